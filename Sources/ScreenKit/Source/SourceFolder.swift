import Foundation

/// Reads files from the disk into memory: the one place in this room that does.
public struct SourceFolder {
    /// The most entries a folder may have in all: an honest one has a hundred, and `--screens /` mustn't read
    /// the whole disk.
    public static let mostEntries = 1_000
    /// How deep folders may lie in one another; screens lie one deep.
    public static let deepestFolder = 3
    /// Endings of the files that are read; `.yml` only to say that it should be `.yaml`.
    private static let endings = [".yaml", ".yml"]

    private let folder: String
    private let report = Report()

    /// Every YAML file below the folder, by path. Hidden entries and links to folders are passed over.
    public static func read(at folder: String) -> Reading<[SourceFile]> {
        let source = SourceFolder(
            folder: folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder)
        return Reading(source.files(), source.report.diagnostics)
    }

    /// One file, as a person named it.
    public static func file(at path: String) -> Reading<SourceFile> {
        let source = SourceFolder(folder: "")
        return Reading(source.file(at: path), source.report.diagnostics)
    }

    private func files() -> [SourceFile] {
        var files: [SourceFile] = []
        var seen = 0
        var open = [(path: "", depth: 0)]
        while let (path, depth) = open.popLast() {
            for name in entries(of: path) where !name.hasPrefix(".") {
                seen += 1
                guard seen <= Self.mostEntries else {
                    report.error(
                        YAMLFault.tooManyFiles, at: place(""),
                        "this folder has more than \(Self.mostEntries) entries; name the folder of the screens alone")
                    return []
                }
                let entry = path.isEmpty ? name : "\(path)/\(name)"
                if isFolder(entry) {
                    open.append((entry, depth + 1))
                } else if Self.endings.contains(where: name.hasSuffix), let file = file(at: entry) {
                    files.append(file)
                }
            }
            if open.last.map({ $0.depth > Self.deepestFolder }) ?? false, let tooDeep = open.popLast() {
                report.error(
                    YAMLFault.folderTooDeep, at: place(tooDeep.path),
                    "folders lie at most \(Self.deepestFolder) deep in one another; move its files up")
            }
        }
        return files.sorted { $0.path < $1.path }
    }

    private func entries(of path: String) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: onDisk(path), isDirectory: &isFolder) else {
            report.error(YAMLFault.unreadable, at: place(path), "there is no such folder; check its name")
            return []
        }
        guard isFolder.boolValue else {
            report.error(YAMLFault.unreadable, at: place(path), "this is a file; name the folder of the screens")
            return []
        }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: onDisk(path))
        } catch {
            report.error(YAMLFault.unreadable, at: place(path), "this folder can't be read; check its permissions")
            return []
        }
    }

    private func file(at path: String) -> SourceFile? {
        // The type of what a link leads to: opening a pipe would wait for ever.
        let target = URL(fileURLWithPath: onDisk(path)).resolvingSymlinksInPath().path
        guard type(of: target) == .typeRegular else {
            let exists = FileManager.default.fileExists(atPath: target)
            report.error(
                YAMLFault.unreadable, at: place(path),
                exists ? "this is no file that can be read; remove it" : "there is no such file; check its name")
            return nil
        }
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: target))
            let data = try handle.read(upToCount: SourceFile.largestSize + 1) ?? Data()
            try handle.close()
            return SourceFile(path: path, in: folder, bytes: Array(data))
        } catch {
            report.error(YAMLFault.unreadable, at: place(path), "this file can't be read; check its permissions")
            return nil
        }
    }

    private func isFolder(_ path: String) -> Bool { type(of: onDisk(path)) == .typeDirectory }

    /// The type of the entry itself; `nil` where there is none.
    private func type(of path: String) -> FileAttributeType? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    }

    private func onDisk(_ path: String) -> String {
        folder.isEmpty ? path : path.isEmpty ? folder : "\(folder)/\(path)"
    }

    private func place(_ path: String) -> Position { Position(path: onDisk(path), line: 1, column: 1) }
}
