public import Grid

/// A small terminal of the tests' own: it understands what ncurses writes for `xterm-256color`, and says so when it doesn't.
public struct TerminalEmulator {
    /// How large it is.
    public private(set) var size: Size
    /// DEC modes by number that have been switched: 1049 is the alternate screen, 25 the cursor, 1000 and 1006 the mouse,
    /// 2004 bracketed paste, 1 the keypad's cursor keys.
    public private(set) var modes: [Int: Bool] = [:]
    /// Whether the keypad sends its own codes.
    public private(set) var isKeypadOn = false
    /// What it has to say, in the bytes that its keyboard would send.
    var answers: [UInt8] = []
    /// How the keyboard protocol's flags were pushed on each of the two pages.
    var keyboard: [Bool: [Int]] = [:]
    /// Whether keys with Ctrl, and Esc, are sent as sequences of their own.
    public var hasKeyboard: Bool { keyboard[isAlternate]?.last == 1 }
    let dialect: TerminalDialect
    /// What it was sent and does not understand: must be empty.
    public internal(set) var unknown: [String] = []

    var usual: TerminalEmulatorPage
    var alternate: TerminalEmulatorPage
    private var parser = TerminalEmulatorParser()

    /// A terminal of this size, switched on.
    public init(size: Size, dialect: TerminalDialect = .xterm) {
        self.size = size
        self.dialect = dialect
        usual = TerminalEmulatorPage(size: size, drawsWideLines: dialect.drawsWideLines)
        alternate = usual
    }

    /// Whether the alternate screen is on.
    public var isAlternate: Bool { modes[1049] ?? false }
    /// Whether the cursor can be seen.
    public var isCursorVisible: Bool { modes[25] ?? true }
    /// Where the cursor stands.
    public var cursor: Point { Point(x: page.column, y: page.row) }
    /// The text of each row, without blanks at its end.
    public var text: [String] {
        page.rows.map { row in
            let text = row.map(\.text).joined()
            return String(text.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// The modes that a program must not leave behind, as words; empty when the terminal is as it was.
    public var traces: [String] {
        var traces: [String] = []
        if isAlternate { traces.append("the alternate screen is on") }
        if !isCursorVisible { traces.append("the cursor is hidden") }
        if isKeypadOn || modes[1] ?? false { traces.append("the keypad is on") }
        for mode in [1000, 1002, 1003, 1006, 1015] where modes[mode] ?? false {
            traces.append("the mouse is on (\(mode))")
        }
        if modes[2004] ?? false { traces.append("pastes are marked") }
        if modes[2026] ?? false { traces.append("frames are held back") }
        if keyboard.values.contains(where: { !$0.isEmpty }) { traces.append("the keyboard is changed") }
        if modes[7] == false { traces.append("lines don't wrap") }
        if page.style != .plain { traces.append("the style is \(page.style)") }
        return traces
    }

    /// A cell of the screen that is shown.
    public subscript(x: Int, y: Int) -> TerminalEmulatorCell { page.rows[y][x] }

    /// Takes what a program wrote.
    public mutating func feed(_ bytes: [UInt8]) {
        var actions: [TerminalEmulatorParser.Action] = []
        parser.parse(bytes) { actions.append($0) }
        for action in actions { act(action) }
    }

    /// Takes what it has to say since the last time.
    public mutating func takeAnswers() -> [UInt8] {
        defer { answers = [] }
        return answers
    }

    /// Becomes larger or smaller, as when a person pulls at the window.
    public mutating func resize(to size: Size) {
        self.size = size
        usual.resize(to: size)
        alternate.resize(to: size)
    }

    var page: TerminalEmulatorPage {
        get { isAlternate ? alternate : usual }
        _modify { if isAlternate { yield &alternate } else { yield &usual } }
    }

    private mutating func act(_ action: TerminalEmulatorParser.Action) {
        switch action {
        case .print(let scalar): page.print(scalar)
        case .control(let byte): control(byte)
        case .escape(let text): escape(text)
        case .sequence(nil, let numbers, "", "m"): render(numbers)
        case .sequence("?", let numbers, "", let final) where final == "h" || final == "l":
            for number in numbers { setMode(number ?? 0, final == "h") }
        case .sequence(let mark, let numbers, let marks, let final):
            sequence("\(mark.map(String.init) ?? "")\(marks)\(final)", numbers)
        case .text(let text):
            if text != "104" { unknown.append("OSC \(text)") }  // 104: colours as they were
        }
    }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 7: break
        case 8: page.move(column: page.column - 1)
        case 9: page.tab(1)
        case 10, 11, 12: page.lineFeed()
        case 13: page.move(column: 0)
        case 15: break  // back to the usual letters, which are the only ones here
        default: unknown.append("control \(byte)")
        }
    }

    private mutating func escape(_ text: String) {
        switch text {
        case "7": page.save()
        case "8": page.restore()
        case "D": page.lineFeed()
        case "E":
            page.move(column: 0)
            page.lineFeed()
        case "M": page.reverseLineFeed()
        case "=": isKeypadOn = true
        case ">": isKeypadOn = false
        case "(B", ")B": break
        default: unknown.append("ESC \(text)")
        }
    }

    private mutating func setMode(_ mode: Int, _ isOn: Bool) {
        switch mode {
        case 1049:
            guard isOn != isAlternate else { return }
            if isOn {
                usual.save()
                alternate = TerminalEmulatorPage(size: size, drawsWideLines: dialect.drawsWideLines)
                (alternate.column, alternate.row, alternate.style) = (usual.column, usual.row, usual.style)
            } else {
                usual.style = alternate.style
                usual.restore()
            }
        case 7: page.wraps = isOn
        case 1, 12, 25, 1000, 1002, 1003, 1006, 2004: break
        case 2026 where dialect.synchronizes: break
        default: unknown.append("mode ?\(mode)")
        }
        modes[mode] = isOn
    }
}
