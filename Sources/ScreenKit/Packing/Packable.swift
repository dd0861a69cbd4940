/// A value that can be packed into bytes and unpacked again, quicker by far than the file it was read from. It packs its
/// fields in an order of its own and unpacks them in the same.
protocol Packable {
    /// Appends the value.
    func pack(into to: inout Packer)
    /// Takes the value off the front.
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage)
}

/// Packs values into bytes; a text that comes again costs a few.
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

    /// A new text is 0 and its bytes; one that came before is the place of those, counted from 1.
    mutating func add(text: String) {
        if let place = places[text] { return add(number: place) }
        add(number: 0)
        places[text] = UInt64(bytes.count + 1)
        add(number: UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    /// A value after its length, so that it can be passed over.
    mutating func add(measured value: some Packable) {
        let place = bytes.count
        bytes += [UInt8](repeating: 0, count: Self.lengthOfLengths)
        add(value)
        let length = bytes.count - place - Self.lengthOfLengths
        for index in 0..<Self.lengthOfLengths {
            bytes[place + index] = UInt8(truncatingIfNeeded: length >> (8 * index))
        }
    }

    /// Bytes that a length takes; it is written before it is known, so all of them are as long.
    static let lengthOfLengths = 4
}

/// Unpacks what a ``Packer`` packed. Bytes that are anything else end in ``Damage``, never in a crash.
struct Unpacker {
    /// The bytes aren't what was packed.
    struct Damage: Error {}

    private let bytes: ArraySlice<UInt8>
    private var place: Int
    private var end: Int
    /// Texts that came again, by their place.
    private var texts: [Int: String] = [:]
    private var isInColumns = false

    /// Unpacks these bytes.
    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        (place, end) = (bytes.startIndex, bytes.endIndex)
    }

    /// Passes a value over that was packed after its length; answers what unpacks it.
    mutating func measured() throws(Damage) -> Unpacker {
        var length = 0
        for index in 0..<Packer.lengthOfLengths { length |= Int(try byte()) << (8 * index) }
        guard length <= end - place else { throw Damage() }
        var part = self
        part.end = place + length
        place = part.end
        return part
    }

    /// All of it as one value; `nil` where it is anything else.
    func whole<Value: Packable>() -> Value? {
        var rest = self
        guard let value = try? rest.next() as Value, rest.isAtEnd else { return nil }
        return value
    }

    /// Columns are the one thing that could hold itself, and never does: bytes that say so would lead deeper than any stack.
    mutating func enterColumns() throws(Damage) {
        guard !isInColumns else { throw Damage() }
        isInColumns = true
    }

    mutating func leaveColumns() { isInColumns = false }

    /// Whether everything has been taken.
    var isAtEnd: Bool { place == end }

    /// The next value.
    mutating func next<Value: Packable>() throws(Damage) -> Value {
        try Value(unpacking: &self)
    }

    mutating func byte() throws(Damage) -> UInt8 {
        guard place < end else { throw Damage() }
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
        guard count <= UInt64(end - place) else { throw Damage() }
        return Int(count)
    }

    mutating func text() throws(Damage) -> String {
        let number = try number()
        guard number > 0 else { return try newText() }
        guard number <= UInt64(place - bytes.startIndex) else { throw Damage() }
        let origin = bytes.startIndex + Int(number) - 1
        if let text = texts[origin] { return text }
        let here = place
        place = origin
        let text = try newText()
        (place, texts[origin]) = (here, text)
        return text
    }

    private mutating func newText() throws(Damage) -> String {
        let length = try count()
        defer { place += length }
        return String(decoding: bytes[place..<(place + length)], as: UTF8.self)
    }
}
