//! The forms that CI servers read, on real workspaces, and the file that makes a server run `kip`.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde_json::Value;

use crate::bench::{Bench, Ran, document, example, kip_in};
use crate::init::everything;

const MAPPING: &str = "evidence/bukti.yaml";

/// The count of this kind in a `JUnit` file: that of its suites, and of its root where that may have one.
fn count(junit: &str, of: &str) -> usize {
    let begin = format!(" {of}=\"");
    let counted = |line: &str| {
        let (_, rest) = line.split_once(&begin)?;
        rest.split('"').next()?.parse::<usize>().ok()
    };
    let suites = junit.lines().filter(|line| line.contains("<testsuite "));
    let sum = suites.map(|line| counted(line).unwrap()).sum();
    let root = junit.lines().nth(1).unwrap();
    assert!(root.starts_with("<testsuites "), "{root}");
    // The schema of Jenkins' xunit plugin knows no count of what is skipped there.
    let whole = (of != "skipped").then_some(sum);
    assert_eq!(counted(root), whole, "{root}");
    sum
}

fn junit(bench: &Bench, more: &[&str]) -> Ran {
    bench.kip(&[&["check", "--format", "junit"], more].concat())
}

fn sarif(bench: &Bench, more: &[&str]) -> Value {
    let ran = bench.kip(&[&["check", "--format", "sarif"], more].concat());
    assert!(ran.code < 2, "{ran:?}");
    let log: Value = serde_json::from_str(&ran.stdout).unwrap();
    log["runs"][0].clone()
}

/// Workspaces that differ in what is wrong with them.
fn workspaces() -> Vec<(&'static str, Bench)> {
    let missing = Bench::sound();
    missing.remove("evidence/profil.pdf");
    let orphan = Bench::sound();
    orphan.write("evidence/yatim.pdf", document("yatim.pdf"));
    let waived = Bench::sound();
    waived.remove("evidence/profil.pdf").edit(
        MAPPING,
        "    jawaban: A\n",
        "    jawaban: A\n    penangguhan: [{ aturan: KIP204, alasan: Dicari, sampai: 2026-12-31 }]\n",
    );
    let minimum_waived = Bench::sound();
    minimum_waived.remove("evidence/profil.pdf").write(
        MAPPING,
        format!(
            "{}penangguhan: [{{ aturan: KIP214, alasan: Coba, sampai: 2026-12-31 }}]\n",
            crate::bench::MAPPING
        ),
    );
    let unlocked = Bench::sound();
    unlocked.remove("evidence/kip.lock");
    let declined = Bench::sound();
    declined.edit(MAPPING, "    jawaban: A\n", "    jawaban: D\n");
    let without_git = Bench::sound();
    without_git.without_repository();
    let raised = Bench::sound();
    raised
        .write("evidence/yatim.pdf", document("yatim.pdf"))
        .write("kip.toml", "[aturan]\nKIP206 = \"error\"\n");
    vec![
        ("sound", Bench::sound()),
        ("missing", missing),
        ("orphan", orphan),
        ("waived", waived),
        ("minimum waived", minimum_waived),
        ("unlocked", unlocked),
        ("declined", declined),
        ("without git", without_git),
        ("raised", raised),
    ]
}

#[test]
fn a_junit_file_is_red_exactly_when_the_check_fails() {
    let mut seen = BTreeSet::new();
    for (name, bench) in workspaces() {
        for flags in [
            &[][..],
            &["--fail-on", "warning"],
            &["--fail-on", "never"],
            &["--fail-on", "never", "--min-score", "100"],
            &["--min-score", "90"],
            &["--locked"],
        ] {
            let ran = junit(&bench, flags);
            let red = count(&ran.stdout, "failures") + count(&ran.stdout, "errors") > 0;
            assert_eq!(red, ran.code == 1, "{name} {flags:?}\n{}", ran.stdout);
            seen.insert((flags.join(" "), red));
        }
    }
    // Each gate was seen open and shut, but for the one that is never shut.
    assert_eq!(seen.len(), 11, "{seen:?}");
}

