import Glibc

/// A note of how a terminal was before, in place for as long as a screen is up there. After a death that nobody can catch it
/// is still there, and the next tuiqi on the same terminal puts things right before it does anything else.
public struct TerminalMarker {
    let path: String

    private static let prefix = "terminal-"
    private static let firstLine = "tuiqi terminal 1"

    /// The note for a terminal in this session; `nil` where the descriptor is no terminal.
    init?(folder: String, terminal: Int32) {
        var status = stat()
        guard isatty(terminal) == 1, fstat(terminal, &status) == 0 else { return nil }
        path = "\(folder)/\(Self.prefix)\(status.st_rdev).\(getsid(0))"
    }

    /// Writes it: who has the terminal, how it was set, and what gives it back.
    func write(settings: termios, leave: String) {
        let flags = [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag].map(String.init)
        let characters = withUnsafeBytes(of: settings.c_cc) { Self.hexadecimal($0) }
        let lines = [
            Self.firstLine, ProcessIdentity.own.text, ProcessIdentity.sessionLeader.text,
            flags.joined(separator: " "), characters, Self.hexadecimal(leave.utf8),
        ]
        // Where it can't be written, one can only not be helped later.
        _ = SmallFile.write(lines.joined(separator: "\n") + "\n", to: path)
    }

    /// Puts the terminal right that a killed tuiqi left behind, and removes the notes about terminals that are gone.
    public static func putRight(folder: String, input: Int32 = 0, output: Int32 = 1) {
        guard let marker = TerminalMarker(folder: folder, terminal: input) else { return }
        if let note = Note(SmallFile.readOwn(marker.path)), !note.owner.isAlive, tcgetpgrp(input) == getpgrp() {
            note.apply(input: input, output: isatty(output) == 1 ? output : input)
            unlink(marker.path)
        }
        sweep(folder)
    }

    private static func sweep(_ folder: String) {
        guard let entries = opendir(folder) else { return }
        defer { closedir(entries) }
        while let entry = readdir(entries) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name.hasPrefix(prefix) else { continue }
            let path = folder + "/" + name
            if Note(SmallFile.readOwn(path)).map({ !$0.session.isAlive }) ?? true { unlink(path) }
        }
    }

    /// What a marker says.
    private struct Note {
        let owner: ProcessIdentity
        let session: ProcessIdentity
        private let flags: [tcflag_t]
        private let characters: [UInt8]
        private let leave: [UInt8]

        init?(_ text: String?) {
            guard let lines = text?.split(separator: "\n"), lines.count == 6, lines[0] == firstLine,
                let owner = ProcessIdentity(lines[1]), let session = ProcessIdentity(lines[2]),
                let characters = bytes(lines[4]), characters.count == Int(NCCS), let leave = bytes(lines[5])
            else { return nil }
            flags = lines[3].split(separator: " ").compactMap { tcflag_t($0) }
            guard flags.count == 4 else { return nil }
            (self.owner, self.session, self.characters, self.leave) = (owner, session, characters, leave)
        }

        func apply(input: Int32, output: Int32) {
            let interruption: [UInt8] = [0x18]  // CAN: half a frame may have been written, and end within a sequence
            let bytes = interruption + leave
            _ = Glibc.write(output, bytes, bytes.count)
            var settings = termios()
            guard tcgetattr(input, &settings) == 0 else { return }
            (settings.c_iflag, settings.c_oflag) = (flags[0], flags[1])
            (settings.c_cflag, settings.c_lflag) = (flags[2], flags[3])
            withUnsafeMutableBytes(of: &settings.c_cc) { $0.copyBytes(from: characters) }
            tcsetattr(input, TCSAFLUSH, &settings)
        }
    }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func bytes(_ hexadecimal: Substring) -> [UInt8]? {
        let digits = hexadecimal.compactMap(\.hexDigitValue)
        guard digits.count == hexadecimal.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}
