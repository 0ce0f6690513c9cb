//! The lines that are still open while a table is read from the top: what the next one belongs to.

use super::code::{self, CodeStyle, Printed};
use super::outline::Line;

/// The lines that are open above the next one, outermost first.
#[derive(Default)]
pub(super) struct Stack {
    /// Them.
    pub(super) open: Vec<OpenLine>,
    /// Whether no line has a code: then none is a part of another, but for what goes on with it.
    pub(super) uncoded: bool,
}

/// A line that the next one may belong to.
pub(super) struct OpenLine {
    /// Which line.
    pub(super) line: usize,
    /// Which of several columns it stands in.
    pub(super) column: usize,
    /// Its code, as it is read in its row of codes.
    pub(super) printed: Printed,
    /// Whether it looks a heading.
    pub(super) heading: bool,
    /// How deep the sheet says it is.
    pub(super) level: usize,
}

impl Stack {
    /// Closes what is as deep as the level that the sheet tells, and what another parent stands above.
    pub(super) fn by_level(&mut self, line: &Line) -> Printed {
        let level = line.level.map_or(usize::MAX, |(_, level)| level);
        self.open.retain(|open| open.level < level);
        if let Some(parent) = &line.parent
            && let Some(at) = self
                .open
                .iter()
                .rposition(|open| open.printed.code == *parent)
        {
            self.open.truncate(at + 1);
        }
        line.own()
    }

    /// Closes what stands in the same column or further right.
    pub(super) fn by_column(&mut self, line: &Line) -> Printed {
        let printed = line.own();
        // Words without a code beside a question go on with it.
        let goes_on = printed.style == CodeStyle::Bare
            && !line.has_weight
            && !line.has_answer
            && !line.looks_a_heading();
        if !goes_on {
            self.open.retain(|open| open.column < line.column);
        }
        printed
    }

    /// Closes what the way its code is written says that it does not belong to.
    pub(super) fn by_style(&mut self, line: &Line) -> Printed {
        let printed = line.own();
        match printed.style {
            CodeStyle::Parts(parts) => self.by_parts(&printed, parts),
            CodeStyle::Bare => self.bare(line),
            CodeStyle::Other => {
                if let Some(at) = self
                    .open
                    .iter()
                    .rposition(|open| open.printed.style == CodeStyle::Other)
                {
                    self.open.truncate(at);
                }
                self.close_questions(line);
            }
            CodeStyle::RomanLarge
            | CodeStyle::LetterLarge
            | CodeStyle::Number
            | CodeStyle::RomanSmall
            | CodeStyle::LetterSmall
            | CodeStyle::Dash => return self.in_row(line, printed),
        }
        printed
    }

    /// `1.2` belongs to `1`, else stands beside the last code of as many parts.
    fn by_parts(&mut self, printed: &Printed, parts: usize) {
        let parent = self
            .open
            .iter()
            .rposition(|open| code::begins(&printed.code, &open.printed.code));
        let beside = self.open.iter().position(|open| {
            matches!(open.printed.style, CodeStyle::Parts(others) if others >= parts)
                || open.printed.style == CodeStyle::Dash
        });
        match (parent, beside) {
            (Some(at), _) => self.open.truncate(at + 1),
            (None, Some(at)) => self.open.truncate(at),
            (None, None) => {}
        }
    }

    /// Goes on with a row of codes that is open, or begins one below.
    fn in_row(&mut self, line: &Line, printed: Printed) -> Printed {
        let next = |open: &OpenLine| {
            let same = open.printed.style == printed.style;
            let follows = same
                && printed.number.is_some()
                && printed.number == open.printed.number.map(|last| last + 1);
            if follows {
                return Some(printed.clone());
            }
            printed.behind(&open.printed.style, open.printed.number)
        };
        let following: Vec<(usize, Printed)> = self
            .open
            .iter()
            .enumerate()
            .filter_map(|(at, open)| Some((at, next(open)?)))
            .collect();
        // Of two rows that it may go on with the one of its like, headings or questions.
        let like = |(at, _): &&(usize, Printed)| {
            self.open
                .get(*at)
                .is_some_and(|open| open.heading != line.has_data())
        };
        let chosen = following
            .iter()
            .rev()
            .find(like)
            .or_else(|| following.last());
        if let Some((at, printed)) = chosen {
            self.open.truncate(*at);
            return printed.clone();
        }
        let beside = self
            .open
            .iter()
            .rposition(|open| open.printed.style == printed.style);
        match beside {
            // A row that begins anew below one of its own kind.
            Some(at)
                if printed.number == Some(1)
                    && self.open.get(at).is_some_and(|open| open.heading) =>
            {
                self.open.truncate(at + 1);
            }
            Some(at) => self.open.truncate(at),
            None if printed.style == CodeStyle::Dash => {}
            None => self.close_bare_questions(),
        }
        printed
    }

    /// A line without a code: a heading as outer as the last such, a question beside the last one, or a part
    /// of it.
    fn bare(&mut self, line: &Line) {
        if line.looks_a_heading() {
            let last = self
                .open
                .iter()
                .position(|open| open.printed.style == CodeStyle::Bare && open.heading);
            match last {
                Some(at) => self.open.truncate(at),
                None => self.close_questions(line),
            }
        } else if self.uncoded || line.has_weight || line.has_answer {
            self.close_questions(line);
        }
    }

    /// Closes the lines at the end that have something filled in, and the last in any case where it is no
    /// heading to this one.
    fn close_questions(&mut self, line: &Line) {
        while self.open.last().is_some_and(|open| !open.heading) {
            self.open.pop();
        }
        if self.uncoded && !line.looks_a_heading() {
            return;
        }
        let sibling = |open: &OpenLine| {
            open.printed.style == line.own().style && open.heading != line.has_data()
        };
        if self.open.last().is_some_and(sibling) {
            self.open.pop();
        }
    }

    fn close_bare_questions(&mut self) {
        while self
            .open
            .last()
            .is_some_and(|open| !open.heading && open.printed.style == CodeStyle::Bare)
        {
            self.open.pop();
        }
    }
}
