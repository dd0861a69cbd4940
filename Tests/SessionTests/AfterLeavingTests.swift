// What the session itself opens after leaving and on a refusal, and how each layer leads on.
import Domain
import Host
import ScreenKit
import Session
import TestSupport
import Testing

@Suite("After leaving, and on a refusal")
struct AfterLeavingTests {
    private static let toConfirm = ["tab:contacts", "enterprise-name", "more", "leave"]

    private func tap(_ names: [String], on stage: Stage) -> Stage.Reaction {
        names.map { stage.take([.tapped(ControlKey($0))]) }.last ?? Stage.Reaction()
    }

    private func texts(_ stage: Stage) -> [String] {
        stage.view.top.blocks.compactMap { block in
            switch block {
            case .heading(let text), .text(let text, _, _): text
            default: nil
            }
        }
    }

    @Test("one's own leaving opens the dialog that tells of it, in place of a notice")
    func left() throws {
        let stage = try Classroom.stage()
        let reaction = tap(Self.toConfirm + ["confirm"], on: stage)
        #expect(reaction.events.map(\.name) == [.memberLeft])
        #expect(stage.view.top.id.name == "left")
        #expect(stage.view.notice == nil)
        #expect(texts(stage).first == "已退出「云杉科技」")
        #expect(texts(stage).contains("主企业现在是「青禾设计」。"))
        _ = tap(["close"], on: stage)
        #expect(stage.route.description == "phone/contacts")
    }

    @Test("where the main enterprise stays, the dialog doesn't speak of it")
    func notMain() throws {
        let stage = try Classroom.stage()
        _ = stage.host.perform(.setMainEnterprise(EnterpriseID("qinghe")), by: stage.session.account)
        _ = tap(Self.toConfirm + ["confirm"], on: stage)
        #expect(stage.view.top.id.name == "left")
        #expect(!texts(stage).contains { $0.hasPrefix("主企业") })
    }

    @Test("leaving on another device tells of itself by a notice only")
    func elsewhere() throws {
        let stage = try Classroom.stage()
        _ = tap(["tab:contacts", "enterprise-name"], on: stage)
        _ = stage.host.perform(.leave(EnterpriseID("yunshan")), by: stage.session.account)
        _ = stage.take([.worldChanged])
        #expect(stage.view.layers.isEmpty)
        #expect(stage.view.notice != nil)
    }

    @Test(
        "each refusal offers its own ways and no other's",
        arguments: [("zhou-hang", ["transfer", "dissolve", "close"]), ("chen-mo", ["resign", "close"])])
    func ways(account: String, controls: [String]) throws {
        let stage = try Classroom.stage(as: account)
        #expect(tap(Self.toConfirm, on: stage).refusals.count == 1)
        let shown = stage.view.top.blocks.flatMap { block in
            switch block {
            case .links(let controls), .buttons(let controls): controls.map(\.key.id)
            default: [String]()
            }
        }
        #expect(shown == controls)
    }

    @Test("a refusal keeps its sentence while its way forward is asked about above it")
    func covered() throws {
        let stage = try Classroom.stage(as: "chen-mo")
        _ = tap(Self.toConfirm + ["resign"], on: stage)
        #expect(stage.view.layers.map(\.id.name) == ["refused", "resign"])
        let refusal = stage.view.layers[0].blocks.compactMap { block in
            if case .text(let text, _, _) = block { text } else { nil }
        }
        #expect(refusal.first == "你是「云杉科技」的子管理员，不能直接退出。")
    }

    @Test("a page of an enterprise one has left closes when one is a member again, on every device")
    func rejoined() throws {
        let stage = try Classroom.stage()
        let (account, yunshan) = (stage.session.account, EnterpriseID("yunshan"))
        _ = stage.host.perform(.leave(yunshan), by: account)
        let route = "phone/me/settings/my-enterprises/former-enterprises/former-enterprise?f=yunshan"
        try stage.open(RouteParser(screens: stage.screens).parse(route))
        #expect(stage.route.description == route)
        _ = stage.host.perform(.askInvitation(yunshan), by: account)
        _ = stage.take([.worldChanged])
        #expect(stage.route.description == route)
        #expect(stage.view.tabs.map(\.badge) == [1, nil, nil, nil, nil])
        _ = stage.host.perform(.join(yunshan), by: account)
        _ = stage.take([.worldChanged])
        #expect(stage.route.description == "phone/me/settings/my-enterprises/former-enterprises")
        #expect(stage.view.tabs.map(\.badge) == [0, nil, nil, nil, nil])
    }

    @Test("the route of an enterprise one hasn't left leads nowhere")
    func neverLeft() throws {
        let stage = try Classroom.stage()
        let route = "phone/me/settings/my-enterprises/former-enterprises/former-enterprise?f=yunshan"
        #expect(throws: RouteError.nothingThere(route)) {
            try stage.open(RouteParser(screens: stage.screens).parse(route))
        }
    }

    @Test("the help explains the words on every tab", arguments: Language.allCases)
    func glossary(language: Language) throws {
        let stage = try Classroom.stage(language: language)
        for tab in stage.view.tabs {
            _ = stage.take([.tapped(tab.key), .pressed(.character("?"))])
            let words = stage.view.top.blocks.compactMap { block in
                if case .glossary(let entries) = block { entries.map(\.word) } else { nil }
            }
            #expect(words.first == stage.screens.words.glossary.map { $0.word[language].other.literal ?? "" })
            _ = tap(["close"], on: stage)
        }
    }
}
