import ScreenKit

@testable import Session

/// The pages and layers that the sample screens are made of.
extension Samples {
    static func contactsPage(_ language: Language) -> View.Surface {
        let isChinese = language == .zh
        let open = BoundAction.push(ScreenID(folder: "phone", name: "enterprise"), subject: "yunshan")
        return ViewBuilder.surface(
            "contacts", title: isChinese ? "通讯录" : "People",
            leading: [ViewBuilder.control("avatar", isChinese ? "林" : "L", name: "头像", action: .tab("me"))],
            trailing: [ViewBuilder.control("add", "＋", name: "添加")],
            blocks: [
                .row([
                    ViewBuilder.control(
                        "enterprise-name", isChinese ? "云杉科技" : "Yunshan Technology", detail: "›",
                        about: isChinese
                            ? "打开这家企业的组织页。先看清是哪一家。" : "Opens the page of this enterprise. Check first which one it is.",
                        mark: .seed, cites: ["1.2"], action: open),
                    ViewBuilder.control("switch", isChinese ? "切换企业" : "Switch", cites: ["R14"]),
                ]),
                ViewBuilder.search(isChinese ? "搜索联系人" : "Search people"), .rule,
                .links([
                    ViewBuilder.control(
                        "structure", isChinese ? "组织架构" : "Departments", role: .link,
                        detail: isChinese ? "产品与设计部" : "Product and design", action: open),
                    ViewBuilder.control("groups", isChinese ? "我的群组" : "My groups", role: .link, badge: 3),
                    ViewBuilder.control("external", isChinese ? "外部联系人" : "External contacts", role: .link),
                ]),
                .heading(isChinese ? "常用联系人" : "Colleagues"), ViewBuilder.list(people(language)), .rule,
                .links([ViewBuilder.control("invite", isChinese ? "邀请同事加入" : "Invite a colleague", role: .link)]),
            ])
    }

    static func people(_ language: Language) -> [ControlView] {
        let names =
            language == .zh
            ? [
                ("周航", "主管理员 · 总经办"), ("陈默", "子管理员 · 人事行政部"), ("何川", "开发者 · 平台研发部"),
                ("欧阳若兰", "普通成员 · 客户成功部"), ("古力娜扎尔买买提明江", "普通成员 · 一个名字很长的部门的第二十七小组"), ("王雨桐", "视觉设计师"),
            ]
            : [
                ("Zhou Hang", "Main administrator, General office"), ("Chen Mo", "Sub-administrator · HR"),
                ("He Chuan", "Developer"), ("Ouyang Ruolan", "Member · Customer success"), ("Li", "Member"),
                ("Wu Ya", "Member"),
            ]
        return names.enumerated().map { index, person in
            ViewBuilder.control(
                "people", person.0, role: .row, row: "person\(index)", detail: person.1,
                avatar: String(person.0.prefix(1)),
                action: .push(ScreenID(folder: "phone", name: "person"), subject: "person\(index)"))
        }
    }

    static func enterprisePage(_ language: Language) -> View.Surface {
        let isChinese = language == .zh
        let departments =
            isChinese
            ? [("总经办", 6), ("产品与设计部", 24), ("平台研发部", 41), ("人事行政部", 9), ("客户成功部", 48)]
            : [
                ("General office", 6), ("Product and design", 24), ("Platform", 41), ("HR", 9),
                ("Customer success", 48),
            ]
        let rows = departments.enumerated().map { index, department in
            ViewBuilder.control(
                "departments", department.0, role: .row, row: "department\(index)",
                trailing: isChinese ? "\(department.1) 人" : "\(department.1)",
                action: .push(ScreenID(folder: "phone", name: "department"), subject: "d\(index)"))
        }
        return ViewBuilder.surface(
            "enterprise", title: isChinese ? "云杉科技" : "Yunshan Technology", leading: [back],
            trailing: [
                ViewBuilder.control(
                    "more", "⋯", name: isChinese ? "更多" : "More",
                    about: isChinese ? "打开这家企业的菜单。" : "Opens the menu of this enterprise.", mark: .seed, cites: ["1.3"])
            ],
            blocks: [
                .text(isChinese ? "云杉科技" : "Yunshan Technology", tone: .strong, alignment: .center),
                .text(
                    isChinese ? "已认证 · 128 人 · 你的主企业" : "Verified · 128 people · main enterprise", tone: .quiet,
                    alignment: .center),
                .rule,
                .links([ViewBuilder.control("find", isChinese ? "查找成员" : "Find a member", role: .link)]),
                .heading(isChinese ? "部门" : "Departments"), ViewBuilder.list(rows),
                .heading(isChinese ? "成员" : "Members"), ViewBuilder.list(people(language)),
            ])
    }

    static func menuLayer(_ language: Language) -> View.Surface {
        let isChinese = language == .zh
        return ViewBuilder.surface(
            "enterprise-menu", kind: .menu, title: isChinese ? "更多" : "More",
            blocks: [
                .links([
                    ViewBuilder.control("invite", isChinese ? "邀请成员加入" : "Invite a member", role: .menuItem),
                    ViewBuilder.control("info", isChinese ? "企业信息" : "About the enterprise", role: .menuItem),
                    ViewBuilder.control(
                        "set-main", isChinese ? "设为主企业" : "Make it my main enterprise", role: .menuItem,
                        reason: isChinese ? "它已经是你的主企业。" : "It is your main enterprise already."),
                ]),
                .rule,
                .links([
                    ViewBuilder.control(
                        "leave", isChinese ? "退出该企业" : "Leave this enterprise", role: .menuItem, tone: .danger,
                        about: isChinese ? "离开这家企业。下一步还会再问一次。" : "Leaves this enterprise. You will be asked once more.",
                        mark: .seed, cites: ["1.4"])
                ]),
            ])
    }

    static func dialogLayer(_ language: Language) -> View.Surface {
        let isChinese = language == .zh
        return ViewBuilder.surface(
            "confirm-leave", kind: .dialog, title: isChinese ? "退出该企业" : "Leave this enterprise", destructive: true,
            blocks: [
                .heading(isChinese ? "退出「云杉科技」？" : "Leave Yunshan Technology?"),
                .text(
                    isChinese
                        ? "退出后将离开该企业的群，无法再看到它的审批、文件和通讯录。"
                        : "You leave its groups and lose sight of its approvals, files and people.",
                    tone: .plain, alignment: .start),
                .text(
                    isChinese ? "个人账号和其他企业不受影响。" : "Your account and other enterprises stay as they are.", tone: .quiet,
                    alignment: .start),
                .text(
                    isChinese
                        ? "它是你的主企业，最早加入的另一家将接替。"
                        : "It is your main enterprise. The one you joined first after it takes over.",
                    tone: .quiet, alignment: .start),
                .text(
                    isChinese
                        ? "立即生效，不能撤销。想回来需再受邀请，或申请并获批准。"
                        : "Takes effect at once and can't be undone. Coming back needs an invitation or an approval.",
                    tone: .danger, alignment: .start),
                .buttons([
                    ViewBuilder.control(
                        "cancel", isChinese ? "取消" : "Cancel", about: isChinese ? "什么也不改变。" : "Changes nothing.",
                        action: .back),
                    ViewBuilder.control(
                        "confirm", isChinese ? "确定" : "Confirm", tone: .danger,
                        about: isChinese ? "立即退出这家企业。" : "Leaves this enterprise at once.", mark: .seed,
                        cites: ["1.5", "2.6b", "R0", "R6"], action: .run(command: "leave", subject: "yunshan")),
                ]),
            ])
    }
}
