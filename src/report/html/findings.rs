//! The findings, gathered as in the terminal: what many indicators or files have in common once, with
//! each of them folded below it, the others by indicator; then the rules that found nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::indicators::{self, ChoiceView};
use super::method::RuleView;
use super::{Prose, Shown};
use crate::model::{
    Block, FindingGroup, JudgedFinding, Lang, Noun, Report, Rule, Section, Standing,
};
use crate::report::{phrases, tongue};
use crate::text::{number, say, words};

/// The section on the findings.
pub(super) struct FindingsView {
    pub(super) count: Shown,
    /// The rules that found something, which the filter offers: id and name.
    pub(super) rules: Vec<(&'static str, Shown)>,
    /// Whose they are, which the filter offers.
    pub(super) owners: Vec<ChoiceView>,
    pub(super) groups: Vec<Group>,
    /// How many rules found nothing, in words, and which.
    pub(super) passed: (Shown, Vec<RuleView>),
}

/// Findings under one head.
pub(super) struct Group {
    pub(super) head: GroupHead,
    pub(super) count: Shown,
    pub(super) items: Vec<FindingView>,
}

/// What they have in common.
pub(super) enum GroupHead {
    /// The indicator that they are about, or that there is none.
    Indicator {
        code: Option<Shown>,
        name: Option<Shown>,
        owner: Option<Shown>,
        /// Which row of the indicators it is.
        row: Option<usize>,
    },
    /// The rule and the next act.
    Rule(Box<RuleHead>),
}

/// One rule that meets many.
pub(super) struct RuleHead {
    pub(super) severity: &'static str,
    pub(super) label: Shown,
    pub(super) rule: &'static str,
    pub(super) name: Shown,
    /// How many indicators, files or places, and what they cost together.
    pub(super) facts: Vec<Shown>,
    /// Which, each to stand on one line.
    pub(super) names: Vec<Shown>,
    pub(super) act: Prose,
}

/// One finding.
pub(super) struct FindingView {
    /// Its place in the report's list, by which it is linked.
    pub(super) at: usize,
    /// Code and name of its indicator, and which row that is.
    pub(super) about: Option<(usize, Shown, Shown)>,
    pub(super) owner: Option<Shown>,
    /// Which row of the owners it belongs to.
    pub(super) owner_row: Option<usize>,
    /// The severity's English word, also as the name of its looks.
    pub(super) severity: &'static str,
    pub(super) label: Shown,
    pub(super) rule: &'static str,
    pub(super) name: Shown,
    pub(super) message: Prose,
    pub(super) hint: Prose,
    pub(super) place: Shown,
    pub(super) at_risk: Option<Shown>,
    pub(super) waiver: Option<Prose>,
}

impl FindingView {
    /// What the filter for severities knows it by.
    pub(super) const fn state(&self) -> &'static str {
        match self.waiver {
            Some(_) => "waived",
            None => self.severity,
        }
    }
}

impl FindingsView {
    pub(super) fn of(report: &Report, lang: Lang) -> Self {
        let lists = Lists::of(report);
        let sections = report.sections(false, |_| true);
        let fired: BTreeSet<&str> = report
            .findings
            .iter()
            .map(|judged| judged.finding.rule.id)
            .collect();
        let (found, passed): (Vec<&Rule>, Vec<&Rule>) = report
            .rules
            .iter()
            .copied()
            .partition(|rule| fired.contains(rule.id));
        let passed: Vec<RuleView> = passed.iter().map(|rule| RuleView::of(rule, lang)).collect();
        Self {
            count: Shown::of(number::count(report.findings.len(), lang)),
            rules: found
                .iter()
                .map(|rule| (rule.id, Shown::of(rule.name.get(lang))))
                .collect(),
            owners: indicators::owners(report, lang, |row| row.summary.all() > 0),
            groups: sections
                .iter()
                .map(|section| lists.group(section, lang))
                .collect(),
            passed: (passed_words(passed.len(), lang), passed),
        }
    }
}

fn passed_words(count: usize, lang: Lang) -> Shown {
    let rules = Noun::RULE.counted(count, lang);
    Shown::of(say!(
        lang,
        "{rules} diperiksa tanpa temuan",
        "{rules} checked, no findings"
    ))
}

/// The row of each owner, by name.
pub(super) type OwnerRows<'a> = BTreeMap<Option<&'a str>, usize>;

pub(super) fn owner_rows(report: &Report) -> OwnerRows<'_> {
    report
        .owners
        .iter()
        .enumerate()
        .map(|(at, row)| (row.owner.as_deref(), at))
        .collect()
}

