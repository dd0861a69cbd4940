// What screens read of applications, messages and leave records: fields and facts as rows of tables.
import Domain
import Testing

@Suite("Reading applications, messages and leave records")
struct ApplicationReadingTests {
    private static let submitted = Founding.monday
    private static let decided = submitted.advanced(bySeconds: 60)
    private static let expires = decided.advanced(bySeconds: Application.confirmationPeriod)
    private static let ended = decided.advanced(bySeconds: 60)

    /// lin's application, decided a minute after it was submitted, ended a minute after that.
    private static func world(at stage: Stage) throws -> World {
        var world = try World.school { $0.departments.append(Department(id: office, enterprise: haitang, name: "教务处")) }
        guard stage != .none else { return world }
        let id = try world.apply()
        switch stage {
        case .none, .pending: break
        case .withdrawn: try world.perform(.withdraw(id), at: ended)
        case .rejected: try world.perform(.reject(id, reason: "缺人"), by: xu, at: decided)
        case .approved, .confirmed, .lapsed, .void: try world.perform(.approve(id), by: xu, at: decided)
        }
        switch stage {
        case .confirmed: try world.perform(.confirmLeaving(id), at: ended)
        case .lapsed: world.settle(at: expires.advanced(bySeconds: 9))
        case .void: try world.perform(.setExitPolicy(.direct, of: haitang), by: zhou, at: ended)
        default: break
        }
        return world
    }

    /// What each field about the application says at each stage, in the order of the fields.
    static let fields: [Field] = [
        .applicationState, .applicationDecided, .applicationDecider, .applicationRejection, .applicationExpires,
        .applicationConfirmed, .applicationEnded, .applicationVoidCause,
    ]
    static let timelines: [(Stage, [Value])] = [
        (.none, Array(repeating: .none, count: 8)),
        (.pending, [.term(.applicationPending), .none, .none, .none, .none, .none, .none, .none]),
        (.withdrawn, [.term(.applicationWithdrawn), .none, .none, .none, .none, .none, .moment(ended), .none]),
        (
            .rejected,
            [.term(.applicationRejected), .moment(decided), .text("许静"), .text("缺人"), .none, .none, .none, .none]
        ),
        (
            .approved,
            [.term(.applicationApproved), .moment(decided), .text("许静"), .none, .moment(expires), .none, .none, .none]
        ),
        (
            .confirmed,
            [
                .term(.applicationConfirmed), .moment(decided), .text("许静"), .none, .moment(expires), .moment(ended),
                .none, .none,
            ]
        ),
        (
            .lapsed,
            [
                .term(.applicationLapsed), .moment(decided), .text("许静"), .none, .moment(expires), .none,
                .moment(expires), .none,
            ]
        ),
        (
            .void,
            [
                .term(.applicationVoid), .moment(decided), .text("许静"), .none, .moment(expires), .none, .moment(ended),
                .term(.policyChanged),
            ]
        ),
    ]

    @Test("the timeline tells each stage with its moment and person", arguments: timelines)
    func timeline(stage: Stage, values: [Value]) throws {
        let world = try Self.world(at: stage)
        for scope in [
            Scope(actor: lin, application: world.latest()), Scope(actor: zhou, message: MessageID("m1-0")),
        ] {
            #expect(Self.fields.map { world.value(of: $0, in: scope, at: world.clock) } == values)
        }
    }

