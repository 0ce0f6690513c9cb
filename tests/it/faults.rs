//! When things break: runs that are killed, disks that are full, files that change under the eyes,
//! two runs at once. Nothing is lost, and nothing half-written stays in anybody's way.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::bench::{Bench, REMEMBERED, document, example, spoilt};
use crate::init::everything;

/// How many times each writer is killed.
const KILLS: u64 = 50;

/// The program itself, with nothing of the machine's but its search path.
pub(crate) fn program(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("kip"));
    command
        .current_dir(folder)
        .args(arguments)
        .env_remove("CI")
        .env_remove("KIP_LANG")
        .envs(REMEMBERED)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Ends a run at once: by SIGKILL, or as Ctrl-C does.
fn end(mut run: Child, softly: bool) {
    let killed = softly
        && cfg!(unix)
        && Command::new("kill")
            .args(["-INT", &run.id().to_string()])
            .status()
            .is_ok_and(|status| status.success());
    if !killed {
        // It may have ended by itself.
        let _ = run.kill();
    }
    run.wait_with_output().unwrap();
}

/// Starts `arguments` in the folder and ends it after some part of `usual`, different for each `round`.
fn cut_short(folder: &Path, arguments: &[&str], round: u64, usual: Duration) {
    let run = program(folder, arguments).spawn().unwrap();
    // The golden ratio spreads the moments evenly, whatever their number.
    let part = round.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 54;
    std::thread::sleep(usual * u32::try_from(part).unwrap() / 1000);
    end(run, round % 2 == 1);
}

/// How long a run takes here, so that moments fall all over it.
#[expect(
    clippy::disallowed_methods,
    reason = "it chooses the moments of the kills and asserts nothing"
)]
fn usual(folder: &Path, arguments: &[&str]) -> Duration {
    let begun = std::time::Instant::now();
    let ran = program(folder, arguments).output().unwrap();
    assert!(ran.status.success(), "{ran:?}");
    begun.elapsed()
}

/// Names in the workspace that somebody could trip on: all but hidden ones.
fn names(folder: &Path) -> Vec<PathBuf> {
    everything(folder)
        .into_keys()
        .map(|path| path.strip_prefix(folder).unwrap().to_path_buf())
        .filter(|path| {
            !path
                .iter()
                .any(|part| part.as_encoded_bytes().starts_with(b"."))
        })
        .collect()
}

#[test]
fn a_killed_lock_leaves_the_old_lock_or_the_new_one() {
    let bench = Bench::sound();
    let lock = bench.path().join("evidence/kip.lock");
    let old = fs::read(&lock).unwrap();
    bench.write("evidence/sop.docx", document("profil.pdf"));
    let usual = usual(bench.path(), &["lock"]);
    let new = fs::read(&lock).unwrap();
    assert_ne!(old, new);
    let before = names(bench.path());
    for round in 0..KILLS {
        fs::write(&lock, &old).unwrap();
        cut_short(bench.path(), &["lock"], round, usual);
        let now = fs::read(&lock).unwrap();
        assert!(now == old || now == new, "round {round}: a mix");
        assert_eq!(names(bench.path()), before, "round {round}");
    }
    fs::write(&lock, &old).unwrap();
    assert_eq!(bench.kip(&["lock"]).code, 0);
    assert_eq!(fs::read(&lock).unwrap(), new);
    let strays = fs::read_dir(bench.path().join("evidence")).unwrap();
    let strays = strays.filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.as_encoded_bytes().starts_with(b".kip-draf-")
    });
    assert_eq!(strays.count(), 0, "a finished run sweeps up");
}

#[test]
fn a_killed_mending_leaves_the_conflict_or_the_mended_lock() {
    let bench = crate::mending::in_conflict();
    let lock = bench.path().join("evidence/kip.lock");
    let old = fs::read(&lock).unwrap();
    let usual = usual(bench.path(), &["lock"]);
    let new = fs::read(&lock).unwrap();
    assert_ne!(old, new);
    let before = names(bench.path());
    for round in 0..KILLS {
        fs::write(&lock, &old).unwrap();
        cut_short(bench.path(), &["lock"], round, usual);
        let now = fs::read(&lock).unwrap();
        assert!(now == old || now == new, "round {round}: a mix");
        assert_eq!(names(bench.path()), before, "round {round}");
    }
}

