// A walk that is killed at a random moment, again and again, and whose side files somebody then tidies up: what was told as
// done is in the journal.
import Domain
import Foundation
import TestSupport
import TestTraits
import Testing

@Suite("Killed walks", .waits)
struct KillTests {
    /// How many walks are killed; `TUIQI_KILLS` asks for more.
    private static let kills = ProcessInfo.processInfo.environment["TUIQI_KILLS"].flatMap { Int($0) } ?? 20

    @Test("whatever was told as done before a kill is in the journal, and the walk can go on")
    func toldIsKept() throws {
        let walk = try KilledWalk()
        var stages: Set<Int> = []
        for _ in 0..<Self.kills {
            let moment = Double.random(in: 0...walk.duration)
            let (told, kept) = try walk.killed(after: moment)
            #expect(kept >= told, "killed after \(moment) s: \(told) events were told, \(kept) are kept")
            #expect(kept <= walk.total)
            stages.insert(kept)
        }
        #expect(stages.count > 1, "the kills came at different moments")
    }
}

/// The same walk line by line, each time in a world of its own, all its answers waiting from the start.
private final class KilledWalk {
    /// Shows one enterprise after the other, leaves the main one, and asks to come back.
    private static let answers = [
        "通讯录", "切换企业", "北辰软件", "切换企业", "青禾设计", "切换企业", "云杉科技", "云杉科技", "更多", "退出该企业", "确定", "怎样回来",
        "请求邀请",
    ]
    private static let prompt = "选择（"

    private let machine: Machine
    /// How many events are kept once so many prompts have been told.
    private var kept: [Int] = []
    /// Seconds that all of it takes.
    private(set) var duration = 0.0
    /// The events of the whole walk.
    var total: Int { kept.last ?? 0 }

    init() throws {
        machine = try Machine()
        for count in 0...Self.answers.count {
            let start = ContinuousClock.now
            kept.append(try run(Self.answers[..<count], killedAfter: nil).kept)
            duration = (ContinuousClock.now - start) / .seconds(1)
        }
        #expect(total == 6, "\(kept)")
    }

    /// Walks until it is killed, and walks on.
    ///
    /// - Returns: how many events the prompts that were told vouch for, and how many the journal has kept.
    func killed(after moment: Double) throws -> (told: Int, kept: Int) {
        let (output, kept) = try run(Self.answers[...], killedAfter: moment)
        let prompts = output.components(separatedBy: Self.prompt).count - 1
        return (prompts == 0 ? 0 : self.kept[min(prompts, self.kept.count) - 1], kept)
    }

    private func run(_ answers: ArraySlice<String>, killedAfter moment: Double?) throws -> (output: String, kept: Int) {
        let name = UUID().uuidString
        let journal = try machine.write([], to: "\(name)/answers").replacingOccurrences(of: "answers", with: "w.sqlite")
        defer { _ = try? FileManager.default.removeItem(at: machine.home.appendingPathComponent(name)) }
        let output = try machine.run(
            ["run", "--device", "phone", "--db", journal], input: answers.map { $0 + "\n" }.joined(),
            killedAfter: moment
        ).output
        // Whatever was going on when it died, the next one opens it, founds what wasn't founded, and reads on.
        if moment != nil { tidyUp(beside: journal) }
        let next = try machine.run(["run", "--device", "phone", "--db", journal], input: "")
        #expect(next.exitCode == 0, "\(next.complaints)")
        return (output, try KeptEvents.read(journal).count)
    }

    /// Does at random, to each file that SQLite may have left beside the journal, what people do to such files.
    private func tidyUp(beside journal: String) {
        for ending in ["-journal", "-wal", "-shm"] {
            let path = journal + ending
            switch Int.random(in: 0...4) {
            case 0: unlink(path)
            case 1: truncate(path, 100)
            case 2: _ = FileManager.default.createFile(atPath: path, contents: Data(repeating: 0xA5, count: 5_000))
            default: break
            }
        }
    }
}
