//! One claim of last year's on its way to this year's question: what of it still holds. Pure.

use std::path::Path;

use jiff::civil::Date;

use super::plan::Renewal;
use super::rewording;
use crate::commands::way;
use crate::edit::mapping::{Change, ClaimChange, Field, NewEvidence, NewSource};
use crate::model::{Answer, Claim, Evidence, Indicator, Period, Source, Text, file_name, meant};
use crate::text::date;
use crate::{resolve, text};

/// A claim with the question that it answered and the one that it is to answer.
pub(super) struct Carrying<'l, 'p> {
    /// What was claimed.
    pub(super) claim: &'l Claim,
    /// The question as it was.
    pub(super) old: &'l Indicator,
    /// The question as it is.
    pub(super) new: &'l Indicator,
    /// From when its evidence must be.
    pub(super) period: Option<&'l Period>,
    /// The folder of the new mapping.
    pub(super) folder: &'p str,
    /// The day that it is judged on.
    pub(super) as_of: Date,
}

/// What a claim brings.
pub(super) struct Brought<'l> {
    /// What the new mapping says.
    pub(super) changes: Vec<Change>,
    /// How many pieces of evidence it keeps.
    pub(super) kept: usize,
    /// What must be renewed.
    pub(super) renew: Vec<Renewal<'l>>,
}

