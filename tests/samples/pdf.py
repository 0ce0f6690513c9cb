"""A Paper as PDF, with a real text layer and the same bytes every time."""

from io import BytesIO
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor, black
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import (
    HRFlowable,
    KeepTogether,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from content import FOOTER, LETTERHEAD, NOTICE, UNIT, Paper, indonesian_date

rl_config.useA85 = 0  # binary streams: smaller, and every PDF reader takes them

WIDTH = A4[0] - 45 * mm - 12  # between the margins, without the frame's padding
BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=15, alignment=TA_JUSTIFY, spaceAfter=5)
LEFT = ParagraphStyle("left", BODY, alignment=0, spaceAfter=2)
CELL = ParagraphStyle("cell", BODY, fontSize=9, leading=11.5, alignment=0, spaceAfter=0)
HEAD_CELL = ParagraphStyle("head-cell", CELL, fontName="Times-Bold", alignment=TA_CENTER)
HEADING = ParagraphStyle("heading", BODY, fontName="Times-Bold", alignment=0, spaceBefore=7, spaceAfter=4, keepWithNext=1)
TITLE = ParagraphStyle("title", BODY, fontName="Times-Bold", fontSize=12.5, leading=16, alignment=TA_CENTER, spaceAfter=2)
CENTER = ParagraphStyle("center", BODY, alignment=TA_CENTER, spaceAfter=2)
MIDDLE = ParagraphStyle("middle", HEADING, alignment=TA_CENTER)
NOTE = ParagraphStyle("note", CELL, fontName="Helvetica-Bold", fontSize=8.5, leading=11, alignment=TA_CENTER, textColor=HexColor("#9b1c1c"))
GRID = TableStyle([
    ("GRID", (0, 0), (-1, -1), 0.5, black),
    ("BACKGROUND", (0, 0), (-1, 0), HexColor("#e6ebf2")),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 3.5),
    ("RIGHTPADDING", (0, 0), (-1, -1), 3.5),
])
PLAIN = TableStyle([
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 2),
    ("TOPPADDING", (0, 0), (-1, -1), 1),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
])
BOX = TableStyle([("BOX", (0, 0), (-1, -1), 0.8, HexColor("#9b1c1c")), ("BACKGROUND", (0, 0), (-1, -1), HexColor("#fdf3f3"))])


def render(paper: Paper) -> bytes:
    """The paper as PDF bytes; `invariant` fixes the dates and the id inside."""
    out = BytesIO()
    template = SimpleDocTemplate(
        out, pagesize=A4, leftMargin=25 * mm, rightMargin=20 * mm, topMargin=18 * mm, bottomMargin=20 * mm,
        title=paper.title, author=f"{UNIT} (contoh)", subject=FOOTER, lang="id", invariant=1,
    )
    template.build(list(story(paper)), onFirstPage=frame, onLaterPages=frame)
    return out.getvalue()


def frame(canvas, template):
    """The watermark and the footer of every page."""
    canvas.saveState()
    canvas.setFillColor(Color(0.6, 0.1, 0.1, alpha=0.07))
    canvas.setFont("Helvetica-Bold", 110)
    canvas.translate(A4[0] / 2, A4[1] / 2)
    canvas.rotate(52)
    canvas.drawCentredString(0, -35, "CONTOH")
    canvas.restoreState()
    canvas.setFont("Helvetica", 8)
    canvas.drawString(25 * mm, 11 * mm, FOOTER)
    canvas.drawRightString(A4[0] - 20 * mm, 11 * mm, f"Halaman {template.page}")


def story(paper: Paper):
    """The paper from letterhead to signature."""
    yield Paragraph(LETTERHEAD[0], ParagraphStyle("name", TITLE, fontSize=14, leading=18))
    for line in LETTERHEAD[1:]:
        yield Paragraph(line, ParagraphStyle("address", CENTER, fontSize=9, leading=11, spaceAfter=0))
    yield HRFlowable(width="100%", thickness=1.6, color=black, spaceBefore=4, spaceAfter=6)
    yield Table([[Paragraph(NOTICE, NOTE)]], colWidths=[WIDTH], style=BOX)
    yield Spacer(1, 9)
    yield from opening(paper)
    signed = any(isinstance(block, dict) and "signature" in block for block in paper.body)
    for block in paper.body if signed else [*paper.body, {"signature": True}]:
        yield from flow(block, paper)


