//! `kip explain` for a person: a rule in full, or one indicator with all that its points rest on.

use super::terminal::{Ink, Page};
use super::{Layout, facts as inside, phrases};
use crate::model::visible;
use crate::model::{
    Document, Dossier, Entry, Exhibit, IndicatorRow, Lang, LockMatch, Observed, Period, Report,
    Requirement, Rule, Severity, Triple, Voids, Worth,
};
use crate::text::{say, words};

/// One indicator among all that is known.
#[derive(Debug)]
pub(crate) struct IndicatorCase<'a> {
    /// All that is known.
    pub(crate) dossier: &'a Dossier,
    /// What was judged.
    pub(crate) report: &'a Report,
    /// The indicator.
    pub(crate) entry: &'a Entry,
    /// Its line.
    pub(crate) row: &'a IndicatorRow,
}

fn page(layout: &Layout) -> Page {
    Page::new(usize::from(layout.width.max(60)), layout.color)
}

/// All rules, a line each.
#[must_use]
pub(crate) fn rule_list(rules: &[&Rule], layout: &Layout) -> String {
    let mut page = page(layout);
    for rule in rules {
        let name = rule.name.get(layout.lang);
        let summary = rule.summary.get(layout.lang);
        page.paragraph(
            0,
            8,
            &[
                (Ink::Bold, format!("{}  {name}", rule.id)),
                (Ink::Plain, format!(" — {summary}")),
            ],
        );
    }
    page.into_text()
}

/// One rule in full.
#[must_use]
pub(crate) fn rule(rule: &Rule, layout: &Layout) -> String {
    let lang = layout.lang;
    let mut page = page(layout);
    page.paragraph(
        0,
        0,
        &[(Ink::Bold, format!("{} {}", rule.id, rule.name.get(lang)))],
    );
    page.paragraph(0, 0, &[(Ink::Plain, rule.summary.get(lang).to_owned())]);
    page.paragraph(0, 2, &[(Ink::Dim, gravity(rule, lang))]);
    for (head, text) in [
        (say!(lang, "Yang diperiksa", "What it checks"), &rule.checks),
        (say!(lang, "Mengapa penting", "Why it matters"), &rule.why),
        (say!(lang, "Cara memperbaiki", "How to mend it"), &rule.fix),
    ] {
        page.blank();
        page.paragraph(0, 0, &[(Ink::Bold, head)]);
        page.paragraph(2, 2, &[(Ink::Plain, text.get(lang).to_owned())]);
    }
    page.into_text()
}

/// Severities, what `--locked` does, and whether evidence is lost.
fn gravity(rule: &Rule, lang: Lang) -> String {
    let word = |severity: Severity| words::severity(severity).get(lang).to_owned();
    let list: Vec<String> = rule.severities.iter().map(|one| word(*one)).collect();
    let mut parts = vec![list.join(", ")];
    if rule.effect.locked {
        let error = word(Severity::Error);
        parts.push(say!(
            lang,
            "{error} dengan `--locked`",
            "{error} with `--locked`"
        ));
    }
    match rule.effect.voids {
        Voids::No => {}
        Voids::Always => parts.push(say!(
            lang,
            "buktinya tidak dihitung",
            "the evidence does not count"
        )),
        Voids::UnlessWaived => parts.push(say!(
            lang,
            "buktinya tidak dihitung, kecuali dikecualikan",
            "the evidence does not count unless waived"
        )),
    }
    parts.join(" · ")
}

/// One indicator with its arithmetic, each input with file and line.
#[must_use]
pub(crate) fn indicator(case: &IndicatorCase<'_>, layout: &Layout) -> String {
    let lang = layout.lang;
    let mut page = page(layout);
    asked(&mut page, case, lang);
    answered(&mut page, case, lang);
    evidence(&mut page, case, lang);
    findings(&mut page, case, lang);
    page.into_text()
}

fn head(page: &mut Page, text: String) {
    page.blank();
    page.paragraph(0, 0, &[(Ink::Bold, text)]);
}

fn line(page: &mut Page, text: &str) {
    page.paragraph(2, 4, &[(Ink::Plain, visible(text))]);
}

