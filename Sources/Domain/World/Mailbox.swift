/// The messages sorted by reader, so that no key press walks through them, however many there are.
///
/// It follows from `Change.messages` and `Change.readMessages` and is never stored.
struct Mailbox: Sendable {
    /// A message's place in time.
    struct Slot: Hashable, Comparable, Sendable {
        let sequence: Int
        let place: Int
        let id: MessageID

        init(_ id: MessageID) {
            self.id = id
            (sequence, place) = id.order ?? (0, 0)
        }

        static func < (left: Slot, right: Slot) -> Bool {
            (left.sequence, left.place) < (right.sequence, right.place)
        }
    }

    private var letters: [AccountID: [Slot]] = [:]
    private var announcements: [EnterpriseID: [Slot]] = [:]
    private var lettersRead: [AccountID: Int] = [:]

    /// Nobody has been told anything.
    init() {}

    /// All messages there are, and what has been read of them.
    init(messages: some Sequence<Message>, read: [AccountID: Set<MessageID>]) {
        var letters: Set<MessageID> = []
        for message in messages.sorted(by: { Slot($0.id) < Slot($1.id) }) {
            add(message)
            if case .people = message.audience { letters.insert(message.id) }
        }
        lettersRead = read.mapValues { $0.count(where: letters.contains) }
    }

    /// A message is sent.
    mutating func add(_ message: Message) {
        switch message.audience {
        case .people(let people):
            for account in people { letters[account, default: []].insert(inOrder: Slot(message.id)) }
        case .members: announcements[message.enterprise, default: []].insert(inOrder: Slot(message.id))
        }
    }

    /// A message is read for the first time.
    mutating func markRead(_ message: Message, by account: AccountID) {
        if case .people = message.audience { lettersRead[account, default: 0] += 1 }
    }

    /// Messages to somebody in person, the first one first.
    func letters(to account: AccountID) -> [Slot] { letters[account] ?? [] }

    /// How many of them wait to be read.
    func unreadLetters(to account: AccountID) -> Int { letters(to: account).count - (lettersRead[account] ?? 0) }

    /// Messages to an enterprise's members, the first one first.
    func announcements(of enterprise: EnterpriseID) -> [Slot] { announcements[enterprise] ?? [] }
}

/// What one account finds in 「消息」, the latest first: letters, which may be many, and among them the few announcements.
struct Inbox: Sendable {
    private let letters: [Mailbox.Slot]
    private let announcements: [Mailbox.Slot]
    /// The rows in which the announcements stand, the latest first.
    private let announced: [Int]

    /// Both in the order of sending.
    init(letters: [Mailbox.Slot], announcements: [Mailbox.Slot]) {
        self.letters = letters
        self.announcements = announcements
        announced = announcements.reversed().enumerated().map { newer, slot in
            newer + letters.count - letters.firstSorted { $0 > slot }
        }
    }

    var count: Int { letters.count + announcements.count }

    /// The message in a row.
    subscript(row: Int) -> MessageID {
        let newer = announced.firstSorted { $0 >= row }
        if newer < announced.count, announced[newer] == row { return announcements[announced.count - 1 - newer].id }
        return letters[letters.count - 1 - (row - newer)].id
    }

    /// The row of a message; `nil` if it isn't there.
    func row(of id: MessageID) -> Int? {
        let slot = Mailbox.Slot(id)
        if let place = announcements.index(inOrder: slot) { return announced[announcements.count - 1 - place] }
        return letters.index(inOrder: slot).map { place in
            letters.count - 1 - place + announcements.count - announcements.firstSorted { $0 > slot }
        }
    }
}
