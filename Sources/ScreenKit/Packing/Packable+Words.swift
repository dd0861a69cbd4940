// How texts, words and steps are packed: the fields of each in one order, in and out.

extension FieldName: Packable {
    func pack(into to: inout Packer) { to.add(subject, field) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(subject: try from.next(), field: try from.next())
    }
}

extension Template.Piece: Packable {
    func pack(into to: inout Packer) {
        switch self {
        case .literal(let text): to.add(false, text)
        case .field(let name): to.add(true, name)
        }
    }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self = try from.next() ? .field(try from.next()) : .literal(try from.next())
    }
}

extension Template: Packable {
    func pack(into to: inout Packer) { to.add(pieces) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) { self.init(pieces: try from.next()) }
}

extension Sentence: Packable {
    func pack(into to: inout Packer) { to.add(other, one) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(other: try from.next(), one: try from.next())
    }
}

extension Wording: Packable {
    func pack(into to: inout Packer) { to.add(zh, en) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(zh: try from.next(), en: try from.next())
    }
}

extension Position: Packable {
    func pack(into to: inout Packer) { to.add(path, line, column) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(path: try from.next(), line: try from.next(), column: try from.next())
    }
}

extension WordBook: Packable {
    func pack(into to: inout Packer) { to.add(terms, refusals, events, glossary) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            terms: try from.next(), refusals: try from.next(), events: try from.next(),
            glossary: try from.next())
    }
}

extension WordBook.RefusalWords: Packable {
    func pack(into to: inout Packer) { to.add(sentence, way) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(sentence: try from.next(), way: try from.next())
    }
}

extension WordBook.Entry: Packable {
    func pack(into to: inout Packer) { to.add(word, meaning) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(word: try from.next(), meaning: try from.next())
    }
}

extension StepBook: Packable {
    func pack(into to: inout Packer) { to.add(ways, rules, branches, later.sorted()) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            ways: try from.next(), rules: try from.next(), branches: try from.next(),
            later: Set(try from.next() as [String]))
    }
}

extension StepBook.Way: Packable {
    func pack(into to: inout Packer) { to.add(id, title, device, account, beside, steps, shortest) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            id: try from.next(), title: try from.next(), device: try from.next(), account: try from.next(),
            beside: try from.next(),
            steps: try from.next(), shortest: try from.next() as Int)
    }
}

extension StepBook.Beside: Packable {
    func pack(into to: inout Packer) { to.add(device, account) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(device: try from.next(), account: try from.next())
    }
}

extension StepBook.Step: Packable {
    func pack(into to: inout Packer) { to.add(id, title, mark, when, position) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            id: try from.next(), title: try from.next(), mark: try from.next(), when: try from.next(),
            position: try from.next())
    }
}

extension Device: Packable {}
extension Mark: Packable {}
extension Tone: Packable {}
extension Alignment: Packable {}
