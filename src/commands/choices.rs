//! Words of the command line to values: dates, scores, stages. A word that means nothing is an
//! [`Error::Refused`] that names it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::error::Error;
use crate::load;
use crate::model::{Exact, Instrument, Text};
use crate::text;

/// `--as-of`.
pub(super) fn day(written: &str) -> Result<Date, Error> {
    load::day(written).ok_or_else(|| Error::Refused {
        message: text!("`{written}` bukan tanggal", "`{written}` is not a date"),
        hint: Text::new(
            "tulis tahun-bulan-tanggal, misalnya --as-of 2026-09-19",
            "write year-month-day, for example --as-of 2026-09-19",
        ),
    })
}

/// The most decimals of a score on the command line (contract, section 6): scores are shown with two,
/// and with three a point may as well part thousands.
const DECIMALS_MAX: usize = 2;

/// A score from 0 to the best one there is, with a point or a comma.
pub(super) fn score(written: &str, instrument: &Instrument) -> Result<Exact, Error> {
    let decimals = written.trim().split_once([',', '.']);
    if decimals.is_some_and(|(_, decimals)| decimals.len() > DECIMALS_MAX) {
        return Err(Error::Refused {
            message: text!(
                "`{written}` punya lebih dari {DECIMALS_MAX} angka desimal",
                "`{written}` has more than {DECIMALS_MAX} decimals"
            ),
            hint: Text::new(
                "tulis paling banyak dua angka desimal, misalnya 89.5 atau 89,55, tanpa tanda ribuan",
                "write at most two decimals, for example 89.5 or 89,55, without a thousands separator",
            ),
        });
    }
    Exact::parse_typed(written)
        .filter(|score| !score.is_negative() && *score <= instrument.full)
        .ok_or_else(|| {
            let full = Text::say(|lang| instrument.full.plain(lang));
            Error::Refused {
                message: text!(
                    "`{written}` bukan nilai dari 0 sampai {full}",
                    "`{written}` is not a score from 0 to {full}",
                    full
                ),
                hint: Text::new(
                    "tulis misalnya 90, 89.5, atau 89,5",
                    "write a number such as 90, 89.5 or 89,5",
                ),
            }
        })
}

/// `--stage ID=SCORE`, each naming a later stage of the instrument once.
pub(super) fn stages(
    written: &[String],
    instrument: &Instrument,
) -> Result<BTreeMap<String, Exact>, Error> {
    let mut stages = BTreeMap::new();
    for word in written {
        let Some((id, value)) = word.split_once('=') else {
            return Err(Error::Refused {
                message: text!(
                    "`--stage {word}` tidak lengkap",
                    "`--stage {word}` is incomplete"
                ),
                hint: Text::new(
                    "tulis misalnya --stage presentasi=85,00",
                    "write for example --stage presentasi=85.00",
                ),
            });
        };
        let id = id.trim();
        later_stage(id, instrument)?;
        if stages
            .insert(id.to_owned(), score(value, instrument)?)
            .is_some()
        {
            return Err(Error::Refused {
                message: text!(
                    "tahap `{id}` diberi dua nilai",
                    "the stage `{id}` is given twice"
                ),
                hint: Text::new("sebut tiap tahap sekali saja", "name each stage once"),
            });
        }
    }
    Ok(stages)
}

fn later_stage(id: &str, instrument: &Instrument) -> Result<(), Error> {
    let later: Vec<&str> = instrument
        .stages
        .iter()
        .skip(1)
        .map(|stage| stage.id.value.as_str())
        .collect();
    if later.contains(&id) {
        return Ok(());
    }
    let first = instrument
        .stages
        .first()
        .is_some_and(|stage| stage.id.value == id);
    let message = if first {
        text!(
            "nilai tahap `{id}` dihitung dari jawaban dan bukti",
            "the score of the stage `{id}` is calculated from answers and evidence"
        )
    } else {
        text!(
            "tidak ada tahap `{id}` pada instrumen ini",
            "this instrument has no stage `{id}`"
        )
    };
    let hint = if later.is_empty() {
        Text::new(
            "instrumen ini hanya punya kuesioner; hapus --stage",
            "this instrument has only a questionnaire; leave out --stage",
        )
    } else {
        let list = later.join(", ");
        text!(
            "tahap yang dapat diisi: {list}",
            "stages that can be given a score: {list}"
        )
    };
    Err(Error::Refused { message, hint })
}
