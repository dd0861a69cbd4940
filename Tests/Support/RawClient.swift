import Glibc

/// A client that says exactly what it is told to, right or wrong, over a connection of its own.
public final class RawClient {
    private let descriptor: Int32

    /// Connects to a port of this machine; `nil` where nobody listens, or nobody else is let in.
    public init?(port: Int) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = in_addr_t(UInt32(0x7F00_0001).bigEndian)
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else {
            close(descriptor)
            return nil
        }
        var soon = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &soon, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &soon, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(descriptor) }

    /// Sends bytes, as far as the server takes them.
    /// - Returns: whether it took all of them.
    @discardableResult
    public func send(_ bytes: some Collection<UInt8>) -> Bool {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard sent > 0 else { return false }
            rest = rest.dropFirst(sent)
        }
        return true
    }

    /// Sends a text.
    @discardableResult
    public func send(_ text: String) -> Bool { send(text.utf8) }

    /// What comes in until the server hangs up, or for ten seconds.
    public func receiveAll() -> String {
        var received: [UInt8] = []
        while let more = receive() { received += more }
        return String(decoding: received, as: UTF8.self)
    }

    /// One answer: its head, and as much body as the head announces; what there is, if the server hangs up before.
    public func receiveAnswer() -> String {
        var received = ""
        while !Self.isWhole(received), let more = receive() { received += String(decoding: more, as: UTF8.self) }
        return received
    }

    /// A head without a body, as it answers HEAD.
    public func receiveHead() -> String {
        var received = ""
        while !received.contains("\r\n\r\n"), let more = receive() { received += String(decoding: more, as: UTF8.self) }
        return received
    }

    private func receive() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? Array(buffer[..<count]) : nil
    }

    private static func isWhole(_ answer: String) -> Bool {
        guard let end = answer.firstRange(of: "\r\n\r\n") else { return false }
        let head = answer[..<end.lowerBound].lowercased()
        guard let name = head.firstRange(of: "content-length: ") else { return true }
        let length = Int(head[name.upperBound...].prefix { $0.isNumber }) ?? 0
        return answer[end.upperBound...].utf8.count >= length
    }
}
