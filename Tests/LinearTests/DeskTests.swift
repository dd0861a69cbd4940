// Several devices line by line: o goes to the next one, and it is said whose it is.
import ScreenKit
import Testing

@testable import Linear

@Suite("A desk in lines")
struct DeskTests {
    @Test("with one device o opens the menu of devices, with two it changes, and each time says whose it is")
    func changes() throws {
        let conversation = try Conversation([.line("o"), "打开管理后台", .line("o"), .line("o"), .line("?")])
        #expect(conversation.lines(1).contains { $0.hasPrefix("位置：") && $0.contains("设备（菜单）") })
        #expect(conversation.lines(2).contains("设备：管理后台 林夏"))
        #expect(conversation.lines(3).contains("设备：手机 林夏"))
        #expect(conversation.lines(4).contains("设备：管理后台 林夏"))
        #expect(conversation.lines(5).contains("设备：管理后台 林夏"))
        #expect(!conversation.lines(0).contains { $0.hasPrefix("设备：") })
    }

    @Test("o changes the device while a field has the caret, and is no text for it")
    func typing() throws {
        let conversation = try Conversation(
            [.line("o"), "打开管理后台", .line("o"), "通讯录", "搜索联系人", .line("林"), .line("o")])
        #expect(conversation.stage.session.device == "admin")
        #expect(!conversation.transcript.contains("内容「林o」"))
    }

    @Test("time let pass is told with what the time is then", arguments: Language.allCases)
    func time(language: Language) throws {
        let choice = language == .zh ? "过 1 天" : "Let a day pass"
        let conversation = try Conversation([.line("o"), .choice(choice)], language: language)
        let told = language == .zh ? "提示：现在是 2026年3月3日 9:41。" : "Note: It is now 3 Mar 2026 9:41."
        #expect(conversation.lines(2).contains(told), "\(conversation.lines(2))")
    }
}
