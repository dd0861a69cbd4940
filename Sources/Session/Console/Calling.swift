public import Domain
import Sandbox
public import ScreenKit

/// Calling the open platform from a console: what is composed goes out as an effect, the answer is kept and told.
extension SessionStep {
    /// What the console's screens are filled from, as things stand.
    var console: ConsoleReading { session.consoleReading(in: context) }

    /// Sends the call in scope as it is composed.
    mutating func send(then: Control.Sequel?) {
        guard let composition = console.composition(session.topScope(in: context)) else { return }
        session.sequel = then
        call(composition)
    }

    /// Does one of the console's own commands, about a subject where it needs one.
    mutating func run(_ command: ConsoleCommand, about subject: String?, then: Control.Sequel?) {
        let scope = session.topScope(in: context)
        switch command {
        case .send: send(then: then)
        case .fillExample: fillWithExamples()
        case .copyToken: copy(.token, in: scope)
        case .copyCurl: copy(.endpointCurl, in: scope)
        case .copySent: copy(.exchangeCurl, in: scope)
        case .relink:
            guard let link = subject.flatMap({ context.world.link(LinkID($0)) }) else { return }
            call(Composition(.relink, values: ["dept_id": String(link.department)]))
        case .resetPlatform: call(Composition(.reset))
        case .switchScope:
            guard let app = scope.app, let apiScope = subject.flatMap(APIScope.init(rawValue:)) else { return }
            let isOn = context.world.scopes(of: app).contains(apiScope)
            let effect = Effect.platform(.switchScope(apiScope, of: app, isOn: !isOn))
            session.pending = effect
            effects.append(effect)
        }
    }

    private mutating func call(_ composition: Composition) {
        let effect = Effect.call(composition)
        session.pending = effect
        effects.append(effect)
    }

    /// Puts a right value into every field of the call in scope that holds nothing yet.
    private mutating func fillWithExamples() {
        let scope = session.topScope(in: context)
        let console = console
        for name in console.rows(of: .parameters, in: scope) {
            var row = scope
            row.parameter = ParameterID(name)
            let isEmpty = session.memory.fields[name]?.text.isEmpty ?? true
            guard isEmpty, console.isRequired(row), let example = console.example(row) else { continue }
            session.memory.fields[name] = FieldText(example)
        }
    }

    private mutating func copy(_ field: ConsoleField, in scope: Scope) {
        guard case .text(let text) = console.value(of: field, in: scope) else { return }
        effects.append(.copy(text))
        notify(Self.copied)
    }

    /// An answer has come: what it brings is kept, and told where no page of its own tells it.
    mutating func settle(_ reply: Reply, to composition: Composition, then sequel: Control.Sequel?) {
        session.console.keep(composition, reply, at: context.now)
        if reply.isRight, isTokenOfTheGuide(reply) { tick(session.awaited) }
        closeLayers(answering: .done)
        session.notice =
            sequel == nil
            ? Notice(reply.isRight ? Self.answered : Self.refused(reply), in: session.topScope(in: context)) : nil
        if let sequel { follow(sequel) }
        prune(unlessSilent: session.notice == nil)
    }

    /// The guide asks for a token that may unlink (5.1); whatever else was answered is as good as it is.
    private func isTokenOfTheGuide(_ reply: Reply) -> Bool {
        guard reply.token != nil else { return true }
        return session.console.token?.app.map { context.world.scopes(of: $0).contains(.unlinkOrganisations) } ?? false
    }

    private static let copied = Wording(
        "已送到剪贴板；终端不支持的话，按住 Shift 拖动来选字", "Sent to the clipboard; if your terminal has none, select with Shift-drag")
    private static let answered = Wording("沙箱已照办", "The sandbox has done it")
    private static func refused(_ reply: Reply) -> Wording {
        Wording("沙箱没有照办：\(reply.status)", "The sandbox refused: \(reply.status)")
    }
}

/// The console's own commands.
enum ConsoleCommand: String, CaseIterable {
    /// Sends the call that the page composes.
    case send
    /// Fills the page's empty fields with right values.
    case fillExample = "fill-example"
    case copyToken = "copy-token"
    /// Copies the call that the page composes, as a line for a shell.
    case copyCurl = "copy-curl"
    /// Copies the call that was made.
    case copySent = "copy-sent"
    /// Links the organisations again; the sandbox's own.
    case relink
    /// Puts all links and scopes back and ends all tokens; the sandbox's own.
    case resetPlatform = "reset-platform"
    /// Lets the app in scope do something, or not any more.
    case switchScope = "switch-scope"

    /// What must be in scope.
    var subject: Subject? {
        switch self {
        case .send, .fillExample, .copyCurl: .endpoint
        case .copySent: .exchange
        case .relink: .link
        case .switchScope: .apiScope
        case .copyToken, .resetPlatform: nil
        }
    }
}

extension Session {
    /// What the console's screens are filled from.
    func consoleReading(in context: Context) -> ConsoleReading {
        ConsoleReading(console: console, context: context, language: language, typed: stack.top.memory.fields)
    }
}

extension PlatformRefusal {
    /// What is in the way, and what to do instead.
    public var wording: Wording {
        let zh =
            switch self {
            case .unknownLink: "没有这条关联，请看看关联组织的列表"
            case .notLinked: "这两家已经没有关联，想再练习就重新关联"
            case .alreadyLinked: "这两家有关联，不用再做什么"
            case .unknownApp: "没有这个应用，请看看企业的应用列表"
            case .sameScope: "这项权限已经是这样，不用再做什么"
            case .notInCharge: "只有这家企业的开发者和管理员能这样做，请换个账号登录"
            case .unknownMember: "企业里没有这个人，请看看成员列表"
            case .mainAdministratorStays: "主管理员不能移出，请先更换主管理员"
            }
        return Wording(zh, description)
    }
}
