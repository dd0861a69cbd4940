import Session

/// What stands on the top surface as a person can read it, scrolled away or cut or not: what `see` looks through.
extension View {
    /// Rows of a list that a script may look through; longer lists are narrowed by searching first.
    static let readableRows = 2_000

    /// Every text of the top surface: its title, texts, facts and controls.
    var readableTexts: [String] {
        var texts = [top.title]
        for block in top.innermostBlocks {
            switch block {
            case .heading(let text), .text(let text, _, _): texts.append(text)
            case .facts(let facts): texts += facts.flatMap { [$0.label, $0.value] }
            case .list(let list) where list.count == 0: texts.append(list.empty)
            case .search(let search): texts.append(search.text)
            case .field(let field): texts += [field.text, field.counter].compactMap(\.self)
            case .glossary(let entries): texts += entries.flatMap { [$0.word, $0.meaning] }
            case .keys(let hints): texts += hints.map(\.label)
            case .rule, .row, .bar, .links, .list, .buttons, .columns: break
            }
        }
        return texts + tappableControls.flatMap(\.readableTexts)
    }

    /// Every control of the top surface, the tabs where they can be reached, and the hint line's.
    var tappableControls: [ControlView] { controls(rows: Self.readableRows) }
}

extension ControlView {
    fileprivate var readableTexts: [String] {
        var texts = [label, name, detail, trailing].compactMap(\.self)
        if case .disabled(let reason) = state { texts.append(reason) }
        return texts
    }
}
