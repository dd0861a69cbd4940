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
        return named.contains(name) || Self.isLoopback(name) || (address != nil && name == address)
    }

    /// Whether a name or number is this machine's for itself.
    static func isLoopback(_ name: String) -> Bool {
        let numbers = name.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = numbers.count == 4 && numbers.allSatisfy { UInt8($0) != nil }
        return name == "localhost" || name.hasSuffix(".localhost") || name == "::1" || isNumber && numbers[0] == "127"
    }

    /// The name in an authority, without its port, brackets, closing dot and capitals.
    static func name(of authority: String) -> String {
        var name = authority.lowercased()[...]
        if name.hasPrefix("["), let end = name.firstIndex(of: "]") {
            name = name[..<end].dropFirst()
        } else if name.count(where: { $0 == ":" }) == 1 {
            name = name.prefix { $0 != ":" }
        }
        return String(name.hasSuffix(".") ? name.dropLast() : name)
    }
}
