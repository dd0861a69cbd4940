import CTermGuard
import Glibc
public import Grid
import Session

/// A terminal as a surface and a source of keys. It belongs to the main thread, and there can be one at a time.
public final class TerminalScreen {
    /// How large the terminal is now.
    public private(set) var size: Size
    /// Why the walk must end, once a signal or a lost terminal says so.
    public private(set) var ending: Ending?

    private let input: Int32
    private let output: TerminalOutput
    private let surface: CursesSurface
    private let reader: KeyReader
    private var negotiation: Negotiation
    private let errorLog: ErrorLog?
    private let marker: TerminalMarker?
    /// How the terminal was set before.
    private let settings: termios
    /// Where the guard tells of signals, a byte each.
    private let signals: Int32
    /// What must go out with the next frame.
    private var entrance: [UInt8] = []
    /// The frame that is shown, and its cursor.
    private var shown: (grid: Grid, cursor: Point?)?
    /// Whether frames must be written in ASCII, because somebody wants it so.
    private let wantsASCII: Bool
    private var isOpen = true

    /// Opens the screen.
    ///
    /// - Parameters:
    ///   - errorLog: the file that standard error goes to while the screen is up; `nil` leaves it where it goes.
    ///   - environment: `TERM`, `NO_COLOR`, `ESCDELAY` and `SWIFT_BACKTRACE` are looked at.
    ///   - markers: the folder in which a note of how the terminal was stands while the screen is up; `nil` for none.
    ///   - ascii: whether lines and symbols are drawn in ASCII; where a line takes two columns they are anyway.
    ///   - input: the descriptor to read the terminal from; 0 is standard input.
    ///   - output: the descriptor to write to it; 1 is standard output.
    public init(
        errorLog: String?, environment: [String: String], markers: String? = nil, ascii: Bool = false, input: Int32 = 0,
        output: Int32 = 1
    ) throws(TerminalError) {
        guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
        self.input = input
        wantsASCII = ascii
        self.output = TerminalOutput(descriptor: output)
        size = Self.size(of: output)
        surface = try CursesSurface(input: input, size: size, environment: environment)
        reader = KeyReader(input: input, keys: TerminfoKeys.table(), escapePause: Self.escapePause(environment))
        negotiation = Negotiation(modes: TerminalModes(), type: environment["TERM"] ?? "")
        if environment["SWIFT_BACKTRACE"] == nil { Self.crashAtOnce() }
        self.errorLog = errorLog.map(ErrorLog.init)
        let farewell = self.errorLog?.isDiverting ?? false ? Self.farewell(log: errorLog ?? "") : ""
        marker = markers.flatMap { TerminalMarker(folder: $0, terminal: input) }
        settings = Self.settings(of: input)
        signals = term_guard_open(input, output, negotiation.leave, farewell, marker?.path ?? "")
        guard signals >= 0 else {
            let code = errno
            self.errorLog?.close()
            throw .refused("the terminal's settings", code: code)
        }
        take()
    }

    deinit { close() }

    /// Lets a crash end the program at once, instead of Swift's backtracer, which waits half a minute for a key.
    public static func crashAtOnce() { term_guard_crash_at_once() }

    /// Lets Ctrl-\ end the program at once, without a report of a crash that there was none.
    public static func quitAtOnce() { term_guard_quit_at_once() }

