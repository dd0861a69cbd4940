// What screens read: each field, fact and list as a row of a table, seen by lin, before and after leaving.
import Domain
import Testing

@Suite("Reading a world")
struct ReadingTests {
    /// lin in yunshan, on the page of the product department, looking at zhou.
    static let scope = Scope(actor: lin, enterprise: yunshan, department: product, person: zhou)
    /// The same with an enterprise that lin hasn't left.
    static let wide = Scope(actor: lin, enterprise: yunshan, department: product, person: zhou, former: qinghe)

    static let fields: [(Field, Value)] = [
        (.myName, .text("林夏")), (.myInitial, .text("林")), (.myAccount, .text("lin")),
        (.myMobile, .text("13800000001")), (.myKind, .term(.personalAccount)), (.myEnterpriseCount, .count(6)),
        (.myMainEnterprise, .text("云杉科技")), (.currentName, .text("云杉科技")), (.currentMembers, .count(7)),
        (.currentMyDepartment, .text("设计组")), (.currentMyRole, .term(.memberRole)), (.mainName, .text("云杉科技")),
        (.enterpriseName, .text("云杉科技")), (.enterpriseInitial, .text("云")), (.enterpriseIndustry, .text("软件")),
        (.enterpriseMembers, .count(7)), (.enterpriseDepartments, .count(4)),
        (.enterpriseVerification, .term(.verified)), (.enterpriseExitPolicy, .term(.directExit)),
        (.enterpriseCorpID, .text("ding1")), (.enterpriseMainAdministrator, .text("周航")),
        (.enterpriseStanding, .term(.mainEnterprise)), (.enterpriseMyRole, .term(.memberRole)),
        (.enterpriseMyDepartment, .text("设计组")), (.enterpriseMyTitle, .text("设计师")),
        (.enterpriseJoined, .date(Instant(seconds: 1_600_172_800))), (.enterpriseMainChangesLeft, .count(5)),
        (.myInvitationCount, .count(0)), (.formerName, .text("青禾设计")), (.formerInitial, .text("青")),
        (.formerLeft, .none), (.formerMainAdministrator, .text("周航")), (.formerInviter, .none),
        (.departmentName, .text("产品与设计部")), (.departmentMembers, .count(5)), (.personName, .text("周航")),
        (.personInitial, .text("周")), (.personMobile, .none), (.personKind, .term(.personalAccount)),
        (.personRole, .term(.mainAdministratorRole)), (.personTitle, .text("总经理")),
        (.myUnreadCount, .count(0)), (.myWaitingCount, .count(0)), (.myAdministeredCount, .count(1)),
        (.myTriesLeft, .count(5)),
        (.myLockedUntil, .none), (.enterprisePending, .count(0)), (.enterpriseApproved, .count(0)),
        (.enterpriseDecided, .count(0)),
        (.enterpriseLapsed, .count(0)), (.enterpriseLeaveRecords, .count(0)), (.enterpriseAdministrators, .count(2)),
        (.enterpriseDissolves, .none),
        (.personDepartment, .text("总经办")), (.personJoined, .date(Instant(seconds: 1_600_000_000))),
    ]

    /// The fields about applications, messages and leave records have tables of their own.
    static let fieldsOfLaterLife: Set<Field> = Set(
        Field.allCases.filter { field in
            [
                "application.", "message.", "record.", "app.", "api-scope.", "link.", "enterprise.apps",
                "enterprise.links",
            ]
            .contains { field.rawValue.hasPrefix($0) }
        })

    @Test("each field says what it is named for", arguments: fields)
    func field(field: Field, value: Value) throws {
        let world = try World.small()
        #expect(world.value(of: field, in: Self.wide, at: world.clock) == value)
    }

    @Test("the table of fields leaves none out")
    func fieldsAreComplete() {
        #expect(Set(Self.fields.map(\.0)) == Set(Field.allCases).subtracting(Self.fieldsOfLaterLife))
    }

    @Test("a field about what isn't in scope says nothing", arguments: Field.allCases)
    func outOfScope(field: Field) throws {
        let world = try World.small()
        let value = world.value(of: field, in: Scope(actor: AccountID("ghost")), at: world.clock)
        switch field {
        case .myAccount: #expect(value == .text("ghost"))
        case .myEnterpriseCount, .myInvitationCount, .myUnreadCount, .myWaitingCount, .myAdministeredCount:
            #expect(value == .count(0))
        case .enterpriseMainChangesLeft, .myTriesLeft: #expect(value == .count(5))
        default: #expect(value == .none)
        }
    }

    @Test("after leaving, the enterprise keeps its name and one's own place in it is gone")
    func afterLeaving() throws {
        var world = try World.small()
        try world.perform(.leave(yunshan))
        func value(_ field: Field) -> Value { world.value(of: field, in: Self.scope, at: world.clock) }
        #expect(value(.enterpriseName) == .text("云杉科技"))
        #expect(value(.enterpriseMembers) == .count(6))
        #expect(value(.departmentMembers) == .count(4))
        #expect(value(.enterpriseMyRole) == .none)
        #expect(value(.enterpriseStanding) == .none)
        #expect(value(.enterpriseJoined) == .none)
        #expect(value(.currentName) == .text("北辰软件"))
        #expect(value(.myEnterpriseCount) == .count(5))
        #expect(value(.enterpriseMainChangesLeft) == .count(4))
    }

