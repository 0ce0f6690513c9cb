//! The form that colleagues fill in (sheet *Formulir*): its rows, what each cell says, and the base that
//! stands hidden beside each row. Who writes the form and who reads it back both rest on this, so that what
//! nobody touched compares as untouched.

use sha2::{Digest as _, Sha256};

use super::{Digest, EvidenceRow, IndicatorRow, Report, Text, visible};

/// What the head of the hidden column begins with: the form's version. The instrument's id stands behind it.
pub(crate) const FORM_MARK: &str = "kip-formulir/1";

/// The sheet's name.
pub(crate) const FORM_SHEET: Text = Text::new("Formulir", "Form");

/// The most UTF-16 units of a text that is filled in by cell. Excel takes 32,767; what is longer is not
/// offered, since a cell would cut it.
const TEXT_MAX: usize = 32_000;

/// A cell of the form that people fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FormField {
    /// The answer, one of the options.
    Answer,
    /// Why something is not there yet.
    Reason,
    /// When it will be there.
    Target,
    /// What is remarked on the indicator.
    Note,
    /// A piece of evidence: file or link.
    Source,
    /// Its date.
    Date,
    /// What reports call it (`keterangan`).
    Remark,
}

impl FormField {
    /// All of them, in the order of the base.
    pub(crate) const ALL: [Self; 7] = [
        Self::Answer,
        Self::Reason,
        Self::Target,
        Self::Note,
        Self::Source,
        Self::Date,
        Self::Remark,
    ];

    /// The head of its column, by which it is found wherever the column stands.
    pub(crate) const fn head(self) -> Text {
        match self {
            Self::Answer => Text::new("Jawaban", "Answer"),
            Self::Reason => Text::new("Alasan", "Reason"),
            Self::Target => Text::new("Target", "Target"),
            Self::Note => Text::new("Catatan", "Note"),
            Self::Source => Text::new("Bukti (berkas atau tautan)", "Evidence (file or link)"),
            Self::Date => Text::new("Tanggal bukti", "Date of evidence"),
            Self::Remark => Text::new("Keterangan bukti", "Name of evidence in reports"),
        }
    }

    /// Whether it is about the indicator, and not about one piece of evidence.
    pub(crate) const fn is_of_indicator(self) -> bool {
        match self {
            Self::Answer | Self::Reason | Self::Target | Self::Note => true,
            Self::Source | Self::Date | Self::Remark => false,
        }
    }

    /// Whether it holds a day.
    pub(crate) const fn is_day(self) -> bool {
        match self {
            Self::Target | Self::Date => true,
            Self::Answer | Self::Reason | Self::Note | Self::Source | Self::Remark => false,
        }
    }
}

/// A row of the form.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FormRow<'r> {
    /// The indicator.
    pub(crate) indicator: &'r IndicatorRow,
    /// The listed evidence; `None` where new evidence goes.
    pub(crate) evidence: Option<&'r EvidenceRow>,
    /// Whether it holds what is said of the indicator: its first row does.
    pub(crate) first: bool,
}

impl<'r> FormRow<'r> {
    /// The rows of all indicators: one for each piece of evidence, and one for new evidence.
    pub(crate) fn all(report: &'r Report) -> Vec<Self> {
        report.indicators.iter().flat_map(Self::of).collect()
    }

    /// The rows of one indicator.
    pub(crate) fn of(indicator: &'r IndicatorRow) -> impl Iterator<Item = Self> {
        let listed = indicator.evidence.iter().map(Some).chain([None]);
        listed.enumerate().map(move |(at, evidence)| Self {
            indicator,
            evidence,
            first: at == 0,
        })
    }

    /// What a cell says, days as `YYYY-MM-DD`; empty where nothing is said, `None` where nothing is to be
    /// filled in.
    pub(crate) fn text(&self, field: FormField) -> Option<String> {
        if field.is_of_indicator() && !self.first {
            return None;
        }
        let (of, piece) = (self.indicator, self.evidence);
        let text = match field {
            FormField::Answer => of.answer.clone(),
            FormField::Reason => of.reason.clone(),
            FormField::Note => of.note.clone(),
            FormField::Target => of.target.map(|day| day.to_string()),
            FormField::Source => piece.map(|piece| piece.name.to_string()),
            FormField::Date => piece.and_then(|piece| Some(piece.date?.to_string())),
            FormField::Remark => piece.and_then(|piece| piece.note.clone()),
        };
        let text = shown_lines(&text.unwrap_or_default());
        (text.encode_utf16().count() <= TEXT_MAX).then_some(text)
    }
}

