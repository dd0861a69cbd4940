/// The lists a screen can show. Each row puts one subject in scope.
public enum Collection: String, CaseIterable, Codable, Sendable {
    /// The enterprises the actor has joined, the main one first, then in the order of joining.
    case myEnterprises = "my-enterprises"
    /// The enterprises the actor has left and not come back to, the one left last first.
    case formerEnterprises = "former-enterprises"
    /// The enterprises the actor is invited to, the latest invitation first.
    case invitations
    /// The top departments of the enterprise in scope.
    case departments
    /// The departments directly below the department in scope.
    case subdepartments
    /// Everybody in the enterprise in scope, administrators first.
    case members
    /// The people directly in the department in scope.
    case departmentMembers = "department-members"
    /// The actor's colleagues in the current enterprise: its administrators, then the own department; at most eight.
    case colleagues
    /// The enterprises the actor administers, the main one first, then in the order of joining.
    case administeredEnterprises = "administered-enterprises"
    /// The administrators of the enterprise in scope, the main one first.
    case administrators
    /// The actor's applications in all enterprises, the latest first.
    case myApplications = "my-applications"
    /// Those of the enterprise in scope that wait for a decision, the one waiting longest first.
    case pendingApplications = "pending-applications"
    /// Those of the enterprise in scope that were approved, rejected or confirmed, the one decided last first.
    case decidedApplications = "decided-applications"
    /// Those of the enterprise in scope that came to nothing (lapsed, void, withdrawn), the latest first.
    case lapsedApplications = "lapsed-applications"
    /// The actor's messages, the latest first.
    case messages
    /// The leave records of the enterprise in scope, the latest first.
    case leaveRecords = "leave-records"
    /// The enterprises whose apps the actor develops or administers, in the order of joining.
    case platformEnterprises = "platform-enterprises"
    /// The apps of the enterprise in scope, in founding order.
    case apps
    /// Everything that an app can be allowed to do.
    case apiScopes = "api-scopes"
    /// The links of the enterprise in scope, those undone too, in founding order.
    case links
    /// The world's first accounts, to sign in with.
    case accounts

    /// What a row is about.
    public var row: Subject {
        switch self {
        case .myEnterprises, .administeredEnterprises, .platformEnterprises: .enterprise
        case .formerEnterprises, .invitations: .former
        case .departments, .subdepartments: .department
        case .members, .departmentMembers, .colleagues, .administrators, .accounts: .person
        case .myApplications, .pendingApplications, .decidedApplications, .lapsedApplications: .application
        case .messages: .message
        case .leaveRecords: .record
        case .apps: .app
        case .apiScopes: .apiScope
        case .links: .link
        }
    }

    /// What must be in scope for the collection to have rows; `nil` where the actor is enough.
    public var needs: Subject? {
        switch self {
        case .myEnterprises, .formerEnterprises, .invitations, .colleagues, .administeredEnterprises, .myApplications,
            .messages, .accounts, .platformEnterprises:
            nil
        case .departments, .members, .administrators, .pendingApplications, .decidedApplications, .lapsedApplications,
            .leaveRecords, .apps, .links:
            .enterprise
        case .apiScopes: .app
        case .subdepartments, .departmentMembers: .department
        }
    }
}
