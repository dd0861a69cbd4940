/// A world that programs can call about, and what has to be said of it first.
public struct OpenedGateway {
    /// The open platform on the world.
    public let gateway: APIGateway
    /// The file that keeps the world; `nil` where nothing is kept.
    public let path: String?
    /// Sentences to tell before the first call.
    public let notes: [String]

    /// A world that programs can call about.
    public init(gateway: APIGateway, path: String? = nil, notes: [String] = []) {
        self.gateway = gateway
        self.path = path
        self.notes = notes
    }
}