#[test]
fn a_clean_run_holds_all_its_cases_as_passed() {
    let ran = junit(&Bench::sound(), &[]);
    assert_eq!(count(&ran.stdout, "tests"), 5);
    for of in ["failures", "errors", "skipped"] {
        assert_eq!(count(&ran.stdout, of), 0, "{}", ran.stdout);
    }
    for case in [
        "<testcase name=\"A.1 DIP ditetapkan\" classname=\"A Informasi\"",
        "<testcase name=\"B.2 Keberatan ditangani\" classname=\"B Layanan\"",
        "<testcase name=\"tidak ada temuan\" classname=\"Di luar indikator\"",
    ] {
        assert!(ran.stdout.contains(case), "{case}\n{}", ran.stdout);
    }
}

#[test]
fn what_could_not_be_looked_at_is_an_error_and_never_a_pass() {
    let bench = Bench::sound();
    bench.write(
        "evidence/profil.pdf",
        format!(
            "version https://git-lfs.github.com/spec/v1\noid sha256:{}\nsize 9\n",
            "5e".repeat(32)
        ),
    );
    let ran = junit(&bench, &[]);
    assert_eq!(ran.code, 1);
    assert_eq!(count(&ran.stdout, "errors"), 1, "{}", ran.stdout);
    assert!(ran.stdout.contains("<error message=") && ran.stdout.contains("type=\"KIP308\""));
    let bench = Bench::sound();
    bench.git(&["update-index", "--assume-unchanged", "evidence/profil.pdf"]);
    let ran = junit(&bench, &[]);
    assert_eq!(
        (ran.code, count(&ran.stdout, "skipped")),
        (0, 1),
        "{}",
        ran.stdout
    );
}

/// A workspace with a fault of many kinds, some on one line, one behind letters of several bytes.
fn faulty() -> Bench {
    let bench = Bench::sound();
    bench
        .edit(MAPPING, "    jawaban: A\n", "    jawaban: Z\n")
        .edit(MAPPING, "berkas: ruang.jpg", "berkas: foto é ruang.jpg")
        .edit(
            MAPPING,
            "      - berkas: layar.png\n        tanggal: 2026-02-02\n",
            "      - { keterangan: \"日本 é\", berkas: layar.png, tanggal: 2024-02-02 }\n",
        )
        .write("evidence/sop.docx", "")
        .write("evidence/yatim 100%.pdf", document("yatim.pdf"));
    bench
}

/// `2026-06-03` as `3 Juni 2026`; anything else as it is.
fn in_words(value: &str) -> String {
    let months = [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ];
    let parts: Vec<usize> = value
        .split('-')
        .filter_map(|part| part.parse().ok())
        .collect();
    match parts[..] {
        [year, month, day] => format!("{day} {} {year}", months[month - 1]),
        _ => value.to_owned(),
    }
}

#[test]
fn a_sarif_region_holds_what_its_finding_is_about() {
    for bench in [faulty(), {
        let bench = example();
        bench.remove("evidence/1-kualitas-informasi/sk-dik-2026.pdf");
        bench
    }] {
        let run = sarif(&bench, &[]);
        let results = run["results"].as_array().unwrap();
        let mut regions = 0;
        for result in results {
            let physical = &result["locations"][0]["physicalLocation"];
            let region = &physical["region"];
            if region.get("startColumn").is_none() {
                // About the file as a whole: pages of code scanning want a line all the same.
                assert_eq!(region["startLine"], 1, "{result}");
                continue;
            }
            regions += 1;
            let number = |key: &str| usize::try_from(region[key].as_u64().unwrap()).unwrap();
            let uri = physical["artifactLocation"]["uri"].as_str().unwrap();
            let text = String::from_utf8(bench.read(uri)).unwrap();
            let below: Vec<&str> = text.lines().skip(number("startLine") - 1).collect();
            // An entry of the lock begins with its head and holds its name in the next lines.
            let lines = if below[0].starts_with("[[") { 4 } else { 1 };
            let line = below[..lines].join("\n");
            let marked: String = line.chars().skip(number("startColumn") - 1).collect();
            let about: Vec<&str> = ["evidence", "indicator"]
                .iter()
                .filter_map(|key| result["properties"][key].as_str())
                .map(|name| name.rsplit('/').next().unwrap())
                .collect();
            // The fault may be a value beside the name: then the message quotes the value.
            let marked = marked.trim_start_matches(['"', '\'']);
            let value = marked.split(['"', '\'', ',', ' ', '}']).next().unwrap();
            // A date is quoted in words.
            let value = in_words(value);
            let said = result["message"]["text"].as_str().unwrap();
            assert!(
                about.iter().any(|name| line.contains(name)) || said.contains(&value),
                "{about:?} in {line}\n{result}"
            );
            assert!(!value.is_empty(), "{line}\n{result}");
        }
        assert!(regions >= 4, "{results:#?}");
    }
    // The third case of the first workspace, to the letter.
    let bench = faulty();
    let run = sarif(&bench, &[]);
    let outside = run["results"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["ruleId"] == "KIP501")
        .unwrap();
    let region = &outside["locations"][0]["physicalLocation"]["region"];
    let text = String::from_utf8(bench.read(MAPPING)).unwrap();
    let at = |key: &str| usize::try_from(region[key].as_u64().unwrap()).unwrap() - 1;
    let marked: String = text
        .lines()
        .nth(at("startLine"))
        .unwrap()
        .chars()
        .skip(at("startColumn"))
        .collect();
    assert!(
        marked.starts_with("2024-02-02")
            || marked.starts_with("layar.png")
            || marked.starts_with("berkas: layar.png")
            || marked.starts_with("tanggal: 2024-02-02"),
        "{marked}"
    );
}

