// What founds a world, and what is refused as a foundation.
import Domain
import Testing

@Suite("Founding a world")
struct FoundingTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let error: FoundingError
        let cause: @Sendable (inout Founding) -> Void
        var testDescription: String { error.description }

        init(_ error: FoundingError, _ cause: @escaping @Sendable (inout Founding) -> Void) {
            (self.error, self.cause) = (error, cause)
        }
    }

    static let faults: [Fault] = [
        Fault(.duplicate(row: "account lin")) { $0.accounts.append($0.accounts[0]) },
        Fault(.duplicate(row: "enterprise yunshan")) { $0.enterprises.append($0.enterprises[0]) },
        Fault(.duplicate(row: "department office of yunshan")) { $0.departments.append($0.departments[0]) },
        Fault(.duplicate(row: "member lin of yunshan")) { $0.memberships.append($0.memberships[0]) },
        Fault(.unknown(row: "account new", names: "enterprise ghost")) {
            $0.accounts.append(
                Account(id: AccountID("new"), name: "新", kind: .enterpriseManaged, managedBy: EnterpriseID("ghost")))
        },
        Fault(.unknown(row: "department new of ghost", names: "enterprise ghost")) {
            $0.departments.append(
                Department(id: DepartmentID("new"), enterprise: EnterpriseID("ghost"), name: "新"))
        },
        Fault(.unknown(row: "department new of yunshan", names: "department ghost")) {
            $0.departments.append(
                Department(id: DepartmentID("new"), enterprise: yunshan, parent: DepartmentID("ghost"), name: "新"))
        },
        Fault(.unknown(row: "member ghost of yunshan", names: "account ghost")) {
            $0.memberships.append(
                Membership(account: AccountID("ghost"), enterprise: yunshan, joined: Founding.monday))
        },
        Fault(.unknown(row: "member lin of ghost", names: "enterprise ghost")) {
            $0.memberships.append(Membership(account: lin, enterprise: EnterpriseID("ghost"), joined: Founding.monday))
        },
        Fault(.unknown(row: "member nobody of qinghe", names: "department design")) {
            $0.memberships.append(
                Membership(account: nobody, enterprise: qinghe, department: design, joined: Founding.monday))
        },
        Fault(.circularDepartments(row: "department a of yunshan")) {
            for (id, parent) in [("a", "b"), ("b", "a")] {
                $0.departments.append(
                    Department(
                        id: DepartmentID(id), enterprise: yunshan, parent: DepartmentID(parent), name: "圈"))
            }
        },
        Fault(.mainAdministrators(enterprise: yunshan, count: 0)) {
            $0.memberships.removeAll { $0.enterprise == yunshan && $0.role == .mainAdministrator }
        },
        Fault(.mainAdministrators(enterprise: qinghe, count: 2)) {
            $0.memberships.append(
                Membership(account: he, enterprise: qinghe, role: .mainAdministrator, joined: Founding.monday))
        },
        Fault(.notJoined(account: he, enterprise: qinghe)) { $0.mainEnterprise[he] = qinghe },
        Fault(.notJoined(account: he, enterprise: beichen)) { $0.currentEnterprise[he] = beichen },
    ]

    @Test("rows that contradict each other are refused, each in one sentence", arguments: faults)
    func refused(fault: Fault) {
        var founding = Founding.small
        fault.cause(&founding)
        #expect(throws: fault.error) { try FoundingDirectory(founding) }
        #expect(!fault.error.description.contains("\n"))
    }

    /// Recorded in every journal founded on the small world; it may never change, whatever fields are added.
    @Test("the fingerprint of a founding is the same for ever")
    func fingerprint() {
        #expect(Founding.small.fingerprint == "9fc6571cf0a51a5e")
    }

    @Test(
        "any difference makes another fingerprint",
        arguments: [
            { $0.scenario = "other" }, { $0.clock = Instant(seconds: 0) }, { $0.accounts.swapAt(0, 1) },
            { $0.enterprises.removeLast() }, { $0.departments.removeLast() }, { $0.memberships.removeLast() },
            { $0.mainEnterprise[lin] = qinghe }, { $0.currentEnterprise[lin] = nil },
            { $0.accounts[0] = Account(id: lin, name: "林夏l", pinyin: "in xia", mobile: "13800000001") },
        ] as [@Sendable (inout Founding) -> Void])
    func differences(change: @Sendable (inout Founding) -> Void) {
        var founding = Founding.small
        change(&founding)
        #expect(founding.fingerprint != Founding.small.fingerprint)
    }
}
