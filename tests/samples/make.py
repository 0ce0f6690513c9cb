"""Makes the sample evidence of BPMP Contoh, or checks what was made. See README.md."""

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True  # leaves no __pycache__ beside the sources

import check
import clip
import pdf
import picture
import sheet
import word
from content import HERE, Book, Paper, documents, folders, mapping_text

ROOT = HERE.parent.parent


def main() -> int:
    """Writes the samples unless `--check` is given, then judges them and prints the score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only judge the samples that are there")
    parser.add_argument("--evidence", type=Path, default=ROOT / "evidence")
    parser.add_argument("--instrument", type=Path, default=ROOT / "instrument" / "kip-upt-contoh.toml")
    given = parser.parse_args()
    if not given.check:
        write(given.evidence)
    elif stale := differing(given.evidence):
        print("\n".join(f"fault: {name}: differs from what make.py makes" for name in stale))
        return 1
    faults, score = check.judge(given.evidence, given.instrument)
    summary(given.evidence, score)
    print("\n".join(f"fault: {fault}" for fault in faults) or "no faults")
    return 1 if faults else 0


def made() -> dict[str, bytes]:
    """Every file of the samples, by its path inside `evidence/`."""
    files = {}
    for folder in folders():
        files[f"{folder}/bukti.yaml"] = mapping_text(folder).encode()
        for name, document in documents(folder).items():
            files[f"{folder}/{name}"] = render(name, document)
    return files


def render(name: str, document) -> bytes:
    """One document in the form that its extension names."""
    extension = name.rsplit(".", 1)[-1]
    if isinstance(document, Book):
        return sheet.render(document)
    if isinstance(document, Paper):
        return pdf.render(document) if extension == "pdf" else word.render(document)
    return clip.render(document) if extension == "mp4" else picture.render(document, extension)


def write(evidence: Path):
    """Writes the samples; removes nothing, for a file that is left over shows up as an orphan."""
    for name, data in made().items():
        target = evidence / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def differing(evidence: Path) -> list[str]:
    """The samples that are missing or other than this program would make them."""
    return [name for name, data in made().items() if not (evidence / name).is_file() or (evidence / name).read_bytes() != data]


def summary(evidence: Path, score):
    """Counts per kind, size and score."""
    files = [path for path in evidence.rglob("*") if path.is_file() and path.name != "kip.lock"]
    counts = Counter(path.suffix.removeprefix(".") for path in files)
    print("files:", ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items())))
    print(f"size: {sum(path.stat().st_size for path in files)} bytes")
    print(f"supported score: {float(score)} ({score})")


if __name__ == "__main__":
    sys.exit(main())
