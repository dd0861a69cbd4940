// Pointers into JSON, by the examples of RFC 6901 and what a stranger could write instead.
import Sandbox
import Testing

@Suite("JSON pointers")
struct JSONPointerTests {
    private static let value: JSONValue = [
        "foo": ["bar", "baz"], "": 0, "a/b": 1, "m~n": 8, "~1": 9, "records": [["userId": "lin"], .null],
    ]

    @Test(
        "point where the RFC says",
        arguments: [
            ("", value), ("/foo", ["bar", "baz"]), ("/foo/0", "bar"), ("/", 0), ("/a~1b", 1), ("/m~0n", 8), ("/~01", 9),
            ("/records/0/userId", "lin"), ("/records/1", .null),
        ] as [(String, JSONValue)])
    func points(text: String, expected: JSONValue) throws {
        let pointer = try #require(JSONPointer(text))
        #expect(Self.value[pointer] == expected)
        #expect(pointer.description == text)
    }

    @Test(
        "point to nothing where nothing stands",
        arguments: ["/bar", "/foo/2", "/foo/-1", "/foo/00", "/foo/+1", "/foo/-", "/foo/0/x", "/records/1/userId"])
    func nothing(text: String) throws {
        #expect(Self.value[try #require(JSONPointer(text))] == nil)
    }

    @Test("are none without a slash or with half an escape", arguments: ["foo", "foo/bar", "/a~", "/a~2", "~0"])
    func refused(text: String) {
        #expect(JSONPointer(text) == nil)
    }

    @Test("name a member as it is escaped", arguments: ["a/b", "m~n", "~1", "foo"])
    func escaping(name: String) throws {
        #expect(Self.value[try #require(JSONPointer("/" + JSONPointer.escaped(name)))] == Self.value[name])
    }
}