    /// Gives the terminal back; closing twice does no harm.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        term_guard_close()
        errorLog?.close()
    }

    /// Shows a frame: one write of what differs from the last one. The cursor stands where it is given, else it is hidden.
    public func show(_ grid: Grid, cursor: Point?) {
        shown = (grid, cursor)
        surface.put(wantsASCII || negotiation.drawsWideLines ? grid.inASCII : grid, cursor: cursor)
        if term_guard_holds() { update() }
    }

    /// Everything that waits, or what comes next within so many milliseconds; empty when nothing comes.
    public func readBurst(timeout milliseconds: Int32) -> [TerminalEvent] {
        let end = ContinuousClock.now + .milliseconds(Int64(milliseconds))
        var burst = readSignals() + drain()
        while burst.isEmpty, ending == nil {
            let left = (end - ContinuousClock.now) / .milliseconds(1)
            guard left > 0 else { break }
            wait(Int32(left.rounded(.up)))  // which an answer of the terminal may cut short
            burst = readSignals() + drain()
        }
        return burst
    }

    /// Says over the last line what keeps the program from drawing anew, and reads what the person does meanwhile, which is dropped:
    /// whoever reads this no longer types into what they saw before.
    /// - Returns: whether Esc was pressed, or the walk must end.
    public func isGivenUp(while sentence: String) -> Bool {
        if var grid = shown?.grid, size == grid.size {
            let row = Rect(x: 0, y: size.rows - 1, columns: size.columns, rows: 1)
            let style = Style(reverse: true)
            grid.fill(row, style)
            grid.put(Line(" " + sentence).clipped(to: size.columns), at: row.origin, style: style)
            if grid != shown?.grid { show(grid, cursor: nil) }
        }
        return readBurst(timeout: 0).contains(.pressed(Key(.escape))) || ending != nil
    }

    /// Drops what waits unread: keys that were typed before one could see what they would do. What the terminal itself has
    /// to say still counts.
    public func discardWaitingInput() {
        for _ in 0..<Self.mostBurstsDropped {
            let dropped = drain()
            if !reader.dropPartialInput(), dropped.isEmpty { return }
        }
    }

    /// Somebody who types faster than this reads leans on a key; what comes later may count again.
    private static let mostBurstsDropped = 16

    /// What the person has done; what else has arrived is attended to.
    private func drain() -> [TerminalEvent] {
        guard term_guard_holds() else { return [] }
        var answered: String?
        let events = reader.drain().compactMap { arrival -> TerminalEvent? in
            switch arrival {
            case .event(let event): return event
            case .sequence(let sequence):
                if let text = negotiation.take(sequence) { answered = (answered ?? "") + text }
                return nil
            case .control(let byte): return event(of: byte)
            }
        }
        term_guard_expect_answer(negotiation.isAwaited)
        if let answered { adapt(writing: answered) }
        return events
    }

    /// What a control character means, all of which come past the system: the signal that the terminal's settings have for it, sent
    /// to all who are in front, as the system would; else the key.
    private func event(of control: UInt8) -> TerminalEvent? {
        let signal = term_guard_signal_of(control)
        guard signal != 0 else { return KeyTable.key(typing: Unicode.Scalar(control)).map { .pressed($0) } }
        kill(0, signal)
        return nil
    }

    /// Goes by what the terminal has said of itself.
    private func adapt(writing text: String) {
        term_guard_leave_by(negotiation.leave)
        marker?.write(settings: settings, leave: negotiation.leave)
        entrance += text.utf8
        if negotiation.drawsWideLines { surface.distrustTerminal() }
        if let (grid, cursor) = shown { show(grid, cursor: cursor) }
    }

    /// Takes the terminal into use, at the start and whenever it comes back; false in the background, where that must wait.
    /// What it needs goes out with the next frame.
    @discardableResult
    private func take() -> Bool {
        // First, so that a death from here on is provided for.
        marker?.write(settings: settings, leave: negotiation.leave)
        guard term_guard_take() else { return false }
        reader.reset()
        surface.forgetTerminal()
        negotiation.forgetQuestions()
        entrance = Array(negotiation.enter.utf8)
        return true
    }

    private func update() {
        let clears = surface.clearsNext
        let frame = negotiation.frame(surface.update(), clears: clears)
        term_guard_expect_answer(negotiation.isAwaited)
        output.send(frame + entrance)
        entrance = []
    }

    /// Asks the terminal to put a text on the person's clipboard; one that has none ignores it.
    func copy(_ text: String) { output.send(Clipboard.sequence(for: text)) }

    /// Waits for keys, a signal, or the end of time; away from the terminal, only for the last two.
    private func wait(_ milliseconds: Int32) {
        var sources = [pollfd(fd: signals, events: Int16(POLLIN), revents: 0)]
        if term_guard_holds() { sources.append(pollfd(fd: input, events: Int16(POLLIN), revents: 0)) }
        // Half a sequence has less time than that; away from the terminal nothing is read, so nothing is half read either.
        poll(&sources, nfds_t(sources.count), sources.count > 1 ? reader.timeout(atMost: milliseconds) : milliseconds)
        let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
        if sources.count > 1, sources[1].revents & gone != 0 { ending = ending ?? .hangUp }
    }

    /// What signals have brought: a new size, the terminal that is ours again, or the end.
    private func readSignals() -> [TerminalEvent] {
        let news = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.mostSignalsRead) { buffer in
            Set(buffer.prefix(max(0, read(signals, buffer.baseAddress, buffer.count))).map { Int32($0) })
        }
        if let number = [SIGHUP, SIGTERM, SIGINT].first(where: news.contains) { ending = ending ?? .signal(number) }
        let isBack = (news.contains(SIGCONT) || !term_guard_holds()) && take()
        let change = isBack || news.contains(SIGWINCH) ? followSize() : nil
        if isBack { update() }
        return change.map { [.resized($0)] } ?? []
    }

    /// Far more than there are kinds; a pipe may hold many of one kind.
    private static let mostSignalsRead = 256

    /// The new size, when there is one; sizes told while the terminal was away count when it is back.
    private func followSize() -> Size? {
        let now = Self.size(of: output.descriptor)
        guard now != size else { return nil }
        size = now
        surface.resize(to: now)
        return now
    }

    /// The size as the system knows it; where it doesn't (some serial lines), the usual one.
    private static func size(of terminal: Int32) -> Size {
        var window = winsize()
        guard ioctl(terminal, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return .standard
        }
        return Size(columns: Int(window.ws_col), rows: Int(window.ws_row)).clamped
    }

    /// How long an Esc waits for the rest of a sequence: `ESCDELAY`, in milliseconds as ncurses programs read it, else longer
    /// than a terminal pauses within one and shorter than a person notices.
    private static func escapePause(_ environment: [String: String]) -> Duration {
        environment["ESCDELAY"].flatMap { Int($0) }.map { .milliseconds(min(max($0, 0), maxEscapePause)) }
            ?? InputParser.escapePause
    }

    /// Milliseconds; who asks for more has mistaken the unit.
    private static let maxEscapePause = 30_000

    private static func settings(of terminal: Int32) -> termios {
        var settings = termios()
        tcgetattr(terminal, &settings)
        return settings
    }

    private static func farewell(log: String) -> String {
        "tuiqi 意外停止，记录在 \(log)\ntuiqi stopped unexpectedly; its last words are in \(log)\n"
    }
}
