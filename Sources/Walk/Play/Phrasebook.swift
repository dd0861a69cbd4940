import Domain
import ScreenKit
import Session

/// Says what a script quotes in the running language: a screen file's text, given in either language, becomes the same
/// text in this one; anything else stays as it is.
struct Phrasebook {
    private let wordings: [Wording]
    private let language: Language

    init(screens: ScreenSet, language: Language) {
        self.language = language
        wordings = Set(screens.screens.values.flatMap(\.wordings) + screens.words.wordings).filter { $0.en != nil }.map(
            \.self)
    }

    /// The texts that may stand on the screen for one that a script quotes. `say` fills a sentence's holes.
    func candidates(for text: String, say: (Sentence) -> String) -> [String] {
        let translations = wordings.compactMap { wording -> String? in
            guard let english = wording.en, [wording.zh, english].contains(where: { say($0) == text }) else {
                return nil
            }
            return say(wording[language])
        }
        return translations.isEmpty ? [text] : Array(Set(translations + [text])).sorted()
    }
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
