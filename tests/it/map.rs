//! `kip map`: where files that no mapping names may belong, and what is listed of it with a yes.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::bench::{Bench, document, kip_asking, repository};
use crate::init::everything;

/// Names of files as people give them, each with the codes that it belongs to; `-`: nowhere.
const NAMES: &str = include_str!("data/names.tsv");

/// A workspace of the example's 88 questions that answers none, with these files.
fn loose(files: &[(&str, Vec<u8>)]) -> Bench {
    let bench = Bench::bare();
    let instrument = "instrument/kip-upt-contoh.toml";
    bench
        .write(
            instrument,
            std::fs::read(repository().join(instrument)).unwrap(),
        )
        .write(
            "evidence/bukti.yaml",
            "# PPID\ninstrumen: kip-upt-contoh-2026\nsatker: BPMP Contoh\nindikator:\n",
        );
    for (name, bytes) in files {
        bench.write(&format!("evidence/{name}"), bytes);
    }
    bench
}

fn proposals(bench: &Bench) -> Value {
    let ran = bench.kip(&["map", "--format", "json"]);
    assert_eq!((ran.code, &*ran.stderr), (0, ""));
    serde_json::from_str(&ran.stdout).unwrap()
}

/// The codes that are proposed for each file, and whether each is sure.
fn by_file(proposals: &Value) -> BTreeMap<String, Vec<(String, bool)>> {
    let files = proposals["files"].as_array().unwrap().iter();
    files
        .map(|file| {
            let path = file["path"].as_str().unwrap();
            let codes = file["proposals"].as_array().unwrap().iter().map(|one| {
                let code = one["code"].as_str().unwrap().to_owned();
                (code, one["sure"].as_bool().unwrap())
            });
            let name = path.strip_prefix("evidence/").unwrap().to_owned();
            (name, codes.collect())
        })
        .collect()
}

#[test]
fn of_two_hundred_names_nearly_all_are_proposed_rightly() {
    let names: Vec<(&str, &str)> = NAMES
        .lines()
        .map(|line| line.split_once('\t').unwrap())
        .collect();
    let files: Vec<(&str, Vec<u8>)> = names
        .iter()
        .map(|(_, name)| (*name, name.as_bytes().to_vec()))
        .collect();
    let found = by_file(&proposals(&loose(&files)));
    assert_eq!((names.len(), found.len()), (200, 200));
    let (mut belong, mut right, mut nowhere, mut falsely) = (0, 0, 0, 0);
    let (mut sure, mut surely_wrong) = (0, Vec::new());
    for (codes, name) in names {
        let wanted: Vec<&str> = codes.split(',').filter(|code| *code != "-").collect();
        let proposed = &found[name];
        for (code, _) in proposed.iter().filter(|(_, sure)| *sure) {
            sure += 1;
            if !wanted.contains(&&**code) {
                surely_wrong.push(name);
            }
        }
        if wanted.is_empty() {
            nowhere += 1;
            falsely += usize::from(!proposed.is_empty());
        } else {
            belong += 1;
            // Only what stands first counts.
            let first = proposed.iter().take(wanted.len());
            let first: Vec<&str> = first.map(|(code, _)| &**code).collect();
            right += usize::from(first == wanted);
        }
    }
    assert_eq!((belong, nowhere), (170, 30));
    assert!(right * 100 >= belong * 95, "{right} of {belong}");
    assert!(falsely <= 3, "{falsely} of {nowhere}");
    assert!(sure >= 100, "{sure} are sure");
    assert!(
        surely_wrong.len() * 100 <= sure,
        "of {sure}: {surely_wrong:?}"
    );
}

