import ScreenKit

/// Filling in fields: what is typed, pasted or picked, what of it enters, and what is said of the rest.
extension SessionStep {
    /// A character was typed; one that its field has no room for is told.
    mutating func type(_ text: String, in view: View) {
        edit(in: view) { field, limit in field.insert(text, limit: limit).isCut }
    }

    /// Pasted text enters the field that has the caret; elsewhere it is dropped, so that it can press nothing.
    mutating func paste(_ text: String) {
        var isCleaned = false
        edit(in: view) { field, limit in
            let insertion = field.insert(text, limit: limit)
            isCleaned = insertion.isCleaned
            return insertion.isCut
        }
        if isCleaned, session.notice == nil { notify(Self.cleaned) }
    }

    /// Puts a picked text into a field in place of what stood there; the caret goes behind it, so that one types on.
    mutating func fill(_ field: String, with text: String) {
        let entry = view.top.entry(ControlKey(field))
        var filled = FieldText()
        filled.insert(text, limit: entry?.limit ?? FieldText.lengthLimit)
        session.memory.fields[field] = filled
        if let entry { focus(on: entry.control.key) }
    }

    /// Changes the text of the field that has the caret; `change` gets the most characters the field takes, and answers
    /// whether it had no room for some.
    private mutating func edit(in view: View, _ change: (inout FieldText, _ limit: Int) -> Bool) {
        guard let field = view.editing?.field else { return }
        let entry = view.top.entry(ControlKey(field))
        let limit = entry?.limit ?? FieldText.lengthLimit
        let wasEmpty = typed(field).isEmpty
        // What stands there before anything is typed is what one changes.
        let isCut = change(&session.memory.fields[field, default: FieldText(entry?.text ?? "")], limit)
        if entry != nil, wasEmpty, !typed(field).isEmpty { countStep() }
        session.memory.scroll = 0
        if isCut { notify(Self.full(limit)) }
    }

    /// Changes the text of the field that has the caret without adding to it.
    mutating func edit(in view: View, _ change: (inout FieldText) -> Void) {
        edit(in: view) { field, _ in
            change(&field)
            return false
        }
    }

    /// The caret leaves its field for a control.
    mutating func leaveField(to key: ControlKey?) {
        session.memory.editing = nil
        if let key { session.memory.focus = key }
    }

    /// The first use empties the field, the next one leaves it.
    mutating func emptyOrLeaveField(in view: View, _ map: FocusMap) {
        guard let field = view.editing?.field else { return }
        let text = session.memory.fields[field]?.text ?? view.top.entry(ControlKey(field))?.text ?? ""
        guard text.isEmpty else { return edit(in: view) { $0.clear() } }
        // The next field would take the caret again, so what follows the last one is where one gets out.
        var next = map.neighbour(of: ControlKey(field), .down)
        while let key = next, view.top.entry(key) != nil { next = map.neighbour(of: key, .down) }
        leaveField(to: next)
    }

    /// From a field to the next one; from the last one to the control that does something with what was typed.
    mutating func goOn(in view: View, _ map: FocusMap) {
        guard let field = view.editing?.field else { return }
        let below = map.neighbour(of: ControlKey(field), .down)
        if let below, view.top.entry(below) != nil { return focus(on: below) }
        let reader = view.top.fixedControls.first { $0.isEnabled && $0.action.reads(field) }
        if let next = reader?.key ?? below { focus(on: next) }
    }

    /// What stands in a field of the top surface.
    func typed(_ field: String) -> String { session.memory.fields[field]?.text ?? "" }

    private static func full(_ limit: Int) -> Wording {
        Wording("最多 \(limit) 个字，多出的没有填进去", "The field takes \(limit) characters; the rest was left out")
    }

    private static let cleaned = Wording(
        "看不见的控制字符没有填进去", "Control characters that can't be seen were left out")
}
