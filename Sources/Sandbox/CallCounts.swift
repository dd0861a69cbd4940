import Domain

/// How often each app has made each call within the present second: the platform lets it be twenty times.
public struct CallCounts: Hashable, Sendable {
    /// How often an app may make one call in a second (qps), as the platform documents it.
    public static let usualLimit = 20

    /// An app's calls of one kind.
    public struct Key: Hashable, Sendable {
        let app: AppKey
        let name: Endpoint.Name
    }

    private let limit: Int?
    private var second: Int64 = .min
    private var counts: [Key: Int] = [:]

    /// Nothing was called yet.
    /// - Parameter limit: how often in a second; `nil` is without limit, for measuring load.
    public init(limit: Int? = usualLimit) { self.limit = limit }

    /// Whether another call would be one too many.
    func isExhausted(for key: Key, in second: Int64) -> Bool {
        guard let limit, second == self.second else { return false }
        return counts[key, default: 0] >= limit
    }

    /// Counts a call.
    public mutating func count(_ key: Key, in second: Int64) {
        guard limit != nil else { return }
        if second != self.second {
            self.second = second
            counts.removeAll(keepingCapacity: true)
        }
        counts[key, default: 0] += 1
    }
}
