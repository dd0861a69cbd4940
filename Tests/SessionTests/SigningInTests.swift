// Signing in on the desktop: nothing but its page while signed out, each wrong answer, and what is forgotten after.
import Domain
import Grid
import Host
import ScreenKit
import TestSupport
import Testing

@testable import Session

@Suite("Signing in")
struct SigningInTests {
    private func stage(as account: String? = nil) throws -> Stage {
        try Classroom.stage(device: "desktop", as: account)
    }

    private func type(_ text: String, on stage: Stage) {
        for character in text { _ = stage.take([.pressed(.character(character))]) }
    }

    private func signIn(_ account: String, _ password: String, on stage: Stage) {
        type(account, on: stage)
        _ = stage.take([.pressed(Key(.enter))])
        type(password, on: stage)
        _ = stage.take([.pressed(Key(.enter)), .pressed(Key(.enter))])
    }

    @Test("the desktop starts signed out with the caret in the account, and shows no tabs")
    func start() throws {
        let stage = try stage()
        #expect(!stage.session.isSignedIn && stage.route.description == "desktop/sign-in")
        #expect(stage.view.tabs.isEmpty && stage.view.editing?.field == "account")
        #expect(try self.stage(as: "lin-xia").route.description == "desktop/messages")
        #expect(try Classroom.stage().session.account == AccountID("lin-xia"))
    }

    @Test("typing account and password and pressing Enter three times signs in; what was typed is forgotten")
    func signsIn() throws {
        let stage = try stage()
        signIn("chen-mo", "tuiqi-2026", on: stage)
        #expect(stage.session.account == AccountID("chen-mo") && stage.route.description == "desktop/messages")
        #expect(!"\(stage.session)".contains("tuiqi-2026"))
        #expect(stage.view.owner == "陈" && stage.view.tabs.count == 9)
    }

    @Test(
        "what is wrong is said, and the caret stands where it has to be mended",
        arguments: [
            ("", "", SignInFault.noAccount, "account"), ("lin-xia", "", .noPassword, "password"),
            ("lin", "tuiqi-2026", .unknownAccount, "account"), ("lin-xia", "tuiqi", .wrongPassword, "password"),
        ])
    func faults(account: String, password: String, fault: SignInFault, field: String) throws {
        let stage = try stage()
        signIn(account, password, on: stage)
        #expect(!stage.session.isSignedIn && stage.view.editing?.field == field)
        #expect(stage.view.notice?.text == fault.sentence.zh.other.literal)
        #expect(stage.view.notice?.tone == .danger)
        #expect(stage.session.memory.fields["password"]?.text ?? "" == (fault == .wrongPassword ? "" : password))
    }

    @Test("a password shows as stars only, and a field takes no more than its limit")
    func secrets() throws {
        let stage = try stage()
        _ = stage.take([.pressed(Key(.down)), .pasted(String(repeating: "秘", count: 80))])
        let field = try #require(stage.view.top.entry(ControlKey("password")))
        #expect(field.text == String(repeating: "*", count: 64) && field.limit == 64)
    }

    @Test("Esc empties a field, then leaves the fields for the button below them")
    func leavingFields() throws {
        let stage = try stage()
        type("q", on: stage)
        _ = stage.take([.pressed(Key(.escape))])
        #expect(stage.view.editing?.field == "account")
        _ = stage.take([.pressed(Key(.escape))])
        #expect(stage.view.editing == nil && stage.view.focus == ControlKey("sign-in"))
    }

    @Test("neither others' acts, nor a link, nor a resize open anything while nobody is signed in")
    func staysOut() throws {
        let stage = try stage()
        _ = stage.take([.worldChanged, .resized(Size(columns: 60, rows: 20)), .tapped(.tab("contacts"))])
        #expect(stage.route.description == "desktop/sign-in")
        let route = try RouteParser(screens: stage.screens).parse("desktop/contacts")
        #expect(throws: RouteError.nothingThere("desktop/contacts")) { try stage.open(route) }
        let signIn = try RouteParser(screens: stage.screens).parse("desktop/sign-in")
        #expect(throws: RouteError.nothingThere("desktop/sign-in")) { try self.stage(as: "lin-xia").open(signIn) }
    }

    @Test("a help or a question above the page to sign in on stays when others act")
    func layersStay() throws {
        let stage = try stage()
        _ = stage.take([.pressed(Key(.escape)), .pressed(.character("q")), .worldChanged])
        #expect(stage.route.description == "desktop/sign-in#quit")
    }
}
