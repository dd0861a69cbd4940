import Domain
import Host
import ScreenKit
import Session
import Testing

@Suite("Founding a world on a scenario")
struct FounderTests {
    private static let text = """
        title: { zh: 小, en: Small }
        clock: 2026-03-02T09:41+08:00
        learner: lin-xia
        password: tuiqi-2026
        people:
          - { id: lin-xia, name: 林夏, pinyin: lin xia, mobile: "138", kind: personal, main: yunshan, current: yunshan }
          - { id: su-qing, name: 苏晴, pinyin: su qing, mobile: "139", kind: enterprise-managed, managed-by: yunshan }
        enterprises:
          - id: yunshan
            name: 云杉科技
            pinyin: yun shan ke ji
            industry: 软件
            verified: true
            exit: approval
            corp: dingyunshan
            departments:
              - { id: product, name: 产品部, number: 7 }
              - { id: design, name: 设计组, under: product }
            members:
              - { account: su-qing, role: main-administrator, joined: 2020-01-02 }
              - { account: lin-xia, role: sub-administrator, department: design, title: 设计师, joined: 2021-01-02 }
              - { account: tom, name: Tom, department: product, joined: 2022-01-02 }
            links: [{ department: 7001, corp: dinghaitang, name: 海棠教育, kind: upstream-downstream }]
            apps:
              - { key: dingyunshan, secret: hush, name: 集成, scopes: [org:unlink, Contact.Common.Read] }
              - { key: suite, secret: quiet, name: 助手, kind: third-party, ticket: paper }
            developers: [tom]
        """

    @Test("takes over every row and every word of it")
    func everyRow() throws {
        let file = SourceFile(path: "scenarios/small.yaml", in: "Screens", text: Self.text)
        let reading = ScenarioLoader.load(files: [file], vocabulary: .domain)
        try #require(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        let founding = Founder.founding(of: try #require(reading.value?.first))
        let (linXia, suQing, yunshan) = (AccountID("lin-xia"), AccountID("su-qing"), EnterpriseID("yunshan"))
        func date(_ year: Int) throws -> Instant {
            try #require(CivilTime(year: year, month: 1, day: 2)).instant
        }
        #expect(founding.scenario == "small")
        #expect(
            founding.platform
                == Platform(
                    links: [
                        OrganisationLink(
                            enterprise: yunshan, department: 7001, corpID: "dinghaitang", name: "海棠教育",
                            kind: .upstreamDownstream)
                    ],
                    apps: [
                        PlatformApp(
                            key: AppKey("dingyunshan"), secret: "hush", name: "集成", enterprise: yunshan,
                            scopes: [.unlinkOrganisations, .readContacts]),
                        PlatformApp(
                            key: AppKey("suite"), secret: "quiet", name: "助手", enterprise: yunshan, kind: .thirdParty,
                            ticket: "paper"),
                    ],
                    developers: [Developer(account: AccountID("tom"), enterprise: yunshan)]))
        #expect(founding.clock == CivilTime(year: 2026, month: 3, day: 2, hour: 9, minute: 41)?.instant)
        #expect(
            founding.accounts == [
                Account(id: linXia, name: "林夏", pinyin: "lin xia", mobile: "138"),
                Account(
                    id: suQing, name: "苏晴", pinyin: "su qing", mobile: "139", kind: .enterpriseManaged,
                    managedBy: yunshan),
                Account(id: AccountID("tom"), name: "Tom"),
            ])
        #expect(
            founding.enterprises == [
                Enterprise(
                    id: yunshan, name: "云杉科技", pinyin: "yun shan ke ji", industry: "软件", verified: true,
                    exitPolicy: .approval, corpID: "dingyunshan")
            ])
        #expect(
            founding.departments == [
                Department(id: DepartmentID("product"), enterprise: yunshan, name: "产品部", number: 7),
                Department(
                    id: DepartmentID("design"), enterprise: yunshan, parent: DepartmentID("product"), name: "设计组"),
            ])
        #expect(
            founding.memberships == [
                Membership(account: suQing, enterprise: yunshan, role: .mainAdministrator, joined: try date(2020)),
                Membership(
                    account: linXia, enterprise: yunshan, role: .subAdministrator,
                    department: DepartmentID("design"), title: "设计师", joined: try date(2021)),
                Membership(
                    account: AccountID("tom"), enterprise: yunshan, department: DepartmentID("product"),
                    joined: try date(2022)),
            ])
        #expect(founding.mainEnterprise == [linXia: yunshan])
        #expect(founding.currentEnterprise == [linXia: yunshan])
    }

    @Test("knows every word that a scenario's reader lets pass")
    func everyWord() {
        for term in Vocabulary.domain.terms {
            let parts = term.split(separator: ".").map(String.init)
            switch parts[0] {
            case "account": #expect(AccountKind(rawValue: parts[1]) != nil, "\(term)")
            case "role": #expect(Role(rawValue: parts[1]) != nil, "\(term)")
            case "exit": #expect(ExitPolicy(rawValue: parts[1]) != nil, "\(term)")
            default: break
            }
        }
    }
}
