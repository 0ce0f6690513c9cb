"""Reads the workbook and the table as other programs do: openpyxl, Python's csv, and LibreOffice,
which must make pages and text of them without a complaint."""

import csv
import datetime
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse
import warnings
import zipfile

import openpyxl
from lxml import etree

import package
import workspace

SHEETS = {
    "id": ["Ringkasan", "Aspek", "Indikator", "Bukti", "Temuan", "Rencana", "Per PJ", "Formulir"],
    "en": ["Summary", "Aspects", "Indicators", "Evidence", "Findings", "Plan", "By owner", "Form"],
}
CODES = {"id": "Kode", "en": "Code"}
# Heads whose cells are numbers, and those whose cells are days; what is not known is empty.
NUMBERS = {
    "id": {"Bobot", "Klaim", "Didukung", "Potensi", "Poin belum diraih atau terancam", "Tambahan poin", "Ukuran (byte)", "No."},
    "en": {"Weight", "Claimed", "Supported", "Potential", "Points unearned or at risk", "Points to win", "Size (bytes)", "No."},
}
DAYS = {
    "id": {"Tanggal", "Target", "Berlaku sampai", "Jatuh tempo"},
    "en": {"Date", "Target", "Waived until", "Due"},
}
# Heads of status and due day, whose colours follow their cells, and of what the coordinator writes.
WATCHED = {
    "id": {"Indikator": ["Keadaan", "Target"], "Rencana": ["Keadaan", "Jatuh tempo"]},
    "en": {"Indicators": ["Status", "Target"], "Plan": ["Status", "Due"]},
}
POINTS = {"Poin belum diraih atau terancam", "Points unearned or at risk", "points_at_risk"}
FREE = {"id": "Catatan koordinator", "en": "Coordinator's notes"}


def fault(words):
    """Ends the check with a sentence."""
    raise SystemExit(f"check_xlsx: {words}")


