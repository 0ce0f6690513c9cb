"""Judges the samples mechanically: what is wrong with them, and the score that they support.

Reads the instrument and the written evidence; says nothing about how the samples are made.
"""

import hashlib
import re
import tomllib
import zipfile
from datetime import date
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import pypdf
from PIL import Image

from content import Picture, documents, folders, read_yaml

# The faults put in on purpose; anything else is a fault of the samples.
ORPHANS = {"draf-sop-pengumuman.docx"}
YEAR_IN_NAME = {"matriks-tindak-lanjut-rekomendasi-2024.xlsx"}
NOT_PUBLIC = {"https://intranet.local/produk-hukum/keputusan-kepala"}
UNDATED = {"daftar-perjanjian.xlsx", "jadwal-layanan.jpg"}
REUSED = {"dip-2026.xlsx"}

LATEST = date(2026, 9, 15)
SCORE = (84, 88)
TOTAL, EACH = 4 * 1024 * 1024, 500 * 1024
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)$")
PORTABLE = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*$")
KINDS = {"pdf": {"dokumen"}, "docx": {"dokumen"}, "xlsx": {"dokumen"}, "mp4": {"video"}}
PICTURE = {"foto", "tangkapan-layar"}
# Nine digits in a row, or a number that a scanner could take for a phone, NIK or NPWP.
DIGITS = re.compile(r"\d{9}|(?<!\d)(?:\+?62|0)8[\d \-.]{8,}\d|\d{2}\.\d{3}\.\d{3}\.\d-\d{3}|(?:\d[ .\-]?){15,}")


def judge(evidence: Path, instrument: Path) -> tuple[list[str], Fraction]:
    """Every fault found, and the supported score."""
    asked = tomllib.loads(instrument.read_text(encoding="utf-8"), parse_float=Fraction)
    answers, faults, mapped = {}, [], []
    for folder in folders():
        mapping = read_yaml(evidence / folder / "bukti.yaml")
        for code, answer in mapping["indikator"].items():
            if code in answers:
                faults.append(f"{code}: answered twice")
            answers[code] = (folder, answer)
    score = Fraction(0)
    for aspect in asked["aspek"]:
        for indicator in aspect["indikator"]:
            code = indicator["kode"]
            if code not in answers:
                faults.append(f"{code}: not answered")
                continue
            folder, answer = answers.pop(code)
            share, entries, found = one(evidence / folder, indicator, answer, asked)
            faults += [f"{code}: {fault}" for fault in found]
            score += share * Fraction(indicator["bobot"])
            mapped += [(folder, entry) for entry in entries]
    faults += [f"{code}: no such indicator" for code in answers]
    faults += tree(evidence, mapped) + contents(evidence)
    if not SCORE[0] <= score <= SCORE[1]:
        faults.append(f"score {float(score)} outside {SCORE}")
    return faults, score


def one(folder: Path, indicator: dict, answer, asked: dict) -> tuple[Fraction, list, list[str]]:
    """The share that an indicator earns, its entries, and its faults."""
    scales = {scale["id"]: scale["pilihan"] for scale in asked["skala"]}
    shares = {option["kode"]: Fraction(option["nilai"]) for option in scales[indicator["skala"]]}
    best = max(shares.values())
    if not isinstance(answer, dict):
        worth = [code for code, share in shares.items() if share > 0]
        faults = [] if len(worth) == 1 else ["short form with several options"]
        answer = {"jawaban": worth[0], "bukti": [answer]}
    else:
        faults = []
    if "nihil" in answer:
        if not indicator.get("boleh_nihil") or "jawaban" in answer:
            faults.append("nil statement not accepted")
        return best, [{"berkas": answer["nihil"], "nihil": True}], faults
    share = shares.get(answer["jawaban"])
    if share is None:
        return Fraction(0), [], [f"unknown answer {answer['jawaban']}"]
    if share == 0:
        missing = {"alasan", "target"} - answer.keys()
        return share, [], faults + ([f"declined without {missing}"] if missing else [])
    entries = [entry(item) for item in answer["bukti"]]
    faults += dates(entries, asked["periode"][indicator["periode"]])
    if not met(indicator["bukti"], distinct(folder, entries)):
        faults.append("too little evidence")
    return share, entries, faults


def entry(item) -> dict:
    """An entry of `bukti`, long or short, as a mapping."""
    if isinstance(item, dict):
        return item
    return {"tautan" if item.startswith("https://") else "berkas": item}


def dates(entries: list[dict], period: dict) -> list[str]:
    """Dates outside the period or too late, and files without a date that should have one."""
    faults = []
    for item in entries:
        day, name = item.get("tanggal"), item.get("berkas")
        if day is None:
            if name and not period.get("masih_berlaku") and name not in UNDATED:
                faults.append(f"{name}: no date")
            continue
        if day > LATEST or not (period.get("masih_berlaku") or period["mulai"] <= day <= period["akhir"]):
            faults.append(f"{name}: {day} is outside the period")
        years = [int(token) for token in re.split(r"[^a-z0-9]+", name or "") if re.fullmatch(r"(19|20)\d\d", token)]
        if any(year != day.year for year in years) != (name in YEAR_IN_NAME):
            faults.append(f"{name}: year in the name and {day}")
    return faults


def distinct(folder: Path, entries: list[dict]) -> list[dict]:
    """The entries without those whose content or address came before."""
    seen = {}
    for item in entries:
        key = item.get("tautan") or hashlib.sha256((folder / item["berkas"]).read_bytes()).hexdigest()
        seen.setdefault(key, item)
    return list(seen.values())


