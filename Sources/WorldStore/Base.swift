public import Domain
public import Journal

/// What a new world is founded on, and how a journal keeps that.
public struct Base: Sendable {
    /// Answers for it.
    public let directory: any Directory
    /// What is kept: a scenario's rows, or the path of a generated file.
    public let stored: StoredBase

    /// A base made of rows.
    public init(founding: Founding) throws(StoreError) {
        do {
            directory = try FoundingDirectory(founding)
        } catch {
            throw .founding(error)
        }
        stored = .founding(founding)
    }

    /// A generated base in a file of its own.
    public init(file path: String) throws(StoreError) {
        do {
            let file = try BaseFile(path: path)
            directory = file
            stored = .file(path: file.path)
        } catch {
            throw .journal(error)
        }
    }
}

extension Directory {
    /// Why it can't be read any more; only a file ever fails.
    var failure: StoreError? { (self as? BaseFile)?.failure.map(StoreError.journal) }
}
