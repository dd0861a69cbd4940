import Domain
import Drawing
import Glibc
import Grid
import Host
import Journal
import Sandbox
import ScreenKit
import Session
import TestSupport
import Testing
import Walk
import WorldStore

/// The program on a pseudo terminal beside the same walk without one.
struct Twins {
    let terminal: PseudoTerminal
    let player: Player
    let size: Size
    /// Where the program keeps what happens.
    private let folder: ScratchFolder
    private let world: String
    private let scenario: String
    /// The program that calls in the terminal's world; it gets other tokens than the player's.
    private let caller = Caller()

    init(
        size: Size, language: Language, scenario name: String = Library.defaultScenario, device: String = "phone",
        account: String? = nil, dialect: TerminalDialect = .xterm
    ) throws {
        let library = try Classroom.library()
        let scenario = try library.scenario(name)
        folder = try ScratchFolder()
        self.scenario = name
        world = name == Library.defaultScenario ? "free" : "free:\(name)"
        let host = try Host(
            store: MemoryStore(
                directory: library.base(of: scenario).directory, setup: ScenarioSetup(of: scenario)),
            clock: .wall, passwords: PlainPasswords(scenario.password))
        let stage = try library.stage(on: host, device: device, account: account, language: language, size: size)
        player = Player(stage: stage, size: size, phrasebook: try Classroom.phrasebook(language))
        terminal = try PseudoTerminal(size: size, dialect: dialect)
        self.size = size
        let path = try #require(BuiltExecutable.path(), "tuiqi was not built beside the tests")
        let person = account.map { ["--as", $0] } ?? []
        try terminal.start(
            path,
            ["run", "--db", journal, "--scenario", name, "--device", device, "--lang", language.rawValue] + person)
        try expectSameScreen("at the start")
        if device == Device.console.rawValue { try agreeOnTokens(of: scenario) }
    }

    /// Gives every internal app the same token in both worlds: it stands on the screen, and whoever asks again gets it
    /// again.
    private func agreeOnTokens(of scenario: Scenario) throws {
        for host in [player.stage.host, try another()] {
            var memory = CallMemory(generator: Xorshift(state: Self.seed))
            for app in scenario.enterprises.flatMap(\.apps) {
                let values = ["appKey": app.key, "appSecret": app.secret]
                if let request = Composition(.accessToken, values: values).request {
                    _ = try host.call(request, &memory).get()
                }
            }
        }
    }

    /// Any number; both worlds' tokens come from it.
    private static let seed: UInt64 = 51

    private var journal: String { folder.path + "/world.sqlite" }

    /// Ends the program, and compares what both sides have kept: the same happened, in the same order, by the same people.
    func expectSameEvents() throws {
        terminal.signal(SIGTERM)
        _ = try terminal.waitForEnd()
        let kept = try KeptEvents.read(journal, world: world)
        let expected = try player.stage.host.store.events(since: 0)
        #expect(kept.map(Self.deed) == expected.map(Self.deed))
        #expect(kept.map(\.actor) == expected.map(\.actor))
    }

    /// What happened, without moments: the twins act one after the other, and a second may pass between them.
    private static func deed(_ event: Event) -> String {
        String(describing: event.body).replacing(/Instant\(seconds: \d+\)/, with: "a moment")
    }

    /// Waits until the terminal shows the headless frame of this very moment (its clock may have gone on).
    func expectSameScreen(_ when: String) throws {
        var (drawn, expected) = (player.stage.host.now, TerminalEmulator.ExpectedScreen(player.frame.grid))
        var (reads, isShown) = (-1, false)
        try terminal.wait(for: "the headless frame \(when)") { screen in
            if terminal.received.count != reads { (reads, isShown) = (terminal.received.count, screen.shows(expected)) }
            let now = player.stage.host.now
            if isShown || now == drawn { return isShown }
            let frame = Drawing.frame(player.stage.deskView, size: size)
            (drawn, expected) = (now, TerminalEmulator.ExpectedScreen(frame.grid))
            isShown = screen.shows(expected)
            return isShown
        }
        #expect(terminal.screen.unknown == [])
    }