def opening(paper: Paper):
    """What stands above the text: a decree's heading, a letter's address, or a title."""
    title = escape(paper.title)
    if paper.form == "letter":
        yield facts({"Nomor": paper.number, "Tanggal": indonesian_date(paper.date), "Hal": paper.title})
        yield Spacer(1, 8)
        yield Paragraph(f"Yth. {escape(paper.to)}", LEFT)
        yield Spacer(1, 8)
        return
    if paper.form == "decree":
        yield Paragraph(f"KEPUTUSAN KEPALA {UNIT.upper()}", TITLE)
        yield Paragraph(f"NOMOR {paper.number}", CENTER)
        yield Paragraph("TENTANG", CENTER)
        yield Paragraph(title.upper(), TITLE)
    else:
        yield Paragraph(title.upper(), TITLE)
        if paper.number:
            yield Paragraph(f"Nomor {paper.number}", CENTER)
    yield Spacer(1, 9)


def flow(block, paper: Paper):
    """One block of the body as flowables."""
    if isinstance(block, str):
        yield Paragraph(escape(block), BODY)
        return
    (kind, value), = block.items()
    if kind == "heading":
        yield Paragraph(escape(value), HEADING)
    elif kind == "middle":
        yield Paragraph(escape(value), MIDDLE)
    elif kind in ("items", "letters"):
        marks = "abcdefghij" if kind == "letters" else range(1, 100)
        yield rows([(f"{mark}.", text) for mark, text in zip(marks, value)], 8 * mm)
        yield Spacer(1, 5)
    elif kind == "clauses":
        for label, text in value.items():
            yield clause(label, text)
        yield Spacer(1, 5)
    elif kind == "facts":
        yield facts(value)
        yield Spacer(1, 6)
    elif kind == "table":
        yield grid(value)
        yield Spacer(1, 7)
    elif kind == "annex":
        yield PageBreak()
        yield Paragraph(escape(value), HEADING)
    elif kind == "signature":
        yield signature(paper)
    else:
        raise ValueError(f"unknown block: {kind}")


def rows(pairs, first) -> Table:
    """Two columns without lines: a mark or label, and its text."""
    cells = [[Paragraph(escape(str(a)), LEFT), Paragraph(escape(str(b)), BODY)] for a, b in pairs]
    return Table(cells, colWidths=[first, WIDTH - first], style=PLAIN)


def facts(values: dict) -> Table:
    """Label, colon, value."""
    cells = [[Paragraph(escape(label), LEFT), Paragraph(":", LEFT), Paragraph(escape(str(value)), LEFT)] for label, value in values.items()]
    return Table(cells, colWidths=[38 * mm, 4 * mm, WIDTH - 42 * mm], style=PLAIN)


def clause(label: str, value) -> Table:
    """`Menimbang : a. …` and `KESATU : …` of a decree."""
    listed = isinstance(value, list)
    cells = []
    for number, text in enumerate(value if listed else [value]):
        head = (escape(label), ":") if number == 0 else ("", "")
        mark = [Paragraph(f"{'abcdefghij'[number]}.", LEFT)] if listed else []
        cells.append([*(Paragraph(part, LEFT) for part in head), *mark, Paragraph(escape(text), BODY)])
    widths = [29 * mm, 4 * mm, *([6 * mm] if listed else [])]
    return Table(cells, colWidths=[*widths, WIDTH - sum(widths)], style=PLAIN)


def grid(value: dict) -> Table:
    """A ruled table; `widths` are shares of the page's width."""
    columns = value["columns"]
    shares = [float(share) for share in value.get("widths", [1] * len(columns))]
    cells = [[Paragraph(escape(str(name)), HEAD_CELL) for name in columns]]
    cells += [[Paragraph(escape(str(cell)), CELL) for cell in row] for row in value["rows"]]
    widths = [WIDTH * share / sum(shares) for share in shares]
    return Table(cells, colWidths=widths, style=GRID, repeatRows=1)


def signature(paper: Paper) -> KeepTogether:
    """Place, date and titles of those who sign; never a person's name."""
    day = f"Kota Contoh, {indonesian_date(paper.date)}"
    blocks = [[Paragraph(day if number == len(paper.signers) - 1 else "&nbsp;", LEFT), Paragraph(f"{escape(role)},", LEFT), Spacer(1, 16), Paragraph("ttd. (contoh)", LEFT)] for number, role in enumerate(paper.signers)]
    empty = [""] * (2 - len(blocks))
    return KeepTogether([Spacer(1, 14), Table([[*empty, *blocks]], colWidths=[WIDTH * 0.54, WIDTH * 0.46], style=PLAIN)])
