//! `kip map`: where the files that no mapping names may belong; the sure ones are listed with a yes.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use super::mapping::{ClaimMapping, Outcome};
use super::page;
use super::pieces::relative;
use super::several::{self, ByMapping};
use super::standing::JudgedWorkspace;
use crate::cli::{self, ShownWord};
use crate::commands::{Ended, Invocation, outputs};
use crate::edit::mapping::{Change, ClaimChange, NewEvidence, NewSource};
use crate::error::Error;
use crate::model::{
    Code, Document, Facts, Form, FoundFile, Lang, Noun, Observed, Proposed, file_name,
    is_misnamed_mapping,
};
use crate::propose::{Loose, Proposer};
use crate::report;
use crate::resolve;
use crate::text;
use crate::text::say;

pub(in crate::commands) fn run(run: &Invocation<'_>, arguments: &cli::Map) -> Result<Ended, Error> {
    let json = arguments.format == ShownWord::Json;
    let standing = JudgedWorkspace::of(run, &arguments.judging, !arguments.trial.dry && !json)?;
    let lang = standing.lang();
    let files = standing.proposed();
    if json {
        let bytes = report::proposals_json(&files, lang);
        return bytes
            .map(Ended::said)
            .map_err(|unfit| outputs::refused(Path::new("-"), &unfit));
    }
    if files.is_empty() {
        return Ok(run.unless_quiet(say!(
            lang,
            "Semua berkas di folder bukti sudah dicantumkan.\n",
            "Every file in the evidence folder is listed.\n"
        )));
    }
    let below = format!("{}/", standing.dossier.evidence_folder);
    let layout = run.layout(Some(&standing.workspace));
    let mut said = report::proposals(&files, &below, &layout);
    said.push('\n');
    let mut listings = standing.listings(&files, arguments.to.as_deref())?;
    // Where nothing will be written, no document has to be looked into for it.
    if arguments.trial.dry || arguments.sure || run.environment.ask.is_some() {
        let uncounted = standing.uncounted(&mut listings)?;
        said.push_str(&uncounted);
        if listings.is_empty() && !uncounted.is_empty() {
            said.push_str(&page::nothing_written(arguments.trial.dry, lang));
            return Ok(run.unless_quiet(said));
        }
    }
    if listings.is_empty() {
        said.push_str(&say!(
            lang,
            "Tidak ada yang pasti; cantumkan yang benar dengan `kip add KODE BERKAS`.\n",
            "None is sure; list the right ones with `kip add CODE DOCUMENT`.\n"
        ));
        return Ok(run.unless_quiet(said));
    }
    standing.list(&listings, arguments, said)
}

/// What one mapping takes.
struct NewEntries {
    target: ClaimMapping,
    changes: Vec<Change>,
    /// The file of each change.
    files: Vec<Arc<str>>,
}

impl NewEntries {
    fn push(&mut self, code: &Code, file: &Arc<str>) {
        let source = NewSource::File(relative(&self.target, file));
        self.files.push(Arc::clone(file));
        self.changes.push(Change {
            code: code.clone(),
            what: ClaimChange::Add(NewEvidence::of(source)),
        });
    }

    /// Takes a file out again; whether it was there.
    fn take_out(&mut self, code: &Code, file: &str) -> bool {
        let both = self.changes.iter().zip(&self.files);
        let at = both
            .enumerate()
            .find(|(_, (change, own))| change.code == *code && ***own == *file)
            .map(|(at, _)| at);
        if let Some(at) = at {
            self.changes.remove(at);
            self.files.remove(at);
        }
        at.is_some()
    }
}

