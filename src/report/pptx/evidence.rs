//! How slides and notes name a piece of evidence and the indicator that it proves.

use super::slide::Note;
use crate::model::{EvidenceRow, IndicatorRow, Lang, Proof, Report};
use crate::report::columns::evidence::{exhibit, label};
use crate::report::{phrases, tongue};
use crate::text::{say, words};

/// The row of a proof, and the piece that proves it.
pub(super) fn of<'a>(
    report: &'a Report,
    proof: &Proof,
) -> Option<(&'a IndicatorRow, Option<&'a EvidenceRow>)> {
    let row = report.indicators.get(proof.indicator)?;
    Some((row, proof.evidence.and_then(|at| row.evidence.get(at))))
}

/// What people call it, with the pages that prove; an address without its `https://`.
pub(super) fn short(piece: Option<&EvidenceRow>, lang: Lang) -> String {
    let Some(piece) = piece else {
        return say!(lang, "tidak perlu bukti", "needs no evidence");
    };
    let name = label(piece);
    if piece.is_link {
        let name = name.trim_start_matches("https://");
        return say!(lang, "{name} (tidak diperiksa)", "{name} (not checked)");
    }
    match &piece.pages {
        None => name.into_owned(),
        Some(pages) => format!("{name}, {}", phrases::pages(pages, lang)),
    }
}

/// An indicator with its answer, its state and everything that is shown for it, whole.
pub(super) fn notes(row: &IndicatorRow, lang: Lang) -> Vec<Note> {
    let (code, name) = (&row.code, &row.name);
    let status = words::status(row.status);
    let status = status.get(lang);
    let answer = row.answer.as_deref().unwrap_or(words::DASH);
    let mut lines = vec![say!(
        lang,
        "{code} {name} (jawaban {answer}; {status})",
        "{code} {name} (answer {answer}; {status})"
    )];
    lines.extend(phrases::owner(row.owner.as_ref(), lang).map(|owner| format!("   {owner}")));
    let pieces = row.evidence.iter();
    lines.extend(pieces.map(|piece| format!("   • {}", exhibit(piece, lang))));
    let theirs = tongue::of_indicator(row);
    let lines = lines.iter();
    lines.map(|line| Note::mixed(line, &theirs, lang)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evidence_is_called_by_what_the_mapping_remarks_on_it() {
        let mut piece = EvidenceRow {
            name: "evidence/4/video-ruang.mp4".into(),
            ..EvidenceRow::default()
        };
        assert_eq!(short(Some(&piece), Lang::Id), "video-ruang.mp4");
        piece.note = Some("Video ruang layanan".to_owned());
        piece.pages = Some("2".to_owned());
        assert_eq!(short(Some(&piece), Lang::Id), "Video ruang layanan, hlm. 2");
        piece.is_link = true;
        let link = "Video ruang layanan (not checked)";
        assert_eq!(short(Some(&piece), Lang::En), link);
    }
}
