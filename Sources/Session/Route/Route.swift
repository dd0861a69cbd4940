/// A place on a device: the tab and every page opened above it, so that one line of text is a deep link, a log entry
/// and a test's expectation: `phone/contacts/enterprise?e=yunshan`.
public struct Route: Hashable, Sendable, CustomStringConvertible {
    /// One page of the way: its screen, and the identifier of the subject it takes, with the key a route names it by.
    public struct Step: Hashable, Sendable {
        /// The screen file's name without its folder.
        public let screen: String
        /// `e`, `d` or `p`; `nil` where the screen takes no subject.
        public let key: String?
        /// The subject's identifier.
        public let value: String?

        /// A page that takes no subject.
        public init(_ screen: String) {
            self.screen = screen
            key = nil
            value = nil
        }

        /// A page about a subject.
        public init(_ screen: String, key: String, value: String) {
            self.screen = screen
            self.key = key
            self.value = value
        }
    }

    /// The device, which is the folder of its screens.
    public let device: String
    /// The tab's root first.
    public let steps: [Step]
    /// The layer on top, by its file's name; written `#confirm-leave`.
    public let layer: String?

    /// A place on a device.
    public init(device: String, steps: [Step], layer: String? = nil) {
        self.device = device
        self.steps = steps
        self.layer = layer
    }

    /// The path alone, `phone/contacts/enterprise`.
    public var path: String {
        ([device] + steps.map(\.screen)).joined(separator: "/")
    }

    /// The parameters in the order of their pages; a key that stands twice belongs to two pages.
    public var parameters: [(key: String, value: String)] {
        steps.compactMap { step in
            guard let key = step.key, let value = step.value else { return nil }
            return (key, value)
        }
    }

    /// The whole route; `RouteParser` reads it back.
    public var description: String {
        let query = writtenParameters.map { "\($0.key)=\(PercentCoding.encode($0.value))" }.joined(separator: "&")
        return path + (query.isEmpty ? "" : "?" + query) + (layer.map { "#" + $0 } ?? "")
    }

    /// The parameters without repetition: one that all pages of its key share is written once.
    private var writtenParameters: [(key: String, value: String)] {
        var written: Set<String> = []
        return parameters.filter { key, _ in !isShared(key) || written.insert(key).inserted }
    }

    /// Whether pages of a key are all about the same, and none stands right on one of its own kind, which would be taken for
    /// the page itself.
    private func isShared(_ key: String) -> Bool {
        let isRepeated = zip(steps, steps.dropFirst()).contains { $0.screen == $1.screen && $1.key == key }
        return !isRepeated && Set(steps.filter { $0.key == key }.map(\.value)).count == 1
    }
}
