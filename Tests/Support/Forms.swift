// Pages that are filled in, made for tests, so that what screen files can say is tried apart from what today's say.
public import Domain
public import Grid
public import Host
public import ScreenKit
import Session

/// The package's own screens with a form, a list with check boxes, a message and a dialog that asks for a password.
public enum Forms {
    private static let files = [
        "phone/form.yaml": """
        title: { zh: 表单, en: Form }
        takes: enterprise
        blocks:
          - field: { label: { zh: 原因, en: Reason }, hint: { zh: 写一句, en: A line }, limit: 200, lines: 3 }
            id: reason
          - buttons:
              - id: new-post
                label: { zh: 岗位调整, en: New post }
                set: { field: reason, to: { zh: 岗位调整, en: New post } }
          - buttons:
              - { id: cancel, label: { zh: 取消, en: Cancel }, back: true }
              - id: submit
                label: { zh: 提交, en: Submit }
                do: apply
                then: answer
                then-of: my-application
        """,
        "phone/answer.yaml": """
        title: { zh: 申请, en: Application }
        takes: application
        blocks:
          - text: "{application.reason}"
        """,
        "phone/several.yaml": """
        title: { zh: 多选, en: Several }
        takes: enterprise
        blocks:
          - text: { zh: "已选 {marks.count} 项", en: { one: "{marks.count} marked", other: "{marks.count} are marked" } }
            when: has-marks
          - list:
              rows: pending-applications
              id: pending
              marks: true
              label: "{application.applicant}"
              empty: { zh: 没有了, en: None }
          - buttons:
              - { id: approve, label: { zh: 同意, en: Approve }, do: approve-marked }
              - { id: reject, label: { zh: 拒绝, en: Reject }, needs: reject-marked, present: why }
        """,
        "phone/notice.yaml": """
        title: { zh: 通知, en: Notice }
        takes: message
        on-open: read
        blocks:
          - text: "{message.kind}"
        """,
        "phone/inbox.yaml": """
        title: { zh: 收件, en: Inbox }
        blocks:
          - list: { rows: messages, id: inbox, label: "{message.kind}", push: notice, empty: { zh: 没有, en: None } }
        """,
        "dialogs/why.yaml": """
        title: { zh: 为什么, en: Why }
        layer: dialog
        takes: enterprise
        blocks:
          - field: { label: { zh: 原因, en: Reason }, limit: 200, lines: 3 }
            id: reason
          - buttons:
              - { id: cancel, label: { zh: 取消, en: Cancel }, back: true }
              - { id: confirm, label: { zh: 拒绝, en: Reject }, do: reject-marked }
        """,
        "phone/approved.yaml": """
        title: { zh: 已同意, en: Approved }
        takes: application
        blocks:
          - links: [{ id: confirm-leaving, label: { zh: 确认退出, en: Confirm }, present: secret }]
        """,
        "dialogs/secret.yaml": """
        title: { zh: 密码, en: Password }
        layer: dialog
        destructive: true
        takes: application
        blocks:
          - field: { label: { zh: 密码, en: Password }, secret: true, limit: 64 }
            id: password
          - buttons:
              - { id: cancel, label: { zh: 取消, en: Cancel }, back: true }
              - { id: confirm, label: { zh: 确定, en: Confirm }, do: confirm-leaving }
        """,
    ]

    /// The screens, with these among them.
    public static func library() throws -> Library { try loaded.get() }

    private static let loaded: Result<Library, Classroom.Broken> = {
        let own = (SourceFolder.read(at: Classroom.package + "/Screens").value ?? []).filter { files[$0.path] == nil }
        let added = files.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, in: "Screens", text: $0.value) }
        let reading = Library.load(files: own + added)
        return reading.value.map(Result.success)
            ?? .failure(Classroom.Broken(reading.diagnostics.map(\.description).joined(separator: "\n")))
    }()

    /// A phone that stands at one of these pages, opened above 「我的」.
    public static func stage(
        at page: String, key: String? = nil, of subject: String = "", as account: String = "lin-xia",
        language: Language = .zh, size: Size = .standard, before: (Host) throws -> Void = { _ in }
    ) throws -> Stage {
        let stage = try library().stage(
            scenario: Library.defaultScenario, device: "phone", account: account, language: language, size: size)
        try before(stage.host)
        let step = key.map { Route.Step(page, key: $0, value: subject) } ?? Route.Step(page)
        try stage.open(Route(device: "phone", steps: [Route.Step("me"), step]))
        return stage
    }

    /// The form on which 林夏 applies for leaving 海棠教育.
    public static func form(language: Language = .zh, size: Size = .standard) throws -> Stage {
        try stage(at: "form", key: "e", of: "haitang", language: language, size: size)
    }

    /// Somebody applies for leaving 海棠教育; the application's identifier.
    @discardableResult
    public static func apply(as account: String = "lin-xia", on host: Host) throws -> ApplicationID {
        let outcome = host.perform(.apply(EnterpriseID("haitang"), reason: "离职"), by: AccountID(account))
        guard case .done(let events) = outcome, let event = events.first else {
            throw Classroom.Broken("nobody could apply: \(outcome)")
        }
        return ApplicationID("a\(event.sequence)")
    }
}
