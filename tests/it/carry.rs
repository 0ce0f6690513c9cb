//! `kip carry`: last year's answers and evidence onto this year's instrument; the old ones stay.

use crate::bench::{Bench, INSTRUMENT, document, kip_asking};
use crate::init::everything;

/// A locked year, and next year's instrument beside it: one question moved, one reworded, one dropped, one
/// new, another period.
pub(crate) fn two_years() -> Bench {
    let bench = Bench::sound();
    let next = INSTRUMENT
        .replace("uji-2026", "uji-2027")
        .replace("tahun = 2026", "tahun = 2027")
        .replace("2026-01-01", "2027-01-01")
        .replace("2026-12-31", "2027-12-31")
        .replace("2026-09-19", "2027-09-19")
        .replace("kode = \"A.2\"", "kode = \"A.7\"")
        .replace("Ada ruang layanan?", "Ada ruang layanan informasi?")
        .replace("nama = \"Keberatan ditangani\"", "nama = \"Maklumat\"")
        .replace("Keberatan ditangani?", "Maklumat dipasang?")
        .replace("SOP keberatan", "Maklumat");
    bench.write("instrument/uji-2027.toml", next);
    bench
}

fn text(bench: &Bench, path: &str) -> String {
    String::from_utf8(bench.read(path)).unwrap()
}

