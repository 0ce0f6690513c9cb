"""The presentation, read by python-pptx and turned into pictures by LibreOffice: slides, titles,
notes, chart, and text that stays in its box.

    check_pptx.py BINARY
"""

import decimal
import io
import json
import math
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import zipfile

import openpyxl
from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.util import Emu

import workspace

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# Width of letters in shares of the size: a plain guess that knows nothing of kip's own table.
NARROW = set("iljtfrI.,:;'|!()[]/ ")
WIDE = set("mwMW@%—…")


def require(holds, says):
    if not holds:
        raise SystemExit(f"pptx: {says}")


def width(text, size):
    """About how wide text is, in points."""
    total = 0.0
    for letter in text:
        if unicodedata.combining(letter):
            continue
        if unicodedata.east_asian_width(letter) in "WF":
            total += 1.0
        elif letter in NARROW:
            total += 0.29
        elif letter in WIDE:
            total += 0.9
        elif letter.isupper():
            total += 0.68
        else:
            total += 0.54
    return total * size


def lines(text, size, room):
    """How many lines text takes, wrapped after spaces and hyphens and inside words longer than a line."""
    count, used = 1, 0.0
    for piece in re.findall("[^ -]*[ -]|[^ -]+$", text):
        wide = width(piece.rstrip(" "), size)
        if used and used + wide > room:
            count, used = count + 1, 0.0
        if wide > room:
            count += math.ceil(wide / room) - 1
            wide %= room
        used += wide + width(piece, size) - width(piece.rstrip(" "), size)
    return count


def height(frame, room, usual):
    total = 0.0
    for paragraph in frame.paragraphs:
        sizes = [run.font.size.pt for run in paragraph.runs if run.font.size] or [usual]
        size = max(sizes)
        leading = paragraph.line_spacing.pt if hasattr(paragraph.line_spacing, "pt") else size * 1.25
        before = paragraph.space_before.pt if paragraph.space_before is not None else 0
        total += lines(paragraph.text, size, room) * leading + before
    return total


def small(frame):
    return [run.font.size.pt for p in frame.paragraphs for run in p.runs if run.font.size and run.font.size.pt < 14]


def check_shape(where, shape, slide_size):
    right, bottom = shape.left + shape.width, shape.top + shape.height
    require(0 <= shape.left and right <= slide_size[0] and 0 <= shape.top and bottom <= slide_size[1], f"{where}: {shape.name} leaves the slide")
    if shape.has_text_frame and not shape.is_placeholder:
        frame = shape.text_frame
        room = Emu(shape.width - frame.margin_left - frame.margin_right).pt
        tall = Emu(shape.height - frame.margin_top - frame.margin_bottom).pt
        require(height(frame, room, 18) <= tall + 1, f"{where}: text leaves its box: {frame.text!r}")
        require(not small(frame), f"{where}: text under 14 points: {frame.text!r}")
    elif shape.is_placeholder and shape.placeholder_format.type in (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE):
        cover = shape.placeholder_format.type == PP_PLACEHOLDER.CENTER_TITLE
        size, most = (40, 3) if cover else (26, 2)
        require(lines(shape.text_frame.text, size, Emu(shape.width).pt) <= most, f"{where}: the title leaves its box")
    if shape.has_table:
        total = 0
        for row in shape.table.rows:
            total += row.height.pt
            for cell, column in zip(row.cells, shape.table.columns):
                room = Emu(column.width - cell.margin_left - cell.margin_right).pt
                tall = row.height.pt - Emu(cell.margin_top + cell.margin_bottom).pt
                require(height(cell.text_frame, room, 14) <= tall + 1, f"{where}: a cell grows: {cell.text!r}")
                require(not small(cell.text_frame), f"{where}: a cell under 14 points")
        require(Emu(shape.top).pt + total <= 500, f"{where}: the table reaches the foot")


def check_slides(deck, where, lang):
    require(abs(deck.slide_width / deck.slide_height - 16 / 9) < 0.001, f"{where}: not 16:9")
    require(len(deck.slides) >= 5, f"{where}: only {len(deck.slides)} slides")
    for number, slide in enumerate(deck.slides, 1):
        here = f"{where} slide {number}"
        require(slide.shapes.title is not None and slide.shapes.title.text_frame.text.strip(), f"{here}: no title")
        for shape in slide.placeholders:
            require(shape.has_text_frame and shape.text_frame.text.strip(), f"{here}: empty placeholder {shape.name}")
        require(slide.has_notes_slide and slide.notes_slide.notes_text_frame.text.strip(), f"{here}: no notes")
        ids = [element.get("id") for element in slide._element.iter("{*}cNvPr")]
        require(len(ids) == len(set(ids)), f"{here}: an id twice")
        said = {run.get("lang") for run in slide._element.iter(f"{DRAWING}rPr")}
        require(said == {lang}, f"{here}: language {said}")
        for shape in slide.shapes:
            check_shape(here, shape, (deck.slide_width, deck.slide_height))
            if shape.shape_type in (MSO_SHAPE_TYPE.TABLE, MSO_SHAPE_TYPE.CHART) or shape.has_chart:
                described = shape._element.xpath(".//p:cNvPr/@descr")
                require(described and described[0].strip(), f"{here}: {shape.name} has no alternative text")


