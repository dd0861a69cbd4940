import Foundation
import ScreenKit
import Testing

/// The set as a whole: what belongs together, the ways through it, and that it can be stored.
@Suite("A set of screens")
struct ScreenSetTests {
    private func sound() throws -> ScreenSet {
        try #require(ScreenLoader.load(files: Pair.sound(), vocabulary: .small).value)
    }

    /// A set of these screens alone, each with its tab and what its controls open.
    private func set(_ screens: [(name: String, tab: Int?, actions: [Action])]) -> ScreenSet {
        let here = Position(path: "", line: 1, column: 1)
        let made = screens.map { name, tab, actions in
            let controls = actions.enumerated().map { number, action in
                Control(id: "c\(number)", label: Wording("A", "A"), action: action, position: here)
            }
            let parts = name.split(separator: "/").map(String.init)
            let kind =
                parts[0] == "dialogs" ? Screen.Kind.layer(.init(shape: .menu, destructive: false)) : .page(tab: tab)
            return Screen(
                id: ScreenID(folder: parts[0], name: parts[1]), kind: kind, title: Wording("A", "A"),
                blocks: [Block(id: "links-1", kind: .links(controls), position: here)], position: here)
        }
        return ScreenSet(screens: made, words: WordBook(), steps: StepBook())
    }

    private func id(_ text: String) -> ScreenID {
        let parts = text.split(separator: "/").map(String.init)
        return ScreenID(folder: parts[0], name: parts[1])
    }

    /// `phone/a -c0→ phone/b -tabs→ phone/c`
    private func way(to target: String, in set: ScreenSet) -> String? {
        set.graph.shortestWay(to: id(target)).map { way in
            way.map { "\($0.from) -\($0.control ?? "tabs")→ " }.joined() + target
        }
    }

    @Test("the files' screens, words, steps and tabs are all there")
    func contents() throws {
        let set = try sound()
        #expect(
            set.inOrder.map(\.id.description) == [
                "dialogs/confirm-leave", "dialogs/help", "phone/contacts", "phone/enterprise", "phone/messages",
            ])
        #expect(set.tabs(of: "phone").map(\.id.name) == ["messages", "contacts"])
        #expect(set.tabs(of: "desktop") == [])
        #expect(set.words.refusals["R1"]?.way == Wording("先换人", "Hand it over"))
        #expect(set.words.events["member-left"]?.en?.other.fields.map(\.description) == ["enterprise.name"])
        #expect(set.words.glossary.map(\.word) == [Wording("主企业", "Main enterprise")])
        #expect(set.steps.all.map(\.id) == ["1.1", "1.2", "R0", "B1"])
        #expect(set.steps["R0"]?.mark == .official && set.steps.ways[0].device == .phone && set.steps["R9"] == nil)
        #expect(set.folder == "Screens")
    }

    @Test("a set that was stored comes back the same, with its tabs and ways")
    func storing() throws {
        let set = try sound()
        let stored = try JSONDecoder().decode(ScreenSet.self, from: JSONEncoder().encode(set))
        #expect(stored == set)
        #expect(stored.graph.edges == set.graph.edges && stored.tabs(of: "phone") == set.tabs(of: "phone"))
    }

    @Test("the shortest way goes through the tab bar, rows and layers")
    func shortestWay() throws {
        let set = try sound()
        #expect(way(to: "phone/messages", in: set) == "phone/messages")
        #expect(way(to: "phone/contacts", in: set) == "phone/messages -tabs→ phone/contacts")
        #expect(
            way(to: "dialogs/confirm-leave", in: set)
                == "phone/messages -enterprises→ phone/enterprise -leave→ dialogs/confirm-leave")
        #expect(way(to: "dialogs/help", in: set) == nil)
        #expect(set.graph.pushes(from: id("phone/contacts")).map(\.of) == ["current"])
        #expect(set.graph.edges[id("phone/contacts")]?.map(\.kind) == [.tab, .push, .tab])
        #expect(set.graph.edges[id("phone/enterprise")]?.map(\.kind) == [.present])
    }

    @Test("a layer is sought from the nearest device, or from the one that is named")
    func wayOnDevice() {
        let set = set([
            ("phone/a", 1, [.push(id("phone/b"), of: nil)]),
            ("phone/b", nil, [.present(id("dialogs/sure"), of: nil)]),
            ("desktop/a", 1, [.present(id("dialogs/sure"), of: nil)]), ("dialogs/sure", nil, []),
        ])
        #expect(set.graph.starts == [id("phone/a"), id("desktop/a")])
        #expect(set.graph.shortestWay(to: id("dialogs/sure"))?.map(\.from) == [id("desktop/a")])
        #expect(set.graph.shortestWay(to: id("dialogs/sure"), on: .phone)?.map(\.from.name) == ["a", "b"])
        #expect(set.graph.shortestWay(to: id("phone/b"), on: .desktop) == nil)
    }

    @Test("of two ways the shorter wins, of equal ones the one whose control comes first")
    func competingWays() {
        let set = set([
            ("phone/a", 1, [.push(id("phone/b"), of: nil), .push(id("phone/c"), of: nil)]),
            ("phone/b", nil, [.push(id("phone/d"), of: nil)]),
            ("phone/c", nil, [.push(id("phone/d"), of: nil), .push(id("phone/b"), of: nil)]),
            ("phone/d", nil, [.root, .push(id("phone/a"), of: nil)]),
        ])
        #expect(way(to: "phone/d", in: set) == "phone/a -c0→ phone/b -c0→ phone/d")
        #expect(way(to: "phone/b", in: set) == "phone/a -c0→ phone/b")
    }

    @Test("a layer shared by devices leads to the tab of each; a page is sought from its own device")
    func devices() {
        let set = set([
            ("phone/me", 1, []), ("desktop/start", 1, [.present(id("dialogs/menu"), of: nil)]), ("desktop/me", 2, []),
            ("dialogs/menu", nil, [.tab("me")]),
        ])
        #expect(set.graph.edges[id("dialogs/menu")]?.map(\.to.description) == ["phone/me", "desktop/me"])
        #expect(way(to: "phone/me", in: set) == "phone/me")
        #expect(way(to: "desktop/me", in: set) == "desktop/start -tabs→ desktop/me")
        #expect(way(to: "dialogs/menu", in: set) == "desktop/start -c0→ dialogs/menu")
    }

    @Test("ways to screens that aren't there lead nowhere")
    func missingScreens() {
        let set = set([("phone/a", 1, [.push(id("phone/gone"), of: nil)])])
        #expect(set.graph.edges[id("phone/a")] == [])
        #expect(way(to: "phone/gone", in: set) == nil)
    }
}
