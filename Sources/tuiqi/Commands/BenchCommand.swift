import ArgumentParser
import Bench
import Foundation
import Host

/// `tuiqi bench`: measures this very executable beside a compiled floor, and prints each budget with its ratio.
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure this program beside the least an ncurses program can do.",
        discussion:
            "It starts both on terminals of its own, in turn; nothing of yours is touched. Keep the machine quiet.")

    @Option(help: "How often either program is started, at most 1000.")
    var starts = 20

    @Option(help: "How many keys are pressed in either program, at most 10000.")
    var keys = 300

    @Option(help: "Measure a world with so many more members as well, at most \(Crowd.largest).")
    var members: Int?

    @OptionGroup var format: FormatOption

    private static let mostStarts = 1_000
    private static let mostKeys = 10_000

    func validate() throws {
        guard (1...Self.mostStarts).contains(starts) else {
            throw ValidationError("Give --starts a number from 1 to \(Self.mostStarts).")
        }
        guard (1...Self.mostKeys).contains(keys) else {
            throw ValidationError("Give --keys a number from 1 to \(Self.mostKeys).")
        }
        guard members.map((1...Crowd.largest).contains) ?? true else {
            throw ValidationError("Give --members a number from 1 to \(Crowd.largest).")
        }
    }

    func run() throws {
        let library = try Loading.library()
        let tuiqi = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let folder = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: URL(fileURLWithPath: NSTemporaryDirectory()), create: true)
        defer { discard(folder) }
        let bench = try Bench(
            tuiqi: tuiqi, floor: (tuiqi as NSString).deletingLastPathComponent + "/Floor", folder: folder.path,
            path: Surroundings.environment["PATH"], extent: Bench.Extent(starts: starts, keys: keys))
        var budgets = try bench.budgets(of: library) { Output.progress("tuiqi bench: \($0) …") }
        if let members {
            Output.progress("tuiqi bench: a world of \(members) members …")
            let file = folder.appendingPathComponent("crowd.sqlite").path
            _ = try Crowd(scenario: Library.defaultScenario, of: library, members: members).write(to: file)
            budgets += try bench.budgets(ofWorld: file, members: members)
        }
        Output.progress("")
        let report = BenchReport(circumstances: circumstances, budgets: budgets)
        Output.result(format.isJSON ? try report.json : report.table)
    }

    private var circumstances: String {
        "\(Self.build), 80x24, \(starts) starts, \(keys) keys, load \(Bench.load ?? "unknown")"
    }

    private static var build: String {
        #if DEBUG
            "debug build (quote a release build)"
        #else
            "release build"
        #endif
    }

    private func discard(_ folder: URL) {
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            Output.complaint("The folder \(folder.path) can't be removed (\(error.localizedDescription)); remove it.")
        }
    }
}
