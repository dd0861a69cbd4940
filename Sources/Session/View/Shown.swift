import Domain

/// What a device shows, and what that was made of: keys work on what the person saw, and what a key has not changed is
/// not made again.
///
/// A view holds for a minute of the world's time, as its clock does, or until a step that is locked opens again or anything
/// else happens.
public final class Shown {
    /// What stands on the screen.
    public let view: View
    private let memory: Memory
    private let surfaces: Session
    private let context: Context
    private let locks: [Instant]

    /// What a session shows.
    /// - Parameter previous: what it showed before; what of that still holds is taken over.
    public init(_ session: Session, in context: Context, after previous: Shown? = nil) {
        memory = session.memory
        if let previous, previous.hasSurfaces(of: session, in: context) {
            view = session.view(in: context, after: previous.view)
            (surfaces, locks) = (previous.surfaces, previous.locks)
            self.context = previous.context
        } else {
            view = session.view(in: context)
            (surfaces, locks) = (session.surfaces, context.world.locks(of: session.account, at: context.now))
            self.context = context
        }
    }

    /// The view of a session: this one where it still holds, else a new one with what of this one does.
    func view(of session: Session, in context: Context) -> View {
        guard hasSurfaces(of: session, in: context) else { return session.view(in: context) }
        let now = session.memory
        return memory.focus == now.focus && memory.editing == now.editing
            ? view : session.view(in: context, after: view)
    }

    /// Whether the surfaces of a session still look like this: nothing but the focus, the scrolling, the caret and what is
    /// said may differ.
    private func hasSurfaces(of session: Session, in context: Context) -> Bool {
        Self.minute(of: self.context) == Self.minute(of: context)
            && self.context.surroundings.isLike(context.surroundings)
            && locks == context.world.locks(of: session.account, at: context.now) && surfaces == session.surfaces
    }

    private static func minute(of context: Context) -> Int64 { context.now.seconds / secondsInMinute }
    private static let secondsInMinute: Int64 = 60
}

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
