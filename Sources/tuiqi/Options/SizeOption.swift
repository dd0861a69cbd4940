import ArgumentParser
import Grid

/// The size of a screen, for commands that draw without a terminal.
struct SizeOption: ParsableArguments {
    @Option(
        name: .customLong("size"), help: "Columns x rows, such as 80x24.",
        completion: .list(["60x20", "80x24", "120x40"]), transform: Self.read)
    var given: Size?

    private static func read(_ text: String) throws -> Size {
        guard let size = Size(parsing: text) else {
            throw ValidationError("Write columns x rows, as in 80x24; the largest is \(Size.largest).")
        }
        return size
    }
}