/// A text as a cell of the form shows it: what cannot be seen is made visible, lines stay lines.
fn shown_lines(text: &str) -> String {
    let lines: Vec<String> = text.trim().lines().map(visible).collect();
    lines.join("\n")
}

/// A text without what programs change of it when they save it again.
pub(crate) fn resaved(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

/// What the mapping said when the form was made: the row's base of the comparison. The texts themselves
/// stand in the row; the base holds a digest of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FormBase {
    /// The code of the indicator.
    pub(crate) code: String,
    /// The beginning of its fingerprint: other digits where the question was reworded since.
    pub(crate) print: String,
    /// The digests, in the order of [`FormField::ALL`]; `None` where nothing was to be filled in.
    digests: [Option<String>; 7],
}

/// How many digits of a digest are kept: 48 bits, enough to tell two texts of one cell apart.
const DIGITS: usize = 12;
/// What stands for a cell that is not filled in.
const CLOSED: &str = "-";

impl FormBase {
    /// The base of a row.
    pub(crate) fn of(row: &FormRow<'_>) -> Self {
        Self {
            code: row.indicator.code.as_str().to_owned(),
            print: row.indicator.print.short(),
            digests: FormField::ALL.map(|field| Some(digest(&row.text(field)?))),
        }
    }

    /// The base of a row that somebody added for more evidence of an indicator.
    pub(crate) fn added(code: &str, print: String) -> Self {
        let open = |field: FormField| (!field.is_of_indicator()).then(|| digest(""));
        Self {
            code: code.to_owned(),
            print,
            digests: FormField::ALL.map(open),
        }
    }

    /// As the hidden column holds it: fingerprint, digests, code.
    pub(crate) fn written(&self) -> String {
        let digests = self.digests.iter();
        let digests = digests.map(|digest| digest.as_deref().unwrap_or(CLOSED));
        let digests: Vec<&str> = digests.collect();
        format!("{} {} {}", self.print, digests.join(" "), self.code)
    }

    /// What the hidden column holds; `None` for anything else.
    pub(crate) fn parse(written: &str) -> Option<Self> {
        let mut words = written.trim().splitn(2 + FormField::ALL.len(), ' ');
        let is_digest =
            |word: &str| word.len() == DIGITS && word.chars().all(|c| c.is_ascii_hexdigit());
        let print = words.next()?.to_owned();
        let mut digests: [Option<String>; 7] = Default::default();
        for digest in &mut digests {
            let word = words.next()?;
            if !is_digest(word) && word != CLOSED {
                return None;
            }
            *digest = is_digest(word).then(|| word.to_owned());
        }
        let code = words.next()?.to_owned();
        (is_digest(&print) && !code.is_empty()).then_some(Self {
            code,
            print,
            digests,
        })
    }

    /// Whether the cell was to be filled in.
    pub(crate) fn is_open(&self, field: FormField) -> bool {
        self.at(field).is_some()
    }

    /// Whether the cell said just this.
    pub(crate) fn said(&self, field: FormField, text: &str) -> bool {
        self.at(field) == Some(&digest(text))
    }

    fn at(&self, field: FormField) -> Option<&String> {
        let fields = FormField::ALL.into_iter().zip(&self.digests);
        let mut own = fields.filter(|(own, _)| *own == field);
        own.next()?.1.as_ref()
    }
}

/// A digest that tells two texts of one cell apart, of [`DIGITS`].
fn digest(text: &str) -> String {
    Digest::of_bytes(&Sha256::digest(text.as_bytes()).into()).short()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_is_read_as_it_was_written() {
        let mut base = FormBase::added("1 .1 b", "0123456789ab".to_owned());
        base.digests[0] = Some(digest("Ya"));
        assert_eq!(FormBase::parse(&base.written()), Some(base.clone()));
        assert!(base.said(FormField::Answer, "Ya") && !base.said(FormField::Answer, "ya"));
        assert!(base.is_open(FormField::Source) && !base.is_open(FormField::Note));
        assert!(base.said(FormField::Source, "") && !base.said(FormField::Note, ""));
        for other in [
            "",
            "catatan kami",
            "1 2 3 4 5 6 7 8 9",
            &base.written()[..60],
        ] {
            assert_eq!(FormBase::parse(other), None, "{other}");
        }
    }

    #[test]
    fn lines_of_a_text_stay_lines() {
        assert_eq!(shown_lines(" a\r\nb\u{202e}\tc\n"), "a\nb\\u{202e}\\tc");
        assert_eq!(resaved("a\r\nb \n"), "a\nb");
    }
}
