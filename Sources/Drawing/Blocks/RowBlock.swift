import Grid
import Session

/// Controls in one line: the first at the left, the others at the right.
struct RowBlock: BlockLayout {
    private let first: Chip?
    private let others: [Chip]
    private let controls: [ControlView]
    private let reasons: Reasons
    private let setting: Setting

    init(_ controls: [ControlView], in setting: Setting) {
        first = controls.first.map { Chip($0) }
        others = controls.dropFirst().map { Chip($0) }
        self.controls = controls
        reasons = Reasons(controls, in: setting)
        self.setting = setting
    }

    var height: Int { 1 + reasons.height }
    var naturalWidth: Int { setting.width }
    var controlLines: Range<Int>? { controls.isEmpty ? nil : 0..<height }

    func lines(of key: ControlKey) -> Range<Int>? {
        controls.first { $0.key == key }.map { 0..<($0.isEnabled ? 1 : height) }
    }

    func draw(on canvas: inout Canvas) {
        // Whatever stands at the right leaves at least half the line to the first control.
        let wanted = others.reduce(0) { $0 + $1.width }
        let room = first == nil ? setting.width : setting.width / 2
        var x = setting.width - min(wanted, room)
        first?.draw(x: 0, y: 0, width: x, on: &canvas)
        for (index, chip) in others.enumerated() {
            let width = wanted <= room ? chip.width : min(chip.width, (setting.width - x) / (others.count - index))
            chip.draw(x: x, y: 0, width: width, on: &canvas)
            x += width
        }
        reasons.draw(y: 1, on: &canvas)
    }
}
