//! `kip init`: a workspace that the program reads itself, and nothing overwritten.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::bench::{Bench, kip_in};

/// The bytes of every file below a folder; links by their target.
pub(crate) fn everything(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let (path, kind) = (entry.path(), entry.file_type().unwrap());
        if path.ends_with(".git/kip") {
            // What kip remembers there is no part of the workspace.
            continue;
        }
        if kind.is_dir() {
            found.insert(path.clone(), Vec::new());
            found.extend(everything(&path));
        } else if kind.is_symlink() {
            let target = std::fs::read_link(&path).unwrap();
            found.insert(path, target.to_str().unwrap().into());
        } else {
            found.insert(path.clone(), std::fs::read(&path).unwrap());
        }
    }
    found
}

#[test]
fn init_begins_a_workspace_and_overwrites_nothing() {
    let fresh = tempfile::tempdir().unwrap();
    let ran = kip_in(fresh.path(), &["init"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let ran = kip_in(fresh.path(), &["check", "--format", "json"]);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    let report: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(crate::bench::findings_of(&report, "KIP201").len(), 88);
    assert_eq!(report["score"]["shown"]["supported"], "0,00");
    let mapping = fresh
        .path()
        .join("evidence/1-kualitas-informasi/bukti.yaml");
    std::fs::write(&mapping, "punya saya").unwrap();
    let again = kip_in(fresh.path(), &["init"]);
    assert_eq!(again.code, 2);
    assert_eq!(std::fs::read_to_string(&mapping).unwrap(), "punya saya");
}

#[test]
fn init_takes_an_organisers_instrument() {
    let bench = Bench::sound();
    let fresh = tempfile::tempdir().unwrap();
    let file = bench.path().join("instrument/uji.toml");
    let ran = kip_in(
        fresh.path(),
        &[
            "init",
            "--instrument",
            file.to_str().unwrap(),
            "--lang",
            "en",
        ],
    );
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let written =
        std::fs::read_to_string(fresh.path().join("evidence/a-informasi/bukti.yaml")).unwrap();
    assert!(
        written.contains("DIP tahun ini sudah ditetapkan?")
            && written.contains("instrumen: uji-2026"),
        "{written}"
    );
    assert_eq!(kip_in(fresh.path(), &["check"]).code, 1);
    let refused = tempfile::tempdir().unwrap();
    let broken = refused.path().join("rusak.toml");
    std::fs::write(&broken, "[instrumen\n").unwrap();
    assert_eq!(
        kip_in(refused.path(), &["init", "--instrument", "rusak.toml"]).code,
        2
    );
    assert!(!refused.path().join("evidence").exists());
}

#[test]
fn init_gives_every_aspect_a_folder_of_its_own() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "kode = \"A\"\nnama = \"Informasi\"",
            "kode = \"\u{7532}\"\nnama = \"\u{7532}\"",
        )
        .edit(
            "instrument/uji.toml",
            "kode = \"B\"\nnama = \"Layanan\"",
            "kode = \"\u{4e59}\"\nnama = \"\u{4e59}\"",
        );
    let fresh = tempfile::tempdir().unwrap();
    std::fs::write(fresh.path().join(".gitattributes"), "*.pdf binary\n").unwrap();
    let file = bench.path().join("instrument/uji.toml");
    let ran = kip_in(
        fresh.path(),
        &["init", "--instrument", file.to_str().unwrap()],
    );
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(ran.stdout.contains("evidence/** -text"), "{}", ran.stdout);
    let attributes = std::fs::read_to_string(fresh.path().join(".gitattributes")).unwrap();
    assert_eq!(attributes, "*.pdf binary\n");
    let report = kip_in(fresh.path(), &["check", "--format", "json"]);
    let report: Value = serde_json::from_str(&report.stdout).unwrap();
    let open = crate::bench::findings_of(&report, "KIP201");
    assert_eq!(open.len(), 4);
    assert!(
        open.iter()
            .all(|one| one["path"].as_str().unwrap().starts_with("evidence/aspek-"))
    );
}

