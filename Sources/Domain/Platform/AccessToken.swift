/// What an app calls the platform with (5.1). Tokens are no events: they live in a table of their own, beside the journal.
public struct AccessToken: Hashable, Sendable {
    /// How long it lasts from the last asking, in seconds of world time: the platform's `expireIn`.
    public static let life: Int64 = 7_200

    /// Whose it is.
    public let app: AppKey
    /// What stands in the header of calls: 128 random bits in hexadecimal digits.
    public let text: String
    /// When it was first given out.
    public let issued: Instant
    /// When it ends; asking again moves this on.
    public let expires: Instant

    /// A token.
    public init(app: AppKey, text: String, issued: Instant, expires: Instant) {
        self.app = app
        self.text = text
        self.issued = issued
        self.expires = expires
    }

    /// Whether it can be called with.
    public func isValid(at now: Instant) -> Bool { now < expires }
}
