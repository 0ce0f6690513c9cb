//! What one asks to see of a check, `kip` alone, and `help`.

use insta::assert_snapshot;

use crate::bench::{Bench, example, kip_in};

/// The example on a day before its deadline, with two documents less.
fn faulty() -> Bench {
    let bench = example();
    bench.remove("evidence/1-kualitas-informasi/sk-dik-2026.pdf");
    bench.remove("evidence/5-komitmen-organisasi/matriks-tindak-lanjut-rekomendasi-2024.xlsx");
    bench
}

fn check(bench: &Bench, words: &[&str]) -> (u8, String) {
    let arguments = [&["check", "--as-of", "2026-08-03"], words].concat();
    let ran = bench.kip(&arguments);
    (ran.code, ran.stdout)
}

/// The rules and indicators that are shown, in their order.
fn shown(bench: &Bench, words: &[&str]) -> Vec<String> {
    let (_, text) = check(bench, words);
    let lines = text
        .lines()
        .filter(|line| !line.starts_with("  ") || line.contains(" KIP"));
    let words = lines.flat_map(str::split_whitespace);
    let is_rule = |word: &&str| word.starts_with("KIP") && word.len() == 6;
    words.filter(is_rule).map(str::to_owned).collect()
}

#[test]
fn words_show_a_part_and_the_gate_stays_that_of_the_whole() {
    let bench = faulty();
    let (code, text) = check(&bench, &["1.2"]);
    assert_eq!(code, 1);
    assert_snapshot!(text, @"
    TEMUAN: 2 kesalahan, 3 peringatan, 4 catatan, 0 temuan ditangguhkan

    1.2 Daftar Informasi Dikecualikan (DIK) ditetapkan · PJ: Tim PPID · 2,00 poin terancam
      KESALAHAN KIP204 berkas-tidak-ada: berkas evidence/1-kualitas-informasi/sk-dik-2026.pdf tidak ada
        di folder bukti
        → berkas ini ada ketika dikunci: kembalikan dari cadangan, atau minta pengelola folder (`git
          restore evidence/1-kualitas-informasi/sk-dik-2026.pdf`; bila git menolak, cari commit yang
          masih memilikinya dengan `git log -- evidence/1-kualitas-informasi/sk-dik-2026.pdf`)
        evidence/1-kualitas-informasi/bukti.yaml:22:9

    `1.2` dibaca sebagai indikator 1.2. Ditampilkan 1 dari 9 temuan; yang lain tetap diperhitungkan.
    Klaim 86,57 · didukung 83,57 · masih terkejar 91,00 · Menuju Informatif · 2 kesalahan, 3 peringatan,
      4 catatan, 0 temuan ditangguhkan · BELUM SIAP DIKIRIM
    ");
    // Nothing is wrong with 4.1, and the whole fails all the same.
    let (code, text) = check(&bench, &["4.1"]);
    assert_eq!(code, 1);
    assert!(
        text.contains("Tidak ada temuan tentang itu; seluruhnya ada 9 temuan"),
        "{text}"
    );
}

#[test]
fn a_word_is_a_rule_a_code_an_aspect_a_file_or_a_beginning() {
    let bench = faulty();
    assert_eq!(shown(&bench, &["kip204"]), ["KIP204", "KIP204"]);
    assert_eq!(
        shown(&bench, &["berkas-tidak-ada", "1.2"]),
        ["KIP204", "KIP204"]
    );
    assert_eq!(shown(&bench, &["5.9"]), ["KIP204", "KIP504"]);
    // The aspect: the missing decree and two notes on one table.
    assert_eq!(shown(&bench, &["1"]), ["KIP204", "KIP208", "KIP208"]);
    assert_eq!(shown(&bench, &["2.3"]), shown(&bench, &["2.3."]));
    assert_eq!(shown(&bench, &["2.3"]), ["KIP502"]);
    let folder = "evidence/3-pelayanan-informasi";
    assert_eq!(shown(&bench, &[folder]), ["KIP206"]);
    assert_eq!(
        shown(&bench, &[&format!("{folder}/draf-sop-pengumuman.docx")]),
        ["KIP206"]
    );
    assert_eq!(shown(&bench, &["--pj", "tata USAHA"]), ["KIP602", "KIP502"]);
    assert_eq!(shown(&bench, &["KIP502", "--pj", "ULT"]), ["KIP502"]);
}

#[test]
fn a_document_is_found_by_its_name_and_a_dot_is_everything() {
    let bench = example();
    let shown = |word: &str| {
        let ran = bench.kip(&["check", word, "--as-of", "2026-11-25"]);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        ran.stdout
    };
    let name = "draf-sop-pengumuman.docx";
    let one = shown(name);
    assert!(one.contains("KIP206") && one.contains(name), "{one}");
    assert!(one.contains("Ditampilkan 1 dari 8 temuan"), "{one}");
    assert!(shown(".").contains("Ditampilkan 8 dari 8 temuan"));
    let none = shown("1.3");
    assert!(none.contains("Tidak ada temuan tentang itu"), "{none}");
}

#[test]
fn what_names_nothing_is_answered_by_what_there_is() {
    let bench = example();
    for (words, said) in [
        (&["2.1.99"][..], "aspek 2 berisi 2.1.1 sampai 2.3.12"),
        // A number is not guessed by its spelling.
        (&["KIP240"], "aspek (1, 2, 3, 4, 5, 6), aturan (KIP204)"),
        (&["9.9"], "aspek (1, 2, 3, 4, 5, 6)"),
        (&["zzz"], "tulis kode indikator, aspek"),
        (&["--pj", "Hmas"], "maksudnya `Humas`?"),
        (&["1.1", "--format", "json"], "bentuk lain selalu utuh"),
        (&["../luar"], "bukan aturan, kode, atau berkas yang ada"),
    ] {
        let ran = bench.kip(&[&["check"], words].concat());
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{words:?}");
        let stderr = ran.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(stderr.contains(said), "{words:?}: {stderr}");
    }
}

#[test]
fn kip_alone_says_where_one_is_and_what_comes_next() {
    let bench = faulty();
    let ran = bench.kip(&["--lang", "id"]);
    assert_eq!(ran.code, 0, "the gate is for check: {}", ran.stderr);
    let place = format!("Ruang kerja: {}", bench.path().display());
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        &*flat(&place),
        "2 kesalahan",
        "→ kip check:",
        "→ kip explain ",
    ] {
        assert!(flat(&ran.stdout).contains(said), "{said}: {}", ran.stdout);
    }
    let empty = tempfile::tempdir().unwrap();
    let ran = kip_in(empty.path(), &[]);
    assert_eq!(ran.code, 0);
    assert!(
        ran.stdout.contains("kip init --instrument"),
        "{}",
        ran.stdout
    );
    // What can't be judged is no good news.
    bench.write("evidence/bukti.yaml", "[");
    assert_eq!(bench.kip(&[]).code, 2);
}

