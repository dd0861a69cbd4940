import Grid

/// The coach beside the device: its sections under one another, as many lines as there is room for.
struct CoachColumn {
    let sections: [CoachSection]

    /// Draws it into the canvas's window from a line on; answers the line after it.
    func draw(from top: Int = 0, on canvas: inout Canvas) -> Int {
        var y = top
        for section in sections {
            for line in section.lines {
                canvas.put(line.text, x: 0, y: y, style: line.style)
                y += 1
            }
            y += 1
        }
        return y
    }
}