fn asked(page: &mut Page, case: &IndicatorCase<'_>, lang: Lang) {
    let indicator = &case.entry.indicator;
    page.paragraph(
        0,
        2,
        &[(
            Ink::Bold,
            visible(&format!("{} {}", indicator.code.value, indicator.name)),
        )],
    );
    line(
        page,
        &format!(
            "{} ({})",
            indicator.question.value, indicator.question.place
        ),
    );
    let (weight, place) = (indicator.weight.value.plain(lang), &indicator.weight.place);
    line(
        page,
        &say!(
            lang,
            "bobot {weight} ({place})",
            "weight {weight} ({place})"
        ),
    );
    if let Some(owner) = phrases::owner(indicator.owner.as_ref(), lang) {
        line(page, &owner);
    }
    if !indicator.basis.is_empty() {
        let list: Vec<&str> = indicator
            .basis
            .iter()
            .map(|basis| basis.value.as_str())
            .collect();
        let list = list.join("; ");
        line(page, &say!(lang, "dasar: {list}", "basis: {list}"));
    }
    if let Some(period) = &indicator.period {
        let (name, place) = (&period.value, &period.place);
        let days = match case.dossier.instrument.period_of(indicator) {
            Some(Period::Fixed { start, end }) => {
                say!(lang, "{start} sampai {end}", "{start} to {end}")
            }
            Some(Period::InForce) => say!(lang, "masih berlaku", "still in force"),
            None => words::DASH.to_owned(),
        };
        line(
            page,
            &say!(
                lang,
                "periode {name}: {days} ({place})",
                "period {name}: {days} ({place})"
            ),
        );
    }
    head(page, say!(lang, "Pilihan jawaban", "Options"));
    for option in indicator.options.iter() {
        let points = option.worth.points(&indicator.weight.value).plain(lang);
        let sum = match &option.worth {
            Worth::Share(share) => format!(
                "{} × {} = {points}",
                share.plain(lang),
                indicator.weight.value.plain(lang)
            ),
            Worth::Points(_) => points,
        };
        let meaning = option
            .meaning
            .as_ref()
            .map_or_else(String::new, |meaning| format!(" — {meaning}"));
        let (code, place) = (&option.code, &option.place);
        line(
            page,
            &say!(
                lang,
                "{code}: {sum} poin{meaning} ({place})",
                "{code}: {sum} points{meaning} ({place})"
            ),
        );
    }
    head(page, say!(lang, "Bukti yang diminta", "Evidence asked for"));
    if indicator.requirements.is_empty() {
        line(page, &say!(lang, "tidak ada", "none"));
    }
    for row in &indicator.requirements {
        line(page, &wanted(row, lang));
    }
    if indicator.nil_allowed {
        line(
            page,
            &say!(
                lang,
                "pernyataan nihil diterima",
                "a nil statement is accepted"
            ),
        );
    }
}

fn wanted(row: &Requirement, lang: Lang) -> String {
    let or = say!(lang, " atau ", " or ");
    let any = row.kinds.len() == crate::model::Kind::ALL.len();
    let kinds = if any {
        say!(lang, "bukti apa saja", "evidence of any kind")
    } else {
        let kinds: Vec<String> = row
            .kinds
            .iter()
            .map(|kind| kind.label().get(lang).to_owned())
            .collect();
        kinds.join(&or)
    };
    let name = row
        .name
        .as_ref()
        .map_or_else(String::new, |name| format!(": {name}"));
    format!("{} {kinds}{name}", row.min)
}

fn answered(page: &mut Page, case: &IndicatorCase<'_>, lang: Lang) {
    head(page, say!(lang, "Hitungan", "Arithmetic"));
    let row = case.row;
    let place = case.entry.claim.as_ref().map(|claim| {
        claim
            .answer
            .as_ref()
            .map_or(&claim.code.place, |answer| &answer.place)
    });
    let answer = row.answer.as_deref().unwrap_or(words::DASH);
    let place = place.map_or_else(String::new, |place| format!(" ({place})"));
    line(
        page,
        &say!(lang, "jawaban: {answer}{place}", "answer: {answer}{place}"),
    );
    if let Some(reason) = &row.reason {
        line(page, &say!(lang, "alasan: {reason}", "reason: {reason}"));
    }
    if let Some(target) = row.target {
        line(page, &say!(lang, "target: {target}", "target: {target}"));
    }
    let status = words::status(row.status);
    let status = status.get(lang);
    line(page, &say!(lang, "keadaan: {status}", "status: {status}"));
    line(page, &points(&row.points, lang));
    if row.in_total != row.points {
        let parts = points(&row.in_total, lang);
        line(
            page,
            &say!(
                lang,
                "sumbangan pada nilai kuesioner: {parts}",
                "part of the questionnaire's score: {parts}"
            ),
        );
    }
}

fn points(points: &Triple, lang: Lang) -> String {
    let (claimed, supported, potential) = (
        points.claimed.plain(lang),
        points.supported.plain(lang),
        points.potential.plain(lang),
    );
    say!(
        lang,
        "klaim {claimed} poin, didukung {supported}, potensi {potential}",
        "claimed {claimed} points, supported {supported}, potential {potential}"
    )
}

