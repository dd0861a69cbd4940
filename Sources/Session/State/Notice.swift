public import Domain
public import ScreenKit

/// Sentences about what just happened, kept as wordings so that they follow the language.
public struct Notice: Hashable, Sendable {
    /// One sentence and what it speaks of.
    public struct Line: Hashable, Sendable {
        /// The sentence in every language.
        public let wording: Wording
        /// What its holes are filled from.
        public let scope: Scope
        /// What it goes on to tell, a sentence each: why something was left out.
        var overtaken: [Refusal] = []
    }

    /// The sentences, in order.
    public let lines: [Line]
    /// How they are set.
    public let tone: Tone

    /// Whether it is about the keys, and so stands in the hint line.
    public let isHint: Bool

    /// A notice of one sentence.
    init(_ wording: Wording, in scope: Scope, tone: Tone = .plain, isHint: Bool = false) {
        lines = [Line(wording: wording, scope: scope)]
        self.tone = tone
        self.isHint = isHint
    }

    /// A notice of several sentences; `nil` where there are none.
    init?(_ lines: [Line], tone: Tone = .plain) {
        guard !lines.isEmpty else { return nil }
        self.lines = lines
        self.tone = tone
        isHint = false
    }
}
