//! An organiser's spreadsheet understood as a questionnaire: which rows are questions, of what aspect, with
//! what weight, answer and links; what was left out and why; and what the sheet does not say.
//!
//! What is not said is asked, never guessed. Nothing here reads or writes a file.

mod code;
mod columns;
mod filled;
pub(crate) mod form;
mod instrument;
mod json;
mod line;
mod lines;
mod markup;
mod naming;
mod outline;
mod role;
mod rows;
mod scale;
mod shown;
mod stack;
mod table;
mod understand;
mod unsaid;
mod weights;
mod words;

use jiff::civil::Date;

use crate::model::{Exact, Text};

pub(crate) use instrument::{InstrumentName, instrument};
pub(crate) use json::{SCHEMA, render};
pub(crate) use role::{Role, shown as shown_columns};
pub(crate) use scale::AnswerScale;
pub(crate) use shown::shown;
pub(crate) use understand::understand;
pub(crate) use weights::Weights;

/// What a person told beforehand.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wishes {
    /// The sheets to read; all that look alike where none is named.
    pub(crate) sheets: Vec<String>,
    /// The row of the head, from 0.
    pub(crate) header_row: Option<u32>,
    /// Columns by what they are for.
    pub(crate) columns: Vec<(Role, Vec<u32>)>,
    /// The weights that the sheet lacks.
    pub(crate) weights: Option<Weights>,
    /// The options where the sheet does not say them.
    pub(crate) scale: Option<AnswerScale>,
    /// The bands; `Some` without any where there are to be none.
    pub(crate) bands: Option<Vec<(String, Exact)>>,
}

/// A spreadsheet as it was understood.
#[derive(Debug, Default)]
pub(crate) struct Understood {
    /// What the file calls itself, from the rows above its first table.
    pub(crate) title: Option<String>,
    /// The year that it names.
    pub(crate) year: Option<i16>,
    /// Every sheet of the file.
    pub(crate) sheets: Vec<SheetRead>,
    /// The aspects, in their order.
    pub(crate) aspects: Vec<AspectRead>,
    /// The questions, in their order.
    pub(crate) rows: Vec<QuestionRead>,
    /// What the sheet does not say.
    pub(crate) asks: Vec<Gap>,
    /// What could not be understood.
    pub(crate) problems: Vec<Slip>,
    /// Rows that became no question.
    pub(crate) left_out: Vec<RowLeftOut>,
    /// Whether weights are shares of their aspect.
    pub(crate) by_share: bool,
}

impl Understood {
    /// The questions of the aspect at this place.
    fn rows_of(&self, aspect: usize) -> Vec<&QuestionRead> {
        let rows = self.rows.iter();
        rows.filter(|row| row.aspect == aspect).collect()
    }
}

/// A sheet of the file.
#[derive(Debug)]
pub(crate) struct SheetRead {
    /// Its name.
    pub(crate) name: String,
    /// The first row of its head, as the spreadsheet counts.
    pub(crate) header_row: Option<u32>,
    /// What its columns are for.
    pub(crate) columns: Vec<(Role, Vec<u32>)>,
    /// Whether it was passed over because it is hidden.
    pub(crate) hidden: bool,
}

/// An aspect.
#[derive(Debug, Clone)]
pub(crate) struct AspectRead {
    /// Its code.
    pub(crate) code: String,
    /// Its name.
    pub(crate) name: String,
    /// Its own weight where the sheet has one or one was given.
    pub(crate) weight: Option<Exact>,
}

/// A heading above a question that bears a weight of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heading {
    /// Its whole code.
    pub(crate) code: String,
    /// Its weight.
    pub(crate) weight: Option<Exact>,
}

/// A question.
#[derive(Debug, Clone)]
pub(crate) struct QuestionRead {
    /// The sheet's name.
    pub(crate) sheet: String,
    /// Its row, as the spreadsheet counts.
    pub(crate) row: u32,
    /// The code that stands only once.
    pub(crate) code: String,
    /// The code as it is printed, without brackets and closing dots.
    pub(crate) printed: Option<String>,
    /// Which of the aspects it belongs to.
    pub(crate) aspect: usize,
    /// The headings between, outermost first.
    pub(crate) groups: Vec<String>,
    /// The headings above, outermost first, with their weights.
    pub(crate) headings: Vec<Heading>,
    /// The question.
    pub(crate) question: String,
    /// Its weight.
    pub(crate) weight: Option<Exact>,
    /// The code of the option that is answered.
    pub(crate) answer: Option<String>,
    /// What the options are, as far as the sheet says.
    pub(crate) options: Options,
    /// Addresses of its evidence.
    pub(crate) links: Vec<String>,
    /// A remark.
    pub(crate) note: Option<String>,
    /// Who sees to it.
    pub(crate) owner: Option<String>,
    /// What the assessors said: an option's code, or their words.
    pub(crate) verdict: Option<String>,
    /// The evidence that is asked for.
    pub(crate) asked: Option<String>,
    /// Until when.
    pub(crate) due: Option<Date>,
    /// Why there is no evidence.
    pub(crate) reason: Option<String>,
}

