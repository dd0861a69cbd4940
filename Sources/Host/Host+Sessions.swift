// Sessions that go on where they stopped: saved on leaving, opened at the next start.

public import Domain
import Foundation
public import Session

extension Host {
    /// The session of an account on a device as it was saved; `nil` if none was.
    /// - Throws: `unreadableSession` for one that this version can't read.
    public func savedSession(of account: AccountID, on device: String) -> Result<SavedSession?, HostFailure> {
        do throws(HostFailure) {
            guard let body = try store.session(of: account, on: device) else { return .success(nil) }
            return .success(try Self.value(in: body))
        } catch {
            return .failure(error)
        }
    }

    /// Saves a session, to go on with at the next start; while nobody is signed in there is nothing to go on with.
    public func save(_ session: SavedSession) -> Result<Void, HostFailure> {
        let account = AccountID(session.account)
        guard account != .nobody else { return .success(()) }
        do throws(HostFailure) {
            return .success(
                try store.saveSession(
                    try Self.body(of: session, named: session.device), of: account, on: session.device))
        } catch {
            return .failure(error)
        }
    }

    /// The place among the sessions where the desk itself is kept: nobody's, and no device is called so.
    private static let deskName = "desk"

    /// Which devices were on the desk; `nil` if none was kept.
    /// - Throws: `unreadableSession` for a desk that this version can't read.
    public func savedDesk() -> Result<SavedDesk?, HostFailure> {
        do throws(HostFailure) {
            guard let body = try store.session(of: .nobody, on: Self.deskName) else { return .success(nil) }
            return .success(try Self.value(in: body))
        } catch {
            return .failure(error)
        }
    }

    /// Saves which devices are on the desk.
    public func save(_ desk: SavedDesk) -> Result<Void, HostFailure> {
        do throws(HostFailure) {
            return .success(
                try store.saveSession(
                    try Self.body(of: desk, named: Self.deskName), of: .nobody, on: Self.deskName))
        } catch {
            return .failure(error)
        }
    }

    private static func value<Value: Decodable>(in body: String) throws(HostFailure) -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(body.utf8))
        } catch {
            throw .unreadableSession
        }
    }

    private static func body(of value: some Encodable, named name: String) throws(HostFailure) -> String {
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw .journal(.failed(path: name, reason: "\(error)"))
        }
    }
}