def load(path):
    """The workbook; any warning of the reader is a fault."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return openpyxl.load_workbook(path)


def cells(sheet):
    """Types: no formula, codes are texts, numbers are numbers, days are days."""
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "f" or cell.data_type == "e":
                fault(f"{sheet.title}!{cell.coordinate} is {cell.data_type}: {cell.value!r}")


def columns(sheet, lang):
    """The cells of a list by their heads."""
    heads = [cell.value for cell in sheet[1]]
    seen = 0
    for row in sheet.iter_rows(min_row=2):
        for head, cell in zip(heads, row):
            value, where = cell.value, f"{sheet.title}!{cell.coordinate} ({head})"
            if value is None:
                continue
            if head == FREE[lang]:
                fault(f"{where} is for the coordinator: {value!r}")
            if head == CODES[lang] and not (isinstance(value, str) and cell.data_type == "s"):
                fault(f"{where} is no text: {value!r}")
            if head in NUMBERS[lang] and not (cell.data_type == "n" and isinstance(value, (int, float))):
                fault(f"{where} is no number: {value!r}")
            if head in DAYS[lang]:
                if not (cell.is_date and isinstance(value, datetime.datetime)):
                    fault(f"{where} is no day: {value!r}")
                if value.time() != datetime.time() or "d mmmm yyyy" not in cell.number_format:
                    fault(f"{where} shows {value!r} as {cell.number_format!r}")
            seen += 1
    if seen == 0 and sheet.max_row > 2:
        fault(f"{sheet.title} has no cells")


def layout(sheet):
    """What keeps a list handy: frozen head, filter, a page that fits."""
    if sheet.freeze_panes is None or not sheet.freeze_panes.endswith("2"):
        fault(f"{sheet.title}: the head is not frozen ({sheet.freeze_panes})")
    if not sheet.auto_filter.ref:
        fault(f"{sheet.title}: no filter")
    if sheet.print_title_rows != "$1:$1":
        fault(f"{sheet.title}: the head is not repeated in print ({sheet.print_title_rows})")


def paper(sheet):
    """A4, landscape, with a number on it; letters of ten points are read at eight at least, on one page across
    or on two."""
    setup = sheet.page_setup
    if (setup.orientation, setup.paperSize) != ("landscape", 9):
        fault(f"{sheet.title}: page setup {setup.orientation} {setup.paperSize}")
    room = (297 / 25.4 - sheet.page_margins.left - sheet.page_margins.right) * 72
    area = sheet.print_area.split("!")[-1].replace("$", "")
    _, _, last, _ = openpyxl.utils.range_boundaries(area)
    # A character takes 7 pixels of 96 to an inch; neighbours of one width are written once.
    wide = {}
    for one in sheet.column_dimensions.values():
        wide |= dict.fromkeys(range(one.min, one.max + 1), one.width * 7 * 0.75)
    wide = [wide[at] for at in range(1, last + 1)]
    turns = [at.id for at in sheet.col_breaks.brk]
    if not turns:
        if setup.fitToHeight != 0 or room / sum(wide) < 0.8:
            fault(f"{sheet.title}: printed at {room / sum(wide):.0%}")
        return
    kept = sheet.print_title_cols
    if kept != "$A:$B" or len(turns) != 1 or (setup.scale or 100) < 80:
        fault(f"{sheet.title}: printed at {setup.scale}, {turns}, with the columns {kept}")
    for page in (wide[: turns[0]], wide[:2] + wide[turns[0] :]):
        if sum(page) * setup.scale / 100 > room:
            fault(f"{sheet.title}: a page of {sum(page)} points at {setup.scale}, where there is room for {room}")
    if "&P" not in (sheet.oddFooter.center.text or "").replace("&[Page]", "&P"):
        fault(f"{sheet.title}: no page number in {sheet.oddFooter.center.text!r}")


def under(sheet, head):
    """The cells of a list below one of its heads."""
    at = [cell.value for cell in sheet[1]].index(head)
    return [row[at] for row in sheet.iter_rows(min_row=2)]


def watched(book, lang):
    """Colours follow status and due day, and each list has its free column."""
    for name, heads in WATCHED[lang].items():
        sheet = book[name]
        if not all(cell.value is None for cell in under(sheet, FREE[lang])):
            fault(f"{name}: {FREE[lang]} is not empty")
        rules = {str(area.sqref): area.rules for area in sheet.conditional_formatting}
        for head in heads:
            first, last = under(sheet, head)[0].coordinate, under(sheet, head)[-1].coordinate
            found = rules.get(first if first == last else f"{first}:{last}", [])
            if len(found) < 2 or any(rule.type != "cellIs" for rule in found):
                fault(f"{name}: {head} has the rules {[rule.type for rule in found]} of {list(rules)}")


def leads(book, report, root, lang):
    """The name of each document opens it from the workbook's folder, and a link leads to its address."""
    name = SHEETS[lang][3]
    pieces = [piece for row in report["indicators"] for piece in row["evidence"]]
    opened = 0
    for head in [{"id": "Dokumen", "en": "Document"}[lang], {"id": "Bukti", "en": "Evidence"}[lang]]:
        for piece, cell in zip(pieces, under(book[name], head), strict=True):
            target = cell.hyperlink.target if cell.hyperlink else None
            path = piece.get("path")
            if path is None:
                plain = re.fullmatch(r"https?://[!-~]+", piece["url"])
                wanted = piece["url"] if plain else None
            else:
                wanted = path if (root / path).is_file() else None
                target = target and urllib.parse.unquote(target)
            if target != wanted:
                fault(f"{name}!{cell.coordinate}: {cell.value!r} leads to {target!r}, not {wanted!r}")
            opened += target is not None
    if opened < 100:
        fault(f"{name}: only {opened} names open something")
    said = under(book[name], {"id": "Diterima", "en": "Accepted"}[lang])
    for piece, cell in zip(pieces, said, strict=True):
        unopened = {"id": "tautan tidak dibuka", "en": "link not opened"}[lang]
        if "url" in piece and piece["acceptable"] and cell.value != unopened:
            fault(f"{name}!{cell.coordinate}: nobody opened this link: {cell.value!r}")


