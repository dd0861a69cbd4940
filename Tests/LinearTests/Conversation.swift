// A person who answers the front end's prompts, and the paper on which all of it is written down.
import Host
import ScreenKit
import TestSupport

@testable import Linear

/// A walk by answers, on a console that is two closures.
final class Conversation {
    /// One thing a person answers.
    enum Reply: ExpressibleByStringLiteral {
        /// A line as typed.
        case line(String)
        /// The number before the choice of this name, as it was told last.
        case choice(String)

        init(stringLiteral text: String) { self = .choice(text) }
    }

    let stage: Stage
    let ending: LinearFrontEnd.Ending
    /// What was written, answers included.
    let transcript: String
    /// What was written between one answer and the next; the first part is what greets.
    let parts: [String]
    /// How many answers were read without showing them.
    let secrets: Int

    /// Walks with these answers, then ends the input.
    convenience init(
        _ replies: [Reply], on device: String = "phone", as account: String? = nil, language: Language = .zh
    ) throws {
        self.init(replies, on: try Classroom.stage(device: device, as: account, language: language))
    }

    /// Walks on a device with these answers, then ends the input.
    init(_ replies: [Reply], on stage: Stage) {
        self.stage = stage
        let paper = Paper(replies)
        let console = Console(
            echoesAnswers: true, read: { paper.answer() },
            readSecret: {
                paper.secrets += 1
                return paper.answer()
            }, write: { paper.write($0) })
        ending = LinearFrontEnd(stage: stage, console: console).walk()
        parts = paper.parts
        secrets = paper.secrets
        transcript = parts.joined()
    }

    /// The lines of a part; the first one is the answer before it.
    func lines(_ part: Int) -> [String] {
        let lines = parts[part].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.last == "" ? lines.dropLast() : lines
    }
}

/// What both sides write on.
private final class Paper {
    private(set) var parts = [""]
    var secrets = 0
    private var replies: ArraySlice<Conversation.Reply>

    init(_ replies: [Conversation.Reply]) { self.replies = replies[...] }

    func write(_ text: String) { parts[parts.count - 1] += text }

    func answer() -> String? {
        guard let reply = replies.popFirst() else { return nil }
        let told = parts.joined().split(separator: "\n")
        parts.append("")
        switch reply {
        case .line(let line): return line
        case .choice(let name):
            let choice = told.last { line in
                guard let dot = line.firstRange(of: ". ") else { return false }
                let rest = line[dot.upperBound...]
                return Int(line[..<dot.lowerBound]) != nil
                    && (rest.hasPrefix(name + "，") || rest.hasPrefix(name + ", "))
            }
            return choice.map { String($0.prefix { $0 != "." }) } ?? "no choice \(name)"
        }
    }
}
