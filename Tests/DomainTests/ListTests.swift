// The lists screens show: their rows, places and searches, with gaps where people have left.
import Domain
import Testing

@Suite("Lists")
struct ListTests {
    static let scope = Scope(actor: lin, enterprise: yunshan, department: design)

    static let lists: [(Collection, Scope, [String])] = [
        (.myEnterprises, Scope(actor: lin), ["yunshan", "beichen", "qinghe", "haitang", "lanjing", "studio"]),
        (.myEnterprises, Scope(actor: nobody), []),
        (.departments, scope, ["office", "product", "empty"]),
        (.departments, Scope(actor: lin), []),
        (.subdepartments, Scope(actor: lin, enterprise: yunshan, department: product), ["design"]),
        (.subdepartments, scope, []),
        (.members, scope, ["zhou", "chen", "lin", "he", "wang", "su", "gao"]),
        (.members, Scope(actor: lin), []),
        (.departmentMembers, scope, ["chen", "lin", "wang", "gao"]),
        (.departmentMembers, Scope(actor: lin, enterprise: yunshan, department: empty), []),
        (.colleagues, Scope(actor: lin, enterprise: qinghe), ["zhou", "chen", "wang", "gao"]),
        (.colleagues, Scope(actor: chen), ["zhou", "lin", "wang", "gao"]),
        (.colleagues, Scope(actor: nobody), []),
    ]

    @Test("each list has its rows, in its order", arguments: lists)
    func rows(collection: Collection, scope: Scope, rows: [String]) throws {
        let world = try World.small()
        #expect(world.rows(of: collection, in: scope, range: 0..<100) == rows)
        #expect(world.count(of: collection, in: scope) == rows.count)
        for (index, row) in rows.enumerated() {
            #expect(world.index(of: row, of: collection, in: scope) == index)
            #expect(world.rows(of: collection, in: scope, range: index..<index + 1) == [row])
        }
        #expect(world.index(of: "ghost", of: collection, in: scope) == nil)
        #expect(world.rows(of: collection, in: scope, range: 100..<200).isEmpty)
        #expect(world.find("", of: collection, in: scope, limit: 2) == Array(rows.prefix(2)))
    }

    @Test("the main enterprise stands first")
    func mainFirst() throws {
        var world = try World.small()
        try world.perform(.setMainEnterprise(haitang))
        let rows = world.rows(of: .myEnterprises, in: Scope(actor: lin), range: 0..<3)
        #expect(rows == ["haitang", "yunshan", "beichen"])
    }

    @Test("who has left stands on no list")
    func gone() throws {
        var world = try World.small()
        try world.perform(.leave(yunshan))
        try world.perform(.leave(yunshan), by: gao)
        #expect(world.rows(of: .members, in: Self.scope, range: 0..<9) == ["zhou", "chen", "he", "wang"] + ["su"])
        #expect(world.rows(of: .members, in: Self.scope, range: 2..<4) == ["he", "wang"])
        #expect(world.rows(of: .departmentMembers, in: Self.scope, range: 0..<9) == ["chen", "wang"])
        #expect(world.index(of: "wang", of: .members, in: Self.scope) == 3)
        #expect(world.index(of: "lin", of: .members, in: Self.scope) == nil)
        #expect(world.find("lin", of: .members, in: Self.scope, limit: 9).isEmpty)
        #expect(world.rows(of: .colleagues, in: Scope(actor: wang), range: 0..<9) == ["zhou", "chen"])
        #expect(world.rows(of: .myEnterprises, in: Self.scope, range: 0..<1) == ["beichen"])
    }

    @Test("contacts shows eight colleagues, administrators first, whoever one is oneself", arguments: [5, 12])
    func eightColleagues(administrators: Int) throws {
        let world = try World.small {
            $0.currentEnterprise[zhou] = yunshan
            for number in 0..<30 {
                let id = AccountID("extra-\(number)")
                $0.accounts.append(Account(id: id, name: "员工"))
                $0.memberships.append(
                    Membership(
                        account: id, enterprise: yunshan, role: number < administrators ? .subAdministrator : .member,
                        department: design, joined: Founding.monday))
            }
        }
        for actor in [lin, chen, AccountID("extra-3"), AccountID("extra-20")] {
            let rows = world.rows(of: .colleagues, in: Scope(actor: actor), range: 0..<100)
            #expect(rows.count == 8)
            #expect(Set(rows).count == 8)
            #expect(!rows.contains(actor.rawValue))
            #expect(rows.first == "zhou")
        }
        // The main administrator works alone in the office, so that only administrators are left to show.
        let rows = world.rows(of: .colleagues, in: Scope(actor: zhou), range: 0..<100)
        #expect(rows.count == min(8, administrators + 1))
        #expect(rows.first == "chen")
    }

    @Test("a row puts its subject in scope, a colleague's also the enterprise they are colleagues in")
    func rowScopes() throws {
        let world = try World.small()
        func scope(_ id: String, _ collection: Collection, _ scope: Scope) -> Scope {
            world.scope(ofRow: id, of: collection, in: scope)
        }
        #expect(scope("qinghe", .myEnterprises, Scope(actor: lin)) == Scope(actor: lin, enterprise: qinghe))
        #expect(scope("he", .members, Self.scope).person == he)
        #expect(
            scope("chen", .colleagues, Scope(actor: lin, enterprise: qinghe))
                == Scope(actor: lin, enterprise: yunshan, person: chen))
    }

    @Test(
        "a name is found by its characters, its pinyin and its initials",
        arguments: [
            ("周", ["zhou"]), ("航", ["zhou"]), ("zhou hang", ["zhou"]), ("zhouhang", ["zhou"]), ("ZHOUH", ["zhou"]),
            ("hang", ["zhou"]), ("zh", ["zhou"]), (" zh ", ["zhou"]), ("wyt", ["wang"]), ("yt", ["wang"]),
            ("ytong", []), ("yutong", ["wang"]), ("q", ["su"]), ("x", ["lin"]), ("h", ["zhou", "he"]),
            ("高", ["gao"]), ("gao", []), ("周默", []), ("ou", []), ("%", []), ("_", []), ("*", []),
        ])
    func find(text: String, found: [String]) throws {
        #expect(try World.small().find(text, of: .members, in: Self.scope, limit: 9) == found)
    }

    @Test("Latin names are found whatever their case, enterprises and departments by name")
    func findElsewhere() throws {
        let world = try World.small()
        #expect(NamePattern("noraB").matches(name: "Nora Body", pinyin: nil))
        #expect(world.find("ysk", of: .myEnterprises, in: Self.scope, limit: 9) == ["yunshan"])
        #expect(world.find("设计", of: .myEnterprises, in: Self.scope, limit: 9) == ["qinghe"])
        #expect(world.find("部", of: .departments, in: Self.scope, limit: 9) == ["product"])
        #expect(world.find("chen", of: .colleagues, in: Self.scope, limit: 9) == ["chen"])
        #expect(world.find("", of: .members, in: Self.scope, limit: -1).isEmpty)
        #expect(world.find("h", of: .members, in: Self.scope, limit: 1) == ["zhou"])
    }

    @Test("accounts come in founding order, as many as there are")
    func accounts() throws {
        let world = try World.small()
        #expect(world.accountCount == 8)
        #expect(world.accounts(in: 0..<2) == [lin, zhou])
        #expect(world.accounts(in: 7..<99) == [nobody])
    }
}
