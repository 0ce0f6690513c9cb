//! What git may do when `kip` asks it about a repository that strangers write into.

use std::fs;

use super::trap::{Trap, checked, git_was_seen, set_traps, touch};
use crate::bench::{Bench, findings_of, git};

#[test]
fn git_runs_no_hook_monitor_or_pager_not_even_in_a_submodule() {
    let bench = Bench::sound();
    let source = Bench::bare();
    source.write("evidence/profil.pdf", "isi").commit();
    let address = source.address();
    let add = ["submodule", "--quiet", "add", &address, "evidence/anak"];
    bench.git(&[&["-c", "protocol.file.allow=always"], &add[..]].concat());
    bench.write(".gitattributes", "* diff=x\n").commit();
    let trap = Trap::new();
    let hooks = trap.0.path().join("kait");
    let inner = bench.path().join("evidence/anak");
    for folder in [bench.path(), &inner] {
        set_traps(folder, &trap, &hooks);
        touch(&folder.join("evidence/profil.pdf"));
    }
    for folder in [bench.path(), &inner] {
        git(folder, &["status", "--porcelain"]);
        assert!(trap.sprung(), "the trap itself is none");
        touch(&folder.join("evidence/profil.pdf"));
    }
    assert!(git_was_seen(&checked(bench.path(), &[])));
    assert!(!trap.sprung());
    bench.kip(&["lock"]);
    assert!(!trap.sprung());
}

#[test]
fn a_folder_that_poses_as_a_repository_is_none() {
    // The workspace's own folder, and one between it and its repository.
    for posing in ["unit/ppid", "unit"] {
        let trap = Trap::new();
        let bench = Bench::sound();
        let root = bench.path().join("unit/ppid");
        fs::create_dir_all(&root).unwrap();
        for folder in ["instrument", "evidence"] {
            bench.rename(folder, &format!("unit/ppid/{folder}"));
        }
        bench.commit();
        assert!(git_was_seen(&checked(&root, &[])));
        // All of this may be brought by a merge request.
        let words = trap.words();
        let settings = format!(
            "[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n[filter \"x\"]\n\tclean = \"{words}; cat\"\n"
        );
        let posing = bench.path().join(posing);
        for folder in ["objects", "refs"] {
            fs::create_dir(posing.join(folder)).unwrap();
        }
        for (file, words) in [
            ("HEAD", "ref: refs/heads/main\n"),
            ("config", &settings),
            (".gitattributes", "* filter=x\n"),
        ] {
            fs::write(posing.join(file), words).unwrap();
        }
        git(&posing, &["--git-dir=.", "--work-tree=.", "add", "."]);
        trap.sprung();
        touch(&root.join("evidence/profil.pdf"));
        git(&root, &["status", "--porcelain"]);
        assert!(trap.sprung(), "the trap itself is none");
        touch(&root.join("evidence/profil.pdf"));
        let report = checked(&root, &[]);
        assert!(!trap.sprung());
        assert!(!git_was_seen(&report));
        assert_eq!(findings_of(&report, "KIP309").len(), 1);
    }
}

#[test]
fn a_filter_runs_only_where_gits_own_configuration_defines_it() {
    let bench = Bench::sound();
    let trap = Trap::new();
    let words = trap.words();
    bench
        .write(".gitattributes", "*.pdf filter=x diff=x merge=x\n")
        .write(
            ".gitconfig",
            format!("[filter \"x\"]\n\tclean = \"{words}; cat\"\n"),
        )
        .write(".lfsconfig", format!("[lfs]\n\turl = \"{words}\"\n"))
        .write(
            ".gitmodules",
            format!("[submodule \"a\"]\n\tpath = a\n\turl = https://example.go.id\n\tupdate = !{words}\n"),
        )
        .commit();
    let file = bench.path().join("evidence/profil.pdf");
    touch(&file);
    assert!(git_was_seen(&checked(bench.path(), &[])));
    assert!(!trap.sprung(), "attributes alone start a program");
    bench.git(&["config", "filter.x.clean", &format!("{words}; cat")]);
    checked(bench.path(), &[]);
    assert!(trap.sprung(), "SECURITY.md says that git runs it");
}