#[test]
fn a_killed_report_leaves_the_old_report_or_the_new_one() {
    let bench = Bench::sound();
    let arguments = [
        "report",
        "-o",
        "l.html",
        "-o",
        "l.xlsx",
        "-o",
        "l.json",
        "--as-of",
        "2026-06-01",
    ];
    let usual = usual(bench.path(), &arguments);
    let files = ["l.html", "l.xlsx", "l.json"].map(|name| bench.path().join(name));
    let new = files.clone().map(|file| fs::read(file).unwrap());
    for round in 0..KILLS {
        for file in &files {
            fs::write(file, "laporan lama").unwrap();
        }
        cut_short(bench.path(), &arguments, round, usual);
        for (file, new) in files.iter().zip(&new) {
            let now = fs::read(file).unwrap();
            let name = file.display();
            assert!(
                now == b"laporan lama" || now == *new,
                "round {round}: {name} is a mix"
            );
        }
    }
    assert_eq!(bench.kip(&arguments).code, 0);
    assert_eq!(files.map(|file| fs::read(file).unwrap()), new);
}

#[test]
fn a_killed_add_leaves_the_old_mapping_or_the_new_one_with_its_document() {
    let bench = Bench::sound();
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("SK Baru.pdf");
    fs::write(&file, document("baru.pdf").repeat(40)).unwrap();
    let arguments = ["add", "A.1", file.to_str().unwrap(), "--force"];
    let old = bench.read("evidence/bukti.yaml");
    let usual = usual(bench.path(), &arguments);
    let new = bench.read("evidence/bukti.yaml");
    assert_ne!(old, new);
    let copy = bench.path().join("evidence/A.1_sk-baru.pdf");
    let whole = fs::read(&copy).unwrap();
    let before = names(bench.path());
    let mut cut = 0;
    for round in 0..KILLS {
        bench.write("evidence/bukti.yaml", &old);
        let _ = fs::remove_file(&copy);
        cut_short(bench.path(), &arguments, round, usual);
        let now = bench.read("evidence/bukti.yaml");
        assert!(now == old || now == new, "round {round}: a mix");
        let there = fs::read(&copy).ok();
        assert!(
            there.is_none_or(|there| there == whole),
            "round {round}: half a document"
        );
        assert!(
            now == old || copy.exists(),
            "round {round}: a name without its document"
        );
        let mut left = names(bench.path());
        if !copy.exists() {
            left.push(copy.strip_prefix(bench.path()).unwrap().to_path_buf());
            left.sort();
        }
        assert_eq!(left, before, "round {round}");
        cut += u32::from(now == old);
    }
    assert!(cut > 0, "no kill came before the end");
    // The next run takes the document that lies there, and sweeps up.
    bench.write("evidence/bukti.yaml", &old);
    assert_eq!(bench.kip(&arguments).code, 0);
    assert_eq!(bench.read("evidence/bukti.yaml"), new);
    let strays = everything(bench.path()).into_keys();
    let mut strays = strays.filter(|path| path.to_string_lossy().contains(".kip-draf-"));
    assert_eq!(strays.next(), None);
}

