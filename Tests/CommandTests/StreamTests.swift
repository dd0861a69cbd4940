// Streams as other programs hand them over: non-blocking, read slowly, full, or with nobody at the other end.
import Foundation
import TestTraits
import Testing

@Suite("Standard streams in other hands", .waits)
struct StreamTests {
    private let machine: Machine

    init() throws { machine = try Machine() }

    /// Linux's `F_SETPIPE_SZ`, which Swift doesn't import, and the smallest size, in bytes.
    private static let (setPipeSize, pipeSize): (Int32, Int) = (1031, 4_096)

    /// Commands that write more than a pipe holds, and one that walks.
    static let commands = [
        ["steps", "--format", "json"], ["run", "--linear", "--ephemeral", "--device", "phone"],
    ]

    @Test("what is read slowly from a non-blocking pipe arrives whole", arguments: commands)
    func slowReader(arguments: [String]) throws {
        let answers = "通讯录\n" + String(repeating: "?\n", count: 120) + "q\n"
        let whole = try machine.run(arguments, input: answers)
        try #require(whole.output.utf8.count > 2 * Self.pipeSize)
        let (process, output) = (machine.prepared(arguments), Pipe())
        process.standardInput = try FileHandle(
            forReadingFrom: URL(fileURLWithPath: try machine.write(Array(answers.utf8), to: "answers")))
        process.standardOutput = output
        _ = fcntl(output.fileHandleForWriting.fileDescriptor, F_SETFL, O_NONBLOCK)
        _ = fcntl(output.fileHandleForWriting.fileDescriptor, Self.setPipeSize, Int32(Self.pipeSize))
        try process.run()
        usleep(300_000)
        let read = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(String(decoding: read, as: UTF8.self) == whole.output)
        #expect(process.terminationStatus == whole.exitCode)
    }

    @Test("answers that come slowly through a non-blocking pipe are all taken")
    func slowWriter() throws {
        let (process, input, output) = (machine.prepared(Self.commands[1]), Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        _ = fcntl(input.fileHandleForReading.fileDescriptor, F_SETFL, O_NONBLOCK)
        try process.run()
        for answer in ["通讯录\n", "切换", "企业\n青禾设计\n"] {
            usleep(200_000)
            try input.fileHandleForWriting.write(contentsOf: Data(answer.utf8))
        }
        try input.fileHandleForWriting.close()
        let read = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(read.contains("通讯录现在显示「青禾设计」"), "\(read)")
    }

    @Test("output that nobody reads, or that a full disk takes, ends with 2", arguments: commands)
    func lostOutput(arguments: [String]) throws {
        let answers = "通讯录\n" + String(repeating: "?\n", count: 120) + "q\n"
        let closed = Pipe()
        try closed.fileHandleForReading.close()
        for output in [closed.fileHandleForWriting, try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full"))] {
            let process = machine.prepared(arguments)
            process.standardInput = try FileHandle(
                forReadingFrom: URL(fileURLWithPath: try machine.write(Array(answers.utf8), to: "answers")))
            process.standardOutput = output
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationReason == .exit && process.terminationStatus == 2)
        }
    }
}
