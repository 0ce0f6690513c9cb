//! KIP202: an answer worth points that lists no evidence.

use crate::model::{Effect, Entry, Finding, Inspect, Rule, Severity, Stakes, Text, lacking};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP202",
    name: Text::new("klaim-tanpa-bukti", "claim-without-evidence"),
    severities: &[Severity::Error],
    effect: Effect {
        stakes: Stakes::Claimed,
        ..Effect::NONE
    },
    summary: Text::new(
        "jawaban yang bernilai, tetapi tidak ada bukti yang dicantumkan",
        "an answer worth points that lists no evidence",
    ),
    checks: Text::new(
        "Setiap indikator yang jawabannya bernilai lebih dari 0 mencantumkan sedikitnya satu bukti, kecuali instrumennya memang tidak meminta bukti.",
        "Every indicator whose answer is worth more than 0 lists at least one piece of evidence, unless the instrument asks for none.",
    ),
    why: Text::new(
        "Jawaban tanpa bukti bernilai 0 setelah verifikasi. Inilah penyebab nilai turun yang paling sering disebut Komisi Informasi.",
        "An answer without evidence is worth 0 after verification. The Komisi Informasi names this most often as the reason for lost points.",
    ),
    fix: Text::new(
        "Taruh dokumennya di folder bukti dan cantumkan di bawah `bukti:`, atau ganti jawabannya dengan pilihan bernilai 0 beserta `alasan` dan `target`.",
        "Put the document into the evidence folder and list it under `bukti:`, or change the answer to the option worth 0, with `alasan` and `target`.",
    ),
    inspect: Inspect::Entry(inspect),
};

/// The next act for many at once.
static MANY: Text = Text::new(
    "cantumkan dokumen atau tautannya di bawah `bukti:` pada tiap kode, atau jalankan `kip add KODE BERKAS`",
    "list the document or link under `bukti:` of each code, or run `kip add CODE DOCUMENT`",
);

fn inspect(entry: &Entry) -> Option<Finding> {
    let bare = entry.needs_evidence()
        && entry.evidence.is_empty()
        && !lacking(entry.asked(), &[]).is_empty();
    let code = entry.code();
    bare.then(|| {
        RULE.finding(
            entry.place(),
            text!(
                "indikator {code} dijawab, tetapi belum ada bukti yang dicantumkan",
                "indicator {code} is answered but lists no evidence"
            ),
            text!(
                "cantumkan dokumen atau tautannya di bawah `bukti:` pada {code}, atau jalankan `kip add {code} BERKAS`",
                "list the document or link under `bukti:` of {code}, or run `kip add {code} DOCUMENT`"
            ),
        )
        .for_many(&MANY)
    })
}
