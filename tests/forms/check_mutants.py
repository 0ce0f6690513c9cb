"""Sets kip's word on broken documents beside that of other programs: of the mutations that the tests of the
probes write out, those that qpdf (through pikepdf) or Pillow opens whole and without a complaint are
counted, and how many of them kip calls void: a false alarm on a sound document is the dearest fault."""

import collections
import os
import pathlib
import subprocess
import sys
import tempfile
import warnings

import pikepdf
from PIL import Image

import workspace

VOID = ("damaged", "unfinished", "panicked")
# Of a picture that lost its end mark and little else, decoders make what was there and say nothing; kip
# does not decode, and calls it cut. One in 174 was, when this was written.
SHARE_MAX = 0.01


def unharmed(path):
    """Whether another program opens it whole and says nothing."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            if path.suffix == ".pdf":
                with pikepdf.open(path, attempt_recovery=False) as pdf:
                    return len(pdf.pages) > 0 and not pdf.check_pdf_syntax()
            with Image.open(path) as image:
                image.load()
            return True
    except Exception:  # each library fails in ways of its own
        return False


def main():
    with tempfile.TemporaryDirectory() as folder:
        command = ["cargo", "test", "--quiet", "--locked", "--lib", "--", "--ignored", "mutations_for_other_programs"]
        subprocess.run(command, cwd=workspace.ROOT, check=True, stdout=subprocess.DEVNULL,
                       env=os.environ | {"KIP_MUTANTS": folder})
        counts, void = collections.Counter(), []
        files = sorted(pathlib.Path(folder).iterdir())
        for path in files:
            said = path.stem.split("-")[1]
            if unharmed(path):
                counts[said] += 1
                if said in VOID:
                    void.append(path.name)
    print(f"{len(files)} mutations; opened unharmed by others: {dict(counts)}; void among them: {len(void)}")
    assert len(files) >= 200 and counts["sound"] > 0
    assert len(void) <= SHARE_MAX * counts.total(), void


if __name__ == "__main__":
    sys.exit(main())
