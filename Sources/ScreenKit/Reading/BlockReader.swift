// Reads the blocks of a screen: each has one kind, which says how the rest of it is read.

/// The names of the block kinds as files spell them.
enum BlockName: String, CaseIterable {
    case heading, text, rule, row, links, list, search, field, facts, buttons, keys, ways, glossary, columns
}

extension ScreenReader {
    /// What may stand beside a block's kind; whatever else stands there was meant to be the kind.
    private static let besideTheKind = ["id", "when", "tone", "align"]

    /// The block at a place of the screen, counted from 0.
    func block(_ node: YAMLNode, at index: Int, within prefix: String = "") -> Block? {
        node.fields(of: "block", report) { fields in
            let id = fields.optional("id")?.identifier(report)
            let when = fact(fields)
            guard let entry = kind(fields), let name = BlockName(rawValue: entry.key) else { return nil }
            let derived = "\(prefix)\(name.rawValue)-\(index + 1)"
            switch name {
            case .list: return list(entry.value, id: id, otherwise: derived, when: when)
            case .columns:
                return columns(entry.value, named: id ?? derived).map {
                    Block(id: id ?? derived, when: when, kind: $0, position: node.position)
                }
            default: break
            }
            return kind(name, entry.value, fields).map {
                Block(id: id ?? derived, when: when, kind: $0, position: node.position)
            }
        }
    }

    private func kind(_ fields: Fields) -> YAMLNode.Entry? {
        let names = BlockName.allCases.map(\.rawValue)
        let kinds = fields.present(of: names)
        guard let first = kinds.first else {
            if let meant = fields.all().first(where: { !Self.besideTheKind.contains($0.key) }) {
                let hint = Spelling.hint(for: meant.key, among: names)
                report.error(ScreenFault.unknownBlock, at: meant.position, "unknown block \(quoted(meant.key))\(hint)")
            } else {
                report.error(
                    ScreenFault.unknownBlock, at: fields.position,
                    "this block has no kind; give it one of \(names.joined(separator: ", "))")
            }
            return nil
        }
        for extra in kinds.dropFirst() {
            report.error(
                ScreenFault.severalBlocks, at: extra.position,
                "\(quoted(first.key)) stands here already; begin a block of its own with \"- \(extra.key):\"")
        }
        return first
    }

    private func kind(_ name: BlockName, _ value: YAMLNode, _ fields: Fields) -> Block.Kind? {
        switch name {
        case .heading: return wording(value).map { .heading($0) }
        case .text:
            let tone = fields.optional("tone")?.word("tone", as: Tone.self, report) ?? .plain
            let alignment = fields.optional("align")?.word("alignment", as: Alignment.self, report) ?? .start
            return wording(value).map { .text($0, tone: tone, alignment: alignment) }
        case .rule: return affirmed(value).map { .rule }
        case .keys: return affirmed(value).map { .keys }
        case .ways: return affirmed(value).map { .ways }
        case .glossary: return affirmed(value).map { .glossary }
        case .row: return .row(value.items(report).compactMap(control))
        case .links: return .links(value.items(report).compactMap(control))
        case .buttons: return .buttons(value.items(report).compactMap(control))
        case .facts: return .facts(value.items(report).compactMap(namedValue))
        case .search: return search(value)
        case .field: return input(value)
        case .list, .columns: return nil
        }
    }

    /// Two lists of blocks; those that give no id are named after their column, so that all on the screen differ.
    private func columns(_ node: YAMLNode, named name: String) -> Block.Kind? {
        let sides = node.items(report)
        guard sides.count == 2 else {
            report.error(
                ScreenFault.badColumns, at: node.position,
                "columns are two lists of blocks, the left one and the right one; found \(sides.count)")
            return nil
        }
        let blocks = zip(sides, ["left", "right"]).map { side, place in
            side.items(report).enumerated().compactMap { block($1, at: $0, within: "\(name)-\(place)-") }
        }
        for case .columns in blocks.joined().map(\.kind) {
            report.error(
                ScreenFault.badColumns, at: node.position,
                "columns stand in columns here; two beside one another are all")
            return nil
        }
        return .columns(left: blocks[0], right: blocks[1])
    }

    private func input(_ node: YAMLNode) -> Block.Kind? {
        node.fields(of: "field", report) { fields in
            let label = fields.required("label").flatMap(wording)
            let hint = fields.optional("hint").flatMap(wording)
            let secret = fields.optional("secret")?.flag(report)
            let limit = fields.optional("limit")?.number(in: 1...Self.longestInput, report)
            let lines = fields.optional("lines")?.number(in: 1...Self.tallestInput, report)
            let each = fields.optional("each")?.word(
                "collection", among: Set(vocabulary.collections.keys), ScreenFault.unknownCollection, report)
            let value = fields.optional("value").flatMap(wording)
            return label.map {
                .field(
                    .init(
                        label: $0, hint: hint, isSecret: secret ?? false, limit: limit, lines: lines ?? 1, each: each,
                        value: value))
            }
        }
    }

    /// What a field takes at most; longer texts have no place on a screen of a few dozen rows.
    private static let longestInput = 500
    /// The lines of the tallest field; with more there would be no room for its buttons on the smallest screen.
    private static let tallestInput = 6

    private func namedValue(_ node: YAMLNode) -> Block.Fact? {
        node.fields(of: "fact", report) { fields in
            let label = fields.required("label").flatMap(wording)
            let value = fields.required("value").flatMap(wording)
            guard let label, let value else { return nil }
            return Block.Fact(label: label, value: value)
        }
    }

    private func search(_ node: YAMLNode) -> Block.Kind? {
        node.fields(of: "search", report) { fields in
            let label = fields.required("label").flatMap(wording)
            let list = fields.required("list")?.identifier(report)
            guard let label, let list else { return nil }
            return .search(.init(label: label, list: list))
        }
    }

    /// A list; its id may stand beside the kind or inside, and is its row's too.
    private func list(_ node: YAMLNode, id: String?, otherwise derived: String, when: String?) -> Block? {
        node.fields(of: "list", report) { fields in
            let id = id ?? fields.optional("id")?.identifier(report) ?? derived
            let collection = fields.required("rows")?.word(
                "collection", among: Set(vocabulary.collections.keys), ScreenFault.unknownCollection, report)
            let avatar = fields.optional("avatar")?.field(among: vocabulary.fields, report)
            let trailing = fields.optional("trailing").flatMap(wording)
            let empty = fields.required("empty").flatMap(wording)
            let isAcross = fields.optional("across")?.flag(report) ?? false
            let chosen = fields.optional("chosen").flatMap { self.chosen($0, id: id) }
            let hasMarks = fields.optional("marks")?.flag(report) ?? false
            let row = control(fields, id: id, doing: hasMarks ? marking(fields) : nil)
            guard let collection, let empty, let row else { return nil }
            let list = Block.List(
                collection: collection, row: row, avatar: avatar, trailing: trailing, empty: empty, chosen: chosen,
                isAcross: isAcross, hasMarks: hasMarks)
            return Block(id: id, when: when, kind: .list(list), position: node.position)
        }
    }

    /// The row of the chosen one; `when` says which that is.
    private func chosen(_ node: YAMLNode, id: String) -> Control? {
        node.fields(of: "control", report) { fields in
            let control = control(fields, id: id)
            guard let control, control.when == nil else { return control }
            report.error(
                YAMLFault.missingKey, at: node.position,
                "\(quoted("chosen")) must say which row it is; add \(quoted("when"))")
            return nil
        }
    }
}
