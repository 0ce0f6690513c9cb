//! `kip check WORD…`: what the words mean in this workspace (contract, section 6).

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use crate::cli::{Check, FormatWord};
use crate::error::{Error, Problems};
use crate::load::Workspace;
use crate::model::{
    Code, IndicatorRow, Nearest, Report, Selection, Status, Text, begins, file_name,
    range_of_aspect,
};
use crate::{rules, text};

use super::{Name, meant, normal, way};

/// Whether words and owners may be given at all.
///
/// # Errors
/// Words beside a form that programs read: it is always whole.
pub(super) fn must_be_for_people(arguments: &Check) -> Result<(), Error> {
    let asked = !arguments.words.is_empty() || arguments.pj.is_some();
    if !asked || arguments.format == FormatWord::Terminal {
        return Ok(());
    }
    Err(Error::Refused {
        message: Text::new(
            "kata pilihan dan --pj hanya untuk keluaran di terminal; bentuk lain selalu utuh",
            "filter words and --pj are for the terminal only; other formats are always complete",
        ),
        hint: Text::new(
            "hapus kata itu, atau --format-nya",
            "leave out the filter, or --format",
        ),
    })
}

/// What a part is asked for by.
pub(super) struct PartQuery<'a> {
    /// Each with the file or folder of this name, if there is one.
    words: Vec<(&'a str, Option<String>)>,
    owner: Option<&'a str>,
}

impl<'a> PartQuery<'a> {
    /// The words of the command line, as seen from the folder `start`; `None` where all is asked for. The
    /// disk is looked at here, before anything is judged, and not again.
    pub(super) fn of(arguments: &'a Check, workspace: &Workspace, start: &Path) -> Option<Self> {
        let words = arguments.words.iter().map(|word| word.trim());
        let asked = Self {
            words: words
                .map(|word| (word, path(workspace, start, word)))
                .collect(),
            owner: arguments.pj.as_deref(),
        };
        (!asked.words.is_empty() || asked.owner.is_some()).then_some(asked)
    }

    /// What they name, in this order: a rule, an indicator, an aspect, a file or folder that is there, the
    /// beginning of codes or the name of a document.
    ///
    /// # Errors
    /// A word that names nothing, an owner that nobody is.
    pub(super) fn selection(
        self,
        report: &Report,
        problems: &Problems,
    ) -> Result<Selection, Error> {
        let owned = self.owner.map(|owner| owned(report, owner));
        let mut selection = Selection {
            owned: owned.transpose()?,
            ..Selection::default()
        };
        for (word, path) in self.words {
            let meant = if let Some(rule) = rules::find(word) {
                selection.rules.push(rule);
                meant::rule(rule)
            } else if let Some((codes, meant)) = codes(report, word) {
                selection.codes.extend(codes);
                meant
            } else if let Some(path) = path {
                let meant = meant::path(&path);
                selection.paths.insert(path);
                meant
            } else {
                let (codes, paths) = (beginning(report, word), named(report, word));
                if codes.is_empty() && paths.is_empty() {
                    return Err(unknown(report, word));
                }
                let meant = meant::several(&codes, &paths);
                selection.codes.extend(codes);
                selection.paths.extend(paths);
                meant
            };
            selection.meant.push(meant::taken(word, &meant));
        }
        selection.unread = unread(&selection, report, problems);
        Ok(selection)
    }
}

/// The unread mappings that are asked for, or in which an indicator stands that is: nobody else answers it.
fn unread(selection: &Selection, report: &Report, problems: &Problems) -> BTreeSet<Arc<str>> {
    let rows = report.indicators.iter();
    let asked = rows.filter(|row| row.status == Status::Unseen && selection.names(&row.code));
    let asked: Vec<&str> = asked.map(|row| row.code.as_str()).collect();
    // Of what is no text nobody knows what stands there.
    let may_speak = |text: &str| text.is_empty() || asked.iter().any(|code| stands_in(text, code));
    let files = problems.texts();
    let own = files
        .filter(|(path, text)| selection.holds(path) || (!asked.is_empty() && may_speak(text)));
    let own: BTreeSet<Arc<str>> = own.map(|(path, _)| Arc::clone(path)).collect();
    if own.is_empty() && !asked.is_empty() {
        // Which of them answers it cannot be told, as it stands in none by that spelling.
        return problems.texts().map(|(path, _)| Arc::clone(path)).collect();
    }
    own
}

/// Whether the code stands in the text by itself: `2.1` does not in `2.1.3`, `12.1` or `2.10`.
fn stands_in(text: &str, code: &str) -> bool {
    let goes_on = |c: char| c.is_alphanumeric() || c == '.';
    let mut places = text.match_indices(code);
    places.any(|(at, _)| {
        let (before, after) = (text.get(..at), text.get(at + code.len()..));
        let before = before.is_some_and(|before| before.ends_with(goes_on));
        let after = after.is_some_and(|after| after.starts_with(goes_on));
        !before && !after
    })
}

