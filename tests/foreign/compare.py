#!/usr/bin/env python3
"""Has kip look into a folder of foreign files, and sets its word beside that of other readers.

    tests/foreign/compare.py FOLDER [--kip PROGRAM] [--most N] [--only FAMILY] [--keep FOLDER]

It prints where kip and the others differ: a file that kip calls void and others open, one that none
of the others opens and kip calls sound, and other numbers of pages or pixels. What is not installed is
named and left out; the more there are, the better the answer. It is no test and no part of CI: whoever finds a
collection runs it and judges each line. The files are copied; the folder is only read.
Debian: apt install qpdf mupdf-tools poppler-utils ffmpeg; PyPI: pypdf, pypdfium2, Pillow, openpyxl,
python-docx, python-pptx, odfpy, xlrd.
"""

import argparse
import collections
import importlib
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
# One program that does not end is no reason to wait for ever.
SECONDS_MAX = 60
PER_INDICATOR = 200

FAMILIES = {
    "pdf": ["pdf"],
    "word": ["docx", "doc", "odt"],
    "excel": ["xlsx", "xls", "ods"],
    "slides": ["pptx", "ppt", "odp"],
    "picture": ["jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp"],
    "video": ["mp4", "mov", "mkv", "webm", "avi", "3gp"],
    "archive": ["zip"],
}
FAMILY = {extension: family for family, extensions in FAMILIES.items() for extension in extensions}

Said = collections.namedtuple("Said", "opens count")  # of pages, or of pixels as WxH; None: not said


def ran(*command):
    """What a program says, and its exit code; 124 where it took too long."""
    try:
        done = subprocess.run([str(word) for word in command], capture_output=True, timeout=SECONDS_MAX)
    except subprocess.TimeoutExpired:
        return "", 124
    return done.stdout.decode(errors="replace"), done.returncode


def number_behind(text, label):
    for line in text.splitlines():
        if line.startswith(label):
            return int(line.split(":")[1])
    return None


def qpdf(path):
    pages, code = ran("qpdf", "--show-npages", path)
    # 3 is a file that was mended.
    return Said(code in (0, 3), int(pages) if code in (0, 3) and pages.strip().isdigit() else None)


def mutool(path):
    text, code = ran("mutool", "info", path)
    pages = number_behind(text, "Pages")
    return Said(code == 0 and pages is not None, pages)


def poppler(path):
    text, code = ran("pdfinfo", path)
    return Said(code == 0, number_behind(text, "Pages"))


def ffprobe(path):
    text, code = ran("ffprobe", "-v", "error", "-show_entries", "stream=codec_type", "-of", "csv=p=0", path)
    return Said(code == 0 and "video" in text, None)


def pdfium(path):
    module = importlib.import_module("pypdfium2")
    document = module.PdfDocument(str(path))
    count = len(document)
    if count:
        document[0].render(scale=0.2)
    return Said(count > 0, count)


def pypdf(path):
    reader = importlib.import_module("pypdf").PdfReader(str(path))
    return Said(True, len(reader.pages))


def pillow(path):
    image = importlib.import_module("PIL.Image").open(path)
    size = f"{image.width}x{image.height}"
    image.load()
    return Said(True, size)


def openpyxl(path):
    book = importlib.import_module("openpyxl").load_workbook(path, read_only=True)
    return Said(True, len(book.sheetnames))


def xlrd(path):
    return Said(True, importlib.import_module("xlrd").open_workbook(str(path), on_demand=True).nsheets)


def word(path):
    importlib.import_module("docx").Document(str(path))
    return Said(True, None)


def slides(path):
    return Said(True, len(importlib.import_module("pptx").Presentation(str(path)).slides))


def odf(path):
    importlib.import_module("odf.opendocument").load(str(path))
    return Said(True, None)


def zipped(path):
    with zipfile.ZipFile(path) as archive:
        return Said(archive.testzip() is None, None)


PROGRAMS = {"qpdf": qpdf, "mutool": mutool, "pdfinfo": poppler, "ffprobe": ffprobe}
MODULES = {
    "pypdfium2": pdfium, "pypdf": pypdf, "PIL": pillow, "openpyxl": openpyxl, "xlrd": xlrd, "docx": word,
    "pptx": slides, "odf": odf,
}
READERS = {
    **dict.fromkeys(FAMILIES["pdf"], ["qpdf", "mutool", "pdfinfo", "pypdfium2", "pypdf"]),
    **dict.fromkeys(FAMILIES["picture"], ["PIL"]),
    **dict.fromkeys(FAMILIES["video"], ["ffprobe"]),
    "docx": ["docx"], "xlsx": ["openpyxl"], "pptx": ["pptx"], "xls": ["xlrd"],
    "odt": ["odf"], "ods": ["odf"], "odp": ["odf"], "zip": ["zipfile"],
}


def installed():
    """The readers that are here, by name."""
    here = {name: read for name, read in PROGRAMS.items() if shutil.which(name)}
    for name, read in MODULES.items():
        try:
            importlib.import_module(name)
            here[name] = read
        except ImportError:
            pass
    missing = sorted((set(PROGRAMS) | set(MODULES)) - set(here))
    if missing:
        print("not installed:", ", ".join(missing), file=sys.stderr)
    return here | {"zipfile": zipped}