def kinds(item: dict) -> set[str]:
    """What an entry may count as."""
    if "jenis" in item:
        return {item["jenis"]}
    if "tautan" in item:
        return {"tautan"}
    return KINDS.get(item["berkas"].rsplit(".", 1)[-1], PICTURE)


def met(rows: list[dict], entries: list[dict]) -> bool:
    """Whether each wanted piece finds an entry of its own (augmenting paths)."""
    wanted = []
    for row in rows:
        accepted = {row["jenis"]} if isinstance(row["jenis"], str) else set(row["jenis"])
        wanted += [accepted] * row.get("min", 1)
    taken: dict[int, int] = {}

    def place(want: int, tried: set[int]) -> bool:
        for number, item in enumerate(entries):
            if number in tried or not kinds(item) & wanted[want]:
                continue
            tried.add(number)
            if number not in taken or place(taken[number], tried):
                taken[number] = want
                return True
        return False

    return all(place(want, set()) for want in range(len(wanted)))


def tree(evidence: Path, mapped: list[tuple[str, dict]]) -> list[str]:
    """Missing, orphan, reused, badly named and too large files; links of the wrong form."""
    faults = []
    files = [path for path in sorted(evidence.rglob("*")) if path.is_file() and path.name not in ("bukti.yaml", "kip.lock")]
    names = [path.name for path in files]
    uses = [(folder, item["berkas"]) for folder, item in mapped if "berkas" in item]
    there = {(path.parent.name, path.name) for path in files}
    faults += [f"{use}: no such file" for use in set(uses) - there]
    if {name for _, name in there - set(uses)} != ORPHANS:
        faults.append(f"orphans: {sorted(there - set(uses))}")
    if {name for folder, name in uses if uses.count((folder, name)) > 1} != REUSED:
        faults.append("files used twice differ from REUSED")
    faults += [f"{name}: name used twice" for name in sorted(set(names)) if names.count(name) > 1]
    sums = [hashlib.sha256(path.read_bytes()).hexdigest() for path in files]
    faults += [f"{path.name}: same content as another file" for path, sum_ in zip(files, sums) if sums.count(sum_) > 1]
    for path in files:
        if not PORTABLE.match(path.name) or RESERVED.match(path.stem) or path.name.count(".") != 1:
            faults.append(f"{path.name}: name not portable")
        if not 0 < path.stat().st_size <= EACH:
            faults.append(f"{path.name}: {path.stat().st_size} bytes")
    total = sum(path.stat().st_size for path in evidence.rglob("*") if path.is_file())
    if total > TOTAL:
        faults.append(f"all together {total} bytes")
    links = [item["tautan"] for _, item in mapped if "tautan" in item]
    faults += [f"{link}: used twice" for link in sorted(set(links)) if links.count(link) > 1]
    public = re.compile(r"https://([a-z]+\.)?example\.go\.id/[a-z0-9/@.-]*$")
    faults += [f"{link}: form" for link in links if link not in NOT_PUBLIC and (not public.match(link) or len(link) > 255)]
    return faults


def contents(evidence: Path) -> list[str]:
    """Documents that do not say CONTOH, cannot be read, hold long numbers, or differ in date from their entry."""
    faults = []
    for folder in folders():
        answers = read_yaml(evidence / folder / "bukti.yaml")["indikator"].values()
        lists = [answer.get("bukti", []) for answer in answers if isinstance(answer, dict)]
        entries = {item["berkas"]: item for items in lists for item in map(entry, items) if "berkas" in item}
        for name, document in documents(folder).items():
            data = (evidence / folder / name).read_bytes()
            said = entries.get(name, {})
            if said.get("tanggal", document.date) != document.date:
                faults.append(f"{name}: dated {document.date}, its entry {said['tanggal']}")
            if "halaman" in said and int(str(said["halaman"]).split("-")[-1]) > pages(name, data):
                faults.append(f"{name}: has no page {said['halaman']}")
            if isinstance(document, Picture):
                faults += picture(name, data)
                continue
            text = pdf_text(data) if name.endswith(".pdf") else office_text(data)
            if "CONTOH" not in text or len(text) < 600:
                faults.append(f"{name}: {len(text)} letters, or no CONTOH")
            faults += [f"{name}: long number {match.group()!r}" for match in DIGITS.finditer(text)]
    return faults


def picture(name: str, data: bytes) -> list[str]:
    """Whether a picture opens and is not blank, and a clip has its parts."""
    if name.endswith(".mp4"):
        return [f"{name}: no {part}" for part in ("ftyp", "moov", "mdat") if part.encode() not in data]
    colours = Image.open(BytesIO(data)).convert("RGB").getcolors(1 << 20) or [None] * 99
    return [] if len(colours) > 20 else [f"{name}: nearly blank"]


def pages(name: str, data: bytes) -> int:
    """How many pages a PDF has; 0 for what has no fixed pages."""
    return len(pypdf.PdfReader(BytesIO(data)).pages) if name.endswith(".pdf") else 0


def pdf_text(data: bytes) -> str:
    """The text layer of every page; a page without text is an error."""
    pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages]
    return "\n".join(pages) if all(len(page) > 150 for page in pages) else ""


def office_text(data: bytes) -> str:
    """The text of a DOCX or XLSX, cell by cell and run by run."""
    parts = ("word/document.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet")
    with zipfile.ZipFile(BytesIO(data)) as archive:
        texts = [archive.read(name).decode() for name in archive.namelist() if name.startswith(parts)]
    return "\n".join(re.sub(r"<[^>]+>", "\n", text) for text in texts)
