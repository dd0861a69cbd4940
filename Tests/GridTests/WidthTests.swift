// The table of widths is the C library's own: this file makes it, and proves that it has no difference.
import Foundation
import Glibc
import Testing

@testable import Grid

struct WidthTests {
    /// Every scalar there is.
    static var scalars: some Sequence<Unicode.Scalar> {
        (0...0x10FFFF as ClosedRange<UInt32>).lazy.compactMap { Unicode.Scalar($0) }
    }

    @Test("every scalar is as wide as the C library says")
    func everyScalar() throws {
        let different = try withLibraryWidths { width in
            WidthTests.scalars.filter { Width.columns(of: $0) != width($0) }
        }
        #expect(different == [])
    }

    @Test("the table is the one that this test makes from the C library; REWRITE_WIDTHS=1 writes it anew")
    func tableIsGenerated() throws {
        let made = try withLibraryWidths(makeTable)
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Grid/WidthTable.swift")
        if ProcessInfo.processInfo.environment["REWRITE_WIDTHS"] == "1" {
            try made.write(to: path, atomically: true, encoding: .utf8)
        }
        let isCurrent = try String(contentsOf: path, encoding: .utf8) == made
        #expect(isCurrent, "run this test again with REWRITE_WIDTHS=1 and look at what changed")
    }

    @Test(
        "a text is as wide as its line",
        arguments: [("通讯录", 6), ("Contacts", 8), ("", 0), ("e\u{301}", 1), ("a\u{1B}b", 2)])
    func texts(text: String, width: Int) {
        #expect(Width.columns(of: text) == width)
    }

    /// Runs something with the C library's `wcwidth`, its tables set to UTF-8 for this thread only.
    private func withLibraryWidths<Result>(_ body: ((Unicode.Scalar) -> Int?) throws -> Result) throws -> Result {
        // Swift's Glibc hides this function of the X/Open standard, so it is looked up by name.
        let symbol = try #require(dlsym(nil, "wcwidth"))
        let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> CInt).self)
        let unicode = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil), "the C library lacks the locale C.UTF-8")
        let previous = uselocale(unicode)
        defer {
            uselocale(previous)
            freelocale(unicode)
        }
        return try body { scalar in
            let width = Int(wcwidth(wchar_t(bitPattern: scalar.value)))
            return width < 0 ? nil : width
        }
    }

    /// The text of `WidthTable.swift`.
    private func makeTable(_ columns: (Unicode.Scalar) -> Int?) -> String {
        var ranges: [String] = []
        var last: Int?
        for scalar in WidthTests.scalars {
            let width = columns(scalar) ?? WidthTable.unknown
            let entry = scalar.value << 2 | UInt32(width)
            if width != last { ranges.append("0x" + String(entry, radix: 16, uppercase: true)) }
            last = width
        }
        let rows = stride(from: 0, to: ranges.count, by: 11).map { start in
            "        " + ranges[start..<min(start + 11, ranges.count)].map { $0 + "," }.joined(separator: " ")
        }
        return """
            /// The widths of all scalars, made by `WidthTests` from `wcwidth` of glibc 2.36 (Unicode 14) under C.UTF-8.
            ///
            /// Each entry starts a range that reaches to the next entry: the first scalar times 4, plus the width.
            enum WidthTable {
                /// Stands for a width where the C library knows none.
                static let unknown = \(WidthTable.unknown)

                static let ranges: [UInt32] = [
            \(rows.joined(separator: "\n"))
                ]
            }

            """
    }
}
