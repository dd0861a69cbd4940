/// Tells whether a password is right; every account of a world has the same, which its scenario shows to the learner.
public protocol Passwords: Sendable {
    /// Whether it is the accounts' password.
    func verify(_ password: String) -> Bool
}

/// Compares in plain: for players, explorers and tests, which type the password many times a second.
public struct PlainPasswords: Passwords {
    private let password: String

    /// Accepts this password only.
    public init(_ password: String) {
        self.password = password
    }

    /// Whether it is the same.
    public func verify(_ password: String) -> Bool { password == self.password }
}

/// Accepts none: for worlds whose scenario isn't known, and whose password nobody can be told.
public struct NoPasswords: Passwords {
    /// Accepts none.
    public init() {}

    /// Never.
    public func verify(_ password: String) -> Bool { false }
}
