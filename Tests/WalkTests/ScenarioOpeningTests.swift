// A scenario that says where one begins is begun right there; what one asks for otherwise goes first.
import Domain
import Foundation
import Host
import ScreenKit
import Session
import TestSupport
import Testing

@Suite("Beginning in the middle")
struct ScenarioOpeningTests {
    private func open(
        _ scenario: String, keeping: Keeping = .nowhere, device: String? = nil, account: String? = nil,
        route: String? = nil
    ) throws -> OpenedDevice {
        let opening = try Opening(
            library: Classroom.library(), scenario: scenario, keeping: keeping, environment: [:],
            clock: .standing(at: Instant(seconds: 1_800_000_000)))
        return try opening.open(device: device, account: account, language: .zh, route: route)
    }

    /// Scenarios, what stands where they begin, and what can be done there.
    static let places: [(scenario: String, screen: String, text: String, control: String)] = [
        ("flow4-pending", "application", "已提交，等待管理员审批", "withdraw"),
        ("flow4-rejected", "application", "管理员没有同意", "apply-again"),
        ("flow4-approved", "message", "赵敏同意你退出「海棠教育」", "confirm-leaving"),
        ("flow4-lapsed", "application", "没有按时确认，已失效", "apply-again"),
        ("flow4-locked", "message", "赵敏同意你退出「海棠教育」", "confirm-leaving"),
    ]

    @Test("it begins right there", arguments: places)
    func standsThere(scenario: String, screen: String, text: String, control: String) throws {
        let stage = try open(scenario).stage
        #expect(stage.session.device == "phone" && stage.session.account == AccountID("lin-xia"))
        #expect(stage.route.steps.last?.screen == screen)
        let texts = stage.view.page.blocks.map { if case .text(let text, _, _) = $0 { text } else { "" } }
        #expect(texts.contains { $0.contains(text) }, "\(texts)")
        #expect(stage.view.control(ControlKey(control)) != nil)
    }

    @Test("every scenario with a history says where it begins")
    func complete() throws {
        for scenario in try Classroom.library().scenarios.values where !scenario.history.isEmpty {
            #expect(scenario.opens != nil, "\(scenario.name)")
        }
    }

    @Test("a device, an account or a place that is asked for goes first")
    func otherwise() throws {
        #expect(try open("flow4-approved", device: "phone").stage.route.description == "phone/messages")
        #expect(try open("flow4-pending", device: "admin", account: "zhao-min").stage.session.device == "admin")
        #expect(try open("flow4-pending", route: "phone/contacts").stage.route.description == "phone/contacts")
        #expect(try open("classroom").stage.route.description == "entrance/ways")
    }

    @Test("a kept one is gone on with, and it is said which world is open")
    func kept() throws {
        let path = NSTemporaryDirectory() + "tuiqi-opening-\(UUID().uuidString).sqlite"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let first = try open("flow4-approved", keeping: .file(path))
        #expect(
            first.notes == ["This is the world of the scenario flow4-approved; the file keeps one for each scenario."])
        _ = first.stage.take([.tapped(.tab("contacts"))])
        try first.save()
        #expect(try open("flow4-approved", keeping: .file(path)).stage.route.description == "phone/contacts")
        #expect(try open("classroom", keeping: .file(path)).notes == [])
    }
}
