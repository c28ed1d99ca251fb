"""What the policy asks for: python3 example.py data.json < questions, in JSON, one on each line."""
import json
import re
import sys
from datetime import datetime

KINDS = {"expected": "retry", "not-expected": "no-retry", "unspecified": "unspecified"}
ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)", re.ASCII)


def decide(cohort, attempts, at=None, allowDraft=False):
    require(find("name", cohort, data["cohorts"]), "cohort: not one of this policy")
    require(type(attempts) is list and attempts, "attempts: at least one")
    require(type(allowDraft) is bool, "allowDraft: true or false")
    code, time, run, failed, seen = None, None, 0, 0, {}
    for attempt in attempts:  # each under the version in force when it happened
        before, earlier = code, time
        own = attempt if type(attempt) is dict else {"code": attempt}
        code, time = own["code"], instant(own.get("at", at))
        require(code is None or type(code) is str, "attempts: a code or null")
        require(earlier is None or earlier <= time, "attempts: oldest first")
        version = version_at(time, allowDraft)
        check = version and find("code", code, version["checks"])
        run = 0 if not check or cohort not in check["cohorts"] else run + 1 if code == before else 1
        failed += code is not None
        seen[code] = seen.get(code, 0) + (run > 0)
    require(at is None or time <= instant(at), "attempts: none later than the question")
    said = check and find("cohort", cohort, check.get("handling", [])) or check
    rules = (said["escalate"] or []) if run else []
    counts = {"run": run, "this-code": seen[code], "any-code": failed}
    rules = [(counts[rule.get("counting", "run")], rule) for rule in (rules if type(rules) is list else [rules])]
    limits = [rule.get("afterConsecutive") or rule["afterTotal"] for _, rule in rules]
    holds = next((at for (count, _), at in zip(rules, limits) if count >= at), None)  # the first that applies
    runs = [rule["afterConsecutive"] for _, rule in rules if "afterConsecutive" in rule]
    limit = holds or (min(runs) if runs else None)
    kind = (
        "no-policy-in-force" if version is None
        else "unknown-code" if check is None and code is not None
        else "not-applicable" if run == 0
        else "escalate" if holds
        else KINDS[said["retry"]]
    )
    stale = begun(data["knownUntil"], time)
    name = version and version["version"]
    return {"kind": kind, "version": name, "stale": stale, "consecutive": run, "escalatesAt": limit}


def version_at(time, drafts):
    for entry in data["timelineWithDrafts" if drafts else "timeline"]:
        if begun(entry["from"], time) and not begun(entry["to"], time):
            return find("version", entry["version"], data["versions"])


def begun(boundary, time):
    return boundary is not None and instant(boundary["instant"]) <= time


def find(key, value, entries):
    return next((entry for entry in entries if entry[key] == value), None)


def instant(text):
    require(ISO.fullmatch(text), "a date and time with its offset, please")
    # Parts of a millisecond are cut off. Since Python 3.11 it reads Z.
    return datetime.fromisoformat(re.sub(r"(\.\d{3})\d+", r"\1", text))


def require(right, what):
    if not right:
        raise ValueError(what)


data = json.load(open(sys.argv[1], encoding="utf-8"))
for line in sys.stdin.buffer:
    try:
        print(json.dumps(decide(**json.loads(line))))
    except (KeyError, TypeError, ValueError) as error:
        print(json.dumps({"error": str(error)}))