/// A team's folder of everything has a word that some question has, too.
#[test]
fn the_folder_of_all_files_does_not_speak_against_their_codes() {
    let names = ["1.3_notula.pdf", "3.8_daftar.pdf", "scan0007.pdf"];
    let files = names.map(|name| (format!("Bukti Renstra/{name}"), document(name)));
    let files: Vec<(&str, Vec<u8>)> = files
        .iter()
        .map(|(name, all)| (&**name, all.clone()))
        .collect();
    let found = by_file(&proposals(&loose(&files)));
    for (file, code) in [("1.3_notula.pdf", "1.3"), ("3.8_daftar.pdf", "3.8")] {
        let proposed = &found[&format!("Bukti Renstra/{file}")];
        assert_eq!(*proposed, [(code.to_owned(), true)], "{file}");
    }
    // Where the name says nothing, the folder may, though never surely.
    let unnamed = &found["Bukti Renstra/scan0007.pdf"];
    assert!(unnamed.iter().all(|(_, sure)| !sure), "{unnamed:?}");
}

/// Digits that look like codes of the instrument, and are none.
#[test]
fn digits_of_dates_versions_and_letters_are_no_codes() {
    let names = [
        "1.1.2026 libur.pdf",
        "01-01-2026.pdf",
        "2026.01 gaji.pdf",
        "2026-03-01 cuti.pdf",
        "aplikasi v1.2.pdf",
        "aplikasi versi 1.3.pdf",
        "rev 2.1.1.pdf",
        "SK 3.1-045-2026.pdf",
        "surat 4.1 ke Dinas.pdf",
        "5.1 juta.pdf",
        "4.5 Mei.pdf",
        "3.10 WIB zoom.pdf",
        "pasal 3.2.pdf",
        "005.1 entah.pdf",
        "3.1% naik.pdf",
        "13.1 entah.pdf",
        "1.10 entah.pdf",
    ];
    let files: Vec<(&str, Vec<u8>)> = names.iter().map(|name| (*name, document(name))).collect();
    let found = by_file(&proposals(&loose(&files)));
    for name in names {
        assert_eq!(found[name], [], "{name}");
    }
    // A neighbour of each that is one.
    let names = [
        ("1.1 2026 libur.pdf", "1.1"),
        ("2.1.1 2026-03-01.pdf", "2.1.1"),
        ("3.1 v2.pdf", "3.1"),
        ("5.1_SK-045-2026.pdf", "5.1"),
        ("03.10 entah.pdf", "3.10"),
        ("lampiran [3.2].pdf", "3.2"),
        ("kode 1.2 entah.pdf", "1.2"),
        ("3.1", "3.1"),
    ];
    let files: Vec<(&str, Vec<u8>)> = names
        .iter()
        .map(|(name, _)| (*name, document(name)))
        .collect();
    let found = by_file(&proposals(&loose(&files)));
    for (name, code) in names {
        assert_eq!(found[name], [(code.to_owned(), true)], "{name}");
    }
}

#[test]
fn letters_in_codes_and_their_ranges_are_read() {
    let mut instrument = crate::bench::INSTRUMENT
        .split_once("[[aspek]]")
        .unwrap()
        .0
        .to_owned();
    instrument.push_str("[[aspek]]\nkode = \"B\"\nnama = \"Semua\"\nbobot = 100\n");
    for code in ["B1", "B2", "B3", "B4", "B10"] {
        instrument.push_str(&format!(
            "[[aspek.indikator]]\nkode = \"{code}\"\npertanyaan = \"Apakah {code}?\"\nbobot = 20\nskala = \"ya-tidak\"\n"
        ));
    }
    let bench = Bench::bare();
    bench.write("instrument/uji.toml", instrument).write(
        "evidence/bukti.yaml",
        "instrumen: uji-2026\nsatker: BPMP Contoh\nindikator:\n",
    );
    let names = [
        "B1-B4 x.pdf",
        "b.01_x.pdf",
        "B10.pdf",
        "B-3-UN-2026.pdf",
        "B2a.pdf",
    ];
    for name in names {
        bench.write(&format!("evidence/{name}"), document(name));
    }
    let found = by_file(&proposals(&bench));
    let codes = |name: &str| -> Vec<&str> { found[name].iter().map(|(code, _)| &**code).collect() };
    assert_eq!(codes("B1-B4 x.pdf"), ["B1", "B2", "B3", "B4"]);
    assert!(found["B1-B4 x.pdf"].iter().all(|(_, sure)| *sure));
    assert_eq!(codes("b.01_x.pdf"), ["B1"]);
    assert_eq!(codes("B10.pdf"), ["B10"]);
    assert_eq!(codes("B2a.pdf"), ["B2"]);
    // An office numbers its letters like that.
    assert!(found["B-3-UN-2026.pdf"].iter().all(|(_, sure)| !sure));
}

