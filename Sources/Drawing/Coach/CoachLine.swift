import Grid
import ScreenKit
import Session

/// The coach where there is one line for it: the focused control, what it does, and at the right its mark and ids.
struct CoachLine {
    private let coach: View.Coach
    private let language: Language

    init(view: View) {
        coach = view.coach
        language = view.language
    }

    /// Draws it into the canvas's one line.
    func draw(on canvas: inout Canvas) {
        if drawLesson(on: &canvas) { return }
        // The mark always finds room, its ids where the words' first sentence leaves some.
        let name = Line(coach.control ?? "").width + Self.gap
        let sentence = Self.beginnings(of: coach.about ?? "").first?.width ?? 0
        let room = max(0, canvas.width - name - sentence - Self.gap)
        let tail = drawMark(in: room, on: &canvas)
        drawControl(width: canvas.width - tail - Self.gap, on: &canvas)
    }

    /// On a way its next act, or that it is walked to its end; answers whether one is on one.
    func drawLesson(on canvas: inout Canvas) -> Bool {
        guard let lesson = coach.lesson else { return false }
        if let next = lesson.acts.first(where: { $0.state == .next }) {
            draw(next, of: lesson, on: &canvas)
        } else if let finished = lesson.finished {
            let tail = Line(lesson.onwards).clipped(to: canvas.width / 2)
            canvas.put(tail, x: canvas.width - tail.width, y: 0, style: Theme.quiet)
            canvas.put(
                Line("✓ " + finished).clipped(to: canvas.width - tail.width - 2), x: 0, y: 0, style: Theme.strong)
        }
        return true
    }

    /// The mark and as many ids as fit into a part of the line, at the right, and the columns they take.
    func drawMark(in width: Int, on canvas: inout Canvas) -> Int {
        guard let tail = CoachSection.markLine(coach, width: width, in: language) else { return 0 }
        canvas.put(tail, x: canvas.width - tail.width, y: 0, style: Theme.link)
        return tail.width
    }

    /// The control and what it does, in so many columns.
    func drawControl(width: Int, y: Int = 0, on canvas: inout Canvas) {
        guard let control = coach.control else { return }
        let name = Line(control).clipped(to: width)
        canvas.put(name, x: 0, y: y, style: Theme.strong)
        let about = Self.told(coach.about ?? "", in: max(0, width - name.width - Self.gap))
        canvas.put(about, x: name.width + Self.gap, y: y)
    }

    private static let gap = 2
    private static let sentenceEnds: Set<Character> = ["。", "！", "？", ".", "!", "?"]

    /// What a text begins with, sentence by sentence, the whole of it last.
    private static func beginnings(of text: String) -> [Line] {
        text.indices.filter { sentenceEnds.contains(text[$0]) }.map { Line(String(text[...$0])) } + [Line(text)]
    }

    /// A text as far as its whole sentences fit; one whose first doesn't is cut.
    private static func told(_ text: String, in columns: Int) -> Line {
        beginnings(of: text).last { $0.width <= columns } ?? Line(text).clipped(to: columns)
    }

    /// On a way: the next act, and how many are done.
    private func draw(_ next: View.LessonView.Act, of lesson: View.LessonView, on canvas: inout Canvas) {
        let tail = Line("\(lesson.done.acts)/\(lesson.done.of)")
        canvas.put(tail, x: canvas.width - tail.width, y: 0, style: Theme.quiet)
        let text = Line("▶ \(next.id)  \(next.title)").clipped(to: canvas.width - tail.width - 2)
        canvas.put(text, x: 0, y: 0, style: Theme.strong)
    }
}
