import Domain

/// What a device shows, and what that was made of: keys work on what the person saw, and what a key has not changed is
/// not made again.
///
/// A view holds for a minute of the world's time, as its clock does, or until a step that is locked opens again or anything
/// else happens.
public struct Shown {
    /// What stands on the screen.
    public let view: View
    private let memory: Memory
    private let surfaces: Session
    private let world: World
    private let minute: Int64
    private let walked: Set<String>
    private let desk: Desk.Arrangement
    private let locks: [Instant]
    private let feed: [FeedEntry]

    /// What a session shows.
    /// - Parameter previous: what it showed before; what of that still holds is taken over.
    public init(_ session: Session, in context: Context, after previous: Shown? = nil) {
        view = Presenter(session: session, context: context).view(after: previous)
        memory = session.memory
        surfaces = session.surfaces
        world = context.world
        minute = Self.minute(of: context)
        walked = context.walked
        desk = context.desk
        locks = context.world.locks(of: session.account, at: context.now)
        feed = context.feed
    }

    /// Whether a session still shows this, save for where it is scrolled to and what it says.
    func isOf(_ session: Session, in context: Context) -> Bool {
        let now = session.memory
        return memory.focus == now.focus && memory.editing == now.editing && hasSurfaces(of: session, in: context)
    }

    /// Whether the surfaces of a session still look like this: nothing but the focus, the scrolling, the caret and what is
    /// said may differ.
    func hasSurfaces(of session: Session, in context: Context) -> Bool {
        surfaces == session.surfaces && minute == Self.minute(of: context) && world == context.world
            && walked == context.walked && desk == context.desk
            && locks == context.world.locks(of: session.account, at: context.now) && feed == context.feed
    }

    private static func minute(of context: Context) -> Int64 { context.now.seconds / secondsInMinute }
    private static let secondsInMinute: Int64 = 60
}

/// Stands for the surfaces of a view: views that have the same one have the same page, layers and tabs.
public final class Scene: Sendable {}

extension Session {
    /// The session without what its surfaces don't depend on.
    fileprivate var surfaces: Session {
        var session = self
        session.notice = nil
        session.pending = nil
        session.awaited = []
        var memory = session.memory
        memory.focus = nil
        memory.editing = nil
        memory.scroll = 0
        memory.followsFocus = true
        session.memory = memory
        return session
    }
}
