import Grid
import Session

/// A kind of device on a screen: where its page, its layers and its surroundings stand. How they come together is the same
/// for all.
protocol DeviceLayout {
    /// The whole screen.
    var size: Size { get }
    /// The device with its border.
    var device: Rect { get }
    /// Where the page's content stands.
    var content: Rect { get }
    /// Where layers may stand.
    var room: Room { get }
    /// Where the keys start in the last line.
    var hintColumn: Int { get }
    /// Draws the device and its page, and tells how much of the page is shown.
    func drawPage(of view: View, on canvas: inout Canvas) -> Scrolled
    /// Where the coach stands, beside or below the device.
    var coach: Rect { get }
}

/// What a frame must know about a device that has been drawn.
struct DrawnDevice {
    let viewport: Viewport
    let layer: Rect?
    let notice: Rect?
    let topSurface: Int
    let cursor: Point
}

extension DeviceLayout {
    /// Whether the coach has a column to itself, and not just a line or two below the device.
    private var isCoachBeside: Bool { coach.top < device.bottom }

    /// Draws everything that no move of the focus changes, back to front.
    func still(of view: View) -> Still {
        var canvas = Canvas(size: size)
        let (scrolled, layer) = drawSurfaces(of: view, on: &canvas)
        HintLine(of: view).draw(
            x: hintColumn, y: size.rows - 1, width: size.columns - hintColumn - 1, on: &canvas)
        var coachLines = 0
        if isCoachBeside {
            let column = CoachColumn(sections: CoachSection.standing(of: view, width: coach.size.columns))
            canvas.within(coach) { coachLines = column.draw(on: &$0) }
        }
        return Still(of: view, canvas: canvas, scrolled: scrolled, layer: layer, coachLines: coachLines)
    }

    /// Draws the rest: what has the focus, what was said, and what the coach tells of both.
    func frame(of view: View, on still: inout Still) -> Frame {
        var canvas = still.canvas
        let drawn = finish(view, viewport: still.scrolled.viewport, layer: still.layer, on: &canvas)
        canvas.within(coach) { canvas in
            if isCoachBeside {
                let column = CoachColumn(sections: still.told(of: view, width: coach.size.columns))
                _ = column.draw(from: still.coachLines, on: &canvas)
            } else {
                CoachFoot(view: view, rows: coach.size.rows).draw(on: &canvas)
            }
        }
        return Frame(canvas, drawn)
    }

    /// Draws the device alone, and tells what a frame must know about it.
    func draw(_ view: View, on canvas: inout Canvas) -> DrawnDevice {
        let (scrolled, layer) = drawSurfaces(of: view, on: &canvas)
        return finish(view, viewport: scrolled.viewport, layer: layer, on: &canvas)
    }

    /// Draws the page and the layers over it; answers what scrolls on top, and where the top layer stands.
    private func drawSurfaces(of view: View, on canvas: inout Canvas) -> (scrolled: Scrolled, layer: Rect?) {
        canvas.surface = 0
        var scrolled = drawPage(of: view, on: &canvas)
        var layer: Rect?
        for (index, surface) in view.layers.enumerated() {
            let isTop = index == view.layers.count - 1
            canvas.restyle(device, Theme.recede)
            canvas.surface = index + 1
            let panel = surface.panel(in: room, editing: isTop ? view.editing : nil)
            scrolled = panel.draw(scrolling: scrolling(of: surface, in: view, isTop: isTop), on: &canvas)
            layer = panel.box
        }
        return (scrolled, layer)
    }

    /// Shows what has the focus and what was said.
    private func finish(_ view: View, viewport: Viewport, layer: Rect?, on canvas: inout Canvas) -> DrawnDevice {
        let focus = view.focus.flatMap { canvas.show(focus: $0, on: view.layers.count) }
        let notice = view.notice.map { notice in
            let controls = canvas.placements.filter { $0.surface == view.layers.count }
            let kept = view.layers.isEmpty ? controls.last { $0.key == view.focus }.map { [$0] } ?? [] : controls
            return Toast(notice, in: content.size)
                .draw(in: content, of: device, onPage: view.layers.isEmpty, avoiding: kept.map(\.rect), on: &canvas)
        }
        return DrawnDevice(
            viewport: viewport, layer: layer, notice: notice, topSurface: view.layers.count,
            cursor: canvas.caret ?? focus?.origin ?? content.origin)
    }

    /// How a surface is to be scrolled: the top one as the view says, those below it as they were left.
    func scrolling(of surface: View.Surface, in view: View, isTop: Bool) -> Content.Scrolling {
        isTop
            ? Content.Scrolling(lines: view.scroll, following: view.followsFocus ? view.focus : nil)
            : Content.Scrolling(lines: surface.scroll, following: nil)
    }
}
