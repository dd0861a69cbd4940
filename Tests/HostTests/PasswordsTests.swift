// Passwords are verified, hashed where a person signs in and plain where a test does.
import Domain
import Session
import Synchronization
import Testing

@testable import Host
@testable import WorldStore

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

    @Test("a password is verified once, and only where a step needs one and no rule refuses anyway")
    func verifiedWhereNeeded() throws {
        let passwords = CountingPasswords("open")
        let host = try Host(
            store: MemoryStore(directory: try SmallWorld.base().directory), clock: .standing(at: SmallWorld.noon),
            passwords: passwords)
        let enterprise = SmallWorld.enterprise(0)
        let dissolve = Command.dissolve(enterprise, reason: "搬迁")
        #expect(host.perform(.leave(enterprise), by: SmallWorld.linXia, password: "open").eventNames == [.memberLeft])
        #expect(host.perform(dissolve, by: SmallWorld.linXia, password: "open").rule != nil)
        #expect(host.perform(dissolve, by: SmallWorld.zhouHang).rule == .passwordMissing)
        #expect(host.perform(dissolve, by: SmallWorld.zhouHang, password: "").rule == .passwordMissing)
        #expect(passwords.count == 0)
        let wrong = host.perform(dissolve, by: SmallWorld.zhouHang, password: "shut")
        #expect(wrong.eventNames == [.passwordMistyped] && passwords.count == 1)
        let right = host.perform(dissolve, by: SmallWorld.zhouHang, password: "open")
        #expect(right.eventNames == [.dissolvingBegun] && passwords.count == 2)
    }

    @Test("a locked step verifies nothing")
    func locked() throws {
        let passwords = CountingPasswords("open")
        let host = try Host(
            store: MemoryStore(directory: try SmallWorld.base().directory), clock: .standing(at: SmallWorld.noon),
            passwords: passwords)
        let dissolve = Command.dissolve(SmallWorld.enterprise(0), reason: "搬迁")
        for _ in 0..<7 { _ = host.perform(dissolve, by: SmallWorld.zhouHang, password: "shut") }
        #expect(passwords.count == 5)
        #expect(host.perform(dissolve, by: SmallWorld.zhouHang, password: "open").rule == .wrongPasswordsLock)
        #expect(passwords.count == 5)
    }
}

/// Counts how often it is asked.
private final class CountingPasswords: Passwords {
    private let password: String
    private let asked = Mutex(0)

    init(_ password: String) { self.password = password }

    var count: Int { asked.withLock { $0 } }

    func verify(_ password: String) -> Bool {
        asked.withLock { $0 += 1 }
        return password == self.password
    }
}
