/// Who looks and at what: the subjects that a screen's route and rows put in reach of its texts and commands.
public struct Scope: Hashable, Codable, Sendable {
    /// The account signed in on the device.
    public var actor: AccountID
    /// The enterprise the page is about.
    public var enterprise: EnterpriseID?
    /// The department the page or row is about, one of `enterprise`.
    public var department: DepartmentID?
    /// The person the page or row is about, a member of `enterprise`.
    public var person: AccountID?
    /// The leave record the row is about, one of `enterprise`.
    public var record: RecordID?
    /// The application for leaving the page or row is about; it may be one of any enterprise.
    public var application: ApplicationID?
    /// The message the page or row is about; it outlives its enterprise.
    public var message: MessageID?

    /// The enterprise the page or row is about that the actor has left or is invited to (R12).
    public var former: EnterpriseID?

    /// The app the page or row is about.
    public var app: AppKey?
    /// What an app may do or not, which the row is about.
    public var apiScope: APIScope?
    /// The link between organisations the page or row is about.
    public var link: LinkID?
    /// The call to the open platform the page or row is about.
    public var endpoint: EndpointID?
    /// The field of that call the row is about.
    public var parameter: ParameterID?
    /// The call that was made, which the page or row is about.
    public var exchange: ExchangeID?
    /// What subscribers were told, which the page or row is about.
    public var feed: FeedID?

    /// What `actor` looks at; nothing further where no subject is named.
    public init(
        actor: AccountID, enterprise: EnterpriseID? = nil, department: DepartmentID? = nil, person: AccountID? = nil,
        former: EnterpriseID? = nil, record: RecordID? = nil, application: ApplicationID? = nil,
        message: MessageID? = nil
    ) {
        self.actor = actor
        self.enterprise = enterprise
        self.department = department
        self.person = person
        self.former = former
        self.record = record
        self.application = application
        self.message = message
    }
}
