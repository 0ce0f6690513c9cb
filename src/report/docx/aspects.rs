//! The third chapter: the aspects in one table and in a chart, then each with its indicators.

use super::body::Body;
use super::paragraph::{DocxParagraph, DocxRun, DocxStyle};
use super::table::{CellLine, DocxRow, ShownColumn};
use crate::model::{
    AspectRow, EvidenceRow, Exact, Formula, IndicatorRow, Lang, Report, Text, Triple,
};
use crate::report::columns::evidence::label;
use crate::report::columns::indicator::{ANSWERED, CLAIMED, CODE, NAME, STATUS, SUPPORTED};
use crate::report::columns::{self, Record};
use crate::report::ooxml::{Chart, ChartPlace, Series};
use crate::report::{phrases, tongue};
use crate::text::{say, words};

/// The indicators of an aspect.
const INDICATORS: &[ShownColumn] = &[
    (CODE, 14, None),
    (
        NAME.named("Indikator dan pertanyaan", "Indicator and question"),
        63,
        Some(indicator),
    ),
    (
        ANSWERED.named("Jawaban dan bukti", "Answer and evidence"),
        66,
        Some(answer),
    ),
    (
        STATUS.named("Keadaan dan poin", "Status and points"),
        27,
        Some(status),
    ),
];
/// The most aspects in one chart: more do not fit on a page. The sample has 6.
const CHARTED: usize = 16;
/// How high a chart is, in millimetres: its edges, and each aspect's bars.
const CHART_HEIGHT: [u32; 2] = [8, 11];
/// What the bars of an aspect show, from the top.
const BARS: [Text; 2] = [
    Text::new("Didukung bukti", "Supported"),
    Text::new("Klaim", "Claimed"),
];
// The page's colours of what evidence supports and of what is claimed.
const MAIN: &str = "0D5B63";
const CLAIM: &str = "8DBABD";

/// The chapter.
pub(super) fn chapter(body: &mut Body, report: &Report, lang: Lang) {
    let head = say!(lang, "Hasil per aspek", "Results by aspect");
    body.heading(DocxStyle::CHAPTER, &head);
    if report.aspects.is_empty() {
        let none = say!(
            lang,
            "Instrumen ini tidak punya aspek.",
            "This instrument has no aspects."
        );
        body.paragraph(DocxStyle::BODY, &none);
        return;
    }
    body.shared(
        &head,
        (&[74, 20, 24, 26, 26], 0),
        &columns::aspects(report, lang),
    );
    body.paragraph(DocxStyle::NOTE, unit_of_points(report, lang));
    charts(body, report, lang);
    for aspect in &report.aspects {
        section(body, report, aspect, lang);
    }
}

/// What each aspect has reached, in per cent of its weight, so that a small one reads as well as a large.
fn charts(body: &mut Body, report: &Report, lang: Lang) {
    let lead = say!(
        lang,
        "Capaian tiap aspek dalam persen dari bobotnya: ",
        "Result of each aspect, in per cent of its weight: "
    );
    for rows in report.aspects.chunks(CHARTED) {
        let series =
            |name: &Text, colour, of: fn(&Triple<Option<Exact>>) -> &Option<Exact>| Series {
                name: name.get(lang).to_owned(),
                colour,
                values: rows.iter().map(|row| row.share(of)).collect(),
            };
        let chart = Chart {
            look: ChartPlace::Page,
            sheet: say!(lang, "Aspek", "Aspects"),
            head: say!(lang, "Aspek", "Aspect"),
            categories: rows
                .iter()
                .map(|row| format!("{} {}", row.code, row.name))
                .collect(),
            series: vec![
                series(&BARS[0], MAIN, |points| &points.supported),
                series(&BARS[1], CLAIM, |points| &points.claimed),
            ],
        };
        let lines = rows.iter().map(|row| {
            let lead = lead_of(row, lang);
            format!("{} {}: {lead}", row.code, row.name)
        });
        let lines: Vec<String> = lines.collect();
        let [edges, bars] = CHART_HEIGHT;
        let height = edges + bars * u32::try_from(rows.len()).unwrap_or(1);
        body.add(&DocxParagraph::of(DocxStyle::LEAD, key(&lead, lang)));
        body.chart(chart, height, &lines.join(" "));
    }
}

/// The sentence above a chart, with the colours of its bars in their order. A legend inside the chart would
/// not do: Word lists them from the top bar down, `LibreOffice` the other way round.
fn key(lead: &str, lang: Lang) -> Vec<DocxRun> {
    let [main, claim] = BARS.each_ref().map(|name| name.get(lang).to_lowercase());
    vec![
        DocxRun::new(lead),
        DocxRun::key("KeyMain"),
        DocxRun::new(format!(" {main}, ")),
        DocxRun::key("KeyClaim"),
        DocxRun::new(format!(" {claim}")),
    ]
}

/// In what unit the points of an indicator are shown.
fn unit_of_points(report: &Report, lang: Lang) -> String {
    match report.instrument.formula {
        Formula::Points => say!(
            lang,
            "Klaim menurut jawaban; didukung bila buktinya lengkap dan diterima. Jumlah poin indikator adalah nilai aspek.",
            "Claimed: by the answer; supported: with complete and accepted evidence. The points of the indicators add up to the aspect's score."
        ),
        Formula::Proportion | Formula::Mean => say!(
            lang,
            "Klaim menurut jawaban; didukung bila buktinya lengkap dan diterima. Poin indikator ditulis dalam satuan indikator itu sendiri, bukan poin dari nilai kuesioner.",
            "Claimed: by the answer; supported: with complete and accepted evidence. The points of an indicator are in its own unit; they are not points of the questionnaire score."
        ),
    }
}