#[test]
fn init_leaves_what_is_there_alone() {
    for there in ["instrument", "evidence", "kip.toml"] {
        for as_file in [true, false] {
            let fresh = tempfile::tempdir().unwrap();
            let path = fresh.path().join(there);
            if as_file {
                std::fs::write(&path, "punya saya").unwrap();
            } else {
                std::fs::create_dir_all(path.join("dalam")).unwrap();
            }
            std::fs::write(fresh.path().join("catatan.txt"), "juga").unwrap();
            let before = everything(fresh.path());
            for (lang, word) in [("id", "sudah ada"), ("en", "already there")] {
                let ran = kip_in(fresh.path(), &["init", "--lang", lang]);
                assert_eq!(ran.code, 2);
                assert!(
                    ran.stderr.contains(there) && ran.stderr.contains(word),
                    "{}",
                    ran.stderr
                );
            }
            assert_eq!(everything(fresh.path()), before);
        }
    }
    let fresh = tempfile::tempdir().unwrap();
    let ran = kip_in(fresh.path(), &["init", "--instrument", "tak-ada.toml"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("tak-ada.toml"), "{}", ran.stderr);
    assert!(everything(fresh.path()).is_empty());
}

#[test]
#[cfg(unix)]
fn init_writes_through_no_link() {
    let fresh = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink("tidak-ada", fresh.path().join("evidence")).unwrap();
    let before = everything(fresh.path());
    assert_eq!(kip_in(fresh.path(), &["init"]).code, 2);
    assert_eq!(everything(fresh.path()), before);
}

#[test]
fn init_quotes_whatever_an_instrument_holds() {
    let instrument = crate::bench::INSTRUMENT
        .replace("kode = \"A.1\"", "kode = \"1.10\"")
        .replace("kode = \"A.2\"", "kode = \"ya: \\\"#'{[&*!|>%@`\"")
        .replace("kode = \"B.1\"", "kode = \"null\"")
        .replace("kode = \"B.2\"", "kode = \"-\"")
        .replace("uji-2026", "2026: # uji")
        .replace(
            "Ada ruang layanan?",
            "Ada\\nruang: # \\u0085 \\u2028 layanan?\\r- x",
        )
        .replace("Foto ruang", "Foto\\njawaban: Ya");
    let fresh = tempfile::tempdir().unwrap();
    std::fs::write(fresh.path().join("asal.toml"), instrument).unwrap();
    let ran = kip_in(fresh.path(), &["init", "--instrument", "asal.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let ran = kip_in(fresh.path(), &["check", "--format", "json"]);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    let report: Value = serde_json::from_str(&ran.stdout).unwrap();
    let open = crate::bench::findings_of(&report, "KIP201");
    let codes: Vec<&str> = open
        .iter()
        .map(|one| one["indicator"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["1.10", "null", "ya: \"#'{[&*!|>%@`", "-"]);
    for one in open {
        assert!(
            one["path"].as_str().unwrap().ends_with("bukti.yaml"),
            "{one}"
        );
    }
    assert_eq!(crate::bench::findings_of(&report, "KIP205").len(), 0);
}

/// Questions of every kind that an instrument can have.
const KINDS: &str = r#"
[instrumen]
id = "uji-2027"
judul = "Uji"
tahun = 2027
[periode.berlaku]
masih_berlaku = true
[periode.setahun]
mulai = 2026-01-01
akhir = 2026-12-31
[[kualifikasi]]
nama = "Informatif"
min = 0
[[skala]]
id = "ya-tidak"
pilihan = [{ kode = "Ya", nilai = 1, arti = "Ada" }, { kode = "Tidak", nilai = 0, arti = "Tidak ada; bukti tidak diminta" }]
[[aspek]]
kode = "1"
nama = "Semua"
bobot = 100
[[aspek.indikator]]
kode = "1.1"
pertanyaan = "Apakah DIP ditetapkan?"
bobot = 40
skala = "ya-tidak"
periode = "setahun"
tenggat = 2027-03-31
bukti = [
  { jenis = "dokumen", nama = "SK DIP" },
  { jenis = ["foto", "tangkapan-layar"], min = 2 },
]
[[aspek.indikator]]
kode = "1.2"
pertanyaan = "Berapa kali rapat?"
bobot = 40
periode = "berlaku"
boleh_nihil = true
pilihan = [{ kode = "0", poin = 0 }, { kode = "1-3", poin = 12.5 }, { kode = "4", poin = 40 }]
[[aspek.indikator]]
kode = "1.3"
pertanyaan = "Apakah setuju?"
bobot = 20
skala = "ya-tidak"
periode = "setahun"
bukti = []
[[aspek.indikator]]
kode = "1.4"
pertanyaan = "Adakah penghargaan?"
bobot = 2
bonus = true
pilihan = [{ kode = "A", nilai = 1 }, { kode = "B", nilai = 0.5 }]
"#;

#[test]
fn a_mapping_to_fill_in_tells_what_each_kind_of_question_asks() {
    let fresh = tempfile::tempdir().unwrap();
    std::fs::write(fresh.path().join("asal.toml"), KINDS).unwrap();
    let ran = kip_in(fresh.path(), &["init", "--instrument", "asal.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let path = fresh.path().join("evidence/1-semua/bukti.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    insta::assert_snapshot!(text, @r#"
    # yaml-language-server: $schema=../../.kip/mapping.schema.json
    # Isi `satker:`, lalu `jawaban:` dan `bukti:` tiap indikator. Taruh dokumennya di folder ini.
    # Contoh:
    #     jawaban: Ya
    #     bukti:
    #       - berkas: sk-ppid.pdf
    #         tanggal: 2027-01-15
    #       - tautan: https://ppid.example.go.id/sk
    # Yang belum ada: jawab dengan pilihan bernilai 0 poin, tambahkan `alasan:` dan `target:`.
    # Sesudah itu jalankan `kip check`; sesudah semua ditinjau, `kip lock`.
    instrumen: uji-2027
    satker:
    indikator:
      # Apakah DIP ditetapkan?
      # - Ya: Ada (40,00 poin)
      # - Tidak: Tidak ada; bukti tidak diminta (0,00 poin)
      # Bukti, kecuali untuk jawaban Tidak: 1 dokumen (SK DIP); 2 foto atau tangkapan layar
      # Tanggal bukti: 1 Januari 2026 sampai 31 Desember 2026
      # Tenggat sendiri: 31 Maret 2027
      "1.1":
        jawaban:
        bukti:

      # Berapa kali rapat?
      # - 0 (0,00 poin)
      # - 1-3 (12,50 poin)
      # - 4 (40,00 poin)
      # Bukti, kecuali untuk jawaban 0: 1 bukti jenis apa pun
      # Tanggal bukti bebas, asal dokumennya masih berlaku
      # Bila memang tidak ada yang perlu dilaporkan: ganti baris `jawaban:` dengan `nihil: pernyataan-nihil.pdf`, pernyataan nihil yang ditandatangani
      "1.2":
        jawaban:
        bukti:

      # Apakah setuju?
      # - Ya: Ada (20,00 poin)
      # - Tidak: Tidak ada; bukti tidak diminta (0,00 poin)
      # Bukti: tidak perlu
      "1.3":
        jawaban:

      # Adakah penghargaan?
      # - A (2,00 poin)
      # - B (1,00 poin)
      # Bukti: 1 bukti jenis apa pun
      # Poinnya tambahan di luar bobot aspek
      "1.4":
        jawaban:
        bukti:
    "#);
    // What it says of a nil statement and of answers without evidence is so.
    let filled = text
        .replace("satker:", "satker: BPMP Contoh")
        .replacen(
            "    jawaban:\n    bukti:\n",
            "    jawaban: Tidak\n    bukti:\n",
            1,
        )
        .replacen(
            "    jawaban:\n    bukti:\n",
            "    nihil: pernyataan-nihil.pdf\n    bukti:\n",
            1,
        )
        .replacen("    jawaban:\n\n", "    jawaban: Ya\n\n", 1);
    std::fs::write(&path, filled).unwrap();
    let nil = crate::bench::document("pernyataan-nihil.pdf");
    std::fs::write(
        fresh.path().join("evidence/1-semua/pernyataan-nihil.pdf"),
        nil,
    )
    .unwrap();
    let ran = kip_in(fresh.path(), &["check", "--format", "json"]);
    let report: Value = serde_json::from_str(&ran.stdout).unwrap();
    let indicators = report["indicators"].as_array().unwrap();
    let statuses: Vec<&str> = indicators
        .iter()
        .map(|one| one["status"].as_str().unwrap())
        .collect();
    assert_eq!(statuses, ["declined", "nil", "supported", "unanswered"]);
}

#[test]
fn a_questionnaire_that_is_a_document_is_told_what_to_do() {
    let fresh = tempfile::tempdir().unwrap();
    for name in ["kuesioner.docx", "Kuesioner 2027.PDF"] {
        std::fs::write(fresh.path().join(name), KINDS).unwrap();
        let before = everything(fresh.path());
        let ran = kip_in(fresh.path(), &["init", "--instrument", name]);
        assert_eq!(ran.code, 2);
        let said = ran.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in [name, "berkas teks (.toml)", "simpan sebagai XLSX"] {
            assert!(said.contains(words), "{}", ran.stderr);
        }
        assert_eq!(everything(fresh.path()), before);
    }
    // Notepad's own ending is no fault.
    std::fs::write(fresh.path().join("kuesioner.toml.txt"), KINDS).unwrap();
    let ran = kip_in(
        fresh.path(),
        &["init", "--instrument", "kuesioner.toml.txt"],
    );
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(kip_in(fresh.path(), &["check"]).code, 1);
}

#[test]
fn an_init_that_was_cut_short_can_be_run_again() {
    let whole = tempfile::tempdir().unwrap();
    assert_eq!(kip_in(whole.path(), &["init"]).code, 0);
    let new = everything(whole.path());
    // The moments at which a kill leaves something in place, by what is not there yet.
    for missing in [&["instrument"][..], &["instrument", "evidence"]] {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(kip_in(folder.path(), &["init"]).code, 0);
        for name in missing {
            std::fs::remove_dir_all(folder.path().join(name)).unwrap();
        }
        let ran = kip_in(folder.path(), &["init"]);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        assert!(!ran.stdout.contains("dibiarkan"), "{}", ran.stdout);
        let names = |root: &Path, all: &BTreeMap<PathBuf, Vec<u8>>| -> Vec<(PathBuf, Vec<u8>)> {
            let all = all.iter();
            all.map(|(path, bytes)| {
                (
                    path.strip_prefix(root).unwrap().to_path_buf(),
                    bytes.clone(),
                )
            })
            .collect()
        };
        let again = everything(folder.path());
        assert_eq!(names(folder.path(), &again), names(whole.path(), &new));
    }
}

#[test]
fn what_somebody_wrote_is_no_init_that_was_cut_short() {
    for spoil in [
        "evidence/1-kualitas-informasi/bukti.yaml",
        "evidence/lain.txt",
    ] {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(kip_in(folder.path(), &["init"]).code, 0);
        std::fs::remove_dir_all(folder.path().join("instrument")).unwrap();
        std::fs::create_dir_all(folder.path().join(spoil).parent().unwrap()).unwrap();
        std::fs::write(folder.path().join(spoil), "milik orang").unwrap();
        let before = everything(folder.path());
        let ran = kip_in(folder.path(), &["init"]);
        assert_eq!(ran.code, 2, "{}", ran.stdout);
        assert!(ran.stderr.contains("sudah ada"), "{}", ran.stderr);
        assert_eq!(everything(folder.path()), before);
    }
}

#[test]
fn what_init_writes_beside_the_mappings_helps_an_editor_and_a_person() {
    let fresh = tempfile::tempdir().unwrap();
    assert_eq!(kip_in(fresh.path(), &["init"]).code, 0);
    let read = |path: &str| std::fs::read_to_string(fresh.path().join(path)).unwrap();
    let first = |text: &str| text.lines().next().unwrap().to_owned();
    for (file, mark, schema) in [
        ("instrument/kip-upt-contoh.toml", "#:schema ", "instrument"),
        (
            "evidence/1-kualitas-informasi/bukti.yaml",
            "# yaml-language-server: $schema=",
            "mapping",
        ),
    ] {
        let line = first(&read(file));
        let way = line.strip_prefix(mark).unwrap();
        let named = fresh.path().join(file).parent().unwrap().join(way);
        let printed = kip_in(fresh.path(), &["schema", schema]).stdout;
        assert_eq!(std::fs::read_to_string(named).unwrap(), printed, "{line}");
    }
    // Another version's schemas are renewed, and nothing else is touched.
    let schema = fresh.path().join(".kip/mapping.schema.json");
    let before = everything(fresh.path());
    std::fs::write(&schema, "{}").unwrap();
    let ran = kip_in(&fresh.path().join("evidence"), &["schema", "--write"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(everything(fresh.path()), before);
    // A guide that the team wrote stays theirs.
    let own = tempfile::tempdir().unwrap();
    std::fs::write(own.path().join("PETUNJUK.md"), "punya kami").unwrap();
    let ran = kip_in(own.path(), &["init"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(!ran.stdout.contains("PETUNJUK.md, "), "{}", ran.stdout);
    assert!(!ran.stdout.contains(", PETUNJUK.md"), "{}", ran.stdout);
    let kept = std::fs::read_to_string(own.path().join("PETUNJUK.md")).unwrap();
    assert_eq!(kept, "punya kami");
}

#[test]
fn schemas_are_written_into_a_folder_of_their_own_alone() {
    let bench = Bench::sound();
    bench.write(".kip", "berkas lain");
    assert_eq!(bench.kip(&["schema", "--write"]).code, 2);
    assert_eq!(bench.read(".kip"), b"berkas lain");
    assert_eq!(bench.kip(&["schema"]).code, 2);
    let nowhere = tempfile::tempdir().unwrap();
    assert_eq!(kip_in(nowhere.path(), &["schema", "--write"]).code, 2);
}

#[test]
fn a_first_run_fits_a_page_even_with_sixty_documents_put_in() {
    for lang in ["id", "en"] {
        let fresh = tempfile::tempdir().unwrap();
        let begun = kip_in(fresh.path(), &["init", "--lang", lang]);
        assert_eq!(begun.code, 0);
        for documents in [0, 60] {
            for number in 0..documents {
                let name = format!("dokumen-{number}.pdf");
                let file = fresh.path().join("evidence").join(&name);
                std::fs::write(file, crate::bench::document(&name)).unwrap();
            }
            // Long before the deadline, near it, and after it.
            for day in ["2026-03-01", "2026-09-10", "2026-11-30"] {
                let ran = kip_in(fresh.path(), &["check", "--as-of", day, "--lang", lang]);
                assert_eq!(ran.code, 1);
                let both = format!("{}{}", begun.stdout, ran.stdout);
                let lines = both.lines().count();
                assert!(lines <= 60, "{lang} {day}: {lines} lines\n{both}");
                // Short, and yet all of it.
                let files = if lang == "id" {
                    "60 berkas"
                } else {
                    "60 files"
                };
                assert_eq!(ran.stdout.contains(files), documents == 60);
                assert!(ran.stdout.contains("KIP201") && ran.stdout.contains("KIP309"));
            }
        }
    }
}
