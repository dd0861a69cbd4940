import Domain

/// Which devices were on the desk and how they were arranged, as it is kept between two walks; their sessions are kept beside it.
///
/// The keys are the format of learners' files and never change.
public struct SavedDesk: Codable, Hashable, Sendable {
    /// The devices, in their order.
    public let seats: [Seat]
    /// The one at the front.
    public let front: Seat
    /// Whether two could be shown side by side.
    public let isSideBySide: Bool

    enum CodingKeys: String, CodingKey {
        case seats = "seats"
        case front = "front"
        case isSideBySide = "isSideBySide"
    }

    /// Whose device of which kind.
    public struct Seat: Codable, Hashable, Sendable {
        /// The folder of the device's screens.
        public let device: String
        /// Who was signed in.
        public let account: String

        enum CodingKeys: String, CodingKey {
            case device = "device"
            case account = "account"
        }
    }
}

extension SavedDesk.Seat {
    init(_ seat: Seat) {
        device = seat.device
        account = seat.account.rawValue
    }
}

extension Seat {
    /// The seat that was kept.
    public init(_ saved: SavedDesk.Seat) {
        self.init(device: saved.device, account: AccountID(saved.account))
    }
}

extension Desk {
    /// What is kept of the desk. Where nobody is signed in there is nothing to go on with; `nil` where that is all there is.
    public var saved: SavedDesk? {
        let seats = sessions.filter(\.isSignedIn).map(\.seat)
        guard let first = seats.first else { return nil }
        return SavedDesk(
            seats: seats.map(SavedDesk.Seat.init), front: SavedDesk.Seat(front.isSignedIn ? front.seat : first),
            isSideBySide: isSideBySide)
    }

    /// A desk with these devices, at most as many as it holds and each seat once; `nil` without any.
    public init?(_ sessions: [Session], front: Seat? = nil, isSideBySide: Bool = true) {
        var seats: Set<Seat> = []
        let distinct = sessions.filter { seats.insert($0.seat).inserted }.prefix(Self.deviceLimit)
        guard let first = distinct.first else { return nil }
        self.init(first)
        for session in distinct.dropFirst() { add(session) }
        bringForward(self.sessions.firstIndex { $0.seat == front } ?? 0)
        self.isSideBySide = isSideBySide
    }
}
