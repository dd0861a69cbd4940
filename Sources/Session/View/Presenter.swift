import Domain
import ScreenKit

/// Makes the view of a session: every screen's texts filled, every control with its state, nothing placed yet.
struct Presenter {
    let session: Session
    let context: Context
    let speaker: Speaker
    private let marks: [String]

    init(session: Session, context: Context) {
        self.session = session
        self.context = context
        marks = session.stack.top.memory.marks
        speaker = Speaker(
            language: session.language, words: context.screens.words, world: context.world, now: context.now,
            page: context.screens[session.stack.top.screen], layer: session.layers.last,
            credentials: context.credentials, marks: session.marks(in: context).count,
            overtaken: session.overtaken(marks, in: context),
            steps: session.lesson.flatMap { lesson in
                context.screens.steps.way(lesson.way).map { (lesson.steps, $0.shortest) }
            }, console: session.consoleReading(in: context))
    }

    /// Everything that stays as it is while the focus moves.
    var scene: Scene {
        Scene(
            device: session.device, language: session.language, page: page, tabs: tabs, layers: layers, lesson: lesson,
            trail: trail, clock: DateText.time(context.now), isTooSmall: session.isTooSmall,
            owner: speaker.lookUp(.myInitial, in: Scope(actor: session.account)), ownerName: ownerName,
            desk: context.desk, deviceLabel: context.desk.devices > 1 ? session.label(in: context) : nil,
            ignoresLetters: session.mayBeTypedInto(in: context.screens))
    }

    /// What keys do in a scene while this is typed.
    func keys(in scene: Scene, typing: Situation.Typing) -> Keys {
        let situation = scene.situation(typing: typing)
        let bindings = KeyMap.bindings(in: situation)
        return Keys(in: scene, situation: situation, bindings: bindings, hints: hints(of: bindings))
    }

    private var page: View.Surface {
        surface(
            session.stack.top.screen, scope: session.pageScope(in: context), memory: session.stack.top.memory,
            hasBack: session.stack.depth > 1)
    }

    private var layers: [View.Surface] {
        var scope = session.pageScope(in: context)
        return session.layers.map { layer in
            scope = scope.adding(layer, in: context)
            return surface(layer.screen, scope: scope, memory: layer.memory, hasBack: false, layer: layer)
        }
    }

    /// Whose device it is; in an enterprise's back office also as what, for that is what they may do there.
    private var ownerName: String {
        let name = context.world.account(session.account)?.name ?? ""
        let scope = session.pageScope(in: context)
        guard session.device == Device.admin.rawValue, scope.enterprise != nil else { return name }
        let role = speaker.lookUp(.enterpriseMyRole, in: scope)
        return role.isEmpty ? name : speaker.say(Wording("\(name)（\(role)）", "\(name) (\(role))"), in: scope)
    }

    /// The keys that the help tells are those of what lies right below it.
    private func situationBelow(_ layer: Layer) -> Situation? {
        guard context.screens[layer.screen]?.blocks.contains(where: { $0.kind == .keys }) == true else { return nil }
        var below = session
        while let last = below.layers.popLast(), last.number != layer.number {}
        return below.view(in: context).keys.situation
    }

    private func surface(
        _ id: ScreenID, scope: Scope, memory: Memory, hasBack: Bool, layer: Layer? = nil
    ) -> View.Surface {
        guard let screen = context.screens[id] else {
            return View.Surface(
                id: id, kind: .page, title: id.description, destructive: false, leading: [], trailing: [], blocks: [])
        }
        var speaker = speaker
        speaker.layer = layer
        let builder = SurfaceBuilder(
            screen: screen, scope: scope, memory: memory, speaker: speaker, context: context,
            situation: layer.flatMap(situationBelow), lesson: session.lesson, marks: marks)
        return builder.surface(hasBack: hasBack)
    }

    private var tabs: [ControlView] {
        let scope = Scope(actor: session.account)
        guard session.isSignedIn else { return [] }
        let screens = context.screens.tabs(of: session.device)
        // A device of one first page has nothing to choose among.
        guard screens.count > 1 else { return [] }
        return screens.map { screen in
            let isCurrent = screen.id.name == session.stack.tab
            let label = speaker.say(screen.tabLabel ?? screen.title, in: scope)
            let about =
                isCurrent
                ? Wording("回到「\(label)」的首页。", "Back to the first page of \(label).")
                : Wording("切换到「\(label)」。", "Switches to \(label).")
            return ControlView(
                key: .tab(screen.id.name), block: "tabs", role: .tab, label: label, name: nil, detail: nil,
                trailing: nil, avatar: nil, badge: screen.tabBadge.flatMap { speaker.count($0, in: scope) },
                state: .enabled, tone: .plain, isCurrent: isCurrent,
                about: speaker.say(about, in: scope), mark: screen.mark, cites: screen.cites,
                action: .tab(screen.id.name))
        }
    }