def sums(book, report, lang):
    """A sum over a list is the report's: acts without sums among them, owners with one below."""
    plan, owners = (book[name] for name in SHEETS[lang][5:7])
    gains = [row["potential"] - row["supported"] for row in report["indicators"]]
    wins = [cell.value for cell in under(plan, {"id": "Tambahan poin", "en": "Points to win"}[lang])]
    if len(wins) != sum(gain > 0 for gain in gains):
        fault(f"{plan.title}: {len(wins)} acts")
    if report["score"]["out_of"] == 100 and abs(sum(wins) - sum(gains)) > 1e-4:
        fault(f"{plan.title}: the acts win {sum(wins)}, the report {sum(gains)}")
    heads = [cell.value for cell in owners[1]]
    for head in heads[1:]:
        *cells, total = [cell.value for cell in under(owners, head)]
        if abs(sum(cells) - total) > 1e-4:
            fault(f"{owners.title}: {head} sums to {sum(cells)}, not {total}")
    supported = under(owners, {"id": "Didukung", "en": "Supported"}[lang])[-1].value
    if abs(supported - report["score"]["supported"]) > 1e-6:
        fault(f"{owners.title}: supported {supported}, the report {report['score']['supported']}")
    indicators = book[SHEETS[lang][2]]
    for head, key in [("Klaim", "claimed"), ("Didukung", "supported"), ("Potensi", "potential")]:
        head = head if lang == "id" else key.capitalize()
        shown = [cell.value for cell in under(indicators, head)]
        if any(abs(a - row[key]) > 1e-6 for a, row in zip(shown, report["indicators"], strict=True)):
            fault(f"{indicators.title}: {head} is not the report's")


def agrees(book, report, lang):
    """Counts and scores are those of the JSON report."""
    names = SHEETS[lang]
    rows = {name: book[name].max_row - 1 for name in names}
    evidence = sum(len(row["evidence"]) for row in report["indicators"])
    for name, wanted in [
        (names[1], len(report["aspects"]) + 1),
        (names[2], len(report["indicators"])),
        (names[3], evidence),
        (names[4], len(report["findings"])),
    ]:
        if rows[name] != wanted:
            fault(f"{name} has {rows[name]} rows, the report {wanted}")
    findings = book[names[4]]
    heads = [cell.value for cell in findings[1]]
    at = heads.index({"id": "Temuan", "en": "Finding"}[lang])
    told = sorted(row[at].value for row in findings.iter_rows(min_row=2))
    # The mark round what is typed is for the forms that can set it apart.
    if told != sorted(one["message"].replace("`", "") for one in report["findings"]):
        fault(f"{names[4]}: not the messages of the report")
    codes = [row[0].value for row in book[names[2]].iter_rows(min_row=2)]
    if codes != [row["code"] for row in report["indicators"]]:
        fault(f"{names[2]}: codes {codes[:12]}")
    summary = [cell.value for row in book[names[0]].iter_rows() for cell in row]
    # What can still be reached stands there while there is time.
    in_time = (report["instrument"]["days_left"] or 0) >= 0 and report["score"]["reachable"] is not None
    for word in ["claimed", "supported", "reachable" if in_time else "potential"]:
        shown = float(report["score"]["shown"][word].replace(",", "."))
        if shown not in [value for value in summary if isinstance(value, (int, float))]:
            fault(f"{names[0]}: the {word} score {shown} is missing")
    if book[names[0]]["A1"].value != report["unit"]:
        fault(f"{names[0]}: the unit is {book[names[0]]['A1'].value!r}")


