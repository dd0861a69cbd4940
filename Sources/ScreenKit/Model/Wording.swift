/// A language of the interface; Chinese is the first, English the second.
public enum Language: String, CaseIterable, Codable, Sendable {
    case zh
    case en
}

/// A read model's field as a template names it: `{enterprise.name}`.
public struct FieldName: Hashable, Sendable, Codable, CustomStringConvertible {
    /// What is asked: `enterprise`, `me`, `person` and so on.
    public let subject: String
    /// Which of its fields: `name`, `members` and so on.
    public let field: String

    /// Names one field of one subject.
    public init(subject: String, field: String) {
        self.subject = subject
        self.field = field
    }

    /// As it is written between the braces: `enterprise.name`.
    public var description: String { "\(subject).\(field)" }
}

/// A text with holes that read models fill: `退出「{enterprise.name}」？`.
public struct Template: Hashable, Sendable, Codable {
    /// A stretch of a template: words as they stand, or a field to look up.
    public enum Piece: Hashable, Sendable, Codable {
        case literal(String)
        case field(FieldName)
    }

    /// The stretches, in order.
    public let pieces: [Piece]

    /// A template of these stretches.
    public init(pieces: [Piece]) {
        self.pieces = pieces
    }

    /// A template without holes.
    public init(_ literal: String) {
        pieces = [.literal(literal)]
    }

    /// The fields it asks for, in order.
    public var fields: [FieldName] {
        pieces.compactMap { piece in
            if case .field(let name) = piece { name } else { nil }
        }
    }

    /// The whole text when nothing has to be looked up, else `nil`.
    public var literal: String? {
        var text = ""
        for piece in pieces {
            guard case .literal(let part) = piece else { return nil }
            text += part
        }
        return text
    }
}

/// One language's side of a wording; languages with a singular have a form of their own for a count of one.
public struct Sentence: Hashable, Sendable, Codable {
    /// The form for every count but one, and for texts that count nothing.
    public let other: Template
    /// The form used when the first count in the text is exactly one.
    public let one: Template?

    /// A sentence, with its singular if it has one.
    public init(other: Template, one: Template? = nil) {
        self.other = other
        self.one = one
    }
}

/// A text of the interface in every language.
public struct Wording: Hashable, Sendable, Codable {
    /// The Chinese text; every wording has one.
    public let zh: Sentence
    /// The English text; `nil` where a screen file still lacks the translation (lint warns).
    public let en: Sentence?

    /// A wording in both languages.
    public init(zh: Sentence, en: Sentence?) {
        self.zh = zh
        self.en = en
    }

    /// A wording without holes, for texts that the program itself says.
    public init(_ zh: String, _ en: String) {
        self.zh = Sentence(other: Template(zh))
        self.en = Sentence(other: Template(en))
    }

    /// The text in a language; Chinese stands in for a missing translation.
    public subscript(language: Language) -> Sentence {
        switch language {
        case .zh: zh
        case .en: en ?? zh
        }
    }
}
