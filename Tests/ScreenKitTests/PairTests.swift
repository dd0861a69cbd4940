import Foundation
import ScreenKit
import Testing

/// Every kind of diagnostic has an input that brings it about, and the exact text it then has.
@Suite("Pairs of a fault and its diagnostics")
struct PairTests {
    static let codes =
        YAMLFault.allCases.map(\.rawValue) + ScreenFault.allCases.map(\.rawValue)
        + ScenarioFault.allCases.map(\.rawValue)

    @Test("the sound set has nothing wrong and lacks nothing")
    func soundSet() {
        #expect(Pair.sound().count == 8)
        #expect(Pair.diagnostics(of: Pair.sound()) == "")
    }

    @Test("each code has a pair, and no code has two meanings")
    func everyCodeHasAPair() throws {
        let paired = try Pair.all().map(\.code) + BuiltPair.all.map(\.code.rawValue)
        #expect(Set(paired) == Set(Self.codes))
        #expect(Set(Self.codes).count == Self.codes.count)
    }

    /// To take what is reported for expected after a wanted change: `TUIQI_REWRITE=1 swift test`, then read the diff.
    @Test("a fault brings exactly the diagnostics of its pair", arguments: try Pair.all())
    func pair(_ pair: Pair) throws {
        let found = Pair.diagnostics(of: pair.files())
        if ProcessInfo.processInfo.environment["TUIQI_REWRITE"] != nil { return try pair.rewrite(expecting: found) }
        #expect(found == pair.expected)
        #expect(pair.expected.contains("[\(pair.code)]"), "the pair doesn't show the code it is named for")
    }

    @Test("a fault that no text file can hold brings its diagnostic", arguments: BuiltPair.all)
    func builtPair(_ pair: BuiltPair) throws {
        let found = try pair.diagnostics().map(\.description)
        #expect(found == [pair.expected])
        #expect(pair.expected.hasSuffix("[\(pair.code.rawValue)]"))
    }
}
