import Foundation

/// The clipboard of whoever sits at the terminal, wherever that is: the terminal itself is asked to fill it (OSC 52).
enum Clipboard {
    /// Longer texts are refused by several terminals; the longest token and curl line fit.
    static let longestText = 8_192

    /// What asks the terminal to take a text; nothing for one that is too long, so that no half of it is pasted.
    static func sequence(for text: String) -> [UInt8] {
        guard text.utf8.count <= longestText else { return [] }
        return Array("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}".utf8)
    }
}
