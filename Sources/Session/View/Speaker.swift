import Domain
import ScreenKit

/// Turns wordings into text in the running language: looks up fields, names terms, writes dates, picks singulars.
struct Speaker {
    let language: Language
    let words: WordBook
    let world: World
    let now: Instant
    /// What `{screen.…}` and `{refusal.…}` stand for in a layer: the page below it, what the layer reports.
    var page: Screen?
    var layer: Layer?
    /// Whom the world is for and the training password, for the fields that ask for them.
    var credentials: Credentials?
    /// How many rows of the page are marked.
    var marks = 0
    /// Why those that were marked and can't be decided any more can't, a refusal each.
    var overtaken: [Refusal] = []
    /// How many steps one has made on the way one is on, and how many it takes at least.
    var steps: (made: Int, least: Int)?
    /// What a console's screens are filled from.
    var console: ConsoleReading?

    /// A wording in the running language.
    func say(_ wording: Wording, in scope: Scope) -> String {
        say(wording[language], in: scope)
    }

    /// One language's side of a wording, in its singular where it counts one.
    func say(_ sentence: Sentence, in scope: Scope) -> String {
        guard let one = sentence.one, firstCount(in: sentence.other, scope) == 1 else {
            return fill(sentence.other, in: scope)
        }
        return fill(one, in: scope)
    }

    /// A template with its holes filled.
    func fill(_ template: Template, in scope: Scope) -> String {
        if template.pieces.count == 1, case .literal(let text) = template.pieces[0] { return text }
        return template.pieces.reduce(into: "") { text, piece in
            switch piece {
            case .literal(let part): text += part
            case .field(let name): text += lookUp(name, in: scope)
            }
        }
    }

    /// A field's text; empty where there is nothing to say.
    func lookUp(_ name: FieldName, in scope: Scope) -> String {
        if let field = Field(rawValue: name.description) { return lookUp(field, in: scope) }
        guard let field = ConsoleField(rawValue: name.description) else { return lookUpInLayer(name, in: scope) }
        return console.map { text($0.value(of: field, in: scope)) } ?? ""
    }

    /// A field's count; `nil` for fields that don't count.
    func count(_ name: FieldName, in scope: Scope) -> Int? {
        switch LayerField(rawValue: name.description) {
        case .markCount: return marks
        case .stepsMade: return steps?.made
        case .stepsAtLeast: return steps?.least
        default: break
        }
        if let field = ConsoleField(rawValue: name.description),
            case .count(let count)? = console?.value(of: field, in: scope)
        {
            return count
        }
        guard let field = Field(rawValue: name.description),
            case .count(let count) = world.value(of: field, in: scope, at: now)
        else { return nil }
        return count
    }

    /// The sentence that tells why a rule refuses.
    func sentence(of refusal: Refusal, in scope: Scope) -> String {
        words.refusals[refusal.rule.rawValue].map { say($0.sentence, in: scope) } ?? refusal.rule.rawValue
    }

    /// More sentences about the same than these nobody reads.
    private static let mostSentences = 3

    /// The sentences that tell why rules refuse, those of the first few.
    func sentences(of refusals: [Refusal], in scope: Scope) -> String {
        let told = refusals.prefix(Self.mostSentences).map { sentence(of: $0, in: scope.adding($0)) }
        let rest = refusals.count - told.count
        let more = rest > 0 ? [say(Wording("还有 \(rest) 份也是这样。", "And \(rest) more."), in: scope)] : []
        return (told + more).joined(separator: language == .en ? " " : "")
    }

    /// What to do instead.
    func way(of refusal: Refusal, in scope: Scope) -> String {
        words.refusals[refusal.rule.rawValue].map { say($0.way, in: scope) } ?? ""
    }

    private func firstCount(in template: Template, _ scope: Scope) -> Int? {
        template.fields.lazy.compactMap { count($0, in: scope) }.first
    }

    private func text(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .count(let count): String(count)
        case .term(let term):
            words.terms[term.rawValue].map { say($0, in: Scope(actor: AccountID(""))) } ?? term.rawValue
        case .date(let instant): DateText.day(instant, in: language)
        case .moment(let instant): DateText.moment(instant, at: now, in: language)
        case .none: ""
        }
    }

    private func lookUpInLayer(_ name: FieldName, in scope: Scope) -> String {
        switch LayerField(rawValue: name.description) {
        case .screenTitle: page.map { say($0.title, in: scope) } ?? ""
        case .screenHelp: page?.help.map { say($0, in: scope) } ?? ""
        case .refusalSentence: layer?.refusal.map { sentence(of: $0, in: scope) } ?? ""
        case .refusalWay: layer?.refusal.map { way(of: $0, in: scope) } ?? ""
        case .learner: credentials?.learner ?? ""
        case .password: credentials?.password ?? ""
        case .markCount: String(marks)
        case .overtaken: sentences(of: overtaken, in: scope)
        case .stepsMade: steps.map { String($0.made) } ?? ""
        case .stepsAtLeast: steps.map { String($0.least) } ?? ""
        case nil: ""
        }
    }

    /// A field's text, by the domain's own name.
    func lookUp(_ field: Field, in scope: Scope) -> String {
        text(world.value(of: field, in: scope, at: now))
    }
}

/// Fields that the session answers itself, beside the domain's.
enum LayerField: String, CaseIterable {
    case screenTitle = "screen.title"
    case screenHelp = "screen.help"
    case refusalSentence = "refusal.sentence"
    case refusalWay = "refusal.way"
    case learner = "scenario.learner"
    case password = "scenario.password"
    case markCount = "marks.count"
    /// What has become of the marked ones that are gone, a sentence each.
    case overtaken = "marks.overtaken"
    case stepsMade = "way.steps"
    case stepsAtLeast = "way.shortest"
}
