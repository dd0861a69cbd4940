import Domain
import Host
import Journal
import ScreenKit
import Session
import Testing

/// What goes wrong with the file while the program runs is said on the screen, in both languages; the world that is
/// shown stays the one that is kept.
@Suite("A file that fails while a world is open")
struct MidRunFailureTests {
    private let linXia = SmallWorld.linXia
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    /// The command fails, its sentences hold these words, and the world is what it was.
    private func expectFailure(_ host: Host, _ words: [String]) throws {
        let before = host.world
        let sentences = try #require(host.perform(.leave(SmallWorld.enterprise(3)), by: linXia).sentences)
        for (sentence, word) in zip(sentences, words) {
            #expect(sentence.contains(word))
            #expect(sentence.contains("a.sqlite"))
        }
        #expect(host.world == before)
    }

    @Test("because it was deleted")
    func deleted() throws {
        let host = try folder.host()
        try folder.delete(folder.journal)
        try expectFailure(host, ["被删除", "was deleted"])
        #expect(host.catchUp() == .failure(.journal(.deleted(path: folder.journal))))
        #expect(host.advance(bySeconds: 1) == .failure(.journal(.deleted(path: folder.journal))))
        #expect(host.reset() == .failure(.journal(.deleted(path: folder.journal))))
    }

    @Test("because another was put in its place, which stays untouched")
    func replaced() throws {
        let host = try folder.host()
        try folder.replace(folder.journal, by: "别的文件")
        try expectFailure(host, ["被换成", "was replaced"])
        #expect(try folder.text(folder.journal) == "别的文件")
    }

    @Test("because another process doesn't let go of it; once it has, the command can be given again")
    func locked() throws {
        let host = try folder.host()
        try Journal(path: folder.journal).write { _ in try expectFailure(host, ["占用", "in use"]) }
        #expect(host.perform(.leave(SmallWorld.enterprise(3)), by: linXia).eventNames == [.memberLeft])
    }

    @Test("is told in both languages, whatever is wrong with it", arguments: failures)
    func wordings(failure: HostFailure) {
        let (chinese, english) = (failure.wording.zh.other.literal ?? "", failure.wording.en?.other.literal ?? "")
        #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        #expect(english == failure.description)
        #expect(english.hasSuffix("."))
        #expect(!chinese.hasSuffix("。") && chinese.contains("请"))
    }

    static let failures: [HostFailure] =
        [
            JournalError.isFolder(path: "/a"), .notAFile(path: "/a"), .notADatabase(path: "/a"), .foreign(path: "/a"),
            .newer(path: "/a"), .corrupt(path: "/a"), .readOnly(path: "/a"), .folderReadOnly(path: "/a"),
            .folderMissing(path: "/a", reason: "r"), .unreadable(path: "/a", reason: "r"), .full(path: "/a"),
            .locked(path: "/a"), .deleted(path: "/a"), .replaced(path: "/a"), .overwritten(path: "/a"),
            .baseMissing(path: "/a"),
            .baseChanged(path: "/a"), .noWorld(name: "w", path: "/a"), .exists(path: "/a"),
            .failed(path: "/a", reason: "r"),
        ].map(HostFailure.journal) + [
            .replay(.unfounded), .founding(.duplicate(row: "account a")), .foundedAnew,
            .history(
                Diagnostic(.error, at: Position(path: "a.yaml", line: 1, column: 1), "m", code: "refused-act")),
        ]
}
