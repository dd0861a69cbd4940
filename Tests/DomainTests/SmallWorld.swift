// A world small enough to be known by heart, in which every rule has somebody to speak to.
import Domain

extension Founding {
    /// 2026-03-02T09:41+08:00, a Monday.
    static let monday = Instant(seconds: 1_772_415_660)

    /// | account | who |
    /// |---|---|
    /// | lin 林夏 | member of yunshan (main and current), qinghe, beichen, haitang (approval), lanjing (forbidden); owns studio |
    /// | zhou 周航 | main administrator of the five others; chen 陈默 sub-administrator of yunshan |
    /// | su 苏晴 | enterprise-managed account of lanjing; member of yunshan too |
    /// | he 何川, wang 王雨桐, gao 高一 | members of yunshan's departments |
    static var small: Founding {
        Founding(
            scenario: "small", clock: monday, accounts: people, enterprises: companies, departments: branches,
            memberships: seats, mainEnterprise: [lin: yunshan], currentEnterprise: [lin: yunshan])
    }

    private static var people: [Account] {
        [
            Account(id: lin, name: "林夏", pinyin: "lin xia", mobile: "13800000001"),
            Account(id: zhou, name: "周航", pinyin: "zhou hang"),
            Account(id: chen, name: "陈默", pinyin: "chen mo"),
            Account(id: su, name: "苏晴", pinyin: "su qing", kind: .enterpriseManaged, managedBy: lanjing),
            Account(id: he, name: "何川", pinyin: "he chuan"),
            Account(id: wang, name: "王雨桐", pinyin: "wang yu tong"),
            Account(id: gao, name: "高一"),
            Account(id: nobody, name: "Nora Body"),
        ]
    }

    private static var companies: [Enterprise] {
        [
            Enterprise(
                id: yunshan, name: "云杉科技", pinyin: "yun shan ke ji", industry: "软件", verified: true, corpID: "ding1"),
            Enterprise(id: qinghe, name: "青禾设计", pinyin: "qing he she ji", corpID: "ding2"),
            Enterprise(id: beichen, name: "北辰软件", corpID: "ding3"),
            Enterprise(id: haitang, name: "海棠教育", exitPolicy: .approval, corpID: "ding4"),
            Enterprise(id: lanjing, name: "蓝鲸物流", exitPolicy: .forbidden, corpID: "ding5"),
            Enterprise(id: studio, name: "林夏工作室", corpID: "ding6"),
        ]
    }

    private static var branches: [Department] {
        [
            Department(id: office, enterprise: yunshan, name: "总经办", number: 1),
            Department(id: product, enterprise: yunshan, name: "产品与设计部"),
            Department(id: design, enterprise: yunshan, parent: product, name: "设计组"),
            Department(id: empty, enterprise: yunshan, name: "筹备组"),
            Department(id: office, enterprise: qinghe, name: "办公室"),
        ]
    }

    private static var seats: [Membership] {
        [
            Membership(account: lin, enterprise: yunshan, department: design, title: "设计师", joined: day(2)),
            Membership(account: he, enterprise: yunshan, department: product, joined: day(3)),
            Membership(account: chen, enterprise: yunshan, role: .subAdministrator, department: design, joined: day(1)),
            Membership(
                account: zhou, enterprise: yunshan, role: .mainAdministrator, department: office, title: "总经理",
                joined: day(0)),
            Membership(account: wang, enterprise: yunshan, department: design, joined: day(4)),
            Membership(account: su, enterprise: yunshan, joined: day(5)),
            Membership(account: gao, enterprise: yunshan, department: design, joined: day(6)),
            Membership(account: zhou, enterprise: qinghe, role: .mainAdministrator, joined: day(0)),
            Membership(account: lin, enterprise: qinghe, department: office, joined: day(8)),
            Membership(account: zhou, enterprise: beichen, role: .mainAdministrator, joined: day(0)),
            Membership(account: lin, enterprise: beichen, joined: day(7)),
            Membership(account: zhou, enterprise: haitang, role: .mainAdministrator, joined: day(0)),
            Membership(account: lin, enterprise: haitang, joined: day(9)),
            Membership(account: zhou, enterprise: lanjing, role: .mainAdministrator, joined: day(0)),
            Membership(account: lin, enterprise: lanjing, joined: day(10)),
            Membership(account: su, enterprise: lanjing, joined: day(10)),
            Membership(account: lin, enterprise: studio, role: .mainAdministrator, joined: day(11)),
        ]
    }

    private static func day(_ number: Int64) -> Instant { Instant(seconds: 1_600_000_000 + number * 86_400) }
}

let lin = AccountID("lin")
let zhou = AccountID("zhou")
let chen = AccountID("chen")
let su = AccountID("su")
let he = AccountID("he")
let wang = AccountID("wang")
let gao = AccountID("gao")
/// An account that belongs to no enterprise.
let nobody = AccountID("nobody")

let yunshan = EnterpriseID("yunshan")
let qinghe = EnterpriseID("qinghe")
let beichen = EnterpriseID("beichen")
let haitang = EnterpriseID("haitang")
let lanjing = EnterpriseID("lanjing")
let studio = EnterpriseID("studio")

let office = DepartmentID("office")
let product = DepartmentID("product")
let design = DepartmentID("design")
let empty = DepartmentID("empty")

extension World {
    /// The small world, founded.
    static func small(_ adjust: (inout Founding) -> Void = { _ in }) throws -> World {
        var founding = Founding.small
        adjust(&founding)
        return World.found(on: try FoundingDirectory(founding)).world
    }

    /// Carries out a command, with what is due before it; returns the events, or throws the refusal.
    @discardableResult
    mutating func perform(
        _ command: Command, by account: AccountID = lin, passwordIsRight: Bool? = true, at now: Instant? = nil
    ) throws -> [Event] {
        let now = now ?? clock
        settle(at: now)
        let decision = Domain.decide(command, by: account, passwordIsRight: passwordIsRight, in: self, at: now)
        return record(try decision.get(), by: account, at: now)
    }

    /// Lets everything happen that is due.
    @discardableResult
    mutating func settle(at now: Instant) -> [Event] {
        record(Domain.due(in: self, at: now), by: nil, at: now)
    }
}

extension Instant {
    /// A moment by China's clocks; hours and minutes are optional. A date that doesn't exist is 1970.
    static func at(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0) -> Instant {
        CivilTime(year: year, month: month, day: day, hour: hour, minute: minute)?.instant ?? Instant(seconds: 0)
    }
}
