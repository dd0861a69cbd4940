// Passwords are verified, hashed where a person signs in and plain where a test does.
import Domain
import Session
import Testing

@testable import Host

@Suite("Passwords")
struct PasswordsTests {
    @Test("a hash is its own password's only, holds no password, and is salted")
    func hashed() throws {
        let passwords = HashedPasswords("tuiqi-2026")
        #expect(passwords.verify("tuiqi-2026"))
        for wrong in ["", "tuiqi-2025", "tuiqi-2026 ", "TUIQI-2026"] { #expect(!passwords.verify(wrong)) }
        let hash = try #require(passwords.hash)
        #expect(hash.contains("$y$") && !hash.contains("tuiqi") && hash == passwords.hash)
        #expect(hash != HashedPasswords("tuiqi-2026").hash)
    }

    @Test("what C would take for shorter, or can't take at all, is wrong at once")
    func oddPasswords() {
        let passwords = HashedPasswords("tuiqi-2026")
        #expect(!passwords.verify("tuiqi-2026\0"))
        let clock = ContinuousClock()
        let long = String(repeating: "长", count: 350_000)
        var isRight = true
        #expect(clock.measure { isRight = passwords.verify(long) } < .milliseconds(5))
        #expect(!isRight)
        #expect(!passwords.verify(String(repeating: "a", count: HashedPasswords.mostBytes + 1)))
    }

    @Test("plain passwords are compared whole, and a world without a scenario lets nobody in")
    func plain() {
        #expect(PlainPasswords("a").verify("a") && !PlainPasswords("a").verify("ab"))
        #expect(!NoPasswords().verify(""))
    }

    @Test("the account is looked for first, then its password")
    func outcomes() throws {
        let base = try SmallWorld.base()
        let host = try Host(store: MemoryStore(directory: base.directory), passwords: PlainPasswords("open"))
        let account = try #require(host.world.accounts(in: 0..<1).first)
        #expect(host.signIn(account, password: "open") == .signedIn(account))
        #expect(host.signIn(account, password: "shut") == .notSignedIn(.wrongPassword))
        #expect(host.signIn(AccountID("nobody"), password: "open") == .notSignedIn(.unknownAccount))
        #expect(host.signIn(.nobody, password: "open") == .notSignedIn(.unknownAccount))
    }
}
