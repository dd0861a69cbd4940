import Domain
public import ScreenKit

/// How far one is on a way: which of its acts are done, and in how many steps.
public struct Lesson: Hashable, Sendable {
    /// The way's id in steps.yaml.
    public let way: String
    /// Acts of the way that are done, by id.
    public internal(set) var done: Set<String> = []
    /// Controls pressed and fields filled in until the last act was done. Going back takes none, nor does what is about the
    /// program itself: help, menus, devices.
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
    /// Ticks those of the ids that are acts of the way one is on, if what stands there now is what the act is about.
    mutating func tick(_ ids: [String]) {
        guard let lesson = session.lesson, let way = screens.steps.way(lesson.way) else { return }
        let (world, scope) = (context.world, session.topScope(in: context))
        let done = way.steps.filter { act in
            ids.contains(act.id) && act.when.flatMap(Fact.init(rawValue:)).map { world.holds($0, in: scope) } != false
        }
        session.lesson?.done.formUnion(done.map(\.id))
    }

    /// Whether the menu of walks or of devices is on top; what one does there is no part of a way.
    var standsInProgramMenu: Bool {
        session.layers.last.map { [Self.menuLayer, Self.deskLayer].contains($0.screen) } ?? false
    }

    /// Counts a step on the way one is on; at its end one has made them all.
    mutating func countStep() {
        guard let lesson = session.lesson, !lesson.isFinished(in: screens.steps) else { return }
        session.lesson?.steps += 1
    }

    /// Ticks what opening the screens that stand there now fulfils.
    mutating func tickWhatStandsHere() {
        tick(screens[session.stack.top.screen]?.cites ?? [])
        tick(session.layers.last.flatMap { screens[$0.screen]?.cites } ?? [])
    }
}
