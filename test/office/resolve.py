#!/usr/bin/python3
"""resolve.py FILE.docx...: what LibreOffice reads in each file.

Prints one JSON object for each file and side ("accept", "reject"):
  {"file", "side", "changes": tracked changes that it saw, "left": those that remain afterwards,
   "blocks": [...], "footnotes": [[...], ...]}
A block is a paragraph {"style", "label", "text"} or a table {"style": that of its first paragraph, "rows":
[["cell", ...], ...]}. A file without tracked changes is the same on both sides.

Needs Debian's libreoffice-writer-nogui and python3-uno, and the system's own Python. Says so and fails where they
are missing or the office does not start.
"""

import contextlib
import json
import pathlib
import subprocess
import sys
import tempfile
import time

try:
    import uno
    from com.sun.star.beans import PropertyValue
    from com.sun.star.connection import NoConnectException
except ImportError:
    sys.exit("python3-uno is missing: apt-get install libreoffice-writer-nogui python3-uno")

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}
START_SECONDS = 60


@contextlib.contextmanager
def office():
    """A private LibreOffice: its own profile and pipe, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="mehrs-office-") as profile:
        pipe = pathlib.Path(profile).name
        try:
            process = subprocess.Popen(
                [
                    "soffice", "--headless", "--norestore", "--nologo", "--nodefault",
                    "-env:UserInstallation=" + pathlib.Path(profile).as_uri(),
                    "--accept=pipe,name=%s;urp" % pipe,
                ],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except FileNotFoundError:
            sys.exit("soffice is missing: apt-get install libreoffice-writer-nogui python3-uno")
        try:
            yield connect(pipe)
        finally:
            process.terminate()
            process.wait(60)


def connect(pipe):
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except NoConnectException:
            if time.monotonic() > deadline:
                sys.exit("soffice did not start within %d seconds" % START_SECONDS)
            time.sleep(0.1)


def items(access):
    enumeration = access.createEnumeration()
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


def read_block(block):
    if block.supportsService("com.sun.star.text.TextTable"):
        rows = {}
        for name in block.getCellNames():
            cell = block.getCellByName(name)
            rows.setdefault(int(name.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")), []).append(cell.getString())
        first = next(items(block.getCellByName("A1")))
        return {"style": first.ParaStyleName, "rows": [rows[number] for number in sorted(rows)]}
    return {"style": block.ParaStyleName, "label": block.ListLabelString, "text": block.getString()}


def read(desktop, dispatcher, path, side):
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    document = desktop.loadComponentFromURL(path.resolve().as_uri(), "_blank", 0, (hidden,))
    if document is None:
        sys.exit("%s: LibreOffice cannot open it" % path)
    try:
        changes = sum(1 for _ in items(document.Redlines))
        dispatcher.executeDispatch(document.CurrentController.Frame, COMMANDS[side], "", 0, ())
        notes = document.Footnotes
        return {
            "file": str(path),
            "side": side,
            "changes": changes,
            "left": sum(1 for _ in items(document.Redlines)),
            "blocks": [read_block(block) for block in items(document.Text)],
            "footnotes": [
                [read_block(block) for block in items(notes.getByIndex(index))] for index in range(notes.Count)
            ],
        }
    finally:
        document.close(True)


def resolve(paths):
    """Prints what each file says, and returns those left where LibreOffice fell over."""
    left = list(paths)
    try:
        with office() as context:
            create = context.ServiceManager.createInstanceWithContext
            desktop = create("com.sun.star.frame.Desktop", context)
            dispatcher = create("com.sun.star.frame.DispatchHelper", context)
            while left:
                path = left[0]
                accepted = read(desktop, dispatcher, path, "accept")
                rejected = read(desktop, dispatcher, path, "reject") if accepted["changes"] else {**accepted, "side": "reject"}
                for side in (accepted, rejected):
                    print(json.dumps(side), flush=True)
                left.pop(0)
    except Exception as error:
        # After hundreds of files it can be gone, whatever the file: with a new one, it goes on from there.
        print("%s: LibreOffice fell over: %s" % (left[0] if left else "at the end", error), file=sys.stderr)
    return left


def main(paths):
    left = list(paths)
    while left:
        rest = resolve(left)
        if len(rest) == len(left):
            sys.exit("%s: LibreOffice falls over this file" % rest[0])
        left = rest


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main([pathlib.Path(name) for name in sys.argv[1:]])
