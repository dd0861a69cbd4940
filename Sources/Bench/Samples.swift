/// What was measured again and again.
public struct Samples: Sendable {
    private var sorted: [Double] = []

    /// Nothing measured yet.
    public init(_ values: [Double] = []) {
        sorted = values.sorted()
    }

    /// Adds one.
    public mutating func add(_ value: Double) {
        sorted.insert(value, at: sorted.firstIndex { $0 > value } ?? sorted.endIndex)
    }

    /// The value below which half of them lie; `nil` without any.
    public var median: Double? { percentile(50) }

    /// The value below which so many of a hundred lie.
    public func percentile(_ percent: Double) -> Double? {
        guard let last = sorted.indices.last else { return nil }
        return sorted[min(last, max(0, Int((percent / 100 * Double(last)).rounded())))]
    }

    /// The largest; `nil` without any.
    public var largest: Double? { sorted.last }
}
