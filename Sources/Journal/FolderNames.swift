import Glibc

/// The names in a folder, as far as they are UTF-8; none where it can't be read.
struct FolderNames: Sequence {
    let names: [String]

    init(of folder: String) {
        var names: [String] = []
        if let stream = opendir(folder) {
            defer { closedir(stream) }
            while let entry = readdir(stream) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
                if let name { names.append(name) }
            }
        }
        self.names = names
    }

    func makeIterator() -> some IteratorProtocol<String> { names.makeIterator() }
}