def parts(path):
    """Every part is XML; its times are fixed; no part holds a formula."""
    with zipfile.ZipFile(path) as archive:
        for part in archive.infolist():
            if part.date_time != (1980, 1, 1, 0, 0, 0):
                fault(f"{part.filename} has the time {part.date_time}")
            tree = etree.fromstring(archive.read(part))
            tag = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}f"
            if tree.find(f".//{tag}") is not None:
                fault(f"{part.filename} holds a formula")


def table(path, report, style):
    """The CSV: rows of one length, every finding once, no formula."""
    data = path.read_bytes()
    if data.startswith(b"\xef\xbb\xbf") != (style == "excel"):
        fault(f"{path.name}: byte-order mark")
    text = data.decode("utf-8-sig")
    rows = list(csv.reader(text.splitlines(), delimiter=";" if style == "excel" else ","))
    if len({len(row) for row in rows}) != 1:
        fault(f"{path.name}: rows of {sorted({len(row) for row in rows})} cells")
    if len(rows) != len(text.splitlines()):
        fault(f"{path.name}: a row takes several lines")
    for cell in (cell for row in rows for cell in row):
        if re.match(r"\s*[=+\-@＝＋－＠]", cell) and not re.fullmatch(r"-[0-9.,]+", cell):
            fault(f"{path.name}: a formula: {cell!r}")
    if style == "plain":
        found = [row for row in csv.DictReader(text.splitlines()) if row["rule"]]
        # Equal but for the guard and what is made visible: as many rules of each kind.
        told = sorted((row["rule"], row["severity"], row["standing"]) for row in found)
        wanted = sorted((one["rule"], one["severity"], one["standing"]) for one in report["findings"])
        if told != wanted:
            fault(f"{path.name}: {len(told)} findings, the report has {len(wanted)}")
        for key in ["claimed", "supported", "potential", "weight"]:
            # An indicator's numbers stand on its first row alone.
            cells = [float(row[key]) for row in csv.DictReader(text.splitlines()) if row[key]]
            told, wanted = sum(cells), sum(row[key] for row in report["indicators"])
            if abs(told - wanted) > 1e-4:
                fault(f"{path.name}: {key} sums to {told}, the report's to {wanted}")
    if any(row[at] == "—" for at in (rows[0].index(head) for head in rows[0] if head in POINTS) for row in rows):
        fault(f"{path.name}: a dash among numbers")


def office(folder, path, form, name, *more):
    """LibreOffice turns `path` into `name` and says nothing of a fault."""
    ran = subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{folder}/profil",
            "--headless",
            *more,
            "--convert-to",
            form,
            "--outdir",
            folder,
            path,
        ],
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    made = pathlib.Path(folder) / name
    said = ran.stdout + ran.stderr
    if ran.returncode != 0 or not made.exists() or "rror" in said:
        fault(f"LibreOffice, {path.name} to {form}: {said}")
    return made


def followed(folder, root):
    """In LibreOffice the names of documents lead to them, beside the workbook."""
    made = office(folder, root / "x.xlsx", "fods", "x.fods")
    text = made.read_text(encoding="utf-8")
    made.unlink()
    found = {urllib.parse.unquote(html.unescape(href)) for href in re.findall(r'xlink:href="([^"#]+)"', text)}
    files = [href for href in found if not href.startswith(("http://", "https://"))]
    # As LibreOffice saves it in another folder, the way leads from there.
    there = [href for href in files if (pathlib.Path(folder) / href.removeprefix("file://")).is_file()]
    if len(files) < 40 or there != files:
        fault(f"{root.name} in LibreOffice: {len(files)} files, of them {len(there)} are there: {files[:3]}")


