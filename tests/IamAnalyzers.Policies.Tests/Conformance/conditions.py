"""Writes conditions.json: every operator spelling against one, several and no values.

The expectations are rules written down here from the IAM User Guide, not answers of the library:
  operators   "IAM JSON policy elements: Condition operators"
  sets        "Single-valued vs. multivalued context keys"
  IfExists    "...IfExists condition operators": a missing key is true
Run it from its folder: python3 conditions.py
"""

import json

OPERATORS = "IAM User Guide, Condition operators"
SETS = "IAM User Guide, Single-valued vs. multivalued context keys"
EXISTS = "IAM User Guide, ...IfExists condition operators"

# Operator: its positive twin's policy values (first, second), a value that matches the first, one that matches the second,
# and two that match neither.
T = "2026-01-31T10:00:00Z"
FAMILIES = {
    "StringEquals": ("blue", "red", "blue", "red", "green", "Blue"),
    "StringEqualsIgnoreCase": ("Blue", "red", "bLUE", "RED", "green", "blu"),
    "StringLike": ("team-*", "r?d", "team-x", "red", "Team-x", "rd"),
    "NumericEquals": ("10", "3.5", "10.0", "3.50", "11", "-10"),
    "NumericLessThan": ("10", "5", "9", "4", "10", "10.5"),
    "NumericLessThanEquals": ("10", "5", "10", "5", "11", "10.1"),
    "NumericGreaterThan": ("10", "20", "11", "21", "10", "9"),
    "NumericGreaterThanEquals": ("10", "20", "10", "20", "9.9", "0"),
    "DateEquals": (T, "2026-02-01", "2026-01-31T11:00:00+01:00", "2026-02-01T00:00:00Z", "2026-01-31T10:00:01Z", "2025-01-31T10:00:00Z"),
    "DateLessThan": (T, "2026-01-01", "2026-01-31T09:59:59Z", "2025-12-31T00:00:00Z", T, "2026-03-01"),
    "DateLessThanEquals": (T, "2026-01-01", T, "2026-01-01T00:00:00Z", "2026-01-31T10:00:00.5Z", "2026-03-01"),
    "DateGreaterThan": (T, "2026-06-01", "2026-01-31T10:00:01Z", "2026-07-01", T, "2026-01-01"),
    "DateGreaterThanEquals": (T, "2026-06-01", T, "2026-06-01", "2026-01-31T09:59:59Z", "2026-01-01"),
    "Bool": ("true", "True", "true", "TRUE", "false", "False"),
    "BinaryEquals": ("QmluYXJ5", "AQID", "QmluYXJ5", "AQID", "AQIE", "QmluYXJ6"),
    "IpAddress": ("203.0.113.0/24", "2001:db8::/32", "203.0.113.9", "2001:db8::1", "198.51.100.1", "2001:db9::1"),
    "ArnEquals": (
        "arn:aws:sns:*:123456789012:topic-*", "arn:aws:s3:::bucket", "arn:aws:sns:eu-west-1:123456789012:topic-a",
        "arn:aws:s3:::bucket", "arn:aws:sns:eu-west-1:999999999999:topic-a", "arn:aws:s3:::Bucket"),
}
FAMILIES["ArnLike"] = FAMILIES["ArnEquals"]

NEGATED = {
    "StringNotEquals": "StringEquals", "StringNotEqualsIgnoreCase": "StringEqualsIgnoreCase", "StringNotLike": "StringLike",
    "NumericNotEquals": "NumericEquals", "DateNotEquals": "DateEquals", "NotIpAddress": "IpAddress",
    "ArnNotEquals": "ArnEquals", "ArnNotLike": "ArnLike",
}


def expect(negated, if_exists, qualifier, matches):
    """matches: for each value of the request whether it equals one of the policy's; None where the key is missing."""
    if matches is None:
        if if_exists:
            return True
        return {"ForAllValues": True, "ForAnyValue": False, None: negated}[qualifier]
    satisfied = [match != negated for match in matches]
    if qualifier == "ForAllValues":
        return all(satisfied)
    if qualifier == "ForAnyValue":
        return any(satisfied)
    # "Multivalued context keys require a condition set operator."
    return satisfied[0] if len(satisfied) == 1 else negated


def main():
    cases = []

    def add(operator, policy, values, expected, source):
        cases.append({"operator": operator, "policy": policy, "values": values, "expected": expected, "source": source})

    kinds = [(name, name, False) for name in FAMILIES] + [(name, twin, True) for name, twin in NEGATED.items()]
    for name, twin, negated in kinds:
        first, second, a, b, n, m = FAMILIES[twin]
        scenarios = [
            ([first], [a], [True]),
            ([first], [n], [False]),
            ([first, second], [b], [True]),
            ([first, second], [m], [False]),
            ([first, second], [a, b], [True, True]),
            ([first, second], [a, n], [True, False]),
            ([first, second], [n, m], [False, False]),
            ([first, second], None, None),
        ]
        for if_exists in (False, True):
            for qualifier in (None, "ForAllValues", "ForAnyValue"):
                operator = (qualifier + ":" if qualifier else "") + name + ("IfExists" if if_exists else "")
                for policy, values, matches in scenarios:
                    source = EXISTS if if_exists and values is None else SETS if qualifier else OPERATORS
                    add(operator, policy, values, expect(negated, if_exists, qualifier, matches), source)

    for qualifier in ("", "ForAllValues:", "ForAnyValue:"):
        source = "IAM User Guide, Condition operator to check existence of condition keys"
        for policy, values, expected in (
            (["true"], None, True), (["true"], ["x"], False), (["true"], ["x", "y"], False),
            (["false"], None, False), (["false"], ["x"], True), (["false"], ["x", "y"], True),
            (["TRUE"], None, True), (["False"], ["x"], True),
        ):
            add(qualifier + "Null", policy, values, expected, source)

    with open("conditions.json", "w", newline="\n") as file:
        file.write("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
    print(len(cases), "cases")


main()
