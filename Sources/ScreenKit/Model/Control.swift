/// Something one can activate.
public struct Control: Hashable, Sendable, Codable {
    /// How scripts, focus and coverage name it, unique on its screen: `leave`.
    public let id: String
    /// What stands on it.
    public let label: Wording
    /// The accessible name, where the label is a symbol.
    public let name: Wording?
    /// Dim text at the right or after the label.
    public let detail: Wording?
    /// What it does, in the coach's words, where the action alone doesn't tell.
    public let about: Wording?
    /// A field that counts what waits (unread messages); shown when it is over 0 and no part of the label.
    public let badge: FieldName?
    /// How it is set.
    public let tone: Tone
    /// How sure the project is of it; `nil` takes the screen's.
    public let mark: Mark?
    /// Ids of steps.yaml that activating it fulfils.
    public let cites: [String]
    /// The fact that must hold for the control to be there.
    public let when: String?
    /// The command whose rules decide whether it is shown, hidden, replaced or refused.
    public let needs: String?
    /// What it does.
    public let action: Action
    /// The page that opens once its command is done; `nil` where one stays.
    public let then: Sequel?
    /// Where it stands.
    public let position: Position

    /// The page that follows a command; it takes the place of a page that held the command's fields.
    public struct Sequel: Hashable, Sendable, Codable {
        /// The page.
        public let screen: ScreenID
        /// The subject it is about, looked up once the command is done; `nil` for the one in scope.
        public let of: String?

        /// A page that follows a command.
        public init(screen: ScreenID, of: String? = nil) {
            self.screen = screen
            self.of = of
        }
    }

    /// A control.
    public init(
        id: String, label: Wording, name: Wording? = nil, detail: Wording? = nil, about: Wording? = nil,
        badge: FieldName? = nil, tone: Tone = .plain, mark: Mark? = nil, cites: [String] = [], when: String? = nil,
        needs: String? = nil, action: Action, then: Sequel? = nil, position: Position
    ) {
        self.id = id
        self.label = label
        self.name = name
        self.detail = detail
        self.about = about
        self.badge = badge
        self.tone = tone
        self.mark = mark
        self.cites = cites
        self.when = when
        self.needs = needs
        self.action = action
        self.then = then
        self.position = position
    }
}

/// How a text or control is set: what leaves or dissolves is `danger`, what explains is `quiet`.
public enum Tone: String, CaseIterable, Codable, Sendable { case plain, strong, quiet, danger }

/// Where a text stands in its line.
public enum Alignment: String, CaseIterable, Codable, Sendable { case start, center }

/// What activating a control does; the closed list of eight, and what the rows of a list with marks do instead.
public enum Action: Hashable, Sendable, Codable {
    /// Opens a page above this one. `of` names the subject it is about where that is not the one in scope.
    case push(ScreenID, of: String?)
    /// One page back, or closes the layer it stands in.
    case back
    /// Back to the tab's first page.
    case root
    /// Shows a tab, by the name of its root screen's file.
    case tab(String)
    /// Opens a layer; from a menu it takes the menu's place.
    case present(ScreenID, of: String?)
    /// Fills a field of this screen.
    case set(field: String, to: Wording)
    /// Carries out a command; `of` as in `push`.
    case run(command: String, of: String?)
    /// Says one sentence, for what lies outside the mission.
    case say(Wording)
    /// Puts a mark on its row, or takes it away; no file writes it, every row of a list with marks does it.
    case mark
}