#[test]
fn a_killed_carry_leaves_last_year_whole_and_can_be_run_again() {
    let bench = crate::carry::two_years();
    let lock = bench.read("evidence/kip.lock");
    let second = "evidence/b/bukti.yaml";
    for (path, claim) in [
        (
            "evidence/bukti.yaml",
            "A.2: { jawaban: A, bukti: [profil.pdf] }",
        ),
        (second, "B.1: { jawaban: Tidak, alasan: Disusun }"),
    ] {
        let mapping = format!("instrumen: uji-2026\nindikator:\n  {claim}\n");
        bench.write(path, mapping);
    }
    let arguments = ["carry", "--yes", "--as-of", "2026-06-01"];
    let usual = usual(bench.path(), &arguments);
    let new = [
        "evidence/uji-2027/bukti.yaml",
        "evidence/uji-2027/b/bukti.yaml",
        "kip.toml",
    ];
    let whole = new.map(|path| bench.read(path));
    let undo = || {
        let _ = fs::remove_dir_all(bench.path().join("evidence/uji-2027"));
        let _ = fs::remove_file(bench.path().join("kip.toml"));
    };
    undo();
    let before = names(bench.path());
    let last_year = ["evidence/bukti.yaml", second].map(|path| bench.read(path));
    let mut cut = 0;
    for round in 0..KILLS {
        undo();
        cut_short(bench.path(), &arguments, round, usual);
        for (path, whole) in new.iter().zip(&whole) {
            let now = fs::read(bench.path().join(path)).ok();
            assert!(
                now.is_none_or(|now| now == *whole),
                "round {round}: half of {path}"
            );
        }
        cut += u32::from(!bench.path().join("kip.toml").exists());
        // Run again, it ends as if nothing had happened.
        let ran = program(bench.path(), &arguments).output().unwrap();
        assert!(ran.status.success(), "round {round}: {ran:?}");
        assert_eq!(new.map(|path| bench.read(path)), whole, "round {round}");
    }
    assert!(cut > 0, "no kill came before the end");
    assert_eq!(bench.read("evidence/kip.lock"), lock);
    let mut strays = everything(bench.path()).into_keys();
    assert!(!strays.any(|path| path.to_string_lossy().contains(".kip-draf-")));
    undo();
    assert_eq!(names(bench.path()), before, "nothing else is left");
    let now = ["evidence/bukti.yaml", second].map(|path| bench.read(path));
    assert_eq!(now, last_year);
}

#[test]
fn a_killed_init_leaves_a_workspace_or_none() {
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("utuh");
    fs::create_dir(&whole).unwrap();
    let usual = usual(&whole, &["init"]);
    let files = |folder: &Path| -> BTreeMap<PathBuf, Vec<u8>> {
        let all = everything(folder).into_iter();
        all.map(|(path, bytes)| (path.strip_prefix(folder).unwrap().to_path_buf(), bytes))
            .filter(|(path, _)| path.starts_with("evidence") || path.starts_with("instrument"))
            .collect()
    };
    let new = files(&whole);
    assert!(new.len() > 10);
    for round in 0..KILLS {
        let place = folder.path().join(round.to_string());
        fs::create_dir(&place).unwrap();
        cut_short(&place, &["init"], round, usual);
        let now = files(&place);
        assert!(
            now.is_empty() || now == new,
            "round {round}: half a workspace"
        );
        if now.is_empty() {
            // What the killed run left is in nobody's way, and goes.
            let ran = program(&place, &["init"]).output().unwrap();
            assert!(ran.status.success(), "round {round}: {ran:?}");
            assert_eq!(files(&place), new);
        }
        let strays = fs::read_dir(&place).unwrap();
        let strays = strays.filter(|entry| {
            let name = entry.as_ref().unwrap().file_name();
            name.as_encoded_bytes().starts_with(b".kip-draf-")
        });
        assert!(now == new || strays.count() == 0, "round {round}");
    }
}

