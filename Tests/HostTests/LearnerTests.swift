import Host
import Testing

@Suite("A learner")
struct LearnerTests {
    @Test("has a name that is safe as a file's name", arguments: ["lin-xia", "林夏", "O'Neil & co", "a.b", "学员 1"])
    func names(name: String) throws {
        #expect(try Learner(name).name == name)
    }

    @Test(
        "can't have any other name, and is told why",
        arguments: [
            ("", Learner.Refusal.empty),
            ("a/b", .slash), ("/etc/passwd", .slash), ("../x", .slash),
            (".", .dots), ("..", .dots), (".hidden", .dots), ("a..b", .dots),
            ("a\0b", .hiddenCharacter), ("a\nb", .hiddenCharacter), ("a\u{7F}", .hiddenCharacter),
            ("\u{202E}gnp.exe", .hiddenCharacter), ("a\u{200B}b", .hiddenCharacter),
            (String(repeating: "林", count: 65), .tooLong(limit: 64)),
            (String(repeating: "👨‍👩‍👧‍👦", count: 64), .tooLong(limit: 64)),
        ])
    func refused(name: String, refusal: Learner.Refusal) {
        #expect(throws: refusal) { try Learner(name) }
        #expect(refusal.description.hasSuffix("."))
    }

    @Test(
        "has a file below the folder for data",
        arguments: [
            (["XDG_DATA_HOME": "/data", "HOME": "/home/x"], "/data/tuiqi/learners/林夏.sqlite"),
            (["XDG_DATA_HOME": "relative", "HOME": "/home/x"], "/home/x/.local/share/tuiqi/learners/林夏.sqlite"),
            (["XDG_DATA_HOME": "", "HOME": "/home/x"], "/home/x/.local/share/tuiqi/learners/林夏.sqlite"),
            (["HOME": "/home/x"], "/home/x/.local/share/tuiqi/learners/林夏.sqlite"),
        ])
    func path(environment: [String: String], path: String) throws {
        #expect(try Learner("林夏").path(environment: environment) == path)
    }

    @Test(
        "is, unless named, whoever is logged in",
        arguments: [
            (["LOGNAME": "lin-xia", "USER": "other"], "lin-xia"), (["LOGNAME": "", "USER": "other"], "other"),
        ])
    func login(environment: [String: String], name: String) throws {
        #expect(try Learner.loggedIn(environment: environment).name == name)
    }
}
