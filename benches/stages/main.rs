//! How long each stage of a run takes, on workspaces of 100 to 10,000 documents: `cargo bench`.
#![expect(
    clippy::unwrap_used,
    reason = "a bench that cannot go on fails here, and says where"
)]

mod workspace;

use divan::Bencher;
use kip::judge::{self, Gate};
use kip::report::{self, Format, Layout};
use kip::resolve::Remember;
use kip::rules;

use workspace::{Bench, resolved};

/// Documents, five to an indicator.
const SIZES: [usize; 3] = [100, 1_000, 10_000];
/// Documents of the workspace that is reported on.
const REPORTED: usize = 1_000;
/// Seconds that a row takes at most, once its workspace is there.
const MOST: f64 = 2.0;

const FORMS: [Format; 11] = [
    Format::Terminal,
    Format::Json,
    Format::Markdown,
    Format::Html,
    Format::Xlsx,
    Format::Docx,
    Format::Pptx,
    Format::Csv,
    Format::Junit,
    Format::Sarif,
    Format::Github,
];

fn main() {
    divan::main();
}

/// Instrument, mapping and lock.
#[divan::bench(args = SIZES, max_time = MOST)]
fn load(bencher: Bencher<'_, '_>, documents: usize) {
    let bench = Bench::of(documents);
    bencher.bench_local(|| bench.loaded());
}

/// Walk, hash, open and join, with nothing remembered.
#[divan::bench(args = SIZES, max_time = MOST)]
fn resolve(bencher: Bencher<'_, '_>, documents: usize) {
    let bench = Bench::of(documents);
    bencher
        .with_inputs(|| bench.loaded())
        .bench_local_values(|loaded| resolved(bench.survey(Remember::Nothing), loaded));
}

/// The same, where an earlier run saw every document as it is.
#[divan::bench(args = SIZES, max_time = MOST)]
fn resolve_warm(bencher: Bencher<'_, '_>, documents: usize) {
    let bench = Bench::of(documents);
    resolved(bench.warm_survey(), bench.loaded());
    bencher
        .with_inputs(|| bench.loaded())
        .bench_local_values(|loaded| resolved(bench.warm_survey(), loaded));
}

/// All rules.
#[divan::bench(args = SIZES, max_time = MOST)]
fn inspect(bencher: Bencher<'_, '_>, documents: usize) {
    let dossier = Bench::of(documents).dossier();
    bencher.bench_local(|| rules::inspect(&dossier));
}

/// Waivers, statuses, scores, order.
#[divan::bench(args = SIZES, max_time = MOST)]
fn judge(bencher: Bencher<'_, '_>, documents: usize) {
    let dossier = Bench::of(documents).dossier();
    let gate = Gate::default();
    bencher
        .with_inputs(|| rules::inspect(&dossier))
        .bench_local_values(|found| judge::judge(&dossier, found, rules::RULES, &gate));
}

/// Each form of a report on a thousand documents.
#[divan::bench(args = FORMS, max_time = MOST)]
fn report(bencher: Bencher<'_, '_>, form: Format) {
    let dossier = Bench::of(REPORTED).dossier();
    let found = rules::inspect(&dossier);
    let report = judge::judge(&dossier, found, rules::RULES, &Gate::default());
    let layout = Layout::default();
    bencher.bench_local(|| report::render(&report, form, &layout).unwrap());
}
