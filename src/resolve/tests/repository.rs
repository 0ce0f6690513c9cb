//! What git says, in real repositories.

use super::*;

const CLEAN: Observed<GitFile> = Observed::Seen(GitFile::Clean);

/// A repository whose top is above the workspace, with everything committed that was there.
fn committed(bench: &Bench) {
    bench.git(&["init", "-q"]);
    bench.git(&["add", "-A"]);
    bench.git(&["commit", "-qm", "isi"]);
}

fn state(dossier: &Dossier) -> &GitState {
    dossier.git.seen().unwrap()
}

#[test]
fn each_state_is_told_apart() {
    let bench = Bench::new();
    let nfd = "e\u{301}.pdf";
    for path in [
        "bersih é spasi.pdf",
        nfd,
        "ubah.pdf",
        "paksa.log",
        "baris.pdf",
    ] {
        bench.file(path, "isi");
    }
    fs::write(bench.top.path().join(".gitignore"), "*.log\nabai/\n").unwrap();
    bench.git(&["init", "-q"]);
    bench.git(&["add", "-f", "."]);
    bench.git(&["commit", "-qm", "isi"]);
    assert!(!state(&bench.resolve()).dirty);

    bench
        .file("ubah.pdf", "isi lain")
        .file("baru.pdf", "isi")
        .file("siap.pdf", "isi")
        .file("a.log", "isi")
        .file("abai/dalam/b.pdf", "isi");
    git(&bench.root(), &["add", "evidence/siap.pdf"]);
    let dossier = bench.resolve();
    let said = |path: &str| document(&dossier, path).git.seen().copied().unwrap();
    assert_eq!(said("bersih é spasi.pdf"), GitFile::Clean);
    assert_eq!(said("paksa.log"), GitFile::Clean, "tracked, so not ignored");
    assert_eq!(said("ubah.pdf"), GitFile::Modified);
    assert_eq!(said("siap.pdf"), GitFile::Modified, "staged, not committed");
    assert_eq!(said("baru.pdf"), GitFile::Untracked);
    assert_eq!(said("a.log"), GitFile::Ignored);
    assert_eq!(said("abai/dalam/b.pdf"), GitFile::Ignored);
    if cfg!(target_os = "linux") {
        assert_eq!(said(nfd), GitFile::Clean);
    }
    let state = state(&dossier);
    assert!(state.dirty);
    assert_eq!(state.commit.as_ref().unwrap().len(), 40);
}

#[test]
fn only_the_workspaces_own_folders_make_it_dirty() {
    let bench = Bench::new();
    bench.file("a.pdf", "isi");
    committed(&bench);
    fs::write(bench.root().join("catatan.txt"), "lain").unwrap();
    assert!(!state(&bench.resolve()).dirty);
    fs::write(bench.root().join("kip.toml"), "").unwrap();
    assert!(state(&bench.resolve()).dirty);
}

#[test]
fn the_papers_carry_their_state() {
    let mut bench = Bench::new();
    bench.file("a.pdf", "isi").file("bukti.yaml", "x");
    bench.claim("1.1", &["a.pdf"]).locked("a.pdf", "isi");
    committed(&bench);
    fs::create_dir(bench.root().join("instrument")).unwrap();
    fs::write(bench.root().join("instrument/uji.toml"), "x").unwrap();
    bench.file("kip.lock", "x");
    let dossier = bench.resolve();
    let papers: Vec<_> = dossier
        .papers
        .iter()
        .map(|paper| (&*paper.place.path, paper.git.clone()))
        .collect();
    assert_eq!(
        papers,
        [
            ("instrument/uji.toml", Observed::Seen(GitFile::Untracked)),
            ("evidence/bukti.yaml", CLEAN),
            ("evidence/kip.lock", Observed::Seen(GitFile::Untracked)),
        ]
    );
}

