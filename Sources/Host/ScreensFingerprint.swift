// Computes a hash of a folder of screens, so that a result can name the screens it was judged by.

import Domain
public import ScreenKit

extension SourceFolder {
    /// Sixteen digits that tell whether two folders hold the same screens: equal files by equal paths give equal digits,
    /// wherever the folders are. `nil` where the folder can't be read.
    public static func fingerprint(of folder: String) -> String? {
        guard let files = read(at: folder).value else { return nil }
        var print = Fingerprint()
        for file in files {
            print.add("path", file.path)
            print.add("bytes", bytes: file.bytes)
        }
        return print.text
    }
}
