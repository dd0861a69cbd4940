// JSON from strangers, read strictly.

extension JSONValue {
    /// The value that a text writes; `nil` if it is no JSON, or more of it than is taken here.
    public init?(_ text: String) {
        guard let value = try? JSONReader.read(Array(text.utf8)) else { return nil }
        self = value
    }
}

/// Reads JSON from strangers, by RFC 8259 and stricter: nothing nested too deeply, no member twice, no number that
/// would have to be rounded to fit. Foundation's reader can't tell any of these, and the platform must refuse them.
struct JSONReader {
    /// How deep lists and objects may lie in one another; the platform's own bodies lie two deep.
    static let deepestNesting = 32

    /// Why bytes aren't JSON that is taken here.
    enum Fault: Error, Hashable, Sendable {
        case unexpected(at: Int)
        case nestedTooDeeply(at: Int)
        case duplicateMember(String)
        case numberTooLarge(at: Int)
        case notUTF8(at: Int)
    }

    private let bytes: [UInt8]
    private var place = 0

    /// The value that the bytes write.
    static func read(_ bytes: [UInt8]) throws(Fault) -> JSONValue {
        var reader = JSONReader(bytes: bytes)
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.place == bytes.count else { throw .unexpected(at: reader.place) }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipSpace() {
        while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    private mutating func take(_ character: Character) -> Bool {
        guard byte == character.asciiValue else { return false }
        place += 1
        return true
    }

    private mutating func expect(_ word: StaticString) throws(Fault) {
        for expected in UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount) {
            guard byte == expected else { throw .unexpected(at: place) }
            place += 1
        }
    }

    private mutating func value(depth: Int) throws(Fault) -> JSONValue {
        skipSpace()
        switch byte {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"):
            try expect("true")
            return true
        case UInt8(ascii: "f"):
            try expect("false")
            return false
        case UInt8(ascii: "n"):
            try expect("null")
            return .null
        default: return try number()
        }
    }

    private mutating func object(depth: Int) throws(Fault) -> JSONValue {
        guard depth < Self.deepestNesting else { throw .nestedTooDeeply(at: place) }
        place += 1
        var members: [JSONValue.Member] = []
        var names: Set<String> = []
        skipSpace()
        if take("}") { return .object(members) }
        while true {
            skipSpace()
            guard byte == UInt8(ascii: "\"") else { throw .unexpected(at: place) }
            let name = try text()
            guard names.insert(name).inserted else { throw .duplicateMember(name) }
            skipSpace()
            guard take(":") else { throw .unexpected(at: place) }
            members.append(JSONValue.Member(name, try value(depth: depth + 1)))
            skipSpace()
            if take("}") { return .object(members) }
            guard take(",") else { throw .unexpected(at: place) }
        }
    }

    private mutating func list(depth: Int) throws(Fault) -> JSONValue {
        guard depth < Self.deepestNesting else { throw .nestedTooDeeply(at: place) }
        place += 1
        var items: [JSONValue] = []
        skipSpace()
        if take("]") { return .list(items) }
        while true {
            items.append(try value(depth: depth + 1))
            skipSpace()
            if take("]") { return .list(items) }
            guard take(",") else { throw .unexpected(at: place) }
        }
    }
}

extension JSONReader {
    private mutating func number() throws(Fault) -> JSONValue {
        let start = place
        _ = take("-")
        let first = place
        try digits()
        if place - first > 1, bytes[first] == UInt8(ascii: "0") { throw .unexpected(at: first) }
        var isWhole = true
        if take(".") {
            isWhole = false
            try digits()
        }
        if take("e") || take("E") {
            isWhole = false
            if !take("+") { _ = take("-") }
            try digits()
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if isWhole {
            guard let number = Int64(text) else { throw .numberTooLarge(at: start) }
            return .integer(number)
        }
        guard let number = Double(text), number.isFinite else { throw .numberTooLarge(at: start) }
        return .number(number)
    }

    private mutating func digits() throws(Fault) {
        let start = place
        while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
        if place == start { throw .unexpected(at: place) }
    }

    /// A text; its quotation mark stands at `place`.
    private mutating func text() throws(Fault) -> String {
        place += 1
        var units: [UInt8] = []
        let start = place
        while true {
            guard let byte, byte >= 0x20 else { throw .unexpected(at: place) }
            place += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: units, as: UTF8.self) else { throw .notUTF8(at: start) }
                return text
            case UInt8(ascii: "\\"): try escape(into: &units)
            default: units.append(byte)
            }
        }
    }

    private mutating func escape(into units: inout [UInt8]) throws(Fault) {
        guard let byte else { throw .unexpected(at: place) }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): units.append(byte)
        case UInt8(ascii: "b"): units.append(0x08)
        case UInt8(ascii: "f"): units.append(0x0C)
        case UInt8(ascii: "n"): units.append(0x0A)
        case UInt8(ascii: "r"): units.append(0x0D)
        case UInt8(ascii: "t"): units.append(0x09)
        case UInt8(ascii: "u"): units.append(contentsOf: String(try escapedScalar()).utf8)
        default: throw .unexpected(at: place - 1)
        }
    }

    /// The character of `\u` and its digits; one beyond 16 bits is written as two.
    private mutating func escapedScalar() throws(Fault) -> Character {
        let start = place
        let high = try fourDigits()
        if let scalar = Unicode.Scalar(high) { return Character(scalar) }
        guard (0xD800..<0xDC00).contains(high), take("\\"), take("u") else { throw .unexpected(at: start) }
        let low = try fourDigits()
        guard (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw .unexpected(at: start) }
        return Character(scalar)
    }

    private mutating func fourDigits() throws(Fault) -> UInt32 {
        guard place + 4 <= bytes.count else { throw .unexpected(at: place) }
        var number: UInt32 = 0
        for byte in bytes[place..<place + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw .unexpected(at: place) }
            number = number << 4 + UInt32(digit)
        }
        place += 4
        return number
    }
}
