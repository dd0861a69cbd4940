/// Checks that labels fit their places at the smallest size, in every language; only what is written is measured, since
/// what fields fill in is cut when it is drawn.
struct LabelFit {
    /// The cells that a place has for a label; on the phone, which is 44 columns wide at every size, they are fewest.
    enum Room: Int {
        /// Five tabs share 42 columns, each with a blank and room for a count.
        case tab = 7
        /// The column at the left of a desktop has nine tabs under one another.
        case navigation = 8
        /// Two buttons share a dialog 36 columns wide.
        case button = 14
        /// A menu keeps off the page's left edge; a title stands between two buttons.
        case menuOrTitle = 30
        /// A link keeps a margin at both ends, and room for its 「〉」.
        case link = 36
    }

    let report: Report

    func check(_ set: ScreenSet, measure: (String) -> Int) {
        for screen in set.inOrder {
            check(screen.title, room: .menuOrTitle, at: screen.position, measure)
            // A single tab is shown nowhere.
            if screen.tab != nil, set.tabs(of: screen.id.folder).count > 1 {
                let room: Room = screen.id.device?.hasNavigationColumn == true ? .navigation : .tab
                check(screen.tabLabel ?? screen.title, room: room, at: screen.position, measure)
            }
            for block in screen.innermostBlocks { check(block, isMenu: screen.layer?.shape == .menu, measure) }
        }
    }

    private func check(_ block: Block, isMenu: Bool, _ measure: (String) -> Int) {
        let room: Room
        switch block.kind {
        case .buttons: room = .button
        case .links: room = isMenu ? .menuOrTitle : .link
        case .heading, .text, .rule, .row, .list, .search, .field, .facts, .keys, .ways, .glossary, .columns: return
        }
        for control in block.controls { check(control.label, room: room, at: control.position, measure) }
    }

    private func check(_ wording: Wording, room: Room, at position: Position, _ measure: (String) -> Int) {
        for sentence in [wording.zh, wording.en].compactMap(\.self) {
            for template in [sentence.one, sentence.other].compactMap(\.self) {
                let text = template.pieces.map { if case .literal(let text) = $0 { text } else { "" } }.joined()
                let width = measure(text)
                guard width > room.rawValue else { continue }
                report.warning(
                    ScreenFault.tooWide, at: position,
                    "\(quoted(text)) is \(width) cells wide and its place has \(room.rawValue); shorten it")
            }
        }
    }
}
