import Sandbox
import ScreenKit

/// Reads a step that calls the open platform: the call, what it must be answered, and what is kept of the answer.
struct CallReader {
    /// What may stand beside `call:` in a step and beside nothing else.
    static let keys = ["status", "json", "keep"]
    /// What a program can ask a server for; the platform knows the first two.
    private static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]
    /// The statuses there are in HTTP.
    private static let statuses = 100...599
    /// More than any limit that calls can run into.
    private static let mostTimes = 1_000

    let report: Report

    /// `{ method: POST, path: /v1.0/…, headers: { … }, body: { … } }`, and what the step keeps of the answer.
    func call(_ node: YAMLNode, in step: Fields) -> Script.Call? {
        let keeps = step.optional("keep").map(keeps) ?? []
        return node.fields(of: "call", report) { fields in
            let method = fields.required("method")?
                .word("method", among: Self.methods, ScriptFault.unknownMethod, report)
            let path = fields.required("path").flatMap(path)
            let headers = fields.optional("headers").map(headers) ?? []
            let body = fields.optional("body").map(body)
            let times = fields.optional("times").map { $0.number(in: 1...Self.mostTimes, report) } ?? 1
            guard let method, let path, let times else { return nil }
            return Script.Call(method: method, path: path, headers: headers, body: body, times: times, keeps: keeps)
        }
    }

    /// Reads what a call must be answered; a step that calls nothing can't be answered.
    func expect(_ fields: Fields, of act: Script.Act?, into expectation: inout Script.Expectation) {
        if let act, case .call = act {
        } else if act != nil {
            for entry in fields.present(of: Self.keys) {
                report.error(
                    ScriptFault.badAct, at: entry.position,
                    "\(entry.key): is about the answer to a call, and this step makes none; take it out")
            }
            return
        }
        expectation.status = fields.optional("status").flatMap(status)
        expectation.json = fields.optional("json").map(JSONValue.init(yaml:))
    }

    /// Refuses names in calls that no step before has kept: they would go out as they stand.
    func refuseUnknownNames(in steps: [Script.Step]) {
        var known: Set = ["password"]
        for step in steps {
            guard case .call(let call) = step.act else { continue }
            let wanted = call.texts + (step.expectation.json?.texts ?? [])
            for name in wanted.flatMap(KeptValues.names) where !known.contains(name) {
                report.error(
                    ScriptFault.unknownKept, at: step.position,
                    "nothing was kept as {\(name)} before this call; known are \(known.sorted().joined(separator: ", "))"
                )
            }
            known.formUnion(call.keeps.map(\.name))
        }
    }

    // MARK: Parts of a call

    private func path(_ node: YAMLNode) -> String? {
        guard let text = node.text(report) else { return nil }
        if text.hasPrefix("/") { return text }
        report.error(ScriptFault.badPath, at: node.position, "\(quoted(text)) is no path; begin it with a slash")
        return nil
    }

    private func headers(_ node: YAMLNode) -> [Request.Header] {
        node.fields(of: "headers", report) { fields in
            fields.all().compactMap { entry in
                entry.value.anyText(report).map { Request.Header(entry.key, $0) }
            }
        } ?? []
    }

    private func body(_ node: YAMLNode) -> Script.Call.Body {
        if case .text(let text) = node.content { return .text(text) }
        return .json(JSONValue(yaml: node))
    }

    private func keeps(_ node: YAMLNode) -> [Script.Call.Keep] {
        node.fields(of: "keep", report) { fields in
            fields.all().compactMap { entry in
                guard let name = name(entry), let text = entry.value.text(report) else { return nil }
                if let pointer = JSONPointer(text) { return Script.Call.Keep(name: name, pointer: pointer) }
                report.error(
                    ScriptFault.badPointer, at: entry.value.position,
                    "\(quoted(text)) points nowhere in an answer; write where the value stands, as in /accessToken")
                return nil
            }
        } ?? []
    }

    private func name(_ entry: YAMLNode.Entry) -> String? {
        if Spelling.isIdentifier(entry.key) { return entry.key }
        report.error(
            ScriptFault.badName, at: entry.position,
            "\(quoted(entry.key)) is no name; use lower-case letters, digits and hyphens only")
        return nil
    }

    private func status(_ node: YAMLNode) -> Int? {
        guard let text = node.text(report) else { return nil }
        if let status = Int(text), Self.statuses.contains(status) { return status }
        report.error(
            ScriptFault.badStatus, at: node.position, "\(quoted(text)) is no HTTP status; write one such as 200")
        return nil
    }
}

extension JSONValue {
    /// What YAML says as JSON: `7001`, `true` and `null` stand for themselves, `"7001"` is a text.
    init(yaml node: YAMLNode) {
        switch node.content {
        case .text(let text) where node.isQuoted: self = .text(text)
        case .text(let text): self = JSONValue(text) ?? .text(text)
        case .list(let items): self = .list(items.map(JSONValue.init(yaml:)))
        case .mapping(let entries): self = .object(entries.map { Member($0.key, JSONValue(yaml: $0.value)) })
        case .nothing: self = .null
        }
    }
}
