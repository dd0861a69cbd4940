import Grid
import ScreenKit
import Session

/// A block of a surface laid out for a width: it knows its height before anything is drawn, so that a page can scroll.
protocol BlockLayout {
    /// Lines it takes.
    var height: Int { get }
    /// The columns it would like to have; a menu is as wide as its widest block.
    var naturalWidth: Int { get }
    /// The lines from its first control to its last; `nil` without controls.
    var controlLines: Range<Int>? { get }
    /// The lines a control takes, counted from the block's first.
    func lines(of key: ControlKey) -> Range<Int>?
    /// Draws it with its first line at the canvas's line 0.
    func draw(on canvas: inout Canvas)
}

extension BlockLayout {
    var naturalWidth: Int { 0 }
    var controlLines: Range<Int>? { nil }
    func lines(of key: ControlKey) -> Range<Int>? { nil }
}

/// The place that blocks are set in: what kind of surface, how wide, and where the caret is.
struct Setting {
    let kind: View.Surface.Kind
    /// Columns between the borders.
    let width: Int
    /// The field being typed into and its caret, in characters.
    let editing: (field: String, caret: Int)?

    /// Text starts this far from the border, and ends so far before the other.
    static let indent = 2
    /// Rules, bars and search fields stand one column further out than text.
    static let margin = 1

    /// The columns texts have.
    var textWidth: Int { max(1, width - 2 * Setting.indent) }
    /// The columns a focused row is reversed in: from border to border in a menu, with a margin elsewhere.
    var band: Range<Int> {
        let margin = kind == .menu ? 0 : Setting.margin
        return margin..<max(margin, width - margin)
    }
}

extension BlockView {
    /// The block laid out in a place.
    func laidOut(in setting: Setting) -> any BlockLayout {
        switch self {
        case .heading(let text): HeadingBlock(text, in: setting)
        case .text(let text, let tone, let alignment): TextBlock(text, tone: tone, alignment: alignment, in: setting)
        case .rule: RuleBlock(setting: setting)
        case .row(let controls): RowBlock(controls, in: setting)
        case .links(let controls): LinksBlock(controls, in: setting)
        case .list(let list): ListBlock(list, in: setting)
        case .search(let search): SearchBlock(search: search, setting: setting)
        case .facts(let facts): FactsBlock(facts, in: setting)
        case .buttons(let controls): ButtonsBlock(controls, in: setting)
        case .glossary(let entries): GlossaryBlock(entries, in: setting)
        case .keys(let hints): KeysBlock(hints, in: setting)
        case .bar(let controls): BarBlock(controls, in: setting)
        case .field(let field): FieldBlock(field, in: setting)
        case .columns(let left, let right): ColumnsBlock(left: left, right: right, in: setting)
        }
    }
}
