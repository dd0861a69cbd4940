import Foundation

/// A folder of a test's own, gone with it; the only place where these tests meet Foundation, which has a `Host` as well.
final class TestFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("tuiqi-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The journal's path.
    var journal: String { path + "/a.sqlite" }

    /// Deletes a file under whoever has it open.
    func delete(_ path: String) throws { try FileManager.default.removeItem(atPath: path) }

    /// Puts another file in a file's place.
    func replace(_ path: String, by text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    /// What a file holds, if that is text.
    func text(_ path: String) throws -> String? {
        String(data: try Data(contentsOf: URL(fileURLWithPath: path)), encoding: .utf8)
    }
}

/// Runs `body` so many times at once, on as many threads as the machine likes to give.
func inParallel(_ count: Int, _ body: @Sendable () -> Void) {
    DispatchQueue.concurrentPerform(iterations: count) { _ in body() }
}