#[test]
fn sarif_lists_every_rule_and_fingerprints_survive_a_line_above() {
    let bench = faulty();
    let before = sarif(&bench, &[]);
    assert_eq!(
        before["tool"]["driver"]["rules"].as_array().unwrap().len(),
        kip::door::rules().len()
    );
    let prints = |run: &Value| -> Vec<(String, Option<u64>)> {
        let results = run["results"].as_array().unwrap();
        results
            .iter()
            .map(|one| {
                let print = &one["partialFingerprints"]["kipFinding/v1"];
                let region = &one["locations"][0]["physicalLocation"]["region"];
                let mapped =
                    one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == MAPPING;
                let of_line = mapped && region.get("startColumn").is_some();
                let line = region["startLine"].as_u64().filter(|_| of_line);
                (print.as_str().unwrap().to_owned(), line)
            })
            .collect()
    };
    let text = String::from_utf8(bench.read(MAPPING)).unwrap();
    bench.write(MAPPING, format!("# baris baru\n{text}"));
    let after = prints(&sarif(&bench, &["--lang", "en"]));
    let moved: Vec<(String, Option<u64>)> = prints(&before)
        .into_iter()
        .map(|(print, line)| (print, line.map(|line| line + 1)))
        .collect();
    assert_eq!(after, moved);
}

#[test]
fn github_lines_are_commands_or_begin_with_the_programs_name() {
    let bench = faulty();
    let ran = bench.kip(&["check", "--format", "github"]);
    assert_eq!(ran.code, 1);
    let report = bench.report();
    let open: u64 = ["error", "warning", "note"]
        .iter()
        .map(|key| report["summary"][key].as_u64().unwrap())
        .sum();
    let commands = ran
        .stdout
        .lines()
        .filter(|line| line.starts_with("::"))
        .count();
    assert_eq!(u64::try_from(commands).unwrap(), open);
    for line in ran.stdout.lines() {
        assert!(
            line.starts_with("::") || line.starts_with("kip: "),
            "{line}"
        );
    }
    let last = ran.stdout.lines().next_back().unwrap();
    assert!(last.ends_with("BELUM SIAP DIKIRIM"), "{last}");
    assert!(
        ran.stdout
            .contains("::error file=evidence/bukti.yaml,line="),
        "{}",
        ran.stdout
    );
}

const SERVERS: [(&str, &str); 2] = [
    ("github", ".github/workflows/kip.yml"),
    ("gitlab", ".gitlab/kip.yml"),
];

