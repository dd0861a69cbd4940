import Session

/// A dialog or sheet taken apart: what it asks, what scrolls, and the buttons that stay at its foot.
struct LayerParts {
    /// The title, or the heading that stands in its place.
    let question: String
    /// What stands between.
    let body: [BlockView]
    let buttons: [ControlView]

    /// A sheet keeps its title in a bar, so its heading stays in the body.
    init(of surface: View.Surface) {
        var blocks = surface.blocks[...]
        if surface.kind == .dialog, case .heading(let text)? = blocks.first {
            question = text
            blocks.removeFirst()
        } else {
            question = surface.title
        }
        if case .buttons(let controls)? = blocks.last {
            buttons = controls
            blocks.removeLast()
        } else {
            buttons = []
        }
        body = (surface.kind == .dialog ? surface.barBlocks : []) + blocks
    }
}
