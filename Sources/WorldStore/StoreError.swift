public import Domain
public import Journal

/// Why a store could not keep or read something; prints as one sentence in English, for logs and the command line.
public enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file it is kept in can't be used.
    case journal(JournalError)
    /// What is kept doesn't make a world.
    case replay(ReplayError)
    /// What the world should be founded on contradicts itself.
    case founding(FoundingError)
    /// An act of the setup that a scenario tells can't be carried out; the text names the file, the act and the reason.
    case setup(String)
    /// Another process founded the world anew while a command was under way; the command was not carried out.
    case foundedAnew

    /// The sentence in English, for logs and the command line.
    public var description: String { sentence(resetBy: nil) }

    /// Whether a world that can't be opened for this reason can be begun anew.
    public var isMendedByReset: Bool {
        switch self {
        case .replay, .journal(.baseChanged): true
        default: false
        }
    }

    /// The sentence in English.
    /// - Parameter command: what a person pastes to begin the world anew; `nil` where only its opening could tell that.
    public func sentence(resetBy command: String?) -> String {
        let anew =
            command.map { "begin the world anew with: \($0)" }
            ?? "open the world again, which tells how to begin it anew."
        switch self {
        case .journal(.baseChanged(let path)):
            return "The base file “\(path)” is not the one this world was founded on; put that one back, or \(anew)"
        case .replay(let error): return "What is kept of this world can't be read (\(error)); \(anew)"
        default: return plainSentence
        }
    }

    private var plainSentence: String {
        switch self {
        case .journal(let error): error.description
        case .replay(let error): "What is kept of this world can't be read (\(error))."
        case .founding(let error): "This scenario can't found a world: \(error)."
        case .setup(let fault): "This scenario's history can't be carried out (\(fault)); put the file right."
        case .foundedAnew: "The world was founded anew in another window; look again before you go on."
        }
    }
}

extension StoreError {
    /// What an error met while using the file at a path means to the person.
    public init(_ error: any Error, at path: String) {
        switch error {
        case let failure as StoreError: self = failure
        case let error as JournalError: self = .journal(error)
        case let error as ReplayError: self = .replay(error)
        case let error as FoundingError: self = .founding(error)
        default: self = .journal(.failed(path: path, reason: "\(error)"))
        }
    }
}
