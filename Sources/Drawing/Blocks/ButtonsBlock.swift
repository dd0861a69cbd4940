import Grid
import Session

/// Buttons side by side in the middle, in as many lines as they need.
struct ButtonsBlock: BlockLayout {
    private let lines: [[Chip]]
    private let reasons: Reasons
    private let setting: Setting
    let naturalWidth: Int

    private static let gap = 1
    private static let brackets: (Line, Line) = ("[ ", " ]")

    init(_ controls: [ControlView], in setting: Setting) {
        let chips = controls.map { Chip($0, brackets: Self.brackets) }
        lines = chips.reduce(into: []) { lines, chip in
            if let last = lines.last, Self.width(of: last + [chip]) <= setting.width {
                lines[lines.count - 1].append(chip)
            } else {
                lines.append([chip])
            }
        }
        naturalWidth = Self.width(of: chips)
        reasons = Reasons(controls, in: setting)
        self.setting = setting
    }

    private static func width(of chips: [Chip]) -> Int {
        chips.reduce(gap * (chips.count - 1)) { $0 + $1.width }
    }

    var height: Int { lines.count + reasons.height }
    var controlLines: Range<Int>? { lines.isEmpty ? nil : 0..<height }

    func lines(of key: ControlKey) -> Range<Int>? {
        for (row, chips) in lines.enumerated() {
            guard let chip = chips.first(where: { $0.control.key == key }) else { continue }
            // Whoever gets to one that can't be pressed must see why.
            return row..<(chip.control.isEnabled ? row + 1 : height)
        }
        return nil
    }

    func draw(on canvas: inout Canvas) {
        for (row, chips) in lines.enumerated() {
            var x = max(0, (setting.width - Self.width(of: chips)) / 2)
            for chip in chips {
                let width = min(chip.width, setting.width)
                chip.draw(x: x, y: row, width: width, on: &canvas)
                x += width + Self.gap
            }
        }
        reasons.draw(y: lines.count, on: &canvas)
    }
}
