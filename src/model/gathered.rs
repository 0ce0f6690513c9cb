//! Findings as a person reads them: what many indicators or files have in common is said once.

use std::collections::{BTreeMap, BTreeSet};

use super::{Code, Exact, FindingGroup, JudgedFinding, Place, Report, Text};

/// Up to so many indicators or files are shown each for itself (contract, section 4).
pub(crate) const EACH_MAX: usize = 5;

/// A part of the findings, read as one.
#[derive(Debug)]
pub(crate) enum Section<'r> {
    /// One rule that meets many, with one next act.
    Block(Block<'r>),
    /// What else there is on one indicator, or on none, as indexes into [`Report::findings`].
    Group(&'r FindingGroup, Vec<usize>),
}

/// Open findings of one rule with one next act.
#[derive(Debug)]
pub(crate) struct Block<'r> {
    /// The next act for all of them.
    pub(crate) act: &'r Text,
    /// The first of the findings, in the report's order.
    pub(crate) first: &'r JudgedFinding,
    /// All of them, as indexes into [`Report::findings`], in their order.
    pub(crate) findings: Vec<usize>,
    /// The indicators that they are about, in the instrument's order.
    pub(crate) indicators: Vec<Run<'r>>,
    /// Files that belong to no indicator, or to so few that the files are what is many; by path.
    pub(crate) files: BTreeSet<&'r str>,
    /// Lines of files, where a finding has neither.
    pub(crate) lines: BTreeSet<&'r Place>,
    /// Points at risk together, each indicator counted once.
    pub(crate) points: Exact,
}

/// Indicators of one aspect that follow each other in the instrument.
#[derive(Debug)]
pub(crate) struct Run<'r> {
    /// The first and the last of them.
    pub(crate) ends: (&'r Code, &'r Code),
    /// How many they are.
    pub(crate) count: usize,
}

/// A finding with its index in the report.
pub(crate) type Numbered<'r> = (usize, &'r JudgedFinding);

impl Report {
    /// The chosen findings, dearest first: blocks of what meets many, and the others by indicator.
    /// With `each`, all by indicator.
    pub(crate) fn sections(
        &self,
        each: bool,
        chosen: impl Fn(&JudgedFinding) -> bool,
    ) -> Vec<Section<'_>> {
        let chosen = |one: &Numbered<'_>| chosen(one.1);
        let mut alike: BTreeMap<(&str, &Text), Vec<Numbered<'_>>> = BTreeMap::new();
        let open = self
            .findings
            .iter()
            .enumerate()
            .filter(|(_, one)| one.is_open());
        for (at, one) in open.filter(|one| !each && chosen(one)) {
            let key = (one.finding.rule.id, one.finding.act());
            alike.entry(key).or_default().push((at, one));
        }
        let mut taken: BTreeSet<usize> = BTreeSet::new();
        let mut sections: Vec<(usize, Section<'_>)> = Vec::new();
        for ((_, act), findings) in alike {
            let Some(&(first, _)) = findings.first() else {
                continue;
            };
            if let Some(block) = Block::of(act, &findings, self) {
                taken.extend(findings.iter().map(|(at, _)| *at));
                sections.push((first, Section::Block(block)));
            }
        }
        sections.extend(self.groups.iter().filter_map(|group| {
            let all = group.findings.iter();
            let all = all.filter_map(|&at| Some((at, self.findings.get(at)?)));
            let left: Vec<Numbered<'_>> = all
                .filter(|one| chosen(one) && !taken.contains(&one.0))
                .collect();
            let &(first, _) = left.first()?;
            let findings = left.into_iter().map(|(at, _)| at).collect();
            Some((first, Section::Group(group, findings)))
        }));
        sections.sort_by_key(|(first, _)| *first);
        sections.into_iter().map(|(_, section)| section).collect()
    }
}

impl Report {
    /// These rows of the indicators in the instrument's order, neighbours together.
    pub(crate) fn runs(&self, rows: impl IntoIterator<Item = usize>) -> Vec<Run<'_>> {
        let rows = rows.into_iter().filter_map(|at| self.indicators.get(at));
        runs(rows.map(|row| (&row.code, ())).collect(), self)
    }
}

impl<'r> Block<'r> {
    /// `None` where they are few enough to be shown each.
    fn of(act: &'r Text, findings: &[Numbered<'r>], report: &'r Report) -> Option<Self> {
        let mut codes: BTreeMap<&'r Code, Option<&'r Exact>> = BTreeMap::new();
        let (mut files, mut lines) = (BTreeSet::new(), BTreeSet::new());
        let evidence = findings
            .iter()
            .filter_map(|(_, one)| one.finding.evidence());
        let evidence: BTreeSet<&'r str> = evidence.collect();
        for (_, one) in findings {
            let finding = &one.finding;
            match (finding.indicator(), finding.evidence()) {
                (Some(code), _) => {
                    let most = codes.entry(code).or_default();
                    *most = (*most).max(one.points_at_risk.as_deref());
                }
                (None, Some(path)) => drop(files.insert(path)),
                (None, None) if finding.place.line().is_none() => {
                    files.insert(&*finding.place.path);
                }
                (None, None) => drop(lines.insert(&finding.place)),
            }
        }
        if codes.len() <= EACH_MAX && evidence.len() > EACH_MAX {
            files.extend(evidence);
        }
        let &(_, first) = findings.first()?;
        (codes.len() + files.len() + lines.len() > EACH_MAX).then(|| Self {
            act,
            first,
            findings: findings.iter().map(|(at, _)| *at).collect(),
            points: codes.values().flatten().copied().cloned().sum(),
            indicators: runs(codes, report),
            files,
            lines,
        })
    }

    /// How many indicators there are.
    pub(crate) fn indicators(&self) -> usize {
        self.indicators.iter().map(|run| run.count).sum()
    }
}

/// The codes in the instrument's order, neighbours together; what the instrument does not have is last.
fn runs<'r, T>(mut codes: BTreeMap<&'r Code, T>, report: &'r Report) -> Vec<Run<'r>> {
    let mut runs: Vec<Run<'r>> = Vec::new();
    let mut before: Option<&Code> = None;
    for row in &report.indicators {
        // The row before was taken too, and stands in the same aspect.
        let goes_on = before.take() == Some(&row.aspect);
        if codes.remove(&row.code).is_none() {
            continue;
        }
        before = Some(&row.aspect);
        match runs.last_mut() {
            Some(run) if goes_on => {
                run.ends.1 = &row.code;
                run.count += 1;
            }
            Some(_) | None => runs.push(Run::one(&row.code)),
        }
    }
    runs.extend(codes.into_keys().map(Run::one));
    runs
}

impl<'r> Run<'r> {
    const fn one(code: &'r Code) -> Self {
        Self {
            ends: (code, code),
            count: 1,
        }
    }
}
