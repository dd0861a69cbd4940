/// Turns a folder's files into a set of screens, telling everything that is wrong with them.
public struct ScreenLoader {
    /// The files that every folder of screens has.
    static let wordsPath = "words.yaml"
    static let stepsPath = "steps.yaml"
    /// Folders whose files have readers of their own.
    static let otherFolders = ["lessons", "scenarios"]

    private let files: [SourceFile]
    private let vocabulary: Vocabulary
    private let report = Report()
    private let folder: String

    /// Reads screens, `words.yaml` and `steps.yaml`; scenarios and lessons among the files are left to their readers.
    ///
    /// There is no set as soon as one diagnostic is an error. What is merely incomplete only `Lint` looks for, missing
    /// translations excepted, which are told here.
    public static func load(files: [SourceFile], vocabulary: Vocabulary) -> Reading<ScreenSet> {
        let loader = ScreenLoader(files: files, vocabulary: vocabulary)
        return Reading(loader.load(), loader.report.diagnostics)
    }

    private init(files: [SourceFile], vocabulary: Vocabulary) {
        self.files = files
        self.vocabulary = vocabulary
        folder = files.first?.folder ?? ""
    }

    private func load() -> ScreenSet? {
        let words = file(Self.wordsPath).flatMap { WordsReader(vocabulary: vocabulary, report: report).words($0) }
        let steps = file(Self.stepsPath).flatMap { StepsReader(vocabulary: vocabulary, report: report).steps($0) }
        let pages = files.compactMap { file in screenID(of: file).map { ($0, file) } }
        let names = Set(pages.map(\.0))
        for missing in vocabulary.opened.subtracting(names).sorted() {
            reportMissing("\(missing).yaml", "the program opens this screen by itself")
        }
        let citable = steps.flatMap { $0.isWhole ? Set($0.book.all.map(\.id)) : nil }
        let screens = pages.compactMap { id, file in
            YAMLReader.read(file, report).flatMap {
                ScreenReader(id: id, screens: names, steps: citable, vocabulary: vocabulary, report: report).screen($0)
            }
        }
        let set = ScreenSet(
            screens: screens, words: words ?? WordBook(), steps: steps?.book ?? StepBook(), folder: folder)
        // Tabs and ways can only be judged when every screen could be read.
        if screens.count == pages.count { TabCheck(set: set, report: report).check() }
        if report.errorCount == 0 { ScopeCheck(set: set, vocabulary: vocabulary, report: report).check() }
        return set
    }

    /// The contents of a file that must be there.
    private func file(_ path: String) -> YAMLNode? {
        if let file = files.first(where: { $0.path == path }) { return YAMLReader.read(file, report) }
        reportMissing(path, "every folder of screens has this file")
        return nil
    }

    private func reportMissing(_ path: String, _ reason: String) {
        report.error(
            ScreenFault.missingFile, at: SourceFile(path: path, in: folder, bytes: []).start, "\(reason); add it")
    }

    /// The screen that a file describes; `nil` for the other files, and for those that mean nothing, once reported.
    private func screenID(of file: SourceFile) -> ScreenID? {
        let folders = Device.allCases.map(\.rawValue) + [ScreenID.layerFolder]
        let parts = file.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 1 && [Self.wordsPath, Self.stepsPath].contains(file.path) { return nil }
        if parts.count > 1 && Self.otherFolders.contains(parts[0]) { return nil }
        let name = parts.last.map { $0.hasSuffix(".yaml") ? String($0.dropLast(".yaml".count)) : $0 } ?? ""
        if parts.count == 2 && folders.contains(parts[0]) && Spelling.isIdentifier(name) {
            return ScreenID(folder: parts[0], name: name)
        }
        let names = folders + Self.otherFolders + [Self.wordsPath, Self.stepsPath]
        let hint = names.contains(parts[0]) ? "" : Spelling.hint(for: parts[0], among: names)
        report.error(
            ScreenFault.unknownFile, at: file.start,
            "no screen has this path; name it DEVICE/NAME.yaml in lower-case letters, digits and hyphens\(hint)")
        return nil
    }
}
