/// What can be wrong with screens, words and steps once their YAML is sound, and what they can lack.
public enum ScreenFault: String, CaseIterable, FaultCode {
    // A file
    case unknownFile = "unknown-file"
    case missingFile = "missing-file"
    case misplacedLayer = "misplaced-layer"
    case severalSignIns = "several-sign-ins"
    // Blocks and controls
    case unknownBlock = "unknown-block"
    case severalBlocks = "several-blocks"
    case badColumns = "bad-columns"
    case noAction = "no-action"
    case severalActions = "several-actions"
    case duplicateID = "duplicate-id"
    case unknownList = "unknown-list"
    case unknownInput = "unknown-input"
    // The vocabulary's names
    case badTemplate = "bad-template"
    case unknownField = "unknown-field"
    case unknownSubject = "unknown-subject"
    case unknownCollection = "unknown-collection"
    case unknownFact = "unknown-fact"
    case unknownCommand = "unknown-command"
    case unknownTerm = "unknown-term"
    case unknownRule = "unknown-rule"
    case unknownEvent = "unknown-event"
    // Ways between screens
    case unknownDestination = "unknown-destination"
    case wrongDestination = "wrong-destination"
    case unknownTab = "unknown-tab"
    case duplicateTab = "duplicate-tab"
    case missingTab = "missing-tab"
    case subjectNotInScope = "subject-not-in-scope"
    case subjectMismatch = "subject-mismatch"
    // Steps
    case duplicateStep = "duplicate-step"
    case unknownStep = "unknown-step"
    // What is incomplete
    case missingTranslation = "missing-translation"
    case unreachableScreen = "unreachable-screen"
    case unreachableCommand = "unreachable-command"
    case deadEnd = "dead-end"
    case symbolWithoutName = "symbol-without-name"
    case uncitedStep = "uncited-step"
    case citedLater = "cited-later"
    case missingWords = "missing-words"
    case tooWide = "too-wide"
}
