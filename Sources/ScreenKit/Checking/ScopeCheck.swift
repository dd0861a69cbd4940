/// Proves that whatever a screen speaks of is known on every way that leads there.
///
/// A route begins with nothing but the account signed in. A screen that takes a subject puts it in scope, a list's row
/// puts its own, and both are carried along to what opens from there. Where `of:` names another subject
/// (`of: current`), only the one taken remains, since what depended on the old one has no meaning for the new;
/// unless nothing depends on subjects of that type.
struct ScopeCheck {
    /// The subjects known at a place, beside those that always are.
    typealias Scope = Set<String>

    let set: ScreenSet
    let vocabulary: Vocabulary
    let report: Report

    func check() {
        let arrivals = arrivals()
        for screen in set.inOrder {
            // A screen no way leads to is lint's business; here it gets what it takes.
            let scope = arrivals[screen.id] ?? taking(screen, from: [])
            SubjectCheck(screen: screen, scope: scope, set: set, vocabulary: vocabulary, report: report).check()
        }
        for root in set.inOrder where root.tab != nil && root.takes != nil {
            report.error(
                ScreenFault.subjectNotInScope, at: root.position,
                "a tab's first page is opened without a subject; remove \"takes\"")
        }
    }

    /// What is known on each screen, whichever way one came.
    private func arrivals() -> [ScreenID: Scope] {
        var arrivals: [ScreenID: Scope] = [:]
        var open: [ScreenID] = []
        func arrive(at screen: ScreenID, with scope: Scope) {
            let known = arrivals[screen].map { $0.intersection(scope) } ?? scope
            if arrivals[screen] == known { return }
            arrivals[screen] = known
            open.append(screen)
        }
        func follow(_ control: Control, from scope: Scope) {
            guard let then = control.then, let target = set[then.screen] else { return }
            arrive(at: target.id, with: taking(target, from: scope, of: then.of))
        }
        for screen in set.inOrder
        where screen.tab != nil || screen.isSignIn || vocabulary.opened.contains(screen.id) {
            // What the program opens itself, it opens about what the layer takes; tabs never take anything.
            arrive(at: screen.id, with: screen.tab == nil ? taking(screen, from: []) : [])
        }
        while let id = open.popLast() {
            guard let screen = set[id], let scope = arrivals[id] else { continue }
            for (control, row) in controls(of: screen) {
                let here = scope.union(row.map { [$0] } ?? [])
                // What follows a form stands where the form stood.
                if !screen.isForm { follow(control, from: here) }
                guard let (target, subject) = opened(by: control) else { continue }
                arrive(at: target.id, with: taking(target, from: here, of: subject))
                for control in target.isForm ? target.controls : [] { follow(control, from: here) }
            }
        }
        return arrivals
    }

    private func opened(by control: Control) -> (Screen, of: String?)? {
        switch control.action {
        case .push(let id, let subject), .present(let id, let subject): set[id].map { ($0, subject) }
        case .back, .root, .tab, .set, .run, .say, .mark: nil
        }
    }

    private func taking(_ screen: Screen, from scope: Scope, of subject: String? = nil) -> Scope {
        guard let taken = screen.takes else { return scope }
        return subject == nil || subject == taken || vocabulary.independent.contains(taken)
            ? scope.union([taken]) : [taken]
    }

    /// Controls, each with the subject its row puts in scope.
    private func controls(of screen: Screen) -> [(Control, row: String?)] {
        let bar = ((screen.leading.map { [$0] } ?? []) + screen.trailing).map { ($0, String?.none) }
        return bar
            + screen.innermostBlocks.flatMap { block -> [(Control, row: String?)] in
                guard case .list(let list) = block.kind else { return block.controls.map { ($0, nil) } }
                return block.controls.map { ($0, vocabulary.collections[list.collection]?.row) }
            }
    }
}
