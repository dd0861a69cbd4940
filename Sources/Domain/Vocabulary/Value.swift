/// What a read model answers; words for terms and the shape of dates are the interface's business.
public enum Value: Hashable, Sendable {
    /// Text that people wrote: names, titles. Untrusted; whoever shows it cleans it.
    case text(String)
    /// How many; sentences choose their singular by it.
    case count(Int)
    /// A named term whose wording stands in words.yaml: `role.member`.
    case term(Term)
    /// A day.
    case date(Instant)
    /// A day and the time of it.
    case moment(Instant)
    /// There is nothing to say.
    case none
}
