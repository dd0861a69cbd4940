import CNcurses
import Session

/// The keys of the terminal's type, as terminfo has them.
enum TerminfoKeys {
    /// The keys that the program has a use for, under their names in terminfo.
    ///
    /// Where two have the same bytes, the first counts: a terminal of old sends Ctrl-H for both ← and Backspace.
    private static let names: [(name: String, key: Key)] =
        [
            ("kbs", Key(.backspace)), ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)),
            ("kcuf1", Key(.right)), ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)),
            ("knp", Key(.pageDown)), ("kent", Key(.enter)), ("kcbt", Key(.backTab)), ("kdch1", Key(.delete)),
        ] + (1...12).map { ("kf\($0)", Key(.function($0))) }

    /// The bytes of each key. Call it after `newterm`, or give another source of capabilities.
    static func table(capability: (String) -> String? = capability) -> [[UInt8]: Key] {
        let pairs = names.compactMap { name, key in capability(name).map { (Array($0.utf8), key) } }
        return Dictionary(pairs.filter { !$0.0.isEmpty }) { first, _ in first }
    }

    /// What terminfo says, for capabilities without pauses; those of keys have none.
    private static func capability(_ name: String) -> String? {
        curses_capability(name).map { String(cString: $0) }
    }
}
