/// Tells whether two foundings, or two folders of screens, are the same: FNV-1a over named fields. A field that is absent
/// leaves no trace, so a field added in a later version doesn't change the fingerprints of worlds founded without it.
public struct Fingerprint {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The fingerprint of nothing.
    public init() {}

    /// Sixteen hexadecimal digits.
    public var text: String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: max(0, 16 - digits.count)) + digits
    }

    /// Adds a field; nothing where it is absent.
    public mutating func add(_ field: String, _ value: String?) {
        guard let value else { return }
        mix(field)
        mix(value)
    }

    /// Adds a field whose value need not be text.
    public mutating func add(_ field: String, bytes: [UInt8]) {
        mix(field)
        for byte in bytes { mix(byte) }
        mix(0xff)
    }

    /// Ends each text with a byte that UTF-8 never has, so that `ab` + `c` differs from `a` + `bc`.
    private mutating func mix(_ text: String) {
        var text = text
        text.withUTF8 { for byte in $0 { mix(byte) } }
        mix(0xff)
    }

    private mutating func mix(_ byte: UInt8) {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
}

extension Founding {
    /// Identifies what the world is founded with: equal rows in equal order give equal fingerprints, in every version.
    public var fingerprint: String {
        var print = Fingerprint()
        print.add("scenario", scenario)
        print.add("clock", String(clock.seconds))
        for account in accounts {
            print.add("account", account.id.rawValue)
            print.add("name", account.name)
            print.add("pinyin", account.pinyin)
            print.add("mobile", account.mobile)
            print.add("kind", account.kind.rawValue)
            print.add("managed-by", account.managedBy?.rawValue)
            print.add("main", mainEnterprise[account.id]?.rawValue)
            print.add("current", currentEnterprise[account.id]?.rawValue)
        }
        for enterprise in enterprises {
            print.add("enterprise", enterprise.id.rawValue)
            print.add("name", enterprise.name)
            print.add("pinyin", enterprise.pinyin)
            print.add("industry", enterprise.industry)
            print.add("verified", enterprise.verified ? "true" : nil)
            print.add("exit-policy", enterprise.exitPolicy.rawValue)
            print.add("corp-id", enterprise.corpID)
        }
        for department in departments {
            print.add("department", department.id.rawValue)
            print.add("of", department.enterprise.rawValue)
            print.add("parent", department.parent?.rawValue)
            print.add("name", department.name)
            print.add("number", department.number.map(String.init))
        }
        for membership in memberships {
            print.add("member", membership.account.rawValue)
            print.add("of", membership.enterprise.rawValue)
            print.add("role", membership.role.rawValue)
            print.add("department", membership.department?.rawValue)
            print.add("title", membership.title)
            print.add("joined", String(membership.joined.seconds))
        }
        print.add(platform)
        return print.text
    }
}
