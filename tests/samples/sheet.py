"""A Book as XLSX, with the same bytes every time."""

from datetime import date, datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from archive import repack
from content import FOOTER, LETTERHEAD, NOTICE, UNIT, Book, indonesian_date

THIN = Side(style="thin", color="808080")
BORDER = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
HEAD = PatternFill("solid", fgColor="DCE6F1")
FIRST_ROW = 7  # the row of the column heads


def render(book: Book) -> bytes:
    """The book as XLSX bytes."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for values in book.sheets:
        fill(workbook.create_sheet(values["name"]), values, book)
    written = datetime(book.date.year, book.date.month, book.date.day)
    properties = workbook.properties
    properties.title, properties.subject, properties.creator = book.title, FOOTER, f"{UNIT} (contoh)"
    properties.created = properties.modified = written
    out = BytesIO()
    workbook.save(out)
    return repack(out.getvalue())


def fill(sheet, values: dict, book: Book):
    """Title, notice, heads, rows and remarks of one sheet."""
    sheet["A1"] = LETTERHEAD[0]
    sheet["A2"] = book.title
    sheet["A3"] = f"Keadaan per {indonesian_date(book.date)}"
    sheet["A4"] = NOTICE
    sheet["A1"].font = sheet["A2"].font = Font(bold=True, size=12)
    sheet["A4"].font = Font(bold=True, color="9B1C1C")
    if "about" in values:
        sheet["A5"] = values["about"]
    for column, name in enumerate(values["columns"], 1):
        cell = sheet.cell(FIRST_ROW, column, name)
        cell.font, cell.fill, cell.border = Font(bold=True), HEAD, BORDER
        cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
        sheet.column_dimensions[get_column_letter(column)].width = values["widths"][column - 1]
    for number, row in enumerate(values["rows"], FIRST_ROW + 1):
        for column, value in enumerate(row, 1):
            put(sheet.cell(number, column), value)
    for number, text in enumerate(values.get("remarks", []), FIRST_ROW + len(values["rows"]) + 2):
        sheet.cell(number, 1, text)
    sheet.freeze_panes = sheet.cell(FIRST_ROW + 1, 1)
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 0, True


def put(cell, value):
    """One cell: dates and whole numbers stay what they are."""
    cell.value = value
    cell.border = BORDER
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if isinstance(value, date):
        cell.number_format = "dd-mm-yyyy"
    elif isinstance(value, int) and value >= 1000:
        cell.number_format = "#,##0"
