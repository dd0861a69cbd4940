// How what the language brings is packed: texts, numbers, choices, lists.

extension String: Packable {
    func pack(into to: inout Packer) { to.add(text: self) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) { self = try from.text() }
}

extension Bool: Packable {
    func pack(into to: inout Packer) { to.add(byte: self ? 1 : 0) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        switch try from.byte() {
        case 0: self = false
        case 1: self = true
        default: throw Unpacker.Damage()
        }
    }
}

extension Int64: Packable {
    func pack(into to: inout Packer) {
        to.add(number: UInt64(bitPattern: self << 1 ^ self >> 63))
    }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        let number = try from.number()
        self = Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }
}

extension Int: Packable {
    func pack(into to: inout Packer) { to.add(Int64(self)) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self = Int(try from.next() as Int64)
    }
}

extension Optional: Packable where Wrapped: Packable {
    func pack(into to: inout Packer) {
        to.add(self != nil)
        if let self { to.add(self) }
    }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        self = try from.next() ? try from.next() as Wrapped : nil
    }
}

extension Array: Packable where Element: Packable {
    func pack(into to: inout Packer) {
        to.add(number: UInt64(count))
        for element in self { to.add(element) }
    }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        let count = try from.count()
        self = []
        reserveCapacity(count)
        for _ in 0..<count { append(try from.next()) }
    }
}

extension Dictionary: Packable where Key: Packable & Comparable, Value: Packable {
    func pack(into to: inout Packer) {
        let entries = sorted { $0.key < $1.key }
        to.add(entries.map(\.key), entries.map(\.value))
    }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        let (keys, values): ([Key], [Value]) = (try from.next(), try from.next())
        guard keys.count == values.count else { throw Unpacker.Damage() }
        self.init(zip(keys, values), uniquingKeysWith: { first, _ in first })
    }
}

extension Packable where Self: RawRepresentable, RawValue == String {
    func pack(into to: inout Packer) { to.add(rawValue) }
    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        guard let value = Self(rawValue: try from.next()) else { throw Unpacker.Damage() }
        self = value
    }
}
