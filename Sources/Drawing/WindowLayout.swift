import Grid
import Session

/// A window on a screen: the desktop with a column for navigation at its left, or the back office without; the coach below
/// it or, where there is room, beside it, and the keys in the last line.
struct WindowLayout: DeviceLayout {
    /// What tells one kind of window from another.
    struct Kind {
        /// A wider window makes lines that are tiring to read.
        let widest: Int
        /// Wide enough for what stands in it, beside the coach.
        let besideCoach: Int
        /// Whether its bar has what windows of a computer have there.
        let isDecorated: Bool

        /// Wide enough for two columns.
        static let desktop = Kind(widest: 96, besideCoach: 84, isDecorated: true)
        /// One column of text.
        static let office = Kind(widest: 72, besideCoach: 72, isDecorated: false)
    }

    /// The widest label of a tab with a blank at either side.
    private static let navigationColumns = 10
    /// A taller one is mostly empty.
    static let tallest = 39
    /// With less room for the coach beside the window it goes below.
    private static let narrowestCoach = 30
    private static let gap = 2
    /// From so many rows on there are two for the coach below the window.
    private static let roomyRows = 24
    /// Fewer content rows than this are needed for the content itself, not for blank lines.
    private static let airyRows = 14
    /// Layers are as wide as on the phone, so that their words fall the same.
    private static let layerColumns = 46

    let size: Size
    /// The window with its border.
    let device: Rect
    let coach: Rect
    private let kind: Kind
    private let hasTabs: Bool

    /// A window that stands where the desk puts it, without a coach of its own.
    init(_ kind: Kind, in device: Rect, size: Size, hasTabs: Bool) {
        self.kind = kind
        self.size = size
        self.device = device
        self.hasTabs = hasTabs
        coach = Rect(x: 0, y: 0, columns: 0, rows: 0)
    }

    init(_ kind: Kind, size: Size, hasTabs: Bool) {
        self.kind = kind
        self.size = size
        self.hasTabs = hasTabs
        let coachColumns = size.columns - kind.besideCoach - Self.gap
        let isBeside = coachColumns >= Self.narrowestCoach
        let coachRows = isBeside ? 0 : size.rows >= Self.roomyRows ? 2 : 1
        let columns = min(kind.widest, isBeside ? kind.besideCoach : size.columns)
        let rows = min(Self.tallest, size.rows - 1 - coachRows)
        let left = isBeside ? 0 : (size.columns - columns) / 2
        device = Rect(x: left, y: 0, columns: columns, rows: rows)
        coach =
            isBeside
            ? Rect(x: device.right + Self.gap, y: 1, columns: coachColumns - 1, rows: rows - 2)
            : Rect(x: left + 2, y: rows, columns: columns - 4, rows: coachRows)
    }

    /// The column that the border between navigation and page stands in; without tabs there is none.
    private var divider: Int { device.left + (hasTabs ? 1 + Self.navigationColumns : 0) }

    var hintColumn: Int { device.left + 2 }

    /// The content of a page, below its title.
    var content: Rect { pane.inset(left: 1, top: 3, right: 1, bottom: 1) }

    /// The page with its borders, the title included.
    private var pane: Rect {
        Rect(x: divider, y: device.top, columns: device.right - divider, rows: device.size.rows)
    }

    /// Layers stand in the middle of the page and keep off the window's foot.
    var room: Room {
        let columns = min(Self.layerColumns, content.size.columns)
        let left = content.left + (content.size.columns - columns) / 2
        let place = Rect(x: left, y: device.top + 1, columns: columns, rows: device.size.rows - 2)
        return Room(device: place, body: place.inset(left: 1, top: 3, right: 1, bottom: 1))
    }

    func drawPage(of view: View, on canvas: inout Canvas) -> Scrolled {
        let isTop = view.layers.isEmpty
        canvas.withGrid { grid in
            grid.border(device, style: Theme.line)
            grid.divide(device, row: device.top + 2, style: Theme.line)
            if hasTabs { grid.divide(device, column: divider, style: Theme.line) }
        }
        if hasTabs {
            let column = Rect(
                x: device.left + 1, y: device.top + 1, columns: Self.navigationColumns, rows: device.size.rows - 2)
            canvas.within(column) { NavigationColumn(view.tabs, owner: view.owner).draw(on: &$0) }
        }
        canvas.within(Rect(x: content.left, y: device.top + 1, columns: content.size.columns, rows: 1)) { canvas in
            if kind.isDecorated {
                WindowBar(view.page).draw(on: &canvas)
            } else {
                OfficeBar(view.page, owner: view.ownerName).draw(on: &canvas)
            }
        }
        let setting = Setting(kind: .page, width: content.size.columns, editing: isTop ? view.editing : nil)
        let airy = Content(view.page.blocks, in: setting)
        let page = content.size.rows >= Self.airyRows ? airy : airy.tight
        let viewport = page.viewport(
            height: content.size.rows, scrolling: scrolling(of: view.page, in: view, isTop: isTop))
        page.draw(viewport, in: content, on: &canvas)
        ScrollMark(viewport: viewport).draw(x: device.right - 1, rows: content.rows, on: &canvas)
        return Scrolled(content: page, viewport: viewport)
    }
}
