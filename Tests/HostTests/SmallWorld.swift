import Domain
import Host
import Journal
import Session
import Synchronization
import WorldStore

/// A world small enough to know by heart: 林夏 belongs to eight enterprises, which 周航 administers.
enum SmallWorld {
    static let linXia = AccountID("lin-xia")
    static let zhouHang = AccountID("zhou-hang")
    static let noon = Instant(seconds: 1_772_424_000)
    static let day: Int64 = 86_400

    /// The enterprises `e0` to `e7`, in the order of joining.
    static func enterprise(_ number: Int) -> EnterpriseID { EnterpriseID("e\(number)") }

    static func founding(scenario: String = "small") -> Founding {
        Founding(
            scenario: scenario, clock: noon,
            accounts: [
                Account(id: linXia, name: "林夏", pinyin: "lin xia"),
                Account(id: zhouHang, name: "周航", pinyin: "zhou hang"),
            ],
            enterprises: (0..<8).map { Enterprise(id: enterprise($0), name: "企业\($0)", corpID: "ding\($0)") },
            memberships: (0..<8).flatMap { number in
                let joined = noon.advanced(bySeconds: Int64(number - 100) * day)
                return [
                    Membership(account: linXia, enterprise: enterprise(number), joined: joined),
                    Membership(
                        account: zhouHang, enterprise: enterprise(number), role: .mainAdministrator, joined: joined),
                ]
            })
    }

    static func base(scenario: String = "small") throws -> Base { try Base(founding: founding(scenario: scenario)) }

    /// A host of a world in memory.
    static func host(clock: Clock = .standing(at: noon)) throws -> Host {
        try Host(store: MemoryStore(directory: try base().directory), clock: clock)
    }
}

/// A clock that a test sets.
final class TestClock: Sendable {
    private let shown: Mutex<Instant>

    init(_ instant: Instant = SmallWorld.noon) { shown = Mutex(instant) }

    /// What a host reads.
    var clock: Clock { Clock { [self] in shown.withLock { $0 } } }

    /// Lets wall time pass.
    func pass(seconds: Int64) { shown.withLock { $0 = $0.advanced(bySeconds: seconds) } }
}

extension TestFolder {
    /// A host on the journal, as another process would have one.
    func host(
        world: String = "free", base: Base? = nil, clock: Clock = .standing(at: SmallWorld.noon),
        busyTimeout: Double = 0.05
    ) throws -> Host { try Host(store: try store(world: world, base: base, busyTimeout: busyTimeout), clock: clock) }

    /// A store on the journal.
    func store(
        world: String = "free", base: Base? = nil, setup: any WorldSetup = NoSetup(), busyTimeout: Double = 0.05
    ) throws -> JournalStore {
        try JournalStore(
            journal: Journal(path: journal, waiting: LockWait(limit: busyTimeout)), name: world,
            base: base ?? SmallWorld.base(), setup: setup)
    }
}

extension Outcome {
    /// The kinds of the events, where it was done.
    var eventNames: [EventName]? {
        if case .done(let events) = self { events.map(\.name) } else { nil }
    }

    /// The rule that refused, where one did.
    var rule: Rule? {
        if case .refused(let refusal) = self { refusal.rule } else { nil }
    }

    /// The sentences of a failure, Chinese first.
    var sentences: [String]? {
        guard case .failed(let wording) = self else { return nil }
        return [wording.zh.other.literal ?? "", wording.en?.other.literal ?? ""]
    }
}
