// Flow 1 and its neighbours by numbers: what is told, and what happens.
import Domain
import Foundation
import Host
import ScreenKit
import Session
import TestSupport
import Testing

@testable import Linear

@Suite("A walk line by line")
struct WalkTests {
    private static let flow: [Language: [Conversation.Reply]] = [
        .zh: ["通讯录", "云杉科技", "更多", "退出该企业", "确定"],
        .en: ["People", "云杉科技", "More", "Leave this enterprise", "Confirm"],
    ]

    @Test("five numbers leave the enterprise", arguments: Language.allCases)
    func fiveNumbersLeave(language: Language) throws {
        let conversation = try Conversation(Self.flow[language] ?? [], language: language)
        let world = conversation.stage.host.world
        #expect(world.membership(of: AccountID("lin-xia"), in: EnterpriseID("yunshan")) == nil)
        #expect(conversation.stage.route.path == "phone/contacts")
        #expect(conversation.ending == .endOfInput)
        let left = language == .zh ? "你已退出「云杉科技」。" : "You have left 云杉科技."
        #expect(conversation.transcript.components(separatedBy: left).count == 2, "once, at the end")
        let told = language == .zh ? "\n已退出「云杉科技」\n" : "\nYou have left 云杉科技\n"
        #expect(conversation.transcript.components(separatedBy: told).count == 2, "once, as it happens")
    }

    @Test("names choose as well as numbers")
    func namesChoose() throws {
        let names = ["通讯录", "云杉科技", "更多", "退出该企业", "确定"].map(Conversation.Reply.line)
        let world = try Conversation(names).stage.host.world
        #expect(world.membership(of: AccountID("lin-xia"), in: EnterpriseID("yunshan")) == nil)
    }

    @Test("the confirm dialog is told in words, the harmless choice first")
    func dialogIsToldInWords() throws {
        let conversation = try Conversation(["通讯录", "云杉科技", "更多", "退出该企业"])
        #expect(
            conversation.lines(4).dropFirst() == [
                "位置：通讯录 › 云杉科技 › 退出该企业（对话框）",
                "退出「云杉科技」？",
                "退出后将离开该企业的群，无法再看到它的审批、文件和通讯录。",
                "个人账号和其他企业不受影响。",
                "它是你的主企业。若还有别家，由最早加入的那家接替。",
                "立即生效，不能撤销。想回来，要重新受邀或申请。",
                "1. 取消，按钮",
                "2. 确定，按钮",
                "选择（? 重复，b 返回，q 离开）：",
                "结束。最后的位置：通讯录 › 云杉科技 › 退出该企业",
                "这次什么也没有改变。",
            ])
    }

    @Test(
        "cancelling goes back and changes nothing",
        arguments: [Conversation.Reply.choice("取消"), .line("b"), .line("返回")])
    func cancellingChangesNothing(reply: Conversation.Reply) throws {
        let conversation = try Conversation(["通讯录", "云杉科技", "更多", "退出该企业", reply])
        #expect(conversation.stage.route.description == "phone/contacts/enterprise?e=yunshan")
        #expect(conversation.stage.host.world.membership(of: AccountID("lin-xia"), in: EnterpriseID("yunshan")) != nil)
    }

    @Test("a refusal is told with the way forward")
    func refusalIsTold() throws {
        let conversation = try Conversation(["通讯录", "云杉科技", "更多", "退出该企业"], as: "zhou-hang")
        #expect(conversation.stage.route.layer == "refused")
        let told = conversation.parts[4]
        #expect(told.contains("你是「云杉科技」的主管理员，不能直接退出。"))
        #expect(told.contains("更换主管理员"))
        for choice in ["1. 更换主管理员，链接", "2. 解散企业，链接", "3. 知道了，按钮"] { #expect(told.contains(choice)) }
    }

    @Test("a disabled choice says why, before and after it is chosen")
    func disabledChoiceSaysWhy() throws {
        let conversation = Conversation(["提交"], on: try Forms.form())
        #expect(conversation.lines(0).contains { $0.hasSuffix(". 提交，按钮，已停用：先写一句理由。") })
        #expect(conversation.lines(1)[1] == "提示：先写一句理由。")
    }

    @Test("quitting asks first, and staying goes on")
    func quittingAsks() throws {
        let stayed = try Conversation([.line("q"), "留下", "通讯录"])
        #expect(stayed.ending == .endOfInput)
        #expect(stayed.stage.route.path == "phone/contacts")
        let left = try Conversation([.line("q"), "离开", "通讯录"])
        #expect(left.ending == .quit)
        #expect(left.stage.route.path == "phone/messages")
    }

    @Test("the end of the input ends with a summary wherever one is")
    func endOfInputSummarises() throws {
        let conversation = try Conversation(["通讯录", "云杉科技"])
        #expect(conversation.lines(2).suffix(2) == ["结束。最后的位置：通讯录 › 云杉科技", "这次什么也没有改变。"])
        #expect(try Conversation([]).ending == .endOfInput)
    }
}
