// Filling in a page line by line: what is asked, what is told of it, and that no password is ever written.
import Host
import TestSupport
import Testing

@testable import Linear

@Suite("Forms line by line")
struct FormTests {
    @Test("a field is asked for, told with its counter, and submitted; the answer's page is told at once")
    func form() throws {
        let conversation = Conversation(["原因", .line("离职，下月"), "提交"], on: try Forms.form())
        #expect(conversation.lines(0).contains { $0.hasSuffix(". 原因，输入框，写一句，0/200") })
        #expect(conversation.lines(2).contains { $0.hasSuffix(". 原因，输入框，写一句，内容「离职，下月」，5/200") })
        #expect(conversation.lines(2).contains { $0.hasSuffix(". 提交，按钮") })
        #expect(conversation.parts[3].contains("› 申请") && conversation.parts[3].contains("离职，下月"))
    }

    @Test("going back from a draft asks, and both answers do what they say")
    func draft() throws {
        let stayed = Conversation(["岗位调整", .line("b"), "继续填写"], on: try Forms.form())
        #expect(stayed.stage.route.layer == nil && stayed.stage.route.path == "phone/me/form")
        let left = Conversation(["岗位调整", .line("b"), "放弃填写"], on: try Forms.form())
        #expect(left.stage.route.description == "phone/me")
    }

    @Test("check boxes say whether they are marked")
    func marks() throws {
        let stage = try Forms.stage(at: "several", key: "e", of: "haitang", as: "zhao-min") { try Forms.apply(on: $0) }
        let conversation = Conversation(["林夏", "林夏"], on: stage)
        #expect(conversation.lines(0).contains { $0.hasSuffix(". 林夏，行，未勾选") })
        #expect(conversation.lines(1).contains { $0.hasSuffix(". 林夏，行，已勾选") })
        #expect(conversation.lines(2).contains { $0.hasSuffix(". 林夏，行，未勾选") })
    }

    @Test("a password is read unseen, and neither it nor its length in clear is written")
    func secret() throws {
        let conversation = try Conversation(
            ["账号", .line("lin-xia"), "密码", .line("geheim-2026"), "登录"], on: "desktop", as: nil)
        #expect(conversation.secrets == 1 && !conversation.transcript.contains("geheim"))
        #expect(conversation.parts[3].contains("密码（输入时不显示，空行清空）："))
    }
}