#[test]
#[cfg_attr(not(unix), ignore = "needs a shell that limits the size of files")]
fn a_disk_that_takes_no_more_leaves_the_old_file() {
    let bench = example();
    let lock = bench.read("evidence/kip.lock");
    bench.write("laporan.html", "laporan lama");
    bench.write(
        "evidence/1-kualitas-informasi/sk-dip-2026.pdf",
        document("profil.pdf"),
    );
    let limited = |command: &str| {
        let kip = assert_cmd::cargo::cargo_bin!("kip");
        // Blocks of 512 bytes; the signal that would end the program becomes an error of the write.
        let script = format!(
            "trap '' XFSZ; ulimit -f 2; exec {} {command}",
            kip.display()
        );
        Command::new("sh")
            .args(["-c", &script])
            .current_dir(bench.path())
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .envs(REMEMBERED)
            .output()
            .unwrap()
    };
    let mapping = "evidence/1-kualitas-informasi/bukti.yaml";
    let old_mapping = bench.read(mapping);
    let this_year = String::from_utf8(bench.read("instrument/kip-upt-contoh.toml")).unwrap();
    let next_year = this_year.replace("contoh-2026", "contoh-2027");
    let next_year = next_year.replace("tahun = 2026", "tahun = 2027");
    bench.write("instrument/kip-upt-contoh-2027.toml", next_year);
    let document = bench.path().join("besar.pdf");
    fs::write(&document, super::bench::document("besar.pdf").repeat(9)).unwrap();
    for command in [
        "lock",
        "report -o laporan.html",
        "answer 1.2 A --note Catatan",
        "add 1.2 besar.pdf --force",
        "carry --yes",
    ] {
        let ran = limited(command);
        assert_eq!(ran.status.code(), Some(2), "{command}: {ran:?}");
        let said = String::from_utf8(ran.stderr).unwrap();
        // A long path breaks the line.
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains("tidak dapat ditulis"), "{said}");
    }
    assert_eq!(bench.read("evidence/kip.lock"), lock);
    assert_eq!(bench.read("laporan.html"), b"laporan lama");
    // Nor does one in conflict, which is mended.
    let marked = [
        b"<<<<<<< HEAD\n",
        &*lock,
        b"=======\n",
        &lock,
        b">>>>>>> rekan\n",
    ]
    .concat();
    bench.write("evidence/kip.lock", &marked);
    assert_eq!(limited("lock").status.code(), Some(2));
    assert_eq!(bench.read("evidence/kip.lock"), marked);
    assert_eq!(bench.read(mapping), old_mapping);
    let carried = bench.path().join("evidence/kip-upt-contoh-2027");
    assert!(!carried.exists(), "a part of what is carried stays behind");
    assert!(!bench.path().join("kip.toml").exists());
    let folder = fs::read_dir(bench.path().join("evidence/1-kualitas-informasi")).unwrap();
    let mut copied = folder.filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().starts_with("1.2_")
    });
    assert!(copied.next().is_none(), "a copy stays behind");
    let strays = everything(bench.path()).into_keys();
    let strays = strays.filter(|path| path.to_string_lossy().contains(".kip-draf-"));
    assert_eq!(strays.count(), 0, "a draft stays behind");
    assert_eq!(bench.kip(&["lock"]).code, 0);
}

#[test]
fn files_that_vanish_grow_and_shrink_end_no_run() {
    let bench = Bench::sound();
    let done = AtomicBool::new(false);
    let file = bench.path().join("evidence/profil.pdf");
    let whole = fs::read(&file).unwrap();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let long = whole.repeat(40);
            while !done.load(Ordering::Relaxed) {
                // Each state lasts for a moment alone; a step that another undoes is no fault.
                let _ = fs::write(&file, &long);
                let _ = fs::write(&file, &whole[..100]);
                let _ = fs::remove_file(&file);
                let _ = fs::write(&file, &whole);
            }
        });
        for _ in 0..30 {
            let ran = bench.kip(&["check", "--format", "json"]);
            assert!(ran.code < 2, "{ran:?}");
            serde_json::from_str::<serde_json::Value>(&ran.stdout).unwrap();
        }
        done.store(true, Ordering::Relaxed);
    });
    fs::write(&file, &whole).unwrap();
    let ran = bench.kip(&["check", "--format", "json"]);
    let anew = bench.kip(&["check", "--format", "json", "--no-cache"]);
    assert_eq!(ran.stdout, anew.stdout, "a state in between is remembered");
}

