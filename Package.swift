// swift-tools-version: 6.2
// Names every room of the house, what it may import, and what its tests need.
import PackageDescription

/// Every Swift target is built under the same rules; in CI a warning is an error.
let rules: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

let yaml = Target.Dependency.product(name: "Yams", package: "Yams")
let sqlite = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let http = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: rules)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name + "Tests", dependencies: dependencies, exclude: exclude, swiftSettings: rules)
}

/// A program that only tests run.
func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, path: "Tests/" + name, swiftSettings: rules)
}

/// A program that libFuzzer drives, which brings its own `main`.
func fuzzer(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name + "Fuzzer", dependencies: dependencies, path: "Tests/Fuzz/" + name,
        swiftSettings: rules + [.unsafeFlags(["-parse-as-library"])],
        linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
}

/// Only builds that ask for the fuzzers know of them; .ci/soak says how.
let fuzzes = Context.environment["TUIQI_FUZZ"] != nil

let fuzzers =
    !fuzzes
    ? []
    : [
        fuzzer("Input", ["InputSamples", "Session", "Terminal"]),
        fuzzer("Request", ["Domain", "Host", "Sandbox", "Server", "TestSupport", nioCore, nioEmbedded]),
    ]

let package = Package(
    name: "tuiqi",
    products: [.executable(name: "tuiqi", targets: ["tuiqi"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // 7  the command line
        .executableTarget(
            name: "tuiqi",
            dependencies: [
                "Bench", "Drawing", "Grid", "Host", "Linear", "Sandbox", "ScreenKit", "Screens", "Server", "Session",
                "Terminal", "Walk",
                arguments, "Floor",
            ],
            swiftSettings: rules,
            // In a build for fuzzers no program may have a main of its own, the plugin's tool neither.
            plugins: fuzzes ? [] : ["BuildStamp"]),

        // 5  scripts, the two front ends, and what measures them
        room("Bench", ["Drawing", "Grid", "Host", "Session"]),
        room("Walk", ["Domain", "Drawing", "Grid", "Host", "Sandbox", "ScreenKit", "Session", "WorldStore"]),
        room("Terminal", ["CNcurses", "CTermGuard", "Domain", "Drawing", "Grid", "Host", "Session"]),
        room("Linear", ["CTermGuard", "Grid", "Host", "ScreenKit", "Session"]),

        // 4  a session as cells, devices on a world, and the open platform for programs
        room("Drawing", ["Grid", "ScreenKit", "Session"]),
        room("Host", ["Domain", "Grid", "Journal", "Sandbox", "ScreenKit", "Session", "WorldStore"]),
        room("Server", ["Domain", "Grid", "Sandbox", "WorldStore", http, nioCore, nioPosix]),

        // 3  one device's walk, and the owner of a world
        room("Session", ["Domain", "Grid", "Sandbox", "ScreenKit"]),
        room("WorldStore", ["CCrypt", "Domain", "Journal", "Sandbox"]),

        // 2  the event log, and the open platform
        room("Journal", ["Domain", sqlite]),
        room("Sandbox", ["Domain"]),

        // 1  what a screen file can say, the rules, the cells
        room("ScreenKit", [yaml]),
        room("Domain"),
        room("Grid"),

        // 0  C, thin; the floor that `tuiqi bench` measures against, built beside it; and the screens themselves
        .executableTarget(
            name: "Floor", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .executableTarget(name: "CWriteStamp"),
        .plugin(
            name: "BuildStamp", capability: .buildTool(), dependencies: ["CWriteStamp"], path: "Sources/BuildStamp"),
        .systemLibrary(name: "CNcurses"),
        .target(name: "CTermGuard"),
        .target(name: "CCrypt", linkerSettings: [.linkedLibrary("crypt")]),
        .target(
            name: "Screens",
            path: "Screens",
            resources: [
                .copy("admin"), .copy("console"), .copy("desktop"), .copy("dialogs"), .copy("entrance"), .copy("phone"),
                .copy("scenarios"),
                .copy("steps.yaml"), .copy("words.yaml"),
            ],
            swiftSettings: rules),

        // Tests, floor by floor
        .target(
            name: "TestSupport",
            dependencies: ["Domain", "Grid", "Host", "Journal", "Sandbox", "ScreenKit", "Screens", "Session", "Walk"],
            path: "Tests/Support", swiftSettings: rules),
        .target(name: "TestTraits", path: "Tests/Traits", swiftSettings: rules),
        tests("Grid", ["Grid"]),
        tests("Domain", ["Domain"], exclude: ["Fixtures"]),
        tests("ScreenKit", ["ScreenKit"], exclude: ["Fixtures"]),
        tests("Session", ["Session", "TestSupport"]),
        tests("Journal", ["Journal", "TestTraits"], exclude: ["Fixtures"]),
        tests("Sandbox", ["Domain", "Sandbox", "TestSupport"]),
        tests("Host", ["Drawing", "Host", "TestSupport", "Walk", "WorldStore"], exclude: ["Fixtures"]),
        tests("Drawing", ["Drawing", "TestSupport"]),
        tests("Walk", ["Sandbox", "Walk", "TestSupport"]),
        program("TrapProgram", ["Grid", "Terminal"]),
        .target(
            name: "InputSamples", dependencies: ["Grid", "Session", "Terminal"], path: "Tests/InputSamples",
            swiftSettings: rules),
        tests(
            "Terminal",
            [
                "Drawing", "InputSamples", "Journal", "Sandbox", "Terminal", "TestSupport", "TestTraits", "TrapProgram",
                "Walk", "WorldStore",
            ]),
        tests("Linear", ["Linear", "TestSupport", "Walk", "WorldStore"]),
        tests("Server", ["Domain", "Sandbox", "Server", "TestSupport", "TestTraits", "WorldStore"]),
        tests("Bench", ["Bench"]),
        tests("Command", ["TestSupport", "TestTraits"]),
        tests("Project", []),
    ] + fuzzers
)
