/// Why a command was not carried out; the world is as it was.
public struct Refusal: Error, Hashable, Codable, Sendable, CustomStringConvertible {
    /// The rule that speaks.
    public let rule: Rule
    /// The enterprise it speaks about; `nil` where there is none, as with an application that never was.
    public let enterprise: EnterpriseID?
    /// The application it speaks about.
    public let application: ApplicationID?

    /// A refusal.
    public init(rule: Rule, enterprise: EnterpriseID?, application: ApplicationID? = nil) {
        self.rule = rule
        self.enterprise = enterprise
        self.application = application
    }

    /// `R4 for lanjing: the enterprise forbids leaving; ask an administrator`
    public var description: String {
        let subject = application?.rawValue ?? enterprise?.rawValue
        return rule.rawValue + (subject.map { " for \($0)" } ?? "") + ": \(rule.statement)"
    }

    enum CodingKeys: String, CodingKey { case rule, enterprise, application }
}