#[test]
fn help_is_known_by_its_names() {
    let empty = tempfile::tempdir().unwrap();
    let said = |arguments: &[&str]| {
        let ran = kip_in(empty.path(), arguments);
        assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.stderr);
        ran.stdout
    };
    assert_eq!(said(&["help"]), said(&["--help"]));
    assert_eq!(said(&["bantuan", "cek"]), said(&["check", "--help"]));
    assert!(said(&["help"]).contains("[alias: periksa, cek]"));
    assert!(said(&["help", "lock"]).contains("kip lock"));
}

#[test]
fn a_soft_gate_says_why_it_lets_through_what_is_not_ready() {
    let bench = faulty();
    let last = |more: &[&str]| {
        let (code, text) = check(&bench, &[&["-q"], more].concat());
        (code, text.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    let (code, text) = last(&[]);
    assert_eq!(code, 1);
    assert!(text.ends_with("· BELUM SIAP DIKIRIM"), "{text}");
    let (code, text) = last(&["--fail-on", "never"]);
    assert_eq!(code, 0);
    let why = "BELUM SIAP DIKIRIM · kode keluar 0 karena `--fail-on never`";
    assert!(text.ends_with(why), "{text}");
    bench.write("kip.toml", "[aturan]\nKIP204 = \"warning\"\n");
    let (code, text) = last(&[]);
    assert_eq!(code, 0);
    let why = "kode keluar 0 karena tingkat KIP204 diturunkan di kip.toml";
    assert!(text.ends_with(why), "{text}");
}

#[test]
fn names_of_the_first_edition_are_answered_by_the_new_ones() {
    let bench = Bench::sound();
    bench.write(
        "kip.toml",
        "[aturan]\npita-kualifikasi-berlubang = \"note\"\n",
    );
    let ran = bench.kip(&["check"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.stderr.contains("`rentang-kualifikasi-berlubang`?"),
        "{}",
        ran.stderr
    );
    bench.remove("kip.toml");
    let waiver = "    pengecualian: [{ aturan: KIP405, alasan: uji, sampai: 2026-12-31 }]\n";
    bench.edit(
        "evidence/bukti.yaml",
        "  \"A.1\":\n",
        &format!("  \"A.1\":\n{waiver}"),
    );
    let ran = bench.kip(&["check"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.stderr.contains("isian `pengecualian` tidak dikenal"),
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.contains("`penangguhan`?"), "{}", ran.stderr);
}

#[test]
fn each_word_is_told_with_what_it_was_taken_as() {
    let bench = faulty();
    for (word, meant) in [
        ("1.2", "`1.2` dibaca sebagai indikator 1.2."),
        ("1", "`1` dibaca sebagai aspek 1 Kualitas Informasi."),
        ("kip204", "`kip204` dibaca sebagai aturan berkas-tidak-ada."),
        ("2.1", "`2.1` dibaca sebagai awal kode"),
        (
            "evidence",
            "`evidence` dibaca sebagai berkas atau folder evidence.",
        ),
        ("sk-dik-2026.pdf", "`sk-dik-2026.pdf` dibaca sebagai berkas"),
    ] {
        let (_, text) = check(&bench, &[word]);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(meant), "{meant}\n{text}");
    }
    let ran = bench.kip(&["check", "KIP999"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("`kip explain`"), "{}", ran.stderr);
}
