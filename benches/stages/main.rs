//! How long each stage of a run takes, on workspaces of 100 to 10,000 documents: `cargo bench`.
#![expect(
    clippy::unwrap_used,
    reason = "a bench that cannot go on fails here, and says where"
)]

mod workspace;

use divan::Bencher;
use kip::door::stages;

use workspace::Bench;

/// Documents, five to an indicator.
const SIZES: [usize; 3] = [100, 1_000, 10_000];
/// Documents of the workspace that is reported on.
const REPORTED: usize = 1_000;
/// Seconds that a row takes at most, once its workspace is there.
const MOST: f64 = 2.0;

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
        .bench_local_values(|loaded| bench.cold(loaded));
}

/// The same, where an earlier run saw every document as it is.
#[divan::bench(args = SIZES, max_time = MOST)]
fn resolve_warm(bencher: Bencher<'_, '_>, documents: usize) {
    let bench = Bench::of(documents);
    bench.warm(bench.loaded());
    bencher
        .with_inputs(|| bench.loaded())
        .bench_local_values(|loaded| bench.warm(loaded));
}

/// All rules.
#[divan::bench(args = SIZES, max_time = MOST)]
fn inspect(bencher: Bencher<'_, '_>, documents: usize) {
    let bench = Bench::of(documents);
    let dossier = bench.cold(bench.loaded());
    bencher.bench_local(|| stages::inspect(&dossier));
}

/// Waivers, statuses, scores, order.
#[divan::bench(args = SIZES, max_time = MOST)]
fn judge(bencher: Bencher<'_, '_>, documents: usize) {
    let bench = Bench::of(documents);
    let dossier = bench.cold(bench.loaded());
    bencher
        .with_inputs(|| stages::inspect(&dossier))
        .bench_local_values(|found| stages::judge(&dossier, found));
}

/// Each form of a report on a thousand documents.
#[divan::bench(args = stages::FORMS, max_time = MOST)]
fn report(bencher: Bencher<'_, '_>, form: &str) {
    let bench = Bench::of(REPORTED);
    let dossier = bench.cold(bench.loaded());
    let report = stages::judge(&dossier, stages::inspect(&dossier)).unwrap();
    bencher.bench_local(|| stages::render(&report, form).unwrap());
}
