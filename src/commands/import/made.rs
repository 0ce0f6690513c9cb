//! The instrument and the claims that a spreadsheet is made to, held against what was understood of it.
//! Nothing is written here.

use std::sync::Arc;

use crate::commands::Invocation;
use crate::edit::imported;
use crate::edit::{Claims, FilledClaim, init};
use crate::error::{Error, SourceText};
use crate::import::{self, InstrumentName, Understood};
use crate::load;
use crate::model::{Instrument, Lang, Text};

use super::Read;

/// What is written, read back by the reader of instruments.
pub(in crate::commands) struct Made {
    /// The instrument.
    pub(in crate::commands) instrument: Instrument,
    /// Its text.
    pub(super) source: Arc<SourceText>,
    /// The name of its file.
    pub(super) file_name: String,
    /// What is filled in already.
    pub(super) claims: Claims,
}

impl Made {
    /// What a new workspace begins with.
    pub(in crate::commands) fn begun(&self) -> init::Begun<'_> {
        init::Begun {
            instrument: &self.instrument,
            file_name: &self.file_name,
            source: &self.source.text,
            claims: &self.claims,
        }
    }
}

/// Makes the instrument and the claims, and holds them against what was understood.
pub(super) fn made(run: &Invocation<'_>, reading: &Read, lang: Lang) -> Result<Made, Error> {
    let understood = &reading.understood;
    let stem = reading
        .file
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy();
    let year = understood
        .year
        .unwrap_or_else(|| run.environment.today.year());
    let id = id(&stem, year);
    let title = understood.title.as_deref().unwrap_or(&stem);
    let name = reading
        .file
        .file_name()
        .unwrap_or_default()
        .to_string_lossy();
    let named = InstrumentName {
        id: &id,
        title,
        year,
        file: &name,
    };
    let text = import::instrument(understood, &reading.wishes, &named, lang);
    let file_name = format!("{id}.toml");
    let source = SourceText::new(&Arc::from(format!("instrument/{file_name}")), &text);
    let instrument = load::instrument_in(&source)?;
    must_agree(&instrument, understood)?;
    let claims = claims(understood, &instrument);
    imported::check(&instrument, &claims, lang)?;
    Ok(Made {
        instrument,
        source,
        file_name,
        claims,
    })
}

/// # Errors
/// Where the instrument as read back is not what was understood.
fn must_agree(instrument: &Instrument, understood: &Understood) -> Result<(), Error> {
    let read = instrument
        .aspects
        .iter()
        .flat_map(|aspect| &aspect.indicators);
    let read: Vec<_> = read
        .map(|one| (one.code.value.as_str(), Some(&one.weight.value)))
        .collect();
    let mut rows: Vec<_> = understood.rows.iter().collect();
    rows.sort_by_key(|row| row.aspect);
    let meant = rows
        .iter()
        .map(|row| (row.code.as_str(), row.weight.as_ref()));
    if meant.eq(read) && instrument.repeats.is_empty() {
        return Ok(());
    }
    Err(Error::Refused {
        message: Text::new(
            "instrumen yang disusun tidak terbaca sama; tidak ada yang ditulis",
            "the instrument that was made does not read the same; nothing was written",
        ),
        hint: imported::OWN_FAULT,
    })
}

/// What is filled in already. A date until when is a target only of what is not there yet; of the rest it is
/// the indicator's own deadline.
fn claims(understood: &Understood, instrument: &Instrument) -> Claims {
    let indicators = instrument
        .aspects
        .iter()
        .flat_map(|aspect| &aspect.indicators);
    let declines = |code: &str, answer: Option<&str>| {
        let found = indicators
            .clone()
            .find(|one| one.code.value.as_str() == code);
        let option = found.and_then(|one| {
            one.options
                .iter()
                .find(|option| Some(option.code.as_str()) == answer)
                .map(|option| (one, option))
        });
        option.is_some_and(|(one, option)| {
            let points = option.worth.points(&one.weight.value);
            points.is_some_and(|points| !points.is_positive())
        })
    };
    let rows = understood.rows.iter().filter_map(|row| {
        let late = declines(&row.code, row.answer.as_deref());
        let filled = FilledClaim {
            answer: row.answer.clone(),
            links: row.links.clone(),
            reason: row.reason.clone(),
            target: row.due.filter(|_| late),
            note: row.note.clone(),
        };
        (filled != FilledClaim::default()).then(|| (row.code.clone(), filled))
    });
    rows.collect()
}

/// `kuesioner-kip-2026`: letters, digits and dashes of the file's name, and the year.
fn id(stem: &str, year: i16) -> String {
    let letters = stem.to_lowercase();
    let letters: String = letters
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let parts: Vec<&str> = letters.split('-').filter(|part| !part.is_empty()).collect();
    let name: String = parts.join("-").chars().take(50).collect();
    let name = if name.is_empty() {
        "instrumen".to_owned()
    } else {
        name
    };
    let year = year.to_string();
    if name.contains(&year) {
        name
    } else {
        format!("{name}-{year}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_portable() {
        assert_eq!(
            id("Kuesioner KIP (final) 2026", 2026),
            "kuesioner-kip-final-2026"
        );
        assert_eq!(id("甲", 2026), "instrumen-2026");
    }
}
