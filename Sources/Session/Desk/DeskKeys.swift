// What keys, clicks and the desk's menu ask for, and what letting time pass brings to each device.

import Domain
import ScreenKit

extension SessionStep {
    /// The menu of devices.
    static let deskLayer = ScreenID(folder: ScreenID.layerFolder, name: "desk")

    /// Ctrl+O: the next device; with one device only, the menu that opens more.
    mutating func showNextDevice() {
        if context.desk.devices > 1 { arrange(.next) } else { open(Self.deskLayer) }
    }

    /// Asks for another arrangement of the desk; what would end this device's walk leaves its page, and a draft asks first.
    mutating func arrange(_ act: DeskAct) {
        switch act {
        case .signIn, .close: make(.arrange(act))
        case .next, .take, .open, .toggleLayout: effects.append(.arrange(act))
        }
    }

    /// Asks that time may pass.
    mutating func letPass(seconds: Int64) {
        let effect = Effect.advance(seconds: seconds)
        session.pending = effect
        effects.append(effect)
    }
}

extension Notice.Line {
    /// What the time is once some has passed.
    static func time(_ now: Instant, for account: AccountID) -> Notice.Line {
        let moment = { (language: Language) in "\(DateText.day(now, in: language)) \(DateText.time(now))" }
        return Notice.Line(
            wording: Wording("现在是 \(moment(.zh))。", "It is now \(moment(.en))."), scope: Scope(actor: account))
    }
}

extension Event {
    /// Whether something that time brought is news to somebody: it changes their main enterprise, or wrote to them.
    func concerns(_ account: AccountID, in world: World) -> Bool {
        if case .mainEnterpriseChanged(let change) = body { return change.account == account }
        let messages = (0...).lazy.map { MessageID(sequence: self.sequence, place: $0) }.prefix {
            world.message($0) != nil
        }
        return messages.contains { world.isMessage($0, to: account) }
    }
}
