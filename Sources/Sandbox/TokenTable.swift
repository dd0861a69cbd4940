public import Domain

/// The tokens that are given out at present: at most one for each app, found by what stands in a header.
public struct TokenTable: Hashable, Sendable {
    private var byApp: [AppKey: AccessToken] = [:]
    private var byText: [String: AccessToken] = [:]

    /// A table of these tokens; of an app that has several, the last.
    public init(_ tokens: [AccessToken] = []) {
        for token in tokens { keep(token) }
    }

    /// A token given out or renewed takes the place of the app's one before.
    public mutating func keep(_ token: AccessToken) {
        if let before = byApp.updateValue(token, forKey: token.app) { byText[before.text] = nil }
        byText[token.text] = token
    }

    /// The token that reads so and is valid.
    func valid(_ text: String, at now: Instant) -> AccessToken? {
        byText[text].flatMap { $0.isValid(at: now) ? $0 : nil }
    }

    /// An app's token, as given out now: the one it has, with its life renewed, or else a new one.
    func asked(by app: AppKey, at now: Instant, using generator: inout some RandomNumberGenerator) -> AccessToken {
        let expires = now.advanced(bySeconds: AccessToken.life)
        if let token = byApp[app], token.isValid(at: now) {
            return AccessToken(app: app, text: token.text, issued: token.issued, expires: max(expires, token.expires))
        }
        let text = hexadecimal(generator.next()) + hexadecimal(generator.next())
        return AccessToken(app: app, text: text, issued: now, expires: expires)
    }

    /// Whether the table holds exactly this.
    func holds(_ token: AccessToken) -> Bool { byApp[token.app] == token }
}
