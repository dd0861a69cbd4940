import Grid

/// A line across; in a menu it reaches from border to border.
struct RuleBlock: BlockLayout {
    let setting: Setting

    var height: Int { 1 }

    func draw(on canvas: inout Canvas) {
        let margin = setting.kind == .menu ? 0 : Setting.margin
        canvas.fill(
            Rect(x: margin, y: 0, columns: setting.width - 2 * margin, rows: 1), Theme.quiet,
            with: Border.round.horizontal)
    }
}
