import Foundation
public import ScreenKit

/// Finds and reads scripts: single files and whole folders, as a person names them.
public enum ScriptFolder {
    /// The scripts at these paths, in the order given, those of a folder by name. Two of one name are a fault.
    public static func read(_ paths: [String], steps: StepBook) -> Reading<[Script]> {
        var scripts: [Script] = []
        var diagnostics: [Diagnostic] = []
        for path in paths {
            let files = files(at: path)
            diagnostics += files.diagnostics
            for file in files.value ?? [] {
                let script = ScriptReader.read(file, steps: steps)
                diagnostics += script.diagnostics
                if let script = script.value { scripts.append(script) }
            }
        }
        var seen: [String: Position] = [:]
        for script in scripts {
            if let other = seen.updateValue(script.position, forKey: script.name) {
                diagnostics.append(
                    Diagnostic(
                        .error, at: script.position,
                        "another script is called \(quoted(script.name)) already, at \(other); give this one a name of its own",
                        code: "duplicate-script"))
            }
        }
        return Reading(scripts, diagnostics)
    }

    private static func files(at path: String) -> Reading<[SourceFile]> {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            return SourceFolder.read(at: path)
        }
        let file = SourceFolder.file(at: path)
        return Reading(file.value.map { [$0] }, file.diagnostics)
    }
}
