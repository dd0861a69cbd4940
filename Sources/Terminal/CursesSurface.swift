import CNcurses
import Glibc
import Grid

/// ncurses, fed with cells and asked for bytes. It never touches the terminal: what it writes goes to a ``FrameFile``.
final class CursesSurface {
    private let frames: FrameFile
    private let keyboard: UnsafeMutablePointer<FILE>
    private let screen: OpaquePointer
    private let window: UnsafeMutablePointer<WINDOW>
    private let palette: Palette
    private var shown: Grid
    /// Whether the next update wipes the terminal before it writes.
    private(set) var clearsNext = true

    /// Starts ncurses for a terminal of this size, which stays untouched.
    init(input: Int32, size: Size, environment: [String: String]) throws(TerminalError) {
        try CharacterSet.chooseUTF8()
        frames = try FrameFile()
        let copy = fcntl(input, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
        guard copy >= 0, let keyboard = fdopen(copy, "r") else { throw .refused("the terminal's input", code: errno) }
        self.keyboard = keyboard
        do {
            screen = try Self.start(type: environment["TERM"] ?? "", output: frames.stream, keyboard: keyboard)
        } catch {
            fclose(keyboard)
            throw error
        }
        window = curses_whole_window()
        curses_forget_line_drawing()
        palette = Palette(environment: environment)
        shown = Grid(size: size)
        noecho()
        cbreak()
        typeahead(-1)  // a frame is whole before the next key is looked at
        resizeterm(Int32(size.rows), Int32(size.columns))
    }

    deinit {
        delscreen(screen)
        fclose(keyboard)
    }

    private static func start(
        type: String, output: UnsafeMutablePointer<FILE>, keyboard: UnsafeMutablePointer<FILE>
    ) throws(TerminalError) -> OpaquePointer {
        use_env(false)  // exported LINES and COLUMNS are those of another moment
        use_tioctl(true)  // it cannot see the terminal, but refuses those of no size in terminfo unless it may ask
        guard let screen = newterm(type, output, keyboard) else {
            throw TerminfoDatabase.isInstalled ? .unknownType(type) : .noTerminfo
        }
        guard curses_capability("cup") != nil else {
            endwin()
            delscreen(screen)
            throw .cannotMoveCursor(type: type)
        }
        return screen
    }

    /// Makes the next update show this grid: only what changed since the last one is put into ncurses' window. A cursor
    /// that is `nil`, or outside, is hidden.
    func put(_ grid: Grid, cursor: Point?) {
        for run in Changes(from: shown, to: grid).runs {
            let cells = run.columns.compactMap { palette.cell(grid[$0, run.row]) }
            mvwadd_wchnstr(window, Int32(run.row), Int32(run.columns.lowerBound), cells, Int32(cells.count))
        }
        shown = grid
        if let cursor, grid.bounds.contains(cursor) {
            wmove(window, Int32(cursor.y), Int32(cursor.x))
            curs_set(1)
        } else {
            curs_set(0)
        }
    }

    /// The bytes that make the terminal show what was put.
    func update() -> [UInt8] {
        wnoutrefresh(window)
        doupdate()
        clearsNext = false
        return frames.take()
    }

    /// Makes the next update start with a terminal that nobody has set up yet, and show all of the last grid.
    func forgetTerminal() {
        endwin()
        _ = frames.take()  // what ncurses would switch off is not on, and leaving is the guard's business
        redrawwin(window)
        clearsNext = true
    }

    /// Makes the next update wipe the terminal and write all of it: what it shows is not what was written.
    func distrustTerminal() {
        clearok(window, true)
        clearsNext = true
    }

    /// Follows the terminal to a new size; the next update writes all of it.
    func resize(to size: Size) {
        resizeterm(Int32(size.rows), Int32(size.columns))
        werase(window)
        shown = Grid(size: size)
        clearsNext = true
    }
}
