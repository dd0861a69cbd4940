public import ScreenKit

/// How far one is on a way: which of its acts are done, and in how many steps.
public struct Lesson: Hashable, Codable, Sendable {
    /// The way's id in steps.yaml.
    public let way: String
    /// Acts of the way that are done, by id.
    public internal(set) var done: Set<String> = []
    /// Controls activated so far.
    public internal(set) var steps = 0

    /// A way at its first act.
    public init(way: String) {
        self.way = way
    }

    /// Whether every act of the way is done.
    public func isFinished(in steps: StepBook) -> Bool {
        steps.way(way)?.steps.allSatisfy { done.contains($0.id) } ?? false
    }
}

extension SessionStep {
    /// Ticks those of the ids that are acts of the way one is on.
    mutating func tick(_ ids: [String]) {
        guard let lesson = session.lesson, let way = screens.steps.way(lesson.way) else { return }
        session.lesson?.done.formUnion(way.steps.map(\.id).filter(ids.contains))
    }

    /// Ticks what opening the screens that stand there now fulfils.
    mutating func tickWhatStandsHere() {
        tick(screens[session.stack.top.screen]?.cites ?? [])
        tick(session.layers.last.flatMap { screens[$0.screen]?.cites } ?? [])
    }
}
