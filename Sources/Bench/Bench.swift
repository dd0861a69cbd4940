import Grid
public import Host

/// Measures the program as it is shipped beside the least that a program on ncurses can do, in turn on the same machine,
/// because absolute times drift with both.
public struct Bench {
    /// How often things are measured.
    public struct Extent: Hashable, Sendable {
        /// Starts of either program.
        public let starts: Int
        /// Keys pressed in either program, one after another.
        public let keys: Int

        /// So many starts and keys.
        public init(starts: Int = 20, keys: Int = 300) {
            self.starts = starts
            self.keys = keys
        }
    }

    let tuiqi: String
    let floor: String
    let environment: [String: String]
    let folder: String
    let extent: Extent
    let size = Size.standard

    /// Milliseconds of silence after which a frame counts as whole.
    static let quiet: Int32 = 15
    /// The same for a first frame, of which a program may write the parts further apart.
    static let quietAtStart: Int32 = 60

    /// A measuring of two executables.
    ///
    /// - Parameters:
    ///   - folder: an empty folder that becomes the programs' home, so that no real learner is touched.
    public init(tuiqi: String, floor: String, folder: String, path: String?, extent: Extent) throws(BenchFault) {
        guard SystemFile.isExecutable(floor) else { throw .noFloor(floor) }
        self.tuiqi = tuiqi
        self.floor = floor
        self.folder = folder
        self.extent = extent
        environment = [
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": folder, "PATH": path ?? "/usr/bin:/bin",
        ]
    }

    /// Measures all budgets but those of large worlds, and says how far it has come.
    public func budgets(of library: Library, progress: (String) -> Void = { _ in }) throws -> [Budget] {
        progress("starting")
        let starts = try starts()
        progress("pressing keys")
        let walk = try walk()
        progress("walking without a terminal")
        let pace = try HeadlessPace(library: library, size: size)
        let (moves, actions) = (pace.stepsASecond(), try pace.randomActionsASecond())
        return [
            Budget(
                "start → first frame", .milliseconds, starts.keeping.median, floor: starts.floor.median,
                limit: .timesFloor(4)),
            Budget(
                "the same, keeping nothing", .milliseconds, starts.ephemeral.median, floor: starts.floor.median,
                limit: .timesFloor(4)),
            Budget(
                "key → frame, median", .milliseconds, walk.tuiqi.keys.median, floor: walk.floor.keys.median,
                limit: .timesFloor(1.5)),
            Budget(
                "key → frame, 99 of 100", .milliseconds, walk.tuiqi.keys.percentile(99),
                floor: walk.floor.keys.percentile(99), limit: .timesFloor(1.5)),
            Budget("a move in a list", .bytes, walk.tuiqi.moveBytes.largest, limit: .atMost(200)),
            Budget("a move in a list, pieces", .pieces, walk.tuiqi.movePieces.largest, limit: .atMost(1)),
            Budget("opening a screen", .bytes, walk.tuiqi.openingBytes.largest, limit: .atMost(1_500)),
            Budget("opening a screen, pieces", .pieces, walk.tuiqi.openingPieces.largest, limit: .atMost(1)),
            Budget("300 keys in one write", .bytes, walk.tuiqi.floodBytes.largest, limit: .atMost(1_000)),
            Budget("Esc → frame", .milliseconds, walk.tuiqi.escapes.median, limit: .atMost(30)),
            Budget("resident memory, at most", .megabytes, walk.tuiqi.memory, limit: .atMost(28)),
            Budget("steps without a terminal", .stepsASecond, moves, limit: .atLeast(100_000)),
            // Half of what was measured before the runtime was redrawn (2026-12), on a machine that varies by a third.
            Budget("the same, random actions", .stepsASecond, actions, limit: .atLeast(2_500)),
        ]
    }

    /// Measures the budgets of a world with very many members, from a base file.
    public func budgets(ofWorld file: String, members: Int) throws(BenchFault) -> [Budget] {
        let place = ["run", "--ephemeral", "--scenario", file, "--open", Self.membersRoute, "--lang", "zh"]
        var starts = Samples()
        for _ in 0..<Self.startsOfLargeWorlds {
            starts.add(
                try MeasuredProgram.start(
                    tuiqi, place, environment: environment, size: size, quiet: Self.quietAtStart
                ).first.milliseconds)
        }
        let (program, _) = try MeasuredProgram.start(
            tuiqi, place, environment: environment, size: size, quiet: Self.quietAtStart)
        let small = try start(tuiqi: true).program
        var (moves, movesAmongFew, jumps, searches) = (Samples(), Samples(), Samples(), Samples())
        for index in 0..<Self.keysInLargeWorlds {
            movesAmongFew.add(try small.send(Self.arrow(index), quiet: Self.quiet).milliseconds)
            moves.add(try program.send(Self.arrow(index), quiet: Self.quiet).milliseconds)
            jumps.add(try program.send(index.isMultiple(of: 2) ? "G" : "g", quiet: Self.quiet).milliseconds)
        }
        _ = try program.send("/", quiet: Self.quiet)
        for _ in 0..<Self.searchesInLargeWorlds {
            for letter in Self.soughtName {
                searches.add(try program.send(String(letter), quiet: Self.quiet).milliseconds)
            }
            _ = try program.send("\u{15}", quiet: Self.quiet)  // Ctrl+U empties the field
        }
        let world = "\(members) members: "
        return [
            Budget(world + "first frame", .milliseconds, starts.median, limit: .atMost(50)),
            // The floor is tuiqi itself with a scenario's few: a key must cost the same, save for a quarter that the medians of
            // two programs differ by on a machine with other things to do.
            Budget(
                world + "key → frame, to that of few", .milliseconds, moves.median, floor: movesAmongFew.median,
                limit: .timesFloor(1.25)),
            Budget(world + "to the end", .milliseconds, jumps.largest, limit: .atMost(16)),
            Budget(world + "search as one types", .milliseconds, searches.largest, limit: .atMost(16)),
            Budget(world + "resident memory, at most", .megabytes, program.largestMemory, limit: .atMost(28)),
        ]
    }

