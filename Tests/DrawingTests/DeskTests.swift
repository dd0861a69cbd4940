// Two devices side by side, or one of several: what stands where, what a click reaches, and that nothing is lost.
import Domain
import Grid
import ScreenKit
import Testing

@testable import Drawing
@testable import Session

@Suite("Desks")
struct DeskTests {
    /// A desk on a terminal, and the devices that must be seen at once.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let size: String
        let desk: @Sendable () -> DeskView
        let seen: [String]

        var testDescription: String { "\(name) at \(size)" }
    }

    static let cases = [
        Case(name: "phone and office", size: "120x40", desk: { phoneAndOffice(front: 1) }, seen: ["admin", "phone"]),
        Case(name: "phone and office", size: "120x24", desk: { phoneAndOffice(front: 0) }, seen: ["admin", "phone"]),
        Case(name: "phone and office", size: "120x20", desk: { phoneAndOffice(front: 0) }, seen: ["admin", "phone"]),
        Case(name: "phone and office", size: "119x40", desk: { phoneAndOffice(front: 1) }, seen: ["admin"]),
        Case(name: "phone and office", size: "160x45", desk: { phoneAndOffice(front: 0) }, seen: ["admin", "phone"]),
        Case(name: "phone and office", size: "80x24", desk: { phoneAndOffice(front: 0) }, seen: ["phone"]),
        Case(
            name: "phone and office, one at a time", size: "160x45", desk: { phoneAndOffice(front: 0, false) },
            seen: ["phone"]),
        Case(
            name: "phone and desktop", size: "120x40", desk: { phoneAndDesktop(front: 0) }, seen: ["desktop", "phone"]),
        Case(
            name: "phone and desktop", size: "160x45", desk: { phoneAndDesktop(front: 1) }, seen: ["desktop", "phone"]),
        Case(name: "two phones", size: "120x24", desk: { twoPhones() }, seen: ["phone", "phone"]),
        Case(name: "desktop and office", size: "120x40", desk: { desktopAndOffice() }, seen: ["admin"]),
        Case(name: "desktop and office", size: "124x40", desk: { desktopAndOffice() }, seen: ["admin", "desktop"]),
        Case(name: "desktop and office", size: "160x45", desk: { desktopAndOffice() }, seen: ["admin", "desktop"]),
        Case(name: "too small", size: "59x19", desk: { phoneAndOffice(front: 0) }, seen: ["phone"]),
    ]

    @Sendable private static func phoneAndOffice(front: Int, _ isSideBySide: Bool = true) -> DeskView {
        DeskSamples.desk([DeskSamples.phone(), DeskSamples.office()], front: front, isSideBySide: isSideBySide)
    }

    @Sendable private static func phoneAndDesktop(front: Int) -> DeskView {
        DeskSamples.desk([DeskSamples.phone(), DeskSamples.desktop()], front: front)
    }

    @Sendable private static func twoPhones() -> DeskView {
        DeskSamples.desk([DeskSamples.phone(), DeskSamples.phone("赵敏")], front: 1)
    }

    @Sendable private static func desktopAndOffice() -> DeskView {
        DeskSamples.desk([DeskSamples.desktop(), DeskSamples.office()], front: 1)
    }

    private static func frame(_ desk: DeskView, _ size: String) throws -> Frame {
        Drawing.frame(desk, size: try #require(Size(parsing: size)))
    }

    @Test("show as many devices as there is room for, whole and beside one another", arguments: cases)
    func shown(expected: Case) throws {
        let desk = expected.desk()
        let frame = try Self.frame(desk, expected.size)
        #expect(frame.seats.map(\.device).sorted() == expected.seen)
        #expect(frame.seats.contains(desk.items[desk.front].seat))
        let rows = Picture.rows(of: frame.grid)
        if expected.seen.count == 2 {
            let corners = rows.map { row in row.count { $0 == "╭" } }.max()
            #expect(corners == 2, "two devices begin in one row")
            #expect(rows.last?.contains("设备：") == true)
            for item in desk.items { #expect(rows.last?.contains(item.label) == true, "\(rows.last ?? "")") }
            #expect(rows.last?.contains("▸ " + desk.items[desk.front].label) == true)
        } else {
            #expect(rows.last?.contains("设备：") == false && frame.others.isEmpty)
        }
        if try #require(Size(parsing: expected.size)).holds(Session.smallestSize) {
            #expect(rows.last?.contains("Ctrl+O 换设备") == true && rows.last?.contains("Esc 返回") == true)
            #expect(!frame.placements.isEmpty)
        } else {
            #expect(rows.joined().contains("60x20") && frame.placements.isEmpty)
        }
        for placement in frame.placements {
            #expect(frame.grid.bounds.intersection(placement.rect) == placement.rect)
            #expect(frame.device(at: placement.rect.origin) == nil, "\(placement.key) is out of reach")
        }
    }

    @Test("the one behind has no focus, its border recedes, and the cursor stays in front")
    func behind() throws {
        for front in [0, 1] {
            let frame = try Self.frame(Self.phoneAndOffice(front: front), "120x40")
            let behind = try #require(frame.others.first?.rect)
            let reversed = behind.rows.flatMap { y in behind.columns.filter { frame.grid[$0, y].style.reverse } }
            #expect(reversed.isEmpty)
            #expect(frame.grid[behind.left, behind.top].style.dim)
            #expect(!behind.contains(frame.cursor))
            #expect(frame.placements.contains { $0.key == ControlKey("row", row: "a1") } == (front == 1))
        }
    }

    @Test("a click on the other device or its name names it; controls, the front one and the rest don't")
    func clicks() throws {
        let desk = Self.phoneAndOffice(front: 0)
        let frame = try Self.frame(desk, "120x40")
        let office = desk.items[1].seat
        #expect(frame.device(at: Point(x: 100, y: 20)) == office)
        #expect(frame.device(at: Point(x: 10, y: 20)) == nil)
        let foot = try #require(Picture.rows(of: frame.grid).last)
        let name = try #require(foot.range(of: "管理后台 赵敏"))
        let column = Line(String(foot[..<name.lowerBound])).width
        #expect(frame.device(at: Point(x: column + 2, y: 39)) == office)
        #expect(frame.device(at: Point(x: 8, y: 39)) == nil)
        #expect(frame.control(at: Point(x: 100, y: 20)) == nil)
    }

    @Test("a dialog on one device leaves the other as it is")
    func layers() throws {
        var phone = DeskSamples.phone()
        phone.builder = Samples.dialog()
        let desk = DeskSamples.desk([phone, DeskSamples.office()], front: 0)
        let frame = try Self.frame(desk, "120x40")
        let plain = try Self.frame(Self.phoneAndOffice(front: 0), "120x40")
        let office = try #require(frame.others.first?.rect)
        for y in office.rows {
            for x in office.columns { #expect(frame.grid[x, y] == plain.grid[x, y]) }
        }
        #expect(frame.layer.map { $0.intersection(office).isEmpty } == true)
    }

    @Test("names that are too long are cut, and the keys stay", arguments: [Size(columns: 120, rows: 24)])
    func longNames(size: Size) {
        let long = String(repeating: "长", count: 60)
        let devices = [DeskSamples.phone(long), DeskSamples.office(), DeskSamples.phone(long + "二")]
        for front in devices.indices {
            let frame = Drawing.frame(DeskSamples.desk(devices, front: front), size: size)
            let foot = Picture.rows(of: frame.grid).last ?? ""
            #expect(foot.contains("Esc 返回") && foot.contains("Ctrl+O 换设备"), "\(foot)")
            #expect(foot.contains("设备：") && foot.contains("…"))
        }
    }

    @Test(
        "the back office alone is a window of its own, in the middle, with its owner's name",
        arguments: ["60x20", "80x24", "120x40"])
    func office(size: String) throws {
        let view = DeskSamples.office().builder.view
        let frame = Drawing.frame(view, size: try #require(Size(parsing: size)))
        let rows = Picture.rows(of: frame.grid)
        #expect(rows[1].contains("海棠教育 · 管理后台") && rows[1].contains("赵敏"))
        #expect(!rows[1].contains("×") && !rows[0].contains("┬"))
        let width = rows[0].count { $0 != " " }
        #expect(width == (size == "60x20" ? 60 : 72))
    }

    @Test("looks as it is pictured: the member's phone and the administrator's office at 120x24")
    func picture() throws {
        let frame = try Self.frame(Self.phoneAndOffice(front: 1), "120x24")
        if let difference = Picture.difference(
            expected: DeskPictures.phoneAndOffice, actual: Picture.annotated(frame.grid))
        {
            Issue.record("\(difference)")
        }
    }
}
