/// What can be wrong with a scenario once its YAML is sound.
public enum ScenarioFault: String, CaseIterable, FaultCode {
    case badMoment = "bad-moment"
    case duplicateAccount = "duplicate-account"
    case duplicateEnterprise = "duplicate-enterprise"
    case duplicateDepartment = "duplicate-department"
    case duplicateMember = "duplicate-member"
    case unknownAccount = "unknown-account"
    case unknownEnterprise = "unknown-enterprise"
    case unknownDepartment = "unknown-department"
    case departmentCircle = "department-circle"
    case noMainAdministrator = "no-main-administrator"
    case severalMainAdministrators = "several-main-administrators"
    case notAMember = "not-a-member"
    case managedBy = "managed-by"
    case duplicateLink = "duplicate-link"
    case duplicateApp = "duplicate-app"
    case appTicket = "app-ticket"
}
