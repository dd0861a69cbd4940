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
    /// Draws the device and its page, and tells how much of the page is shown.
    func drawPage(of view: View, on canvas: inout Canvas) -> Viewport
    /// Draws what stands beside or below the device: the coach and the keys.
    func drawSurroundings(of view: View, on canvas: inout Canvas)
}

/// What a frame must know about a device that has been drawn.
struct DrawnDevice {
    let viewport: Viewport
    let layer: Rect?
    let notice: Rect?
    let topSurface: Int
    /// Where the cursor belongs while nothing has the focus.
    let start: Point
}

extension DeviceLayout {
    /// Draws everything, back to front.
    func frame(of view: View) -> Frame {
        var canvas = Canvas(size: size)
        let drawn = draw(view, on: &canvas)
        drawSurroundings(of: view, on: &canvas)
        return Frame(canvas, drawn)
    }

    /// Draws the device alone, and tells what a frame must know about it.
    func draw(_ view: View, on canvas: inout Canvas) -> DrawnDevice {
        canvas.surface = 0
        var viewport = drawPage(of: view, on: &canvas)
        var layer: Rect?
        for (index, surface) in view.layers.enumerated() {
            let isTop = index == view.layers.count - 1
            canvas.restyle(device, Theme.recede)
            canvas.surface = index + 1
            canvas.focus = isTop ? view.focus : nil
            let panel = surface.panel(in: room, editing: isTop ? view.editing : nil)
            viewport = panel.draw(scrolling: scrolling(of: surface, in: view, isTop: isTop), on: &canvas)
            layer = panel.box
        }
        let notice = view.notice.map { notice in
            let controls = canvas.placements.filter { $0.surface == view.layers.count }
            let kept = view.layers.isEmpty ? controls.last { $0.key == view.focus }.map { [$0] } ?? [] : controls
            return Toast(notice, in: content.size)
                .draw(in: content, of: device, onPage: view.layers.isEmpty, avoiding: kept.map(\.rect), on: &canvas)
        }
        return DrawnDevice(
            viewport: viewport, layer: layer, notice: notice, topSurface: view.layers.count, start: content.origin)
    }

    /// Draws the keys into the last line.
    func drawHints(of view: View, x: Int, on canvas: inout Canvas) {
        HintLine(of: view).draw(x: x, y: size.rows - 1, width: size.columns - x - 1, on: &canvas)
    }

    /// How a surface is to be scrolled: the top one as the view says, those below it as they were left.
    func scrolling(of surface: View.Surface, in view: View, isTop: Bool) -> Content.Scrolling {
        isTop
            ? Content.Scrolling(lines: view.scroll, following: view.followsFocus ? view.focus : nil)
            : Content.Scrolling(lines: surface.scroll, following: nil)
    }
}
