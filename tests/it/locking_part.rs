//! `kip lock CODE|FILE…` and `--dry-run`: what was not named stays as it was locked.

use std::collections::BTreeMap;

use insta::assert_snapshot;

use crate::bench::{Bench, document, kip_in};

/// The blocks of a lock, each by its first two values.
fn blocks(bench: &Bench) -> BTreeMap<String, String> {
    let text = String::from_utf8(bench.read("evidence/kip.lock")).unwrap();
    let blocks = text.split("\n[[").skip(1);
    let named = blocks.map(|block| {
        let mut lines = block.lines().skip(1);
        let name = if block.starts_with("berkas") {
            lines.next().unwrap().to_owned()
        } else {
            format!("{} {}", lines.next().unwrap(), lines.next().unwrap())
        };
        (name, block.trim_end().to_owned())
    });
    named.collect()
}

/// Which blocks differ from those before.
fn changed(bench: &Bench, before: &BTreeMap<String, String>) -> Vec<String> {
    let now = blocks(bench);
    let names = before.keys().chain(now.keys());
    let mut changed: Vec<String> = names
        .filter(|name| before.get(*name) != now.get(*name))
        .map(|name| name.replace('"', ""))
        .collect();
    changed.dedup();
    changed.sort();
    changed.dedup();
    changed
}

/// The sound workspace in which every document and every question has changed, and one block is stale.
fn all_changed() -> (Bench, BTreeMap<String, String>) {
    let bench = Bench::sound();
    for (name, other) in [
        ("sk-dip.pdf", "a.pdf"),
        ("profil.pdf", "b.pdf"),
        ("ruang.jpg", "a.jpg"),
        ("layar.png", "a.png"),
        ("sop.docx", "a.docx"),
    ] {
        bench.write(&format!("evidence/{name}"), document(other));
    }
    for question in [
        "DIP tahun ini",
        "Profil satker",
        "Ada ruang",
        "Keberatan ditangani?\"",
    ] {
        let text = String::from_utf8(bench.read("instrument/uji.toml")).unwrap();
        bench.write(
            "instrument/uji.toml",
            text.replacen(
                &format!("pertanyaan = \"{question}"),
                &format!("pertanyaan = \"Kini: {question}"),
                1,
            ),
        );
    }
    let lock = String::from_utf8(bench.read("evidence/kip.lock")).unwrap();
    let stale = format!(
        "\n[[berkas]]\npath = \"evidence/aaa.pdf\"\nsha256 = \"{}\"\nukuran = 3\n",
        "0".repeat(64)
    );
    bench.write(
        "evidence/kip.lock",
        lock.replacen("versi = 1\n", &format!("versi = 1\n{stale}"), 1),
    );
    let before = blocks(&bench);
    (bench, before)
}

