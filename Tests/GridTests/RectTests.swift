// Rectangles are cut out of one another at every size of the terminal; none may come out negative.
import Grid
import Testing

struct RectTests {
    static let phone = Rect(x: 1, y: 0, columns: 44, rows: 23)

    @Test(
        "what two rectangles share is the same from both sides",
        arguments: [
            (Rect(x: 0, y: 0, columns: 10, rows: 10), Rect(x: 1, y: 0, columns: 9, rows: 10)),
            (Rect(x: 40, y: 20, columns: 10, rows: 10), Rect(x: 40, y: 20, columns: 5, rows: 3)),
            (Rect(x: -5, y: -5, columns: 7, rows: 7), Rect(x: 1, y: 0, columns: 1, rows: 2)),
            (Rect(x: 5, y: 5, columns: 2, rows: 2), Rect(x: 5, y: 5, columns: 2, rows: 2)),
        ])
    func intersection(other: Rect, shared: Rect) {
        #expect(RectTests.phone.intersection(other) == shared)
        #expect(other.intersection(RectTests.phone) == shared)
    }

    @Test(
        "rectangles that only touch share nothing",
        arguments: [
            Rect(x: 45, y: 0, columns: 5, rows: 5), Rect(x: 0, y: 0, columns: 1, rows: 23),
            Rect(x: 1, y: 23, columns: 44, rows: 1), Rect(x: 1, y: -4, columns: 44, rows: 4),
            Rect(x: 90, y: 90, columns: 1, rows: 1), Rect(x: 5, y: 5, columns: 0, rows: 9),
        ])
    func nothingShared(other: Rect) {
        #expect(RectTests.phone.intersection(other).isEmpty)
        #expect(other.intersection(RectTests.phone).isEmpty)
    }

    @Test("an inset takes from each side and never leaves less than nothing")
    func inset() {
        #expect(RectTests.phone.inset(by: 1) == Rect(x: 2, y: 1, columns: 42, rows: 21))
        #expect(RectTests.phone.inset(left: 2, bottom: 3) == Rect(x: 3, y: 0, columns: 42, rows: 20))
        #expect(RectTests.phone.inset(left: 30, right: 30).size == Size(columns: 0, rows: 23))
        #expect(RectTests.phone.inset(by: -1) == Rect(x: 0, y: -1, columns: 46, rows: 25))
    }

    @Test(
        "the middle leaves the odd cell at the right and at the foot, and cuts what is too large",
        arguments: [
            (Size(columns: 36, rows: 11), Rect(x: 5, y: 6, columns: 36, rows: 11)),
            (Size(columns: 35, rows: 12), Rect(x: 5, y: 5, columns: 35, rows: 12)),
            (Size(columns: 99, rows: 99), RectTests.phone),
        ])
    func middle(size: Size, place: Rect) {
        #expect(RectTests.phone.centered(size) == place)
    }

    @Test("a rectangle contains its corners and nothing beyond them")
    func corners() {
        let rect = Rect(x: 2, y: 3, columns: 4, rows: 5)
        let inside = (-1...9).flatMap { y in (-1...9).map { Point(x: $0, y: y) } }.filter(rect.contains)
        #expect(inside.count == 4 * 5)
        #expect(inside.first == Point(x: 2, y: 3))
        #expect(inside.last == Point(x: rect.right - 1, y: rect.bottom - 1))
    }

    @Test("a moved rectangle keeps its size")
    func moving() {
        #expect(RectTests.phone.moved(right: 2, down: -1) == Rect(x: 3, y: -1, columns: 44, rows: 23))
    }
}
