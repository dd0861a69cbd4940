// What the device at the front asks of the world outside, and what every device hears of it.

import Domain
import Sandbox
import ScreenKit
import Session
public import WorldStore

extension Stage {
    /// Carries an effect out; answers the inputs that come of it for the device at the front.
    func carryOut(_ effect: Effect, into reaction: inout Reaction) -> [Input] {
        switch effect {
        case .quit:
            reaction.quits = true
            return []
        case .signIn(let account, let password): return [.outcome(host.signIn(account, password: password))]
        case .command(let command, let password):
            let outcome = host.perform(command, by: session.account, password: password)
            if case .done(let events) = outcome { reaction.events += events }
            reaction.answers += desk.updateOthers(outcome.asSeenByOthers, in: context)
            return [.outcome(outcome)]
        case .quietly(let command): return carryOutQuietly(command, into: &reaction)
        case .advance(let seconds): return [.outcome(advance(bySeconds: seconds, into: &reaction))]
        case .call(let composition): return [.outcome(call(composition, into: &reaction))]
        case .platform(let command): return [.outcome(carryOut(command, into: &reaction))]
        case .copy(let text):
            reaction.copied.append(text)
            return []
        case .arrange(let act): return arrange(act, into: &reaction)
        case .go(let destination):
            reaction.dropsTypeAhead = true
            return go(to: destination).map { [.worldUnreachable($0)] } ?? []
        }
    }

    private func carryOutQuietly(_ command: Command, into reaction: inout Reaction) -> [Input] {
        switch host.perform(command, by: session.account) {
        case .done(let events):
            reaction.events += events
            return [.worldChanged]
        case .failed(let sentence): return [.worldUnreachable(sentence)]
        case .refused, .answered, .signedIn, .notSignedIn: return []
        }
    }

    /// Calls the open platform; every device hears at once what came of it.
    private func call(_ composition: Composition, into reaction: inout Reaction) -> Outcome {
        guard let request = composition.request else { return .failed(Self.noSuchCall) }
        switch self.call(request) {
        case .success(let answered):
            reaction.events += answered.events
            reaction.answers += desk.updateOthers(.worldChanged, in: context)
            return .answered(Reply(answered.answer))
        case .failure(let failure): return .failed(failure.wording)
        }
    }

    private func carryOut(_ command: PlatformCommand, into reaction: inout Reaction) -> Outcome {
        switch host.perform(command, by: session.account) {
        case .success(.success(let events)):
            reaction.events += events
            reaction.answers += desk.updateOthers(.worldChanged, in: context)
            return .done(events)
        case .success(.failure(let refusal)): return .failed(refusal.wording)
        case .failure(let failure): return .failed(failure.wording)
        }
    }

    private func advance(bySeconds seconds: Int64, into reaction: inout Reaction) -> Outcome {
        switch host.advance(bySeconds: seconds) {
        case .success(let events):
            reaction.events += events
            reaction.answers += desk.updateOthers(.happened(events), in: context)
            return .done(events)
        case .failure(let failure): return .failed(failure.wording)
        }
    }

    /// Arranges the desk. What was typed for a device that nobody saw must not answer a question that stands there, if
    /// answering it takes something away.
    private func arrange(_ act: DeskAct, into reaction: inout Reaction) -> [Input] {
        let before = desk.front.seat
        do throws(DeskFault) {
            try desk.arrange(act, in: context)
        } catch {
            return [.worldUnreachable(error.sentence)]
        }
        guard desk.front.seat != before else { return [] }
        viewport = nil
        let wasSeen = (seen ?? [before]).contains(desk.front.seat)
        if !wasSeen, guardsTypeAhead { reaction.dropsTypeAhead = true }
        return []
    }

    /// Keeps where one is, on every device, to go on there next time.
    public func save() throws(StoreError) {
        for session in desk.sessions { try host.save(SavedSession(session, in: screens)).get() }
        guard cameByEntrance, session.device != Device.entrance.rawValue, let saved = desk.saved else { return }
        try host.save(saved).get()
    }

    /// Goes on in another world, having saved where one is in this one; answers what prevents it.
    private func go(to destination: Destination) -> Wording? {
        guard let guide else { return Self.nowhereToGo }
        do throws(StoreError) {
            try save()
            (host, desk) = try guide.open(destination, from: session)
            if destination != .again { cameByEntrance = true }
            viewport = nil
            seen = nil
            return nil
        } catch {
            return error.wording
        }
    }

    private static let noSuchCall = Wording("没有这个接口，请返回另选一个", "There is no such call; go back and choose another")

    /// Said where a device was opened on its own, without the entrance around it.
    private static let nowhereToGo = Wording(
        "这里没有入口；用 tuiqi 不带选项启动即可", "There is no entrance here; start tuiqi without options to have one")
}

extension Outcome {
    /// What the other devices hear of it; even a refusal may have brought what was due by then.
    fileprivate var asSeenByOthers: Input {
        if case .done(let events) = self { .happened(events) } else { .worldChanged }
    }
}
