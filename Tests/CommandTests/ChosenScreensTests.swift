// Which screens a command looks at: those that are named, else the project's own, else the built-in ones; it says which.
import Foundation
import TestSupport
import TestTraits
import Testing

@Suite("The screens a command looks at", .waits)
struct ChosenScreensTests {
    private static let script = Classroom.scriptFolder + "/leave-by-contacts.yaml"
    private static let route = "phone/contacts/enterprise?e=yunshan#enterprise-menu"

    /// A machine with a copy of the screens in which the menu's last entry has another name.
    private func machine(with folder: String) throws -> Machine {
        let machine = try Machine()
        try machine.copyScreens(to: folder)
        let path = folder + "/dialogs/enterprise-menu.yaml"
        let text = String(decoding: try machine.bytes(of: path), as: UTF8.self)
        try machine.write(text.replacingOccurrences(of: "退出该企业", with: "告别该企业").utf8, to: path)
        return machine
    }

    @Test(
        "a script fails over a broken copy, named or lying here, and passes elsewhere",
        arguments: [
            ("Screens", [], 1, "Screens"), ("mine", ["--screens", "mine"], 1, "mine"), ("mine", [], 0, "built in"),
        ] as [(String, [String], Int32, String)])
    func play(folder: String, option: [String], code: Int32, named: String) throws {
        let machine = try machine(with: folder)
        let run = try machine.run(["play", Self.script] + option)
        #expect(run.exitCode == code, "\(run.complaints)")
        #expect(run.output.hasSuffix("1 script, \(code) failed\nscreens: \(named)\n"))
        let json = try machine.run(["play", Self.script, "--format", "json"] + option)
        let told = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect(told?["screens"] as? String == named && told?["failed"] as? Int32 == code)
        #expect(json.exitCode == code && json.complaints == "")
    }

    @Test("a picture is that of the screens, which are told beside it")
    func screen() throws {
        let machine = try machine(with: "mine")
        let (own, builtIn) = (
            try machine.run(["screen", Self.route, "--screens", "mine"]), try machine.run(["screen", Self.route])
        )
        #expect(own.output.contains("告别该企业") && own.output.hasSuffix("\nscreens: mine\n"))
        #expect(builtIn.output.contains("退出该企业") && builtIn.output.hasSuffix("\nscreens: built in\n"))
        #expect(own.complaints == "" && builtIn.complaints == "")
        let json = try machine.run(["screen", Self.route, "--screens", "mine", "--format", "json"])
        #expect(json.output.contains(#""screens" : "mine""#) && json.complaints == "")
    }

    @Test("outside the project steps are told by their screens alone")
    func steps() throws {
        let run = try machine(with: "mine").run(["steps", "--screens", "mine"])
        #expect(run.exitCode == 0, "\(run.complaints)")
        let last = run.output.split(separator: "\n").suffix(3)
        #expect(last.first?.contains(" shown, 0 later, 0 missing") == true)
        #expect(last.dropFirst().first?.contains("no scripts are here") == true)
        #expect(last.last == "screens: mine")
        #expect(!run.output.contains("scripts: "))
    }

    @Test("scenarios are those of the screens, for listing, generating and serving")
    func scenarios() throws {
        let machine = try machine(with: "mine")
        try machine.write("title: { zh: 示例, en: Example }\nlike: classroom\n".utf8, to: "mine/scenarios/shili.yaml")
        let listed = try machine.run(["scenario", "list", "--screens", "mine"])
        #expect(listed.output.contains("shili  示例") && listed.output.hasSuffix("\nscreens: mine\n"))
        let made = try machine.run(
            ["scenario", "generate", "--screens", "mine", "--scenario", "shili", "--members", "1", "a.sqlite"])
        #expect(made.exitCode == 0 && made.output.hasSuffix("\nscreens: mine\n"), "\(made.complaints)")
        let service = try machine.serve(["--ephemeral", "--screens", "mine", "--scenario", "shili"])
        #expect(service.greeting.hasSuffix("\nscreens: mine\n") && service.greeting.contains("The world shili"))
        #expect(try service.stop().exitCode == 0)
    }

