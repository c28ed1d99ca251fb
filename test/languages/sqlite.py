"""Runs a query in SQLite. Reads {"rules", "given", "collation", "query", "to"} as JSON."""

import json
import re
import sqlite3
import sys

asked = json.load(sys.stdin)
db = sqlite3.connect(":memory:")
# SQLite calls it char.
db.create_function("chr", 1, chr, deterministic=True)
db.executescript(asked["rules"])
db.execute(
    "CREATE TABLE attempts (migration TEXT, cohort TEXT, at_ms INTEGER, attempt INTEGER, "
    f"code TEXT {asked['collation']})"
)


def fields(line):
    """The fields of a line of our own CSV: texts between quotation marks, NULL as \\N."""
    for text, bare in re.findall(r'"((?:[^"]|"")*)"(?:,|$)|([^,"]+)(?:,|$)', line):
        yield None if bare == "\\N" else int(bare) if bare else text.replace('""', '"')


if asked["given"] is not None:
    with open(asked["given"], encoding="utf-8", newline="") as given:
        next(given)
        rows = (tuple(fields(line.rstrip("\n"))) for line in given)
        picked = ((row[0], row[1], row[3], row[4], row[5]) for row in rows)
        db.executemany("INSERT INTO attempts VALUES (?, ?, ?, ?, ?)", picked)


def field(value):
    if value is None:
        return "\\N"
    return '"' + value.replace('"', '""') + '"' if isinstance(value, str) else str(value)


with open(asked["to"], "w", encoding="utf-8", newline="") as to:
    for row in db.execute(asked["query"].rstrip().rstrip(";")):
        to.write(",".join(map(field, row)) + "\n")
