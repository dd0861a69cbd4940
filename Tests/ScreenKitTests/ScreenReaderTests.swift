import Testing

@testable import ScreenKit

/// What a screen file says arrives in the model, nothing lost and nothing added.
@Suite("Reading screens")
struct ScreenReaderTests {
    /// A page whose blocks are these, read beside the sound set.
    private func page(_ text: String, path: String = "phone/page.yaml") throws -> Screen {
        let files = Pair.sound() + [SourceFile(path: path, in: "Screens", text: text)]
        let loaded = ScreenLoader.load(files: files, vocabulary: .small)
        try #require(loaded.diagnostics.map(\.description) == [])
        let id = ScreenID(folder: String(path.split(separator: "/")[0]), name: "page")
        return try #require(loaded.value?[id])
    }

    private func page(blocks: String) throws -> [Block] {
        try page("title: Page\ntakes: enterprise\nblocks:\n" + blocks).blocks
    }

    @Test("the vocabulary stays small: at most fourteen kinds of block, exactly eight actions")
    func budget() {
        #expect(BlockName.allCases.count <= 14)
        #expect(ActionName.allCases.count == 8)
    }

    @Test("a page without more than it needs has the defaults")
    func defaults() throws {
        let screen = try page("title: Page\nblocks: []")
        #expect(
            screen
                == Screen(
                    id: ScreenID(folder: "phone", name: "page"), kind: .page(tab: nil), title: Wording("Page", "Page"),
                    blocks: [],
                    position: Position(path: "Screens/phone/page.yaml", line: 1, column: 1)))
        #expect(screen.mark == .reconstructed && screen.takes == nil && screen.cites == [])
    }

    @Test("a page says what it is, what it takes, how sure it is, and what stands at its top")
    func everythingAboutAPage() throws {
        let screen = try page(
            """
            title: { zh: 页面, en: Page }
            tab: 3
            tab-label: { zh: 页, en: Pg }
            tab-badge: me.name
            source: official
            cites: [1.1, R0]
            help: { zh: 帮助, en: Help }
            leading: { id: a, label: A, root: true }
            trailing: [{ id: b, label: B, back: true }, { id: c, label: C, tab: contacts }]
            blocks: []
            """)
        #expect(
            screen.kind == .page(tab: 3) && screen.tabLabel == Wording("页", "Pg")
                && screen.tabBadge == FieldName(subject: "me", field: "name")
                && screen.title == Wording("页面", "Page"))
        #expect(screen.mark == .official && screen.cites == ["1.1", "R0"] && screen.help == Wording("帮助", "Help"))
        #expect(screen.controls.map(\.action) == [.root, .back, .tab("contacts")])
    }

    @Test("a layer has a shape, and is careful if it says so")
    func layers() throws {
        let menu = try page("title: Menu\nlayer: menu\nblocks: []", path: "dialogs/page.yaml")
        #expect(menu.layer == Screen.Layer(shape: .menu, destructive: false) && menu.tab == nil)
        let dialog = try page("title: Sure\nlayer: dialog\ndestructive: true\nblocks: []", path: "dialogs/page.yaml")
        #expect(dialog.layer == Screen.Layer(shape: .dialog, destructive: true))
    }

    @Test(
        "each of the eight actions is read",
        arguments: [
            ("push: enterprise, of: current", .push(ScreenID(folder: "phone", name: "enterprise"), of: "current")),
            ("push: phone/contacts", .push(ScreenID(folder: "phone", name: "contacts"), of: nil)),
            ("back: true", .back), ("root: true", .root), ("tab: messages", .tab("messages")),
            ("present: help", .present(ScreenID(folder: "dialogs", name: "help"), of: nil)),
            (
                "present: dialogs/confirm-leave, of: current",
                .present(ScreenID(folder: "dialogs", name: "confirm-leave"), of: "current")
            ),
            ("do: leave", .run(command: "leave", of: nil)),
            ("do: leave, of: current", .run(command: "leave", of: "current")),
            ("do: quit", .run(command: "quit", of: nil)), ("say: OK", .say(Wording("OK", "OK"))),
        ] as [(String, Action)])
    func actions(_ text: String, _ expected: Action) throws {
        let blocks = try page(blocks: "  - links: [{ id: a, label: A, \(text) }]\n")
        #expect(blocks.flatMap(\.controls).map(\.action) == [expected])
    }

    @Test("set fills a field of its screen, with nothing too")
    func setting() throws {
        let blocks = try page(
            blocks: """
                  - list: { rows: colleagues, id: people, label: "{person.name}", empty: None, root: true }
                  - search: { list: people, label: Search }
                    id: search
                  - links:
                      - { id: clear, label: Clear, set: { field: search, to: "" } }
                      - { id: mine, label: Mine, set: { field: search, to: "{me.name}" } }
                """)
        let name = Sentence(other: Template(pieces: [.field(FieldName(subject: "me", field: "name"))]))
        #expect(
            blocks[2].controls.map(\.action) == [
                .set(field: "search", to: Wording("", "")), .set(field: "search", to: Wording(zh: name, en: name)),
            ])
        #expect(blocks[1].kind == .search(.init(label: Wording("Search", "Search"), list: "people")))
    }

    @Test("a control has all that stands in it")
    func everythingAboutAControl() throws {
        let blocks = try page(
            blocks: """
                  - buttons:
                      - id: leave
                        label: "⎋"
                        name: { zh: 退出, en: Leave }
                        detail: Soon
                        about: { zh: 离开, en: Goes away }
                        badge: enterprise.members
                        tone: danger
                        source: seed
                        cites: [1.2]
                        when: has-enterprise
                        needs: leave
                        present: confirm-leave
                """)
        let control = Control(
            id: "leave", label: Wording("⎋", "⎋"), name: Wording("退出", "Leave"), detail: Wording("Soon", "Soon"),
            about: Wording("离开", "Goes away"), badge: FieldName(subject: "enterprise", field: "members"), tone: .danger,
            mark: .seed,
            cites: ["1.2"], when: "has-enterprise", needs: "leave",
            action: .present(ScreenID(folder: "dialogs", name: "confirm-leave"), of: nil),
            position: Position(path: "Screens/phone/page.yaml", line: 5, column: 9))
        #expect(blocks[0].kind == .buttons([control]))
    }

    @Test("blocks without an id are named after their kind and place; conditions stay with their block")
    func blockNames() throws {
        let blocks = try page(
            blocks: """
                  - heading: Title
                  - text: Words
                    tone: quiet
                    align: center
                  - rule: true
                    when: has-enterprise
                  - row: [{ id: a, label: A, root: true }]
                    id: bar
                  - facts: [{ label: Name, value: "{enterprise.name}" }]
                  - keys: true
                  - glossary: true
                  - list: { rows: members, label: A, avatar: me.initial, trailing: X, empty: No, root: true }
                """)
        let names = ["heading-1", "text-2", "rule-3", "bar", "facts-5", "keys-6", "glossary-7", "list-8"]
        #expect(blocks.map(\.id) == names)
        #expect(blocks.map(\.when) == [nil, nil, "has-enterprise", nil, nil, nil, nil, nil])
        #expect(blocks[1].kind == .text(Wording("Words", "Words"), tone: .quiet, alignment: .center))
        let found: Block.List? = if case .list(let list) = blocks[7].kind { list } else { nil }
        let list = try #require(found)
        #expect(list.row.id == "list-8" && list.collection == "members" && list.trailing == Wording("X", "X"))
        #expect(list.avatar == FieldName(subject: "me", field: "initial"))
    }

    @Test("fields are filled in, and signing in reads two of them")
    func signingIn() throws {
        let screen = try page(
            """
            title: Page
            signed-out: true
            blocks:
              - field: { label: Account, limit: 64 }
                id: account
              - field: { label: Password, hint: "{me.name}", secret: true }
                id: password
              - buttons: [{ id: enter, label: Enter, do: sign-in }]
            """)
        #expect(screen.isSignIn && screen.tab == nil)
        let hint = Sentence(other: Template(pieces: [.field(FieldName(subject: "me", field: "name"))]))
        #expect(
            screen.blocks.map(\.kind).prefix(2) == [
                .field(.init(label: Wording("Account", "Account"), limit: 64)),
                .field(
                    .init(label: Wording("Password", "Password"), hint: Wording(zh: hint, en: hint), isSecret: true)),
            ])
        #expect(screen.controls.map(\.action) == [.run(command: "sign-in", of: nil)])
        let lacking = "title: Page\nsigned-out: true\nblocks: [{ buttons: [{ id: a, label: A, do: sign-in }] }]"
        let files = Pair.sound() + [SourceFile(path: "phone/page.yaml", in: "Screens", text: lacking)]
        let codes = ScreenLoader.load(files: files, vocabulary: .small).diagnostics.map(\.code)
        #expect(codes == ["unknown-input", "unknown-input"])
    }

    @Test("columns hold two lists of blocks, whose controls are the screen's")
    func columns() throws {
        let blocks = try page(
            blocks: """
                  - columns:
                      - - heading: Left
                        - links: [{ id: a, label: A, root: true }]
                      - - links: [{ id: b, label: B, root: true }]
                          id: right
                    id: both
                """)
        #expect(blocks.map(\.id) == ["both"])
        #expect(blocks[0].innermost.map(\.id) == ["both-left-heading-1", "both-left-links-2", "right"])
        #expect(blocks[0].controls.map(\.id) == ["a", "b"])
    }

    @Test("a list may stand across, and show the chosen row as another control")
    func chosenRow() throws {
        let blocks = try page(
            blocks: """
                  - list:
                      rows: my-enterprises
                      id: bar
                      across: true
                      label: A
                      do: leave
                      chosen: { when: has-enterprise, label: "{enterprise.name}", push: enterprise }
                      empty: None
                """)
        let found: Block.List? = if case .list(let list) = blocks[0].kind { list } else { nil }
        let list = try #require(found)
        #expect(list.isAcross && list.chosen?.when == "has-enterprise" && list.chosen?.id == "bar")
        #expect(blocks[0].controls.map(\.id) == ["bar", "bar"])
    }

    @Test("a form has tall fields, a page that follows its command, and may do something when it is opened")
    func forms() throws {
        let screen = try page(
            """
            title: Page
            takes: enterprise
            on-open: leave
            blocks:
              - field: { label: Reason, limit: 200, lines: 3 }
                id: reason
              - buttons: [{ id: go, label: Go, do: leave, then: enterprise, then-of: current }]
            """)
        #expect(screen.isForm && screen.onOpen == "leave")
        #expect(screen.inputs.map(\.input) == [.init(label: Wording("Reason", "Reason"), limit: 200, lines: 3)])
        let enterprise = ScreenID(folder: "phone", name: "enterprise")
        #expect(screen.controls.map(\.then) == [.init(screen: enterprise, of: "current")])
    }

    @Test("the rows of a list with marks do nothing but being marked")
    func marks() throws {
        let blocks = try page(
            blocks: "  - list: { rows: members, id: people, marks: true, label: A, empty: None }\n")
        #expect(blocks.flatMap(\.controls).map(\.action) == [.mark])
        #expect(
            blocks.map(\.kind)
                == blocks.filter { if case .list(let list) = $0.kind { list.hasMarks } else { false } }
                .map(\.kind))
    }

    @Test("a command finds the fields it reads on its screen, and what it marks on its page")
    func whatCommandsRead() {
        var vocabulary = Vocabulary.small
        vocabulary.inputs = ["leave": ["reason"]]
        vocabulary.marking = ["leave"]
        let text = "title: Page\ntakes: enterprise\nblocks: [{ buttons: [{ id: a, label: A, do: leave }] }]"
        let files = Pair.sound() + [SourceFile(path: "phone/page.yaml", in: "Screens", text: text)]
        let loaded = ScreenLoader.load(files: files, vocabulary: vocabulary)
        let found = loaded.diagnostics.filter { $0.position.path.hasSuffix("page.yaml") }.map(\.code)
        #expect(found.sorted() == ["bad-marks", "unknown-input"])
    }

    @Test("all that is wrong is told at once, and no screen is made of it")
    func everythingIsTold() {
        let bad = "title: { en: Page }\ntab: x\nblocks:\n  - lst: 1\n  - links: [{ id: A, lable: B }]\nfoot: 1\n"
        let files = Pair.sound() + [SourceFile(path: "phone/page.yaml", in: "Screens", text: bad)]
        let loaded = ScreenLoader.load(files: files, vocabulary: .small)
        #expect(loaded.value == nil)
        #expect(
            loaded.diagnostics.map { "\($0.position.line) \($0.code)" } == [
                "1 missing-key", "2 bad-number", "4 unknown-block", "5 missing-key", "5 no-action", "5 bad-identifier",
                "5 unknown-key", "6 unknown-key",
            ])
    }
}
