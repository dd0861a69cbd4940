import Domain
import ScreenKit

/// Steps that need a password: a wrong one is asked for again, and what was typed for a step is forgotten after it.
extension SessionStep {
    /// The password was wrong: its field is emptied and has the caret again, and a sentence says how many tries are left, or
    /// that there are none for a while.
    mutating func askForPasswordAgain(after mistyping: PasswordMistyped) {
        let field = CommandField.password.rawValue
        session.memory.fields[field] = nil
        focus(on: ControlKey(field))
        let asked = session.topScope(in: context)
        let application = context.world.identifier(of: .application, in: asked)
        let enterprise = asked.setting(.enterprise, mistyping.enterprise.rawValue)
        // Where there is an application, the step is confirming, and its lock is the one to tell.
        let scope = application.map { enterprise.setting(.application, $0) } ?? enterprise
        let sentence =
            mistyping.lockedUntil == nil
            ? screens.words.events[EventName.passwordMistyped.rawValue]
            : screens.words.refusals[Rule.wrongPasswordsLock.rawValue]?.sentence
        session.notice = sentence.map { Notice($0, in: scope, tone: .danger) }
    }

    /// What was typed and marked for a command is no draft any more once it is carried out.
    mutating func forgetWhatWasTyped(for effect: Effect?) {
        guard case .command(let command, _)? = effect else { return }
        for field in command.name.fields { session.memory.fields[field.rawValue] = nil }
        if command.name.usesMarks { session.stack.top.memory.marks = [] }
    }
}

extension Event {
    /// The wrong password that it is, typed by somebody.
    func mistyping(by account: AccountID) -> PasswordMistyped? {
        guard case .passwordMistyped(let mistyping) = body, mistyping.account == account else { return nil }
        return mistyping
    }
}

extension CommandName {
    /// Whether a field is filled in for it.
    func reads(_ field: String) -> Bool { fields.contains { $0.rawValue == field } }
}
