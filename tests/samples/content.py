"""What the samples say: reads `content/*.yaml` and `mapping/*.yaml` into plain values.

Knows YAML and nothing about PDF, Word, Excel or pictures.
"""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import yaml

HERE = Path(__file__).parent
UNIT = "BPMP Contoh"
LETTERHEAD = (
    "BALAI PENJAMINAN MUTU PENDIDIKAN CONTOH",
    "Jalan Contoh Nomor 1, Kota Contoh",
    "Laman: ppid.example.go.id    Surel: ppid@example.go.id",
)
NOTICE = (
    f"CONTOH. Dokumen buatan untuk mencoba kip. {UNIT} adalah satuan kerja rekaan; "
    "isi dokumen ini tidak berlaku dan tidak mengikat siapa pun."
)
FOOTER = f"CONTOH: dokumen contoh {UNIT} untuk mencoba kip, bukan dokumen resmi"

MONTHS = (
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
).split()


@dataclass(frozen=True)
class Paper:
    """A letter, decree, procedure or report: the same blocks become a PDF or a DOCX.

    `body` is a list of blocks. A string is a paragraph; a mapping with one key is one of
    heading, middle, items, letters, clauses, facts, table, annex, signature (see README.md).
    """

    title: str
    date: date
    body: list
    form: str = "paper"  # decree | letter | paper
    number: str = ""
    to: str = ""
    signers: list = field(default_factory=lambda: [f"Kepala {UNIT}"])


@dataclass(frozen=True)
class Book:
    """A workbook: one or more sheets, each a title, column heads and rows."""

    title: str
    date: date
    sheets: list


@dataclass(frozen=True)
class Picture:
    """A drawn picture or clip: the name of a scene and the words on it."""

    scene: str
    caption: str
    date: date
    words: dict


def indonesian_date(day: date) -> str:
    """2026-01-15 as `15 Januari 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


class UniqueKeys(yaml.SafeLoader):
    """A YAML loader that refuses a key written twice, as kip does, and keeps `1.200` and `No` as text."""

    yaml_implicit_resolvers = {
        first: [pair for pair in pairs if not pair[0].endswith((":float", ":bool"))]
        for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key, deep=deep) for key, _ in node.value]
        twice = sorted({str(key) for key in keys if keys.count(key) > 1})
        if twice:
            raise yaml.YAMLError(f"{node.start_mark}: written twice: {', '.join(twice)}")
        return super().construct_mapping(node, deep)


def read_yaml(path: Path):
    """The values of one YAML file; a duplicate key is an error."""
    return yaml.load(path.read_text(encoding="utf-8"), UniqueKeys)


def folders() -> list[str]:
    """The aspect folders, in order; each has one content file and one mapping file."""
    return sorted(path.stem for path in (HERE / "mapping").glob("*.yaml"))


def mapping_text(folder: str) -> str:
    """The text of a folder's `bukti.yaml`, kept as written so that comments survive."""
    return (HERE / "mapping" / f"{folder}.yaml").read_text(encoding="utf-8")


def documents(folder: str) -> dict[str, Paper | Book | Picture]:
    """The documents of one aspect folder, by file name."""
    found = read_yaml(HERE / "content" / f"{folder}.yaml")
    return {name: document(name, values) for name, values in found.items()}


def document(name: str, values: dict) -> Paper | Book | Picture:
    """One document; the extension of its name decides what it is."""
    extension = name.rsplit(".", 1)[-1]
    if extension in ("pdf", "docx"):
        return Paper(**values)
    if extension == "xlsx":
        return Book(**values)
    known = ("scene", "caption", "date")
    words = {key: value for key, value in values.items() if key not in known}
    return Picture(words=words, **{key: values[key] for key in known})
