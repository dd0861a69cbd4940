// Walks over everything on a screen that one can activate, so that nobody who asks forgets a place.

extension Screen {
    /// Every control of the screen: top left, top right, then block by block; a list's row stands for all its rows.
    public var controls: [Control] {
        (leading.map { [$0] } ?? []) + trailing + blocks.flatMap(\.controls)
    }

    /// Every block with something of its own to show: columns give way to what stands in them.
    public var innermostBlocks: [Block] { blocks.flatMap(\.innermost) }

    /// The layer it is, or `nil` for a page.
    public var layer: Layer? {
        if case .layer(let layer) = kind { layer } else { nil }
    }

    /// The fields that are filled in here, by their ids; those that stand for each row of a collection are not among them.
    public var inputs: [(id: String, input: Block.Input)] {
        innermostBlocks.compactMap { block in
            if case .field(let input) = block.kind, input.each == nil { (block.id, input) } else { nil }
        }
    }

    /// Whether it is a page that is filled in: once its command is done, it closes.
    public var isForm: Bool { layer == nil && !isSignIn && !inputs.isEmpty }

    /// The list whose rows are check boxes, by its block's id; there is at most one.
    public var markedList: (id: String, list: Block.List)? {
        for case (let id, .list(let list)) in innermostBlocks.map({ ($0.id, $0.kind) }) where list.hasMarks {
            return (id, list)
        }
        return nil
    }

    /// Whether it stands on its device while nobody is signed in.
    public var isSignIn: Bool { kind == .signIn }

    /// Its place among the device's tabs, counted from 1; `nil` if it isn't a tab's first page.
    public var tab: Int? {
        if case .page(let tab) = kind { tab } else { nil }
    }
}

extension Block {
    /// The controls of this block, in their order.
    public var controls: [Control] {
        switch kind {
        case .row(let controls), .links(let controls), .buttons(let controls): controls
        case .list(let list): [list.row] + (list.chosen.map { [$0] } ?? [])
        case .columns(let left, let right): (left + right).flatMap(\.controls)
        case .heading, .text, .rule, .search, .field, .facts, .keys, .ways, .glossary: []
        }
    }

    /// The block itself, or what stands in its columns.
    public var innermost: [Block] {
        if case .columns(let left, let right) = kind { left + right } else { [self] }
    }
}
