import Domain
import Grid
import Host
import Journal
import ScreenKit
import Session
import TestSupport
import Testing
import WorldStore

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

    @Test("because another program wrote over it, in place; its bytes stay as that program left them")
    func overwritten() throws {
        let host = try folder.host()
        try folder.overwrite(folder.journal, with: "别的内容")
        try expectFailure(host, ["改写", "written over"])
        #expect(host.catchUp() == .failure(.journal(.overwritten(path: folder.journal))))
        #expect(try folder.text(folder.journal) == "别的内容")
    }

    @Test("because it can't grow; nothing is shown that isn't kept, and with room the command can be given again")
    func full() async {
        await #expect(processExitsWith: .success) {
            let folder = try TestFolder()
            let host = try folder.host()
            let before = host.world
            // Where somebody waits for the signal, SQLite never learns that it may not write.
            try limitFiles(toBytes: 0)
            let sentences = host.perform(.leave(SmallWorld.enterprise(3)), by: SmallWorld.linXia).sentences
            try limitFiles(toBytes: nil)
            try #require(sentences?.count == 2 && host.world == before)
            try #require(try folder.host().world == before)
            try #require(
                host.perform(.leave(SmallWorld.enterprise(3)), by: SmallWorld.linXia).eventNames == [.memberLeft])
            try #require(try folder.host().world == host.world)
        }
    }

    @Test("is no reason to stop where only its folder can't be written any more: what has to be there is there")
    func folderReadOnly() throws {
        let host = try folder.host()
        try folder.setWritable(false)
        defer { try? folder.setWritable(true) }
        #expect(host.perform(.leave(SmallWorld.enterprise(3)), by: linXia).eventNames == [.memberLeft])
        try folder.setWritable(true)
        #expect(try folder.host().world == host.world)
    }

    /// What may happen to the file, and the words that must stand on the screen then.
    enum Mishap: CaseIterable {
        case deleted, replaced, overwritten

        func happen(to folder: TestFolder) throws {
            switch self {
            case .deleted: try folder.delete(folder.journal)
            case .replaced: try folder.replace(folder.journal, by: "别的文件")
            case .overwritten: try folder.overwrite(folder.journal, with: "别的内容")
            }
        }

        func words(_ language: Language) -> String {
            switch self {
            case .deleted: language == .zh ? "被删除" : "was deleted"
            case .replaced: language == .zh ? "被换成" : "was replaced"
            case .overwritten: language == .zh ? "改写" : "was written over"
            }
        }
    }

    @Test(
        "stands on the screen once, with nothing shown as done, and whoever goes on looking around can",
        arguments: Mishap.allCases, [Language.zh, .en])
    func shown(mishap: Mishap, language: Language) throws {
        let library = try Classroom.library()
        let base = try Base(scenario: library.scenario(Library.defaultScenario))
        let host = try Host(store: folder.store(base: base), clock: .standing(at: base.directory.clock))
        let stage = try library.stage(
            on: host, device: "phone", account: nil, language: language, size: Size(columns: 80, rows: 24))
        try stage.open(RouteParser(screens: library.screens).parse("phone/contacts/enterprise?e=qinghe"))
        let before = host.world
        try mishap.happen(to: folder)
        #expect(stage.notice())
        #expect(stage.view.notice?.text.contains(mishap.words(language)) == true)
        #expect(!stage.notice(), "once, not ten times a second")

        for control in ["more", "leave"] { _ = stage.take([.tapped(ControlKey(control))]) }
        #expect(stage.take([.tapped(ControlKey("confirm"))]).events.isEmpty)
        #expect(stage.view.notice?.text.contains(mishap.words(language)) == true)
        #expect(host.world == before)
    }

    @Test("is told in both languages, whatever is wrong with it", arguments: failures)
    func wordings(failure: StoreError) {
        let (chinese, english) = (failure.wording.zh.other.literal ?? "", failure.wording.en?.other.literal ?? "")
        #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        #expect(english == failure.description)
        #expect(english.hasSuffix("."))
        #expect(!chinese.hasSuffix("。") && chinese.contains("请"))
    }

    static let failures: [StoreError] =
        [
            JournalError.isFolder(path: "/a"), .notAFile(path: "/a"), .notADatabase(path: "/a"), .foreign(path: "/a"),
            .newer(path: "/a"), .corrupt(path: "/a"), .readOnly(path: "/a"), .folderReadOnly(path: "/a"),
            .folderMissing(path: "/a", reason: "r"), .unreadable(path: "/a", reason: "r"), .full(path: "/a"),
            .locked(path: "/a"), .deleted(path: "/a"), .replaced(path: "/a"), .overwritten(path: "/a"),
            .openInWALMode(path: "/a"), .noLocks(path: "/a"), .inTheWay(path: "/a-wal", of: "/a"),
            .danglingLink(path: "/a", target: "/b"), .hardLinked(path: "/a"), .reservedName(path: "/a"),
            .nameTooLong(path: "/a"), .notUTF8(path: "/a"), .baseMissing(path: "/a"),
            .baseChanged(path: "/a"), .noWorld(name: "w", path: "/a"), .exists(path: "/a"),
            .failed(path: "/a", reason: "r"),
        ].map(StoreError.journal) + [
            .replay(.unfounded), .founding(.duplicate(row: "account a")), .foundedAnew,
            .setup("a.yaml:1:1: error: m [refused-act]"),
        ]
}
