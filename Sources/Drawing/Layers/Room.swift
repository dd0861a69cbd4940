import Grid

/// Where layers may stand on a device.
struct Room {
    /// The device with its border.
    let device: Rect
    /// Where the page's content stands, between the bar and the tabs.
    let body: Rect
}
