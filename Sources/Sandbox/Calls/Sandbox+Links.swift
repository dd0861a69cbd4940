// Undoing links, and seeing which are left (5.2 to 5.4).
import Domain

extension Sandbox {
    /// Undoes a link of the app's enterprise. A link that isn't there, or not any more, is an error and not `true`: the effect
    /// would be the same, the answer wouldn't be honest.
    /// - Parameters:
    ///   - department: the field that holds the `dept_id`.
    ///   - corpID: the field that must name the linked organisation, where the call has one.
    func unlink(_ call: Call, department: String, corpID: String?) throws(Fault) -> Outcome {
        guard let app = call.app, let link = link(call.integer(department)), link.enterprise == app.enterprise,
            corpID == nil || link.corpID == corpID.flatMap(call.text)
        else { throw .noSuchLink }
        return try done(.unlink(link.id), by: .app(app.key))
    }

    /// Links again what was linked at founding; nobody's token is asked for, so that practice never runs out.
    func relink(_ call: Call) throws(Fault) -> Outcome {
        guard let link = link(call.integer("dept_id")) else { throw .noSuchLink }
        return try done(.relink(link.id), by: .sandbox)
    }

    /// Puts all links and scopes back as they were at founding, and ends all tokens.
    func reset() throws(Fault) -> Outcome {
        var outcome = try done(.restore, by: .sandbox)
        outcome.endsTokens = true
        return outcome
    }

    /// The linked organisations; `status` 0 asks for those that have applied only, of whom there are none here.
    func listJoined(_ call: Call) -> Outcome {
        guard let app = call.app, let enterprise = world.enterprise(app.enterprise) else {
            return Outcome(response: Response(["errcode": 0, "errmsg": "ok", "result": []]))
        }
        let links = call.integer("status") == 1 ? world.links(of: enterprise.id) : []
        let rows = links.filter { world.isLinked($0.id) }.map { link -> JSONValue in
            [
                "belong_corp_id": .text(enterprise.corpID), "belong_org_name": .text(enterprise.name),
                "org_name": .text(link.name), "corp_id": .text(link.corpID),
            ]
        }
        return Outcome(response: Response(["errcode": 0, "errmsg": "ok", "result": .list(rows)]))
    }

    private func link(_ department: Int64?) -> OrganisationLink? {
        department.flatMap { world.link(LinkID(String($0))) }
    }

    private func done(_ command: PlatformCommand, by actor: PlatformActor) throws(Fault) -> Outcome {
        Outcome(response: Response(["result": true]), events: try decide(command, by: actor))
    }

    /// What follows from a command, by the domain's rules; a refusal in the platform's words.
    func decide(_ command: PlatformCommand, by actor: PlatformActor) throws(Fault) -> [Event.Body] {
        switch Domain.decide(command, by: actor, in: world, at: now) {
        case .success(let events): return events
        case .failure(.unknownLink), .failure(.notLinked), .failure(.alreadyLinked), .failure(.notInCharge),
            .failure(.unknownApp), .failure(.sameScope):
            throw .noSuchLink
        case .failure(.unknownMember): throw .unknownMember
        case .failure(.mainAdministratorStays): throw .mainAdministrator
        }
    }
}
