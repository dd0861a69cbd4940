import Grid
import Session

/// Buttons side by side in the middle; under one another where they don't fit.
struct ButtonsBlock: BlockLayout {
    private let chips: [Chip]
    private let isStacked: Bool
    private let reasons: Reasons
    private let setting: Setting

    private static let gap = 1
    private static let brackets: (Line, Line) = ("[ ", " ]")

    init(_ controls: [ControlView], in setting: Setting) {
        chips = controls.map { Chip($0, brackets: Self.brackets) }
        isStacked = Self.width(of: chips) > setting.width
        reasons = Reasons(controls, in: setting)
        self.setting = setting
    }

    private static func width(of chips: [Chip]) -> Int {
        chips.reduce(gap * (chips.count - 1)) { $0 + $1.width }
    }

    private var rows: Int { isStacked ? chips.count : 1 }
    var height: Int { rows + reasons.height }
    var naturalWidth: Int { Self.width(of: chips) }
    var controlLines: Range<Int>? { chips.isEmpty ? nil : 0..<height }

    func lines(of key: ControlKey) -> Range<Int>? {
        guard let index = chips.firstIndex(where: { $0.control.key == key }) else { return nil }
        let row = isStacked ? index : 0
        // Whoever gets to one that can't be pressed must see why.
        return row..<(chips[index].control.isEnabled ? row + 1 : height)
    }

    func draw(on canvas: inout Canvas) {
        var x = max(0, (setting.width - Self.width(of: chips)) / 2)
        for (index, chip) in chips.enumerated() {
            if isStacked {
                let width = min(chip.width, setting.width)
                chip.draw(x: (setting.width - width) / 2, y: index, width: width, on: &canvas)
            } else {
                chip.draw(x: x, y: 0, width: chip.width, on: &canvas)
                x += chip.width + Self.gap
            }
        }
        reasons.draw(y: rows, on: &canvas)
    }
}
