/// Texts as words of a shell's line, so that what the program prints can be pasted whatever a path or a body holds.
public enum ShellWord {
    /// In single quotes, unless it needs none; a shell takes it as it stands.
    public static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            Character(Unicode.Scalar(byte)).isLetter && byte < 0x80 || (0x30...0x39).contains(byte)
                || ":/.-_".utf8.contains(byte)
        }
        return isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: "'\\''") + "'"
    }
}
