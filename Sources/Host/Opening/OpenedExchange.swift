/// A world that programs can call about, and what has to be said of it first.
public struct OpenedExchange {
    /// The open platform on the world.
    public let exchange: Exchange
    /// The file that keeps the world; `nil` where nothing is kept.
    public let path: String?
    /// Sentences to tell before the first call.
    public let notes: [String]

    /// A world that programs can call about.
    public init(exchange: Exchange, path: String? = nil, notes: [String] = []) {
        self.exchange = exchange
        self.path = path
        self.notes = notes
    }
}
