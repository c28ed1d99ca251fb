"""What Python's readers find in the files of a folder: calendars (icalendar, vobject) and tables (csv), as JSON."""

import csv
import json
import pathlib
import sys

import icalendar
import vobject

found = {"icalendar": set(), "vobject": set(), "csv": set()}


def by_icalendar(component):
    for name, value in component.property_items(recursive=False):
        if name in ("BEGIN", "END"):
            continue
        found["icalendar"].add(" ".join([component.name, name, *sorted(getattr(value, "params", {}))]))
    for inner in component.subcomponents:
        by_icalendar(inner)


def by_vobject(component):
    for child in component.getChildren():
        if isinstance(child, vobject.base.Component):
            by_vobject(child)
        else:
            found["vobject"].add(" ".join([component.name, child.name, *sorted(child.params)]))


for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    if path.suffix == ".ics":
        by_icalendar(icalendar.Calendar.from_ical(path.read_bytes()))
        # As a careless program has it: every line end that Python knows has become one.
        by_vobject(vobject.readOne(path.read_text("utf-8")))
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, strict=True))
        found["csv"].add(f"{len({len(row) for row in rows})} lengths of rows")
        found["csv"].update(f"formula {cell}" for row in rows for cell in row if cell.lstrip()[:1] in tuple("=+-@\uff1d\uff0b\uff0d\uff20"))

json.dump({reader: sorted(kinds) for reader, kinds in found.items()}, sys.stdout)
