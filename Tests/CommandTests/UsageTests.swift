// Wrong options: one sentence on standard error that names what is known, and exit code 2.
import TestTraits
import Testing

@Suite("Wrong options", .waits)
struct UsageTests {
    @Test(
        "a wrong option gets one sentence and exit code 2",
        arguments: [
            (["--as", "nobody", "--ephemeral"], "lin-xia"),
            (["--open", "nonsense", "--ephemeral"], "phone/contacts"),
            (["--open", "phone/nowhere", "--ephemeral"], "contacts"),
            (["--open", "phone/contacts/enterprise?e=none", "--ephemeral"], "nothing"),
            (["--device", "tablet", "--ephemeral"], "phone"),
            (["--scenario", "nowhere", "--ephemeral"], "classroom"),
            (["--lang", "fr"], "zh, en"),
            (["--frobnicate"], "frobnicate"),
            (["--lerner", "x"], "--learner"),
            (["--learner", "a", "--db", "b"], "only one"),
            (["--screens", "nowhere"], "nowhere"),
            (["screen", "phone/contacts", "--size", "0x-1"], "80x24"),
            (["screen", "phone/contacts", "--size", "0x0"], "80x24"),
            (["screen", "phone/contacts", "--size", "99999999999999999999x1"], "500x500"),
            (["screen", "phone/contacts", "--as", "nobody"], "lin-xia"),
            (["screen", "nonsense"], "phone/contacts"),
            (["screen"], "route"),
            (["play"], "scripts"),
            (["play", "nowhere.yaml"], "nowhere.yaml"),
            (["golden"], "--check"),
            (["scenario", "generate", "x.sqlite", "--members", "0"], "1000000"),
            (["serve", "--port", "65536"], "65535"),
            (["serve", "--port", "a"], "port"),
            (["serve", "--qps=-1"], "0 for no limit"),
            (["serve", "--scenario", "nowhere", "--ephemeral"], "classroom"),
            (["scenario", "reset", "--ephemeral"], "--ephemeral"),
            (["scenario", "reset", "nowhere", "--db", "x.sqlite"], "classroom"),
        ])
    func wrongOptionsGetOneSentence(arguments: [String], names known: String) throws {
        let machine = try Machine()
        let run = try machine.run(arguments)
        #expect(run.endedItself)
        #expect(run.exitCode == 2)
        #expect(run.output == "")
        #expect(run.lines.count == 1, "\(run.complaints)")
        #expect(run.complaints.contains(known), "\(run.complaints)")
    }

    @Test("nothing that controls a terminal comes back from an option")
    func optionsComeBackHarmless() throws {
        let run = try Machine().run(["--as", "\u{1B}[31m\u{202E}x\u{7}", "--ephemeral"])
        #expect(run.exitCode == 2)
        #expect(!run.complaints.unicodeScalars.contains { ["\u{1B}", "\u{202E}", "\u{7}"].contains($0) })
    }

    @Test(
        "help and completions are results, and exit with 0",
        arguments: [
            ["--help"], ["run", "--help"], ["scenario", "generate", "--help"],
            ["--generate-completion-script", "bash"],
            ["--generate-completion-script", "zsh"], ["--generate-completion-script", "fish"],
        ])
    func helpIsAResult(arguments: [String]) throws {
        let run = try Machine().run(arguments)
        #expect(run.exitCode == 0)
        #expect(run.complaints == "")
        #expect(run.output.contains("tuiqi"))
    }
}
