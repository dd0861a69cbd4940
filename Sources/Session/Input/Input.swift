public import Domain
public import Grid
public import ScreenKit

/// What happened to a device: what the person did, or what came of an effect that the session asked for.
public enum Input: Hashable, Sendable {
    /// A key went down.
    case pressed(Key)
    /// Text was pasted; it enters the focused field only.
    case pasted(String)
    /// A control of the top surface was clicked, or named by a script or a number.
    case tapped(ControlKey)
    /// The wheel turned; positive lines go towards the end.
    case scrolled(lines: Int)
    /// A device of the desk was clicked, or named by a script, which is how one is first put there.
    case chose(Seat)
    /// The terminal has a new size.
    case resized(Size)
    /// A command's outcome came back from the world's owner.
    case outcome(Outcome)
    /// The world has changed, nobody says how.
    case worldChanged
    /// These events happened without this device's doing: somebody else did it, or time brought it.
    case happened([Event])
    /// Somebody else founded the world anew; nothing of the former one holds.
    case worldFoundedAnew
    /// What others did can't be learnt; the sentence says what to do.
    case worldUnreachable(Wording)
    /// The program has something to say of itself that no act of the person's brought about.
    case told(Wording)

    /// Whether it is a key, the one input that works unseen: it may lead out.
    var isKey: Bool {
        if case .pressed = self { true } else { false }
    }
}
