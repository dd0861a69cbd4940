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
    let height: Int
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
        height = controls.isEmpty ? 0 : y + 1
        naturalWidth = setting.width
    }

    var controlLines: Range<Int>? { places.isEmpty ? nil : 0..<height }

    func lines(of key: ControlKey) -> Range<Int>? {
        places.first { $0.chip.control.key == key }.map { $0.y..<$0.y + 1 }
    }

    func draw(on canvas: inout Canvas) {
        for place in places { place.chip.draw(x: place.x, y: place.y, width: place.width, on: &canvas) }
    }
}
