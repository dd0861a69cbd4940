// Screen files with mistakes in them: every one is told with its path, line and column, and the exit code is 1.
import Foundation
import TestSupport
import TestTraits
import Testing

@Suite("Mistakes in screen files", .waits)
struct ScreenFileTests {
    @Test("the screens of the project are whole")
    func projectIsWhole() throws {
        let run = try Machine().run(["lint", Classroom.package + "/Screens", "--strict"])
        #expect(run.exitCode == 0, "\(run.complaints)")
        #expect(run.complaints == "")
        #expect(run.output.contains("0 errors, 0 warnings"))
    }

    /// A mistake: what is replaced in a screen by what, and what the diagnostic must say.
    struct Mistake: CustomStringConvertible, Sendable {
        let name: String
        let old: String
        let new: String
        let code: String

        var description: String { name }
    }

    private static let mistakes = [
        Mistake(name: "a typo in a block", old: "  - links:", new: "  - lnks:", code: "unknown-block"),
        Mistake(name: "a typo in a key", old: "about:", new: "abuot:", code: "unknown-key"),
        Mistake(name: "a missing route", old: "push: members", new: "push: nowhere", code: "unknown-destination"),
        Mistake(
            name: "a duplicate key", old: "takes: enterprise", new: "takes: enterprise\ntakes: enterprise",
            code: "duplicate-key"),
        Mistake(name: "an anchor", old: "takes: enterprise", new: "takes: &x enterprise", code: "anchor"),
    ]

    @Test("a mistake is told with its place", arguments: mistakes)
    func mistakeIsTold(mistake: Mistake) throws {
        let machine = try Machine()
        try machine.copyScreens()
        let path = "Screens/phone/enterprise.yaml"
        let text = String(decoding: try machine.bytes(of: path), as: UTF8.self)
        let range = try #require(text.range(of: mistake.old))
        try machine.write(text.replacingCharacters(in: range, with: mistake.new).utf8, to: path)
        for command in [["lint", "Screens"], ["--screens", "Screens", "--ephemeral"]] {
            let run = try machine.run(command)
            #expect(run.endedItself)
            #expect(run.exitCode == 1)
            let told = run.lines.contains { line in
                line.contains(mistake.code)
                    && line.prefixMatch(of: #/Screens/phone/enterprise\.yaml:\d+:\d+: error: /#) != nil
            }
            #expect(told, "\(run.complaints)")
        }
    }

    /// Bytes that are no screen; made when they are needed, for some are many.
    enum Rough: String, CaseIterable {
        case noText, brackets, braces, dashes, nothing, escapeSequence

        var bytes: [UInt8] {
            switch self {
            case .noText: Array("title: ".utf8) + [0xC3, 0x28, 0xFF]
            case .brackets: Array(repeating: UInt8(ascii: "["), count: 10_000_000)
            case .braces: Array(repeating: UInt8(ascii: "{"), count: 1_000_000)
            case .dashes: Array(String(repeating: "- ", count: 500_000).utf8)
            case .nothing: []
            case .escapeSequence: Array("title: \u{1B}[31m".utf8)
            }
        }
    }

    @Test("bytes that are no text, or ten million brackets, are told and crash nothing", arguments: Rough.allCases)
    func roughBytesAreTold(rough: Rough) throws {
        let machine = try Machine()
        try machine.copyScreens()
        try machine.write(rough.bytes, to: "Screens/phone/enterprise.yaml")
        let run = try machine.run(["lint", "Screens"])
        #expect(run.endedItself)
        #expect(run.exitCode == 1)
        #expect(run.complaints.contains("Screens/phone/enterprise.yaml:"))
        #expect(!run.complaints.contains("\u{1B}"))
        #expect(run.complaints.utf8.count < 100_000)
    }

    @Test("what is incomplete is told, and fails only when strictly asked")
    func incompletenessWarns() throws {
        let machine = try Machine()
        try machine.copyScreens()
        let path = "Screens/phone/enterprise.yaml"
        let text = String(decoding: try machine.bytes(of: path), as: UTF8.self)
        try machine.write(
            text.replacingOccurrences(of: "{ zh: 部门, en: Departments }", with: "{ zh: 部门 }").utf8, to: path)
        let run = try machine.run(["lint", "Screens"])
        #expect(run.exitCode == 0)
        #expect(run.complaints.contains("warning"))
        #expect(try machine.run(["lint", "Screens", "--strict"]).exitCode == 1)
    }

    @Test(
        "names in a scenario with escape sequences or bidi overrides are refused or shown harmless",
        arguments: [
            "\\e[31m红\\e[0m", "\\u202E倒过来", "\\x9B31m", "\\u0007响", "零\\u200B宽", "旗🇨🇳手👩‍👩‍👧‍👦",
        ])
    func namesAreHarmless(name: String) throws {
        let machine = try Machine()
        try machine.copyScreens()
        let path = "Screens/scenarios/classroom.yaml"
        let text = String(decoding: try machine.bytes(of: path), as: UTF8.self)
        try machine.write(text.replacingOccurrences(of: "name: 云杉科技", with: "name: \"\(name)\"").utf8, to: path)
        let run = try machine.run(["--screens", "Screens", "--ephemeral"], input: "自由练习\n通讯录\n")
        #expect(run.endedItself)
        #expect(run.exitCode <= 1)
        let harmful = (run.output + run.complaints).unicodeScalars.filter { scalar in
            scalar != "\n" && (scalar.properties.generalCategory == .control || "\u{202A}"..."\u{202E}" ~= scalar)
        }
        #expect(harmful.isEmpty)
    }
}
