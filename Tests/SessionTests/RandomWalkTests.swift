// What must hold wherever a person goes: random inputs on the real screens, held against the session's invariants.
import Domain
import Foundation
import Grid
import Host
import ScreenKit
import TestSupport
import Testing

@testable import Session

/// A small generator whose walks can be repeated from their seed.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Where a walk begins: on which device, signed in as whom.
struct Start: CustomTestStringConvertible {
    let device: String
    let account: String?
    /// A page made for tests that it begins at, above the tabs.
    var page: String?

    static let all = [
        Start(device: "phone", account: "lin-xia"), Start(device: "desktop", account: "lin-xia"),
        Start(device: "desktop", account: nil), Start(device: "phone", account: "lin-xia", page: "form"),
        Start(device: "phone", account: "zhao-min", page: "several"),
    ]

    var testDescription: String { "\(device), \(account ?? "signed out")" + (page.map { ", \($0)" } ?? "") }

    func stage(language: Language = .zh) throws -> Stage {
        guard let page else { return try Classroom.stage(device: device, as: account, language: language) }
        return try Forms.stage(at: page, key: "e", of: "haitang", as: account ?? "", language: language) { host in
            for account in ["fan-yuan", "dai-hua"] { try Forms.apply(as: account, on: host) }
        }
    }
}

@Suite("Random walks")
struct RandomWalkTests {
    private static let keys: [Key] = [
        Key(.up), Key(.down), Key(.left), Key(.right), Key(.enter), Key(.enter), Key(.enter), Key(.escape), Key(.tab),
        Key(.backTab), Key(.pageDown), Key(.pageUp), Key(.home), Key(.end), Key(.backspace), Key(.delete),
        .character("j"), .character("k"), .character("/"), .character("?"), .character("q"), .character("1"),
        .character("2"), .character("3"), .character("4"), .character("5"), .character("9"), .character("林"),
        Key(.character("u"), control: true), Key(.function(3)),
    ]

    private func randomInput(_ stage: Stage, _ random: inout SplitMix) -> Input {
        switch Int.random(in: 0..<20, using: &random) {
        case 0: .resized(Size(columns: .random(in: 1...140, using: &random), rows: .random(in: 1...50, using: &random)))
        case 1: .pasted(["yunshan\n1q", "lin-xia", "tuiqi-2026"].randomElement(using: &random) ?? "")
        case 2: .scrolled(lines: .random(in: -5...5, using: &random))
        case 3: .worldChanged
        case 4...8: .tapped(randomControl(stage, &random))
        default: .pressed(Self.keys.randomElement(using: &random) ?? Key(.enter))
        }
    }

    private func randomControl(_ stage: Stage, _ random: inout SplitMix) -> ControlKey {
        let view = stage.view
        var keys = (view.top.leading + view.top.trailing + view.tabs).map(\.key)
        for block in view.top.innermostBlocks {
            switch block {
            case .row(let controls), .bar(let controls), .links(let controls), .buttons(let controls):
                keys += controls.map(\.key)
            case .list(let list): keys += list.rows(0..<5).map(\.key)
            case .field(let field): keys.append(field.control.key)
            default: break
            }
        }
        return keys.randomElement(using: &random) ?? ControlKey("nothing")
    }

    /// The same account acts on another device meanwhile, so that pages lose their subject under one's feet.
    private func actElsewhere(on stage: Stage, _ random: inout SplitMix) {
        let account = stage.session.account
        guard let enterprise = stage.host.world.enterprises(of: account).randomElement(using: &random) else { return }
        let commands: [Command] = [.leave(enterprise), .setMainEnterprise(enterprise), .switchEnterprise(enterprise)]
        _ = commands.randomElement(using: &random).map { stage.host.perform($0, by: account) }
    }

