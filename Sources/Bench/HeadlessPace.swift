import Drawing
import Grid
import Host
import Session

/// How many steps a second a walk makes without a terminal: an input taken, and the frame after it drawn into a grid.
struct HeadlessPace {
    private let stage: Stage
    private let library: Library
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
        self.library = library
    }

    /// Moves in a list for a while.
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

    /// Where random walks begin: who on which device.
    private static let starts = [("phone", "lin-xia"), ("desktop", "lin-xia"), ("admin", "zhao-min")]
    /// Steps of a random walk before the next one begins in a fresh world. In a longer one the account has left every
    /// enterprise, and most steps do nothing.
    private static let stepsAWalk = 200

    /// Takes random enabled actions for a while, from three starts in turn; the seed is fixed, so every run takes the same.
    func randomActionsASecond() throws -> Double {
        var random = RepeatableNumbers(seed: 1)
        var painter = Painter()
        var (steps, milliseconds) = (0, 0.0)
        for turn in 0... {
            let (device, account) = Self.starts[turn % Self.starts.count]
            let stage = try library.stage(
                scenario: Library.defaultScenario, device: device, account: account, language: .zh, size: size)
            let began = Moment.now
            for _ in 0..<Self.stepsAWalk {
                let actions = stage.view.enabledActions
                _ = stage.take([actions[Int(random.next() % UInt64(actions.count))]])
                stage.viewport = painter.frame(of: stage.view, size: size).viewport
            }
            milliseconds += Moment.now.milliseconds(since: began)
            steps += Self.stepsAWalk
            if milliseconds >= Self.duration { break }
        }
        return Double(steps) / milliseconds * 1_000
    }
}
