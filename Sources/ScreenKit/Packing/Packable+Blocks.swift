// How the blocks of a screen are packed: the fields of each in one order, in and out.

extension Block: Packable {
    func pack(into to: inout Packer) { to.add(id, when, kind, position) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            id: try from.next(), when: try from.next(), kind: try from.next(),
            position: try from.next())
    }
}

extension Block.Kind: Packable {
    func pack(into to: inout Packer) {
        switch self {
        case .heading(let wording): to.add(0, wording)
        case .text(let wording, let tone, let alignment): to.add(1, wording, tone, alignment)
        case .rule: to.add(2)
        case .row(let controls): to.add(3, controls)
        case .links(let controls): to.add(4, controls)
        case .list(let list): to.add(5, list)
        case .search(let search): to.add(6, search)
        case .field(let input): to.add(7, input)
        case .facts(let facts): to.add(8, facts)
        case .buttons(let controls): to.add(9, controls)
        case .keys: to.add(10)
        case .columns(let left, let right): to.add(11, left, right)
        case .ways: to.add(12)
        case .glossary: to.add(13)
        }
    }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        switch try from.next() as Int {
        case 0: self = .heading(try from.next())
        case 1: self = .text(try from.next(), tone: try from.next(), alignment: try from.next())
        case 2: self = .rule
        case 3: self = .row(try from.next())
        case 4: self = .links(try from.next())
        case 5: self = .list(try from.next())
        case 6: self = .search(try from.next())
        case 7: self = .field(try from.next())
        case 8: self = .facts(try from.next())
        case 9: self = .buttons(try from.next())
        case 10: self = .keys
        case 11:
            try from.enterColumns()
            self = .columns(left: try from.next(), right: try from.next())
            from.leaveColumns()
        case 12: self = .ways
        case 13: self = .glossary
        default: throw Unpacker.Damage()
        }
    }
}

extension Block.List: Packable {
    func pack(into to: inout Packer) {
        to.add(collection, row, avatar, trailing, empty, chosen, isAcross, hasMarks)
    }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            collection: try from.next(), row: try from.next(), avatar: try from.next(),
            trailing: try from.next(), empty: try from.next(), chosen: try from.next(),
            isAcross: try from.next(), hasMarks: try from.next())
    }
}

extension Block.Search: Packable {
    func pack(into to: inout Packer) { to.add(label, list) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(label: try from.next(), list: try from.next())
    }
}

extension Block.Input: Packable {
    func pack(into to: inout Packer) { to.add(label, hint, isSecret, limit, lines, each, value) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            label: try from.next(), hint: try from.next(), isSecret: try from.next(),
            limit: try from.next(), lines: try from.next(), each: try from.next(), value: try from.next())
    }
}

extension Block.Fact: Packable {
    func pack(into to: inout Packer) { to.add(label, value) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(label: try from.next(), value: try from.next())
    }
}
