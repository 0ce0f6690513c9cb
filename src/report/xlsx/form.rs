//! The form (*Formulir*): what colleagues fill in without knowing YAML, and `kip import --into` takes back.
//! What is not to be filled in is locked, without a password; a hidden column holds what the mappings said.

use jiff::civil::{Date, date};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, IgnoreError, ProtectionOptions,
    Worksheet, XlsxError,
};

use super::cell::{LINE_HEIGHT, Pen, excel_date};
use super::list::SCALE;
use super::plain;
use super::styles::SheetStyles;
use crate::model::{
    Choice, FORM_MARK, FORM_SHEET, FormBase, FormField, FormRow, Lang, Report, Text, visible,
};
use crate::report::columns::Set;
use crate::report::phrases;

/// The first row of the list; what to do stands in the one above.
const HEAD: u32 = 1;
/// The most letters of a list of choices in a cell, its commas among them: Excel's own bound.
const LIST_MAX: usize = 255;
/// Days that a cell for a day takes: from Excel's first to beyond any target.
const DAYS: [Date; 2] = [date(1900, 1, 1), date(2199, 12, 31)];

/// What a column of the form holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FormColumn {
    Code,
    Question,
    Options,
    Asked,
    Owner,
    Filled(FormField),
    Base,
}

impl FormColumn {
    fn head(self, report: &Report, lang: Lang) -> String {
        let head = match self {
            Self::Code => Text::new("Kode", "Code"),
            Self::Question => Text::new("Pertanyaan", "Question"),
            Self::Options => Text::new("Pilihan jawaban", "Options"),
            Self::Asked => Text::new("Bukti yang diminta", "Evidence asked for"),
            Self::Owner => Text::new("PJ", "Owner"),
            Self::Filled(field) => field.head(),
            Self::Base => return format!("{FORM_MARK} {}", report.instrument.id),
        };
        head.get(lang).to_owned()
    }

    /// What stands there and is not filled in.
    fn fixed(self, row: &FormRow<'_>, lang: Lang) -> String {
        let of = row.indicator;
        let lines = match self {
            // A further row is the same question's.
            Self::Question | Self::Options | Self::Asked if !row.first => Vec::new(),
            Self::Code => vec![of.code.as_str().to_owned()],
            Self::Owner => of.owner.iter().cloned().collect(),
            Self::Base => vec![FormBase::of(row).written()],
            Self::Filled(_) => Vec::new(),
            Self::Question => of.question.trim().lines().map(str::to_owned).collect(),
            Self::Options => of.options.iter().map(choice).collect(),
            Self::Asked => phrases::asked(of, lang),
        };
        plain::lined(&lines, lang)
    }
}

/// The columns with their widths in characters: on paper two pages beside each other, as the lists have them.
const COLUMNS: [(FormColumn, f64); 13] = [
    (FormColumn::Code, 9.0),
    (FormColumn::Question, 36.0),
    (FormColumn::Options, 26.0),
    (FormColumn::Filled(FormField::Answer), 10.0),
    (FormColumn::Asked, 28.0),
    (FormColumn::Filled(FormField::Source), 38.0),
    (FormColumn::Filled(FormField::Date), 18.0),
    (FormColumn::Filled(FormField::Remark), 22.0),
    (FormColumn::Filled(FormField::Reason), 22.0),
    (FormColumn::Filled(FormField::Target), 18.0),
    (FormColumn::Filled(FormField::Note), 22.0),
    (FormColumn::Owner, 16.0),
    (FormColumn::Base, 8.0),
];
/// How many of them are seen; the last is not.
const SEEN: u16 = 12;
/// How many stay in view at the left.
const KEPT: u16 = 2;
/// The column with which the second page begins.
const TURN: u16 = 6;

/// An option with what it means.
fn choice(option: &Choice) -> String {
    match &option.meaning {
        Some(meaning) => format!("{}: {meaning}", option.code),
        None => option.code.clone(),
    }
}

/// Draws the form onto an empty sheet.
///
/// # Errors
/// [`XlsxError`] beyond the sheet's limits.
pub(super) fn draw(
    sheet: &mut Worksheet,
    report: &Report,
    styles: &SheetStyles,
    lang: Lang,
) -> Result<(), XlsxError> {
    // Over the first page alone: on paper it would be cut in two.
    let first = COLUMNS.iter().zip(0..TURN).map(|((_, width), _)| width);
    let (guide, width) = (GUIDE.get(lang), first.sum());
    sheet.merge_range(0, 0, 0, TURN - 1, "", &styles.sentence)?;
    let mut pen = Pen::new(sheet, lang, true);
    pen.height(0, plain::lines(guide, width))?;
    pen.text((0, 0), guide, &styles.sentence)?;
    for (at, (column, width)) in (0..).zip(COLUMNS) {
        pen.sheet.set_column_width(at, width)?;
        let head = styles.head(Set::Words);
        pen.text((HEAD, at), &column.head(report, lang), head)?;
    }
    pen.sheet.set_row_height(HEAD, 2.5 * LINE_HEIGHT)?;
    let mut next = HEAD + 1;
    for row in FormRow::all(report) {
        form_row(&mut pen, next, &row, styles)?;
        next += 1;
    }
    set_up(sheet, next - 1, lang)
}

