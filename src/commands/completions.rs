//! `kip completions` and `kip man`: what a package installs beside the program.

use crate::cli::Completions;
use crate::error::Error;
use crate::model::{Lang, Text};

use super::{Ended, help};

pub(super) fn run(arguments: &Completions) -> Ended {
    let mut out = Vec::new();
    clap_complete::generate(
        arguments.shell,
        &mut help::command(Lang::Id),
        "kip",
        &mut out,
    );
    Ended::said(out)
}

pub(super) fn man(lang: Lang) -> Result<Ended, Error> {
    let mut out = Vec::new();
    let mut command = help::command(lang);
    command.build();
    let pages =
        std::iter::once(command.clone()).chain(command.get_subcommands().map(|subcommand| {
            subcommand
                .clone()
                .name(format!("kip-{}", subcommand.get_name()))
        }));
    for page in pages {
        clap_mangen::Man::new(page)
            .render(&mut out)
            .map_err(|source| Error::Io {
                message: Text::new(
                    "halaman manual tidak dapat dibuat",
                    "the manual page cannot be created",
                ),
                source,
            })?;
    }
    Ok(Ended::said(out))
}
