//! Which of several instruments is judged.

use crate::error::Error;
use crate::model::{Instrument, Text};
use crate::text;

use super::Settings;
use super::agreement::known_ids;

/// The instrument that was `asked` for, else the settings' one, else the single one with the newest year.
///
/// # Errors
/// [`Error::Refused`] when there is none or more than one.
pub(super) fn choose(
    mut instruments: Vec<Instrument>,
    asked: Option<&str>,
    settings: &Settings,
) -> Result<Instrument, Error> {
    let set = settings.instrument.as_ref().map(|id| id.value.as_str());
    if let Some(id) = asked.or(set) {
        let hint = known_ids(id, instruments.iter().map(|known| known.id.value.as_str()));
        let place = match (&settings.instrument, asked) {
            (Some(set), None) => format!(" ({})", set.place),
            (Some(_) | None, _) => String::new(),
        };
        return instruments
            .into_iter()
            .find(|instrument| instrument.id.value == id)
            .ok_or_else(|| Error::Refused {
                message: text!(
                    "tidak ada instrumen dengan id `{id}`{place}",
                    "there is no instrument with the id `{id}`{place}"
                ),
                hint,
            });
    }
    let newest = instruments.iter().map(|instrument| instrument.year).max();
    let list = || {
        let ids: Vec<&str> = instruments
            .iter()
            .map(|known| known.id.value.as_str())
            .collect();
        ids.join(", ")
    };
    let list = list();
    instruments.retain(|instrument| Some(instrument.year) == newest);
    match (instruments.pop(), instruments.is_empty()) {
        (Some(only), true) => Ok(only),
        (Some(_) | None, _) => Err(Error::Refused {
            message: text!(
                "ada lebih dari satu instrumen untuk tahun terbaru: {list}",
                "there is more than one instrument for the newest year: {list}"
            ),
            hint: Text::new(
                "pilih satu dengan `-i ID`, atau tulis `instrumen = \"ID\"` di kip.toml",
                "choose one with `-i ID`, or write `instrumen = \"ID\"` in kip.toml",
            ),
        }),
    }
}
