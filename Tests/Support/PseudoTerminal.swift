import Glibc
public import Grid

/// A terminal that tests hold both ends of: a program runs at one, the emulator and the test's fingers are at the other.
public final class PseudoTerminal {
    /// What a person would see.
    public private(set) var screen: TerminalEmulator
    /// Every byte that the program wrote, the reads apart from each other.
    public private(set) var received: [[UInt8]] = []
    /// The program's end of it, for tests that drive a screen within their own process.
    public let programEnd: Int32

    private var personEnd: Int32
    private let before: termios
    private var child: pid_t?
    /// Whether the child itself draws and reads; a shell only waits for the program that does.
    private var isChildTheProgram = true

    /// Milliseconds without a byte after which a program counts as having finished its frame.
    public static let quiet: Int32 = 60
    /// Milliseconds after which waiting for something is a failure: far more than a busy machine needs.
    public static let longestWait: Int32 = 10_000

    /// What a test could not do.
    public struct Failure: Error, CustomStringConvertible {
        /// A sentence.
        public let description: String

        /// Something else than was waited for.
        public init(description: String) { self.description = description }
    }

    /// Opens a terminal of this size.
    public init(size: Size, dialect: TerminalDialect = .xterm) throws {
        var (person, program) = (Int32(-1), Int32(-1))
        var window = winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&person, &program, nil, nil, &window) == 0 else {
            throw Failure(description: "openpty: error \(errno)")
        }
        // Other tests start programs at the same time: these must not keep this terminal open.
        _ = fcntl(person, F_SETFD, FD_CLOEXEC)
        _ = fcntl(program, F_SETFD, FD_CLOEXEC)
        (personEnd, programEnd) = (person, program)
        screen = TerminalEmulator(size: size, dialect: dialect)
        before = Self.settings(of: program)
    }

    deinit {
        if let child {
            kill(child, SIGKILL)
            waitpid(child, nil, 0)
        }
        hangUp()
        close(programEnd)
    }

    // MARK: The program

    /// Starts a program with this terminal as its own, in a session of its own, with no signal blocked (`swift test`
    /// blocks most of them for what it starts) and none ignored (a shell has INT and QUIT ignored in the background).
    public func start(_ path: String, _ arguments: [String] = [], environment: [String: String] = [:]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var name = [CChar](repeating: 0, count: Int(PATH_MAX))
        guard ttyname_r(programEnd, &name, name.count) == 0 else {
            throw Failure(description: "no name: error \(errno)")
        }
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var ignorable = sigset_t()
        sigemptyset(&ignorable)
        for signal in [SIGINT, SIGQUIT, SIGHUP, SIGPIPE] { sigaddset(&ignorable, signal) }
        posix_spawnattr_setsigdefault(&attributes, &ignorable)
        posix_spawnattr_setflags(&attributes, Self.newSession | Self.signalMask | Self.signalDefaults)

        let variables = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
            .merging(SharedCache.environment) { $1 }.merging(environment) { $1 }.map { "\($0)=\($1)" }
        var child = pid_t()
        let result = Self.withPointers([path] + arguments) { argv in
            Self.withPointers(variables) { envp in posix_spawn(&child, path, &actions, &attributes, argv, envp) }
        }
        guard result == 0 else { throw Failure(description: "cannot start \(path): error \(result)") }
        self.child = child
        isChildTheProgram = !path.hasSuffix("/sh")
    }

    /// `POSIX_SPAWN_SETSID`, `…_SETSIGMASK` and `…_SETSIGDEF`, which the C headers show to GNU programs only.
    private static let newSession: Int16 = 0x80
    private static let signalMask: Int16 = 0x08
    private static let signalDefaults: Int16 = 0x04

    private static func withPointers<R>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> R) -> R {
        let copies = strings.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }

    /// How a program ended.
    public enum End: Hashable, Sendable {
        /// It exited with this code.
        case exit(Int32)
        /// This signal ended it.
        case signal(Int32)
    }

    /// Waits until the program has ended, and takes what it wrote until then.
    public func waitForEnd() throws -> End {
        guard let child else { throw Failure(description: "no program was started") }
        var status: Int32 = 0
        for _ in 0..<(Self.longestWait / Self.step) {
            read(within: Self.step)
            guard waitpid(child, &status, WNOHANG) == child else { continue }
            self.child = nil
            readUntilQuiet()
            return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
        }
        throw Failure(description: "the program goes on; the screen:\n" + screen.text.joined(separator: "\n"))
    }

    /// Sends the program a signal.
    public func signal(_ number: Int32) {
        if let child { kill(child, number) }
    }

    private static let step: Int32 = 10

    // MARK: The person

    /// Closes the window: the program loses its terminal.
    public func hangUp() {
        if personEnd >= 0 { close(personEnd) }
        personEnd = -1  // which poll() passes over
    }

    /// Types text, or sends what a terminal sends for a key: all of it in one write.
    public func type(_ text: String) { type(bytes: Array(text.utf8)) }

    /// Sends bytes that need not be text.
    public func type(bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { write(personEnd, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            sent += count
        }
    }

    /// Pulls at the window; the program gets its signal from the system.
    public func resize(to size: Size) {
        var window = winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
        screen.resize(to: size)
        _ = ioctl(personEnd, UInt(TIOCSWINSZ), &window)
    }

    /// Takes what the program has written by now, without waiting.
    public func readWhatIsThere() { while read(within: 0) {} }

    /// Takes what the program writes until it has read all that was typed and waits for more: seen asleep, again and again.
    public func readUntilIdle() throws {
        var asleep = 0
        let before = status?.work ?? 0
        for _ in 0..<(Self.longestStarving / Self.glance) {
            asleep = read(within: Self.glance) || isBusy ? 0 : asleep + 1
            if asleep == Self.glances || !isRunning { return }
            // What a busy machine keeps waiting isn't busy itself; what works this long is.
            if let work = status?.work, work - before > Self.longestWait { break }
        }
        throw Failure(description: "the program is never idle")
    }

    /// Whether the program has not ended yet.
    public var isRunning: Bool { child != nil && status?.hasEnded == false }

    /// Whether the program has something to read or is at work.
    private var isBusy: Bool { unread > 0 || status?.isAsleep != true }

    /// Milliseconds for which a machine may have no time for a program that would be idle in a moment.
    private static let longestStarving: Int32 = 120_000

    /// Milliseconds between two looks at the program, longer than the system takes to hand typed bytes over; and how many
    /// looks in a row must find it asleep.
    private static let glance: Int32 = 4
    private static let glances = 3

    /// The bytes that were typed and not read yet.
    private var unread: Int32 {
        var count: Int32 = 0
        _ = ioctl(programEnd, UInt(FIONREAD), &count)
        return count
    }

    /// Whether the program sleeps, whether it has ended and isn't waited for yet, and how many milliseconds it has worked so far, as the system sees it.
    private var status: (isAsleep: Bool, hasEnded: Bool, work: Int32)? {
        guard let child, let file = fopen("/proc/\(child)/stat", "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 512)
        let count = fread(&bytes, 1, bytes.count, file)
        let text = String(decoding: bytes[..<count], as: UTF8.self)
        // After the name in brackets: the state, ten numbers, then the time in user and in system mode, in ticks.
        let fields = text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ").map(String.init)
        guard fields.count > 13, let user = Int32(fields[12]), let system = Int32(fields[13]) else { return nil }
        return (fields[1] == "S", fields[1] == "Z", (user + system) * (1_000 / Int32(sysconf(Int32(_SC_CLK_TCK)))))
    }

    /// Takes what the program writes until nothing has come for a moment; the time till then may be longer.
    public func readUntilQuiet(_ quiet: Int32 = PseudoTerminal.quiet) {
        while read(within: quiet) {}
    }

    /// Takes what the program writes until it has finished its frame: it says so itself by waiting for keys. Of a program
    /// behind a shell, or of one that is this very process, only silence tells.
    private func readUntilSettled() throws {
        if child != nil, isChildTheProgram { try readUntilIdle() } else { readUntilQuiet() }
    }

    /// Takes what the program writes until the screen is as a test wants it and nothing more comes.
    public func wait(for what: String, until isSo: (TerminalEmulator) -> Bool) throws {
        for _ in 0..<(Self.longestWait / Self.step) {
            read(within: Self.step)
            guard isSo(screen) else { continue }
            try readUntilSettled()
            if isSo(screen) { return }
        }
        throw Failure(description: "waited in vain for \(what); the screen:\n" + screen.text.joined(separator: "\n"))
    }

    /// Takes what the program writes until a text stands on the screen.
    public func waitForText(_ text: String) throws {
        try wait(for: "“\(text)”") { $0.text.contains { $0.contains(text) } }
    }

    /// Whether something came within so many milliseconds.
    @discardableResult
    private func read(within milliseconds: Int32) -> Bool {
        var source = pollfd(fd: personEnd, events: Int16(POLLIN), revents: 0)
        guard poll(&source, 1, milliseconds) == 1 else { return false }
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.largestRead) { buffer, count in
            count = max(0, Glibc.read(personEnd, buffer.baseAddress, buffer.count))
        }
        guard !bytes.isEmpty else { return false }
        received.append(bytes)
        screen.feed(bytes)
        type(bytes: screen.takeAnswers())
        return true
    }

    private static let largestRead = 65_536

    // MARK: What it is left like

    /// What a program has left changed: settings and modes, each as words; empty when the terminal is as it was.
    public var traces: [String] {
        let now = Self.settings(of: programEnd)
        var traces = screen.traces
        if now.c_iflag != before.c_iflag { traces.append("input settings are \(now.c_iflag), were \(before.c_iflag)") }
        if now.c_oflag != before.c_oflag { traces.append("output settings are \(now.c_oflag), were \(before.c_oflag)") }
        if now.c_lflag != before.c_lflag { traces.append("local settings are \(now.c_lflag), were \(before.c_lflag)") }
        if now.c_cflag != before.c_cflag { traces.append("line settings are \(now.c_cflag), were \(before.c_cflag)") }
        return traces
    }

    private static func settings(of descriptor: Int32) -> termios {
        var settings = termios()
        tcgetattr(descriptor, &settings)
        return settings
    }
}
