/// A key press as every front end, script and recording writes it: `down`, `enter`, `ctrl+n`, `?`.
public struct Key: Hashable, Sendable, LosslessStringConvertible {
    /// Which key, apart from what is held down with it.
    public enum Code: Hashable, Sendable {
        case character(Character)
        case up, down, left, right
        case enter, escape, tab, backTab, backspace, delete
        case home, end, pageUp, pageDown
        case function(Int)
    }

    /// Which key.
    public let code: Code
    /// Whether Ctrl was held down.
    public let control: Bool

    /// A key, with Ctrl or without.
    public init(_ code: Code, control: Bool = false) {
        self.code = code
        self.control = control
    }

    /// The key that types a character.
    public static func character(_ character: Character) -> Key { Key(.character(character)) }

    /// The key without Caps Lock or Shift, where it types a capital of the Latin alphabet; else `nil`.
    var smallLetter: Key? {
        guard case .character(let character) = code, !control, ("A"..."Z").contains(character) else { return nil }
        return .character(Character(character.lowercased()))
    }

    /// Keys with a name, as written; characters write themselves.
    private static let names: [(name: String, code: Code)] = [
        ("up", .up), ("down", .down), ("left", .left), ("right", .right), ("enter", .enter), ("esc", .escape),
        ("tab", .tab), ("shift+tab", .backTab), ("backspace", .backspace), ("delete", .delete), ("home", .home),
        ("end", .end), ("pageup", .pageUp), ("pagedown", .pageDown), ("space", .character(" ")),
    ]

    /// The highest function key of the notation, `f12`.
    private static let lastFunctionKey = 12

    /// Reads the notation; `nil` for what names no key.
    public init?(_ description: String) {
        let control = description.hasPrefix("ctrl+") && description.count > 5
        let rest = control ? String(description.dropFirst(5)) : description
        if let named = Self.names.first(where: { $0.name == rest }) {
            self.init(named.code, control: control)
        } else if rest.count == 1, let character = rest.first {
            self.init(.character(character), control: control)
        } else if rest.hasPrefix("f"), let number = Int(rest.dropFirst()), (1...Self.lastFunctionKey).contains(number) {
            self.init(.function(number), control: control)
        } else {
            return nil
        }
    }

    /// The notation that `init(_:)` reads back.
    public var description: String {
        (control ? "ctrl+" : "") + name
    }

    private var name: String {
        if let named = Self.names.first(where: { $0.code == code }) { return named.name }
        switch code {
        case .character(let character): return String(character)
        case .function(let number): return "f\(number)"
        default: return ""
        }
    }
}

extension Key: Codable {
    /// Reads the notation.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let key = Key(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) names no key")
        }
        self = key
    }

    /// Writes the notation.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
