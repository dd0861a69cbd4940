/// Several devices on one world, one of them at the front: it alone takes what the person does, and all of them show what
/// comes of it.
public struct Desk: Hashable, Sendable {
    /// More devices than a walk needs; beyond that nobody keeps in mind which is whose.
    public static let deviceLimit = 4
    /// From so many columns on two devices stand side by side, if they fit.
    public static let sideBySideColumns = 120

    /// Every device, in the order in which they were put there; no two of a kind are the same person's.
    public private(set) var sessions: [Session]
    /// Whether two devices may stand side by side, where the terminal is wide enough.
    public internal(set) var isSideBySide = true
    /// The place of the one at the front among them.
    private(set) var place = 0
    /// What was at the front before; it stands beside.
    private var previous: Seat?

    /// A desk with one device.
    public init(_ session: Session) {
        sessions = [session]
    }

    /// The device that has the focus.
    public var front: Session { sessions[place] }

    /// The device with a seat.
    public subscript(seat: Seat) -> Session? { sessions.first { $0.seat == seat } }

    /// The other devices, the one that was at the front last before the rest.
    public var others: [Session] {
        guard sessions.count > 1 else { return [] }
        let rest = sessions[(place + 1)...] + sessions[..<place]
        return rest.filter { $0.seat == previous } + rest.filter { $0.seat != previous }
    }

    /// What a device may know of the desk it stands on.
    public struct Arrangement: Hashable, Sendable {
        /// How many devices there are.
        public var devices = 1
        /// Whether two of them may stand side by side.
        public var isSideBySide = true

        /// A device on its own.
        public init() {}
    }

    /// What a device may know of this desk.
    public var arrangement: Arrangement {
        var arrangement = Arrangement()
        arrangement.devices = sessions.count
        arrangement.isSideBySide = isSideBySide
        return arrangement
    }
}

extension Desk {
    /// Hands an input to the device at the front; what happened to the world or the terminal, to every other as well.
    /// - Parameter shown: what the device at the front has shown, where it has.
    public mutating func update(_ input: Input, in context: Context, shown: Shown? = nil) -> Transition {
        var transition = front.update(input, in: context, shown: shown)
        replaceFront(with: transition.session)
        if input.happensToAll { transition.answers += updateOthers(input, in: context) }
        return transition
    }

    /// Lets the devices behind the front one know of something; answers which of their layers it closed.
    public mutating func updateOthers(_ input: Input, in context: Context) -> [LayerAnswer] {
        var answers: [LayerAnswer] = []
        for index in sessions.indices where index != place {
            let transition = sessions[index].update(input, in: context.unmeasured)
            sessions[index] = transition.session
            answers += transition.answers
        }
        return answers
    }

    /// What a person read on a device behind the front one, it says no longer once they do something.
    public mutating func forgetWhatWasSaid(on seen: Set<Seat>, before input: Input) {
        guard sessions.count > 1, input.isPersonal else { return }
        for index in sessions.indices where index != place && seen.contains(sessions[index].seat) {
            sessions[index].notice = nil
        }
    }

    /// Puts a session in the place of the one at the front. The way one is on is the desk's, so all share it; whoever signs
    /// in where the same account had such a device already takes that one's place.
    public mutating func replaceFront(with session: Session) {
        sessions[place] = session
        let seat = session.seat
        if let twin = sessions.indices.first(where: { $0 != place && sessions[$0].seat == seat }) { remove(at: twin) }
        for index in sessions.indices where sessions[index].lesson != session.lesson {
            sessions[index].lesson = session.lesson
        }
    }

    /// Brings the device at a place to the front.
    mutating func bringForward(_ index: Int) {
        guard index != place else { return }
        previous = front.seat
        place = index
    }

    /// Puts a device on the desk, at the front.
    mutating func add(_ session: Session) {
        sessions.append(session)
        bringForward(sessions.count - 1)
    }

    /// Takes the device at the front away; the one beside it comes forward. There is another one.
    mutating func removeFront() {
        guard let next = others.first?.seat else { return }
        remove(at: place)
        place = sessions.firstIndex { $0.seat == next } ?? 0
        previous = nil
    }

    /// The place of the device after the one at the front, round and round.
    var nextPlace: Int { (place + 1) % sessions.count }

    private mutating func remove(at index: Int) {
        sessions.remove(at: index)
        if place > index || place == sessions.count { place -= 1 }
    }
}

extension Input {
    /// Whether it is what the person at the desk does, turning the wheel aside.
    var isPersonal: Bool {
        switch self {
        case .pressed, .pasted, .tapped, .chose: true
        case .scrolled, .resized, .outcome, .worldChanged, .happened, .worldFoundedAnew, .worldUnreachable, .told: false
        }
    }

    /// Whether it happens to every device, and not only to the one at the front.
    var happensToAll: Bool {
        switch self {
        case .resized, .worldChanged, .happened, .worldFoundedAnew: true
        case .pressed, .pasted, .tapped, .scrolled, .chose, .outcome, .worldUnreachable, .told: false
        }
    }
}
