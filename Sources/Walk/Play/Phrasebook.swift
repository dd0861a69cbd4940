import Domain
import ScreenKit
import Session

/// Says what a script quotes in the running language: a screen file's text, given in either language, becomes the same
/// text in this one; anything else stays as it is.
struct Phrasebook {
    /// Wordings that always read the same, by what they say in either language: most are, and need no filling to be found.
    private var fixed: [String: [Wording]] = [:]
    /// Wordings with holes, each of which has to be filled to see what it says at the moment.
    private var withHoles: [Wording] = []
    private let language: Language

    init(screens: ScreenSet, language: Language) {
        self.language = language
        for wording in Set(screens.screens.values.flatMap(\.wordings) + screens.words.wordings) {
            guard let english = wording.en else { continue }
            let texts = [wording.zh, english].compactMap(\.fixedText)
            if texts.count == 2 {
                for text in Set(texts) { fixed[text, default: []].append(wording) }
            } else {
                withHoles.append(wording)
            }
        }
    }

    /// The texts that may stand on the screen for one that a script quotes. `say` fills a sentence's holes.
    func candidates(for text: String, say: (Sentence) -> String) -> [String] {
        let filled = withHoles.filter { wording in
            [wording.zh, wording.en].compactMap(\.self).contains { say($0) == text }
        }
        let translations = (fixed[text, default: []] + filled).map { say($0[language]) }
        return translations.isEmpty ? [text] : Array(Set(translations + [text])).sorted()
    }
}

extension Sentence {
    /// What it says where nothing has to be looked up, else `nil`.
    fileprivate var fixedText: String? { one == nil ? other.literal : nil }
}

extension Screen {
    /// Every text of the screen's file.
    var wordings: [Wording] {
        var all = [title, tabLabel, help].compactMap(\.self)
        all += controls.flatMap(\.wordings)
        for block in innermostBlocks {
            switch block.kind {
            case .heading(let wording), .text(let wording, _, _): all.append(wording)
            case .list(let list): all += [list.empty, list.trailing].compactMap(\.self)
            case .search(let search): all.append(search.label)
            case .field(let input): all += [input.label, input.hint].compactMap(\.self)
            case .facts(let facts): all += facts.flatMap { [$0.label, $0.value] }
            case .rule, .row, .links, .buttons, .keys, .ways, .glossary, .columns: break
            }
        }
        return all
    }
}

extension Control {
    fileprivate var wordings: [Wording] {
        [label, name, detail, about, filled].compactMap(\.self)
    }

    /// What it fills into a field.
    private var filled: Wording? {
        if case .set(_, let wording) = action { wording } else { nil }
    }
}

extension WordBook {
    fileprivate var wordings: [Wording] {
        terms.values + refusals.values.flatMap { [$0.sentence, $0.way] } + events.values
            + glossary.flatMap { [$0.word, $0.meaning] }
    }
}