    @Test("who applies, where, why and when; the days since they joined are whole ones")
    func applicant() throws {
        var world = try World.small {
            $0.memberships.removeAll { $0.account == he }
            $0.memberships.append(
                Membership(
                    account: he, enterprise: yunshan, department: product,
                    joined: $0.clock.advanced(bySeconds: -412 * 86_400 - 5)))
        }
        try world.perform(.setExitPolicy(.approval, of: yunshan), by: zhou)
        try world.perform(.apply(yunshan, reason: "岗位调整"), by: he)
        let scope = Scope(actor: zhou, application: ApplicationID("a2"))
        func value(_ field: Field, after seconds: Int64 = 0) -> Value {
            world.value(of: field, in: scope, at: world.clock.advanced(bySeconds: seconds))
        }
        #expect(value(.applicationApplicant) == .text("何川"))
        #expect(value(.applicationApplicantInitial) == .text("何"))
        #expect(value(.applicationApplicantDepartment) == .text("产品与设计部"))
        #expect(value(.applicationApplicantRole) == .term(.memberRole))
        #expect(value(.applicationApplicantDays) == .count(412))
        #expect(value(.applicationApplicantDays, after: 86_394) == .count(412))
        #expect(value(.applicationApplicantDays, after: 86_395) == .count(413))
        #expect(value(.applicationEnterprise) == .text("云杉科技"))
        #expect(value(.applicationReason) == .text("岗位调整"))
        #expect(value(.applicationSubmitted) == .moment(world.clock))
        try world.perform(.remove(he, from: yunshan), by: zhou)
        for field in [Field.applicationApplicantDepartment, .applicationApplicantRole, .applicationApplicantDays] {
            #expect(value(field) == .none)
        }
    }

    /// The facts about the application that hold at each stage, for lin on its page and on haitang's.
    static let truths: [(Stage, Set<Fact>)] = [
        (.none, [.mustApply, .hasNoPendingApplications]),
        (.pending, [.applicationIsPending, .hasOpenApplication, .hasApplication, .hasPendingApplications]),
        (
            .withdrawn,
            [.applicationIsWithdrawn, .canApplyAgain, .mustApply, .hasApplication, .hasNoPendingApplications]
        ),
        (.rejected, [.applicationIsRejected, .canApplyAgain, .mustApply, .hasApplication, .hasNoPendingApplications]),
        (
            .approved,
            [
                .applicationIsApproved, .applicationWasApproved, .hasOpenApplication, .hasApplication,
                .hasNoPendingApplications,
            ]
        ),
        (.confirmed, [.applicationIsConfirmed, .applicationWasApproved, .hasApplication, .hasNoPendingApplications]),
        (
            .lapsed,
            [
                .applicationIsLapsed, .applicationWasApproved, .canApplyAgain, .mustApply, .hasApplication,
                .hasNoPendingApplications,
            ]
        ),
        (.void, [.applicationIsVoid, .applicationWasApproved, .hasApplication, .hasNoPendingApplications]),
    ]

