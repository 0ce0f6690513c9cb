//! `kip schema`: the JSON Schema of a file, for editors and other programs.

use crate::cli::{Schema, SchemaWord};
use crate::{load, report};

use super::Outcome;

pub(super) fn run(arguments: &Schema) -> Outcome {
    Outcome::said(match arguments.of {
        SchemaWord::Instrument => load::schema::INSTRUMENT.to_owned(),
        SchemaWord::Mapping => load::schema::MAPPING.to_owned(),
        SchemaWord::Lock => load::schema::LOCK.to_owned(),
        SchemaWord::Settings => load::schema::SETTINGS.to_owned(),
        SchemaWord::Report => report::schema(),
    })
}
