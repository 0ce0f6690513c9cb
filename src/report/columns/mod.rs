//! Every column of every table, once: its word for programs, its head, how it is set, and its field.
//! Beside the columns of a subject stands which form shows which of them, in which order, so that a
//! new one is added in one file; how each kind of field looks is the form's own matter.

/// Columns, a few lines each: name, how it is set, its word for programs, its heads, its field.
macro_rules! columns {
    ($(
        $(#[$doc:meta])*
        $name:ident: $set:ident $id:literal ($indonesian:literal, $english:literal) $field:expr;
    )*) => {$(
        $(#[$doc])*
        pub(in crate::report) const $name: $crate::report::columns::Column =
            $crate::report::columns::Column {
                id: $id,
                head: ($indonesian, $english),
                set: $crate::report::columns::Set::$set,
                field: $field,
            };
    )*

        /// Every column of this file.
        #[cfg(test)]
        pub(super) const ALL: &[$crate::report::columns::Column] = &[$($name),*];
    };
}

pub(super) mod about;
pub(super) mod evidence;
mod field;
pub(super) mod finding;
pub(super) mod indicator;
pub(super) mod plan;
mod table;

pub(super) use field::{CellValue, Tone};
pub(super) use table::{BEST, SCORE_HEADS, Table, aspects, score_rows, scores};

use crate::model::{
    Act, AspectRow, EvidenceRow, FindingGroup, IndicatorRow, JudgedFinding, Lang, OwnerRow, Report,
};

/// A column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// Its name for programs.
    pub(super) id: &'static str,
    /// Its head in Indonesian and in English.
    head: (&'static str, &'static str),
    /// How it is set.
    pub(super) set: Set,
    /// What it takes from a record; [`CellValue::Empty`] of one that is about something else.
    pub(super) field: for<'a> fn(&Record<'a>) -> CellValue<'a>,
}

/// A column of the page: the class of its cells, and whether the search looks into them. A class that
/// begins with `n` is for numbers.
pub(super) type PageColumn = (Column, &'static str, bool);

/// How a column is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Set {
    /// Left, broken between words.
    Words,
    /// Left, on one line.
    Whole,
    /// Right, on one line.
    Number,
    /// A day: left among words, right where a form keeps days as numbers.
    Day,
}

impl Column {
    /// Its head.
    pub(super) const fn head(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Id => self.head.0,
            Lang::En => self.head.1,
        }
    }

    /// The same under another head, where what stands beside it would make its own unclear.
    pub(super) const fn named(self, id: &'static str, en: &'static str) -> Self {
        Self {
            head: (id, en),
            ..self
        }
    }

    /// Its head and its field as people read them.
    pub(super) fn fact(&self, of: &Record<'_>) -> (String, String) {
        (self.head(of.lang).to_owned(), self.text(of))
    }

    /// Its field of one record as people read it.
    pub(super) fn text(&self, of: &Record<'_>) -> String {
        (self.field)(of).text(of.lang)
    }
}

/// What a row is about: of the parts at least one, or the whole report where there is none.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record<'a> {
    /// All of it.
    pub(super) report: &'a Report,
    /// The reader's language.
    pub(super) lang: Lang,
    /// Its place among the rows, from 1.
    pub(super) number: usize,
    /// Whether a row before it was about the same indicator: what can be summed stands in the first alone.
    pub(super) again: bool,
    /// An aspect.
    pub(super) aspect: Option<&'a AspectRow>,
    /// An indicator, also that of the evidence, the act or the finding.
    pub(super) indicator: Option<&'a IndicatorRow>,
    /// A piece of evidence.
    pub(super) evidence: Option<&'a EvidenceRow>,
    /// The group of a finding.
    pub(super) group: Option<&'a FindingGroup>,
    /// A finding.
    pub(super) finding: Option<&'a JudgedFinding>,
    /// An owner.
    pub(super) owner: Option<&'a OwnerRow>,
    /// An act.
    pub(super) act: Option<&'a Act>,
}

impl<'a> Record<'a> {
    /// The whole report.
    pub(super) const fn whole(report: &'a Report, lang: Lang) -> Self {
        Self {
            report,
            lang,
            number: 1,
            again: false,
            aspect: None,
            indicator: None,
            evidence: None,
            group: None,
            finding: None,
            owner: None,
            act: None,
        }
    }

    /// A row per aspect.
    pub(super) fn aspects(report: &'a Report, lang: Lang) -> impl Iterator<Item = Self> + Clone {
        report.aspects.iter().map(move |row| Self {
            aspect: Some(row),
            ..Self::whole(report, lang)
        })
    }

    /// One indicator.
    pub(super) const fn indicator(report: &'a Report, row: &'a IndicatorRow, lang: Lang) -> Self {
        Self {
            indicator: Some(row),
            ..Self::whole(report, lang)
        }
    }

    /// A row per indicator.
    pub(super) fn indicators(report: &'a Report, lang: Lang) -> impl Iterator<Item = Self> + Clone {
        let rows = report.indicators.iter();
        rows.map(move |row| Self::indicator(report, row, lang))
    }