    @Test(
        "what is no folder of screens is a sentence",
        arguments: [
            ("file", "is a file; name the folder of the screens."), ("empty", "holds no screens; name one that does"),
            ("nowhere", "There is no folder \"nowhere\""), ("wordless", "wordless/words.yaml:1:1: error:"),
            ("stepless", "stepless/steps.yaml:1:1: error:"), ("placeless", "There is no scenario \"classroom\""),
        ])
    func unusable(folder: String, sentence: String) throws {
        let machine = try Machine()
        switch folder {
        case "file": try machine.write([], to: folder)
        case "empty": try machine.write([], to: "empty/.hidden")
        case "nowhere": break
        default:
            try machine.copyScreens(to: folder)
            let part = ["wordless": "words.yaml", "stepless": "steps.yaml", "placeless": "scenarios"][folder] ?? ""
            try FileManager.default.removeItem(at: machine.home.appendingPathComponent("\(folder)/\(part)"))
        }
        for command in [["play", Self.script], ["screen", Self.route], ["scenario", "generate", "a.sqlite"]] {
            let run = try machine.run(command + ["--screens", folder])
            #expect(run.exitCode > 0 && run.endedItself && run.output == "", "\(command) \(run.output)")
            #expect(run.lines.first?.contains(sentence) == true, "\(command) \(run.complaints)")
        }
    }

    @Test("a folder that changes while it is read is told")
    func changing() throws {
        let machine = try Machine()
        try machine.copyScreens()
        let path = machine.home.appendingPathComponent("Screens/words.yaml")
        let text = try Data(contentsOf: path)
        let process = machine.prepared(["scenario", "list"])
        let complaints = machine.home.appendingPathComponent("complaints")
        try Data().write(to: complaints)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: complaints)
        try process.run()
        var line = 0
        while process.isRunning {
            line += 1
            try (text + Data("# \(line)\n".utf8)).write(to: path, options: .atomic)
        }
        #expect(process.terminationStatus > 0)
        #expect(try String(contentsOf: complaints, encoding: .utf8).contains("changed while it was read"))
    }

    @Test(
        "a start without a cache, or where none can be kept, says nothing on standard error",
        arguments: [nil, "/proc/none"])
    func noCache(folder: String?) throws {
        let machine = try Machine()
        let cache = ["XDG_CACHE_HOME": folder ?? machine.home.path + "/cache"]
        for _ in 0..<2 {
            let run = try machine.run(["run", "--device", "phone"], environment: cache)
            #expect(run.exitCode == 0 && run.complaints == "")
        }
        #expect(machine.contents.contains("cache/tuiqi/screens") == (folder == nil))
    }

    @Test("goldens over screens that can't be walked tell that, and which screens they are")
    func golden() throws {
        let machine = try machine(with: "mine")
        let script = try String(contentsOfFile: Self.script, encoding: .utf8)
        try machine.write(script.utf8, to: "Tests/Scripts/leave-by-contacts.yaml")
        let run = try machine.run(["golden", "--check", "--screens", "mine"])
        #expect(run.exitCode == 1 && run.output == "0 pictures compared, 1 differ\nscreens: mine\n", "\(run.output)")
        #expect(run.complaints.contains("hides it"))
    }

    @Test("the version names the commit and tells equal screens by equal fingerprints")
    func version() throws {
        let machine = try Machine()
        try machine.copyScreens(to: "same")
        func told(_ option: [String]) throws -> [String] {
            let run = try machine.run(["--version"] + option)
            #expect(run.exitCode == 0 && run.complaints == "")
            return run.output.split(separator: "\n").map(String.init)
        }
        let (own, builtIn) = (try told(["--screens", "same"]), try told([]))
        #expect(builtIn[0].hasPrefix("tuiqi ") && builtIn[1].contains(#/^commit: ([0-9a-f]{12}(-dirty)?|unknown)$/#))
        #expect(builtIn[2].hasPrefix("screens: built in, "))
        #expect(own[2] == builtIn[2].replacingOccurrences(of: "built in", with: "same"))
        try machine.write(try machine.bytes(of: "same/words.yaml") + Array("# more\n".utf8), to: "same/words.yaml")
        #expect(try told(["--screens", "same"])[2] != own[2])
    }
}
