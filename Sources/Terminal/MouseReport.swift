import Grid

/// What the mouse did, as the terminal reports it.
struct MouseReport {
    /// The button, with what is held down beside it, as the terminal encodes it.
    private let button: Int
    private let isPress: Bool
    private let place: Point

    /// Reads a report in the new form, `CSI < 0;12;5 M`: column and row from 1, `m` for a release.
    init?(_ sequence: ControlSequence) {
        guard sequence.mark == "<", sequence.ending == "M" || sequence.ending == "m", sequence.numbers.count == 3,
            let button = sequence.numbers[0], let column = sequence.numbers[1], let row = sequence.numbers[2]
        else { return nil }
        self.init(button: button, isPress: sequence.ending == "M", column: column, row: row)
    }

    /// Reads the three bytes that follow `CSI M` in the old form, each 32 more than what it says.
    init?(oldForm bytes: ArraySlice<UInt8>) {
        guard bytes.count == 3, bytes.allSatisfy({ $0 >= Self.oldFormBase }) else { return nil }
        let values = bytes.map { Int($0 - Self.oldFormBase) }
        self.init(
            button: values[0], isPress: values[0] & Self.buttonBits != Self.released, column: values[1], row: values[2])
    }

    private init(button: Int, isPress: Bool, column: Int, row: Int) {
        self.button = button
        self.isPress = isPress
        place = Point(x: column - 1, y: row - 1)
    }

    /// What that is to us; `nil` for releases, other buttons and movements.
    var event: TerminalEvent? {
        guard isPress, button & Self.moving == 0 else { return nil }
        switch button & (Self.wheel | Self.buttonBits) {
        case 0: return .clicked(place)
        case Self.wheel: return .scrolled(lines: -Self.linesPerNotch, at: place)
        case Self.wheel + 1: return .scrolled(lines: Self.linesPerNotch, at: place)
        default: return nil
        }
    }

    private static let oldFormBase: UInt8 = 32
    private static let buttonBits = 3
    private static let released = 3
    private static let moving = 32
    private static let wheel = 64
    /// As far as lists usually move for one notch of a wheel.
    private static let linesPerNotch = 3
}
