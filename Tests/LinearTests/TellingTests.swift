// What is told, when, and what is left out because it has been told.
import Grid
import Session
import TestSupport
import Testing

@testable import Linear

extension View {
    /// How long the list on the page is.
    fileprivate var members: Int {
        page.blocks.reduce(0) { if case .list(let list) = $1 { $0 + list.count } else { $0 } }
    }
}

@Suite("What is told")
struct TellingTests {
    @Test("what one hears first says where one is, what there is, and how to answer")
    func greetingSaysEverything() throws {
        let lines = try Conversation([]).lines(0)
        #expect(lines[0].hasPrefix("回答：输入数字或名称来选择"))
        #expect(lines[1] == "位置：消息")
        #expect(lines.contains("1. 头像，按钮"))
        #expect(lines.contains { $0.hasSuffix(". 消息，标签，当前") })
        #expect(lines.contains { $0.hasSuffix(". 通讯录，标签") })
    }

    @Test("where nothing else has changed, only the new sentence is told")
    func onlyNewsIsTold() throws {
        let conversation = try Conversation(["发起"])
        #expect(
            conversation.lines(1).dropFirst().dropLast(3) == ["提示：想找谁？在通讯录里打开对方的资料，就能发消息。"])
    }

    @Test("choosing what changes nothing says so")
    func nothingChangedIsSaid() throws {
        let conversation = try Conversation(["消息"])
        #expect(conversation.parts[1].contains("没有变化。"))
    }

    @Test("a question mark repeats everything", arguments: ["?", "？", " ? "])
    func questionMarkRepeats(answer: String) throws {
        let conversation = try Conversation(["通讯录", .line(answer)])
        let first = conversation.lines(1).dropFirst().dropLast()
        for line in first { #expect(conversation.parts[2].contains(line)) }
    }

    @Test("a question mark and a number explain a choice with its mark and ids")
    func questionMarkExplains() throws {
        let conversation = try Conversation([.line("? 1")])
        #expect(conversation.lines(1)[1] == "头像：打开你的个人主页。（教材，2.1）")
    }

    @Test("m opens the menu, where one can start over or go to the entrance")
    func menu() throws {
        let conversation = try Conversation([.line("m")])
        #expect(conversation.parts.last?.contains("重来") == true)
        #expect(conversation.parts.last?.contains("回到入口") == true)
    }

    @Test("long lists come in parts, and numbers once told keep their meaning")
    func longListsComeInParts() throws {
        let conversation = try Conversation(["通讯录", "全部成员", .line("n"), .line("n"), .line("n"), .line("?")])
        let rows = (2...4).map { part in conversation.lines(part).filter { $0.contains("，行") } }
        let count = conversation.stage.view.members
        #expect(rows.map(\.count) == [20, 20, count - 40])
        #expect(Set(rows.joined()).count == count)
        #expect(conversation.parts[2].contains("还有 \(count - 20) 行：输入 n 再看 20 行，或选 2 输入文字来缩小范围。"))
        #expect(conversation.parts[5].contains("没有更多行了。"))
        for row in rows.joined() { #expect(conversation.parts[6].contains(row)) }
    }

    @Test(
        "a search narrows a list, by name, pinyin or initials",
        arguments: ["周航", "zhouhang", "zhou hang", "zh"])
    func searchNarrows(text: String) throws {
        let conversation = try Conversation(["通讯录", "全部成员", "搜索姓名或拼音", .line(text)])
        #expect(conversation.parts[3].contains("搜索姓名或拼音（输入文字，空行清空）："))
        #expect(conversation.parts[4].contains("搜索姓名或拼音，输入框，内容「\(text)」"))
        #expect(conversation.lines(4).contains { $0.contains("周航，行") })
        #expect(conversation.lines(4).count < 20)
    }

    @Test("a search that finds nothing says so, and an empty line brings all rows back")
    func emptyLineClears() throws {
        let conversation = try Conversation(
            ["通讯录", "全部成员", "搜索姓名或拼音", .line("qqqq"), "搜索姓名或拼音", .line("")])
        #expect(conversation.parts[4].contains("没有找到「qqqq」"))
        #expect(conversation.lines(6).count { $0.contains("，行") } == 20)
    }

    @Test(
        "answers that mean nothing get one sentence",
        arguments: [
            ("", "请输入选项前的数字"), ("99", "没有 99 这一项，请输入 1 到"), ("0", "没有 0 这一项"),
            ("xyz", "不明白「xyz」"), ("n", "没有更多行了。"), ("b", "这里已是第一页"), ("? 99", "没有 99 这一项"),
            ("99999999999999999999", "不明白「99999999999999999999」"),
        ])
    func nonsenseGetsOneSentence(answer: String, sentence: String) throws {
        let conversation = try Conversation([.line(answer), .line("?")])
        #expect(conversation.lines(1).count == 3, "the answer, the sentence, the prompt")
        #expect(conversation.lines(1)[1].hasPrefix(sentence))
        #expect(conversation.stage.route.path == "phone/messages")
    }

    @Test("ten thousand characters are no reason to answer at length")
    func longAnswersAreCut() throws {
        let conversation = try Conversation([.line(String(repeating: "退", count: 10_000))])
        #expect(conversation.lines(1)[1].count < 100)
    }

    @Test("nothing that controls a terminal is ever written")
    func nothingControlsTheTerminal() throws {
        let evil = "\u{1B}[31m\u{9B}2J\u{202E}退\u{7}\r\u{8}"
        let conversation = try Conversation(
            [.line(evil), "通讯录", "全部成员", "搜索姓名或拼音", .line(evil), .line("?")])
        let controls = conversation.transcript.unicodeScalars.filter { scalar in
            scalar != "\n"
                && (scalar.properties.generalCategory == .control || scalar.properties.isDefaultIgnorableCodePoint)
        }
        #expect(controls.isEmpty)
    }

    @Test("on a terminal no line is broken in the midst of a word, and none is lost", arguments: [20, 40, 80])
    func wholeWords(columns: Int) throws {
        var written = ""
        let answers = ["h", "q", "1"]
        var rest = answers[...]
        let console = Console(
            echoesAnswers: true, columns: { columns }, read: { rest.popFirst() }, write: { written += $0 })
        _ = LinearFrontEnd(stage: try Classroom.stage(language: .en), console: console).walk()
        let lines = written.split(separator: "\n").map(String.init)
        #expect(lines.allSatisfy { Line($0).width <= columns + 1 }, "a blank may follow a prompt")
        let whole = try Conversation(answers.map(Conversation.Reply.line), language: .en).transcript
        func words(_ text: String) -> [Substring] { text.split { $0.isWhitespace } }
        #expect(words(written) == words(whole))
    }

    @Test("the help tells answers, not keys of a screen")
    func helpTellsAnswers() throws {
        let told = try Conversation([.line("h")], language: .en).parts[1]
        #expect(told.contains("o goes to another device") && !told.contains("PgUp") && !told.contains("Ctrl"))
    }
}
