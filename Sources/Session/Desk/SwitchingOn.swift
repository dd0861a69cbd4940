// Where a device begins when it is put on a desk.

import Domain
import ScreenKit

extension Session {
    /// A device switched on just now, in the language and size of another and on the way that one is on. `nil` where no
    /// screens are there for it.
    public init?(switchedOn seat: Seat, like other: Session, in context: Context) {
        self.init(
            device: seat.device, account: seat.account, language: other.language, size: other.size,
            lesson: other.lesson,
            screens: context.screens)
        self = startingWhereWorkIs(in: context)
    }

    /// The page of one enterprise on a device of one enterprise's staff; `nil` for other devices.
    private var office: ScreenID? {
        switch Device(rawValue: device) {
        case .admin: ScreenID(folder: device, name: "office")
        case .console: ScreenID(folder: device, name: "platform")
        case .entrance, .phone, .desktop, nil: nil
        }
    }

    /// Who works for a single enterprise has nothing to choose on a device of its staff, and begins in that one's.
    public func startingWhereWorkIs(in context: Context) -> Session {
        guard let office, stack.depth == 1, context.screens[office] != nil else { return self }
        let own = context.world.enterprises(of: account).filter { worksFor($0, in: context) }
        guard own.count == 1, let enterprise = own.first else { return self }
        var session = self
        _ = session.stack.push(Entry(screen: office, subject: enterprise.rawValue))
        return session
    }

    /// Whether the device may show what a scope speaks of: the back office lets in the enterprise's administrators only, the
    /// console its developers too.
    func mayEnter(_ scope: Scope, in context: Context) -> Bool {
        scope.enterprise.map { office == nil || worksFor($0, in: context) } ?? true
    }

    private func worksFor(_ enterprise: EnterpriseID, in context: Context) -> Bool {
        Device(rawValue: device) == .console
            ? context.world.mayUsePlatform(account, of: enterprise)
            : context.world.membership(of: account, in: enterprise)?.role.administers == true
    }
}

extension [Route.Step] {
    /// The way to an enterprise's office and to a page of it; nowhere without an enterprise.
    static func office(of enterprise: String?, then page: Route.Step? = nil) -> [Route.Step] {
        guard let enterprise else { return [] }
        return [Route.Step("enterprises"), Route.Step("office", key: "e", value: enterprise)]
            + (page.map { [$0] } ?? [])
    }
}
