//! An instrument file (TOML, contract 1.1) from what was understood. Its reader is `load`: what is written
//! here counts once that has read it.

use std::fmt::Write as _;

use serde_json::Value;

use super::{AnswerScale, Options, QuestionRead, Understood, Wishes};
use crate::model::{Exact, Lang};
use crate::text::say;

/// What the instrument is called.
pub(crate) struct InstrumentName<'n> {
    pub(crate) id: &'n str,
    pub(crate) title: &'n str,
    pub(crate) year: i16,
    /// The spreadsheet's file name.
    pub(crate) file: &'n str,
}

/// The id of the scale for yes and no.
const YES_NO: &str = "ya-tidak";
/// The id of the scale that was given.
const GIVEN: &str = "pilihan";

/// The text of the instrument; nothing that must be asked is still open.
pub(crate) fn instrument(
    understood: &Understood,
    wishes: &Wishes,
    named: &InstrumentName<'_>,
    lang: Lang,
) -> String {
    let mut out = head(understood, wishes, named, lang);
    out.push_str(&scales(understood, wishes));
    for (at, aspect) in understood.aspects.iter().enumerate() {
        let rows = understood.rows_of(at);
        let own = aspect.weight.clone().filter(|_| understood.by_share);
        let weight = own.unwrap_or_else(|| rows.iter().filter_map(|row| row.weight.clone()).sum());
        put(&mut out, "\n[[aspek]]\n");
        put(
            &mut out,
            &format!(
                "kode = {}\nnama = {}\nbobot = {}\n",
                quoted(&aspect.code),
                quoted(&aspect.name),
                number(&weight)
            ),
        );
        for row in rows {
            out.push_str(&indicator(row, wishes));
        }
    }
    out
}

fn head(
    understood: &Understood,
    wishes: &Wishes,
    named: &InstrumentName<'_>,
    lang: Lang,
) -> String {
    let file = line(named.file);
    let mut out = say!(
        lang,
        "# Disusun `kip import` dari {file}. Periksa sekali terhadap kuesioner aslinya;\n# arti tiap isian ada di README.md di folder ini.\n",
        "# Made by `kip import` from {file}. Check it once against the questionnaire itself;\n# README.md in this folder says what each entry means.\n"
    );
    put(
        &mut out,
        &format!(
            "\n[instrumen]\nid = {}\njudul = {}\ntahun = {}\n",
            quoted(named.id),
            quoted(named.title),
            named.year
        ),
    );
    let formula = if understood.by_share {
        "proporsi"
    } else {
        "poin"
    };
    put(&mut out, &format!("\n[penilaian]\nrumus = \"{formula}\"\n"));
    match wishes.bands.as_deref() {
        None | Some([]) => out.push_str(&say!(
            lang,
            "\n# Rentang kualifikasi tidak tertulis di lembar kerjanya. Bila diketahui, tulis satu blok per rentang:\n# [[kualifikasi]]\n# nama = \"Informatif\"\n# min = 90\n",
            "\n# The spreadsheet names no bands. Where they are known, write a block for each:\n# [[kualifikasi]]\n# nama = \"Informatif\"\n# min = 90\n"
        )),
        Some(bands) => {
            for (name, min) in bands {
                put(&mut out, &format!("\n[[kualifikasi]]\nnama = {}\nmin = {}\n", quoted(name), number(min)));
            }
        }
    }
    out
}

/// Writing to a `String` cannot fail.
fn put(out: &mut String, text: &str) {
    let _ = out.write_str(text);
}

/// The scales that the rows use.
fn scales(understood: &Understood, wishes: &Wishes) -> String {
    let mut out = String::new();
    let used = |id: &str| {
        understood
            .rows
            .iter()
            .any(|row| scale_of(row, wishes) == Some(id))
    };
    let given = wishes.scale.as_ref();
    for (id, scale) in [(YES_NO, Some(&AnswerScale::yes_no())), (GIVEN, given)] {
        let Some(scale) = scale.filter(|_| used(id)) else {
            continue;
        };
        let options = scale.options.iter().map(|option| {
            let meaning = option
                .meaning
                .as_ref()
                .map(|meaning| format!(", arti = {}", quoted(meaning)));
            format!(
                "  {{ kode = {}, nilai = {}{} }},\n",
                quoted(&option.code),
                number(&option.value),
                meaning.unwrap_or_default()
            )
        });
        let options: String = options.collect();
        put(
            &mut out,
            &format!("\n[[skala]]\nid = \"{id}\"\npilihan = [\n{options}]\n"),
        );
    }
    out
}

/// The scale of a row; none where it has options of its own.
fn scale_of(row: &QuestionRead, wishes: &Wishes) -> Option<&'static str> {
    let yes_no = wishes
        .scale
        .as_ref()
        .is_none_or(|given| *given == AnswerScale::yes_no());
    match row.options {
        Options::Points(_) => None,
        Options::YesNo => Some(YES_NO),
        Options::Unsaid | Options::Letters(_) if yes_no => Some(YES_NO),
        Options::Unsaid | Options::Letters(_) => Some(GIVEN),
    }
}

fn indicator(row: &QuestionRead, wishes: &Wishes) -> String {
    let mut out = format!("\n[[aspek.indikator]]\nkode = {}\n", quoted(&row.code));
    put(
        &mut out,
        &format!("pertanyaan = {}\n", quoted(&row.question)),
    );
    let weight = row.weight.as_ref().map_or_else(|| "0".to_owned(), number);
    put(&mut out, &format!("bobot = {weight}\n"));
    match (scale_of(row, wishes), &row.options) {
        (None, Options::Points(points)) => {
            let options = points.iter().map(|(code, points)| {
                let (code, points) = (quoted(code), number(points));
                format!("  {{ kode = {code}, poin = {points} }},\n")
            });
            let options: String = options.collect();
            put(&mut out, &format!("pilihan = [\n{options}]\n"));
        }
        (scale, _) => put(
            &mut out,
            &format!("skala = \"{}\"\n", scale.unwrap_or(YES_NO)),
        ),
    }
    let groups: Vec<String> = row.groups.iter().map(|group| quoted(group)).collect();
    match groups.as_slice() {
        [] => {}
        [one] => put(&mut out, &format!("kelompok = {one}\n")),
        several => put(&mut out, &format!("kelompok = [{}]\n", several.join(", "))),
    }
    if let Some(owner) = &row.owner {
        put(&mut out, &format!("penanggung_jawab = {}\n", quoted(owner)));
    }
    if let Some(due) = row.due {
        put(&mut out, &format!("tenggat = {due}\n"));
    }
    if let Some(asked) = &row.asked {
        put(
            &mut out,
            &format!("bukti = [{{ nama = {} }}]\n", quoted(&line(asked))),
        );
    }
    out
}

/// A text of TOML: one of JSON is one, but for the sign that TOML alone forbids.
fn quoted(text: &str) -> String {
    Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}

/// A text in one line.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A number in full: those of spreadsheets have fifteen digits at most. A part that no decimal writes is a
/// fraction in quotes.
fn number(value: &Exact) -> String {
    let full = (0..=Exact::PLACES_MAX).map(|places| value.cut(places));
    let mut full = full.filter(|text| Exact::parse(text).as_ref() == Some(value));
    full.next().unwrap_or_else(|| quoted(&value.canonical()))
}
