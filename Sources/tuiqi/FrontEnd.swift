import ArgumentParser
import Foundation
import Host
import Linear
import Terminal

/// Which way a person and a device meet: a screen where there is one, lines otherwise.
enum FrontEnd {
    /// `ascii`: whether lines and symbols are drawn in ASCII.
    case screen(ascii: Bool)
    case lines

    /// Terminal types that can only be written on; an unset one tells nothing of what the terminal can.
    private static let linesOnly: Set<String> = ["dumb", ""]

    /// Lines where they are preferred, or `ACCESSIBLE` is set, as other programs take it too; or where input or output is no terminal, or a terminal that can only write on.
    init(prefersLines: Bool, ascii: Bool) {
        let wantsLines = !["", "0"].contains(Surroundings.environment["ACCESSIBLE"] ?? "")
        let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        self =
            prefersLines || wantsLines || !isTerminal
                || Self.linesOnly.contains(Surroundings.environment["TERM"] ?? "")
            ? .lines : .screen(ascii: ascii)
    }

    /// Lets a person walk on a device until they leave, and saves where they are.
    func walk(_ device: OpenedDevice) throws {
        for note in device.notes { Output.complaint(note) }
        switch self {
        case .lines:
            let ending = LinearFrontEnd(stage: device.stage, console: .standard()).walk()
            try device.save()
            if ending == .outputLost { throw Output.lost }
        case .screen(let ascii):
            let screen = try TerminalScreen(
                errorLog: Surroundings.errorLog(), environment: Surroundings.environment,
                markers: Surroundings.markerFolder(), ascii: ascii)
            device.showWaits(screen.isGivenUp)
            var failure: (any Error)?
            var client = StageClient(stage: device.stage) {
                do { try device.save() } catch { failure = error }
            }
            let ending = TerminalRunner.run(&client, on: screen)
            screen.close()
            device.tellWaits(Output.complaint)
            if let failure { throw failure }
            if ending.exitCode != Complaint.done { throw ExitCode(ending.exitCode) }
        }
    }
}
