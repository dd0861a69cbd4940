import Glibc

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

    /// Every YAML file below the folder, by path. Hidden entries are passed over; a link to a folder is followed, each folder
    /// once, so that links in a circle end.
    public static func read(at folder: String) -> Reading<[SourceFile]> {
        let source = SourceFolder(
            folder: folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder)
        return Reading(source.files(), source.report.diagnostics)
    }

    /// One file, as a person named it: it may be a pipe, which a shell's `<(…)` is.
    public static func file(at path: String) -> Reading<SourceFile> {
        let source = SourceFolder(folder: "")
        return Reading(source.file(at: path, takesPipes: true), source.report.diagnostics)
    }

    /// What the files of a folder are now, to be told from what they will be; `nil` where something is wrong with it.
    public static func stamp(of folder: String) -> FolderStamp? {
        let source = SourceFolder(folder: folder)
        var changed: Int64 = 0
        var text = folder
        for path in source.paths() {
            guard let status = status(of: source.onDisk(path), followingLinks: true) else { return nil }
            let (made, written) = (status.st_ctim, status.st_mtim)
            changed = max(changed, Int64(made.tv_sec), Int64(written.tv_sec))
            text += "\n\(path) \(status.st_dev) \(status.st_ino) \(status.st_size)"
            text += " \(made.tv_sec) \(made.tv_nsec) \(written.tv_sec) \(written.tv_nsec)"
        }
        return source.report.diagnostics.isEmpty ? FolderStamp(text: text, changed: changed) : nil
    }

    private func files() -> [SourceFile] { paths().compactMap { file(at: $0) } }

    /// The paths of the files, in order.
    private func paths() -> [String] {
        var paths: [String] = []
        var links: [String] = []
        var seen = 0
        var open = [(path: "", depth: 0)]
        var visited: Set<FileIdentity> = []
        while let (path, depth) = open.popLast() {
            if let identity = FileIdentity(of: onDisk(path)), !visited.insert(identity).inserted { continue }
            for (name, isFolder, isLink) in entries(of: path) {
                seen += 1
                guard seen <= Self.mostEntries else {
                    report.error(
                        YAMLFault.tooManyFiles, at: place(""),
                        "this folder has more than \(Self.mostEntries) entries; name the folder of the screens alone")
                    return []
                }
                let entry = path.isEmpty ? name : "\(path)/\(name)"
                if isFolder {
                    open.append((entry, depth + 1))
                } else if Self.endings.contains(where: name.hasSuffix) {
                    if isLink { links.append(entry) } else { paths.append(entry) }
                }
            }
            if open.last.map({ $0.depth > Self.deepestFolder }) ?? false, let tooDeep = open.popLast() {
                report.error(
                    YAMLFault.folderTooDeep, at: place(tooDeep.path),
                    "folders lie at most \(Self.deepestFolder) deep in one another; move its files up")
            }
        }
        return (paths + onlyNames(among: links, beside: paths)).sorted()
    }

    /// Links to files that have no other name here, each of them once, as linked folders are.
    private func onlyNames(among links: [String], beside paths: [String]) -> [String] {
        if links.isEmpty { return [] }
        var known = Set(paths.compactMap { FileIdentity(of: onDisk($0)) })
        return links.sorted().filter { link in
            // A link to nothing is told by whoever reads it.
            FileIdentity(of: onDisk(link)).map { known.insert($0).inserted } ?? true
        }
    }

    /// What is in a folder, hidden entries aside, and whether that is a folder itself or a link to one, and whether it is a link.
    private func entries(of path: String) -> [(name: String, isFolder: Bool, isLink: Bool)] {
        guard let kind = Self.kind(of: onDisk(path), followingLinks: true) else {
            report.error(YAMLFault.unreadable, at: place(path), "there is no such folder; check its name")
            return []
        }
        guard kind == S_IFDIR else {
            report.error(YAMLFault.unreadable, at: place(path), "this is a file; name the folder of the screens")
            return []
        }
        guard let folder = opendir(onDisk(path)) else {
            report.error(YAMLFault.unreadable, at: place(path), "this folder can't be read; check its permissions")
            return []
        }
        defer { closedir(folder) }
        var entries: [(name: String, isFolder: Bool, isLink: Bool)] = []
        while let entry = readdir(folder) {
            if entry.pointee.d_name.0 == CChar(UInt8(ascii: ".")) { continue }
            let read = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(validatingCString: $0) }
            }
            guard let name = read else {
                report.error(
                    YAMLFault.unreadable, at: place(path),
                    "a name in this folder is no UTF-8; rename it, or take it away")
                continue
            }
            // Not every file system tells what an entry is, and none tells where a link leads.
            let type = Int(entry.pointee.d_type)
            let isFolder =
                type == DT_UNKNOWN || type == DT_LNK
                ? Self.kind(of: onDisk(path.isEmpty ? name : "\(path)/\(name)"), followingLinks: true) == S_IFDIR
                : type == DT_DIR
            entries.append((name, isFolder, type == DT_LNK))
        }
        return entries
    }

    private func file(at path: String, takesPipes: Bool = false) -> SourceFile? {
        // What it is comes first: opening a pipe that nobody named would wait for ever.
        let kind = Self.kind(of: onDisk(path), followingLinks: true)
        guard kind == S_IFREG || takesPipes && (kind == S_IFIFO || kind == S_IFCHR || kind == S_IFSOCK) else {
            report.error(
                YAMLFault.unreadable, at: place(path),
                kind == nil
                    ? "there is no such file; check its name" : "this is no file that can be read; name another")
            return nil
        }
        guard let bytes = Self.bytes(of: onDisk(path)) else {
            report.error(YAMLFault.unreadable, at: place(path), "this file can't be read; check its permissions")
            return nil
        }
        return SourceFile(path: path, in: folder, bytes: bytes)
    }

    /// A file's bytes, at most one more than the largest file may have; `nil` where they can't be read.
    private static func bytes(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        // A byte more than it should have, so that a file that has grown since doesn't seem whole. A pipe doesn't tell its length.
        let length = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : SourceFile.largestSize
        let room = min(max(0, length), SourceFile.largestSize) + 1
        var bytes = [UInt8](repeating: 0, count: room)
        var end = 0
        while end < room {
            let count = bytes[end...].withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 else { return nil }
            if count == 0 { break }
            end += count
        }
        bytes.removeSubrange(end...)
        return bytes
    }

    /// What stands at a path; `nil` where nothing does.
    private static func kind(of path: String, followingLinks: Bool) -> mode_t? {
        status(of: path, followingLinks: followingLinks).map { $0.st_mode & S_IFMT }
    }

    private static func status(of path: String, followingLinks: Bool) -> stat? {
        var status = stat()
        return (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 ? status : nil
    }

    private func onDisk(_ path: String) -> String {
        folder.isEmpty ? path : path.isEmpty ? folder : "\(folder)/\(path)"
    }

    private func place(_ path: String) -> Position { Position(path: onDisk(path), line: 1, column: 1) }
}

/// Which file or folder it is, whatever the path that leads there.
private struct FileIdentity: Hashable {
    private let device: dev_t
    private let number: ino_t

    /// `nil` where nothing is at the path.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        (device, number) = (status.st_dev, status.st_ino)
    }
}
