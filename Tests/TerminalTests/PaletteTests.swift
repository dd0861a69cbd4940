// Colours that can be read on black and on white, and terminals that have few or none.
import Foundation
import Grid
import TestSupport
import Testing

@testable import Terminal

@Suite("Colours")
struct PaletteTests {
    /// What the guidelines for large or bold text ask for is 3; no colour has more than 4.6 on both black and white.
    private static let least = 3.9

    @Test("of 256 colours each one chosen can be read on black and on white", arguments: Palette.readable.map(\.value))
    func contrast(color: Int16) {
        let light = Self.luminance(of: Int(color))
        #expect((light + 0.05) / 0.05 >= Self.least)
        #expect(1.05 / (light + 0.05) >= Self.least)
    }

    @Test("every ink has a colour of its own")
    func everyInk() {
        #expect(Palette.readable.count == Style.Ink.allCases.count - 1)
        #expect(Set(Palette.readable.values).count == Palette.readable.count)
    }

    /// How bright a colour of the cube of 256 is, as the guidelines reckon it.
    private static func luminance(of color: Int) -> Double {
        let place = color - 16
        let parts = [place / 36, place / 6 % 6, place % 6].map { step -> Double in
            let value = Double(step == 0 ? 0 : 55 + 40 * step) / 255
            return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return zip(parts, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 }
    }
}

extension TerminalScreenTests {
    @Test(
        "each ink is its colour, and the background stays the terminal's own",
        arguments: ["xterm-256color", "xterm", "screen"])
    func inks(type: String) throws {
        let test = try TestTerminal(environment: ["TERM": type])
        var grid = Grid(size: .standard)
        for ink in Style.Ink.allCases {
            grid.put("退出 leave", at: Point(x: 2, y: Int(ink.rawValue)), style: Style(ink: ink))
        }
        test.screen.show(grid, cursor: nil)
        test.terminal.readUntilQuiet(0)
        let shown = Style.Ink.allCases.map { test.terminal.screen[2, Int($0.rawValue)].style }
        // Of few colours blue is bold: it is too dark on black otherwise.
        #expect(shown == Style.Ink.allCases.map { Style(ink: $0, bold: $0 == .blue && type != "xterm-256color") })
        #expect(test.terminal.screen.unknown == [], "a background would be unknown")
    }
}