#[test]
fn what_git_does_not_look_at_is_not_clean() {
    let bench = Bench::new();
    bench.file("a.pdf", "isi").file("b.pdf", "isi");
    committed(&bench);
    git(
        &bench.root(),
        &["update-index", "--assume-unchanged", "evidence/a.pdf"],
    );
    git(
        &bench.root(),
        &["update-index", "--skip-worktree", "evidence/b.pdf"],
    );
    bench.file("a.pdf", "lain").file("b.pdf", "lain");
    fs::create_dir(bench.evidence("dalam")).unwrap();
    git(&bench.evidence("dalam"), &["init", "-q"]);
    bench.file("dalam/c.pdf", "isi");
    let dossier = bench.resolve();
    assert_eq!(document(&dossier, "a.pdf").git.seen(), None);
    assert_eq!(document(&dossier, "b.pdf").git.seen(), None);
    assert_eq!(
        document(&dossier, "dalam/c.pdf").git,
        Observed::Seen(GitFile::Untracked)
    );
}

#[test]
fn line_endings_alone_need_git_to_see_no_change() {
    let mut bench = Bench::new();
    bench.file("a.csv", "a\nb\n");
    bench.locked("a.csv", "a\nb\n");
    committed(&bench);
    bench.git(&["config", "core.autocrlf", "true"]);
    fs::remove_file(bench.evidence("a.csv")).unwrap();
    git(
        &bench.root(),
        &[
            "-c",
            "core.autocrlf=true",
            "checkout",
            "-q",
            "--",
            "evidence",
        ],
    );
    bench.file("a.csv", "a\r\nb\r\n");
    let dossier = bench.resolve();
    let converted = document(&dossier, "a.csv");
    assert_eq!(
        (converted.match_with_lock, &converted.git),
        (LockMatch::LineEndings, &CLEAN)
    );
    bench.git(&["config", "core.autocrlf", "false"]);
    bench.file("a.csv", "a\r\nb\r\n");
    let dossier = bench.resolve();
    let changed = document(&dossier, "a.csv");
    assert_eq!(changed.git, Observed::Seen(GitFile::Modified));
    assert_eq!(changed.match_with_lock, LockMatch::Changed);
}

#[test]
fn no_repository_is_a_reason_and_not_a_clean_state() {
    let bench = Bench::new();
    bench.file("a.pdf", "isi");
    let dossier = bench.resolve();
    let Observed::Unseen(reason) = &dossier.git else {
        panic!("{:?}", dossier.git);
    };
    assert_eq!(
        reason.get(Lang::Id),
        "folder ini bukan bagian dari repositori git"
    );
    assert_eq!(
        document(&dossier, "a.pdf").git,
        Observed::Unseen(reason.clone())
    );
}

#[test]
fn a_bare_or_broken_repository_is_never_clean() {
    let bench = Bench::new();
    bench.file("a.pdf", "isi");
    git(&bench.root(), &["init", "-q", "--bare"]);
    assert!(bench.resolve().git.seen().is_none());

    let bench = Bench::new();
    bench.file("a.pdf", "isi");
    committed(&bench);
    fs::write(bench.top.path().join(".git/index"), "rusak").unwrap();
    let dossier = bench.resolve();
    let Observed::Unseen(reason) = &dossier.git else {
        panic!("{:?}", dossier.git);
    };
    assert!(
        reason.get(Lang::En).starts_with("git could not answer: "),
        "{reason:?}"
    );
}

#[test]
fn before_the_first_commit_nothing_is_clean() {
    let bench = Bench::new();
    bench.file("a.pdf", "isi");
    bench.git(&["init", "-q"]);
    bench.git(&["add", "-A"]);
    let dossier = bench.resolve();
    assert_eq!(state(&dossier).commit, None);
    assert_eq!(state(&dossier).prefix.as_deref(), Some("ruang kerja/"));
    assert!(state(&dossier).dirty);
    assert_eq!(
        document(&dossier, "a.pdf").git,
        Observed::Seen(GitFile::Modified)
    );
}

#[test]
fn a_repository_that_ignores_the_workspace_is_not_its_commit() {
    let bench = Bench::new();
    bench.file("a.pdf", "isi");
    fs::write(bench.top.path().join(".gitignore"), "ruang kerja/\n").unwrap();
    committed(&bench);
    let dossier = bench.resolve();
    assert_eq!(
        document(&dossier, "a.pdf").git,
        Observed::Seen(GitFile::Ignored)
    );
    assert!(state(&dossier).dirty);
}

