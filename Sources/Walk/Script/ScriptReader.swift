public import ScreenKit
import Domain
import Grid
import Session

/// What can be wrong with a script, beside what can be wrong with any YAML.
public enum ScriptFault: String, CaseIterable, FaultCode {
    case badAct = "bad-act"
    case badKey = "bad-key"
    case badSize = "bad-size"
    case unknownEvent = "unknown-event"
    case unknownRule = "unknown-rule"
    case unknownCitation = "unknown-citation"
    case unknownDevice = "unknown-device"
    case badStatus = "bad-status"
    case badPath = "bad-path"
    case badName = "bad-name"
    case badPointer = "bad-pointer"
    case unknownMethod = "unknown-method"
    case unknownKept = "unknown-kept"
}

/// Reads a script's file; every fault is told with its line and column.
public struct ScriptReader {
    /// What a person can do, by the key that says so; each step has exactly one.
    private static let acts = ["tap", "press", "type", "switch", "advance", "call"]

    private let steps: StepBook
    private let report = Report()
    private var calls: CallReader { CallReader(report: report) }

    /// A reader that checks citations against a book of steps.
    public init(steps: StepBook) {
        self.steps = steps
    }

    /// The script a file holds, or what is wrong with it.
    public static func read(_ file: SourceFile, steps: StepBook) -> Reading<Script> {
        let reader = ScriptReader(steps: steps)
        let script = YAMLReader.read(file, reader.report).flatMap(reader.script)
        return Reading(script, reader.report.diagnostics)
    }

    private func script(_ node: YAMLNode) -> Script? {
        node.fields(of: "script", report) { fields in
            let name = fields.required("script")?.identifier(report)
            let title = fields.required("title").flatMap { $0.wording(fields: nil, report) }
            let scenario = fields.required("scenario")?.identifier(report)
            let device = fields.required("device")?.word("device", as: Device.self, report)
            let account = fields.optional("as")?.identifier(report)
            let size = fields.optional("size").flatMap(self.size)
            let steps = fields.required("steps")?.items(report).compactMap(step) ?? []
            calls.refuseUnknownNames(in: steps)
            guard let name, let title, let scenario, let device else { return nil }
            return Script(
                name: name, title: title, scenario: scenario, device: device.rawValue, account: account, size: size,
                steps: steps, position: node.position)
        }
    }

    private func size(_ node: YAMLNode) -> Size? {
        guard let text = node.text(report) else { return nil }
        if let size = Size(parsing: text) { return size }
        report.error(
            ScriptFault.badSize, at: node.position, "\(quoted(text)) is no size; write columns x rows, as in 80x24")
        return nil
    }

    private func step(_ node: YAMLNode) -> Script.Step? {
        node.fields(of: "step", report) { fields in
            let acts = fields.present(of: Self.acts)
            guard acts.count == 1, let entry = acts.first else {
                report.error(
                    ScriptFault.badAct, at: node.position,
                    "a step does exactly one thing; write one of \(Self.acts.joined(separator: ", "))")
                _ = expectation(fields)
                _ = citations(fields)
                _ = fields.optional("say")
                _ = fields.present(of: CallReader.keys)
                return nil
            }
            let act = entry.key == "call" ? calls.call(entry.value, in: fields).map(Script.Act.call) : act(entry)
            var expectation = expectation(fields)
            calls.expect(fields, of: act, into: &expectation)
            let cites = citations(fields)
            let caption = fields.optional("say").flatMap { $0.wording(fields: nil, report) }
            guard let act else { return nil }
            return Script.Step(
                act: act, expectation: expectation, cites: cites, caption: caption, position: node.position)
        }
    }

    private func act(_ entry: YAMLNode.Entry) -> Script.Act? {
        switch entry.key {
        case "tap": controlName(entry.value).map(Script.Act.tap)
        case "press": keys(entry.value).map(Script.Act.press)
        case "type": entry.value.text(report).map(Script.Act.type)
        case "switch": device(entry.value)
        default: entry.value.duration(report).map(Script.Act.advance)
        }
    }

    private func controlName(_ node: YAMLNode) -> Script.ControlName? {
        if case .text = node.content { return node.text(report).map { Script.ControlName($0) } }
        return node.fields(of: "tap", report) { fields in
            let named = fields.present(of: ["label", "id"]).first?.value.text(report)
            let block = fields.optional("in")?.text(report)
            let row = fields.optional("row")?.text(report)
            guard let named else {
                report.error(ScriptFault.badAct, at: node.position, "a tap names its control; add label: or id:")
                return nil
            }
            return Script.ControlName(named, in: block, row: row)
        }
    }

    /// `{ device: admin, as: zhao-min }`
    private func device(_ node: YAMLNode) -> Script.Act? {
        node.fields(of: "switch", report) { fields in
            let device = fields.required("device")?.word("device", as: Device.self, report)
            let account = fields.optional("as")?.identifier(report)
            return device.map { .switchDevice($0, account: account) }
        }
    }

    private func keys(_ node: YAMLNode) -> [Key]? {
        let nodes = if case .list(let items) = node.content { items } else { [node] }
        let keys = nodes.compactMap { node -> Key? in
            guard let text = node.text(report) else { return nil }
            if let key = Key(text) { return key }
            report.error(
                ScriptFault.badKey, at: node.position,
                "\(quoted(text)) names no key; write one such as down, enter, esc, ctrl+n or a character")
            return nil
        }
        return keys.count == nodes.count && !keys.isEmpty ? keys : nil
    }

    private func expectation(_ fields: Fields) -> Script.Expectation {
        var expectation = Script.Expectation()
        expectation.see = texts(fields.optional("see"))
        expectation.unseen = texts(fields.optional("unseen"))
        expectation.at = fields.optional("at")?.text(report)
        if let node = fields.optional("event") {
            let nodes = if case .list(let items) = node.content { items } else { [node] }
            expectation.events = nodes.compactMap {
                $0.word("event", among: EventName.allCases.map(\.rawValue), ScriptFault.unknownEvent, report)
            }
        }
        expectation.refusal = fields.optional("refusal")?
            .word("rule", among: Rule.refusing.map(\.rawValue), ScriptFault.unknownRule, report)
        expectation.golden = fields.optional("golden")?.identifier(report)
        return expectation
    }

    private func texts(_ node: YAMLNode?) -> [String] {
        guard let node else { return [] }
        if case .list(let items) = node.content { return items.compactMap { $0.text(report) } }
        return node.text(report).map { [$0] } ?? []
    }

    private func citations(_ fields: Fields) -> [String] {
        guard let node = fields.optional("cites") else { return [] }
        let nodes = if case .list(let items) = node.content { items } else { [node] }
        let known = steps.all.map(\.id)
        return nodes.compactMap { $0.word("id of steps.yaml", among: known, ScriptFault.unknownCitation, report) }
    }
}
