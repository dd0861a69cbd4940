import Domain
import Grid
import ScreenKit

/// Starting somewhere else than at the first tab's root: by a deep link, or where one was when the program ended.
extension Session {
    /// The session at a route, with the same stack as walking there. Fails where the route's subjects don't exist for
    /// this account, or its layer isn't one that opens.
    public func opening(_ route: Route, in context: Context) throws(RouteError) -> Session {
        let entries = route.steps.map { step in
            Entry(screen: ScreenID(folder: route.device, name: step.screen), subject: step.value)
        }
        guard let root = entries.first, route.device == device else { throw .malformed(route.description) }
        for end in entries.indices where !canSee(scope(upTo: entries[...end], in: context), in: context) {
            throw .nothingThere(route.description)
        }
        guard stack.tabs.contains(root.screen.name) else { throw .nothingThere(route.description) }
        var step = SessionStep(session: self, context: context)
        step.closeLayers(answering: .cancelled)
        step.session.notice = nil
        step.session.stack.replace(tab: root.screen.name, with: entries)
        if let layer = route.layer {
            let id = ScreenID(folder: ScreenID.layerFolder, name: layer)
            guard step.openAsWalked(id) else { throw .unknownLayer(layer) }
        }
        return step.finish().session
    }

    /// A saved session as it can go on: layers closed, nothing under way, every tab cut to the deepest page that still
    /// exists, is still opened from the one below, and may still be seen.
    public func restored(in context: Context) -> Session {
        var session = self
        session.layers = []
        session.pending = nil
        session.sequel = nil
        session.notice = nil
        let screens = context.screens
        let roots = Set(screens.roots(of: device, for: account).map(\.name))
        guard Set(stack.tabs) == roots else {
            return Session(device: device, account: account, language: language, size: size, screens: screens)
                ?? session
        }
        _ = session.stack.prune { entries in
            guard let last = entries.last, let below = entries.dropLast().last else { return true }
            return !screens.pagesAbove(below.screen).contains(last.screen)
                || !self.canSee(self.scope(upTo: entries, in: context), in: context)
        }
        return session
    }
}

extension SessionStep {
    /// Opens a layer if a control of the page leads to it, at once or by a menu, as it would by walking there.
    fileprivate mutating func openAsWalked(_ layer: ScreenID) -> Bool {
        let view = view
        let presenting = view.top.fixedControls + view.hints.compactMap(\.control)
        if let control = presenting.first(where: { $0.isEnabled && $0.action.opens(layer) }) {
            activate(control)
            return true
        }
        for menu in presenting where menu.isEnabled && menu.action.opensLayer {
            var step = self
            step.activate(menu)
            guard let control = step.view.top.fixedControls.first(where: { $0.isEnabled && $0.action.opens(layer) })
            else { continue }
            step.activate(control)
            self = step
            return true
        }
        return false
    }
}

extension BoundAction {
    /// Whether it opens a layer.
    fileprivate var opensLayer: Bool {
        switch self {
        case .present, .open: true
        default: false
        }
    }

    /// Whether it opens this layer.
    fileprivate func opens(_ layer: ScreenID) -> Bool {
        switch self {
        case .present(let id, _), .open(let id): id == layer
        default: false
        }
    }
}
