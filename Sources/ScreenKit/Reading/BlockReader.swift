// Reads the blocks of a screen: each has one kind, which says how the rest of it is read.

/// The names of the block kinds as files spell them.
enum BlockName: String, CaseIterable {
    case heading, text, rule, row, links, list, search, facts, buttons, keys, ways, glossary
}

extension ScreenReader {
    /// What may stand beside a block's kind; whatever else stands there was meant to be the kind.
    private static let besideTheKind = ["id", "when", "tone", "align"]

    /// The block at a place of the screen, counted from 0.
    func block(_ node: YAMLNode, at index: Int) -> Block? {
        node.fields(of: "block", report) { fields in
            let id = fields.optional("id")?.identifier(report)
            let when = fact(fields)
            guard let entry = kind(fields), let name = BlockName(rawValue: entry.key) else { return nil }
            let derived = "\(name.rawValue)-\(index + 1)"
            if name == .list {
                return list(entry.value, id: id, otherwise: derived, when: when)
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
        case .list: return nil
        }
    }

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
            let row = control(fields, id: id)
            guard let collection, let empty, let row else { return nil }
            let list = Block.List(collection: collection, row: row, avatar: avatar, trailing: trailing, empty: empty)
            return Block(id: id, when: when, kind: .list(list), position: node.position)
        }
    }
}
