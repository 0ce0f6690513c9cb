"""Fills in the form of a report (sheet Formulir) with openpyxl, has LibreOffice save it again as XLSX, ODS and
CSV, and brings each back with `kip import --into`: all must change the mapping alike, and twice is once."""

import datetime
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl

import workspace

SOURCE, DAY, NAME = "Bukti (berkas atau tautan)", "Tanggal bukti", "Keterangan bukti"


def kip(program, folder, *arguments):
    return subprocess.run([program, *arguments, "--as-of", workspace.AS_OF], cwd=folder, capture_output=True, text=True)


def fault(words):
    raise SystemExit(f"check_form: {words}")


class Form:
    """The sheet by its heads."""

    def __init__(self, file):
        self.book = openpyxl.load_workbook(file)
        self.sheet = self.book["Formulir"]
        self.heads = {cell.value: cell.column for cell in self.sheet[2]}

    def rows(self, code):
        return [row for row in range(3, self.sheet.max_row + 1) if self.sheet.cell(row, 1).value == code]

    def cell(self, code, head, row=0):
        return self.sheet.cell(self.rows(code)[row], self.heads[head])

    def codes(self):
        seen = dict.fromkeys(self.sheet.cell(row, 1).value for row in range(3, self.sheet.max_row + 1))
        return list(seen)


def look(form):
    """Locked and open cells, lists of choices, days, the hidden column."""
    sheet = form.sheet
    if not sheet.protection.sheet or sheet.protection.password:
        fault("the form is not locked, or by a password")
    base = next(head for head in form.heads if head.startswith("kip-formulir/1 "))
    letter = openpyxl.utils.get_column_letter(form.heads[base])
    if not sheet.column_dimensions[letter].hidden:
        fault("the base is seen")
    lists = [rule for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    codes = form.codes()
    for code in codes:
        answer = form.cell(code, "Jawaban")
        offered = [rule.formula1.strip('"').split(",") for rule in lists if answer.coordinate in rule.sqref]
        if len(offered) != 1 or answer.value not in [None, *offered[0]]:
            fault(f"{code}: {answer.value!r} of {offered}")
        last = form.cell(code, SOURCE, -1)
        if answer.protection.locked or last.protection.locked or last.value is not None:
            fault(f"{code}: what is filled in is locked, or there is no room for evidence")
        for head in ["Kode", "Pertanyaan", "Pilihan jawaban", "PJ"]:
            if not form.cell(code, head).protection.locked:
                fault(f"{code}: {head} is open")
        for row in range(len(form.rows(code)) - 1):
            if not form.cell(code, SOURCE, row).protection.locked:
                fault(f"{code}: listed evidence is open")
            day = form.cell(code, DAY, row)
            if day.value is not None and not day.is_date:
                fault(f"{day.coordinate} is no day: {day.value!r}")
    print(f"   {len(codes)} indicators, {len(lists)} lists of choices")


def fill(form, file, codes):
    """What a colleague does: answers, evidence, a day, notes, a row of their own, sorted rows, a hidden column."""
    one, two, three = codes
    form.cell(one, "Catatan").value = "Diisi rekan: \"ya\", dua baris\nbaris kedua"
    form.cell(one, "Target").value = datetime.date(2026, 8, 31)
    form.cell(two, SOURCE, -1).value = "sk-rekan.pdf\nhttps://ppid.example.go.id/rekan"
    form.cell(three, SOURCE, -1).value = "ppid.example.go.id/lain"
    form.cell(three, DAY, -1).value = datetime.date(2026, 2, 3)
    form.cell(three, NAME, -1).value = "Halaman lain"
    form.cell(three, NAME, 0).value = "Nama baru: lengkap"
    sheet = form.sheet
    lines = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    formats = [[cell.number_format for cell in row] for row in sheet.iter_rows(min_row=3)]
    for at, (line, shape) in enumerate(zip(reversed(lines), reversed(formats)), start=3):
        for column, (value, number) in enumerate(zip(line, shape), start=1):
            sheet.cell(at, column).value = value
            sheet.cell(at, column).number_format = number
    sheet.cell(sheet.max_row + 3, form.heads["Pertanyaan"]).value = "Sudah saya isi, mohon dicek."
    sheet.column_dimensions["E"].hidden = True
    for other in form.book.sheetnames:
        if other != "Formulir":
            del form.book[other]
    form.book.save(file)


def convert(folder, file, form, out):
    """What LibreOffice makes of a file."""
    home = f"-env:UserInstallation=file://{folder}/office"
    # Semicolon, quotes, UTF-8, all as shown: what it does by itself.
    filters = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false' if form == "csv" else form
    subprocess.run(
        ["soffice", home, "--headless", "--convert-to", filters, "--outdir", str(out), str(file)],
        check=True,
        capture_output=True,
    )
    return out / f"{file.stem}.{form}"


def state(root):
    return {file.relative_to(root): file.read_text() for file in sorted(root.rglob("bukti.yaml"))}


def main(program):
    program = str(pathlib.Path(program).resolve())
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        root = workspace.sample(folder)
        shutil.copy(next((root / "evidence").rglob("*.pdf")), root / "evidence" / "sk-rekan.pdf")
        out = folder / "formulir.xlsx"
        if (told := kip(program, root, "report", "-o", str(out))).returncode:
            fault(told.stderr)
        form = Form(out)
        look(form)
        codes = [code for code in form.codes() if len(form.rows(code)) > 1][:3]
        before, filled = state(root), folder / "isian.xlsx"
        again = folder / "again"
        untouched = convert(folder, out, "ods", again)
        told = kip(program, root, "import", str(untouched), "--into", "--yes")
        if told.returncode or state(root) != before:
            fault(f"an untouched form changes something: {told.stdout}{told.stderr}")
        fill(form, filled, codes)
        files = [filled] + [convert(folder, filled, form, again) for form in ["xlsx", "ods", "csv"]]
        results = []
        for file in files:
            place = folder / f"kerja-{file.parent.name}-{file.suffix[1:]}"
            shutil.copytree(root, place)
            told = kip(program, place, "import", str(file), "--into", "--yes")
            if told.returncode:
                fault(f"{file.name}: {told.stdout}{told.stderr}")
            results.append(state(place))
            twice = kip(program, place, "import", str(file), "--into", "--yes")
            if twice.returncode or "Tidak ada isian baru" not in twice.stdout or state(place) != results[-1]:
                fault(f"{file.name}: a second time it says {twice.stdout}{twice.stderr}")
            print(f"   {file.name} ({file.parent.name}): {len(told.stdout.splitlines())} lines")
        if any(result != results[0] for result in results):
            fault("the forms do not change the mapping alike")
        text = "".join(results[0].values())
        for wanted in [
            "target: 2026-08-31",
            "sk-rekan.pdf",
            "https://ppid.example.go.id/rekan",
            "https://ppid.example.go.id/lain",
            "tanggal: 2026-02-03",
            "Halaman lain",
            "Nama baru: lengkap",
            "Diisi rekan",
        ]:
            if wanted not in text:
                fault(f"{wanted} is not taken")


if __name__ == "__main__":
    main(sys.argv[1])
