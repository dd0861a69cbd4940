// Walks through a pipe: the program picks its line-by-line front end, and what happened is kept.
import Foundation
import TestTraits
import Testing

@Suite("Walks through a pipe", .waits)
struct PipeTests {
    /// What one types at the entrance to leave by the contacts tab in the free walk.
    private static let flow = "自由练习\n通讯录\n云杉科技\n更多\n退出该企业\n确定\n"

    @Test("flow 1 by numbers, each read from what was told before it")
    func flowByNumbers() throws {
        let machine = try Machine()
        var answers = ""
        for name in Self.flow.split(separator: "\n") {
            let told = try machine.run(["--ephemeral"], input: answers).output.split(separator: "\n")
            let line = try #require(told.last { $0.contains(". \(name)，") }, "\(name) is not told")
            answers += "\(line.prefix { $0 != "." })\n"
        }
        let run = try machine.run(["--ephemeral"], input: answers)
        #expect(run.exitCode == 0)
        #expect(run.complaints == "")
        #expect(run.output.contains("你已退出「云杉科技」。"))
        #expect(machine.contents == [], "an ephemeral walk leaves nothing")
    }

    @Test("the desktop is signed out without --as and signed in with it; a link goes straight there")
    func desktop() throws {
        let machine = try Machine()
        let answers = "账号\nlin-xia\n密码\ntuiqi-2025\n登录\n密码\ntuiqi-2026\n登录\n通讯录\n云杉科技\n退出该企业\n确定\n"
        let run = try machine.run(["--device", "desktop"], input: answers)
        #expect(run.exitCode == 0 && run.complaints == "")
        #expect(run.output.contains("密码不对，请再输入一次") && run.output.contains("你已退出「云杉科技」。"))
        #expect(try machine.run(["--device", "desktop"], input: "").output.contains("位置：登录"))
        #expect(try machine.run(["--device", "desktop", "--as", "lin-xia"], input: "").output.contains("位置：通讯录"))
        #expect(try machine.run(["--open", "desktop/settings"], input: "").output.contains("位置：设置"))
        let stored = try machine.bytes(of: ".local/share/tuiqi/learners/learner.sqlite")
        #expect(!String(decoding: stored, as: UTF8.self).contains("tuiqi-2025"))
    }

