"""Workspaces for the checks that need another program than kip: the example as it is, and the
example with a fault of most kinds. Each is a git repository of its own, under a temporary folder."""

import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
AS_OF = "2026-08-03"

# A name that every form must carry without obeying it.
HOSTILE = "=HYPERLINK(\"http://example.go.id\")<script>alert(1)</script>&|*_`"


def git(folder, *arguments):
    """Runs git in `folder` with settings of its own."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    environment |= {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_DATE": "2026-08-01T08:00:00+07:00",
        "GIT_COMMITTER_DATE": "2026-08-01T08:00:00+07:00",
    }
    names = ["-c", "user.name=BPMP Contoh", "-c", "user.email=ppid@example.go.id"]
    subprocess.run(["git", *names, *arguments], cwd=folder, env=environment, check=True, capture_output=True)


def sample(folder):
    """The example: it passes, with warnings and notes."""
    root = pathlib.Path(folder) / "contoh"
    for name in ["instrument", "evidence"]:
        shutil.copytree(ROOT / name, root / name)
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "contoh")
    return root


def faulty(folder):
    """The example after a bad week: a document gone, one changed, one empty, one that nobody names,
    an unanswered indicator, a name that means harm, a waiver."""
    root = sample(folder)
    root = root.rename(root.with_name("bermasalah"))
    evidence = root / "evidence"
    documents = sorted(evidence.rglob("*.pdf"))
    documents[0].unlink()
    documents[1].write_bytes(documents[2].read_bytes())
    documents[3].write_bytes(b"")
    (evidence / "tidak-dirujuk.pdf").write_bytes(documents[2].read_bytes())
    mapping = sorted(evidence.rglob("bukti.yaml"))[0]
    text = mapping.read_text(encoding="utf-8")
    text = text.replace("satker: BPMP Contoh", "satker: " + repr("BPMP Contoh " + HOSTILE), 1)
    start = text.index("indikator:")
    first = text.index('\n  "', start) + 1
    second = text.index('\n  "', first) + 1
    text = text[:first] + text[second:]
    text += (
        "penangguhan:\n"
        "  - { aturan: KIP206, alasan: Sedang dipilah, sampai: 2026-10-01 }\n"
    )
    mapping.write_text(text, encoding="utf-8")
    for other in sorted(evidence.rglob("bukti.yaml"))[1:]:
        text = other.read_text(encoding="utf-8")
        other.write_text(
            text.replace("satker: BPMP Contoh", "satker: " + repr("BPMP Contoh " + HOSTILE), 1),
            encoding="utf-8",
        )
    return root


def first(folder, binary):
    """What `kip init` makes: every question of the example is open."""
    root = pathlib.Path(folder) / "awal"
    root.mkdir(parents=True)
    subprocess.run([binary, "init"], cwd=root, check=True, capture_output=True)
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "awal")
    return root


def photos(folder):
    """Four subjects with ten photos each, over 300 KB and lying on their side, with a place in each;
    beside them one that no slide can show and one that is broken."""
    from PIL import Image

    root = pathlib.Path(folder) / "foto"
    (root / "instrument").mkdir(parents=True)
    evidence = root / "evidence"
    evidence.mkdir()
    instrument = [
        '[instrumen]\nid = "foto"\njudul = "Instrumen foto 2026"\ntahun = 2026\n',
        '[penilaian]\nrumus = "poin"\n',
        '[[skala]]\nid = "ada"\npilihan = [{ kode = "A", nilai = 1 }, { kode = "B", nilai = 0 }]\n',
    ]
    mapping = ["instrumen: foto\nsatker: BPMP Contoh\nindikator:\n"]
    # Red above at the left to blue below at the right, with as much grain as a dim room gives.
    grain = Image.effect_noise((1600, 1200), 40).convert("RGB")
    right, down = Image.linear_gradient("L").rotate(90), Image.linear_gradient("L")
    ramp = Image.blend(right, down, 0.5).resize((1600, 1200))
    photo = Image.merge("RGB", (ramp.point(lambda v: 255 - v), ramp.point(lambda v: 60), ramp))
    photo = Image.blend(photo, grain, 0.15).rotate(90, expand=True)
    for aspect, name in enumerate(["Komitmen", "Sarana", "Saluran digital", "Inovasi"], 1):
        instrument.append(f'[[aspek]]\nkode = "{aspect}"\nnama = "{name}"\nbobot = 25\n')
        instrument.append(
            f'[[aspek.indikator]]\nkode = "{aspect}.1"\nnama = "Foto {name}"\npertanyaan = "Apakah ada fotonya?"\n'
            'bobot = 25\nskala = "ada"\n'
        )
        mapping.append(f'  "{aspect}.1":\n    jawaban: A\n    bukti:\n')
        for number in range(10):
            exif = photo.getexif()
            exif[0x0112] = 6
            exif.get_ifd(0x8825)[1] = "S"
            exif.get_ifd(0x8825)[2] = (6.0, 12.0, 0.0)
            photo.putpixel((9, 9), (aspect * 20, number * 20, 0))
            file = f"foto-{aspect}-{number}.jpg"
            photo.save(evidence / file, exif=exif, quality=92)
            mapping.append(f"      - {{ berkas: {file}, tanggal: 2026-01-15, keterangan: Foto {number} }}\n")
    head = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"
    (evidence / "foto.heic").write_bytes(head)
    whole = (evidence / "foto-1-0.jpg").read_bytes()
    # Whole to its end mark, and without a table that its data need.
    (evidence / "rusak.jpg").write_bytes(whole[:2] + b"\xff\xc0\x00\x0b\x08\x00\x10\x00\x10\x01\x01\x11\x00\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x12\xff\xd9")
    mapping.append("      - { berkas: foto.heic, jenis: foto, tanggal: 2026-01-15 }\n      - { berkas: rusak.jpg, tanggal: 2026-01-15 }\n")
    (root / "instrument" / "foto.toml").write_text("\n".join(instrument), encoding="utf-8")
    (evidence / "bukti.yaml").write_text("".join(mapping), encoding="utf-8")
    return root


def kip(binary, root, *arguments, code=0):
    """Runs kip in `root` on the day of the checks; any other exit code than `code` is a fault."""
    ran = subprocess.run(
        [binary, *arguments, "--as-of", AS_OF], cwd=root, capture_output=True, check=False
    )
    if ran.returncode != code:
        raise SystemExit(f"kip {arguments}: exit {ran.returncode}\n{ran.stderr.decode()}")
    return ran.stdout


def large(folder, indicators=1000, documents=5):
    """Many indicators with documents of their own, for timings: sound, tiny, and not in git."""
    root = pathlib.Path(folder) / f"besar-{indicators}"
    (root / "instrument").mkdir(parents=True)
    evidence = root / "evidence"
    evidence.mkdir()
    instrument = [
        '[instrumen]\nid = "besar"\njudul = "Instrumen besar"\ntahun = 2026\n',
        '[penilaian]\nrumus = "proporsi"\n',
        '[berkas]\nekstensi = ["txt"]\n',
        '[[skala]]\nid = "ada"\npilihan = [{ kode = "A", nilai = 1 }, { kode = "B", nilai = 0 }]\n',
    ]
    mapping = ["instrumen: besar\nsatker: BPMP Contoh\nindikator:\n"]
    for aspect in range(1, 5):
        instrument.append(f'[[aspek]]\nkode = "{aspect}"\nnama = "Aspek {aspect}"\nbobot = 25\n')
        for number in range(1, indicators // 4 + 1):
            code = f"{aspect}.{number}"
            instrument.append(
                f'[[aspek.indikator]]\nkode = "{code}"\nnama = "Indikator {code}"\n'
                f'pertanyaan = "Apakah hal {code} tersedia?"\nbobot = 1\nskala = "ada"\n'
                f'penanggung_jawab = "Tim {number % 7}"\n'
            )
            mapping.append(f'  "{code}":\n    jawaban: A\n    bukti:\n')
            for document in range(documents):
                name = f"bukti-{aspect}-{number}-{document}.txt"
                (evidence / name).write_text(f"contoh {code} {document}\n", encoding="utf-8")
                mapping.append(f"      - {{ berkas: {name}, tanggal: 2026-01-15 }}\n")
    (root / "instrument" / "besar.toml").write_text("\n".join(instrument), encoding="utf-8")
    (evidence / "bukti.yaml").write_text("".join(mapping), encoding="utf-8")
    return root
