//! What is set while a page is drawn: where things come to stand and how letters look.

use std::rc::Rc;

use super::content::PdfToken;
use super::fonts::PdfFont;
use super::matrix::Matrix;

/// What `q` keeps and `Q` brings back.
#[derive(Clone)]
pub(super) struct State {
    /// From what is drawn to the page.
    pub(super) space: Matrix,
    /// The font of letters.
    pub(super) font: Option<Rc<PdfFont>>,
    /// Their size.
    pub(super) size: f64,
    /// What is put behind each letter, and behind each space besides.
    pub(super) behind: [f64; 2],
    /// How much they are stretched.
    pub(super) stretch: f64,
    /// How far lines are apart.
    pub(super) leading: f64,
    /// How far letters are raised.
    pub(super) rise: f64,
    /// Whether letters are drawn at all.
    pub(super) visible: bool,
}

impl State {
    /// At the start of a page or drawing.
    pub(super) const fn of(space: Matrix) -> Self {
        Self {
            space,
            font: None,
            size: 0.0,
            behind: [0.0; 2],
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            visible: true,
        }
    }

    /// Sets what an operator sets; whether it is one that does.
    pub(super) fn set(&mut self, operator: &[u8], operands: &Operands<'_>) -> bool {
        let number = operands.number(0);
        match operator {
            b"cm" => self.space = operands.matrix().then(self.space),
            b"Tc" => self.behind[0] = number,
            b"Tw" => self.behind[1] = number,
            b"Tz" => self.stretch = number / 100.0,
            b"TL" => self.leading = number,
            b"Ts" => self.rise = number,
            // Modes 3 and 7 paint nothing (PDF 1.7, table 106).
            b"Tr" => self.visible = !matches!(operands.whole(), Some(3 | 7)),
            _ => return false,
        }
        true
    }
}

/// Where the next letters stand, and where their line began.
#[derive(Clone, Copy)]
pub(super) struct TextPosition {
    /// The next letters.
    pub(super) at: Matrix,
    line: Matrix,
}

impl TextPosition {
    /// At the start of text.
    pub(super) const START: Self = Self {
        at: Matrix::SAME,
        line: Matrix::SAME,
    };

    /// Moves as an operator says.
    pub(super) fn go(&mut self, operator: &[u8], operands: &Operands<'_>, state: &mut State) {
        match operator {
            b"BT" => *self = Self::START,
            b"Tm" => self.line = operands.matrix(),
            b"Td" => self.step(operands.number(1), operands.number(0)),
            b"TD" => {
                state.leading = -operands.number(0);
                self.step(operands.number(1), operands.number(0));
            }
            b"T*" | b"'" | b"\"" => self.step(0.0, -state.leading),
            _ => return,
        }
        self.at = self.line;
    }

    /// Goes on by so much along the line.
    pub(super) fn advance(&mut self, by: f64) {
        self.at = Matrix::step(by, 0.0).then(self.at);
    }

    fn step(&mut self, x: f64, y: f64) {
        self.line = Matrix::step(x, y).then(self.line);
    }
}

/// What stands before an operator.
#[derive(Default)]
pub(super) struct Operands<'a> {
    /// Strings and numbers.
    pub(super) shown: Vec<PdfToken<'a>>,
    /// The last name.
    pub(super) name: Option<&'a [u8]>,
}

impl Operands<'_> {
    /// The number that stands so many places before the operator.
    pub(super) fn number(&self, back: usize) -> f64 {
        let word = self.shown.iter().nth_back(back);
        word.and_then(PdfToken::number).unwrap_or_default()
    }

    fn whole(&self) -> Option<i64> {
        self.shown.last()?.whole()
    }

    fn matrix(&self) -> Matrix {
        Matrix([5, 4, 3, 2, 1, 0].map(|back| self.number(back)))
    }
}
