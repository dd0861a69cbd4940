// The desktop line by line: fields are asked for a line each, columns are told one after the other.
import ScreenKit
import Testing

@testable import Linear

@Suite("The desktop in lines")
struct DesktopTests {
    @Test("one signs in by lines, walks to the enterprise in the bar, and leaves it")
    func leaves() throws {
        let conversation = try Conversation(
            [
                "账号", .line("lin-xia"), "密码", .line("tuiqi-2026"), "登录", "通讯录", "云杉科技", "退出该企业", "确定",
            ], on: "desktop")
        #expect(conversation.stage.session.isSignedIn)
        #expect(conversation.stage.route.description == "desktop/contacts#left")
        #expect(conversation.transcript.contains("位置：登录"))
        #expect(conversation.transcript.contains("密码，输入框，练习密码 tuiqi-2026，内容「**********」"))
        #expect(conversation.transcript.contains("位置：通讯录 › 云杉科技 › 退出该企业（对话框）"))
    }

    @Test("a wrong password is told, and the field asks again", arguments: Language.allCases)
    func wrongPassword(language: Language) throws {
        let words = language == .zh ? ["账号", "密码", "登录"] : ["Account", "Password", "Sign in"]
        let conversation = try Conversation(
            [
                .choice(words[0]), .line("lin-xia"), .choice(words[1]), .line("x"), .choice(words[2]),
                .choice(words[1]), .line("tuiqi-2026"), .choice(words[2]),
            ], on: "desktop", language: language)
        let told = language == .zh ? "提示：密码不对，请再输入一次" : "Note: The password is wrong; type it again"
        #expect(conversation.lines(5).contains(told))
        #expect(conversation.stage.route.description == "desktop/messages")
    }

    @Test("both columns are told, the left one first")
    func columns() throws {
        let told = try Conversation(["通讯录", "云杉科技"], on: "desktop", as: "lin-xia").transcript
        let (departments, members) = (told.range(of: "总经办，行"), told.range(of: "张文博，行"))
        #expect(departments.map(\.lowerBound) ?? told.endIndex < members.map(\.lowerBound) ?? told.startIndex)
    }

    @Test(
        "an answer that is a key is no text for the field that has the caret",
        arguments: [("q", "dialogs/quit"), ("h", "dialogs/help")])
    func keysAreNoText(answer: String, layer: String) throws {
        let conversation = try Conversation([.line(answer)], on: "desktop")
        #expect(conversation.stage.view.top.id.description == layer)
        #expect(!conversation.transcript.contains("内容「"))
    }
}
