import Glibc

/// Finds what this package has built, beside the running tests.
public enum BuiltExecutable {
    /// The path of an executable of the package; `nil` where it was not built, or the tests run from somewhere else.
    public static func path(_ name: String = "tuiqi") -> String? {
        var path = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        guard readlink("/proc/self/exe", &path, Int(PATH_MAX)) > 0 else { return nil }
        let tests = String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        guard let slash = tests.lastIndex(of: "/") else { return nil }
        let executable = tests[...slash] + name
        return access(String(executable), X_OK) == 0 ? String(executable) : nil
    }
}
