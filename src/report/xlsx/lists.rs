//! The rows of the sheets for aspects, indicators, evidence and findings.

use super::cell::Cell;
use super::list::{Column, List, Row, numbers, words};
use super::styles::Tone;
use crate::model::{
    EvidenceRow, FindingGroup, IndicatorRow, JudgedFinding, Lang, Observed, Report, Standing, Text,
};
use crate::report::{facts, phrases};
use crate::text::{say, words as terms};

static ASPECTS: [Column; 8] = [
    words("Kode", "Code", 9.0),
    words("Aspek", "Aspect", 44.0),
    numbers("Bobot", "Weight", 11.0),
    numbers("Klaim", "Claimed", 12.0),
    numbers("Didukung", "Supported", 13.0),
    numbers("Potensi", "Potential", 12.0),
    numbers("Indikator", "Indicators", 13.0),
    numbers("Terpenuhi", "Met", 13.0),
];

/// Points per aspect, and how many of its indicators are met.
pub(super) fn aspects(report: &Report, lang: Lang) -> List<'_> {
    let rows = report.aspects.iter().map(|row| {
        let points = row.points.as_ref();
        Row::usual(vec![
            Cell::Code(row.code.as_str()),
            Cell::Name(&row.name),
            Cell::Weight(&row.weight),
            Cell::score(points.map(|points| &points.claimed)),
            Cell::score(points.map(|points| &points.supported)),
            Cell::score(points.map(|points| &points.potential)),
            Cell::Count(row.indicators),
            Cell::Count(row.met),
        ])
    });
    let points = report.score.points.as_ref();
    let total = Row::strong(vec![
        Cell::Empty,
        Cell::Words(say!(lang, "Jumlah", "Total")),
        Cell::Weight(&report.score.out_of),
        Cell::score(points.map(|points| &points.claimed)),
        Cell::score(points.map(|points| &points.supported)),
        Cell::score(points.map(|points| &points.potential)),
        Cell::Count(report.asked),
        Cell::Count(report.met),
    ]);
    List {
        name: Text::new("Aspek", "Aspects"),
        columns: &ASPECTS,
        kept: 2,
        unprinted: 0,
        rows: rows.collect(),
        total: (!report.aspects.is_empty()).then_some(total),
        none: Text::new("Tidak ada aspek", "No aspects"),
    }
}

static INDICATORS: [Column; 16] = [
    words("Kode", "Code", 8.0),
    words("Indikator", "Indicator", 26.0),
    words("Pertanyaan", "Question", 32.0),
    words("Aspek", "Aspect", 8.0),
    words("Kelompok", "Group", 13.0),
    words("PJ", "Owner", 12.0),
    words("Jawaban", "Answer", 10.5),
    words("Keadaan", "Status", 13.0),
    numbers("Bobot", "Weight", 8.5),
    numbers("Klaim", "Claimed", 9.5),
    numbers("Didukung", "Supported", 11.0),
    numbers("Potensi", "Potential", 10.5),
    numbers("Bukti", "Evidence", 10.0),
    numbers("Temuan", "Findings", 10.0),
    words("Alasan", "Reason", 17.0),
    numbers("Target", "Target", 12.5),
];

/// All indicators with answer, status and points.
pub(super) fn indicators(report: &Report, lang: Lang) -> List<'_> {
    let rows = report.indicators.iter().map(|row| {
        Row::usual(vec![
            Cell::Code(row.code.as_str()),
            Cell::Name(&row.name),
            Cell::Name(&row.question),
            Cell::Code(row.aspect.as_str()),
            row.group
                .as_ref()
                .map_or(Cell::Empty, |name| Cell::Name(name)),
            Cell::name(row.owner.as_ref()),
            row.answer
                .as_ref()
                .map_or(Cell::Missing, |answer| Cell::Code(answer)),
            status(row, lang),
            Cell::Weight(&row.weight),
            Cell::Score(&row.points.claimed),
            Cell::Score(&row.points.supported),
            Cell::Score(&row.points.potential),
            Cell::Count(row.evidence.len()),
            Cell::Count(row.findings.len()),
            row.reason
                .as_ref()
                .map_or(Cell::Empty, |why| Cell::Name(why)),
            Cell::day(row.target),
        ])
    });
    List {
        name: Text::new("Indikator", "Indicators"),
        columns: &INDICATORS,
        kept: 2,
        unprinted: 0,
        rows: rows.collect(),
        total: None,
        none: Text::new("Tidak ada indikator", "No indicators"),
    }
}

/// An indicator's status in its colour.
pub(super) fn status<'a>(row: &IndicatorRow, lang: Lang) -> Cell<'a> {
    Cell::Toned(
        terms::status(row.status).get(lang).to_owned(),
        Tone::of_status(row.status),
    )
}

static EVIDENCE: [Column; 13] = [
    words("Kode", "Code", 9.0),
    words("Indikator", "Indicator", 24.0),
    words("PJ", "Owner", 12.5),
    words("Bukti", "Evidence", 54.0),
    words("Jenis", "Kind", 15.0),
    words("Isi", "Content", 22.0),
    numbers("Tanggal", "Date", 13.0),
    words("Halaman", "Pages", 11.0),
    numbers("Ukuran (byte)", "Size (bytes)", 12.0),
    words("Git", "Git", 15.0),
    words("Diterima", "Accepted", 12.0),
    words("Tautan", "Link", 14.0),
    words("SHA-256", "SHA-256", 68.0),
];

