// Scenarios with a history: an act that a rule refuses is told where it stands, and what was kept stays.
import Foundation
import TestTraits
import Testing

@Suite("Scenarios with a history", .waits)
struct HistoryTests {
    /// A scenario like the classroom, after these acts.
    private func machine(_ acts: [String]) throws -> Machine {
        let machine = try Machine()
        try machine.copyScreens()
        let text = "title: { zh: 后来, en: Later }\nlike: classroom\nafter:\n" + acts.map { "  - \($0)\n" }.joined()
        try machine.write(text.utf8, to: "Screens/scenarios/later.yaml")
        return machine
    }

    private static let run = ["run", "--screens", "Screens", "--linear", "--scenario", "later", "--open"]

    @Test("show it on every screen, and keep their world apart from the free one")
    func shown() throws {
        let machine = try machine(["{ as: lin-xia, do: leave, of: qinghe }"])
        #expect(try machine.run(["lint", "Screens"]).exitCode == 0)
        let listed = try machine.run(["scenario", "list", "--lang", "zh"])
        #expect(listed.exitCode == 0)
        for _ in 1...2 {
            let run = try machine.run(Self.run + ["phone/me/settings/my-enterprises"])
            #expect(run.exitCode == 0, "\(run.complaints)")
            #expect(run.output.contains("云杉科技") && !run.output.contains("青禾设计"))
        }
        let free = try machine.run([
            "run", "--screens", "Screens", "--linear", "--open", "phone/me/settings/my-enterprises",
        ])
        #expect(free.output.contains("青禾设计"))
    }

    @Test("with an act that a rule refuses are told by lint and at the start, with the act's place")
    func refused() throws {
        let machine = try machine([
            "{ as: lin-xia, do: leave, of: qinghe }", "{ advance: 8d }", "{ as: lin-xia, do: leave, of: lanjing }",
        ])
        let place = "Screens/scenarios/later.yaml:6:5: error: this act is refused by R4 for lanjing"
        let lint = try machine.run(["lint", "Screens"])
        #expect(lint.exitCode == 1)
        #expect(lint.complaints.contains(place) && lint.complaints.contains("[refused-act]"), "\(lint.complaints)")
        #expect(lint.output.contains("1 error,"))
        let run = try machine.run(Self.run + ["phone/me/settings/my-enterprises"])
        #expect(run.exitCode == 2 && run.endedItself)
        #expect(run.complaints.contains(place), "\(run.complaints)")
    }
}
