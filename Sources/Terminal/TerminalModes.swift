import CNcurses

/// What must be switched on and off at the terminal beside what ncurses does by itself, and how all of it is undone.
struct TerminalModes {
    /// Switches on the keypad, the mouse and bracketed paste; the last two not at a terminal that has no mouse, which may know
    /// neither.
    let enter: String
    /// Undoes everything that we or ncurses have switched on.
    let leave: String
    /// What begins the alternate screen of a terminal of today, one that can be asked what it can do beyond its type; `nil` for
    /// those without such a screen or without a mouse, linux and vt100 among them: they are asked nothing.
    let alternateScreen: String?

    /// Click and wheel, reported with numbers in decimals; pastes with a mark at either end.
    private static let wanted = ["?1000", "?1006", "?2004"]

    /// Asks terminfo; call it after `newterm`.
    init() {
        let hasMouse = Self.capability("kmous") != nil
        let on = hasMouse ? Self.wanted.map { "\u{1B}[\($0)h" }.joined() : ""
        alternateScreen = hasMouse ? Self.capability("smcup") : nil
        enter = (Self.capability("smkx") ?? "") + on
        let off = hasMouse ? Self.wanted.reversed().map { "\u{1B}[\($0)l" }.joined() : ""
        // Colours, attributes, cursor, keypad. Without an alternate screen the frame is wiped instead.
        let undone = ["op", "sgr0", "cnorm", "rmkx"].compactMap(Self.capability).joined()
        leave = off + undone + (Self.capability("rmcup") ?? Self.capability("clear") ?? "\r\n")
    }

    /// A capability's text without the pauses (`$<5>`) that terminals of glass and steel needed.
    private static func capability(_ name: String) -> String? {
        guard let bytes = curses_capability(name) else { return nil }
        var text = String(cString: bytes)
        while let start = text.firstRange(of: "$<"), let end = text[start.upperBound...].firstIndex(of: ">") {
            text.removeSubrange(start.lowerBound...end)
        }
        return text
    }
}