fn section(body: &mut Body, report: &Report, aspect: &AspectRow, lang: Lang) {
    let (code, name) = (&aspect.code, &aspect.name);
    let kind = say!(lang, "Aspek {code}: ", "Aspect {code}: ");
    let head = format!("{kind}{name}");
    let runs = vec![DocxRun::new(kind), DocxRun::named(name.as_str(), lang)];
    body.heading_of(DocxStyle::SECTION, runs);
    body.paragraph(DocxStyle::LEAD, lead_of(aspect, lang));
    if aspect.rows.is_empty() {
        return;
    }
    let listed: Vec<&IndicatorRow> = aspect
        .rows
        .iter()
        .filter_map(|&index| report.indicators.get(index))
        .collect();
    let rows = listed
        .chunk_by(|one, next| one.groups == next.groups)
        .flat_map(|alike| {
            let group = alike.first().and_then(|row| phrases::headings(row));
            let rows = alike
                .iter()
                .map(|row| DocxRow::of(INDICATORS, &Record::indicator(report, row, lang)));
            let group = group.map(|group| DocxRow::Group(DocxRun::named(group, lang)));
            group.into_iter().chain(rows)
        });
    body.table(&head, INDICATORS, rows);
}

fn lead_of(aspect: &AspectRow, lang: Lang) -> String {
    let weight = aspect.weight.plain(lang);
    let claimed = words::score(aspect.points.claimed.as_ref(), lang);
    let supported = words::score(aspect.points.supported.as_ref(), lang);
    let met = phrases::met(aspect.met, aspect.indicators, lang);
    match aspect.indicators {
        0 => say!(
            lang,
            "Bobot {weight}. Tidak ada indikator dalam aspek ini.",
            "Weight {weight}. This aspect has no indicators."
        ),
        1.. => say!(
            lang,
            "Bobot {weight}; klaim {claimed}; didukung {supported}; {met}.",
            "Weight {weight}; claimed {claimed}; supported {supported}; {met}."
        ),
    }
}

/// Its name, the question, who sees to it, what the team remarks, and why it was declined.
fn indicator(of: &Record<'_>) -> Vec<CellLine> {
    let Some(row) = of.indicator else {
        return Vec::new();
    };
    let lang = of.lang;
    let name = CellLine::plain(DocxRun::named(row.name.as_str(), lang).strong());
    let question = CellLine::plain(DocxRun::named(row.question.as_str(), lang));
    let below = phrases::owner(row.owner.as_ref(), lang)
        .into_iter()
        .chain(phrases::remark(row, lang))
        .chain([phrases::declined(row, lang)]);
    let theirs = tongue::of_indicator(row);
    let below = below.filter_map(|text| CellLine::aside_of(&text, &theirs, lang));
    [name, question].into_iter().chain(below).collect()
}

/// What became of it, and its points: in columns of their own they would take a fifth of the page from the
/// words.
fn status(of: &Record<'_>) -> Vec<CellLine> {
    let points = [CLAIMED, SUPPORTED].map(|column| {
        let (head, points) = (column.head(of.lang), column.text(of));
        CellLine::quiet(DocxRun::new(format!("{head}: {}", phrases::whole(&points))))
    });
    let status = CellLine::plain(DocxRun::new(STATUS.text(of)));
    std::iter::once(status).chain(points).collect()
}

/// The answer with its meaning, what evidence was asked for, and each piece that was given.
fn answer(of: &Record<'_>) -> Vec<CellLine> {
    let Some(row) = of.indicator else {
        return Vec::new();
    };
    let lang = of.lang;
    let answer = phrases::answer(row, lang);
    let answer = if row.answer.is_some() {
        DocxRun::named(answer, lang).strong()
    } else {
        DocxRun::new(answer)
    };
    let asked = phrases::asked(row, lang).join("; ");
    let asked = say!(lang, "Diminta: {asked}", "Asked for: {asked}");
    let pieces = row.evidence.iter().map(|one| exhibit(one, lang));
    [CellLine::plain(answer)]
        .into_iter()
        .chain(CellLine::aside_of(&asked, &tongue::of_indicator(row), lang))
        .chain(pieces)
        .collect()
}

/// What a piece of evidence is called (the annex has its path), and whether it counts.
fn exhibit(row: &EvidenceRow, lang: Lang) -> CellLine {
    let name = label(row);
    // In a narrow column the scheme says nothing, and a bullet does not stand alone on a line.
    let name = name.strip_prefix("https://").unwrap_or(&name);
    let name = format!("•{}{name}", phrases::GLUE);
    if !row.acceptable {
        let text = say!(lang, "{name} (tidak diterima)", "{name} (not accepted)");
        return CellLine::alert(DocxRun::mixed(&text, &[&name], lang));
    }
    let name = DocxRun::named(name, lang);
    CellLine::plain(if row.is_link {
        name.leading_to(&row.name)
    } else {
        name
    })
}
