import Domain
import ScreenKit

/// What comes back from the world: outcomes of commands, acts of others, and pages whose subject is gone.
extension SessionStep {
    /// Said when a page disappears because its subject is gone and nothing else has been said about it.
    private static let goneEnterprise = Wording(
        zh: Sentence(other: Template(pieces: [.literal("你已不在「"), .enterpriseName, .literal("」，它的页面已关闭。")])),
        en: Sentence(
            other: Template(pieces: [
                .literal("You are no longer in "), .enterpriseName, .literal("; its pages are closed."),
            ])))
    private static let goneOffice = Wording(
        zh: Sentence(other: Template(pieces: [.literal("你已不是「"), .enterpriseName, .literal("」的管理员，它的后台已关闭。")])),
        en: Sentence(
            other: Template(pieces: [
                .literal("You no longer administer "), .enterpriseName, .literal("; its back office is closed."),
            ])))
    private static let gonePage = Wording("这一页的内容已不存在，已返回上一页。", "What this page showed is gone; you are one page back.")

    /// A command has been decided; only now may anything on the screen say so.
    mutating func settle(_ outcome: Outcome) {
        let (command, sequel) = (session.pending, session.sequel)
        session.pending = nil
        session.sequel = nil
        defer { session.awaited = [] }
        switch outcome {
        case .done(let events):
            let account = session.account
            if let mistyping = events.lazy.compactMap({ $0.mistyping(by: account) }).first {
                return askForPasswordAgain(after: mistyping)
            }
            tick(session.awaited)
            settleDone(command, events, then: sequel)
        case .refused(let refusal):
            closeLayers(answering: .refused(refusal.rule))
            prune(unlessSilent: false)
            refuse(refusal)
        case .failed(let sentence):
            if !session.layers.isEmpty { closeTopLayer(answering: .failed) }
            prune(unlessSilent: false)
            notify(sentence, tone: .danger)
        case .answered(let reply):
            if case .call(let composition)? = command { settle(reply, to: composition, then: sequel) }
        case .signedIn(let account):
            tick(session.awaited)
            signIn(account)
            tickWhatStandsHere()
        case .notSignedIn(let fault): askAgain(fault)
        }
    }

    /// What was asked for has happened: what was filled in for it is forgotten, what follows it opens.
    private mutating func settleDone(_ command: Effect?, _ events: [Event], then sequel: Control.Sequel?) {
        let tally = tally(of: command, events)
        forgetWhatWasTyped(for: command)
        closeLayers(answering: .done)
        foldFormerEnterprise(after: events)
        let account = session.account
        let departure = events.lazy.compactMap { $0.departure(of: account) }.first
        // A page that follows tells by itself what has happened.
        session.notice =
            sequel != nil
            ? nil
            : Notice(
                (tally.map { [$0] } ?? [])
                    + lines(
                        of: events.filter {
                            $0.departure(of: account) == nil && (tally == nil || $0.decided == nil)
                                && ($0.isDoing || $0.concerns(account, in: context.world))
                        }))
        if let sequel { follow(sequel) }
        prune(unlessSilent: session.notice == nil && departure == nil)
        guard let departure else { return }
        open(Self.leftLayer, subject: departure.record.enterprise.rawValue, departure: departure)
    }

    /// The page of the enterprise that contacts showed until now closes with the switch to another one.
    private mutating func foldFormerEnterprise(after events: [Event]) {
        for case .currentEnterpriseChanged(let change) in events.map(\.body) {
            let (current, context) = (session, context)
            let depth = session.stack.entries.indices.first { end in
                current.scope(upTo: current.stack.entries[...end], in: context).enterprise == change.from
            }
            if let depth, depth > 0, change.from != nil { session.stack.cut(to: depth) }
        }
    }

    /// One sentence for each event that has one.
    func lines(of events: [Event]) -> [Notice.Line] {
        events.flatMap { event in
            event.news.compactMap { name, enterprise in
                if name == .clockAdvanced { return .time(context.now, for: session.account) }
                let scope = Scope(actor: session.account, enterprise: enterprise, person: event.person)
                return screens.words.events[name.rawValue].map { Notice.Line(wording: $0, scope: scope) }
            }
        }
    }

    /// The world has begun anew: whatever was said or open belongs to the former one.
    mutating func beginAnew() {
        closeLayers(answering: .pruned)
        prune(unlessSilent: false)
        session.notice = screens.words.events[EventName.worldFounded.rawValue].map {
            Notice($0, in: Scope(actor: session.account))
        }
    }

    /// Closes what is about something that is gone: pages of an enterprise one is no longer in, layers above them.
    mutating func prune(unlessSilent says: Bool) {
        let (current, context) = (session, context)
        let before = session.topScope(in: context)
        let lost = session.stack.prune { entries in
            guard let last = entries.last, context.screens[last.screen] != nil else { return true }
            return !current.canSee(current.scope(upTo: entries, in: context), in: context)
        }
        let layersAreGone = !lost.isEmpty || !session.canSee(session.subjectScope(in: context), in: context)
        if layersAreGone { closeLayers(answering: .pruned) }
        guard says, layersAreGone else { return }
        let enterpriseIsGone =
            before.enterprise.map { context.world.membership(of: session.account, in: $0) == nil } ?? false
        let officeIsGone = !session.mayEnter(before, in: context)
        session.notice = Notice(
            enterpriseIsGone ? Self.goneEnterprise : officeIsGone ? Self.goneOffice : Self.gonePage, in: before)
    }
}

extension Template.Piece {
    /// The name of the enterprise in scope.
    fileprivate static let enterpriseName = Template.Piece.field(
        FieldName(subject: Subject.enterprise.rawValue, field: "name"))
}
