import ArgumentParser
import Host
import Sandbox
import Server

/// `tuiqi serve`: the open platform over HTTP, for real clients to practise on.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Answer the open platform's calls over HTTP, on the world one walks in.")

    @Option(help: "The port to listen on; 0 takes any that is free.")
    var port = 8787

    @Option(help: "The address to listen on; by default only this machine can call.")
    var host = "127.0.0.1"

    @Option(
        name: .customLong("allow-host"),
        help: "A name that requests may be addressed to, beside this machine's own; may be given several times.")
    var allowedHosts: [String] = []

    @Option(help: "How often an app may make one call in a second; 0 is without limit.")
    var qps = CallCounts.usualLimit

    @Option(help: "The scenario that founds the world, or a base file that `tuiqi scenario generate` wrote.")
    var scenario = Library.defaultScenario

    @OptionGroup var world: WorldOptions
    @OptionGroup var screens: ScreensOption

    func validate() throws {
        guard (0...Int(UInt16.max)).contains(port) else { throw ValidationError("Write a port from 0 to 65535.") }
        guard qps >= 0 else { throw ValidationError("Write how many calls a second, or 0 for no limit.") }
    }

    /// Seconds: all clients wait while a call waits for the world's file, and give up after few more.
    private static let maxLockWait = 2.0

    func run() throws {
        try HomePath.refuseTilde(in: scenario, of: "the scenario's path")
        let interruption = Interruption.hold()
        let log = ServerLog()
        let screens = try screens.load()
        let (scenario, keeping, environment) = (scenario, world.keeping, Surroundings.environment)
        let limit = qps == 0 ? nil : qps
        let server = try Server(host: host, port: port, allowedHosts: allowedHosts, log: log.add) {
            let opening = try Opening(
                library: screens.library, scenario: scenario, keeping: keeping, environment: environment,
                lockWait: LockSign.wait(in: .en, limit: Self.maxLockWait, saying: log.add),
                screensOption: screens.option)
            return try opening.gateway(limit: limit)
        }
        for note in server.notes { log.add(note) }
        if !server.address.isLoopback {
            log.add(
                "Warning: other machines can call port \(server.address.port) of this one and change this world; "
                    + "leave --host out to keep it to this machine.")
        }
        Output.result((server.greeting + [screens.sentence]).joined(separator: "\n"))
        interruption.wait()
        try server.stop()
        log.close(saying: "Stopped.")
    }
}
