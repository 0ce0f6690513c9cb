//! An instrument file (TOML, contract 1.1) to an [`Instrument`].
//!
//! Nothing is judged here: sums, repeats and odd options are findings (KIP101–108). What cannot be
//! read as what it should be is a problem.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{
    Aspect, Band, Choice, Code, FileRules, Formula, Indicator, Instrument, Kind, Lang, Period,
    Place, Placed, Requirement, Rounding, RoundingOf, Scale, Stage, Text, Worth, one_of,
};
use crate::text;

use super::fields::{Fields, Reader};
use super::node::{KeyValue, Node, Value};
use super::{Problems, SourceText, glob, size, slips, toml};

pub(super) const ROOT: &[&str] = &[
    "instrumen",
    "penilaian",
    "periode",
    "berkas",
    "tahap",
    "kualifikasi",
    "skala",
    "aspek",
];
pub(super) const HEAD: &[&str] = &[
    "id",
    "judul",
    "tahun",
    "versi",
    "penyelenggara",
    "sasaran",
    "resmi",
    "tenggat",
];
pub(super) const SCORING: &[&str] = &["rumus", "pembulatan"];
pub(super) const ROUNDING: &[&str] = &["di", "desimal"];
pub(super) const PERIOD: &[&str] = &["mulai", "akhir", "masih_berlaku"];
pub(super) const FILES: &[&str] = &[
    "ekstensi",
    "ekstensi_foto",
    "ekstensi_video",
    "ukuran_maks",
    "ukuran_maks_video",
    "panjang_tautan_maks",
    "nama_unik",
    "abaikan",
];
pub(super) const STAGE: &[&str] = &["id", "nama", "bobot", "ambang_saq"];
pub(super) const BAND: &[&str] = &["nama", "min"];
pub(super) const SCALE: &[&str] = &["id", "pilihan"];
pub(super) const SCALE_OPTION: &[&str] = &["kode", "nilai", "arti"];
pub(super) const OWN_OPTION: &[&str] = &["kode", "nilai", "poin", "arti"];
pub(super) const ASPECT: &[&str] = &["kode", "nama", "bobot", "indikator"];
pub(super) const INDICATOR: &[&str] = &[
    "kode",
    "nama",
    "pertanyaan",
    "bobot",
    "skala",
    "pilihan",
    "periode",
    "dasar",
    "penanggung_jawab",
    "kelompok",
    "bukti",
    "boleh_nihil",
    "bonus",
    "data_pribadi",
    "tenggat",
];
pub(super) const REQUIREMENT: &[&str] = &["jenis", "nama", "min"];

/// The most pieces of evidence that one row may ask for: more is a slip of the keyboard, and nobody could
/// meet it. Real questionnaires ask for up to 20; the sample for up to 5.
const MIN_MAX: u32 = 1_000;
/// The most patterns of `abaikan`: each file of the evidence folder is held against each of them, and teams
/// write a handful.
const PATTERNS_MAX: usize = 100;
/// The most decimals that an organiser may round to: known ones use 2, and reports show 2.
const DECIMALS_MAX: u32 = 6;

/// Reads one instrument; `None` when it cannot even be read as TOML.
pub(super) fn read(source: &Arc<SourceText>, problems: &RefCell<Problems>) -> Option<Instrument> {
    let root = toml::parse(source, problems)?;
    let reader = Reader::new(source, problems);
    let fields = reader.free_table(&root)?;
    if without_head(&fields) {
        return None;
    }
    let fields = reader.table(&root, ROOT)?;
    let head = reader.table(fields.need("instrumen")?, HEAD)?;
    let scales = scales(&fields);
    let (formula, rounding) = scoring(&fields);
    let mut aspects: Vec<Aspect> = tables(&fields, "aspek", ASPECT)
        .iter()
        .map(|table| aspect(table, &scales))
        .collect();
    let repeats = take_repeats(&mut aspects);
    Some(Instrument {
        id: head.need_text("id"),
        title: head.need_text("judul").value,
        year: year(&head),
        version: head.text("versi").map(|text| text.value),
        organiser: head.text("penyelenggara").map(|text| text.value),
        audience: values(head.texts("sasaran")),
        official: head.truth("resmi"),
        deadline: head.date("tenggat"),
        formula,
        rounding,
        periods: periods(&fields),
        files: files(&fields),
        stages: tables(&fields, "tahap", STAGE).iter().map(stage).collect(),
        bands: tables(&fields, "kualifikasi", BAND)
            .iter()
            .map(band)
            .collect(),
        aspects,
        repeats,
        scales,
        place: Place::file(&source.path),
    })
}

