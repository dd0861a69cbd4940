import CCrypt
import Synchronization

/// Compares hashes made by yescrypt, as the program does where a person signs in.
public final class HashedPasswords: Passwords {
    /// The C library takes no longer password; what is longer is wrong, and costs nothing to tell.
    static let mostBytes = 511

    /// The password until it is needed for the first time, then its hash: hashing takes some 20 ms, which nobody waits for
    /// at the start.
    private enum Secret { case password(String), hash(String), none }
    private let secret: Mutex<Secret>

    /// Accepts this password only; it is hashed once, when one is verified first.
    public init(_ password: String) {
        secret = Mutex(.password(password))
    }

    /// Whether it is the same. One that is too long, or would end early in C, isn't.
    public func verify(_ password: String) -> Bool {
        guard password.utf8.count <= Self.mostBytes, !password.utf8.contains(0), let hash else { return false }
        return ccrypt_verify(password, hash) == 1
    }

    /// The hash; `nil` where the C library can't hash.
    var hash: String? {
        secret.withLock { secret in
            if case .password(let password) = secret { secret = Self.hashed(password).map(Secret.hash) ?? .none }
            if case .hash(let hash) = secret { return hash }
            return nil
        }
    }

    private static func hashed(_ password: String) -> String? {
        var bytes = [CChar](repeating: 0, count: Int(CCRYPT_HASH_SIZE))
        guard ccrypt_hash(password, &bytes, bytes.count) == 0 else { return nil }
        return String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
