//! `kip`: checks a public body's KIP self-assessment before submission.
//!
//! A run goes one way, and `commands/check.rs` shows it on one screen:
//!
//! ```text
//! load     workspace -> Loaded   instrument, mappings, lock: every problem of every file at once; the
//!                                evidence folder as it is listed
//! resolve  Loaded -> Dossier     the last look at disk and git; what was not seen says so
//! inspect  Dossier -> findings   one rule, one file
//! judge    findings -> Report    waivers, acceptable evidence, statuses, exact scores, order
//! report   Report -> bytes       one file per format; nothing is decided here
//! write    bytes -> a file       whole or not at all
//! ```

mod cli;
mod commands;
#[doc(hidden)]
pub mod door;
mod edit;
mod error;
mod import;
mod judge;
mod listing;
mod load;
mod model;
mod propose;
mod report;
mod resolve;
mod rules;
mod sheets;
mod text;
mod write;

use clap::FromArgMatches as _;

pub use commands::{Ended, Environment, colors};
pub use model::Lang;

/// Runs `kip` with these arguments (the program's name first).
#[must_use]
pub fn run(arguments: &[std::ffi::OsString], environment: &Environment) -> Ended {
    let lang = commands::help::lang_of(arguments)
        .or(environment.lang)
        .unwrap_or_default();
    let parsed = commands::help::command(lang)
        .try_get_matches_from(commands::help::spelt_out(arguments))
        .and_then(|matches| cli::Cli::from_arg_matches(&matches));
    match parsed {
        Ok(cli) => finish(&cli, environment),
        Err(error) => commands::help::ended(&error, lang, environment),
    }
}

fn finish(cli: &cli::Cli, environment: &Environment) -> Ended {
    commands::run(cli, environment).unwrap_or_else(|error| Ended {
        stdout: Vec::new(),
        stderr: format!(
            "{}\n",
            error.render(error::ErrorStyle {
                lang: commands::asked_lang(cli, environment).unwrap_or(Lang::Id),
                width: environment.width,
                color: environment.color.1,
                verbose: cli.global.verbose,
            })
        ),
        code: 2,
    })
}
