//! KIP304: an indicator that asks something else than when its evidence was reviewed.

use crate::model::{Effect, Entry, Finding, Inspect, Locked, Rule, Severity, Text};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP304",
    name: Text::new("indikator-berubah", "indicator-reworded"),
    severities: &[Severity::Warning],
    effect: Effect {
        locked: Locked::Raised,
        ..Effect::NONE
    },
    summary: Text::new(
        "pertanyaan, bobot, pilihan, atau bukti yang diminta berubah sejak diperiksa",
        "the question, weight, options or evidence asked for have changed since the review",
    ),
    checks: Text::new(
        "Pertanyaan, bobot, pilihan jawaban, periode, bukti yang diminta, dan boleh tidaknya pernyataan nihil dibandingkan dengan keadaan saat indikatornya dikunci.",
        "The question, weight, options, period, evidence asked for and whether a nil statement is allowed are compared with what they were when the indicator was locked.",
    ),
    why: Text::new(
        "Penyelenggara kerap memperbaiki instrumen di tengah jalan. Jawaban dan bukti yang cocok untuk rumusan lama belum tentu menjawab rumusan yang baru.",
        "Organisers often correct their instrument midway. An answer and evidence that fitted the old wording may not answer the new one.",
    ),
    fix: Text::new(
        "Baca kembali indikatornya, sesuaikan jawaban dan buktinya, lalu jalankan `kip lock`.",
        "Read the indicator again, adapt its answer and evidence, then run `kip lock`.",
    ),
    inspect: Inspect::Entry(inspect),
};

/// The next act for many at once.
static MANY: Text = Text::new(
    "baca kembali tiap pertanyaan, sesuaikan jawaban dan buktinya, lalu jalankan `kip lock`",
    "read each question again, adapt its answer and evidence, then run `kip lock`",
);

fn inspect(entry: &Entry) -> Option<Finding> {
    let locked = entry.locked.as_ref()?;
    let code = entry.code();
    (locked.fingerprint != entry.fingerprint).then(|| {
        RULE.finding(
            entry.place(),
            text!(
                "pertanyaan, bobot, pilihan, periode, atau bukti yang diminta indikator {code} berubah sejak diperiksa",
                "the question, weight, options, period or evidence asked for of indicator {code} have changed since it was reviewed"
            ),
            text!(
                "baca kembali {code}, sesuaikan jawaban dan buktinya, lalu jalankan `kip lock`",
                "read {code} again, adapt its answer and evidence, then run `kip lock`"
            ),
        )
        .for_many(&MANY)
    })
}