#[test]
fn init_writes_the_file_of_a_ci_server_with_a_new_workspace() {
    for (server, file) in SERVERS {
        let fresh = tempfile::tempdir().unwrap();
        let ran = kip_in(fresh.path(), &["init", "--ci", server]);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        assert!(
            ran.stdout.contains(file) && ran.stdout.contains("KIP_RELEASE"),
            "{}",
            ran.stdout
        );
        // First what was written, then what to do.
        let written = ran.stdout.find(file).unwrap();
        let act = ran.stdout.find("`kip check`").unwrap();
        assert!(written < act, "{}", ran.stdout);
        assert!(
            ran.stdout.contains("minta pengelola folder"),
            "{}",
            ran.stdout
        );
        let text = std::fs::read_to_string(fresh.path().join(file)).unwrap();
        let version = format!("KIP_VERSION: \"{}\"", env!("CARGO_PKG_VERSION"));
        assert!(text.contains(&version), "{text}");
        assert!(!text.contains("@VERSION@"));
        assert_eq!(kip_in(fresh.path(), &["check"]).code, 1);
    }
}

#[test]
fn init_adds_the_file_alone_to_a_workspace_that_is_there() {
    for (server, file) in SERVERS {
        let bench = Bench::sound();
        let before = everything(bench.path());
        let ran = kip_in(&bench.path().join("evidence"), &["init", "--ci", server]);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        assert!(
            !ran.stdout.contains("minta pengelola folder"),
            "{}",
            ran.stdout
        );
        let after = everything(bench.path());
        let new: Vec<&PathBuf> = after
            .keys()
            .filter(|path| !before.contains_key(*path) && path.is_file())
            .collect();
        let first = (server == "gitlab").then(|| bench.path().join(".gitlab-ci.yml"));
        let wanted: BTreeSet<PathBuf> =
            [bench.path().join(file)].into_iter().chain(first).collect();
        assert_eq!(new.into_iter().cloned().collect::<BTreeSet<_>>(), wanted);
        assert!(
            before
                .iter()
                .all(|(path, bytes)| after.get(path) == Some(bytes))
        );
    }
}

#[test]
fn init_overwrites_no_file_of_a_ci_server() {
    for (server, file) in SERVERS {
        let fresh = tempfile::tempdir().unwrap();
        let there = fresh.path().join(file);
        std::fs::create_dir_all(there.parent().unwrap()).unwrap();
        std::fs::write(&there, "punya saya").unwrap();
        let before = everything(fresh.path());
        for (lang, word) in [("id", "sudah ada"), ("en", "already there")] {
            let ran = kip_in(fresh.path(), &["init", "--ci", server, "--lang", lang]);
            assert_eq!(ran.code, 2);
            // A long path may break the line between the words.
            let said: Vec<&str> = ran.stderr.split_whitespace().collect();
            assert!(said.join(" ").contains(word), "{}", ran.stderr);
        }
        assert_eq!(
            everything(fresh.path()),
            before,
            "a workspace was begun all the same"
        );
        let bench = Bench::sound();
        assert_eq!(bench.kip(&["init", "--ci", server]).code, 0);
        let before = everything(bench.path());
        assert_eq!(bench.kip(&["init", "--ci", server]).code, 2);
        assert_eq!(everything(bench.path()), before);
        let instrument = bench.path().join("instrument/uji.toml");
        let arguments = [
            "init",
            "--ci",
            server,
            "--instrument",
            instrument.to_str().unwrap(),
        ];
        assert_eq!(bench.kip(&arguments).code, 2);
        assert_eq!(everything(bench.path()), before);
    }
}

