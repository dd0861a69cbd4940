import Drawing
import Grid
import Host
import Session

/// How many steps a second a walk makes without a terminal: a key taken, and the frame after it drawn into a grid.
struct HeadlessPace {
    private let stage: Stage
    private let size: Size

    /// How long it walks, in milliseconds: long enough that neither the clock nor the first steps matter.
    private static let duration = 500.0
    /// Steps between two looks at the clock.
    private static let round = 100

    /// A walk in a library's first scenario, at the page whose list the keys move in.
    init(library: Library, size: Size) throws {
        stage = try library.stage(
            scenario: Library.defaultScenario, device: "phone", account: nil, language: .zh, size: size)
        try stage.open(try RouteParser(screens: library.screens).parse("phone/contacts/members?e=yunshan"))
        self.size = size
    }

    /// Walks for a while.
    func stepsASecond() -> Double {
        var painter = Painter()
        let began = Moment.now
        var steps = 0
        while Moment.now.milliseconds(since: began) < Self.duration {
            for index in 0..<Self.round {
                _ = stage.take([.pressed(Key(index / 5 % 2 == 0 ? .down : .up))])
                stage.viewport = painter.frame(of: stage.view, size: size).viewport
            }
            steps += Self.round
        }
        return Double(steps) / Moment.now.milliseconds(since: began) * 1_000
    }
}
