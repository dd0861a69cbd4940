"""Proves that programs made for the real platform work against `tuiqi serve`: the official Python SDK, with nothing set
but endpoint and protocol, and a validator of OpenAPI documents.

Usage: python3 ready_made_clients.py PATH_OF_TUIQI   (needs alibabacloud-dingtalk and openapi-spec-validator of PyPI)
"""

import json
import re
import signal
import subprocess
import sys
import urllib.request

from alibabacloud_dingtalk.contact_1_0 import models as contact
from alibabacloud_dingtalk.contact_1_0.client import Client as ContactClient
from alibabacloud_dingtalk.oauth2_1_0 import models as oauth
from alibabacloud_dingtalk.oauth2_1_0.client import Client as OAuthClient
from alibabacloud_tea_openapi import models as openapi
from alibabacloud_tea_util.models import RuntimeOptions
from openapi_spec_validator import OpenAPIV31SpecValidator
from Tea.exceptions import TeaException


def serve(tuiqi):
    """Starts a server whose world is kept nowhere; answers it and where it listens."""
    server = subprocess.Popen(
        [tuiqi, "serve", "--ephemeral", "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    greeting = server.stdout.readline()
    return server, re.search(r"http://([^ ;]+)", greeting).group(1)


def token(config, key, secret):
    answer = OAuthClient(config).get_access_token(oauth.GetAccessTokenRequest(app_key=key, app_secret=secret)).body
    assert re.fullmatch("[0-9a-f]{32}", answer.access_token) and answer.expire_in == 7200, answer
    return answer.access_token


def separate(client, department, text):
    headers = contact.SeparateBranchOrgHeaders(x_acs_dingtalk_access_token=text)
    request = contact.SeparateBranchOrgRequest(attach_dept_id=department)
    return client.separate_branch_org_with_options(request, headers, RuntimeOptions()).body


def unlink(client, department, corp_id, text):
    """The guide's call, which the SDK has no method for: its generic call makes it."""
    params = openapi.Params(
        action="UnlinkOrganization", version="organization_1.0", protocol="HTTP", method="POST", auth_type="AK",
        pathname="/v1.0/organization/unlink", style="ROA", req_body_type="none", body_type="json",
    )
    body = {"dept_id": department, "linkCorpId": corp_id}
    request = openapi.OpenApiRequest(headers={"x-acs-dingtalk-access-token": text}, body=body)
    return client.execute(params, request, RuntimeOptions())["body"]


def refusal(call, *arguments):
    """The error that a call ends with."""
    try:
        answer = call(*arguments)
    except TeaException as error:
        return error
    raise AssertionError(f"not refused: {answer}")


def practise(config):
    client = ContactClient(config)
    text = token(config, "dingyunshan", "yunshan-secret")
    print("token:", text)
    assert token(config, "dingyunshan", "yunshan-secret") == text, "the same while valid"

    assert separate(client, 7002, text).result is True
    print("separate 7002: result", True)
    again = refusal(separate, client, 7002, text)
    print("separate 7002 again:", again.code, again.message)
    assert again.code == "parameter.error"

    partner = "dinghaitang0000000000000000000001"
    assert unlink(client, 7001, partner, text) == {"result": True}
    print("unlink 7001: result", True)

    powerless = token(config, "dingnoscope", "noscope-secret")
    for call, scope in [
        ((separate, client, 7002, powerless), "Contact.CooperateCorp.Write"),
        ((unlink, client, 7001, partner, powerless), "org:unlink"),
    ]:
        denied = refusal(*call)
        # The SDK hands its error on wrapped; what the platform said stands in its data.
        detail = denied.data["accessdenieddetail"]
        print("refused:", denied.code, detail)
        assert denied.code == "Forbidden.AccessDenied.AccessTokenPermissionDenied" and denied.data["statusCode"] == 403
        assert detail == {"requiredScopes": [scope]}

    stale = refusal(separate, client, 7002, "0" * 32)
    print("refused:", stale.code, stale.message)
    assert stale.code == "InvalidAuthentication" and stale.data["statusCode"] == 400
    wrong = refusal(token, config, "dingyunshan", "wrong")
    print("refused:", wrong.code, wrong.message)
    assert wrong.code == "invalidClientIdOrSecret"


def read_document(address):
    with urllib.request.urlopen(f"http://{address}/v1.0/openapi.json") as answer:
        document = json.load(answer)
    OpenAPIV31SpecValidator(document).validate()
    print("document: OpenAPI", document["openapi"], "with", len(document["paths"]), "paths")


def main():
    server, address = serve(sys.argv[1])
    try:
        read_document(address)
        practise(openapi.Config(endpoint=address, protocol="http"))
    finally:
        server.send_signal(signal.SIGINT)
        status = server.wait(timeout=10)
    assert status == 0, f"the server ended with {status}"
    print("Both were content.")


if __name__ == "__main__":
    main()
