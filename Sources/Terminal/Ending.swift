/// Why a walk on the terminal came to its end.
public enum Ending: Hashable, Sendable {
    /// The person quit.
    case quit
    /// Somebody sent this signal: INT, TERM or HUP.
    case signal(Int32)
    /// The terminal is gone.
    case hangUp

    /// What the program should exit with: 0 for quitting; else, as a shell does, 128 and the signal (a lost terminal is HUP, 1).
    public var exitCode: Int32 {
        switch self {
        case .quit: 0
        case .signal(let number): Self.signalBase + number
        case .hangUp: Self.signalBase + 1
        }
    }

    private static let signalBase: Int32 = 128
}
