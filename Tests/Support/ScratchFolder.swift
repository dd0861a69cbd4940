import Foundation

/// A folder of a test's own, gone with whoever holds it.
public final class ScratchFolder {
    /// Where it lies.
    public let path: String

    /// Makes an empty one.
    public init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("tuiqi-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { _ = try? FileManager.default.removeItem(atPath: path) }
}