#[test]
fn a_second_writer_is_told_to_wait() {
    let bench = Bench::sound();
    bench.write("evidence/sop.docx", document("profil.pdf"));
    let root = fs::canonicalize(bench.path()).unwrap();
    // As kip writes it: `C:\a` on Windows, not `\\?\C:\a`. The lock is named after it.
    let root = root.display().to_string();
    let root = Path::new(root.trim_start_matches(r"\\?\"));
    let held = kip::door::hold(&root.join(".git/kip"), root).unwrap();
    for (lang, word) in [
        ("id", "kip lain sedang menulis"),
        ("en", "another run of kip"),
    ] {
        let ran = bench.kip(&["lock", "--lang", lang]);
        assert_eq!(ran.code, 2, "{ran:?}");
        assert!(ran.stderr.contains(word), "{}", ran.stderr);
    }
    // Who only looks need not wait.
    assert_eq!(bench.kip(&["check"]).code, 1);
    drop(held);
    assert_eq!(bench.kip(&["lock"]).code, 0);
}

#[test]
fn two_looks_at_once_do_not_mind_each_other() {
    let bench = spoilt();
    let runs: Vec<Child> = (0..6)
        .map(|_| {
            program(bench.path(), &["check", "--as-of", "2026-06-01"])
                .spawn()
                .unwrap()
        })
        .collect();
    let said: Vec<_> = runs
        .into_iter()
        .map(|run| run.wait_with_output().unwrap())
        .collect();
    assert_eq!(said[0].status.code(), Some(1), "{:?}", said[0]);
    assert!(said.iter().all(|ran| *ran == said[0]));
}

#[test]
fn a_clock_far_off_changes_nothing() {
    let bench = spoilt();
    let before = bench.kip(&["check", "--format", "json"]).stdout;
    assert!(before.contains("KIP301"), "{before}");
    let spans = [0, 1, 10_000_000_000];
    for seconds in spans {
        let time = std::time::UNIX_EPOCH + Duration::from_secs(seconds);
        let files = everything(&bench.path().join("evidence")).into_keys();
        for path in files.filter(|path| path.is_file()) {
            let file = fs::File::options().append(true).open(path).unwrap();
            file.set_modified(time).unwrap();
        }
        for _ in 0..2 {
            assert_eq!(bench.kip(&["check", "--format", "json"]).stdout, before);
        }
    }
}

/// A folder in a folder, `depth` times, below `folder`. No path on the way gets long.
fn nest(folder: &Path, depth: usize) {
    let [inner, outer] = ["dalam", "luar"].map(|name| folder.join(name));
    fs::create_dir(&inner).unwrap();
    for _ in 1..depth {
        fs::create_dir(&outer).unwrap();
        fs::rename(&inner, outer.join("d")).unwrap();
        fs::rename(&outer, &inner).unwrap();
    }
}

/// Takes it apart again: what removes folders one in another may run out of something.
fn unnest(folder: &Path) {
    let [inner, outer] = ["dalam", "luar"].map(|name| folder.join(name));
    loop {
        fs::rename(&inner, &outer).unwrap();
        let nested = fs::rename(outer.join("d"), &inner).is_ok();
        fs::remove_dir(&outer).unwrap();
        if !nested {
            return;
        }
    }
}

#[test]
#[cfg_attr(not(unix), ignore = "paths are bounded there")]
fn ten_thousand_nested_folders_are_borne_and_named() {
    let bench = Bench::sound();
    nest(&bench.path().join("evidence"), 10_000);
    let ran = bench.kip(&["check", "--format", "json"]);
    unnest(&bench.path().join("evidence"));
    assert!(ran.code < 2, "{}", ran.stderr);
    let report: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let findings = report["findings"].as_array().unwrap();
    let unread = findings.iter().find(|one| {
        one["rule"] == "KIP408"
            && one["path"]
                .as_str()
                .is_some_and(|path| path.contains("/d/d/d"))
    });
    assert!(unread.is_some(), "what could not be listed is not named");
}

/// What needs rights: `.ci/run` runs these on Linux.
#[cfg(target_os = "linux")]
mod rights {
    use super::*;

    /// A small file system of its own below a temporary folder.
    struct Disk(tempfile::TempDir);

    fn mount(arguments: &[&str], folder: &Path) {
        let ran = Command::new("mount")
            .args(arguments)
            .arg(folder)
            .output()
            .unwrap();
        assert!(ran.status.success(), "{ran:?}");
    }

    impl Disk {
        fn new(size: &str) -> Self {
            let folder = tempfile::tempdir().unwrap();
            mount(
                &[
                    "-t",
                    "tmpfs",
                    "-o",
                    &format!("size={size},mode=755"),
                    "tmpfs",
                ],
                folder.path(),
            );
            Self(folder)
        }

        /// The sound workspace, on this disk.
        fn workspace(&self) -> PathBuf {
            let bench = Bench::sound();
            let root = self.0.path().join("ruang");
            let ran = Command::new("cp")
                .arg("-r")
                .arg(bench.path())
                .arg(&root)
                .status();
            assert!(ran.unwrap().success());
            root
        }
    }

    impl Drop for Disk {
        fn drop(&mut self) {
            let ran = Command::new("umount").arg("-l").arg(self.0.path()).status();
            assert!(ran.unwrap().success());
        }
    }

    #[test]
    #[ignore = "needs the right to mount; `cargo test --test it -- --ignored rights` as root"]
    fn a_full_disk_leaves_the_old_file() {
        let disk = Disk::new("4m");
        let root = disk.workspace();
        let lock = fs::read(root.join("evidence/kip.lock")).unwrap();
        fs::write(root.join("laporan.html"), "laporan lama").unwrap();
        fs::write(root.join("evidence/sop.docx"), document("profil.pdf")).unwrap();
        // All that is left is taken.
        let _ = fs::write(root.join("penuh"), vec![1; 8 << 20]);
        for arguments in [&["lock"][..], &["report", "-o", "laporan.html"]] {
            let ran = program(&root, arguments).output().unwrap();
            assert_eq!(ran.status.code(), Some(2), "{ran:?}");
        }
        let ran = program(&root, &["check", "-q"]).output().unwrap();
        assert_eq!(ran.status.code(), Some(1), "looking needs no room: {ran:?}");
        assert_eq!(fs::read(root.join("evidence/kip.lock")).unwrap(), lock);
        assert_eq!(
            fs::read(root.join("laporan.html")).unwrap(),
            b"laporan lama"
        );
        fs::remove_file(root.join("penuh")).unwrap();
        assert!(program(&root, &["lock"]).output().unwrap().status.success());
    }

    #[test]
    #[ignore = "needs the right to mount; `cargo test --test it -- --ignored rights` as root"]
    fn a_read_only_disk_is_looked_at_and_refuses_to_be_written() {
        let disk = Disk::new("8m");
        let root = disk.workspace();
        fs::write(root.join("evidence/sop.docx"), document("profil.pdf")).unwrap();
        mount(&["-o", "remount,ro"], disk.0.path());
        let ran = program(&root, &["check", "-q"]).output().unwrap();
        assert_eq!(ran.status.code(), Some(1), "{ran:?}");
        for arguments in [&["lock"][..], &["report", "-o", "laporan.html"]] {
            let ran = program(&root, arguments).output().unwrap();
            assert_eq!(ran.status.code(), Some(2), "{ran:?}");
            let said = String::from_utf8(ran.stderr).unwrap();
            assert!(said.contains("tidak dapat ditulis"), "{said}");
        }
    }

    #[test]
    #[ignore = "needs the right to be somebody else; `cargo test --test it -- --ignored rights` as root"]
    fn a_file_that_may_not_be_read_is_named_and_the_rest_is_judged() {
        use std::os::unix::fs::{PermissionsExt as _, chown};
        let disk = Disk::new("1g");
        let root = disk.workspace();
        for path in everything(&root).into_keys().chain([root.clone()]) {
            chown(path, Some(65534), Some(65534)).unwrap();
        }
        let closed = root.join("evidence/profil.pdf");
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
        let kip = disk.0.path().join("kip");
        fs::copy(assert_cmd::cargo::cargo_bin!("kip"), &kip).unwrap();
        let ran = Command::new("setpriv")
            .args(["--reuid", "65534", "--regid", "65534", "--clear-groups"])
            .arg(&kip)
            .args(["check", "--format", "json", "--as-of", "2026-06-01"])
            .current_dir(&root)
            .output()
            .unwrap();
        assert_eq!(ran.status.code(), Some(1), "{ran:?}");
        let report: serde_json::Value = serde_json::from_slice(&ran.stdout).unwrap();
        let errors: Vec<_> = report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["severity"] == "error")
            .map(|one| {
                (
                    one["rule"].as_str().unwrap(),
                    one["evidence"].as_str().unwrap(),
                )
            })
            .collect();
        assert_eq!(errors, [("KIP408", "evidence/profil.pdf")]);
    }

    #[test]
    #[ignore = "needs the right to make devices; `cargo test --test it -- --ignored rights` as root"]
    fn a_device_is_never_opened() {
        let bench = Bench::sound();
        bench.remove("evidence/profil.pdf");
        // The kernel's random numbers: whoever reads them to the end never ends.
        let made = Command::new("mknod")
            .arg(bench.path().join("evidence/profil.pdf"))
            .args(["c", "1", "9"])
            .status();
        assert!(made.unwrap().success());
        let ran = bench.kip(&["check", "--format", "json"]);
        assert_eq!(ran.code, 1);
        let report: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
        let rules = report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["rule"].as_str().unwrap());
        assert!(
            rules.clone().any(|rule| rule == "KIP408"),
            "{:?}",
            rules.collect::<Vec<_>>()
        );
    }
}

