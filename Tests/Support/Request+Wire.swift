// A call as bytes, for tests that speak to a server.
public import Sandbox

extension Request {
    /// The call as HTTP/1.1 writes it.
    public var wire: [UInt8] {
        let length = method == "GET" && body.isEmpty ? [] : ["Content-Length: \(body.count)"]
        let lines =
            ["\(method) \(target) HTTP/1.1", "Host: localhost"] + headers.map { "\($0.name): \($0.value)" } + length
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
    }
}
