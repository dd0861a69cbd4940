// A command as its name and its parts, from which it is made out of a scope and out of a journal.

extension Command {
    /// What a command can be about; each command has its own choice of these.
    struct Parts: Hashable, Codable, Sendable {
        var enterprise: EnterpriseID?
        var member: AccountID?
        var application: ApplicationID?
        var applications: [ApplicationID]?
        var message: MessageID?
        var reason: String?

        enum CodingKeys: String, CodingKey { case enterprise, member, application, applications, message, reason }
    }

    /// The command of this name about what is in scope; `nil` if its subject isn't.
    /// - Parameters:
    ///   - typed: what stands in the fields it asks for; one that isn't there counts as empty.
    ///   - marks: identifiers of the rows that are marked.
    public init?(
        _ name: CommandName, _ scope: Scope, typed: [CommandField: String] = [:], marks: [String] = []
    ) {
        self.init(
            name,
            Parts(
                enterprise: name.subject == .former ? scope.former : scope.enterprise, member: scope.person,
                application: scope.application, applications: marks.map(ApplicationID.init(_:)),
                message: scope.message, reason: typed[.reason] ?? ""))
    }

    /// The command of this name with these parts; `nil` if it lacks one. What isn't its own is left out.
    init?(_ name: CommandName, _ parts: Parts) {
        switch name.subject {
        case .application:
            guard let application = parts.application else { return nil }
            self.init(name, application: application, parts)
        case .message:
            guard let message = parts.message else { return nil }
            self = .read(message)
        case .person:
            guard let enterprise = parts.enterprise, let member = parts.member else { return nil }
            self.init(name, enterprise, member: member)
        default:
            guard let enterprise = parts.enterprise else { return nil }
            self.init(name, enterprise, parts)
        }
    }

    private init?(_ name: CommandName, application: ApplicationID, _ parts: Parts) {
        switch name {
        case .withdraw: self = .withdraw(application)
        case .approve: self = .approve(application)
        case .reject: self = .reject(application, reason: parts.reason ?? "")
        case .confirmLeaving: self = .confirmLeaving(application)
        default: return nil
        }
    }

    private init?(_ name: CommandName, _ enterprise: EnterpriseID, member: AccountID) {
        switch name {
        case .remove: self = .remove(member, from: enterprise)
        case .transfer: self = .transfer(enterprise, to: member)
        case .appoint: self = .appoint(member, in: enterprise)
        case .dismiss: self = .dismiss(member, in: enterprise)
        default: return nil
        }
    }

    private init?(_ name: CommandName, _ enterprise: EnterpriseID, _ parts: Parts) {
        switch name {
        case .leave: self = .leave(enterprise)
        case .setMainEnterprise: self = .setMainEnterprise(enterprise)
        case .switchEnterprise: self = .switchEnterprise(enterprise)
        case .resign: self = .resign(enterprise)
        case .askInvitation: self = .askInvitation(enterprise)
        case .join: self = .join(enterprise)
        case .apply: self = .apply(enterprise, reason: parts.reason ?? "")
        case .approveMarked: self = .approveMarked(parts.applications ?? [], of: enterprise)
        case .rejectMarked:
            self = .rejectMarked(parts.applications ?? [], of: enterprise, reason: parts.reason ?? "")
        case .policyDirect: self = .setExitPolicy(.direct, of: enterprise)
        case .policyApproval: self = .setExitPolicy(.approval, of: enterprise)
        case .policyForbidden: self = .setExitPolicy(.forbidden, of: enterprise)
        case .dissolve: self = .dissolve(enterprise, reason: parts.reason ?? "")
        case .keep: self = .keep(enterprise)
        default: return nil
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
        case .apply: .apply
        case .withdraw: .withdraw
        case .approve: .approve
        case .reject: .reject
        case .approveMarked: .approveMarked
        case .rejectMarked: .rejectMarked
        case .confirmLeaving: .confirmLeaving
        case .setExitPolicy(.direct, _): .policyDirect
        case .setExitPolicy(.approval, _): .policyApproval
        case .setExitPolicy(.forbidden, _): .policyForbidden
        case .transfer: .transfer
        case .appoint: .appoint
        case .dismiss: .dismiss
        case .dissolve: .dissolve
        case .keep: .keep
        case .read: .read
        }
    }

    /// Its own parts.
    var parts: Parts {
        switch self {
        case .leave(let enterprise), .setMainEnterprise(let enterprise), .switchEnterprise(let enterprise),
            .resign(let enterprise), .askInvitation(let enterprise), .join(let enterprise), .keep(let enterprise),
            .setExitPolicy(_, let enterprise):
            Parts(enterprise: enterprise)
        case .remove(let member, let enterprise), .transfer(let enterprise, let member),
            .appoint(let member, let enterprise), .dismiss(let member, let enterprise):
            Parts(enterprise: enterprise, member: member)
        case .apply(let enterprise, let reason), .dissolve(let enterprise, let reason):
            Parts(enterprise: enterprise, reason: reason)
        case .withdraw(let application), .approve(let application), .confirmLeaving(let application):
            Parts(application: application)
        case .reject(let application, let reason): Parts(application: application, reason: reason)
        case .approveMarked(let applications, let enterprise):
            Parts(enterprise: enterprise, applications: applications)
        case .rejectMarked(let applications, let enterprise, let reason):
            Parts(enterprise: enterprise, applications: applications, reason: reason)
        case .read(let message): Parts(message: message)
        }
    }
}

/// Written as its name beside its parts: `{"command": "leave", "enterprise": "yunshan"}`.
extension Command: Codable {
    enum CodingKeys: String, CodingKey { case command }

    /// Reads a command.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let name = try container.decode(CommandName.self, forKey: .command)
        guard let command = Command(name, try Parts(from: decoder)) else {
            throw DecodingError.dataCorruptedError(
                forKey: .command, in: container,
                debugDescription: "\(name.rawValue) doesn't say what it is about; it needs its \(name.subject.rawValue)"
            )
        }
        self = command
    }

    /// Writes a command.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .command)
        try parts.encode(to: encoder)
    }
}