def asked(read, path):
    """What a reader says; any failure of its own is a file that it does not open."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return read(path)
    except Exception:  # readers fail in every way there is
        return Said(False, None)


def collected(folder, most, only):
    files = [
        path for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and FAMILY.get(path.suffix[1:].lower()) in (only or FAMILIES)
    ]
    return files[:most] if most else files


def workspace(root, files):
    """A workspace that lists copies of the files as evidence, under names that raise no question."""
    (root / "instrument").mkdir(parents=True)
    (root / "evidence").mkdir()
    extensions = ", ".join(f'"{extension}"' for extension in FAMILY)
    instrument = [
        '[instrumen]\nid = "asing"\njudul = "Berkas asing"\ntahun = 2026\n[penilaian]\nrumus = "proporsi"\n',
        f"[berkas]\nekstensi = [{extensions}]\n",
        '[[skala]]\nid = "ada"\npilihan = [{ kode = "A", nilai = 1 }, { kode = "B", nilai = 0 }]\n',
        '[[aspek]]\nkode = "1"\nnama = "Berkas"\nbobot = 100\n',
    ]
    mapping = ["instrumen: asing\nsatker: BPMP Contoh\nindikator:\n"]
    names = {}
    for at, path in enumerate(files):
        if at % PER_INDICATOR == 0:
            code = f"1.{at // PER_INDICATOR + 1}"
            instrument.append(
                f'[[aspek.indikator]]\nkode = "{code}"\nnama = "Berkas {code}"\npertanyaan = "Apa isinya?"\n'
                'bobot = 1\nskala = "ada"\n'
            )
            mapping.append(f'  "{code}":\n    jawaban: A\n    bukti:\n')
        name = f"{at:06}{path.suffix.lower()}"
        shutil.copyfile(path, root / "evidence" / name)
        mapping.append(f"      - {name}\n")
        names[f"evidence/{name}"] = path
    (root / "instrument" / "asing.toml").write_text("\n".join(instrument), encoding="utf-8")
    (root / "evidence" / "bukti.yaml").write_text("".join(mapping), encoding="utf-8")
    return names


def looked(kip, root):
    """kip's facts and findings, by path in the workspace."""
    begun = time.perf_counter()
    command = [str(kip), "check", "--no-cache", "--format", "json"]
    done = subprocess.run(command, cwd=root, capture_output=True)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.decode(errors="replace"))
    print(f"kip looked for {time.perf_counter() - begun:.1f} s", file=sys.stderr)
    report = json.loads(done.stdout)
    facts = {
        row["path"]: row for indicator in report["indicators"] for row in indicator["evidence"] if "path" in row
    }
    # What is wrong with the bytes; names, dates and doubles are not asked here.
    said = collections.defaultdict(list)
    for finding in report["findings"]:
        if finding["rule"].startswith("KIP4"):
            said[finding.get("evidence")].append((finding["rule"], finding["severity"], finding["message"]))
    return facts, said


def compared(path, row, said, here):
    """The lines in which kip and the others differ on one file."""
    names = [name for name in READERS.get(path.suffix[1:].lower(), []) if name in here]
    answers = {name: asked(here[name], path) for name in names}
    if not answers:
        return None
    facts = row["facts"]
    opens = [name for name, answer in answers.items() if answer.opens]
    void = [f"{rule} {message}" for rule, severity, message in said if severity == "error"]
    lines = []
    if void and opens:
        lines.append(f"void, but opened by {', '.join(opens)}: {'; '.join(void)}")
    if not void and not opens:
        notes = ", ".join(rule for rule, _, _ in said)
        lines.append(f"accepted ({notes or 'no finding'}), but opened by none of {', '.join(names)}")
    pixels = facts and facts["pixels"]
    own = f"{pixels['width']}x{pixels['height']}" if pixels else facts and facts["pages"]
    counts = {name: answer.count for name, answer in answers.items() if answer.count is not None}
    if own is not None and counts and own not in counts.values():
        lines.append(f"kip counts {own}, others {counts}")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--kip", type=pathlib.Path, default=ROOT / "target" / "release" / "kip")
    parser.add_argument("--most", type=int, help="so many files at most")
    parser.add_argument("--only", action="append", choices=sorted(FAMILIES))
    parser.add_argument("--keep", type=pathlib.Path, help="build the workspace here and leave it")
    arguments = parser.parse_args()
    files = collected(arguments.folder.resolve(), arguments.most, arguments.only)
    if not files:
        raise SystemExit(f"no file of a known kind in {arguments.folder}")
    here = installed()
    root = arguments.keep or pathlib.Path(tempfile.mkdtemp(prefix="kip-asing-"))
    try:
        names = workspace(root, files)
        facts, said = looked(arguments.kip.resolve(), root)
    finally:
        if not arguments.keep:
            shutil.rmtree(root, ignore_errors=True)
    counts = collections.Counter()
    for name, path in names.items():
        family = FAMILY[path.suffix[1:].lower()]
        row = facts.get(name)
        lines = ["kip says nothing of it"] if row is None else compared(path, row, said[name], here)
        outcome = "no reader here" if lines is None else "differ" if lines else "agree"
        counts[family, outcome] += 1
        for line in lines or []:
            print(f"{path}: {line}")
    print(f"\n{len(files)} files")
    for (family, outcome), count in sorted(counts.items()):
        print(f"{family:10} {outcome:15} {count}")


if __name__ == "__main__":
    main()
