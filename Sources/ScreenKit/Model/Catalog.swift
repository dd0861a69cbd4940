import Synchronization

/// Values by name. Those that come out of a pack are unpacked when they are first asked for, so that a start pays for
/// what it shows and no more.
public struct Catalog<Name: Hashable & Sendable, Value: Hashable & Sendable>: Sendable {
    private let entries: [Name: Entry<Value>]

    /// These values; of several with one name the first.
    public init(_ values: [Value], by name: (Value) -> Name) {
        entries = Dictionary(values.map { (name($0), Entry($0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// Values that are made when they are first asked for; one that can't be made isn't there.
    init(making makers: [(name: Name, make: @Sendable () -> Value?)]) {
        entries = Dictionary(makers.map { ($0.name, Entry(make: $0.make)) }, uniquingKeysWith: { first, _ in first })
    }

    /// The value of this name.
    public subscript(name: Name) -> Value? { entries[name]?.value }

    /// Every name, in no order.
    public var names: some Collection<Name> { entries.keys }

    /// Every value, in no order.
    public var values: [Value] { entries.values.compactMap(\.value) }

    /// How many there are.
    public var count: Int { entries.count }
}

extension Catalog: Hashable {
    /// Equal names and equal values, whether they are unpacked already or not.
    public static func == (left: Catalog, right: Catalog) -> Bool { left.unpacked == right.unpacked }

    /// Hashes all of it.
    public func hash(into hasher: inout Hasher) { hasher.combine(unpacked) }

    private var unpacked: [Name: Value?] { entries.mapValues(\.value) }
}

extension Catalog: Packable where Name: Packable & Comparable, Value: Packable {
    func pack(into to: inout Packer) {
        let unpacked = unpacked.compactMapValues(\.self).sorted { $0.key < $1.key }
        to.add(number: UInt64(unpacked.count))
        for (name, value) in unpacked {
            to.add(name)
            to.add(measured: value)
        }
    }

    init(unpacking from: inout Unpacker) throws(Unpacker.Damage) {
        var makers: [(Name, @Sendable () -> Value?)] = []
        for _ in 0..<(try from.count()) {
            let (name, part): (Name, Unpacker) = (try from.next(), try from.measured())
            makers.append((name, part.whole))
        }
        self.init(making: makers)
    }
}

/// A value that is made when it is first asked for, and once.
private final class Entry<Value: Sendable>: Sendable {
    private enum State {
        case made(Value?)
        case awaited(@Sendable () -> Value?)
    }

    private let state: Mutex<State>

    init(_ value: Value) { state = Mutex(.made(value)) }
    init(make: @escaping @Sendable () -> Value?) { state = Mutex(.awaited(make)) }

    var value: Value? {
        state.withLock { state in
            switch state {
            case .made(let value): return value
            case .awaited(let make):
                let value = make()
                state = .made(value)
                return value
            }
        }
    }
}
