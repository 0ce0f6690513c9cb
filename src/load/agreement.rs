//! What the files of a workspace must agree on: ids, codes and units.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{Code, Instrument, Mapping, Nearest, Placed, Text, copied, file_name};
use crate::text;

use super::fields::missing;
use super::partial::Contested;
use super::{Problem, Problems, SourceText, WithSource};

/// No two instruments have the same id.
pub(super) fn check_ids(instruments: &[WithSource<Instrument>], problems: &mut Problems) {
    let mut seen: BTreeMap<&str, &Placed<String>> = BTreeMap::new();
    for (instrument, source) in instruments {
        let id = &instrument.id;
        if let Some(first) = seen.insert(&id.value, id) {
            let (id_text, first) = (&id.value, &first.place);
            let (own, other) = (file_name(&source.path), file_name(&first.path));
            let is_copy = |of: &str, name: &str| copied(name).iter().any(|original| original == of);
            let copy = is_copy(own, other) || is_copy(other, own);
            problems.push(at(
                source,
                id,
                text!(
                    "instrumen `{id_text}` sudah ada di {first}",
                    "the instrument `{id_text}` is already in {first}"
                ),
                if copy {
                    Text::new(
                        "salah satunya salinan yang lain: bandingkan keduanya, lalu hapus salinannya",
                        "one of them is a copy of the other: compare them, then delete the copy",
                    )
                } else {
                    Text::new(
                        "beri salah satunya `id` lain",
                        "give one of them another `id`",
                    )
                },
            ));
        }
    }
}

/// Where a code is mapped.
type MappedAt<'a> = (&'a Placed<Code>, &'a Arc<SourceText>);

/// Each mapping answers an instrument that is there.
pub(super) fn check_instruments(
    instruments: &[WithSource<Instrument>],
    mappings: &[WithSource<Mapping>],
    problems: &RefCell<Problems>,
) {
    let ids = || {
        instruments
            .iter()
            .map(|(instrument, _)| instrument.id.value.as_str())
    };
    // Whoever reads one mapping alone knows no id.
    for problem in problems.borrow_mut().shown_mut() {
        if problem.message == missing("instrumen") {
            problem.hint = name_one(ids().collect());
        }
    }
    for (mapping, source) in mappings {
        let id = mapping.instrument.value.as_str();
        let known = id.is_empty() || ids().any(|known| known == id);
        if !known {
            problems.borrow_mut().push(at(
                source,
                &mapping.instrument,
                text!(
                    "tidak ada instrumen dengan id `{id}`",
                    "there is no instrument with the id `{id}`"
                ),
                known_ids(id, ids()),
            ));
        }
    }
}

/// What a mapping that names no instrument must say.
fn name_one(ids: Vec<&str>) -> Text {
    match ids.as_slice() {
        [only] => text!(
            "tulis `instrumen: {only}` di awal berkas",
            "write `instrumen: {only}` at the beginning of the file"
        ),
        ids => {
            let list = ids.join(", ");
            text!(
                "tulis `instrumen:` di awal berkas dengan salah satu id ini: {list}",
                "write `instrumen:` at the beginning of the file with one of these ids: {list}"
            )
        }
    }
}

/// No code is mapped in two files; those that are.
pub(super) fn check_codes(
    mappings: &[WithSource<Mapping>],
    problems: &RefCell<Problems>,
) -> Contested {
    let mut seen: BTreeMap<(&str, &Code), MappedAt<'_>> = BTreeMap::new();
    let mut contested = Contested::new();
    for (mapping, source) in mappings {
        let id = mapping.instrument.value.as_str();
        for claim in &mapping.claims {
            let code = &claim.code;
            if let Some((first, first_source)) = seen.insert((id, &code.value), (code, source))
                && !Arc::ptr_eq(first_source, source)
            {
                contested.insert((id.to_owned(), code.value.clone()));
                let (code_text, first_place) = (&code.value, &first.place);
                let problem = at(
                    source,
                    code,
                    text!(
                        "indikator `{code_text}` sudah dipetakan di {first_place}",
                        "the indicator `{code_text}` is already mapped in {first_place}"
                    ),
                    Text::new(
                        "gabungkan keduanya di satu berkas",
                        "merge the two into one file",
                    ),
                );
                let span = span_of(first_source, first);
                problems.borrow_mut().push(problem.also(
                    first_source,
                    span,
                    Text::new("pertama kali di sini", "first written here"),
                ));
            }
        }
    }
    contested
}

