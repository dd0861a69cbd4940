// What screens read of the open platform: every field, fact and list about apps, scopes and links, and who may see them.
import Domain
import Testing

@Suite("Reading the open platform")
struct PlatformReadingTests {
    private static let scope: Scope = {
        var scope = Scope(actor: he, enterprise: yunshan)
        scope.app = PlatformTests.key
        scope.apiScope = .readContacts
        scope.link = PlatformTests.link
        return scope
    }()

    private func world() throws -> World { World.found(on: try FoundingDirectory(PlatformTests.founding)).world }

    private static let fields: [(Field, Value)] = [
        (.enterpriseApps, .count(1)), (.enterpriseLinks, .count(2)),
        (.appName, .text("集成")), (.appInitial, .text("集")), (.appKey, .text("dingyunshan")), (.appSecret, .text("s")),
        (.appKind, .term(.internalApp)), (.appTicket, .none), (.appScopes, .count(2)),
        (.scopeName, .text("Contact.Common.Read")), (.scopeMeaning, .term(.contactsScope)),
        (.scopeState, .term(.scopeOff)),
        (.linkName, .text("海棠教育")), (.linkInitial, .text("海")), (.linkDepartment, .text("7001")),
        (.linkCorpID, .text("ding4")), (.linkKind, .term(.partnerLink)), (.linkState, .term(.linked)),
        (.linkUnlinked, .none),
    ]

    @Test("each field says what it is named for", arguments: fields)
    func field(field: Field, value: Value) throws {
        let world = try world()
        #expect(world.value(of: field, in: Self.scope, at: world.clock) == value)
    }

    @Test("no field about the platform is left out")
    func allFields() {
        let prefixes = ["app.", "api-scope.", "link.", "enterprise.apps", "enterprise.links"]
        let expected = Field.allCases.filter { field in prefixes.contains { field.rawValue.hasPrefix($0) } }
        #expect(Set(Self.fields.map(\.0)) == Set(expected))
    }

    @Test("an undone link says since when, and counts no more")
    func unlinked() throws {
        var world = try world()
        let events = try Domain.decide(.unlink(PlatformTests.link), by: .account(he), in: world, at: Founding.monday)
            .get()
        _ = world.record(events, by: he, at: Founding.monday)
        func value(_ field: Field) -> Value { world.value(of: field, in: Self.scope, at: world.clock) }
        #expect(value(.linkState) == .term(.unlinked))
        #expect(value(.linkUnlinked) == .moment(world.clock))
        #expect(value(.enterpriseLinks) == .count(1))
        #expect(world.holds(.isUnlinked, in: Self.scope))
        #expect(!world.holds(.isLinked, in: Self.scope))
        #expect(world.count(of: .links, in: Self.scope) == 2)
    }

    @Test(
        "these facts hold, and their opposites don't",
        arguments: [
            (Fact.usesPlatform, Fact.usesNoPlatform), (.isLinked, .isUnlinked), (.scopeIsOff, .scopeIsOn),
            (.appIsInternal, .appIsThirdParty),
        ])
    func facts(holding: Fact, not: Fact) throws {
        let world = try world()
        #expect(world.holds(holding, in: Self.scope))
        #expect(!world.holds(not, in: Self.scope))
    }

    @Test(
        "lists have these rows",
        arguments: [
            (Collection.platformEnterprises, ["yunshan"]), (.apps, ["dingyunshan"]), (.links, ["7001", "7002"]),
            (.apiScopes, APIScope.allCases.map(\.rawValue)),
        ])
    func lists(collection: Collection, rows: [String]) throws {
        let world = try world()
        #expect(world.rows(of: collection, in: Self.scope, range: 0..<10) == rows)
        #expect(world.count(of: collection, in: Self.scope) == rows.count)
        for (place, row) in rows.enumerated() {
            #expect(world.index(of: row, of: collection, in: Self.scope) == place)
        }
    }

    @Test("apps and links are their own enterprise's developers' and administrators' business")
    func visibility() throws {
        let world = try world()
        #expect(world.canSee(Self.scope))
        var member = Self.scope
        member.actor = lin
        #expect(!world.canSee(member))
        var elsewhere = Scope(actor: he, enterprise: yunshan)
        elsewhere.app = PlatformTests.suite
        #expect(!world.canSee(elsewhere))
        var nothing = Scope(actor: he, enterprise: yunshan)
        nothing.link = LinkID("999")
        #expect(!world.canSee(nothing))
    }
}
