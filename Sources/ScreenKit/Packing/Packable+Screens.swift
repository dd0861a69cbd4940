// How screens and what stands on them are packed: the fields of each in one order, in and out.

extension ScreenSet: Packable {
    func pack(into to: inout Packer) { to.add(screens, tabs, signIns, words, steps, folder) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            screens: try from.next(), tabs: try from.next(), signIns: try from.next(), words: try from.next(),
            steps: try from.next(), folder: try from.next())
    }
}

extension ScreenID: Packable {
    func pack(into to: inout Packer) { to.add(folder, name) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(folder: try from.next(), name: try from.next())
    }
}

extension Screen: Packable {
    func pack(into to: inout Packer) {
        to.add(
            id, kind, title, tabLabel, tabBadge, takes, mark, cites, help, onOpen, leading, trailing, blocks, position)
    }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            id: try from.next(), kind: try from.next(), title: try from.next(),
            tabLabel: try from.next(), tabBadge: try from.next(), takes: try from.next(),
            mark: try from.next(), cites: try from.next(), help: try from.next(), onOpen: try from.next(),
            leading: try from.next(), trailing: try from.next(), blocks: try from.next(),
            position: try from.next())
    }
}

extension Screen.Kind: Packable {
    func pack(into to: inout Packer) {
        switch self {
        case .page(let tab): to.add(0, tab)
        case .signIn: to.add(1)
        case .layer(let layer): to.add(2, layer.shape, layer.destructive)
        }
    }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        switch try from.next() as Int {
        case 0: self = .page(tab: try from.next())
        case 1: self = .signIn
        case 2: self = .layer(Screen.Layer(shape: try from.next(), destructive: try from.next()))
        default: throw Unpacker.Damage()
        }
    }
}

extension Screen.Layer.Shape: Packable {}

extension Control: Packable {
    func pack(into to: inout Packer) {
        to.add(id, label, name, detail, about, badge, tone, mark, cites, when, needs, action, then, position)
    }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            id: try from.next(), label: try from.next(), name: try from.next(),
            detail: try from.next(), about: try from.next(), badge: try from.next(),
            tone: try from.next(), mark: try from.next(), cites: try from.next(),
            when: try from.next(), needs: try from.next(), action: try from.next(), then: try from.next(),
            position: try from.next())
    }
}

extension Action: Packable {
    func pack(into to: inout Packer) {
        switch self {
        case .push(let screen, let of): to.add(0, screen, of)
        case .back: to.add(1)
        case .root: to.add(2)
        case .tab(let name): to.add(3, name)
        case .present(let screen, let of): to.add(4, screen, of)
        case .set(let field, let text): to.add(5, field, text)
        case .run(let command, let of): to.add(6, command, of)
        case .say(let wording): to.add(7, wording)
        case .mark: to.add(8)
        }
    }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        switch try from.next() as Int {
        case 0: self = .push(try from.next(), of: try from.next())
        case 1: self = .back
        case 2: self = .root
        case 3: self = .tab(try from.next())
        case 4: self = .present(try from.next(), of: try from.next())
        case 5: self = .set(field: try from.next(), to: try from.next())
        case 6: self = .run(command: try from.next(), of: try from.next())
        case 7: self = .say(try from.next())
        case 8: self = .mark
        default: throw Unpacker.Damage()
        }
    }
}

extension Control.Sequel: Packable {
    func pack(into to: inout Packer) { to.add(screen, of) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(screen: try from.next(), of: try from.next())
    }
}
