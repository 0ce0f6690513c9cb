//! Files with more faults than anybody reads, with lines longer than any page, and files that are too long:
//! what is said of them stays short, and costs what their length costs.

use std::fmt::Write as _;
use std::fs::File;

use insta::assert_snapshot;

use crate::bench::Bench;

/// What is said of the workspace, in both languages.
fn said(bench: &Bench) -> String {
    ["id", "en"]
        .map(|lang| {
            let ran = bench.kip(&["check", "--lang", lang]);
            assert_eq!(ran.code, 2, "{}", ran.stdout);
            assert!(ran.stdout.is_empty());
            for line in ran.stderr.lines() {
                assert!(line.chars().count() <= 100, "{line}");
            }
            ran.stderr
        })
        .join("\n")
}

/// A settings file with so many unknown keys.
fn unknown_keys(count: usize) -> String {
    (1..=count).fold(String::new(), |mut text, number| {
        let _ = writeln!(text, "kunci_{number} = 1");
        text
    })
}

/// A mapping of so many indicators in one line, each with a key that does not exist.
fn one_line(count: usize) -> String {
    let claims: Vec<String> = (1..=count)
        .map(|number| format!("\"é{number}\": {{ jawabn: Ya }}"))
        .collect();
    format!(
        "{{ instrumen: uji-2026, satker: BPMP Contoh, indikator: {{ {} }} }}",
        claims.join(", ")
    )
}

/// An instrument that is one line but for its head, with a fault in every option.
fn one_line_instrument(count: usize) -> String {
    let options = vec!["{ kode = 1, nilai = \"x\", apa = 1 }"; count].join(", ");
    format!(
        "skala = [{{ id = \"s\", pilihan = [{options}] }}]\n[instrumen]\nid = \"uji-2026\"\njudul = \"U\"\ntahun = 2026\n"
    )
}

#[test]
fn the_first_twenty_are_shown_and_the_rest_counted() {
    let bench = Bench::sound();
    for (count, rest) in [
        (20, None),
        (21, Some(("1", "1 more problem"))),
        (1_254, Some(("1.234", "1,234 more problems"))),
    ] {
        bench.write("kip.toml", unknown_keys(count));
        let text = said(&bench);
        assert_eq!(text.matches("kesalahan: ").count(), 20, "{count}");
        assert_eq!(text.matches("error: ").count(), 20, "{count}");
        for number in 1..=20 {
            assert!(text.contains(&format!("kip.toml:{number}:1")), "{number}");
        }
        assert!(!text.contains("kip.toml:21:1"));
        match rest {
            None => assert!(!text.contains("masalah lain")),
            Some((id, en)) => {
                assert!(text.contains(&format!("dan {id} masalah lain di berkas ini (kip.toml)")));
                assert!(text.contains(&format!("and {en} in this file (kip.toml)")));
            }
        }
    }
    let text = said(&bench);
    assert!(
        text.contains("1.254 masalah pada berkas") && text.contains("1,254 problems in the files")
    );
    // The last of the twenty, and what stands behind it.
    let ends = ["kesalahan: ", "error: "].map(|head| text.rsplit_once(head).unwrap().1);
    let id = ends[0].split("error").next().unwrap();
    assert_snapshot!(format!("{id}---\n{}", ends[1]), @"
    isian `kunci_20` tidak dikenal
      --> kip.toml:20:1
       |
    20 | kunci_20 = 1
       | ^^^^^^^^
       |
       = langkah berikutnya: yang dikenal di sini: bahasa, instrumen, satker, jalur, aturan

    dan 1.234 masalah lain di berkas ini (kip.toml)

    kip belum dapat menilai: 1.254 masalah pada berkas di atas.

    ---
    unknown key `kunci_20`
      --> kip.toml:20:1
       |
    20 | kunci_20 = 1
       | ^^^^^^^^
       |
       = next step: known here: bahasa, instrumen, satker, jalur, aturan

    and 1,234 more problems in this file (kip.toml)

    kip could not judge: 1,254 problems in the files above.
    ");
}

#[test]
fn each_file_has_its_own_twenty() {
    let bench = Bench::sound();
    let broken = |id: &str| {
        let text = crate::bench::MAPPING.replace("uji-2026", id);
        text.replace("jawaban: Ya", "jawabn: Ya")
            .replace("jawaban: A", "jawabn: A")
    };
    bench
        .write("evidence/bukti.yaml", broken("uji-2026"))
        .write("evidence/b/bukti.yaml", one_line(60));
    let text = said(&bench);
    assert_eq!(text.matches("evidence/bukti.yaml:").count(), 2 * 4);
    assert_eq!(text.matches("evidence/b/bukti.yaml:").count(), 2 * 20);
    assert!(text.contains("dan 40 masalah lain di berkas ini (evidence/b/bukti.yaml)"));
    assert!(text.contains("64 masalah"));
}

#[test]
fn a_long_line_is_cut_round_its_fault() {
    let bench = Bench::sound();
    // One fault far into a line that no page could show.
    let text = one_line(3_000)
        .replace("jawabn", "jawaban")
        .replace("\"é2999\": { jawaban", "\"é2999\": { jawabn");
    let column = text.chars().count() - text.split("jawabn").nth(1).unwrap().chars().count() - 5;
    bench.write("evidence/bukti.yaml", text);
    let text = said(&bench);
    assert!(
        text.contains(&format!("evidence/bukti.yaml:1:{column}\n")),
        "{text}"
    );
    assert_snapshot!(text, @r#"
    kesalahan: isian `jawabn` tidak dikenal
     --> evidence/bukti.yaml:1:76910
      |
    1 | ...a }, "é2998": { jawaban: Ya }, "é2999": { jawabn: Ya }, "é3000": { jawaban: Ya } } }
      |                                              ^^^^^^
      |
      = langkah berikutnya: maksudnya `jawaban`?

    kip belum dapat menilai: 1 masalah pada berkas di atas.

    error: unknown key `jawabn`
     --> evidence/bukti.yaml:1:76910
      |
    1 | ...a }, "é2998": { jawaban: Ya }, "é2999": { jawabn: Ya }, "é3000": { jawaban: Ya } } }
      |                                              ^^^^^^
      |
      = next step: did you mean `jawaban`?

    kip could not judge: 1 problem in the files above.
    "#);
}