def opened(folder, path, unit):
    """Pages from the workbook, and its first sheet as text: the unit's name as written."""
    pages = office(folder, path, "pdf", f"{path.stem}.pdf")
    listed = subprocess.run(["pdfinfo", pages], capture_output=True, text=True, check=True).stdout
    if "A4" not in listed:
        fault(f"{path.name}: the pages are no A4\n{listed}")
    printed = subprocess.run(["pdftotext", "-layout", pages, "-"], capture_output=True, text=True, check=True).stdout
    if "###" in printed:
        fault(f"{path.name}: a number or a day does not fit its column")
    text = office(folder, path, "csv:Text - txt - csv (StarCalc):44,34,76,1", f"{path.stem}.csv")
    first = next(csv.reader(text.read_text(encoding="utf-8").splitlines()))[0]
    if first != unit:
        fault(f"{path.name} in LibreOffice: the unit is {first!r}")


def opened_table(folder, path):
    """The CSV for Excel, opened and saved again: as many rows, no formula came to life."""
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    size = (len(lines), len(next(csv.reader(lines, delimiter=";"))))
    # Semicolon, quotes, UTF-8, from the first row, in Indonesian, numbers and days recognised.
    options = "--infilter=CSV:59,34,76,1,,1057,false,true"
    made = office(folder, path, "xlsx:Calc MS Excel 2007 XML", f"{path.stem}.xlsx", options)
    book = load(made)
    if (book.active.max_row, book.active.max_column) != size:
        fault(f"{path.name} in LibreOffice: {book.active.dimensions}, not {size}")
    heads = [cell.value for cell in book.active[1]]
    for row in book.active.iter_rows(min_row=2):
        for head, cell in zip(heads, row):
            if head in {"Indikator", "Indicator"} and not isinstance(cell.value, str):
                fault(f"{path.name} in LibreOffice: {head} became {cell.value!r}")
            if head in {"Bobot", "Weight"} and not isinstance(cell.value, (int, float, type(None))):
                fault(f"{path.name} in LibreOffice: {head} is no number: {cell.value!r}")
    cells(book.active)


def check(binary, root, folder):
    """All forms of one workspace."""
    for lang in ["id", "en"]:
        report = json.loads(
            workspace.kip(binary, root, "report", "--lang", lang, "-o", "x.json", "-o", "x.xlsx", "-o", "x.csv")
            and (root / "x.json").read_text(encoding="utf-8")
        )
        workspace.kip(binary, root, "report", "--lang", lang, "--csv", "plain", "-o", "polos.csv")
        before = (root / "x.xlsx").read_bytes()
        workspace.kip(binary, root, "report", "--lang", lang, "-o", "x.xlsx")
        if (root / "x.xlsx").read_bytes() != before:
            fault(f"{root.name}: two runs, two workbooks")
        path = pathlib.Path(folder) / f"{root.name}-{lang}.xlsx"
        path.write_bytes(before)
        for one in package.faults(path):
            fault(f"{path.name}: {one}")
        book = load(path)
        if book.sheetnames != SHEETS[lang]:
            fault(f"{path.name}: sheets {book.sheetnames}")
        for sheet in book:
            cells(sheet)
            paper(sheet)
        # The form is check_form.py's.
        for sheet in list(book)[1:-1]:
            columns(sheet, lang)
            layout(sheet)
        agrees(book, report, lang)
        watched(book, lang)
        leads(book, report, root, lang)
        sums(book, report, lang)
        parts(path)
        table(root / "x.csv", report, "excel")
        table(root / "polos.csv", report, "plain")
        opened(folder, path, report["unit"])
        followed(folder, root)
        csv_path = pathlib.Path(folder) / f"tabel-{root.name}-{lang}.csv"
        csv_path.write_bytes((root / "x.csv").read_bytes())
        opened_table(folder, csv_path)
        for name in ["x.json", "x.xlsx", "x.csv", "polos.csv"]:
            (root / name).unlink()


def main():
    """Both workspaces, in both languages; the pages stay in a second argument's folder."""
    binary = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        kept = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else folder).resolve()
        kept.mkdir(parents=True, exist_ok=True)
        check(binary, workspace.sample(folder), str(kept))
        other = pathlib.Path(folder) / "lain"
        other.mkdir()
        check(binary, workspace.faulty(other), str(kept))
    print("xlsx, csv: ok")


main()
