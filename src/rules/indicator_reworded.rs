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
        "Pertanyaan, bobot, pilihan jawaban, periode, bukti yang diminta, dan boleh tidaknya pernyataan nihil dibandingkan dengan keadaan saat indikatornya dikunci. Indikator yang belum dikunci untuk instrumen ini dibandingkan dengan yang dikunci untuk instrumen penyelenggara yang sama dari tahun sebelumnya, atau untuk instrumen yang jawabannya dibawa `kip carry`, menurut pertanyaan, pilihan, dan bukti yang diminta saja.",
        "The question, weight, options, period, evidence asked for and whether a nil statement is allowed are compared with what they were when the indicator was locked. An indicator that is not locked for this instrument yet is compared with the one that was locked for the same organiser's instrument of an earlier year, or for the one that `kip carry` brought its answers from, by question, options and evidence asked for alone.",
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
    let code = entry.code();
    let Some(locked) = &entry.locked else {
        return Some(since(entry, entry.reworded_since.as_deref()?));
    };
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

/// What was reviewed for an earlier year's instrument answers another question now.
fn since(entry: &Entry, earlier: &str) -> Finding {
    let code = entry.code();
    let found = RULE.finding(
        entry.place(),
        text!(
            "pertanyaan, pilihan, atau bukti yang diminta indikator {code} lain daripada dalam {earlier}, yang terakhir diperiksa",
            "the question, options or evidence asked for of indicator {code} are not those of {earlier}, which was reviewed last"
        ),
        text!(
            "baca kembali {code}, sesuaikan jawaban dan buktinya, lalu jalankan `kip lock`",
            "read {code} again, adapt its answer and evidence, then run `kip lock`"
        ),
    );
    found.for_many(&MANY)
}
