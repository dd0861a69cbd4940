import Domain
public import ScreenKit
import Session

/// Says what a script quotes in the running language: a screen file's text, given in either language, becomes the same
/// text in this one; anything else stays as it is. Every text of every screen is looked at to make one, so that players of
/// the same screens share it.
public struct Phrasebook: Sendable {
    /// Wordings that always read the same, by what they say in either language: most are, and need no filling to be found.
    private var fixed: [String: [Wording]] = [:]
    /// Wordings with holes, each of which has to be filled to see what it says at the moment.
    private var withHoles: [(wording: Wording, sentences: [Sentence])] = []
    private let language: Language

    /// What the texts of these screens are in a language.
    public init(screens: ScreenSet, language: Language) {
        self.language = language
        for wording in Set(screens.screens.values.flatMap(\.wordings) + screens.words.wordings) {
            guard let english = wording.en else { continue }
            let texts = [wording.zh, english].compactMap(\.fixedText)
            if texts.count == 2 {
                for text in Set(texts) { fixed[text, default: []].append(wording) }
            } else {
                withHoles.append((wording, [wording.zh, english]))
            }
        }
    }

    /// The texts that may stand on the screen for one that a script quotes. `say` fills a sentence's holes.
    func candidates(for text: String, say: (Sentence) -> String) -> [String] {
        let filled = withHoles.filter { _, sentences in
            // Filling a sentence looks fields up; most can be told apart by their fixed parts.
            sentences.contains { $0.mayRead(text) && say($0) == text }
        }
        let translations = (fixed[text, default: []] + filled.map(\.wording)).map { say($0[language]) }
        return translations.isEmpty ? [text] : Array(Set(translations + [text])).sorted()
    }
}

extension Sentence {
    /// What it says where nothing has to be looked up, else `nil`.
    fileprivate var fixedText: String? { one == nil ? other.literal : nil }

    /// Whether it may read so, whatever its holes are filled with.
    fileprivate func mayRead(_ text: String) -> Bool {
        other.mayRead(text) || one?.mayRead(text) == true
    }
}

extension Template {
    /// Whether a text has the template's fixed parts, in their order; one at either end must be at that end.
    fileprivate func mayRead(_ text: String) -> Bool {
        if case .literal(let start)? = pieces.first, !text.hasPrefix(start) { return false }
        if case .literal(let end)? = pieces.last, !text.hasSuffix(end) { return false }
        var rest = text[...]
        for case .literal(let part) in pieces {
            guard let place = rest.firstRange(of: part) else { return false }
            rest = rest[place.upperBound...]
        }
        return true
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
