/// A value that can be packed into bytes and unpacked again, quicker by far than the file it was read from. It packs its
/// fields in an order of its own and unpacks them in the same.
protocol Packable {
    /// Appends the value.
    func pack(into to: inout Packer)
    /// Takes the value off the front.
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage)
}

/// Packs values into bytes; a text that comes again costs a byte or two.
struct Packer {
    /// What was packed so far.
    private(set) var bytes: [UInt8] = []
    private var places: [String: UInt64] = [:]

    /// Nothing packed yet.
    init() {}

    /// Packs values one after another.
    mutating func add<each Value: Packable>(_ values: repeat each Value) {
        repeat (each values).pack(into: &self)
    }

    mutating func add(byte: UInt8) { bytes.append(byte) }

    /// A number in as many bytes as it needs, seven bits in each, the lowest first.
    mutating func add(number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// A text by its number, counted from 1; a new one is 0 and its bytes.
    mutating func add(text: String) {
        if let place = places[text] { return add(number: place) }
        places[text] = UInt64(places.count + 1)
        add(number: 0)
        add(number: UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }
}

/// Unpacks what a ``Packer`` packed. Bytes that are anything else end in ``Damage``, never in a crash.
struct Unpacker {
    /// The bytes aren't what was packed.
    struct Damage: Error {}

    private let bytes: ArraySlice<UInt8>
    private var place: Int
    private var texts: [String] = []
    private var isInColumns = false

    /// Unpacks these bytes.
    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    /// Columns are the one thing that could hold itself, and never does: bytes that say so would lead deeper than any stack.
    mutating func enterColumns() throws(Damage) {
        guard !isInColumns else { throw Damage() }
        isInColumns = true
    }

    mutating func leaveColumns() { isInColumns = false }

    /// Whether everything has been taken.
    var isAtEnd: Bool { place == bytes.endIndex }

    /// The next value.
    mutating func next<Value: Packable>() throws(Damage) -> Value {
        try Value(unpacking: &self)
    }

    mutating func byte() throws(Damage) -> UInt8 {
        guard place < bytes.endIndex else { throw Damage() }
        defer { place += 1 }
        return bytes[place]
    }

    mutating func number() throws(Damage) -> UInt64 {
        var number: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            let byte = try byte()
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        throw Damage()
    }

    /// How many elements follow; each takes a byte at least, so there can't be more than bytes are left.
    mutating func count() throws(Damage) -> Int {
        let count = try number()
        guard count <= UInt64(bytes.endIndex - place) else { throw Damage() }
        return Int(count)
    }

    mutating func text() throws(Damage) -> String {
        let number = try number()
        guard number == 0 else {
            guard number <= UInt64(texts.count) else { throw Damage() }
            return texts[Int(number) - 1]
        }
        let length = try count()
        let end = place + length
        let text = String(decoding: bytes[place..<end], as: UTF8.self)
        place = end
        texts.append(text)
        return text
    }
}
