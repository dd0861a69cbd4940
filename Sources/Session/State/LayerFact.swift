import Domain

/// What `when:` may ask of the layer itself, beside the domain's facts: which rule a refusal reports, so that each has its
/// own way forward, and whether leaving moved the main enterprise.
enum LayerFact: Hashable {
    /// `refused-by-R2`
    case refusedBy(Rule)
    /// `main-enterprise-moved`
    case mainEnterpriseMoved

    /// Every such fact by its name in screen files.
    static let all: [String: LayerFact] = Dictionary(
        uniqueKeysWithValues: [("main-enterprise-moved", .mainEnterpriseMoved)]
            + Rule.refusing.map { ("refused-by-\($0.rawValue)", .refusedBy($0)) })

    /// Whether it holds of a layer; none does where there is no layer.
    func holds(of layer: Layer?) -> Bool {
        switch self {
        case .refusedBy(let rule): layer?.refusal?.rule == rule
        case .mainEnterpriseMoved: layer?.departure?.mainEnterprise?.to != nil
        }
    }
}
