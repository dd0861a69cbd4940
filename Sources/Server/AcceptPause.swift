import NIOCore

/// Stops accepting connections for a moment where the process has no descriptor to spare. The listening socket stays readable all the
/// while, so that asking again at once would keep a core busy.
///
/// NIO's own `AcceptBackoffHandler` puts off the next read, but leaves the socket registered for one after an error.
final class AcceptPause: ChannelInboundHandler {
    typealias InboundIn = any Channel

    private let pause: TimeAmount
    private var isPausing = false

    init(_ pause: TimeAmount) {
        self.pause = pause
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard error is IOError, !isPausing else { return }
        isPausing = true
        let channel = context.channel
        // Setting an option of an open channel on its own loop can't fail, and a closed one accepts nothing.
        _ = channel.setOption(.autoRead, value: false)
        context.eventLoop.assumeIsolated().scheduleTask(in: pause) {
            self.isPausing = false
            _ = channel.setOption(.autoRead, value: true)
        }
    }
}
