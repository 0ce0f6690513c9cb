//! One person's slip does not stop everyone: a mapping that can't be read is left out, the rest is judged,
//! and every form says first what was not. What nothing can be judged without stops all of it, and the
//! forms for programs say so, too.

use insta::assert_snapshot;
use serde_json::Value;

use crate::bench::{Bench, MAPPING, Ran, findings_of};
use crate::init::everything;

const A: &str = "evidence/a/bukti.yaml";
const B: &str = "evidence/b/bukti.yaml";
const C: &str = "evidence/c/bukti.yaml";

/// The claims of the sound mapping as three people keep them: one has the first aspect, one half of the
/// second, one the rest.
fn three() -> Bench {
    let bench = Bench::sound();
    let claims: Vec<&str> = MAPPING.split("\n  \"").collect();
    let of = |numbers: &[usize]| {
        let own: String = numbers
            .iter()
            .map(|&number| format!("\n  \"{}", claims[number].trim_end()))
            .collect();
        let own = own.replace("berkas: ", "berkas: ../");
        format!("{}{own}\n", claims[0])
    };
    for (path, numbers) in [(A, &[1, 2][..]), (B, &[3]), (C, &[4])] {
        bench.write(path, of(numbers));
    }
    // An evidence folder is left by `..` and entered again: the same documents as before.
    bench.remove("evidence/bukti.yaml").lock().commit();
    bench
}

/// The same, with an unknown key in the second one's mapping.
pub(crate) fn slip() -> Bench {
    let bench = three();
    bench.edit(B, "    jawaban: Ya", "    jawabn: Ya").commit();
    bench
}

fn check(bench: &Bench, more: &[&str]) -> Ran {
    bench.kip(&[&["check"], more].concat())
}

/// What is said in one form, with exit code 2.
fn unjudged(bench: &Bench, more: &[&str]) -> String {
    let ran = check(bench, more);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.stderr.contains("langkah berikutnya: "), "{ran:?}");
    ran.stdout
}

fn json(bench: &Bench) -> Value {
    serde_json::from_str(&unjudged(bench, &["--format", "json"])).unwrap()
}

/// The status of each indicator, in order.
fn statuses(report: &Value) -> Vec<&str> {
    let rows = report["indicators"].as_array().unwrap();
    rows.iter()
        .map(|row| row["status"].as_str().unwrap())
        .collect()
}

#[test]
fn three_sound_mappings_are_as_good_as_one() {
    let bench = three();
    let report = bench.report();
    assert_eq!(report["score"]["supported"], 100);
    assert_eq!(report["verdict"], "pass");
    assert_eq!(report["problems"], Value::Array(Vec::new()));
    assert_eq!(report["coverage"]["unseen"], 0);
}

