/// Which devices stood on a desk and how, as it is kept between two walks; their sessions are kept beside it.
public struct Standing: Codable, Hashable, Sendable {
    /// The devices, in their order.
    public let seats: [Seat]
    /// The one at the front.
    public let front: Seat
    /// Whether two stood side by side.
    public let isSideBySide: Bool
}

extension Desk {
    /// What is kept of the desk. Where nobody is signed in there is nothing to go on with; `nil` where that is all there is.
    public var standing: Standing? {
        let seats = sessions.filter(\.isSignedIn).map(\.seat)
        guard let first = seats.first else { return nil }
        return Standing(seats: seats, front: front.isSignedIn ? front.seat : first, isSideBySide: isSideBySide)
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
