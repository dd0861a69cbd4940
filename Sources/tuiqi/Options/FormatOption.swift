import ArgumentParser
import Foundation

/// How a result is written: for a person, or for a program.
struct FormatOption: ParsableArguments {
    /// The formats there are.
    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    @Option(help: "How the result is written: text or json.")
    var format = Format.text

    /// Whether a program reads the result.
    var isJSON: Bool { format == .json }

    /// Writes a result as one JSON object with its keys in order.
    static func write(_ result: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        Output.result(String(decoding: try encoder.encode(result), as: UTF8.self))
    }
}
