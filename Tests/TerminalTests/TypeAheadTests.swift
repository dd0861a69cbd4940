// Random bursts of keys on a real terminal: however fast somebody types, nobody leaves whom no displayed dialog has asked.
import Domain
import Foundation
import Grid
import TestSupport
import TestTraits
import Testing

@Suite("Typing ahead", .waits)
struct TypeAheadTests {
    /// Rounds of typing for each seed; `TUIQI_ROUNDS` asks for more.
    private static let rounds = ProcessInfo.processInfo.environment["TUIQI_ROUNDS"].flatMap { Int($0) } ?? 12

    @Test("whatever is typed, and how fast, nobody leaves or quits without a displayed question", arguments: 1...8)
    func nobodyLeavesUnasked(seed: Int) throws {
        let typist = try Typist(seed: UInt64(seed))
        for round in 0..<Self.rounds {
            let writes = typist.nextWrites()
            let left = try typist.left
            let asked = try typist.type(writes)
            let hasLeft = try typist.left > left
            #expect(!hasLeft || asked.aboutLeaving, "round \(round): \(writes.map(\.debugDescription))")
            guard !typist.isAtWork else { continue }
            #expect(asked.aboutQuitting, "round \(round): \(writes.map(\.debugDescription))")
            try typist.start()
        }
    }

    @Test("who is asked, and answers when the dialog stands there, leaves: the bursts of this test can do it")
    func askedIsFree() throws {
        let typist = try Typist(seed: 1)
        for keys in [Typist.toTheDialog, Typist.confirm] { _ = try typist.type([keys]) }
        #expect(try typist.left == 1)
        for keys in ["\u{1B}", "q", Typist.confirm] { _ = try typist.type([keys]) }
        #expect(!typist.isAtWork)
    }
}

/// Somebody who types without looking, on the real program and a journal.
private final class Typist {
    private var terminal: PseudoTerminal
    private let dialect: TerminalDialect
    private let folder: ScratchFolder
    private var generator: Xorshift

    /// From the first page to the question, and from 「取消」 to the answer.
    static let toTheDialog = "4\r\u{1B}[A\u{1B}[C\rG\r"
    static let confirm = "\u{1B}[C\r"

    init(seed: UInt64) throws {
        generator = Xorshift(state: seed &* 0x9E37_79B9_7F4A_7C15)
        folder = try ScratchFolder()
        dialect = seed.isMultiple(of: 2) ? .kitty : .xterm
        terminal = try PseudoTerminal(size: .standard, dialect: dialect)
        try start()
    }

    /// Starts the program, where it was quit on a terminal of its own, in the world that its journal keeps.
    func start() throws {
        terminal = try PseudoTerminal(size: .standard, dialect: dialect)
        let path = try #require(BuiltExecutable.path(), "tuiqi was not built beside the tests")
        try terminal.start(path, ["run", "--db", journal, "--device", "phone", "--lang", "zh"])
        try terminal.waitForText("通讯录")
        try terminal.readUntilIdle()
    }

    /// Whether the program has not been quit.
    var isAtWork: Bool { terminal.isRunning }

    deinit {
        terminal.signal(SIGKILL)
    }

    private var journal: String { folder.path + "/world.sqlite" }

    /// How often somebody has left, as the journal says.
    var left: Int {
        get throws { try KeptEvents.read(journal).count { $0.name == .memberLeft } }
    }

    /// Which questions stand on the screen.
    struct Asked {
        var aboutLeaving = false
        var aboutQuitting = false

        mutating func add(_ other: Asked) {
            aboutLeaving = aboutLeaving || other.aboutLeaving
            aboutQuitting = aboutQuitting || other.aboutQuitting
        }
    }

    private var asked: Asked {
        Asked(
            aboutLeaving: terminal.screen.text.contains { $0.contains("退出「") && $0.contains("」？") },
            aboutQuitting: terminal.screen.text.contains { $0.contains(Self.questionAboutQuitting) })
    }

    private static let questionAboutQuitting = "离开练习？"

    /// Types this, one write after the other, and waits until the program has dealt with it.
    ///
    /// - Returns: on which questions, on the screen already, one of the writes may have come. The first one finds the program
    ///   idle; of a later one only what is to be seen after it is sure. About quitting, any frame of several writes counts: the
    ///   program is gone before anybody could look again.
    func type(_ writes: [String]) throws -> Asked {
        terminal.readWhatIsThere()
        var wasAsked = asked
        let reads = terminal.received.count
        for (place, text) in writes.enumerated() {
            if place > 0 {
                // The question may have come up in the pause before this write.
                terminal.readWhatIsThere()
                wasAsked.add(asked)
            }
            terminal.type(text)
            if place > 0 {
                terminal.readWhatIsThere()
                wasAsked.add(asked)
            }
            let pause = [0, 0, 200, 1_000, 4_000].randomElement(using: &generator) ?? 0
            if pause > 0 { usleep(useconds_t(pause)) }
        }
        try terminal.readUntilIdle()
        let written = String(decoding: terminal.received[reads...].joined(), as: UTF8.self)
        if writes.count > 1, written.contains(Self.questionAboutQuitting) { wasAsked.aboutQuitting = true }
        return wasAsked
    }

    /// What to type next: mostly the way out and its answer, between keys that mean nothing to anybody, cut anywhere.
    func nextWrites() -> [String] {
        var keys = (0..<Int.random(in: 1...4, using: &generator)).flatMap { _ in
            Self.pieces.randomElement(using: &generator) ?? []
        }
        if asked.aboutLeaving, Int.random(in: 0..<4, using: &generator) > 0 { keys.insert("\u{1B}[27u", at: 0) }
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
    private static let quit = ["q", "\u{1B}[C", "\r"]
    /// Clicks on every row where the dialog's buttons may stand.
    private static let clicks = (14...20).map { "\u{1B}[<0;36;\($0)M\u{1B}[<0;36;\($0)m" }
    private static let pieces: [[String]] = [
        home + wayOut + answer, wayOut + answer, home + wayOut + answer + answer, wayOut + clicks, answer,
        answer + answer,
        ["\u{1B}[200~4\rG\r\u{1B}[201~"], ["\t", "\r"], ["\u{1B}[B", "\r"], ["\u{1B}[A"], ["2"],
        ["5"],
        ["/", "x", "\r"], quit, home + quit, quit + answer,
    ]
}
