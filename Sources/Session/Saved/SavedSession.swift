import Domain
public import Grid
public import ScreenKit

/// A session as it is kept between two walks.
///
/// The keys and the raw values below are the format of learners' files and never change; properties may be renamed freely. What the
/// person had open above the page, what was under way and what was said are not kept, and no text of a secret field.
public struct SavedSession: Codable, Hashable, Sendable {
    /// The folder of the device's screens.
    public let device: String
    /// Who was signed in.
    public let account: String
    let pages: SavedPages
    let lesson: SavedLesson?
    let console: SavedConsole

    enum CodingKeys: String, CodingKey {
        case device = "device"
        case account = "account"
        case pages = "stack"
        case lesson = "lesson"
        case console = "console"
    }

    /// What is kept of a session.
    public init(_ session: Session, in screens: ScreenSet) {
        device = session.device
        account = session.account.rawValue
        pages = SavedPages(session.stack) { screens[$0]?.inputs.filter(\.input.isSecret).map(\.id) ?? [] }
        lesson = session.lesson.map(SavedLesson.init)
        console = SavedConsole(session.console)
    }
}

/// How far a learner was on a way.
struct SavedLesson: Codable, Hashable, Sendable {
    let way: String
    let done: Set<String>
    let steps: Int

    enum CodingKeys: String, CodingKey {
        case way = "way"
        case done = "done"
        case steps = "steps"
    }

    init(_ lesson: Lesson) {
        way = lesson.way
        done = lesson.done
        steps = lesson.steps
    }

    /// Writes the acts in order, so that equal lessons give equal bytes.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(way, forKey: .way)
        try container.encode(done.sorted(), forKey: .done)
        try container.encode(steps, forKey: .steps)
    }
}

extension Seat {
    /// The device that was saved.
    public init(_ saved: SavedSession) {
        self.init(device: saved.device, account: AccountID(saved.account))
    }
}

extension Session {
    /// A session that goes on where it was saved, in the language and size of now.
    public init(_ saved: SavedSession, language: Language, size: Size) {
        self.init(
            device: saved.device, account: AccountID(saved.account), language: language, size: size,
            lesson: saved.lesson.map(Lesson.init), stack: saved.pages.stack, console: Console(saved.console))
    }
}

extension Lesson {
    init(_ saved: SavedLesson) {
        self.init(way: saved.way)
        done = saved.done
        steps = saved.steps
    }
}
