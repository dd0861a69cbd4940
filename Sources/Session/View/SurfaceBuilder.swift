import Domain
import ScreenKit

/// Makes one surface of a view, block by block, in the scope its route puts it in.
struct SurfaceBuilder {
    let screen: Screen
    let scope: Scope
    let memory: Memory
    let speaker: Speaker
    let context: Context
    /// The situation whose keys a help tells; `nil` on every other surface.
    let situation: Situation?
    /// The way one is on.
    let lesson: Lesson?
    /// Rows that are marked on the page, also where this is a layer above it.
    let marks: [String]

    /// The bar's place in `in:` of scripts.
    static let barBlock = "bar"

    func surface(hasBack: Bool) -> View.Surface {
        let leading =
            hasBack ? [backControl] : screen.leading.map { controls([$0], as: .button, in: Self.barBlock).shown } ?? []
        return View.Surface(
            id: screen.id, kind: kind, title: say(screen.title), destructive: screen.isDestructive, leading: leading,
            trailing: controls(screen.trailing, as: .button, in: Self.barBlock).shown,
            blocks: shownBlocks.flatMap(blocks), scroll: memory.scroll)
    }

    /// While something is sought, nothing stands there but the field and what it found.
    private var shownBlocks: [Block] {
        for block in screen.blocks {
            guard case .search(let search) = block.kind, memory.fields[block.id]?.text.isEmpty == false else {
                continue
            }
            return screen.blocks.filter { $0.id == block.id || $0.id == search.list }
        }
        return screen.blocks
    }

    private var kind: View.Surface.Kind {
        guard case .layer(let layer) = screen.kind else { return .page }
        return switch layer.shape {
        case .menu: .menu
        case .dialog: .dialog
        case .sheet: .sheet
        }
    }

    private func say(_ wording: Wording) -> String { speaker.say(wording, in: scope) }

    private var backControl: ControlView {
        ControlView(
            key: .back, block: Self.barBlock, role: .button, label: "‹", name: say(Wording("返回", "Back")), detail: nil,
            trailing: nil, avatar: nil, badge: nil, state: .enabled, tone: .plain, isCurrent: false,
            about: say(Wording("返回上一页。", "Back to the page before.")), mark: .reconstructed, cites: [], action: .back)
    }

    /// A block as it stands: nothing where its fact doesn't hold, and a sentence after it for what a rule hides.
    private func blocks(_ block: Block) -> [BlockView] {
        if let fact = block.when, !holds(fact) { return [] }
        switch block.kind {
        case .heading(let wording): return [.heading(say(wording))]
        case .text(let wording, let tone, let alignment):
            let text = say(wording)
            return text.isEmpty ? [] : [.text(text, tone: tone, alignment: alignment)]
        case .rule: return [.rule]
        case .row(let items): return made(controls(items, as: .button, in: block.id), BlockView.row)
        case .links(let items):
            return made(controls(items, as: kind == .menu ? .menuItem : .link, in: block.id), BlockView.links)
        case .buttons(let items): return made(controls(items, as: .button, in: block.id), BlockView.buttons)
        case .list(let list): return [self.list(list, id: block.id).shown(across: list.isAcross)]
        case .search(let search): return [.search(self.search(search, id: block.id))]
        case .field(let input):
            return fields(input, id: block.id).map(BlockView.field)
        case .columns(let left, let right):
            return [.columns(left: left.flatMap(blocks), right: right.flatMap(blocks))]
        case .facts(let facts):
            return [.facts(facts.map { (say($0.label), say($0.value)) }.filter { !$0.1.isEmpty })]
        case .ways: return [.links(ways(in: block.id))]
        case .glossary:
            let entries = context.screens.words.glossary
            return entries.isEmpty ? [] : [.glossary(entries.map { (say($0.word), say($0.meaning)) })]
        case .keys: return situation.map { [.keys(keys(in: $0))] } ?? []
        }
    }

    private func made(
        _ controls: (shown: [ControlView], sentences: [String]), _ make: ([ControlView]) -> BlockView
    ) -> [BlockView] {
        (controls.shown.isEmpty ? [] : [make(controls.shown)])
            + controls.sentences.map { .text($0, tone: .quiet, alignment: .start) }
    }

    private func keys(in situation: Situation) -> [View.Hint] {
        KeyMap.bindings(in: situation).map { binding in
            View.Hint(keys: binding.printed, label: say(binding.label), isWayOut: binding.isWayOut)
        }
    }

    /// The rows that have a field each; `nil` is the one field that stands for itself.
    private func rows(_ input: Block.Input) -> [String?] {
        guard let each = input.each else { return [nil] }
        return rows(named: each, in: scope)
    }

    /// A field, or one for each row.
    private func fields(_ input: Block.Input, id: String) -> [FieldView] {
        let fields = rows(input).map { field(input, id: $0 ?? id, in: scope(of: $0, in: input)) }
        let labels = input.each == nil ? [] : fields.map(\.control.label)
        return fields.map { field in
            var field = field
            field.companions = labels
            return field
        }
    }

    private func scope(of row: String?, in input: Block.Input) -> Scope {
        guard let row, let each = input.each else { return scope }
        return scope(ofRow: row, named: each, in: scope)
    }

    /// A field to fill in; what is typed into a secret one never gets into a view.
    private func field(_ input: Block.Input, id: String, in scope: Scope) -> FieldView {
        func say(_ wording: Wording) -> String { speaker.say(wording, in: scope) }
        let text = memory.fields[id]?.text ?? input.value.map(say) ?? ""
        let control = ControlView(
            key: ControlKey(id), block: id, role: .field, label: say(input.label), name: nil,
            detail: input.hint.map(say), trailing: nil, avatar: nil, badge: nil, state: .enabled, tone: .plain,
            isCurrent: false, about: say(Wording("在这里输入，Enter 到下一项", "Type here; Enter goes on")),
            mark: speaker.console?.mark(scope) ?? screen.mark,
            cites: [], action: .edit(field: id))
        return FieldView(
            control: control, text: input.isSecret ? String(repeating: "*", count: text.count) : text,
            limit: input.limit ?? FieldText.lengthLimit, isSecret: input.isSecret, lines: input.lines,
            counter: input.isSecret ? nil : input.limit.map { "\(text.count)/\($0)" })
    }

    private func search(_ search: Block.Search, id: String) -> SearchView {
        let label = say(search.label)
        let control = ControlView(
            key: ControlKey(id), block: id, role: .field, label: label, name: nil, detail: nil, trailing: nil,
            avatar: nil, badge: nil, state: .enabled, tone: .plain, isCurrent: false,
            about: say(
                Wording(
                    "输入名字、拼音或首字母来查找，例如 zhouhang 或 zh。",
                    "Type a name, its pinyin or the initials, such as zhouhang or zh.")),
            mark: .reconstructed, cites: [], action: .edit(field: id))
        return SearchView(control: control, text: memory.fields[id]?.text ?? "", list: search.list)
    }
}
