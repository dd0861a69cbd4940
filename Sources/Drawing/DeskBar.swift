import Grid
import ScreenKit
import Session

/// Whose the devices on the desk are, the one at the front marked: `设备：手机 林夏 │ ▸ 管理后台 赵敏`.
struct DeskBar {
    /// Between the names and the keys.
    static let spaceAfter = 3
    private static let separator: Line = " │ "
    private static let mark: Line = "▸ "

    private let heading: Line
    private let devices: [(seat: Seat, label: Line, isFront: Bool)]
    private let shown: [(seat: Seat, label: Line, isFront: Bool)]

    init(_ desk: DeskView, shown: [Int], language: Language) {
        heading = Line(Words.devices(in: language))
        devices = desk.items.enumerated().map { index, item in (item.seat, Line(item.label), index == desk.front) }
        let all = devices
        self.shown = shown.map { all[$0] }
    }

    /// Draws all names, or where room is short those of the devices that are shown, cut if they must be; answers where they
    /// stand.
    func draw(x: Int, y: Int, width: Int, on canvas: inout Canvas) -> [(seat: Seat, rect: Rect)] {
        let names = needed(devices) <= width ? devices : shown
        let spare = max(0, width - needed(names.map { ($0.seat, .empty, $0.isFront) }))
        let most = spare / max(1, names.count)
        canvas.put(heading, x: x, y: y, style: Theme.quiet, width: max(0, width))
        var (x, places) = (x + heading.width, [(seat: Seat, rect: Rect)]())
        for (index, name) in names.enumerated() {
            if index > 0 {
                canvas.put(Self.separator, x: x, y: y, style: Theme.quiet)
                x += Self.separator.width
            }
            let label = needed(names) <= width ? name.label : name.label.clipped(to: most)
            let text = name.isFront ? Self.mark + label : label
            canvas.put(text, x: x, y: y, style: name.isFront ? Theme.strong : .plain)
            places.append((name.seat, Rect(x: x, y: y, columns: text.width, rows: 1)))
            x += text.width
        }
        return places
    }

    private func needed(_ names: [(seat: Seat, label: Line, isFront: Bool)]) -> Int {
        names.reduce(heading.width + Self.separator.width * max(0, names.count - 1)) {
            $0 + $1.label.width + ($1.isFront ? Self.mark.width : 0)
        } + Self.spaceAfter
    }
}
