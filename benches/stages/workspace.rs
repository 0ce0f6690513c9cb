//! Workspaces to measure on: real folders of any size, with findings of most kinds.

use std::fmt::Write as _;
use std::time::Duration;

use jiff::civil::{Date, date};
use kip::Environment;
use kip::door::stages::{self, Dossier, Loaded, Workspace};
use tempfile::TempDir;

const PDF: &[u8] = include_bytes!("../../evidence/1-kualitas-informasi/sk-dik-2026.pdf");
const TODAY: Date = date(2026, 6, 1);
const PER_INDICATOR: usize = 5;

/// A workspace in a temporary folder, without git.
pub(crate) struct Bench {
    workspace: Workspace,
    cache: TempDir,
    _folder: TempDir,
}

impl Bench {
    /// So many documents, five to an indicator: locked, and then one in twenty lost, one changed and
    /// one struck off the mapping. One indicator in ten has no answer.
    pub(crate) fn of(documents: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        for name in ["instrument", "evidence"] {
            std::fs::create_dir(root.join(name)).unwrap();
        }
        let write = |path: &str, bytes: &[u8]| std::fs::write(root.join(path), bytes).unwrap();
        write("instrument/ukur.toml", instrument(documents).as_bytes());
        write(
            "evidence/bukti.yaml",
            mapping(documents, |_| true).as_bytes(),
        );
        for number in 0..documents {
            write(&path(number), &document(number));
        }
        lock(&root);
        for number in 0..documents {
            match number % 20 {
                0 => std::fs::remove_file(root.join(path(number))).unwrap(),
                1 => write(&path(number), &document(number + documents)),
                _ => {}
            }
        }
        let listed = mapping(documents, |number| number % 20 != 2);
        write("evidence/bukti.yaml", listed.as_bytes());
        // What is as young as the notes on it is not remembered.
        std::thread::sleep(Duration::from_millis(50));
        Self {
            workspace: stages::find(&root).unwrap(),
            cache: tempfile::tempdir().unwrap(),
            _folder: folder,
        }
    }

    pub(crate) fn loaded(&self) -> Loaded {
        stages::load(&self.workspace).unwrap()
    }

    /// With all documents read anew.
    pub(crate) fn cold(&self, loaded: Loaded) -> Dossier {
        stages::resolve(&self.workspace, loaded, None, TODAY)
    }

    /// With nothing read that was read before and is as it was.
    pub(crate) fn warm(&self, loaded: Loaded) -> Dossier {
        let cache = Some(self.cache.path());
        stages::resolve(&self.workspace, loaded, cache, TODAY)
    }
}

fn path(number: usize) -> String {
    format!("evidence/d{number:06}.pdf")
}

/// A decree of one page; no two are alike.
fn document(number: usize) -> Vec<u8> {
    [PDF, format!("\n% {number}\n").as_bytes()].concat()
}

fn instrument(documents: usize) -> String {
    let mut text = "[instrumen]\nid = \"ukur\"\njudul = \"Instrumen untuk mengukur\"\ntahun = 2026\n\
         [penilaian]\nrumus = \"proporsi\"\n[berkas]\nekstensi = [\"pdf\"]\n\
         [[skala]]\nid = \"ada\"\npilihan = [{ kode = \"A\", nilai = 1 }, { kode = \"B\", nilai = 0 }]\n\
         [[aspek]]\nkode = \"1\"\nnama = \"Satu\"\nbobot = 100\n"
        .to_owned();
    for number in 1..=documents / PER_INDICATOR {
        let team = number % 7;
        write!(
            text,
            "[[aspek.indikator]]\nkode = \"1.{number}\"\nnama = \"Indikator {number}\"\n\
             pertanyaan = \"Apakah hal {number} ada?\"\nbobot = 1\nskala = \"ada\"\n\
             penanggung_jawab = \"Tim {team}\"\n"
        )
        .unwrap();
    }
    text
}

fn mapping(documents: usize, listed: impl Fn(usize) -> bool) -> String {
    let mut text = "instrumen: ukur\nsatker: BPMP Contoh\nindikator:\n".to_owned();
    for place in 0..documents / PER_INDICATOR {
        let number = place + 1;
        let answer = if place % 10 == 9 {
            ""
        } else {
            "    jawaban: A\n"
        };
        write!(text, "  \"1.{number}\":\n{answer}    bukti:\n").unwrap();
        let of_it = place * PER_INDICATOR..number * PER_INDICATOR;
        for document in of_it.filter(|&document| listed(document)) {
            writeln!(
                text,
                "      - {{ berkas: d{document:06}.pdf, tanggal: 2026-01-15 }}"
            )
            .unwrap();
        }
    }
    text
}

fn lock(root: &std::path::Path) {
    let environment = Environment {
        folder: root.to_path_buf(),
        today: TODAY,
        lang: None,
        width: 100,
        color: (false, false),
        links: false,
        caches: false,
        cache_folder: None,
        watched: false,
        build: None,
        ask: None,
    };
    let ended = kip::run(&["kip".into(), "lock".into()], &environment);
    assert_eq!(ended.code, 0, "{}", ended.stderr);
}
