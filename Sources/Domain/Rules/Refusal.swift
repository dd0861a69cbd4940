/// Why a command was not carried out; the world is as it was.
public struct Refusal: Error, Hashable, Codable, Sendable, CustomStringConvertible {
    /// The rule that speaks.
    public let rule: Rule
    /// The enterprise it speaks about.
    public let enterprise: EnterpriseID

    /// A refusal.
    public init(rule: Rule, enterprise: EnterpriseID) {
        self.rule = rule
        self.enterprise = enterprise
    }

    /// `R4 for lanjing: the enterprise forbids leaving; ask an administrator`
    public var description: String { "\(rule.rawValue) for \(enterprise): \(rule.statement)" }

    enum CodingKeys: String, CodingKey { case rule, enterprise }
}
