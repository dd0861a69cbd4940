/// Checks what the parts of one screen need of one another: lists to narrow, fields to fill in or read, rows to mark.
struct NameCheck {
    let screen: Screen
    let vocabulary: Vocabulary
    let report: Report

    func check() {
        checkSearches()
        checkInputs()
        checkMarks()
        checkSecrets()
    }

    /// `search` must find the list it names.
    private func checkSearches() {
        let lists = screen.innermostBlocks.filter(\.isList).map(\.id)
        for block in screen.innermostBlocks {
            guard case .search(let search) = block.kind, !lists.contains(search.list) else { continue }
            let hint = Spelling.hint(for: search.list, among: lists)
            report.error(
                ScreenFault.unknownList, at: block.position, "no list \(quoted(search.list)) on this screen\(hint)")
        }
    }

    /// `set` and `do` must find the fields they fill in or read.
    private func checkInputs() {
        let inputs = screen.innermostBlocks.filter(\.isInput).map(\.id)
        for control in screen.controls {
            for field in fields(of: control.action) where !inputs.contains(field) {
                let hint = Spelling.hint(for: field, among: inputs)
                report.error(
                    ScreenFault.unknownInput, at: control.position, "no field \(quoted(field)) on this screen\(hint)")
            }
        }
    }

    private func fields(of action: Action) -> [String] {
        switch action {
        case .set(let field, _): [field]
        case .run(Vocabulary.signIn, _): Vocabulary.signInFields
        case .run(let command, _): vocabulary.inputs[command] ?? []
        default: []
        }
    }

    /// What is marked belongs to the page, so a page has one list of that kind, and a layer has none of its own.
    private func checkMarks() {
        let marked = screen.innermostBlocks.filter(\.hasMarks)
        for extra in screen.layer == nil ? marked.dropFirst() : marked[...] {
            report.error(
                ScreenFault.badMarks, at: extra.position,
                screen.layer == nil
                    ? "a page has one list with marks; remove \"marks\" here"
                    : "marks belong to pages; remove \"marks\"")
        }
        guard screen.layer == nil, marked.isEmpty else { return }
        for control in screen.controls {
            guard case .run(let command, _) = control.action, vocabulary.marking.contains(command) else { continue }
            report.error(
                ScreenFault.badMarks, at: control.position,
                "\(quoted(command)) is about what is marked, and no list of this page has \"marks: true\"; add it")
        }
    }

    /// Keys typed before a layer was seen must not become somebody's password.
    private func checkSecrets() {
        guard let layer = screen.layer, !layer.destructive, screen.inputs.contains(where: \.input.isSecret) else {
            return
        }
        report.error(
            ScreenFault.carelessSecret, at: screen.position,
            "a layer that asks for a secret drops what was typed before it was seen; add \"destructive: true\"")
    }
}

extension Block {
    /// Whether it lists rows.
    fileprivate var isList: Bool {
        if case .list = kind { true } else { false }
    }

    /// Whether its rows are check boxes.
    fileprivate var hasMarks: Bool {
        if case .list(let list) = kind { list.hasMarks } else { false }
    }

    /// Whether one can type into it.
    fileprivate var isInput: Bool {
        switch kind {
        case .search, .field: true
        default: false
        }
    }
}
