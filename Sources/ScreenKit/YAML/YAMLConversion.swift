import Yams

/// Copies the parser's nodes into this project's, refusing keys and texts that mean nothing here.
struct YAMLConversion {
    let file: SourceFile
    let report: Report

    func node(_ node: Node, depth: Int) -> YAMLNode? {
        let position = position(of: node)
        guard depth <= YAMLReader.deepestNesting else {
            report.error(
                YAMLFault.nestedTooDeeply, at: position,
                "this is nested deeper than \(YAMLReader.deepestNesting) levels; flatten it")
            return nil
        }
        switch node {
        case .scalar(let scalar):
            if scalar.string.isEmpty && scalar.style == .plain {
                return YAMLNode(content: .nothing, position: position)
            }
            guard isShowable(scalar.string, at: position) else { return nil }
            return YAMLNode(content: .text(scalar.string), position: position, isQuoted: scalar.style != .plain)
        case .sequence(let sequence):
            let items = sequence.map { self.node($0, depth: depth + 1) }
            return items.contains { $0 == nil }
                ? nil : YAMLNode(content: .list(items.compactMap(\.self)), position: position)
        case .mapping(let mapping):
            let entries = mapping.map { entry($0.key, $0.value, depth: depth + 1) }
            return entries.contains { $0 == nil }
                ? nil : YAMLNode(content: .mapping(entries.compactMap(\.self)), position: position)
        case .alias:
            report.error(YAMLFault.anchor, at: position, "aliases aren't read; write the value out")
            return nil
        }
    }

    private func entry(_ key: Node, _ value: Node, depth: Int) -> YAMLNode.Entry? {
        let position = position(of: key)
        guard case .scalar(let scalar) = key, !scalar.string.isEmpty else {
            report.error(YAMLFault.badKey, at: position, "a key must be text; name it")
            return nil
        }
        guard isShowable(scalar.string, at: position) else { return nil }
        return node(value, depth: depth).map { .init(key: scalar.string, position: position, value: $0) }
    }

    private func isShowable(_ text: String, at position: Position) -> Bool {
        guard let hidden = text.unicodeScalars.first(where: \.isForbiddenInFiles) else { return true }
        report.error(
            YAMLFault.controlCharacter, at: position,
            "this text spells the character \(escaped(String(hidden))); remove it")
        return false
    }

    private func position(of node: Node) -> Position {
        Position(path: file.shownPath, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }
}