/// All mappings of an instrument speak for one unit: that of the settings, where they name one, else that
/// of most. Where several say otherwise it is said once: one of them is wrong, or one file is.
pub(super) fn check_units(
    of_settings: Option<&Placed<String>>,
    mappings: &[WithSource<Mapping>],
    problems: &RefCell<Problems>,
) {
    let mut named: BTreeMap<&str, Vec<NamedAt<'_>>> = BTreeMap::new();
    for (mapping, source) in mappings {
        let all = named.entry(&mapping.instrument.value).or_default();
        all.extend(mapping.unit.as_ref().map(|unit| (unit, source)));
    }
    for all in named.values() {
        let Some(right) = of_settings.or_else(|| of_most(all)) else {
            continue;
        };
        let others = || all.iter().filter(|(unit, _)| unit.value != right.value);
        let Some((unit, source)) = others().next() else {
            continue;
        };
        let (one, wanted, place) = (&unit.value, &right.value, &right.place);
        let message = if others().count() == 1 {
            text!(
                "satker di sini `{one}`, sedangkan di {place} `{wanted}`",
                "the work unit is `{one}` here, but `{wanted}` in {place}"
            )
        } else {
            let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
            for (unit, _) in others() {
                let all = places.entry(&unit.value).or_default();
                all.push(unit.place.to_string());
            }
            let places = places.iter();
            let places: Vec<(&&str, String)> = places
                .map(|(unit, places)| (unit, places.join(", ")))
                .collect();
            let [id, en] = ["di", "in"].map(|at| {
                let parts = places.iter();
                let parts = parts.map(|(unit, list)| format!("`{unit}` {at} {list}"));
                parts.collect::<Vec<_>>().join("; ")
            });
            text!(
                "satker di {place} `{wanted}`, sedangkan {id}",
                "the work unit is `{wanted}` in {place}, but {en}"
            )
        };
        let hint = unit_hint(of_settings.is_some(), others().count() == 1);
        problems.borrow_mut().push(at(source, unit, message, hint));
    }
}

/// A unit as a mapping names it.
type NamedAt<'a> = (&'a Placed<String>, &'a Arc<SourceText>);

/// The unit that most name; of as many the first.
fn of_most<'a>(all: &[NamedAt<'a>]) -> Option<&'a Placed<String>> {
    let same = |unit: &Placed<String>| all.iter().filter(|one| one.0.value == unit.value).count();
    // Of equals `max_by_key` takes the last.
    all.iter()
        .rev()
        .map(|(unit, _)| *unit)
        .max_by_key(|unit| same(unit))
}

/// The next act where units differ.
const fn unit_hint(of_settings: bool, single: bool) -> Text {
    match (of_settings, single) {
        (true, true) => Text::new(
            "samakan keduanya, atau hapus `satker:` di sini: yang di kip.toml berlaku untuk semua bukti.yaml",
            "make the two the same, or delete `satker:` here: the one in kip.toml applies to every bukti.yaml",
        ),
        (true, false) => Text::new(
            "perbaiki `satker` di kip.toml, atau hapus `satker:` di semua bukti.yaml itu: yang di kip.toml berlaku untuk semuanya",
            "correct `satker` in kip.toml, or delete `satker:` in each of these: the one in kip.toml applies to every bukti.yaml",
        ),
        (false, _) => Text::new(
            "samakan `satker:` di semua bukti.yaml",
            "write the same `satker:` in every bukti.yaml",
        ),
    }
}

fn span_of<T>(source: &SourceText, placed: &Placed<T>) -> std::ops::Range<usize> {
    let number = |value: Option<u32>| {
        value
            .and_then(|value| usize::try_from(value).ok())
            .unwrap_or(1)
    };
    let start = source.offset(number(placed.place.line()), number(placed.place.column()));
    let rest = source.text.get(start..).unwrap_or_default();
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
    let length = match quote {
        Some(quote) => rest
            .get(1..)
            .and_then(|rest| rest.find(quote))
            .map_or(1, |at| at + 2),
        None => rest
            .find(|c: char| c.is_whitespace() || matches!(c, ':' | ','))
            .unwrap_or(rest.len()),
    };
    start..start + length
}

fn at<T>(source: &Arc<SourceText>, placed: &Placed<T>, message: Text, hint: Text) -> Problem {
    Problem::new(source, span_of(source, placed), message, hint)
}

/// The nearest of the ids that there are, or all of them.
pub(super) fn known_ids<'a>(asked: &str, ids: impl Iterator<Item = &'a str> + Clone) -> Text {
    Nearest::among(ids.clone()).hint(asked, || {
        let list = ids.collect::<Vec<_>>().join(", ");
        text!("yang ada: {list}", "available: {list}")
    })
}
