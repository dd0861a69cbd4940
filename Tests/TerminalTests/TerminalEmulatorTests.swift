import Grid
import TestSupport
import Testing

/// The terminal of the tests must itself be trusted: what each sequence does, as a picture.
struct TerminalEmulatorTests {
    @Test(
        "each sequence does what a terminal does",
        arguments: [
            ("plain", "ab\r\ncd", ["ab", "cd", ""]),
            ("wraps at the margin, after the next character", "123456\u{1B}[1;1Hx", ["x23456", "", ""]),
            ("wraps when more comes", "1234567", ["123456", "7", ""]),
            ("a wide character doesn't start in the last column", "12345退", ["12345", "退", ""]),
            ("half a wide character goes with the other", "退出\u{1B}[1;2Hx", [" x出", "", ""]),
            ("a wide one over two halves", "退出\u{1B}[1;2H企", [" 企", "", ""]),
            ("marks join", "e\u{301}x", ["e\u{301}x", "", ""]),
            ("erase to the end", "abcdef\u{1B}[1;3H\u{1B}[K", ["ab", "", ""]),
            ("erase from the start", "abcdef\u{1B}[1;3H\u{1B}[1K", ["   def", "", ""]),
            ("erase some", "abcdef\u{1B}[1;2H\u{1B}[2X", ["a  def", "", ""]),
            ("erase below", "a\r\nb\r\nc\u{1B}[2;1H\u{1B}[J", ["a", "", ""]),
            ("insert", "abc\u{1B}[1;2H\u{1B}[2@", ["a  bc", "", ""]),
            ("insert mode", "abc\u{1B}[1;2H\u{1B}[4hX\u{1B}[4l", ["aXbc", "", ""]),
            ("delete", "abcdef\u{1B}[1;2H\u{1B}[2P", ["adef", "", ""]),
            ("repeat", "a\u{1B}[3b", ["aaaa", "", ""]),
            ("scroll up", "a\r\nb\r\nc\u{1B}[1S", ["b", "c", ""]),
            ("scroll down", "a\r\nb\r\nc\u{1B}[1T", ["", "a", "b"]),
            ("line feed at the foot", "a\r\nb\r\nc\r\nd", ["b", "c", "d"]),
            ("a region scrolls alone", "a\r\nb\r\nc\u{1B}[1;2r\u{1B}[2;1H\nx", ["b", "x", "c"]),
            ("insert a row", "a\r\nb\r\nc\u{1B}[2;1H\u{1B}[L", ["a", "", "b"]),
            ("delete a row", "a\r\nb\r\nc\u{1B}[1;1H\u{1B}[M", ["b", "c", ""]),
            ("up at the top", "a\u{1B}M", ["", "a", ""]),
            ("tab", "a\u{1B}[2G\tb", ["a    b", "", ""]),
            ("the alternate screen hides the usual one", "ab\u{1B}[?1049h\u{1B}[1;1Hxy", ["xy", "", ""]),
            ("and brings it back", "ab\u{1B}[?1049hxy\u{1B}[?1049lc", ["abc", "", ""]),
            ("a sequence cut off by CAN", "a\u{1B}[3\u{18}b", ["ab", "", ""]),
        ])
    func sequences(name: String, bytes: String, rows: [String]) {
        var whole = TerminalEmulator(size: Size(columns: 6, rows: 3))
        whole.feed(Array(bytes.utf8))
        #expect(whole.text == rows, "\(name)")
        #expect(whole.unknown == [])
        var byteByByte = TerminalEmulator(size: Size(columns: 6, rows: 3))
        for byte in bytes.utf8 { byteByByte.feed([byte]) }
        #expect(byteByByte.text == rows, "\(name), byte by byte")
    }

    @Test("styles are as sent")
    func styles() {
        var terminal = TerminalEmulator(size: Size(columns: 6, rows: 1))
        terminal.feed(Array("\u{1B}[31;1ma\u{1B}[7mb\u{1B}[22;27mc\u{1B}[39;4md\u{1B}(B\u{1B}[me".utf8))
        #expect(
            (0..<5).map { terminal[$0, 0].style } == [
                Style(ink: .red, bold: true), Style(ink: .red, bold: true, reverse: true), Style(ink: .red),
                Style(underline: true), .plain,
            ])
    }

    @Test("a difference in character, width or style is told; one that nobody can see is not")
    func differences() {
        var terminal = TerminalEmulator(size: Size(columns: 4, rows: 1))
        terminal.feed(Array("退\u{1B}[1mx".utf8))
        var grid = Grid(size: terminal.size)
        #expect(terminal.difference(from: grid) != nil)
        grid.put("退", at: .origin)
        grid.put("x", at: Point(x: 2, y: 0), style: Style(bold: true))
        #expect(terminal.difference(from: grid) == nil)
        grid.put(" ", at: Point(x: 3, y: 0), style: Style(ink: .red))
        #expect(terminal.difference(from: grid) == nil)
        grid.put(" ", at: Point(x: 3, y: 0), style: Style(reverse: true))
        #expect(terminal.difference(from: grid) != nil)
        #expect(terminal.difference(from: Grid(size: .standard)) != nil)
    }

    @Test("what it doesn't understand it says")
    func unknown() {
        var terminal = TerminalEmulator(size: Size(columns: 4, rows: 1))
        terminal.feed(Array("\u{1B}[5y\u{1B}[?7777h\u{1B}[95m".utf8))
        #expect(terminal.unknown == ["CSI y 5", "mode ?7777", "CSI 95 m"])
    }
}