    private func check(_ stage: Stage, seed: UInt64) {
        let session = stage.session
        let view = stage.view
        #expect(session.isSignedIn || session.stack.tabs == ["sign-in"], "seed \(seed): signed out at \(stage.route)")
        for tab in session.stack.tabs { #expect(!session.stack.entries(of: tab).isEmpty, "seed \(seed)") }
        #expect(session.stack.depth <= RouteStack.depthLimit)
        if !view.isTooSmall {
            let focused = view.focus.flatMap(view.control)
            #expect(
                focused?.isFocusable == true,
                "seed \(seed): nothing that acts, or says why not, has the focus at \(stage.route)")
        }
        #expect(session.layers.count { stage.screens[$0.screen]?.isDestructive == true } <= 1, "seed \(seed)")
        for (index, layer) in session.layers.enumerated() {
            #expect(!session.layers[..<index].contains { $0.number == layer.number })
        }
        for end in session.stack.entries.indices {
            let scope = session.scope(upTo: session.stack.entries[...end], in: stage.context)
            #expect(
                session.isSignedIn ? stage.host.world.canSee(scope) : scope == Scope(actor: .nobody),
                "seed \(seed): \(stage.route) shows what \(scope.actor) may not see")
        }
    }

    @Test(
        "no input breaks the invariants of the stack, the layers and the focus",
        arguments: Start.all, 1...12 as ClosedRange<UInt64>)
    func invariants(start: Start, seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let stage = try start.stage(language: seed % 2 == 0 ? .zh : .en)
        var answered: [Int] = []
        for _ in 0..<150 {
            let input = randomInput(stage, &random)
            if input == .worldChanged { actElsewhere(on: stage, &random) }
            let (before, seat) = (stage.route, stage.session.seat)
            let reaction = stage.take([input])
            // Another device at the front has layers of its own; desks are walked elsewhere.
            guard stage.session.device == seat.device,
                [seat.account, .nobody].contains(stage.session.account) || seat.account == .nobody
            else { return }
            if case .resized = input { #expect(stage.route == before, "seed \(seed): a resize moved \(before)") }
            answered += reaction.answers.map(\.number)
            check(stage, seed: seed)
        }
        #expect(answered.count == Set(answered).count, "seed \(seed): a layer answered twice")
        let open = Set(stage.session.layers.map(\.number))
        #expect(Set(answered).isDisjoint(with: open))
        #expect(
            Set(1...max(stage.session.layersOpened, 1)).subtracting(open).isSubset(
                of: answered + (stage.session.layersOpened == 0 ? [1] : [])))
    }

    @Test(
        "back reaches the tab's first page in as many steps as are open",
        arguments: Start.all, 1...6 as ClosedRange<UInt64>)
    func back(start: Start, seed: UInt64) throws {
        var random = SplitMix(state: seed &* 77)
        let stage = try start.stage()
        for _ in 0..<60 { _ = stage.take([randomInput(stage, &random)]) }
        _ = stage.take([.resized(.standard)])
        while stage.view.page.search?.text.isEmpty == false { goBack(stage) }
        let steps = stage.session.stack.depth - 1 + stage.session.layers.count
        for _ in 0..<steps { _ = stage.take([.tapped(ControlKey("nothing"))]); goBack(stage) }
        #expect(stage.session.layers.isEmpty && stage.session.stack.depth == 1, "seed \(seed): still at \(stage.route)")
    }

    /// Going back as a person does: Esc, of which a search takes the first ones; to the question about a draft, giving up.
    private func goBack(_ stage: Stage) {
        while stage.view.editing != nil, stage.view.top.firstEntry == nil { _ = stage.take([.pressed(Key(.escape))]) }
        _ = stage.take([.pressed(Key(.escape))])
        if stage.route.layer == "discard" { _ = stage.take([.tapped(ControlKey("discard"))]) }
    }

    @Test(
        "the same inputs give the same session, and a saved session reads back the same",
        arguments: Start.all, [3, 8] as [UInt64])
    func determinism(start: Start, seed: UInt64) throws {
        var first = SplitMix(state: seed)
        var second = SplitMix(state: seed)
        let (left, right) = (try start.stage(), try start.stage())
        for _ in 0..<80 {
            _ = left.take([randomInput(left, &first)])
            _ = right.take([randomInput(right, &second)])
        }
        #expect(left.session == right.session)
        let saved = SavedSession(left.session, in: left.screens)
        let read = try JSONDecoder().decode(SavedSession.self, from: JSONEncoder().encode(saved))
        #expect(read == saved)
        let again = Session(read, language: .zh, size: left.session.size)
        #expect(SavedSession(again, in: left.screens) == saved)
    }
}
