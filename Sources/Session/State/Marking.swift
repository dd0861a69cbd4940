import Domain
import ScreenKit

/// Check boxes: which rows of a page's list are marked, for commands about all of them.
extension Session {
    /// More than these at once nobody looks through.
    static let mostMarks = 200

    /// The identifiers of the marked rows, in the order of marking; those that are gone meanwhile don't count.
    func marks(in context: Context) -> [String] {
        let marks = stack.top.memory.marks
        guard !marks.isEmpty, let marked = context.screens[stack.top.screen]?.markedList,
            let collection = Collection(rawValue: marked.list.collection)
        else { return [] }
        let scope = pageScope(in: context)
        return marks.filter { context.world.index(of: $0, of: collection, in: scope) != nil }
    }
}

extension SessionStep {
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
