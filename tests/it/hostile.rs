//! What people and file systems write is shown, never obeyed.

use serde_json::Value;

use crate::bench::Bench;
#[cfg(unix)]
use crate::cli::program;

const HIDDEN: [char; 5] = ['\u{1b}', '\u{7}', '\u{202e}', '\u{9b}', '\r'];

/// A workspace in which everything that a person writes hides something.
pub(crate) fn hostile() -> Bench {
    saying("\\u001b[31m\\u202e\\u0007\\u009b\\r\\nX")
}

/// A workspace in which everything that a person writes ends in `sly`, as a string of TOML has it.
pub(crate) fn saying(sly: &str) -> Bench {
    let mut instrument = crate::bench::INSTRUMENT.to_owned();
    for word in [
        "Instrumen uji",
        "Kuesioner",
        "presentasi",
        "Presentasi",
        "Informatif",
        "Menuju Informatif",
        "Informasi",
        "Layanan",
        "A.1",
        "DIP ditetapkan",
        "DIP tahun ini sudah ditetapkan?",
        "Tim PPID",
        "SK penetapan DIP",
        "Halaman DIP",
        "Foto ruang",
        "Ada ruang layanan?",
        "Ya",
        "uji-2026",
        "Keberatan ditangani",
    ] {
        let quoted = format!("\"{word}\"");
        assert!(instrument.contains(&quoted), "{word}");
        instrument = instrument.replace(&quoted, &format!("\"{word}{sly}\""));
    }
    let mapping = r#"instrumen: "uji-2026@"
satker: "BPMP@"
indikator:
  "A.1@":
    jawaban: "Ya@"
    bukti:
      - { berkas: "x@.pdf", tanggal: 2026-01-01, keterangan: "k@", halaman: "1@" }
      - "https://ppid.example.go.id/@"
    penangguhan: [{ aturan: KIP204, alasan: "r@", sampai: 2026-12-31 }]
  "A.2": { jawaban: "Z@" }
  "B.1": { jawaban: Tidak, alasan: "r@", target: 2026-12-01 }
  "B.2": { nihil: "y@.pdf" }
  "B.9@": { jawaban: "Z@" }
penangguhan: [{ aturan: "KIP206@", alasan: "r@", sampai: 2026-12-31 }]
"#;
    let bench = Bench::bare();
    bench.write("instrument/uji.toml", instrument).write(
        "evidence/bukti.yaml",
        mapping.replace('@', &sly.replace("\\u009b", "\\x9b")),
    );
    bench
}

#[test]
#[cfg(unix)]
fn hostile_names_reach_no_terminal() {
    let bench = Bench::sound();
    for name in ["a\u{1b}]0;judul\u{7}.pdf", "b\u{202e}fdp.exe", "c\nd.pdf"] {
        bench.write(&format!("evidence/{name}"), "x");
    }
    for arguments in [&["check"][..], &["check", "-v", "--lang", "en"], &["lock"]] {
        let ran = bench.kip(arguments);
        for hidden in ['\u{1b}', '\u{7}', '\u{202e}'] {
            assert!(
                !ran.stdout.contains(hidden) && !ran.stderr.contains(hidden),
                "{arguments:?}"
            );
        }
    }
    let report = bench.report();
    let orphans = crate::bench::findings_of(&report, "KIP206");
    assert_eq!(orphans.len(), 3);
    assert!(report.to_string().contains("judul"));
    bench.kip(&["report", "-o", "x.md"]);
    let markdown = String::from_utf8(bench.read("x.md")).unwrap();
    assert!(!markdown.contains('\u{1b}') && !markdown.contains('\u{202e}'));
}

