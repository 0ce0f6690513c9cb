//! What the disk holds.

use super::*;

#[test]
fn every_file_becomes_a_document_and_only_what_matters_is_read() {
    let mut bench = Bench::new();
    bench
        .file("a.pdf", "isi")
        .file("sub/yatim.pdf", "isi")
        .file("BACA.md", "isi")
        .file("~$kunci.xlsx", "isi")
        .file(".git/config", "isi")
        .file("kosong.pdf", "")
        .file("nol.pdf", [0; 300])
        .file("putih.pdf", " \r\n\t");
    bench.claim("1.1", &["a.pdf", "~$kunci.xlsx"]);
    let dossier = bench.resolve();
    let paths: Vec<&str> = dossier.documents.paths().map(|path| &**path).collect();
    assert_eq!(
        paths,
        [
            "evidence/BACA.md",
            "evidence/a.pdf",
            "evidence/kosong.pdf",
            "evidence/nol.pdf",
            "evidence/putih.pdf",
            "evidence/sub/yatim.pdf",
            "evidence/~$kunci.xlsx",
        ]
    );
    assert!(
        document(&dossier, "sub/yatim.pdf").sha256.seen().is_some(),
        "orphans tell of moves"
    );
    assert!(document(&dossier, "BACA.md").sha256.seen().is_none());
    let owner = document(&dossier, "~$kunci.xlsx");
    assert!(
        owner.sha256.seen().is_some(),
        "mapped, so it is read though exempt"
    );
    assert_eq!(owner.litter, Some(Litter::OfficeOwner));
    let filling = |path: &str| document(&dossier, path).filling;
    assert_eq!(filling("a.pdf"), Filling::Content);
    assert_eq!(filling("kosong.pdf"), Filling::Nothing);
    assert_eq!(filling("nol.pdf"), Filling::Zeros);
    assert_eq!(filling("putih.pdf"), Filling::Blank);
    let orphans: Vec<&str> = dossier.orphans().map(|one| file_name(&one.path)).collect();
    assert_eq!(orphans, ["kosong.pdf", "nol.pdf", "putih.pdf", "yatim.pdf"]);
}

#[test]
fn a_document_is_compared_with_the_lock() {
    let mut bench = Bench::new();
    bench
        .file("sama.csv", "a\nb\n")
        .file("jadi-crlf.csv", "a\r\nb\r\n")
        .file("jadi-lf.csv", "a\nb\n")
        .file("berubah.csv", "a\nc\n")
        .file("biner.pdf", b"a\r\n\0")
        .file("baru.csv", "a\n");
    bench
        .locked("sama.csv", "a\nb\n")
        .locked("jadi-crlf.csv", "a\nb\n")
        .locked("jadi-lf.csv", "a\r\nb\r\n")
        .locked("berubah.csv", "a\r\nb\r\n")
        .locked("biner.pdf", b"a\n\0")
        .locked("BACA.md", "a")
        .file("BACA.md", "b");
    let dossier = bench.resolve();
    let matched = |path: &str| document(&dossier, path).match_with_lock;
    assert_eq!(matched("sama.csv"), LockMatch::Same);
    assert_eq!(matched("jadi-crlf.csv"), LockMatch::LineEndings);
    assert_eq!(matched("jadi-lf.csv"), LockMatch::LineEndings);
    assert_eq!(matched("berubah.csv"), LockMatch::Changed);
    assert_eq!(matched("biner.pdf"), LockMatch::Changed);
    assert_eq!(matched("baru.csv"), LockMatch::NotLocked);
    assert_eq!(matched("BACA.md"), LockMatch::Unseen);
    assert_eq!(
        document(&dossier, "sama.csv").locked.as_ref().unwrap().size,
        4
    );
}

#[test]
fn a_pointer_matches_the_lock_of_its_content() {
    let mut bench = Bench::new();
    bench.locked("a.pdf", "isi yang besar");
    let locked = bench
        .lock
        .as_ref()
        .unwrap()
        .documents
        .values()
        .next()
        .unwrap();
    let oid = locked.sha256;
    let version = "version https://git-lfs.github.com/spec/v1";
    bench.file("a.pdf", format!("{version}\noid sha256:{oid}\nsize 14\n"));
    let dossier = bench.resolve();
    let pointer = document(&dossier, "a.pdf");
    assert!(pointer.lfs_pointer);
    assert_eq!(
        (pointer.size, pointer.match_with_lock),
        (14, LockMatch::Same)
    );
    assert_eq!(pointer.filling, Filling::Unread);
}

