import Grid

/// What `tuiqi golden` does: compares every screen with its golden, or writes the goldens anew.
public struct GoldenCheck {
    /// What came of a comparison.
    public struct Result: Sendable {
        /// Pictures compared.
        public let compared: Int
        /// One text for each golden that differs, is missing, or belongs to no screen.
        public let faults: [String]
    }

    /// Every golden as the screens are now, by name.
    private let actual: [String: GoldenFile]
    private let folder: GoldenFolder

    /// Goldens in a folder against the pictures that a `GoldenWalk` has drawn.
    public init(_ actual: [String: GoldenFile], folder: GoldenFolder) {
        self.actual = actual
        self.folder = folder
    }

    /// Compares every screen at every size in both languages.
    public func check() -> Result {
        var compared = 0
        var faults: [String] = []
        for (name, file) in actual.sorted(by: { $0.key < $1.key }) {
            let expected = folder.golden(name)
            for (key, picture) in file.pictures.sorted(by: { $0.key < $1.key }) {
                compared += 1
                guard let golden = expected?.pictures[key] else {
                    faults.append(
                        "\(name) \(key): there is no golden; look at the screen, then run \(folder.writeCommand)")
                    continue
                }
                if let difference = Picture.difference(expected: golden, actual: picture) {
                    faults.append("\(name) \(key):\n\(difference)")
                }
            }
        }
        faults += folder.names.filter { actual[$0] == nil }.map {
            "\($0): no screen or script has this golden any more; run \(folder.writeCommand) to remove it"
        }
        return Result(compared: compared, faults: faults)
    }

    /// Writes every golden as the screens are now, and removes those of screens that are no more.
    public func write() throws -> Int {
        for (name, file) in actual { try folder.write(file, as: name) }
        for name in folder.names where actual[name] == nil { try folder.remove(name) }
        return actual.values.reduce(0) { $0 + $1.pictures.count }
    }
}
