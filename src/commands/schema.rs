//! `kip schema`: the JSON Schema of a file, for editors and other programs.

use std::fmt::Write as _;

use crate::cli::{Schema, SchemaWord};
use crate::edit::schemas;
use crate::error::Error;
use crate::model::Lang;
use crate::{import, load, report};

use super::{Ended, Invocation};

pub(super) fn run(run: &Invocation<'_>, arguments: &Schema) -> Result<Ended, Error> {
    let schema = match arguments.of {
        // Without a name it is `--write`: clap asks for one of the two.
        None => return renew(run),
        Some(SchemaWord::Instrument) => load::schema::INSTRUMENT,
        Some(SchemaWord::Mapping) => load::schema::MAPPING,
        Some(SchemaWord::Lock) => load::schema::LOCK,
        Some(SchemaWord::Settings) => load::schema::SETTINGS,
        Some(SchemaWord::Report) => report::SCHEMA,
        Some(SchemaWord::Problems) => report::PROBLEMS_SCHEMA,
        Some(SchemaWord::Import) => import::SCHEMA,
        Some(SchemaWord::Map) => report::MAP_SCHEMA,
    };
    Ok(Ended::said(schema.to_owned()))
}

/// `--write`: the schemas of the files that people type, beside the workspace.
fn renew(run: &Invocation<'_>) -> Result<Ended, Error> {
    let workspace = run.workspace()?;
    let mut out = String::new();
    for path in schemas::renew(&workspace.root)? {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "  {}", path.display());
    }
    out.push_str(match run.lang(Some(&workspace)) {
        Lang::Id => "Skema diperbarui; VS Code memakainya bila berkasnya menyebutnya di baris pertama:\n  instrumen  #:schema ../.kip/instrument.schema.json\n  bukti.yaml # yaml-language-server: $schema=../../.kip/mapping.schema.json\n",
        Lang::En => "The schemas are up to date; VS Code uses them for files that name theirs in their first line:\n  instrument #:schema ../.kip/instrument.schema.json\n  bukti.yaml # yaml-language-server: $schema=../../.kip/mapping.schema.json\n",
    });
    Ok(run.unless_quiet(out))
}
