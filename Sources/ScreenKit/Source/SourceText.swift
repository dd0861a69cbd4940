// Says whether a file's bytes are text that can be read and shown without harm, and where not.

extension SourceFile {
    /// The file's text without a byte-order mark; `nil` once it was reported as too large, not UTF-8, or
    /// hiding something.
    public func text(_ report: Report) -> String? {
        guard bytes.count <= Self.largestSize else {
            report.error(
                YAMLFault.fileTooLarge, at: start,
                "the file is larger than \(Self.largestSize) bytes; split it, or remove what doesn't belong in it")
            return nil
        }
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let content = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else {
            let good = String(decoding: content.prefix(Self.validCount(of: content)), as: UTF8.self)
            report.error(YAMLFault.notUTF8, at: position(after: good), "this is no UTF-8; save the file as UTF-8")
            return nil
        }
        if let hidden = text.unicodeScalars.firstIndex(where: \.isForbiddenInFiles) {
            report.error(
                YAMLFault.controlCharacter, at: position(after: text[..<hidden]),
                "the character \(escaped(String(text.unicodeScalars[hidden]))) stands here; remove it")
            return nil
        }
        return text
    }

    /// The place after a stretch of text that begins the file.
    func position(after text: some StringProtocol) -> Position {
        var place = TextPlace()
        for scalar in text.unicodeScalars { place.pass(scalar) }
        return Position(path: shownPath, line: place.line, column: place.column)
    }

    /// The character that stands at a place of the text.
    func scalar(at position: Position, in text: String) -> Unicode.Scalar? {
        var place = TextPlace()
        for scalar in text.unicodeScalars {
            if place.line == position.line && place.column == position.column { return scalar }
            place.pass(scalar)
        }
        return nil
    }

    /// How many bytes are well-formed UTF-8 before the first that isn't.
    private static func validCount(of bytes: ArraySlice<UInt8>) -> Int {
        var decoder = UTF8.ForwardParser()
        var input = bytes.makeIterator()
        var count = 0
        while case .valid(let scalar) = decoder.parseScalar(from: &input) { count += scalar.count }
        return count
    }
}

/// Counts lines and columns as the YAML parser does: columns in Unicode scalars, `\r\n` as one line break.
private struct TextPlace {
    private(set) var line = 1
    private(set) var column = 1
    private var afterReturn = false

    mutating func pass(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\n" where afterReturn: break
        case "\n", "\r":
            line += 1
            column = 1
        default: column += 1
        }
        afterReturn = scalar == "\r"
    }
}

extension Unicode.Scalar {
    /// What no file of this project may hold, written or escaped: control characters other than tab and line breaks,
    /// and those that reorder the text around them.
    var isForbiddenInFiles: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x61C, 0xFEFF, 0xFFFE, 0xFFFF:
            true
        default: false
        }
    }
}
