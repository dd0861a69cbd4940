import Journal
public import WorldStore

/// A device that a person can walk on, and what has to be done around the walk.
public struct OpenedDevice {
    /// The device on its world.
    public let stage: Stage
    /// Sentences to tell before the walk begins.
    public let notes: [String]
    /// Asks whether to go on waiting for the world's file; the front end says how it shows that.
    let lockWait: LockWait
    /// Tells other processes that somebody walks in this file, as long as it is kept.
    let presence: Presence?

    init(stage: Stage, notes: [String], lockWait: LockWait = LockWait(), presence: Presence? = nil) {
        self.stage = stage
        self.notes = notes
        self.lockWait = lockWait
        self.presence = presence
    }

    /// Saves where the person is on every device, to go on there next time.
    public func save() throws(StoreError) {
        try stage.save()
    }
}