#[test]
#[cfg(windows)]
fn a_report_that_another_program_has_open_stays_and_says_what_to_do() {
    use std::os::windows::fs::OpenOptionsExt as _;
    /// As Excel opens a table: others may read it, and no more.
    const OTHERS_READ: u32 = 1;
    let bench = Bench::sound();
    bench.write("l.xlsx", "laporan lama");
    let file = bench.path().join("l.xlsx");
    let mut shared = fs::OpenOptions::new();
    let held = shared.read(true).share_mode(OTHERS_READ).open(&file);
    let held = held.unwrap();
    for (lang, act) in [("id", "tutup berkas itu"), ("en", "close the file")] {
        let ran = bench.kip(&["report", "-o", "l.xlsx", "--lang", lang]);
        assert_eq!(ran.code, 2);
        assert!(ran.stderr.contains(act), "{}", ran.stderr);
        assert_eq!(fs::read(&file).unwrap(), b"laporan lama");
    }
    drop(held);
    assert_eq!(bench.kip(&["report", "-o", "l.xlsx"]).code, 0);
}

#[test]
fn what_a_killed_report_left_is_cleared_by_the_next_one() {
    let bench = Bench::sound();
    bench
        .write(".kip-draf-abc123", "setengah")
        .write(".kip-draf-lain/isi", "milik orang");
    let held = fs::File::options()
        .write(true)
        .create_new(true)
        .open(bench.path().join(".kip-draf-ditulis"))
        .unwrap();
    held.lock().unwrap();
    assert_eq!(bench.kip(&["report", "-o", "l.md"]).code, 0);
    let there = |name: &str| bench.path().join(name).exists();
    assert!(!there(".kip-draf-abc123"), "nobody holds it");
    assert!(there(".kip-draf-ditulis"), "another run writes it");
    assert!(there(".kip-draf-lain/isi"), "a folder tells nothing");
    drop(held);
    assert_eq!(bench.kip(&["check", "--report", "l.md"]).code, 0);
    assert!(!there(".kip-draf-ditulis"));
}
