public import Session
public import WorldStore

/// Whoever can open other worlds for a device: the entrance's list of ways leads through it.
public protocol Guide: AnyObject {
    /// Ids of the ways that the learner has walked.
    var walked: Set<String> { get }

    /// Opens a destination: the world it happens in and the desk it starts with, in the language and size of the device
    /// that is left.
    func open(_ destination: Destination, from session: Session) throws(StoreError) -> (host: Host, desk: Desk)

    /// Remembers that a way was walked to its end; throws where that can't be kept.
    func finished(_ way: String) throws(StoreError)
}
