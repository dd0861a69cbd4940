/// What a line typed at the prompt asks for.
enum Answer: Hashable {
    /// Activate the choice with this number.
    case number(Int)
    /// Tell everything that is here once more.
    case repetition
    /// Tell what the choice with this number does.
    case explanation(Int)
    /// Tell what this place is for, and explain the words.
    case help
    /// One page back, or close what lies on top.
    case back
    /// More rows of a long list.
    case more
    /// The menu of walks: start over, to the entrance.
    case menu
    /// The next device on the desk, or with one only, the menu that opens more.
    case device
    /// Leave the program; it asks first.
    case quit
    /// Nothing was typed.
    case nothing
    /// Anything else: perhaps a choice's name.
    case name(String)

    /// Reads a line; spaces around it don't count, and digits may be wide ones.
    init(_ line: String) {
        let text = line.trimmed
        switch text.lowercased() {
        case "": self = .nothing
        case "?", "？": self = .repetition
        case "b", "返回", "back": self = .back
        case "h", "帮助", "help": self = .help
        case "n": self = .more
        case "m", "菜单", "menu": self = .menu
        case "o", "换设备", "device": self = .device
        case "q": self = .quit
        default:
            if let number = Self.number(text[...]) {
                self = .number(number)
            } else if let first = text.first, "?？".contains(first), let number = Self.number(text.dropFirst()) {
                self = .explanation(number)
            } else {
                self = .name(text)
            }
        }
    }

    /// Digits beyond these can't be a choice, and would not fit into a number.
    private static let mostDigits = 9

    private static func number(_ text: Substring) -> Int? {
        let digits = text.drop { $0 == " " }
        guard !digits.isEmpty, digits.count <= mostDigits else { return nil }
        var number = 0
        for character in digits {
            guard let digit = character.wholeNumberValue, (0...9).contains(digit) else { return nil }
            number = number * 10 + digit
        }
        return number
    }
}

extension String {
    /// Without spaces and other blanks at either end.
    var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
