//! The objects about findings, acts and rules.

use super::number::{Number, number};
use crate::model::{
    Act as ModelAct, JudgedFinding, Lang, Rule, Standing, Summary as ModelSummary,
    Waiver as ModelWaiver,
};

object! {
    /// One finding.
    Finding<'a>(judged: &'a JudgedFinding, lang: Lang) {
        /// Id of the rule: `KIP` and three digits.
        rule: &'static str = judged.finding.rule.id,
        /// English name of the rule.
        name: &'a str = judged.finding.rule.name.get(Lang::En),
        /// How serious it is.
        #[cfg_attr(test, schemars(extend("enum" = ["error", "warning", "note"])))]
        severity: &'static str = judged.finding.severity.word(),
        /// Whether it counts at the gate.
        #[cfg_attr(test, schemars(extend("enum" = ["open", "waived"])))]
        standing: &'static str = if judged.is_open() { "open" } else { "waived" },
        /// The indicator it is about.
        indicator: Option<&'a str> = judged.finding.indicator().map(|code| code.as_str()),
        /// The evidence it is about: a path relative to the workspace or an address.
        evidence: Option<&'a str> = judged.finding.evidence(),
        /// The file to fix, relative to the workspace.
        path: &'a str = &judged.finding.place.path,
        /// Line in it, from 1; null for the file itself.
        line: Option<u32> = judged.finding.place.line(),
        /// Column, from 1, in characters.
        column: Option<u32> = judged.finding.place.column(),
        /// What is wrong, in the language of the run.
        message: &'a str = judged.finding.message.get(lang),
        /// The next step, in the language of the run.
        hint: &'a str = judged.finding.hint.get(lang),
        /// Points of the questionnaire's total at risk; null without an indicator. Findings on one
        /// indicator do not add up.
        points_at_risk: Option<Number> = number(judged.points_at_risk.as_deref()),
        /// Why and until when it is waived; only for a waived finding.
        #[serde(skip_serializing_if = "Option::is_none")]
        waiver: Option<Waiver<'a>> = waiver(judged).map(Waiver::of),
    }

    /// A waiver.
    Waiver<'a>(waiver: &'a ModelWaiver) {
        /// Why.
        reason: &'a str = &waiver.reason,
        /// The last day it holds.
        #[cfg_attr(test, schemars(extend("format" = "date")))]
        until: String = waiver.until.to_string(),
    }

    /// Counts of findings.
    Summary(counts: &ModelSummary) {
        /// Open errors.
        error: usize = counts.error,
        /// Open warnings.
        warning: usize = counts.warning,
        /// Open notes.
        note: usize = counts.note,
        /// Waived findings of any severity.
        waived: usize = counts.waived,
    }

    /// One indicator that can gain more points.
    Act<'a>(act: &'a ModelAct, lang: Lang) {
        /// The indicator.
        indicator: &'a str = act.indicator.as_str(),
        /// Its name.
        name: &'a str = &act.name,
        /// Who is responsible for it.
        owner: Option<&'a str> = act.owner.as_deref(),
        /// Points of the questionnaire's total that it wins.
        win: Number = Number::cut(&act.win),
        /// What to do, in the language of the run.
        what: &'a str = act.what.get(lang),
        /// By when: the team's own target, else the indicator's deadline, else the instrument's.
        due: Option<String> = act.due.map(|due| due.day.to_string()),
    }

    /// A rule that was checked.
    RuleName(rule: &'static Rule) {
        /// Its id.
        id: &'static str = rule.id,
        /// Its English name.
        name: &'static str = rule.name.get(Lang::En),
    }
}

fn waiver(judged: &JudgedFinding) -> Option<&ModelWaiver> {
    match &judged.standing {
        Standing::Open => None,
        Standing::Waived(waiver) => Some(waiver),
    }
}
