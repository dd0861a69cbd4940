// Reads what one can activate, and the one action it has.

/// The names of the eight actions as files spell them.
enum ActionName: String, CaseIterable {
    case push, back, root, tab, present, set, say
    case run = "do"
}

extension ScreenReader {
    /// A control with an id of its own.
    func control(_ node: YAMLNode) -> Control? {
        node.fields(of: "control", report) { fields in
            let id = fields.required("id")?.identifier(report)
            return control(fields, id: id)
        }
    }

    /// A control whose id is known; the row of a list has its block's, and where the list has marks, its action too.
    func control(_ fields: Fields, id: String?, doing fixed: Action? = nil) -> Control? {
        let label = fields.required("label").flatMap(wording)
        let name = fields.optional("name").flatMap(wording)
        let detail = fields.optional("detail").flatMap(wording)
        let about = fields.optional("about").flatMap(wording)
        let badge = fields.optional("badge")?.field(among: vocabulary.fields, report)
        let tone = fields.optional("tone")?.word("tone", as: Tone.self, report)
        let mark = fields.optional("source")?.word("source", as: Mark.self, report)
        let cites = cites(fields)
        let when = fact(fields)
        let needs = fields.optional("needs").flatMap(command)
        let action = fixed ?? action(fields)
        let then = sequel(fields, after: action)
        guard let id, let label, let action else { return nil }
        return Control(
            id: id, label: label, name: name, detail: detail, about: about, badge: badge, tone: tone ?? .plain,
            mark: mark, cites: cites, when: when, needs: needs, action: action, then: then,
            position: fields.position)
    }

    /// The page that follows; only a command is ever done.
    private func sequel(_ fields: Fields, after action: Action?) -> Control.Sequel? {
        guard let entry = fields.entry("then") else { return nil }
        let subject = fields.optional("then-of").flatMap(subject)
        guard case .run? = action else {
            if action != nil {
                report.error(
                    ScreenFault.thenWithoutCommand, at: entry.position,
                    "\(quoted("then")) follows a command, and this \(fields.what) has no \(quoted("do")); remove it")
            }
            return nil
        }
        return destination(entry.value).map { Control.Sequel(screen: $0, of: subject) }
    }

    /// The action of a row that is a check box: it may have no other.
    func marking(_ fields: Fields) -> Action {
        for entry in fields.present(of: ActionName.allCases.map(\.rawValue) + ["chosen", "across"]) {
            report.error(
                ScreenFault.badMarks, at: entry.position,
                "the rows of a list with marks are check boxes under one another; remove \(quoted(entry.key))")
        }
        return .mark
    }

    private func action(_ fields: Fields) -> Action? {
        let names = ActionName.allCases.map(\.rawValue)
        let actions = fields.present(of: names)
        guard let entry = actions.first, let name = ActionName(rawValue: entry.key) else {
            report.error(
                ScreenFault.noAction, at: fields.position,
                "this \(fields.what) does nothing; give it one of \(names.joined(separator: ", "))")
            return nil
        }
        for extra in actions.dropFirst() {
            report.error(
                ScreenFault.severalActions, at: extra.position,
                "\(quoted(entry.key)) stands here already; a control does one thing, remove one of them")
        }
        return action(name, entry.value, fields)
    }

    private func action(_ name: ActionName, _ value: YAMLNode, _ fields: Fields) -> Action? {
        switch name {
        case .push:
            let subject = subject(fields)
            return destination(value).map { .push($0, of: subject) }
        case .present:
            let subject = subject(fields)
            return layer(value).map { .present($0, of: subject) }
        case .run:
            let subject = subject(fields)
            return command(value, orProgram: true).map { .run(command: $0, of: subject) }
        case .back: return affirmed(value).map { .back }
        case .root: return affirmed(value).map { .root }
        case .tab: return value.identifier(report).map { .tab($0) }
        case .say: return wording(value).map { .say($0) }
        case .set:
            return value.fields(of: "set", report) { parts in
                let field = parts.required("field")?.identifier(report)
                let text = parts.required("to")?.wording(fields: vocabulary.fields, emptyAllowed: true, report)
                guard let field, let text else { return nil }
                return .set(field: field, to: text)
            }
        }
    }

    /// `back: true`; the value says nothing, so it must be the one that misleads nobody.
    func affirmed(_ value: YAMLNode) -> Void? {
        guard let flag = value.flag(report) else { return nil }
        if flag { return () }
        report.error(YAMLFault.badFlag, at: value.position, "only true says anything here; write it, or remove the key")
        return nil
    }

    private func subject(_ fields: Fields) -> String? { fields.optional("of").flatMap(subject) }

    private func subject(_ value: YAMLNode) -> String? {
        value.word("subject", among: Set(vocabulary.subjects.keys), ScreenFault.unknownSubject, report)
    }

    /// A command of the domain.
    func command(_ value: YAMLNode) -> String? { command(value, orProgram: false) }

    private func command(_ value: YAMLNode, orProgram: Bool) -> String? {
        let names = Set(vocabulary.commands.keys).union(orProgram ? Array(vocabulary.programCommands.keys) : [])
        return value.word("command", among: names, ScreenFault.unknownCommand, report)
    }

    /// A page: of this device by its name, from a layer by folder and name.
    private func destination(_ value: YAMLNode) -> ScreenID? {
        guard let target = screenID(value, in: id.folder) else { return nil }
        if target.device == nil {
            report.error(
                ScreenFault.wrongDestination, at: value.position,
                "push opens pages, and \(quoted(target.description)) is none; name a page, or use present"
            )
        } else if id.device != nil && target.folder != id.folder {
            report.error(
                ScreenFault.wrongDestination, at: value.position,
                "\(quoted(target.description)) is a page of another device; name one of \(id.folder)/")
        } else {
            return known(target, at: value)
        }
        return nil
    }

    /// A layer, by its name alone or with its folder.
    private func layer(_ value: YAMLNode) -> ScreenID? {
        guard let target = screenID(value, in: ScreenID.layerFolder) else { return nil }
        if target.folder == ScreenID.layerFolder { return known(target, at: value) }
        report.error(
            ScreenFault.wrongDestination, at: value.position,
            "present opens layers, and \(quoted(target.description)) is a page; use push")
        return nil
    }

    private func screenID(_ value: YAMLNode, in folder: String) -> ScreenID? {
        guard let text = value.text(report) else { return nil }
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return parts.count == 2
            ? ScreenID(folder: parts[0], name: parts[1]) : ScreenID(folder: folder, name: text)
    }

    private func known(_ target: ScreenID, at value: YAMLNode) -> ScreenID? {
        if screens.contains(target) { return target }
        let names = screens.filter { $0.folder == target.folder }.sorted().map(\.description)
        let hint = Spelling.hint(for: target.description, among: names)
        report.error(
            ScreenFault.unknownDestination, at: value.position,
            "there is no screen \(quoted(target.description))\(hint)")
        return nil
    }
}
