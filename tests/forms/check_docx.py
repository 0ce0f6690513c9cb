"""Checks the Word form with other programs than kip: python-docx reads it, its XML is held to the order
of children that the schema asks for, and LibreOffice makes a PDF of it.

Usage: check_docx.py BINARY"""

import collections
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import docx
from docx.oxml.ns import qn
from lxml import etree

import workspace

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# In what order the schema asks for the children that we use; Word may refuse another.
ORDER = {
    "pPr": "pStyle keepNext pageBreakBefore numPr pBdr tabs spacing ind jc outlineLvl sectPr",
    "rPr": "rStyle rFonts b bCs color sz szCs lang",
    "tblPr": "tblStyle tblW tblBorders tblLayout tblCellMar tblLook tblCaption",
    "tcPr": "tcW gridSpan shd",
    "trPr": "cantSplit tblHeader",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "sectPr": "headerReference footerReference type pgSz pgMar titlePg",
    "style": "name basedOn next qFormat pPr rPr tblPr tblStylePr",
    "lvl": "start numFmt pStyle suff lvlText lvlJc pPr",
    "settings": "zoom defaultTabStop compat themeFontLang decimalSymbol listSeparator",
    "numbering": "abstractNum num",
}

CHAPTERS = {
    "id": [
        "Ringkasan",
        "Hasil per aspek",
        "Kesenjangan dan rencana tindak lanjut",
        "Temuan",
        "Pengesahan",
        "Cara menghitung nilai",
        "Daftar bukti",
    ],
    "en": [
        "Summary",
        "Results by aspect",
        "Gaps and plan of action",
        "Findings",
        "Approval",
        "How the score is counted",
        "List of evidence",
    ],
}
TITLE = {
    "id": "Laporan Penilaian Mandiri Keterbukaan Informasi Publik",
    "en": "Self-Assessment Report on Public Information Openness",
}


def fail(path, words):
    raise SystemExit(f"{path.name}: {words}")


def in_order(path):
    """Every part is XML, and the children that Word is strict about stand in the schema's order."""
    with zipfile.ZipFile(path) as package:
        if package.testzip():
            fail(path, "the package is damaged")
        for entry in package.infolist():
            if entry.date_time != (1980, 1, 1, 0, 0, 0):
                fail(path, f"{entry.filename} has a time of its own: {entry.date_time}")
            root = etree.fromstring(package.read(entry))
            for element in root.iter(etree.Element):
                name = etree.QName(element).localname
                if name not in ORDER or not element.tag.startswith(W):
                    continue
                allowed = ORDER[name].split()
                children = [etree.QName(child).localname for child in element]
                unknown = set(children) - set(allowed)
                if unknown:
                    fail(path, f"{entry.filename}: {name} holds {unknown}, which this check does not know")
                places = [allowed.index(child) for child in children]
                if places != sorted(places):
                    fail(path, f"{entry.filename}: the children of {name} are out of order: {children}")


def read(path, lang, root):
    """What python-docx sees: properties, headings, tables."""
    document = docx.Document(path)
    properties = document.core_properties
    unit = "BPMP Contoh"
    if properties.title != TITLE[lang] or not properties.author.startswith(unit):
        fail(path, f"properties: title {properties.title!r}, author {properties.author!r}")
    if str(properties.created.date()) != workspace.AS_OF or not properties.language.startswith(lang):
        fail(path, f"properties: created {properties.created}, language {properties.language!r}")
    chapters = [
        paragraph.text
        for paragraph in document.paragraphs
        if paragraph.style.style_id in ("Heading1", "AnnexHeading")
    ]
    if chapters != CHAPTERS[lang]:
        fail(path, f"chapters are {chapters}")
    headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 2"]
    if len(headings) < 10:
        fail(path, f"only {len(headings)} sections")
    for table in document.tables:
        tables(path, table)
    for section in document.sections:
        width, height = section.page_width.mm, section.page_height.mm
        if sorted([round(width), round(height)]) != [210, 297]:
            fail(path, f"the paper is {width} × {height} mm, not A4")
        text = section.header.paragraphs[0].text
        if not text.startswith(unit):
            fail(path, f"the header says {text!r}")
    files(path, document, root)


def tables(path, table):
    """A table with lines has a head that repeats, and is as wide as its columns."""
    if table.style.style_id != "ReportTable":
        return
    head = table.rows[0]._tr
    if head.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None:
        fail(path, f"the table {table.rows[0].cells[0].text!r} does not repeat its head")
    grid = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
    wide = int(table._tbl.tblPr.find(qn("w:tblW")).get(qn("w:w")))
    if sum(grid) != wide or wide > 14600:
        fail(path, f"the columns {grid} do not make up the width {wide}")