#[test]
fn a_teams_own_file_of_gitlab_is_kept_and_told_what_to_take_in() {
    let bench = Bench::sound();
    bench.write(".gitlab-ci.yml", "uji:\n  script: [\"true\"]\n");
    let ran = bench.kip(&["init", "--ci", "gitlab"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(
        ran.stdout
            .contains("include:\n  - local: /.gitlab/kip*.yml\n"),
        "{}",
        ran.stdout
    );
    assert!(bench.read(".gitlab-ci.yml").starts_with(b"uji:"));
    assert!(bench.path().join(".gitlab/kip.yml").is_file());
}

#[test]
fn each_workspace_of_a_repository_has_a_file_of_its_own() {
    let (top, root) = below();
    let origin = ["--git", "https://forge.example.go.id/ppid/kip"];
    for (server, file) in [
        ("github", ".github/workflows/kip-unit-kerja-2026.yml"),
        ("gitlab", ".gitlab/kip-unit-kerja-2026.yml"),
    ] {
        let ran = kip_in(&root, &[&["init", "--ci", server], &origin[..]].concat());
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        assert!(
            ran.stdout.contains("tidak ada yang perlu diisi"),
            "{}",
            ran.stdout
        );
        let text = std::fs::read_to_string(top.path().join(file)).unwrap();
        assert!(
            text.contains("kip check -C 'unit kerja/2026' --locked"),
            "{text}"
        );
        assert!(
            text.contains(origin[1]) && !text.contains("PERLU DIISI"),
            "{text}"
        );
        // The one in the root has its own beside it.
        let fresh = kip_in(top.path(), &["init", "--ci", server]);
        assert_eq!(fresh.code, 0, "{}", fresh.stderr);
        assert_eq!(kip_in(&root, &["init", "--ci", server]).code, 2);
    }
}

#[test]
fn a_folder_below_a_workspace_begins_one_of_its_own() {
    for (server, file) in [
        ("github", ".github/workflows/kip-unit-b.yml"),
        ("gitlab", ".gitlab/kip-unit-b.yml"),
    ] {
        let top = Bench::sound();
        let unit = top.path().join("unit-b");
        std::fs::create_dir(&unit).unwrap();
        // Whether or not the one above has its file yet.
        for folder in [&unit, &top.path().to_path_buf()] {
            let ran = kip_in(folder, &["init", "--ci", server]);
            assert_eq!(ran.code, 0, "{}", ran.stderr);
        }
        let text = std::fs::read_to_string(top.path().join(file)).unwrap();
        assert!(text.contains("kip check -C 'unit-b' --locked"), "{text}");
        assert!(unit.join("instrument/kip-upt-contoh.toml").is_file());
        let third = top.path().join("unit-c");
        std::fs::create_dir(&third).unwrap();
        assert_eq!(kip_in(&third, &["init", "--ci", server]).code, 0);
        assert!(third.join("evidence").is_dir());
    }
}

#[test]
fn an_address_that_cannot_stand_in_the_file_is_refused() {
    let bench = Bench::sound();
    for (option, address) in [
        ("--release", "http://example.go.id/kip"),
        ("--git", "https://x:sandi@example.go.id/kip"),
        ("--git", "https://example.go.id/$(id)"),
    ] {
        let ran = bench.kip(&["init", "--ci", "github", option, address]);
        assert_eq!(ran.code, 2, "{address}");
        assert!(ran.stderr.contains(option), "{}", ran.stderr);
        assert!(!bench.path().join(".github").exists());
    }
    // Without a server there is no file that they could stand in.
    let ran = bench.kip(&["init", "--git", "https://example.go.id/kip"]);
    assert_eq!(ran.code, 2);
}

#[test]
#[cfg(unix)]
fn init_writes_no_ci_file_through_a_link() {
    let bench = Bench::sound();
    let elsewhere = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), bench.path().join(".github")).unwrap();
    assert_eq!(bench.kip(&["init", "--ci", "github"]).code, 2);
    assert!(everything(elsewhere.path()).is_empty());
}

