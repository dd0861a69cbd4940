public import Session

/// Whoever can open other worlds for a device: the entrance's list of ways leads through it.
public protocol Guide: AnyObject {
    /// Ids of the ways that the learner has walked.
    var walked: Set<String> { get }

    /// Opens a destination: the world it happens in and the session it starts with, in the language and size of the one
    /// that is left.
    func open(_ destination: Destination, from session: Session) throws(HostFailure) -> (host: Host, session: Session)

    /// Remembers that a way was walked to its end; throws where that can't be kept.
    func finished(_ way: String) throws(HostFailure)
}
