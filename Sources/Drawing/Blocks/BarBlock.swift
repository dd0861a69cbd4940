import Grid
import Session

/// Controls beside one another from left to right, in as many lines as they need; the chosen one is underlined.
struct BarBlock: BlockLayout {
    private struct Place {
        let chip: Chip
        let x: Int
        let y: Int
        let width: Int
    }

    private let places: [Place]
    private let reasons: Reasons
    private let rows: Int
    let naturalWidth: Int

    init(_ controls: [ControlView], in setting: Setting) {
        var (x, y) = (0, 0)
        places = controls.map { control in
            let chip = Chip(control)
            let width = min(chip.width, setting.width)
            if x > 0, x + width > setting.width { (x, y) = (0, y + 1) }
            defer { x += width }
            return Place(chip: chip, x: x, y: y, width: width)
        }
        rows = controls.isEmpty ? 0 : y + 1
        reasons = Reasons(controls, in: setting)
        naturalWidth = setting.width
    }

    var height: Int { rows + reasons.height }
    var controlLines: Range<Int>? { places.isEmpty ? nil : 0..<height }

    func lines(of key: ControlKey) -> Range<Int>? {
        places.first { $0.chip.control.key == key }.map { $0.y..<($0.chip.control.isEnabled ? $0.y + 1 : height) }
    }

    func draw(on canvas: inout Canvas) {
        for place in places { place.chip.draw(x: place.x, y: place.y, width: place.width, on: &canvas) }
        reasons.draw(y: rows, on: &canvas)
    }
}
