public import Grid
import ScreenKit
public import Session

/// Turns what a session shows into cells: the one way from a view to a screen, for every front end and every golden.
public enum Drawing {
    /// The frame of a view on a screen of this size; below the smallest size a sentence that asks for more room.
    ///
    /// Nothing is read but the two arguments, so the same view at the same size gives the same cells, always.
    public static func frame(_ view: View, size: Size) -> Frame {
        guard size.holds(Session.smallestSize) else {
            return TooSmall(view: view, size: size, needed: Session.smallestSize).frame
        }
        if let window = view.window {
            return WindowLayout(window, size: size, hasTabs: !view.tabs.isEmpty).frame(of: view)
        }
        return PhoneLayout(size: size, hasTabs: !view.tabs.isEmpty).frame(of: view)
    }

    /// The frame of a desk: two devices side by side where that is wanted and both fit, else the one at the front.
    public static func frame(_ desk: DeskView, size: Size) -> Frame {
        if size.holds(Session.smallestSize), let layout = DeskLayout(desk, size: size) { return layout.frame }
        let front = desk.items[desk.front]
        var frame = frame(front.view, size: size)
        frame.seats = [front.seat]
        return frame
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
