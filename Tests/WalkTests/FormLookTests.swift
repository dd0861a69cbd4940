// How forms and dialogs with fields stand on the screen at every size: what one needs next is seen, nothing jumps while
// one types, and no notice lies over what one presses next.
import Domain
import Drawing
import Grid
import ScreenKit
import TestSupport
import Testing

@testable import Host
@testable import Session

@Suite("Forms on the screen")
struct FormLookTests {
    /// Dialogs that ask for a text, each with the controls that lead there from the back office of 海棠教育.
    static let dialogs = [
        ["pending/APPLICATION", "reject"], ["batch", "pending/APPLICATION", "reject-marked"], ["dissolve", "dissolve"],
    ]

    /// 赵敏's back office, in which 林夏's application waits.
    private static func office(_ language: Language, _ size: Size) throws -> (Stage, String) {
        let stage = try Classroom.stage(device: "admin", as: "zhao-min", language: language, size: size)
        return (stage, try Forms.apply(on: stage.host).rawValue)
    }

    private static func open(_ dialog: [String], _ language: Language, _ size: Size) throws -> Stage {
        let (stage, application) = try office(language, size)
        for id in dialog {
            let parts = id.replacing("APPLICATION", with: application).split(separator: "/").map(String.init)
            let key = ControlKey(parts[0], row: parts.count > 1 ? parts[1] : nil)
            let control = try #require(stage.view.control(key) ?? stage.view.top.control(where: parts.last), "no \(id)")
            _ = stage.take([.tapped(control.key)])
        }
        return stage
    }

    @Test("a dialog is as wide while one types as before", arguments: CoachTests.sizes, Language.allCases)
    func steady(size: Size, language: Language) throws {
        for dialog in Self.dialogs {
            let stage = try Self.open(dialog, language, size)
            func layer() throws -> Rect { try #require(Drawing.frame(stage.view, size: size).layer) }
            let before = try layer()
            _ = stage.take([.tapped(ControlKey("reason"))])
            for _ in 0..<60 {
                _ = stage.take([.pressed(.character("字"))])
                #expect(try layer().size.columns == before.size.columns, "\(dialog) \(size)")
                #expect(try layer().left == before.left, "\(dialog) \(size)")
            }
        }
    }

    @Test("a notice lies over none of a dialog's controls", arguments: CoachTests.sizes, Language.allCases)
    func notices(size: Size, language: Language) throws {
        for dialog in Self.dialogs {
            let stage = try Self.open(dialog, language, size)
            _ = stage.take([.tapped(ControlKey("reason")), .pasted(String(repeating: "字", count: 300))])
            let frame = Drawing.frame(stage.view, size: size)
            let notice = try #require(frame.notice)
            let controls = stage.view.top.fixedControls.map(\.key)
            for placement in frame.placements.suffix(controls.count) where controls.contains(placement.key) {
                #expect(placement.rect.intersection(notice).isEmpty, "\(dialog) \(size): \(placement.key)")
            }
        }
    }

    @Test("the form to apply with shows its reasons side by side", arguments: CoachTests.sizes, Language.allCases)
    func reasons(size: Size, language: Language) throws {
        let stage = try Classroom.stage(language: language, size: size)
        for key in [ControlKey.tab("me"), ControlKey("settings"), ControlKey("organisations")] {
            _ = stage.take([.tapped(key)])
        }
        _ = stage.take([.tapped(ControlKey("enterprises", row: "haitang")), .tapped(ControlKey("apply"))])
        let rows = Set(
            Drawing.frame(stage.view, size: size).placements
                .filter { ["new-post", "quitting", "contract-ends"].contains($0.key.id) }.map(\.rect.top))
        #expect(rows.count == 1)
    }

    @Test("the bars of the back office name whom or what a page is about", arguments: Language.allCases)
    func titles(language: Language) throws {
        let (stage, application) = try Self.office(language, Session.smallestSize)
        _ = stage.take([.worldChanged, .tapped(ControlKey("pending", row: application))])
        #expect(stage.view.page.title.contains("林夏"))
        _ = stage.take([.tapped(.back), .tapped(ControlKey("dissolve"))])
        #expect(stage.view.page.title.contains("海棠教育"))
    }
}

extension View.Surface {
    /// The row about something, in whichever list it stands.
    fileprivate func control(where row: String?) -> ControlView? {
        for case .list(let list) in innermostBlocks {
            if let row, let index = list.index(of: row) { return list.rows(index..<index + 1).first }
        }
        return nil
    }
}
