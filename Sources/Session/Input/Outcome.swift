public import Domain
public import ScreenKit

/// What became of a command, as the world's owner reports it.
public enum Outcome: Codable, Hashable, Sendable {
    /// It happened; these events were appended.
    case done([Event])
    /// A rule refused it; nothing changed.
    case refused(Refusal)
    /// It could not be recorded (disk full, file gone); nothing changed, and the sentence says what to do.
    case failed(Wording)
}

/// What a session asks of the world outside; the only way anything but the session itself changes.
public enum Effect: Codable, Hashable, Sendable {
    /// Carry out a command for the session's account, then hand the outcome back.
    case command(Command)
    /// Leave the program.
    case quit
    /// Go somewhere else: to the entrance, on a way, into the free walk.
    case go(Destination)
}