    /// Which of the facts hold; all others don't.
    static let truths: [(Scope, Set<Fact>)] = [
        (
            scope,
            [
                .hasEnterprise, .hasSeveralEnterprises, .hasDepartment, .isMainEnterprise, .isCurrentEnterprise,
                .hasSubdepartments, .hasDepartmentMembers, .isNotMe, .hasNoFormerEnterprises, .hasNoInvitations,
                .administersSomething, .usesPlatform, .isNotMainAdministrator, .isNotDissolving, .exitIsDirect,
                .leavesAtOnce,
                .hasNoPendingApplications, .hasNoMessages,
            ]
        ),
        (
            Scope(actor: lin, enterprise: studio, person: lin),
            [
                .hasEnterprise, .hasSeveralEnterprises, .hasDepartment, .administersEnterprise, .isNotMainEnterprise,
                .isNotCurrentEnterprise, .isMe, .hasNoFormerEnterprises, .hasNoInvitations, .administersSomething,
                .usesPlatform,
                .isMainAdministrator, .isNotDissolving, .exitIsDirect, .hasNoPendingApplications, .hasNoMessages,
            ]
        ),
        (
            Scope(actor: chen, enterprise: yunshan),
            [
                .hasEnterprise, .hasDepartment, .administersCurrent, .administersEnterprise, .isSubAdministrator,
                .isMainEnterprise, .isCurrentEnterprise, .hasNoFormerEnterprises, .hasNoInvitations,
                .administersSomething, .usesPlatform, .isNotMainAdministrator, .isNotDissolving, .exitIsDirect,
                .hasNoPendingApplications, .hasNoMessages,
            ]
        ),
        (
            Scope(actor: su, enterprise: lanjing, department: office),
            [
                .hasEnterprise, .hasSeveralEnterprises, .isNotMainEnterprise, .isNotCurrentEnterprise,
                .hasNoFormerEnterprises, .hasNoInvitations, .administersNothing, .usesNoPlatform, .isOrdinaryMember,
                .isNotMainAdministrator, .isNotDissolving, .exitIsForbidden, .hasNoPendingApplications, .hasNoMessages,
            ]
        ),
        (
            Scope(actor: nobody),
            [
                .hasNoEnterprise, .hasNoFormerEnterprises, .hasNoInvitations, .administersNothing, .usesNoPlatform,
                .hasNoMessages,
            ]
        ),
        (
            Scope(actor: nobody, former: yunshan),
            [
                .hasNoEnterprise, .hasNoFormerEnterprises, .hasNoInvitations, .isNotInvited, .administersNothing,
                .usesNoPlatform,
                .hasNoMessages,
            ]
        ),
    ]

    @Test("exactly these facts hold", arguments: truths)
    func facts(scope: Scope, holding: Set<Fact>) throws {
        let world = try World.small()
        #expect(Set(Fact.allCases.filter { world.holds($0, in: scope) }) == holding)
    }

    @Test(
        "a subject's identifier is the one in scope, or the one it stands for",
        arguments: [
            (Subject.me, "lin"), (.current, "qinghe"), (.main, "yunshan"), (.enterprise, "yunshan"),
            (.department, "product"), (.person, "zhou"), (.former, "qinghe"),
        ])
    func identifiers(subject: Subject, id: String) throws {
        var world = try World.small()
        try world.perform(.switchEnterprise(qinghe))
        #expect(world.identifier(of: subject, in: Self.wide) == id)
        let nothing = Scope(actor: nobody)
        #expect(world.identifier(of: subject, in: nothing) == (subject == .me ? "nobody" : nil))
    }

    @Test("a scope takes a subject in; another enterprise takes the former's department and person out")
    func setting() {
        #expect(Self.scope.setting(.enterprise, "yunshan") == Self.scope)
        #expect(Self.scope.setting(.current, "qinghe") == Scope(actor: lin, enterprise: qinghe))
        #expect(Self.scope.setting(.department, "design").department == design)
        #expect(
            Self.scope.setting(.person, "he") == Scope(actor: lin, enterprise: yunshan, department: product, person: he)
        )
        #expect(Scope(actor: lin).setting(.me, "he").person == he)
        #expect(Self.scope.setting(.former, "qinghe") == Self.wide)
    }

    @Test(
        "one sees one's enterprises, their departments and their people, and nothing else",
        arguments: [
            (Scope(actor: lin), true), (Scope(actor: lin, person: lin), true), (Self.scope, true),
            (Scope(actor: AccountID("ghost")), false), (Scope(actor: lin, enterprise: EnterpriseID("ghost")), false),
            (Scope(actor: he, enterprise: qinghe), false), (Scope(actor: lin, person: zhou), false),
            (Scope(actor: lin, department: office), false),
            (Scope(actor: lin, enterprise: yunshan, department: DepartmentID("ghost")), false),
            (Scope(actor: lin, enterprise: qinghe, department: design), false),
            (Scope(actor: lin, enterprise: qinghe, person: he), false), (Self.wide, false),
            (Scope(actor: lin, former: yunshan), false), (Scope(actor: lin, former: EnterpriseID("ghost")), false),
        ])
    func canSee(scope: Scope, visible: Bool) throws {
        #expect(try World.small().canSee(scope) == visible)
    }

    @Test("who has left sees the enterprise no more, and isn't seen in it")
    func canSeeAfterLeaving() throws {
        var world = try World.small()
        try world.perform(.leave(yunshan))
        #expect(!world.canSee(Scope(actor: lin, enterprise: yunshan)))
        #expect(!world.canSee(Scope(actor: he, enterprise: yunshan, person: lin)))
        #expect(world.canSee(Scope(actor: he, enterprise: yunshan, person: wang)))
    }
}
