// Measuring the program itself: that it can be done anywhere, never how quick it is.
import Foundation
import TestTraits
import Testing

@Suite("tuiqi bench", .waits)
struct BenchTests {
    @Test("both programs are measured without a terminal around them, and nothing is left behind")
    func measures() throws {
        let machine = try Machine()
        let run = try machine.run(["bench", "--starts", "1", "--keys", "5", "--format", "json"])
        #expect(run.exitCode == 0 && run.complaints == "")
        let told = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let budgets = try #require(told?["budgets"] as? [[String: Any]])
        #expect(budgets.count == 13)
        #expect(budgets.allSatisfy { ($0["measured"] as? Double ?? 0) > 0 })
        #expect(budgets.prefix(4).allSatisfy { ($0["floor"] as? Double ?? 0) > 0 })
        #expect(machine.contents == [])
    }

    @Test(
        "what can't be measured is refused in one sentence",
        arguments: [["--keys", "0"], ["--starts", "1001"], ["--members", "1000001"], ["--format", "xml"]])
    func refuses(options: [String]) throws {
        let run = try Machine().run(["bench"] + options)
        #expect(run.exitCode == 2)
        #expect(run.output == "")
        #expect(run.complaints.contains(options[0]))
    }
}
