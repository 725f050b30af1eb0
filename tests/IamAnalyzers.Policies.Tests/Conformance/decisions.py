"""Writes decisions.json: the table of who is limited by what in one account, cross-account combinations, and the policies
that are mandatory. The expectations are rules written down here from AWS's documents, not answers of the library:
  same account   IAM User Guide, "Policy evaluation logic": "Resource-based policies and implicit denies in other policy types"
  cross account  IAM User Guide, "Cross-account policy evaluation logic"
  sessions       IAM User Guide, "Permissions for GetFederationToken", "Session policies"
  trust          IAM User Guide, "How to use trust policies with IAM roles"
  keys           KMS Developer Guide, "Default key policy": "Allows access to the AWS account and enables IAM policies"
Run it from its folder: python3 decisions.py
"""

import itertools
import json

A, B = "111122223333", "444455556666"
SAME = "IAM User Guide, Policy evaluation logic, Resource-based policies and implicit denies in other policy types"
CROSS = "IAM User Guide, Cross-account policy evaluation logic"
KEYS = "KMS Developer Guide, Key policies: Allows access to the AWS account and enables IAM policies"
TRUST = "IAM User Guide, Roles terms and concepts: trust policy; STS API Reference, AssumeRole"

USER = f"arn:aws:iam::{A}:user/alice"
ROLE = f"arn:aws:iam::{A}:role/app/Reader"
SESSION = f"arn:aws:sts::{A}:assumed-role/Reader/s1"
FEDERATED = f"arn:aws:sts::{A}:federated-user/bob"
ROOT = f"arn:aws:iam::{A}:root"
OBJECT = "arn:aws:s3:::docs/report.csv"

cases = []


def statement(effect, action, resource="*", principal=None):
    result = {"Effect": effect, "Action": action}
    if resource is not None:
        result["Resource"] = resource
    if principal is not None:
        result["Principal"] = principal
    return result


def policy(*statements):
    return {"Version": "2012-10-17", "Statement": list(statements)}


def add(source, request, expected, **policies):
    cases.append({"source": source, "request": request, **{k: v for k, v in policies.items() if v is not None}, "expected": expected})


def outcome(allowed):
    return "Allowed" if allowed else "ImplicitlyDenied"


ALLOW = policy(statement("Allow", "s3:GetObject", "arn:aws:s3:::docs/*"))
OTHER = policy(statement("Allow", "s3:ListBucket", "arn:aws:s3:::docs"))
DENY = policy(statement("Deny", "s3:GetObject", "arn:aws:s3:::docs/*"))


def grant(principal):
    return policy(statement("Allow", "s3:GetObject", "arn:aws:s3:::docs/*", principal))


# Which of identity policy, boundary and session policy a grant of the resource policy still needs.
FREE, LIMITED, DELEGATED, NOTHING = (False, False, False), (False, True, True), (True, True, True), None

GRANTS = {
    "user": (USER, [
        ({"AWS": USER}, FREE), ({"AWS": A}, DELEGATED), ({"AWS": ROOT}, DELEGATED), ("*", FREE), ({"AWS": "*"}, FREE),
        ({"AWS": f"arn:aws:iam::{A}:user/bob"}, NOTHING), ({"AWS": B}, NOTHING), (None, NOTHING)]),
    "role": (ROLE, [
        ({"AWS": ROLE}, LIMITED), ({"AWS": A}, DELEGATED), ("*", FREE), ({"AWS": f"arn:aws:iam::{A}:role/Writer"}, NOTHING)]),
    "session": (SESSION, [
        ({"AWS": ROLE}, LIMITED), ({"AWS": f"arn:aws:iam::{A}:role/Reader"}, LIMITED), ({"AWS": SESSION}, FREE),
        ({"AWS": f"arn:aws:sts::{A}:assumed-role/Reader/s2"}, NOTHING), ({"AWS": A}, DELEGATED), ({"AWS": ROOT}, DELEGATED),
        ("*", FREE), ({"AWS": f"arn:aws:iam::{B}:role/Reader"}, NOTHING), (None, NOTHING)]),
    "federated": (FEDERATED, [
        ({"AWS": FEDERATED}, FREE), ({"AWS": USER}, LIMITED), ({"AWS": A}, DELEGATED), ("*", FREE),
        ({"AWS": f"arn:aws:iam::{A}:user/carol"}, NOTHING), (None, NOTHING)]),
}


def limits(choice):
    """A guard that is absent, that allows, or that does not."""
    return {"absent": None, "allows": [ALLOW], "silent": [OTHER]}[choice]