def files(path, document, root):
    """Every document that is on disk and in the annex has its true digest there."""
    names = {}
    for table in document.tables[-1:]:
        for row in table._tbl.tr_lst[1:]:
            cells = ["\n".join(p.text for p in docx.table._Cell(tc, table).paragraphs) for tc in row.tc_lst]
            names[cells[1]] = cells[-1]
    checked = 0
    for name, digest in names.items():
        file = root / name
        if "://" not in name and file.is_file():
            if digest != hashlib.sha256(file.read_bytes()).hexdigest():
                fail(path, f"{name} has the digest {digest!r}")
            checked += 1
    if checked < 40:
        fail(path, f"only {checked} digests in the annex")


def as_pdf(paths, folder):
    """LibreOffice makes a PDF of each; its text holds what people must see on paper."""
    profile = (folder / "profil").as_uri()
    ran = subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", folder, *paths],
        capture_output=True,
        check=False,
        timeout=300,
    )
    for path in paths:
        pdf = folder / f"{path.stem}.pdf"
        if ran.returncode != 0 or not pdf.is_file():
            fail(path, f"LibreOffice: {ran.stdout.decode()}{ran.stderr.decode()}")
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True).stdout.decode()
        pages = text.split("\f")[:-1]
        lang = path.stem[-2:]
        if not 10 <= len(pages) <= 60:
            fail(path, f"{len(pages)} pages")
        for page in pages[1:]:
            if len(page.split()) < 30:
                fail(path, f"a page is almost empty: {' '.join(page.split())!r}")
            if "BPMP Contoh" not in page:
                fail(path, f"a page has no header: {page[:200]!r}")
        last = {"id": f"Halaman {len(pages)} dari {len(pages)}", "en": f"Page {len(pages)} of {len(pages)}"}[lang]
        if last not in pages[-1]:
            fail(path, f"the last page does not say {last!r}")
        for error in ["Error!", "Reference source not found"]:
            if error in text:
                fail(path, f"the PDF says {error!r}")


def indicators(path, document, report):
    """The tables of the aspects hold every indicator of the JSON form, in its order."""
    codes = []
    for table in document.tables:
        if len(table._tbl.tblGrid) == 7:
            for row in table._tbl.tr_lst[1:]:
                if len(row.tc_lst) == 7:
                    codes.append(docx.table._Cell(row.tc_lst[0], table).text)
    # The last table of seven columns is the annex, whose codes come after.
    wanted = [indicator["code"] for indicator in report["indicators"]]
    if codes[: len(wanted)] != wanted:
        fail(path, f"indicators are {codes[: len(wanted)]}, not {wanted}")


def findings(path, report):
    """Each finding of the JSON form is in the document as often as there."""
    text = collections.Counter()
    document = docx.Document(path)
    indicators(path, document, report)
    for table in document.tables:
        for paragraph in table._tbl.iter(qn("w:p")):
            text["".join(node.text or "" for node in paragraph.iter(qn("w:t")))] += 1
    wanted = collections.Counter(finding["rule"] for finding in report["findings"])
    for rule, count in wanted.items():
        if text[rule] != count:
            fail(path, f"{rule} is there {text[rule]} times, not {count}")
    for finding in report["findings"]:
        if not text[finding["message"]]:
            fail(path, f"not there: {finding['message']}")


def main(binary):
    binary = pathlib.Path(binary).resolve()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        paths = []
        for make in (workspace.sample, workspace.faulty):
            root = make(folder / make.__name__)
            for lang in ("id", "en"):
                path = folder / f"{make.__name__}-{lang}.docx"
                data = folder / f"{make.__name__}-{lang}.json"
                again = folder / f"lagi-{path.name}"
                workspace.kip(binary, root, "report", "--lang", lang, "-o", path, "-o", data)
                workspace.kip(binary, root, "report", "--lang", lang, "-o", again)
                if path.read_bytes() != again.read_bytes():
                    fail(path, "twice is not the same")
                in_order(path)
                read(path, lang, root)
                findings(path, json.loads(data.read_text(encoding="utf-8")))
                paths.append(path)
        as_pdf(paths, folder)
    print("docx: sound in python-docx and LibreOffice, both workspaces, both languages")


if __name__ == "__main__":
    main(sys.argv[1])
