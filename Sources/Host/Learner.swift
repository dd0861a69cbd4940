import Foundation

/// Whose worlds and progress a file keeps: a name that is safe as a file's name, and where that file lies.
public struct Learner: Hashable, Sendable {
    /// Why a name can't be a learner's; each case prints as one sentence.
    public enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
        /// There is no name.
        case empty
        /// The name has more characters than a list shows, or more bytes than a file's name may have.
        case tooLong(limit: Int)
        /// The name would name a file elsewhere.
        case slash
        /// The name would name a folder, or hide its file.
        case dots
        /// The name holds control characters, NUL, or others that nobody sees.
        case hiddenCharacter
        /// The machine doesn't know who is logged in.
        case unknownLogin
        /// There is no folder for a person's data: `HOME` is empty or no absolute path.
        case noHome(String)
        /// A variable of the environment is no UTF-8, so that two names or folders could be taken for one.
        case notUTF8(variable: String)

        /// One sentence that says what to do.
        public var description: String {
            switch self {
            case .empty: "A learner's name can't be empty; write one with --learner."
            case .tooLong(let limit): "A learner's name has at most \(limit) characters; write a shorter one."
            case .slash: "A learner's name can't hold “/”; write a plain name, or a path with --db."
            case .dots: "A learner's name can't begin with a dot or hold two in a row; leave the dots out."
            case .hiddenCharacter: "A learner's name can't hold control or invisible characters; write it anew."
            case .unknownLogin: "Your login name is unknown; write a name with --learner."
            case .notUTF8(let variable):
                "The variable \(variable) is no UTF-8, so that names could be mistaken for one another; set your terminal to UTF-8, or name a file with --db."
            case .noHome(let home):
                "HOME is \"\(home)\", which is no folder to keep a world in; name a file with --db, or keep nothing with --ephemeral."
            }
        }
    }

    /// Longer names don't fit a list, and in Chinese a file's name takes three bytes a character of the 255 there are.
    public static let lengthLimit = 64
    /// A file's name has at most 255 bytes, of which the ending, SQLite's own and a draft's take some thirty.
    private static let byteLimit = 220

    /// The name: `lin-xia`.
    public let name: String

    /// Takes a name, or says why it can't be one.
    public init(_ name: String) throws(Refusal) {
        guard name.contains(where: { !$0.isWhitespace }) else { throw .empty }
        guard name.count <= Self.lengthLimit, name.utf8.count <= Self.byteLimit else {
            throw .tooLong(limit: Self.lengthLimit)
        }
        guard name.unicodeScalars.allSatisfy(Self.isVisible) else { throw .hiddenCharacter }
        guard !name.contains("/") else { throw .slash }
        guard !name.hasPrefix("."), !name.contains("..") else { throw .dots }
        self.name = name
    }

    /// The learner who is logged in to the machine.
    public static func loggedIn(environment: [String: String]) throws(Refusal) -> Learner {
        for variable in ["LOGNAME", "USER"] where environment[variable]?.contains(unreadable) == true {
            throw .notUTF8(variable: variable)
        }
        let names = [environment["LOGNAME"], environment["USER"], NSUserName()].compactMap(\.self)
        guard let name = names.first(where: { !$0.isEmpty }) else { throw .unknownLogin }
        return try Learner(name)
    }

    /// The learner's file below the folder for a user's data, as the environment names it.
    public func path(environment: [String: String]) throws(Refusal) -> String {
        try Self.dataFolder(environment: environment) + "/tuiqi/learners/\(name).sqlite"
    }

    /// `$XDG_DATA_HOME` if it is an absolute path, as its specification wants, else `~/.local/share`.
    static func dataFolder(environment: [String: String]) throws(Refusal) -> String {
        for variable in ["XDG_DATA_HOME", "HOME"] where environment[variable]?.contains(unreadable) == true {
            throw .notUTF8(variable: variable)
        }
        if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") { return folder }
        let home = environment["HOME"] ?? NSHomeDirectory()
        guard home.hasPrefix("/"), isFolderOrFree(home) else { throw .noHome(home) }
        return home + "/.local/share"
    }

    /// What decoding puts in place of bytes that are no UTF-8.
    private static let unreadable: Character = "\u{FFFD}"

    /// Whether a folder is there, or nothing that keeps one from being made.
    private static func isFolderOrFree(_ path: String) -> Bool {
        var isFolder: ObjCBool = true
        return !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) || isFolder.boolValue
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}
