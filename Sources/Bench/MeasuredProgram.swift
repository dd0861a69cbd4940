import Glibc
import Grid

/// A program on a pseudo terminal whose every byte is timed on arrival: what one measures of a program from outside.
///
/// Nothing is understood while a key is on its way, so that the measuring costs nothing that counts.
final class MeasuredProgram {
    /// What a program wrote after something was sent to it.
    struct Burst {
        /// Milliseconds from the sending to the last byte; the silence after it isn't counted.
        var milliseconds = 0.0
        /// How many bytes came.
        var bytes = 0
        /// In how many pieces they came: at most as many as the program's writes.
        var pieces = 0
    }

    private let name: String
    private let terminal: Int32
    private let process: pid_t
    private var buffer = [UInt8](repeating: 0, count: 65_536)

    /// A program that has shown nothing for so many milliseconds counts as one that never will.
    private static let longestWait: Int32 = 10_000

    /// Starts a program on a terminal of its own.
    ///
    /// - Returns: the program, and its first frame, timed from the start.
    static func start(
        _ path: String, _ arguments: [String], environment: [String: String], size: Size, quiet: Int32
    ) throws(BenchFault) -> (program: MeasuredProgram, first: Burst) {
        let began = Moment.now
        let program = try MeasuredProgram(path, arguments, environment: environment, size: size)
        return (program, try program.burst(since: began, quiet: quiet))
    }

    private init(
        _ path: String, _ arguments: [String], environment: [String: String], size: Size
    ) throws(BenchFault) {
        name = path
        var (person, program) = (Int32(-1), Int32(-1))
        var window = winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&person, &program, nil, nil, &window) == 0 else { throw .noTerminal(code: errno) }
        defer { close(program) }
        _ = fcntl(person, F_SETFD, FD_CLOEXEC)
        _ = fcntl(program, F_SETFD, FD_CLOEXEC)
        terminal = person
        do throws(BenchFault) {
            process = try Self.spawn(path, arguments, environment: environment, on: program)
        } catch {
            close(person)
            throw error
        }
    }

    /// Ends it as a person does who closes the window, so that the next start finds what it would find any other day.
    deinit {
        kill(process, SIGHUP)
        let told = Moment.now
        while waitpid(process, nil, WNOHANG) == 0 {
            if Moment.now.milliseconds(since: told) > Self.longestEnd { kill(process, SIGKILL) }
            poll(nil, 0, 1)
        }
        close(terminal)
    }

    /// Milliseconds that a program may take to save and go.
    private static let longestEnd = 2_000.0

    /// Sends bytes in one write and takes what the program makes of them.
    ///
    /// - Parameter quiet: milliseconds of silence after which the frame counts as whole.
    func send(_ text: String, quiet: Int32) throws(BenchFault) -> Burst {
        let bytes = Array(text.utf8)
        let began = Moment.now
        guard write(terminal, bytes, bytes.count) == bytes.count else { throw .ended(name) }
        return try burst(since: began, quiet: quiet)
    }

    /// The most memory it ever had in use, in megabytes of a million bytes; `nil` where the system doesn't tell.
    var largestMemory: Double? {
        guard let status = SystemFile.read("/proc/\(process)/status"),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Double($0) })
        else { return nil }
        return kilobytes * 1_024 / 1_000_000
    }

    private func burst(since began: Moment, quiet: Int32) throws(BenchFault) -> Burst {
        var burst = Burst()
        while true {
            var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            guard poll(&source, 1, burst.pieces == 0 ? Self.longestWait : quiet) == 1 else {
                if burst.pieces == 0 { throw .silent(name) }
                return burst
            }
            let count = read(terminal, &buffer, buffer.count)
            guard count > 0 else { throw .ended(name) }
            burst.milliseconds = Moment.now.milliseconds(since: began)
            burst.bytes += count
            burst.pieces += 1
        }
    }
}

extension MeasuredProgram {
    /// `POSIX_SPAWN_SETSID` and `POSIX_SPAWN_SETSIGMASK`, which the C headers show to GNU programs only.
    private static let newSession: Int16 = 0x80
    private static let signalMask: Int16 = 0x08

    /// Starts a program in a session of its own, on the terminal at a descriptor, with no signal blocked.
    private static func spawn(
        _ path: String, _ arguments: [String], environment: [String: String], on descriptor: Int32
    ) throws(BenchFault) -> pid_t {
        var name = [CChar](repeating: 0, count: Int(PATH_MAX))
        guard ttyname_r(descriptor, &name, name.count) == 0 else { throw .noTerminal(code: errno) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, newSession | signalMask)
        var child = pid_t()
        let variables = environment.map { "\($0)=\($1)" }
        let code = withPointers(to: [path] + arguments) { argv in
            withPointers(to: variables) { envp in posix_spawn(&child, path, &actions, &attributes, argv, envp) }
        }
        guard code == 0 else { throw .cannotStart(path, code: code) }
        return child
    }

    private static func withPointers<Result>(
        to texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = texts.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }
}
