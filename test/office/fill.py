#!/usr/bin/python3
"""fill.py FORM.docx ANSWERS.json FILLED.docx: fills a form in LibreOffice, as someone would who has only that.

ANSWERS.json has the answers by bookmark: text for a field or drop-down list, true for a checkbox to be ticked.
Fails where a field is not there, or is of another kind.
"""

import json
import pathlib
import sys

from resolve import PropertyValue, items, office


def option(name, value):
    result = PropertyValue()
    result.Name, result.Value = name, value
    return result


def portions(document, bookmark):
    if not document.Bookmarks.hasByName(bookmark):
        sys.exit("no bookmark %s" % bookmark)
    for paragraph in items(document.Bookmarks.getByName(bookmark).Anchor):
        yield from items(paragraph)


def type_over(control, text):
    """What the office does where someone types, picks an entry or clicks: the text is another one."""
    old = "".join(portion.getString() for portion in items(control))
    control.ShowingPlaceHolder = False
    # This puts the new text before the old.
    control.setString(text)
    both = next(items(control))
    cursor = both.getText().createTextCursorByRange(both.getEnd())
    cursor.goLeft(len(old), True)
    cursor.setString("")


def fill(document, bookmark, answer):
    for portion in portions(document, bookmark):
        if portion.TextPortionType == "TextField" and isinstance(answer, str):
            portion.TextField.Content = answer
            return
        if portion.TextPortionType == "ContentControl":
            control = portion.ContentControl
            if control.Checkbox and answer is True:
                control.Checked = True
                type_over(control, control.CheckedState)
                return
            if any(dict((entry.Name, entry.Value) for entry in item)["DisplayText"] == answer for item in control.ListItems):
                type_over(control, answer)
                return
    sys.exit("nothing to fill in with %r at %s" % (answer, bookmark))


def main(form, answers, filled):
    with office() as context:
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        document = desktop.loadComponentFromURL(form.resolve().as_uri(), "_blank", 0, (option("Hidden", True),))
        for bookmark, answer in json.loads(answers.read_text(encoding="utf-8")).items():
            fill(document, bookmark, answer)
        document.storeToURL(filled.resolve().as_uri(), (option("FilterName", "MS Word 2007 XML"),))
        document.close(True)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*(pathlib.Path(name) for name in sys.argv[1:]))
