"""Workspaces to measure on: sound ones of any size, and the same ones spoilt in one way throughout.

Spoiling leaves the lock as it was, so that every step which searches for what was meant has all
its work to do."""

import hashlib
import os
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "forms"))
from workspace import git  # noqa: E402

ASPECTS = 4
# As many teams as a unit has; owners are a table of their own in every report.
TEAMS = 7


def pdf(size, number):
    """A one-page PDF of about `size` bytes: a line of text, and a picture's worth of noise."""
    noise = b"".join(
        hashlib.sha256(f"{number}-{part}".encode()).digest() for part in range((size - 900) // 32 + 1)
    )
    text = f"BT /F1 12 Tf 72 720 Td (Contoh dokumen {number} dari BPMP Contoh) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> /XObject << /I 6 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Type /XObject /Subtype /Image /Width 8 /Height %d /ColorSpace /DeviceGray"
        b" /BitsPerComponent 8 /Length %d >>\nstream\n%s\nendstream" % (len(noise) // 8, len(noise), noise),
    ]
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for index, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (index, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def noise(size, number):
    """`size` bytes that nothing takes for a document."""
    block = hashlib.sha256(str(number).encode()).digest() * 32
    return (b"\x01\x02" + block * (size // len(block) + 1))[:size]


def commit(root):
    """Makes a repository of a folder, with all that is in it."""
    git(root, "init", "-q", "-b", "main")
    # Nothing is to be tidied in the background while others are measured.
    git(root, "config", "gc.auto", "0")
    git(root, "config", "maintenance.auto", "false")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "ukur")
    # Git writes as much as there is; the disk is to be at rest again.
    os.sync()


class Workload:
    """A workspace of `documents` files of one kind, `per_indicator` to an indicator, not yet locked.
    They are listed with their dates, or by name alone."""

    def __init__(self, root, documents, per_indicator, extension, dated=True):
        self.root = pathlib.Path(root)
        self.documents = documents
        self.per_indicator = per_indicator
        self.extension = extension
        self.entry = "{{ berkas: {}, tanggal: 2026-01-15 }}" if dated else "{}"
        self.folder = self.root / "evidence" / "dokumen"

    def build(self, size, make):
        (self.root / "instrument").mkdir(parents=True)
        self.folder.mkdir(parents=True)
        (self.root / "instrument" / "ukur.toml").write_text(self.instrument(), encoding="utf-8")
        self.map()
        self.fill(lambda number: make(size, number))
        return self

    def name(self, number):
        return f"d{number:06}.{self.extension}"

    def aspects(self):
        """The codes of the indicators, by aspect."""
        indicators = max(1, self.documents // self.per_indicator)
        count = ASPECTS if indicators >= ASPECTS else 1
        return [
            [f"{aspect + 1}.{number + 1}" for number in range(len(range(aspect, indicators, count)))]
            for aspect in range(count)
        ]

    def instrument(self):
        lines = [
            '[instrumen]\nid = "ukur"\njudul = "Instrumen untuk mengukur"\ntahun = 2026\n',
            f'[penilaian]\nrumus = "proporsi"\n[berkas]\nekstensi = ["{self.extension}"]\n',
            '[[skala]]\nid = "ada"\npilihan = [{ kode = "A", nilai = 1 }, { kode = "B", nilai = 0 }]\n',
        ]
        aspects = self.aspects()
        for aspect, codes in enumerate(aspects, 1):
            weight = 100 // len(aspects)
            lines.append(f'[[aspek]]\nkode = "{aspect}"\nnama = "Aspek {aspect}"\nbobot = {weight}\n')
            for number, code in enumerate(codes):
                lines.append(
                    f'[[aspek.indikator]]\nkode = "{code}"\nnama = "Indikator {code}"\n'
                    f'pertanyaan = "Apakah hal {code} ada?"\nbobot = 1\nskala = "ada"\n'
                    f'penanggung_jawab = "Tim {number % TEAMS}"\n'
                )
        return "\n".join(lines)

    def places(self):
        """Each indicator with the numbers of its documents."""
        codes = [code for codes in self.aspects() for code in codes]
        each = self.per_indicator
        return [
            (code, range(place * each, min(self.documents, (place + 1) * each)))
            for place, code in enumerate(codes)
        ]

    def map(self, code=str, path=None, places=None, file=None):
        """Writes a mapping: each code as `code` spells it, each document where `path` says it is."""
        path = path or (lambda number: f"dokumen/{self.name(number)}")
        lines = ["instrumen: ukur\nsatker: BPMP Contoh\nindikator:\n"]
        for known, numbers in places or self.places():
            lines.append(f'  "{code(known)}":\n    jawaban: A\n' + "    bukti:\n" * (len(numbers) > 0))
            lines += [f"      - {self.entry.format(path(number))}\n" for number in numbers]
        (file or self.root / "evidence" / "bukti.yaml").write_text("".join(lines), encoding="utf-8")

    def fill(self, content):
        for number in range(self.documents):
            (self.folder / self.name(number)).write_bytes(content(number))
        # The disk is not to be busy with them while kip is measured.
        os.sync()

    def move(self, moved):
        """All documents into another folder, or back."""
        other = self.folder.with_name("pindahan")
        if moved:
            self.folder.rename(other)
        elif other.exists():
            other.rename(self.folder)

    def spread(self):
        """Gives each indicator a folder and a mapping of its own."""
        for code, numbers in self.places():
            folder = self.folder.with_name(code)
            folder.mkdir()
            for number in numbers:
                (self.folder / self.name(number)).rename(folder / self.name(number))
            self.map(path=self.name, places=[(code, numbers)], file=folder / "bukti.yaml")
        (self.root / "evidence" / "bukti.yaml").unlink()
