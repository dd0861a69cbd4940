// The names that journals and screen files use, and what is refused as unreadable.
import Domain
import Foundation
import Testing

@Suite("Written forms")
struct CodingTests {
    private func decode<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(json.utf8))
    }

    private func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    @Test(
        "a command is written by its name and its subject",
        arguments: [
            (Command.leave(yunshan), #"{"command":"leave","enterprise":"yunshan"}"#),
            (.setMainEnterprise(yunshan), #"{"command":"set-main","enterprise":"yunshan"}"#),
            (.switchEnterprise(yunshan), #"{"command":"switch","enterprise":"yunshan"}"#),
            (.resign(yunshan), #"{"command":"resign","enterprise":"yunshan"}"#),
            (.askInvitation(yunshan), #"{"command":"ask-invitation","enterprise":"yunshan"}"#),
            (.join(yunshan), #"{"command":"join","enterprise":"yunshan"}"#),
        ])
    func commands(command: Command, json: String) throws {
        #expect(try encode(command) == json)
        #expect(try decode(Command.self, json) == command)
        let subject: Subject = [.askInvitation, .join].contains(command.name) ? .former : .enterprise
        let other: Subject = subject == .former ? .enterprise : .former
        #expect(command.name.subject == subject)
        #expect(Command(command.name, Scope(actor: lin).setting(subject, "yunshan")) == command)
        #expect(Command(command.name, Scope(actor: lin).setting(other, "yunshan")) == nil)
        #expect(Command(command.name, Scope(actor: lin, person: he)) == nil)
        #expect(command.enterprise == yunshan)
    }

    @Test("a removal is written with its member, and can't be read without one")
    func removal() throws {
        let command = Command.remove(lin, from: yunshan)
        let json = #"{"command":"remove","enterprise":"yunshan","member":"lin"}"#
        #expect(try encode(command) == json)
        #expect(try decode(Command.self, json) == command)
        #expect(Command(.remove, Scope(actor: zhou, enterprise: yunshan, person: lin)) == command)
        #expect(Command(.remove, Scope(actor: zhou, enterprise: yunshan)) == nil)
        #expect(throws: DecodingError.self) {
            try decode(Command.self, #"{"command":"remove","enterprise":"yunshan"}"#)
        }
    }

    @Test(
        "each later command is written with its own parts and read again, and made from a scope",
        arguments: [
            (Command.apply(yunshan, reason: "搬家"), #"{"command":"apply","enterprise":"yunshan","reason":"搬家"}"#),
            (.withdraw(ApplicationID("a7")), #"{"application":"a7","command":"withdraw"}"#),
            (.approve(ApplicationID("a7")), #"{"application":"a7","command":"approve"}"#),
            (
                .reject(ApplicationID("a7"), reason: "搬家"),
                #"{"application":"a7","command":"reject","reason":"搬家"}"#
            ),
            (
                .approveMarked([ApplicationID("a7"), ApplicationID("a9")], of: yunshan),
                #"{"applications":["a7","a9"],"command":"approve-marked","enterprise":"yunshan"}"#
            ),
            (
                .rejectMarked([ApplicationID("a7"), ApplicationID("a9")], of: yunshan, reason: "搬家"),
                #"{"applications":["a7","a9"],"command":"reject-marked","enterprise":"yunshan","reason":"搬家"}"#
            ),
            (.confirmLeaving(ApplicationID("a7")), #"{"application":"a7","command":"confirm-leaving"}"#),
            (.setExitPolicy(.direct, of: yunshan), #"{"command":"policy-direct","enterprise":"yunshan"}"#),
            (.setExitPolicy(.approval, of: yunshan), #"{"command":"policy-approval","enterprise":"yunshan"}"#),
            (.setExitPolicy(.forbidden, of: yunshan), #"{"command":"policy-forbidden","enterprise":"yunshan"}"#),
            (.transfer(yunshan, to: lin), #"{"command":"transfer","enterprise":"yunshan","member":"lin"}"#),
            (.appoint(lin, in: yunshan), #"{"command":"appoint","enterprise":"yunshan","member":"lin"}"#),
            (.dismiss(lin, in: yunshan), #"{"command":"dismiss","enterprise":"yunshan","member":"lin"}"#),
            (.dissolve(yunshan, reason: "搬家"), #"{"command":"dissolve","enterprise":"yunshan","reason":"搬家"}"#),
            (.keep(yunshan), #"{"command":"keep","enterprise":"yunshan"}"#),
            (.read(MessageID("m7-0")), #"{"command":"read","message":"m7-0"}"#),
        ])
    func laterCommands(command: Command, json: String) throws {
        #expect(try encode(command) == json)
        #expect(try decode(Command.self, json) == command)
        let scope = Scope(
            actor: zhou, enterprise: yunshan, person: lin, application: ApplicationID("a7"), message: MessageID("m7-0"))
        #expect(Command(command.name, scope, typed: [.reason: "搬家", .password: "秘密"], marks: ["a7", "a9"]) == command)
        #expect(Command(command.name, Scope(actor: zhou), typed: [.reason: "搬家"], marks: ["a7"]) == nil)
        #expect(throws: DecodingError.self) {
            try decode(Command.self, #"{"command":"\#(command.name.rawValue)"}"#)
        }
    }

    @Test("what a command asks to be typed, marked and proved")
    func asking() {
        let fields: [CommandName: [CommandField]] = [
            .apply: [.reason], .reject: [.reason], .rejectMarked: [.reason], .confirmLeaving: [.password],
            .dissolve: [.reason, .password],
        ]
        for name in CommandName.allCases {
            #expect(name.fields == fields[name] ?? [])
            #expect(name.usesMarks == [.approveMarked, .rejectMarked].contains(name))
            #expect((name.step != nil) == name.fields.contains(.password))
        }
        #expect(Command.confirmLeaving(ApplicationID("a7")).step == .confirmLeaving)
        #expect(Command.dissolve(studio, reason: "").step == .dissolve)
    }

    @Test("a refusal is written with the application it speaks about, and without an enterprise where there is none")
    func refusals() throws {
        let refusal = Refusal(rule: .alreadyDecided, enterprise: haitang, application: ApplicationID("a7"))
        #expect(try encode(refusal) == #"{"application":"a7","enterprise":"haitang","rule":"already-decided"}"#)
        #expect(refusal.description == "already-decided for a7: \(Rule.alreadyDecided.statement)")
        let none = Refusal(rule: .noMessage, enterprise: nil)
        #expect(try encode(none) == #"{"rule":"no-message"}"#)
        #expect(none.description == "no-message: \(Rule.noMessage.statement)")
        #expect(try decode(Refusal.self, #"{"enterprise":"lanjing","rule":"R4"}"#).application == nil)
    }

    @Test("names that stand in journals and screen files never change")
    func names() {
        #expect(
            CommandName.allCases.map(\.rawValue)
                == [
                    "leave", "set-main", "switch", "resign", "ask-invitation", "join", "remove", "apply", "withdraw",
                    "approve", "reject", "approve-marked", "reject-marked", "confirm-leaving", "policy-direct",
                    "policy-approval", "policy-forbidden", "transfer", "appoint", "dismiss", "dissolve", "keep", "read",
                ])
        #expect(
            EventName.allCases.map(\.rawValue) == [
                "world-founded", "clock-advanced", "member-left", "member-removed", "member-joined",
                "invitation-sent", "role-resigned",
                "main-enterprise-changed", "main-enterprise-change-scheduled", "current-enterprise-changed",
                "organisations-unlinked", "organisations-linked", "scope-changed",
                "application-submitted", "application-withdrawn", "application-approved", "application-rejected",
                "application-lapsed", "application-voided", "password-mistyped", "exit-policy-changed",
                "administrator-transferred", "administrator-appointed", "administrator-dismissed", "dissolving-begun",
                "enterprise-kept", "enterprise-dissolved", "message-read",
            ])
        #expect(
            Rule.allCases.map(\.rawValue)
                == (0...14).map { "R\($0)" } + [
                    "no-role", "not-an-administrator", "administrator-stays", "not-oneself", "member-is-gone",
                    "already-a-member", "not-a-former-member", "already-invited", "not-invited",
                    "managed-account", "not-a-member", "already-main", "already-scheduled", "already-current",
                    "no-approval-needed", "reason-missing", "reason-too-long", "password-missing", "nothing-marked",
                    "no-application", "not-decided-yet", "already-decided", "application-withdrawn",
                    "application-rejected", "application-voided", "already-confirmed", "not-the-applicant",
                    "own-application", "applicant-administers", "main-administrator-only", "same-policy",
                    "already-dissolving", "not-dissolving", "already-appointed", "not-appointed", "no-message",
                    "enterprise-is-gone", "withdrawn-meanwhile", "lapsed-meanwhile", "voided-meanwhile",
                    "none-left-to-decide",
                ])
        #expect(Role.allCases.map(\.rawValue) == ["main-administrator", "sub-administrator", "member"])
        #expect(AccountKind.allCases.map(\.rawValue) == ["personal", "enterprise-managed"])
        #expect(ExitPolicy.allCases.map(\.rawValue) == ["direct", "approval", "forbidden"])
        #expect(LeaveRecord.Reason.allCases.map(\.rawValue) == ["leave", "delete", "oapi", "cancel", "unknown"])
    }

    @Test("each term of a role, a kind and a policy is named after it")
    func terms() {
        for role in Role.allCases { #expect(role.term.rawValue == "role.\(role.rawValue)") }
        for kind in AccountKind.allCases { #expect(kind.term.rawValue == "account.\(kind.rawValue)") }
        for kind in OrganisationLink.Kind.allCases { #expect(Term(rawValue: "link.\(kind.rawValue)") != nil) }
        for kind in PlatformApp.Kind.allCases { #expect(Term(rawValue: "app.\(kind.rawValue)") != nil) }
        for scope in APIScope.allCases { #expect(Term(rawValue: "scope.\(scope.rawValue)") != nil) }
        for policy in ExitPolicy.allCases { #expect(policy.term.rawValue == "exit.\(policy.rawValue)") }
    }

    @Test("identifiers, moments and months are written as what they wrap")
    func wrappers() throws {
        #expect(try encode([lin]) == #"["lin"]"#)
        #expect(try encode([lin: yunshan]) == #"{"lin":"yunshan"}"#)
        #expect(try encode([Instant(seconds: 7)]) == "[7]")
        #expect(try encode([Month(containing: Founding.monday)]) == #"["2026-03"]"#)
        #expect(
            try encode(Refusal(rule: .leavingForbidden, enterprise: lanjing))
                == #"{"enterprise":"lanjing","rule":"R4"}"#)
    }

    @Test(
        "what isn't a month is refused",
        arguments: ["", "2026", "2026-13", "2026-00", "2026-03-02", "march", "-1-03", "99999-01"])
    func noMonth(text: String) {
        #expect(throws: DecodingError.self) { try decode([Month].self, #"["\#(text)"]"#) }
    }

    @Test(
        "an event that can't be read is an error, never a guess",
        arguments: [
            #"{"sequence":1,"version":2,"at":0,"body":{"kind":"clock-advanced","seconds":1}}"#,
            #"{"sequence":1,"version":0,"at":0,"body":{"kind":"clock-advanced","seconds":1}}"#,
            #"{"sequence":1,"at":0,"body":{"kind":"clock-advanced","seconds":1}}"#,
            #"{"sequence":1,"version":1,"at":0,"body":{"kind":"moon-landed"}}"#,
            #"{"sequence":1,"version":1,"at":0,"body":{"kind":"clock-advanced"}}"#,
            #"{"sequence":1,"version":1,"at":"noon","body":{"kind":"clock-advanced","seconds":1}}"#,
            "{}", "[]", "",
        ])
    func unreadable(json: String) {
        #expect(throws: DecodingError.self) { try decode(Event.self, json) }
    }

    @Test("an event of a newer version says what to do")
    func newer() {
        do {
            let json = #"{"sequence":4,"version":2,"at":0,"body":{"kind":"clock-advanced","seconds":1}}"#
            _ = try decode(Event.self, json)
            Issue.record("it was read")
        } catch DecodingError.dataCorrupted(let context) {
            #expect(context.debugDescription == "event 4 is of version 2; open it with a newer tuiqi")
        } catch {
            Issue.record(error)
        }
    }
}
