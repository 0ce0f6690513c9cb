//! The first sheet: who, what and when; scores, stages, counts, and how to read them.

use rust_xlsxwriter::{Format, IgnoreError, Worksheet, XlsxError};

use super::cell::{self, LINE_HEIGHT, Pen};
use super::plain;
use super::styles::{SheetFormats, SheetStyles};
use super::watch;
use crate::model::{Lang, Report, Severity};
use crate::report::columns::{self, CellValue, Column, Record, Set, Tone, about};
use crate::report::phrases;
use crate::text::{capital, date, say, words};

/// Widths of the four columns, in characters.
const WIDTHS: [f64; 4] = [36.0, 18.0, 26.0, 56.0];
/// The last column.
const RIGHT: u16 = 3;
/// How many characters a line across the sheet holds: a little fewer than fit in the four columns
/// (136), since letters differ in width.
const LINE: usize = 120;

/// A cell of a head, and how the column below it is set.
type HeadCell = (String, Set);

/// Writes the summary onto an empty sheet.
///
/// # Errors
/// [`XlsxError`] beyond the sheet's limits.
pub(super) fn draw(
    sheet: &mut Worksheet,
    report: &Report,
    styles: &SheetStyles,
    lang: Lang,
) -> Result<(), XlsxError> {
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let mut summary = SummarySheet {
        pen: Pen::new(sheet, lang, false),
        styles,
        row: 0,
    };
    summary.head(report)?;
    summary.facts(report)?;
    summary.scores(report)?;
    summary.stages(report)?;
    summary.plan(report)?;
    let counts = summary.row;
    summary.counts(report)?;
    summary.notes(report)?;
    let last = summary.row.saturating_sub(1);
    sheet
        .set_name(say!(lang, "Ringkasan", "Summary"))?
        .set_freeze_panes(2, 0)?
        .set_repeat_rows(0, 1)?
        .set_page_breaks(&[counts])?
        .set_print_area(0, 0, last, RIGHT)?
        .ignore_error_range(0, 0, last, RIGHT, IgnoreError::NumberStoredAsText)?;
    Ok(())
}

struct SummarySheet<'a> {
    pen: Pen<'a>,
    styles: &'a SheetStyles,
    /// The next free row.
    row: u32,
}

