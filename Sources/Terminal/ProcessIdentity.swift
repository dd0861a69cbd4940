import Glibc

/// A process that no later one is taken for: its number, which comes again, and when it started, which does not.
struct ProcessIdentity: Hashable {
    private let number: pid_t
    /// In ticks since the machine started; 0 where nobody may look.
    private let start: UInt64

    /// This process.
    static var own: ProcessIdentity { ProcessIdentity(of: getpid()) }
    /// The leader of this process's session: the shell of a terminal window, most often.
    static var sessionLeader: ProcessIdentity { ProcessIdentity(of: getsid(0)) }

    private init(of number: pid_t) {
        self.number = number
        start = Self.start(of: number)
    }

    /// Reads what ``text`` writes.
    init?(_ text: Substring) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let number = pid_t(parts[0]), let start = UInt64(parts[1]) else { return nil }
        (self.number, self.start) = (number, start)
    }

    /// Number and start.
    var text: String { "\(number) \(start)" }

    /// Whether it still runs; one about which nothing can be found out counts as running.
    var isAlive: Bool {
        guard number > 0 else { return true }
        guard kill(number, 0) == 0 || errno != ESRCH else { return false }
        let now = Self.start(of: number)
        return now == 0 || start == 0 || now == start
    }

    /// The 22nd word of what the system tells of a process; the name in it, which comes second, ends with a bracket.
    private static func start(of number: pid_t) -> UInt64 {
        let told = SmallFile.read("/proc/\(number)/stat") ?? ""
        let words = told[(told.lastIndex(of: ")") ?? told.startIndex)...].split(separator: " ")
        let place = 20
        return words.indices.contains(place) ? UInt64(words[place]) ?? 0 : 0
    }
}
