import ScreenKit

@testable import Session

/// Views nobody would write: any block anywhere, names of any length in any script, anything focused.
enum RandomView {
    static func builder(using random: inout SeededRandom) -> ViewBuilder {
        var builder = ViewBuilder()
        builder.device = Bool.random(using: &random) ? "phone" : "desktop"
        builder.language = Bool.random(using: &random) ? .zh : .en
        builder.page = surface("page", kind: .page, using: &random)
        if Int.random(in: 0..<5, using: &random) == 0 { builder.tabs = [] }
        for number in 0..<Int.random(in: 0...2, using: &random) {
            let kind = [View.Surface.Kind.menu, .dialog, .sheet].randomElement(using: &random) ?? .sheet
            builder.layers.append(surface("layer\(number)", kind: kind, using: &random))
        }
        let controls = (builder.layers.last ?? builder.page).controls
        builder.focus = controls.filter(\.isEnabled).randomElement(using: &random)?.key
        builder.scroll = .random(in: -3...60, using: &random)
        builder.followsFocus = Bool.random(using: &random)
        builder.trail = (0..<Int.random(in: 0...5, using: &random)).map { _ in words(using: &random) }
        if Bool.random(using: &random) {
            builder.notice = View.Notice(text: words(using: &random) + words(using: &random), tone: .plain)
        }
        if Bool.random(using: &random) { builder.editing = (field: "edit", caret: .random(in: 0...40, using: &random)) }
        return builder
    }

    private static func surface(
        _ name: String, kind: View.Surface.Kind, using random: inout SeededRandom
    ) -> View.Surface {
        var counter = 0
        func control(_ role: ControlView.Role, row: String? = nil, using random: inout SeededRandom) -> ControlView {
            counter += 1
            let tone = Tone.allCases.randomElement(using: &random) ?? .plain
            return ViewBuilder.control(
                row == nil ? "\(name)-\(counter)" : "\(name)-list", words(using: &random), role: role, row: row,
                detail: maybe(using: &random), trailing: maybe(using: &random),
                avatar: maybe(using: &random), badge: Int.random(in: -1...120, using: &random),
                reason: row == nil ? maybe(using: &random) : nil, tone: tone, isCurrent: Bool.random(using: &random),
                action: role == .field ? .edit(field: "edit") : .back)
        }
        func controls(_ count: Int, _ role: ControlView.Role, using random: inout SeededRandom) -> [ControlView] {
            (0..<count).map { _ in control(role, using: &random) }
        }
        func block(using random: inout SeededRandom) -> BlockView {
            let count = Int.random(in: 0...5, using: &random)
            switch Int.random(in: 0..<13, using: &random) {
            case 11: return .bar(controls(count * 3, .button, using: &random))
            case 12:
                let text = maybe(using: &random) ?? ""
                return .field(FieldView(control: control(.field, using: &random), text: text, limit: 64))
            case 0: return .heading(words(using: &random))
            case 1:
                return .text(
                    words(using: &random), tone: .quiet, alignment: Bool.random(using: &random) ? .center : .start)
            case 2: return .rule
            case 3: return .row(controls(min(count, 3), .button, using: &random))
            case 4: return .links(controls(count, kind == .menu ? .menuItem : .link, using: &random))
            case 5:
                counter += 1
                let number = counter
                let rows = (0..<count * 5).map { control(.row, row: "\(number)-\($0)", using: &random) }
                return ViewBuilder.list(rows, empty: words(using: &random))
            case 6:
                return .search(
                    SearchView(
                        control: control(.field, using: &random), text: maybe(using: &random) ?? "", list: "people"))
            case 7: return .facts((0..<count).map { _ in (words(using: &random), words(using: &random)) })
            case 8: return .glossary((0..<count).map { _ in (words(using: &random), words(using: &random)) })
            case 9: return .buttons(controls(count, .button, using: &random))
            default:
                return .keys(
                    (0..<count).map { _ in View.Hint(keys: "↑↓", label: words(using: &random), isWayOut: false) })
            }
        }
        var blocks = (0..<Int.random(in: 0...8, using: &random)).map { _ in block(using: &random) }
        if kind == .page, Bool.random(using: &random) {
            let columns = (0..<2).map { _ in
                (0..<Int.random(in: 0...3, using: &random)).map { _ in block(using: &random) }
            }
            blocks.append(.columns(left: columns[0], right: columns[1]))
        }
        return View.Surface(
            id: ScreenID(folder: "phone", name: name), kind: kind, title: words(using: &random), destructive: false,
            leading: controls(Int.random(in: 0...1, using: &random), .button, using: &random),
            trailing: controls(Int.random(in: 0...2, using: &random), .button, using: &random), blocks: blocks)
    }

    private static let pieces = [
        "退出该企业", "Leave", "，", "「", "」", " ", "·", "e\u{301}", "👩‍👩‍👧", "\u{202E}", "supercalifragilistic", "…", "128 人",
        "云杉科技（上海）有限公司", "\n",
    ]

    private static func words(using random: inout SeededRandom) -> String {
        (0..<Int.random(in: 0...9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }

    private static func maybe(using random: inout SeededRandom) -> String? {
        Bool.random(using: &random) ? words(using: &random) : nil
    }
}

/// The same numbers for the same seed (SplitMix64), so that a failing case can be seen again.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
