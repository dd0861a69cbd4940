import Domain
import Journal

/// A founding small enough to know by heart: two enterprises, a department in a department, five people.
enum SmallWorld {
    static let linXia = AccountID("lin-xia")
    static let suQing = AccountID("su-qing")
    static let yunshan = EnterpriseID("yunshan")
    static let lanjing = EnterpriseID("lanjing")
    static let noon = Instant(seconds: 1_772_424_000)

    static let founding = Founding(
        scenario: "small", clock: noon,
        accounts: [
            Account(id: linXia, name: "林夏", pinyin: "lin xia", mobile: "13800000001"),
            Account(id: AccountID("zhou-hang"), name: "周航", pinyin: "zhou hang"),
            Account(id: AccountID("chen-mo"), name: "陈默", pinyin: "chen mo"),
            Account(
                id: suQing, name: "苏晴", pinyin: "su qing", mobile: "13800000004", kind: .enterpriseManaged,
                managedBy: lanjing),
            Account(id: AccountID("tom"), name: "Tom Lü"),
        ],
        enterprises: [
            Enterprise(
                id: yunshan, name: "云杉科技", pinyin: "yun shan ke ji", industry: "软件", verified: true,
                corpID: "dingyunshan"),
            Enterprise(id: lanjing, name: "蓝鲸物流", exitPolicy: .forbidden, corpID: "dinglanjing"),
        ],
        departments: [
            Department(id: DepartmentID("product"), enterprise: yunshan, name: "产品部", number: 7),
            Department(
                id: DepartmentID("design"), enterprise: yunshan, parent: DepartmentID("product"), name: "设计组"),
        ],
        memberships: [
            Membership(
                account: linXia, enterprise: yunshan, department: DepartmentID("design"), title: "视觉设计师",
                joined: Instant(seconds: 1_600_000_000)),
            Membership(account: linXia, enterprise: lanjing, joined: Instant(seconds: 1_500_000_000)),
            Membership(
                account: AccountID("zhou-hang"), enterprise: yunshan, role: .mainAdministrator,
                department: DepartmentID("product"), joined: Instant(seconds: 1_400_000_000)),
            Membership(
                account: AccountID("chen-mo"), enterprise: yunshan, role: .subAdministrator,
                department: DepartmentID("design"), joined: Instant(seconds: 1_450_000_000)),
            Membership(account: suQing, enterprise: lanjing, role: .mainAdministrator, joined: noon),
            Membership(account: AccountID("tom"), enterprise: yunshan, joined: noon),
        ],
        mainEnterprise: [linXia: yunshan], currentEnterprise: [linXia: lanjing])

    static func directory() throws -> FoundingDirectory { try FoundingDirectory(founding) }

    /// Founds the world under a name in a journal.
    @discardableResult
    static func found(_ name: String = "free", in journal: Journal) throws -> (stored: StoredWorld, world: World) {
        let (world, event) = World.found(on: try directory())
        let stored = try journal.write { writer in
            try writer.found(
                name, on: .founding(founding), fingerprint: world.directory.fingerprint, event: event)
        }
        return (stored, world)
    }
}
