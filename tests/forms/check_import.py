"""Reads spreadsheets that other programs made (openpyxl; LibreOffice as ODS, XLS and CSV) with `kip import`: each
must be understood alike, and become a workspace that kip judges alike."""

import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

import openpyxl
from openpyxl.styles import Font

ROWS = [
    # printed code, question, weight, yes, no, links, owner, due
    ("1", "Apakah DIP ditetapkan?", 30, "√", None, "https://example.go.id/dip\nexample.go.id/sk", "Humas", datetime.date(2026, 6, 30)),
    ("2", "Apakah DIK ditetapkan?", 20, None, "√", "- (masih diuji)", "Humas", None),
    ("1", "Apakah ada meja layanan?", 37.5, "v", None, "ppid.example.go.id/meja", None, None),
    ("2", "Apakah ada maklumat?", 12.5, None, None, None, None, None),
]
WANTED = [
    ("A.1", "KUALITAS INFORMASI", "30", "Ya", ["https://example.go.id/dip", "https://example.go.id/sk"], "2026-06-30"),
    ("A.2", "KUALITAS INFORMASI", "20", "Tidak", [], None),
    ("B.1", "LAYANAN", "37.5", "Ya", ["https://ppid.example.go.id/meja"], None),
    ("B.2", "LAYANAN", "12.5", None, [], None),
]


def questionnaire(file):
    """A questionnaire with a title, a head of two rows, sections, a total and a hidden sheet."""
    book = openpyxl.Workbook()
    hidden = book.active
    hidden.title = "Referensi"
    hidden.append(["Ya"])
    hidden.sheet_state = "hidden"
    sheet = book.create_sheet("Kuesioner")
    sheet["A1"] = "KUESIONER KETERBUKAAN INFORMASI 2026"
    sheet["A1"].font = Font(bold=True)
    sheet.merge_cells("A1:H1")
    for column, text in zip("ABCDFGH", ["No.", "Pertanyaan", "Bobot", "Tersedia", "Link Bukti Dukung", "PIC", "Batas Waktu"]):
        sheet[f"{column}3"] = text
        if column != "D":
            sheet.merge_cells(f"{column}3:{column}4")
    sheet.merge_cells("D3:E3")
    sheet["D4"], sheet["E4"] = "Ya", "Tidak"
    line = 5
    for section, name, rows in [("A.", "KUALITAS INFORMASI", ROWS[:2]), ("B.", "LAYANAN", ROWS[2:])]:
        sheet[f"A{line}"], sheet[f"B{line}"] = section, name
        line += 1
        for row in rows:
            for column, value in zip("ABCDEFGH", row):
                sheet[f"{column}{line}"] = value
            sheet[f"H{line}"].number_format = "dd mmmm yyyy"
            line += 1
    sheet[f"B{line}"], sheet[f"C{line}"] = "TOTAL", f"=SUM(C5:C{line - 1})"
    sheet["F6"].hyperlink = "https://example.go.id/dip"
    book.active = 1
    book.save(file)


def kip(program, folder, *arguments):
    return subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True)


def look(program, folder, file):
    """What is understood of a file, and what the workspace that it becomes is judged."""
    told = kip(program, folder, "import", file.name, "--dry-run", "--format", "json")
    assert told.returncode == 0, told.stderr
    understood = json.loads(told.stdout)
    rows = [
        (row["code"], row["aspect"], row["weight"], row["answer"], row["links"], row["due"])
        for row in understood["rows"]
    ]
    wanted = WANTED
    if file.suffix == ".xls":
        # Links behind cells are lost there; these stand in the texts as well.
        assert any("XLSX" in problem["message"] for problem in understood["problems"]), understood["problems"]
    assert rows == wanted, (file.name, rows)
    why = {left["why"] for left in understood["left_out"]}
    assert {"heading", "total"} <= why, (file.name, why)
    written = kip(program, folder, "import", file.name, "--yes")
    assert written.returncode == 0, written.stderr
    check = kip(program, folder, "check", "--format", "json", "--as-of", "2026-05-01")
    report = json.loads(check.stdout)
    assert report["score"]["shown"]["claimed"] == "67,50", report["score"]
    print(f"   {file.name}: {len(rows)} questions, claimed {report['score']['shown']['claimed']}")


def main(program):
    program = str(pathlib.Path(program).resolve())
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        first = folder / "kuesioner.xlsx"
        questionnaire(first)
        for form in ["ods", "xls"]:
            home = f"-env:UserInstallation=file://{folder}/office"
            subprocess.run(
                ["soffice", home, "--headless", "--convert-to", form, "--outdir", str(folder), str(first)],
                check=True,
                capture_output=True,
            )
        # What LibreOffice made of it, and made an XLSX of again.
        again = folder / "again"
        again.mkdir()
        subprocess.run(
            ["soffice", home, "--headless", "--convert-to", "xlsx", "--outdir", str(again), str(folder / "kuesioner.ods")],
            check=True,
            capture_output=True,
        )
        files = [first, folder / "kuesioner.ods", folder / "kuesioner.xls", again / "kuesioner.xlsx"]
        for number, file in enumerate(files):
            place = folder / f"workspace-{number}"
            place.mkdir()
            copy = place / file.name
            copy.write_bytes(file.read_bytes())
            look(program, place, copy)


if __name__ == "__main__":
    main(sys.argv[1])
