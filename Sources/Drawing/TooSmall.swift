import Grid
import Session

/// What stands on a terminal that has no room for a screen: how large it is, how large it must be, and the way out.
struct TooSmall {
    let view: View
    let size: Size
    let needed: Size

    var frame: Frame {
        var canvas = Canvas(size: size)
        let lines = sentence
        let top = max(0, (size.rows - lines.count) / 2)
        for (index, line) in lines.enumerated() {
            canvas.put(line, x: max(0, (size.columns - line.width) / 2), y: top + index)
        }
        if size.rows > lines.count + 1 {
            HintLine(hints: view.hints, separator: HintLine.gap)
                .draw(x: 0, y: size.rows - 1, width: size.columns, on: &canvas)
        }
        return Frame(
            grid: canvas.grid, placements: [], cursor: Point(x: 0, y: top),
            viewport: Viewport(scroll: view.scroll, height: 0, content: view.scroll), layer: nil, notice: nil,
            topSurface: 0)
    }

    /// The longest of its forms that fits, else as much of the shortest as does.
    private var sentence: [Line] {
        let forms = Words.tooSmall(size: size, needed: needed, in: view.language).map {
            Line($0).wrapped(to: max(1, size.columns))
        }
        let fitting = forms.first { lines in
            lines.count <= size.rows && lines.allSatisfy { $0.width <= size.columns }
        }
        return fitting ?? forms.last.map { [$0.reduce(Line.empty, +).prefix(size.columns)] } ?? []
    }
}
