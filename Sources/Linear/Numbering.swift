import Session

/// The numbers of the choices on one surface. A control keeps its number as long as the surface is shown, whatever
/// appears or goes around it, so that a number once told never means something else.
struct Numbering {
    private var numbers: [ControlKey: Int] = [:]
    private var keys: [ControlKey] = []

    /// How many have been given; they count from 1.
    var count: Int { keys.count }

    /// The number of a control, a new one if it has none yet.
    mutating func number(of key: ControlKey) -> Int {
        if let number = numbers[key] { return number }
        keys.append(key)
        numbers[key] = keys.count
        return keys.count
    }

    /// The control with a number.
    subscript(number: Int) -> ControlKey? {
        keys.indices.contains(number - 1) ? keys[number - 1] : nil
    }
}
