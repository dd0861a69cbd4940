// What a program beside the walk says to the open platform, as a script writes it down.
public import Sandbox

extension Script {
    /// A call of the open platform. `{name}` stands for what an earlier call kept.
    public struct Call: Hashable, Sendable {
        /// What goes in a call's body.
        public enum Body: Hashable, Sendable {
            /// A value, written as JSON.
            case json(JSONValue)
            /// A text as it is, to say what is no JSON.
            case text(String)
        }

        /// A value of the answer that later steps fill in.
        public struct Keep: Hashable, Sendable {
            /// The name by which they do.
            public let name: String
            /// Where it stands in the answer.
            public let pointer: JSONPointer
        }

        /// `GET`, `POST`, …
        public let method: String
        /// The path with its query.
        public let path: String
        /// The headers; a body is said to be JSON where they don't say otherwise.
        public let headers: [Request.Header]
        /// The body; `nil` where nothing is said about one.
        public let body: Body?
        /// How often the call is made, one right after the other; each must be answered as the step says.
        public let times: Int
        /// What is kept of the last answer.
        public let keeps: [Keep]

        /// Every text in which a name may stand for something kept.
        var texts: [String] {
            let said: [String] =
                switch body {
                case .json(let value): value.texts
                case .text(let text): [text]
                case nil: []
                }
            return [path] + headers.map(\.value) + said
        }
    }
}

extension Script.Call {
    /// The call as it goes out, with everything filled in.
    func request(with kept: KeptValues) -> Request {
        var headers = headers.map { Request.Header($0.name, kept.filled($0.value)) }
        var bytes: [UInt8] = []
        if let body {
            let type = Request(method: method, target: path, headers: headers).header("Content-Type")
            if type == nil { headers.insert(Request.Header("Content-Type", "application/json"), at: 0) }
            let text =
                switch body {
                case .json(let value): kept.filled(value).text
                case .text(let text): kept.filled(text)
                }
            bytes = Array(text.utf8)
        }
        return Request(method: method, target: kept.filled(path), headers: headers, body: bytes)
    }
}
