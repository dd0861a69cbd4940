import Testing

/// Proves that the readers of these tests see what they are meant to see; a blind test would pass for ever.
@Suite("The readers of sources")
struct ReadersTests {
    @Test("comments and strings are no code")
    func commentsAndStringsAreBlank() {
        let text = #"""
            let a = "try! x" // as! y
            /* fatalError( /* nested */ */ let b = a
            let c = "\"!" + #"raw \"# + d
            """#
        let code = String(decoding: SourceText(path: "Sources/A/B.swift", text: text).code, as: UTF8.self)
        #expect(!code.contains("!"))
        #expect(!code.contains("fatalError"))
        for word in ["let a =", "let b = a", "let c =", "+ d"] { #expect(code.contains(word), "\(word)") }
        #expect(code.count { $0 == "\n" } == 2)
    }

    @Test("imports are read with every modifier")
    func importsAreRead() {
        let text = "public import Grid\nimport struct Foundation.URL\n@testable import Linear\n// import Yams"
        #expect(SourceText(path: "Sources/A/B.swift", text: text).imports == ["Grid", "Foundation", "Linear"])
    }

    @Test("functions are measured from their name to their brace")
    func functionsAreMeasured() {
        let code = """
            protocol P {
                func empty(a: Int) -> Int
                init(b: Int)
            }
            func long(
                a: () -> Void
            ) -> Int
            where Int: P {
                if a { b() }
                return { 1 }()
            }
            func short() { }
            """
        #expect(FunctionText.all(in: Array(code.utf8)).map(\.length) == [7, 1])
    }

    @Test("the opening comment is found behind imports")
    func openingIsFound() {
        let text = "import Grid\npublic import Host\n\n/// Says why.\n/// And how.\nstruct A {}"
        #expect(SourceText(path: "Sources/A/B.swift", text: text).openingComment == "/// Says why. /// And how.")
    }

    @Test("dependencies are read from the manifest")
    func manifestIsRead() {
        let manifest = """
            .executableTarget(
                name: "tuiqi",
                dependencies: [
                    "Domain", arguments,
                ],
                swiftSettings: rules),
            room("Linear", ["Grid", "Host"]), room("Domain"), room("Journal", ["Domain", sqlite]),
            """
        #expect(
            FloorPlan.declared(in: manifest) == [
                "tuiqi": ["Domain", "ArgumentParser"], "Linear": ["Grid", "Host"], "Domain": [],
                "Journal": ["Domain", "GRDB"],
            ])
    }
}