#[test]
fn the_sure_ones_are_listed_with_a_yes() {
    let files = [
        "1.1_SK Penetapan DIP.pdf",
        "umum/3.1-3.2 SOP.pdf",
        "Sertifikat Bimtek.pdf",
        "foto keluarga.jpg",
    ];
    let files = files.map(|name| (name, document(name)));
    let bench = loose(&files);
    let before = everything(bench.path());
    let ran = bench.kip(&["petakan"]);
    assert_eq!((ran.code, &*ran.stderr), (0, ""));
    for row in [
        "1.1_SK Penetapan DIP.pdf",
        "pasti",
        "kode pada namanya",
        "mungkin",
        "bimtek, sertifikat",
    ] {
        assert!(ran.stdout.contains(row), "{row}: {}", ran.stdout);
    }
    assert!(
        ran.stdout.contains("\n • foto keluarga.jpg\n"),
        "{}",
        ran.stdout
    );
    let how = "Tidak ada yang ditulis. `kip map --yes` mencantumkan 3 yang pasti";
    assert!(ran.stdout.contains(how), "{}", ran.stdout);
    let english = bench.kip(&["map", "--lang", "en"]).stdout;
    assert!(
        english.contains("`kip map --yes` lists the 3 sure ones"),
        "{english}"
    );
    let dry = bench.kip(&["map", "--dry-run"]);
    assert_eq!(dry.code, 0, "{dry:?}");
    assert!(
        dry.stdout
            .contains("+       - berkas: 1.1_SK Penetapan DIP.pdf\n"),
        "{}",
        dry.stdout
    );
    // A no writes nothing, either.
    let asked = kip_asking(bench.path(), 100, Some(|_| Some("t".to_owned())), &["map"]);
    assert_eq!(asked.code, 0, "{asked:?}");
    assert_eq!(everything(bench.path()), before);
    let ran = bench.kip(&["map", "--yes"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(
        ran.stdout
            .ends_with("bukti dicantumkan. Berikutnya: `kip check`\n"),
        "{}",
        ran.stdout
    );
    let mapping = String::from_utf8(bench.read("evidence/bukti.yaml")).unwrap();
    assert_eq!(
        mapping,
        r#"# PPID
instrumen: kip-upt-contoh-2026
satker: BPMP Contoh
indikator:
  "1.1":
    bukti:
      - berkas: 1.1_SK Penetapan DIP.pdf
  "3.1":
    bukti:
      - berkas: umum/3.1-3.2 SOP.pdf
  "3.2":
    bukti:
      - berkas: umum/3.1-3.2 SOP.pdf
"#
    );
    // What is listed is proposed no more.
    let left = by_file(&proposals(&bench));
    assert!(!left.contains_key("1.1_SK Penetapan DIP.pdf"), "{left:?}");
    assert!(left.contains_key("foto keluarga.jpg"), "{left:?}");
}

#[test]
fn what_would_not_be_counted_is_not_listed() {
    let bench = loose(&[
        ("1.1 SK.pdf", document("a.pdf")),
        ("1.2 SK.pdf", b"%PDF-1.4\nputus".to_vec()),
        ("1.3 catatan.txt", b"catatan".to_vec()),
    ]);
    let before = everything(bench.path());
    let dry = bench.kip(&["map", "--dry-run"]);
    assert_eq!((dry.code, &*dry.stderr), (0, ""));
    assert!(
        !dry.stdout.contains("+       - berkas: 1.2"),
        "{}",
        dry.stdout
    );
    assert_eq!(everything(bench.path()), before);
    let ran = bench.kip(&["map", "--yes", "--lang", "en"]);
    assert_eq!((ran.code, &*ran.stderr), (0, ""));
    let (_, said) = ran.stdout.split_once("Not listed").unwrap();
    insta::assert_snapshot!(said, @"
    , because it would not be counted as evidence:
      KIP404 evidence/1.2 SK.pdf is damaged (an incomplete download, whose end is missing)
      → copy or download it again from its source, then open it to check its content
      KIP207 the instrument does not accept the extension .txt of evidence/1.3 catatan.txt
      → save it as an accepted type (pdf, docx, xlsx, jpg, jpeg, png, mp4) and list the new file

    evidence/bukti.yaml written.
    Score: supported still 0.00, claimed still 0.00 · Tidak Informatif
    1 piece of evidence listed. Next: `kip check`
    ");
    let mapping = String::from_utf8(bench.read("evidence/bukti.yaml")).unwrap();
    assert!(mapping.contains("1.1 SK.pdf"), "{mapping}");
    assert!(
        !mapping.contains("1.2") && !mapping.contains("1.3"),
        "{mapping}"
    );
    // With nothing else left, nothing is written.
    let again = bench.kip(&["map", "--yes"]);
    assert!(
        again.stdout.contains("Tidak ikut dicantumkan"),
        "{}",
        again.stdout
    );
    assert_eq!(again.code, 0);
    assert_eq!(bench.read("evidence/bukti.yaml"), mapping.as_bytes());
}

#[test]
fn json_holds_to_its_schema() {
    let bench = loose(&[
        ("1.1 SK.pdf", document("a.pdf")),
        ("entah.pdf", document("b.pdf")),
    ]);
    let found = proposals(&bench);
    let schema: Value = serde_json::from_str(&bench.kip(&["schema", "map"]).stdout).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    assert!(validator.is_valid(&found), "{found}");
    assert_eq!(
        found,
        serde_json::json!({ "schema": "kip-map/1", "files": [
            { "path": "evidence/1.1 SK.pdf", "proposals": [
                { "code": "1.1", "sure": true, "why": "kode pada namanya" }
            ] },
            { "path": "evidence/entah.pdf", "proposals": [] }
        ] })
    );
}

#[test]
fn nothing_is_proposed_while_a_mapping_cannot_be_read() {
    let bench = loose(&[("1.1 SK.pdf", document("a.pdf"))]);
    bench.write("evidence/lain/bukti.yaml", "instrumen: [\n");
    for arguments in [&["map", "--yes"][..], &["map", "--format", "json"]] {
        let ran = bench.kip(arguments);
        assert_eq!((ran.code, &*ran.stdout), (2, ""));
        assert!(
            ran.stderr.contains("evidence/lain/bukti.yaml"),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn drafts_and_copies_of_what_is_listed_are_never_sure() {
    let bench = loose(&[
        ("1.1 draf SK DIP.pdf", document("a.pdf")),
        ("3.1 SOP.pdf", document("b.pdf")),
        ("3.1 SOP (1).pdf", document("b.pdf")),
    ]);
    assert_eq!(
        by_file(&proposals(&bench))["1.1 draf SK DIP.pdf"],
        [("1.1".to_owned(), false)]
    );
    assert_eq!(bench.kip(&["add", "3.1", "evidence/3.1 SOP.pdf"]).code, 0);
    assert_eq!(by_file(&proposals(&bench))["3.1 SOP (1).pdf"], []);
}
