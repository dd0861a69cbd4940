import Grid
import ScreenKit
import Session

/// A control that has a line to itself: avatar and label at the left, what is known of it at the right.
struct ControlRow {
    let control: ControlView
    let setting: Setting

    /// The columns that labels have before what stands after them; a longer label takes what it needs.
    var labelColumns = 0

    /// `[周]`; a narrow letter leaves one column free, so that the names below one another stay in line.
    private static let avatarColumns = 4
    /// Between two texts of a line.
    private static let gap = 2
    /// A detail cut to less than this says nothing.
    private static let narrowestDetail = 8
    /// A check box with a mark and without, so that no colour has to tell.
    private static let boxes: (marked: Line, unmarked: Line) = ("[x] ", "[ ] ")
    private static let opens: Line = "〉"
    private static let chosen: Line = "✓"

    /// Columns it would like to have.
    var naturalWidth: Int {
        let texts = [control.detail, control.trailing, control.badgeText].compactMap { $0 }
        return 2 * Setting.indent + checkBox.width + avatar.width + Line(control.label).width
            + texts.reduce(0) { $0 + Line($1).width + Self.gap } + (sign.map { $0.width + 1 } ?? 0)
    }

    /// Draws it in a line and notes its place, which has this many lines with what belongs to it.
    func draw(y: Int, lines: Int = 1, on canvas: inout Canvas) {
        let band = setting.band
        var left = Setting.indent
        var right = band.upperBound - 1
        canvas.put(checkBox, x: left, y: y)
        left += checkBox.width
        canvas.put(avatar, x: left, y: y, style: Theme.link)
        if control.avatar != nil { left += Self.avatarColumns + 1 }
        if let sign {
            canvas.put(sign, x: band.upperBound - 2, y: y, style: Theme.quiet)
            right -= sign.width
        }

        let label = Line(control.label)
        for (text, style) in textsAtRight {
            let room = right - left
            let line = text.clipped(to: max(room - label.width - Self.gap, room / 3))
            canvas.put(line, x: right - line.width, y: y, style: style)
            right -= line.width + Self.gap
        }
        let shown = label.clipped(to: max(0, right - left))
        canvas.put(shown, x: left, y: y, style: labelStyle)
        if control.role == .row, let detail = control.detail.map({ Line($0) }) {
            let x = left + max(labelColumns, shown.width) + Self.gap
            if right - x >= min(detail.width, Self.narrowestDetail) {
                canvas.put(detail.clipped(to: right - x), x: x, y: y, style: Theme.quiet)
            }
        }
        canvas.place(control, in: Rect(x: band.lowerBound, y: y, columns: band.count, rows: lines))
    }

    private var labelStyle: Style { control.isEnabled ? Theme.style(control.tone) : Theme.quiet }

    private var checkBox: Line {
        control.isMarked.map { $0 ? Self.boxes.marked : Self.boxes.unmarked } ?? .empty
    }

    private var avatar: Line {
        control.avatar.map { Line("[\($0)]").clipped(to: Self.avatarColumns, with: "]") } ?? .empty
    }

    /// What the control leads to: another page, or nothing where it is chosen already or acts at once.
    private var sign: Line? {
        if control.isCurrent { return Self.chosen }
        guard control.isEnabled, control.role != .menuItem, control.tone != .danger, control.avatar == nil else {
            return nil
        }
        switch control.action {
        case .push, .present, .open, .walk, .say, .tab: return Self.opens
        case .back, .root, .set, .run, .mark, .edit, .refuse: return nil
        }
    }

    /// From right to left.
    private var textsAtRight: [(Line, Style)] {
        var texts: [(Line, Style)] = []
        if let trailing = control.trailing { texts.append((Line(trailing), Theme.quiet)) }
        if control.role != .row, let detail = control.detail { texts.append((Line(detail), Theme.quiet)) }
        if let badge = control.badgeText { texts.append((Line(badge), Theme.badge)) }
        return texts
    }
}
