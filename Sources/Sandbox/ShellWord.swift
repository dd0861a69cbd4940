/// Quotes texts for a shell, so that printed commands can be pasted whatever characters a path or a body contains.
public enum ShellWord {
    /// In single quotes, unless it needs none; a shell takes it as it stands. Characters that can't be shown are made by the
    /// shell when the line is pasted.
    public static func quoted(_ text: String) -> String {
        if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) { return made(text) }
        let isPlain = text.utf8.allSatisfy { byte in
            Character(Unicode.Scalar(byte)).isLetter && byte < 0x80 || (0x30...0x39).contains(byte)
                || ":/.-_".utf8.contains(byte)
        }
        return isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: "'\\''") + "'"
    }

    /// The text as what `printf` writes, byte by byte where that can't be shown.
    private static func made(_ text: String) -> String {
        let bytes = text.utf8.map { byte -> String in
            // printf takes a leading dash for an option, and gives % and \ meanings of their own.
            let isShown = (0x20...0x7E).contains(byte) && !#"\'%-"#.utf8.contains(byte)
            guard !isShown else { return String(Character(Unicode.Scalar(byte))) }
            let octal = String(byte, radix: 8)
            return "\\" + String(repeating: "0", count: 3 - octal.count) + octal
        }
        return "\"$(printf '" + bytes.joined() + "')\""
    }
}
