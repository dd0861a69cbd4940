import Grid
import Session

/// The coach where there is one line for it: the focused control, what it does, and at the right its mark and ids.
struct CoachLine {
    let view: View

    /// Draws it into the canvas's one line.
    func draw(on canvas: inout Canvas) {
        if drawNextAct(on: &canvas) { return }
        let tail = drawMark(on: &canvas)
        drawControl(width: canvas.width - tail - 2, on: &canvas)
    }

    /// The next act, while one is on a way that has one; answers whether there is.
    func drawNextAct(on canvas: inout Canvas) -> Bool {
        guard let lesson = view.coach.lesson, let next = lesson.acts.first(where: { $0.state == .next }) else {
            return false
        }
        draw(next, of: lesson, on: &canvas)
        return true
    }

    /// The mark and the ids at the right, and the columns they take.
    func drawMark(on canvas: inout Canvas) -> Int {
        guard view.coach.control != nil else { return 0 }
        let tail = (CoachSection.markLine(of: view) ?? .empty).clipped(to: canvas.width / 3)
        canvas.put(tail, x: canvas.width - tail.width, y: 0, style: Theme.link)
        return tail.width
    }

    /// The control and what it does, in so many columns.
    func drawControl(width: Int, y: Int = 0, on canvas: inout Canvas) {
        guard let control = view.coach.control else { return }
        let name = Line(control).clipped(to: width)
        canvas.put(name, x: 0, y: y, style: Theme.strong)
        let about = Line(view.coach.about ?? "").clipped(to: max(0, width - name.width - 2))
        canvas.put(about, x: name.width + 2, y: y)
    }

    /// On a way: the next act, and how many are done.
    private func draw(_ next: View.LessonView.Act, of lesson: View.LessonView, on canvas: inout Canvas) {
        let done = lesson.acts.count { $0.state == .done }
        let tail = Line("\(done)/\(lesson.acts.count)")
        canvas.put(tail, x: canvas.width - tail.width, y: 0, style: Theme.quiet)
        let text = Line("▶ \(next.id)  \(next.title)").clipped(to: canvas.width - tail.width - 2)
        canvas.put(text, x: 0, y: 0, style: Theme.strong)
    }
}