    /// A row per piece of evidence of this indicator.
    pub(super) fn pieces(self) -> impl Iterator<Item = Self> + Clone {
        let pieces = self.indicator.into_iter().flat_map(|row| &row.evidence);
        pieces.map(move |piece| Self {
            evidence: Some(piece),
            ..self
        })
    }

    /// The same about one of its findings.
    pub(super) fn with_finding(self, finding: &'a JudgedFinding) -> Self {
        Self {
            finding: Some(finding),
            ..self
        }
    }

    /// A row per finding of one group.
    pub(super) fn of_group(
        report: &'a Report,
        group: &'a FindingGroup,
        lang: Lang,
    ) -> impl Iterator<Item = Self> + Clone {
        Self::among(report, group, &group.findings, lang)
    }

    /// A row for each of these findings of one group.
    pub(super) fn among(
        report: &'a Report,
        group: &'a FindingGroup,
        findings: &'a [usize],
        lang: Lang,
    ) -> impl Iterator<Item = Self> + Clone {
        let found = report.findings_at(findings).zip(0..);
        found.map(move |(finding, before)| Self {
            group: Some(group),
            again: before > 0 && group.indicator.is_some(),
            ..Self::whole(report, lang).with_finding(finding)
        })
    }

    /// A row per finding, by indicator, in the order of the report's groups.
    pub(super) fn findings(report: &'a Report, lang: Lang) -> impl Iterator<Item = Self> + Clone {
        let groups = report.groups.iter();
        let all = groups.flat_map(move |group| Self::of_group(report, group, lang));
        all.zip(1..)
            .map(|(record, number)| Self { number, ..record })
    }

    /// One owner.
    pub(super) const fn owner(report: &'a Report, row: &'a OwnerRow, lang: Lang) -> Self {
        Self {
            owner: Some(row),
            ..Self::whole(report, lang)
        }
    }

    /// A row per owner.
    pub(super) fn owners(report: &'a Report, lang: Lang) -> impl Iterator<Item = Self> + Clone {
        let rows = report.owners.iter();
        rows.map(move |row| Self::owner(report, row, lang))
    }

    /// The same about an act.
    fn with_act(self, act: &'a Act) -> Self {
        Self {
            indicator: self.report.indicators.get(act.row),
            act: Some(act),
            ..self
        }
    }

    /// A row per act; of an owner, per act of that owner.
    pub(super) fn acts(self) -> impl Iterator<Item = Self> + Clone {
        let report = self.report;
        let all = match self.owner {
            Some(_) => 0..0,
            None => 0..report.acts.len(),
        };
        let own = self.owner.map_or(&[][..], |owner| &owner.acts);
        all.chain(own.iter().copied())
            .filter_map(|index| report.acts.get(index))
            .map(move |act| self.with_act(act))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Exact;
    use crate::report::sample::sample;

    #[test]
    fn every_column_has_a_word_of_its_own_and_a_head_in_both_languages() {
        let all = [
            about::ALL,
            evidence::ALL,
            finding::ALL,
            indicator::ALL,
            plan::ALL,
        ]
        .concat();
        let words: std::collections::BTreeSet<&str> = all.iter().map(|column| column.id).collect();
        assert_eq!(words.len(), all.len());
        for column in &all {
            assert!(!column.head(Lang::Id).is_empty() && !column.head(Lang::En).is_empty());
        }
    }

    #[test]
    fn a_column_of_something_else_is_empty_and_what_is_unknown_is_a_dash() {
        let report = sample();
        let whole = Record::whole(&report, Lang::Id);
        assert_eq!(finding::MESSAGE.text(&whole), "");
        assert_eq!(evidence::SHA256.text(&whole), "");
        assert_eq!(indicator::ASPECT.text(&whole), "Jumlah");
        let link = Record::indicators(&report, Lang::Id)
            .flat_map(Record::pieces)
            .find(|of| of.evidence.is_some_and(|piece| piece.is_link))
            .unwrap();
        assert_eq!(evidence::SIZE.text(&link), "");
        let unowned = Record::indicators(&report, Lang::Id)
            .find(|of| of.indicator.is_some_and(|row| row.owner.is_none()))
            .unwrap();
        assert_eq!(indicator::OWNER.text(&unowned), "—");
    }

    #[test]
    fn an_act_counts_in_points_of_the_total_and_an_indicator_in_its_own() {
        let mut report = sample();
        report.indicators[0].in_total.as_mut().unwrap().supported = Exact::whole(7);
        report.acts[0].row = 0;
        let act = Record::whole(&report, Lang::Id).acts().next().unwrap();
        assert_eq!(indicator::SUPPORTED.text(&act), "7,00");
        let row = Record::indicator(&report, &report.indicators[0], Lang::Id);
        assert_ne!(indicator::SUPPORTED.text(&row), "7,00");
        assert_eq!(plan::WIN.text(&act), "+1,50");
    }
}
