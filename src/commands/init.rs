//! `kip init`: a workspace of one's own, from the embedded example or from an organiser's file; or
//! the file for a CI server, with it or in a workspace that is there already.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::{CiWord, Init};
use crate::edit::ci::{GITLAB_INCLUDE, Origin, Server, Spot};
use crate::edit::{Claims, init};
use crate::error::{Error, SourceText};
use crate::load;
use crate::model::{Lang, Noun, Text};
use crate::{resolve, rules, text, write};

use super::{Ended, Invocation, Name, import, must_stand, normal, way};

pub(super) fn run(run: &Invocation<'_>, arguments: &Init) -> Result<Ended, Error> {
    let lang = run.lang(None);
    let folder = run.start();
    must_stand(&folder)?;
    let server = arguments.ci.map(|word| match word {
        CiWord::Github => Server::GitHub,
        CiWord::Gitlab => Server::GitLab,
    });
    let origin = Origin::of(
        env!("CARGO_PKG_REPOSITORY"),
        arguments.release.as_deref(),
        arguments.git.as_deref(),
    )?;
    if let (Some(server), None) = (server, &arguments.instrument)
        && let Ok(workspace) = load::find(&normal(&folder), rules::RULES)
        && is_within(&normal(&folder), &workspace)
    {
        let lang = run.lang(Some(&workspace));
        let spot = Spot::of(&normal(&workspace.root), server, origin)?;
        return Ok(Ended::said(add(run, &spot, lang)?.concat()));
    }
    let _lock = run.write_lock(resolve::own_folder(&folder).as_deref(), &folder)?;
    write::sweep(&folder);
    // Before anything is written, so that nothing is left half done.
    let spot = server
        .map(|server| Spot::of(&normal(&folder), server, origin))
        .transpose()?;
    if let Some(file) = arguments
        .instrument
        .as_deref()
        .filter(|file| import::is_spreadsheet(file))
    {
        must_be_there(&folder.join(file))?;
        let (mut out, made) = match import::beginning(run, file, &arguments.reading, lang)? {
            Ok(beginning) => beginning,
            Err(ended) => return Ok(ended),
        };
        out.push('\n');
        return begun(run, &folder, &made.begun(), spot, out, false);
    }
    let (name, source) = match &arguments.instrument {
        Some(file) => {
            let file = folder.join(file);
            must_be_toml(&file)?;
            let (_, source) = load::instrument_at(&file)?;
            (file_name(&file), source)
        }
        None => {
            let source = SourceText::new(&Arc::from(init::EXAMPLE_NAME), init::EXAMPLE);
            (init::EXAMPLE_NAME.to_owned(), source)
        }
    };
    let instrument = load::instrument_in(&source)?;
    let beginning = init::Begun {
        instrument: &instrument,
        file_name: &name,
        source: &source.text,
        claims: &Claims::default(),
    };
    let own_example = arguments.instrument.is_none();
    begun(run, &folder, &beginning, spot, String::new(), own_example)
}

/// Whether somebody who stands here means this workspace: at its root, or in a folder that is its own. Any
/// other folder below it begins a workspace of its own, as it does without a server.
fn is_within(folder: &Path, workspace: &load::Workspace) -> bool {
    let settings = &workspace.settings;
    let own = [&settings.evidence_folder, &settings.instrument_folder];
    folder == workspace.root
        || own
            .iter()
            .any(|name| folder.starts_with(workspace.root.join(&***name)))
}

/// Writes the workspace, and the file for the CI server, and says so.
fn begun(
    run: &Invocation<'_>,
    folder: &Path,
    beginning: &init::Begun<'_>,
    spot: Option<Spot>,
    mut out: String,
    own_example: bool,
) -> Result<Ended, Error> {
    let lang = run.lang(None);
    let written = init::begin(folder, beginning, lang)?;
    out.push_str(&said(run, folder, &written, lang));
    // First what was written, then what to do.
    let [files, act] = match spot {
        Some(spot) => add(run, &spot, lang)?,
        None => Default::default(),
    };
    out.push_str(&files);
    out.push_str(&next(&written, own_example, lang));
    out.push_str(&act);
    Ok(Ended::said(out))
}

/// What questionnaires come in as well, and no instrument is read from.
const DOCUMENTS: [&str; 5] = ["docx", "doc", "odt", "pdf", "zip"];

/// # Errors
/// A file that is not there.
fn must_be_there(file: &Path) -> Result<(), Error> {
    if file.symlink_metadata().is_ok() {
        return Ok(());
    }
    let whole = Name::of(file);
    Err(Error::Refused {
        message: text!(
            "berkas instrumen {whole} tidak ada",
            "there is no instrument file {whole}"
        ),
        hint: Text::new(
            "periksa nama dan foldernya, lalu jalankan lagi",
            "check its name and folder, then run again",
        ),
    })
}

/// # Errors
/// A file that is not there, and one that is a document by its name.
fn must_be_toml(file: &Path) -> Result<(), Error> {
    must_be_there(file)?;
    let name = file.file_name().unwrap_or_default();
    let name = Name::of(Path::new(name));
    let extension = file.extension().unwrap_or_default();
    // Other names are read: Windows makes `.toml.txt` of what Notepad saves as `.toml`.
    if !DOCUMENTS
        .iter()
        .any(|known| extension.eq_ignore_ascii_case(known))
    {
        return Ok(());
    }
    Err(Error::Refused {
        message: text!(
            "{name} dokumen: instrumen dibaca dari berkas teks (.toml) atau lembar kerja (.xlsx, .ods, .xls, .csv)",
            "{name} is a document: an instrument is read from a text file (.toml) or a spreadsheet (.xlsx, .ods, .xls, .csv)"
        ),
        hint: Text::new(
            "salin tabel kuesionernya ke Excel atau LibreOffice, simpan sebagai XLSX, lalu jalankan `kip init --instrument` dengan berkas itu",
            "copy the questionnaire's table into Excel or LibreOffice, save it as XLSX, then run `kip init --instrument` with that file",
        ),
    })
}

