public import Grid
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
        if view.hasNavigationColumn { return DesktopLayout(size: size, hasTabs: !view.tabs.isEmpty).frame(of: view) }
        return PhoneLayout(size: size, hasTabs: !view.tabs.isEmpty).frame(of: view)
    }
}