    @Test("exactly these facts hold", arguments: truths)
    func facts(stage: Stage, expected: Set<Fact>) throws {
        let world = try Self.world(at: stage)
        let all: Set<Fact> = Set(
            Fact.allCases.filter { $0.rawValue.contains("application") } + [.mustApply, .canApplyAgain])
        func holding(_ scope: Scope) -> Set<Fact> { all.filter { world.holds($0, in: scope) } }
        let mine = Scope(actor: lin, enterprise: haitang, application: world.latest())
        let whose: Set<Fact> = stage == .none ? [] : [.isMyApplication]
        #expect(holding(mine) == expected.union(whose))
        let theirs = holding(Scope(actor: zhou, application: world.latest()))
        #expect(theirs.contains(.isNotMyApplication) == (stage != .none))
        #expect(
            !theirs.contains(.isMyApplication) && !theirs.contains(.canApplyAgain) && !theirs.contains(.hasApplication))
        #expect(holding(Scope(actor: lin)).isEmpty)
    }

    @Test("each application stands where its state belongs", arguments: Stage.allCases)
    func shelves(stage: Stage) throws {
        let world = try Self.world(at: stage)
        let scope = Scope(actor: zhou, enterprise: haitang)
        let shelf: Collection? =
            switch stage {
            case .none: nil
            case .pending: .pendingApplications
            case .approved, .rejected, .confirmed: .decidedApplications
            case .withdrawn, .lapsed, .void: .lapsedApplications
            }
        let approved = world.value(of: .enterpriseApproved, in: scope, at: world.clock)
        #expect(approved == .count(stage == .approved ? 1 : 0))
        let counts: [(Collection, Field)] = [
            (.pendingApplications, .enterprisePending), (.decidedApplications, .enterpriseDecided),
            (.lapsedApplications, .enterpriseLapsed),
        ]
        for (collection, field) in counts {
            let rows = collection == shelf ? [world.latest().rawValue] : []
            #expect(world.rows(of: collection, in: scope, range: 0..<9) == rows)
            #expect(world.value(of: field, in: scope, at: world.clock) == .count(rows.count))
            #expect(world.index(of: world.latest().rawValue, of: collection, in: scope) == (rows.isEmpty ? nil : 0))
            #expect(world.find("lx", of: collection, in: scope, limit: 9) == rows)
            #expect(world.find("zh", of: collection, in: scope, limit: 9).isEmpty)
        }
        #expect(world.rows(of: .myApplications, in: Scope(actor: lin), range: 0..<9).count == (stage == .none ? 0 : 1))
    }

    @Test("a message tells of its application, and of nothing to whom it isn't to")
    func message() throws {
        var world = try Self.world(at: .rejected)
        let message = MessageID("m2-0")
        func values(_ account: AccountID) -> [Value] {
            let fields: [Field] = [
                .messageSender, .messageKind, .messageAt, .messageEnterprise, .messageApplicationReason,
                .messageRejection, .messageApplicant, .messageUnreadCount,
            ]
            return fields.map { world.value(of: $0, in: Scope(actor: account, message: message), at: world.clock) }
        }
        #expect(
            values(lin) == [
                .text("许静"), .term(.messageRejected), .moment(Self.decided), .text("海棠教育"), .text("岗位调整"),
                .text("缺人"), .text("林夏"), .count(1),
            ])
        #expect(values(zhou) == Array(repeating: .none, count: 8))
        #expect(world.holds(.messageSaysRejected, in: Scope(actor: lin, message: message)))
        #expect(!world.holds(.messageSaysRejected, in: Scope(actor: zhou, message: message)))
        #expect(world.value(of: .myWaitingCount, in: Scope(actor: lin), at: world.clock) == .count(1))
        try world.perform(.read(message))
        #expect(values(lin).last == .count(0))
        #expect(world.value(of: .myWaitingCount, in: Scope(actor: lin), at: world.clock) == .count(0))
    }

    @Test("for each kind of message there are a term and a fact, and for each state, named after it")
    func names() {
        for kind in Message.Kind.allCases {
            #expect(kind.term.rawValue == "message.\(kind.rawValue)")
            #expect(Fact(rawValue: "message-says-\(kind.rawValue)") != nil)
        }
        for state in Application.State.allCases {
            #expect(state.term.rawValue == "application.\(state.rawValue)")
            #expect(Fact(rawValue: "application-is-\(state.rawValue)") != nil)
        }
        for cause in Application.VoidCause.allCases { #expect(cause.term.rawValue == "void.\(cause.rawValue)") }
    }

    @Test("leave records read as the open platform writes them, the latest first")
    func records() throws {
        var world = try Self.world(at: .confirmed)
        try world.perform(.remove(he, from: haitang), by: zhou)
        let scope = Scope(actor: zhou, enterprise: haitang)
        let rows = world.rows(of: .leaveRecords, in: scope, range: 0..<9)
        #expect(rows == ["r1", "r0"])
        #expect(rows.map { world.index(of: $0, of: .leaveRecords, in: scope) } == [0, 1])
        #expect(world.index(of: "r2", of: .leaveRecords, in: scope) == nil)
        #expect(world.find("lin", of: .leaveRecords, in: scope, limit: 9) == ["r0"])
        let fields: [Field] = [
            .recordUserID, .recordName, .recordMobile, .recordStateCode, .recordLeaveTime, .recordLeaveReason,
        ]
        func values(_ row: String) -> [Value] {
            fields.map { world.value(of: $0, in: scope.setting(.record, row), at: world.clock) }
        }
        #expect(
            values("r0") == [
                .text("lin"), .text("林夏"), .text("13800000001"), .text("86"), .text("2026-03-02T01:43:00Z"),
                .text("leave"),
            ])
        #expect(values("r1")[2...3] == [.none, .none])
        #expect(values("r1").last == .text("delete"))
        #expect(values("r9") == Array(repeating: .none, count: 6))
        #expect(world.value(of: .enterpriseLeaveRecords, in: scope, at: world.clock) == .count(2))
    }

    @Test(
        "one sees one's own applications and messages; the rest is for administrators",
        arguments: [
            (Scope(actor: lin, application: ApplicationID("a1")), true),
            (Scope(actor: xu, application: ApplicationID("a1")), true),
            (Scope(actor: he, application: ApplicationID("a1")), false),
            (Scope(actor: lin, application: ApplicationID("a9")), false),
            (Scope(actor: zhou, enterprise: haitang, application: ApplicationID("a1")), true),
            (Scope(actor: lin, enterprise: studio, application: ApplicationID("a1")), false),
            (Scope(actor: zhou, message: MessageID("m1-0")), true),
            (Scope(actor: lin, message: MessageID("m1-0")), false),
            (Scope(actor: zhou, enterprise: haitang, record: RecordID("r0")), true),
            (Scope(actor: he, enterprise: haitang, record: RecordID("r0")), false),
            (Scope(actor: zhou, enterprise: haitang, record: RecordID("r1")), false),
            (Scope(actor: zhou, enterprise: haitang, record: RecordID("x")), false),
            (Scope(actor: zhou, record: RecordID("r0")), false),
        ])
    func canSee(scope: Scope, visible: Bool) throws {
        #expect(try Self.world(at: .confirmed).canSee(scope) == visible)
    }

    @Test("the actor's latest application is a subject by itself; a message brings its application along")
    func subjects() throws {
        var world = try Self.world(at: .rejected)
        let second = try world.apply()
        let page = Scope(actor: lin, enterprise: haitang)
        #expect(world.identifier(of: .myApplication, in: page) == second.rawValue)
        #expect(world.identifier(of: .application, in: page) == nil)
        #expect(world.identifier(of: .application, in: Scope(actor: lin, message: MessageID("m2-0"))) == "a1")
        #expect(world.identifier(of: .myApplication, in: Scope(actor: he, enterprise: haitang)) == nil)
        let told = Scope(actor: lin, enterprise: yunshan, message: MessageID("m2-0"))
        #expect(world.identifier(of: .messageApplication, in: told) == "a1")
        #expect(world.identifier(of: .applicationEnterprise, in: told) == "haitang")
        #expect(world.identifier(of: .messageApplication, in: page) == nil)
        #expect(Subject.myApplication.type == .application)
        #expect(page.setting(.application, "a1").enterprise == haitang)
        #expect(Scope(actor: lin).setting(.message, "m1-0") == Scope(actor: lin, message: MessageID("m1-0")))
        #expect(page.setting(.record, "r0").setting(.enterprise, "yunshan") == Scope(actor: lin, enterprise: yunshan))
    }

    @Test("one finds what one administers, and accounts to sign in with")
    func lists() throws {
        let world = try World.school()
        #expect(world.rows(of: .administeredEnterprises, in: Scope(actor: lin), range: 0..<9) == ["studio"])
        #expect(world.rows(of: .administeredEnterprises, in: Scope(actor: zhou), range: 0..<9).count == 5)
        #expect(
            world.rows(of: .administrators, in: Scope(actor: lin, enterprise: haitang), range: 0..<9) == ["zhou", "xu"])
        #expect(world.rows(of: .accounts, in: Scope(actor: nobody), range: 0..<3) == ["lin", "zhou", "chen"])
        #expect(world.find("xj", of: .accounts, in: Scope(actor: nobody), limit: 9) == ["xu"])
    }
}
