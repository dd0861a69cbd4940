import Domain
public import Journal

/// A scenario with many more members in its largest enterprise, written to a base file: for finding out whether the
/// program stays quick.
public struct Crowd {
    /// The most members that can be added; every budget is measured with so many.
    public static let largest = 1_000_000

    private let directory: FoundingDirectory
    private let enterprise: EnterpriseID
    private let departments: [DepartmentID]
    private let members: Int

    /// A scenario's world and so many more members.
    public init(scenario name: String, of library: Library, members: Int) throws {
        guard (1...Self.largest).contains(members) else { throw OpeningFault.badCrowd(members, largest: Self.largest) }
        let founding = Founder.founding(of: try library.scenario(name))
        let sizes = Dictionary(grouping: founding.memberships, by: \.enterprise).mapValues(\.count)
        guard let enterprise = sizes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
            throw OpeningFault.noEnterprise(scenario: name)
        }
        directory = try FoundingDirectory(founding)
        self.enterprise = enterprise
        self.members = members
        departments = founding.departments.filter { $0.enterprise == enterprise }.map(\.id)
    }

    /// Writes the base file and answers how many members it has beside the scenario's.
    public func write(to path: String, progress: (Int) -> Void = { _ in }) throws(JournalError) -> Int {
        try BaseFileWriter.write(directory, adding: (0..<members).lazy.map(extra), to: path, progress: progress)
        return members
    }

    /// A day in seconds; members joined one day after another, over some ten years.
    private static let day: Int64 = 86_400
    private static let daysOfJoining = 3_650

    private func extra(_ index: Int) -> BaseFileWriter.Extra {
        let (name, pinyin) = CrowdNames.name(index)
        let daysAgo = Int64(index % Self.daysOfJoining + 1)
        return BaseFileWriter.Extra(
            account: Account(id: AccountID("crowd-\(index + 1)"), name: name, pinyin: pinyin), enterprise: enterprise,
            department: departments.isEmpty ? nil : departments[index % departments.count],
            joined: directory.clock.advanced(bySeconds: -daysAgo * Self.day))
    }
}
