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

    /// Writes over a file's bytes, in place.
    func overwrite(_ path: String, with text: String) throws {
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.truncate(atOffset: 0)
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }

    /// Gives or takes the permission to make and delete files in it.
    func setWritable(_ isWritable: Bool) throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: isWritable ? 0o700 : 0o500], ofItemAtPath: path)
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

/// Runs `body` on a thread of its own, so that nobody else waits for it.
func onThread<Answer: Sendable>(_ body: @escaping @Sendable () throws -> Answer) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
    }
}

// What tests with processes of their own ask the system.

/// Where temporary files go that are written ten thousand times: into memory, where the system has a folder there.
func quickFolder() -> String {
    let memory = "/dev/shm"
    return access(memory, W_OK) == 0 ? memory : FileManager.default.temporaryDirectory.path
}

/// This process, and the one that started it.
func thisProcess() -> Int32 { getpid() }
func parentProcess() -> Int32 { getppid() }

/// Lets no file of this process grow beyond so many bytes; `nil` lifts the limit.
func limitFiles(toBytes bytes: UInt?) throws {
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { throw POSIXError(.EINVAL) }
    limit.rlim_cur = bytes.map(rlim_t.init) ?? limit.rlim_max
    guard setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { throw POSIXError(.EINVAL) }
}

/// Leaves the machine to others for a moment.
func rest(milliseconds: UInt32) { usleep(milliseconds * 1_000) }

/// The next number that no other process has taken: 0, 1, and so on, each a file beside the path.
func takeNumber(beside path: String) throws -> Int {
    for number in 0... {
        let descriptor = open("\(path).\(number)", O_CREAT | O_EXCL | O_WRONLY, 0o600)
        guard descriptor < 0 else {
            close(descriptor)
            return number
        }
        guard errno == EEXIST else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }
    return 0
}

/// Deletes a file with everything that stands beside it under the same name.
func removeFiles(startingWith path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasPrefix(URL(fileURLWithPath: path).lastPathComponent) {
        try FileManager.default.removeItem(at: folder.appending(path: name))
    }
}
