/// Something that no well-meaning client sends, and what the server may answer: one of these statuses, or nothing at all.
public struct HostileRequest: CustomStringConvertible, Sendable {
    /// What is wrong with it.
    public let description: String
    /// What is sent.
    public let bytes: [UInt8]
    /// The statuses it may be answered with; hanging up without a word is always right.
    public let statuses: Set<Int>

    private init(_ description: String, _ bytes: some Sequence<UInt8>, _ statuses: Set<Int> = [400]) {
        self.description = description
        self.bytes = Array(bytes)
        self.statuses = statuses
    }

    private init(_ description: String, _ text: String, _ statuses: Set<Int> = [400]) {
        self.init(description, text.utf8, statuses)
    }

    private static func post(_ body: String, _ headers: String = "") -> String {
        "POST /v1.0/oauth2/accessToken HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + (headers.isEmpty ? "Content-Length: \(body.utf8.count)\r\n" : headers) + "\r\n" + body
    }

    private static let chunked = "Transfer-Encoding: chunked\r\n"
    private static let noise = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7_919 &>> 3) }

    /// All of them.
    public static let all: [HostileRequest] = lines + lengths + chunks + sizes + bodies

    private static let lines = [
        HostileRequest("nothing but line ends", String(repeating: "\r\n", count: 1_000)),
        HostileRequest("noise", noise),
        HostileRequest("a greeting in another protocol", [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00]),
        HostileRequest("a preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [400, 505]),
        HostileRequest("no version", "GET /gettoken\r\n\r\n"),
        HostileRequest("a version of the future", "GET / HTTP/9.9\r\n\r\n", [400, 505]),
        HostileRequest("an unknown method", "FLY / HTTP/1.1\r\n\r\n"),
        HostileRequest("a header without a name", "GET / HTTP/1.1\r\n: x\r\n\r\n"),
        HostileRequest("a header without a colon", "GET / HTTP/1.1\r\nHost\r\n\r\n"),
        HostileRequest("a folded header", "GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n", [200, 400]),
        HostileRequest("NUL in the path", Array("GET /".utf8) + [0] + Array(" HTTP/1.1\r\n\r\n".utf8)),
        HostileRequest("NUL in a header", Array("GET / HTTP/1.1\r\nA: b".utf8) + [0] + Array("c\r\n\r\n".utf8)),
        HostileRequest("NUL before all", [0, 0, 0] + Array("GET / HTTP/1.1\r\n\r\n".utf8)),
        HostileRequest(
            "a path out of the folder", "GET /../../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", [200, 400]),
        HostileRequest(
            "a path out of it, escaped", "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
            [200, 400]),
        HostileRequest("a whole address", "GET file:///etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", [200, 400]),
        HostileRequest("a tunnel", "CONNECT example.com:443 HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        HostileRequest(
            "another protocol",
            "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n",
            [200, 400]),
    ]

    private static let lengths = [
        HostileRequest("two lengths", post("{}", "Content-Length: 2\r\nContent-Length: 3\r\n")),
        HostileRequest("two lengths that agree", post("{}", "Content-Length: 2\r\nContent-Length: 2\r\n")),
        HostileRequest("a length below nothing", post("{}", "Content-Length: -2\r\n")),
        HostileRequest("a length that is no number", post("{}", "Content-Length: two\r\n")),
        HostileRequest("a length with a sign", post("{}", "Content-Length: +2\r\n")),
        HostileRequest("a length beyond 64 bits", post("{}", "Content-Length: 99999999999999999999999\r\n")),
        HostileRequest("a length and chunks", post("0\r\n\r\n", "Content-Length: 5\r\n" + chunked)),
        HostileRequest("a body of 1 GB announced", post("{}", "Content-Length: 1073741824\r\n"), [413]),
        HostileRequest("a body of 8 EB announced", post("{}", "Content-Length: 9223372036854775807\r\n"), [400, 413]),
        HostileRequest("a length too short, and the rest as the next request", post("{}{}{}", "Content-Length: 2\r\n")),
    ]

    private static let chunks = [
        HostileRequest("a chunk of no size", post("zz\r\n{}\r\n0\r\n\r\n", chunked)),
        HostileRequest("a chunk below nothing", post("-1\r\n{}\r\n0\r\n\r\n", chunked)),
        HostileRequest("a chunk beyond 64 bits", post("FFFFFFFFFFFFFFFFFF\r\n{}\r\n", chunked)),
        HostileRequest("a chunk longer than its size", post("1\r\n{}{}\r\n0\r\n\r\n", chunked)),
        HostileRequest("an end without line ends", post("2\r\n{}0\r\n\r\n", chunked)),
        HostileRequest("a trailer without a value", post("2\r\n{}\r\n0\r\nX:\r\n\r\n", chunked)),
        HostileRequest("a trailer without a colon", post("2\r\n{}\r\n0\r\nX\r\n\r\n", chunked)),
        HostileRequest("an unknown coding", post("{}", "Transfer-Encoding: rot13\r\n")),
        HostileRequest("chunks twice", post("2\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: chunked, chunked\r\n")),
        HostileRequest(
            "a body of 4 MB in chunks",
            post(String(repeating: "1000\r\n\(String(repeating: "x", count: 4096))\r\n", count: 1_024), chunked), [413]),
    ]

    private static let sizes = [
        HostileRequest(
            "headers of 10 MB", "GET / HTTP/1.1\r\nA: " + String(repeating: "x", count: 10_000_000) + "\r\n\r\n",
            [400, 431]),
        HostileRequest(
            "a million headers", "GET / HTTP/1.1\r\n" + String(repeating: "A: b\r\n", count: 1_000_000) + "\r\n",
            [400, 431]),
        HostileRequest(
            "a path of 10 MB", "GET /" + String(repeating: "x", count: 10_000_000) + " HTTP/1.1\r\n\r\n", [400, 431]),
        HostileRequest("a body of 2 MB", post(String(repeating: "x", count: 2 << 20)), [413]),
    ]

    private static let bodies = [
        HostileRequest("JSON 10,000 deep", post(String(repeating: "[", count: 10_000))),
        HostileRequest("objects 10,000 deep", post(String(repeating: "{\"a\":", count: 10_000))),
        HostileRequest(
            "JSON as deep as a body is long", post(String(repeating: "[", count: (1 << 20) - 1))),
        HostileRequest("a number beyond 64 bits", post(#"{"appKey":18446744073709551616}"#)),
        HostileRequest("a number of 1 MB", post("[" + String(repeating: "9", count: (1 << 20) - 2) + "]")),
        HostileRequest("a number beyond all", post(#"{"appKey":1e999}"#)),
        HostileRequest("a name twice", post(#"{"appKey":"a","appKey":"b","appSecret":"c"}"#)),
        HostileRequest("NUL in JSON", post("{\"appKey\":\"\u{0}\"}")),
        HostileRequest("half a character", post(#"{"appKey":"\uD800","appSecret":"c"}"#)),
        HostileRequest("a body cut short", post(#"{"appKey":"#)),
    ]
}