impl JudgedWorkspace<'_> {
    /// The files that no mapping names, with what may be proposed for them.
    fn proposed(&self) -> Vec<Proposed> {
        let dossier = &self.dossier;
        let mapped: BTreeSet<_> = dossier
            .documents
            .iter()
            .filter(|document| document.mapped)
            .filter_map(|document| document.sha256.seen())
            .collect();
        let proposer = Proposer::of(&dossier.instrument, &dossier.evidence_folder);
        let orphans: Vec<&Document> = dossier
            .orphans()
            .filter(|document| document.form == Form::File)
            .collect();
        let mut proposed: Vec<Proposed> = orphans
            .iter()
            .map(|document| {
                let twin = document
                    .sha256
                    .seen()
                    .is_some_and(|own| mapped.contains(own));
                let name = file_name(&document.path);
                // Of what is no document, or is listed under another name, there is nothing to propose.
                if twin || document.litter.is_some() || is_misnamed_mapping(name) {
                    return Proposed {
                        path: Arc::clone(&document.path),
                        proposals: Vec::new(),
                    };
                }
                proposer.proposed(&Loose {
                    path: &document.path,
                    title: None,
                })
            })
            .collect();
        self.by_title(&proposer, &orphans, &mut proposed);
        proposed
    }

    /// Looks into the documents whose names say nothing: their titles may.
    fn by_title(&self, proposer: &Proposer<'_>, orphans: &[&Document], proposed: &mut [Proposed]) {
        let dumb = |(document, file): &(&&Document, &mut Proposed)| {
            file.proposals.is_empty() && document.litter.is_none()
        };
        let mut dumb: Vec<(&&Document, &mut Proposed)> =
            orphans.iter().zip(proposed).filter(dumb).collect();
        let files = dumb
            .iter()
            .map(|(document, _)| found(document, &self.workspace.root));
        let glances = resolve::glance(files.collect(), &self.site());
        for ((document, file), glance) in dumb.iter_mut().zip(&glances) {
            let title = match &glance.facts {
                Observed::Seen(facts) => title(facts),
                Observed::Unseen(_) => None,
            };
            if title.is_some() {
                **file = proposer.proposed(&Loose {
                    path: &document.path,
                    title,
                });
            }
        }
    }

    /// The sure ones by the mapping that takes them.
    ///
    /// # Errors
    /// Where it is not told which mapping that is and nobody can be asked.
    fn listings(&self, files: &[Proposed], to: Option<&Path>) -> Result<Vec<NewEntries>, Error> {
        let mut targets = ByMapping::default();
        for file in files {
            for proposal in file.proposals.iter().filter(|one| one.sure) {
                let code = &proposal.code;
                let listing = targets.of(self, (code, to), |target| NewEntries {
                    target,
                    changes: Vec::new(),
                    files: Vec::new(),
                })?;
                if let Some(listing) = listing {
                    listing.push(code, &file.path);
                }
            }
        }
        Ok(targets.all())
    }

    /// Takes out what `kip check` would not count, as `kip add` refuses it, and says why.
    ///
    /// # Errors
    /// Whatever keeps `kip` from judging.
    fn uncounted(&self, listings: &mut Vec<NewEntries>) -> Result<String, Error> {
        let mut mappings = Vec::new();
        for one in &*listings {
            // What can't be edited surely is shown to be pasted, and judged then.
            if let Outcome::Edited(edited) = self.edit(&one.target, &one.changes)? {
                mappings.push(edited.mapping);
            }
        }
        let (_, after) = self.with(mappings, Vec::new())?;
        let lang = self.lang();
        let mut lines = String::new();
        for one in after.findings.iter().filter(|one| one.takes_evidence()) {
            let finding = &one.finding;
            let (Some(code), Some(file)) = (finding.indicator(), finding.evidence()) else {
                continue;
            };
            if listings.iter_mut().any(|own| own.take_out(code, file)) {
                let (message, hint) = (finding.message.get(lang), finding.hint.get(lang));
                lines.push_str(&page::uncounted(finding.rule, message, hint));
            }
        }
        listings.retain(|one| !one.changes.is_empty());
        if lines.is_empty() {
            return Ok(lines);
        }
        Ok(say!(
            lang,
            "Tidak ikut dicantumkan, karena tidak akan dihitung sebagai bukti:\n{lines}\n",
            "Not listed, because it would not be counted as evidence:\n{lines}\n"
        ))
    }

    /// Lists the sure ones, where that is agreed to, and tells what came of it.
    fn list(
        &self,
        listings: &[NewEntries],
        arguments: &cli::Map,
        mut said: String,
    ) -> Result<Ended, Error> {
        let (run, lang) = (self.run, self.lang());
        let targets = listings.iter();
        let targets = targets.map(|one| (&one.target, one.changes.as_slice()));
        let edits = match self.edits(targets)? {
            Ok(edits) => edits,
            Err(ended) => return Ok(ended),
        };
        let count: usize = listings.iter().map(|one| one.changes.len()).sum();
        if arguments.trial.dry {
            said.push_str(&several::diffs(&edits));
            said.push_str(&page::nothing_written(true, lang));
            return Ok(run.unless_quiet(said));
        }
        if !arguments.sure {
            let question = text!(
                "Cantumkan {count} yang pasti?",
                "List the {count} sure ones?"
            );
            match run.agreed(&said, &question, lang) {
                Some(true) => said.clear(),
                Some(false) => return Ok(run.unless_quiet(page::nothing_written(false, lang))),
                None => {
                    said.push_str(&unasked(count, lang));
                    return Ok(run.unless_quiet(said));
                }
            }
        }
        let mappings = edits.iter().map(|(_, edited)| edited.mapping.clone());
        let (_, after) = self.with(mappings, Vec::new())?;
        said.push_str(&self.written(&edits)?);
        said.push_str(&page::scores(&self.report, &after, lang));
        let listed = Noun::PIECE.counted(count, lang);
        said.push_str(&say!(
            lang,
            "{listed} dicantumkan. Berikutnya: `kip check`\n",
            "{listed} listed. Next: `kip check`\n"
        ));
        Ok(run.unless_quiet(said))
    }
}

/// How the sure ones are listed, where nobody can be asked.
fn unasked(count: usize, lang: Lang) -> String {
    let text = text!(
        "Tidak ada yang ditulis. `kip map --yes` mencantumkan {count} yang pasti; `kip map --dry-run` menunjukkan barisnya dulu.\n",
        "Nothing was written. `kip map --yes` lists the {count} sure ones; `kip map --dry-run` shows the lines first.\n"
    );
    text.get(lang).to_owned()
}

/// The title that a person gave the document.
fn title(facts: &Facts) -> Option<&str> {
    facts
        .title
        .as_deref()
        .filter(|title| super::pieces::is_title(title))
}

/// The file of a document, to be looked into.
fn found(document: &Document, root: &Path) -> FoundFile {
    super::pieces::found(&document.path, &root.join(&*document.path))
}
