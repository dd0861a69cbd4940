// The names that the tests of readers and lint may use, few enough to read at a glance.

import ScreenKit

extension Vocabulary {
    /// A small domain, with one or two of everything that screens can name.
    static let small = Vocabulary(
        subjects: ["me": "person", "current": "enterprise", "enterprise": "enterprise", "person": "person"],
        fields: Set(
            [
                ("me", "name"), ("me", "initial"), ("current", "name"), ("enterprise", "name"),
                ("enterprise", "members"),
                ("person", "name"), ("screen", "title"), ("refusal", "sentence"),
            ].map(FieldName.init(subject:field:))),
        collections: [
            "my-enterprises": .init(row: "enterprise", needs: nil), "colleagues": .init(row: "person", needs: nil),
            "members": .init(row: "person", needs: "enterprise"),
        ],
        facts: ["has-enterprise"],
        commands: ["leave": "enterprise"],
        terms: [
            "role.member", "role.main-administrator", "account.personal", "account.enterprise-managed", "exit.direct",
            "link.partner", "link.upstream-downstream", "app.internal", "app.third-party", "scope.org:unlink",
        ],
        rules: ["R1"],
        events: ["member-left"],
        programCommands: ["quit": nil, "sign-in": nil],
        opened: [ScreenID(folder: "dialogs", name: "help")])
}