for caller, (principal, grants) in GRANTS.items():
    sessions = ("absent",) if caller == "user" else ("absent", "allows", "silent")
    for (named, needs), identity, boundary, session in itertools.product(
            grants, (True, False), ("absent", "allows", "silent"), sessions):
        within_boundary = boundary != "silent"
        # A federated user's session has no permissions of its own without a session policy.
        within_session = session == "allows" if caller == "federated" else session != "silent"
        allowed = identity and within_boundary and within_session
        if needs is not None:
            allowed = allowed or all(ok or not needed for needed, ok in zip(needs, (identity, within_boundary, within_session)))
        request = {"principal": principal, "action": "s3:GetObject", "resource": OBJECT, "resourceAccount": A}
        if caller == "federated":
            request["federatingUser"] = USER
        add(SAME, request, outcome(allowed), identity=[ALLOW] if identity else [OTHER],
            resourcePolicy=None if named is None else grant(named), boundaries=limits(boundary), session=limits(session))

# Cross account: the caller's side and the resource's side must both allow, and nothing passes by boundary or session policy.
for caller, named in (
        (USER, {"AWS": USER}), (USER, {"AWS": A}), (USER, "*"), (USER, {"AWS": B}), (SESSION, {"AWS": ROLE}), (SESSION, {"AWS": SESSION}),
        (SESSION, {"AWS": ROOT}), (SESSION, None), (ROOT, {"AWS": ROOT}), (ROOT, {"AWS": B})):
    for identity, boundary, session, control in itertools.product((True, False), ("absent", "silent"), ("absent", "silent"), ("absent", "allows", "silent")):
        is_root = caller == ROOT
        if (is_root and (boundary == "silent" or session == "silent")) or (caller == USER and session == "silent"):
            continue
        theirs = named is not None and named != {"AWS": B}
        allowed = (identity or is_root) and boundary != "silent" and session != "silent" and control != "silent" and theirs
        add(CROSS, {"principal": caller, "action": "s3:GetObject", "resource": OBJECT, "resourceAccount": B}, outcome(allowed),
            identity=[ALLOW] if identity else None, resourcePolicy=None if named is None else grant(named),
            boundaries=limits(boundary), session=limits(session), scp=None if control == "absent" else [limits(control)])

# An explicit Deny of any kind ends it, in one account and across accounts, whatever allows.
for account, kind in itertools.product((A, B), ("identity", "resourcePolicy", "boundaries", "session", "scp", "rcp", "endpoint")):
    everything = {
        "identity": [ALLOW], "resourcePolicy": grant({"AWS": SESSION}), "boundaries": [ALLOW], "session": [ALLOW],
        "scp": [[ALLOW]], "rcp": [[ALLOW]], "endpoint": [ALLOW]}
    request = {"principal": SESSION, "action": "s3:GetObject", "resource": OBJECT, "resourceAccount": account}
    add("IAM User Guide, Policy evaluation logic: explicit deny", request, "Allowed", **everything)
    denying = dict(everything)
    denying[kind] = {
        "resourcePolicy": policy(grant({"AWS": SESSION})["Statement"][0], statement("Deny", "*", "*", "*")),
        "scp": [[ALLOW, DENY]], "rcp": [[ALLOW], [DENY]]}.get(kind, [ALLOW, DENY])
    add("IAM User Guide, Policy evaluation logic: explicit deny", request, "ExplicitlyDenied", **denying)

# A key's policy is mandatory: identity policies count only where it allows the account.
KEY = f"arn:aws:kms:eu-west-1:{A}:key/1234abcd-12ab-34cd-56ef-1234567890ab"
DECRYPT = policy(statement("Allow", "kms:Decrypt", KEY))
for principal in (USER, SESSION, ROOT):
    own = {"AWS": ROLE if principal == SESSION else principal}
    for named, identity in itertools.product((None, {"AWS": A}, own, {"AWS": f"arn:aws:iam::{A}:user/zed"}), (True, False)):
        delegates = named == {"AWS": A} or (principal == ROOT and named == own)
        direct = named == own
        allowed = direct or (delegates and (identity or principal == ROOT))
        add(KEYS, {"principal": principal, "action": "kms:Decrypt", "resource": KEY}, outcome(allowed),
            identity=[DECRYPT] if identity else None,
            resourcePolicy=None if named is None else policy(statement("Allow", "kms:Decrypt", "*", named)))

# A role's trust policy is mandatory, too; across accounts both sides must allow.
TARGET = f"arn:aws:iam::{A}:role/Target"
ASSUME = policy(statement("Allow", "sts:AssumeRole", TARGET))
for account, named, identity in itertools.product((A, B), ("none", "account", "user", "other"), (True, False)):
    caller = f"arn:aws:iam::{account}:user/dev"
    principal = {"none": None, "account": {"AWS": account}, "user": {"AWS": caller}, "other": {"AWS": "999999999999"}}[named]
    if account == A:
        allowed = named == "user" or (named == "account" and identity)
    else:
        allowed = named in ("user", "account") and identity
    add(TRUST, {"principal": caller, "action": "sts:AssumeRole", "resource": TARGET}, outcome(allowed),
        identity=[ASSUME] if identity else None,
        resourcePolicy=None if principal is None else policy(statement("Allow", "sts:AssumeRole", None, principal)))

with open("decisions.json", "w", newline="\n") as file:
    file.write("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
print(len(cases), "cases")
