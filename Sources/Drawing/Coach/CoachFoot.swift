import Grid
import Session

/// The coach below a window: where one is, and in the line below it what the focused control does; one line where there is
/// no room for both.
struct CoachFoot {
    let view: View
    let rows: Int

    /// Draws it into the canvas's window.
    func draw(on canvas: inout Canvas) {
        if rows > 1 {
            let trail = Line(view.coach.trail.joined(separator: " › "))
            let place = Line(Words.youAreHere(in: view.language)).clipped(to: canvas.width)
            canvas.put(place, x: 0, y: 0, style: Theme.strong)
            let room = max(0, canvas.width - place.width - 2)
            canvas.put(trail.clipped(to: room), x: place.width + 2, y: 0, style: Theme.quiet)
        }
        canvas.within(Rect(x: 0, y: rows - 1, columns: canvas.width, rows: 1)) { CoachLine(view: view).draw(on: &$0) }
    }
}
