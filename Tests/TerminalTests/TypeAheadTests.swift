// Random bursts of keys on a real terminal: however fast somebody types, nobody leaves whom no displayed dialog has asked.
import Domain
import Foundation
import Grid
import TestSupport
import Testing

@Suite("Typing ahead")
struct TypeAheadTests {
    /// Rounds of typing for each seed; `TUIQI_ROUNDS` asks for more.
    private static let rounds = ProcessInfo.processInfo.environment["TUIQI_ROUNDS"].flatMap { Int($0) } ?? 12

    @Test("whatever is typed, and how fast, nobody leaves without a displayed confirm", arguments: 1...8)
    func nobodyLeavesUnasked(seed: Int) throws {
        let typist = try Typist(seed: UInt64(seed))
        for round in 0..<Self.rounds {
            let writes = typist.nextWrites()
            let left = try typist.left
            let wasAsked = try typist.type(writes)
            let hasLeft = try typist.left > left
            #expect(!hasLeft || wasAsked, "round \(round): \(writes.map(\.debugDescription))")
        }
    }

    @Test("who is asked, and answers when the dialog stands there, leaves: the bursts of this test can do it")
    func askedIsFree() throws {
        let typist = try Typist(seed: 1)
        for keys in [Typist.toTheDialog, Typist.confirm] { _ = try typist.type([keys]) }
        #expect(try typist.left == 1)
    }
}

/// Somebody who types without looking, on the real program and a journal.
private final class Typist {
    private let terminal: PseudoTerminal
    private let folder: ScratchFolder
    private var generator: Xorshift

    /// From the first page to the question, and from 「取消」 to the answer.
    static let toTheDialog = "4\r\u{1B}[A\u{1B}[C\rG\r"
    static let confirm = "\u{1B}[C\r"

    init(seed: UInt64) throws {
        generator = Xorshift(state: seed &* 0x9E37_79B9_7F4A_7C15)
        folder = try ScratchFolder()
        terminal = try PseudoTerminal(size: .standard, dialect: seed.isMultiple(of: 2) ? .kitty : .xterm)
        let path = try #require(BuiltExecutable.path(), "tuiqi was not built beside the tests")
        try terminal.start(path, ["run", "--db", journal, "--device", "phone", "--lang", "zh"])
        try terminal.waitForText("通讯录")
        try terminal.readUntilIdle()
    }

    deinit {
        terminal.signal(SIGKILL)
    }

    private var journal: String { folder.path + "/world.sqlite" }

    /// How often somebody has left, as the journal says.
    var left: Int {
        get throws { try KeptEvents.read(journal).count { $0.name == .memberLeft } }
    }

    /// Whether a dialog stands on the screen that asks about leaving.
    private var isAsked: Bool { terminal.screen.text.contains { $0.contains("退出「") && $0.contains("」？") } }

    /// Types this, one write after the other, and waits until the program has dealt with it.
    ///
    /// - Returns: whether one of the writes may have come upon a dialog that was on the screen already. The first one finds
    ///   the program idle; of a later one only what is to be seen after it is sure.
    func type(_ writes: [String]) throws -> Bool {
        terminal.readWhatIsThere()
        var wasAsked = isAsked
        for (place, text) in writes.enumerated() {
            terminal.type(text)
            if place > 0 {
                terminal.readWhatIsThere()
                wasAsked = wasAsked || isAsked
            }
            let pause = [0, 0, 200, 1_000, 4_000].randomElement(using: &generator) ?? 0
            if pause > 0 { usleep(useconds_t(pause)) }
        }
        try terminal.readUntilIdle()
        return wasAsked
    }

    /// What to type next: mostly the way out and its answer, between keys that mean nothing to anybody, cut anywhere.
    func nextWrites() -> [String] {
        var keys = (0..<Int.random(in: 1...4, using: &generator)).flatMap { _ in
            Self.pieces.randomElement(using: &generator) ?? []
        }
        if isAsked, Int.random(in: 0..<4, using: &generator) > 0 { keys.insert("\u{1B}[27u", at: 0) }
        var writes = [""]
        for key in keys {
            if Int.random(in: 0..<8, using: &generator) == 0 { writes.append("") }
            writes[writes.count - 1] += key
        }
        return writes.filter { !$0.isEmpty }
    }

    private static let home = ["\u{1B}[27u", "\u{1B}[27u", "\u{1B}[27u", "\u{1B}[27u"]
    private static let wayOut = ["4", "\r", "\u{1B}[A", "\u{1B}[C", "\r", "G", "\r"]
    private static let answer = ["\u{1B}[C", "\r"]
    /// Clicks on every row where the dialog's buttons may stand.
    private static let clicks = (14...20).map { "\u{1B}[<0;36;\($0)M\u{1B}[<0;36;\($0)m" }
    private static let pieces: [[String]] = [
        home + wayOut + answer, wayOut + answer, home + wayOut + answer + answer, wayOut + clicks, answer,
        answer + answer,
        ["\u{1B}[200~4\rG\r\u{1B}[201~"], ["\t", "\r"], ["\u{1B}[B", "\r"], ["\u{1B}[A"], ["2"],
        ["5"],
        ["/", "x", "\r"],
    ]
}
