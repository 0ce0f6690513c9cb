//! By what a report counts and judges.

use crate::model::{Formula, GateDemands, Lang, Noun, Report, Rounding, RoundingOf, Severity};
use crate::text::say;

/// The formula, the rounding, and how values are shown.
pub(in crate::report) fn method(report: &Report, lang: Lang) -> Vec<String> {
    let formula = match report.instrument.formula {
        Formula::Points => say!(
            lang,
            "rumus poin: nilai adalah jumlah poin semua indikator",
            "formula `poin`: the score is the sum of all indicators' points"
        ),
        Formula::Proportion => say!(
            lang,
            "rumus proporsi: nilai aspek = bobot × poin yang diperoleh ÷ poin yang mungkin",
            "formula `proporsi`: an aspect's score = weight × points earned ÷ points possible"
        ),
        Formula::Mean => say!(
            lang,
            "rumus rerata: nilai adalah rata-rata persentase aspek",
            "formula `rerata`: the score is the mean of the aspects' percentages"
        ),
    };
    let rounding = rounding(&report.instrument.rounding, lang);
    let shown = say!(
        lang,
        "angka yang tampil dipotong pada dua desimal, tidak pernah dibulatkan ke atas",
        "shown values are cut off after two decimals, never rounded up"
    );
    let points = match report.instrument.formula {
        Formula::Points => None,
        Formula::Proportion | Formula::Mean => Some(say!(
            lang,
            "poin sebuah indikator ditulis dalam satuannya sendiri; poin per penanggung jawab, poin langkah, dan poin terancam adalah poin dari nilai kuesioner",
            "an indicator's points are in its own unit; points per owner, per step and at risk are points of the questionnaire score"
        )),
    };
    [formula, rounding, shown]
        .into_iter()
        .chain(points)
        .chain([gate(&report.gate, lang)])
        .collect()
}

/// Where the organiser rounds, in the order in which it is done.
fn rounding(rounding: &Rounding, lang: Lang) -> String {
    if rounding.0.is_empty() {
        return say!(
            lang,
            "tidak ada pembulatan; kualifikasi dinilai dari angka yang tepat",
            "nothing is rounded; bands follow from the exact value"
        );
    }
    let parts = rounding.0.iter().map(|(of, decimals)| {
        let decimals = Noun::DECIMAL.counted(*decimals, lang);
        let what = match of {
            RoundingOf::Indicator => say!(lang, "poin tiap indikator", "each indicator's points"),
            RoundingOf::Aspect => say!(lang, "nilai tiap aspek", "each aspect's score"),
            RoundingOf::Total => say!(lang, "nilai total", "the total"),
        };
        say!(
            lang,
            "{what} dibulatkan ke {decimals}",
            "{what} is rounded to {decimals}"
        )
    });
    let parts = parts
        .collect::<Vec<_>>()
        .join(say!(lang, ", lalu ", ", then ").as_str());
    say!(
        lang,
        "{parts}, seperti aturan instrumen",
        "{parts}, as the instrument says"
    )
}

/// By what the report passes or fails.
fn gate(asked: &GateDemands, lang: Lang) -> String {
    let mut parts = vec![match asked.fails_from {
        Some(Severity::Error) => say!(
            lang,
            "belum siap bila ada kesalahan",
            "not ready if there is an error"
        ),
        Some(Severity::Warning) => say!(
            lang,
            "belum siap bila ada kesalahan atau peringatan",
            "not ready if there is an error or a warning"
        ),
        Some(Severity::Note) => say!(
            lang,
            "belum siap bila ada temuan apa pun",
            "not ready if there is any finding"
        ),
        None => say!(
            lang,
            "temuan apa pun tidak menggagalkan",
            "no finding counts against it"
        ),
    }];
    parts.push(if asked.locked {
        say!(
            lang,
            "semua harus sama dengan kip.lock",
            "everything must match kip.lock"
        )
    } else {
        say!(
            lang,
            "perbedaan dengan kip.lock dinilai menurut aturannya",
            "differences from kip.lock count as their rules say"
        )
    });
    if let Some(minimum) = &asked.minimum {
        let minimum = minimum.plain(lang);
        parts.push(say!(
            lang,
            "nilai sedikitnya {minimum}",
            "a score of at least {minimum}"
        ));
    }
    let parts = parts.join("; ");
    say!(
        lang,
        "ukuran hasil pemeriksaan: {parts}",
        "how the check decides: {parts}"
    )
}
