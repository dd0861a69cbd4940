public import NIOCore

/// How much the server takes from strangers; what is beyond is refused or cut off.
public struct ServerLimits: Sendable {
    /// Bytes of request line and headers together; clients in the wild send less than 2 KB.
    public var headerBytes = 16 * 1024
    /// How many headers; clients in the wild send about ten.
    public var headerCount = 100
    /// Bytes of a body; the platform's own bodies have fewer than 1,000.
    public var bodyBytes = 1 << 20
    /// Bytes of all bodies that are being read at once, so that many slow senders can't fill the memory.
    public var bufferedBytes = 16 << 20
    /// Connections at once; each costs a few kilobytes.
    public var connections = 512
    /// How long a connection may take for its next whole request. Whoever is slower or idle is cut off.
    public var deadline = TimeAmount.seconds(5)
    /// How long nobody is let in after the system had no descriptor for one: connections that end give theirs back.
    public var acceptPause = TimeAmount.milliseconds(100)
    /// Bytes read from a connection at once.
    public var readBytes = 16 * 1024

    /// The usual limits.
    public init() {}
}
