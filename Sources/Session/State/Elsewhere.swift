// What somebody else's act, or time, changes on a device: what it said last, what it asks, and where it stands.

import Domain
import ScreenKit

extension SessionStep {
    /// Something happened without this device's doing: what it said last of a page that has changed by it holds no longer,
    /// pages that are gone close, a question that can't be answered as it is asked is taken back, and what time brought to
    /// whoever the device belongs to is told.
    mutating func hear(of events: [Event]) {
        let account = session.account
        if events.contains(where: touchesThePage) {
            session.notice = nil
            lookAround()
        } else {
            prune(unlessSilent: true)
        }
        let news = events.filter { $0.actor == nil && $0.concerns(account, in: context.world) }
        if let notice = Notice(lines(of: news)) { session.notice = notice }
    }

    /// The world has changed, nobody says how.
    mutating func lookAround() {
        prune(unlessSilent: true)
        if let refusal = objectionToOpenQuestion { refuse(refusal) }
    }

    /// Whether the page may look otherwise by an event.
    private func touchesThePage(_ event: Event) -> Bool {
        guard event.showsToOthers else { return false }
        let scope = session.topScope(in: context)
        let shown = scope.enterprise?.rawValue ?? context.world.identifier(of: .applicationEnterprise, in: scope)
        return shown == nil || event.news.isEmpty
            || event.news.contains { $0.enterprise == nil || $0.enterprise?.rawValue == shown }
    }

    /// Why the question that the top dialog asks can only be answered with a refusal by now; `nil` if it can be answered, or
    /// if nothing is asked. What is still to be filled in is no objection.
    private var objectionToOpenQuestion: Refusal? {
        guard let layer = session.layers.last, let dialog = screens[layer.screen], dialog.layer?.shape == .dialog else {
            return nil
        }
        let scope = session.topScope(in: context)
        let asked = dialog.innermostBlocks.flatMap { block in
            if case .buttons(let buttons) = block.kind { buttons } else { [Control]() }
        }
        return asked.lazy.compactMap { objection(to: $0, in: scope) }.first { $0.rule.presentation != .disabled }
    }

    private func objection(to control: Control, in scope: Scope) -> Refusal? {
        let stands = control.when.flatMap(Fact.init(rawValue:)).map { context.world.holds($0, in: scope) } ?? true
        guard stands, case .run(let command, let of) = control.action, let name = CommandName(rawValue: command) else {
            return nil
        }
        let world = context.world
        let subject = of.flatMap(Subject.init(rawValue:)).flatMap { world.identifier(of: $0, in: scope) }
        return world.verdict(
            on: name, in: subject.map { scope.setting(name.subject, $0) } ?? scope,
            marks: session.stack.top.memory.marks, at: context.now)
    }
}
