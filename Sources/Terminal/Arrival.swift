/// What the bytes of a terminal have turned out to be.
enum Arrival: Hashable, Sendable {
    /// What the person did.
    case event(TerminalEvent)
    /// A control character that was typed, never pasted: the terminal's settings may have a signal for it.
    case control(UInt8)
    /// What the terminal says of itself, or a control sequence that is no key.
    case sequence(ControlSequence)
}