/// Notes keys of the head above which its header is lost.
fn without_head(fields: &Fields<'_>) -> bool {
    let mut entries = fields.entries.iter();
    if entries.clone().any(|entry| entry.key == "instrumen") {
        return false;
    }
    let first = entries.find(|entry| HEAD.contains(&&*entry.key));
    if let Some(entry) = first {
        let key = &entry.key;
        fields.reader.problem(
            &entry.key_span,
            text!(
                "baris `[instrumen]` tidak ada di atas `{key}`",
                "the line `[instrumen]` is missing above `{key}`"
            ),
            Text::new(
                "tulis `[instrumen]` di baris sendiri di atas baris ini",
                "write `[instrumen]` in a line of its own above this line",
            ),
        );
    }
    first.is_some()
}

fn values(texts: Vec<Placed<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}

/// The tables of a list like `[[aspek]]`.
fn tables<'r>(fields: &Fields<'r>, key: &str, keys: &'static [&'static str]) -> Vec<Fields<'r>> {
    fields
        .list(key)
        .iter()
        .filter_map(|node| {
            if let Value::Table(_) = node.value {
                return fields.reader.table(node, keys);
            }
            fields.reader.no_toml_list(key, node);
            None
        })
        .collect()
}

fn year(head: &Fields<'_>) -> i16 {
    let Some(node) = head.need("tahun") else {
        return 0;
    };
    let year = head.reader.whole(node, 9999);
    let year = year.and_then(|year| i16::try_from(year).ok());
    if year.is_some_and(|year| year < slips::YEAR_MIN) {
        head.reader.problem(
            &node.span,
            Text::new(
                "tahun ditulis dengan empat angka",
                "the year is written with four digits",
            ),
            Text::new(
                "tulis misalnya `tahun = 2026`",
                "write for example `tahun = 2026`",
            ),
        );
    }
    year.unwrap_or_default()
}