    @Test("who has left is still gone after a restart, and the walk goes on where it stopped")
    func whoLeftIsStillGone() throws {
        let machine = try Machine()
        let first = try machine.run([], input: Self.flow)
        #expect(first.exitCode == 0)
        #expect(first.output.contains("你已退出「云杉科技」。"))
        let second = try machine.run([], input: "自由练习\n")
        #expect(second.output.contains("位置：通讯录"))
        #expect(!second.output.contains("云杉科技"))
        let file = ".local/share/tuiqi/learners/learner.sqlite"
        let mode = try FileManager.default.attributesOfItem(atPath: machine.home.appendingPathComponent(file).path)
        #expect((mode[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }

    @Test(
        "a reset asks, and begins the world anew only where the answer is yes",
        arguments: [
            ("y\n", 0, true), ("是\n", 0, true), ("n\n", 1, false), ("\n", 1, false), ("", 2, false),
        ])
    func resetAsks(answer: String, code: Int32, begins: Bool) throws {
        let machine = try Machine()
        _ = try machine.run(["--db", "world.sqlite"], input: Self.flow)
        let run = try machine.run(["scenario", "reset", "--db", "world.sqlite"], input: answer)
        #expect(run.exitCode == code)
        let question = "Begin classroom in world.sqlite anew? What happened in it is forgotten. [y/N]"
        #expect(run.complaints.hasPrefix(question))
        let told = try machine.run(["--db", "world.sqlite", "--open", "phone/contacts"]).output
        #expect(told.contains("云杉科技，按钮") == begins)
    }

    @Test("a reset with --yes asks nobody")
    func resetWithoutAsking() throws {
        let machine = try Machine()
        _ = try machine.run(["--db", "world.sqlite"], input: Self.flow)
        let run = try machine.run(["scenario", "reset", "--yes", "--db", "world.sqlite"])
        #expect(run.exitCode == 0 && run.complaints == "")
        #expect(run.output == "classroom begins anew in world.sqlite\nscreens: built in\n")
        #expect(try machine.run(["--db", "world.sqlite", "--open", "phone/contacts"]).output.contains("云杉科技，按钮"))
    }

    @Test(
        "a scenario edited later leaves the world alone, and the advice, pasted, begins that very world anew",
        arguments: ["classroom", "shili"], ["world.sqlite", "一 份'world.sqlite", "-x\u{1B}[31m%\\.sqlite"])
    func editedScenarioIsTold(scenario: String, file: String) throws {
        let machine = try Machine()
        try machine.copyScreens(to: "my screens")
        let path = "my screens/scenarios/classroom.yaml"
        if scenario != "classroom" {
            let text = "title: { zh: 示例, en: Example }\nlike: classroom\n"
            try machine.write(text.utf8, to: "my screens/scenarios/\(scenario).yaml")
        }
        let walk = ["--screens", "my screens", "--scenario", scenario, "--db=\(file)", "--open", "phone/contacts"]
        #expect(!(try machine.run(walk).complaints.contains("has changed")))
        let text = String(decoding: try machine.bytes(of: path), as: UTF8.self)
        try machine.write(text.replacingOccurrences(of: "name: 云杉科技", with: "name: 红杉科技").utf8, to: path)
        let run = try machine.run(walk)
        #expect(run.exitCode == 0)
        #expect(run.output.contains("云杉科技，按钮"))
        let advice = try #require(run.lines.last { $0.contains("has changed") })
        let start = try #require(advice.firstRange(of: "tuiqi scenario reset")).lowerBound
        let command = String(advice[start...])
        #expect(try machine.paste(command, answering: "y").output.contains("\(scenario) begins anew in "))
        let after = try machine.run(walk)
        #expect(!after.complaints.contains("has changed"))
        #expect(after.output.contains("红杉科技，按钮"))
    }

    @Test("a base file that was made anew stops its world, and the advice, pasted, begins it anew on the new one")
    func changedBaseIsTold() throws {
        let machine = try Machine()
        let walk = ["--scenario", "./crowd.sqlite", "--db", "world.sqlite", "--open", "phone/contacts"]
        for members in ["2", "3"] {
            _ = try? FileManager.default.removeItem(at: machine.home.appendingPathComponent("crowd.sqlite"))
            #expect(try machine.run(["scenario", "generate", "crowd.sqlite", "--members", members]).exitCode == 0)
            if members == "2" { #expect(try machine.run(walk).exitCode == 0) }
        }
        let stopped = try machine.run(walk)
        #expect(stopped.exitCode == 2 && stopped.lines.count == 1)
        let start = try #require(stopped.complaints.firstRange(of: "tuiqi scenario reset")).lowerBound
        let advice = String(stopped.complaints[start...])
        #expect(try machine.paste(advice, answering: "y").output.contains("begins anew in world.sqlite"))
        #expect(try machine.run(walk).exitCode == 0)
    }

    @Test("a generated world's advice, pasted, walks it")
    func generatedIsWalked() throws {
        let machine = try Machine()
        let made = try machine.run(["scenario", "generate", "my world.sqlite", "--members", "3"])
        #expect(made.exitCode == 0)
        let line = made.output.split(separator: "\n")[0]
        let command = String(try #require(line.firstRange(of: "tuiqi run").map { line[$0.lowerBound...] }))
        #expect(try machine.paste(command + " --ephemeral --device phone").output.contains("位置："))
    }

    @Test("learners don't share a world")
    func learnersAreApart() throws {
        let machine = try Machine()
        _ = try machine.run(["--learner", "林夏"], input: Self.flow)
        let other = try machine.run(["--learner", "other", "--open", "phone/contacts"])
        #expect(other.output.contains("云杉科技，按钮"))
    }

    @Test(
        "the language follows the option, then the locale",
        arguments: [
            (["--lang", "en"], "zh_CN.UTF-8", "Here: Five ways out"), (["--lang", "zh"], "en_US.UTF-8", "位置：退企 · 五条路"),
            ([], "en_US.UTF-8", "Here: Five ways out"), ([], "C.UTF-8", "位置：退企 · 五条路"), ([], "", "位置：退企 · 五条路"),
        ])
    func languageFollows(arguments: [String], locale: String, place: String) throws {
        let run = try Machine().run(["--ephemeral"] + arguments, environment: ["LANG": locale])
        #expect(run.output.contains(place))
    }

    @Test("a route opens the page it names")
    func routeOpensPage() throws {
        let run = try Machine().run(["--ephemeral", "--open", "phone/contacts/enterprise?e=haitang"])
        #expect(run.exitCode == 0)
        #expect(run.output.contains("位置：通讯录 › 海棠教育"))
    }

    @Test("one screen can be printed")
    func screenIsPrinted() throws {
        let run = try Machine().run(["screen", "phone/contacts", "--size", "80x24"])
        #expect(run.exitCode == 0)
        #expect(run.output.contains("云杉科技"))
        #expect(run.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 26)
        #expect(!run.output.contains("\u{1B}"))
        #expect(try Machine().run(["screen", "phone/contacts", "--ansi"]).output.contains("\u{1B}["))
    }

    @Test("a scenario with ten thousand more members opens and can be searched")
    func crowdOpens() throws {
        let machine = try Machine()
        let generated = try machine.run(["scenario", "generate", "crowd.sqlite", "--members", "10000"])
        #expect(generated.exitCode == 0, "\(generated.complaints)")
        let run = try machine.run(
            ["--ephemeral", "--scenario", "./crowd.sqlite", "--open", "phone/contacts"], input: "全部成员\nn\n")
        #expect(run.exitCode == 0, "\(run.complaints)")
        let told = try #require(run.output.firstMatch(of: #/(\d+) 人/#), "the enterprise tells its size")
        #expect(Int(told.1) ?? 0 > 10_000)
    }
}