impl<'l> Carrying<'l, '_> {
    /// What of the claim still holds, and what does not.
    pub(super) fn brought(&self) -> Brought<'l> {
        let mut says = Vec::new();
        let mut renew = Vec::new();
        match self.answer() {
            Ok(answer) => says.extend(answer),
            Err((what, why)) => renew.push(self.renewal(what, why)),
        }
        let answered = !says.is_empty();
        let mut kept = 0;
        for evidence in &self.claim.evidence {
            let named = || called(evidence);
            match self.evidence(evidence) {
                Ok(one) => {
                    kept += 1;
                    says.push(ClaimChange::Add(one));
                    renew.extend(
                        self.to_look_at(evidence)
                            .map(|why| self.renewal(named(), why)),
                    );
                }
                Err(why) => renew.push(self.renewal(named(), why)),
            }
        }
        // Reason and target belong to the answer, the note to the question.
        let past = |target: &Date| *target < self.as_of;
        if let Some(target) = self.claim.target.filter(past) {
            let day = date::both(target);
            let what = text!("target {day}", "the target of {day}", day);
            renew.push(self.renewal(what, Text::new("sudah lewat", "it is past")));
        }
        let target = self.claim.target.filter(|target| !past(target));
        let target = target.map(|target| target.to_string());
        let fields = [
            (
                Field::Reason,
                self.claim.reason.clone().filter(|_| answered),
            ),
            (Field::Target, target.filter(|_| answered)),
            (Field::Note, self.claim.note.clone()),
        ];
        for (field, text) in fields {
            let text = text.filter(|text| !text.trim().is_empty());
            says.extend(text.map(|text| ClaimChange::Set(field, text)));
        }
        let code = &self.new.code.value;
        let changes = says.into_iter().map(|what| Change {
            code: code.clone(),
            what,
        });
        Brought {
            changes: changes.collect(),
            kept,
            renew,
        }
    }

    fn renewal(&self, what: Text, why: Text) -> Renewal<'l> {
        Renewal {
            indicator: self.new,
            what,
            why,
        }
    }

    /// What the instrument calls the period of the evidence.
    fn period_name(&self) -> &'l str {
        let name = self.new.period.as_ref();
        name.map_or("", |name| &name.value)
    }

    /// The answer or the nil statement as this year's mapping gives it, if there is one.
    ///
    /// # Errors
    /// What can't be carried, and why.
    fn answer(&self) -> Result<Option<ClaimChange>, (Text, Text)> {
        let chosen = match resolve::answer(self.old, self.claim) {
            Answer::Missing | Answer::Unseen => return Ok(None),
            Answer::Nil => return self.nil(),
            Answer::ShortUnclear => {
                return Err((
                    Text::new("jawaban", "the answer"),
                    Text::new(
                        "bentuk pendeknya tidak menyebut pilihan mana",
                        "its short form does not say which option",
                    ),
                ));
            }
            Answer::Unknown(given) => {
                let what = quoted(&given.value);
                return Err((what, Text::new("bukan pilihan", "not an option")));
            }
            Answer::Chosen(chosen) => chosen,
        };
        let Some(option) = meant(&self.new.options, chosen.code.trim()) else {
            let why = Text::new("bukan pilihan lagi", "no longer an option");
            return Err((quoted(&chosen.code), why));
        };
        if rewording::means_another((self.old, &chosen), (self.new, option)) {
            let why = Text::new(
                "pilihan ini bernilai atau berarti lain sekarang",
                "this option has another worth or meaning now",
            );
            return Err((quoted(&chosen.code), why));
        }
        Ok(Some(ClaimChange::Set(Field::Answer, option.code.clone())))
    }

    fn nil(&self) -> Result<Option<ClaimChange>, (Text, Text)> {
        let Some(nil) = &self.claim.nil else {
            return Ok(None);
        };
        let why = match (&nil.source, self.period) {
            _ if !self.new.nil_allowed => Text::new(
                "pernyataan nihil tidak diterima lagi",
                "a nil statement is no longer accepted",
            ),
            // It says of last year that there was nothing.
            (_, Some(Period::Fixed { .. })) => Text::new(
                "pernyataan nihil hanya untuk tahunnya sendiri",
                "a nil statement is of its own year alone",
            ),
            (Source::File(path), Some(Period::InForce) | None) => {
                return Ok(Some(ClaimChange::Set(Field::Nil, self.way(path))));
            }
            (Source::Outside(_) | Source::Link(_), Some(Period::InForce) | None) => outside(),
        };
        Err((called(nil), why))
    }

    /// The evidence as this year's mapping names it.
    ///
    /// # Errors
    /// Why it does not serve this year: what KIP501 and KIP503 would say.
    fn evidence(&self, evidence: &Evidence) -> Result<NewEvidence, Text> {
        let source = match &evidence.source {
            Source::File(path) => NewSource::File(self.way(path)),
            Source::Link(address) => NewSource::Link(address.to_string()),
            Source::Outside(_) => return Err(outside()),
        };
        let given = evidence.date.as_ref().map(|date| date.value);
        let until = evidence.valid_until.as_ref().map(|until| until.value);
        match self.period {
            Some(period @ Period::Fixed { .. }) => {
                if let Some(day) = given.filter(|day| !period.admits(*day)) {
                    let (day, period) = (date::both(day), self.period_name());
                    return Err(text!(
                        "{day}, di luar {period}",
                        "{day}, outside {period}",
                        day
                    ));
                }
            }
            Some(Period::InForce) => {
                if let Some(until) = until.filter(|until| *until < self.as_of) {
                    let until = date::both(until);
                    return Err(text!(
                        "hanya berlaku sampai {until}",
                        "in force until {until} alone",
                        until
                    ));
                }
            }
            None => {}
        }
        Ok(NewEvidence {
            kind: evidence.kind,
            date: given,
            valid_until: until,
            pages: evidence.pages.clone(),
            note: evidence.note.clone(),
            ..NewEvidence::of(source)
        })
    }

    /// What a person must look at although it is carried: without a date nothing tells that a document is
    /// of this year.
    fn to_look_at(&self, evidence: &Evidence) -> Option<Text> {
        let is_file = matches!(evidence.source, Source::File(_));
        match self.period {
            Some(Period::Fixed { .. }) if is_file && evidence.date.is_none() => {
                let period = self.period_name();
                Some(text!(
                    "dibawa, tetapi tanpa tanggal: pastikan dari {period}",
                    "carried, but undated: make sure that it is of {period}"
                ))
            }
            Some(Period::Fixed { .. } | Period::InForce) | None => None,
        }
    }

    /// The way from the new mapping's folder to a document.
    fn way(&self, path: &str) -> String {
        way(Path::new(self.folder), Path::new(path)).unwrap_or_else(|| path.to_owned())
    }
}

/// What a person calls a piece of evidence: a document by its name, since the code tells the folder.
fn called(evidence: &Evidence) -> Text {
    let name = match &evidence.source {
        Source::File(path) => file_name(path),
        Source::Outside(name) | Source::Link(name) => name,
    };
    Text::both(name, name)
}

/// An answer as it was given.
fn quoted(answer: &str) -> Text {
    text!("jawaban `{answer}`", "the answer `{answer}`")
}

fn outside() -> Text {
    Text::new("di luar folder bukti", "outside the evidence folder")
}
