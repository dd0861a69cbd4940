// Sessions that go on where they stopped: saved on leaving, opened at the next start.

public import Domain
import Foundation
import ScreenKit
public import Session
public import WorldStore

/// What was kept to go on with.
public enum Restored<Value: Sendable>: Sendable {
    /// Nothing was.
    case nothing
    /// Something was, in a form that this version can't read.
    case unreadable
    /// This was.
    case value(Value)

    /// The notice to a person whose saved place can't be read; the world's events are not affected.
    static var unreadableSentence: Wording {
        Wording(
            "上次停在哪里由另一个版本保存，这一版读不出来；从首页开始，已发生的事都还在",
            "Where you were was saved by another version, which this one can't read; you begin at the first page, and nothing that happened is lost"
        )
    }
}

extension Restored: Equatable where Value: Equatable {}

extension Host {
    /// The session of an account on a device as it was saved.
    public func savedSession(of account: AccountID, on device: String) -> Result<Restored<SavedSession>, StoreError> {
        do throws(StoreError) {
            return .success(Self.restored(from: try store.session(of: account, on: device)))
        } catch {
            return .failure(error)
        }
    }

    /// Saves a session, to go on with at the next start; while nobody is signed in there is nothing to go on with.
    public func save(_ session: SavedSession) -> Result<Void, StoreError> {
        let account = AccountID(session.account)
        guard account != .nobody else { return .success(()) }
        do throws(StoreError) {
            return .success(
                try saveSession(
                    try Self.body(of: session, named: session.device), of: account, on: session.device))
        } catch {
            return .failure(error)
        }
    }

    /// The place among the sessions where the desk itself is kept: nobody's, and no device is called so.
    private static let deskName = "desk"

    /// Which devices were on the desk.
    public func savedDesk() -> Result<Restored<SavedDesk>, StoreError> {
        do throws(StoreError) {
            return .success(Self.restored(from: try store.session(of: .nobody, on: Self.deskName)))
        } catch {
            return .failure(error)
        }
    }

    /// Saves which devices are on the desk.
    public func save(_ desk: SavedDesk) -> Result<Void, StoreError> {
        do throws(StoreError) {
            return .success(
                try saveSession(
                    try Self.body(of: desk, named: Self.deskName), of: .nobody, on: Self.deskName))
        } catch {
            return .failure(error)
        }
    }

    private static func restored<Value: Decodable>(from body: String?) -> Restored<Value> {
        guard let body else { return .nothing }
        let value = try? JSONDecoder().decode(Value.self, from: Data(body.utf8))
        return value.map(Restored.value) ?? .unreadable
    }

    private static func body(of value: some Encodable, named name: String) throws(StoreError) -> String {
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw .journal(.failed(path: name, reason: "\(error)"))
        }
    }
}
