import Glibc

/// Tells a terminal type that nobody knows from a machine, such as a slim container, that knows none at all.
enum TerminfoDatabase {
    /// Where distributions keep the database, and where ncurses looks first when it is told to.
    private static let folders = ["/etc/terminfo", "/lib/terminfo", "/usr/lib/terminfo", "/usr/share/terminfo"]

    /// Whether any of the folders that ncurses looks in holds an entry.
    static var isInstalled: Bool {
        let told = ["TERMINFO", "TERMINFO_DIRS"].compactMap(variable).flatMap { list in
            list.split(separator: ":").map(String.init)
        }
        let own = variable("HOME").map { [$0 + "/.terminfo"] } ?? []
        return (told + own + folders).contains(where: holdsAnything)
    }

    private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    private static func holdsAnything(_ path: String) -> Bool {
        guard let folder = opendir(path) else { return false }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            // Entries lie in folders named by a letter; `.` and `..` are everywhere.
            if entry.pointee.d_name.0 != CChar(UInt8(ascii: ".")) { return true }
        }
        return false
    }
}
