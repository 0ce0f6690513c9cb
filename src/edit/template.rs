//! The mapping that a new workspace begins with: every question of an aspect, with what it asks for as
//! comments above an empty answer.
//!
//! The comments are read by people who have not seen the instrument: none may say what another denies.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::Value;

use crate::model::{Aspect, Choice, Indicator, Instrument, Kind, Lang, Noun, Period, Requirement};
use crate::text::{date, say, words};

use super::schemas;

/// What is filled in already, by the codes of indicators.
pub(crate) type Claims = BTreeMap<String, FilledClaim>;

/// What an indicator's entry begins with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct FilledClaim {
    /// The option that is answered.
    pub(crate) answer: Option<String>,
    /// Addresses of its evidence.
    pub(crate) links: Vec<String>,
    /// Why it is not there.
    pub(crate) reason: Option<String>,
    /// Until when it will be.
    pub(crate) target: Option<Date>,
    /// A remark.
    pub(crate) note: Option<String>,
}

/// The mapping of `aspect`, ready to be filled in; `way` leads up to the workspace.
pub(super) fn mapping(
    instrument: &Instrument,
    aspect: &Aspect,
    claims: &Claims,
    way: &str,
    lang: Lang,
) -> String {
    let mut out = schemas::named_in_yaml(way);
    out.push_str(&intro(instrument, aspect, lang));
    out.push_str(&format!("instrumen: {}\n", word(&instrument.id.value)));
    out.push_str("satker:\n");
    out.push_str("indikator:\n");
    for indicator in &aspect.indicators {
        out.push_str(&entry(instrument, indicator, claims, lang));
    }
    out
}

/// How the file is filled in, with an answer that its first question has.
fn intro(instrument: &Instrument, aspect: &Aspect, lang: Lang) -> String {
    let first = aspect.indicators.first();
    let best = first.and_then(|first| first.best_option());
    let answer = line(best.map_or("A", |option| option.code.as_str()));
    let year = instrument.year;
    say!(
        lang,
        "# Isi `satker:`, lalu `jawaban:` dan `bukti:` tiap indikator. Taruh dokumennya di folder ini.\n\
         # Contoh:\n\
         #     jawaban: {answer}\n\
         #     bukti:\n\
         #       - berkas: sk-ppid.pdf\n\
         #         tanggal: {year:04}-01-15\n\
         #       - tautan: https://ppid.example.go.id/sk\n\
         # Yang belum ada: jawab dengan pilihan bernilai 0 poin, tambahkan `alasan:` dan `target:`.\n\
         # Sesudah itu jalankan `kip check`; sesudah semua ditinjau, `kip lock`.\n",
        "# Fill in `satker:` (the work unit), then `jawaban:` (answer) and `bukti:` (evidence) of each indicator.\n\
         # Put the documents into this folder. For example:\n\
         #     jawaban: {answer}\n\
         #     bukti:\n\
         #       - berkas: sk-ppid.pdf\n\
         #         tanggal: {year:04}-01-15\n\
         #       - tautan: https://ppid.example.go.id/sk\n\
         # What is not there yet: answer with an option worth 0 points, add `alasan:` (reason) and `target:` (date).\n\
         # Then run `kip check`; once all is reviewed, `kip lock`.\n"
    )
}

/// The question, its options and what it asks for as comments above an empty answer.
fn entry(instrument: &Instrument, indicator: &Indicator, claims: &Claims, lang: Lang) -> String {
    let mut lines = vec![asked(indicator, lang)];
    lines.extend(period(instrument, indicator, lang));
    if indicator.nil_allowed {
        lines.push(say!(
            lang,
            "Bila memang tidak ada yang perlu dilaporkan: ganti baris `jawaban:` dengan `nihil: pernyataan-nihil.pdf`, pernyataan nihil yang ditandatangani",
            "If there was nothing to report: replace the line `jawaban:` with `nihil: pernyataan-nihil.pdf`, a signed nil statement"
        ));
    }
    if indicator.bonus {
        lines.push(say!(
            lang,
            "Poinnya tambahan di luar bobot aspek",
            "Its points come on top of the aspect's weight"
        ));
    }
    if let Some(deadline) = &indicator.deadline {
        let day = date::long(deadline.value, lang);
        lines.push(say!(
            lang,
            "Tenggat sendiri: {day}",
            "A deadline of its own: {day}"
        ));
    }
    let mut out = comment(&indicator.question.value);
    out.extend(options(indicator, lang));
    out.extend(lines.iter().map(|words| comment(words)));
    let code = indicator.code.value.as_str();
    let filled = claims.get(code).cloned().unwrap_or_default();
    let claimed = claimed(&filled, !indicator.asked().is_empty());
    let code = quoted(code);
    out.push_str(&format!("  {code}:\n{claimed}\n"));
    out
}

