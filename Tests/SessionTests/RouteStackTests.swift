// The stack of pages behind each tab: never empty, never too deep, and the same page never twice.
import Foundation
import ScreenKit
import Testing

@testable import Session

@Suite("Route stack")
struct RouteStackTests {
    private func page(_ name: String, _ subject: String? = nil) -> Entry {
        Entry(screen: ScreenID(folder: "phone", name: name), subject: subject)
    }

    private func stack() throws -> RouteStack {
        try #require(RouteStack(roots: ["messages", "contacts"].map { ScreenID(folder: "phone", name: $0) }))
    }

    @Test("a device without tabs has no stack")
    func withoutRoots() {
        #expect(RouteStack(roots: []) == nil)
    }

    @Test("pushing a page that lies on the stack goes back to it")
    func pushAgain() throws {
        var stack = try stack()
        _ = stack.push(page("enterprise", "yunshan"))
        _ = stack.push(page("department", "design"))
        _ = stack.push(page("enterprise", "yunshan"))
        #expect(stack.entries == [page("messages"), page("enterprise", "yunshan")])
        _ = stack.push(page("enterprise", "qinghe"))
        #expect(stack.depth == 3)
    }

    @Test("the stack refuses a page beyond its limit")
    func depthLimit() throws {
        var stack = try stack()
        for number in 1..<RouteStack.depthLimit {
            let refusal = stack.push(page("department", "d\(number)"))
            #expect(refusal == nil)
        }
        let refusal = stack.push(page("department", "one-too-many"))
        #expect(refusal == .tooDeep)
        #expect(stack.depth == RouteStack.depthLimit)
    }

    @Test("a tab's first page is never popped")
    func popAtRoot() throws {
        var stack = try stack()
        let before = stack
        let popped = stack.pop()
        #expect(!popped)
        #expect(stack == before)
    }

    @Test("each tab keeps its stack; the shown tab again goes back to its first page")
    func tabs() throws {
        var stack = try stack()
        _ = stack.push(page("notices"))
        stack.show("contacts")
        #expect(stack.entries == [page("contacts")])
        stack.show("messages")
        #expect(stack.depth == 2)
        stack.show("messages")
        #expect(stack.entries == [page("messages")])
        stack.show("nowhere")
        #expect(stack.tab == "messages")
    }

    @Test("pruning cuts every tab at the first page that is gone and keeps the roots")
    func pruning() throws {
        var stack = try stack()
        stack.show("contacts")
        _ = stack.push(page("enterprise", "yunshan"))
        _ = stack.push(page("department", "design"))
        let lost = stack.prune { $0.last?.screen.name == "enterprise" }
        #expect(lost.count == 2)
        #expect(stack.entries == [page("contacts")])
        let again = stack.prune { _ in true }
        #expect(again.isEmpty)
    }

    @Test("a stack is saved as the pages of every tab, the shown one among them")
    func save() throws {
        var stack = try stack()
        #expect(stack.push(page("chat", "c")) == nil)
        stack.show("contacts")
        let saved = try JSONDecoder().decode(
            SavedPages.self, from: JSONEncoder().encode(SavedPages(stack) { _ in [] }))
        #expect(saved.stack == stack)
        #expect(saved.stack.tab == "contacts")
        #expect(saved.stack.entries(of: "messages") == [page("messages"), page("chat", "c")])
    }

    @Test(
        "a saved stack with an empty or endless tab, or without the one that is shown, is refused",
        arguments: [
            ("{\"tab\":\"a\",\"stacks\":{\"a\":[]}}"), ("{\"tab\":\"b\",\"stacks\":{}}"), ("{}"),
        ])
    func damagedSave(json: String) throws {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(SavedPages.self, from: Data(json.utf8)) }
    }
}