/// What can be answered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Options {
    /// The sheet does not say.
    #[default]
    Unsaid,
    /// Yes or no.
    YesNo,
    /// Letters up to this one, whose values the sheet does not say.
    Letters(char),
    /// Options with the points of each.
    Points(Vec<(String, Exact)>),
}

/// Why a row became no question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Why {
    /// It stands above questions.
    Heading,
    /// It sums others up.
    Total,
    /// It is the head of the table once more.
    RepeatedHead,
    /// It shows how to fill the sheet in.
    Sample,
    /// It holds nothing.
    Blank,
    /// It is a part of the question above.
    SubItem,
    /// It could not be read.
    Unreadable,
}

impl Why {
    /// Its word in `kip-import/1`.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Total => "total",
            Self::RepeatedHead => "repeated-head",
            Self::Sample => "sample",
            Self::Blank => "blank",
            Self::SubItem => "sub-item",
            Self::Unreadable => "unreadable",
        }
    }

    /// The reason for people.
    pub(crate) const fn said(self) -> Text {
        match self {
            Self::Heading => Text::new("judul", "heading"),
            Self::Total => Text::new("penjumlahan", "sum"),
            Self::RepeatedHead => {
                Text::new("kepala tabel yang diulang", "head of the table once more")
            }
            Self::Sample => Text::new("contoh pengisian", "sample"),
            Self::Blank => Text::new("kosong", "blank"),
            Self::SubItem => Text::new(
                "rincian pertanyaan di atasnya",
                "part of the question above",
            ),
            Self::Unreadable => Text::new("tidak terbaca", "not readable"),
        }
    }
}

/// A row that became no question.
#[derive(Debug, Clone)]
pub(crate) struct RowLeftOut {
    /// The sheet's name.
    pub(crate) sheet: String,
    /// Its row, as the spreadsheet counts.
    pub(crate) row: u32,
    /// Why.
    pub(crate) why: Why,
    /// How it begins.
    pub(crate) text: String,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum GapKind {
    /// Which columns hold what.
    Columns,
    /// Which sheet it is.
    Sheet,
    /// Weights of questions or aspects.
    Weights,
    /// What can be answered, and what each option is worth.
    Scale,
    /// Whether codes that stand twice are right.
    Codes,
    /// The year.
    Year,
    /// The bands.
    Bands,
}

impl GapKind {
    /// Its word in `kip-import/1`.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Columns => "columns",
            Self::Sheet => "sheet",
            Self::Weights => "weights",
            Self::Scale => "scale",
            Self::Codes => "codes",
            Self::Year => "year",
            Self::Bands => "bands",
        }
    }

    /// Whether nothing can be written before it is answered; else there is a way that `--yes` takes.
    pub(crate) const fn must_be_answered(self) -> bool {
        match self {
            Self::Columns | Self::Sheet | Self::Weights | Self::Scale => true,
            Self::Codes | Self::Year | Self::Bands => false,
        }
    }
}

/// Something that the sheet does not say.
#[derive(Debug, Clone)]
pub(crate) struct Gap {
    /// What.
    pub(crate) what: GapKind,
    /// Where it is missing.
    pub(crate) place: String,
    /// Why it is asked.
    pub(crate) why: Text,
    /// How it is given.
    pub(crate) how: Text,
}

/// Something that could not be understood as it stands.
#[derive(Debug, Clone)]
pub(crate) struct Slip {
    /// The sheet's name.
    pub(crate) sheet: String,
    /// Its row, as the spreadsheet counts; none where it is of the whole sheet.
    pub(crate) row: Option<u32>,
    /// The letters of its column.
    pub(crate) column: Option<String>,
    /// What, and what was done or is to be done.
    pub(crate) message: Text,
}
