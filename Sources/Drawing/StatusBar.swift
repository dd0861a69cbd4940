import Grid

/// The top line of a phone: the time, the network, the battery.
struct StatusBar {
    let clock: String

    /// What every phone shows; it means nothing here.
    private static let signals: Line = "5G 86%"

    /// Draws it into the canvas's one line.
    func draw(on canvas: inout Canvas) {
        canvas.put(Line(clock), x: Setting.margin, y: 0, style: Theme.quiet)
        canvas.put(
            Self.signals, x: canvas.width - Setting.margin - Self.signals.width, y: 0, style: Theme.quiet)
    }
}
