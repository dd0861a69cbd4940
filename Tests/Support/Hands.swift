import Domain
import Grid
public import Session
public import Walk

/// What scripts say in a word and hands do in several moves: one device after the other by keys and the desk's menu.
extension Player {
    /// Does what a script's step says as hands do it. Each input is handed over, and must have been taken, before the
    /// next is thought of.
    public func byHand(_ step: Script.Step, _ take: (Input) throws -> Void) throws {
        for input in try inputs(of: step) {
            if case .chose(let seat) = input { try reach(seat, take) } else { try take(input) }
        }
    }

    private func reach(_ seat: Seat, _ take: (Input) throws -> Void) throws {
        if stage.desk.sessions.contains(where: { $0.seat == seat }) {
            for _ in stage.desk.sessions where stage.session.seat != seat { try take(Self.nextDevice) }
        }
        guard stage.session.seat != seat else { return }
        // Above a page no letter opens a menu; with one device Ctrl+O does.
        if stage.desk.sessions.count > 1 {
            for _ in stage.desk.sessions where !stage.view.layers.isEmpty { try take(Self.nextDevice) }
        }
        if stage.session.account != seat.account { try signIn(as: seat, take) }
        if stage.session.seat != seat { try choose("open-\(seat.device)", take) }
    }

    /// Who signs in takes a device's place; so a new one is put on the desk for it, and nobody loses theirs.
    private func signIn(as seat: Seat, _ take: (Input) throws -> Void) throws {
        let taken = Set(stage.desk.sessions.filter { $0.account == stage.session.account }.map(\.device))
        guard let spare = ([seat.device] + Self.devices).first(where: { !taken.contains($0) }) else {
            throw PseudoTerminal.Failure(description: "no device is left to sign in on")
        }
        try choose("open-\(spare)", take)
        try choose("accounts", take)
        try take(.tapped(ControlKey("people", row: seat.account.rawValue)))
    }

    /// Chooses from the menu of devices.
    private func choose(_ id: String, _ take: (Input) throws -> Void) throws {
        if stage.desk.sessions.count == 1 {
            try take(Self.nextDevice)
        } else {
            try take(.pressed(.character("m")))
            try take(.tapped(ControlKey("desk")))
        }
        try take(.tapped(ControlKey(id)))
    }

    private static let devices = ["phone", "desktop", "admin"]
    private static let nextDevice = Input.pressed(Key(.character("o"), control: true))
}
