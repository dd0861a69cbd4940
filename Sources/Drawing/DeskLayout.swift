import Grid
import Session

/// Two devices of a desk side by side: below them the coach of the one that has the focus, in one line, and in the last
/// line the names of the devices and the keys.
struct DeskLayout {
    private static let gap = 2
    /// The screen's edges stay free.
    private static let margin = 1
    /// The coach and the keys.
    private static let rowsBelow = 2

    private let desk: DeskView
    private let size: Size
    /// The places of the two on the desk, from left to right, each with where it stands.
    private let places: [(index: Int, rect: Rect)]

    /// The layout of a desk; `nil` where one device stands alone: nothing is there to stand beside it, or that isn't wanted,
    /// or there is no room.
    init?(_ desk: DeskView, size: Size) {
        guard desk.isSideBySide, size.columns >= Desk.sideBySideColumns else { return nil }
        let room = size.columns - 2 * Self.margin - Self.gap
        let pairs = desk.others.map { [$0, desk.front].sorted() }
        let fitting = pairs.lazy.compactMap { pair in
            Self.widths(of: pair.map { DeviceExtent(of: desk.items[$0].seat.device) }, in: room).map { (pair, $0) }
        }
        guard let (pair, widths) = fitting.first else { return nil }
        self.desk = desk
        self.size = size
        let extents = pair.map { DeviceExtent(of: desk.items[$0].seat.device) }
        let rows = min(size.rows - Self.rowsBelow, extents.map(\.tallest).min() ?? size.rows)
        let whole = widths[0] + Self.gap + widths[1]
        let (left, top) = ((size.columns - whole) / 2, (size.rows - Self.rowsBelow - rows) / 2)
        let lefts = [left, left + widths[0] + Self.gap]
        places = pair.indices.map { side in
            (pair[side], Rect(x: lefts[side], y: top, columns: widths[side], rows: rows))
        }
    }

    /// The columns of two devices in so many; `nil` where they don't fit. What the narrower one doesn't want the other gets.
    private static func widths(of extents: [DeviceExtent], in room: Int) -> [Int]? {
        var rest = room - extents.map(\.columns.lowerBound).reduce(0, +)
        guard rest >= 0 else { return nil }
        var widths = extents.map(\.columns.lowerBound)
        for (index, share) in [(0, rest / 2), (1, rest), (0, rest)] {
            let more = min(share, rest, extents[index].columns.upperBound - widths[index])
            widths[index] += more
            rest -= more
        }
        return widths
    }

    /// Draws both, the one at the front last, and what stands below.
    var frame: Frame {
        var canvas = Canvas(size: size)
        var others: [(seat: Seat, rect: Rect)] = []
        for place in places where place.index != desk.front {
            canvas.isBehind = true
            _ = layout(of: desk.items[place.index].view, in: place.rect).draw(desk.items[place.index].view, on: &canvas)
            canvas.restyleBorder(place.rect) { $0.dim = true }
            others.append((desk.items[place.index].seat, place.rect))
        }
        canvas.isBehind = false
        let view = desk.items[desk.front].view
        let rect = places.first { $0.index == desk.front }?.rect ?? places[0].rect
        let drawn = layout(of: view, in: rect).draw(view, on: &canvas)
        let (left, right) = (places[0].rect.left, places[1].rect.right)
        canvas.within(Rect(x: left, y: size.rows - 2, columns: right - left, rows: 1)) { canvas in
            CoachLine(view: view).draw(on: &canvas)
        }
        others += drawFoot(of: view, x: left, on: &canvas)
        var frame = Frame(canvas, drawn)
        frame.seats = Set(places.map { desk.items[$0.index].seat })
        frame.others = others
        return frame
    }

    private func layout(of view: View, in rect: Rect) -> any DeviceLayout {
        if let window = view.window { return WindowLayout(window, in: rect, size: size, hasTabs: !view.tabs.isEmpty) }
        return PhoneLayout(in: rect, size: size, hasTabs: !view.tabs.isEmpty)
    }

    /// The last line: whose the devices are, and the keys; answers where the names stand.
    private func drawFoot(of view: View, x: Int, on canvas: inout Canvas) -> [(seat: Seat, rect: Rect)] {
        let bar = DeskBar(desk, shown: places.map(\.index), language: view.language)
        let keys = HintLine(of: view)
        let row = size.rows - 1
        let names = bar.draw(x: x, y: row, width: size.columns - x - 1 - keys.leastWidth, on: &canvas)
        let start = (names.last?.rect.right ?? x) + DeskBar.spaceAfter
        keys.draw(x: start, y: row, width: size.columns - start - 1, on: &canvas)
        return names.filter { $0.seat != desk.items[desk.front].seat }
    }
}

/// How much room a device takes on a desk.
struct DeviceExtent {
    /// The narrowest it can be, and the widest it wants to be.
    let columns: ClosedRange<Int>
    /// A taller one looks odd.
    let tallest: Int

    init(of device: String) {
        if let window = WindowLayout.Kind(device: device) {
            columns = Session.smallestSize.columns...window.widest
            tallest = WindowLayout.tallest
        } else {
            columns = PhoneLayout.columns...PhoneLayout.columns
            tallest = PhoneLayout.tallest
        }
    }
}
