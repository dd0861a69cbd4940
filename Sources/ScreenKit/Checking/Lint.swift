/// Tells what a set of screens still lacks: nothing here stops the program, all of it is fatal under `--strict`.
public struct Lint {
    private let set: ScreenSet
    private let vocabulary: Vocabulary
    private let report = Report()

    /// Everything incomplete, as warnings.
    ///
    /// - Parameter measure: the cells a text takes on the screen.
    public static func check(_ set: ScreenSet, vocabulary: Vocabulary, measure: (String) -> Int) -> [Diagnostic] {
        let lint = Lint(set: set, vocabulary: vocabulary)
        let reached = Set(set.graph.ways(from: set.graph.starts + vocabulary.opened.sorted()).keys)
        lint.checkReach(reached)
        lint.checkCommands(reached)
        for screen in set.inOrder {
            lint.checkDeadEnd(screen)
            lint.checkSymbols(on: screen)
        }
        lint.checkSteps()
        lint.checkWords()
        LabelFit(report: lint.report).check(set, measure: measure)
        return lint.report.diagnostics.inReadingOrder
    }

    private init(set: ScreenSet, vocabulary: Vocabulary) {
        self.set = set
        self.vocabulary = vocabulary
    }

    private func checkReach(_ reached: Set<ScreenID>) {
        for screen in set.inOrder where !reached.contains(screen.id) {
            report.warning(
                ScreenFault.unreachableScreen, at: screen.position,
                "no way leads from a tab to \(screen.id); open it from somewhere, or remove it")
        }
    }

    private func checkCommands(_ reached: Set<ScreenID>) {
        let screens = set.inOrder.filter { reached.contains($0.id) }
        let run = Set(
            screens.compactMap(\.onOpen)
                + screens.flatMap(\.controls).compactMap { control in
                    if case .run(let command, _) = control.action { command } else { String?.none }
                })
        for command in vocabulary.commands.keys.sorted() where !run.contains(command) {
            report.warning(
                ScreenFault.unreachableCommand, at: Position(path: set.folder, line: 1, column: 1),
                "no control that one can reach does \(quoted(command)); add one with \"do: \(command)\"")
        }
    }

    /// Pages have a way back by themselves. A layer needs something that is always there to press, since not everybody
    /// has a key for closing it.
    private func checkDeadEnd(_ screen: Screen) {
        guard screen.layer != nil else { return }
        let fixtures = screen.innermostBlocks.filter { $0.when == nil }.flatMap(\.controls) + screen.trailing
        if fixtures.contains(where: { $0.when == nil && $0.needs == nil }) { return }
        report.warning(
            ScreenFault.deadEnd, at: screen.position,
            "this layer may stand there with nothing to press; add a control without \"when\" and \"needs\"")
    }

    private func checkSymbols(on screen: Screen) {
        for control in screen.controls where control.name == nil {
            guard let label = control.label.zh.other.literal, !label.contains(where: { $0.isLetter || $0.isNumber })
            else { continue }
            report.warning(
                ScreenFault.symbolWithoutName, at: control.position,
                "the label \(quoted(label)) is a symbol; add a \"name\" that can be read aloud")
        }
    }

    private func checkSteps() {
        let screens = set.inOrder
        let cited = Set(screens.flatMap(\.cites) + screens.flatMap(\.controls).flatMap(\.cites))
        for step in set.steps.all {
            let later = set.steps.later.contains(step.id)
            if cited.contains(step.id) && later {
                report.warning(
                    ScreenFault.citedLater, at: step.position,
                    "step \(step.id) is cited by a screen; remove it from \"later\"")
            } else if !cited.contains(step.id) && !later {
                report.warning(
                    ScreenFault.uncitedStep, at: step.position,
                    "no screen cites step \(step.id); add it to the \"cites\" of what shows it, or to \"later\"")
            }
        }
    }

    private func checkWords() {
        let words = set.words
        let lacking =
            vocabulary.terms.subtracting(words.terms.keys).sorted().map { ("terms", $0) }
            + vocabulary.rules.subtracting(words.refusals.keys).sorted().map { ("refusals", $0) }
            + vocabulary.events.subtracting(words.events.keys).sorted().map { ("events", $0) }
        let file = SourceFile(path: ScreenLoader.wordsPath, in: set.folder, bytes: [])
        for (part, name) in lacking {
            report.warning(
                ScreenFault.missingWords, at: file.start, "\(quoted(name)) has no words; add it to \"\(part)\"")
        }
    }
}
