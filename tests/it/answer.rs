//! `kip answer`: the answer of an indicator, written into its mapping and nothing else.

use crate::bench::{Bench, INSTRUMENT, MAPPING, kip_asking, kip_in};
use crate::init::everything;

/// A workspace as `kip init` begins it, from the small instrument.
pub(crate) fn begun() -> Bench {
    let bench = Bench::bare();
    bench.remove_folders();
    std::fs::write(bench.path().join("uji.toml"), INSTRUMENT).unwrap();
    let ran = bench.kip(&["init", "--instrument", "uji.toml"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    bench
}

fn text(bench: &Bench, path: &str) -> String {
    String::from_utf8(bench.read(path)).unwrap()
}

#[test]
fn an_answer_stands_below_its_question() {
    let bench = begun();
    let path = "evidence/a-informasi/bukti.yaml";
    let old = text(&bench, path);
    let ran = bench.kip(&["answer", "A.2", "a", "--note", "Ditetapkan: Januari #1"]);
    assert_eq!((ran.code, &*ran.stderr), (0, ""));
    insta::assert_snapshot!(ran.stdout, @"
    A.2: evidence/a-informasi/bukti.yaml ditulis.
    Nilai: didukung tetap 0,00, klaim 0,00 → 20,00 · Tidak Informatif
    KIP202: indikator A.2 dijawab, tetapi belum ada bukti yang dicantumkan
    → cantumkan dokumen atau tautannya di bawah `bukti:` pada A.2, atau jalankan `kip add A.2 BERKAS`
    ");
    let new = text(&bench, path);
    let added = [
        ("\"A.2\":\n    jawaban:\n", "\"A.2\":\n    jawaban: A\n"),
        (
            "jawaban: A\n    bukti:\n",
            "jawaban: A\n    bukti:\n    catatan: \"Ditetapkan: Januari #1\"\n",
        ),
    ];
    let wanted = added
        .iter()
        .fold(old, |old, (from, to)| old.replacen(from, to, 1));
    assert_eq!(new, wanted);
}

#[test]
fn what_is_answered_is_replaced_only_when_that_is_said() {
    let bench = Bench::sound();
    let refused = bench.kip(&["answer", "A.2", "B"]);
    assert_eq!((refused.code, &*refused.stdout), (2, ""));
    insta::assert_snapshot!(refused.stderr, @"
    kesalahan: indikator A.2 sudah terisi (A.2 jawaban: A → B)
     |
     = langkah berikutnya: bila memang diganti, jalankan lagi dengan --yes; --dry-run menunjukkan
                           barisnya
    ");
    let english = bench.kip(&["--lang", "en", "answer", "A.2", "B"]);
    insta::assert_snapshot!(english.stderr, @"
    error: indicator A.2 already says something (A.2 jawaban: A → B)
     |
     = next step: if it is to be replaced, run again with --yes; --dry-run shows the lines
    ");
    assert_eq!(text(&bench, "evidence/bukti.yaml"), MAPPING);
    let dry = bench.kip(&[
        "jawab",
        "A.2",
        "B",
        "--reason",
        "Baru sebagian",
        "--target",
        "2026-08-31",
        "--dry-run",
    ]);
    assert_eq!(dry.code, 0, "{dry:?}");
    insta::assert_snapshot!(dry.stdout, @r#"
    evidence/bukti.yaml:11
        "A.2":
    -     jawaban: A
    +     jawaban: B
    +     alasan: Baru sebagian
    +     target: 2026-08-31
    A.2 jawaban: A → B
    Nilai: didukung 100,00 → 92,00, klaim 100,00 → 92,00 · Informatif
    Tidak ada yang ditulis (--dry-run).
    "#);
    assert_eq!(text(&bench, "evidence/bukti.yaml"), MAPPING);
    let ran = bench.kip(&["answer", "A.2", "B", "--yes"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(
        text(&bench, "evidence/bukti.yaml"),
        MAPPING.replacen("jawaban: A\n", "jawaban: B\n", 1)
    );
    let again = bench.kip(&["answer", "A.2", "b"]);
    assert_eq!(again.code, 0, "{again:?}");
    assert!(
        again.stdout.contains("tidak ada yang berubah"),
        "{}",
        again.stdout
    );
}

#[test]
fn what_is_not_known_is_told_with_what_there_is() {
    let bench = Bench::sound();
    let before = everything(bench.path());
    let mut said = String::new();
    for arguments in [
        &["answer", "A.9", "A"][..],
        &["answer", "Z", "A"],
        &["answer", "A.2", "C9"],
        &["answer", "A.1"],
        &["answer", "A.1", "--target", "31-08-2026"],
        &[
            "answer",
            "A.2",
            "B",
            "--to",
            "evidence/lain/bukti.yaml",
            "--yes",
        ],
        &["answer", "A.2", "B", "--to", "instrument", "--yes"],
    ] {
        for lang in ["id", "en"] {
            let ran = bench.kip(&[&["--lang", lang], arguments].concat());
            assert_eq!((ran.code, &*ran.stdout), (2, ""), "{ran:?}");
            said.push_str(&ran.stderr);
        }
    }
    insta::assert_snapshot!(said, @"
    kesalahan: tidak ada indikator `A.9` pada instrumen ini
     |
     = langkah berikutnya: aspek A berisi A.1 sampai A.2
    error: this instrument has no indicator `A.9`
     |
     = next step: aspect A holds A.1 to A.2
    kesalahan: tidak ada indikator `Z` pada instrumen ini
     |
     = langkah berikutnya: tulis kode indikator seperti di instrumen; aspeknya: A, B
    error: this instrument has no indicator `Z`
     |
     = next step: give an indicator's code as in the instrument; its aspects: A, B
    kesalahan: `C9` bukan pilihan jawaban indikator A.2
     |
     = langkah berikutnya: pilih salah satu: A, B, C, D
    error: `C9` is not an option of indicator A.2
     |
     = next step: choose one of: A, B, C, D
    kesalahan: jawaban indikator A.1 belum disebut
     |
     = langkah berikutnya: pilih salah satu: Ya, Tidak
    error: the answer to indicator A.1 is missing
     |
     = next step: choose one of: Ya, Tidak
    kesalahan: `31-08-2026` bukan tanggal
     |
     = langkah berikutnya: tulis tahun-bulan-tanggal, misalnya --target 2026-09-19
    error: `31-08-2026` is not a date
     |
     = next step: write year-month-day, for example --target 2026-09-19
    kesalahan: folder evidence/lain/bukti.yaml tidak ada
     |
     = langkah berikutnya: buat foldernya dulu
    error: there is no folder evidence/lain/bukti.yaml
     |
     = next step: create the folder first
    kesalahan: instrument bukan bukti.yaml di folder evidence/
     |
     = langkah berikutnya: sebut misalnya --to evidence/bukti.yaml
    error: instrument is not a bukti.yaml in the folder evidence/
     |
     = next step: name for example --to evidence/bukti.yaml
    ");
    assert_eq!(everything(bench.path()), before);
}

#[test]
fn while_a_mapping_cannot_be_read_nothing_is_answered() {
    let bench = begun();
    bench.write(
        "evidence/a-informasi/sub/bukti.yaml",
        "instrumen: uji-2026\nindikator: [\n",
    );
    let before = everything(bench.path());
    let ran = bench.kip(&["answer", "A.1", "A", "--yes"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("sub/bukti.yaml"), "{}", ran.stderr);
    assert_eq!(everything(bench.path()), before);
}

#[test]
fn a_claim_goes_where_most_of_its_aspect_stands() {
    let bench = Bench::bare();
    bench
        .write("instrument/uji.toml", INSTRUMENT)
        .write(
            "evidence/a/bukti.yaml",
            "instrumen: uji-2026\nindikator:\n  \"A.2\": { jawaban: Ya }\n",
        )
        .write(
            "evidence/b/bukti.yaml",
            "instrumen: uji-2026\nindikator:\n  \"B.1\": { jawaban: Ya }\n",
        );
    let ran = bench.kip(&["answer", "A.1", "ya"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(
        text(&bench, "evidence/a/bukti.yaml"),
        "instrumen: uji-2026\nindikator:\n  \"A.1\":\n    jawaban: Ya\n  \"A.2\": { jawaban: Ya }\n"
    );
    bench.write("evidence/a/bukti.yaml", "instrumen: uji-2026\n");
    let asked = bench.kip(&["answer", "A.1", "ya"]);
    assert_eq!(asked.code, 2);
    assert!(asked.stderr.contains("--to"), "{}", asked.stderr);
    let folder = bench.path().join("evidence/a");
    for to in ["bukti.yaml", "evidence\\a", "evidence/a/bukti.yaml"] {
        bench.write("evidence/a/bukti.yaml", "instrumen: uji-2026\n");
        let ran = kip_in(&folder, &["answer", "A.1", "ya", "--to", to]);
        assert_eq!(ran.code, 0, "{to}: {ran:?}");
        assert_eq!(
            text(&bench, "evidence/a/bukti.yaml"),
            "instrumen: uji-2026\nindikator:\n  \"A.1\":\n    jawaban: Ya\n"
        );
    }
}

#[test]
fn whoever_sits_at_the_terminal_is_asked() {
    let bench = Bench::sound();
    let asked = |ask: fn(&str) -> Option<String>, arguments: &[&str]| {
        let ran = kip_asking(bench.path(), 100, Some(ask), arguments);
        assert_eq!(ran.code, 0, "{ran:?}");
        ran.stdout
    };
    let no: fn(&str) -> Option<String> = |question| {
        assert_eq!(question, "A.2 jawaban: A → B\nGanti? [y/T] ");
        Some("t".to_owned())
    };
    for answer in [no, |_| None, |_| Some(String::new())] {
        let said = asked(answer, &["answer", "A.2", "B"]);
        assert_eq!(said, "Tidak ada yang ditulis.\n");
        assert_eq!(text(&bench, "evidence/bukti.yaml"), MAPPING);
    }
    asked(|_| Some("Ya".to_owned()), &["answer", "A.2", "B"]);
    assert_eq!(
        text(&bench, "evidence/bukti.yaml"),
        MAPPING.replacen("jawaban: A\n", "jawaban: B\n", 1)
    );
    // Where no mapping claims the code, one is chosen by its number.
    for name in ["a", "b"] {
        bench.write(
            &format!("evidence/{name}/bukti.yaml"),
            "instrumen: uji-2026\n",
        );
    }
    bench.remove("evidence/bukti.yaml");
    asked(|_| Some("2".to_owned()), &["answer", "A.2", "B"]);
    assert_eq!(
        text(&bench, "evidence/b/bukti.yaml"),
        "instrumen: uji-2026\nindikator:\n  \"A.2\":\n    jawaban: B\n"
    );
}

#[test]
fn a_reason_that_no_longer_holds_is_pointed_out() {
    let bench = Bench::sound();
    let declined = [
        "answer",
        "A.1",
        "Tidak",
        "--reason",
        "Belum",
        "--target",
        "2026-08-31",
        "--yes",
    ];
    assert_eq!(bench.kip(&declined).code, 0);
    // Days are as people write them; the file has them in its own form.
    for (lang, old, new) in [
        ("id", "31 Agustus 2026", "1 September 2026"),
        ("en", "31 August 2026", "1 September 2026"),
    ] {
        let later = ["answer", "A.1", "--target", "2026-09-01", "--dry-run"];
        let ran = bench.kip(&[&later[..], &["--lang", lang]].concat());
        let said = format!("A.1 target: {old} → {new}\n");
        assert!(ran.stdout.contains(&said), "{ran:?}");
        assert!(ran.stdout.contains("+     target: 2026-09-01"), "{ran:?}");
        let ran = bench.kip(&["explain", "A.1", "--lang", lang]);
        assert!(ran.stdout.contains(&format!("target: {old}\n")), "{ran:?}");
    }
    let ran = bench.kip(&["answer", "A.1", "Ya", "--yes"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(
        ran.stdout
            .starts_with("`alasan`, `target` dari jawaban lama tetap tertulis"),
        "{}",
        ran.stdout
    );
    assert!(text(&bench, "evidence/bukti.yaml").contains("alasan: Belum"));
}
