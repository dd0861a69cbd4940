public import Domain

/// One call that the platform answers, declared once: from it come routing, checking, the errors, the OpenAPI document and
/// the console's forms.
public struct Endpoint: Sendable {
    /// How sure the project is that the real platform has it so.
    public enum Mark: String, CaseIterable, Sendable {
        /// 教材: the guide's.
        case seed
        /// 官方: from the platform's public documents.
        case official
        /// 推定: inferred.
        case reconstructed
        /// The sandbox's own; the platform has nothing like it.
        case sandbox
    }

    /// Which of the platform's two manners of speaking it has.
    public enum Style: String, Sendable {
        /// `/v1.0/…`: HTTP statuses, the token in a header.
        case new
        /// Everything else: HTTP 200 always, `errcode`, the token in the query.
        case old
        /// `/sandbox/…` and `/events`: the new manner, without a token.
        case sandbox
    }

    /// What of the world a field says, so that a right value can be proposed.
    public enum Meaning: Sendable {
        case appKey, appSecret, appTicket
        /// The app's enterprise, by its corpId.
        case corporation
        /// A link, by its `dept_id`; the linked organisation, by its corpId.
        case linkDepartment, linkCorporation
    }

    /// The HTTP methods there are.
    public enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
    }

    /// What it does; the raw value names it in the OpenAPI document, in histories and in counts.
    public enum Name: String, CaseIterable, Hashable, Codable, Sendable {
        case accessToken = "getAccessToken"
        case corporationToken = "getCorpToken"
        case thirdPartyToken = "getCorpAccessToken"
        case oldToken = "gettoken"
        case unlink = "unlinkOrganization"
        case separate = "separateBranchOrg"
        case leaveRecords = "listEmpLeaveRecords"
        case deleteUser = "deleteUser"
        case joinedCooperations = "listJoinedCooperations"
        case document = "openapi"
        case relink = "sandboxRelink"
        case reset = "sandboxReset"
        case events = "sandboxEvents"
    }

    /// What it does.
    public let name: Name
    /// How it is called.
    public let method: Method
    /// Its path; `{corpId}` stands for any one segment.
    public let path: String
    /// What stands between the path's slashes.
    private let segments: [Substring]
    /// Its manner.
    public let style: Style
    /// How sure the project is of it.
    public let mark: Mark
    /// Whether a token must come with it.
    public let needsToken: Bool
    /// What the token's app must be allowed; `nil` where any app may.
    public let scope: APIScope?
    /// What it is for, in Chinese and English.
    public let summary: (chinese: String, english: String)
    /// What it takes.
    public let fields: [Field]
    /// What is said where a field that must be there isn't; `nil` is the manner's own sentence.
    let blank: Fault?
    /// What it answers.
    public let answer: [Field]
    /// What can go wrong beyond what can go wrong with every call of its kind.
    let ownFaults: [Fault]

    init(
        _ name: Name, _ method: Method, _ path: String, style: Style = .new, mark: Mark = .official,
        needsToken: Bool = false, scope: APIScope? = nil, _ chinese: String, _ english: String, fields: [Field] = [],
        blank: Fault? = nil, answer: [Field], faults: [Fault] = []
    ) {
        self.name = name
        self.method = method
        self.path = path
        segments = Self.segments(of: path)
        self.style = style
        self.mark = mark
        self.needsToken = needsToken || scope != nil
        self.scope = scope
        summary = (chinese, english)
        self.fields = fields
        self.blank = blank
        self.answer = answer
        ownFaults = faults
    }

    /// Everything that the platform answers; the guide's calls first (5.1, 5.2).
    public static let all: [Endpoint] = tokens + links + members + own

    /// The endpoint of a name.
    public static func named(_ name: Name) -> Endpoint? { all.first { $0.name == name } }
}

extension Endpoint {
    /// How sure the project is that this is the scope one must have: the guide names the first, a document the second.
    public var scopeMark: Mark? {
        switch scope {
        case .unlinkOrganisations: .seed
        case .writeCooperation: .official
        case .readContacts, .manageContacts: .reconstructed
        case nil: nil
        }
    }

    /// How sure the project is that this call is refused so. Nothing documents how the guide's own call fails.
    func mark(of fault: Fault) -> Mark {
        let said = fault.error(in: style).mark
        if mark == .sandbox { return .sandbox }
        if mark == .seed, said == .official { return .reconstructed }
        if case .noScope = fault, said == .official { return scopeMark ?? said }
        return said
    }
}

/// A value that a call takes or answers.
public struct Field: Sendable {
    /// Where it stands in a call.
    public enum Place: String, Sendable { case path, query, body }

    /// What it may be.
    public enum Kind: Sendable {
        case text
        /// A 64-bit number within a range.
        case integer(ClosedRange<Int64>)
        case flag
        /// `2021-01-06T11:47:37Z`
        case moment
        /// One of these words.
        case word([String])
        /// A list of objects with these fields.
        case list([Field])
        /// A list of texts.
        case texts
        /// Anything.
        case any
    }

    /// Its name.
    public let name: String
    /// What it may be.
    public let kind: Kind
    /// Where it stands in a call.
    public let place: Place
    /// Whether a call without it is refused.
    public let isRequired: Bool
    /// Whether the guide or the documents don't tell its name, so that the project did.
    public let mark: Endpoint.Mark
    /// What of the world it says; `nil` for anything else.
    public let meaning: Endpoint.Meaning?
    /// A value to show: `7001`.
    public let example: String

    init(
        _ name: String, _ kind: Kind, in place: Place = .body, optional: Bool = false,
        mark: Endpoint.Mark = .official, meaning: Endpoint.Meaning? = nil, example: String = ""
    ) {
        self.name = name
        self.kind = kind
        self.place = place
        isRequired = !optional
        self.mark = mark
        self.meaning = meaning
        self.example = example
    }
}

extension Endpoint {
    /// What it takes in the body.
    public var bodyFields: [Field] { fields.filter { $0.place == .body } }

    /// Where its token stands: a header's name, or the query's; `nil` where it needs none.
    public var tokenName: String? { needsToken ? (style == .old ? Self.oldTokenName : Self.tokenHeader) : nil }

    /// The header in which new-style calls carry their token.
    public static let tokenHeader = "x-acs-dingtalk-access-token"
    /// The query's name for an old-style call's token.
    public static let oldTokenName = "access_token"

    /// The values that stand in place of `{…}` if these are the segments of the endpoint's path, else `nil`.
    func match(_ others: [Substring]) -> [String: String]? {
        guard segments.count == others.count else { return nil }
        var values: [String: String] = [:]
        for (segment, other) in zip(segments, others) where segment != other {
            guard segment.hasPrefix("{"), !other.isEmpty, let value = Request.decoded(other) else { return nil }
            values[String(segment.dropFirst().dropLast())] = value
        }
        return values
    }

    /// What stands between the slashes of a path.
    static func segments(of path: some StringProtocol) -> [Substring] {
        Substring(path).split(separator: "/", omittingEmptySubsequences: false)
    }
}
