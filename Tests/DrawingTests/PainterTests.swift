// What stands still is drawn once; no frame may ever tell.
import Drawing
import Grid
import Host
import Session
import TestSupport
import Testing

@Suite("The painter")
struct PainterTests {
    private static let keys: [Key] =
        [.up, .down, .down, .down, .left, .right, .enter, .escape, .tab, .pageDown, .pageUp, .backspace].map { Key($0) }
        + "1234gGmqo?/z".map { Key.character($0) }

    @Test(
        "on a long walk of random keys every frame and every view is the one made from nothing",
        arguments: [
            ("phone", "lin-xia", Size.standard), ("phone", "lin-xia", Size(columns: 60, rows: 20)),
            ("phone", "zhao-min", Size(columns: 120, rows: 40)), ("desktop", "lin-xia", .standard),
            ("admin", "zhao-min", .standard),
        ])
    func framesAreTheSame(device: String, account: String, size: Size) throws {
        let stage = try Classroom.stage(device: device, as: account, size: size)
        var painter = Painter()
        var seed: UInt64 = 42
        for step in 0..<400 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let key = Self.keys[Int(seed >> 33) % Self.keys.count]
            _ = stage.take([.pressed(key)])
            let expected = Drawing.frame(stage.desk.view(in: stage.context), size: size)
            let frame = painter.frame(of: stage.deskView, size: size)
            stage.viewport = frame.viewport
            let isSame =
                frame.grid == expected.grid && frame.placements == expected.placements
                && frame.cursor == expected.cursor && frame.viewport == expected.viewport
                && frame.layer == expected.layer && frame.notice == expected.notice
            try #require(isSame, "step \(step), \(key)\n\(Picture.plain(frame.grid))\n\(Picture.plain(expected.grid))")
        }
    }
}
