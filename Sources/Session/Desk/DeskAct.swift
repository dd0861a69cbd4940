public import Domain
public import ScreenKit

/// What one does with the desk itself: which devices stand there, whose they are, which is at the front.
public enum DeskAct: Hashable, Sendable {
    /// Brings the next device to the front.
    case next
    /// Brings somebody's device to the front, put there if it isn't there yet.
    case take(Seat)
    /// The same, of whoever has the device at the front.
    case open(Device, at: [Route.Step] = [])
    /// Signs in as somebody else on the device at the front.
    case signIn(AccountID)
    /// Takes the device at the front away.
    case close
    /// Side by side, or one at a time.
    case toggleLayout
}

/// Why the desk stays as it is; each says what to do.
public enum DeskFault: Error, Hashable, Sendable {
    case full, lastDevice, tooNarrow
    case unknownAccount
    case noScreens(String)

    /// What to say about it.
    public var sentence: Wording {
        switch self {
        case .full:
            Wording(
                "桌上最多放 \(Desk.deviceLimit) 台设备，先关掉一台",
                "A desk holds \(Desk.deviceLimit) devices; close one of them first")
        case .lastDevice: Wording("这是最后一台设备，不能关掉", "This is the last device; it stays")
        case .tooNarrow:
            Wording(
                "窗口有 \(Desk.sideBySideColumns) 列才放得下两台，请把它拉宽",
                "Two devices need \(Desk.sideBySideColumns) columns; make the window wider")
        case .unknownAccount: Wording("没有这个账号，请另选一个", "There is no such account; choose another")
        case .noScreens(let device): Wording("没有「\(device)」的界面文件", "There are no screens for \(device)")
        }
    }
}

extension Desk {
    /// Carries an act out, or leaves everything as it is and says why.
    public mutating func arrange(_ act: DeskAct, in context: Context) throws(DeskFault) {
        switch act {
        case .next: bringForward(nextPlace)
        case .take(let seat): try take(seat, in: context)
        case .open(let device, let steps):
            try take(
                Seat(device: device.rawValue, account: front.isSignedIn ? front.account : learner(in: context)),
                in: context)
            goForward(to: steps, in: context)
        case .signIn(let account): try signIn(as: account, in: context)
        case .close:
            guard sessions.count > 1 else { throw .lastDevice }
            removeFront()
        case .toggleLayout:
            guard front.size.columns >= Self.sideBySideColumns else { throw .tooNarrow }
            isSideBySide.toggle()
        }
    }

    private mutating func take(_ seat: Seat, in context: Context) throws(DeskFault) {
        if let index = sessions.firstIndex(where: { $0.seat == seat }) { return bringForward(index) }
        guard sessions.count < Self.deviceLimit else { throw .full }
        add(try session(at: seat, in: context))
    }

    /// The front device gets another owner; if they have such a device here already, that one comes forward instead.
    private mutating func signIn(as account: AccountID, in context: Context) throws(DeskFault) {
        let seat = Seat(device: front.device, account: account)
        if let index = sessions.firstIndex(where: { $0.seat == seat }) { return bringForward(index) }
        replaceFront(with: try session(at: seat, in: context))
    }

    private func session(at seat: Seat, in context: Context) throws(DeskFault) -> Session {
        guard seat.account == .nobody || context.world.account(seat.account) != nil else { throw .unknownAccount }
        guard let session = Session(switchedOn: seat, like: front, in: context) else { throw .noScreens(seat.device) }
        return session
    }

    /// Opens pages on the device at the front; whoever may not see them stays where they are, which says why.
    private mutating func goForward(to steps: [Route.Step], in context: Context) {
        let route = Route(device: front.device, steps: steps)
        guard !steps.isEmpty, let session = try? front.opening(route, in: context.unmeasured) else { return }
        replaceFront(with: session)
    }

    private func learner(in context: Context) -> AccountID {
        context.credentials.map { AccountID($0.learner) } ?? .nobody
    }
}
