// What a session looks like and how it speaks: the doors through which the rest of the program asks for it.

public import Domain
public import ScreenKit

extension Session {
    /// What stands on the device's screen.
    public func view(in context: Context) -> View { view(in: context, after: nil) }

    /// The same view, made with what of an earlier one still holds.
    /// - Parameter earlier: a view of the same surfaces; nothing but the focus, the scrolling, the caret and what was said
    ///   may have changed since.
    func view(in context: Context, after earlier: View?) -> View {
        lazy var presenter = Presenter(session: self, context: context)
        let memory = memory
        let scene = earlier?.scene ?? presenter.scene
        let field = fieldWithCaret(in: scene, map: earlier?.keys.map)
        let typing = scene.typing(in: field)
        let alike = earlier.flatMap { $0.keys.situation.typing == typing ? $0.keys : nil }
        let keys = alike ?? presenter.keys(in: scene, typing: typing)
        let said = notice == nil ? nil : presenter.notice
        let isHint = notice?.isHint == true
        return View(
            scene: scene, keys: keys,
            focus: memory.focus.flatMap { keys.map.place(of: $0) == nil ? nil : $0 } ?? keys.map.start,
            editing: field.map { field in
                (field, memory.fields[field]?.caret ?? scene.top.entry(ControlKey(field))?.text.count ?? 0)
            }, notice: isHint ? nil : said, keyNotice: isHint ? said?.text : nil, scroll: memory.scroll,
            followsFocus: memory.followsFocus)
    }

    /// The field that has the caret: one that narrows a list while it is being typed into, one to fill in as long as it
    /// has the focus.
    private func fieldWithCaret(in scene: Scene, map: FocusMap?) -> String? {
        if scene.hasEntry {
            let map = map ?? FocusMap(surface: scene.top, tabs: scene.tabsInReach)
            let here = memory.focus.flatMap { $0.isHint || map.place(of: $0) != nil ? $0 : nil } ?? map.start
            if let here, scene.top.entry(here) != nil { return here.id }
        }
        return memory.editing.flatMap { scene.top.control(ControlKey($0)) == nil ? nil : $0 }
    }

    /// How a sentence reads on the top surface, its holes filled by what that is about.
    public func reading(in context: Context) -> (Sentence) -> String {
        let speaker = Presenter(session: self, context: context).speaker
        let scope = topScope(in: context)
        return { speaker.say($0, in: scope) }
    }

    /// What an event brought, for summaries: its sentences in the running language.
    public func sentences(for event: Event, in context: Context) -> [String] {
        let speaker = Presenter(session: self, context: context).speaker
        return event.news.compactMap { name, enterprise in
            context.screens.words.events[name.rawValue].map {
                speaker.say($0, in: Scope(actor: account, enterprise: enterprise))
            }
        }
    }
}
