// Throws whatever bytes a fuzzer makes up at the whole way of a request: the decoder of HTTP, the connection, the platform.
import Domain
import Glibc
import WorldStore
import NIOCore
import NIOEmbedded
import Sandbox
import TestSupport

@testable import Server

/// One input of libFuzzer's: the first byte tells how much of the rest comes in at once.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start, count > 1 else { return 0 }
    let piece = Int(start[0]) * 16 + 1
    let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    do {
        let house = try House()
        house.check(try house.answers(to: bytes, inPiecesOf: piece))
        // It may be another token: the input may have been a reset.
        guard try house.answers(to: house.asking, inPiecesOf: 4_096).contains("accessToken") else {
            fatalError("the next good request isn't answered")
        }
    } catch {
        fatalError("\(error)")
    }
    return 0
}

/// Writes what the tests know of as hostile, and what is sound, as inputs to begin with, into the folder that `TUIQI_SEEDS` names.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
    _ count: UnsafeMutablePointer<CInt>?, _ arguments: UnsafeMutableRawPointer?
) -> CInt {
    guard let folder = getenv("TUIQI_SEEDS").map({ String(cString: $0) }) else { return 0 }
    do {
        let house = try House()
        let sound = FaultTable.sound.keys.sorted { $0.rawValue < $1.rawValue }.compactMap { name in
            Composition(name, values: FaultTable.sound[name] ?? [:], token: house.token).request?.wire
        }
        // Inputs much longer than the limits only slow the search.
        let hostile = HostileRequest.all.map(\.bytes).filter { $0.count < 20_000 }
        for (index, bytes) in (sound + hostile).enumerated() {
            guard let file = fopen("\(folder)/seed-\(index)", "w") else { return 1 }
            fwrite([0xFF] + bytes, 1, bytes.count + 1, file)
            fclose(file)
        }
        exit(0)
    } catch {
        return 1
    }
}

/// A platform for one input, and connections to it without a network.
private struct House {
    let reception: Reception
    /// The token that is always given out, so that inputs can know it.
    let token: String
    /// A good request.
    let asking: [UInt8]

    init() throws {
        let store = MemoryStore(directory: try FoundingDirectory(SmallPlatform.founding))
        let gateway = try APIGateway(
            store: store, clock: .standing(at: SmallPlatform.noon), memory: CallMemory(generator: Counting()))
        guard let request = Composition(.accessToken, values: FaultTable.sound[.accessToken] ?? [:]).request,
            case .text(let token)? = try gateway.answer(request).get().response.value?["accessToken"]
        else { throw ServerFailure.noAddress }
        self.token = token
        asking = request.wire
        reception = Reception(
            gateway: gateway, limits: ServerLimits(), hosts: AllowedHosts(machine: "", named: []), log: { _ in })
    }

    /// Everything that is answered over one connection.
    func answers(to bytes: [UInt8], inPiecesOf size: Int) throws -> String {
        let channel = EmbeddedChannel()
        _ = reception.admit()
        try Connection.furnish(channel.pipeline.syncOperations, for: reception)
        channel.pipeline.fireChannelActive()
        var rest = bytes[...]
        while !rest.isEmpty, channel.isActive || rest.count == bytes.count {
            // What a handler throws is for the next handler; there is none.
            _ = try? channel.writeInbound(ByteBuffer(bytes: rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        var said: [UInt8] = []
        while let buffer = try channel.readOutbound(as: ByteBuffer.self) { said += Array(buffer.readableBytesView) }
        _ = try? channel.finish(acceptAlreadyClosed: true)
        return String(decoding: said, as: UTF8.self)
    }

    /// Only statuses that are documented, and never a failure of ours.
    func check(_ answer: String) {
        let known: Set = ["100", "200", "400", "403", "404", "413", "415", "431"]
        for match in answer.matches(of: #/HTTP/1\.[01] (\d{3}) /#) where !known.contains(String(match.1)) {
            fatalError("status \(match.1)")
        }
    }
}

/// The same numbers every time.
private struct Counting: RandomNumberGenerator {
    private var state: UInt64 = 0
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return state
    }
}