/// The indicators of an owner, named in any case.
fn owned(report: &Report, owner: &str) -> Result<BTreeSet<Code>, Error> {
    let folded = |name: &str| name.trim().to_lowercase();
    let owners = || report.owners.iter().filter_map(|row| row.owner.as_deref());
    if !owners().any(|own| folded(own) == folded(owner)) {
        return Err(Error::Refused {
            message: text!(
                "tidak ada indikator dengan penanggung jawab {owner}",
                "no indicator has the owner {owner}"
            ),
            hint: Nearest::among(owners()).hint(owner, || {
                let list = owners().collect::<Vec<_>>().join(", ");
                text!("yang ada: {list}", "available: {list}")
            }),
        });
    }
    let own = |row: &&IndicatorRow| {
        row.owner
            .as_deref()
            .is_some_and(|own| folded(own) == folded(owner))
    };
    Ok(report
        .indicators
        .iter()
        .filter(own)
        .map(|row| row.code.clone())
        .collect())
}

/// The indicator of this code, or all of the aspect of this code.
fn codes(report: &Report, word: &str) -> Option<(BTreeSet<Code>, Text)> {
    let rows = || report.indicators.iter();
    if let Some(own) = rows().find(|row| row.code.as_str() == word) {
        let code = &own.code;
        let codes = BTreeSet::from([code.clone()]);
        return Some((codes, text!("indikator {code}", "the indicator {code}")));
    }
    let aspect = report.aspects.iter();
    let aspect = aspect.clone().find(|aspect| aspect.code.as_str() == word)?;
    let (code, name) = (&aspect.code, &aspect.name);
    let codes: BTreeSet<Code> = rows()
        .filter(|row| row.aspect == *code)
        .map(|row| row.code.clone())
        .collect();
    (!codes.is_empty()).then(|| {
        (
            codes,
            text!("aspek {code} {name}", "the aspect {code} {name}"),
        )
    })
}

/// The codes that begin with `word` and go on with a separator: `2.1` begins `2.1.3` and not `2.10`.
fn beginning(report: &Report, word: &str) -> BTreeSet<Code> {
    let word = word.trim_end_matches(|end: char| !end.is_alphanumeric());
    let codes = report.indicators.iter().map(|row| &row.code);
    codes
        .filter(|code| begins(code.as_str(), word))
        .cloned()
        .collect()
}

/// The documents of this name, wherever they lie: listed as evidence, or found where nobody lists them.
fn named(report: &Report, word: &str) -> BTreeSet<String> {
    let rows = report.indicators.iter().flat_map(|row| &row.evidence);
    let listed = rows.filter(|row| !row.is_link).map(|row| &*row.name);
    let found = report.findings.iter().map(|one| &*one.finding.place.path);
    let all = listed.chain(found);
    all.filter(|path| file_name(path) == word)
        .map(str::to_owned)
        .collect()
}

/// The path of a file or folder that is there, relative to the workspace.
fn path(workspace: &Workspace, start: &Path, word: &str) -> Option<String> {
    let word = word.replace('\\', "/");
    let found = [start, &workspace.root].map(|folder| folder.join(&word));
    let found = found
        .into_iter()
        .find(|path| path.symlink_metadata().is_ok())?;
    let way = way(&normal(&workspace.root), &normal(&found))?;
    (!way.starts_with("..")).then_some(way)
}

/// A code is answered by what there is in its aspect; spelling says nothing of numbers.
fn unknown(report: &Report, word: &str) -> Error {
    let shown = Name::of_text(word);
    let aspects = report.aspects.iter().map(|aspect| {
        let rows = aspect.rows.iter();
        let rows = rows.filter_map(|&at| report.indicators.get(at));
        (&aspect.code, rows.map(|row| &row.code).collect())
    });
    let range = range_of_aspect(word, aspects);
    Error::Refused {
        message: text!(
            "`{shown}` bukan aturan, kode, atau berkas yang ada",
            "`{shown}` is not a rule, a code or a file in this workspace"
        ),
        hint: range.unwrap_or_else(|| {
            let codes = report.indicators.iter().map(|row| row.code.as_str());
            let ids = rules::RULES.iter().map(|rule| rule.id);
            Nearest::among_codes(codes.chain(ids)).hint(word, || {
                let aspects = report.aspects.iter().map(|aspect| aspect.code.as_str());
                let aspects = aspects.collect::<Vec<_>>().join(", ");
                text!(
                    "tulis kode indikator, aspek ({aspects}), aturan (KIP204), atau jalur berkas; semua aturan disebut oleh `kip explain`",
                    "give an indicator's code, an aspect ({aspects}), a rule (KIP204) or the path of a file; `kip explain` lists all rules"
                )
            })
        }),
    }
}
