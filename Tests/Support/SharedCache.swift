import Foundation

/// A cache folder that all programs of a test run share, as all starts of one person do: only the first of them reads the
/// screens' YAML, which takes a debug build a second.
public enum SharedCache {
    /// What a program's environment says of it.
    public static let environment = ["XDG_CACHE_HOME": path]

    /// Beside the built programs, so that nothing is left on the machine; the cache itself knows which executable it is for.
    private static let path: String = {
        let beside = BuiltExecutable.path().map { URL(filePath: $0).deletingLastPathComponent() }
        return (beside ?? FileManager.default.temporaryDirectory).appendingPathComponent("test-cache").path
    }()
}