fn evidence(page: &mut Page, case: &IndicatorCase<'_>, lang: Lang) {
    head(page, say!(lang, "Bukti", "Evidence"));
    if case.row.evidence.is_empty() {
        line(page, words::DASH);
    }
    for (exhibit, row) in case.entry.exhibits().zip(&case.row.evidence) {
        let mark = if row.acceptable { "+" } else { "-" };
        let (name, place) = (exhibit.name(), &exhibit.evidence.place);
        line(page, &format!("{mark} {name} ({place})"));
        let document = case.dossier.document_of(exhibit);
        let mut facts = facts(document, exhibit, row.acceptable, lang);
        facts.extend(match &row.facts {
            Some(seen) => inside::words(seen, lang),
            None => document
                .and_then(|document| unopened(document, lang))
                .into_iter()
                .collect(),
        });
        page.paragraph(6, 6, &[(Ink::Dim, visible(&facts.join(" · ")))]);
    }
}

fn facts(
    document: Option<&Document>,
    exhibit: &Exhibit,
    acceptable: bool,
    lang: Lang,
) -> Vec<String> {
    let mut facts = Vec::new();
    facts.push(if acceptable {
        say!(lang, "diterima", "acceptable")
    } else {
        say!(lang, "tidak diterima", "not acceptable")
    });
    let kinds: Vec<String> = exhibit
        .kinds
        .iter()
        .map(|kind| kind.label().get(lang).to_owned())
        .collect();
    if !kinds.is_empty() {
        facts.push(kinds.join(&say!(lang, " atau ", " or ")));
    }
    if exhibit.link().is_some() {
        facts.push(say!(
            lang,
            "lamannya tidak dibuka",
            "the page was not opened"
        ));
    }
    if let Some(date) = &exhibit.evidence.date {
        let date = date.value;
        facts.push(say!(lang, "tanggal {date}", "dated {date}"));
    }
    if let Some(until) = &exhibit.evidence.valid_until {
        let until = until.value;
        facts.push(say!(
            lang,
            "berlaku sampai {until}",
            "in force until {until}"
        ));
    }
    if let Some(pages) = &exhibit.evidence.pages {
        facts.push(say!(lang, "halaman {pages}", "pages {pages}"));
    }
    facts.extend(
        document
            .into_iter()
            .flat_map(|document| seen(document, lang)),
    );
    facts
}

/// Why nobody looked inside a document that was read.
fn unopened(document: &Document, lang: Lang) -> Option<String> {
    match (&document.sha256, &document.facts) {
        (Observed::Seen(_), Observed::Unseen(why)) => {
            let why = why.get(lang);
            Some(say!(
                lang,
                "isinya tidak diperiksa: {why}",
                "content not looked at: {why}"
            ))
        }
        (Observed::Seen(_) | Observed::Unseen(_), _) => None,
    }
}

fn seen(document: &Document, lang: Lang) -> Vec<String> {
    let mut facts = vec![crate::model::size(document.size, lang)];
    match &document.sha256 {
        Observed::Seen(digest) => facts.push(format!("SHA-256 {}…", digest.short())),
        Observed::Unseen(why) => facts.push(why.get(lang).to_owned()),
    }
    facts.push(match document.match_with_lock {
        LockMatch::NotLocked => say!(lang, "belum dikunci", "not locked"),
        LockMatch::Same => say!(lang, "sama dengan kip.lock", "as in kip.lock"),
        LockMatch::LineEndings => say!(
            lang,
            "sama dengan kip.lock kecuali akhir baris",
            "as in kip.lock but for line endings"
        ),
        LockMatch::Changed => say!(lang, "berbeda dari kip.lock", "differs from kip.lock"),
        LockMatch::Unseen => say!(
            lang,
            "belum dibandingkan dengan kip.lock",
            "not compared with kip.lock"
        ),
    });
    facts.push(match &document.git {
        Observed::Seen(git) => format!("git: {}", words::git(*git).get(lang)),
        Observed::Unseen(_) => say!(lang, "git tidak terbaca", "git not read"),
    });
    facts
}

fn findings(page: &mut Page, case: &IndicatorCase<'_>, lang: Lang) {
    let own = case
        .report
        .groups
        .iter()
        .find(|group| group.indicator.as_ref() == Some(case.entry.code()));
    let Some(own) = own else { return };
    head(page, say!(lang, "Temuan", "Findings"));
    for one in own
        .findings
        .iter()
        .filter_map(|&at| case.report.findings.get(at))
    {
        let finding = &one.finding;
        let severity = phrases::severity(finding.severity, lang);
        let message = finding.message.get(lang);
        let place = &finding.place;
        line(
            page,
            &format!("{severity} {}: {message} ({place})", finding.rule.id),
        );
        let waiver = phrases::waiver(one, lang);
        let after = waiver.unwrap_or_else(|| format!("→ {}", finding.hint.get(lang)));
        page.paragraph(6, 6, &[(Ink::Plain, visible(&after))]);
    }
}
