public import Domain
public import ScreenKit

/// Names a control among those of its surface: its id, and which row it is where a list repeats it.
public struct ControlKey: Hashable, Sendable, CustomStringConvertible {
    /// The id in its screen file.
    public let id: String
    /// The identifier of what the row is about; `nil` outside lists.
    public let row: String?

    /// Names a control, in a row of a list if given.
    public init(_ id: String, row: String? = nil) {
        self.id = id
        self.row = row
    }

    /// `people/zhou-hang`
    public var description: String { row.map { "\(id)/\($0)" } ?? id }

    /// The control that goes back, which pages above a tab's first one carry by themselves.
    public static let back = ControlKey("back")
    /// The control that stands for a key in the hint line.
    public static func hint(_ name: String) -> ControlKey { ControlKey(hintPrefix + name) }
    /// Whether it stands for a key in the hint line.
    var isHint: Bool { id.hasPrefix(Self.hintPrefix) }
    private static let hintPrefix = "hint:"
    /// The control that shows a tab.
    public static func tab(_ name: String) -> ControlKey { ControlKey("tab:\(name)") }
}

/// A control as it stands on the screen, in words and without a place.
public struct ControlView: Hashable, Sendable {
    /// What kind of thing it is, for drawing and for reading aloud.
    public enum Role: String, Hashable, Sendable { case button, link, menuItem, tab, row, field }

    /// Whether it can be activated.
    public enum State: Hashable, Sendable {
        case enabled
        /// It can't be, and this sentence says why.
        case disabled(reason: String)
    }

    /// Its name on its surface.
    public let key: ControlKey
    /// The id of the block it stands in: `bar`, `tabs`, or the block's own.
    public let block: String
    /// What kind of thing it is.
    public let role: Role
    /// What stands on it.
    public let label: String
    /// The accessible name where the label is a symbol.
    public let name: String?
    /// Dim text after the label.
    public let detail: String?
    /// Text at the right end of a row.
    public let trailing: String?
    /// One or two cells in brackets before the label.
    public let avatar: String?
    /// How many wait behind it; `nil` or 0 shows nothing.
    public let badge: Int?
    /// Whether it can be activated, and if not, why.
    public let state: State
    /// How it is set.
    public let tone: Tone
    /// Whether it is the chosen one of its kind: the tab that is shown.
    public let isCurrent: Bool
    /// Whether its check box has a mark; `nil` where it has no check box.
    public var isMarked: Bool?
    /// Whether it takes something away, or opens a question about that; no focus starts there.
    public var takesAway = false
    /// What it does, for the coach.
    public let about: String
    /// How sure the project is that the real product has it.
    public let mark: Mark
    /// Ids of steps.yaml it fulfils.
    public let cites: [String]
    /// What activating it does.
    public let action: BoundAction

    /// What to call it aloud: the accessible name, else the label.
    public var spokenName: String { name ?? label }

    /// How many wait behind it.
    var badgeCount: Int { badge ?? 0 }

    /// Whether it can be activated now.
    public var isEnabled: Bool { state == .enabled }

    /// Whether pressing it is a step on a way; going back and entering a field are none, nor is what the program offers.
    var isStep: Bool {
        switch action {
        case .back, .edit, .open, .walk: false
        case .run(let command, _, _): ProgramCommand(rawValue: command).map { $0 == .signIn } ?? true
        case .push, .root, .tab, .present, .set, .say, .mark, .refuse: true
        }
    }

    /// Whether it can have the focus: it does something, or says why it doesn't.
    var isFocusable: Bool {
        if case .disabled(let reason) = state { !reason.isEmpty } else { true }
    }
}

/// A control's action with its subject looked up: what activating it does here and now.
public enum BoundAction: Hashable, Sendable {
    case push(ScreenID, subject: String?)
    case back
    case root
    case tab(String)
    case present(ScreenID, subject: String?)
    case set(field: String, text: String)
    case run(command: String, subject: String?, then: Control.Sequel? = nil)
    case say(Wording)
    /// Opens a layer above everything that is open.
    case open(ScreenID)
    /// Starts a way out, by its id.
    case walk(String)
    /// Puts the caret into a field.
    case edit(field: String)
    /// Marks a row, by its identifier, or takes the mark away.
    case mark(String)
    /// Shows why a rule forbids what it would do.
    case refuse(Refusal)

    /// Whether it carries out a command that reads a field.
    func reads(_ field: String) -> Bool {
        guard case .run(let command, _, _) = self else { return false }
        if ProgramCommand(rawValue: command) == .signIn { return Vocabulary.signInFields.contains(field) }
        if ConsoleCommand(rawValue: command) == .send { return true }
        return CommandName(rawValue: command)?.reads(field) ?? false
    }

    /// Whether it only changes which devices stand on the desk, or what the time is.
    var isAboutDesk: Bool {
        guard case .run(let name, _, _) = self else { return false }
        return ProgramCommand(rawValue: name)?.isAboutDesk ?? false
    }

    /// Whether a rule forbids it.
    var isRefusal: Bool {
        if case .refuse = self { true } else { false }
    }
}
