#!/usr/bin/python3
"""spreadsheet.py FILE.xlsx...: what LibreOffice Calc and openpyxl read in each file.

Prints one JSON object for each file: {"calc": {...}, "openpyxl": {...}}, each a sheet by its name:
  {"rows": [["cell", ...], ...], "notText": [cells that are a number, a date or a formula],
   "frozen": "B2", "titles": [rows, columns] of every printed page, "landscape", "table": "A1:K4",
   "filter": whether it filters, "lists": {"C2:C4": "formula"}}
and of Calc also "runs": by cell [text, colour, struck, underlined] where a cell is not all of one look.

Needs Debian's libreoffice-calc-nogui, python3-uno and python3-openpyxl, and the system's own Python. Says so and fails
where they are missing or the office does not start.
"""

import json
import pathlib
import sys

try:
    import openpyxl
except ImportError:
    sys.exit("python3-openpyxl is missing: apt-get install python3-openpyxl")

from resolve import PropertyValue, office
from com.sun.star.table.CellContentType import EMPTY, TEXT


def by_calc(desktop, path):
    hidden = PropertyValue(Name="Hidden", Value=True)
    document = desktop.loadComponentFromURL(pathlib.Path(path).resolve().as_uri(), "_blank", 0, (hidden,))
    if document is None or not document.supportsService("com.sun.star.sheet.SpreadsheetDocument"):
        sys.exit("LibreOffice does not read %s as a spreadsheet: is libreoffice-calc-nogui installed?" % path)
    try:
        tables = {}
        for name in document.DatabaseRanges.ElementNames:
            area = document.DatabaseRanges.getByName(name)
            tables[area.DataArea.Sheet] = area
        controller = document.CurrentController
        result = {}
        for index, name in enumerate(document.Sheets.ElementNames):
            sheet = document.Sheets.getByName(name)
            result[name] = calc_sheet(document, sheet, tables.get(index))
            if controller is not None:
                controller.setActiveSheet(sheet)
                result[name]["frozen"] = address(controller.SplitColumn, controller.SplitRow)
        return result
    finally:
        document.close(True)


def calc_sheet(document, sheet, table):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress
    rows, not_text, runs, lists = [], [], {}, {}
    for row in range(last.EndRow + 1):
        texts = []
        for column in range(last.EndColumn + 1):
            cell = sheet.getCellByPosition(column, row)
            texts.append(cell.String)
            if cell.Type not in (EMPTY, TEXT):
                not_text.append(address(column, row))
            portions = portions_of(cell)
            if len(portions) > 1:
                runs[address(column, row)] = portions
            if row == 1:
                validation = cell.Validation
                if validation.Type.value == "LIST":
                    lists[address(column, row)] = validation.getFormula1()
        rows.append(texts)
    style = document.StyleFamilies.getByName("PageStyles").getByName(sheet.PageStyle)
    return {
        "rows": rows,
        "notText": not_text,
        "runs": runs,
        "lists": lists,
        "landscape": style.IsLandscape,
        "titles": [
            sheet.PrintTitleRows and sheet.TitleRows.EndRow + 1,
            sheet.PrintTitleColumns and sheet.TitleColumns.EndColumn + 1,
        ],
        "table": table and range_of(table.DataArea),
        "filter": bool(table and table.AutoFilter),
    }


def portions_of(cell):
    found = []
    paragraphs = cell.createEnumeration()
    while paragraphs.hasMoreElements():
        portions = paragraphs.nextElement().createEnumeration()
        while portions.hasMoreElements():
            one = portions.nextElement()
            if one.String:
                found.append([one.String, one.CharColor, one.CharStrikeout != 0, one.CharUnderline != 0])
    return found


def by_openpyxl(path):
    result = {}
    for sheet in openpyxl.load_workbook(path):
        cells = [cell for row in sheet.iter_rows() for cell in row]
        tables = list(sheet.tables.values())
        result[sheet.title] = {
            "rows": [[cell.value or "" for cell in row] for row in sheet.iter_rows()],
            "notText": [cell.coordinate for cell in cells if cell.value is not None and cell.data_type != "s"],
            "lists": {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation},
            "landscape": sheet.page_setup.orientation == "landscape",
            "titles": [sheet.print_title_rows, sheet.print_title_cols],
            "table": tables[0].ref if tables else None,
            "filter": bool(tables and tables[0].autoFilter),
            "frozen": sheet.freeze_panes,
        }
    return result


def address(column, row):
    return openpyxl.utils.get_column_letter(column + 1) + str(row + 1)


def range_of(area):
    return "%s:%s" % (address(area.StartColumn, area.StartRow), address(area.EndColumn, area.EndRow))


def main(paths):
    with office() as context:
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        for path in paths:
            print(json.dumps({"calc": by_calc(desktop, path), "openpyxl": by_openpyxl(path)}))


if __name__ == "__main__":
    main(sys.argv[1:])
