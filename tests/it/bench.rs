//! Small real workspaces in temporary git repositories, and `kip` run on them in-process.
//!
//! Nothing of the machine gets in: git's own configuration is fixed, the day and the width are given.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use jiff::civil::date;
use kip::Environment;
use serde_json::Value;
use tempfile::TempDir;

/// Where the program keeps what it remembers of workspaces without a repository: not in the folder of
/// whoever tests.
pub(crate) const REMEMBERED: [(&str, &str); 2] = [
    ("HOME", env!("CARGO_TARGET_TMPDIR")),
    ("XDG_CACHE_HOME", env!("CARGO_TARGET_TMPDIR")),
];
/// The instrument of [`Bench::sound`].
pub(crate) const INSTRUMENT: &str = include_str!("sound/uji.toml");
/// The mapping of [`Bench::sound`].
pub(crate) const MAPPING: &str = include_str!("sound/bukti.yaml");

/// A workspace in a temporary git repository.
pub(crate) struct Bench {
    folder: TempDir,
}

/// How a run ended.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: u8,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Bench {
    /// A repository with empty `instrument/` and `evidence/` folders.
    pub(crate) fn bare() -> Self {
        let bench = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        bench.git(&["init", "--quiet", "--initial-branch=main", "--template="]);
        for folder in ["instrument", "evidence"] {
            std::fs::create_dir(bench.path().join(folder)).unwrap();
        }
        bench
    }

    /// A sound workspace: no finding at all on 2026-06-01, score 100, locked and committed.
    pub(crate) fn sound() -> Self {
        /// Made once: a process of git is dearer than some twenty small files.
        static MADE: LazyLock<Vec<(PathBuf, Vec<u8>)>> = LazyLock::new(|| {
            let bench = Bench::made();
            let mut files = Vec::new();
            read_below(bench.path(), Path::new(""), &mut files);
            files
        });
        let bench = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        for (path, bytes) in MADE.iter() {
            let file = bench.path().join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, bytes).unwrap();
        }
        bench
    }

    fn made() -> Self {
        let bench = Self::bare();
        bench
            .write("instrument/uji.toml", INSTRUMENT)
            .write("evidence/bukti.yaml", MAPPING);
        for name in [
            "sk-dip.pdf",
            "profil.pdf",
            "ruang.jpg",
            "layar.png",
            "sop.docx",
        ] {
            bench.write(&format!("evidence/{name}"), document(name));
        }
        bench.lock().commit();
        bench
    }

    /// The folder of the workspace.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Its address as git takes it: `file:///C:/a` on Windows.
    pub(crate) fn address(&self) -> String {
        let path = self.path().display().to_string().replace('\\', "/");
        format!("file:///{}", path.trim_start_matches('/'))
    }

    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) -> &Self {
        let file = self.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
        self
    }

    pub(crate) fn read(&self, path: &str) -> Vec<u8> {
        std::fs::read(self.path().join(path)).unwrap()
    }

    /// Replaces `from`, which must stand exactly once in the file.
    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) -> &Self {
        let text = String::from_utf8(self.read(path)).unwrap();
        assert_eq!(text.matches(from).count(), 1, "`{from}` in {path}:\n{text}");
        self.write(path, text.replacen(from, to, 1))
    }

    /// Of [`Bench::sound`]: a table of text in place of the profile, which may have other line ends.
    pub(crate) fn with_a_table_of_text(&self) -> &Self {
        self.edit("instrument/uji.toml", "\"xlsx\"]", "\"xlsx\", \"csv\"]")
            .edit(
                "evidence/bukti.yaml",
                "berkas: profil.pdf",
                "berkas: daftar.csv",
            )
            .remove("evidence/profil.pdf")
            .write("evidence/daftar.csv", "a;b\nc;d\n")
    }

    pub(crate) fn remove(&self, path: &str) -> &Self {
        std::fs::remove_file(self.path().join(path)).unwrap();
        self
    }

    /// Leaves nothing but the repository.
    pub(crate) fn remove_folders(&self) -> &Self {
        for folder in ["instrument", "evidence"] {
            std::fs::remove_dir(self.path().join(folder)).unwrap();
        }
        self
    }

    pub(crate) fn rename(&self, from: &str, to: &str) -> &Self {
        std::fs::rename(self.path().join(from), self.path().join(to)).unwrap();
        self
    }

    pub(crate) fn lock(&self) -> &Self {
        let ran = self.kip(&["lock"]);
        assert_eq!(ran.code, 0, "{ran:?}");
        self
    }

    pub(crate) fn commit(&self) -> &Self {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message=isi"]);
        self
    }

    pub(crate) fn git(&self, arguments: &[&str]) -> String {
        git(self.path(), arguments)
    }

    /// Takes the repository away.
    pub(crate) fn without_repository(&self) -> &Self {
        without_repository(self.path());
        self
    }

    /// `kip` in the workspace on 2026-06-01, 100 columns, no colours.
    pub(crate) fn kip(&self, arguments: &[&str]) -> Ran {
        kip_in(self.path(), arguments)
    }

    pub(crate) fn report(&self) -> Value {
        self.report_with(&[])
    }

    pub(crate) fn report_with(&self, more: &[&str]) -> Value {
        let ran = self.kip(&[&["check", "--format", "json"], more].concat());
        assert!(ran.code < 2, "{ran:?}");
        serde_json::from_str(&ran.stdout).unwrap()
    }

    /// The findings of one rule.
    pub(crate) fn findings(&self, rule: &str) -> Vec<Value> {
        findings_of(&self.report(), rule)
    }
}

