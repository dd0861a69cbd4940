/// What somebody asks the world to do. To add a command, write its rules in a file of its own as a `CommandRules`, and let the
/// compiler lead you through this one.
public enum Command: Hashable, Sendable {
    /// Leave an enterprise (1.5, 2.6b, 3.4).
    case leave(EnterpriseID)
    /// Make an enterprise the main one (R6).
    case setMainEnterprise(EnterpriseID)
    /// Let contacts show another enterprise (R14).
    case switchEnterprise(EnterpriseID)
    /// Be an ordinary member from now on (R2).
    case resign(EnterpriseID)
    /// Ask an enterprise one has left to invite one (R12).
    case askInvitation(EnterpriseID)
    /// Accept an invitation (R12).
    case join(EnterpriseID)
    /// Remove a member from an enterprise one administers (R13).
    case remove(AccountID, from: EnterpriseID)

    /// The command of this name about what is in scope; `nil` if its subject isn't.
    public init?(_ name: CommandName, _ scope: Scope) {
        guard let enterprise = name.subject == .former ? scope.former : scope.enterprise else { return nil }
        self.init(name, about: enterprise, member: scope.person)
    }

    private init?(_ name: CommandName, about enterprise: EnterpriseID, member: AccountID?) {
        switch name {
        case .leave: self = .leave(enterprise)
        case .setMainEnterprise: self = .setMainEnterprise(enterprise)
        case .switchEnterprise: self = .switchEnterprise(enterprise)
        case .resign: self = .resign(enterprise)
        case .askInvitation: self = .askInvitation(enterprise)
        case .join: self = .join(enterprise)
        case .remove:
            guard let member else { return nil }
            self = .remove(member, from: enterprise)
        }
    }

    /// Its name.
    public var name: CommandName {
        switch self {
        case .leave: .leave
        case .setMainEnterprise: .setMainEnterprise
        case .switchEnterprise: .switchEnterprise
        case .resign: .resign
        case .askInvitation: .askInvitation
        case .join: .join
        case .remove: .remove
        }
    }

    /// The enterprise it is about.
    public var enterprise: EnterpriseID {
        switch self {
        case .leave(let enterprise), .setMainEnterprise(let enterprise), .switchEnterprise(let enterprise),
            .resign(let enterprise), .askInvitation(let enterprise), .join(let enterprise), .remove(_, let enterprise):
            enterprise
        }
    }

    /// The member it is about, beside whoever gives it.
    private var member: AccountID? {
        if case .remove(let member, _) = self { member } else { nil }
    }

    func rules(for account: AccountID) -> any CommandRules {
        switch self {
        case .leave(let enterprise): Leaving(account: account, enterprise: enterprise)
        case .setMainEnterprise(let enterprise): ChangingMainEnterprise(account: account, enterprise: enterprise)
        case .switchEnterprise(let enterprise): SwitchingEnterprise(account: account, enterprise: enterprise)
        case .resign(let enterprise): Resigning(account: account, enterprise: enterprise)
        case .askInvitation(let enterprise): AskingForInvitation(account: account, enterprise: enterprise)
        case .join(let enterprise): Joining(account: account, enterprise: enterprise)
        case .remove(let member, let enterprise):
            Removing(account: account, enterprise: enterprise, member: member)
        }
    }
}

/// The commands there are. The raw value is the name in `do:` and `needs:` of screen files.
public enum CommandName: String, CaseIterable, Codable, Sendable {
    case leave
    case setMainEnterprise = "set-main"
    case switchEnterprise = "switch"
    case resign
    case askInvitation = "ask-invitation"
    case join
    case remove

    /// What must be in scope for it.
    public var subject: Subject {
        switch self {
        case .leave, .setMainEnterprise, .switchEnterprise, .resign: .enterprise
        case .askInvitation, .join: .former
        case .remove: .person
        }
    }
}

/// Written as `{"command": "leave", "enterprise": "yunshan"}`.
extension Command: Codable {
    enum CodingKeys: String, CodingKey { case command, enterprise, member }

    /// Reads a command.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let enterprise = try container.decode(EnterpriseID.self, forKey: .enterprise)
        let member = try container.decodeIfPresent(AccountID.self, forKey: .member)
        let name = try container.decode(CommandName.self, forKey: .command)
        guard let command = Command(name, about: enterprise, member: member) else {
            throw DecodingError.dataCorruptedError(
                forKey: .member, in: container, debugDescription: "\(name.rawValue) names no member")
        }
        self = command
    }

    /// Writes a command.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .command)
        try container.encode(enterprise, forKey: .enterprise)
        try container.encodeIfPresent(member, forKey: .member)
    }
}