/// A path as it is from the working folder; whole where there is no way.
fn seen(run: &Invocation<'_>, path: &Path) -> Name {
    let from = normal(&run.environment.folder);
    let parent = path.parent().map(normal).unwrap_or_default();
    let whole = parent.join(path.file_name().unwrap_or_default());
    way(&from, &whole).map_or_else(|| Name::of(&whole), |way| Name::of_text(&way))
}

/// Writes the file for the CI server: what was written, and what the team does once.
fn add(run: &Invocation<'_>, spot: &Spot, lang: Lang) -> Result<[String; 2], Error> {
    let lacks_include = spot.lacks_include().filter(|file| file.exists());
    let (mut files, mut out) = (String::new(), String::new());
    for path in spot.write()? {
        // Writing to a String cannot fail.
        let _ = writeln!(files, "  {}", seen(run, &path));
    }
    let file = seen(run, &spot.file());
    let next = match (lang, spot.is_whole()) {
        (Lang::Id, true) => format!(
            "CI: tidak ada yang perlu diisi di {file}.\nJalankan `kip lock` sesudah bukti ditinjau, lalu commit."
        ),
        (Lang::En, true) => format!(
            "CI: {file} needs nothing filled in.\nRun `kip lock` once the evidence is reviewed, then commit."
        ),
        (Lang::Id, false) => format!(
            "CI: isi alamat kip (KIP_RELEASE atau KIP_GIT) di {file}.\nJalankan `kip lock` sesudah bukti ditinjau, lalu commit."
        ),
        (Lang::En, false) => format!(
            "CI: fill in kip's address (KIP_RELEASE or KIP_GIT) in {file}.\nRun `kip lock` once the evidence is reviewed, then commit."
        ),
    };
    out.push_str(&next);
    out.push('\n');
    if spot.lacks_source() {
        out.push_str(match lang {
            Lang::Id => "Tanpa --git, server tidak dapat membangun kip dari sumbernya bila rilisnya tidak ada.\n",
            Lang::En => "Without --git the server cannot build kip from source if there is no release.\n",
        });
    }
    if let Some(first) = lacks_include {
        let first = seen(run, &first);
        out.push_str(&match lang {
            Lang::Id => format!("{first} sudah ada dan dibiarkan; tambahkan baris ini di dalamnya:\n{GITLAB_INCLUDE}"),
            Lang::En => format!("{first} already exists and is left alone; add these lines to it:\n{GITLAB_INCLUDE}"),
        });
    }
    if !spot.in_repository {
        out.push_str(match lang {
            Lang::Id => "Ruang kerja ini belum ada di repositori git, padahal server hanya menemukan berkas itu di akarnya:\nminta pengelola folder membuat repositorinya dulu.\n",
            Lang::En => "This workspace is not in a git repository yet, and the server finds that file only in the root of one:\nask whoever keeps the folder to create it first.\n",
        });
    }
    Ok([files, out])
}

/// The instrument keeps its name; only `.toml` files are read.
fn file_name(file: &Path) -> String {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    format!("{stem}.toml")
}

/// What was written, each folder once with how many files it holds: a first run and its check fit a page.
fn said(run: &Invocation<'_>, folder: &Path, written: &[PathBuf], lang: Lang) -> String {
    let mut tops: Vec<(&Path, usize)> = Vec::new();
    for path in written {
        let top = path.iter().next().map(Path::new).unwrap_or(path);
        let alone = top == path;
        match tops.iter_mut().find(|(known, _)| *known == top) {
            Some((_, files)) => *files += 1,
            None => tops.push((top, usize::from(!alone))),
        }
    }
    // The folders first: what people open lies in them.
    tops.sort_by_key(|(_, files)| *files == 0);
    let tops = tops.into_iter().map(|(top, files)| {
        let name = seen(run, &folder.join(top));
        if files == 0 {
            return name.to_string();
        }
        let files = Noun::FILE.counted(files, lang);
        format!("{name}/ ({files})")
    });
    let tops = tops.collect::<Vec<_>>().join(", ");
    match lang {
        Lang::Id => format!("Ruang kerja siap. Yang ditulis:\n  {tops}\n"),
        Lang::En => format!("The workspace is ready. Written:\n  {tops}\n"),
    }
}

fn next(written: &[PathBuf], own_example: bool, lang: Lang) -> String {
    let mut out = String::new();
    if !written
        .iter()
        .any(|path| path.as_os_str() == init::ATTRIBUTES_FILE)
    {
        let lines = init::ATTRIBUTES;
        out.push_str(&match lang {
            Lang::Id => format!(".gitattributes sudah ada dan dibiarkan; tambahkan baris ini agar isi dokumen tidak diubah git:\n{lines}"),
            Lang::En => format!(".gitattributes already exists and is left alone; add these lines, so that git does not change any document:\n{lines}"),
        });
    }
    if own_example {
        out.push_str(match lang {
            Lang::Id => "Ganti instrumen contoh dengan instrumen tahun ini bila ada.\n",
            Lang::En => "Replace the example instrument with this year's if you have it.\n",
        });
    }
    out.push_str(match lang {
        Lang::Id => "Isi `jawaban:` dan `bukti:` di tiap bukti.yaml, lalu jalankan `kip check`; caranya: PETUNJUK.md.\n",
        Lang::En => "Fill in `jawaban:` and `bukti:` in each bukti.yaml, then run `kip check`; see PETUNJUK.md.\n",
    });
    out
}
