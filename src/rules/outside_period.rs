//! KIP501: evidence dated outside the period that its indicator asks for.

use jiff::civil::Date;

use super::dates::with_period;
use crate::model::{Dossier, Effect, Finding, Inspect, Period, Rule, Severity, Text};
use crate::text;
use crate::text::date;

pub(super) static RULE: Rule = Rule {
    id: "KIP501",
    name: Text::new("di-luar-periode", "outside-period"),
    severities: &[Severity::Error],
    effect: Effect::VOIDS_UNLESS_WAIVED,
    summary: Text::new(
        "tanggal bukti di luar periode yang dinilai",
        "the date of evidence is outside the assessed period",
    ),
    checks: Text::new(
        "`tanggal` setiap bukti, tautan pun bila bertanggal, berada dalam periode yang ditetapkan instrumen bagi indikatornya. Hari pertama dan hari terakhir ikut terhitung. Tanggal berkas di komputer tidak pernah dipakai.",
        "The `tanggal` of every piece of evidence, links too if they have one, is within the period that the instrument sets for its indicator. The first and the last day count. The file's own time stamp is never used.",
    ),
    why: Text::new(
        "Penilaian dilakukan atas tahun tertentu. Laporan atau SK dari tahun lain tidak dihitung, sebaik apa pun isinya.",
        "The assessment is about a given year. A report or decree from another year does not count, however good it is.",
    ),
    fix: Text::new(
        "Ganti dengan dokumen dari periode yang diminta, atau betulkan `tanggal` bila salah tulis. Bila penyelenggara menerimanya, tulis `penangguhan` dengan alasan dan tanggal akhirnya.",
        "Replace it with a document from the period asked for, or correct `tanggal` if it is mistyped. If the organiser accepts it, write a `penangguhan` with its reason and last day.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    with_period(dossier)
        .filter_map(|(entry, exhibit, name, period)| {
            let date = exhibit.evidence.date.as_ref()?;
            let (start, end) = missed(period, date.value)?;
            let [day, start, end] = [date.value, start, end].map(date::both);
            let finding = RULE.finding(
                &date.place,
                text!(
                    "bukti bertanggal {day} di luar periode {name} ({start} sampai {end})",
                    "evidence dated {day} is outside the period {name} ({start} to {end})",
                    day,
                    start,
                    end
                ),
                text!(
                    "ganti dengan dokumen dari {start} sampai {end}, atau betulkan `tanggal` bila salah tulis",
                    "replace it with a document dated {start} to {end}, or correct `tanggal` if it is mistyped",
                    start,
                    end
                ),
            );
            Some(finding.of_evidence(entry, exhibit))
        })
        .collect()
}

/// First and last day of a fixed period that `day` is not in.
fn missed(period: &Period, day: Date) -> Option<(Date, Date)> {
    match period {
        Period::Fixed { start, end } => (!period.admits(day)).then_some((*start, *end)),
        Period::InForce => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn first_and_last_day_are_inside() {
        let year = Period::Fixed {
            start: date(2026, 1, 1),
            end: date(2026, 12, 31),
        };
        for inside in [date(2026, 1, 1), date(2026, 6, 1), date(2026, 12, 31)] {
            assert_eq!(missed(&year, inside), None, "{inside}");
        }
        for outside in [date(2025, 12, 31), date(2027, 1, 1)] {
            assert!(missed(&year, outside).is_some(), "{outside}");
        }
        assert_eq!(missed(&Period::InForce, date(1999, 1, 1)), None);
    }
}
