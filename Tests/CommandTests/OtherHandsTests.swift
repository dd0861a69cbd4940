// A world's file under other hands: held by another program, left in WAL mode, half made, linked to nothing, open twice.
import Foundation
import GRDB
import Grid
import TestSupport
import TestTraits
import Testing

@Suite("A world's file under other hands", .waits)
struct OtherHandsTests {
    private let machine: Machine
    private var path: String { machine.home.path + "/world.sqlite" }

    init() throws { machine = try Machine() }

    private func terminal(_ arguments: [String] = []) throws -> PseudoTerminal {
        let program = try #require(BuiltExecutable.path(), "the executable is not built; run swift build first")
        let terminal = try PseudoTerminal(size: Size(columns: 80, rows: 24))
        try terminal.start(
            program,
            ["run", "--db", path, "--lang", "zh", "--open", "phone/contacts"] + arguments,
            environment: ["HOME": machine.home.path, "LC_ALL": "C.UTF-8"])
        return terminal
    }

    @Test(
        "a lock that another program holds is told of at once; Esc gives up, nothing has changed, and the next try works"
    )
    func heldLock() throws {
        let terminal = try terminal()
        try terminal.waitForText("切换企业")
        terminal.type(try terminal.screen.click(on: "切换企业"))
        try terminal.waitForText("青禾设计")
        let other = try DatabaseQueue(path: path)
        let click = try terminal.screen.click(on: "青禾设计")
        try other.inDatabase { database in
            try database.inTransaction(.immediate) {
                let start = ContinuousClock.now
                // What is typed into a page that stands still counts for nothing, but Esc does.
                terminal.type(click)
                try terminal.waitForText("按 Esc 放弃")
                #expect(ContinuousClock.now - start < .seconds(1))
                terminal.type("2\u{1B}")
                try terminal.waitForText("占用；请关闭")
                #expect(ContinuousClock.now - start < .seconds(4))
                return .rollback
            }
        }
        #expect(try KeptEvents.read(path).map(\.name) == [.worldFounded])
        terminal.type("\r")
        try terminal.waitForText("林夏工作室")
        terminal.type(click)
        try terminal.waitForText("通讯录现在显示「青禾设计」")
    }

    @Test("processes that find a file in the mode of former versions at once all open it")
    func formerMode() throws {
        #expect(try machine.run(["run", "--db", path], input: "").exitCode == 0)
        for _ in 1...3 {
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
            try queue.close()
            let runs = (1...4).map { _ in machine.prepared(["run", "--device", "phone", "--db", path]) }
            for run in runs {
                run.standardInput = FileHandle.nullDevice
                run.standardOutput = FileHandle.nullDevice
                try run.run()
            }
            for run in runs {
                run.waitUntilExit()
                #expect(run.terminationStatus == 0)
            }
            #expect(try KeptEvents.read(path).count == 1)
        }
        #expect(machine.contents.filter { $0.hasPrefix("world") } == ["world.sqlite"])
    }

    @Test("who opens a file that is open in another terminal is told so, and the next one no longer")
    func openTwice() throws {
        let (first, sentence) = (try terminal(), "也在另一个终端打开着")
        try first.waitForText("常用联系人")
        #expect(!first.screen.shows(sentence))
        let second = try terminal()
        try second.waitForText(sentence)
        for terminal in [first, second] {
            terminal.signal(SIGTERM)
            _ = try terminal.waitForEnd()
        }
        let third = try terminal()
        try third.waitForText("常用联系人")
        #expect(!third.screen.shows(sentence))
    }

    @Test("Ctrl-C while a large base file is written ends it at once and leaves nothing", arguments: [SIGINT, SIGTERM])
    func interrupted(signal: Int32) throws {
        let program = try #require(BuiltExecutable.path(), "the executable is not built; run swift build first")
        let folder = machine.home.path + "/made"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        let terminal = try PseudoTerminal(size: Size(columns: 80, rows: 24))
        try terminal.start(
            program, ["scenario", "generate", folder + "/big.sqlite", "--members", "1000000"],
            environment: ["HOME": machine.home.path, "LC_ALL": "C.UTF-8"])
        while try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty { usleep(1_000) }
        terminal.signal(signal)
        #expect(try terminal.waitForEnd() == .signal(signal))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
}
