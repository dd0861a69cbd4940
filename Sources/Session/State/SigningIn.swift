import Domain
public import ScreenKit

/// Why somebody isn't signed in; each says what to do.
public enum SignInFault: String, CaseIterable, Sendable {
    case noAccount = "no-account"
    case noPassword = "no-password"
    case unknownAccount = "unknown-account"
    case wrongPassword = "wrong-password"

    /// What to say about it.
    public var sentence: Wording {
        switch self {
        case .noAccount: Wording("先输入账号", "Type an account first")
        case .noPassword: Wording("先输入密码", "Type the password first")
        case .unknownAccount: Wording("没有这个账号，请检查拼写", "There is no such account; check its spelling")
        case .wrongPassword: Wording("密码不对，请再输入一次", "The password is wrong; type it again")
        }
    }

    /// The field that has to be filled in again.
    var field: String {
        switch self {
        case .noAccount, .unknownAccount: "account"
        case .noPassword, .wrongPassword: "password"
        }
    }
}

/// Signing in: what was typed goes out as an effect, and only its outcome opens the device.
extension SessionStep {
    /// Asks the world's owner whether what was typed belongs together.
    mutating func askToSignIn() {
        let account = typed("account").filter { !$0.isWhitespace }
        let password = typed("password")
        if account.isEmpty { return askAgain(.noAccount) }
        if password.isEmpty { return askAgain(.noPassword) }
        let effect = Effect.signIn(account: AccountID(account), password: password)
        session.pending = effect
        effects.append(effect)
    }

    /// The device opens at its first tab; what was typed is forgotten.
    mutating func signIn(_ account: AccountID) {
        closeLayers(answering: .done)
        guard let stack = RouteStack(roots: screens.roots(of: session.device, for: account)) else { return }
        session.account = account
        session.stack = stack
        session.notice = nil
    }

    /// Says what is wrong and puts the caret where it has to be mended; a wrong password is emptied.
    mutating func askAgain(_ fault: SignInFault) {
        if fault == .wrongPassword { session.memory.fields[fault.field] = nil }
        focus(on: ControlKey(fault.field))
        notify(fault.sentence, tone: .danger)
    }
}