#[test]
fn a_name_as_long_as_a_file_is_cut() {
    let bench = Bench::sound();
    bench.write("kip.toml", format!("{} = 1\n", "k".repeat(100_000)));
    let text = said(&bench);
    assert!(text.chars().count() < 10_000, "{}", text.len());
    assert!(
        text.contains('…') && text.contains("kip.toml:1:1"),
        "{text}"
    );
    let ran = bench.kip(&["check", "-i", &"x".repeat(100_000)]);
    assert!(ran.stderr.len() < 10_000);
}

#[test]
fn every_kind_of_fault_is_counted() {
    // Twice the same key, thirty times over; thirty lines that are no TOML; thirty broken blocks of a lock.
    let twice = (0..30).fold(String::new(), |mut text, number| {
        let _ = write!(text, "[a{number}]\nx = 1\nx = 2\n");
        text
    });
    let lock = format!(
        "versi = 1\n{}",
        "[[berkas]]\npath = 1\nsha256 = \"x\"\nukuran = 1\n".repeat(30)
    );
    for (path, bytes) in [
        ("kip.toml", twice),
        ("kip.toml", "a = = 1\n".repeat(30)),
        ("evidence/kip.lock", lock),
        ("instrument/uji.toml", one_line_instrument(30)),
    ] {
        let bench = Bench::sound();
        bench.write(path, bytes);
        let text = said(&bench);
        assert!(
            text.contains(&format!("masalah lain di berkas ini ({path})")),
            "{text}"
        );
        assert_eq!(text.matches("kesalahan: ").count(), 20, "{path}: {text}");
    }
}

#[test]
fn a_file_that_is_too_long_is_not_read() {
    for (path, megabytes, words) in [
        (
            "instrument/uji.toml",
            8,
            [
                "instrumen paling besar 8 MB",
                "an instrument is 8 MB at most",
            ],
        ),
        (
            "kip.toml",
            8,
            [
                "pengaturan paling besar 8 MB",
                "a settings file is 8 MB at most",
            ],
        ),
        (
            "evidence/bukti.yaml",
            32,
            ["pemetaan paling besar 32 MB", "a mapping is 32 MB at most"],
        ),
        (
            "evidence/kip.lock",
            256,
            ["kunci paling besar 256 MB", "a lock is 256 MB at most"],
        ),
    ] {
        let bench = Bench::sound();
        let size = (megabytes << 20) + 1;
        // It takes no room on the disk: nothing is in it.
        File::create(bench.path().join(path))
            .unwrap()
            .set_len(size)
            .unwrap();
        let text = said(&bench).replace('\n', " ");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in words {
            assert!(text.contains(words), "{text}");
        }
        assert!(text.contains(&format!("{megabytes},01 MB")), "{text}");
        assert!(text.contains(&format!("{megabytes}.01 MB")), "{text}");
    }
    let bench = Bench::sound();
    let path = bench.path().join("evidence/bukti.yaml");
    File::create(path).unwrap().set_len((32 << 20) + 1).unwrap();
    assert_snapshot!(said(&bench), @"
    kesalahan: berkas ini 32,01 MB, padahal pemetaan paling besar 32 MB; berkas ini tidak
               dibaca
    --> evidence/bukti.yaml
     = langkah berikutnya: bagi menjadi beberapa bukti.yaml, satu di tiap folder

    kip belum dapat menilai: 1 masalah pada berkas di atas.

    error: this file is 32.01 MB, but a mapping is 32 MB at most; it is not read
    --> evidence/bukti.yaml
     = next step: split it into several bukti.yaml, one in each folder

    kip could not judge: 1 problem in the files above.
    ");
}

#[test]
#[ignore = "measures, and asserts nothing: cargo test --test it -- --ignored --nocapture cost_of_faults"]
#[expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "it measures"
)]
fn cost_of_faults() {
    /// What is wrong, with which file, and a text of so many faults.
    type Faulty = (&'static str, &'static str, fn(usize) -> String);
    let cases: [Faulty; 5] = [
        ("unknown keys", "kip.toml", unknown_keys),
        ("no TOML", "kip.toml", |count| "=\n".repeat(count * 8)),
        ("keys twice", "kip.toml", |count| {
            "a = 1\n".repeat(count * 2)
        }),
        ("one line, YAML", "evidence/bukti.yaml", one_line),
        ("one line, TOML", "instrument/uji.toml", one_line_instrument),
    ];
    for (what, path, text) in cases {
        for count in [2_000, 20_000, 200_000] {
            let bench = Bench::sound();
            let text = text(count);
            let bytes = text.len();
            bench.write(path, text);
            let begun = std::time::Instant::now();
            let ran = bench.kip(&["check"]);
            let said = ran.stderr.len();
            let took = begun.elapsed().as_millis();
            println!("{what}: {bytes} bytes, {took} ms, {said} bytes said");
        }
    }
}
