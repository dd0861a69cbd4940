public import Domain
public import Sandbox
public import ScreenKit

/// What became of a command or of signing in, as the world's owner reports it.
public enum Outcome: Hashable, Sendable {
    /// It happened; these events were appended.
    case done([Event])
    /// A rule refused it; nothing changed.
    case refused(Refusal)
    /// It could not be recorded (disk full, file gone); nothing changed, and the sentence says what to do.
    case failed(Wording)
    /// The open platform answered a call.
    case answered(Reply)
    /// The password is this account's.
    case signedIn(AccountID)
    /// It isn't, and this is why.
    case notSignedIn(SignInFault)
}

/// What a session asks of the world outside; the only way anything but the session itself changes.
public enum Effect: Hashable, Sendable {
    /// Carry out a command for the session's account, with the password typed for it if it needs one, then hand the
    /// outcome back.
    case command(Command, password: String? = nil)
    /// Carry out a command that nothing on the screen waits for; a refusal of it says nothing.
    case quietly(Command)
    /// Find out whether a password is an account's, then hand the outcome back.
    case signIn(account: AccountID, password: String)
    /// Call the open platform, then hand the answer back.
    case call(Composition)
    /// Carry out a command to the open platform for the session's account, then hand the outcome back.
    case platform(PlatformCommand)
    /// Put a text where the person can paste it from.
    case copy(String)
    /// Leave the program.
    case quit
    /// Put the desk in another order, where a device stands on one.
    case arrange(DeskAct)
    /// Let world time pass, then hand the outcome back.
    case advance(seconds: Int64)
    /// Go somewhere else: to the entrance, on a way, into the free walk.
    case go(Destination)
}
