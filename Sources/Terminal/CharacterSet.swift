import Glibc

/// The character set that ncurses writes: UTF-8, whatever the environment says, or every Chinese character would vanish.
enum CharacterSet {
    /// The person's own locale, one that every Debian has, and two that other systems often have.
    private static let candidates = ["", "C.UTF-8", "en_US.UTF-8", "zh_CN.UTF-8"]

    /// Takes the person's locale, and where that is not UTF-8 another: only how characters are written is taken of it.
    static func chooseUTF8() throws(TerminalError) {
        for name in candidates where setlocale(LC_CTYPE, name) != nil {
            if let codes = nl_langinfo(Int32(CODESET)), String(cString: codes) == "UTF-8" { return }
        }
        throw .noUnicodeLocale
    }
}
