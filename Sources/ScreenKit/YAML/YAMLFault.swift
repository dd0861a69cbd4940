/// What can be wrong with a file or its YAML before its meaning is looked at.
public enum YAMLFault: String, CaseIterable, FaultCode {
    case unreadable
    case fileTooLarge = "file-too-large"
    case tooManyFiles = "too-many-files"
    case folderTooDeep = "folder-too-deep"
    case notUTF8 = "not-utf-8"
    case controlCharacter = "control-character"
    case nestedTooDeeply = "nested-too-deeply"
    case anchor
    case tag
    case syntax
    case severalDocuments = "several-documents"
    case emptyFile = "empty-file"
    case duplicateKey = "duplicate-key"
    case badKey = "bad-key"
    case wrongShape = "wrong-shape"
    case emptyText = "empty-text"
    case badNumber = "bad-number"
    case badDuration = "bad-duration"
    case badFlag = "bad-flag"
    case badIdentifier = "bad-identifier"
    case unknownWord = "unknown-word"
    case missingKey = "missing-key"
    case unknownKey = "unknown-key"
}
