//! `kip schema`: the JSON Schema of a file, for editors and other programs.

use crate::cli::{Schema, SchemaWord};
use crate::{load, report};

use super::Outcome;

pub(super) fn run(arguments: &Schema) -> Outcome {
    let schema = match arguments.of {
        SchemaWord::Instrument => load::schema::INSTRUMENT,
        SchemaWord::Mapping => load::schema::MAPPING,
        SchemaWord::Lock => load::schema::LOCK,
        SchemaWord::Settings => load::schema::SETTINGS,
        SchemaWord::Report => report::SCHEMA,
    };
    Outcome::said(schema.to_owned())
}
