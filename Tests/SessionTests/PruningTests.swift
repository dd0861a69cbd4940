// Pages of what is gone close by themselves, on every device that shows them, with a sentence.
import Domain
import Grid
import Host
import ScreenKit
import Session
import TestSupport
import Testing

@Suite("Pruning")
struct PruningTests {
    /// Two devices of one account on one world, the second one on an enterprise's page with its menu open.
    private func devices(_ language: Language) throws -> (acting: Stage, showing: Stage) {
        let acting = try Classroom.stage(language: language)
        let showing = try Classroom.library().stage(
            on: acting.host, device: "phone", account: acting.session.account.rawValue, language: language,
            size: .standard)
        for key in ["tab:contacts", "enterprise-name", "more"] { _ = showing.take([.tapped(ControlKey(key))]) }
        return (acting, showing)
    }

    @Test(
        "leaving on one device closes the enterprise's pages on the other, and says which",
        arguments: [
            (Language.zh, "你已不在「云杉科技」，它的页面已关闭。"),
            (Language.en, "You are no longer in 云杉科技; its pages are closed."),
        ])
    func leavingElsewhere(language: Language, sentence: String) throws {
        let (acting, showing) = try devices(language)
        #expect(showing.route.layer == "enterprise-menu")
        _ = acting.host.perform(.leave(EnterpriseID("yunshan")), by: acting.session.account)
        _ = showing.take([.worldChanged])
        #expect(showing.route.description == "phone/contacts")
        #expect(showing.view.notice?.text == sentence)
    }

    @Test("a command that comes too late is refused, and its page closes")
    func lateCommand() throws {
        let (acting, showing) = try devices(.zh)
        _ = showing.take([.tapped(ControlKey("leave"))])
        _ = acting.host.perform(.leave(EnterpriseID("yunshan")), by: acting.session.account)
        let reaction = showing.take([.tapped(ControlKey("confirm"))])
        #expect(reaction.events.isEmpty)
        #expect(reaction.refusals.map(\.rule) == [.notAMember])
        #expect(showing.session.stack.depth == 1)
        #expect(showing.view.top.id.name == "refused")
    }

    @Test("a saved walk goes on at the deepest page that may still be seen")
    func restoration() throws {
        let (acting, showing) = try devices(.zh)
        _ = showing.take([.pressed(Key(.escape)), .tapped(ControlKey("members"))])
        let saved = showing.session
        #expect(saved.restored(in: showing.context).stack == saved.stack)
        _ = acting.host.perform(.leave(EnterpriseID("yunshan")), by: acting.session.account)
        let restored = saved.restored(in: showing.context)
        #expect(restored.stack.entries.map(\.screen.name) == ["contacts"])
        #expect(restored.layers.isEmpty && restored.pending == nil)
    }
}