#[test]
fn a_mapped_folder_is_no_file() {
    let mut bench = Bench::new();
    bench.file("sub/a.pdf", "isi");
    bench.claim("1.1", &["sub"]).claim("1.2", &["lain"]);
    let dossier = bench.resolve();
    assert_eq!(document(&dossier, "sub").form, Form::Folder);
    assert!(document(&dossier, "sub").sha256.seen().is_none());
    assert!(dossier.documents.get("evidence/lain").is_none());
    let folder = dossier.document_of(&dossier.entries[0].evidence[0]);
    assert_eq!(folder.map(|folder| &*folder.path), Some("evidence/sub"));
    assert_eq!(dossier.entries[1].evidence[0].found, None);
}

#[test]
fn letter_case_counts() {
    let mut bench = Bench::new();
    bench.file("Laporan.PDF", "isi");
    bench.claim("1.1", &["laporan.pdf"]);
    let dossier = bench.resolve();
    assert_eq!(dossier.entries[0].evidence[0].found, None);
    assert_eq!(dossier.entries[0].evidence[0].kinds, [Kind::Document]);
}

#[test]
fn an_evidence_folder_that_is_not_there_is_an_error() {
    let bench = Bench::new();
    fs::remove_dir(bench.evidence("")).unwrap();
    let error = bench.try_resolve().unwrap_err();
    assert_eq!(&*error.path, "evidence");
    assert!(
        error.to_string().contains("evidence tidak dapat dibaca"),
        "{error}"
    );
    fs::write(bench.root().join("evidence"), "isi").unwrap();
    assert!(
        bench
            .try_resolve()
            .unwrap_err()
            .to_string()
            .contains("bukan folder")
    );
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::symlink;
    use std::process::Command;

    use super::*;

    #[test]
    fn a_symlink_is_named_and_never_followed() {
        let mut bench = Bench::new();
        let secret = bench.top.path().join("rahasia");
        fs::create_dir(&secret).unwrap();
        fs::write(secret.join("rahasia.pdf"), "rahasia").unwrap();
        symlink(secret.join("rahasia.pdf"), bench.evidence("a.pdf")).unwrap();
        symlink(&secret, bench.evidence("naik")).unwrap();
        symlink("tidak-ada", bench.evidence("putus.pdf")).unwrap();
        bench.claim("1.1", &["a.pdf", "naik/rahasia.pdf"]);
        let dossier = bench.resolve();
        let forms: Vec<Form> = dossier
            .documents
            .iter()
            .map(|document| document.form)
            .collect();
        assert_eq!(forms, [Form::Symlink, Form::Symlink, Form::BrokenSymlink]);
        assert!(
            dossier
                .documents
                .iter()
                .all(|document| document.sha256.seen().is_none())
        );
        assert_eq!(document(&dossier, "a.pdf").size, 0);
        assert_eq!(dossier.entries[0].evidence[1].found, None);
        assert_eq!(dossier.present().count(), 0);
    }

    #[test]
    fn a_pipe_is_never_opened() {
        let mut bench = Bench::new();
        let made = Command::new("mkfifo")
            .arg(bench.evidence("pipa.pdf"))
            .status()
            .unwrap();
        assert!(made.success());
        bench.claim("1.1", &["pipa.pdf"]).locked("pipa.pdf", "isi");
        let dossier = bench.resolve();
        let pipe = document(&dossier, "pipa.pdf");
        assert_eq!(
            (pipe.form, pipe.match_with_lock),
            (Form::Special, LockMatch::Unseen)
        );
        assert!(pipe.sha256.seen().is_none());
        let opened = crate::resolve::opening::open(&bench.evidence("pipa.pdf"));
        assert_eq!(opened.unwrap_err().kind(), std::io::ErrorKind::InvalidInput);
    }

    #[test]
    fn names_that_are_not_utf8_all_stay() {
        let bench = Bench::new();
        for name in [&b"a\xff.pdf"[..], b"a\xfe.pdf", "a\u{fffd}.pdf".as_bytes()] {
            fs::write(bench.evidence("").join(OsStr::from_bytes(name)), name).unwrap();
        }
        let dossier = bench.resolve();
        let paths: Vec<&str> = dossier.documents.paths().map(|path| &**path).collect();
        let mark = "\u{fffd}";
        let one = format!("evidence/a{mark}.pdf");
        assert_eq!(
            paths,
            [
                one.clone(),
                format!("{one}{mark}"),
                format!("{one}{mark}{mark}")
            ]
        );
        let sizes: Vec<u64> = dossier
            .documents
            .iter()
            .map(|document| document.size)
            .collect();
        assert_eq!(sizes, [8, 6, 6], "the name that is UTF-8 keeps its path");
        assert!(
            dossier
                .documents
                .iter()
                .all(|document| document.sha256.seen().is_some())
        );
    }

    #[test]
    fn a_tree_too_deep_for_the_system_is_named_and_does_not_end_the_walk() {
        let bench = Bench::new();
        // Two trees of paths that the system takes, one moved below the other.
        let part = "n".repeat(200);
        let tree =
            |start: PathBuf, parts: usize| (0..parts).fold(start, |path, _| path.join(&part));
        let outer = tree(bench.evidence("a"), 12);
        let inner = bench.top.path().join("b");
        fs::create_dir_all(&outer).unwrap();
        fs::create_dir_all(tree(inner.clone(), 12)).unwrap();
        fs::rename(&inner, outer.join("b")).unwrap();
        bench.file("z.pdf", "isi");
        let dossier = bench.resolve();
        let folders: Vec<&Document> = dossier
            .documents
            .iter()
            .filter(|document| document.form == Form::Folder)
            .collect();
        assert_eq!(folders.len(), 1);
        assert!(
            matches!(&folders[0].sha256, Observed::Unseen(why) if why.get(Lang::Id).contains("terlalu panjang"))
        );
        assert!(document(&dossier, "z.pdf").sha256.seen().is_some());
    }

    #[test]
    fn an_evidence_folder_behind_a_symlink_is_read() {
        let bench = Bench::new();
        bench.file("a.pdf", "isi");
        fs::rename(bench.evidence(""), bench.root().join("lain")).unwrap();
        symlink("lain", bench.root().join("evidence")).unwrap();
        let dossier = bench.resolve();
        assert_eq!(dossier.documents.iter().len(), 1);
        assert!(document(&dossier, "a.pdf").sha256.seen().is_some());
    }
}

