"""Makes the two pictures that README shows, from a run of kip on the example with one document taken
away: what a terminal shows, and the head of the HTML page. `make.py BINARY` writes them to
`.github/pictures/`; it needs what tests/forms/requirements.txt names, and Chromium."""

import html
import io
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from PIL import Image
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "forms"))
import workspace  # noqa: E402

BINARY = str(pathlib.Path(sys.argv[1]).resolve())
OUT = workspace.ROOT / ".github" / "pictures"
# The colours that a terminal with a dark ground gives to the codes that kip uses.
STYLES = {"1": "font-weight:bold", "2": "color:#9aa4b2", "31": "color:#ff8a80", "32": "color:#8bd98b", "33": "color:#f2c94c", "34": "color:#8ab8ff"}
LINES = 46


def as_html(text):
    """Escape sequences as spans."""
    out = []
    for piece in re.split(r"(\x1b\[[0-9;]*m)", text):
        if piece.startswith("\x1b"):
            codes = piece[2:-1].split(";")
            out.append("</span><span style='%s'>" % ";".join(STYLES.get(code, "") for code in codes))
        else:
            out.append(html.escape(piece))
    return "<span>%s</span>" % "".join(out)


def kept(png, name):
    """Few colours are enough for letters and bars, and make a picture that loads quickly."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    picture.quantize(128, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(OUT / name, optimize=True)
    size = (OUT / name).stat().st_size
    if size > 150_000:
        raise SystemExit(f"{name} has {size} bytes")


def main():
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = pathlib.Path(temporary)
        root = workspace.sample(folder)
        (root / "evidence" / "1-kualitas-informasi" / "sk-dik-2026.pdf").unlink()
        page_file = folder / "laporan.html"
        arguments = ["check", "--as-of", workspace.AS_OF, "--color", "always", "--report", str(page_file)]
        said = subprocess.run([BINARY, *arguments], cwd=root, capture_output=True, check=False)
        if said.returncode != 1:
            raise SystemExit(said.stderr.decode())
        lines = said.stdout.decode().splitlines()
        shown = "\n".join(["\x1b[32m$\x1b[0m kip check", "", *lines[:LINES]])
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
        page = browser.new_page(viewport={"width": 900, "height": 100})
        page.set_content(
            "<body style='margin:0;background:#14181f;color:#e6e9ee'><pre style='margin:0;padding:16px 20px;"
            "font:14px/1.35 \"Liberation Mono\",monospace'>" + as_html(shown) + "</pre></body>"
        )
        kept(page.screenshot(full_page=True), "terminal.png")
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(page_file.as_uri())
        kept(page.screenshot(), "halaman.png")
        browser.close()


main()
