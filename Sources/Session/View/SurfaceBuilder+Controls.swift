import Domain
import ScreenKit

/// Controls with their rules applied: shown, hidden with a sentence in their place, replaced, or refused when pressed.
extension SurfaceBuilder {
    /// The controls that stand there, and the sentences that stand in place of those a rule hides: why, and what to do.
    func controls(
        _ controls: [Control], as role: ControlView.Role, in block: String
    ) -> (shown: [ControlView], sentences: [String]) {
        var shown: [ControlView] = []
        var sentences: [String] = []
        for control in controls {
            if let fact = control.when, !holds(fact) { continue }
            guard let refusal = refusal(of: control, in: scope) else {
                shown.append(view(of: control, as: role, in: block, scope: scope))
                continue
            }
            let spoken = scope.adding(refusal)
            switch refusal.rule.presentation {
            case .refused:
                shown.append(view(of: control, as: role, in: block, scope: scope, action: .refuse(refusal)))
            case .disabled:
                let sentence = context.screens.words.refusals[refusal.rule.rawValue]?.sentence
                shown.append(
                    view(
                        of: control, as: role, in: block, scope: scope,
                        reason: speaker.sentence(of: refusal, in: spoken), action: sentence.map { .say($0) }))
            case .hidden:
                sentences += [speaker.sentence(of: refusal, in: spoken), speaker.way(of: refusal, in: spoken)]
            case .replaced: break
            }
        }
        return (shown, sentences)
    }

    /// A control as it stands in a scope; a rule may have given it another action, or a reason why not.
    func view(
        of control: Control, as role: ControlView.Role, in block: String, scope: Scope, row: String? = nil,
        avatar: String? = nil, trailing: Wording? = nil, reason: String? = nil, action: BoundAction? = nil,
        isCurrent: Bool = false, isMarked: Bool? = nil
    ) -> ControlView {
        let bound = action ?? bind(control, row: row, in: scope)
        var view = ControlView(
            key: ControlKey(control.id, row: row), block: block, role: role,
            label: speaker.say(control.label, in: scope), name: control.name.map { speaker.say($0, in: scope) },
            detail: text(control.detail, in: scope), trailing: text(trailing, in: scope), avatar: avatar,
            badge: control.badge.flatMap { speaker.count($0, in: scope) },
            state: reason.map { .disabled(reason: $0) } ?? .enabled, tone: control.tone, isCurrent: isCurrent,
            isMarked: isMarked,
            about: reason ?? (bound.isRefusal ? nil : text(control.about, in: scope)) ?? about(bound, in: scope),
            mark: control.mark ?? speaker.console?.mark(scope) ?? screen.mark,
            cites: control.cites, action: bound)
        view.takesAway = control.tone == .danger || asksToTakeAway(control.action)
        return view
    }

    private func asksToTakeAway(_ action: Action) -> Bool {
        if case .present(let layer, _) = action { context.screens[layer]?.isDestructive == true } else { false }
    }

    private func text(_ wording: Wording?, in scope: Scope) -> String? {
        wording.map { speaker.say($0, in: scope) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// An action with its subject looked up in the scope.
    private func bind(_ control: Control, row: String?, in scope: Scope) -> BoundAction {
        switch control.action {
        case .push(let id, let of): .push(id, subject: subject(of, takenBy: id, in: scope))
        case .present(let id, let of): .present(id, subject: subject(of, takenBy: id, in: scope))
        case .back: .back
        case .root: .root
        case .tab(let name): .tab(name)
        case .set(let field, let wording): .set(field: field, text: speaker.say(wording, in: scope))
        case .run(let command, let of):
            .run(
                command: command,
                subject: (of ?? Vocabulary.domain.subject(ofCommand: command)).flatMap {
                    identifier(of: $0, in: scope)
                },
                then: control.then)
        case .mark: .mark(row ?? control.id)
        case .say(let wording): .say(wording)
        }
    }

    private func subject(_ of: String?, takenBy id: ScreenID, in scope: Scope) -> String? {
        guard let taken = context.screens[id]?.takes else { return nil }
        return identifier(of: of ?? taken, in: scope)
    }

    /// The identifier of a subject by its name, the world's or the console's.
    func identifier(of subject: String, in scope: Scope) -> String? {
        guard let console = speaker.console else {
            return Subject(rawValue: subject).flatMap { context.world.identifier(of: $0, in: scope) }
        }
        return console.identifier(of: subject, in: scope)
    }

    /// What an action does, told in general where the screen file says nothing of its own.
    private func about(_ action: BoundAction, in scope: Scope) -> String {
        switch action {
        case .push(let id, let subject), .present(let id, let subject):
            let title =
                context.screens[id].map { speaker.say($0.title, in: scope.adding(subject, of: id, in: context)) }
                ?? id.name
            return speaker.say(Wording("打开「\(title)」。", "Opens \(title)."), in: scope)
        case .back: return speaker.say(Wording("关闭，什么也不改变。", "Closes this and changes nothing."), in: scope)
        case .root: return speaker.say(Wording("回到这个标签的首页。", "Back to the first page of this tab."), in: scope)
        case .tab(let name):
            let id = ScreenID(folder: screen.id.folder, name: name)
            let title = context.screens[id].map { speaker.say($0.tabLabel ?? $0.title, in: scope) } ?? name
            return speaker.say(Wording("切换到「\(title)」。", "Switches to \(title)."), in: scope)
        case .mark: return speaker.say(Wording("选上，或取消选择。", "Marks it, or takes the mark away."), in: scope)
        case .set: return speaker.say(Wording("填好这一栏。", "Fills the field in."), in: scope)
        case .run: return speaker.say(Wording("立即执行。", "Carries it out at once."), in: scope)
        case .say:
            return speaker.say(Wording("不在本练习之内，按下会说明。", "Outside this exercise; it says so."), in: scope)
        case .open(let id): return context.screens[id].map { speaker.say($0.title, in: scope) } ?? id.name
        case .walk: return speaker.say(Wording("从第一步走起。", "Starts at the first act."), in: scope)
        case .edit: return speaker.say(Wording("输入文字。", "Type here."), in: scope)
        case .refuse:
            return speaker.say(Wording("现在不能，按下会说明原因和办法。", "Not possible now; it says why and what to do."), in: scope)
        }
    }
}
