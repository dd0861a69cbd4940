import Domain
import ScreenKit

/// All devices of a desk in words: what each is called and what stands on it, made only for those that are shown.
public struct DeskView {
    /// One device.
    public struct Item {
        /// Which device of whom it is.
        public let seat: Seat
        private let name: () -> String
        private let make: () -> View

        /// A device whose label and view are made when they are asked for.
        public init(seat: Seat, label: @autoclosure @escaping () -> String, make: @escaping () -> View) {
            self.seat = seat
            name = label
            self.make = make
        }

        /// What it is called: `手机 林夏`.
        public var label: String { name() }

        /// What stands on it.
        public var view: View { make() }
    }

    /// The devices, in the order in which they stand.
    public let items: [Item]
    /// The place of the one that has the focus.
    public let front: Int
    /// The places of the others, the one to stand beside it before the rest.
    public let others: [Int]
    /// Whether two may stand side by side.
    public let isSideBySide: Bool

    /// A desk of these devices; `front` and `others` are places among them.
    public init(items: [Item], front: Int, others: [Int], isSideBySide: Bool) {
        self.items = items
        self.front = front
        self.others = others
        self.isSideBySide = isSideBySide
    }
}

extension Desk {
    /// What stands on the desk.
    /// - Parameter shown: what the device at the front shows, where that has been made already.
    public func view(in context: Context, front shown: View? = nil) -> DeskView {
        let items = sessions.enumerated().map { index, session in
            DeskView.Item(seat: session.seat, label: session.label(in: context)) {
                (index == place ? shown : nil) ?? session.view(in: context)
            }
        }
        let places = others.compactMap { other in sessions.firstIndex { $0.seat == other.seat } }
        return DeskView(items: items, front: place, others: places, isSideBySide: isSideBySide)
    }
}

extension Session {
    /// What the device is called on a desk, with the name of who is signed in.
    public func label(in context: Context) -> String {
        let kind = Device(rawValue: device)?.name[language].other.literal ?? device
        let owner = context.world.account(account)?.name ?? Self.signedOut[language].other.literal ?? ""
        return "\(kind) \(owner)"
    }

    private static let signedOut = Wording("未登录", "signed out")
}