#[test]
fn what_people_write_reaches_no_terminal_unseen() {
    let bench = hostile();
    let mut codes = Vec::new();
    for lang in ["id", "en"] {
        for arguments in [
            &["check", "-v"][..],
            &["score"],
            &["score", "--assume", "A.2=A"],
            &["explain", "A.1\u{1b}[31m\u{202e}\u{7}\u{9b}\r\nX"],
            &["explain", "B.1"],
            &["explain", "B.2"],
            &["explain", "A.\u{1b}"],
            &["check", "--stage", "presentas=1"],
            &["lock"],
            &["check", "-v"],
            &["lock", "-i", "uji-2025"],
            &["report", "-o", "x.md"],
        ] {
            let ran = bench.kip(&[arguments, &["--lang", lang]].concat());
            codes.push(ran.code);
            assert!(
                !ran.stdout.contains(HIDDEN),
                "{arguments:?}\n{}",
                ran.stdout
            );
            assert!(
                !ran.stderr.contains(HIDDEN),
                "{arguments:?}\n{}",
                ran.stderr
            );
        }
        let markdown = String::from_utf8(bench.read("x.md")).unwrap();
        assert!(!markdown.contains(HIDDEN), "{markdown}");
    }
    assert_eq!(codes[..12], [1, 0, 0, 0, 0, 0, 2, 2, 1, 1, 2, 0]);
    let json = bench.kip(&["check", "--format", "json"]).stdout;
    assert!(
        !json.contains(['\u{1b}', '\u{7}', '\r']),
        "JSON escapes them itself"
    );
    let report: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(report["unit"], "BPMP\u{1b}[31m\u{202e}\u{7}\u{9b}\r\nX");
}

#[test]
#[cfg(unix)]
fn arguments_of_any_bytes_are_answered() {
    use std::os::unix::ffi::OsStrExt as _;
    let bench = Bench::sound();
    for arguments in [
        &[&b"\xff\xfe"[..]][..],
        &[b"check", b"--as-of=\xff"],
        &[b"explain", b"\xff"],
        &[b"-C", b"\xff", b"check"],
        &[b"check", b"--as-of", b"\x1b]0;x\x07"],
        &[b"explain", b"\x1b[31m\xe2\x80\xae"],
    ] {
        let output = program(bench.path())
            .args(
                arguments
                    .iter()
                    .map(|bytes| std::ffi::OsStr::from_bytes(bytes)),
            )
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.starts_with("kesalahan: "), "{said}");
        assert!(!said.contains(HIDDEN), "{said}");
    }
    let output = program(bench.path())
        .args(["report", "-o"])
        .arg(std::ffi::OsStr::from_bytes(b"\xff.json"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(
        bench
            .path()
            .join(std::ffi::OsStr::from_bytes(b"\xff.json"))
            .exists()
    );
}

/// What a command says of names from the settings and the command line.
#[test]
#[cfg(unix)]
fn names_of_settings_and_command_line_reach_no_terminal_unseen() {
    let sly = "x\u{1b}]0;judul\u{7}\u{202e}y";
    let bench = Bench::sound();
    let folder = format!("bukti-{sly}");
    bench.rename("evidence", &folder).write(
        "kip.toml",
        "[jalur]\nbukti = \"bukti-x\\u001b]0;judul\\u0007\\u202ey\"\n",
    );
    std::fs::create_dir(bench.path().join(sly)).unwrap();
    let report = format!("{sly}.html");
    for lang in ["id", "en"] {
        for arguments in [
            &["lock"][..],
            &["report", "-o", &report],
            &["check", "--report", &report],
            &["check", "--min-score", sly],
            &["check", "--stage", sly],
            &["check", "-i", sly],
            &["check", "--as-of", sly],
            &["report", "-o", sly],
            &["-C", sly, "init", "--ci", "github"],
            &["-C", "tidak-ada-\u{1b}[31m", "init"],
            &["init"],
            &["explain", sly],
            &["score", "--assume", sly],
            &[sly],
        ] {
            let ran = bench.kip(&[arguments, &["--lang", lang]].concat());
            for hidden in HIDDEN {
                assert!(
                    !ran.stdout.contains(hidden) && !ran.stderr.contains(hidden),
                    "{arguments:?}: {ran:?}"
                );
            }
        }
    }
    let said = bench.kip(&["report", "-o", &report]).stdout;
    assert_eq!(said, "ditulis: x\\x1b]0;judul\\x07\\u{202e}y.html\n");
}