def cut(value):
    return float(decimal.Decimal(str(value)).quantize(decimal.Decimal("0.01"), decimal.ROUND_DOWN))


def check_charts(deck, report, where):
    charts = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    require(charts, f"{where}: no chart")
    categories, claimed, supported = [], [], []
    for chart in charts:
        plot = chart.plots[0]
        categories += list(plot.categories)
        first, second = plot.series
        claimed += list(first.values)
        supported += list(second.values)
        book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
        rows = list(book.active.iter_rows(values_only=True))
        require([row[0] for row in rows[1:]] == list(plot.categories), f"{where}: the workbook has other categories")
        require([row[2] for row in rows[1:]] == list(second.values), f"{where}: the workbook has other values")
    aspects = report["aspects"]
    require(categories == [f"{row['code']} {row['name']}" for row in aspects], f"{where}: categories {categories}")
    require(claimed == [cut(row["claimed"]) for row in aspects], f"{where}: claimed {claimed}")
    require(supported == [cut(row["supported"]) for row in aspects], f"{where}: supported {supported}")


def check_content(deck, report, where):
    notes = "\n".join(slide.notes_slide.notes_text_frame.text for slide in deck.slides)
    for finding in report["findings"]:
        require(any(finding["rule"] in line and finding["message"] in line for line in notes.splitlines()), f"{where}: {finding['rule']} is not in the notes")
    for act in report["acts"]:
        # A sentence of its own begins with a capital.
        what = act["what"][:1].upper() + act["what"][1:]
        require(what in notes, f"{where}: the notes lack the act of {act['indicator']}")
    shown = report["score"]["shown"]
    first = "\n".join(shape.text_frame.text for shape in deck.slides[1].shapes if shape.has_text_frame)
    # What can still be reached stands there while there is time.
    in_time = (report["instrument"]["days_left"] or 0) >= 0 and shown["reachable"]
    for name in ["claimed", "supported", "reachable" if in_time else "potential"]:
        require(shown[name] in first, f"{where}: {name} {shown[name]} is not on the slide of the scores")


def check_archive(path, where):
    with zipfile.ZipFile(path) as archive:
        require(archive.namelist()[0] == "[Content_Types].xml", f"{where}: content types are not first")
        for info in archive.infolist():
            require(info.date_time == (1980, 1, 1, 0, 0, 0), f"{where}: {info.filename} bears a time")
            if not info.filename.endswith(".xlsx"):
                etree.fromstring(archive.read(info))


def check_pictures(path, slides, where):
    folder = path.parent
    profile = f"-env:UserInstallation=file://{folder}/profile"
    ran = subprocess.run(["soffice", profile, "--headless", "--convert-to", "pdf", path.name], cwd=folder, capture_output=True, check=False, timeout=300)
    pdf = path.with_suffix(".pdf")
    require(pdf.exists(), f"{where}: LibreOffice made no PDF: {ran.stderr.decode()[-300:]}")
    subprocess.run(["pdftoppm", "-r", "40", "-png", pdf.name, path.stem], cwd=folder, check=True)
    pictures = list(folder.glob(f"{path.stem}-*.png"))
    require(len(pictures) == slides, f"{where}: {len(pictures)} pages for {slides} slides")
    words = subprocess.run(["pdftotext", pdf.name, "-"], cwd=folder, capture_output=True, check=True).stdout.decode()
    for dead in ["Click to", "Klik untuk", "@title@", "@lang@"]:
        require(dead not in words, f"{where}: dead text {dead!r}")


def main(binary):
    binary = pathlib.Path(binary).resolve()
    for make in [workspace.sample, workspace.faulty]:
        with tempfile.TemporaryDirectory() as folder:
            root = make(folder)
            out = pathlib.Path(folder) / "keluaran"
            out.mkdir()
            for lang, tag in [("id", "id-ID"), ("en", "en-US")]:
                where = f"{make.__name__} {lang}"
                names = [out / f"{lang}.pptx", out / f"{lang}-2.pptx", out / f"{lang}.json"]
                arguments = [part for name in names for part in ("-o", str(name))]
                workspace.kip(binary, root, "report", "--lang", lang, *arguments)
                require(names[0].read_bytes() == names[1].read_bytes(), f"{where}: two runs differ")
                report = json.loads(names[2].read_text(encoding="utf-8"))
                deck = Presentation(names[0])
                check_archive(names[0], where)
                check_slides(deck, where, tag)
                check_charts(deck, report, where)
                check_content(deck, report, where)
                check_pictures(names[0], len(deck.slides), where)
                print(f"pptx: {where}: {len(deck.slides)} slides")


main(sys.argv[1])