    /// What the machine had to do in the last minute, as `uptime` tells it; `nil` where the system doesn't tell.
    public static var load: String? {
        SystemFile.read("/proc/loadavg")?.split(separator: " ").first.map(String.init)
    }

    private static let membersRoute = "phone/contacts/members?e=yunshan"
    private static let startsOfLargeWorlds = 5
    private static let keysInLargeWorlds = 60
    private static let searchesInLargeWorlds = 5
    private static let soughtName = "wangwei"
}

extension Bench {
    /// What both programs took to start; tuiqi on a world it keeps, and on one it doesn't.
    private func starts() throws(BenchFault) -> (keeping: Samples, ephemeral: Samples, floor: Samples) {
        var (keeping, ephemeral, least) = (Samples(), Samples(), Samples())
        _ = try start(tuiqi: true)  // founds the world and fills the caches
        for _ in 0..<extent.starts {
            least.add(try start(tuiqi: false).first.milliseconds)
            keeping.add(try start(tuiqi: true).first.milliseconds)
            ephemeral.add(try start(tuiqi: true, keeping: ["--ephemeral"]).first.milliseconds)
        }
        return (keeping, ephemeral, least)
    }

    /// - Parameter keeping: the options that say where tuiqi keeps its world; by default in a file.
    private func start(
        tuiqi isTuiqi: Bool, keeping: [String]? = nil
    ) throws(BenchFault) -> (program: MeasuredProgram, first: MeasuredProgram.Burst) {
        let world = keeping ?? ["--db", folder + "/bench.sqlite"]
        return try MeasuredProgram.start(
            isTuiqi ? tuiqi : floor, isTuiqi ? ["run"] + world + ["--open", Self.membersRoute, "--lang", "zh"] : [],
            environment: environment, size: size, quiet: Self.quietAtStart)
    }

    /// What keys took in a program, and what it wrote for them.
    private struct Walk {
        var keys = Samples()
        var moveBytes = Samples()
        var movePieces = Samples()
        var openingBytes = Samples()
        var openingPieces = Samples()
        var escapes = Samples()
        var floodBytes = Samples()
        var memory: Double?
    }

    /// Both programs side by side, each pressed in turn.
    private func walk() throws(BenchFault) -> (tuiqi: Walk, floor: Walk) {
        let programs = [try start(tuiqi: true).program, try start(tuiqi: false).program]
        var walks = [Walk(), Walk()]
        for index in 0..<extent.keys {
            for (place, program) in programs.enumerated() {
                let burst = try program.send(Self.arrow(index), quiet: Self.quiet)
                walks[place].keys.add(burst.milliseconds)
                walks[place].moveBytes.add(Double(burst.bytes))
                walks[place].movePieces.add(Double(burst.pieces))
            }
        }
        for (place, program) in programs.enumerated() {
            for _ in 0..<Self.openings {
                let opened = try program.send("\r", quiet: Self.quiet)
                walks[place].openingBytes.add(Double(opened.bytes))
                walks[place].openingPieces.add(Double(opened.pieces))
                walks[place].escapes.add(try program.send("\u{1B}", quiet: Self.quiet).milliseconds)
            }
            for _ in 0..<Self.floods {
                let flood = (0..<Self.floodLength).map(Self.arrow).joined()
                walks[place].floodBytes.add(Double(try program.send(flood, quiet: Self.quietAtStart).bytes))
            }
            walks[place].memory = program.largestMemory
        }
        return (walks[0], walks[1])
    }

    /// Five times down, then five times up, so that neither list comes to an end.
    private static func arrow(_ index: Int) -> String { index / 5 % 2 == 0 ? "\u{1B}OB" : "\u{1B}OA" }

    private static let openings = 20
    private static let floods = 5
    /// One more than a multiple of ten, so that the last key leaves the highlight elsewhere than the first found it.
    private static let floodLength = 301
}