#[test]
fn a_shallow_clone_is_as_good_as_a_whole_one() {
    let bench = Bench::new();
    bench.file("a.pdf", "satu");
    committed(&bench);
    bench.file("a.pdf", "dua");
    bench.git(&["commit", "-qam", "dua"]);
    let clone = Bench::new();
    fs::remove_dir_all(clone.root()).unwrap();
    // Git takes all of a repository on the same disk, unless it is told not to.
    let source = bench.top.path().to_str().unwrap();
    clone.git(&["clone", "-q", "--no-local", "--depth", "1", source, "."]);
    let dossier = clone.resolve();
    assert!(!state(&dossier).dirty);
    assert_eq!(document(&dossier, "a.pdf").git, CLEAN);
}

#[test]
fn asking_changes_nothing_in_the_repository() {
    let bench = Bench::new();
    bench.file("a.pdf", "isi");
    committed(&bench);
    let index = bench.top.path().join(".git/index");
    let before = fs::read(&index).unwrap();
    // The same content anew makes the index's notes stale, which git likes to mend on the way.
    fs::remove_file(bench.evidence("a.pdf")).unwrap();
    bench.file("a.pdf", "isi");
    assert_eq!(document(&bench.resolve(), "a.pdf").git, CLEAN);
    assert_eq!(fs::read(&index).unwrap(), before);
}

/// Runs itself again with variables that point git elsewhere.
#[test]
fn git_variables_of_the_caller_do_not_mislead() {
    const INNER: &str = "KIP_TEST_INNER";
    let bench = Bench::new();
    bench.file("a.pdf", "isi");
    committed(&bench);
    if std::env::var_os(INNER).is_some() {
        assert_eq!(document(&bench.resolve(), "a.pdf").git, CLEAN);
        return;
    }
    let elsewhere = tempfile::tempdir().unwrap();
    git(elsewhere.path(), &["init", "-q"]);
    let name = format!(
        "{}::git_variables_of_the_caller_do_not_mislead",
        module_path!()
    );
    let name = name.split_once("::").unwrap().1;
    let output = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", name])
        .env(INNER, "1")
        .env("GIT_DIR", elsewhere.path().join(".git"))
        .env("GIT_WORK_TREE", elsewhere.path())
        .env("GIT_INDEX_FILE", "/tidak/ada")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && said.contains("1 passed"),
        "{said}"
    );
}

#[cfg(unix)]
#[test]
fn names_with_line_breaks_and_odd_bytes_keep_their_state() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let bench = Bench::new();
    bench.file("dua\nbaris.pdf", "isi");
    fs::write(
        bench.evidence("").join(OsStr::from_bytes(b"a\xff.pdf")),
        "isi",
    )
    .unwrap();
    std::os::unix::fs::symlink("dua", bench.evidence("tautan")).unwrap();
    committed(&bench);
    bench.file("baru\nbaris.pdf", "isi");
    let dossier = bench.resolve();
    assert_eq!(document(&dossier, "dua\nbaris.pdf").git, CLEAN);
    assert_eq!(document(&dossier, "a\u{fffd}.pdf").git, CLEAN);
    assert_eq!(document(&dossier, "tautan").git, CLEAN);
    assert_eq!(
        document(&dossier, "baru\nbaris.pdf").git,
        Observed::Seen(GitFile::Untracked)
    );
}

#[cfg(unix)]
#[test]
fn evidence_behind_a_symlink_is_not_clean() {
    let bench = Bench::new();
    bench.file("a.pdf", "isi");
    fs::rename(bench.evidence(""), bench.root().join("lain")).unwrap();
    std::os::unix::fs::symlink("lain", bench.root().join("evidence")).unwrap();
    committed(&bench);
    assert_eq!(document(&bench.resolve(), "a.pdf").git.seen(), None);
}
