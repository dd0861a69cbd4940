/// Everything that a folder of screens says, as bytes that load without reading a line of YAML.
///
/// The bytes are for the very program that wrote them, so there is nothing to stay compatible with. A field that packing
/// has forgotten is found when the bytes are made, not when they are read.
public struct Pack: Hashable, Sendable {
    /// The screens, their words and steps.
    public let screens: ScreenSet
    /// The scenarios.
    public let scenarios: Catalog<String, Scenario>

    /// What is to be packed.
    public init(screens: ScreenSet, scenarios: Catalog<String, Scenario>) {
        self.screens = screens
        self.scenarios = scenarios
    }

    /// What was packed; `nil` where the bytes are anything else.
    public init?(unpacking bytes: ArraySlice<UInt8>) {
        var unpacker = Unpacker(bytes)
        do throws(Unpacker.Damage) {
            (screens, scenarios) = (try unpacker.next(), try unpacker.next())
        } catch {
            return nil
        }
        guard unpacker.isAtEnd else { return nil }
    }

    /// The bytes; `nil` where unpacking them gives something else.
    public var bytes: [UInt8]? {
        var packer = Packer()
        packer.add(screens, scenarios)
        return Pack(unpacking: packer.bytes[...]) == self ? packer.bytes : nil
    }
}
