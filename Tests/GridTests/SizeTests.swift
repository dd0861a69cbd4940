// Sizes come from options, scripts and terminals: what is no size must never become one.
import Foundation
import Grid
import Testing

struct SizeTests {
    @Test(
        "a size is read from two numbers and an x, and from nothing else",
        arguments: [
            ("80x24", Size(columns: 80, rows: 24)), ("1x1", Size(columns: 1, rows: 1)), ("500x500", Size.largest),
            ("080x24", Size(columns: 80, rows: 24)), ("0x24", nil), ("80x0", nil), ("501x24", nil), ("80x501", nil),
            ("-80x24", nil), ("+80x24", nil), ("80", nil), ("80x", nil), ("x24", nil), ("", nil), ("80x24x1", nil),
            ("80X24", nil), ("80 x 24", nil), ("八十x24", nil), ("99999999999999999999x24", nil),
        ] as [(String, Size?)])
    func parsing(text: String, size: Size?) {
        #expect(Size(parsing: text) == size)
    }

    @Test("a negative side is no side")
    func negativeSides() {
        #expect(Size(columns: -1, rows: 5) == Size(columns: 0, rows: 5))
        #expect(Size(columns: 5, rows: -1).isEmpty)
    }

    @Test("a terminal of any size is clamped to the largest one")
    func clamping() {
        #expect(Size(columns: 65_535, rows: 65_535).clamped == .largest)
        #expect(Size.standard.clamped == .standard)
    }

    @Test("a size holds another when it is as large in both directions")
    func holding() {
        #expect(Size.standard.holds(Size(columns: 80, rows: 24)))
        #expect(!Size.standard.holds(Size(columns: 81, rows: 24)))
        #expect(!Size.standard.holds(Size(columns: 80, rows: 25)))
    }

    @Test("a size is stored as it is written, and a stored one out of bounds is refused")
    func storing() throws {
        let stored = try JSONEncoder().encode([Size.standard])
        #expect(String(decoding: stored, as: UTF8.self) == #"["80x24"]"#)
        #expect(try JSONDecoder().decode([Size].self, from: stored) == [.standard])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Size].self, from: Data(#"["80x9000"]"#.utf8))
        }
    }
}
