import Grid
import Testing

@testable import Drawing

/// The sketched screens, cell by cell and style by style; a failing row is marked.
struct PictureTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let builder: @Sendable () -> ViewBuilder
        let picture: String

        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "contacts, small", builder: { Samples.contacts() }, picture: ContactsPictures.small),
        Case(name: "contacts", builder: { Samples.contacts() }, picture: ContactsPictures.standard),
        Case(name: "contacts, large", builder: { Samples.contacts() }, picture: ContactsPictures.large),
        Case(name: "menu, small", builder: { Samples.menu() }, picture: MenuPictures.small),
        Case(name: "menu", builder: { Samples.menu() }, picture: MenuPictures.standard),
        Case(name: "menu, large", builder: { Samples.menu() }, picture: MenuPictures.large),
        Case(name: "dialog, small", builder: { Samples.dialog() }, picture: DialogPictures.small),
        Case(name: "dialog", builder: { Samples.dialog() }, picture: DialogPictures.standard),
        Case(name: "dialog, large", builder: { Samples.dialog() }, picture: DialogPictures.large),
        Case(name: "contacts in English", builder: { Samples.contacts(.en) }, picture: EnglishPictures.contacts),
        Case(name: "menu in English", builder: { Samples.menu(.en) }, picture: EnglishPictures.menu),
        Case(name: "dialog in English", builder: { Samples.dialog(.en) }, picture: EnglishPictures.dialog),
        Case(name: "help in English", builder: { Samples.help(.en) }, picture: EnglishPictures.help),
    ]

    @Test("a screen looks as its picture, whose first line is the size", arguments: cases)
    func looksAsPictured(_ expected: Case) throws {
        let firstLine = try #require(expected.picture.split(separator: "\n").first)
        let size = try #require(Size(parsing: String(firstLine)))
        let frame = Drawing.frame(expected.builder().view, size: size)
        if let difference = Picture.difference(expected: expected.picture, actual: Picture.annotated(frame.grid)) {
            Issue.record("\(difference)")
        }
    }
}
