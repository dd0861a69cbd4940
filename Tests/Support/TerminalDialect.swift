/// What an emulated terminal can do beyond its type, and whether it says so when it is asked.
public struct TerminalDialect: Sendable {
    /// Whether it can hold a frame back until it is whole.
    public var synchronizes = false
    /// Whether it speaks the kitty keyboard protocol.
    public var speaksKitty = false
    /// Whether lines of boxes take two columns.
    public var drawsWideLines = false
    /// Whether it answers nothing at all.
    public var isMute = false

    /// Answers what every terminal answers, and can do no more.
    public static let xterm = TerminalDialect()
    /// Can all of it.
    public static let kitty = TerminalDialect(synchronizes: true, speaksKitty: true)
    /// Answers nothing.
    public static let mute = TerminalDialect(isMute: true)
    /// Set up for Chinese of old: everything that may be wide is.
    public static let wide = TerminalDialect(drawsWideLines: true)
}
