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

    /// The page of one enterprise in the back office.
    private static let office = ScreenID(folder: Device.admin.rawValue, name: "office")

    /// Who administers a single enterprise has nothing to choose in the back office, and begins in that one's.
    public func startingWhereWorkIs(in context: Context) -> Session {
        guard device == Device.admin.rawValue, stack.depth == 1, context.screens[Self.office] != nil else {
            return self
        }
        let administered = context.world.enterprises(of: account).filter { enterprise in
            context.world.membership(of: account, in: enterprise)?.role.administers == true
        }
        guard administered.count == 1, let enterprise = administered.first else { return self }
        var session = self
        _ = session.stack.push(Entry(screen: Self.office, subject: enterprise.rawValue))
        return session
    }

    /// Whether the back office may show what a scope speaks of: its enterprise's administrators only get in.
    func administers(_ scope: Scope, in context: Context) -> Bool {
        guard device == Device.admin.rawValue, let enterprise = scope.enterprise else { return true }
        return context.world.membership(of: account, in: enterprise)?.role.administers == true
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
