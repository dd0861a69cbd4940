/// Where the front end reads answers and writes sentences: a terminal, a pipe, or two closures of a test.
public struct Console {
    /// The next line without its end; `nil` once there are no more.
    let read: () -> String?
    /// The next line, which nobody may see as it is typed.
    let readSecret: () -> String?
    /// Writes text as it is.
    let write: (String) -> Void
    /// Drops lines that were typed on a terminal and are not read yet; lines in a file or pipe stay, since they wait for their
    /// prompts.
    let dropTypeAhead: () -> Void
    /// Whether what is written is lost.
    let isBroken: () -> Bool
    /// How many columns a line has; `nil` where lines may be of any length.
    let columns: () -> Int?
    /// Whether answers must be written after their prompt, because no terminal has shown them as they were typed.
    let echoesAnswers: Bool

    /// A console that reads and writes by these functions.
    ///
    /// - Parameter readSecret: reads a line that must not show; `nil` where none shows anyway.
    public init(
        echoesAnswers: Bool, columns: @escaping () -> Int? = { nil }, read: @escaping () -> String?,
        readSecret: (() -> String?)? = nil, write: @escaping (String) -> Void,
        dropTypeAhead: @escaping () -> Void = {}, isBroken: @escaping () -> Bool = { false }
    ) {
        self.dropTypeAhead = dropTypeAhead
        self.isBroken = isBroken
        self.columns = columns
        self.read = read
        self.readSecret = readSecret ?? read
        self.write = write
        self.echoesAnswers = echoesAnswers
    }
}