#[test]
fn what_was_not_looked_into_says_why() {
    let mut bench = Bench::new();
    bench.instrument.files.ignore = vec!["abaikan/".to_owned()];
    bench
        .file("a.txt", "NIK 3171234567890123")
        .file("yatim.txt", "NIK 3171234567890123")
        .file("abaikan/b.txt", "isi")
        .file("BACA.md", "isi")
        .file("kosong.pdf", "")
        .file("besar.bin", vec![7; 1024 * 1024 + 1])
        .file(
            "penunjuk.bin",
            "version https://git-lfs.github.com/spec/v1\n",
        )
        .file("rusak.pdf", "%PDF-1.7\n");
    bench.claim(
        "1.1",
        &[
            "a.txt",
            "kosong.pdf",
            "besar.bin",
            "penunjuk.bin",
            "rusak.pdf",
        ],
    );
    bench.locked("a.txt", "lain");
    let dossier = bench.resolve_with(Caching::Off, &Unwatched).unwrap();
    let unseen = |path: &str| match &document(&dossier, path).facts {
        Observed::Seen(_) => String::new(),
        Observed::Unseen(why) => why.get(Lang::En).to_owned(),
    };
    for (path, why) in [
        ("a.txt", ""),
        ("besar.bin", ""),
        ("rusak.pdf", ""),
        ("yatim.txt", "it is not listed as evidence"),
        ("kosong.pdf", "it is empty"),
        ("penunjuk.bin", ""),
        (
            "abaikan/b.txt",
            "it was not read because its name is not one for evidence",
        ),
        (
            "BACA.md",
            "it was not read because its name is not one for evidence",
        ),
    ] {
        assert_eq!(unseen(path), why, "{path}");
    }
    assert!(document(&dossier, "yatim.txt").sha256.seen().is_some());
    assert_eq!(document(&dossier, "besar.bin").size, 1024 * 1024 + 1);
}
