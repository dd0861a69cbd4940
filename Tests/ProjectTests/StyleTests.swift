import Testing

/// Holds the house style where a machine can: sizes, opening sentences, and what must not be written.
@Suite("The house style")
struct StyleTests {
    /// Longer files have two reasons to change.
    private static let longestFile = 300
    /// Longer functions don't fit on a screen beside their test.
    private static let longestFunction = 70
    /// Half of all files must be shorter than this.
    private static let longestMedian = 150
    /// The shortest sentence that can tell why a file exists.
    private static let shortestOpening = 20

    private static let all = Repository.sources + Repository.tests + Repository.c

    @Test("there are sources to look at")
    func sourcesAreFound() {
        #expect(Repository.sources.count > 50)
        #expect(Repository.tests.count > 20)
        #expect(Repository.c.count >= 3)
    }

    @Test("no file is longer than 300 lines", arguments: all)
    func filesAreShort(file: SourceText) {
        #expect(file.lines.count <= Self.longestFile)
    }

    @Test("half of all files are shorter than 150 lines")
    func medianIsModest() {
        let lengths = Self.all.map(\.lines.count).sorted()
        #expect(lengths[lengths.count / 2] <= Self.longestMedian)
    }

    @Test("no function is longer than 70 lines", arguments: Repository.sources + Repository.tests)
    func functionsAreShort(file: SourceText) {
        for function in FunctionText.all(in: file.code) {
            #expect(function.length <= Self.longestFunction, "\(function)")
        }
    }

    @Test("every file opens with a sentence that says why it exists", arguments: all)
    func filesSayWhyTheyExist(file: SourceText) {
        let opening = file.openingComment
        if opening.hasPrefix("@Suite(") { return }
        #expect(opening.count >= Self.shortestOpening)
        #expect(opening.contains(#/[.!?:)]( |$)/#), "“\(opening)” is no sentence")
    }

    @Test("no source gives up on input", arguments: Repository.sources)
    func sourcesNeverGiveUp(file: SourceText) {
        let code = file.code
        let words = String(decoding: code, as: UTF8.self)
        let surrenders = ["try!", "as!", "fatalError(", "preconditionFailure("].filter { words.contains($0) }
        #expect(surrenders == [])
        #expect(Self.linesOfForcedUnwraps(in: code) == [])
    }

    /// Where a `!` ends an expression, as in `name!`, and isn't the beginning of `!=`.
    private static func linesOfForcedUnwraps(in code: [UInt8]) -> [Int] {
        var line = 1
        var lines: [Int] = []
        for (index, byte) in code.enumerated() {
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard byte == UInt8(ascii: "!"), index > 0, index + 1 < code.count else { continue }
            let before = Character(Unicode.Scalar(code[index - 1]))
            let isAfterExpression = before.isLetter || before.isNumber || ")]}".contains(before)
            if isAfterExpression, code[index + 1] != UInt8(ascii: "=") { lines.append(line) }
        }
        return lines
    }

    @Test("nothing is left for later in a comment", arguments: all)
    func nothingIsLeftForLater(file: SourceText) {
        let found = ["TO" + "DO", "FIX" + "ME"].filter { file.text.contains($0) }
        #expect(found == [])
    }
}