    /// What was said last.
    var notice: View.Notice? {
        session.notice.map { notice in
            View.Notice(
                text: notice.lines.flatMap { line in
                    [speaker.say(line.wording, in: line.scope), speaker.sentences(of: line.overtaken, in: line.scope)]
                }.filter { !$0.isEmpty }.joined(separator: session.language == .en ? " " : ""),
                tone: notice.tone)
        }
    }

    /// Titles from the tab's first page to the top surface.
    private var trail: [String] {
        var scope = Scope(actor: session.account)
        let pages = session.stack.entries.map { ($0.screen, $0.subject) }
        return (pages + session.layers.map { ($0.screen, $0.subject) }).compactMap { id, subject in
            context.screens[id].map { screen in
                scope = scope.adding(subject, of: id, in: context)
                return speaker.say(screen.title, in: scope)
            }
        }
    }

    private var lesson: View.LessonView? {
        guard let lesson = session.lesson, let way = context.screens.steps.way(lesson.way) else { return nil }
        let scope = Scope(actor: session.account)
        let next = way.steps.first { !lesson.done.contains($0.id) }
        let (made, least) = (lesson.steps, way.shortest)
        return View.LessonView(
            title: speaker.say(way.title, in: scope),
            acts: way.steps.map { act in
                View.LessonView.Act(
                    id: act.id, title: speaker.say(act.title, in: scope),
                    state: lesson.done.contains(act.id) ? .done : act.id == next?.id ? .next : .later)
            }, steps: speaker.say(Self.steps(made, least), in: scope),
            finished: next == nil ? speaker.say(Self.finished(made, least), in: scope) : nil,
            onwards: speaker.say(Self.onwards, in: scope))
    }

    private static func steps(_ made: Int, _ least: Int) -> Wording {
        Wording("走了 \(made) 步，最短 \(least) 步", "\(made) \(made == 1 ? "step" : "steps"), \(least) at least")
    }

    private static func finished(_ made: Int, _ least: Int) -> Wording {
        Wording("走完了，走了 \(made) 步，最短 \(least) 步", "Finished in \(made) steps, \(least) at least")
    }

    private static let onwards = Wording("按 m 重来或换一条路", "m: again or on")

    /// The bindings that the hint line tells; what only a key does stands there as a control as well.
    private func hints(of bindings: [Binding]) -> [View.Hint] {
        bindings.filter(\.isHinted).map { binding in
            let label = speaker.say(binding.label, in: Scope(actor: session.account))
            return View.Hint(
                keys: binding.printed, label: label, isWayOut: binding.isWayOut, control: control(for: binding, label))
        }
    }

    private func control(for binding: Binding, _ label: String) -> ControlView? {
        let layer: ScreenID
        switch binding.strokes.first?.intent {
        case .help: layer = SessionStep.helpLayer
        case .quit: layer = SessionStep.quitLayer
        case .menu: layer = SessionStep.menuLayer
        case .nextDevice:
            return hint(
                "next-device", label, about: speaker.say(Self.aboutNextDevice, in: Scope(actor: session.account)),
                action: .run(command: ProgramCommand.nextDevice.rawValue, subject: nil))
        default: return nil
        }
        let about = context.screens[layer]?.help.map { speaker.say($0, in: Scope(actor: session.account)) }
        return hint(layer.name, label, about: about ?? label, action: .open(layer))
    }

    private static let aboutNextDevice = Wording(
        "把桌上的下一台设备换到前面。", "Brings the next device on the desk to the front.")

    private func hint(_ name: String, _ label: String, about: String, action: BoundAction) -> ControlView {
        ControlView(
            key: .hint(name), block: "hints", role: .button, label: label, name: nil, detail: nil, trailing: nil,
            avatar: nil, badge: nil, state: .enabled, tone: .plain, isCurrent: false, about: about,
            mark: .reconstructed, cites: [], action: action)
    }
}
