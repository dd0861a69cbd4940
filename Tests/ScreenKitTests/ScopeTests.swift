import ScreenKit
import Testing

/// What a screen may speak of depends on every way that leads to it.
@Suite("Subjects along the ways")
struct ScopeTests {
    /// Reads pages and layers beside the sound set; gives the places of subjects that are missing.
    private func missing(_ screens: [String: String]) -> [String] {
        let files =
            Pair.sound().filter { screens[$0.path.replacing(".yaml", with: "")] == nil }
            + screens.map { SourceFile(path: "\($0).yaml", text: $1) }
        return ScreenLoader.load(files: files, vocabulary: .small).diagnostics.map {
            "\($0.position.path.split(separator: ".")[0]) \($0.code)"
        }
    }

    private static func page(_ label: String = "x", takes: String? = nil, _ actions: String...) -> String {
        "title: \"\(label)\"\n" + (takes.map { "takes: \($0)\n" } ?? "") + "blocks:\n  - links:\n"
            + (["root: true"] + actions).enumerated().map { "      - { id: c\($0), label: A, \($1) }\n" }.joined()
    }

    private static let people = """
        title: People
        tab: 3
        blocks:
          - list: { rows: colleagues, label: "{person.name}", push: person, empty: None }\n
        """

    @Test("what a row is about is known on the page it opens, and on those above")
    func rows() {
        #expect(
            missing([
                "phone/start": Self.people, "phone/person": Self.page("{person.name}", takes: "person", "push: more"),
                "phone/more": Self.page("{person.name}"),
            ]) == [])
    }

    @Test("one way without the subject is enough to miss it")
    func twoWays() {
        #expect(
            missing([
                "phone/start": Self.people + "  - links: [{ id: more, label: A, push: more }]",
                "phone/person": Self.page("{person.name}", takes: "person", "push: more"),
                "phone/more": Self.page("{person.name}"),
            ]) == ["phone/more subject-not-in-scope"])
    }

    @Test("naming another subject leaves behind what depended on the old one")
    func otherSubject() {
        let about = Self.page("{enterprise.name}", takes: "enterprise", "push: more")
        let screens = ["phone/start": Self.people, "phone/about": about, "phone/more": Self.page("{person.name}")]
        let of = { (subject: String) in Self.page("A", takes: "person", "push: about\(subject)") }
        #expect(
            missing(screens.merging(["phone/person": of(", of: current")]) { $1 }) == [
                "phone/more subject-not-in-scope"
            ])
        #expect(
            missing(screens.merging(["phone/person": of("")]) { $1 }) == ["phone/person subject-not-in-scope"],
            "the person goes on to the pages above, but there is no enterprise to open one for")
    }

    @Test("a layer knows what the page below knows, and the program's own words")
    func layers() {
        let layer = Self.page("{person.name} {screen.title}").replacing("blocks:", with: "layer: menu\nblocks:")
        let person = Self.page("A", takes: "person", "present: layer")
        #expect(missing(["phone/start": Self.people, "phone/person": person, "dialogs/layer": layer]) == [])
    }

    @Test("what the program opens itself is about what it takes")
    func opened() {
        let help = { (takes: String?) in
            Self.page("{enterprise.name}", takes: takes).replacing("blocks:", with: "layer: sheet\nblocks:")
        }
        #expect(missing(["dialogs/help": help("enterprise")]) == [])
        #expect(missing(["dialogs/help": help(nil)]) == ["dialogs/help subject-not-in-scope"])
    }

    @Test("what a tab counts is known without a subject")
    func tabBadge() {
        let tab = { (field: String) in "title: X\ntab: 3\ntab-badge: \(field)\nblocks: []" }
        #expect(missing(["phone/start": tab("me.name")]) == [])
        #expect(missing(["phone/start": tab("enterprise.members")]) == ["phone/start subject-not-in-scope"])
    }

    @Test("ways that lead round in circles are followed to their end")
    func circles() {
        #expect(
            missing([
                "phone/start": Self.people, "phone/person": Self.page("A", takes: "person", "push: a"),
                "phone/a": Self.page("{person.name}", "push: b"), "phone/b": Self.page("{person.name}", "push: a"),
            ]) == [])
    }

    @Test("a page that no way leads to is judged by what it takes")
    func islands() {
        #expect(missing(["phone/a": Self.page("{enterprise.name}", takes: "enterprise")]) == [])
        #expect(missing(["phone/a": Self.page("{enterprise.name}")]) == ["phone/a subject-not-in-scope"])
    }

    private static func form(_ control: String) -> String {
        "title: Form\ntakes: enterprise\nblocks:\n  - field: { label: Reason }\n    id: reason\n"
            + "  - buttons: [{ id: go, label: Go, do: leave, \(control) }]\n"
    }

    @Test(
        "what follows a form stands in its place: it knows what the page below the form knows, and what it takes itself"
    )
    func whatFollows() {
        let start = "title: Start\ntab: 3\nblocks: [{ links: [{ id: a, label: A, push: form, of: current }] }]\n"
        let about = "title: \"{enterprise.name}\"\ntakes: enterprise\nblocks: []\n"
        let more = "title: \"{enterprise.name}\"\nblocks: []\n"
        let screens = ["phone/start": start, "phone/about": about, "phone/more": more]
        #expect(
            missing(screens.merging(["phone/form": Self.form("then: about")]) { $1 }) == [
                "phone/more subject-not-in-scope"
            ])
        #expect(
            missing([
                "phone/start": start, "phone/about": about, "phone/form": Self.form("then: about, then-of: current"),
            ])
                == [])
        #expect(
            missing(["phone/start": start, "phone/more": more, "phone/form": Self.form("then: more")])
                == ["phone/more subject-not-in-scope"])
        #expect(
            missing(["phone/start": start, "phone/about": about, "phone/form": Self.form("then: about, then-of: me")])
                == ["phone/form subject-mismatch"])
    }

    @Test("what is done on opening a page needs its subject there")
    func onOpening() {
        let page = "title: Page\ntab: 3\non-open: leave\nblocks: []\n"
        #expect(missing(["phone/page": page]) == ["phone/page subject-not-in-scope"])
    }
}
