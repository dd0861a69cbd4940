public import Grid
import ScreenKit
public import Session

/// Turns what a session shows into cells: the one way from a view to a screen, for every front end and every golden.
public enum Drawing {
    /// The frame of a view on a screen of this size; below the smallest size a sentence that asks for more room.
    ///
    /// Nothing is read but the two arguments, so the same view at the same size gives the same cells, always.
    public static func frame(_ view: View, size: Size) -> Frame {
        guard let layout = layout(of: view, size: size) else {
            return TooSmall(view: view, size: size, needed: Session.smallestSize).frame
        }
        var still = layout.still(of: view)
        return layout.frame(of: view, on: &still)
    }

    /// How a view's device stands on a screen; `nil` below the smallest size.
    static func layout(of view: View, size: Size) -> (any DeviceLayout)? {
        guard size.holds(Session.smallestSize) else { return nil }
        let hasTabs = !view.tabs.isEmpty
        if let window = view.window { return WindowLayout(window, size: size, hasTabs: hasTabs) }
        return PhoneLayout(size: size, hasTabs: hasTabs)
    }

    /// The frame of a desk: two devices side by side where that is wanted and both fit, else the one at the front.
    public static func frame(_ desk: DeskView, size: Size) -> Frame {
        if let together = sideBySide(desk, size: size) { return together }
        let front = desk.items[desk.front]
        var frame = frame(front.view, size: size)
        frame.seats = [front.seat]
        return frame
    }

    /// The frame of two devices side by side; `nil` where that isn't wanted or they don't fit.
    static func sideBySide(_ desk: DeskView, size: Size) -> Frame? {
        size.holds(Session.smallestSize) ? DeskLayout(desk, size: size)?.frame : nil
    }
}

extension View {
    /// What kind of window the device is; `nil` for those held in a hand.
    var window: WindowLayout.Kind? { WindowLayout.Kind(device: device) }
}

extension WindowLayout.Kind {
    /// The window of a device; `nil` for those held in a hand.
    init?(device: String) {
        switch Device(rawValue: device) {
        case .admin, .console: self = .office
        case .desktop: self = .desktop
        case .entrance, .phone, nil: return nil
        }
    }
}
