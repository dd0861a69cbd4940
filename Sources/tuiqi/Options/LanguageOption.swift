import ArgumentParser
import ScreenKit

/// The language of the interface, from the command line or from the environment.
struct LanguageOption: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: "Language of the interface: zh or en; by default English where the locale is, else Chinese.",
        completion: .list(Language.allCases.map(\.rawValue)), transform: Self.read)
    private var given: Language?

    /// The language named, else the one the environment suggests.
    var language: Language {
        given ?? Self.language(of: Surroundings.environment)
    }

    private static func read(_ text: String) throws -> Language {
        guard let language = Language(rawValue: text) else {
            throw ValidationError("Write one of \(Language.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return language
    }

    /// English where the first locale variable that is set says so; Chinese is the interface's first language.
    static func language(of environment: [String: String]) -> Language {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.hasPrefix("en") == true ? .en : .zh
    }
}
