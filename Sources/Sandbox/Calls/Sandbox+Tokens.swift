// How apps get their tokens (5.1): each way asks for its own proof, and answers in its own words.
import Domain

extension Sandbox {
    /// Gives out or renews a token, if the proof is right.
    func giveToken(
        for call: Call, _ way: Endpoint.Name, using generator: inout some RandomNumberGenerator
    ) throws(Fault) -> Outcome {
        guard let app = proven(call, way) else { throw .badCredentials }
        let token = tokens.asked(by: app.key, at: now, using: &generator)
        let text = JSONValue.text(token.text)
        let life = JSONValue.integer(AccessToken.life)
        let body: JSONValue =
            switch way {
            case .oldToken: ["errcode": 0, "access_token": text, "errmsg": "ok", "expires_in": life]
            case .corporationToken: ["access_token": text, "expires_in": life]
            default: ["accessToken": text, "expireIn": life]
            }
        return Outcome(response: Response(body), token: tokens.holds(token) ? nil : token)
    }

    /// The app that a call proves to be; an app of one kind gets no token in the other's way.
    private func proven(_ call: Call, _ way: Endpoint.Name) -> PlatformApp? {
        let names: (key: String, secret: String, corpID: String?) =
            switch way {
            case .corporationToken: ("client_id", "client_secret", "corpId")
            case .thirdPartyToken: ("suiteKey", "suiteSecret", "authCorpId")
            case .oldToken: ("appkey", "appsecret", nil)
            default: ("appKey", "appSecret", nil)
            }
        guard let key = call.text(names.key), let app = world.callingApp(AppKey(key)),
            app.secret == call.text(names.secret)
        else { return nil }
        if let corpID = names.corpID, world.enterprise(app.enterprise)?.corpID != call.text(corpID) { return nil }
        guard way == .thirdPartyToken else { return app.kind == .internal ? app : nil }
        return app.kind == .thirdParty && app.ticket == call.text("suiteTicket") ? app : nil
    }
}
