//! A new workspace: the instrument, and a mapping per aspect that lists every question, ready to be
//! filled in.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::load::MAPPING_FILE;
use crate::model::{Aspect, Instrument, Lang, Text};
use crate::write;

use super::template::Claims;
use super::{schemas, template};

/// The example instrument that the program carries.
pub(crate) const EXAMPLE: &str = include_str!("../../instrument/kip-upt-contoh.toml");
/// The file name of the example instrument.
pub(crate) const EXAMPLE_NAME: &str = "kip-upt-contoh.toml";

/// What each entry of the files means, for people; it lies beside the instruments.
const ENTRIES: &str = include_str!("../../instrument/README.md");
/// How the team works with the workspace.
const GUIDE: Text = Text::new(
    include_str!("petunjuk.id.md"),
    include_str!("petunjuk.en.md"),
);
/// The file that holds it.
const GUIDE_FILE: &str = "PETUNJUK.md";

/// Where git's marks stand.
pub(crate) const ATTRIBUTES_FILE: &str = ".gitattributes";

/// Git's own marks for a workspace: document bytes stay as they are on every system, and the texts
/// that `kip` reads keep LF.
pub(crate) const ATTRIBUTES: &str = "\
instrument/*.toml text eol=lf
evidence/** -text
evidence/**/bukti.yaml text eol=lf
evidence/kip.lock text eol=lf
";

/// A file of the new workspace: its path below the folder, and its text.
pub(super) type Planned = (PathBuf, String);

/// What a workspace begins with.
pub(crate) struct Begun<'b> {
    /// The instrument.
    pub(crate) instrument: &'b Instrument,
    /// The name of its file.
    pub(crate) file_name: &'b str,
    /// Its text.
    pub(crate) source: &'b str,
    /// What is filled in already.
    pub(crate) claims: &'b Claims,
}

/// Writes a new workspace into `folder` and gives the paths written, relative to it. All of it is
/// written beside its place first, so that a run that is cut short leaves no half of a workspace; what it
/// moved into place before it was cut short is taken as it is by the next one.
///
/// # Errors
/// [`Error::Refused`] when any of the files or folders is there already and is not just what would be
/// written (nothing is written then); [`Error::Io`] when the system refuses.
pub(crate) fn begin(folder: &Path, begun: &Begun<'_>, lang: Lang) -> Result<Vec<PathBuf>, Error> {
    let planned = plan(begun, lang);
    refuse_existing(folder, &planned)?;
    let draft = write::draft(folder)?;
    for (path, text) in &planned {
        write::whole_below(draft.path(), path, text.as_bytes())?;
    }
    // A workspace is one once it has both folders; the instruments come last.
    for name in [
        ATTRIBUTES_FILE,
        GUIDE_FILE,
        schemas::FOLDER,
        "evidence",
        "instrument",
    ] {
        let target = folder.join(name);
        if target.symlink_metadata().is_err() {
            write::moved(&draft.path().join(name), &target)?;
        }
    }
    // What was there from before belongs to the team, and is not what would have been written.
    let written = planned.into_iter().filter(|(path, text)| {
        std::fs::read(folder.join(path)).is_ok_and(|bytes| bytes == text.as_bytes())
    });
    Ok(written.map(|(path, _)| path).collect())
}

/// Nothing that a person may have written is touched. The instruments come last, so where they stand no
/// run was cut short.
fn refuse_existing(folder: &Path, planned: &[Planned]) -> Result<(), Error> {
    for name in ["instrument", "evidence", "kip.toml"] {
        let existing = folder.join(name);
        if existing.symlink_metadata().is_ok() && !(name == "evidence" && is_ours(folder, planned))
        {
            let hint = Text::new(
                "mulai di folder lain; `kip init` tidak menimpa apa pun",
                "start in another folder; `kip init` never overwrites anything",
            );
            return Err(super::there(&existing, hint));
        }
    }
    Ok(())
}

/// Whether the evidence folder holds just what would be written there, and nothing else.
fn is_ours(folder: &Path, planned: &[Planned]) -> bool {
    let evidence = folder.join("evidence");
    let mut ours = planned
        .iter()
        .filter(|(path, _)| path.starts_with("evidence"));
    let mut count = 0;
    let same = ours.all(|(path, text)| {
        count += 1;
        std::fs::read(folder.join(path)).is_ok_and(|bytes| bytes == text.as_bytes())
    });
    let found = walkdir::WalkDir::new(evidence).into_iter().flatten();
    same && found.filter(|found| !found.file_type().is_dir()).count() == count
}

fn plan(begun: &Begun<'_>, lang: Lang) -> Vec<Planned> {
    let instruments = PathBuf::from("instrument");
    let mut planned = vec![
        (
            instruments.join(begun.file_name),
            schemas::named_in_toml(begun.source, "../"),
        ),
        (instruments.join("README.md"), lf(ENTRIES)),
        (PathBuf::from(ATTRIBUTES_FILE), ATTRIBUTES.to_owned()),
        (PathBuf::from(GUIDE_FILE), lf(GUIDE.get(lang))),
    ];
    planned.extend(schemas::files());
    planned.extend(mappings(
        begun.instrument,
        begun.claims,
        Path::new("evidence"),
        lang,
    ));
    planned
}

/// A mapping for each aspect, below a folder of the workspace.
pub(super) fn mappings(
    instrument: &Instrument,
    claims: &Claims,
    below: &Path,
    lang: Lang,
) -> Vec<Planned> {
    let way = "../".repeat(below.components().count() + 1);
    let mut planned = Vec::new();
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for (at, aspect) in instrument.aspects.iter().enumerate() {
        let mut name = folder_name(aspect);
        // Codes and names may come out alike, or hold no letter that every system can write.
        if name.is_empty() || taken.contains(&name) {
            name = format!("aspek-{}-{name}", at + 1);
        }
        taken.insert(name.clone());
        planned.push((
            below.join(name).join(MAPPING_FILE),
            template::mapping(instrument, aspect, claims, &way, lang),
        ));
    }
    planned
}

/// A text that the program carries, wherever its source was checked out.
fn lf(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// `1-kualitas-informasi`: a name that every system can hold.
fn folder_name(aspect: &Aspect) -> String {
    let words = format!("{} {}", aspect.code.value, aspect.name).to_lowercase();
    let name: String = words
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let parts: Vec<&str> = name.split('-').filter(|part| !part.is_empty()).collect();
    // Windows opens paths of up to 260 characters, of which the workspace's own and the names of documents
    // need the most. The sample's longest folder has 31.
    parts.join("-").chars().take(60).collect()
}