    /// Clicks where the control stands, as a mouse reports it.
    func click(_ key: ControlKey) throws {
        let point = try #require(place(of: key), "\(key) is out of sight")
        for end in ["M", "m"] { terminal.type("\u{1B}[<0;\(point.x + 1);\(point.y + 1)\(end)") }
    }

    /// Presses a key on both sides.
    func press(_ key: Key) throws {
        let bytes = key == Key(.escape) && terminal.screen.hasKeyboard ? "\u{1B}[27u" : key.bytes
        terminal.type(try #require(bytes, "no terminal sends \(key)"))
        player.take([.pressed(key)])
        try expectSameScreen("after \(key)")
    }

    /// Does on both sides what a script's step says: clicks what it taps, presses and types the rest.
    func play(_ step: Script.Step) throws {
        if case .advance(let seconds) = step.act { _ = try another().advance(bySeconds: seconds).get() }
        if case .call(let call) = step.act {
            let other = try another()
            var memory = CallMemory()
            _ = try caller.make(call) { request throws(StoreError) in try other.call(request, &memory).get() }
        }
        try player.byHand(step) { input in
            switch input {
            case .tapped(let key):
                try bringIntoSight(key)
                try click(key)
            case .pressed(let key): terminal.type(try #require(key.bytes, "no terminal sends \(key)"))
            case .happened: break
            default: Issue.record("no hand does \(input)")
            }
            player.take([input])
            // What is typed may arrive at once; a key or a click may change what the next one means.
            if case .type = step.act { return }
            try expectSameScreen("in line \(step.position.line)")
        }
        try expectSameScreen("after line \(step.position.line)")
    }

    /// Another owner of the world in the same file, as another process is: there time passes and programs call.
    private func another() throws -> Host {
        let library = try Classroom.library()
        let scenario = try library.scenario(scenario)
        let store = try JournalStore(
            journal: Journal(path: journal), name: world, base: library.base(of: scenario))
        return try Host(store: store, clock: .wall, passwords: PlainPasswords(scenario.password))
    }

    /// Moves a little, then page by page, and then back, until a control can be clicked.
    private func bringIntoSight(_ key: ControlKey) throws {
        if place(of: key) != nil { return }
        for (move, times) in [
            (Key(.down), Self.fewMoves), (Key(.pageDown), Self.longestWay), (Key(.up), Self.longestWay),
        ] {
            for _ in 0..<times {
                try press(move)
                if place(of: key) != nil { return }
            }
        }
    }

    /// As far as a short page scrolls.
    private static let fewMoves = 10
    /// More presses than any page of the classroom has controls and lines of text.
    private static let longestWay = 60

    /// A cell where a click reaches the control: its middle, else any that nothing covers.
    private func place(of key: ControlKey) -> Point? {
        let frame = player.frame
        return frame.placements.filter { $0.key == key }.lazy
            .flatMap { placement -> [Point] in
                let (rect, middle) = (placement.rect, placement.rect.left + placement.rect.columns.count / 2)
                return [Point(x: middle, y: rect.top)] + rect.columns.map { Point(x: $0, y: rect.top) }
            }
            .first { frame.control(at: $0) == key }
    }
}

extension Key {
    /// What a terminal sends for the key; `nil` for one that scripts don't use.
    fileprivate var bytes: String? {
        switch code {
        case .character(let character) where control:
            character.asciiValue.map { String(UnicodeScalar($0 & 0x1F)) }
        case .character(let character): String(character)
        case .enter: "\r"
        case .escape: "\u{1B}"
        case .tab: "\t"
        case .backTab: "\u{1B}[Z"
        case .backspace: "\u{7F}"
        case .up: "\u{1B}[A"
        case .down: "\u{1B}[B"
        case .right: "\u{1B}[C"
        case .left: "\u{1B}[D"
        case .pageDown: "\u{1B}[6~"
        case .function(1): "\u{1B}OP"
        case .delete, .home, .end, .pageUp, .function: nil
        }
    }
}
