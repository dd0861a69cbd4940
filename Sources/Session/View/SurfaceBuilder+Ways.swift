import Domain
import ScreenKit

/// What the entrance shows: the ways out as steps.yaml lists them, and facts about the walk that the world can't know.
extension SurfaceBuilder {
    private static let stillToCome = Wording("这条路还在准备中。", "This way is still to come.")

    /// The ways as controls: walked or not, and those still to come disabled with the reason.
    func ways(in block: String) -> [ControlView] {
        let steps = context.screens.steps
        return steps.ways.map { way in
            let isWalked = context.walked.contains(way.id)
            let detail = isWalked ? Wording("✓ 走过", "✓ done") : Wording("还没走", "new")
            let acts = Wording("共 \(way.steps.count) 步，从头走起。", "\(way.steps.count) acts, from the first one.")
            let isReady = steps.isReady(way)
            return ControlView(
                key: ControlKey("way-\(way.id)"), block: block, role: .link,
                label: "\(way.id)  \(speaker.say(way.title, in: scope))", name: speaker.say(way.title, in: scope),
                detail: isReady ? speaker.say(detail, in: scope) : nil, trailing: nil, avatar: nil, badge: nil,
                state: isReady ? .enabled : .disabled(reason: speaker.say(Self.stillToCome, in: scope)), tone: .plain,
                isCurrent: false, about: speaker.say(acts, in: scope), mark: .seed,
                cites: [], action: isReady ? .walk(way.id) : .say(Self.stillToCome))
        }
    }

    /// Whether a fact holds: the world's, the walk's own, or one about the layer itself.
    func holds(_ name: String) -> Bool {
        if let fact = Fact(rawValue: name) { return context.world.holds(fact, in: scope) }
        if let fact = ConsoleFact(rawValue: name) { return speaker.console?.holds(fact, in: scope) ?? false }
        switch WalkFact(rawValue: name) {
        case .onAWay: return lesson != nil
        case .inFreeWalk: return lesson == nil
        case .hasNextWay: return lesson.flatMap { context.screens.steps.readyWay(after: $0.way) } != nil
        case .isLastWay:
            return lesson.map { context.screens.steps.readyWay(after: $0.way) == nil } ?? false
        case .wayIsFinished: return lesson?.isFinished(in: context.screens.steps) ?? false
        case .wayIsUnfinished: return lesson?.isFinished(in: context.screens.steps) != true
        case .hasMarks: return speaker.marks > 0
        case .hasNoMarks: return speaker.marks == 0
        case .hasOneDevice: return context.desk.devices == 1
        case .hasOtherDevices: return context.desk.devices > 1
        case .standsSideBySide: return context.desk.devices > 1 && context.desk.isSideBySide
        case .standsAlone: return context.desk.devices > 1 && !context.desk.isSideBySide
        case nil: return LayerFact.all[name]?.holds(of: speaker.layer) ?? false
        }
    }
}

/// Facts about the walk that `when:` may name beside the domain's.
enum WalkFact: String, CaseIterable {
    case onAWay = "on-a-way"
    case inFreeWalk = "in-free-walk"
    case hasNextWay = "has-next-way"
    /// No way comes after the one that one is on.
    case isLastWay = "is-last-way"
    /// Every act of the way is done; the other holds in free walks as well.
    case wayIsFinished = "way-is-finished"
    case wayIsUnfinished = "way-is-unfinished"
    /// At least one row of the page is marked.
    case hasMarks = "has-marks"
    case hasNoMarks = "has-no-marks"
    case hasOneDevice = "has-one-device"
    case hasOtherDevices = "has-other-devices"
    /// Two devices may stand side by side, or only one at a time does; neither where there is no other.
    case standsSideBySide = "stands-side-by-side"
    case standsAlone = "stands-alone"
}