/// What stands above the form.
static GUIDE: Text = Text::new(
    "Isi sel kuning saja: jawaban dari daftarnya; bukti dengan nama berkas di folder bukti atau tautan, di baris kosong indikatornya (beberapa sekaligus: satu per baris di dalam sel, Alt+Enter). Simpan, kirim kembali; kip import NAMA-BERKAS.xlsx --into menunjukkan lalu menulis yang berubah ke bukti.yaml. Yang tidak diisi terkunci tanpa kata sandi. Kolom tersembunyi paling kanan jangan dihapus.",
    "Fill in the yellow cells only: the answer from its list; evidence by the name of a file in the evidence folder, or as a link, in the indicator's empty row (several at once: one on each line of the cell, Alt+Enter). Save it and send it back; kip import FILE-NAME.xlsx --into shows and then writes what changed into bukti.yaml. What is not filled in is locked, without a password. Do not delete the hidden column at the right.",
);

/// Writes one row, as high as its texts take.
fn form_row(
    pen: &mut Pen<'_>,
    at: u32,
    row: &FormRow<'_>,
    styles: &SheetStyles,
) -> Result<(), XlsxError> {
    let mut lines = 1;
    for (column, (what, width)) in (0..).zip(COLUMNS) {
        let cell = (at, column);
        let text = match what {
            FormColumn::Filled(field) => row.text(field),
            FormColumn::Code
            | FormColumn::Question
            | FormColumn::Options
            | FormColumn::Asked
            | FormColumn::Owner
            | FormColumn::Base => Some(what.fixed(row, pen.lang)),
        };
        match (what, &text) {
            (FormColumn::Filled(field), Some(text)) => {
                filled(pen, cell, (field, text), row, styles)?;
            }
            (_, text) => {
                let text = text.as_deref().unwrap_or_default();
                pen.as_it_is(cell, text, &styles.usual.code)?;
            }
        }
        if what != FormColumn::Base {
            let text = text.unwrap_or_default();
            let own = text.lines().map(|line| plain::lines(line, width));
            lines = lines.max(own.sum());
        }
    }
    pen.height(at, lines)
}

/// Writes a cell that is filled in, with what it takes.
fn filled(
    pen: &mut Pen<'_>,
    (at, column): (u32, u16),
    (field, text): (FormField, &str),
    row: &FormRow<'_>,
    styles: &SheetStyles,
) -> Result<(), XlsxError> {
    // What is listed already is renamed or taken away in the mapping itself.
    let open = field != FormField::Source || row.evidence.is_none();
    let set = if open { &styles.open } else { &styles.usual };
    let day = if field.is_day() {
        text.parse().ok().and_then(excel_date)
    } else {
        None
    };
    match day {
        Some(day) => {
            pen.sheet
                .write_datetime_with_format(at, column, &day, &set.date)?;
        }
        None if field.is_day() => pen.as_it_is((at, column), text, &set.date)?,
        None => pen.as_it_is((at, column), text, &set.code)?,
    }
    if let Some(rule) = validation(field, row, pen.lang)? {
        pen.sheet
            .add_data_validation(at, column, at, column, &rule)?;
    }
    Ok(())
}

/// What a cell takes: one of the options, or a day. Options that Excel has no room for can be typed alone.
fn validation(
    field: FormField,
    row: &FormRow<'_>,
    lang: Lang,
) -> Result<Option<DataValidation>, XlsxError> {
    let rule = DataValidation::new().set_error_style(DataValidationErrorStyle::Stop);
    if field.is_day() {
        let [Some(first), Some(last)] = DAYS.map(excel_date) else {
            return Ok(None);
        };
        let said = Text::new(
            "Tulis sebagai tanggal, misalnya 19/09/2026.",
            "Write a date, for example 2026-09-19.",
        );
        let rule = rule.allow_date(DataValidationRule::Between(first, last));
        return rule.set_error_message(said.get(lang)).map(Some);
    }
    let codes: Vec<&str> = row
        .indicator
        .options
        .iter()
        .map(|option| option.code.trim())
        .collect();
    let length = codes
        .iter()
        .map(|code| code.encode_utf16().count() + 1)
        .sum::<usize>();
    let fits = codes
        .iter()
        .all(|code| !code.contains([',', '"']) && visible(code) == *code);
    if field != FormField::Answer || codes.is_empty() || length > LIST_MAX || !fits {
        return Ok(None);
    }
    let said = Text::new(
        "Pilih dari daftar; artinya di kolom Pilihan jawaban.",
        "Choose from the list; the column Options says what each means.",
    );
    let rule = rule.allow_list_strings(&codes)?;
    rule.set_error_message(said.get(lang)).map(Some)
}

/// Name, head, filter, lock, and what is printed; `last` is the last row.
fn set_up(sheet: &mut Worksheet, last: u32, lang: Lang) -> Result<(), XlsxError> {
    sheet
        .set_name(FORM_SHEET.get(lang))?
        .set_column_hidden(SEEN)?
        .set_freeze_panes(HEAD + 1, KEPT)?
        .autofilter(HEAD, 0, last.max(HEAD + 1), SEEN)?
        .set_repeat_rows(HEAD, HEAD)?
        .set_repeat_columns(0, KEPT - 1)?
        .set_vertical_page_breaks(&[TURN.into()])?
        .set_print_scale(SCALE)
        .set_print_area(0, 0, last, SEEN - 1)?
        .ignore_error_range(
            HEAD + 1,
            0,
            last.max(HEAD + 1),
            SEEN,
            IgnoreError::NumberStoredAsText,
        )?
        .protect_with_options(&ProtectionOptions {
            format_cells: true,
            format_columns: true,
            format_rows: true,
            insert_rows: true,
            use_autofilter: true,
            sort: true,
            ..ProtectionOptions::new()
        });
    Ok(())
}
