/// The loop of a walk on a terminal: a burst of events, one frame, and again.
public enum TerminalRunner {
    /// Milliseconds of silence after which a client may look around: another process's events show within a tenth of a second.
    public static let tick: Int32 = 100

    /// Runs a client until the person quits, a signal asks for the end, or the terminal is lost; the screen stays open.
    public static func run(_ client: inout some TerminalClient, on screen: TerminalScreen) -> Ending {
        draw(&client, on: screen)
        // What was typed while the program started was typed before anybody could see this.
        if client.guardsTypeAhead { screen.discardWaitingInput() }
        while true {
            let burst = screen.readBurst(timeout: tick)
            if let ending = screen.ending {
                client.willLeave()
                return ending
            }
            if burst.isEmpty {
                if client.tick() { draw(&client, on: screen) }
                continue
            }
            let (flush, quit) = client.take(burst)
            if quit {
                client.willLeave()
                return .quit
            }
            draw(&client, on: screen)
            for text in client.takeCopied() { screen.copy(text) }
            if flush { screen.discardWaitingInput() }
        }
    }

    private static func draw(_ client: inout some TerminalClient, on screen: TerminalScreen) {
        let (grid, cursor) = client.frame(size: screen.size)
        screen.show(grid, cursor: cursor)
    }
}
