import ScreenKit
import Session

/// The air between blocks, where there is room for it: one line where something new begins.
enum Spacing {
    /// Blank lines before a block; `nil` before the first one stands for the border above.
    static func lines(between upper: BlockView?, and lower: BlockView, in setting: Setting) -> Int {
        guard let upper else { return lower.isCentred && setting.kind == .page ? 1 : 0 }
        if setting.kind == .menu { return 0 }
        switch (upper, lower) {
        case (.rule, .rule): return 0
        case (.rule, _): return lower.standsFree ? 1 : 0
        case (_, .rule): return upper.standsFree ? 1 : 0
        case (.row, .search), (.heading, _), (.field, .field): return 0
        case (.text, .text): return upper.isCentred && lower.isCentred ? 0 : 1
        default: return 1
        }
    }
}

extension BlockView {
    /// A centred text: a page's own title.
    fileprivate var isCentred: Bool {
        if case .text(_, _, .center) = self { true } else { false }
    }

    /// Whether it needs air even beside a rule.
    fileprivate var standsFree: Bool {
        switch self {
        case .text, .buttons, .field: true
        case .heading, .rule, .row, .bar, .links, .list, .search, .facts, .keys, .glossary, .columns: false
        }
    }
}
