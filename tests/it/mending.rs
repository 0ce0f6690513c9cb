//! A lock that git left in conflict, in repositories whose merge really stopped there.

use std::collections::BTreeMap;

use insta::assert_snapshot;
use proptest::prelude::*;
use sha2::{Digest as _, Sha256};

use crate::bench::{Bench, document, git_asked};

const LOCK: &str = "evidence/kip.lock";
const STYLES: [&str; 3] = ["merge", "diff3", "zdiff3"];

fn text(bench: &Bench, path: &str) -> String {
    String::from_utf8(bench.read(path)).unwrap()
}

/// The digest that the lock has of a document; `None` without a block.
fn locked(bench: &Bench, path: &str) -> Option<String> {
    digests(&text(bench, LOCK)).remove(path)
}

/// The digests of a lock by path.
fn digests(lock: &str) -> BTreeMap<String, String> {
    let blocks = lock.split("[[berkas]]\n").skip(1);
    blocks.map(|block| recorded(block).unwrap()).collect()
}

/// The path and the digest of a block; `None` where it is not whole.
fn recorded(block: &str) -> Option<(String, String)> {
    let value = |key: &str| {
        let line = block.lines().find(|line| line.starts_with(key))?;
        Some(line.split('"').nth(1)?.to_owned())
    };
    Some((value("path")?, value("sha256")?))
}

