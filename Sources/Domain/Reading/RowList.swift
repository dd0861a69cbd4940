/// The rows of a collection, counted, paged and found without walking through them where they may be many.
struct RowList {
    /// How many there are.
    let count: Int
    /// The identifier of what a row within `0..<count` is about.
    let row: (Int) -> String
    /// The row about a subject; `nil` if there is none.
    let index: (String) -> Int?

    /// Rows that are few by nature.
    init<ID: Identifier>(_ ids: [ID]) {
        count = ids.count
        row = { ids[$0].rawValue }
        index = { id in ids.firstIndex { $0.rawValue == id } }
    }

    /// All that an app can be allowed to do, or nothing.
    init(_ scopes: [APIScope]) {
        count = scopes.count
        row = { scopes[$0].rawValue }
        index = { id in scopes.firstIndex { $0.rawValue == id } }
    }

    /// A shelf of applications, in its own order.
    init(_ slots: [ApplicationShelves.Slot], slot: @escaping (ApplicationID) -> ApplicationShelves.Slot?) {
        count = slots.count
        row = { slots[$0].id.rawValue }
        index = { slot(ApplicationID($0)).flatMap(slots.index) }
    }

    /// A shelf of applications, the other way round.
    init(latestFirst slots: [ApplicationShelves.Slot], slot: @escaping (ApplicationID) -> ApplicationShelves.Slot?) {
        count = slots.count
        row = { slots[slots.count - 1 - $0].id.rawValue }
        index = { slot(ApplicationID($0)).flatMap(slots.index).map { slots.count - 1 - $0 } }
    }

    /// An account's messages.
    init(_ inbox: Inbox) {
        count = inbox.count
        row = { inbox[$0].rawValue }
        index = { inbox.row(of: MessageID($0)) }
    }

    /// An enterprise's leave records, the latest first.
    init(recordCount count: Int) {
        self.count = count
        row = { RecordID(place: count - 1 - $0).rawValue }
        index = { RecordID($0).place.flatMap { $0 < count ? count - 1 - $0 : nil } }
    }
}
