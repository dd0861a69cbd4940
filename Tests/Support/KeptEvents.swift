public import Domain
import Journal

/// What a journal has kept, read from its file while the program runs or after it has ended.
public enum KeptEvents {
    /// All events of a world; none where it isn't founded yet.
    public static func read(_ path: String, world: String = "free") throws -> [Event] {
        try Journal(path: path).read { reader in
            try reader.world(named: world).map { try reader.events(of: $0, from: 0) } ?? []
        }
    }
}
