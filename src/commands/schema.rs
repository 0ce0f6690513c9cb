//! `kip schema`: the JSON Schema of a file, for editors and other programs.

use crate::cli::{Schema, SchemaWord};
use crate::{load, report};

use super::Ended;

pub(super) fn run(arguments: &Schema) -> Ended {
    let schema = match arguments.of {
        SchemaWord::Instrument => load::schema::INSTRUMENT,
        SchemaWord::Mapping => load::schema::MAPPING,
        SchemaWord::Lock => load::schema::LOCK,
        SchemaWord::Settings => load::schema::SETTINGS,
        SchemaWord::Report => report::SCHEMA,
    };
    Ended::said(schema.to_owned())
}
