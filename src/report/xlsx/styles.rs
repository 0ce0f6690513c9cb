//! How cells look: fonts, colours, number and date formats. Colours only repeat what a cell's words
//! say, and are pale behind dark letters, so that a print in black and white can be read.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

use crate::model::Lang;
use crate::report::columns::{Set, Tone};

// The colours of the page (`src/report/html/page.css`): ink, line, main, a wash of it, link.
const INK: Color = Color::RGB(0x001A_232D);
const LINE: Color = Color::RGB(0x00D3_D6D4);
const DEEP: Color = Color::RGB(0x000D_5B63);
const PALE: Color = Color::RGB(0x00E8_F0F0);
/// The ground of cells that are filled in: what spreadsheets commonly give an input.
const INPUT: Color = Color::RGB(0x00FF_F8DC);
const LINK: Color = Color::RGB(0x000B_5A75);

/// The formats of the cells of one kind of row.
pub(super) struct SheetFormats {
    /// Words, wrapped.
    pub(super) words: Format,
    /// A code: text, whatever it looks like.
    pub(super) code: Format,
    /// Numbers that are no counts, by how many decimals are shown, none to six.
    decimals: [Format; 7],
    /// A count.
    pub(super) count: Format,
    /// A number that counts nothing.
    pub(super) plain: Format,
    /// A date.
    pub(super) date: Format,
    /// The dash where a value is missing.
    pub(super) missing: Format,
    /// An address that opens.
    pub(super) link: Format,
    good: Format,
    fair: Format,
    bad: Format,
    calm: Format,
    quiet: Format,
}

impl SheetFormats {
    /// Numbers and days stand at the right, or at the left among words.
    fn of(base: &Format, right: bool, lang: Lang) -> Self {
        // The words of months are the report's, not the machine's; where a program knows it (Excel
        // does not), the decimal comma too.
        let tongue = match lang {
            Lang::Id => "[$-421]",
            Lang::En => "[$-409]",
        };
        let number = |format: &str| {
            // Each `_)` is a gap that keeps the number off the next cell; not every program
            // indents at the right.
            let number = base.clone().set_num_format(format!("{tongue}{format}_)_)"));
            number.set_align(if right {
                FormatAlign::Right
            } else {
                FormatAlign::Left
            })
        };
        let toned = |tone| coloured(base.clone().set_text_wrap(), tone);
        Self {
            words: base.clone().set_text_wrap(),
            code: base.clone().set_text_wrap().set_num_format("@"),
            decimals: ["0", "0.0", "0.00", "0.000", "0.0000", "0.00000", "0.000000"].map(number),
            count: number("#,##0"),
            plain: number("0"),
            date: number("d mmmm yyyy"),
            missing: base.clone().set_align(FormatAlign::Center),
            link: base
                .clone()
                .set_text_wrap()
                .set_font_color(LINK)
                .set_underline(FormatUnderline::Single),
            good: toned(Tone::Good),
            fair: toned(Tone::Fair),
            bad: toned(Tone::Bad),
            calm: toned(Tone::Calm),
            quiet: toned(Tone::Quiet),
        }
    }

    /// A number with so many decimals, at most six.
    pub(super) fn decimals(&self, decimals: usize) -> &Format {
        let [.., most] = &self.decimals;
        self.decimals.get(decimals).unwrap_or(most)
    }

    /// Words in a tone.
    pub(super) const fn tone(&self, tone: Tone) -> &Format {
        match tone {
            Tone::Plain => &self.words,
            Tone::Good => &self.good,
            Tone::Fair => &self.fair,
            Tone::Bad => &self.bad,
            Tone::Calm => &self.calm,
            Tone::Quiet => &self.quiet,
        }
    }
}

/// The letters of all cells: a font that every program has or has one of the same widths for, so that rows
/// are as high as was counted.
pub(super) fn letters() -> Format {
    Format::new().set_font_name("Arial").set_font_size(10)
}

/// The colours of a tone alone, for a rule that lays them over a cell.
pub(super) fn colours(tone: Tone) -> Format {
    coloured(Format::new(), tone)
}

/// The page's colours of the same tones.
fn coloured(format: Format, tone: Tone) -> Format {
    let (ground, letters) = match tone {
        Tone::Plain => return format,
        Tone::Good => (0x00E1_F0E7, 0x001D_5F3E),
        Tone::Fair => (0x00F9_EFD5, 0x0074_4A00),
        Tone::Bad => (0x00FB_E8E4, 0x009A_2A1F),
        Tone::Calm => (0x00E9_EDF2, 0x003F_5064),
        Tone::Quiet => (0x00EC_ECEC, 0x004A_4A4A),
    };
    format
        .set_background_color(Color::RGB(ground))
        .set_font_color(Color::RGB(letters))
}

/// All formats of the workbook.
pub(super) struct SheetStyles {
    /// The name of the unit, at the top.
    pub(super) title: Format,
    /// The instrument below it.
    pub(super) subtitle: Format,
    /// The head of a section of the summary.
    pub(super) section: Format,
    /// A sentence across the summary.
    pub(super) sentence: Format,
    head: Format,
    head_number: Format,
    /// What is written where a list is empty.
    pub(super) none: Format,
    /// Usual rows.
    pub(super) usual: SheetFormats,
    /// Labels with their values.
    pub(super) facts: SheetFormats,
    /// Rows that sum others.
    pub(super) strong: SheetFormats,
    /// Cells that people fill in, on a sheet where nothing else can be changed.
    pub(super) open: SheetFormats,
}

impl SheetStyles {
    /// The head of a column that is set like this.
    pub(super) const fn head(&self, set: Set) -> &Format {
        match set {
            Set::Words | Set::Whole => &self.head,
            Set::Number | Set::Day => &self.head_number,
        }
    }

    /// The formats for one language.
    pub(super) fn new(lang: Lang) -> Self {
        let text = letters().set_font_color(INK);
        let cell = text
            .clone()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Thin)
            .set_border_color(LINE);
        let head = cell
            .clone()
            .set_bold()
            .set_font_color(Color::White)
            .set_background_color(DEEP)
            .set_text_wrap();
        let strong = cell.clone().set_bold().set_background_color(PALE);
        let open = cell.clone().set_background_color(INPUT).set_unlocked();
        let wrapped = text.clone().set_align(FormatAlign::Top).set_text_wrap();
        Self {
            title: wrapped.clone().set_bold().set_font_size(16),
            subtitle: wrapped.clone().set_font_size(12),
            section: text
                .clone()
                .set_bold()
                .set_font_size(12)
                .set_font_color(DEEP)
                .set_align(FormatAlign::VerticalCenter),
            sentence: wrapped,
            head_number: head.clone().set_align(FormatAlign::Right).set_indent(1),
            head,
            none: text.set_italic(),
            usual: SheetFormats::of(&cell, true, lang),
            facts: SheetFormats::of(&cell, false, lang),
            strong: SheetFormats::of(&strong, true, lang),
            open: SheetFormats::of(&open, false, lang),
        }
    }
}
