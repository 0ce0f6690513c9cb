//! Which of several instruments is judged.

use std::collections::BTreeSet;

use crate::error::Error;
use crate::model::{Instrument, Mapping, Text};
use crate::text;

use super::Settings;
use super::agreement::known_ids;

/// The instrument that was `asked` for, else the settings' one, else the one that the mappings answer, else
/// the only one with the newest year. `unread` are what mappings name that could not be read.
///
/// # Errors
/// [`Error::Refused`] when there is none or more than one, [`Error::Usage`] when there is none of the id
/// `asked`.
pub(super) fn choose(
    mut instruments: Vec<Instrument>,
    mappings: &[Mapping],
    unread: &BTreeSet<String>,
    (asked, settings): (Option<&str>, &Settings),
) -> Result<Instrument, Error> {
    let set = settings.instrument.as_ref().map(|id| id.value.as_str());
    if let Some(id) = asked.or(set) {
        let hint = known_ids(id, instruments.iter().map(|known| known.id.value.as_str()));
        let place = match (&settings.instrument, asked) {
            (Some(set), None) => format!(" ({})", set.place),
            (Some(_) | None, _) => String::new(),
        };
        let message = text!(
            "tidak ada instrumen dengan id `{id}`{place}",
            "there is no instrument with the id `{id}`{place}"
        );
        return instruments
            .into_iter()
            .find(|instrument| instrument.id.value == id)
            .ok_or(match asked {
                Some(_) => Error::Usage { message, hint },
                None => Error::Refused { message, hint },
            });
    }
    let mut named = named(mappings);
    let known = |id: &&String| instruments.iter().any(|one| one.id.value == **id);
    named.extend(unread.iter().filter(known).map(String::as_str));
    if named.len() > 1 {
        let list = Vec::from_iter(named).join(", ");
        return Err(several(text!(
            "pemetaan menjawab lebih dari satu instrumen: {list}",
            "the mappings answer more than one instrument: {list}"
        )));
    }
    if let Some(id) = named.first() {
        instruments.retain(|instrument| instrument.id.value == *id);
    }
    let newest = instruments.iter().map(|instrument| instrument.year).max();
    instruments.retain(|instrument| Some(instrument.year) == newest);
    let ids = instruments.iter().map(|known| known.id.value.as_str());
    let list = ids.collect::<Vec<&str>>().join(", ");
    match (instruments.pop(), instruments.is_empty()) {
        (Some(only), true) => Ok(only),
        (Some(_) | None, _) => Err(several(text!(
            "ada lebih dari satu instrumen untuk tahun terbaru: {list}",
            "there is more than one instrument for the newest year: {list}"
        ))),
    }
}

/// The instruments that mappings answer. A mapping without any answer names none: it may have been begun
/// for next year.
fn named(mappings: &[Mapping]) -> BTreeSet<&str> {
    let answering = mappings.iter().filter(|mapping| mapping.answered() > 0);
    answering
        .map(|mapping| mapping.instrument.value.as_str())
        .collect()
}

/// Nobody but the team can say which.
fn several(message: Text) -> Error {
    Error::Refused {
        message,
        hint: Text::new(
            "pilih satu dengan `-i ID`, atau tulis `instrumen = \"ID\"` di kip.toml",
            "choose one with `-i ID`, or write `instrumen = \"ID\"` in kip.toml",
        ),
    }
}
