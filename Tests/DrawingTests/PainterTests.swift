// What stands still is drawn once; no frame may ever tell.
import Drawing
import Foundation
import Grid
import Host
import ScreenKit
import Session
import TestSupport
import Testing

@Suite("The painter")
struct PainterTests {
    private static let keys: [Key] =
        [.up, .down, .down, .down, .left, .right, .enter, .escape, .tab, .pageDown, .pageUp, .backspace].map { Key($0) }
        + "1234gGmqo?/z".map { Key.character($0) }

    private static let sizes = [
        Size.standard, Size(columns: 60, rows: 20), Size(columns: 120, rows: 40), Size(columns: 40, rows: 10),
    ]

    /// Inputs of each walk; `TUIQI_FRAMES` asks for more.
    private static let inputs = ProcessInfo.processInfo.environment["TUIQI_FRAMES"].flatMap { Int($0) } ?? 400

    /// Mostly keys; now and then the wheel, a click, another size of the terminal, another device.
    private static func input(number: Int, in view: View) -> Input {
        switch number % 40 {
        case 0: .resized(sizes[number / 40 % sizes.count])
        case 1, 2: .scrolled(lines: number / 40 % 9 - 4)
        case 3: .pasted("周航")
        case 4: .pressed(Key(.character("o"), control: true))
        case 5: .tapped(view.hints.compactMap { $0.control?.key }.randomElement(at: number / 40) ?? .back)
        case 6: .tapped(view.tabs.map(\.key).randomElement(at: number / 40) ?? .back)
        default: .pressed(keys[number / 40 % keys.count])
        }
    }

    @Test(
        "on a long walk of random inputs every frame and every view is the one made from nothing",
        arguments: [
            ("phone", "lin-xia", Language.zh, Size.standard), ("phone", "lin-xia", .en, Size(columns: 60, rows: 20)),
            ("phone", "zhao-min", .zh, Size(columns: 120, rows: 40)), ("desktop", "lin-xia", .zh, .standard),
            ("desktop", "zhao-min", .en, Size(columns: 160, rows: 45)), ("admin", "zhao-min", .zh, .standard),
        ])
    func framesAreTheSame(device: String, account: String, language: Language, size: Size) throws {
        let stage = try Classroom.stage(device: device, as: account, language: language, size: size)
        var painter = Painter()
        var seed: UInt64 = 42
        for step in 0..<Self.inputs {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let input = Self.input(number: Int(seed >> 33), in: stage.view)
            try Self.expectSameFrame(after: input, on: stage, by: &painter, "step \(step)")
        }
    }

    @Test(
        "what is said is gone with the next key, in the hint line and beside the phone: walks that chance seldom takes",
        arguments: [
            (Size.standard, [Input.pressed(.character("4")), .pressed(.character("退")), .pressed(Key(.down))]),
            (
                Size(columns: 120, rows: 40),
                ["tab:me", "settings", "privacy"].map { .tapped(ControlKey($0)) }
                    + [.pressed(.character("z")), .pressed(.character("z"))]
            ),
        ])
    func whatWasSaidGoes(size: Size, inputs: [Input]) throws {
        let stage = try Classroom.stage(size: size)
        var painter = Painter()
        for input in inputs { try Self.expectSameFrame(after: input, on: stage, by: &painter, "") }
    }

    private static func expectSameFrame(
        after input: Input, on stage: Stage, by painter: inout Painter, _ step: String
    ) throws {
        _ = stage.take([input])
        let size = stage.session.size
        let expected = Drawing.frame(stage.desk.view(in: stage.context), size: size)
        let frame = painter.frame(of: stage.deskView, size: size)
        stage.viewport = frame.viewport
        let isSame =
            frame.grid == expected.grid && frame.placements == expected.placements
            && frame.cursor == expected.cursor && frame.viewport == expected.viewport
            && frame.layer == expected.layer && frame.notice == expected.notice
        try #require(isSame, "\(step) \(input)\n\(Picture.plain(frame.grid))\n\(Picture.plain(expected.grid))")
    }
}

extension [ControlKey] {
    /// One of them, chosen by a number.
    fileprivate func randomElement(at number: Int) -> ControlKey? { isEmpty ? nil : self[number % count] }
}
