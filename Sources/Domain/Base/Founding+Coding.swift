// How a journal keeps a founding; one of the first version opens for ever, and is written as it was.

extension Founding: Codable {
    /// The names a base file keeps for ever.
    enum CodingKeys: String, CodingKey {
        case scenario, clock, accounts, enterprises, departments, memberships, platform
        case mainEnterprise = "main-enterprise"
        case currentEnterprise = "current-enterprise"
    }

    /// Reads a founding; one written before there was a platform has none.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            scenario: try container.decode(String.self, forKey: .scenario),
            clock: try container.decode(Instant.self, forKey: .clock),
            accounts: try container.decode([Account].self, forKey: .accounts),
            enterprises: try container.decode([Enterprise].self, forKey: .enterprises),
            departments: try container.decode([Department].self, forKey: .departments),
            memberships: try container.decode([Membership].self, forKey: .memberships),
            mainEnterprise: try container.decode([AccountID: EnterpriseID].self, forKey: .mainEnterprise),
            currentEnterprise: try container.decode([AccountID: EnterpriseID].self, forKey: .currentEnterprise),
            platform: try container.decodeIfPresent(Platform.self, forKey: .platform) ?? .empty)
    }

    /// Writes a founding; without a platform, as it was written before there was one.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(scenario, forKey: .scenario)
        try container.encode(clock, forKey: .clock)
        try container.encode(accounts, forKey: .accounts)
        try container.encode(enterprises, forKey: .enterprises)
        try container.encode(departments, forKey: .departments)
        try container.encode(memberships, forKey: .memberships)
        try container.encode(mainEnterprise, forKey: .mainEnterprise)
        try container.encode(currentEnterprise, forKey: .currentEnterprise)
        try container.encodeIfPresent(platform == .empty ? nil : platform, forKey: .platform)
    }
}
