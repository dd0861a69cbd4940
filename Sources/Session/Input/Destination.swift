import Domain
import ScreenKit

/// Where a walk can go on beside its own pages: a world and a first screen that whoever holds the device opens.
public enum Destination: Hashable, Sendable {
    /// The list of ways.
    case entrance
    /// A way from its first act, in a fresh world of its own.
    case way(String)
    /// The world one walks freely in, where one left it.
    case freeWalk
    /// Where one is now, from the start: the way's first act, or the free walk's world as it was founded.
    case again
}

/// The commands of the program itself that screen files may run beside the domain's.
enum ProgramCommand: String, CaseIterable {
    case quit
    case signIn = "sign-in"
    case entrance
    case freeWalk = "free-walk"
    case again
    case nextWay = "next-way"
    /// Gives up what was typed into the page below.
    case discard
    case nextDevice = "next-device"
    case openPhone = "open-phone"
    case openDesktop = "open-desktop"
    case openAdmin = "open-admin"
    /// The back office at the enterprise in scope, and there at one of its pages.
    case openOffice = "open-office"
    case openTransfer = "open-transfer"
    case openDissolve = "open-dissolve"
    /// The back office at the application in scope.
    case openDecision = "open-decision"
    case openConsole = "open-console"
    case signInAs = "sign-in-as"
    case closeDevice = "close-device"
    case toggleLayout = "toggle-layout"
    case passHour = "pass-hour"
    case passDay = "pass-day"
    case passWeek = "pass-week"

    /// The subject it is about; `nil` for those about nothing in the world.
    var subject: Subject? {
        switch self {
        case .signInAs: .person
        case .openOffice, .openTransfer, .openDissolve: .enterprise
        case .openDecision: .application
        default: nil
        }
    }

    /// What it does with the desk; `nil` for those that are about something else.
    func deskAct(about subject: String?, in world: World) -> DeskAct? {
        switch self {
        case .nextDevice: .next
        case .openPhone: .open(.phone)
        case .openDesktop: .open(.desktop)
        case .openAdmin: .open(.admin)
        case .openOffice: .open(.admin, at: .office(of: subject))
        case .openTransfer:
            .open(.admin, at: .office(of: subject, then: subject.map { .init("transfer", key: "e", value: $0) }))
        case .openDissolve:
            .open(.admin, at: .office(of: subject, then: subject.map { .init("dissolve", key: "e", value: $0) }))
        case .openDecision:
            .open(
                .admin,
                at: .office(
                    of: subject.flatMap { world.application(ApplicationID($0)) }?.enterprise.rawValue,
                    then: subject.map { .init("application", key: "a", value: $0) }))
        case .openConsole: .open(.console)
        case .signInAs: subject.map { .signIn(AccountID($0)) }
        case .closeDevice: .close
        case .toggleLayout: .toggleLayout
        case .quit, .signIn, .entrance, .freeWalk, .again, .nextWay, .discard, .passHour, .passDay, .passWeek: nil
        }
    }

    /// Whether it only changes which devices stand on the desk, or what the time is.
    var isAboutDesk: Bool {
        switch self {
        case .quit, .signIn, .entrance, .freeWalk, .again, .nextWay, .discard: false
        case .nextDevice, .openPhone, .openDesktop, .openAdmin, .openOffice, .openTransfer, .openDissolve,
            .openDecision, .openConsole, .signInAs, .closeDevice, .toggleLayout, .passHour, .passDay, .passWeek:
            true
        }
    }

    /// How many seconds it lets pass; `nil` for those that let none.
    var seconds: Int64? {
        switch self {
        case .passHour: 3_600
        case .passDay: 86_400
        case .passWeek: 7 * 86_400
        default: nil
        }
    }
}
