"""Checks the Word form with other programs than kip: python-docx reads it, its XML is held to the order
of children that the schema asks for, and LibreOffice makes a PDF of it, finds the pages of its contents and
shows its chart.

Usage: check_docx.py BINARY"""

import collections
import hashlib
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import docx
import openpyxl
from docx.oxml.ns import qn
from lxml import etree

import package
import workspace

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# In what order the schema asks for the children that we use; Word may refuse another.
ORDER = {
    "pPr": "pStyle keepNext pageBreakBefore numPr pBdr tabs spacing ind jc outlineLvl sectPr",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs u lang",
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
        "Pendahuluan",
        "Ringkasan",
        "Hasil per aspek",
        "Kesenjangan dan rencana tindak lanjut",
        "Temuan",
        "Kesimpulan",
        "Pengesahan",
        "Cara menghitung nilai",
        "Aturan dan tempat temuan",
        "Daftar bukti",
    ],
    "en": [
        "Introduction",
        "Summary",
        "Results by aspect",
        "Gaps and follow-up plan",
        "Findings",
        "Conclusion",
        "Approval",
        "How the score is calculated",
        "Rules and places of the findings",
        "List of evidence",
    ],
}
TITLE = {
    "id": "Laporan Penilaian Mandiri Keterbukaan Informasi Publik",
    "en": "Self-Assessment Report on Public Information Openness",
}

# A macro for LibreOffice: makes the contents anew, as a reader does with a click, and prints the document.
MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Contents" script:language="StarBasic">
Sub Update(source As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim printed(0) As New com.sun.star.beans.PropertyValue
  printed(0).Name = "FilterName" : printed(0).Value = "writer_pdf_Export"
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  indexes = document.getDocumentIndexes()
  For at = 0 To indexes.getCount() - 1
    indexes.getByIndex(at).update()
  Next at
  document.storeToURL(target, printed())
  document.close(True)
End Sub
</script:module>
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Contents"/>
</library:library>
"""


def fail(path, words):
    raise SystemExit(f"{path.name}: {words}")


def in_order(path):
    """Every part is XML, and the children that Word is strict about stand in the schema's order."""
    with zipfile.ZipFile(path) as parts_of:
        if parts_of.testzip():
            fail(path, "the package is damaged")
        for entry in parts_of.infolist():
            if entry.date_time != (1980, 1, 1, 0, 0, 0):
                fail(path, f"{entry.filename} has a time of its own: {entry.date_time}")
            if entry.filename.endswith(".xlsx"):
                continue
            root = etree.fromstring(parts_of.read(entry))
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
    slots(path, document, lang)
    links(path, document)


def slots(path, document, lang):
    """What only the team knows stands in brackets, slanted; names are Indonesian in each language."""
    held = [run for one in document.paragraphs for run in one.runs if run.style.style_id == "PlaceHolder"]
    if len(held) != 5 or not all(re.fullmatch(r"\[.+\.\]", run.text) for run in held):
        fail(path, f"place-holders: {[run.text for run in held]}")
    marked = document.element.body.findall(f".//{qn('w:lang')}")
    tags = {mark.get(qn("w:val")) for mark in marked}
    if tags != {"id": set(), "en": {"id-ID"}}[lang] or (lang == "en" and len(marked) < 200):
        fail(path, f"{len(marked)} passages have a language of their own: {tags}")


def links(path, document):
    """Evidence on the web leads there, from its indicator and from the annex."""
    relations = document.part.rels
    outward = {key: one.target_ref for key, one in relations.items() if one.is_external}
    used = collections.Counter(
        link.get(qn("r:id")) for link in document.element.body.iter(qn("w:hyperlink")) if link.get(qn("r:id"))
    )
    if len(outward) < 10 or set(used) != set(outward) or min(used.values()) < 2:
        fail(path, f"{len(outward)} addresses, {len(used)} of them used")
    if not all(address.startswith("https://") for address in outward.values()):
        fail(path, f"addresses: {outward}")


def parts(path, report):
    """No letter is smaller than ten points; the chart has the aspects and its numbers in a workbook."""
    with zipfile.ZipFile(path) as parts_of:
        for name in parts_of.namelist():
            if name.endswith(".xlsx"):
                continue
            text = parts_of.read(name).decode()
            small = [size for size in re.findall(r'<w:sz(?:Cs)? w:val="(\d+)"', text) if int(size) < 20]
            small += [size for size in re.findall(r' sz="(\d+)"', text) if int(size) < 1000]
            if small:
                fail(path, f"{name} has letters of {small}")
        chart = parts_of.read("word/charts/chart1.xml").decode()
        book = openpyxl.load_workbook(io.BytesIO(parts_of.read("word/embeddings/Microsoft_Excel_Sheet1.xlsx")))
    rows = list(book.active.iter_rows(min_row=2, values_only=True))
    wanted = []
    for one in report["aspects"]:
        # Cut: a hundred is said of an aspect alone that has everything.
        per_cent = [int(one[of] * 100 / one["weight"] + 1e-9) for of in ("supported", "claimed")]
        wanted.append((f"{one['code']} {one['name']}", *per_cent))
    if rows != wanted:
        fail(path, f"the chart's workbook holds {rows}, not {wanted}")
    for name, *values in wanted:
        if f"<c:v>{name}</c:v>" not in chart or not all(f"<c:v>{value}</c:v>" for value in values):
            fail(path, f"the chart lacks {name} {values}")


def contents(paths, folder):
    """Made anew, the contents name the page of each heading; before, they name none."""
    standard = folder / "profil" / "user" / "basic" / "Standard"
    (standard / "Contents.xba").write_text(MACRO, encoding="utf-8")
    (standard / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    for path in paths:
        pdf = folder / f"diperbarui-{path.stem}.pdf"
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={(folder / 'profil').as_uri()}",
                "--headless",
                f'macro:///Standard.Contents.Update("{path.as_uri()}","{pdf.as_uri()}")',
            ],
            capture_output=True,
            check=False,
            timeout=300,
        )
        stored = pages_of(folder / f"{path.stem}.pdf")[1]
        if re.search(r"\.\.\.+ *\d+$", stored, re.MULTILINE):
            fail(path, f"the stored contents name pages:\n{stored}")
        pages = pages_of(pdf)
        entries = re.findall(r"^ *(\S.*?)\.{3,} *(\d+) *$", pages[1], re.MULTILINE)
        if len(entries) < 20:
            fail(path, f"the contents have {len(entries)} entries with a page:\n{pages[1]}")
        for entry, number in entries:
            words = re.sub(r"^(\d+\.|(Lampiran|Annex) [A-Z]\.) ", "", " ".join(entry.split()))
            there = " ".join(pages[int(number) - 1].split())
            if words not in there:
                fail(path, f"{words!r} is not on page {number}")


