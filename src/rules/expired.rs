//! KIP503: a document that was to be in force and is no longer.

use super::dates::with_period;
use crate::model::{Dossier, Effect, Finding, Inspect, Period, Rule, Severity, Text};
use crate::text;
use crate::text::date;

pub(super) static RULE: Rule = Rule {
    id: "KIP503",
    name: Text::new("kedaluwarsa", "expired"),
    severities: &[Severity::Error],
    effect: Effect::VOIDS_UNLESS_WAIVED,
    summary: Text::new(
        "masa berlaku bukti sudah lewat",
        "the evidence is no longer in force",
    ),
    checks: Text::new(
        "Pada indikator dengan `masih_berlaku`, `berlaku_sampai` setiap bukti tidak lebih awal dari hari pemeriksaan, atau dari tenggat bila tenggatnya sudah lewat.",
        "On indicators under `masih_berlaku`, the `berlaku_sampai` of every piece of evidence is not before the day of the check, or the deadline once that is past.",
    ),
    why: Text::new(
        "SK, maklumat, atau perjanjian yang sudah berakhir tidak membuktikan keadaan sekarang. Daftar informasi yang dikecualikan pun berjangka waktu.",
        "A decree, pledge or agreement that has ended does not prove the present state. A list of exempted information is also valid for a limited time only.",
    ),
    fix: Text::new(
        "Ganti dengan dokumen yang masih berlaku atau perpanjangannya, lalu perbarui `tanggal` dan `berlaku_sampai`.",
        "Replace it with the document that is in force, or its extension, then update `tanggal` and `berlaku_sampai`.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let today = dossier.judging_day();
    with_period(dossier)
        .filter(|(_, _, _, period)| match period {
            Period::InForce => true,
            Period::Fixed { .. } => false,
        })
        .filter_map(|(entry, exhibit, _, _)| {
            let until = exhibit.evidence.valid_until.as_ref()?;
            let (name, day) = (exhibit.name(), date::both(until.value));
            let as_of = date::both(today);
            let finding = RULE.finding(
                &until.place,
                text!(
                    "{name} hanya berlaku sampai {day}, sedangkan penilaiannya per {as_of}",
                    "{name} was in force only until {day}, but it is judged as of {as_of}",
                    day,
                    as_of
                ),
                Text::new(
                    "ganti dengan dokumen yang masih berlaku atau perpanjangannya, lalu perbarui `berlaku_sampai`",
                    "replace it with the document that is in force, or its extension, then update `berlaku_sampai`",
                ),
            );
            (until.value < today).then(|| finding.of_evidence(entry, exhibit))
        })
        .collect()
}
