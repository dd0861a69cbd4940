import Grid
import Session

/// The coach below a window. In the first of two lines the next act of a way, or where one is and how sure the focused
/// control is; in the other what that does; all of it in one line where there is no room for more.
struct CoachFoot {
    let view: View
    let rows: Int

    /// Draws it into the canvas's window.
    func draw(on canvas: inout Canvas) {
        let line = CoachLine(view: view)
        guard rows > 1 else { return line.draw(on: &canvas) }
        line.drawControl(width: canvas.width, y: 1, on: &canvas)
        if line.drawLesson(on: &canvas) { return }
        let tail = line.drawMark(in: canvas.width / 3, on: &canvas)
        let place = Line(Words.youAreHere(in: view.language)).clipped(to: canvas.width - tail)
        canvas.put(place, x: 0, y: 0, style: Theme.strong)
        let trail = Line(view.place.joined(separator: " › "))
        let room = max(0, canvas.width - tail - place.width - 4)
        canvas.put(trail.clipped(to: room), x: place.width + 2, y: 0, style: Theme.quiet)
    }
}
