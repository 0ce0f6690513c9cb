"""The presentation, read by python-pptx and turned into pictures by LibreOffice: what is shown to a jury
and what is hidden, titles, notes, chart, pictures that are cut and not distorted, and text that stays in
its box.

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
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.util import Emu

import package
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


def small(frame, least):
    return [run.font.size.pt for p in frame.paragraphs for run in p.runs if run.font.size and run.font.size.pt < least]


def hidden(slide):
    return slide._element.get("show") == "0"


# Smaller is not read from a distance, nor on a team's screen.
LEAST = 18


def check_shape(where, shape, slide_size, is_hidden):
    right, bottom = shape.left + shape.width, shape.top + shape.height
    require(0 <= shape.left and right <= slide_size[0] and 0 <= shape.top and bottom <= slide_size[1], f"{where}: {shape.name} leaves the slide")
    if shape.has_text_frame and not shape.is_placeholder:
        frame = shape.text_frame
        room = Emu(shape.width - frame.margin_left - frame.margin_right).pt
        tall = Emu(shape.height - frame.margin_top - frame.margin_bottom).pt
        require(height(frame, room, 18) <= tall + 1, f"{where}: text leaves its box: {frame.text!r}")
        require(not small(frame, LEAST), f"{where}: text under {LEAST} points: {frame.text!r}")
    elif shape.is_placeholder and shape.placeholder_format.type in (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE):
        cover = shape.placeholder_format.type == PP_PLACEHOLDER.CENTER_TITLE
        sizes = [run.font.size.pt for p in shape.text_frame.paragraphs for run in p.runs if run.font.size]
        size = min(sizes, default=40 if cover else 26)
        most = int((156 if cover else 64) / (size * 1.25))
        require(lines(shape.text_frame.text, size, Emu(shape.width).pt) <= most, f"{where}: the title leaves its box")
        require("…" not in shape.text_frame.text, f"{where}: the title is cut: {shape.text_frame.text!r}")
    if shape.is_placeholder:
        require(not small(shape.text_frame, LEAST), f"{where}: {shape.name} under {LEAST} points")
    if shape.has_table:
        require(is_hidden, f"{where}: a table is shown")
        require(len(shape.table.rows) <= 7, f"{where}: a table of {len(shape.table.rows)} rows with its head")
        total = 0
        for row in shape.table.rows:
            total += row.height.pt
            for cell, column in zip(row.cells, shape.table.columns):
                room = Emu(column.width - cell.margin_left - cell.margin_right).pt
                tall = row.height.pt - Emu(cell.margin_top + cell.margin_bottom).pt
                require(height(cell.text_frame, room, LEAST) <= tall + 1, f"{where}: a cell grows: {cell.text!r}")
                require(not small(cell.text_frame, LEAST), f"{where}: a cell under {LEAST} points")
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
        # What the workspace calls things is Indonesian in every deck.
        said = {run.get("lang") for run in slide._element.iter(f"{DRAWING}rPr")}
        require(lang in said and said <= {lang, "id-ID"}, f"{here}: language {said}")
        for shape in slide.shapes:
            check_shape(here, shape, (deck.slide_width, deck.slide_height), hidden(slide))
            if shape.shape_type in (MSO_SHAPE_TYPE.TABLE, MSO_SHAPE_TYPE.CHART) or shape.has_chart:
                described = shape._element.xpath(".//p:cNvPr/@descr")
                require(described and described[0].strip(), f"{here}: {shape.name} has no alternative text")


def check_charts(deck, report, where):
    charts = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    require(charts, f"{where}: no chart")
    categories, shares, scales = [], [], set()
    for chart in charts:
        plot = chart.plots[0]
        (series,) = plot.series
        categories += list(plot.categories)
        shares += list(series.values)
        scales.add((chart.value_axis.minimum_scale, chart.value_axis.maximum_scale))
        book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
        rows = list(book.active.iter_rows(values_only=True))
        require([row[0] for row in rows[1:]] == list(plot.categories), f"{where}: the workbook has other categories")
        require([row[1] for row in rows[1:]] == list(series.values), f"{where}: the workbook has other values")
        sizes = {int(size.get("sz")) for size in chart._chartSpace.iter("{*}defRPr") if size.get("sz")}
        require(min(sizes) >= 1800, f"{where}: the chart has text under 18 points")
    require(scales == {(0, 100)}, f"{where}: scales {scales}")
    aspects = report["aspects"]
    require(categories == [row["name"] for row in aspects], f"{where}: categories {categories}")
    share = lambda row: int(decimal.Decimal(str(row["supported"])) * 100 / decimal.Decimal(str(row["weight"])))
    require(shares == [share(row) for row in aspects], f"{where}: per cent {shares}")


# What no jury is shown: rules, digests and commits, options and quoted keys.
OURS = re.compile(r"KIP\d{3}|\b[0-9a-f]{7,}\b|`|(?<!\w)--\w|\bgit\b")


def check_reasons(deck, report, where):
    """What was answered with nothing is asked about, with the reason that the team gave."""
    text = lambda slide: "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    team = "\n".join(text(slide) for slide in deck.slides if hidden(slide))
    declined = [row for row in report["indicators"] if row["status"] == "declined"]
    require(declined, f"{where}: nothing is declined")
    for row in declined:
        require(f"{row['code']} {row['name']}: " in team, f"{where}: nobody asks about {row['code']}")
        require(row["reason"] in team, f"{where}: the reason of {row['code']} is not there")


def check_parts(deck, report, where):
    """A jury's slides come first and say nothing of findings; the team's are hidden behind them."""
    shows = [not hidden(slide) for slide in deck.slides]
    require(shows == sorted(shows, reverse=True) and any(shows) and not all(shows), f"{where}: hidden slides {shows}")
    codes = {row["code"] for row in report["indicators"]}
    messages = [finding["message"] for finding in report["findings"]]
    for number, slide in enumerate(deck.slides, 1):
        if hidden(slide):
            continue
        for shape in slide.shapes:
            text = shape.text_frame.text if shape.has_text_frame else ""
            # A unit may call itself what it likes.
            text = text.split(workspace.HOSTILE[:10])[0]
            require(not OURS.search(text), f"{where} slide {number}: {OURS.search(text)} is shown")
            words = {word.strip("():,;") for word in text.split()}
            require(not words & codes, f"{where} slide {number}: the code {words & codes} is shown")
            require(not any(message in text for message in messages), f"{where} slide {number}: a finding is shown")


def pictures(deck):
    return [(slide, shape) for slide in deck.slides for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]


def check_crops(deck, where):
    """No picture is distorted, none is a stripe, and none tells where it was taken."""
    for slide, shape in pictures(deck):
        require(not hidden(slide), f"{where}: a picture for the team alone")
        image = Image.open(io.BytesIO(shape.image.blob))
        image.load()
        require(not image.getexif() and not getattr(image, "text", {}), f"{where}: {shape.name} tells of its making")
        require(b"GPS" not in shape.image.blob and b"Exif" not in shape.image.blob, f"{where}: {shape.name} has EXIF")
        across = image.width * (1 - shape.crop_left - shape.crop_right)
        down = image.height * (1 - shape.crop_top - shape.crop_bottom)
        require(abs(across * shape.height / (down * shape.width) - 1) < 0.01, f"{where}: {shape.name} is distorted")
        # Usual photos may be cut to the shape that those of their slide share, everything else stays whole.
        shape_of = max(image.size) / min(image.size)
        least = 0.79 if image.format == "JPEG" and 1.2 < shape_of < 1.95 else 0.97
        require(across > image.width * least and down > image.height * least, f"{where}: {shape.name} loses too much")
        require(shape._element.xpath(".//p:cNvPr/@descr")[0].strip(), f"{where}: {shape.name} has no alternative text")


def check_rows(deck, where):
    """Pictures of a slide stand in two rows at most, each of one height; what is upright may stand beside them."""
    for slide in deck.slides:
        shown = [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]
        for top in {shape.top for shape in shown}:
            row = [shape for shape in shown if shape.top == top]
            lying = {shape.height for shape in row if shape.width >= shape.height}
            require(len(lying) <= 1, f"{where}: pictures of the heights {lying} in one row")
            require(len({shape.height for shape in row}) <= 2, f"{where}: pictures of three heights side by side")
        require(len({shape.top for shape in shown}) <= 2, f"{where}: pictures in more than two rows")


def check_content(deck, report, where):
    notes = "\n".join(slide.notes_slide.notes_text_frame.text for slide in deck.slides)
    for finding in report["findings"]:
        # What is typed is set as code, without back-quotes.
        said = finding["message"].replace("`", "")
        require(any(finding["rule"] in line and said in line.replace("`", "") for line in notes.splitlines()), f"{where}: {finding['rule']} is not in the notes")
    for act in report["acts"]:
        # A sentence of its own begins with a capital.
        what = (act["what"][:1].upper() + act["what"][1:]).replace("`", "")
        require(what in notes.replace("`", ""), f"{where}: the notes lack the act of {act['indicator']}")
    shown = report["score"]["shown"]
    text = lambda slide: "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    require(shown["supported"] in text(deck.slides[2]), f"{where}: the score is not shown")
    team = next(slide for slide in deck.slides if hidden(slide))
    # What can still be reached stands there while there is time.
    in_time = (report["instrument"]["days_left"] or 0) >= 0 and shown["reachable"]
    for name in ["claimed", "supported", "reachable" if in_time else "potential"]:
        require(shown[name] in text(team), f"{where}: {name} {shown[name]} is not on the slide of the scores")


def check_archive(path, where):
    with zipfile.ZipFile(path) as archive:
        require(archive.namelist()[0] == "[Content_Types].xml", f"{where}: content types are not first")
        for info in archive.infolist():
            require(info.date_time == (1980, 1, 1, 0, 0, 0), f"{where}: {info.filename} bears a time")
            if info.filename.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(info))


def check_pages(path, slides, where):
    folder = path.parent
    profile = f"-env:UserInstallation=file://{folder}/profile"
    ran = subprocess.run(["soffice", profile, "--headless", "--convert-to", "pdf", path.name], cwd=folder, capture_output=True, check=False, timeout=300)
    pdf = path.with_suffix(".pdf")
    require(pdf.exists(), f"{where}: LibreOffice made no PDF: {ran.stderr.decode()[-300:]}")
    subprocess.run(["pdftoppm", "-r", "40", "-png", pdf.name, path.stem], cwd=folder, check=True)
    pages = list(folder.glob(f"{path.stem}-*.png"))
    require(len(pages) == slides, f"{where}: {len(pages)} pages for {slides} slides that are shown")
    words = subprocess.run(["pdftotext", pdf.name, "-"], cwd=folder, capture_output=True, check=True).stdout.decode()
    for dead in ["Click to", "Klik untuk", "@title@", "@lang@"]:
        require(dead not in words, f"{where}: dead text {dead!r}")


def check_album(binary, folder):
    """Forty photos as a phone takes them, each lying on its side with a place in it: the deck stays small, and
    all stand upright."""
    root = workspace.photos(folder)
    path = pathlib.Path(folder) / "album.pptx"
    again = pathlib.Path(folder) / "lagi.pptx"
    workspace.kip(binary, root, "report", "-o", str(path), "-o", str(again))
    require(path.read_bytes() == again.read_bytes(), "photos: two runs differ")
    size = path.stat().st_size
    require(size < 10_000_000, f"photos: the deck has {size} bytes")
    require(not package.faults(path), f"photos: {package.faults(path)}")
    deck = Presentation(path)
    check_crops(deck, "photos")
    check_rows(deck, "photos")
    shown = pictures(deck)
    require(len(shown) == 16, f"photos: {len(shown)} pictures for four subjects")
    for _, shape in shown:
        image = Image.open(io.BytesIO(shape.image.blob)).convert("RGB")
        require(image.width > image.height and max(image.size) <= 1280, f"photos: {image.size}")
        # As it was taken: red at the upper left, blue at the lower right.
        red, blue = image.getpixel((20, 20)), image.getpixel((image.width - 20, image.height - 20))
        require(red[0] > 150 > red[2] and blue[2] > 150 > blue[0], f"photos: {shape.name} lies on its side")
    team = pathlib.Path(folder) / "tim.pptx"
    workspace.kip(binary, root, "report", "-o", str(team), "--deck", "tim")
    alone = Presentation(team)
    require(not any(hidden(slide) for slide in alone.slides) and not pictures(alone), "photos: the team's part")
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides if hidden(slide)]
    own = [slide.shapes.title.text_frame.text for slide in alone.slides]
    require(own == ["BPMP Contoh", *titles], "photos: the team's part has other slides")
    words = "\n".join(cell.text for slide in alone.slides for shape in slide.shapes if shape.has_table for row in shape.table.rows for cell in row.cells)
    require("foto.heic" in words and "rusak.jpg" in words, "photos: what could not be used is not named")
    said = [shape.text_frame.text for slide in deck.slides for shape in slide.shapes if shape.has_text_frame]
    require(said.count("dan 6 gambar lain di antara bukti kami") == 4, "photos: those without room are not counted")
    notes = "\n".join(slide.notes_slide.notes_text_frame.text for slide in deck.slides if not hidden(slide))
    for name in [f"foto-{aspect}-{number}.jpg" for aspect in range(1, 5) for number in range(4, 10)]:
        require(name in notes, f"photos: {name} is in no notes")
    print(f"pptx: photos: {len(shown)} pictures, {size} bytes")


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
                check_parts(deck, report, where)
                check_reasons(deck, report, where)
                check_crops(deck, where)
                check_rows(deck, where)
                require(len(pictures(deck)) >= 10, f"{where}: only {len(pictures(deck))} pictures")
                shown = sum(not hidden(slide) for slide in deck.slides)
                check_pages(names[0], shown, where)
                print(f"pptx: {where}: {shown} slides, {len(deck.slides) - shown} hidden, {len(pictures(deck))} pictures")
    with tempfile.TemporaryDirectory() as folder:
        check_album(binary, folder)


main(sys.argv[1])