#[test]
fn a_code_takes_its_print_and_every_document_that_its_entry_names() {
    let (bench, before) = all_changed();
    let ran = bench.kip(&["lock", "B.1"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_snapshot!(ran.stdout, @"
      isinya berubah, dikunci ulang: evidence/layar.png
      isinya berubah, dikunci ulang: evidence/ruang.jpg
      indikator berubah, dikunci ulang: B.1
    evidence/kip.lock ditulis: 6 dokumen, 4 indikator.
    ");
    assert_eq!(
        changed(&bench, &before),
        [
            "instrumen = uji-2026 kode = B.1",
            "path = evidence/layar.png",
            "path = evidence/ruang.jpg",
        ]
    );
    assert!(
        blocks(&bench).contains_key("path = \"evidence/aaa.pdf\""),
        "a stale block stays"
    );
    // What was locked is settled, what was not is not.
    let report = bench.report();
    let of = |code: &str, rule: &str| {
        let found = crate::bench::findings_of(&report, rule);
        found.iter().filter(|one| one["indicator"] == code).count()
    };
    for (code, settled) in [
        ("A.1", false),
        ("A.2", false),
        ("B.1", true),
        ("B.2", false),
    ] {
        assert_eq!(of(code, "KIP301") == 0, settled, "{code}");
        assert_eq!(of(code, "KIP304") == 0, settled, "{code}");
    }
    // A nil statement is a document of its entry.
    bench.edit(
        "evidence/bukti.yaml",
        "    jawaban: Ya\n    bukti:\n      - berkas: sop.docx\n        tanggal: 2024-05-05\n",
        "    nihil: sop.docx\n",
    );
    let before = blocks(&bench);
    assert_eq!(bench.kip(&["lock", "B.2"]).code, 0);
    assert_eq!(
        changed(&bench, &before),
        [
            "instrumen = uji-2026 kode = B.2",
            "path = evidence/sop.docx"
        ]
    );
}

#[test]
fn a_file_is_taken_alone_however_it_is_written() {
    let evidence = "path = evidence/profil.pdf";
    let (bench, _) = all_changed();
    let whole = bench.path().join("evidence/profil.pdf");
    let whole = whole.to_str().unwrap();
    for (folder, word) in [
        ("", "evidence/profil.pdf"),
        ("", "evidence\\profil.pdf"),
        ("", ".\\evidence\\.\\profil.pdf"),
        ("", "instrument/../evidence/profil.pdf"),
        ("", whole),
        ("evidence", "profil.pdf"),
        ("evidence", ".\\profil.pdf"),
        ("evidence", "evidence/profil.pdf"),
        ("instrument", "..\\evidence\\profil.pdf"),
    ] {
        let (bench, before) = all_changed();
        let word = if word == whole {
            bench
                .path()
                .join("evidence/profil.pdf")
                .display()
                .to_string()
        } else {
            word.to_owned()
        };
        let ran = kip_in(&bench.path().join(folder), &["lock", &word]);
        assert_eq!(ran.code, 0, "{word} in {folder}: {ran:?}");
        assert_eq!(changed(&bench, &before), [evidence], "{word} in {folder}");
    }
    // Several at once, of both kinds.
    let before = blocks(&bench);
    assert_eq!(bench.kip(&["lock", "A.2", "evidence/sop.docx"]).code, 0);
    assert_eq!(
        changed(&bench, &before),
        [
            "instrumen = uji-2026 kode = A.2",
            evidence,
            "path = evidence/sop.docx",
        ]
    );
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "needs a file system that keeps the form of names"
)]
fn a_file_is_found_in_its_other_unicode_form() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: \"r\u{e9}sum\u{e9}.pdf\"",
        )
        .rename("evidence/profil.pdf", "evidence/re\u{301}sume\u{301}.pdf");
    let ran = bench.kip(&["lock", "evidence/r\u{e9}sum\u{e9}.pdf"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(
        bench
            .kip(&["lock", "evidence/re\u{301}sume\u{301}.pdf"])
            .code,
        0
    );
    assert!(blocks(&bench).contains_key("path = \"evidence/re\u{301}sume\u{301}.pdf\""));
}

#[test]
fn what_is_missing_is_named_and_keeps_its_block() {
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    let before = bench.read("evidence/kip.lock");
    for word in ["A.2", "evidence/profil.pdf"] {
        let ran = bench.kip(&["lock", word]);
        assert_eq!(ran.code, 1, "{ran:?}");
        assert!(
            ran.stdout.contains("TIDAK DIKUNCI: evidence/profil.pdf"),
            "{ran:?}"
        );
        assert_eq!(bench.read("evidence/kip.lock"), before);
    }
}

#[test]
fn what_is_not_known_is_answered_by_what_is_near() {
    let bench = Bench::sound();
    bench.write("evidence/lain/catatan.pdf", document("catatan.pdf"));
    let said = |lang: &str, word: &str| {
        let ran = bench.kip(&["lock", "--lang", lang, word]);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{word}");
        ran.stderr
    };
    let words = [
        "A.9",
        "A",
        "B1",
        "profil.pdf",
        "evidence/profill.pdf",
        "C:\\data\\sop.docx",
        "evidence/lain/catatan.pdf",
        "evidence",
        "evidence/bukti.yaml",
        "../luar.pdf",
        "",
    ];
    let id: Vec<String> = words.iter().map(|word| said("id", word)).collect();
    assert_snapshot!(id.concat(), @r"
    kesalahan: `A.9` bukan kode indikator atau dokumen yang dicantumkan
     |
     = langkah berikutnya: aspek A berisi A.1 sampai A.2
    kesalahan: `A` bukan kode indikator atau dokumen yang dicantumkan
     |
     = langkah berikutnya: aspek A berisi A.1 sampai A.2
    kesalahan: `B1` bukan kode indikator atau dokumen yang dicantumkan
     |
     = langkah berikutnya: maksudnya `B.1`?
    kesalahan: `profil.pdf` bukan kode indikator atau dokumen yang dicantumkan
     |
     = langkah berikutnya: maksudnya `evidence/profil.pdf`?
    kesalahan: `evidence/profill.pdf` bukan kode indikator atau dokumen yang dicantumkan
     |
     = langkah berikutnya: maksudnya `evidence/profil.pdf`?
    kesalahan: `C:\data\sop.docx` bukan kode indikator atau dokumen yang dicantumkan
     |
     = langkah berikutnya: maksudnya `evidence/sop.docx`?
    kesalahan: evidence/lain/catatan.pdf tidak dicantumkan di `bukti.yaml` mana pun, jadi
               tidak dapat dikunci
     |
     = langkah berikutnya: cantumkan dulu di `bukti.yaml` sebagai bukti sebuah indikator
    kesalahan: `evidence` bukan kode indikator atau dokumen yang dicantumkan
     |
     = langkah berikutnya: tulis kode indikator atau jalur dokumen yang dicantumkan di `bukti.yaml`;
                           tanpa keduanya `kip lock` mencatat semuanya
    kesalahan: `evidence/bukti.yaml` bukan kode indikator atau dokumen yang dicantumkan
     |
     = langkah berikutnya: tulis kode indikator atau jalur dokumen yang dicantumkan di `bukti.yaml`;
                           tanpa keduanya `kip lock` mencatat semuanya
    kesalahan: `../luar.pdf` bukan kode indikator atau dokumen yang dicantumkan
     |
     = langkah berikutnya: tulis kode indikator atau jalur dokumen yang dicantumkan di `bukti.yaml`;
                           tanpa keduanya `kip lock` mencatat semuanya
    kesalahan: `` bukan kode indikator atau dokumen yang dicantumkan
     |
     = langkah berikutnya: tulis kode indikator atau jalur dokumen yang dicantumkan di `bukti.yaml`;
                           tanpa keduanya `kip lock` mencatat semuanya
    ");
    let en: Vec<String> = words.iter().map(|word| said("en", word)).collect();
    assert_snapshot!(en.concat(), @r"
    error: `A.9` is neither an indicator's code nor a listed document
     |
     = next step: aspect A holds A.1 to A.2
    error: `A` is neither an indicator's code nor a listed document
     |
     = next step: aspect A holds A.1 to A.2
    error: `B1` is neither an indicator's code nor a listed document
     |
     = next step: did you mean `B.1`?
    error: `profil.pdf` is neither an indicator's code nor a listed document
     |
     = next step: did you mean `evidence/profil.pdf`?
    error: `evidence/profill.pdf` is neither an indicator's code nor a listed
           document
     |
     = next step: did you mean `evidence/profil.pdf`?
    error: `C:\data\sop.docx` is neither an indicator's code nor a listed document
     |
     = next step: did you mean `evidence/sop.docx`?
    error: no `bukti.yaml` lists evidence/lain/catatan.pdf, so it cannot be locked
     |
     = next step: first list it in a `bukti.yaml` as evidence of an indicator
    error: `evidence` is neither an indicator's code nor a listed document
     |
     = next step: give an indicator's code or the path of a document that a `bukti.yaml`
                  lists; without either `kip lock` records everything
    error: `evidence/bukti.yaml` is neither an indicator's code nor a listed document
     |
     = next step: give an indicator's code or the path of a document that a `bukti.yaml`
                  lists; without either `kip lock` records everything
    error: `../luar.pdf` is neither an indicator's code nor a listed document
     |
     = next step: give an indicator's code or the path of a document that a `bukti.yaml`
                  lists; without either `kip lock` records everything
    error: `` is neither an indicator's code nor a listed document
     |
     = next step: give an indicator's code or the path of a document that a `bukti.yaml`
                  lists; without either `kip lock` records everything
    ");
}

#[test]
fn a_dry_run_shows_all_and_writes_nothing() {
    let (bench, _) = all_changed();
    bench.edit(
        "evidence/bukti.yaml",
        "      - tautan: https://ppid.example.go.id/dip\n",
        "      - berkas: baru.pdf\n        tanggal: 2026-02-02\n",
    );
    bench.write("evidence/baru.pdf", document("baru.pdf"));
    bench.edit("instrument/uji.toml", "kode = \"B.2\"", "kode = \"B.3\"");
    bench.edit("evidence/bukti.yaml", "\"B.2\":", "\"B.3\":");
    bench.write("evidence/.kip-draf-lama", "milik kip lain");
    let before = bench.read("evidence/kip.lock");
    let dry = bench.kip(&["lock", "--dry-run"]);
    assert_eq!(dry.code, 0);
    assert_snapshot!(dry.stdout, @"
      baru dikunci: evidence/baru.pdf
      isinya berubah, dikunci ulang: evidence/layar.png
      isinya berubah, dikunci ulang: evidence/profil.pdf
      isinya berubah, dikunci ulang: evidence/ruang.jpg
      isinya berubah, dikunci ulang: evidence/sk-dip.pdf
      isinya berubah, dikunci ulang: evidence/sop.docx
      tidak dipetakan lagi, dilepas: evidence/aaa.pdf
      indikator berubah, dikunci ulang: A.1
      indikator berubah, dikunci ulang: A.2
      indikator berubah, dikunci ulang: B.1
      indikator baru dikunci: B.3
      indikator tidak ada lagi, dilepas: B.2
    evidence/kip.lock akan ditulis: 6 dokumen, 4 indikator; dengan --dry-run tidak ada yang ditulis.
    ");
    assert_eq!(bench.read("evidence/kip.lock"), before);
    assert_eq!(bench.read("evidence/.kip-draf-lama"), b"milik kip lain");
    // A run that writes says the same but for its last line.
    let part = |said: &str| said.lines().filter(|line| line.starts_with("  ")).count();
    let wet = bench.kip(&["lock"]);
    assert_eq!(part(&dry.stdout), part(&wet.stdout));
    assert_ne!(bench.read("evidence/kip.lock"), before);
    let again = bench.kip(&["lock", "--dry-run", "--lang", "en"]);
    assert_snapshot!(again.stdout, @"evidence/kip.lock unchanged: 6 documents, 4 indicators.");
    // What can't be recorded fails a dry run too.
    bench.remove("evidence/baru.pdf");
    assert_eq!(bench.kip(&["lock", "--dry-run"]).code, 1);
    assert_eq!(bench.kip(&["lock", "--dry-run", "A.1"]).code, 1);
    assert_eq!(bench.kip(&["lock", "--dry-run", "A.2"]).code, 0);
}

#[test]
fn what_speaks_against_words_or_a_dry_run_is_refused() {
    let bench = Bench::sound();
    for more in ["A.1", "--dry-run"] {
        assert_eq!(bench.kip(&["lock", "--sha256sum", more]).code, 2);
    }
    // A mapping that can't be read refuses both, as it does a whole lock.
    bench.write("evidence/lain/bukti.yaml", "instrumen: [\n");
    for more in [&["A.1"][..], &["--dry-run"], &[]] {
        assert_eq!(bench.kip(&[&["lock"], more].concat()).code, 2);
    }
}

#[test]
fn a_part_begins_a_lock() {
    let bench = Bench::sound();
    bench.remove("evidence/kip.lock");
    assert_eq!(bench.kip(&["lock", "A.2"]).code, 0);
    let names: Vec<String> = blocks(&bench).into_keys().collect();
    assert_eq!(
        names,
        [
            "instrumen = \"uji-2026\" kode = \"A.2\"",
            "path = \"evidence/profil.pdf\""
        ]
    );
}

#[test]
fn a_lock_without_the_print_of_the_question_is_read_and_completed() {
    let bench = Bench::sound();
    let whole = String::from_utf8(bench.read("evidence/kip.lock")).unwrap();
    let old: String = whole
        .split_inclusive('\n')
        .filter(|line| !line.starts_with("sidik_tanya"))
        .collect();
    assert_ne!(old, whole);
    bench.write("evidence/kip.lock", &old).commit();
    let ran = bench.kip(&["check", "--fail-on", "warning", "--locked"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let ran = bench.kip(&["lock"]);
    assert!(
        ran.stdout
            .contains("sidik pertanyaannya dicatat: 4 indikator"),
        "{ran:?}"
    );
    assert_eq!(
        String::from_utf8(bench.read("evidence/kip.lock")).unwrap(),
        whole
    );
    assert!(bench.kip(&["lock"]).stdout.contains("tidak berubah"));
}
