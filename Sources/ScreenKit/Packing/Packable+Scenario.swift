// How scenarios are packed: the fields of each in one order, in and out.

extension Scenario: Packable {
    func pack(into to: inout Packer) {
        to.add(name, title, clock, learner, password, people, enterprises, history, opens)
    }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            name: try from.next(), title: try from.next(), clock: try from.next(),
            learner: try from.next(), password: try from.next(), people: try from.next(),
            enterprises: try from.next(), history: try from.next(), opens: try from.next())
    }
}

extension Scenario.Place: Packable {
    func pack(into to: inout Packer) { to.add(route, position) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(route: try from.next(), position: try from.next())
    }
}

extension Scenario.Person: Packable {
    func pack(into to: inout Packer) {
        to.add(id, name, pinyin, mobile, kind, managedBy, main, current, position)
    }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            id: try from.next(), name: try from.next(), pinyin: try from.next(),
            mobile: try from.next(), kind: try from.next(), managedBy: try from.next(),
            main: try from.next(), current: try from.next(), position: try from.next())
    }
}

extension Scenario.Enterprise: Packable {
    func pack(into to: inout Packer) {
        to.add(
            id, name, pinyin, industry, verified, exit, corporation, departments, members, links, apps, developers,
            position)
    }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            id: try from.next(), name: try from.next(), pinyin: try from.next(),
            industry: try from.next(), verified: try from.next(), exit: try from.next(),
            corporation: try from.next(), departments: try from.next(), members: try from.next(),
            links: try from.next(), apps: try from.next(), developers: try from.next(),
            position: try from.next())
    }
}

extension Scenario.Department: Packable {
    func pack(into to: inout Packer) { to.add(id, name, under, number, position) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            id: try from.next(), name: try from.next(), under: try from.next(),
            number: try from.next(), position: try from.next())
    }
}

extension Scenario.Member: Packable {
    func pack(into to: inout Packer) { to.add(account, role, department, title, joined, position) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            account: try from.next(), role: try from.next(), department: try from.next(),
            title: try from.next(), joined: try from.next(), position: try from.next())
    }
}

extension Scenario.Link: Packable {
    func pack(into to: inout Packer) { to.add(department, corporation, name, kind, position) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            department: try from.next(), corporation: try from.next(), name: try from.next(),
            kind: try from.next(), position: try from.next())
    }
}

extension Scenario.App: Packable {
    func pack(into to: inout Packer) { to.add(key, secret, name, kind, scopes, ticket, position) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            key: try from.next(), secret: try from.next(), name: try from.next(),
            kind: try from.next(), scopes: try from.next(), ticket: try from.next(),
            position: try from.next())
    }
}

extension Scenario.Developer: Packable {
    func pack(into to: inout Packer) { to.add(account, position) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(account: try from.next(), position: try from.next())
    }
}

extension Scenario.Act: Packable {
    func pack(into to: inout Packer) { to.add(deed, position) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(deed: try from.next(), position: try from.next())
    }
}

extension Scenario.Deed: Packable {
    func pack(into to: inout Packer) {
        switch self {
        case .command(let order): to.add(false, order)
        case .advance(let seconds): to.add(true, seconds)
        }
    }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self = try from.next() ? .advance(seconds: try from.next()) : .command(try from.next())
    }
}

extension Scenario.Order: Packable {
    func pack(into to: inout Packer) { to.add(account, command, enterprise, person, applicant, marks, typed) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            account: try from.next(), command: try from.next(), enterprise: try from.next(),
            person: try from.next(), applicant: try from.next(), marks: try from.next(), typed: try from.next())
    }
}