/// All evidence, by indicator.
pub(super) fn evidence(report: &Report, lang: Lang) -> List<'_> {
    let rows = report
        .indicators
        .iter()
        .flat_map(|row| row.evidence.iter().map(move |piece| (row, piece)))
        .map(|(row, piece)| Row::usual(exhibit(row, piece, lang)));
    List {
        name: Text::new("Bukti", "Evidence"),
        columns: &EVIDENCE,
        kept: 1,
        unprinted: 1,
        rows: rows.collect(),
        total: None,
        none: Text::new("Tidak ada bukti", "No evidence"),
    }
}

fn exhibit<'a>(row: &'a IndicatorRow, piece: &'a EvidenceRow, lang: Lang) -> Vec<Cell<'a>> {
    let git = piece.git.as_ref().map(|git| match git {
        Observed::Seen(file) => terms::git(*file).get(lang).to_owned(),
        Observed::Unseen(_) => say!(lang, "tak terbaca", "unseen"),
    });
    let accepted = match (piece.acceptable, piece.is_link) {
        (true, false) => Cell::Toned(say!(lang, "ya", "yes"), Tone::Good),
        // It counts, but nobody saw that it opens.
        (true, true) => Cell::Words(say!(lang, "ya", "yes")),
        (false, _) => Cell::Toned(say!(lang, "tidak", "no"), Tone::Bad),
    };
    let of_file = |cell: Option<Cell<'a>>| match (cell, piece.is_link) {
        (Some(cell), _) => cell,
        (None, true) => Cell::Empty,
        (None, false) => Cell::Missing,
    };
    vec![
        Cell::Code(row.code.as_str()),
        Cell::Name(&row.name),
        Cell::name(row.owner.as_ref()),
        if piece.is_link {
            Cell::Address(&piece.name)
        } else {
            Cell::Name(&piece.name)
        },
        piece.kind.map_or(Cell::Missing, |kind| {
            Cell::Words(kind.label().get(lang).to_owned())
        }),
        of_file(
            piece
                .facts
                .as_ref()
                .map(|inside| Cell::Words(facts::brief(inside, lang))),
        ),
        of_file(piece.date.map(Cell::Day)),
        piece
            .pages
            .as_ref()
            .map_or(Cell::Empty, |pages| Cell::Code(pages)),
        of_file(piece.size.map(Cell::Bytes)),
        of_file(git.map(Cell::Words)),
        accepted,
        if piece.is_link {
            Cell::Toned(say!(lang, "tidak diperiksa", "not checked"), Tone::Quiet)
        } else {
            Cell::Empty
        },
        of_file(piece.sha256.as_ref().map(Cell::Digest)),
    ]
}

static FINDINGS: [Column; 14] = [
    numbers("No.", "No.", 7.0),
    words("Tingkat", "Severity", 12.5),
    words("Keadaan temuan", "Standing", 14.0),
    words("Kode", "Code", 9.0),
    words("Indikator", "Indicator", 22.0),
    words("PJ", "Owner", 12.0),
    words("Temuan", "Finding", 38.0),
    words("Langkah", "Next act", 32.0),
    numbers("Poin terancam", "Points at risk", 11.5),
    words("Aturan", "Rule", 18.0),
    words("Tempat", "Place", 22.0),
    words("Alasan pengecualian", "Reason of waiver", 18.0),
    numbers("Berlaku sampai", "Waived until", 13.0),
    words("Bukti", "Evidence", 44.0),
];

/// All findings, by indicator, in the order of the report's groups.
pub(super) fn findings(report: &Report, lang: Lang) -> List<'_> {
    let rows = report
        .groups
        .iter()
        .flat_map(|group| group.findings.iter().map(move |&index| (group, index)))
        .filter_map(|(group, index)| Some((group, report.findings.get(index)?)))
        .zip(1..)
        .map(|((group, judged), number)| Row::usual(finding(number, group, judged, lang)));
    List {
        name: Text::new("Temuan", "Findings"),
        columns: &FINDINGS,
        kept: 0,
        unprinted: 1,
        rows: rows.collect(),
        total: None,
        none: Text::new("Tidak ada temuan", "No findings"),
    }
}

fn finding<'a>(
    number: usize,
    group: &'a FindingGroup,
    judged: &'a JudgedFinding,
    lang: Lang,
) -> Vec<Cell<'a>> {
    let finding = &judged.finding;
    let (tone, reason, until) = match &judged.standing {
        Standing::Open => (
            Tone::of_severity(finding.severity),
            Cell::Empty,
            Cell::Empty,
        ),
        Standing::Waived(waiver) => (
            Tone::Quiet,
            Cell::Name(&waiver.reason),
            Cell::Day(waiver.until),
        ),
    };
    let rule = &finding.rule;
    vec![
        Cell::Count(number),
        Cell::Toned(terms::severity(finding.severity).get(lang).to_owned(), tone),
        match &judged.standing {
            Standing::Open => Cell::Words(phrases::standing(judged, lang)),
            Standing::Waived(_) => Cell::Toned(phrases::standing(judged, lang), tone),
        },
        group
            .indicator
            .as_ref()
            .map_or(Cell::Missing, |code| Cell::Code(code.as_str())),
        Cell::name(group.name.as_ref()),
        Cell::name(group.owner.as_ref()),
        Cell::Name(finding.message.get(lang)),
        Cell::Name(finding.hint.get(lang)),
        Cell::score(judged.points_at_risk.as_deref()),
        Cell::Words(format!("{} {}", rule.id, rule.name.get(lang))),
        Cell::Words(finding.place.to_string()),
        reason,
        until,
        finding.evidence().map_or(Cell::Empty, Cell::Name),
    ]
}
