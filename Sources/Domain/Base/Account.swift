/// A person's or an enterprise's account, as it stood when the world was founded.
public struct Account: Hashable, Codable, Sendable {
    /// What the world knows it by.
    public let id: AccountID
    /// The name people see; untrusted text.
    public let name: String
    /// The name's syllables, separated by spaces: `lin xia`. Search reads it.
    public let pinyin: String?
    /// The telephone number, as text: `138…`.
    public let mobile: String?
    /// Who owns it.
    public let kind: AccountKind
    /// The enterprise that owns an enterprise-managed account.
    public let managedBy: EnterpriseID?

    /// An account; personal unless told otherwise.
    public init(
        id: AccountID, name: String, pinyin: String? = nil, mobile: String? = nil, kind: AccountKind = .personal,
        managedBy: EnterpriseID? = nil
    ) {
        self.id = id
        self.name = name
        self.pinyin = pinyin
        self.mobile = mobile
        self.kind = kind
        self.managedBy = managedBy
    }

    /// The names a base file keeps for ever.
    enum CodingKeys: String, CodingKey {
        case id, name, pinyin, mobile, kind
        case managedBy = "managed-by"
    }
}
