import Sandbox

/// The first place where an answer isn't what a script expects of it, as one sentence.
struct JSONDifference: CustomStringConvertible {
    /// Where, as a pointer; empty for the answer itself.
    let place: String
    /// What was expected there.
    let expected: JSONValue
    /// What stands there; `nil` for nothing.
    let found: JSONValue?

    var description: String {
        let place = place.isEmpty ? "the answer" : place
        let wanted = expected == .null ? "expected no \(place)" : "expected \(place) to be \(expected.text)"
        return wanted + (found.map { " but it is \($0.text)" } ?? " but there is none")
    }
}

extension JSONValue {
    /// Where this isn't what is expected. Of an object only the members that are named are compared, at every depth; `null`
    /// expects that there is none. Lists must have the same length, anything else must be equal.
    func difference(from expected: JSONValue, at place: String = "") -> JSONDifference? {
        switch (expected, self) {
        case (.object(let members), .object):
            for member in members {
                let place = place + "/" + JSONPointer.escaped(member.name)
                guard let found = self[member.name] else {
                    if member.value == .null { continue }
                    return JSONDifference(place: place, expected: member.value, found: nil)
                }
                if let difference = found.difference(from: member.value, at: place) { return difference }
            }
            return nil
        case (.list(let wanted), .list(let items)) where wanted.count == items.count:
            return zip(items, wanted).enumerated().lazy
                .compactMap { index, pair in pair.0.difference(from: pair.1, at: "\(place)/\(index)") }
                .first
        default: return self == expected ? nil : JSONDifference(place: place, expected: expected, found: self)
        }
    }
}
