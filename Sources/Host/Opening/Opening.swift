import Domain
public import Journal
import Sandbox
public import ScreenKit
import Session
public import WorldStore

/// How a walk begins: in which world and where that is kept, on which device, signed in as whom, and at which place.
public struct Opening {
    /// The name, in the file that keeps them, of the world in which one walks freely.
    static let worldName = "free"

    private static let isOpenElsewhere = Wording(
        "这份练习记录也在另一个终端打开着；那边做的事，这边也会看到。",
        "Another terminal has this learner's file open too; what is done there shows here as well.")

    private let library: Library
    private let scenario: String
    private let path: String?
    private let clock: Clock
    private let lockWait: LockWait
    /// What a person pastes into a shell to begin this very world anew.
    private let resetCommand: String

    /// A walk in a scenario's world.
    ///
    /// - Parameters:
    ///   - scenario: a scenario's name, or the path of a generated base file.
    ///   - environment: tells who is logged in and where data belongs.
    ///   - lockWait: what is asked while another process holds the world's file.
    ///   - screensOption: what a command line needs to read the same screens, ` --screens mine`; empty where it needs nothing.
    public init(
        library: Library, scenario: String, keeping: Keeping, environment: [String: String], clock: Clock = .wall,
        lockWait: LockWait = LockWait(), screensOption: String = ""
    ) throws(Learner.Refusal) {
        self.library = library
        self.scenario = scenario
        self.clock = clock
        self.lockWait = lockWait
        path = try keeping.path(environment: environment)
        // A path that begins with a dash would be taken for an option.
        let name = scenario.hasPrefix("-") ? "./" + scenario : scenario
        resetCommand = "tuiqi scenario reset \(ShellWord.quoted(name))\(keeping.option)\(screensOption)"
    }

    /// Founds the world or opens it as it was left, and the device where it was left or where a route says.
    ///
    /// - Parameters:
    ///   - device: the folder of its screens; `nil` is the route's, else the phone.
    ///   - account: who is signed in; `nil` is nobody on a device on which one signs in, else the scenario's learner.
    ///   - route: where to start; `nil` goes on where the saved session stopped. Where none of the three is given, one
    ///     starts at the entrance and chooses.
    ///     A scenario that says where one begins is gone on with, or begun, right there.
    /// - Throws: an error that prints as one sentence.
    public func open(device: String?, account: String?, language: Language, route: String?) throws -> OpenedDevice {
        let base = try base
        let isFree = device == nil && account == nil && route == nil
        let begin = isFree ? library.scenarios[scenario]?.opens?.route : nil
        let place = try (route ?? begin).map { text throws(RouteError) in
            try RouteParser(screens: library.screens).parse(text)
        }
        let journal = try journal()
        let passwords = passwords(of: base)
        let host = try opening { () throws(StoreError) in
            try Host(store: store(on: base, in: journal), clock: clock, passwords: passwords)
        }
        let isEntrance = isFree && begin == nil && hasEntrance
        let stage = try library.stage(
            on: host, device: isEntrance ? Device.entrance.rawValue : device ?? place?.device ?? Device.phone.rawValue,
            account: account ?? library.walker(to: place, in: host.world), language: language, size: .standard)
        stage.guide = try Tour(
            library: library, base: base, journal: journal, free: host, clock: clock,
            walker: stage.session.isSignedIn ? stage.session.account : library.learner(in: host.world),
            passwords: passwords)
        let isRestored = try route == nil && stage.restore()
        if let place, !isRestored { try stage.open(place) }
        let presence = journal?.announce()
        if presence?.isShared == true { stage.tell(Self.isOpenElsewhere) }
        return OpenedDevice(stage: stage, notes: notes(about: host.store), lockWait: lockWait, presence: presence)
    }

    /// Founds the world or opens it as it was left, for programs to call: they sign in with tokens, not passwords.
    ///
    /// - Parameter limit: how often an app may make one call in a second; `nil` is without limit.
    public func gateway(limit: Int?) throws -> OpenedGateway {
        let (base, journal) = (try base, try journal())
        let (gateway, notes) = try opening { () throws(StoreError) in
            let store = try self.store(on: base, in: journal)
            let gateway = try APIGateway(store: store, clock: clock, memory: CallMemory(limit: limit))
            return (gateway, self.notes(about: store))
        }
        return OpenedGateway(gateway: gateway, path: path, notes: notes)
    }

    /// The file in which the world would begin anew.
    /// - Throws: where nothing is kept, or there is no such scenario.
    public func fileToReset() throws -> String {
        guard let path else { throw OpeningFault.nothingToReset }
        _ = try base
        guard try Journal.existingFile(at: path) != nil else { throw OpeningFault.nothingKept(path) }
        return path
    }

    /// Begins the kept world anew, without opening the one before, which may be past opening.
    public func reset() throws {
        _ = try fileToReset()
        guard let journal = try journal() else { throw OpeningFault.nothingToReset }
        try JournalStore.foundAnew(in: journal, name: worldName, base: base)
    }

    /// Opens the world; where what is kept can't be read any more, the error says how to begin it anew.
    private func opening<Opened>(_ open: () throws(StoreError) -> Opened) throws -> Opened {
        do throws(StoreError) {
            return try open()
        } catch {
            throw error.isMendedByReset ? OpeningFault.needsReset(error, command: resetCommand) : error
        }
    }

    private var base: Base {
        get throws {
            let isPath = scenario.contains("/") || scenario.hasSuffix(".sqlite")
            return isPath ? try Base(file: scenario) : try library.base(of: library.scenario(scenario))
        }
    }

    /// Whether these screens have an entrance; a trainer's own may do without.
    private var hasEntrance: Bool { !library.screens.tabs(of: Device.entrance.rawValue).isEmpty }

    private func journal() throws(JournalError) -> Journal? {
        if let path { try Journal(path: path, waiting: lockWait) } else { nil }
    }

    /// The world's name in the journal, which never changes.
    private var worldName: String {
        scenario == Library.defaultScenario ? Self.worldName : "\(Self.worldName):\(scenario)"
    }

    private func store(on base: Base, in journal: Journal?) throws(StoreError) -> any WorldStore {
        let setup = library.setup(of: base.directory.scenario)
        guard let journal else { return MemoryStore(directory: base.directory, setup: setup) }
        return try JournalStore(journal: journal, name: worldName, base: base, setup: setup)
    }

    /// What a person signs in with, hashed as they would expect.
    private func passwords(of base: Base) -> any Passwords {
        library.scenarios[base.directory.scenario].map { HashedPasswords($0.password) } ?? NoPasswords()
    }

    private func notes(about store: any WorldStore) -> [String] {
        guard let store = store as? JournalStore else { return [] }
        var notes: [String] = []
        if scenario != Library.defaultScenario {
            notes.append("This is the world of the scenario \(scenario); the file keeps one for each scenario.")
        }
        if store.standsOnFormerBase {
            notes.append(
                "The scenario \(scenario) has changed since this world began, which stays as it was; "
                    + "begin it anew with: \(resetCommand)")
        }
        return notes
    }
}
