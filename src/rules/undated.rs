//! KIP502: evidence without a date where a period is asked for.

use super::dates::with_period;
use crate::model::{
    Dossier, Effect, Entry, Exhibit, Finding, Inspect, Kind, Period, Rule, Severity, Text,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP502",
    name: Text::new("tanpa-tanggal", "undated"),
    severities: &[Severity::Note],
    effect: Effect::NONE,
    summary: Text::new(
        "bukti tanpa `tanggal`, sehingga periodenya tidak dapat diperiksa",
        "evidence without `tanggal`, so its period cannot be checked",
    ),
    checks: Text::new(
        "Setiap dokumen untuk indikator yang berperiode tetap memiliki `tanggal`. Tautan, pernyataan nihil, dan indikator dengan `masih_berlaku` tidak memerlukannya.",
        "Every document for an indicator with a fixed period has a `tanggal`. Links, nil statements and indicators under `masih_berlaku` need none.",
    ),
    why: Text::new(
        "Bukti tanpa tanggal tetap dihitung, tetapi `kip` tidak dapat memastikan bahwa dokumennya dari tahun yang dinilai. Verifikator akan memastikannya.",
        "Undated evidence still counts, but `kip` cannot tell whether the document is of the assessed year. The verifier will.",
    ),
    fix: Text::new(
        "Tulis tanggal penetapan atau penandatanganan dokumen pada `tanggal:`, misalnya `tanggal: 2026-01-15`.",
        "Write the day on which the document was adopted or signed as `tanggal:`, for instance `tanggal: 2026-01-15`.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    with_period(dossier)
        .filter(|(_, _, _, period)| match period {
            Period::Fixed { .. } => true,
            Period::InForce => false,
        })
        .filter(|(entry, exhibit, _, _)| needs_date(entry, exhibit))
        .map(|(entry, exhibit, name, _)| {
            let evidence = exhibit.name();
            RULE.finding(
                &exhibit.evidence.place,
                text!(
                    "{evidence} tanpa `tanggal`, sehingga periode {name} tidak dapat diperiksa",
                    "{evidence} has no `tanggal`, so the period {name} cannot be checked"
                ),
                Text::new(
                    "tambahkan `tanggal:` sesuai tanggal penetapan dokumennya, misalnya `tanggal: 2026-01-15`",
                    "add `tanggal:` with the day the document was adopted, for instance `tanggal: 2026-01-15`",
                ),
            )
            .of_evidence(entry, exhibit)
        })
        .collect()
}

/// Neither a link nor a nil statement, there, and without a date: whoever has yet to find the file is told
/// so once (KIP204).
fn needs_date(entry: &Entry, exhibit: &Exhibit) -> bool {
    let evidence = &exhibit.evidence;
    let nil = evidence.kind == Some(Kind::NilStatement)
        || entry
            .nil
            .as_deref()
            .is_some_and(|nil| std::ptr::eq(nil, exhibit));
    evidence.date.is_none() && exhibit.found.is_some() && exhibit.link().is_none() && !nil
}
