//! What `kip answer`, `kip add`, `kip map` and `kip import --into` share: the workspace as it is and as it would be, which
//! mapping takes a claim, and what is said of the change. All refuse while a mapping can't be read.

mod mapping;
mod naming;
mod page;
mod pieces;
mod prepared;
mod several;
mod sources;
mod standing;

pub(super) mod add;
pub(super) mod answer;
pub(super) mod into;
pub(super) mod map;

use jiff::civil::Date;

use crate::error::Error;
use crate::load;
use crate::model::{
    Choice, Dossier, Entry, Lang, Nearest, Text, choose_one, did_you_mean, meant, range_of_aspect,
};
use crate::text;

use super::{Invocation, Name};

/// The indicator of a code from the command line.
///
/// # Errors
/// For a code that the instrument lacks: the nearest, or what its aspect holds.
fn entry<'d>(dossier: &'d Dossier, code: &str) -> Result<&'d Entry, Error> {
    let code = code.trim();
    let mut entries = dossier.entries.iter();
    entries
        .find(|entry| entry.code().as_str() == code)
        .ok_or_else(|| {
            let range = range_of_aspect(code, dossier.instrument.codes_by_aspect());
            let known = dossier.entries.iter().map(|entry| entry.code().as_str());
            let near = Nearest::among_codes(known).to(code);
            let hint = near.map(did_you_mean).or(range);
            let code = Name::of_text(code);
            Error::Refused {
                message: text!(
                    "tidak ada indikator `{code}` pada instrumen ini",
                    "this instrument has no indicator `{code}`"
                ),
                hint: hint.unwrap_or_else(|| {
                    let aspects = dossier.instrument.aspects.iter();
                    let aspects: Vec<&str> =
                        aspects.map(|aspect| aspect.code.value.as_str()).collect();
                    let aspects = aspects.join(", ");
                    text!(
                        "tulis kode indikator seperti di instrumen; aspeknya: {aspects}",
                        "give an indicator's code as in the instrument; its aspects: {aspects}"
                    )
                }),
            }
        })
}

/// The option that an answer from the command line means.
///
/// # Errors
/// For an answer that is none: the options with what they mean.
fn option<'e>(entry: &'e Entry, answer: &str) -> Result<&'e Choice, Error> {
    let options = &entry.indicator.options;
    meant(options, answer.trim()).ok_or_else(|| {
        let (code, given) = (entry.code(), Name::of_text(answer));
        Error::Refused {
            message: text!(
                "`{given}` bukan pilihan jawaban indikator {code}",
                "`{given}` is not an option of indicator {code}"
            ),
            hint: options_of(entry),
        }
    })
}

/// The options of an indicator, to choose from.
fn options_of(entry: &Entry) -> Text {
    let options = entry.indicator.options.iter().map(|option| {
        let meaning = option.meaning.as_deref();
        meaning.map_or_else(
            || option.code.clone(),
            |meaning| format!("{} ({meaning})", option.code),
        )
    });
    let options: Vec<String> = options.collect();
    if options.is_empty() {
        let code = entry.code();
        return text!(
            "perbaiki dulu `skala` indikator {code} pada instrumen: pilihannya tidak diketahui",
            "first correct `skala` of indicator {code} in the instrument: its options are not known"
        );
    }
    choose_one(&options.join(", "))
}

/// A day from the command line, given behind `option`.
fn day(option: &str, written: &str) -> Result<Date, Error> {
    load::day(written.trim()).ok_or_else(|| {
        let written = Name::of_text(written);
        Error::Refused {
            message: text!("`{written}` bukan tanggal", "`{written}` is not a date"),
            hint: text!(
                "tulis tahun-bulan-tanggal, misalnya {option} 2026-09-19",
                "write year-month-day, for example {option} 2026-09-19"
            ),
        }
    })
}

impl Invocation<'_> {
    /// Whether whoever sits at the terminal says yes to what they are shown; `None` where nobody does.
    pub(super) fn agreed(&self, shown: &str, question: &Text, lang: Lang) -> Option<bool> {
        let ask = self.environment.ask?;
        let question = question.get(lang);
        let choice = match lang {
            Lang::Id => "[y/T]",
            Lang::En => "[y/N]",
        };
        let line = ask(&format!("{shown}{question} {choice} "));
        let word = line.unwrap_or_default().trim().to_lowercase();
        Some(matches!(&*word, "y" | "ya" | "yes"))
    }
}
