import Domain
import Foundation
import GRDB
import Testing

@testable import Journal

@Suite("A base file")
struct BaseFileTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("base.sqlite")
    }

    /// So many ordinary members of 云杉科技, each with a name that tells the number.
    private static func extras(_ count: Int) -> [BaseFileWriter.Extra] {
        let syllables = [("王", "wang"), ("雨", "yu"), ("桐", "tong"), ("林", "lin"), ("一", "yi"), ("航", "hang")]
        return (0..<count).map { number in
            let picked = [number % 6, number / 6 % 6, number / 36 % 6].map { syllables[$0] }
            let account = Account(
                id: AccountID("member-\(number)"), name: picked.map(\.0).joined(),
                pinyin: picked.map(\.1).joined(separator: " "))
            return BaseFileWriter.Extra(
                account: account, enterprise: SmallWorld.yunshan,
                department: number.isMultiple(of: 3) ? DepartmentID("design") : nil, title: "工程师",
                joined: SmallWorld.noon)
        }
    }

    /// The same members, in memory.
    private static func directory(adding extras: [BaseFileWriter.Extra]) throws -> FoundingDirectory {
        var founding = SmallWorld.founding
        founding.accounts += extras.map(\.account)
        founding.memberships += extras.map(\.membership)
        return try FoundingDirectory(founding)
    }

    @Test("tells of the open platform, and a file of version 1 of none")
    func platform() throws {
        var founding = SmallWorld.founding
        founding.platform = Platform(
            links: [
                OrganisationLink(
                    enterprise: SmallWorld.yunshan, department: 7001, corpID: "ding", name: "海棠教育", kind: .partner)
            ], apps: [PlatformApp(key: AppKey("app"), secret: "hush", name: "集成", enterprise: SmallWorld.yunshan)])
        try BaseFileWriter.write(try FoundingDirectory(founding), adding: Self.extras(1), to: path)
        #expect(try BaseFile(path: path).platform.platform == founding.platform)
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "ALTER TABLE base DROP COLUMN platform; PRAGMA user_version = 1")
        }
        try queue.close()
        #expect(try BaseFile(path: path).platform.platform == .empty)
    }

    @Test("answers every question as the same rows do in memory", arguments: [0, 1, 100])
    func equalAnswers(extraCount: Int) throws {
        let extras = Self.extras(extraCount)
        let memory = try Self.directory(adding: extras)
        try BaseFileWriter.write(try SmallWorld.directory(), adding: extras, to: path)
        let file = try BaseFile(path: path)

        #expect(file.scenario == memory.scenario)
        #expect(file.clock == memory.clock)
        #expect(file.accountCount == memory.accountCount)
        #expect(file.accounts(in: 0..<file.accountCount) == memory.accounts(in: 0..<memory.accountCount))
        for id in memory.accounts(in: 0..<memory.accountCount) + [AccountID("nobody")] {
            #expect(file.account(id) == memory.account(id))
            #expect(file.enterprises(of: id) == memory.enterprises(of: id))
            #expect(file.mainEnterprise(of: id) == memory.mainEnterprise(of: id))
            #expect(file.currentEnterprise(of: id) == memory.currentEnterprise(of: id))
            for enterprise in [SmallWorld.yunshan, SmallWorld.lanjing] {
                #expect(file.membership(of: id, in: enterprise) == memory.membership(of: id, in: enterprise))
            }
            for roster in Self.rosters {
                #expect(file.position(of: id, on: roster) == memory.position(of: id, on: roster))
            }
        }
        #expect(file.failure == nil)
    }

    @Test("answers for enterprises, departments and rosters as in memory")
    func equalStructure() throws {
        let extras = Self.extras(50)
        let memory = try Self.directory(adding: extras)
        try BaseFileWriter.write(try SmallWorld.directory(), adding: extras, to: path)
        let file = try BaseFile(path: path)
        let departments = [nil, DepartmentID("product"), DepartmentID("design"), DepartmentID("none")]
        for enterprise in [SmallWorld.yunshan, SmallWorld.lanjing, EnterpriseID("none")] {
            #expect(file.enterprise(enterprise) == memory.enterprise(enterprise))
            #expect(file.departmentCount(of: enterprise) == memory.departmentCount(of: enterprise))
            for department in departments {
                #expect(
                    file.departments(under: department, of: enterprise)
                        == memory.departments(under: department, of: enterprise))
                guard let department else { continue }
                #expect(file.department(department, of: enterprise) == memory.department(department, of: enterprise))
                #expect(
                    file.branchCount(of: department, of: enterprise)
                        == memory.branchCount(of: department, of: enterprise))
            }
        }
        for roster in Self.rosters {
            let count = memory.count(of: roster)
            #expect(file.count(of: roster) == count)
            #expect(file.members(of: roster, in: 0..<count) == memory.members(of: roster, in: 0..<count))
            for start in stride(from: 0, to: count, by: 7) {
                let range = start..<min(start + 7, count)
                #expect(file.members(of: roster, in: range) == memory.members(of: roster, in: range))
            }
        }
        #expect(file.failure == nil)
    }

    static let rosters: [Roster] = [
        .enterprise(SmallWorld.yunshan), .enterprise(SmallWorld.lanjing), .enterprise(EnterpriseID("none")),
        .department(DepartmentID("design"), of: SmallWorld.yunshan),
        .department(DepartmentID("product"), of: SmallWorld.yunshan),
        .department(DepartmentID("none"), of: SmallWorld.yunshan),
    ]

    @Test(
        "finds whom the same rows in memory find",
        arguments: [
            "", " ", "王", "雨桐", "王雨桐", "雨 桐", "w", "wang", "WANG", "wangyu", "wang yu", "angyu", "yut", "wyt", "yt",
            "WY",
            "tom", "lü", "Tom Lü", "ü", "zhouh", "zh", "周航", "льг", "ОЛЬ", "hang", "ng", "x", "xia", "nobody", "林林林",
            "llh", "一",
        ])
    func find(typed: String) throws {
        let olga = Account(id: AccountID("olga"), name: "Ольга")
        let extras =
            Self.extras(500) + [
                BaseFileWriter.Extra(account: olga, enterprise: SmallWorld.yunshan, joined: SmallWorld.noon)
            ]
        let memory = try Self.directory(adding: extras)
        try BaseFileWriter.write(try SmallWorld.directory(), adding: extras, to: path)
        let file = try BaseFile(path: path)
        let pattern = NamePattern(typed)
        for roster in Self.rosters {
            for limit in [0, 1, 20, 1000] {
                for gone in [[], [AccountID("member-0"), AccountID("lin-xia"), AccountID("member-36")] as Set] {
                    #expect(
                        file.find(pattern, on: roster, limit: limit, skipping: gone)
                            == memory.find(pattern, on: roster, limit: limit, skipping: gone))
                }
            }
        }
    }

    @Test("finds across the stretches of its index, and goes on where the last search stopped")
    func findAcrossStretches() throws {
        let extras = Self.extras(NameIndex.stretch + 50)
        try BaseFileWriter.write(try SmallWorld.directory(), adding: extras, to: path)
        let file = try BaseFile(path: path)
        let roster = Self.rosters[0]
        let all = extras.map(\.account).filter { $0.name.contains("王雨") }.map(\.id)
        for limit in [3, 100, 2, all.count, 1000] {
            #expect(
                file.find(NamePattern("王雨"), on: roster, limit: limit, skipping: []) == Array(all.prefix(limit)))
        }
        #expect(file.find(NamePattern("周航"), on: roster, limit: 2, skipping: []) == [AccountID("zhou-hang")])
        let gone = Set(all.dropLast())
        #expect(file.find(NamePattern("王雨"), on: roster, limit: 5, skipping: gone) == Array(all.suffix(1)))
        #expect(file.position(of: AccountID("member-4145"), on: roster) == file.count(of: roster) - 1)
    }

    @Test("has the scenario's fingerprint where nobody was added, and another for every other set of members")
    func fingerprints() throws {
        var seen: Set<String> = [try SmallWorld.directory().fingerprint]
        try BaseFileWriter.write(try SmallWorld.directory(), adding: [], to: path)
        #expect(try BaseFile(path: path).fingerprint == seen.first)
        for count in [1, 2, 100] {
            let path = folder.path("\(count).sqlite")
            try BaseFileWriter.write(try SmallWorld.directory(), adding: Self.extras(count), to: path)
            #expect(seen.insert(try BaseFile(path: path).fingerprint).inserted)
        }
    }

    @Test("founds a world that a journal opens again")
    func foundsWorlds() throws {
        try BaseFileWriter.write(try SmallWorld.directory(), adding: Self.extras(10), to: path)
        let file = try BaseFile(path: path)
        let (world, event) = World.found(on: file)
        let journal = try Journal(path: folder.path("a.sqlite"))
        let stored = try journal.write {
            try $0.found("free", on: .file(path: path), fingerprint: file.fingerprint, event: event)
        }
        let (base, events) = try journal.read { (try $0.base(of: stored), try $0.events(of: stored, from: 0)) }
        #expect(base == .file(path: path))
        #expect(file.path.hasPrefix("/"))
        #expect(try World(on: file, replaying: events) == world)
    }

    @Test("is never written, and nothing is left beside it")
    func untouched() throws {
        try BaseFileWriter.write(try SmallWorld.directory(), adding: Self.extras(10), to: path)
        chmod(path, 0o400)
        let before = try folder.contents()
        do {
            let file = try BaseFile(path: path)
            #expect(file.find(NamePattern("王"), on: Self.rosters[0], limit: 3, skipping: []).count == 3)
            #expect(try folder.contents().keys.sorted() == ["base.sqlite"])
        }
        #expect(try folder.contents() == before)
    }

    @Test("is not written over a file that exists, and progress is told")
    func exists() throws {
        var told: [Int] = []
        try BaseFileWriter.write(try SmallWorld.directory(), adding: Self.extras(12), to: path) { told.append($0) }
        #expect(told == [12])
        let before = try folder.contents()
        #expect(throws: JournalError.exists(path: path)) {
            try BaseFileWriter.write(try SmallWorld.directory(), adding: [], to: path)
        }
        #expect(try folder.contents() == before)
    }

    @Test("two members of one identifier, or of a department that isn't there, make none")
    func contradictions() throws {
        let stranger = BaseFileWriter.Extra(
            account: Account(id: AccountID("x"), name: "某"), enterprise: SmallWorld.yunshan,
            department: DepartmentID("none"), joined: SmallWorld.noon)
        for extras in [[stranger], Self.extras(1) + Self.extras(1)] {
            #expect(throws: JournalError.self) {
                try BaseFileWriter.write(try SmallWorld.directory(), adding: extras, to: path)
            }
            #expect(try folder.contents().isEmpty)
        }
    }

    @Test("that is missing, or is something else, is told of")
    func refused() throws {
        #expect(throws: JournalError.baseMissing(path: path)) { try BaseFile(path: path) }
        #expect(throws: JournalError.isFolder(path: folder.path)) { try BaseFile(path: folder.path) }
        let text = try folder.write("text", Data("退企".utf8))
        #expect(throws: JournalError.notADatabase(path: text)) { try BaseFile(path: text) }
        let journal = try Journal(path: folder.path("a.sqlite"))
        #expect(throws: JournalError.foreign(path: journal.path)) { try BaseFile(path: journal.path) }
    }

    @Test("whose rows are damaged remembers that it couldn't answer")
    func damaged() throws {
        try BaseFileWriter.write(try SmallWorld.directory(), adding: [], to: path)
        try DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE accounts SET kind = 'robot'") }
        let file = try BaseFile(path: path)
        #expect(file.account(SmallWorld.linXia) == nil)
        #expect(file.failure == .corrupt(path: path))
    }
}
