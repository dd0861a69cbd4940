// Sessions that go on where they stopped: saved on leaving, opened at the next start.

public import Domain
import Foundation
public import Session

extension Host {
    /// The session of an account on a device as it was saved; `nil` if none was, or if another version of tuiqi saved it
    /// and this one can't read it: a walk then begins at the start, and nothing that happened is lost.
    public func savedSession(of account: AccountID, on device: String) -> Result<Session?, HostFailure> {
        do throws(HostFailure) {
            guard let body = try store.session(of: account, on: device) else { return .success(nil) }
            return .success(try? JSONDecoder().decode(Session.self, from: Data(body.utf8)))
        } catch {
            return .failure(error)
        }
    }

    /// Saves a session, to go on with at the next start; while nobody is signed in there is nothing to go on with.
    public func save(_ session: Session) -> Result<Void, HostFailure> {
        guard session.isSignedIn else { return .success(()) }
        do throws(HostFailure) {
            return .success(
                try store.saveSession(
                    try Self.body(of: session, named: session.device), of: session.account, on: session.device))
        } catch {
            return .failure(error)
        }
    }

    /// The place among the sessions where the desk itself is kept: nobody's, and no device is called so.
    private static let deskName = "desk"

    /// Which devices stood on the desk; `nil` if none was kept, or in a form that this version can't read.
    public func savedStanding() -> Result<Standing?, HostFailure> {
        do throws(HostFailure) {
            guard let body = try store.session(of: .nobody, on: Self.deskName) else { return .success(nil) }
            return .success(try? JSONDecoder().decode(Standing.self, from: Data(body.utf8)))
        } catch {
            return .failure(error)
        }
    }

    /// Saves which devices stand on the desk.
    public func save(_ standing: Standing) -> Result<Void, HostFailure> {
        do throws(HostFailure) {
            return .success(
                try store.saveSession(
                    try Self.body(of: standing, named: Self.deskName), of: .nobody, on: Self.deskName))
        } catch {
            return .failure(error)
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
