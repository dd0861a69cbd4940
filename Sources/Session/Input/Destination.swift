/// Where a walk can go on beside its own pages: a world and a first screen that whoever holds the device opens.
public enum Destination: Codable, Hashable, Sendable {
    /// The list of ways.
    case entrance
    /// A way from its first act, in a fresh world of its own.
    case way(String)
    /// The world one walks freely in, where one left it.
    case freeWalk
    /// Where one is now, from the start: the way's first act, or the free walk's world as it was founded.
    case again
}

/// The commands of the program itself that screen files may run beside the domain's.
enum ProgramCommand: String, CaseIterable {
    case quit
    case signIn = "sign-in"
    case entrance
    case freeWalk = "free-walk"
    case again
    case nextWay = "next-way"
    /// Gives up what was typed into the page below.
    case discard
}
