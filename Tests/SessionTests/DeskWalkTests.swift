// What must hold on a desk wherever people go: random inputs on several devices of one world.
import Domain
import Grid
import Host
import ScreenKit
import TestSupport
import Testing

@testable import Session

@Suite("Random walks over a desk")
struct DeskWalkTests {
    private static let keys: [Key] = [
        Key(.up), Key(.down), Key(.left), Key(.right), Key(.enter), Key(.enter), Key(.escape), Key(.tab),
        .character("m"), .character("o"), .character("q"), .character("4"), .character("5"), .character("G"),
        Key(.character("o"), control: true), Key(.character("o"), control: true),
    ]

    /// One thing that happens: a key, a click, a device chosen, time let pass, somebody else's act, another size.
    private func happen(on stage: Stage, _ random: inout SplitMix) -> [Input] {
        switch Int.random(in: 0..<20, using: &random) {
        case 0:
            return [
                .resized(Size(columns: .random(in: 1...170, using: &random), rows: .random(in: 1...50, using: &random)))
            ]
        case 1...2:
            let device = ["phone", "desktop", "admin"].randomElement(using: &random) ?? "phone"
            let account = ["lin-xia", "zhao-min", "zhou-hang", ""].randomElement(using: &random) ?? ""
            return [.chose(Seat(device: device, account: AccountID(account)))]
        case 3:
            let account = stage.desk.sessions.randomElement(using: &random)?.account ?? .nobody
            if let enterprise = stage.host.world.enterprises(of: account).randomElement(using: &random) {
                _ = stage.host.perform(.leave(enterprise), by: account)
            }
            return [.worldChanged]
        case 4: return [.scrolled(lines: .random(in: -5...5, using: &random))]
        case 5...11:
            let controls = stage.view.top.fixedControls.map(\.key) + stage.view.tabs.map(\.key)
            return controls.randomElement(using: &random).map { [.tapped($0)] } ?? []
        case 12:
            let names = [
                "pass-hour", "pass-day", "pass-week", "open-admin", "open-phone", "close-device", "toggle-layout",
            ]
            return [
                .pressed(.character("m")), .tapped(ControlKey("desk")),
                .tapped(ControlKey(names.randomElement(using: &random) ?? "")),
            ]
        default: return [.pressed(Self.keys.randomElement(using: &random) ?? Key(.enter))]
        }
    }

    private func check(_ stage: Stage, _ what: String) {
        let desk = stage.desk
        #expect((1...Desk.deviceLimit).contains(desk.sessions.count), "\(what)")
        #expect(Set(desk.sessions.map(\.seat)).count == desk.sessions.count, "\(what): a device stands there twice")
        #expect(desk.sessions.count { $0.seat == desk.front.seat } == 1, "\(what)")
        #expect(desk.others.count == desk.sessions.count - 1, "\(what)")
        #expect(Set(desk.sessions.map(\.lesson)).count == 1 && Set(desk.sessions.map(\.size)).count == 1, "\(what)")
        for session in desk.sessions {
            let confirms = session.layers.count { stage.screens[$0.screen]?.isDestructive == true }
            #expect(confirms <= 1, "\(what): \(confirms) questions on \(session.seat)")
            #expect(session.pending == nil, "\(what)")
            for tab in session.stack.tabs { #expect(!session.stack.entries(of: tab).isEmpty, "\(what)") }
            for end in session.stack.entries.indices {
                let scope = session.scope(upTo: session.stack.entries[...end], in: stage.context)
                #expect(session.canSee(scope, in: stage.context), "\(what): \(session.route(in: stage.screens))")
            }
        }
    }

    @Test(
        "a desk is never empty, one device is at the front, and every device shows only what its owner may see",
        arguments: 1...16 as ClosedRange<UInt64>)
    func invariants(seed: UInt64) throws {
        var random = SplitMix(state: seed &* 31)
        let stage = try Classroom.stage(language: seed % 2 == 0 ? .zh : .en)
        for step in 0..<150 {
            for input in happen(on: stage, &random) { _ = stage.take([input]) }
            check(stage, "seed \(seed), step \(step)")
        }
    }
}
