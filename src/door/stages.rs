//! The stages of a run one by one, for benches: what each makes is handed to the next, unopened.

use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use crate::judge::{self, Gate};
use crate::report::{self, Format, Layout};
use crate::resolve::{self, Caching, Site, Unwatched};
use crate::{load, model, rules};

/// A workspace that was found.
#[derive(Debug)]
pub struct Workspace(load::Workspace);

/// What the workspace says.
#[derive(Debug)]
pub struct Loaded(model::Loaded);

/// All that is known of it.
#[derive(Debug)]
pub struct Dossier(model::Dossier);

/// What every rule found.
#[derive(Debug)]
pub struct Findings(Vec<Vec<model::Finding>>);

/// What was judged.
#[derive(Debug)]
pub struct Report(model::Report);

/// The workspace in the folder `root`; `None` where there is none.
#[must_use]
pub fn find(root: &Path) -> Option<Workspace> {
    load::find(root, rules::RULES).ok().map(Workspace)
}

/// Instrument, mappings and lock.
#[must_use]
pub fn load(workspace: &Workspace) -> Option<Loaded> {
    let (loaded, _) = load::load(&workspace.0, None).ok()?;
    Some(Loaded(loaded))
}

/// Hash, open and join on the day `as_of`; what an earlier run left in `cache` stands for
/// unchanged documents.
#[must_use]
pub fn resolve(
    workspace: &Workspace,
    loaded: Loaded,
    cache: Option<&Path>,
    as_of: Date,
) -> Dossier {
    let settings = &workspace.0.settings;
    let site = Site {
        root: &workspace.0.root,
        instrument_folder: Arc::clone(&settings.instrument_folder),
        evidence_folder: Arc::clone(&settings.evidence_folder),
        lock_path: workspace.0.lock_path(),
        caching: match cache {
            Some(_) => Caching::On {
                folder: cache,
                build: "",
            },
            None => Caching::Off,
        },
        pictures: false,
    };
    let git = resolve::ask_git(&site);
    Dossier(resolve::resolve(loaded.0, &site, git, as_of, &Unwatched))
}

/// All rules.
#[must_use]
pub fn inspect(dossier: &Dossier) -> Findings {
    Findings(rules::inspect(&dossier.0))
}

/// Waivers, statuses, scores, order; `None` where the dossier contradicts itself.
#[must_use]
pub fn judge(dossier: &Dossier, findings: Findings) -> Option<Report> {
    let gate = Gate::default();
    let report = judge::judge(&dossier.0, findings.0, rules::RULES, &gate);
    report.ok().map(Report)
}

/// The forms that a report can take.
pub const FORMS: [&str; 11] = [
    "terminal", "json", "md", "html", "xlsx", "docx", "pptx", "csv", "xml", "sarif", "github",
];

/// One of [`FORMS`].
#[must_use]
pub fn render(report: &Report, form: &str) -> Option<Vec<u8>> {
    let form = match form {
        "terminal" => Format::Terminal,
        "github" => Format::Github,
        other => Format::of_extension(other)?,
    };
    report::render(&report.0, form, &Layout::default()).ok()
}
