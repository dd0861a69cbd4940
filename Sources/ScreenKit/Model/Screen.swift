/// A screen's name: the folder it lies in and the file's name, `phone/contacts`.
public struct ScreenID: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    /// The folder: a device (`phone`, `desktop`, `admin`, `console`) or `dialogs`, whose layers every device shares.
    public let folder: String
    /// The file's name without its ending.
    public let name: String

    /// Names a screen by folder and file.
    public init(folder: String, name: String) {
        self.folder = folder
        self.name = name
    }

    /// `phone/contacts`
    public var description: String { "\(folder)/\(name)" }

    /// By folder, then name.
    public static func < (left: ScreenID, right: ScreenID) -> Bool {
        (left.folder, left.name) < (right.folder, right.name)
    }
}

/// How sure the project is that the real product looks so.
public enum Mark: String, CaseIterable, Codable, Sendable {
    /// 教材: from the guide this project is built from.
    case seed
    /// 官方: from DingTalk's public documents.
    case official
    /// 推定: from tutorials, or what a user would expect.
    case reconstructed
}

/// One screen file: a page of a device, or a layer that opens above pages.
public struct Screen: Hashable, Sendable, Codable {
    /// Page or layer.
    public enum Kind: Hashable, Sendable, Codable {
        /// A page; with a place, it is the root of the tab that stands there, counted from 1.
        case page(tab: Int?)
        /// The page that stands on a device while nobody is signed in.
        case signIn
        /// A layer above a page.
        case layer(Layer)
    }

    /// What kind of layer it is and how careful its keys must be.
    public struct Layer: Hashable, Sendable, Codable {
        /// Where a layer stands: a menu hangs at the top right, a dialog in the middle, a sheet at the foot.
        public enum Shape: String, CaseIterable, Codable, Sendable { case menu, dialog, sheet }
        /// Where it stands.
        public let shape: Shape
        /// Whether choosing its action takes something away; keys typed ahead never reach such a layer.
        public let destructive: Bool

        /// A kind of layer.
        public init(shape: Shape, destructive: Bool) {
            self.shape = shape
            self.destructive = destructive
        }
    }

    /// Its name.
    public let id: ScreenID
    /// Page or layer.
    public let kind: Kind
    /// What stands at the top.
    public let title: Wording
    /// The label of its tab, where it is a tab's root (the title otherwise).
    public let tabLabel: Wording?
    /// A field that counts what waits behind its tab.
    public let tabBadge: FieldName?
    /// The subject this screen is about and its route carries (`enterprise`, `department`, `person`); `nil` if none.
    public let takes: String?
    /// How sure the project is of it as a whole.
    public let mark: Mark
    /// Ids of steps.yaml that opening this screen fulfils.
    public let cites: [String]
    /// What the screen is for, told by the help.
    public let help: Wording?
    /// The control at the top left; pages above a tab's root get 「‹」 by themselves.
    public let leading: Control?
    /// The command that is carried out, silently, when a control opens the page.
    public let onOpen: String?
    /// Controls at the top right, from left to right.
    public let trailing: [Control]
    /// What stands on it, from top to bottom.
    public let blocks: [Block]
    /// Where the file begins.
    public let position: Position

    /// A screen.
    public init(
        id: ScreenID, kind: Kind, title: Wording, tabLabel: Wording? = nil, tabBadge: FieldName? = nil,
        takes: String? = nil, mark: Mark = .reconstructed, cites: [String] = [], help: Wording? = nil,
        onOpen: String? = nil, leading: Control? = nil, trailing: [Control] = [], blocks: [Block], position: Position
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.tabLabel = tabLabel
        self.tabBadge = tabBadge
        self.takes = takes
        self.mark = mark
        self.cites = cites
        self.help = help
        self.onOpen = onOpen
        self.leading = leading
        self.trailing = trailing
        self.blocks = blocks
        self.position = position
    }
}
