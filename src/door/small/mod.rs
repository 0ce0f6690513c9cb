//! One small workspace, really judged: what the tests of every form show. Its numbers are few enough to
//! be added by hand, which `sums` does.

mod sums;

use std::sync::{Arc, LazyLock};

use jiff::civil::date;

use crate::judge::{self, Gate};
use crate::model::{Documents, Dossier, Exact, GitFile, GitState, Observed, Report, Rule};
use crate::resolve::{self, Caching, Site, Unwatched};
use crate::{load, rules};

/// The rules that look. Their findings are of each severity, one is about no indicator, one is waived;
/// forms that list all rules stay short enough to be read.
const LOOKING: [&str; 5] = ["KIP201", "KIP206", "KIP405", "KIP501", "KIP502"];

/// The workspace on 2026-08-03, as the judge sees it.
pub(crate) fn report() -> &'static Report {
    static REPORT: LazyLock<Report> = LazyLock::new(|| judged(&looking()));
    &REPORT
}

fn looking() -> Vec<&'static Rule> {
    let rules = rules::RULES.iter().copied();
    rules.filter(|rule| LOOKING.contains(&rule.id)).collect()
}

/// Judged by these rules.
fn judged(rules: &[&'static Rule]) -> Report {
    let dossier = dossier();
    let found = rules::RULES.iter().zip(rules::inspect(&dossier));
    let found = found.filter(|(rule, _)| rules.iter().any(|one| one.id == rule.id));
    let gate = Gate {
        minimum: Some(Exact::whole(90)),
        ..Gate::default()
    };
    let found = found.map(|(_, found)| found).collect();
    judge::judge(&dossier, found, rules, &gate).unwrap()
}

/// What is known of it: all from disk, but for git's word, which is that of a clone with a change.
fn dossier() -> Dossier {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, bytes: &[u8]| {
        let file = folder.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    };
    write("instrument/contoh.toml", include_bytes!("contoh.toml"));
    write("evidence/bukti.yaml", include_bytes!("bukti.yaml"));
    for name in ["sk-dip-2025", "sk-dip-2026", "sop", "notula"] {
        let text = format!("BT /F1 12 Tf 72 720 Td (Dokumen {name}) Tj ET");
        write(&format!("evidence/{name}.pdf"), &pdf(&text));
    }
    // A page that a picture covers, and no text.
    let picture = "q 612 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q";
    write("evidence/pindaian.pdf", &pdf(picture));
    let workspace = load::find(folder.path(), rules::RULES).unwrap();
    let site = Site {
        root: &workspace.root,
        instrument_folder: Arc::clone(&workspace.settings.instrument_folder),
        evidence_folder: Arc::clone(&workspace.settings.evidence_folder),
        lock_path: workspace.lock_path(),
        caching: Caching::Off,
        pictures: false,
    };
    let (loaded, _) = load::load(&workspace, None).unwrap();
    let git = resolve::ask_git(&site);
    let day = date(2026, 8, 3);
    let mut dossier = resolve::resolve(loaded, &site, git, day, &Unwatched);
    let state = GitState {
        commit: Some("1a2b3c4d5e6f7a8b9c0d".to_owned()),
        dirty: true,
        prefix: Some(String::new()),
    };
    dossier.git = Observed::Seen(state);
    let documents = dossier.documents.iter().cloned().map(|mut document| {
        let changed = document.path.ends_with("sk-dip-2026.pdf");
        let state = if changed {
            GitFile::Modified
        } else {
            GitFile::Clean
        };
        document.git = Observed::Seen(state);
        document
    });
    dossier.documents = Documents::of(documents.collect());
    dossier
}

/// A PDF of one page with this content stream.
fn pdf(content: &str) -> Vec<u8> {
    let length = content.len();
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        &format!("<< /Length {length} >>\nstream\n{content}\nendstream"),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ];
    let (mut out, mut table) = ("%PDF-1.4\n".to_owned(), String::new());
    for (object, number) in objects.iter().zip(1..) {
        table += &format!("{:010} 00000 n \n", out.len());
        out += &format!("{number} 0 obj\n{object}\nendobj\n");
    }
    let start = out.len();
    let trailer = "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref";
    out += &format!("xref\n0 6\n0000000000 65535 f \n{table}{trailer}\n{start}\n%%EOF\n");
    out.into_bytes()
}
