//! The published schemas and the readers and writers agree.

use serde_json::Value;

use crate::bench::{Bench, example, kip_in, repository};
use crate::hostile::hostile;
use crate::init::everything;
use crate::partial::slip;

fn valid(schema: &str, instance: &Value) {
    let schema: Value = serde_json::from_str(schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(instance)
        .map(|error| format!("{error} at {}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

/// serde writes a TOML date as a table of one private key.
fn dates_to_text(value: &mut Value) {
    match value {
        Value::Object(object) => {
            if let Some(date) = object.get("$__toml_private_datetime") {
                *value = date.clone();
            } else {
                object.values_mut().for_each(dates_to_text);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(dates_to_text),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn schemas_hold_for_the_files_of_the_example() {
    let bench = example();
    let schema = |of: &str| bench.kip(&["schema", of]).stdout;
    let toml = |path: &str| -> Value {
        let text = std::fs::read_to_string(repository().join(path)).unwrap();
        let mut value: Value = toml::from_str(&text)
            .map(|table: toml::Table| serde_json::to_value(table).unwrap())
            .unwrap();
        dates_to_text(&mut value);
        value
    };
    valid(
        &schema("instrument"),
        &toml("instrument/kip-upt-contoh.toml"),
    );
    valid(&schema("lock"), &toml("evidence/kip.lock"));
    let mapping =
        std::fs::read_to_string(repository().join("evidence/1-kualitas-informasi/bukti.yaml"))
            .unwrap();
    valid(&schema("mapping"), &serde_yaml::from_str(&mapping).unwrap());
    valid(&schema("report"), &bench.report());
    let strange = serde_json::json!({ "instrumen": "x", "indikator": { "1": { "bukit": [] } } });
    let mapping: Value = serde_json::from_str(&schema("mapping")).unwrap();
    assert!(!jsonschema::is_valid(&mapping, &strange));
}

#[test]
fn the_report_keeps_to_its_schema_in_every_state() {
    let schema = Bench::sound().kip(&["schema", "report"]).stdout;
    let sound = Bench::sound();
    valid(&schema, &sound.report());
    valid(
        &schema,
        &sound.report_with(&["--stage", "presentasi=85,00", "--min-score", "99"]),
    );
    valid(
        &schema,
        &sound.report_with(&["--locked", "--lang", "en", "--as-of", "2030-01-01"]),
    );
    sound
        .edit(
            "evidence/bukti.yaml",
            "    jawaban: A\n",
            "    jawaban: A\n    penangguhan: [{ aturan: KIP204, alasan: dipinjam, sampai: 2026-12-31 }]\n",
        )
        .remove("evidence/profil.pdf")
        .write("evidence/sisa.pdf", "")
        .write("evidence/sk-dip.pdf", "x");
    valid(&schema, &sound.report());
    sound.without_repository();
    valid(&schema, &sound.report());
    valid(&schema, &hostile().report());
    let bare = Bench::bare();
    bare.write(
        "instrument/kosong.toml",
        "[instrumen]\nid = \"kosong\"\njudul = \"Kosong\"\ntahun = 2026\n",
    );
    let report = bare.report();
    assert_eq!(report["score"]["supported"], Value::Null);
    valid(&schema, &report);
    let mut broken = report;
    broken["verdict"] = "lolos".into();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    assert!(
        !jsonschema::is_valid(&schema, &broken),
        "the schema holds nothing"
    );
}

#[test]
fn what_could_not_be_judged_keeps_to_its_schema() {
    let bench = slip();
    let said = |bench: &Bench| -> Value {
        let ran = bench.kip(&["check", "--format", "json"]);
        assert_eq!(ran.code, 2);
        serde_json::from_str(&ran.stdout).unwrap()
    };
    let schema = |of: &str| Bench::bare().kip(&["schema", of]).stdout;
    let part = said(&bench);
    valid(&schema("report"), &part);
    let problems: Value = serde_json::from_str(&schema("problems")).unwrap();
    assert!(!jsonschema::is_valid(&problems, &part));
    bench.edit("instrument/uji.toml", "tahun = 2026", "tahun = \"x\"");
    let mut nothing = said(&bench);
    valid(&schema("problems"), &nothing);
    bench.remove("instrument/uji.toml");
    valid(&schema("problems"), &said(&bench));
    nothing["problems"] = Value::Array(Vec::new());
    assert!(
        !jsonschema::is_valid(&problems, &nothing),
        "there is always one"
    );
}

#[test]
fn schemas_and_readers_agree_on_right_and_wrong() {
    let bench = Bench::sound();
    let schema =
        |of: &str| -> Value { serde_json::from_str(&bench.kip(&["schema", of]).stdout).unwrap() };
    let toml = |text: &str| {
        let mut value = serde_json::to_value(toml::from_str::<toml::Table>(text).unwrap()).unwrap();
        dates_to_text(&mut value);
        value
    };
    let sound = String::from_utf8(bench.read("instrument/uji.toml")).unwrap();
    for (of, path, from, to, right) in [
        (
            "instrument",
            "instrument/uji.toml",
            "resmi = false",
            "resmi = true",
            true,
        ),
        (
            "instrument",
            "instrument/uji.toml",
            "resmi = false",
            "resni = true",
            false,
        ),
        (
            "instrument",
            "instrument/uji.toml",
            "resmi = false",
            "resmi = \"ya\"",
            false,
        ),
        (
            "instrument",
            "instrument/uji.toml",
            "tahun = 2026",
            "tahun = \"2026\"",
            false,
        ),
        (
            "instrument",
            "instrument/uji.toml",
            "\"poin\"",
            "\"poen\"",
            false,
        ),
        (
            "instrument",
            "instrument/uji.toml",
            "bobot = 25",
            "bobot = \"25\"",
            false,
        ),
        (
            "instrument",
            "instrument/uji.toml",
            "bobot = 25\n",
            "",
            false,
        ),
        (
            "instrument",
            "instrument/uji.toml",
            "bobot = 25",
            "bobot = 25.5",
            true,
        ),
        (
            "instrument",
            "instrument/uji.toml",
            "jenis = \"tautan\"",
            "jenis = \"laman\"",
            false,
        ),
        (
            "instrument",
            "instrument/uji.toml",
            "kode = \"B.1\"",
            "kode = 1.10",
            false,
        ),
        (
            "mapping",
            "evidence/bukti.yaml",
            "satker: BPMP Contoh",
            "satker:",
            true,
        ),
        (
            "mapping",
            "evidence/bukti.yaml",
            "instrumen: uji-2026",
            "",
            false,
        ),
        (
            "mapping",
            "evidence/bukti.yaml",
            "berkas: sop.docx",
            "berkass: sop.docx",
            false,
        ),
        (
            "mapping",
            "evidence/bukti.yaml",
            "berkas: sop.docx",
            "tautan: https://a.go.id",
            true,
        ),
        (
            "mapping",
            "evidence/bukti.yaml",
            "jawaban: A",
            "jawaban: [A]",
            false,
        ),
        (
            "mapping",
            "evidence/bukti.yaml",
            "jawaban: A",
            "jawaban: 1",
            true,
        ),
        (
            "mapping",
            "evidence/bukti.yaml",
            "jawaban: A",
            "jawabn: A",
            false,
        ),
        ("lock", "evidence/kip.lock", "versi = 1", "versi = 2", false),
        ("lock", "evidence/kip.lock", "versi = 1", "versi = 1", true),
    ] {
        let case = Bench::sound();
        case.edit(path, from, to);
        let text = String::from_utf8(case.read(path)).unwrap();
        let value = if of == "mapping" {
            serde_yaml::from_str(&text).unwrap()
        } else {
            toml(&text)
        };
        assert_eq!(
            jsonschema::is_valid(&schema(of), &value),
            right,
            "schema {of}: {to}"
        );
        let ran = case.kip(&["check"]);
        assert_eq!(ran.code != 2, right, "reader {of}: {to}\n{}", ran.stderr);
    }
    assert!(jsonschema::is_valid(&schema("instrument"), &toml(&sound)));
    for (text, right) in [
        ("", true),
        (
            "bahasa = \"en\"\ninstrumen = \"uji-2026\"\n[aturan]\nKIP204 = \"note\"\n",
            true,
        ),
        ("[jalur]\nbukti = \"evidence\"\n", true),
        ("bahasa = \"jv\"\n", false),
        ("[aturan]\nKIP204 = \"off\"\n", false),
        ("warna = 1\n", false),
    ] {
        assert_eq!(
            jsonschema::is_valid(&schema("settings"), &toml(text)),
            right,
            "{text}"
        );
        bench.write("kip.toml", text);
        assert_eq!(bench.kip(&["check"]).code != 2, right, "{text}");
    }
}

#[test]
fn what_init_writes_is_what_the_schemas_ask() {
    let fresh = tempfile::tempdir().unwrap();
    assert_eq!(kip_in(fresh.path(), &["init"]).code, 0);
    let schema = kip_in(fresh.path(), &["schema", "mapping"]).stdout;
    let mut mappings = 0;
    for (path, bytes) in everything(&fresh.path().join("evidence")) {
        if path.ends_with("bukti.yaml") {
            valid(&schema, &serde_yaml::from_slice(&bytes).unwrap());
            mappings += 1;
        }
    }
    assert_eq!(mappings, 6);
}
