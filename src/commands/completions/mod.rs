//! `kip completions` and `kip man`: what a package installs beside the program. The scripts stay as they are
//! and ask `kip __complete` at every press of the key, so they know each workspace's own codes and owners.

mod complete;
mod words;

use clap_complete::Shell;

use crate::cli::Completions;
use crate::error::Error;
use crate::model::{Lang, Text};

use super::{Ended, help};

pub(super) use complete::run as complete;

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the shells of clap_complete are not ours and may grow"
)]
pub(super) fn run(arguments: &Completions) -> Ended {
    let script = match arguments.shell {
        Shell::Bash => include_str!("kip.bash"),
        Shell::Fish => include_str!("kip.fish"),
        Shell::PowerShell => include_str!("kip.ps1"),
        Shell::Zsh => include_str!("kip.zsh"),
        // Few use it: clap's own script knows the commands and options, though no workspace.
        other => return Ended::said(generated(other)),
    };
    Ended::said(script)
}

fn generated(shell: Shell) -> Vec<u8> {
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut help::command(Lang::Id), "kip", &mut out);
    out
}

pub(super) fn man(lang: Lang) -> Result<Ended, Error> {
    let mut out = Vec::new();
    let mut command = help::command(lang);
    command.build();
    let shown = command.get_subcommands().filter(|one| !one.is_hide_set());
    let pages = std::iter::once(command.clone()).chain(shown.map(|subcommand| {
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
