import Grid
import ScreenKit

/// How things look, in one place: the terminal's own colours, and never a colour alone.
enum Theme {
    /// What explains.
    static let quiet = Style(dim: true)
    /// What stands out by weight.
    static let strong = Style(bold: true)
    /// What leads somewhere.
    static let link = Style(ink: .blue)
    /// The chosen one of its kind.
    static let current = Style(ink: .blue, bold: true, underline: true)
    /// How many wait.
    static let badge = Style(ink: .red, bold: true)
    /// Borders, rules and other lines.
    static let line = Style.plain

    /// The look of a text or a label in a tone.
    static func style(_ tone: Tone) -> Style {
        switch tone {
        case .plain: .plain
        case .strong: strong
        case .quiet: quiet
        case .danger: Style(ink: .red)
        }
    }

    /// The look of a label that leads somewhere by itself, without a row around it.
    static func link(_ tone: Tone) -> Style {
        tone == .plain ? link : style(tone)
    }

    /// The look of a dialog's button.
    static func button(_ tone: Tone) -> Style {
        Style(ink: tone == .danger ? .red : .blue, bold: true)
    }

    /// What has the focus is reversed as a whole, whatever it looked like; what takes something away stays red.
    static func focus(_ tone: Tone) -> Style {
        Style(ink: tone == .danger ? .red : .normal, reverse: true)
    }

    /// What lies below a layer recedes.
    static func recede(_ style: inout Style) {
        style = Style(dim: true, underline: style.underline)
    }
}
