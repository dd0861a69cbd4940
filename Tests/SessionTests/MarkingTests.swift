// Check boxes: rows are marked and unmarked, a dialog above the page knows them, and what is gone counts no longer.
import Domain
import Host
import ScreenKit
import TestSupport
import Testing

@testable import Session

@Suite("Marks")
struct MarkingTests {
    private static let applicants = ["lin-xia", "fan-yuan", "dai-hua"]

    /// The page as an administrator has it, with three applications, and their rows.
    private func several(language: Language = .zh) throws -> (Stage, [ControlKey]) {
        var rows: [ControlKey] = []
        let stage = try Forms.stage(at: "several", key: "e", of: "haitang", as: "zhao-min", language: language) {
            host in
            rows = try Self.applicants.map { ControlKey("pending", row: try Forms.apply(as: $0, on: host).rawValue) }
        }
        return (stage, rows)
    }

    @Test("activating a row marks it, and again takes the mark away; the count follows")
    func toggling() throws {
        let (stage, rows) = try several()
        #expect(rows.map { stage.view.control($0)?.isMarked } == [false, false, false])
        for row in rows[...1] { _ = stage.take([.tapped(row)]) }
        #expect(rows.map { stage.view.control($0)?.isMarked } == [true, true, false])
        #expect(texts(stage).contains("已选 2 项"))
        FormTests.press(stage, "enter")
        #expect(stage.view.control(rows[1])?.isMarked == false && texts(stage).contains("已选 1 项"))
        _ = stage.take([.tapped(rows[0])])
        #expect(!texts(stage).contains { $0.hasPrefix("已选") })
    }

    @Test("a count of marks has a singular")
    func singular() throws {
        let (stage, rows) = try several(language: .en)
        _ = stage.take([.tapped(rows[2])])
        #expect(texts(stage).contains("1 marked"))
        _ = stage.take([.tapped(rows[1])])
        #expect(texts(stage).contains("2 are marked"))
    }

    private func texts(_ stage: Stage) -> [String] {
        stage.view.top.innermostBlocks.compactMap { if case .text(let text, _, _) = $0 { text } else { nil } }
    }

    @Test("what is about marks can't be pressed without any, and decides exactly those that are marked")
    func command() throws {
        let (stage, rows) = try several()
        #expect(FormTests.reason(of: "approve", on: stage) != nil && FormTests.reason(of: "reject", on: stage) != nil)
        for row in [rows[2], rows[0]] { _ = stage.take([.tapped(row)]) }
        let reaction = stage.take([.tapped(ControlKey("approve"))])
        #expect(reaction.events.map(\.name) == [.applicationApproved, .applicationApproved])
        #expect(rows.map { stage.view.control($0)?.isMarked } == [nil, false, nil])
        #expect(FormTests.reason(of: "approve", on: stage) != nil)
    }

    @Test("a dialog above the page decides what is marked below it")
    func dialog() throws {
        let (stage, rows) = try several()
        _ = stage.take([.tapped(rows[1]), .tapped(ControlKey("reject"))])
        #expect(stage.route.layer == "why" && FormTests.reason(of: "confirm", on: stage) != nil)
        _ = stage.take([.pasted("先交接")])
        #expect(stage.view.editing?.field == "reason")
        let reaction = stage.take([.tapped(ControlKey("confirm"))])
        #expect(reaction.events.map(\.name) == [.applicationRejected] && stage.route.layer == nil)
        #expect(stage.view.control(rows[1]) == nil)
    }

    @Test("what somebody else has decided meanwhile is marked no longer")
    func gone() throws {
        let (stage, rows) = try several()
        for row in rows { _ = stage.take([.tapped(row)]) }
        _ = stage.host.perform(.withdraw(ApplicationID(rows[0].row ?? "")), by: AccountID(Self.applicants[0]))
        _ = stage.take([.worldChanged])
        #expect(texts(stage).contains("已选 2 项"))
    }
}
