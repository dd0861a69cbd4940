/// Checks one screen's texts, lists and actions against the subjects known there.
struct SubjectCheck {
    let screen: Screen
    /// What is known on the screen, beside the subjects that always are.
    let scope: Set<String>
    let set: ScreenSet
    let vocabulary: Vocabulary
    let report: Report

    func check() {
        for wording in [screen.title, screen.tabLabel, screen.help] { check(wording, in: scope, at: screen.position) }
        check(screen.tabBadge, in: scope, at: screen.position)
        if let command = screen.onOpen, let needed = vocabulary.commands[command] ?? nil {
            check(nil, against: needed, in: scope, at: screen.position, "the command \(quoted(command))")
        }
        for control in (screen.leading.map { [$0] } ?? []) + screen.trailing { check(control, in: scope) }
        for block in screen.blocks { check(block) }
    }

    private func check(_ block: Block) {
        switch block.kind {
        case .heading(let wording), .text(let wording, _, _): check(wording, in: scope, at: block.position)
        case .row(let controls), .links(let controls), .buttons(let controls):
            for control in controls { check(control, in: scope) }
        case .list(let list): check(list, at: block.position)
        case .search(let search): check(search.label, in: scope, at: block.position)
        case .field(let input):
            let row = input.each.flatMap { vocabulary.collections[$0] }
            if let each = input.each, let needed = row?.needs {
                require(needed, in: scope, at: block.position, "the rows of \(quoted(each))")
            }
            let scope = scope.union([row?.row].compactMap(\.self))
            for wording in [input.label, input.hint, input.value] { check(wording, in: scope, at: block.position) }
        case .columns(let left, let right): for block in left + right { check(block) }
        case .facts(let facts):
            for fact in facts {
                check(fact.label, in: scope, at: block.position)
                check(fact.value, in: scope, at: block.position)
            }
        case .rule, .keys, .ways, .glossary: break
        }
    }

    private func check(_ list: Block.List, at position: Position) {
        guard let collection = vocabulary.collections[list.collection] else { return }
        if let needed = collection.needs {
            require(needed, in: scope, at: position, "the rows of \(quoted(list.collection))")
        }
        let rowScope = scope.union([collection.row])
        check(list.empty, in: scope, at: position)
        check(list.trailing, in: rowScope, at: position)
        check(list.avatar, in: rowScope, at: position)
        check(list.row, in: rowScope)
        if let chosen = list.chosen { check(chosen, in: rowScope) }
    }

    private func check(_ control: Control, in scope: Set<String>) {
        for wording in [control.label, control.name, control.detail, control.about] {
            check(wording, in: scope, at: control.position)
        }
        check(control.badge, in: scope, at: control.position)
        var subject: String?
        switch control.action {
        case .push(let id, let of), .present(let id, let of):
            subject = of
            checkOpening(id, of: of, at: control.position, in: scope)
        case .run(let command, let of):
            subject = of
            if let needed = vocabulary.subject(ofCommand: command) {
                check(of, against: needed, in: scope, at: control.position, "the command \(quoted(command))")
            }
        case .say(let wording): check(wording, in: scope, at: control.position)
        case .set(_, let wording): check(wording, in: scope, at: control.position)
        case .back, .root, .tab, .mark: break
        }
        if let then = control.then { checkOpening(then.screen, of: then.of, at: control.position, in: scope) }
        if let command = control.needs, let needed = vocabulary.commands[command] ?? nil {
            check(subject, against: needed, in: scope, at: control.position, "the rule of \(quoted(command))")
        }
    }

    private func checkOpening(_ id: ScreenID, of subject: String?, at position: Position, in scope: Set<String>) {
        guard let target = set[id] else { return }
        if let needed = target.takes {
            check(subject, against: needed, in: scope, at: position, "\(id)")
        } else if let subject {
            report.error(
                ScreenFault.subjectMismatch, at: position,
                "\(id) takes no subject; remove \"of: \(subject)\", or add \"takes\" there")
        }
    }

    /// The subject that `of:` names, or the needed one itself, must be of the needed type and known here.
    private func check(
        _ subject: String?, against needed: String, in scope: Set<String>, at position: Position, _ asker: String
    ) {
        guard let subject else { return require(needed, in: scope, at: position, asker) }
        if vocabulary.subjects[subject] == needed { return require(subject, in: scope, at: position, asker) }
        report.error(
            ScreenFault.subjectMismatch, at: position,
            "\(asker) is about a subject of type \(quoted(needed)), and \(quoted(subject)) is none; name another")
    }

    // MARK: texts

    private func check(_ wording: Wording?, in scope: Set<String>, at position: Position) {
        guard let wording else { return }
        for sentence in [wording.zh, wording.en].compactMap(\.self) {
            for template in [sentence.one, sentence.other].compactMap(\.self) {
                for field in template.fields { check(field, in: scope, at: position) }
            }
        }
    }

    private func check(_ field: FieldName?, in scope: Set<String>, at position: Position) {
        guard let field else { return }
        require(field.subject, in: scope, at: position, "the field \(quoted(field.description))")
    }

    private func require(_ subject: String, in scope: Set<String>, at position: Position, _ asker: String) {
        if Vocabulary.layerSubjects.contains(subject) {
            guard screen.layer == nil else { return }
            return report.error(
                ScreenFault.subjectNotInScope, at: position, "\(asker) is known in layers only; remove it")
        }
        let alwaysThere =
            [Vocabulary.scenario, Vocabulary.marks, Vocabulary.way].contains(subject)
            || vocabulary.subjects[subject].map { $0 != subject } ?? false
        if alwaysThere || scope.contains(subject) { return }
        let advice =
            screen.tab == nil
            ? "add \"takes: \(subject)\" to the screen, or name another with \"of:\""
            : "a tab begins without it, so show it on a page above, or name another with \"of:\""
        report.error(
            ScreenFault.subjectNotInScope, at: position,
            "not every way to \(screen.id) brings along \(quoted(subject)), needed by \(asker); \(advice)")
    }
}
