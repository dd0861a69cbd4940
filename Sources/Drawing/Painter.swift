public import Grid
public import Session

/// Draws one frame after the other, each the very same as ``Drawing/frame(_:size:)`` draws it; what stands still while the
/// focus moves is drawn once.
public struct Painter {
    private var still: Still?

    /// A painter who has drawn nothing yet.
    public init() {}

    /// The frame of a desk: two devices side by side are drawn anew, a single one as far as it has changed.
    public mutating func frame(of desk: DeskView, size: Size) -> Frame {
        if let together = Drawing.sideBySide(desk, size: size) { return together }
        let front = desk.items[desk.front]
        var frame = frame(of: front.view, size: size)
        frame.seats = [front.seat]
        return frame
    }

    /// The frame of a view on a screen of this size.
    public mutating func frame(of view: View, size: Size) -> Frame {
        guard let layout = Drawing.layout(of: view, size: size) else { return Drawing.frame(view, size: size) }
        var kept = still.take().flatMap { $0.holds(for: view, in: layout) ? $0 : nil } ?? layout.still(of: view)
        defer { still = kept }
        return layout.frame(of: view, on: &kept)
    }
}

/// A screen without its focus, its notice and its coach: all that stays as it is while the focus moves.
struct Still {
    /// Its cells, and where controls stand.
    let canvas: Canvas
    /// What scrolls on the top surface, and how much of it is shown.
    let scrolled: Scrolled
    /// Where the top layer stands.
    let layer: Rect?
    /// The lines that the coach takes in its column to say where one is.
    let coachLines: Int
    private let scene: Scene
    /// Whether the keys or a caret stand on it, which come and go without another surface.
    private let isTyped: Bool
    /// What the coach tells of each control that has had the focus.
    private var told: [ControlKey: [CoachSection]] = [:]

    /// More controls than one goes back and forth between.
    private static let mostTold = 64

    init(of view: View, canvas: Canvas, scrolled: Scrolled, layer: Rect?, coachLines: Int) {
        self.coachLines = coachLines
        self.canvas = canvas
        self.scrolled = scrolled
        self.layer = layer
        scene = view.scene
        isTyped = view.isTyped
    }

    /// Whether a view stands on it as well.
    func holds(for view: View, in layout: any DeviceLayout) -> Bool {
        guard scene === view.scene, canvas.grid.size == layout.size, !isTyped, !view.isTyped else { return false }
        let scrolling = layout.scrolling(of: view.top, in: view, isTop: true)
        return scrolled.content.viewport(height: scrolled.viewport.height, scrolling: scrolling) == scrolled.viewport
    }

    /// What the coach tells in a column of this width about the control that has the focus, and about what was said.
    mutating func told(of view: View, width: Int) -> [CoachSection] {
        let said = CoachSection.notice(of: view, width: width).map { [$0] } ?? []
        guard let focus = view.focus else { return said }
        if let told = told[focus] { return told + said }
        if told.count == Self.mostTold { told = [:] }
        let sections = CoachSection.about(view.coach, width: width, in: view.language)
        told[focus] = sections
        return sections + said
    }
}

/// What scrolls on a surface, and how much of it is shown.
struct Scrolled {
    let content: Content
    let viewport: Viewport
}

extension View {
    /// Whether a caret stands in it, or a sentence about the keys.
    fileprivate var isTyped: Bool { editing != nil || keyNotice != nil }
}