/// The keys of an entry, empty ones for what is still to be filled in.
fn claimed(filled: &FilledClaim, asks_evidence: bool) -> String {
    let text = |key: &str, text: &Option<String>| {
        let text = text.as_ref().map(|text| quoted(&line(text)));
        text.map_or_else(String::new, |text| format!("    {key}: {text}\n"))
    };
    let mut out = text("jawaban", &filled.answer);
    if out.is_empty() {
        out.push_str("    jawaban:\n");
    }
    if asks_evidence || !filled.links.is_empty() {
        out.push_str("    bukti:\n");
    }
    for link in &filled.links {
        out.push_str(&format!("      - tautan: {}\n", quoted(link)));
    }
    out.push_str(&text("alasan", &filled.reason));
    if let Some(target) = filled.target {
        out.push_str(&format!("    target: {target}\n"));
    }
    out.push_str(&text("catatan", &filled.note));
    out
}

/// Each option with what it means and what it earns.
fn options(indicator: &Indicator, lang: Lang) -> Vec<String> {
    let options = indicator.options.iter().map(|option| {
        let worth = match indicator.worth(option) {
            Some(points) => {
                let points = words::score(Some(&points), lang);
                say!(lang, "{points} poin", "{points} points")
            }
            None => words::OUT_OF_COUNT.get(lang).to_owned(),
        };
        let meaning = option.meaning.as_deref().unwrap_or_default();
        let words = format!("{}: {meaning}", option.code);
        let words = words.trim_end_matches([':', ' ']);
        format!("  # - {}\n", line(&format!("{words} ({worth})")))
    });
    options.collect()
}

/// What evidence is asked for, and of which answers none is.
fn asked(indicator: &Indicator, lang: Lang) -> String {
    let asked = indicator.asked();
    let mut words = vec![if asked.is_empty() {
        say!(lang, "Bukti: tidak perlu", "Evidence: none needed")
    } else {
        let rows = rows(asked, lang);
        let none = |option: &&Choice| needs(indicator, option).is_empty();
        let without = indicator.options.iter().filter(none);
        let without: Vec<&str> = without.map(|option| option.code.as_str()).collect();
        let without = without.join(", ");
        if without.is_empty() {
            say!(lang, "Bukti: {rows}", "Evidence: {rows}")
        } else {
            say!(
                lang,
                "Bukti, kecuali untuk jawaban {without}: {rows}",
                "Evidence, except for the answer {without}: {rows}"
            )
        }
    }];
    let others = indicator.options.iter().filter(|option| {
        let needs = needs(indicator, option);
        !needs.is_empty() && needs != asked
    });
    words.extend(others.map(|option| {
        let (code, rows) = (&option.code, rows(needs(indicator, option), lang));
        say!(
            lang,
            "untuk jawaban {code}: {rows}",
            "for the answer {code}: {rows}"
        )
    }));
    words.join("; ")
}

/// What an answer must bring; one worth nothing needs no evidence.
fn needs<'a>(indicator: &'a Indicator, option: &'a Choice) -> &'a [Requirement] {
    match indicator.worth(option) {
        Some(points) if !points.is_positive() => &[],
        Some(_) | None => indicator.asked_by(option),
    }
}

fn rows(rows: &[Requirement], lang: Lang) -> String {
    let rows: Vec<String> = rows.iter().map(|row| requirement(row, lang)).collect();
    rows.join("; ")
}

fn requirement(row: &Requirement, lang: Lang) -> String {
    let kinds: Vec<&str> = row
        .kinds
        .iter()
        .map(|kind| kind.noun().of(row.min, lang))
        .collect();
    let kinds = if Kind::ALL.iter().all(|kind| row.kinds.contains(kind)) {
        let pieces = Noun::PIECE.of(row.min, lang);
        say!(lang, "bukti jenis apa pun", "{pieces} of any kind")
    } else {
        kinds.join(&say!(lang, " atau ", " or "))
    };
    let min = row.min;
    match &row.name {
        Some(name) => format!("{min} {kinds} ({name})"),
        None => format!("{min} {kinds}"),
    }
}

/// Which dates its evidence may have.
fn period(instrument: &Instrument, indicator: &Indicator, lang: Lang) -> Option<String> {
    let period = instrument.period_of(indicator)?;
    if indicator.asked().is_empty() {
        return None;
    }
    Some(match period {
        Period::Fixed { start, end } => {
            let (start, end) = (date::long(*start, lang), date::long(*end, lang));
            say!(
                lang,
                "Tanggal bukti: {start} sampai {end}",
                "Dates of evidence: {start} to {end}"
            )
        }
        Period::InForce => say!(
            lang,
            "Tanggal bukti bebas, asal dokumennya masih berlaku",
            "Evidence of any date, as long as it is still in force"
        ),
    })
}

/// An id as YAML: as it is, where no reader could take it for a number, a date or a truth value.
fn word(id: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if id.starts_with(|c: char| c.is_ascii_alphabetic())
        && id.contains('-')
        && id.chars().all(plain)
    {
        id.to_owned()
    } else {
        quoted(id)
    }
}

/// A text as YAML: a string of JSON is one in double quotes. Plain, `1.10` would be a number and `no` a
/// truth value to other readers.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// A comment that stays one, whatever line ends its text holds.
fn comment(words: &str) -> String {
    format!("  # {}\n", line(words))
}

/// A text in one line.
fn line(words: &str) -> String {
    let line: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().filter(|c| !c.is_control()).collect()
}
