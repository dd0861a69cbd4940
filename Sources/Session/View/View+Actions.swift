// What a person can do on the surface on top: its controls, the tabs where they can be reached, and the hint line's.

extension View {
    /// Every control of the top surface, enabled or not.
    /// - Parameter rows: at most so many rows of each list.
    public func controls(rows: Int) -> [ControlView] {
        var controls = top.leading + top.trailing
        for block in top.innermostBlocks {
            switch block {
            case .row(let items), .bar(let items), .links(let items), .buttons(let items): controls += items
            case .list(let list): controls += list.rows(0..<rows)
            case .search(let search): controls.append(search.control)
            case .field(let field): controls.append(field.control)
            case .heading, .text, .rule, .facts, .keys, .glossary, .columns: break
            }
        }
        return controls + (layers.isEmpty ? tabs : []) + hints.compactMap(\.control)
    }

    /// Rows of a list among which a random walk chooses; a list of a million has as many controls.
    public static let maxActionRows = 50

    /// What has an effect here: tapping an enabled control, in the order in which they are read, and going back.
    public var enabledActions: [Input] {
        controls(rows: Self.maxActionRows).filter(\.isEnabled).map { .tapped($0.key) } + [.pressed(Key(.escape))]
    }
}
