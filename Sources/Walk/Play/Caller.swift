public import Domain
public import Sandbox
public import WorldStore

/// A program beside the walk: makes a script's calls on a world, and keeps of the answers what later steps fill in.
public final class Caller {
    private var kept: KeptValues
    /// What was kept when the last call went out: what its answer is compared with.
    private var keptBefore: KeptValues

    /// A program that knows these values by name.
    public init(_ values: [String: String] = [:]) {
        kept = KeptValues(values)
        keptBefore = kept
    }

    /// Makes a call as often as it says; answers what was answered, and what happened in the world by it.
    /// - Parameter answer: makes one call, and tells what happened by it.
    public func make(
        _ call: Script.Call, by answer: (Request) throws(StoreError) -> (answer: Answer, events: [Event])
    ) throws(StoreError) -> (answers: [Answer], events: [Event]) {
        let request = call.request(with: kept)
        var made: (answers: [Answer], events: [Event]) = ([], [])
        for _ in 0..<call.times {
            let (answered, events) = try answer(request)
            made.answers.append(answered)
            made.events += events
        }
        keptBefore = kept
        for keep in call.keeps {
            if let value = made.answers.last?.response.said?[keep.pointer] { kept.keep(value, as: keep.name) }
        }
        return made
    }

    /// A text with what was kept filled in.
    func filled(_ text: String) -> String { kept.filled(text) }

    /// What is wrong with the answers to the call that was made last, as a sentence; `nil` where all are as expected.
    func fault(of answers: [Answer], to call: Script.Call, against expected: Script.Expectation) -> String? {
        for response in answers.map(\.response) {
            if let fault = fault(of: response, to: call, against: expected) {
                return "\(fault); the answer was \(response.status) \(response.shown)"
            }
        }
        return nil
    }

    private func fault(
        of response: Response, to call: Script.Call, against expected: Script.Expectation
    ) -> String? {
        if let status = expected.status, status != response.status { return "expected the status \(status)" }
        if let json = expected.json.map(keptBefore.filled) {
            guard let said = response.said else { return "expected JSON" }
            if let difference = said.difference(from: json) { return difference.description }
        }
        let missing = call.keeps.first { response.said?[$0.pointer] == nil }
        return missing.map { "there is no \($0.pointer) to keep as \($0.name)" }
    }
}

extension Answer {
    /// The acts of the fifth way that a program has done with it: a call needs no screen that shows it.
    var acts: [String] {
        guard fault == nil else { return [] }
        return switch endpoint {
        case .accessToken, .corporationToken, .thirdPartyToken: ["5.1"]
        case .unlink: ["5.2", "5.3", "5.4"]
        default: []
        }
    }
}
