public import Grid

/// What runs on a terminal: it makes frames and takes bursts of events. Below its smallest size it draws the sentence that
/// says so itself.
public protocol TerminalClient {
    /// The frame for a terminal of this size, and where the cursor stands; `nil` hides it.
    mutating func frame(size: Size) -> (grid: Grid, cursor: Point?)

    /// Whether what the next frame shows must not be answered by anything typed before it: a question that takes something away.
    var guardsTypeAhead: Bool { get }

    /// Takes everything that was read before one frame.
    ///
    /// - Returns: whether what waits unread once the next frame stands must be dropped, for it was typed before that frame
    ///   could be seen; and whether the person quit.
    mutating func take(_ burst: [TerminalEvent]) -> (flush: Bool, quit: Bool)

    /// Called when nothing has come for a moment (``TerminalRunner/tick``): time for what others did, and for deadlines.
    ///
    /// - Returns: whether a frame must be drawn.
    mutating func tick() -> Bool

    /// Called once before the terminal is given back, however the walk ends short of a crash: time to save.
    mutating func willLeave()

    /// What was copied since it was asked last: texts for the person's clipboard.
    mutating func takeCopied() -> [String]
}

extension TerminalClient {
    /// Most clients copy nothing.
    public mutating func takeCopied() -> [String] { [] }
}