/// A workspace with a finding of many rules, on paths, indicators and the workspace alike.
pub(crate) fn spoilt() -> Bench {
    let bench = Bench::sound();
    bench
        .edit("evidence/bukti.yaml", "jawaban: A\n", "jawaban: AA\n")
        .edit(
            "evidence/bukti.yaml",
            "berkas: ruang.jpg",
            "berkas: sk-dip.pdf",
        )
        .edit(
            "evidence/bukti.yaml",
            "tanggal: 2026-01-15",
            "tanggal: 2025-01-15",
        )
        .edit(
            "instrument/uji.toml",
            "Ada ruang layanan?",
            "Keberatan ditangani?",
        )
        .write("evidence/sop.docx", document("lain.docx"))
        .write("evidence/sisa/profil.pdf", document("profil.pdf"))
        .write("evidence/aux.pdf", "")
        .remove("evidence/layar.png");
    bench
}

/// Every file below `root`, by its path from there.
fn read_below(root: &Path, folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in std::fs::read_dir(root.join(folder)).unwrap() {
        let path = folder.join(entry.unwrap().file_name());
        if root.join(&path).is_dir() {
            read_below(root, &path, files);
        } else {
            files.push((path.clone(), std::fs::read(root.join(&path)).unwrap()));
        }
    }
}

/// The findings of one rule in a report.
pub(crate) fn findings_of(report: &Value, rule: &str) -> Vec<Value> {
    let all = report["findings"].as_array().unwrap();
    all.iter()
        .filter(|one| one["rule"] == rule)
        .cloned()
        .collect()
}

/// The text of the line that a finding points at.
pub(crate) fn line_of(bench: &Bench, finding: &Value) -> String {
    let text = String::from_utf8(bench.read(finding["path"].as_str().unwrap())).unwrap();
    let line = usize::try_from(finding["line"].as_u64().unwrap()).unwrap();
    text.lines().nth(line - 1).unwrap().to_owned()
}

/// Takes the repository of a folder away, as an unpacked archive has none. It is moved first, since not
/// every system removes what git has write-protected.
pub(crate) fn without_repository(folder: &Path) {
    let elsewhere = tempfile::tempdir().unwrap();
    std::fs::rename(folder.join(".git"), elsewhere.path().join("git")).unwrap();
}

/// Git with a configuration and dates of its own, which must do as it is told.
pub(crate) fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = git_asked(folder, arguments);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "git {arguments:?}: {said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}

/// The same, however it ends.
pub(crate) fn git_asked(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new("git");
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("GIT_") {
            command.env_remove(name);
        }
    }
    command
        .current_dir(folder)
        .args(["-c", "user.name=Uji", "-c", "user.email=uji@example.go.id"])
        .args(["-c", "core.autocrlf=false", "-c", "commit.gpgsign=false"])
        .args(arguments)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_AUTHOR_DATE", "2026-05-01T08:00:00+07:00")
        .env("GIT_COMMITTER_DATE", "2026-05-01T08:00:00+07:00")
        .output()
        .unwrap()
}

/// `kip` started in any folder.
pub(crate) fn kip_in(folder: &Path, arguments: &[&str]) -> Ran {
    kip_at(folder, 100, arguments)
}

/// `kip` on a page of any width.
pub(crate) fn kip_at(folder: &Path, width: u16, arguments: &[&str]) -> Ran {
    kip_asking(folder, width, None, arguments)
}