#[test]
fn the_rest_is_judged_and_nothing_is_scored() {
    let report = json(&slip());
    assert_eq!(report["schema"], "kip-report/1");
    assert_eq!(report["verdict"], "unjudged");
    assert_eq!(report["ready"], false);
    assert_eq!(
        statuses(&report),
        ["supported", "supported", "unseen", "supported"]
    );
    assert_eq!(report["coverage"]["unseen"], 1);
    assert_eq!(report["coverage"]["unanswered"], 0);
    assert_eq!(report["acts"], Value::Array(Vec::new()));
    let score = &report["score"];
    for key in [
        "claimed",
        "supported",
        "potential",
        "total",
        "next_band",
        "reachable",
    ] {
        assert_eq!(score[key], Value::Null, "{key}");
    }
    for key in ["claimed", "supported", "total", "reachable"] {
        assert_eq!(score["band"][key], Value::Null, "{key}");
    }
    for stage in score["stages"].as_array().unwrap() {
        assert_eq!(
            (&stage["score"], &stage["needed"]),
            (&Value::Null, &serde_json::json!({}))
        );
    }
    for aspect in report["aspects"].as_array().unwrap() {
        assert_eq!(aspect["supported"], Value::Null);
    }
    // What is known of the others stands, what nobody knows is null.
    assert_eq!(report["indicators"][0]["supported"], 40);
    assert_eq!(report["indicators"][2]["claimed"], Value::Null);
    assert_snapshot!(serde_json::to_string_pretty(&report["problems"]).unwrap(), @r#"
    [
      {
        "column": 5,
        "hint": "maksudnya `jawaban`?",
        "line": 5,
        "message": "isian `jawabn` tidak dikenal",
        "path": "evidence/b/bukti.yaml"
      }
    ]
    "#);
}

#[test]
fn what_no_mapping_says_is_not_said_while_one_is_unread() {
    let bench = three();
    let silent = [
        "KIP201", "KIP206", "KIP208", "KIP211", "KIP216", "KIP219", "KIP303",
    ];
    // Each of these would be found, were all of it read.
    bench
        .edit(B, "    jawaban: Ya\n", "    jawaban:\n")
        .write("evidence/yatim.pdf", "")
        .write(
            "evidence/lain/profil.pdf",
            bench.read("evidence/profil.pdf"),
        )
        .edit(C, "berkas: ../sop.docx", "berkas: ../lain/profil.pdf")
        .write(
            A,
            String::from_utf8(bench.read(A)).unwrap()
                + "penangguhan: [{ aturan: KIP204, alasan: dipinjam, sampai: 2026-12-31 }]\n",
        );
    let last_year = String::from_utf8(bench.read("instrument/uji.toml")).unwrap();
    bench
        .write(
            "instrument/lalu.toml",
            last_year
                .replace("uji-2026", "uji-2025")
                .replace("tahun = 2026", "tahun = 2025"),
        )
        .write(
            "evidence/lalu/bukti.yaml",
            "instrumen: uji-2025\nindikator:\n  \"A.1\":\n",
        );
    let before = bench.report();
    for rule in silent {
        assert!(
            !findings_of(&before, rule).is_empty(),
            "{rule} is not there to be silent"
        );
    }
    let others = |report: &Value| -> Vec<String> {
        let all = report["findings"].as_array().unwrap();
        let stand = all
            .iter()
            .filter(|one| !silent.contains(&one["rule"].as_str().unwrap()) && one["path"] != B);
        stand
            .map(|one| format!("{} {}", one["rule"], one["message"]))
            .collect()
    };
    let stood = others(&before);
    assert!(stood.iter().any(|one| one.contains("KIP302")), "{stood:?}");
    bench.edit(B, "    jawaban:\n", "    jawabn:\n");
    let report = json(&bench);
    for rule in silent {
        assert_eq!(findings_of(&report, rule), Vec::<Value>::new(), "{rule}");
    }
    for one in others(&report) {
        assert!(stood.contains(&one), "{one} is new");
    }
    for finding in report["findings"].as_array().unwrap() {
        assert_eq!(finding["points_at_risk"], Value::Null);
    }
    let rules = report["rules"].as_array().unwrap();
    assert!(
        !rules.iter().any(|rule| rule["id"] == "KIP206"),
        "it did not look"
    );
}

#[test]
fn no_least_score_is_missed_that_nobody_knows() {
    let bench = slip();
    let text = unjudged(&bench, &["--min-score", "101", "--format", "json"]);
    assert!(!text.contains("KIP214"), "{text}");
    for fail_on in ["never", "warning"] {
        assert_eq!(check(&bench, &["--fail-on", fail_on]).code, 2);
    }
    let given = unjudged(&bench, &["--stage", "presentasi=85", "--format", "json"]);
    let given: Value = serde_json::from_str(&given).unwrap();
    assert_eq!(given["score"]["total"], Value::Null);
}

#[test]
fn the_terminal_says_first_what_was_left_out() {
    let bench = slip();
    for word in ["SIAP DIKIRIM", "READY"] {
        for more in [&[][..], &["-q"], &["A.1"], &["--lang", "en"]] {
            assert!(!check(&bench, more).stdout.contains(word));
        }
    }
    assert!(unjudged(&bench, &[]).starts_with("BELUM IKUT DINILAI\n"));
    assert!(unjudged(&bench, &["B.1"]).starts_with("BELUM IKUT DINILAI\n"));
    assert_snapshot!(both(&bench, &["check"]), @"
    kesalahan: isian `jawabn` tidak dikenal
     --> evidence/b/bukti.yaml:5:5
      |
    5 |     jawabn: Ya
      |     ^^^^^^
      |
      = langkah berikutnya: maksudnya `jawaban`?

    Yang lain tetap diperiksa; nilainya baru dihitung sesudah 1 masalah di atas diperbaiki.
    -----
    BELUM IKUT DINILAI
     • evidence/b/bukti.yaml:5:5: isian `jawabn` tidak dikenal

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)

    NILAI KUESIONER
     Nilai      Poin   Kualifikasi   Dihitung dari
    ──────────────────────────────────────────────────────────────
     Klaim         —   —             semua jawaban
     Didukung      —   —             jawaban dengan bukti lengkap
     • Nilai, kualifikasi, dan langkah baru dihitung sesudah semua pemetaan terbaca
     • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ASPEK
     Aspek         Bobot   Klaim   Didukung   Terpenuhi
    ────────────────────────────────────────────────────
     A Informasi      60       —          —         2/2
     B Layanan        40       —          —         1/2
    ────────────────────────────────────────────────────
     Jumlah          100       —          —         3/4
     • 4 indikator: 3 didukung bukti, 1 belum terbaca

    TEMUAN
     Tidak ada temuan

    Klaim — · didukung — · potensi — · tanpa kualifikasi · 0 kesalahan, 0 peringatan, 0 catatan,
      0 temuan ditangguhkan · BELUM DAPAT DINILAI
    =====
    error: unknown key `jawabn`
     --> evidence/b/bukti.yaml:5:5
      |
    5 |     jawabn: Ya
      |     ^^^^^^
      |
      = next step: did you mean `jawaban`?

    The rest was checked all the same; to get a score, fix the 1 problem above.
    -----
    NOT JUDGED YET
     • evidence/b/bukti.yaml:5:5: unknown key `jawabn`

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · not an official instrument
    As of 1 June 2026 · deadline 19 September 2026 (110 days left)

    QUESTIONNAIRE SCORE
     Score       Points   Band   Based on
    ────────────────────────────────────────────────────────────
     Claimed          —   —      all answers
     Supported        —   —      answers with complete evidence
     • Scores, bands and next steps are given once every mapping can be read
     • 1 link not opened by kip; open it yourself before you submit

    ASPECTS
     Aspect        Weight   Claimed   Supported   Met
    ──────────────────────────────────────────────────
     A Informasi       60         —           —   2/2
     B Layanan         40         —           —   1/2
    ──────────────────────────────────────────────────
     Total            100         —           —   3/4
     • 4 indicators: 3 supported, 1 not read

    FINDINGS
     No findings

    Claimed — · supported — · potential — · no band · 0 errors, 0 warnings, 0 notes, 0 waived ·
      COULD NOT BE JUDGED
    ");
}

/// Standard error, then standard output, in both languages.
fn both(bench: &Bench, arguments: &[&str]) -> String {
    let said = ["id", "en"].map(|lang| {
        let ran = bench.kip(&[arguments, &["--lang", lang]].concat());
        assert_eq!(ran.code, 2, "{ran:?}");
        for line in ran.stdout.lines().chain(ran.stderr.lines()) {
            assert!(line.chars().count() <= 100, "{line}");
        }
        format!("{}-----\n{}", ran.stderr, ran.stdout)
    });
    let commit = |text: &str| {
        let mut lines: Vec<&str> = text.lines().collect();
        lines.retain(|line| !line.starts_with("Commit "));
        lines.join("\n")
    };
    commit(&said.join("=====\n"))
}

#[test]
fn the_forms_for_programs_say_first_what_was_left_out() {
    let bench = slip();
    let junit = unjudged(&bench, &["--format", "junit"]);
    let muat = junit.find("<testsuite name=\"muat\" tests=\"1\" skipped=\"0\" errors=\"1\"");
    assert_eq!(muat, junit.find("<testsuite "));
    assert!(
        junit.contains("tests=\"6\" failures=\"0\" errors=\"1\">"),
        "{junit}"
    );
    assert_snapshot!(junit, @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="BPMP Contoh: Instrumen uji 2026" tests="6" failures="0" errors="1">
        <testsuite name="muat" tests="1" skipped="0" errors="1" failures="0">
            <testcase name="evidence/b/bukti.yaml" classname="muat">
                <error message="isian jawabn tidak dikenal" type="KIP000">KESALAHAN KIP000 berkas-tak-terbaca: isian jawabn tidak dikenal
      Langkah: maksudnya jawaban?
      Tempat: evidence/b/bukti.yaml:5:5</error>
            </testcase>
        </testsuite>
        <testsuite name="A Informasi" tests="2" skipped="0" errors="0" failures="0">
            <testcase name="A.1 DIP ditetapkan" classname="A Informasi">
                <system-out>Pertanyaan: DIP tahun ini sudah ditetapkan?
    Jawaban: Ya
    Keadaan: didukung bukti
    Bukti yang diminta: 1 dokumen: SK penetapan DIP; 1 tautan: Halaman DIP
    Bukti: evidence/sk-dip.pdf (dokumen, PDF, 1 halaman, 15 Januari 2026, 618 byte, git: sudah di-commit)
    Bukti: https://ppid.example.go.id/dip (tautan, tidak diperiksa)</system-out>
            </testcase>
            <testcase name="A.2 Profil mutakhir" classname="A Informasi">
                <system-out>Pertanyaan: Profil satker mutakhir?
    Jawaban: A
    Keadaan: didukung bukti
    Bukti yang diminta: 1 dokumen: Profil satker
    Bukti: evidence/profil.pdf (dokumen, PDF, 1 halaman, 1 Maret 2025, 618 byte, git: sudah di-commit)</system-out>
            </testcase>
        </testsuite>
        <testsuite name="B Layanan" tests="2" skipped="1" errors="0" failures="0">
            <testcase name="B.1 Ruang layanan" classname="B Layanan">
                <skipped message="belum terbaca">Pertanyaan: Ada ruang layanan?
    Jawaban: —
    Keadaan: belum terbaca
    Bukti yang diminta: 2 foto atau tangkapan layar: Foto ruang</skipped>
            </testcase>
            <testcase name="B.2 Keberatan ditangani" classname="B Layanan">
                <system-out>Pertanyaan: Keberatan ditangani?
    Jawaban: Ya
    Keadaan: didukung bukti
    Bukti yang diminta: 1 dokumen: SOP keberatan; pernyataan nihil diterima
    Bukti: evidence/sop.docx (dokumen, dokumen Word, 5 Mei 2024, 2 KB, git: sudah di-commit)</system-out>
            </testcase>
        </testsuite>
        <testsuite name="Di luar indikator" tests="1" skipped="0" errors="0" failures="0">
            <testcase name="tidak ada temuan" classname="Di luar indikator"/>
            <system-out>Klaim — · didukung — · potensi — · tanpa kualifikasi · 0 kesalahan, 0 peringatan, 0 catatan, 0 temuan ditangguhkan · BELUM DAPAT DINILAI
    ruang kerja ini diperiksa dengan 48 aturan
    1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim</system-out>
        </testsuite>
    </testsuites>
    "#);
    let github = unjudged(&bench, &["--format", "github"]);
    assert!(github.starts_with("::error file=evidence/b/bukti.yaml,line=5,col=5,title=KIP000 "));
    assert_snapshot!(github, @"
    ::error file=evidence/b/bukti.yaml,line=5,col=5,title=KIP000 berkas-tak-terbaca::isian jawabn tidak dikenal%0A→ maksudnya jawaban?
    kip: 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim
    kip: Klaim — · didukung — · potensi — · tanpa kualifikasi · 0 kesalahan, 0 peringatan, 0 catatan, 0 temuan ditangguhkan · BELUM DAPAT DINILAI
    ");
    let sarif: Value = serde_json::from_str(&unjudged(&bench, &["--format", "sarif"])).unwrap();
    let run = &sarif["runs"][0];
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
    assert_eq!(run["tool"]["driver"]["rules"][0]["id"], "KIP000");
    assert_eq!(run["results"].as_array().unwrap().len(), 1);
    assert_snapshot!(serde_json::to_string_pretty(&run["results"]).unwrap(), @r#"
    [
      {
        "level": "error",
        "locations": [
          {
            "physicalLocation": {
              "artifactLocation": {
                "uri": "evidence/b/bukti.yaml",
                "uriBaseId": "%SRCROOT%"
              },
              "region": {
                "startColumn": 5,
                "startLine": 5
              }
            }
          }
        ],
        "message": {
          "text": "isian `jawabn` tidak dikenal. Langkah: maksudnya `jawaban`?."
        },
        "partialFingerprints": {
          "kipFinding/v1": "cf12728867a5c987ccf5bec0df69e6dcda84f3bf1feeed772742f6838744efb0"
        },
        "properties": {},
        "ruleId": "KIP000",
        "ruleIndex": 0,
        "suppressions": []
      }
    ]
    "#);
}

#[test]
fn reports_that_are_read_as_the_whole_are_not_written() {
    let bench = slip();
    bench.write("b.docx", "yang lama");
    let names = [
        "a.html", "b.docx", "c.xlsx", "d.pptx", "e.md", "f.csv", "g.json",
    ];
    let outputs: Vec<&str> = names.iter().flat_map(|name| ["-o", name]).collect();
    let ran = bench.kip(&[&["report"], &outputs[..]].concat());
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.stdout,
        "ditulis: e.md\nditulis: f.csv\nditulis: g.json\n"
    );
    assert!(
        ran.stderr.ends_with(
            "tidak ditulis, karena belum semuanya dinilai: a.html, b.docx, c.xlsx, d.pptx; \
             perbaiki masalah di atas, lalu jalankan lagi\n"
        ),
        "{}",
        ran.stderr
    );
    for name in ["a.html", "c.xlsx", "d.pptx"] {
        assert!(!bench.path().join(name).exists(), "{name}");
    }
    assert_eq!(bench.read("b.docx"), b"yang lama");
    let read = |name: &str| String::from_utf8(bench.read(name)).unwrap();
    assert_snapshot!(read("e.md").lines().take(8).collect::<Vec<_>>().join("\n"), @"
    # BPMP Contoh: Instrumen uji 2026

    Belum ikut dinilai:

    - evidence/b/bukti.yaml:5:5: isian <code>jawabn</code> tidak dikenal

    **Klaim — · didukung — · potensi — · tanpa kualifikasi · 0 kesalahan, 0 peringatan, 0 catatan, 0 temuan ditangguhkan · BELUM DAPAT DINILAI**
    ");
    let csv = read("f.csv");
    let first = csv.lines().nth(1).unwrap();
    assert!(
        first.contains(";KIP000;berkas-tak-terbaca;kesalahan;"),
        "{first}"
    );
    assert!(first.contains(";evidence/b/bukti.yaml;5;5;"), "{first}");
    assert!(read("g.json").contains("\"verdict\": \"unjudged\""));
    // The same beside `check`.
    let ran = check(&bench, &["--report", "x.html", "--report", "x.xml"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.stderr
            .contains("tidak ditulis, karena belum semuanya dinilai: x.html;")
    );
    assert!(read("x.xml").contains("<testsuite name=\"muat\""));
}

#[test]
fn other_commands_do_what_they_can() {
    let bench = slip();
    for (arguments, words) in [
        (&[][..], "perbaiki dulu evidence/b/bukti.yaml:5:5"),
        (
            &["score"],
            "Nilai, kualifikasi, dan langkah baru dihitung sesudah",
        ),
        (&["score", "--assume", "A.2=B"], "Seandainya A.2 = B"),
        (
            &["explain", "A.1"],
            "klaim 40 poin, didukung 40, potensi 40",
        ),
        (
            &["explain", "B.1"],
            "poinnya belum diketahui: ada pemetaan yang belum terbaca",
        ),
    ] {
        let ran = bench.kip(arguments);
        assert_eq!(ran.code, 2, "{arguments:?}");
        assert!(ran.stdout.contains(words), "{arguments:?}: {}", ran.stdout);
        assert!(
            ran.stderr.contains(" --> evidence/b/bukti.yaml:5:5"),
            "{}",
            ran.stderr
        );
        assert!(
            !ran.stdout.contains("laporan.html"),
            "it would not be written"
        );
    }
    let ran = bench.kip(&["explain", "kip000"]);
    assert_eq!(ran.code, 0);
    assert!(
        ran.stdout.starts_with("KIP000 berkas-tak-terbaca\n"),
        "{}",
        ran.stdout
    );
}

#[test]
fn who_asks_for_a_part_is_told_of_others_in_one_line() {
    let bench = slip();
    let ran = bench.kip(&["check", "A.1"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (2, ""));
    assert_snapshot!(ran.stdout, @"
    Belum ikut dinilai: 1 pemetaan lain, yang belum terbaca; semuanya: kip check

    TEMUAN
     Tidak ada temuan

    `A.1` dibaca sebagai indikator A.1. Tidak ada temuan tentang itu; seluruhnya ada 0 temuan.
    Klaim — · didukung — · potensi — · tanpa kualifikasi · 0 kesalahan, 0 peringatan, 0 catatan,
      0 temuan ditangguhkan · BELUM DAPAT DINILAI
    ");
    let english = bench.kip(&["check", "--pj", "Tim PPID", "--lang", "en"]);
    assert_eq!((english.code, english.stderr.as_str()), (2, ""));
    assert!(
        english
            .stdout
            .starts_with("Not judged yet: 1 other mapping"),
        "{}",
        english.stdout
    );
    // One's own slip is shown in full: of the indicator that stands in it, of the file, of its folder.
    for word in ["B.1", "B", B, "evidence/b"] {
        let ran = bench.kip(&["check", word]);
        assert_eq!(ran.code, 2);
        assert!(
            ran.stdout.contains("Yang Anda tanyakan belum diperiksa"),
            "{word}: {}",
            ran.stdout
        );
        assert!(
            ran.stdout.starts_with("BELUM IKUT DINILAI\n"),
            "{word}: {}",
            ran.stdout
        );
        assert!(!ran.stdout.contains("pemetaan lain"), "{word}");
        assert!(
            ran.stderr.contains(" --> evidence/b/bukti.yaml:5:5"),
            "{word}: {}",
            ran.stderr
        );
    }
    // Of two, one's own in full and the other counted.
    bench.edit(C, "    jawaban: Ya", "    jawabn: Ya");
    let both = bench.kip(&["check", "B.1"]);
    assert_eq!(both.stdout.matches("jawabn").count(), 1, "{}", both.stdout);
    assert!(
        both.stdout.contains("Belum ikut dinilai: 1 pemetaan lain"),
        "{}",
        both.stdout
    );
    assert!(!both.stderr.contains(C), "{}", both.stderr);
    assert!(
        both.stderr
            .contains("dan 1 masalah di pemetaan lain diperbaiki"),
        "{}",
        both.stderr
    );
    let none = bench.kip(&["check", "KIP204", "-q"]);
    assert!(
        none.stdout.contains("BELUM DAPAT DINILAI"),
        "{}",
        none.stdout
    );
}

#[test]
fn nothing_is_locked_while_a_mapping_is_unread() {
    let bench = slip();
    bench.write("evidence/sop.docx", bench.read("evidence/profil.pdf"));
    let before = everything(bench.path());
    for arguments in [&["lock"][..], &["lock", "--sha256sum"]] {
        let ran = bench.kip(arguments);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(
            ran.stderr.contains(" --> evidence/b/bukti.yaml:5:5"),
            "{}",
            ran.stderr
        );
    }
    assert_eq!(everything(bench.path()), before);
}

#[test]
fn whatever_keeps_a_mapping_from_being_read_leaves_it_out_alone() {
    let sound = |bench: &Bench| String::from_utf8(bench.read(B)).unwrap();
    type Spoil = fn(&str) -> Vec<u8>;
    let cases: [(&str, Spoil); 6] = [
        ("YAML", |text| {
            text.replace("jawaban: Ya", "jawaban: \"Ya").into_bytes()
        }),
        ("another code page", |text| {
            [text.as_bytes(), b"# Caf\xe9\n"].concat()
        }),
        ("a conflict", |text| {
            format!("<<<<<<< HEAD\n{text}").into_bytes()
        }),
        ("no such instrument", |text| {
            text.replace("uji-2026", "uji-2062").into_bytes()
        }),
        ("empty", |_| Vec::new()),
        ("a workbook", |_| b"PK\x03\x04\x14\0".to_vec()),
    ];
    for (what, spoil) in cases {
        let bench = three();
        bench.write(B, spoil(&sound(&bench)));
        let report = json(&bench);
        assert_eq!(
            statuses(&report),
            ["supported", "supported", "unseen", "supported"],
            "{what}"
        );
        let problems = report["problems"].as_array().unwrap();
        assert!(
            problems.iter().all(|one| one["path"] == B),
            "{what}: {problems:?}"
        );
        assert!(!problems.is_empty());
    }
}

#[test]
#[cfg(unix)]
fn a_linked_mapping_is_left_out_alone() {
    let bench = three();
    bench.rename(B, "asli");
    std::os::unix::fs::symlink(bench.path().join("asli"), bench.path().join(B)).unwrap();
    let report = json(&bench);
    assert_eq!(statuses(&report)[2], "unseen");
    assert_eq!(report["problems"][0]["path"], B);
    assert_eq!(report["problems"][0]["line"], Value::Null);
}

#[test]
fn a_code_that_two_files_map_is_unseen_and_the_others_are_judged() {
    let bench = three();
    let own = String::from_utf8(bench.read(C)).unwrap();
    let more = own.split_once("indikator:\n").unwrap().1.to_owned();
    bench.write(B, String::from_utf8(bench.read(B)).unwrap() + &more);
    let report = json(&bench);
    // Neither of the two is taken for the right one.
    assert_eq!(
        statuses(&report),
        ["supported", "supported", "supported", "unseen"]
    );
    let problems = report["problems"].as_array().unwrap();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0]["path"], C);
    assert_eq!(
        problems[0]["message"],
        "indikator `B.2` sudah dipetakan di evidence/b/bukti.yaml:11:3"
    );
}

#[test]
fn units_that_differ_leave_nothing_out() {
    let bench = three();
    bench.edit(C, "satker: BPMP Contoh", "satker: BPMP Lain");
    let report = json(&bench);
    assert_eq!(statuses(&report), ["supported"; 4]);
    assert_eq!(report["problems"][0]["path"], C);
    assert_eq!(report["score"]["supported"], Value::Null);
}

#[test]
fn the_first_problems_of_a_file_stand_and_the_rest_is_counted() {
    let bench = three();
    let many: String = (1..=30)
        .map(|number| format!("kunci_{number}: 1\n"))
        .collect();
    bench.write(B, String::from_utf8(bench.read(B)).unwrap() + &many);
    let report = json(&bench);
    let problems = report["problems"].as_array().unwrap();
    assert_eq!(problems.len(), 21);
    assert_eq!(problems[20]["message"], "dan 10 masalah lain di berkas ini");
    assert_eq!(problems[20]["line"], Value::Null);
    // The page breaks the line somewhere in it.
    let said = unjudged(&bench, &[]);
    let words: Vec<&str> = said.split_whitespace().collect();
    assert!(
        words
            .join(" ")
            .contains("(dan 20 masalah lain di berkas ini)"),
        "{said}"
    );
    let github = unjudged(&bench, &["--format", "github"]);
    assert_eq!(github.matches("::error ").count(), 10);
    assert!(
        github.contains("kip: 11 masalah lain tidak ditampilkan"),
        "{github}"
    );
}

#[test]
fn the_instrument_that_an_unread_mapping_names_is_not_passed_over() {
    let bench = three();
    let this_year = String::from_utf8(bench.read("instrument/uji.toml")).unwrap();
    let other = this_year
        .replace("uji-2026", "uji-2025")
        .replace("tahun = 2026", "tahun = 2025");
    bench.write("instrument/lalu.toml", other);
    // Only last year's mapping can be read: it must not be judged in the place of this year's.
    for path in [A, C] {
        bench.remove(path);
    }
    bench
        .write(
            "evidence/lalu/bukti.yaml",
            MAPPING.replace("uji-2026", "uji-2025"),
        )
        .edit(B, "    jawaban: Ya", "    jawaban: \"Ya");
    let ran = check(&bench, &["--format", "json"]);
    assert_eq!(ran.code, 2);
    let problems: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(problems["schema"], "kip-problems/1");
    // Asked for, it is.
    let asked = check(&bench, &["--format", "json", "-i", "uji-2025"]);
    let asked: Value = serde_json::from_str(&asked.stdout).unwrap();
    assert_eq!(asked["instrument"]["id"], "uji-2025");
    assert_eq!(asked["verdict"], "unjudged");
}

/// What nothing can be judged without, spoilt; the file, and where it is.
fn hopeless() -> [(Bench, Value); 5] {
    let spoilt = |path: &str, from: &str, to: &str| {
        let bench = three();
        bench.edit(path, from, to);
        bench
    };
    let alone = Bench::sound();
    alone.edit("evidence/bukti.yaml", "satker:", "satkr:");
    let settings = three();
    settings.write("kip.toml", "bahasaku = \"id\"\n");
    let none = three();
    none.remove("instrument/uji.toml");
    [
        (
            spoilt("instrument/uji.toml", "tahun = 2026", "tahun = \"x\""),
            "instrument/uji.toml".into(),
        ),
        (
            spoilt("evidence/kip.lock", "versi = 1", "versi = = 1"),
            "evidence/kip.lock".into(),
        ),
        (settings, "kip.toml".into()),
        // The only mapping there is: no rest is left to judge.
        (alone, "evidence/bukti.yaml".into()),
        (none, Value::Null),
    ]
}

#[test]
fn where_nothing_can_be_judged_the_forms_for_programs_say_why() {
    for (bench, path) in hopeless() {
        assert_eq!(unjudged(&bench, &[]), "", "{path}");
        let problems = json(&bench);
        assert_eq!(problems["schema"], "kip-problems/1");
        assert_eq!(problems["verdict"], "unjudged");
        let first = &problems["problems"][0];
        assert_eq!(first["path"], path);
        assert_eq!(first["line"].is_u64(), path.is_string(), "{first}");
        let message = first["message"].as_str().unwrap();
        let junit = unjudged(&bench, &["--format", "junit"]);
        let name = path.as_str().unwrap_or("ruang kerja");
        assert!(junit.contains("<testsuite name=\"muat\" tests=\"1\" skipped=\"0\" errors=\"1\""));
        assert!(
            junit.contains(&format!("<testcase name=\"{name}\" classname=\"muat\">")),
            "{junit}"
        );
        let sarif: Value = serde_json::from_str(&unjudged(&bench, &["--format", "sarif"])).unwrap();
        let run = &sarif["runs"][0];
        assert_eq!(run["invocations"][0]["executionSuccessful"], false);
        assert_eq!(run["results"][0]["ruleId"], "KIP000");
        let located = &run["results"][0]["locations"][0]["physicalLocation"];
        assert_eq!(located["artifactLocation"]["uri"], path);
        assert_eq!(located["region"]["startLine"], first["line"]);
        let github = unjudged(&bench, &["--format", "github"]);
        assert!(github.starts_with("::error "), "{github}");
        // Annotations show no marks of code.
        assert!(github.contains(&message.replace('`', "")), "{github}");
        if let Some(path) = path.as_str() {
            assert!(
                github.starts_with(&format!("::error file={path},line=")),
                "{github}"
            );
        }
    }
}

#[test]
fn a_servers_page_is_written_where_nothing_can_be_judged() {
    let (bench, _) = hopeless().into_iter().next().unwrap();
    bench.write("lama.html", "yang lama");
    let ran = check(
        &bench,
        &[
            "--report",
            "a.xml",
            "--report",
            "a.md",
            "--report",
            "lama.html",
            "--report",
            "a.csv",
        ],
    );
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    let read = |name: &str| String::from_utf8(bench.read(name)).unwrap();
    assert!(
        ran.stderr
            .contains("tidak ditulis, karena belum semuanya dinilai: lama.html, a.csv;")
    );
    assert_eq!(read("lama.html"), "yang lama");
    assert!(!bench.path().join("a.csv").exists());
    assert_snapshot!(read("a.md"), @"
    # kip: BELUM DAPAT DINILAI

    Belum ikut dinilai:

    - instrument/uji.toml:4:9: di sini harus bilangan bulat dari 0 sampai 9999, bukan teks
    ");
    assert_snapshot!(read("a.xml"), @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="kip" tests="1" failures="0" errors="1">
        <testsuite name="muat" tests="1" skipped="0" errors="1" failures="0">
            <testcase name="instrument/uji.toml" classname="muat">
                <error message="di sini harus bilangan bulat dari 0 sampai 9999, bukan teks" type="KIP000">KESALAHAN KIP000 berkas-tak-terbaca: di sini harus bilangan bulat dari 0 sampai 9999, bukan teks
      Langkah: ganti dengan bilangan bulat dari 0 sampai 9999
      Tempat: instrument/uji.toml:4:9</error>
            </testcase>
        </testsuite>
    </testsuites>
    "#);
}

#[test]
fn in_a_part_of_a_repository_paths_begin_at_its_root() {
    let bench = Bench::bare();
    let inner = slip();
    for folder in ["instrument", "evidence"] {
        for file in everything(&inner.path().join(folder))
            .keys()
            .filter(|file| file.is_file())
        {
            let path = file
                .strip_prefix(inner.path())
                .unwrap()
                .display()
                .to_string();
            let path = format!("satker/{}", path.replace('\\', "/"));
            bench.write(&path, std::fs::read(file).unwrap());
        }
    }
    for (spoil, path) in [(false, B), (true, "instrument/uji.toml")] {
        if spoil {
            bench.edit(
                "satker/instrument/uji.toml",
                "tahun = 2026",
                "tahun = \"x\"",
            );
        }
        let github = bench
            .kip(&["-C", "satker", "check", "--format", "github"])
            .stdout;
        assert!(
            github.contains(&format!("::error file=satker/{path},line=")),
            "{github}"
        );
        let sarif = bench
            .kip(&["-C", "satker", "check", "--format", "sarif"])
            .stdout;
        assert!(
            sarif.contains(&format!("\"uri\": \"satker/{path}\"")),
            "{sarif}"
        );
    }
}

#[test]
fn a_fault_of_the_command_line_is_on_standard_error_alone() {
    for arguments in [
        &["--min-score", "banyak"][..],
        &["--format", "json", "-C", "tidak-ada"],
        &["-i", "uji-2062"],
        &["--stage", "x=1"],
        &["--report", "x.apa"],
    ] {
        for format in ["json", "junit", "sarif", "github"] {
            let ran = check(&three(), &[&["--format", format], arguments].concat());
            assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{arguments:?}");
            assert!(!ran.stderr.is_empty());
        }
    }
}
