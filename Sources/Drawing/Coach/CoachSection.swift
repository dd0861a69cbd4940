import Grid
import ScreenKit
import Session

/// Lines that belong together in the coach's place.
struct CoachSection {
    let lines: [(text: Line, style: Style)]

    /// What it tells whatever has the focus: on a way its acts, and where one is.
    static func standing(of view: View, width: Int) -> [CoachSection] {
        [acts(of: view, width: width), title(of: view, width: width)].compactMap { $0 }
    }

    /// What it tells of the control that has the focus: what that does, and how sure that is.
    static func about(_ coach: View.Coach, width: Int, in language: Language) -> [CoachSection] {
        [control(coach, width: width), mark(coach, width: width, in: language)].compactMap { $0 }
    }

    private static let trailSeparator: Line = " › "

    /// The way one is on: its acts with ✓ for those done and ▶ for the next, and how far one is.
    private static func acts(of view: View, width: Int) -> CoachSection? {
        guard let lesson = view.scene.lesson else { return nil }
        let ids = lesson.acts.map { Line($0.id).width }.max() ?? 0
        let rows = lesson.acts.flatMap { act -> [(text: Line, style: Style)] in
            let head = (signs[act.state] ?? "  ") + Line(act.id).padded(to: ids) + "  "
            let style = act.state == .next ? Theme.strong : act.state == .done ? Theme.quiet : .plain
            return Line(act.title).wrapped(to: width - head.width).enumerated().map { index, line in
                ((index == 0 ? head : Line.empty.padded(to: head.width)) + line, style)
            }
        }
        let ending: [(text: Line, style: Style)] =
            lesson.finished.map { finished in
                (Line("✓ " + finished).wrapped(to: width) + Line(lesson.onwards).wrapped(to: width))
                    .map { ($0, Theme.strong) }
            } ?? [(Line("\(lesson.done.acts)/\(lesson.done.of) · \(lesson.steps)").clipped(to: width), Theme.quiet)]
        return CoachSection(
            lines: [
                (Line(lesson.title).clipped(to: width), Theme.strong),
                (Line(repeating: Border.round.horizontal, columns: width), Theme.quiet),
            ] + rows + ending)
    }

    private static let signs: [View.LessonView.State: Line] = [.done: "✓ ", .next: "▶ ", .later: "  "]

    private static func title(of view: View, width: Int) -> CoachSection {
        let rule = Line(repeating: Border.round.horizontal, columns: width)
        // On a way the acts have the heading; where one is follows without one, so that both have room.
        let heading: [(text: Line, style: Style)] =
            view.scene.lesson == nil
            ? [(Line(Words.youAreHere(in: view.language)), Theme.strong), (rule, Theme.quiet)] : []
        return CoachSection(
            lines: heading + trail(of: view, width: width).map { ($0, .plain) })
    }

    /// The way from the tab to here, title by title; titles stay whole, or are cut where a line can't hold one.
    private static func trail(of view: View, width: Int) -> [Line] {
        var lines: [Line] = []
        for title in view.place.map({ Line($0).clipped(to: width - trailSeparator.width) }) {
            guard let last = lines.popLast() else {
                lines.append(title)
                continue
            }
            let joined = last + trailSeparator + title
            lines += joined.width <= width ? [joined] : [last + trailSeparator, title]
        }
        return lines
    }

    private static func control(_ coach: View.Coach, width: Int) -> CoachSection? {
        guard let control = coach.control else { return nil }
        let about = coach.about.map { Line($0).set(in: width) } ?? []
        return CoachSection(lines: [(Line(control).clipped(to: width), Theme.strong)] + about.map { ($0, .plain) })
    }

    private static func mark(_ coach: View.Coach, width: Int, in language: Language) -> CoachSection? {
        guard let mark = coach.mark, let words = markLine(coach, width: width, in: language) else { return nil }
        let meaning = Line(Words.meaning(of: mark, in: language)).set(in: width)
        return CoachSection(
            lines: [(words.clipped(to: width), Theme.link)] + meaning.map { ($0, Theme.quiet) })
    }

    /// The mark of the focused control and the ids of what it fulfils, as many as fit: `教材 · 1.5 2.6b`.
    static func markLine(_ coach: View.Coach, width: Int, in language: Language) -> Line? {
        guard let mark = coach.mark else { return nil }
        let name = Line(Words.name(of: mark, in: language))
        let ids = coach.cites.indices.reversed().map { coach.cites[...$0].joined(separator: " ") }
        return ids.lazy.map { name + " · " + Line($0) }.first { $0.width <= width } ?? name
    }

    /// What just happened.
    static func notice(of view: View, width: Int) -> CoachSection? {
        view.notice.map { notice in
            CoachSection(lines: Line(notice.text).set(in: width).map { ($0, Theme.style(notice.tone)) })
        }
    }
}
