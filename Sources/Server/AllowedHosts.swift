import Glibc

/// Which names a request may be addressed to. A web page can have its own name point at this machine after it was loaded (DNS
/// rebinding); its requests then seem to come from the same site, so that only the name they carry tells them apart.
struct AllowedHosts {
    /// The platform's own names, which a client reaches this server by through a proxy or a hosts file.
    private static let platform: Set<String> = ["api.dingtalk.com", "oapi.dingtalk.com"]

    private let named: Set<String>

    /// - Parameters:
    ///   - machine: this machine's name, as it knows it.
    ///   - named: more names that the person lets in.
    init(machine: String, named: [String] = []) {
        let short = machine.prefix { $0 != "." }
        self.named = Self.platform.union((named + [machine, String(short)]).map(Self.name).filter { !$0.isEmpty })
    }

    /// Whether a request may be answered.
    ///
    /// - Parameters:
    ///   - authority: what `Host` says, or an absolute target: `localhost:8787`; `nil` where an old client names none.
    ///   - address: the machine's address that the client has reached.
    func allow(_ authority: String?, reachedAt address: String?) -> Bool {
        guard let authority else { return true }
        let name = Self.name(of: authority)
        return named.contains(name) || Self.isLoopback(name) || (address != nil && name == address.map(Self.plain))
    }

    /// Whether a name or number is this machine's for itself.
    static func isLoopback(_ name: String) -> Bool {
        let name = plain(name)
        let numbers = name.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = numbers.count == 4 && numbers.allSatisfy { UInt8($0) != nil }
        return name == "localhost" || name.hasSuffix(".localhost") || name == "::1" || isNumber && numbers[0] == "127"
    }

    /// The name in an authority, without its port, brackets, closing dot and capitals.
    static func name(of authority: String) -> String {
        var name = authority.lowercased()[...]
        if name.hasPrefix("["), let end = name.firstIndex(of: "]") {
            // What follows is a port; a name that goes on otherwise is none.
            let rest = name[end...].dropFirst()
            guard rest.isEmpty || rest.hasPrefix(":") && rest.dropFirst().allSatisfy(\.isNumber) else { return "" }
            name = name[..<end].dropFirst()
        } else if name.count(where: { $0 == ":" }) == 1 {
            name = name.prefix { $0 != ":" }
        }
        return plain(String(name.hasSuffix(".") ? name.dropLast() : name))
    }

    /// An address in its one usual form: `0:0:0:0:0:0:0:1` is `::1`, and an IPv4 address that a socket for both kinds tells as
    /// `::ffff:192.0.2.7` is `192.0.2.7`. Anything else as it is.
    static func plain(_ address: String) -> String {
        var parsed = in6_addr()
        guard inet_pton(AF_INET6, address, &parsed) == 1 else { return address }
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard inet_ntop(AF_INET6, &parsed, &text, socklen_t(text.count)) != nil else { return address }
        let usual = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        return usual.hasPrefix(mapped) && usual.contains(".") ? String(usual.dropFirst(mapped.count)) : usual
    }

    private static let mapped = "::ffff:"
}
