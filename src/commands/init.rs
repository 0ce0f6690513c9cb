//! `kip init`: a workspace of one's own, from the embedded example or from an organiser's file; or
//! the file for a CI server, with it or in a workspace that is there already.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::{CiWord, Init};
use crate::edit::ci::{Server, Spot};
use crate::edit::init;
use crate::error::{Error, SourceText};
use crate::load;
use crate::model::Lang;
use crate::{rules, write};

use super::{Ended, Invocation, Name, must_stand, normal, way};

pub(super) fn run(run: &Invocation<'_>, arguments: &Init) -> Result<Ended, Error> {
    let lang = run.lang(None);
    let folder = run.start();
    must_stand(&folder)?;
    let server = arguments.ci.map(|word| match word {
        CiWord::Github => Server::GitHub,
        CiWord::Gitlab => Server::GitLab,
    });
    if let (Some(server), None) = (server, &arguments.instrument)
        && let Ok(workspace) = load::find(&normal(&folder), rules::RULES)
    {
        let lang = run.lang(Some(&workspace));
        let spot = Spot::of(&normal(&workspace.root), server)?;
        spot.write()?;
        let file = seen(run, &spot.file());
        return Ok(Ended::said(format!(
            "  {file}\n{}",
            next_for(&spot, &file, lang)
        )));
    }
    let _lock = run.write_lock(&folder)?;
    write::sweep(&folder);
    // Before anything is written, so that nothing is left half done.
    let spot = server
        .map(|server| Spot::of(&normal(&folder), server))
        .transpose()?;
    let (name, source) = match &arguments.instrument {
        Some(file) => {
            let file = folder.join(file);
            let (_, source) = load::instrument_at(&file)?;
            (file_name(&file), source)
        }
        None => {
            let source = SourceText::new(&Arc::from(init::EXAMPLE_NAME), init::EXAMPLE);
            (init::EXAMPLE_NAME.to_owned(), source)
        }
    };
    let instrument = load::instrument_in(&source)?;
    let written = init::begin(&folder, &instrument, &name, &source.text, lang)?;
    let mut out = String::new();
    for path in &written {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "  {}", seen(run, &folder.join(path)));
    }
    if let Some(spot) = spot {
        spot.write()?;
        let file = seen(run, &spot.file());
        let _ = writeln!(out, "  {file}");
        out.push_str(&said(&written, lang));
        out.push_str(&next_for(&spot, &file, lang));
    } else {
        out.push_str(&said(&written, lang));
    }
    Ok(Ended::said(out))
}

/// A path as it is from the working folder; whole where there is no way.
fn seen(run: &Invocation<'_>, path: &Path) -> Name {
    let from = normal(&run.environment.folder);
    let parent = path.parent().map(normal).unwrap_or_default();
    let whole = parent.join(path.file_name().unwrap_or_default());
    way(&from, &whole).map_or_else(|| Name::of(&whole), |way| Name::of_text(&way))
}

/// What the team does once for the CI server.
fn next_for(spot: &Spot, file: &Name, lang: Lang) -> String {
    let mut out = match lang {
        Lang::Id => format!(
            "CI: isi variabel KIP_RELEASE di server (petunjuknya di awal {file}), jalankan `kip lock`\nsesudah bukti ditinjau, lalu commit.\n"
        ),
        Lang::En => format!(
            "CI: set the variable KIP_RELEASE on the server (the head of {file} says where), run `kip lock`\nonce the evidence is reviewed, then commit.\n"
        ),
    };
    if !spot.in_repository {
        out.push_str(match lang {
            Lang::Id => "Server hanya menemukan berkas itu di akar repositori git, dan folder ini bukan akarnya.\n",
            Lang::En => "The server finds that file in the root of a git repository alone, and this folder is none.\n",
        });
    }
    out
}

/// The instrument keeps its name; only `.toml` files are read.
fn file_name(file: &Path) -> String {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    format!("{stem}.toml")
}

fn said(written: &[PathBuf], lang: Lang) -> String {
    let mut out = String::new();
    if !written
        .iter()
        .any(|path| path.as_os_str() == init::ATTRIBUTES_FILE)
    {
        let lines = init::ATTRIBUTES;
        out.push_str(&match lang {
            Lang::Id => format!(".gitattributes sudah ada dan dibiarkan; tambahkan baris ini agar isi dokumen tidak diubah git:\n{lines}"),
            Lang::En => format!(".gitattributes was there and is left alone; add these lines, so that git changes no document:\n{lines}"),
        });
    }
    out.push_str(match lang {
        Lang::Id => "Ruang kerja siap. Ganti instrumen contoh dengan instrumen tahun ini bila ada, isi `satker:`,\n`jawaban:`, dan `bukti:` di tiap bukti.yaml, lalu jalankan `kip check`.\n",
        Lang::En => "The workspace is ready. Replace the example instrument by this year's if you have it, fill in\n`satker:`, `jawaban:` and `bukti:` in each bukti.yaml, then run `kip check`.\n",
    });
    out
}