/// What a finding looks up in the report's other lists.
struct Lists<'a> {
    report: &'a Report,
    owners: OwnerRows<'a>,
    /// The row of each finding's indicator.
    rows: BTreeMap<usize, usize>,
    /// The group of each finding.
    groups: BTreeMap<usize, &'a FindingGroup>,
}

impl<'a> Lists<'a> {
    fn of(report: &'a Report) -> Self {
        let rows = report.indicators.iter().enumerate();
        let groups = report.groups.iter();
        Self {
            report,
            owners: owner_rows(report),
            rows: rows
                .flat_map(|(row, indicator)| indicator.findings.iter().map(move |&at| (at, row)))
                .collect(),
            groups: groups
                .flat_map(|group| group.findings.iter().map(move |&at| (at, group)))
                .collect(),
        }
    }

    fn group(&self, section: &Section<'_>, lang: Lang) -> Group {
        let (head, findings) = match section {
            Section::Block(block) => (GroupHead::of_block(block, lang), &block.findings),
            Section::Group(group, findings) => (self.head(group, lang), findings),
        };
        Group {
            head,
            count: Shown::of(number::count(findings.len(), lang)),
            items: findings
                .iter()
                .filter_map(|&at| self.item(at, lang))
                .collect(),
        }
    }

    fn head(&self, group: &FindingGroup, lang: Lang) -> GroupHead {
        let outside = || Shown::of(phrases::outside(group).get(lang));
        let code = group.indicator.as_ref();
        GroupHead::Indicator {
            code: code.map(|code| Shown::of(code.as_str())),
            name: match (code, &group.name) {
                (_, Some(name)) => Some(Shown::of(name)),
                (None, None) => Some(outside()),
                (Some(_), None) => None,
            },
            owner: group.owner.as_ref().map(Shown::of),
            row: group
                .findings
                .first()
                .and_then(|at| self.rows.get(at))
                .copied(),
        }
    }

    fn item(&self, at: usize, lang: Lang) -> Option<FindingView> {
        let judged: &JudgedFinding = self.report.findings.get(at)?;
        let owner = self.groups.get(&at).and_then(|group| group.owner.as_ref());
        let row = self.rows.get(&at).copied();
        let indicator = row.and_then(|row| self.report.indicators.get(row));
        let about = row.zip(indicator).map(|(row, indicator)| {
            let (code, name) = (indicator.code.as_str(), &indicator.name);
            (row, Shown::of(code), Shown::of(name))
        });
        let theirs = tongue::of_finding(judged, indicator);
        let finding = &judged.finding;
        Some(FindingView {
            at,
            about,
            owner: owner.map(Shown::of),
            owner_row: self.owners.get(&owner.map(String::as_str)).copied(),
            severity: finding.severity.word(),
            label: Shown::of(words::severity(finding.severity).get(lang)),
            rule: finding.rule.id,
            name: Shown::of(finding.rule.name.get(lang)),
            message: Prose::with(finding.message.get(lang), &theirs, lang),
            hint: Prose::with(finding.hint.get(lang), &theirs, lang),
            place: Shown::of(finding.place.to_string()),
            at_risk: phrases::at_risk(judged, lang).map(Shown::of),
            waiver: waiver(judged, lang),
        })
    }
}

/// The waiver, with the team's reason set apart.
fn waiver(judged: &JudgedFinding, lang: Lang) -> Option<Prose> {
    let words = phrases::waiver(judged, lang)?;
    let reason = match &judged.standing {
        Standing::Waived(waiver) => Some(waiver.reason.as_str()),
        Standing::Open => None,
    };
    Some(Prose::with(&words, reason.as_slice(), lang))
}

impl GroupHead {
    fn of_block(block: &Block<'_>, lang: Lang) -> Self {
        let finding = &block.first.finding;
        let affected = phrases::affected(block, lang);
        let points = phrases::at_stake(finding.rule, &block.points, lang);
        Self::Rule(Box::new(RuleHead {
            severity: finding.severity.word(),
            label: Shown::of(words::severity(finding.severity).get(lang)),
            rule: finding.rule.id,
            name: Shown::of(finding.rule.name.get(lang)),
            facts: std::iter::once(affected)
                .chain(points)
                .map(Shown::of)
                .collect(),
            names: phrases::names(block).iter().map(Shown::of).collect(),
            act: Prose::of(block.act.get(lang)),
        }))
    }
}
