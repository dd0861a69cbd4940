import Domain

/// Moments as the platform writes them: `2021-01-06T11:47:37Z`.
enum UTCTime {
    /// A moment's text.
    static func text(_ moment: Instant) -> String {
        CivilTime(moment.advanced(bySeconds: -CivilTime.offset)).description + "Z"
    }

    /// The moment of a text; `nil` if it isn't written so.
    static func moment(_ text: String) -> Instant? {
        let bytes = Array(text.utf8)
        let form = Array("0000-00-00T00:00:00Z".utf8)
        guard bytes.count == form.count else { return nil }
        for (byte, expected) in zip(bytes, form) {
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            guard expected == UInt8(ascii: "0") ? isDigit : byte == expected else { return nil }
        }
        let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
        guard parts.count == 6 else { return nil }
        return CivilTime(
            year: parts[0], month: parts[1], day: parts[2], hour: parts[3], minute: parts[4], second: parts[5])?
            .instant.advanced(bySeconds: CivilTime.offset)
    }
}
