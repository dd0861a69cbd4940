// The one key notation that scripts, recordings and help share must read back what it writes.
import Session
import Testing

@Suite("Keys")
struct KeyTests {
    @Test(
        "a key's notation reads back as the same key",
        arguments: [
            Key(.up), Key(.enter), Key(.escape), Key(.backTab), Key(.pageDown), Key(.function(5)), Key.character("q"),
            Key.character("林"), Key.character("+"), Key(.character("n"), control: true), Key(.character(" ")),
        ])
    func notationRoundTrip(key: Key) {
        #expect(Key(key.description) == key)
    }

    @Test("what names no key is refused", arguments: ["", "entr", "f0", "f13", "ctrl+", "ctrl+enterr", "ab"])
    func unknownNotation(text: String) {
        #expect(Key(text) == nil)
    }

    @Test(
        "names are those of the notation",
        arguments: [
            (Key(.escape), "esc"), (Key(.backTab), "shift+tab"), (Key(.character("c"), control: true), "ctrl+c"),
            (Key(.character(" ")), "space"), (Key(.function(1)), "f1"),
        ])
    func names(key: Key, name: String) {
        #expect(key.description == name)
    }
}
