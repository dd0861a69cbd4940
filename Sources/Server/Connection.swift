import NIOCore
import NIOHTTP1
import Sandbox

/// One client: gathers each request whole, has it answered, and cuts off who is too slow or too much.
final class Connection: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    /// A request as far as it has come in.
    private struct Arriving {
        let head: HTTPRequestHead
        var body: [UInt8] = []
    }

    private let reception: Reception
    private var arriving: Arriving?
    /// When the next whole request must have come in.
    private var due = NIODeadline.now()
    private var watch: Scheduled<Void>?
    private var isClosing = false

    init(reception: Reception) { self.reception = reception }

    func channelActive(context: ChannelHandlerContext) {
        due = .now() + reception.limits.deadline
        keepWatch(context)
        context.fireChannelActive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        watch?.cancel()
        forget()
        reception.dismiss()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isClosing else { return }
        switch unwrapInboundIn(data) {
        case .head(let head): begin(head, context)
        case .body(let buffer): add(buffer, context)
        case .end: finish(context)
        }
    }

    /// Reads no more while the client doesn't take its answers.
    func channelWritabilityChanged(context: ChannelHandlerContext) {
        setReading(context.channel.isWritable, context)
        context.fireChannelWritabilityChanged()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard !isClosing, let error = error as? HTTPParserError else { return context.close(promise: nil) }
        refuse(error == .headerOverflow ? .headersTooLarge : .malformed, context)
    }
}

extension Connection {
    /// Puts into a pipeline what a connection needs, from the wire to the platform.
    static func furnish(_ pipeline: ChannelPipeline.SynchronousOperations, for reception: Reception) throws {
        var configuration = NIOHTTPDecoderLimitConfiguration()
        configuration.maxHeaderFieldSize = reception.limits.headerBytes
        configuration.maxHeaderListSize = reception.limits.headerBytes
        configuration.maxHeaderFieldCount = reception.limits.headerCount
        let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: configuration)
        try pipeline.addHandler(HTTPResponseEncoder())
        try pipeline.addHandler(ByteToMessageHandler(decoder))
        try pipeline.addHandler(Connection(reception: reception))
    }

    private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        arriving = Arriving(head: head)
        // Any answer with status 200 would promise a tunnel.
        if head.method == .CONNECT { return refuse(.malformed, context) }
        let announced = head.headers.first(name: "content-length").flatMap { Int($0) } ?? 0
        if announced > reception.limits.bodyBytes { return refuse(.bodyTooLarge, context) }
        if head.headers.first(name: "expect")?.lowercased() == "100-continue" {
            let goOn = HTTPResponseHead(version: head.version, status: .continue)
            context.writeAndFlush(wrapOutboundOut(.head(goOn)), promise: nil)
        }
    }

    private func add(_ buffer: ByteBuffer, _ context: ChannelHandlerContext) {
        let count = (arriving?.body.count ?? 0) + buffer.readableBytes
        guard count <= reception.limits.bodyBytes else { return refuse(.bodyTooLarge, context) }
        guard reception.hold(buffer.readableBytes) else { return close(context) }
        arriving?.body.append(contentsOf: buffer.readableBytesView)
    }

    private func finish(_ context: ChannelHandlerContext) {
        guard let arriving else { return }
        forget()
        due = .now() + reception.limits.deadline
        let head = arriving.head
        let headers = head.headers.map { Request.Header($0.name, $0.value) }
        let target = RequestTarget(head)
        let request = Request(
            method: RequestTarget.method(of: head), target: target.path, headers: headers, body: arriving.body)
        let started = NIODeadline.now()
        let isForUs = reception.hosts.allow(target.authority, reachedAt: context.localAddress?.ipAddress)
        let response = isForUs ? reception.answer(request) : reception.refuse(.otherHost)
        reception.note(client(context), head.method.rawValue, request.target, response, took: .now() - started)
        // After a request to speak another protocol the decoder reads no further.
        let speaksOn = head.isKeepAlive && !head.headers.contains(name: "upgrade")
        send(response, to: head, closing: !speaksOn, context)
    }

    /// Answers what is no request that is taken, and hangs up: what follows can't be told from its rest.
    private func refuse(_ fault: Fault, _ context: ChannelHandlerContext) {
        let head = arriving?.head ?? HTTPRequestHead(version: .http1_1, method: .GET, uri: "-")
        forget()
        let response = reception.refuse(fault)
        reception.note(client(context), head.method.rawValue, head.uri, response, took: .zero)
        send(response, to: head, closing: true, context)
    }

    private func send(
        _ response: Response, to request: HTTPRequestHead, closing: Bool, _ context: ChannelHandlerContext
    ) {
        var headers: HTTPHeaders = ["Content-Type": response.contentType]
        headers.add(name: "Content-Length", value: String(response.body.utf8.count))
        if closing {
            headers.add(name: "Connection", value: "close")
        } else {
            if request.version == .http1_0 { headers.add(name: "Connection", value: "keep-alive") }
            headers.add(name: "Keep-Alive", value: "timeout=\(reception.limits.deadline.nanoseconds / 1_000_000_000)")
        }
        let status = HTTPResponseStatus(statusCode: response.status)
        let head = HTTPResponseHead(
            version: request.version.major == 1 ? request.version : .http1_1, status: status, headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if request.method != .HEAD {
            let body = context.channel.allocator.buffer(string: response.body)
            context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        if closing { close(context) }
    }

    private func close(_ context: ChannelHandlerContext) {
        isClosing = true
        forget()
        context.close(promise: nil)
    }

    /// Lets go of what has come in.
    private func forget() {
        reception.release(arriving?.body.count ?? 0)
        arriving = nil
    }

    /// Looks again when the next request is due; one that has come in meanwhile has moved that on.
    private func keepWatch(_ context: ChannelHandlerContext) {
        watch = context.eventLoop.assumeIsolated().scheduleTask(deadline: due) { [weak self] in
            guard let self, !self.isClosing else { return }
            if self.due > .now() { self.keepWatch(context) } else { self.close(context) }
        }
    }

    private func setReading(_ isReading: Bool, _ context: ChannelHandlerContext) {
        do {
            try context.channel.syncOptions?.setOption(.autoRead, value: isReading)
        } catch {
            close(context)
        }
    }

    private func client(_ context: ChannelHandlerContext) -> String { context.remoteAddress?.ipAddress ?? "-" }
}
