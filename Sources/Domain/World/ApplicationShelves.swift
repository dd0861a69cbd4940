/// The applications sorted as they are looked for, so that no key press walks through them, however many there are.
///
/// It follows from `Change.applications` and is never stored.
struct ApplicationShelves: Sendable {
    /// What an enterprise's administrators keep apart.
    enum Kind: Hashable, Sendable {
        /// Waiting for a decision, the first submitted first.
        case pending
        /// Approved, rejected or confirmed, in the order of the decisions.
        case decided
        /// Lapsed, void or withdrawn, in the order of ending.
        case lapsed
        /// Pending or approved, the first submitted first.
        case open
    }

    /// Where an application stands on a shelf: by a moment, and at the same moment in the order of submission.
    struct Slot: Hashable, Comparable, Sendable {
        let moment: Instant
        let sequence: Int
        let id: ApplicationID

        init(moment: Instant, id: ApplicationID) {
            (self.moment, self.id) = (moment, id)
            sequence = id.sequence ?? 0
        }

        static func < (left: Slot, right: Slot) -> Bool {
            (left.moment, left.sequence) < (right.moment, right.sequence)
        }
    }

    private struct Shelf: Hashable, Sendable {
        let kind: Kind
        let enterprise: EnterpriseID
    }

    private var shelves: [Shelf: [Slot]] = [:]
    private var expiring: [Slot] = []
    private var submitted: [AccountID: [Slot]] = [:]
    private var latest: [AccountID: [EnterpriseID: ApplicationID]] = [:]

    /// Nobody has applied.
    init() {}

    /// All applications there are.
    init(_ applications: some Sequence<Application>) {
        for application in applications.sorted(by: { $0.slot < $1.slot }) { add(application) }
    }

    /// Puts an application where its state belongs.
    mutating func add(_ application: Application) {
        for (kind, slot) in application.places {
            shelves[Shelf(kind: kind, enterprise: application.enterprise), default: []].insert(inOrder: slot)
        }
        if let slot = application.expiry { expiring.insert(inOrder: slot) }
        if latest[application.applicant]?[application.enterprise] != application.id {
            submitted[application.applicant, default: []].insert(inOrder: application.slot)
            latest[application.applicant, default: [:]][application.enterprise] = application.id
        }
    }

    /// Takes an application from where its state belonged; it is put elsewhere next.
    mutating func remove(_ application: Application) {
        for (kind, slot) in application.places {
            shelves[Shelf(kind: kind, enterprise: application.enterprise)]?.remove(inOrder: slot)
        }
        if let slot = application.expiry { expiring.remove(inOrder: slot) }
    }

    /// An enterprise's shelf.
    func slots(_ kind: Kind, of enterprise: EnterpriseID) -> [Slot] {
        shelves[Shelf(kind: kind, enterprise: enterprise)] ?? []
    }

    /// All that an account has submitted, the first one first.
    func slots(of applicant: AccountID) -> [Slot] { submitted[applicant] ?? [] }

    /// What an account submitted last in an enterprise.
    func latest(of applicant: AccountID, in enterprise: EnterpriseID) -> ApplicationID? {
        latest[applicant]?[enterprise]
    }

    /// The approved one that lapses next, at the slot's moment (R8).
    var nextToLapse: Slot? { expiring.first }
}

extension Application {
    /// Its place among those submitted.
    var slot: ApplicationShelves.Slot { .init(moment: submitted, id: id) }

    /// Its place among those that lapse.
    fileprivate var expiry: ApplicationShelves.Slot? {
        state == .approved ? decision?.expires.map { .init(moment: $0, id: id) } : nil
    }

    /// The shelves it stands on, and where on each.
    fileprivate var places: [(ApplicationShelves.Kind, ApplicationShelves.Slot)] {
        switch state {
        case .pending: [(.pending, slot), (.open, slot)]
        case .approved: [(.decided, slot(decision?.at)), (.open, slot)]
        case .rejected, .confirmed: [(.decided, slot(decision?.at))]
        case .withdrawn, .lapsed, .void: [(.lapsed, slot(ended))]
        }
    }

    func slot(_ moment: Instant?) -> ApplicationShelves.Slot { .init(moment: moment ?? submitted, id: id) }
}

extension Array where Element: Comparable {
    /// Puts an element behind those that aren't greater.
    mutating func insert(inOrder element: Element) {
        insert(element, at: firstSorted { $0 > element })
    }

    /// The index of an element, found by halving.
    func index(inOrder element: Element) -> Int? {
        let index = firstSorted { $0 >= element }
        return index < count && self[index] == element ? index : nil
    }

    /// Takes an element out.
    mutating func remove(inOrder element: Element) {
        if let index = index(inOrder: element) { remove(at: index) }
    }
}