def pages_of(pdf):
    """The text of each page."""
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True).stdout.decode()
    return text.split("\f")[:-1]


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
    """Every document that is on disk and in the annex has its true digest there, and only those have one."""
    names = {}
    for table in document.tables[-1:]:
        for row in table._tbl.tr_lst[1:]:
            lines = [p.text for p in docx.table._Cell(row.tc_lst[1], table).paragraphs]
            digests = [line for line in lines if re.fullmatch("[0-9a-f]{64}", line)]
            # What it is called where that is not its path, then its path.
            paths = [line for line in lines[:2] if (root / line).is_file()]
            if len(digests) != len(paths) and lines[0].startswith("evidence/"):
                fail(path, f"in the annex: {lines}")
            names |= zip(paths, digests)
    checked = 0
    for name, digest in names.items():
        file = root / name
        if file.is_file():
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
        pages = pages_of(pdf)
        lang = path.stem[-2:]
        if not 10 <= len(pages) <= 32:
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
            if any(error in page for page in pages):
                fail(path, f"the PDF says {error!r}")


def indicators(path, document, report):
    """The tables of the aspects hold every indicator of the JSON form, in its order."""
    codes = []
    for table in document.tables:
        first, *rows = table._tbl.tr_lst
        if len(first.tc_lst) > 1 and cell(table, first, 1) in ("Indikator dan pertanyaan", "Indicator and question"):
            codes += [(cell(table, row, 0), cell(table, row, 1)) for row in rows if len(row.tc_lst) > 1]
    wanted = [indicator["code"] for indicator in report["indicators"]]
    if [code for code, _ in codes] != wanted:
        fail(path, f"indicators are {codes}, not {wanted}")
    for (code, text), one in zip(codes, report["indicators"]):
        if not text.startswith(f"{one['name']}\n"):
            fail(path, f"{code}: {text!r}")


def cell(table, row, at):
    """The text of a cell, a line per paragraph."""
    return docx.table._Cell(row.tc_lst[at], table).text


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
        if not text[finding["message"].replace("`", "")]:
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
                for one in package.faults(path):
                    fail(path, one)
                read(path, lang, root)
                report = json.loads(data.read_text(encoding="utf-8"))
                findings(path, report)
                parts(path, report)
                paths.append(path)
        as_pdf(paths, folder)
        contents(paths, folder)
    print("docx: sound in python-docx and LibreOffice, both workspaces, both languages")


if __name__ == "__main__":
    main(sys.argv[1])
