"""A Paper as DOCX, with the same bytes every time."""

from datetime import datetime
from io import BytesIO

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor

from archive import repack
from content import FOOTER, LETTERHEAD, NOTICE, UNIT, Paper, indonesian_date

CENTER = WD_ALIGN_PARAGRAPH.CENTER


def render(paper: Paper) -> bytes:
    """The paper as DOCX bytes."""
    document = Document()
    style(document, paper)
    opening(document, paper)
    signed = any(isinstance(block, dict) and "signature" in block for block in paper.body)
    for block in paper.body if signed else [*paper.body, {"signature": True}]:
        write(document, block, paper)
    out = BytesIO()
    document.save(out)
    return repack(out.getvalue())


def style(document, paper: Paper):
    """Page, font, footer and properties."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(20)
    section.footer.paragraphs[0].text = FOOTER
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(11)
    normal.paragraph_format.space_after = Pt(5)
    written = datetime(paper.date.year, paper.date.month, paper.date.day)
    properties = document.core_properties
    properties.title, properties.subject, properties.author = paper.title, FOOTER, f"{UNIT} (contoh)"
    properties.last_modified_by, properties.comments = f"{UNIT} (contoh)", ""
    properties.created = properties.modified = written


def line(document, text: str, *, bold=False, center=False, size=None, red=False):
    """One paragraph."""
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.bold = bold
    if size:
        run.font.size = Pt(size)
    if red:
        run.font.color.rgb = RGBColor(0x9B, 0x1C, 0x1C)
    if center:
        paragraph.alignment = CENTER
    return paragraph


def opening(document, paper: Paper):
    """Letterhead, notice, and what stands above the text."""
    line(document, LETTERHEAD[0], bold=True, center=True, size=14)
    line(document, "\n".join(LETTERHEAD[1:]), center=True, size=9)
    line(document, NOTICE, bold=True, center=True, size=9, red=True)
    if paper.form == "letter":
        pairs(document, {"Nomor": paper.number, "Tanggal": indonesian_date(paper.date), "Hal": paper.title})
        line(document, f"Yth. {paper.to}")
        return
    if paper.form == "decree":
        line(document, f"KEPUTUSAN KEPALA {UNIT.upper()}\nNOMOR {paper.number}\nTENTANG", bold=True, center=True)
    line(document, paper.title.upper(), bold=True, center=True, size=12.5)
    if paper.number and paper.form == "paper":
        line(document, f"Nomor {paper.number}", center=True)


def write(document, block, paper: Paper):
    """One block of the body."""
    if isinstance(block, str):
        line(document, block).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        return
    (kind, value), = block.items()
    if kind == "heading":
        line(document, value, bold=True).paragraph_format.keep_with_next = True
    elif kind == "middle":
        line(document, value, bold=True, center=True)
    elif kind in ("items", "letters"):
        marks = "abcdefghij" if kind == "letters" else range(1, 100)
        for mark, text in zip(marks, value):
            paragraph = line(document, f"{mark}.\t{text}")
            paragraph.paragraph_format.left_indent = Mm(8)
            paragraph.paragraph_format.first_line_indent = Mm(-8)
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(8))
    elif kind in ("facts", "clauses"):
        pairs(document, value)
    elif kind == "table":
        grid(document, value)
    elif kind == "annex":
        document.add_page_break()
        line(document, value, bold=True)
    elif kind == "signature":
        signature(document, paper)
    else:
        raise ValueError(f"unknown block: {kind}")


def pairs(document, values: dict):
    """Labels and their texts in a table without lines."""
    table = document.add_table(rows=0, cols=2)
    for label, value in values.items():
        cells = table.add_row().cells
        cells[0].width, cells[1].width = Mm(38), Mm(127)
        cells[0].text = label
        cells[1].text = ": " + ("\n  ".join(value) if isinstance(value, list) else str(value))
    document.add_paragraph()


def grid(document, value: dict):
    """A ruled table; `widths` are shares of the page's width."""
    columns = value["columns"]
    shares = [float(share) for share in value.get("widths", [1] * len(columns))]
    table = document.add_table(rows=1, cols=len(columns))
    table.style = "Table Grid"
    for row in value["rows"]:
        table.add_row()
    for row, texts in zip(table.rows, [columns, *value["rows"]]):
        for cell, text, share in zip(row.cells, texts, shares):
            cell.width = Mm(165 * share / sum(shares))
            cell.text = str(text)
            for run in cell.paragraphs[0].runs:
                run.font.size, run.bold = Pt(9), texts is columns
    document.add_paragraph()


def signature(document, paper: Paper):
    """Place, date and titles of those who sign; never a person's name."""
    for number, role in enumerate(paper.signers):
        day = f"Kota Contoh, {indonesian_date(paper.date)}\n" if number == 0 else ""
        paragraph = line(document, f"{day}{role},\n\n\nttd. (contoh)")
        paragraph.paragraph_format.left_indent = Mm(90)
        paragraph.paragraph_format.keep_together = True
