/// One line of the budgets: what was measured of tuiqi, of the floor where that can be compared, and what is allowed.
public struct Budget: Hashable, Sendable {
    /// What a number counts.
    public enum Unit: String, Encodable, Sendable {
        case milliseconds, bytes, pieces, megabytes
        case stepsASecond = "steps a second"
    }

    /// What is allowed.
    public enum Limit: Hashable, Sendable {
        /// At most so many times what the floor takes.
        case timesFloor(Double)
        /// At most so much.
        case atMost(Double)
        /// At least so much.
        case atLeast(Double)
    }

    /// What is measured: `a key until its frame stands, median`.
    public let what: String
    /// What the numbers count.
    public let unit: Unit
    /// What tuiqi takes; `nil` where it couldn't be measured.
    public let measured: Double?
    /// What the floor takes.
    public let floor: Double?
    /// What is allowed.
    public let limit: Limit

    /// A line of the budgets.
    public init(_ what: String, _ unit: Unit, _ measured: Double?, floor: Double? = nil, limit: Limit) {
        self.what = what
        self.unit = unit
        self.measured = measured
        self.floor = floor
        self.limit = limit
    }

    /// How many times what the floor takes; `nil` without a floor.
    public var ratio: Double? {
        guard let measured, let floor, floor > 0 else { return nil }
        return measured / floor
    }

    /// Whether the budget is kept; `nil` where it couldn't be measured.
    public var isKept: Bool? {
        switch limit {
        case .timesFloor(let times): ratio.map { $0 <= times }
        case .atMost(let most): measured.map { $0 <= most }
        case .atLeast(let least): measured.map { $0 >= least }
        }
    }
}