/// The same with somebody who answers its questions.
pub(crate) fn kip_asking(
    folder: &Path,
    width: u16,
    ask: Option<fn(&str) -> Option<String>>,
    arguments: &[&str],
) -> Ran {
    let arguments: Vec<OsString> = std::iter::once("kip")
        .chain(arguments.iter().copied())
        .map(OsString::from)
        .collect();
    let ended = kip::run(
        &arguments,
        &Environment {
            folder: folder.to_path_buf(),
            today: date(2026, 6, 1),
            lang: None,
            width,
            color: (false, false),
            links: false,
            caches: true,
            cache_folder: None,
            watched: false,
            build: None,
            ask,
        },
    );
    Ran {
        code: ended.code,
        stdout: String::from_utf8(ended.stdout).unwrap(),
        stderr: ended.stderr,
    }
}

/// The repository's own folder.
pub(crate) fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A copy of the repository's example (instrument and evidence), committed.
pub(crate) fn example() -> Bench {
    let bench = Bench::bare();
    for folder in ["instrument", "evidence"] {
        copy(&repository().join(folder), &bench.path().join(folder));
    }
    bench.commit();
    bench
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A small whole document of the kind that its name says, different for every name.
pub(crate) fn document(name: &str) -> Vec<u8> {
    let words = format!("Dokumen contoh {name} milik BPMP Contoh");
    match name.rsplit('.').next().unwrap() {
        "pdf" => pdf(&words),
        "jpg" => jpeg(&words),
        "png" => png(&words),
        "docx" => docx(&words),
        _ => words.into_bytes(),
    }
}

/// One page with one line of text.
fn pdf(words: &str) -> Vec<u8> {
    pdf_of(&format!("BT /F1 12 Tf 72 720 Td ({words}) Tj ET"))
}

/// One page with this content stream.
pub(crate) fn pdf_of(content: &str) -> Vec<u8> {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut offsets = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        offsets.push(out.len());
        out.extend(format!("{} 0 obj\n{object}\nendobj\n", at + 1).bytes());
    }
    let start = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for offset in offsets {
        out.extend(format!("{offset:010} 00000 n \n").bytes());
    }
    out.extend(
        format!(
            "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
            objects.len() + 1
        )
        .bytes(),
    );
    out
}

/// A JPEG of 8 by 8 pixels as far as its head and its end go, with the words as a comment.
fn jpeg(words: &str) -> Vec<u8> {
    let mut out = vec![0xff, 0xd8];
    out.extend([0xff, 0xe0, 0, 16]);
    out.extend(b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
    let length = u16::try_from(words.len() + 2).unwrap().to_be_bytes();
    out.extend([0xff, 0xfe]);
    out.extend(length);
    out.extend(words.bytes());
    out.extend([0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0]);
    out.extend([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x3f, 0xff, 0xd9]);
    out
}

/// A PNG of one pixel, with the words as a text chunk.
fn png(words: &str) -> Vec<u8> {
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |kind: &[u8; 4], data: &[u8]| {
        out.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        out.extend(kind);
        out.extend(data);
        out.extend(crc(&[&kind[..], data].concat()).to_be_bytes());
    };
    chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    chunk(b"tEXt", format!("Comment\0{words}").as_bytes());
    chunk(
        b"IDAT",
        &[0x78, 0x01, 0x01, 2, 0, 0xfd, 0xff, 0, 0, 0, 2, 0, 1],
    );
    chunk(b"IEND", &[]);
    out
}

/// A Word document of one paragraph: a ZIP of stored entries.
fn docx(words: &str) -> Vec<u8> {
    let parts = [
        ("[Content_Types].xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>".to_owned()),
        ("_rels/.rels", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>".to_owned()),
        ("word/document.xml", format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:body></w:document>")),
    ];
    stored_zip(&parts)
}

/// A ZIP whose entries are stored as they are.
pub(crate) fn stored_zip(parts: &[(&str, String)]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for (name, text) in parts {
        let offset = u32::try_from(out.len()).unwrap();
        let size = u32::try_from(text.len()).unwrap().to_le_bytes();
        let mut fields = vec![20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0x5c];
        fields.extend(crc(text.as_bytes()).to_le_bytes());
        fields.extend(size);
        fields.extend(size);
        fields.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        fields.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&fields);
        out.extend(name.bytes());
        out.extend(text.bytes());
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&fields);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.bytes());
    }
    let start = u32::try_from(out.len()).unwrap().to_le_bytes();
    let count = u16::try_from(parts.len()).unwrap().to_le_bytes();
    let length = u32::try_from(directory.len()).unwrap().to_le_bytes();
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count);
    out.extend(count);
    out.extend(length);
    out.extend(start);
    out.extend([0, 0]);
    out
}

/// CRC-32 as PNG and ZIP count it.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            if crc & 1 == 1 {
                (crc >> 1) ^ 0xedb8_8320
            } else {
                crc >> 1
            }
        })
    })
}
