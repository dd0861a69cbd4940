// A store that was made for people alone keeps no tokens.

public import Domain

extension Store {
    /// Keeps the events, and no token.
    public func transact(
        on world: World, _ body: (inout World, Bool, [AccessToken]) throws(HostFailure) -> Kept
    ) throws(HostFailure) -> WorldChange {
        try commit(to: world) { world, isFoundedAnew throws(HostFailure) in
            try body(&world, isFoundedAnew, []).events
        }
    }

    /// None.
    public func tokens() throws(HostFailure) -> [AccessToken] { [] }

    /// Nothing.
    public func events(since sequence: Int) throws(HostFailure) -> [Event] { [] }
}