fn digest(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// A merge that stopped: both sides gave the profile another content and locked it, and each changed
/// another document besides. `first` is the branch that the other is merged into.
fn stopped(style: &str, first: &str) -> Bench {
    let bench = Bench::sound();
    bench.git(&["branch", "rekan"]);
    for (branch, profile, other) in [
        ("main", "satu.pdf", "sop.docx"),
        ("rekan", "dua.pdf", "ruang.jpg"),
    ] {
        bench.git(&["checkout", "--quiet", branch]);
        bench.write("evidence/profil.pdf", document(profile));
        let extension = other.rsplit('.').next().unwrap();
        let content = document(&format!("{branch}.{extension}"));
        bench.write(&format!("evidence/{other}"), content);
        bench.lock().commit();
    }
    merge(&bench, style, first);
    bench
}

/// Merges the two branches into the one named, which stops.
fn merge(bench: &Bench, style: &str, first: &str) {
    let second = if first == "main" { "rekan" } else { "main" };
    bench.git(&["checkout", "--quiet", first]);
    let style = format!("merge.conflictStyle={style}");
    let ran = git_asked(bench.path(), &["-c", &style, "merge", "--quiet", second]);
    assert!(!ran.status.success(), "the merge did not stop");
    assert!(
        text(bench, LOCK).contains("<<<<<<<"),
        "{}",
        text(bench, LOCK)
    );
}

/// The workspace with a lock in conflict.
pub(crate) fn in_conflict() -> Bench {
    let bench = stopped("merge", "main");
    // Git takes a small PDF for text, and merges it as such.
    bench.git(&["checkout", "--ours", "evidence/profil.pdf"]);
    bench
}

#[test]
fn the_side_that_the_disk_agrees_with_stays_in_either_order_and_every_style() {
    for style in STYLES {
        for first in ["main", "rekan"] {
            for take in ["--ours", "--theirs"] {
                let bench = stopped(style, first);
                bench.git(&["checkout", take, "evidence/profil.pdf"]);
                let ran = bench.kip(&["lock"]);
                assert_eq!(ran.code, 0, "{style} {first} {take}: {ran:?}");
                let as_main = (first == "main") == (take == "--ours");
                let profile = if as_main { "satu.pdf" } else { "dua.pdf" };
                for (path, content) in [
                    ("evidence/profil.pdf", document(profile)),
                    ("evidence/sop.docx", document("main.docx")),
                    ("evidence/ruang.jpg", document("rekan.jpg")),
                    ("evidence/sk-dip.pdf", document("sk-dip.pdf")),
                ] {
                    let recorded = locked(&bench, path);
                    assert_eq!(recorded, Some(digest(&content)), "{style} {first} {path}");
                }
                let side = if take == "--ours" { "kita" } else { "mereka" };
                let said = format!("menurut versi {side}: evidence/profil.pdf");
                assert!(ran.stdout.contains(&said), "{ran:?}");
                // It is a lock like any other, as kip would write it.
                let mended = text(&bench, LOCK);
                assert!(!mended.contains("=======") && !mended.contains("\n\n\n"));
                bench.commit();
                assert_eq!(bench.kip(&["check", "--locked"]).code, 0);
                assert!(bench.kip(&["lock"]).stdout.contains("tidak berubah"));
                assert_eq!(text(&bench, LOCK), mended);
            }
        }
    }
}

#[test]
fn what_agrees_with_neither_is_named_until_it_is_locked_by_name() {
    let bench = stopped("diff3", "main");
    bench.write("evidence/profil.pdf", document("tiga.pdf"));
    let before = text(&bench, LOCK);
    let dry = bench.kip(&["lock", "--dry-run"]);
    assert_eq!((dry.code, text(&bench, LOCK)), (1, before));
    let english = bench.kip(&["lock", "--dry-run", "--lang", "en"]);
    assert_snapshot!(english.stdout, @"
    This lock is in conflict; both versions are merged by what the evidence folder and the instrument
      hold. What is the same in both stays.
      NOT LOCKED, differs from both versions: evidence/profil.pdf (ours 97a4969bc6ad (616 bytes), theirs
        b65fbec897f0 (615 bytes), now 0c5389d8e349 (616 bytes))
    evidence/kip.lock would be merged: 4 documents, 4 indicators; with --dry-run nothing is written.
    1 differing from both versions: review each, then lock it by name: `kip lock evidence/profil.pdf`.
    ");
    let ran = bench.kip(&["lock"]);
    assert_eq!(ran.code, 1);
    assert_snapshot!(ran.stdout, @"
    Kunci ini berkonflik; kedua versinya digabungkan menurut isi folder bukti dan instrumennya. Yang
      sama di keduanya tetap.
      TIDAK DIKUNCI, lain daripada kedua versinya: evidence/profil.pdf (versi kita 97a4969bc6ad (616
        byte), versi mereka b65fbec897f0 (615 byte), sekarang 0c5389d8e349 (616 byte))
    evidence/kip.lock digabungkan: 4 dokumen, 4 indikator.
    1 lain daripada kedua versinya: tinjau tiap-tiapnya, lalu kunci dengan namanya: `kip lock evidence/profil.pdf`.
    ");
    for content in ["satu.pdf", "dua.pdf", "tiga.pdf"] {
        let short = &digest(&document(content))[..12];
        assert!(ran.stdout.contains(short), "{content}: {ran:?}");
    }
    assert_eq!(locked(&bench, "evidence/profil.pdf"), None);
    // It is not taken by the way: not by a second run, nor by another name.
    for _ in 0..2 {
        let again = bench.kip(&["lock"]);
        assert_eq!(again.code, 1, "{again:?}");
        assert!(
            again.stdout.contains("`kip lock evidence/profil.pdf`"),
            "{again:?}"
        );
        assert_eq!(locked(&bench, "evidence/profil.pdf"), None);
    }
    assert_eq!(bench.kip(&["lock", "evidence/sop.docx"]).code, 0);
    assert_eq!(locked(&bench, "evidence/profil.pdf"), None);
    assert_eq!(bench.kip(&["lock", "evidence/profil.pdf"]).code, 0);
    let now = digest(&document("tiga.pdf"));
    assert_eq!(locked(&bench, "evidence/profil.pdf"), Some(now));
    assert_eq!(bench.kip(&["lock"]).code, 0);
    bench.commit();
    assert_eq!(bench.kip(&["check", "--locked"]).code, 0);
}

#[test]
fn a_lock_in_conflict_is_judged_by_nobody_and_takes_no_part() {
    let bench = in_conflict();
    let before = text(&bench, LOCK);
    for lang in ["id", "en"] {
        let ran = bench.kip(&["check", "--lang", lang]);
        assert_eq!(ran.code, 2);
        assert!(ran.stderr.contains("`kip lock`"), "{}", ran.stderr);
        for word in ["A.1", "evidence/profil.pdf"] {
            let ran = bench.kip(&["lock", "--lang", lang, word]);
            assert_eq!(ran.code, 2);
            assert!(ran.stderr.contains("`kip lock`"), "{}", ran.stderr);
        }
    }
    assert_eq!(bench.kip(&["lock", "--sha256sum"]).code, 2);
    assert_eq!(text(&bench, LOCK), before);
}

#[test]
fn marks_that_are_not_whole_mend_nothing() {
    let bench = in_conflict();
    let whole = text(&bench, LOCK);
    for mark in ["<<<<<<< HEAD\n", ">>>>>>> rekan\n", "=======\n"] {
        let broken = whole.replacen(mark, "", 1);
        assert_ne!(broken, whole);
        bench.write(LOCK, &broken);
        let ran = bench.kip(&["lock"]);
        assert_eq!(
            (ran.code, text(&bench, LOCK)),
            (2, broken),
            "{mark}: {ran:?}"
        );
        assert!(ran.stderr.contains("evidence/kip.lock:"), "{ran:?}");
    }
    // A side that is no lock is told with its own line.
    let (before, _) = whole.split_once(">>>>>>>").unwrap();
    let line = before.lines().count();
    let broken = whole.replacen(">>>>>>>", "ukuran = -\n>>>>>>>", 1);
    bench.write(LOCK, &broken);
    let ran = bench.kip(&["lock"]);
    assert_eq!((ran.code, text(&bench, LOCK)), (2, broken));
    assert!(
        ran.stderr
            .contains(&format!("evidence/kip.lock:{}:", line + 1)),
        "{ran:?}"
    );
}

#[test]
fn a_block_that_a_merge_left_twice_without_a_conflict_is_one_again() {
    let bench = Bench::sound();
    let whole = text(&bench, LOCK);
    let (head, rest) = whole.split_once("\n[[berkas]]").unwrap();
    let (first, _) = rest.split_once("\n[[berkas]]").unwrap();
    for (other, side) in [
        (first.to_owned(), None),
        (first.replacen("sha256 = \"", "sha256 = \"0", 1), None),
        (
            first.replacen(
                digests(&whole)["evidence/layar.png"].as_str(),
                &"0".repeat(64),
                1,
            ),
            Some(()),
        ),
    ] {
        let twice = format!("{head}\n[[berkas]]{other}\n[[berkas]]{rest}");
        bench.write(LOCK, &twice);
        let ran = bench.kip(&["check"]);
        assert_eq!(ran.code, 2);
        if other.contains("sha256 = \"0") && side.is_none() {
            // No digest at all.
            assert_eq!(bench.kip(&["lock"]).code, 2);
            continue;
        }
        assert!(
            ran.stderr.contains("dikunci dua kali") && ran.stderr.contains("`kip lock`"),
            "{ran:?}"
        );
        let ran = bench.kip(&["lock"]);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert_eq!(text(&bench, LOCK), whole);
    }
}

#[test]
fn windows_line_ends_are_no_hindrance() {
    let bench = in_conflict();
    let marked = text(&bench, LOCK).replace('\n', "\r\n");
    bench.write(LOCK, marked);
    assert_eq!(bench.kip(&["lock"]).code, 0);
    assert_eq!(
        locked(&bench, "evidence/profil.pdf"),
        Some(digest(&document("satu.pdf")))
    );
}

/// A merge that stopped: both sides reworded one question and locked it; the instrument then says `now`.
fn reworded(now: &str) -> Bench {
    let bench = Bench::sound();
    bench.git(&["branch", "rekan"]);
    for (branch, word) in [("main", "lengkap"), ("rekan", "terkini")] {
        bench.git(&["checkout", "--quiet", branch]);
        bench.edit(
            "instrument/uji.toml",
            "satker mutakhir?",
            &format!("satker {word}?"),
        );
        bench.lock().commit();
    }
    merge(&bench, "zdiff3", "main");
    bench.git(&["checkout", "--ours", "instrument/uji.toml"]);
    bench.edit(
        "instrument/uji.toml",
        "satker lengkap?",
        &format!("satker {now}?"),
    );
    bench
}

#[test]
fn an_indicator_keeps_the_side_that_the_instrument_agrees_with() {
    for (now, side) in [
        ("lengkap", Some("kita")),
        ("terkini", Some("mereka")),
        ("baru", None),
    ] {
        let bench = reworded(now);
        let ran = bench.kip(&["lock"]);
        assert_eq!(ran.code, u8::from(side.is_none()), "{ran:?}");
        let block = "kode = \"A.2\"";
        assert_eq!(text(&bench, LOCK).contains(block), side.is_some());
        if let Some(side) = side {
            assert!(
                ran.stdout.contains(&format!("menurut versi {side}: A.2")),
                "{ran:?}"
            );
            assert!(text(&bench, LOCK).matches("sidik_tanya").count() == 4);
        } else {
            assert_snapshot!(ran.stdout, @"
            Kunci ini berkonflik; kedua versinya digabungkan menurut isi folder bukti dan instrumennya. Yang
              sama di keduanya tetap.
              TIDAK DIKUNCI, lain daripada kedua versinya: A.2 (versi kita fec20ac3e6cc, versi mereka
                9f604830e1d6, sekarang 112efc3a8615)
            evidence/kip.lock digabungkan: 5 dokumen, 3 indikator.
            1 lain daripada kedua versinya: tinjau tiap-tiapnya, lalu kunci dengan namanya: `kip lock A.2`.
            ");
            let again = bench.kip(&["lock"]);
            assert_eq!(again.code, 1);
            assert!(again.stdout.contains("`kip lock A.2`"), "{again:?}");
            assert_eq!(bench.kip(&["lock", "A.2"]).code, 0);
            assert!(text(&bench, LOCK).contains(block));
        }
        bench.commit();
        assert_eq!(bench.findings("KIP304").len(), 0);
    }
}

#[test]
fn what_one_side_alone_has_stays_where_it_is_there_and_goes_where_nobody_uses_it() {
    // The profile is replaced by another document on one side, and changed on the other.
    for first in ["main", "rekan"] {
        let bench = Bench::sound();
        bench.git(&["checkout", "--quiet", "-b", "rekan"]);
        bench.write("evidence/profil.pdf", document("dua.pdf"));
        bench.lock().commit();
        bench.git(&["checkout", "--quiet", "main"]);
        bench
            .rename("evidence/profil.pdf", "evidence/profil-baru.pdf")
            .write("evidence/profil-baru.pdf", document("satu.pdf"))
            .edit(
                "evidence/bukti.yaml",
                "berkas: profil.pdf",
                "berkas: profil-baru.pdf",
            );
        bench.lock().commit();
        merge(&bench, "merge", first);
        // Git may leave the one that the other side changed.
        let _ = std::fs::remove_file(bench.path().join("evidence/profil.pdf"));
        bench.write("evidence/profil-baru.pdf", document("satu.pdf"));
        let ran = bench.kip(&["lock"]);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert_eq!(locked(&bench, "evidence/profil.pdf"), None);
        let now = digest(&document("satu.pdf"));
        assert_eq!(
            locked(&bench, "evidence/profil-baru.pdf"),
            Some(now),
            "{ran:?}"
        );
    }
}

/// The documents of the property, all of one indicator.
const COUNT: usize = 6;

fn path(number: usize) -> String {
    format!("evidence/d{number}.pdf")
}

fn content(number: usize, variant: u8) -> String {
    format!("%PDF-1.4 dokumen {number} ragam {variant}")
}

/// A lock of documents, each in one of its contents, and of one indicator's print.
fn lock_of(side: &Side) -> String {
    let mut out = String::from("# Keadaan\nversi = 1\n");
    for (number, variant) in side.0.iter().enumerate() {
        if let Some(variant) = variant {
            let (path, content) = (path(number), content(number, *variant));
            let (sha256, size) = (digest(content.as_bytes()), content.len());
            out.push_str(&format!(
                "\n[[berkas]]\npath = \"{path}\"\nsha256 = \"{sha256}\"\nukuran = {size}\n"
            ));
        }
    }
    if let Some(print) = side.1 {
        let print = hex::encode([print; 32]);
        out.push_str(&format!(
            "\n[[indikator]]\ninstrumen = \"uji-2026\"\nkode = \"A.2\"\nsidik = \"{print}\"\n"
        ));
    }
    out
}

/// Of each document its content, if it is there, and the print of the indicator.
type Side = (Vec<Option<u8>>, Option<u8>);

fn side() -> impl Strategy<Value = Side> {
    let document = proptest::option::weighted(0.8, 0..3_u8);
    (
        proptest::collection::vec(document, COUNT),
        proptest::option::of(0..3_u8),
    )
}

/// The three merged as git does it; `None` where nothing is in conflict.
fn merged(bench: &Bench, style: &str, sides: [&Side; 3]) -> Option<String> {
    let names = ["kita", "asal", "mereka"];
    for (name, side) in names.iter().zip(sides) {
        bench.write(name, lock_of(side));
    }
    let mut arguments = vec!["merge-file", "-p"];
    let style = format!("--{style}");
    if style != "--merge" {
        arguments.push(&style);
    }
    arguments.extend(names);
    let ran = git_asked(bench.path(), &arguments);
    let text = String::from_utf8(ran.stdout).unwrap();
    text.contains("<<<<<<<").then_some(text)
}

/// What a text in conflict says that one side has.
fn side_in(conflict: &str, ours: bool) -> BTreeMap<String, String> {
    let mut taken = true;
    let mut side = String::new();
    for line in conflict.lines() {
        match line.get(..7) {
            Some("<<<<<<<") => taken = ours,
            Some("|||||||") => taken = false,
            Some("=======") => taken = !ours,
            Some(">>>>>>>") => taken = true,
            Some(_) | None if taken => side += &format!("{line}\n"),
            Some(_) | None => {}
        }
    }
    let blocks = side.split("[[berkas]]\n").skip(1);
    blocks.filter_map(recorded).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    /// Whatever two people did to a lock of one origin, and whatever lies there now.
    #[test]
    fn no_digest_is_recorded_that_neither_side_had(
        sides in [side(), side(), side()],
        disk in proptest::collection::vec(proptest::option::weighted(0.9, 0..4_u8), COUNT),
        style in 0..STYLES.len(),
    ) {
        let bench = Bench::sound();
        let [ours, origin, theirs] = &sides;
        let Some(conflict) = merged(&bench, STYLES[style], [ours, origin, theirs]) else {
            return Ok(());
        };
        let listed: String = (0..COUNT)
            .map(|number| format!("      - {{ berkas: d{number}.pdf, tanggal: 2026-02-02 }}\n"))
            .collect();
        let profile = "      - berkas: profil.pdf\n        tanggal: 2025-03-01\n";
        bench.edit("evidence/bukti.yaml", profile, &listed);
        for (number, variant) in disk.iter().enumerate() {
            if let Some(variant) = variant {
                bench.write(&path(number), content(number, *variant));
            }
        }
        bench.write(LOCK, &conflict);
        let ran = bench.kip(&["lock"]);
        prop_assert!(ran.code < 2, "{}\n{}", conflict, ran.stderr);
        let mended = digests(&text(&bench, LOCK));
        let told = [true, false].map(|ours| side_in(&conflict, ours));
        for (number, there) in disk.iter().enumerate() {
            let of = |variant: Option<u8>| variant.map(|variant| digest(content(number, variant).as_bytes()));
            let [ours, origin, theirs] = [ours, origin, theirs].map(|side| of(side.0[number]));
            let (now, recorded) = (of(*there), mended.get(&path(number)).cloned());
            // What one side left as it was, or has no block of, git may settle by itself.
            let both_changed = ours.is_some()
                && theirs.is_some()
                && ours != theirs
                && origin != ours
                && origin != theirs;
            if recorded.is_some() {
                prop_assert!(recorded == ours || recorded == theirs, "{}", conflict);
                prop_assert!(!both_changed || recorded == now, "{}", conflict);
            }
            if ours == theirs {
                let path = path(number);
                // Git may take the lines of a block for those of another, and then its text no longer says
                // that both sides have it: it stays, or it is named.
                let says_both = told.iter().all(|side| side.get(&path) == ours.as_ref());
                let is_named = ran.code == 1 && ran.stdout.contains(&path);
                let left_out = recorded.is_none() && !says_both && is_named;
                prop_assert!(recorded == ours || left_out, "{}\n{}", conflict, ran.stdout);
            }
            if both_changed && recorded.is_none() {
                prop_assert!(now != ours && now != theirs, "{}", conflict);
                let named = ran.stdout.contains(&path(number));
                prop_assert!(ran.code == 1 && named, "{}\n{}", conflict, ran.stdout);
            }
        }
        let print = text(&bench, LOCK);
        let prints = print.lines().filter_map(|line| line.strip_prefix("sidik = "));
        for print in prints {
            let of = |side: &Side| side.1.map(|print| format!("\"{}\"", hex::encode([print; 32])));
            let known = [of(ours), of(theirs)];
            prop_assert!(known.contains(&Some(print.to_owned())), "{}", conflict);
        }
        prop_assert!(bench.kip(&["lock", "--sha256sum"]).code == 0);
    }
}
