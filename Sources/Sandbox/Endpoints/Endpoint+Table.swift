// The table of all calls. What a field is called where the guide doesn't tell is marked on the field.
import Domain

extension Endpoint {
    /// How an app gets its token (5.1).
    static let tokens: [Endpoint] = [
        Endpoint(
            .accessToken, .post, "/v1.0/oauth2/accessToken", "获取企业内部应用的 access_token",
            "Get an internal app's token",
            fields: [
                Field("appKey", .text, meaning: .appKey, example: "dingyunshan"),
                Field("appSecret", .text, meaning: .appSecret, example: "yunshan-secret"),
            ],
            answer: [Field("accessToken", .text), Field("expireIn", .integer(lives))], faults: [.badCredentials]),
        Endpoint(
            .corporationToken, .post, "/v1.0/oauth2/{corpId}/token", "按 corpId 获取 access_token",
            "Get an internal app's token, by corpId",
            fields: [
                Field("corpId", .text, in: .path, meaning: .corporation, example: "dingyunshan0000000000000000000001"),
                Field("client_id", .text, meaning: .appKey, example: "dingyunshan"),
                Field("client_secret", .text, meaning: .appSecret, example: "yunshan-secret"),
                Field("grant_type", .word(["client_credentials"]), example: "client_credentials"),
            ],
            answer: [Field("access_token", .text), Field("expires_in", .integer(lives))], faults: [.badCredentials]),
        Endpoint(
            .thirdPartyToken, .post, "/v1.0/oauth2/corpAccessToken", "获取第三方应用授权企业的 access_token",
            "Get a third-party app's token for an enterprise that authorised it",
            fields: [
                Field("suiteKey", .text, meaning: .appKey, example: "suitelianlu"),
                Field("suiteSecret", .text, meaning: .appSecret, example: "lianlu-secret"),
                Field("authCorpId", .text, meaning: .corporation, example: "dingyunshan0000000000000000000001"),
                Field("suiteTicket", .text, meaning: .appTicket, example: "lianlu-ticket"),
            ],
            answer: [Field("accessToken", .text), Field("expireIn", .integer(lives))], faults: [.badCredentials]),
        Endpoint(
            .oldToken, .get, "/gettoken", style: .old, "获取 access_token（旧版）", "Get a token, the old way",
            fields: [
                Field("appkey", .text, in: .query, meaning: .appKey, example: "dingyunshan"),
                Field("appsecret", .text, in: .query, meaning: .appSecret, example: "yunshan-secret"),
            ], blank: .badCredentials,
            answer: ok + [Field("access_token", .text), Field("expires_in", .integer(lives))],
            faults: [.badCredentials]),
    ]

    /// The two ways to undo a link, and how to see what is left (5.2, 5.3).
    static let links: [Endpoint] = [
        Endpoint(
            .unlink, .post, "/v1.0/organization/unlink", mark: .seed, scope: .unlinkOrganisations, "解除组织关联（教材）",
            "Unlink an organisation, as the guide says",
            fields: [
                Field("dept_id", .integer(whole), mark: .seed, meaning: .linkDepartment, example: "7001"),
                Field(
                    "linkCorpId", .text, mark: .reconstructed, meaning: .linkCorporation,
                    example: "dinghaitang0000000000000000000001"),
            ], blank: .blankParameter, answer: [Field("result", .flag, mark: .seed)], faults: [.noSuchLink]),
        Endpoint(
            .separate, .post, "/v1.0/contact/cooperateCorps/separate", scope: .writeCooperation, "解除组织关联（官方）",
            "Unlink an organisation, as documented",
            fields: [Field("attachDeptId", .integer(whole), meaning: .linkDepartment, example: "7001")],
            blank: .blankParameter,
            answer: [Field("result", .flag)], faults: [.noSuchLink]),
        Endpoint(
            .joinedCooperations, .post, "/topapi/union/cooperate/joined/list", style: .old, needsToken: true,
            "获取已加入的合作空间", "List the linked organisations",
            fields: [Field("status", .integer(0...1), example: "1")],
            answer: ok + [
                Field(
                    "result",
                    .list([
                        Field("belong_corp_id", .text), Field("belong_org_name", .text), Field("org_name", .text),
                        Field("corp_id", .text),
                    ]))
            ]),
    ]

    /// Who has gone, and how an app removes a member (R13).
    static let members: [Endpoint] = [
        Endpoint(
            .leaveRecords, .get, "/v1.0/contact/empLeaveRecords", scope: .readContacts, "查询离职记录",
            "List who has left",
            fields: [
                Field("startTime", .moment, in: .query, example: "2026-03-01T00:00:00Z"),
                Field("endTime", .moment, in: .query, optional: true, example: "2026-03-31T00:00:00Z"),
                Field("nextToken", .integer(0...Int64.max), in: .query, optional: true, example: "0"),
                Field("maxResults", .integer(1...largestPage), in: .query, optional: true, example: "50"),
            ],
            answer: [
                Field("nextToken", .text, optional: true),
                Field(
                    "records",
                    .list([
                        Field("userId", .text), Field("name", .text), Field("stateCode", .text), Field("mobile", .text),
                        Field("leaveTime", .moment),
                        Field("leaveReason", .word(LeaveRecord.Reason.allCases.map(\.rawValue))),
                    ])),
            ]),
        Endpoint(
            .deleteUser, .post, "/topapi/v2/user/delete", style: .old, scope: .manageContacts, "删除用户",
            "Remove a member",
            fields: [Field("userid", .text, example: "lin-xia")], answer: ok + [Field("request_id", .text)],
            faults: [.unknownMember, .mainAdministrator]),
    ]

    /// What the sandbox has beyond the platform.
    static let own: [Endpoint] = [
        Endpoint(
            .document, .get, "/v1.0/openapi.json", mark: .sandbox, "本沙箱的接口文档", "This document",
            answer: [Field("openapi", .text), Field("paths", .any)]),
        Endpoint(
            .relink, .post, "/sandbox/relink", style: .sandbox, mark: .sandbox, "重新关联，供再次练习",
            "Link again, to practise once more",
            fields: [Field("dept_id", .integer(whole), mark: .sandbox, meaning: .linkDepartment, example: "7001")],
            blank: .blankParameter,
            answer: [Field("result", .flag)], faults: [.noSuchLink]),
        Endpoint(
            .reset, .post, "/sandbox/reset", style: .sandbox, mark: .sandbox, "恢复所有关联和权限，令牌作废",
            "Put all links and scopes back, and end all tokens", answer: [Field("result", .flag)]),
        Endpoint(
            .events, .get, "/events", style: .sandbox, mark: .sandbox, "事件，每行一个 JSON", "What happened, a line each",
            fields: [
                Field("since", .integer(0...Int64.max), in: .query, optional: true, mark: .sandbox, example: "0")
            ],
            answer: [
                Field("EventType", .text), Field("EventTime", .integer(whole)), Field("CorpId", .text),
                Field("userId", .texts, optional: true),
                Field("dept_id", .integer(whole), optional: true, mark: .sandbox),
                Field("linkCorpId", .text, optional: true, mark: .sandbox), Field("sequence", .integer(whole)),
            ]),
    ]

    /// The most leave records in one answer.
    static let largestPage: Int64 = 50
    private static let whole = Int64.min...Int64.max
    private static let lives = 0...AccessToken.life
    private static let ok = [Field("errcode", .integer(0...0)), Field("errmsg", .text)]
}
