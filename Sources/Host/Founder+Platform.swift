// Turns what a scenario tells of the open platform into rows.

import Domain
import ScreenKit

extension Founder {
    /// Links, apps and developers of all enterprises, in the file's order.
    static func platform(of scenario: Scenario) -> Platform {
        Platform(
            links: scenario.enterprises.flatMap(links), apps: scenario.enterprises.flatMap(apps),
            developers: scenario.enterprises.flatMap(developers))
    }

    private static func links(of enterprise: Scenario.Enterprise) -> [OrganisationLink] {
        enterprise.links.map { link in
            OrganisationLink(
                enterprise: EnterpriseID(enterprise.id), department: Int64(link.department), corpID: link.corporation,
                name: link.name, kind: OrganisationLink.Kind(rawValue: link.kind) ?? .partner)
        }
    }

    private static func apps(of enterprise: Scenario.Enterprise) -> [PlatformApp] {
        enterprise.apps.map { app in
            PlatformApp(
                key: AppKey(app.key), secret: app.secret, name: app.name, enterprise: EnterpriseID(enterprise.id),
                kind: PlatformApp.Kind(rawValue: app.kind) ?? .internal,
                scopes: Set(app.scopes.compactMap(APIScope.init(rawValue:))), ticket: app.ticket)
        }
    }

    private static func developers(of enterprise: Scenario.Enterprise) -> [Developer] {
        enterprise.developers.map { Developer(account: AccountID($0.account), enterprise: EnterpriseID(enterprise.id)) }
    }
}
