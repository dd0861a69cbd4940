// Shows text of a file inside a diagnostic without letting it act on the terminal that prints it.

/// The longest quotation in a diagnostic, in characters: enough to recognise the place, short enough for one line.
private let longestQuotation = 60

/// The text between quotation marks, cut to a readable length, with control and hidden characters spelled out.
public func quoted(_ text: String) -> String {
    let shown = text.count > longestQuotation ? text.prefix(longestQuotation) + "…" : text[...]
    return "\"\(escaped(String(shown)))\""
}

/// The text with every character that could move the cursor, reorder the line or hide spelled as `\u{1B}`.
public func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isUnsafe) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
        if scalar.isUnsafe {
            result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        } else {
            result.unicodeScalars.append(scalar)
        }
    }
    return result
}

extension Unicode.Scalar {
    /// Control characters, line separators, and the format characters that reorder or hide text.
    var isUnsafe: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB,
            0xE0000...0xE0FFF:
            true
        default: false
        }
    }
}
