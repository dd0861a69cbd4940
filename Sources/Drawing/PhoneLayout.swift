import Grid
import Session

/// The phone on a screen: a device of 44 columns, the coach beside it or in a line below it, the keys in the last line.
struct PhoneLayout: DeviceLayout {
    /// A phone is as wide at every size.
    static let columns = 44
    /// A taller one looks like a column, not like a phone.
    static let tallest = 34
    private static let gap = 2
    /// With less room beside the phone the coach goes below it.
    private static let narrowestCoach = 28
    /// Longer lines are tiring to read.
    private static let widestCoach = 52
    /// Fewer content rows than this are needed for the content itself, not for blank lines.
    private static let airyRows = 14

    let size: Size
    let phone: Rect
    let coach: Rect
    private let hasTabs: Bool
    /// Where the hints start.
    let hintColumn: Int

    /// A phone that stands where the desk puts it, without a coach of its own.
    init(in device: Rect, size: Size, hasTabs: Bool) {
        self.size = size
        self.hasTabs = hasTabs
        phone = device
        coach = Rect(x: 0, y: 0, columns: 0, rows: 0)
        hintColumn = 0
    }

    init(size: Size, hasTabs: Bool) {
        self.size = size
        self.hasTabs = hasTabs
        let beside = min(Self.widestCoach, size.columns - Self.columns - Self.gap - 2)
        let isBeside = beside >= Self.narrowestCoach
        let rows = min(Self.tallest, size.rows - (isBeside ? 1 : 2))
        let whole = Self.columns + (isBeside ? Self.gap + beside : 0)
        let left = max(1, (size.columns - whole) / 2)
        let top = (size.rows - (isBeside ? 1 : 2) - rows) / 2
        phone = Rect(x: left, y: top, columns: Self.columns, rows: rows)
        coach =
            isBeside
            ? Rect(x: phone.right + Self.gap, y: top + 1, columns: beside, rows: rows - 2)
            : Rect(x: 2, y: size.rows - 2, columns: size.columns - 4, rows: 1)
        hintColumn = isBeside ? left : 2
    }

    /// The content of a page, between the bar and the tabs.
    var content: Rect { phone.inset(left: 1, top: 4, right: 1, bottom: hasTabs ? 3 : 1) }

    var room: Room { Room(device: phone, body: content) }
    var device: Rect { phone }

    func drawPage(of view: View, on canvas: inout Canvas) -> Scrolled {
        let isTop = view.layers.isEmpty
        canvas.withGrid { grid in
            grid.border(phone, style: Theme.line)
            grid.divide(phone, row: phone.top + 3, style: Theme.line)
            if hasTabs { grid.divide(phone, row: phone.bottom - 3, style: Theme.line) }
        }
        let inside = phone.inset(by: 1)
        canvas.within(Rect(x: inside.left, y: inside.top, columns: inside.size.columns, rows: 1)) { canvas in
            StatusBar(clock: view.clock).draw(on: &canvas)
        }
        canvas.within(Rect(x: inside.left, y: inside.top + 1, columns: inside.size.columns, rows: 1)) { canvas in
            TitleBar(view.page).draw(on: &canvas)
        }
        let setting = Setting(kind: .page, width: content.size.columns, editing: isTop ? view.editing : nil)
        let airy = Content(view.page.blocks, in: setting)
        let page = content.size.rows >= Self.airyRows ? airy : airy.tight
        let viewport = page.viewport(
            height: content.size.rows, scrolling: scrolling(of: view.page, in: view, isTop: isTop))
        page.draw(viewport, in: content, on: &canvas)
        ScrollMark(viewport: viewport).draw(x: phone.right - 1, rows: content.rows, on: &canvas)
        if hasTabs {
            canvas.within(Rect(x: inside.left, y: inside.bottom - 2, columns: inside.size.columns, rows: 2)) { canvas in
                TabBar(view.tabs).draw(on: &canvas)
            }
        }
        return Scrolled(content: page, viewport: viewport)
    }
}
