import Session

/// The surface on top as lines to be read from top to bottom: its texts, and its controls as numbered choices.
struct Recital {
    /// Rows of a list told at once: about as many as one screen shows.
    static let rowsAtOnce = 20

    private(set) var statements: [Statement] = []
    /// The controls that are told, in order.
    private(set) var controls: [ControlView] = []
    /// The list whose next rows `n` shows, by the id of its rows; `nil` where all rows are told.
    private(set) var continuing: String?
    private(set) var numbering: Numbering

    private let phrases: Phrases
    /// How many rows of a list are told, by the id of its rows.
    private let rowsTold: [String: Int]
    private let field: ControlKey?

    /// What there is to tell about the top surface of a view.
    init(of view: View, numbering: Numbering, rowsTold: [String: Int]) {
        self.numbering = numbering
        self.rowsTold = rowsTold
        phrases = Phrases(language: view.language)
        field =
            view.top.innermostBlocks.lazy.compactMap {
                if case .search(let search) = $0 { search.control.key } else { nil }
            }
            .first
        if let next = view.coach.lesson?.acts.first(where: { $0.state == .next }) {
            statements.append(Statement(phrases.nextAct(next.id, next.title)))
        } else if let lesson = view.coach.lesson, let finished = lesson.finished {
            statements.append(Statement(phrases.finished(finished, lesson.onwards)))
        }
        for control in view.top.leading + view.top.trailing { tell(control) }
        for block in view.top.innermostBlocks { tell(block) }
        if view.layers.isEmpty { for tab in view.tabs { tell(tab) } }
    }

    private mutating func tell(_ block: BlockView) {
        switch block {
        case .heading(let text), .text(let text, _, _): statements.append(Statement(text))
        case .rule, .columns: break
        case .row(let controls), .bar(let controls), .links(let controls), .buttons(let controls):
            for control in controls { tell(control) }
        case .list(let list): tell(list)
        case .search(let search): tell(search.control, content: search.text)
        case .field(let field): tell(field.control, content: field.text, counter: field.counter)
        case .facts(let facts): for fact in facts { statements.append(Statement(phrases.fact(fact.label, fact.value))) }
        case .glossary(let entries):
            for entry in entries { statements.append(Statement(phrases.fact(entry.word, entry.meaning))) }
        case .keys: statements.append(Statement(phrases.commands))
        }
    }

    private mutating func tell(_ list: ListView) {
        guard let first = list.rows(0..<1).first else {
            statements.append(Statement(list.empty, .row))
            return
        }
        let told = rowsTold[first.key.id] ?? Self.rowsAtOnce
        for row in list.rows(0..<told) { tell(row) }
        let rest = list.count - told
        guard rest > 0 else { return }
        if continuing == nil {
            continuing = first.key.id
            let narrowing = field.map { numbering.number(of: $0) }
            statements.append(
                Statement(phrases.more(rest, next: min(rest, Self.rowsAtOnce), narrowBy: narrowing), .row))
        } else {
            statements.append(Statement(phrases.waitingRows(rest), .row))
        }
    }

    private mutating func tell(_ control: ControlView, content: String = "", counter: String? = nil) {
        controls.append(control)
        var parts = [control.spokenName, phrases.role(control.role)]
        if let isMarked = control.isMarked { parts.append(phrases.checkBox(isMarked)) }
        if control.isCurrent { parts.append(phrases.current) }
        parts += [control.detail, control.trailing].compactMap(\.self).filter(Self.saysSomething)
        if let badge = control.badge, badge > 0 { parts.append(phrases.waiting(badge)) }
        if !content.isEmpty { parts.append(phrases.content(content)) }
        if let counter { parts.append(counter) }
        if case .disabled(let reason) = control.state { parts.append(phrases.disabled(reason)) }
        let number = numbering.number(of: control.key)
        statements.append(
            Statement("\(number). " + parts.joined(separator: phrases.comma), control.role == .row ? .row : .other))
    }

    /// Whether a text has a word in it, and isn't only an arrow that the eye follows.
    private static func saysSomething(_ text: String) -> Bool {
        text.contains { $0.isLetter || $0.isNumber }
    }
}
