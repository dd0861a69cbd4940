// Reasons that people type: cleaned, never empty, never endless (B12).
import Domain
import Testing

@Suite("Reasons")
struct ReasonTests {
    static let family = "👩‍👩‍👧‍👦"

    @Test(
        "the world keeps a clean line",
        arguments: [
            ("岗位调整", "岗位调整"), ("  离职 \n", "离职"), ("搬家\n去上海\t了", "搬家 去上海 了"), ("a\u{0}b\u{7}c", "abc"),
            ("\u{1B}[31m红\u{1B}[0m", "[31m红[0m"), ("\u{202E}txt.exe\u{202C}", "txt.exe"), ("\u{2066}甲\u{2069}乙", "甲乙"),
            ("\u{FEFF}离\u{200B}职\u{00AD}", "离职"), (family, family), ("\u{3164}离职\u{3164}", "离职"),
            ("e\u{301}té", "e\u{301}té"), ("\u{2028}离职\u{2029}", "离职"), ("离　职", "离　职"), ("\u{85}离职\u{9B}", "离职"),
        ])
    func cleaned(typed: String, kept: String) throws {
        #expect(Array(Reason.cleaned(typed).unicodeScalars) == Array(kept.unicodeScalars))
        var world = try World.school()
        let id = try world.apply(reason: typed)
        #expect(world.application(id)?.reason == kept)
        #expect(Reason.cleaned(kept) == kept)
    }

    @Test(
        "a reason that shows nothing is missing",
        arguments: [
            "", " ", "\n\t \r\n", "　　", "\u{200B}\u{200D}\u{FEFF}", "\u{202E}", "\u{0}\u{1}\u{1B}", "\u{301}\u{301}",
            "\u{2800}",
            "\u{3164}", "\u{FE0F}", "\u{E000}",
        ])
    func missing(typed: String) throws {
        var world = try World.school(at: .pending)
        let id = world.latest()
        let before = world
        for (command, account) in commands(reason: typed, about: id) {
            #expect(Domain.refusal(of: command, by: account, in: world, at: world.clock)?.rule == .reasonMissing)
            #expect(throws: Refusal.self) { try world.perform(command, by: account) }
        }
        #expect(world == before)
    }

    @Test("two hundred characters are enough, whatever they are made of; towers of accents are measured by their parts")
    func tooLong() {
        let long: [(String, Rule?)] = [
            (String(repeating: "字", count: 200), nil), (String(repeating: "字", count: 201), .reasonTooLong),
            (String(repeating: "a", count: 10_000), .reasonTooLong),
            (String(repeating: Self.family, count: 200), nil),
            (String(repeating: Self.family, count: 201), .reasonTooLong),
            (String(repeating: Self.family + " ", count: 101), .reasonTooLong),
            ("a" + String(repeating: "\u{301}", count: 1_999), nil),
            ("a" + String(repeating: "\u{301}", count: 2_000), .reasonTooLong),
            (String(repeating: " ", count: 10_000) + "离职" + String(repeating: "\n", count: 10_000), nil),
            (String(repeating: "\u{202E}", count: 10_000) + "离职", nil),
        ]
        for (typed, rule) in long {
            let verdict = Self.verdict(on: .apply, typed: [.reason: typed])
            #expect(verdict == rule, "\(typed.prefix(9))… of \(typed.count)")
        }
    }

    @Test("a control that only leads to the form isn't held up by what the form will ask")
    func notAskedYet() {
        #expect(Self.verdict(on: .apply, typed: [:]) == nil)
        #expect(Self.verdict(on: .apply, typed: [.password: ""]) == nil)
        #expect(Self.verdict(on: .apply, typed: [.reason: " "]) == .reasonMissing)
    }

    @Test("what is missing is said in the order of the fields, and after what forbids the act itself")
    func order() throws {
        let world = try World.school(at: .approved)
        let scope = Scope(actor: zhou, enterprise: haitang)
        func rule(_ typed: [CommandField: String]) -> Rule? {
            world.verdict(on: .dissolve, in: scope, typed: typed, at: world.clock)?.rule
        }
        #expect(rule([.reason: "", .password: ""]) == .reasonMissing)
        #expect(rule([.reason: "停办", .password: ""]) == .passwordMissing)
        #expect(rule([.reason: "停办", .password: "x"]) == nil)
        let sub = Scope(actor: xu, enterprise: haitang)
        #expect(world.verdict(on: .dissolve, in: sub, typed: [.reason: ""], at: world.clock)?.rule == .dissolving)
        let mine = Scope(actor: lin, application: world.latest())
        let missing = world.verdict(on: .confirmLeaving, in: mine, typed: [.password: ""], at: world.clock)
        #expect(missing == Refusal(rule: .passwordMissing, enterprise: haitang, application: world.latest()))
    }

    private static func verdict(on name: CommandName, typed: [CommandField: String]) -> Rule? {
        let world = try? World.school()
        return world?.verdict(
            on: name, in: Scope(actor: lin, enterprise: haitang), typed: typed, at: Founding.monday)?.rule
    }

    private func commands(reason: String, about id: ApplicationID) -> [(Command, AccountID)] {
        [
            (.apply(haitang, reason: reason), he), (.reject(id, reason: reason), zhou),
            (.rejectMarked([id], of: haitang, reason: reason), xu), (.dissolve(haitang, reason: reason), zhou),
        ]
    }
}
