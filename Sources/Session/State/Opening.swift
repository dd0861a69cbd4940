import Domain
public import Grid
public import ScreenKit

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
            let id = ScreenID(folder: ScreenSet.layerFolder, name: layer)
            guard context.screens[id] != nil else { throw .unknownLayer(layer) }
            step.open(id)
        }
        return step.finish().session
    }

    /// A saved session as it can go on: layers closed, nothing under way, every tab cut to the deepest page that still
    /// exists, is still opened from the one below, and may still be seen.
    public func restored(in context: Context) -> Session {
        var session = self
        session.layers = []
        session.pending = nil
        session.notice = nil
        let screens = context.screens
        let roots = Set(screens.roots(of: device, for: account).map(\.name))
        guard Set(stack.tabs) == roots else {
            return Session(device: device, account: account, language: language, size: size, screens: screens)
                ?? session
        }
        _ = session.stack.prune { entries in
            guard let last = entries.last, let below = entries.dropLast().last else { return true }
            return !screens.pagesOpened(from: below.screen).contains(last.screen)
                || !self.canSee(self.scope(upTo: entries, in: context), in: context)
        }
        return session
    }

    /// The session in another language and size, otherwise as it is.
    public func fitted(language: Language, size: Size) -> Session {
        var session = self
        session.language = language
        session.size = size
        return session
    }
}
