// JSON from strangers: what is taken, what is refused, and that writing and reading agree.
import Testing

@testable import Sandbox

@Suite("JSON")
struct JSONTests {
    @Test(
        "what is written in one line is read as the same, and back",
        arguments: [
            "null", "true", "false", "0", "-1", "9223372036854775807", "-9223372036854775808", "1.5", "-0.25", #""""#,
            #""林夏 \" \\ \n \t""#, "[]", "[1,[2,{}]]", #"{"a":{"b":[null]},"c":""}"#, #""🌲""#,
        ])
    func same(text: String) throws {
        #expect(try JSONReader.read(Array(text.utf8)).text == text)
    }

    @Test("escapes and spaces are resolved")
    func escapes() throws {
        let text = " { \"\\u006e\" : \"\\uD83C\\uDF32\\/\\b\\f\\r\\u0000\" ,\n\t\"x\":[ 1e2 ] } "
        #expect(
            try JSONReader.read(Array(text.utf8)) == ["n": .text("🌲/\u{8}\u{C}\r\u{0}"), "x": [.number(100)]])
    }

    @Test(
        "what isn't JSON, or is more than is taken, is refused",
        arguments: [
            "", " ", "{", "}", "[1,]", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "'a'", "01", "-", "1.", ".5", "1e", "+1",
            "NaN",
            "Infinity", "tru", "nul", "\"", "\"\\x\"", "\"\\u12\"", "\"\\uD83C\"", "\"\\uDF32\"", "\"\\uD83C\\u0041\"",
            "\"a\nb\"", "\"\u{0}\"", "1 2", "[1] x", "\u{FEFF}1", "9223372036854775808", "-9223372036854775809",
            "1e999", "-1e999", String(repeating: "9", count: 100_000), #"{"a":1,"a":2}"#, #"{"a":1,"\u0061":2}"#,
            String(repeating: "[", count: 10_000), String(repeating: #"{"a":"#, count: 10_000),
            String(repeating: "[", count: 33) + String(repeating: "]", count: 33),
        ])
    func refused(text: String) {
        #expect(throws: JSONReader.Fault.self) { try JSONReader.read(Array(text.utf8)) }
    }

    @Test("thirty-two deep is read")
    func deep() throws {
        let text = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
        #expect(try JSONReader.read(Array(text.utf8)).text == text)
    }

    @Test("bytes that aren't UTF-8 are refused")
    func notUTF8() {
        for bytes: [UInt8] in [[0x22, 0xFF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC0, 0x80, 0x22], [0xFF]] {
            #expect(throws: JSONReader.Fault.self) { try JSONReader.read(bytes) }
        }
    }

    @Test("every text cut short, and every text with one byte changed, is read or refused")
    func mangled() {
        let text = Array(#"{"dept_id":7001,"linkCorpId":"dinghaitang\u4e2d","x":[1.5e3,true,null]}"#.utf8)
        for place in text.indices {
            _ = try? JSONReader.read(Array(text[..<place]))
            for byte in UInt8.min...UInt8.max {
                var copy = text
                copy[place] = byte
                if let value = try? JSONReader.read(copy) {
                    #expect((try? JSONReader.read(Array(value.text.utf8))) == value)
                }
            }
        }
    }

    @Test("people read it line by line, and find the result marked")
    func lines() {
        let value: JSONValue = ["result": true, "records": [["a": 1], []], "none": [:]]
        #expect(
            value.lines(marking: "result").map { ($0.isMarked ? "> " : "  ") + $0.text } == [
                "  {", ">   \"result\": true,", "    \"records\": [", "      {", "        \"a\": 1", "      },",
                "      []", "    ],", "    \"none\": {}", "  }",
            ])
    }
}