#[test]
fn init_explains_its_argument_in_both_languages() {
    let bench = Bench::bare();
    let help = bench.kip(&["init", "--help", "--lang", "id"]).stdout;
    assert!(
        help.contains("--ci <github|gitlab>") && help.contains("server CI"),
        "{help}"
    );
    let help = bench.kip(&["init", "--help", "--lang", "en"]).stdout;
    assert!(help.contains("CI server"), "{help}");
    let ran = bench.kip(&["init", "--ci", "jenkins"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("jenkins"), "{}", ran.stderr);
}

/// A sound workspace in a folder of its repository, with an evidence file too few.
fn below() -> (tempfile::TempDir, PathBuf) {
    let bench = Bench::sound();
    let top = tempfile::tempdir().unwrap();
    let root = top.path().join("unit kerja/2026");
    for (path, bytes) in everything(bench.path()) {
        let relative = path.strip_prefix(bench.path()).unwrap();
        if relative.starts_with(".git") || path.is_dir() {
            continue;
        }
        let target = root.join(relative);
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::write(target, bytes).unwrap();
    }
    crate::bench::git(top.path(), &["init", "--quiet"]);
    crate::bench::git(top.path(), &["add", "."]);
    std::fs::remove_file(root.join("evidence/profil.pdf")).unwrap();
    (top, root)
}

#[test]
fn servers_find_files_from_the_root_of_the_repository() {
    let (top, root) = below();
    let ran = kip_in(
        top.path(),
        &["-C", "unit kerja/2026", "check", "--format", "github"],
    );
    assert!(
        ran.stdout
            .contains("::error file=unit kerja/2026/evidence/bukti.yaml,line="),
        "{ran:?}"
    );
    let addresses = |folder: &std::path::Path| -> BTreeSet<String> {
        let ran = kip_in(folder, &["check", "--format", "sarif"]);
        let log: Value = serde_json::from_str(&ran.stdout).unwrap();
        let results = log["runs"][0]["results"].as_array().unwrap();
        results
            .iter()
            .map(|one| {
                let place = &one["locations"][0]["physicalLocation"]["artifactLocation"];
                place["uri"].as_str().unwrap().to_owned()
            })
            .collect()
    };
    let inside = addresses(&root);
    assert!(
        inside.contains("unit%20kerja/2026/evidence/bukti.yaml"),
        "{inside:?}"
    );
    assert!(
        inside
            .iter()
            .all(|uri| uri.starts_with("unit%20kerja/2026/")),
        "{inside:?}"
    );
    // The report for programs stays as the workspace is.
    let ran = kip_in(&root, &["check", "--format", "json"]);
    assert!(
        ran.stdout.contains("\"evidence/bukti.yaml\"") && !ran.stdout.contains("unit kerja"),
        "{}",
        ran.stdout
    );
    crate::bench::without_repository(top.path());
    assert!(addresses(&root).contains("evidence/bukti.yaml"));
}

#[test]
fn a_release_without_a_source_is_told_in_one_line() {
    let release = ["--release", "https://forge.example.go.id/kip/v1"];
    for (git, told) in [
        (&[][..], 1),
        (&["--git", "https://forge.example.go.id/kip"], 0),
    ] {
        let top = tempfile::tempdir().unwrap();
        let ran = kip_in(
            top.path(),
            &[&["init", "--ci", "github"], &release[..], git].concat(),
        );
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        let lines = ran.stdout.lines().filter(|line| line.contains("--git"));
        assert_eq!(lines.count(), told, "{}", ran.stdout);
    }
}

#[test]
fn init_names_what_it_wrote_from_the_working_folder() {
    let top = tempfile::tempdir().unwrap();
    crate::bench::git(top.path(), &["init", "--quiet"]);
    std::fs::create_dir(top.path().join("baru")).unwrap();
    let ran = kip_in(top.path(), &["-C", "baru", "init", "--ci", "github"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let mut named = 0;
    let lines = ran.stdout.lines();
    let lines = lines.filter_map(|line| line.strip_prefix("  "));
    for path in lines.flat_map(|line| line.split(", ")) {
        let path = path.split(" (").next().unwrap();
        let whole = top.path().join(path);
        assert_eq!(
            whole.is_dir(),
            path.ends_with('/'),
            "{path}\n{}",
            ran.stdout
        );
        assert!(whole.exists(), "{path}\n{}", ran.stdout);
        named += 1;
    }
    assert!(named > 3, "{}", ran.stdout);
}

#[test]
#[cfg(unix)]
fn init_puts_no_odd_name_into_a_file_of_commands() {
    for name in ["a'; b", "${{ x }}", "a$(b)", "-x"] {
        let top = tempfile::tempdir().unwrap();
        crate::bench::git(top.path(), &["init", "--quiet"]);
        let folder = top.path().join(name);
        std::fs::create_dir(&folder).unwrap();
        let ran = kip_in(&folder, &["init", "--ci", "gitlab"]);
        assert_eq!(ran.code, 2, "{name}");
        assert!(ran.stderr.contains("nama folder"), "{}", ran.stderr);
        assert!(everything(&folder).is_empty());
        assert!(!top.path().join(".gitlab-ci.yml").exists());
    }
}
