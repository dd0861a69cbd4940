import Domain
import ScreenKit

/// What the rules say of a control as it stands: with what has been typed and marked so far.
extension SurfaceBuilder {
    /// Why a control can't do what it is for; `nil` if it can.
    ///
    /// The command that it needs decides how it stands there. Whether what it would do itself lacks something that is still
    /// to be filled in or marked is told before one presses it; everything else is told then.
    func refusal(of control: Control, in scope: Scope) -> Refusal? {
        let needed = control.needs.flatMap { objection(to: $0, by: control, in: scope) }
        guard needed == nil, case .run(let command, _) = control.action, command != control.needs else { return needed }
        let lack = objection(to: command, by: control, in: scope)
        return lack?.rule.presentation == .disabled ? lack : nil
    }

    /// What stands in the fields of this surface; what it doesn't ask for can't be missing from it.
    private var typed: [CommandField: String] {
        let fields = screen.inputs.compactMap { CommandField(rawValue: $0.id) }
        return Dictionary(fields.map { ($0, memory.fields[$0.rawValue]?.text ?? "") }, uniquingKeysWith: { $1 })
    }

    private func objection(to command: String, by control: Control, in scope: Scope) -> Refusal? {
        guard let name = CommandName(rawValue: command) else { return nil }
        var scope = scope
        if let subject = control.action.subject.flatMap(Subject.init(rawValue:)),
            let identifier = context.world.identifier(of: subject, in: scope)
        {
            scope = scope.setting(name.subject, identifier)
        }
        return context.world.verdict(on: name, in: scope, typed: typed, marks: marks, at: context.now)
    }
}

extension Action {
    /// The subject that `of:` names.
    fileprivate var subject: String? {
        switch self {
        case .push(_, let of), .present(_, let of), .run(_, let of): of
        case .back, .root, .tab, .set, .say, .mark: nil
        }
    }
}
