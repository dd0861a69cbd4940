import Domain
public import ScreenKit

/// The domain's collections; inside `Vocabulary` the name alone means something else.
private typealias DomainCollection = Collection

/// The domain's names as screen files may use them, made from its enums so that there is no second list.
extension Vocabulary {
    /// Everything the rules and read models know, and what the session adds for layers.
    public static let domain = Vocabulary(
        subjects: Dictionary(uniqueKeysWithValues: Subject.allCases.map { ($0.rawValue, $0.type.rawValue) })
            .merging(ConsoleSubject.all, uniquingKeysWith: { own, _ in own }),
        independent: [Subject.app, .endpoint, .exchange].reduce(into: []) { $0.insert($1.rawValue) },
        fields: Set(
            (Field.allCases.map(\.rawValue) + LayerField.allCases.map(\.rawValue)
                + ConsoleField.allCases.map(\.rawValue))
                .compactMap(fieldName)),
        collections: Dictionary(
            uniqueKeysWithValues: DomainCollection.allCases.map { collection in
                (collection.rawValue, Collection(row: collection.row.rawValue, needs: collection.needs?.rawValue))
            }
                + ConsoleCollection.allCases.map { collection in
                    (collection.rawValue, Collection(row: collection.row.rawValue, needs: collection.needs?.rawValue))
                }),
        facts: Set(
            Fact.allCases.map(\.rawValue) + WalkFact.allCases.map(\.rawValue) + ConsoleFact.allCases.map(\.rawValue)
        ).union(LayerFact.all.keys),
        commands: Dictionary(uniqueKeysWithValues: CommandName.allCases.map { ($0.rawValue, $0.subject.rawValue) }),
        inputs: Dictionary(
            uniqueKeysWithValues: CommandName.allCases.map { ($0.rawValue, $0.fields.map(\.rawValue)) }),
        marking: Set(CommandName.allCases.filter(\.usesMarks).map(\.rawValue)),
        terms: Set(Term.allCases.map(\.rawValue)),
        rules: Set(Rule.refusing.map(\.rawValue)),
        events: Set(EventName.allCases.map(\.rawValue)),
        programCommands: Dictionary(
            uniqueKeysWithValues: ProgramCommand.allCases.map { ($0.rawValue, $0.subject?.rawValue) }
                + ConsoleCommand.allCases.map { ($0.rawValue, $0.subject?.rawValue) }),
        opened: [
            SessionStep.helpLayer, SessionStep.quitLayer, SessionStep.refusedLayer, SessionStep.leftLayer,
            SessionStep.menuLayer, SessionStep.discardLayer, SessionStep.deskLayer,
        ])

    /// `enterprise.name` as a subject and its field.
    private static func fieldName(_ text: String) -> FieldName? {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        return parts.count == 2 ? FieldName(subject: parts[0], field: parts[1]) : nil
    }
}
