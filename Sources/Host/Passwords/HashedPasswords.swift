import CCrypt

/// Compares hashes made by yescrypt, as the program does where a person signs in.
public struct HashedPasswords: Passwords {
    private let hash: String

    /// Accepts this password only; it is hashed once, here, which takes some 20 ms. `nil` where the C library can't hash.
    public init?(_ password: String) {
        var bytes = [CChar](repeating: 0, count: Int(CCRYPT_HASH_SIZE))
        guard ccrypt_hash(password, &bytes, bytes.count) == 0 else { return nil }
        hash = String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether its hash is the same.
    public func verify(_ password: String) -> Bool { ccrypt_verify(password, hash) == 1 }
}
