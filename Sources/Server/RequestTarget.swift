import NIOHTTP1

/// What a request line asks for, whichever of its forms a client has used.
struct RequestTarget {
    /// The path with its query: `/gettoken?appkey=…`.
    let path: String
    /// Whom it is addressed to; `nil` where the client doesn't say.
    let authority: String?

    /// Reads a head. A target in absolute form, as clients send it to a proxy, names the host itself, and its word counts more
    /// than the header's.
    init(_ head: HTTPRequestHead) {
        let uri = head.uri
        let header = head.headers.first(name: "host").flatMap { $0.isEmpty ? nil : $0 }
        guard let scheme = ["http://", "https://"].first(where: { uri.lowercased().hasPrefix($0) }) else {
            (path, authority) = (uri, header)
            return
        }
        let rest = uri.dropFirst(scheme.count)
        let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        let tail = rest[end...]
        path = tail.hasPrefix("/") ? String(tail) : "/" + tail
        // What stands before an @ is a name and a password, which nobody asked for.
        authority = rest[..<end].split(separator: "@").last.map(String.init) ?? header
    }

    /// The method that the platform is asked for: a head is that of what GET gives.
    static func method(of head: HTTPRequestHead) -> String {
        head.method == .HEAD ? HTTPMethod.GET.rawValue : head.method.rawValue
    }
}
