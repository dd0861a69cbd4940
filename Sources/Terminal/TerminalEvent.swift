public import Grid
public import Session

/// What the person did at the terminal, before anyone knows what stands where.
public enum TerminalEvent: Hashable, Sendable {
    /// A key went down.
    case pressed(Key)
    /// A text was pasted, whole; line ends are `\n`.
    case pasted(String)
    /// The first mouse button went down on a cell.
    case clicked(Point)
    /// The wheel turned over a cell; positive lines go towards the end.
    case scrolled(lines: Int, at: Point)
    /// The terminal has a new size.
    case resized(Size)
}
