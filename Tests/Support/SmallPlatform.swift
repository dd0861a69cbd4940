// A platform small enough to know by heart.
public import Domain

/// 云杉 with two links, an app that may unlink, one that may nothing, one that may all, and a third party's.
public enum SmallPlatform {
    /// Noon of 2 March 2026.
    public static let noon = Instant(seconds: 1_772_424_000)
    /// The enterprise all apps belong to.
    public static let yunshan = EnterpriseID("yunshan")
    /// Its corpId.
    public static let corpID = "dingyunshan"

    /// How it begins.
    public static let founding = Founding(
        scenario: "small", clock: noon,
        accounts: ["lin", "zhou", "he"].map { Account(id: AccountID($0), name: $0, mobile: "138") },
        enterprises: [
            Enterprise(id: yunshan, name: "云杉科技", corpID: corpID),
            Enterprise(id: EnterpriseID("qinghe"), name: "青禾设计", corpID: "dingqinghe"),
        ],
        memberships: [
            Membership(account: AccountID("zhou"), enterprise: yunshan, role: .mainAdministrator, joined: noon),
            Membership(account: AccountID("lin"), enterprise: yunshan, joined: noon),
            Membership(account: AccountID("he"), enterprise: yunshan, joined: noon),
            Membership(
                account: AccountID("zhou"), enterprise: EnterpriseID("qinghe"), role: .mainAdministrator, joined: noon),
        ],
        platform: Platform(
            links: [
                OrganisationLink(
                    enterprise: yunshan, department: 7001, corpID: "dinghaitang", name: "海棠教育", kind: .partner),
                OrganisationLink(
                    enterprise: yunshan, department: 7002, corpID: "dinglanjing", name: "蓝鲸物流",
                    kind: .upstreamDownstream),
                OrganisationLink(
                    enterprise: EnterpriseID("qinghe"), department: 8001, corpID: corpID, name: "云杉科技", kind: .partner),
            ],
            apps: [
                PlatformApp(
                    key: AppKey("all"), secret: "secret", name: "全", enterprise: yunshan,
                    scopes: Set(APIScope.allCases)),
                PlatformApp(key: AppKey("none"), secret: "secret", name: "无", enterprise: yunshan),
                PlatformApp(
                    key: AppKey("suite"), secret: "secret", name: "三方", enterprise: yunshan, kind: .thirdParty,
                    scopes: [.unlinkOrganisations], ticket: "ticket"),
            ],
            developers: [Developer(account: AccountID("he"), enterprise: yunshan)]))
}
