// The report of acts, rules and branches must find what is missing, and what is excused without need.
import ScreenKit
import TestSupport
import Testing
import Walk

@Suite("Steps")
struct StepReportTests {
    @Test("an id without a script is a gap, one that is listed as later isn't")
    func gaps() throws {
        let library = try Classroom.library()
        let without = StepReport(screens: library.screens, scripts: [])
        #expect(!without.gaps.isEmpty)
        #expect(without.gaps.allSatisfy { $0.scripts == [] })
        let later = library.screens.steps.later
        #expect(without.gaps.allSatisfy { !later.contains($0.step.id) })
    }

    @Test("without any scripts at hand only screens are reported, and nothing is missing")
    func noScripts() throws {
        let report = StepReport(screens: try Classroom.library().screens, scripts: nil)
        #expect(report.gaps.isEmpty && report.rows.allSatisfy { $0.scripts == nil && !$0.screens.isEmpty })
        #expect(!report.text(in: .zh).contains("scripts:"))
    }

    @Test("the project's own screens and scripts leave no gap")
    func projectIsWhole() throws {
        let library = try Classroom.library()
        let report = StepReport(screens: library.screens, scripts: Array(try Classroom.scripts().values))
        #expect(report.gaps.map(\.step.id) == [])
        #expect(report.overdue.map(\.step.id) == [])
        #expect(report.rows.count == library.screens.steps.all.count)
    }
}
