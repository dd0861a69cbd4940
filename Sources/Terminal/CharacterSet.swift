import Glibc

/// The character set that ncurses writes: UTF-8, whatever the environment says, or every Chinese character would vanish.
enum CharacterSet {
    /// Takes the person's locale, and where that is not UTF-8 one that every Debian has.
    static func chooseUTF8() throws(TerminalError) {
        for name in ["", "C.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
            if let codes = nl_langinfo(Int32(CODESET)), String(cString: codes) == "UTF-8" { return }
        }
        throw .noUnicodeLocale
    }
}