/// One of a few words, with the nearest named when it is none of them.
fn word<'w, T: Copy>(reader: &Reader<'_>, node: &Node<'_>, known: &'w [(&'w str, T)]) -> Option<T> {
    let written = reader.written(node)?;
    let found = known.iter().find(|(word, _)| *word == written);
    if found.is_none() {
        let list: Vec<&str> = known.iter().map(|(word, _)| *word).collect();
        reader.problem(
            &node.span,
            text!(
                "`{written}` tidak dikenal di sini",
                "`{written}` is not known here"
            ),
            one_of(&list, written),
        );
    }
    found.map(|(_, value)| *value)
}

fn scoring(fields: &Fields<'_>) -> (Formula, Option<Rounding>) {
    let reader = fields.reader;
    let Some(scoring) = fields
        .get("penilaian")
        .and_then(|node| reader.table(node, SCORING))
    else {
        return (Formula::Points, None);
    };
    let formulas = [Formula::Points, Formula::Proportion, Formula::Mean]
        .map(|formula| (formula.word(), formula));
    let formula = scoring
        .get("rumus")
        .and_then(|node| word(reader, node, &formulas))
        .unwrap_or(Formula::Points);
    let rounding = scoring
        .get("pembulatan")
        .and_then(|node| reader.table(node, ROUNDING))
        .and_then(|table| {
            let places = [("aspek", RoundingOf::Aspect), ("total", RoundingOf::Total)];
            Some(Rounding {
                of: word(reader, table.need("di")?, &places)?,
                decimals: reader.whole(table.need("desimal")?, DECIMALS_MAX)?,
            })
        });
    (formula, rounding)
}

fn periods(fields: &Fields<'_>) -> BTreeMap<String, Period> {
    let reader = fields.reader;
    let Some(table) = fields
        .get("periode")
        .and_then(|node| reader.free_table(node))
    else {
        return BTreeMap::new();
    };
    table
        .entries
        .iter()
        .filter(|entry| is_named(reader, entry))
        .filter_map(|entry| {
            let period = period(&reader.table(&entry.node, PERIOD)?)?;
            Some((entry.key.to_string(), period))
        })
        .collect()
}

/// Whether this is a period and no key of one: `[periode]` without a name holds them itself.
fn is_named(reader: &Reader<'_>, entry: &KeyValue<'_>) -> bool {
    let named = matches!(entry.node.value, Value::Table(_)) || !PERIOD.contains(&&*entry.key);
    if !named {
        let key = &entry.key;
        reader.problem(
            &entry.key_span,
            text!(
                "`{key}` berada di bawah `[periode]` tanpa nama periodenya",
                "`{key}` is below `[periode]` without the period's name"
            ),
            Text::new(
                "beri nama di baris `[periode]`, misalnya `[periode.tahun-berjalan]`",
                "put a name into the line `[periode]`, for example `[periode.tahun-berjalan]`",
            ),
        );
    }
    named
}

fn period(fields: &Fields<'_>) -> Option<Period> {
    if fields.truth("masih_berlaku") {
        if let Some(node) = fields.get("mulai").or_else(|| fields.get("akhir")) {
            fields.reader.problem(
                &node.span,
                Text::new(
                    "periode `masih_berlaku` tidak punya tanggal mulai atau akhir",
                    "a `masih_berlaku` period has no first or last day",
                ),
                Text::new("hapus salah satunya", "delete one of the two"),
            );
        }
        return Some(Period::InForce);
    }
    let start = fields.reader.date(fields.need("mulai")?)?;
    let end_node = fields.need("akhir")?;
    let end = fields.reader.date(end_node)?;
    if end.value < start.value {
        fields.reader.problem(
            &end_node.span,
            Text::new(
                "`akhir` lebih dulu daripada `mulai`",
                "`akhir` is before `mulai`",
            ),
            Text::new(
                "tukar atau perbaiki tanggalnya",
                "swap or correct the dates",
            ),
        );
    }
    Some(Period::Fixed {
        start: start.value,
        end: end.value,
    })
}

fn files(fields: &Fields<'_>) -> FileRules {
    let mut rules = FileRules::default();
    let reader = fields.reader;
    let Some(table) = fields
        .get("berkas")
        .and_then(|node| reader.table(node, FILES))
    else {
        return rules;
    };
    for (key, list) in [
        ("ekstensi", &mut rules.documents),
        ("ekstensi_foto", &mut rules.photos),
        ("ekstensi_video", &mut rules.videos),
    ] {
        if let Some(node) = table.get(key) {
            *list = extensions(reader, key, node);
        }
    }
    let bytes = |key: &str| table.get(key).and_then(|node| size::bytes(reader, node));
    rules.size_max = bytes("ukuran_maks");
    rules.video_size_max = bytes("ukuran_maks_video");
    rules.link_length_max = table
        .get("panjang_tautan_maks")
        .and_then(|node| reader.whole(node, u32::MAX));
    rules.unique_names = table.truth("nama_unik");
    rules.ignore = globs(&table);
    rules
}

/// The ends of names that are accepted. Several in one text would be one that no file has, and void all.
fn extensions(reader: &Reader<'_>, key: &str, node: &Node<'_>) -> Vec<String> {
    let parts = |text: &str| -> Vec<String> {
        let parts = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/'));
        parts
            .map(|part| part.trim_start_matches(['*', '.']).to_lowercase())
            .filter(|part| !part.is_empty())
            .collect()
    };
    let mut all = Vec::new();
    for item in node.each() {
        let Some(text) = reader.text(item) else {
            continue;
        };
        let parts = parts(&text.value);
        if parts.len() > 1 {
            let right: Vec<String> = parts.iter().map(|part| format!("\"{part}\"")).collect();
            let right = right.join(", ");
            reader.problem(
                &item.span,
                text!(
                    "`{key}` memuat beberapa akhiran dalam satu teks",
                    "`{key}` has several extensions in one text"
                ),
                text!("tulis `{key} = [{right}]`", "write `{key} = [{right}]`"),
            );
        }
        all.extend(parts);
    }
    all
}

fn globs(table: &Fields<'_>) -> Vec<String> {
    let nodes = table.get("abaikan").map_or(&[][..], Node::each);
    if let Some(first) = nodes.get(PATTERNS_MAX) {
        let count = nodes.len();
        table.reader.problem(
            &first.span,
            text!(
                "`abaikan` memuat {count} pola, paling banyak {PATTERNS_MAX}",
                "`abaikan` has {count} patterns, {PATTERNS_MAX} at most"
            ),
            Text::new(
                "gabungkan, misalnya `arsip/**` untuk seluruh folder atau `*.{bak,tmp}`",
                "join them, for example `arsip/**` for a whole folder or `*.{bak,tmp}`",
            ),
        );
    }
    nodes
        .iter()
        .take(PATTERNS_MAX)
        .filter_map(|node| {
            let pattern = table.reader.written(node)?;
            if let Some(fault) = glob::fault(pattern) {
                let [id, en] = [Lang::Id, Lang::En].map(|lang| fault.get(lang));
                table.reader.problem(
                    &node.span,
                    text!(
                        "pola `{pattern}` tidak dapat dibaca ({id})",
                        "the pattern `{pattern}` cannot be read ({en})"
                    ),
                    Text::new(
                        "tulis seperti `arsip/**` atau `*.bak`",
                        "write it like `arsip/**` or `*.bak`",
                    ),
                );
            }
            Some(pattern.to_owned())
        })
        .collect()
}

fn stage(table: &Fields<'_>) -> Stage {
    Stage {
        id: table.need_text("id"),
        name: table.need_text("nama").value,
        weight: table.need_exact("bobot"),
        threshold: table
            .get("ambang_saq")
            .and_then(|node| table.reader.exact(node, false))
            .map(|threshold| threshold.value),
    }
}

fn band(table: &Fields<'_>) -> Band {
    Band {
        name: table.need_text("nama"),
        min: table
            .need("min")
            .and_then(|node| table.reader.exact(node, true))
            .unwrap_or_else(|| Placed::new(crate::model::Exact::zero(), table.place())),
    }
}

fn scales(fields: &Fields<'_>) -> Vec<Scale> {
    tables(fields, "skala", SCALE)
        .iter()
        .map(|table| Scale {
            id: table.need_text("id"),
            options: options(table, SCALE_OPTION).into(),
        })
        .collect()
}

fn options(table: &Fields<'_>, keys: &'static [&'static str]) -> Vec<Choice> {
    if let Some(node) = table.need("pilihan")
        && matches!(&node.value, Value::List(list) if list.is_empty())
    {
        // Nobody could answer, and every rule that looks at options would have nothing to look at.
        table.reader.problem(
            &node.span,
            Text::new(
                "belum ada pilihan jawaban di sini",
                "there are no options here",
            ),
            Text::new(
                "tulis sedikitnya satu pilihan, misalnya { kode = \"Ya\", nilai = 1 }",
                "write at least one option, for example { kode = \"Ya\", nilai = 1 }",
            ),
        );
    }
    tables(table, "pilihan", keys)
        .iter()
        .filter_map(|option| {
            Some(Choice {
                code: option.need_text("kode").value,
                worth: worth(option, keys)?,
                meaning: option.text("arti").map(|text| text.value),
                place: option.place(),
            })
        })
        .collect()
}

fn worth(option: &Fields<'_>, keys: &'static [&'static str]) -> Option<Worth> {
    let reader = option.reader;
    let points = keys.contains(&"poin").then(|| option.get("poin")).flatten();
    match (option.get("nilai"), points) {
        (Some(share), None) => Some(Worth::Share(reader.exact(share, true)?.value)),
        (None, Some(points)) => Some(Worth::Points(reader.exact(points, true)?.value)),
        (Some(_), Some(points)) => {
            reader.problem(
                &points.span,
                Text::new(
                    "pilihan ini punya `nilai` dan `poin` sekaligus",
                    "this option has both `nilai` and `poin`",
                ),
                Text::new("pakai salah satunya", "use one of them"),
            );
            None
        }
        (None, None) => {
            let _ = option.need("nilai");
            None
        }
    }
}

fn aspect(table: &Fields<'_>, scales: &[Scale]) -> Aspect {
    let code = table.need_text("kode");
    Aspect {
        code: Placed::new(Code::new(&code.value), code.place),
        name: table.need_text("nama").value,
        weight: table.need_exact("bobot"),
        indicators: tables(table, "indikator", INDICATOR)
            .iter()
            .map(|table| Arc::new(indicator(table, scales)))
            .collect(),
    }
}

/// Takes out each indicator whose code stood before, in this aspect or another: the claim can only
/// answer one of them, and the other would be unanswered for ever.
fn take_repeats(aspects: &mut [Aspect]) -> Vec<Placed<Code>> {
    let mut seen: BTreeSet<Code> = BTreeSet::new();
    let mut repeats = Vec::new();
    for aspect in aspects {
        aspect.indicators.retain(|indicator| {
            let first = seen.insert(indicator.code.value.clone());
            if !first {
                repeats.push(indicator.code.clone());
            }
            first
        });
    }
    repeats
}

fn indicator(table: &Fields<'_>, scales: &[Scale]) -> Indicator {
    let code = table.need_text("kode");
    let question = table.need_text("pertanyaan");
    let scale = table.text("skala");
    Indicator {
        code: Placed::new(Code::new(&code.value), code.place),
        name: table
            .text("nama")
            .map_or_else(|| question.value.clone(), |name| name.value),
        question,
        weight: table.need_exact("bobot"),
        options: indicator_options(table, scale.as_ref(), scales),
        scale,
        period: table.text("periode"),
        basis: table.texts("dasar"),
        owner: table.text("penanggung_jawab").map(|text| text.value),
        group: table.text("kelompok").map(|text| text.value),
        requirements: requirements(table),
        nil_allowed: table.truth("boleh_nihil"),
        bonus: table.truth("bonus"),
        personal_data: table.truth("data_pribadi"),
        deadline: table.date("tenggat"),
    }
}

fn indicator_options(
    table: &Fields<'_>,
    scale: Option<&Placed<String>>,
    scales: &[Scale],
) -> Arc<[Choice]> {
    match (scale, table.get("pilihan")) {
        (Some(scale), None) => scales
            .iter()
            .find(|known| known.id.value == scale.value)
            .map_or_else(Arc::default, |known| Arc::clone(&known.options)),
        (None, Some(_)) => options(table, OWN_OPTION).into(),
        (Some(_), Some(node)) => {
            table.reader.problem(
                &node.span,
                Text::new(
                    "indikator ini punya `skala` dan `pilihan` sekaligus",
                    "this indicator has both `skala` and `pilihan`",
                ),
                Text::new("pakai salah satunya", "use one of them"),
            );
            Arc::default()
        }
        (None, None) => {
            let _ = table.need("skala");
            Arc::default()
        }
    }
}

/// Without a `bukti` key one acceptable evidence of any kind is asked for; `bukti = []` asks for none.
fn requirements(table: &Fields<'_>) -> Vec<Requirement> {
    if table.get("bukti").is_none() {
        return vec![Requirement::any()];
    }
    tables(table, "bukti", REQUIREMENT)
        .iter()
        .map(|row| Requirement {
            kinds: kinds(row),
            name: row.text("nama").map(|text| text.value),
            min: row
                .get("min")
                .map_or(Some(1), |node| row.reader.whole(node, MIN_MAX))
                .unwrap_or(1),
        })
        .collect()
}

fn kinds(row: &Fields<'_>) -> Vec<Kind> {
    let Some(node) = row.get("jenis") else {
        return Kind::ALL.to_vec();
    };
    let known = Kind::ALL.map(|kind| (kind.word(), kind));
    node.each()
        .iter()
        .filter_map(|node| word(row.reader, node, &known))
        .collect()
}