#[test]
fn answers_and_evidence_are_carried_where_the_period_allows() {
    let bench = two_years();
    bench.write("kip.toml", "# kita\nbahasa = \"id\"\n");
    let before = everything(bench.path());
    let dry = bench.kip(&["bawa", "--dry-run"]);
    assert_eq!((dry.code, &*dry.stderr), (0, ""));
    insta::assert_snapshot!(dry.stdout, @r#"
    uji-2026 → uji-2027

     Keadaan   Lama   Baru   Yang ditanyakan                      Bukti
    ────────────────────────────────────────────────────────────────────
     pindah    A.2    A.7    Profil mutakhir                      1
     diubah    B.1    B.1    Ruang layanan (diubah: pertanyaan)   0
     baru      —      B.2    Maklumat                             —
     hilang    B.2    —      Keberatan ditangani                  —

    1 sama · 1 pindah · 1 diubah · 1 baru · 1 hilang (`-v` menampilkan juga yang sama)

     Kode   PJ         Perbarui     Sebab
    ────────────────────────────────────────────────────────────────────────
     A.1    Tim PPID   sk-dip.pdf   15 Januari 2026, di luar tahun-berjalan
     B.1    —          ruang.jpg    1 Februari 2026, di luar tahun-berjalan
     B.1    —          layar.png    2 Februari 2026, di luar tahun-berjalan
    Periode tahun-berjalan: 1 Januari 2027 sampai 31 Desember 2027

    Yang akan ditulis (3 jawaban, 2 bukti):
      evidence/uji-2027/bukti.yaml
      kip.toml: instrumen = "uji-2027"
    Tidak ada yang ditulis (--dry-run); `kip carry` menulisnya.
    "#);
    let english = bench.kip(&["carry", "--dry-run", "--lang", "en"]);
    insta::assert_snapshot!(english.stdout, @r#"
    uji-2026 → uji-2027

     State      Old   New   What is asked                       Evidence
    ─────────────────────────────────────────────────────────────────────
     moved      A.2   A.7   Profil mutakhir                     1
     reworded   B.1   B.1   Ruang layanan (changed: question)   0
     new        —     B.2   Maklumat                            —
     dropped    B.2   —     Keberatan ditangani                 —

    1 same · 1 moved · 1 reworded · 1 new · 1 dropped (`-v` shows those that are the same too)

     Code   Owner      Renew        Reason
    ────────────────────────────────────────────────────────────────────────
     A.1    Tim PPID   sk-dip.pdf   15 January 2026, outside tahun-berjalan
     B.1    —          ruang.jpg    1 February 2026, outside tahun-berjalan
     B.1    —          layar.png    2 February 2026, outside tahun-berjalan
    Period tahun-berjalan: 1 January 2027 to 31 December 2027

    To be written (3 answers, 2 pieces of evidence):
      evidence/uji-2027/bukti.yaml
      kip.toml: instrumen = "uji-2027"
    Nothing was written (--dry-run); `kip carry` writes it.
    "#);
    // Nobody to ask: nothing is written.
    let unasked = bench.kip(&["carry"]);
    assert_eq!(unasked.code, 2);
    assert!(unasked.stderr.contains("--yes"), "{}", unasked.stderr);
    let no = kip_asking(
        bench.path(),
        100,
        Some(|_| Some("t".to_owned())),
        &["carry"],
    );
    assert_eq!(no.code, 0, "{no:?}");
    assert_eq!(everything(bench.path()), before);

    let ran = bench.kip(&["carry", "--yes"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let carried = text(&bench, "evidence/uji-2027/bukti.yaml");
    insta::assert_snapshot!(carried, @r#"
    instrumen: uji-2027
    satker: BPMP Contoh
    dibawa_dari: uji-2026
    indikator:
      "A.1":
        jawaban: Ya
        bukti:
          - tautan: https://ppid.example.go.id/dip
      "A.7":
        jawaban: A
        bukti:
          - berkas: ../profil.pdf
            tanggal: 2025-03-01
      "B.1":
        jawaban: Ya
    "#);
    assert_eq!(
        text(&bench, "kip.toml"),
        "instrumen = \"uji-2027\"\n# kita\nbahasa = \"id\"\n"
    );
    let mut after = everything(bench.path());
    for new in [
        "evidence/uji-2027",
        "evidence/uji-2027/bukti.yaml",
        "kip.toml",
    ] {
        assert!(after.remove(&bench.path().join(new)).is_some(), "{new}");
    }
    let mut before = before;
    before.remove(&bench.path().join("kip.toml"));
    assert_eq!(after, before);
    // This year is judged, and last year's is one note.
    let report = bench.report();
    assert_eq!(report["instrument"]["id"], "uji-2027");
    assert_eq!(bench.findings("KIP219").len(), 1);
    assert!(bench.findings("KIP204").is_empty());
    // What is carried is not carried again, and nothing is written over.
    let again = bench.kip(&["carry", "--from", "uji-2026", "--yes"]);
    assert_eq!(again.code, 0, "{again:?}");
    assert!(again.stdout.contains("sudah ada"), "{}", again.stdout);
    assert_eq!(text(&bench, "evidence/uji-2027/bukti.yaml"), carried);
}

#[test]
fn what_stands_in_the_way_stays() {
    let bench = two_years();
    let begun = "instrumen: uji-2027\nsatker: BPMP Contoh\nindikator:\n  \"A.1\": { jawaban: Tidak, alasan: Disusun }\n";
    bench.write("evidence/uji-2027/bukti.yaml", begun);
    let ran = bench.kip(&["carry", "--yes"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(text(&bench, "evidence/uji-2027/bukti.yaml"), begun);
    // What is answered already stays so, and what is not is carried beside it.
    let carried = text(&bench, "evidence/uji-2027/uji-2026/bukti.yaml");
    assert!(!carried.contains("A.1"), "{carried}");
    assert!(carried.contains("berkas: ../../profil.pdf"), "{carried}");
    assert!(bench.findings("KIP204").is_empty());
    bench.edit("evidence/uji-2027/uji-2026/bukti.yaml", "\"A.7\"", "\"X\"");
    let before = everything(bench.path());
    let ran = bench.kip(&["carry", "--from", "uji-2026", "--yes"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.stderr.contains("sudah ada"), "{}", ran.stderr);
    assert_eq!(everything(bench.path()), before);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let bench = two_years();
    let elsewhere = tempfile::tempdir().unwrap();
    let link = bench.path().join("evidence/uji-2027");
    std::os::unix::fs::symlink(elsewhere.path(), link).unwrap();
    let ran = bench.kip(&["carry", "--yes"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.stderr.contains("tautan simbolik"), "{}", ran.stderr);
    assert_eq!(std::fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}

#[test]
fn what_does_not_hold_any_more_is_named_and_not_carried() {
    let bench = two_years();
    let mapping = "instrumen: uji-2026
satker: BPMP Contoh
penangguhan: [{ aturan: KIP206, alasan: Sisa, sampai: 2026-12-01 }]
indikator:
  \"A.1\":
    jawaban: ya
    bukti:
      - sk-dip.pdf
      - { tautan: https://ppid.example.go.id/dip, keterangan: Halaman }
    catatan: Tiap Januari
  \"A.2\": { jawaban: D, alasan: Disusun, target: 2026-05-31 }
  \"B.1\": { jawaban: AA, bukti: [../luar.pdf] }
  \"Z.9\": { jawaban: Ya }
";
    bench.write("evidence/bukti.yaml", mapping);
    let file = "instrument/uji-2027.toml";
    let turned =
        text(&bench, file).replace("kode = \"D\", nilai = 0.00", "kode = \"D\", nilai = 0.10");
    bench.write(file, turned);
    let ran = bench.kip(&["carry", "--yes"]);
    assert_eq!((ran.code, &*ran.stderr), (0, ""));
    insta::assert_snapshot!(ran.stdout, @r#"
    uji-2026 → uji-2027

     Keadaan   Lama   Baru   Yang ditanyakan                      Bukti
    ────────────────────────────────────────────────────────────────────
     diubah    A.2    A.7    Profil mutakhir (diubah: pilihan)    0
     diubah    B.1    B.1    Ruang layanan (diubah: pertanyaan)   0
     baru      —      B.2    Maklumat                             —
     hilang    B.2    —      Keberatan ditangani                  —

    1 sama · 0 pindah · 2 diubah · 1 baru · 1 hilang (`-v` menampilkan juga yang sama)

     Kode   PJ         Perbarui             Sebab
    ───────────────────────────────────────────────────────────────────────────────────────────────────
     A.1    Tim PPID   sk-dip.pdf           dibawa, tetapi tanpa tanggal: pastikan dari tahun-berjalan
     A.7    —          jawaban `D`          pilihan ini bernilai atau berarti lain sekarang
     A.7    —          target 31 Mei 2026   sudah lewat
     B.1    —          jawaban `AA`         bukan pilihan
     B.1    —          ../luar.pdf          di luar folder bukti
    Periode tahun-berjalan: 1 Januari 2027 sampai 31 Desember 2027

    Tidak dibawa: Z.9 di evidence/bukti.yaml, karena uji-2026 tidak punya kode itu.
    Tidak dibawa: 1 penangguhan; tulis lagi di pemetaan baru bila masih perlu.
    Yang akan ditulis (1 jawaban, 2 bukti):
      evidence/uji-2027/bukti.yaml
      kip.toml: instrumen = "uji-2027"
    1 pemetaan ditulis; yang lama dan semua dokumen tetap di tempatnya.
    Perbarui dulu yang tercantum di tabel "Perbarui" (5 baris).
    Berikutnya: `kip check`; sesudah semua jawaban ditinjau, `kip lock`
    "#);
    insta::assert_snapshot!(text(&bench, "evidence/uji-2027/bukti.yaml"), @r#"
    instrumen: uji-2027
    satker: BPMP Contoh
    dibawa_dari: uji-2026
    indikator:
      "A.1":
        jawaban: Ya
        bukti:
          - berkas: ../sk-dip.pdf
          - tautan: https://ppid.example.go.id/dip
            keterangan: Halaman
        catatan: Tiap Januari
    "#);
    assert_eq!(text(&bench, "evidence/bukti.yaml"), mapping);
}

#[test]
fn codes_that_are_there_and_still_empty_are_named() {
    let bench = two_years();
    let begun = "instrumen: uji-2027\nindikator:\n  \"A.1\":\n    jawaban:\n";
    bench.write("evidence/uji-2027/a/bukti.yaml", begun);
    let ran = bench.kip(&["carry", "--yes", "--lang", "en"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.stdout.contains("fill it in there"), "{}", ran.stdout);
    assert!(!text(&bench, "evidence/uji-2027/bukti.yaml").contains("A.1"));
    assert_eq!(text(&bench, "evidence/uji-2027/a/bukti.yaml"), begun);
}

#[test]
fn each_mapping_has_its_place_and_a_nil_statement_its_year() {
    let bench = two_years();
    bench
        .without_repository()
        .write("evidence/b/nihil.pdf", document("nihil.pdf"))
        .write(
            "evidence/b/bukti.yaml",
            "instrumen: uji-2026\nindikator:\n  \"B.2\": { nihil: nihil.pdf }\n",
        )
        .write(
            "evidence/uji-2026/bukti.yaml",
            "instrumen: uji-2026\nindikator:\n  \"B.1\": { jawaban: Tidak, alasan: \"Belum: ada\" }\n",
        );
    let own = text(&bench, "evidence/bukti.yaml");
    let own = own.split("  \"B.1\":").next().unwrap();
    bench.write("evidence/bukti.yaml", own);
    let file = "instrument/uji-2027.toml";
    // The nil statement is of a question that asks for what is in force.
    let same = text(&bench, file)
        .replace("Maklumat dipasang?", "Keberatan ditangani?")
        .replace("\"Maklumat\"", "\"SOP keberatan\"");
    bench.write(file, &same);
    let ran = bench.kip(&["carry", "--yes"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let read = |path: &str| text(&bench, &format!("evidence/uji-2027/{path}bukti.yaml"));
    assert!(
        read("b/").contains("nihil: ../../b/nihil.pdf"),
        "{}",
        read("b/")
    );
    assert!(read("").contains("\"A.1\""), "{}", read(""));
    // Last year's own folder and the evidence folder would take one place.
    assert!(read("uji-2026/uji-2026/").contains("\"Belum: ada\""));
    assert!(bench.findings("KIP204").is_empty());
    let yearly = same.replace("periode = \"berlaku\"", "periode = \"tahun-berjalan\"");
    std::fs::remove_dir_all(bench.path().join("evidence/uji-2027")).unwrap();
    bench.write(file, yearly);
    let ran = bench.kip(&["carry", "--yes"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(
        ran.stdout.contains("hanya untuk tahunnya"),
        "{}",
        ran.stdout
    );
    assert!(!bench.path().join("evidence/uji-2027/b").exists());
}

#[test]
fn what_is_carried_is_suspect_where_it_was_reworded_until_it_is_locked() {
    let bench = two_years();
    // A question of another number is asked under the old code of the one that moved.
    let file = "instrument/uji-2027.toml";
    let more = "\n[[aspek.indikator]]\nkode = \"A.2\"\nnama = \"Agenda\"\npertanyaan = \"Agenda pimpinan?\"\nbobot = 20\nskala = \"a-d\"\n\n[[aspek]]\nkode = \"B\"";
    let next = text(&bench, file).replace("\n[[aspek]]\nkode = \"B\"", more);
    bench.write(file, next);
    let ran = bench.kip(&["carry", "--yes"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let suspects = || -> Vec<String> {
        let found = bench.findings("KIP304").into_iter();
        found
            .map(|one| one["indicator"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(suspects(), ["B.1"]);
    let mapping = "evidence/uji-2027/bukti.yaml";
    bench.edit(mapping, "dibawa_dari: uji-2026\n", "");
    // Neither instrument names its organiser: nothing tells any more that one follows the other.
    assert_eq!(suspects(), [""; 0]);
    bench.edit(
        mapping,
        "instrumen: uji-2027\n",
        "instrumen: uji-2027\ndibawa_dari: uji-2026\n",
    );
    assert_eq!(suspects(), ["B.1"]);
    bench.lock();
    assert_eq!(suspects(), [""; 0]);
    assert!(
        text(&bench, "evidence/kip.lock").contains("uji-2026"),
        "last year's stays"
    );
}

#[test]
fn a_question_is_known_by_what_it_asks_then_by_its_words_whatever_its_code() {
    let bench = Bench::sound();
    let next = INSTRUMENT
        .replace("uji-2026", "uji-2027")
        .replace("tahun = 2026", "tahun = 2027")
        // Two change places, one of them with other words, and two others get other codes and words.
        .replace("\"A.1\"", "\"?\"")
        .replace("\"A.2\"", "\"A.1\"")
        .replace("\"?\"", "\"A.2\"")
        .replace(
            "DIP tahun ini sudah ditetapkan?",
            "Sudahkah Daftar Informasi Publik ditetapkan?",
        )
        .replace("\"B.1\"", "\"B.3\"")
        .replace("Ada ruang layanan?", "Tersediakah ruang pelayanan?")
        .replace("min = 2", "min = 1")
        .replace("\"B.2\"", "\"B.1\"");
    bench.write("instrument/uji-2027.toml", next);
    let ran = bench.kip(&["carry", "--dry-run", "-v"]);
    insta::assert_snapshot!(ran.stdout, @r#"
    uji-2026 → uji-2027

     Keadaan   Lama   Baru   Yang ditanyakan                                          Bukti
    ────────────────────────────────────────────────────────────────────────────────────────
     diubah    A.1    A.2    DIP ditetapkan (diubah: pertanyaan)                      2
     pindah    A.2    A.1    Profil mutakhir                                          1
     diubah    B.1    B.3    Ruang layanan (diubah: pertanyaan, bukti yang diminta)   2
     pindah    B.2    B.1    Keberatan ditangani                                      1

    0 sama · 2 pindah · 2 diubah · 0 baru · 0 hilang

    Yang akan ditulis (4 jawaban, 6 bukti):
      evidence/uji-2027/bukti.yaml
      kip.toml: instrumen = "uji-2027"
    Tidak ada yang ditulis (--dry-run); `kip carry` menulisnya.
    "#);
}

#[test]
fn which_instruments_are_meant_is_told_or_asked_for() {
    let bench = two_years();
    for (arguments, said) in [
        (&["carry", "--from", "uji-2025"][..], "uji-2025"),
        (&["carry", "--from", "uji-2027"], "uji-2027"),
        (&["carry", "-i", "uji-2026"], "uji-2026"),
    ] {
        let ran = bench.kip(arguments);
        assert_eq!((ran.code, &*ran.stdout), (2, ""), "{arguments:?}");
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
    bench.write("evidence/lain/bukti.yaml", "instrumen: [\n");
    let ran = bench.kip(&["carry", "--yes"]);
    assert_eq!((ran.code, &*ran.stdout), (2, ""));
    assert!(
        ran.stderr.contains("evidence/lain/bukti.yaml"),
        "{}",
        ran.stderr
    );
}
