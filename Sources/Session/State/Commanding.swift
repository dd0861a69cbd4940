import Domain
import ScreenKit

/// Giving commands: the domain's go out as effects, the program's own are done at once; and opening the pages that
/// follow them.
extension SessionStep {
    /// Said instead of opening a page too many.
    private static let tooDeep = Wording(
        "已经连开了 \(RouteStack.depthLimit) 层，先按 Esc 返回几层",
        "\(RouteStack.depthLimit) pages are open above one another; go back a few with Esc")

    /// Opens a page above, and carries out what opening it does.
    mutating func openPage(_ entry: Entry) {
        guard session.stack.push(entry) == nil else { return notify(Self.tooDeep) }
        guard let name = screens[entry.screen]?.onOpen.flatMap(CommandName.init(rawValue:)),
            let command = Command(name, session.pageScope(in: context)),
            Domain.refusal(of: command, by: session.account, in: context.world, at: context.now) == nil
        else { return }
        effects.append(.quietly(command))
    }

    /// Carries out what a control's `do` names.
    mutating func run(_ name: String, about subject: String?, then: Control.Sequel?, from control: ControlView) {
        if let command = ProgramCommand(rawValue: name) { return run(command, about: subject, from: control) }
        if let command = ConsoleCommand(rawValue: name) { return run(command, about: subject, then: then) }
        var scope = session.topScope(in: context)
        guard let commandName = CommandName(rawValue: name) else { return }
        if let subject { scope = scope.setting(commandName.subject, subject) }
        let texts = Dictionary(commandName.fields.map { ($0, typed($0.rawValue)) }, uniquingKeysWith: { $1 })
        guard let command = Command(commandName, scope, typed: texts, marks: session.stack.top.memory.marks) else {
            return
        }
        let effect = Effect.command(command, password: texts[.password])
        session.pending = effect
        session.sequel = then
        effects.append(effect)
    }

    private mutating func run(_ command: ProgramCommand, about subject: String?, from control: ControlView) {
        // The menu that asked has given its answer; a hint stands on no layer.
        if control.action.isAboutDesk, !control.key.isHint { closeTopLayer(answering: .chose(control.key.id)) }
        if let act = command.deskAct(about: subject, in: context.world) { return arrange(act) }
        if let seconds = command.seconds { return letPass(seconds: seconds) }
        switch command {
        case .quit: make(.quit)
        case .signIn: askToSignIn()
        case .entrance: make(.go(.entrance))
        case .freeWalk: make(.go(.freeWalk))
        case .again: make(.go(.again))
        case .nextWay:
            let next = session.lesson.flatMap { screens.steps.readyWay(after: $0.way) }
            make(.go(next.map { .way($0.id) } ?? .entrance))
        case .discard: discard()
        case .nextDevice, .openPhone, .openDesktop, .openAdmin, .openOffice, .openTransfer, .openDissolve,
            .openDecision, .openConsole, .signInAs, .closeDevice, .toggleLayout, .passHour, .passDay, .passWeek:
            break
        }
    }

    /// Opens the page that follows a command in place of the one that was filled in for it. What it is about is looked up
    /// only now: before, there was none.
    mutating func follow(_ sequel: Control.Sequel) {
        let scope = session.pageScope(in: context)
        if screens[session.stack.top.screen]?.isForm == true { forgetDraft() }
        let subject = sequel.of ?? screens[sequel.screen]?.takes
        let identifier = subject.flatMap { console.identifier(of: $0, in: scope) }
        guard screens[sequel.screen]?.subjectTaken == nil || identifier != nil else { return }
        openPage(Entry(screen: sequel.screen, subject: identifier))
        tickWhatStandsHere()
    }
}
