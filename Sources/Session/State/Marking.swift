import Domain
import ScreenKit

/// Check boxes: which rows of a page's list are marked, for commands about all of them.
extension Session {
    /// More than these at once nobody looks through.
    static let mostMarks = 200

    /// The identifiers of the marked rows that are still there, in the order of marking. A command gets the others as well, so
    /// that it can be said what became of them.
    func marks(in context: Context) -> [String] {
        let marks = stack.top.memory.marks
        guard !marks.isEmpty, let marked = context.screens[stack.top.screen]?.markedList,
            let collection = Collection(rawValue: marked.list.collection)
        else { return [] }
        let scope = pageScope(in: context)
        return marks.filter { context.world.index(of: $0, of: collection, in: scope) != nil }
    }
}

extension Session {
    /// Why those of the applications can't be decided any more that somebody else has dealt with.
    func overtaken(_ applications: [String], in context: Context) -> [Refusal] {
        guard !applications.isEmpty else { return [] }
        let scope = pageScope(in: context)
        return applications.compactMap { id in
            guard context.world.application(ApplicationID(id))?.state != .pending else { return nil }
            return context.world.verdict(on: .approve, in: scope.setting(.application, id), at: context.now)
        }
    }
}

extension SessionStep {
    /// How many of several applications were decided, and what became of those that somebody else was quicker with; `nil`
    /// where nothing of the kind was asked for.
    func tally(of effect: Effect?, _ events: [Event]) -> Notice.Line? {
        guard case .command(let command, _)? = effect, command.name.usesMarks else { return nil }
        let decided = events.compactMap(\.decided)
        let marks = session.stack.top.memory.marks.filter { !decided.contains(ApplicationID($0)) }
        let overtaken = session.overtaken(marks, in: context)
        let count = decided.count
        let isApproval = command.name == .approveMarked
        return Notice.Line(
            wording: overtaken.isEmpty
                ? Self.sentence(isApproval, count)
                : Self.sentence(isApproval, count, without: overtaken.count),
            scope: session.pageScope(in: context), overtaken: overtaken)
    }

    private static func sentence(_ isApproval: Bool, _ count: Int) -> Wording {
        isApproval
            ? Wording("已同意 \(count) 份，申请人会收到消息，7 天内确认。", "\(count) approved; each confirms within 7 days.")
            : Wording("已拒绝 \(count) 份，申请人会收到你的理由。", "\(count) rejected; each gets your reason.")
    }

    private static func sentence(_ isApproval: Bool, _ count: Int, without others: Int) -> Wording {
        isApproval
            ? Wording("已同意 \(count) 份，另有 \(others) 份没有算进去：", "\(count) approved, \(others) left out:")
            : Wording("已拒绝 \(count) 份，另有 \(others) 份没有算进去：", "\(count) rejected, \(others) left out:")
    }

    /// Puts a mark on a row, or takes it away.
    mutating func toggleMark(_ row: String) {
        var marks = session.marks(in: context)
        if let index = marks.firstIndex(of: row) {
            marks.remove(at: index)
        } else if marks.count < Session.mostMarks {
            marks.append(row)
        } else {
            notify(Self.tooManyMarks)
        }
        session.stack.top.memory.marks = marks
    }

    private static let tooManyMarks = Wording(
        "一次最多选 \(Session.mostMarks) 项", "At most \(Session.mostMarks) can be chosen at once")
}