impl SummarySheet<'_> {
    fn head(&mut self, report: &Report) -> Result<(), XlsxError> {
        let lang = self.pen.lang;
        self.across(&phrases::unit(report, lang), &self.styles.title, 1.5)?;
        self.across(&phrases::title(report), &self.styles.subtitle, 1.2)?;
        let closing = phrases::closing(report, lang).join(" · ");
        self.across(&plain::sentence(&closing), &self.styles.sentence, 1.0)
    }

    /// Instrument, days, commit.
    fn facts(&mut self, report: &Report) -> Result<(), XlsxError> {
        let lang = self.pen.lang;
        let whole = Record::whole(report, lang);
        let fact = |column: Column| (column.head(lang).to_owned(), (column.field)(&whole));
        let words = |parts: Vec<String>| CellValue::Words(parts.join(" · "));
        let left = report.instrument.days_left;
        let left = left.map_or(CellValue::Missing, |days| {
            CellValue::Words(date::days_left(days, lang))
        });
        self.section(&say!(lang, "Penilaian", "Assessment"))?;
        let rows = [
            fact(about::UNIT),
            (
                about::INSTRUMENT.head(lang).to_owned(),
                words(phrases::instrument(report, lang)),
            ),
            fact(about::ORGANISER),
            fact(about::AS_OF),
            fact(about::DEADLINE),
            (say!(lang, "Sisa waktu", "Time left"), left),
            (
                say!(lang, "Catatan git", "Git record"),
                words(phrases::commit(report, lang)),
            ),
            (
                say!(lang, "Versi kip", "Version of kip"),
                CellValue::Code(report.version),
            ),
        ];
        for (label, cell) in rows {
            self.pair(label, &cell)?;
        }
        Ok(())
    }

    fn scores(&mut self, report: &Report) -> Result<(), XlsxError> {
        let lang = self.pen.lang;
        let score = &report.score;
        let out_of = phrases::most(score, lang);
        self.section(&say!(lang, "Nilai", "Score"))?;
        let mut heads = columns::SCORE_HEADS.map(|(head, set)| (head.get(lang).to_owned(), set));
        heads[1].0 = say!(lang, "Poin dari {out_of}", "Points out of {out_of}");
        self.table_head(heads)?;
        for row in columns::score_rows(report) {
            self.row([
                CellValue::Words(row.name.get(lang).to_owned()),
                CellValue::score(row.points),
                row.band,
                CellValue::Words(row.basis.get(lang).to_owned()),
            ])?;
        }
        if score.total.is_some() {
            self.row([
                CellValue::Words(say!(lang, "Nilai akhir", "Final score")),
                CellValue::score(score.total.as_ref()),
                CellValue::name(score.total_band.as_ref()),
                CellValue::Words(say!(lang, "semua tahap", "all stages")),
            ])?;
        }
        if let Some((band, missing)) = &score.next_band {
            self.row([
                CellValue::Words(say!(
                    lang,
                    "Jarak ke kualifikasi berikutnya",
                    "Distance to the next band"
                )),
                CellValue::Needed(missing),
                CellValue::Name(band),
                CellValue::Words(say!(lang, "nilai didukung", "the supported score")),
            ])?;
        }
        Ok(())
    }

    fn stages(&mut self, report: &Report) -> Result<(), XlsxError> {
        let lang = self.pen.lang;
        if report.score.stages.is_empty() {
            return Ok(());
        }
        self.section(&say!(lang, "Tahap", "Stages"))?;
        self.table_head([
            (say!(lang, "Tahap", "Stage"), Set::Words),
            (say!(lang, "Bobot (%)", "Weight (%)"), Set::Number),
            (say!(lang, "Nilai", "Score"), Set::Number),
            (say!(lang, "Yang diperlukan", "Still needed"), Set::Words),
        ])?;
        for stage in &report.score.stages {
            self.row([
                CellValue::Name(&stage.name),
                CellValue::Weight(&stage.weight),
                CellValue::score(stage.score.as_ref()),
                CellValue::Words(phrases::stage_needs(stage, lang).join("; ")),
            ])?;
        }
        Ok(())
    }

    /// Indicators by status, findings by severity, links.
    fn counts(&mut self, report: &Report) -> Result<(), XlsxError> {
        let lang = self.pen.lang;
        self.section(&say!(lang, "Indikator", "Indicators"))?;
        for &(status, count) in &report.coverage {
            let word = capital(words::status(status).get(lang));
            self.toned(word, Tone::of_status(status), count)?;
        }
        self.sum(
            say!(lang, "Semua indikator", "All indicators"),
            report.indicators.len(),
        )?;
        self.section(&say!(lang, "Temuan", "Findings"))?;
        for severity in [Severity::Error, Severity::Warning, Severity::Note] {
            let word = capital(words::severity(severity).get(lang));
            self.toned(
                word,
                Tone::of_severity(severity),
                report.summary.of(severity),
            )?;
        }
        self.toned(
            say!(lang, "Temuan ditangguhkan", "Waived findings"),
            Tone::Quiet,
            report.summary.waived,
        )?;
        self.sum(
            say!(lang, "Semua temuan", "All findings"),
            report.findings.len(),
        )?;
        let tone = if report.may_be_sent() {
            Tone::Good
        } else {
            Tone::Bad
        };
        let verdict = phrases::verdict(report, lang);
        let links = say!(lang, "Tautan tidak dibuka", "Links not opened");
        let usual = &self.styles.usual;
        self.single(
            &CellValue::Words(say!(lang, "Hasil pemeriksaan", "Verdict")),
            &CellValue::Term(report.verdict.word(), verdict, tone),
            usual,
        )?;
        let count = CellValue::Count(report.links_unchecked);
        self.single(&CellValue::Words(links), &count, usual)
    }

    /// The next acts, by the parts of the plan.
    fn plan(&mut self, report: &Report) -> Result<(), XlsxError> {
        let lang = self.pen.lang;
        if report.acts.is_empty() {
            return Ok(());
        }
        self.section(&say!(
            lang,
            "Langkah dalam rencana",
            "Next steps in the plan"
        ))?;
        for (side, acts) in report.plan() {
            let word = capital(phrases::side(report, side).get(lang));
            let usual = &self.styles.usual;
            self.single(
                &CellValue::Words(word),
                &CellValue::Count(acts.len()),
                usual,
            )?;
        }
        self.sum(
            say!(lang, "Semua langkah", "All next steps"),
            report.acts.len(),
        )
    }

    fn notes(&mut self, report: &Report) -> Result<(), XlsxError> {
        let lang = self.pen.lang;
        self.section(&say!(
            lang,
            "Catatan dan cara menghitung",
            "Notes and method"
        ))?;
        let (day, near) = (date::long(report.as_of, lang), watch::NEAR);
        let own = [
            say!(
                lang,
                "temuan yang ditangguhkan tetap ada di lembar Temuan, dengan alasan dan batas waktunya",
                "waived findings stay in the sheet Findings, with their reason and last day"
            ),
            say!(
                lang,
                "poin yang belum diraih atau terancam ditulis sekali untuk setiap indikator, pada temuan pertamanya",
                "points unearned or at risk are given once per indicator, with its first finding"
            ),
            say!(
                lang,
                "poin di lembar lain ditulis dengan desimal selengkapnya, agar jumlahnya tepat",
                "points on the other sheets keep all their decimals, so that they add up exactly"
            ),
            say!(
                lang,
                "warna tanggal dihitung dari {day}: merah sudah lewat, kuning paling lama {near} hari lagi",
                "the colours of dates are as of {day}: red is past, yellow is at most {near} days away"
            ),
        ];
        let notes = phrases::remarks(&report.score, lang)
            .into_iter()
            .chain(phrases::links(report, lang))
            .chain(phrases::method(report, lang))
            .chain(own);
        for note in notes {
            let note = format!("• {}", capital(&plain::sentence(&note)));
            self.across(&note, &self.styles.sentence, 1.0)?;
        }
        Ok(())
    }

    /// A text across the sheet; `size` is its letters' height in usual ones. A merged cell does not
    /// find its own height.
    fn across(&mut self, text: &str, format: &Format, size: f64) -> Result<(), XlsxError> {
        let length = plain::cell(text, self.pen.lang).chars().count();
        let lines = u32::try_from(length.div_ceil(LINE).clamp(1, 20)).unwrap_or(1);
        self.pen
            .sheet
            .merge_range(self.row, 0, self.row, RIGHT, "", format)?
            .set_row_height(self.row, LINE_HEIGHT * size * f64::from(lines) + 2.0)?;
        self.pen.text((self.row, 0), text, format)?;
        self.row += 1;
        Ok(())
    }

    fn section(&mut self, title: &str) -> Result<(), XlsxError> {
        self.pen.sheet.set_row_height(self.row, LINE_HEIGHT * 1.8)?;
        self.pen.text((self.row, 0), title, &self.styles.section)?;
        self.row += 1;
        Ok(())
    }

    fn table_head(&mut self, heads: [HeadCell; 4]) -> Result<(), XlsxError> {
        for (column, (head, set)) in (0..).zip(heads) {
            let format = self.styles.head(set);
            self.pen.text((self.row, column), &head, format)?;
        }
        self.row += 1;
        Ok(())
    }

    fn row(&mut self, cells: [CellValue<'_>; 4]) -> Result<(), XlsxError> {
        let mut lines = 1;
        for (column, (cell, width)) in (0..).zip(cells.iter().zip(WIDTHS)) {
            self.pen
                .cell((self.row, column), cell, &self.styles.usual)?;
            lines = lines.max(cell::lines(cell, width, self.pen.lang));
        }
        self.pen.height(self.row, lines)?;
        self.row += 1;
        Ok(())
    }

    /// A label and a value that has the room of three columns.
    fn pair(&mut self, label: String, value: &CellValue<'_>) -> Result<(), XlsxError> {
        let set = &self.styles.facts;
        let [first, rest @ ..] = WIDTHS;
        let lines = cell::lines(value, rest.iter().sum(), self.pen.lang);
        let label = CellValue::Words(label);
        let lines = lines.max(cell::lines(&label, first, self.pen.lang));
        self.pen.cell((self.row, 0), &label, set)?;
        self.pen
            .sheet
            .merge_range(self.row, 1, self.row, RIGHT, "", &set.words)?;
        self.pen.cell((self.row, 1), value, set)?;
        self.pen.height(self.row, lines)?;
        self.row += 1;
        Ok(())
    }

    /// A label and a value of one column.
    fn single(
        &mut self,
        label: &CellValue<'_>,
        value: &CellValue<'_>,
        set: &SheetFormats,
    ) -> Result<(), XlsxError> {
        let widths = [label, value].into_iter().zip(WIDTHS);
        let lines = widths.map(|(cell, width)| cell::lines(cell, width, self.pen.lang));
        let lines = lines.max().unwrap_or(1);
        self.pen.cell((self.row, 0), label, set)?;
        self.pen.cell((self.row, 1), value, set)?;
        self.pen.height(self.row, lines)?;
        self.row += 1;
        Ok(())
    }

    fn toned(&mut self, word: String, tone: Tone, count: usize) -> Result<(), XlsxError> {
        let (word, usual) = (CellValue::Term("", word, tone), &self.styles.usual);
        self.single(&word, &CellValue::Count(count), usual)
    }

    fn sum(&mut self, word: String, count: usize) -> Result<(), XlsxError> {
        let strong = &self.styles.strong;
        self.single(&CellValue::Words(word), &CellValue::Count(count), strong)
    }
}
