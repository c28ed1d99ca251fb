#!/usr/bin/python3
"""ways.py FORM.docx FIELDS.json FOLDER: answers a form in each way that people were seen to, in LibreOffice.

FIELDS.json has the bookmarks of the fields `view`, `reasons` and `asked` of one question, its label, and that of the
question to be deleted. Saves FOLDER/<way>.docx and FOLDER/<way>.odt, and prints a JSON object: by way, the words that
were typed, none of which may be lost.
"""

import json
import pathlib
import sys

import uno
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

from fill import fill, option
from resolve import items, office

VIEW = "Disagree"


def paragraphs(document):
    return [one for one in items(document.Text) if one.supportsService("com.sun.star.text.Paragraph")]


def starting(document, words):
    return [one for one in paragraphs(document) if one.getString().startswith(words)]


def end_of(document, bookmark):
    """The end of the paragraph in which the field stands."""
    anchor = document.Bookmarks.getByName(bookmark).Anchor
    cursor = anchor.getText().createTextCursorByRange(anchor.getEnd())
    cursor.gotoEndOfParagraph(False)
    return cursor


def typed(document, fields, words):
    fill(document, fields["view"], VIEW)
    fill(document, fields["reasons"], words)


def normal(document, fields, words):
    typed(document, fields, words)


def question_deleted(document, fields, words):
    typed(document, fields, words)
    for one in starting(document, fields["deleted"]):
        document.Text.removeTextContent(one)


def as_list(document, fields, words):
    typed(document, fields, words.split()[0])
    cursor = end_of(document, fields["reasons"])
    for word in words.split()[1:]:
        cursor.getText().insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        cursor.getText().insertString(cursor, "- " + word, False)


def label_inside(document, fields, words):
    typed(document, fields, "%s %s: your view %s" % (words, fields["label"], words))


def beside_the_box(document, fields, words):
    fill(document, fields["view"], VIEW)
    cursor = end_of(document, fields["view"])
    cursor.getText().insertString(cursor, " " + words, False)


def on_the_labels_line(document, fields, words):
    label = starting(document, fields["label"] + ": your reasons")[0]
    label.getText().insertString(label.getEnd(), ": " + words, False)


def pasted_table(document, fields, words):
    typed(document, fields, "dachs")
    cursor = end_of(document, fields["reasons"])
    table = document.createInstance("com.sun.star.text.TextTable")
    table.initialize(2, 2)
    cursor.getText().insertTextContent(cursor, table, False)
    for name, word in zip(("A1", "B1", "A2", "B2"), words.split()):
        table.getCellByName(name).setString(word)


def text_box(document, fields, words):
    typed(document, fields, "dachs")
    frame = document.createInstance("com.sun.star.text.TextFrame")
    cursor = end_of(document, fields["reasons"])
    cursor.getText().insertTextContent(cursor, frame, False)
    frame.getText().setString(words)


def footnote(document, fields, words):
    typed(document, fields, "dachs")
    note = document.createInstance("com.sun.star.text.Footnote")
    cursor = end_of(document, fields["reasons"])
    cursor.getText().insertTextContent(cursor, note, False)
    note.setString(words)


def beside_the_tick(document, fields, words):
    cursor = end_of(document, fields["asked"])
    cursor.getText().insertString(cursor, " x yes " + words, False)


def tracked_changes(document, fields, words):
    document.RecordChanges = True
    typed(document, fields, words)


def tracked_later(document, fields, words):
    typed(document, fields, "dachs")
    document.RecordChanges = True
    cursor = end_of(document, fields["reasons"])
    cursor.getText().insertString(cursor, " " + words, False)


WAYS = (
    normal, question_deleted, as_list, label_inside, beside_the_box, on_the_labels_line, pasted_table, text_box,
    footnote, beside_the_tick, tracked_changes, tracked_later,
)


def copied(desktop, document, fields):
    """Everything that is seen, in a new document: no field, no bookmark, no table."""
    lines = []
    for one in items(document.Text):
        if one.supportsService("com.sun.star.text.TextTable"):
            lines += [one.getCellByName(name).getString() for name in one.getCellNames()]
        else:
            lines.append("".join(
                portion.TextField.Content if portion.TextPortionType == "TextField" and hasattr(portion.TextField, "Content")
                else portion.getString() or "".join(inner.getString() for inner in items(portion.ContentControl))
                if portion.TextPortionType == "ContentControl" else portion.getString()
                for portion in items(one)
            ))
    return written(desktop, lines)


def retyped(desktop, fields, words):
    """Someone's own document, with the labels as they stand in the form."""
    return written(desktop, [fields["label"] + ": your view", VIEW, fields["label"] + ": your reasons", words])


def written(desktop, lines):
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (option("Hidden", True),))
    cursor = document.Text.createTextCursor()
    for line in lines:
        document.Text.insertString(cursor, line, False)
        document.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    return document


def save(document, folder, way):
    for extension, name in (("docx", "MS Word 2007 XML"), ("odt", "writer8")):
        document.storeToURL((folder / ("%s.%s" % (way, extension))).as_uri(), (option("FilterName", name),))
    document.close(True)


def main(form, fields, folder):
    said = {}
    with office() as context:
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        opened = lambda: desktop.loadComponentFromURL(form.as_uri(), "_blank", 0, (option("Hidden", True),))
        for number, way in enumerate(WAYS):
            words = " ".join("dachs%d%s" % (number, letter) for letter in "abcd")
            document = opened()
            way(document, fields, words)
            save(document, folder, way.__name__)
            said[way.__name__] = words.split()
        filled = opened()
        typed(filled, fields, "dachs99a dachs99b")
        copy = copied(desktop, filled, fields)
        filled.close(True)
        save(copy, folder, "plain_copy")
        save(retyped(desktop, fields, "dachs98a dachs98b"), folder, "retyped")
        said["retyped"] = ["dachs98a", "dachs98b"]
        said["plain_copy"] = ["dachs99a", "dachs99b"]
    print(json.dumps(said))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    form, fields, folder = (pathlib.Path(name).resolve() for name in sys.argv[1:])
    main(form, json.loads(fields.read_text(encoding="utf-8")), folder)
