import Domain
import Drawing
public import Grid
public import Host
import Session

/// A desk on the terminal: draws what its devices show, and understands keys, clicks and the wheel by the last frame.
public struct StageClient: TerminalClient {
    private let stage: Stage
    private let save: () -> Void
    /// What was copied and isn't with the terminal yet.
    private var copied: [String] = []
    /// What the person sees, which is what clicks are aimed at.
    private var frame: Frame?
    private var painter = Painter()
    /// The clock on the device's status bar as it was drawn last.
    private var clock = ""
    /// When what was drawn last changes by time alone; `nil` where only the clock does.
    private var nextChange: Instant?

    /// A client for a device; `save` is called once, before the terminal is given back.
    public init(stage: Stage, save: @escaping () -> Void) {
        self.stage = stage
        self.save = save
    }

    /// Draws the session's view.
    public mutating func frame(size: Size) -> (grid: Grid, cursor: Point?) {
        if stage.session.size != size { _ = stage.take([.resized(size)]) }
        let frame = painter.frame(of: stage.deskView, size: size)
        stage.viewport = frame.viewport
        stage.seen = frame.seats
        clock = DateText.time(stage.context.now)
        nextChange = stage.nextChange
        self.frame = frame
        return (frame.grid, frame.cursor)
    }

    /// Whether the layer on top of the device at the front must not be answered blindly.
    public var guardsTypeAhead: Bool { stage.guardsTypeAhead }

    /// Hands a burst to the session.
    public mutating func take(_ burst: [TerminalEvent]) -> (flush: Bool, quit: Bool) {
        let reaction = stage.take(burst.compactMap(input))
        copied += reaction.copied
        return (reaction.dropsTypeAhead, reaction.quits)
    }

    /// Hands over what was copied.
    public mutating func takeCopied() -> [String] {
        defer { copied = [] }
        return copied
    }

    /// Looks what others did, and whether a minute has passed or a lock is over.
    public mutating func tick() -> Bool {
        if stage.notice() { return true }
        let now = stage.context.now
        return DateText.time(now) != clock || nextChange.map { $0 <= now } ?? false
    }

    /// Saves where the person is.
    public mutating func willLeave() {
        save()
    }

    /// What an event means where the last frame put things. A click on a device behind brings it to the front, and one beside a layer closes it; one on nothing is nothing.
    private func input(_ event: TerminalEvent) -> Input? {
        switch event {
        case .pressed(let key): .pressed(key)
        case .pasted(let text): .pasted(text)
        case .resized(let size): .resized(size)
        case .scrolled(let lines, let point): frame?.device(at: point) == nil ? .scrolled(lines: lines) : nil
        case .clicked(let point):
            if let seat = frame?.device(at: point) {
                .chose(seat)
            } else if let key = frame?.control(at: point) {
                .tapped(key)
            } else if frame?.hitsOutsideLayer(at: point) == true {
                .pressed(Key(.escape))
            } else {
                nil
            }
        }
    }
}
