//! `kip init`: a workspace of one's own, from the embedded example or from an organiser's file.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use crate::cli::Init;
use crate::edit::init;
use crate::error::Error;
use crate::load::{self, Source};
use crate::model::{Lang, Text};
use crate::text;

use super::{Outcome, Run};

pub(super) fn run(run: &Run<'_>, arguments: &Init) -> Result<Outcome, Error> {
    let lang = run.lang(None);
    let folder = run.start();
    if !folder.is_dir() {
        let folder = folder.display();
        return Err(Error::Refused {
            message: text!("folder {folder} tidak ada", "there is no folder {folder}"),
            hint: Text::new("buat foldernya dulu", "make the folder first"),
        });
    }
    let (name, source) = match &arguments.instrument {
        Some(file) => {
            let file = folder.join(file);
            let (_, source) = load::instrument_at(&file)?;
            (file_name(&file), source)
        }
        None => {
            let source = Source::new(&Arc::from(init::EXAMPLE_NAME), init::EXAMPLE);
            (init::EXAMPLE_NAME.to_owned(), source)
        }
    };
    let instrument = load::instrument_in(&source)?;
    let written = init::begin(&folder, &instrument, &name, &source.text, lang)?;
    Ok(Outcome::said(said(&written, lang)))
}

/// The instrument keeps its name; only `.toml` files are read.
fn file_name(file: &Path) -> String {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    format!("{stem}.toml")
}

fn said(written: &[std::path::PathBuf], lang: Lang) -> String {
    let mut out = String::new();
    for path in written {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "  {}", path.display());
    }
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
