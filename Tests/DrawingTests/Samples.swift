import ScreenKit

@testable import Session

/// The screens of the sketches, made by hand in both languages.
enum Samples {
    static func contacts(_ language: Language = .zh) -> ViewBuilder {
        var builder = ViewBuilder()
        builder.page = contactsPage(language)
        builder.focus = ControlKey("enterprise-name")
        if language == .en { builder.speakEnglish(title: "People") }
        return builder
    }

    static func enterprise(_ language: Language = .zh) -> ViewBuilder {
        var builder = contacts(language)
        builder.page = enterprisePage(language)
        builder.trail.append(language == .zh ? "云杉科技" : "Yunshan Technology")
        builder.focus = ControlKey("more")
        builder.hints = builder.hints.dropLast() + [way("Esc", language == .zh ? "返回" : "Back")]
        return builder
    }

    static func menu(_ language: Language = .zh) -> ViewBuilder {
        var builder = enterprise(language)
        builder.layers = [menuLayer(language)]
        builder.trail.append(language == .zh ? "更多" : "More")
        builder.focus = ControlKey("leave")
        builder.hints = [
            hint("↑↓", language == .zh ? "选择" : "Choose"), hint("Enter", language == .zh ? "确定" : "Select"),
            way("Esc", language == .zh ? "收起菜单" : "Close the menu"),
        ]
        return builder
    }

    static func dialog(_ language: Language = .zh) -> ViewBuilder {
        var builder = enterprise(language)
        builder.layers = [dialogLayer(language)]
        builder.trail.append(language == .zh ? "退出该企业" : "Leave this enterprise")
        builder.focus = ControlKey("cancel")
        builder.hints = [
            hint("← →", language == .zh ? "选择" : "Choose"), hint("Enter", language == .zh ? "确认" : "Confirm"),
            way("Esc", language == .zh ? "取消" : "Cancel"),
        ]
        return builder
    }

    static func help(_ language: Language = .zh) -> ViewBuilder {
        var builder = contacts(language)
        let keys =
            builder.hints + [
                hint("PgDn", language == .zh ? "下一页" : "Page down"), hint("PgUp", language == .zh ? "上一页" : "Page up"),
                hint("g", language == .zh ? "到开头" : "To the start"), hint("G", language == .zh ? "到末尾" : "To the end"),
                hint("Tab", language == .zh ? "换区" : "Next area"),
                hint("Shift+Tab", language == .zh ? "上一区" : "Previous area"),
            ]
        builder.layers = [
            ViewBuilder.surface(
                "help", kind: .sheet, title: language == .zh ? "帮助" : "Help",
                blocks: [
                    .heading(language == .zh ? "通讯录" : "People"),
                    .text(
                        language == .zh
                            ? "顶部是你现在所在的企业。点它的名称进入组织页，退出企业从那里开始。"
                            : "The enterprise you are in now stands at the top. Press its name to open its page.",
                        tone: .plain, alignment: .start),
                    .rule, .keys(keys),
                    .buttons([ViewBuilder.control("close", language == .zh ? "知道了" : "Got it", action: .back)]),
                ])
        ]
        builder.trail.append(language == .zh ? "帮助" : "Help")
        builder.focus = ControlKey("close")
        builder.hints = [way("Esc", language == .zh ? "关闭" : "Close")]
        return builder
    }

    static func person(_ language: Language = .zh) -> ViewBuilder {
        var builder = enterprise(language)
        let isChinese = language == .zh
        builder.page = ViewBuilder.surface(
            "person", title: isChinese ? "周航" : "Zhou Hang", leading: [back],
            blocks: [
                .text(isChinese ? "周航" : "Zhou Hang", tone: .strong, alignment: .center), .rule,
                .facts([
                    (isChinese ? "角色" : "Role", isChinese ? "主管理员" : "Main administrator"),
                    (isChinese ? "部门" : "Department", isChinese ? "总经办" : "General office"),
                    (isChinese ? "手机号" : "Mobile", "138 0000 4127"),
                    (
                        isChinese ? "账号类型" : "Account",
                        isChinese
                            ? "个人账号，由本人管理，退出任何企业都不受影响"
                            : "Personal: looked after by its owner, whichever enterprise they leave"
                    ),
                ]),
                .rule,
                .buttons([
                    ViewBuilder.control("message", isChinese ? "发消息" : "Message"),
                    ViewBuilder.control("call", isChinese ? "语音" : "Call"),
                    ViewBuilder.control(
                        "follow", isChinese ? "关注" : "Follow",
                        reason: isChinese ? "你们还不是好友，先发一条消息。" : "You are not friends yet; send a message first."),
                ]),
            ])
        builder.focus = ControlKey("message")
        builder.notice = View.Notice(
            text: isChinese ? "周航现在不在线，晚些会看到。" : "Zhou Hang is away and will read it later.", tone: .plain)
        return builder
    }

    static let back = ViewBuilder.control("back", "‹", name: "返回", action: .back)

    static func hint(_ keys: String, _ label: String) -> View.Hint {
        View.Hint(keys: keys, label: label, isWayOut: false)
    }

    static func way(_ keys: String, _ label: String) -> View.Hint {
        View.Hint(keys: keys, label: label, isWayOut: true)
    }
}

extension ViewBuilder {
    /// Puts English around a page.
    mutating func speakEnglish(title: String) {
        language = .en
        trail = [title]
        tabs = ViewBuilder.tabs(["Chats", "Team", "Apps", "People", "Me"], current: 3, badges: [2])
        hints = [
            Samples.hint("↑↓", "Move"), Samples.hint("Enter", "Open"), Samples.hint("1-5", "Tabs"),
            Samples.hint("/", "Search"), Samples.hint("?", "Help"), Samples.way("q", "Quit"),
        ]
    }
}
