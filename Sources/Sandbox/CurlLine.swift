/// A call as one line for a shell, to be copied.
public enum CurlLine {
    /// Where the server listens unless told otherwise.
    public static let usualAddress = "http://127.0.0.1:\(usualPort)"
    /// The port it listens on unless told otherwise.
    public static let usualPort = 8787

    /// The line that makes a call.
    /// - Parameter address: where the server listens: `http://127.0.0.1:8787`.
    public static func text(_ request: Request, to address: String) -> String {
        var words = ["curl", "-sS"]
        if request.method != Endpoint.Method.get.rawValue { words += ["-X", request.method] }
        words.append(ShellWord.quoted(address + request.target))
        for header in request.headers { words += ["-H", ShellWord.quoted("\(header.name): \(header.value)")] }
        if !request.body.isEmpty { words += ["-d", ShellWord.quoted(String(decoding: request.body, as: UTF8.self))] }
        return words.joined(separator: " ")
    }
}
