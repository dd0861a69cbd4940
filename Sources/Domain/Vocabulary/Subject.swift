/// What a screen can be about. The raw value is its name in templates (`{enterprise.name}`) and in `of:`.
public enum Subject: String, CaseIterable, Codable, Sendable {
    /// The account signed in.
    case me
    /// The enterprise that contacts shows at present (R14).
    case current
    /// The enterprise that stands first on one's profile (R6, R14).
    case main
    /// The enterprise the page or row is about.
    case enterprise
    /// An enterprise that the actor has left or is invited to; no member, one sees little of it.
    case former
    /// The department the page or row is about.
    case department
    /// The actor's own department in the current enterprise.
    case myDepartment = "my-department"
    /// The person the page or row is about.
    case person
    /// An application for leaving; of a message that speaks about one, that one.
    case application
    /// The actor's latest application in the enterprise in scope.
    case myApplication = "my-application"
    /// The enterprise that the application in scope is about.
    case applicationEnterprise = "application-enterprise"
    /// A message to the actor.
    case message
    /// The application that the message in scope speaks about.
    case messageApplication = "message-application"
    /// The enterprise that the message in scope speaks about, whether or not the actor belongs to it any more.
    case messageEnterprise = "message-enterprise"
    /// Somebody's leave record in the enterprise in scope.
    case record
    /// An app of the enterprise in scope, that calls the open platform (flow 5).
    case app
    /// What the app in scope may do or not.
    case apiScope = "api-scope"
    /// A link between the enterprise in scope and another organisation.
    case link
    /// One of the open platform's calls.
    case endpoint
    /// A field that the call in scope takes.
    case parameter
    /// A call made at this console.
    case exchange
    /// What the platform has told its subscribers.
    case feed

    /// The subject whose identifiers this one has: `current` and `main` are enterprises, `me` is a person.
    public var type: Subject {
        switch self {
        case .current, .main, .enterprise, .applicationEnterprise, .messageEnterprise: .enterprise
        case .former: .former
        case .me, .person: .person
        case .department, .myDepartment: .department
        case .application, .myApplication, .messageApplication: .application
        case .message: .message
        case .record: .record
        case .app, .apiScope, .link, .endpoint, .parameter, .exchange, .feed: self
        }
    }

    /// How a route names its identifier (`?e=yunshan`); `nil` for those a route never carries.
    public var routeKey: String? {
        switch self {
        case .enterprise: "e"
        case .former: "f"
        case .department: "d"
        case .person: "p"
        case .application: "a"
        case .message: "m"
        case .record: "r"
        case .app: "k"
        case .link: "l"
        case .endpoint: "n"
        case .exchange: "x"
        case .feed: "s"
        case .me, .current, .main, .myDepartment, .myApplication, .applicationEnterprise, .messageApplication,
            .messageEnterprise, .apiScope, .parameter:
            nil
        }
    }
}
