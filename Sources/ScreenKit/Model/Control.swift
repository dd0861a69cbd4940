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
    /// Where it stands.
    public let position: Position

    /// A control.
    public init(
        id: String, label: Wording, name: Wording? = nil, detail: Wording? = nil, about: Wording? = nil,
        badge: FieldName? = nil, tone: Tone = .plain, mark: Mark? = nil, cites: [String] = [], when: String? = nil,
        needs: String? = nil, action: Action, position: Position
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
        self.position = position
    }
}

/// How a text or control is set: what leaves or dissolves is `danger`, what explains is `quiet`.
public enum Tone: String, CaseIterable, Codable, Sendable { case plain, strong, quiet, danger }

/// Where a text stands in its line.
public enum Alignment: String, CaseIterable, Codable, Sendable { case start, center }

/// What activating a control does; the closed list of eight.
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
    case set(field: String, to: Template)
    /// Carries out a command; `of` as in `push`.
    case run(command: String, of: String?)
    /// Says one sentence, for what lies outside the mission.
    case say(Wording)
}
