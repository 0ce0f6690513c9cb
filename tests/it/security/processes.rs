//! Which programs run: git, asked three questions, and nothing that a stranger brought.

use super::sources;

#[test]
fn git_is_the_only_program_that_is_started() {
    for (path, text) in sources() {
        let started = |line: &&str| {
            let line = line.replace("process::ExitCode", "");
            line.contains("process::") || line.contains("Command::new(")
        };
        let lines: Vec<&str> = text.lines().filter(started).collect();
        assert!(
            lines.is_empty() || path == "resolve/git/program.rs",
            "{path}: {lines:?}"
        );
    }
    #[cfg(unix)]
    unix::git_is_asked_three_questions();
}

#[cfg(unix)]
mod unix {
    use std::fs;
    use std::path::{Path, PathBuf};

    use crate::bench::Bench;
    use crate::faults::program;
    use crate::security::trap::{Trap, checked, git_was_seen, script};

    /// Where git is on this machine.
    fn real_git() -> PathBuf {
        std::env::split_paths(&std::env::var_os("PATH").unwrap())
            .map(|folder| folder.join("git"))
            .find(|git| git.is_absolute() && git.is_file())
            .unwrap()
    }

    pub(super) fn git_is_asked_three_questions() {
        let bench = Bench::sound();
        let other = tempfile::tempdir().unwrap();
        let log = other.path().join("ditanya");
        let words = format!(
            "echo \"$@\" >> {}\nexec {} \"$@\"",
            log.display(),
            real_git().display()
        );
        script(&other.path().join("bin/git"), &words);
        let path = other.path().join("bin");
        let path = path.to_str().unwrap();
        for arguments in [
            &["check"][..],
            &["report", "-o", "l.html"],
            &["lock"],
            &["score"],
            &["explain", "A.1"],
        ] {
            let ran = program(bench.path(), arguments)
                .env("PATH", path)
                .output()
                .unwrap();
            assert!(ran.status.code().is_some_and(|code| code < 2), "{ran:?}");
            three_questions(&fs::read_to_string(&log).unwrap(), arguments);
            fs::remove_file(&log).unwrap();
        }
    }

    /// One that hangs is waited for 30 seconds: nothing is asked twice.
    fn three_questions(asked: &str, arguments: &[&str]) {
        assert_eq!(asked.lines().count(), 3, "{arguments:?}: {asked}");
        for line in asked.lines() {
            let mut words = line.split(' ').filter(|word| !word.starts_with("--"));
            let question = loop {
                match words.next() {
                    Some("-c") => words.next(),
                    other => break other,
                };
            };
            let known = ["rev-parse", "ls-files", "status"];
            assert!(question.is_some_and(|word| known.contains(&word)), "{line}");
            assert_eq!(asked.matches(question.unwrap()).count(), 1, "{asked}");
        }
    }

    #[test]
    fn no_git_is_taken_from_the_workspace() {
        let bench = Bench::sound();
        let trap = Trap::new();
        for file in ["git", "bin/git", "evidence/git"] {
            trap.script(&bench.path().join(file), "");
        }
        let real = real_git();
        let real = real.parent().unwrap().display();
        // An empty part of the search path is the working folder.
        for path in [format!(":.:bin:./bin:{real}"), format!("evidence:{real}:")] {
            assert!(git_was_seen(&checked(bench.path(), &[("PATH", &path)])));
            assert!(!trap.sprung(), "{path}");
        }
        assert!(!git_was_seen(&checked(bench.path(), &[("PATH", ".:bin")])));
        assert!(!trap.sprung());
    }

    #[test]
    fn variables_of_git_are_without_effect() {
        let bench = Bench::sound();
        bench.write("evidence/sisa.pdf", "x");
        let before = checked(bench.path(), &[]);
        assert!(git_was_seen(&before));
        let trap = Trap::new();
        let (words, other) = (trap.words(), Bench::sound());
        let trace = trap.0.path().join("jejak");
        let (trace, inner) = (trace.to_str().unwrap(), other.path().join(".git"));
        let settings = other.path().join("setelan");
        fs::write(&settings, format!("[core]\n\tfsmonitor = \"{words}\"\n")).unwrap();
        for (name, value) in [
            ("GIT_DIR", inner.to_str().unwrap()),
            ("GIT_WORK_TREE", other.path().to_str().unwrap()),
            ("GIT_INDEX_FILE", "/tidak/ada"),
            ("GIT_OBJECT_DIRECTORY", "/tidak/ada"),
            ("GIT_CEILING_DIRECTORIES", bench.path().to_str().unwrap()),
            ("GIT_CONFIG_GLOBAL", settings.to_str().unwrap()),
            ("GIT_CONFIG_PARAMETERS", "'core.bare'='true'"),
            ("GIT_EXEC_PATH", "/tidak/ada"),
            ("GIT_EXTERNAL_DIFF", &words),
            ("GIT_SSH_COMMAND", &words),
            ("GIT_PAGER", &words),
            ("GIT_TRACE", trace),
            ("GIT_TRACE2_EVENT", trace),
            ("GIT_LITERAL_PATHSPECS", "nonsense"),
        ] {
            assert_eq!(checked(bench.path(), &[(name, value)]), before, "{name}");
        }
        let counted = [
            ("GIT_CONFIG_COUNT", "1"),
            ("GIT_CONFIG_KEY_0", "core.bare"),
            ("GIT_CONFIG_VALUE_0", "true"),
        ];
        assert_eq!(checked(bench.path(), &counted), before);
        assert!(!trap.sprung() && !Path::new(trace).exists());
    }
}
