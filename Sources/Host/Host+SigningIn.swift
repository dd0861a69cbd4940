// Whether somebody is who they say; the world itself keeps no password.

public import Domain
public import Session
import WorldStore

extension Host {
    /// Finds out whether a password is an account's.
    public func signIn(_ account: AccountID, password: String) -> Outcome {
        guard world.account(account) != nil else { return .notSignedIn(.unknownAccount) }
        return passwords.verify(password) ? .signedIn(account) : .notSignedIn(.wrongPassword)
    }
}
