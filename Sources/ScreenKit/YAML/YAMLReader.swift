import Yams

/// Turns a file's bytes into nodes with positions, or says where and why it is no YAML this project reads.
///
/// What is read is a plain part of YAML: one document of mappings, lists and text. Anchors, aliases and tags are
/// refused, duplicate keys too, and nesting deeper than any honest file has.
public enum YAMLReader {
    /// The deepest nesting read; screen files reach 9. The parser itself recurses no deeper than a thousand levels,
    /// which take under 2 MB of stack even unoptimised.
    public static let deepestNesting = 32

    /// The file's one document; `nil` once it was reported as unreadable.
    public static func read(_ file: SourceFile, _ report: Report) -> YAMLNode? {
        guard let text = file.text(report) else { return nil }
        do {
            try refuseIndicators(in: text, of: file)
            let root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
            guard let root, root != Node("") else {
                report.error(YAMLFault.emptyFile, at: file.start, "nothing stands in this file; fill it or remove it")
                return nil
            }
            return YAMLConversion(file: file, report: report).node(root, depth: 1)
        } catch let refusal as YAMLRefusal {
            report.error(refusal.fault, at: refusal.position, refusal.message)
        } catch let error as YamlError {
            let refusal = YAMLRefusal(error, in: file)
            report.error(refusal.fault, at: refusal.position, refusal.message)
        } catch {
            report.error(YAMLFault.syntax, at: file.start, "this file can't be read as YAML: \(error)")
        }
        return nil
    }

    /// Refuses anchors, aliases and tags before the parser follows them: ten lines of aliases can stand for
    /// billions of nodes.
    ///
    /// Whether `*`, `&` or `!` starts a token only the parser can tell. So it reads a copy in which they are
    /// characters that can't start one: inside texts and comments nothing changes, elsewhere it stops right there.
    private static func refuseIndicators(in text: String, of file: SourceFile) throws {
        guard text.utf8.contains(where: { standIn(for: $0) != $0 }) else { return }
        let copy = String(decoding: text.utf8.map(standIn), as: UTF8.self)
        do {
            _ = try Parser(yaml: copy, resolver: .basic, encoding: .utf8).singleRoot()
        } catch YamlError.scanner(_, "found character that cannot start any token", let mark, _) {
            guard let refusal = YAMLRefusal(indicatorAt: mark, in: text, of: file) else { return }
            throw refusal
        }
    }

    private static func standIn(for byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "!"): UInt8(ascii: "@")
        case UInt8(ascii: "&"): UInt8(ascii: "`")
        default: byte
        }
    }
}
