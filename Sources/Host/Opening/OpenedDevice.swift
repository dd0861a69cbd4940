/// A device that a person can walk on, and what has to be done around the walk.
public struct OpenedDevice {
    /// The device on its world.
    public let stage: Stage
    /// Sentences to tell before the walk begins.
    public let notes: [String]

    /// Saves where the person is on every device, to go on there next time.
    public func save() throws(HostFailure) {
        try stage.save()
    }
}
