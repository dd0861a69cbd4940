// Who finds which messages in 「消息」, and what is still unread.

extension World {
    /// A message; `nil` if there is none with this identifier.
    public func message(_ id: MessageID) -> Message? { change.messages[id] }

    /// Whether a message is to an account.
    public func isMessage(_ id: MessageID, to account: AccountID) -> Bool {
        guard let message = message(id) else { return false }
        return switch message.audience {
        case .people(let people): people.contains(account)
        case .members: hears(message, account)
        }
    }

    /// Whether an account has read a message.
    public func hasRead(_ id: MessageID, _ account: AccountID) -> Bool {
        change.readMessages[account]?.contains(id) ?? false
    }

    /// How many messages an account hasn't read.
    public func unreadCount(of account: AccountID) -> Int {
        mailbox.unreadLetters(to: account) + announcements(to: account).count { !hasRead($0.id, account) }
    }

    /// All messages of an account.
    func inbox(of account: AccountID) -> Inbox {
        Inbox(letters: mailbox.letters(to: account), announcements: announcements(to: account))
    }

    /// What was announced in the enterprises an account belongs to, or belonged to when they were dissolved.
    private func announcements(to account: AccountID) -> [Mailbox.Slot] {
        let enterprises = arrivals.enterprises(of: account).union(directory.enterprises(of: account))
        return enterprises.flatMap(mailbox.announcements).filter { slot in
            message(slot.id).map { hears($0, account) } ?? false
        }.sorted()
    }

    /// Whether an announcement reaches an account: a member who had joined by then, and not its sender.
    private func hears(_ message: Message, _ account: AccountID) -> Bool {
        guard message.sender != account, let seat = lastMembership(of: account, in: message.enterprise) else {
            return false
        }
        return seat.joined <= message.at
    }

    /// Sends a message that tells of the event being applied; nobody gets one of their own act.
    mutating func send(
        _ kind: Message.Kind, to audience: Message.Audience, from sender: AccountID?, about enterprise: EnterpriseID,
        application: ApplicationID? = nil, at: Instant
    ) {
        var audience = audience
        if case .people(let people) = audience {
            let others = people.filter { $0 != sender }
            if others.isEmpty { return }
            audience = .people(others)
        }
        let place = (0...).first { change.messages[MessageID(sequence: revision, place: $0)] == nil } ?? 0
        keep(
            Message(
                id: MessageID(sequence: revision, place: place), kind: kind, at: at, sender: sender,
                enterprise: enterprise, application: application, audience: audience))
    }
}
