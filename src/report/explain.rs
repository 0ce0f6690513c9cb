//! `kip explain` for a person: a rule in full, or one indicator with all that its points rest on.

use super::terminal::{Ink, Page, Piece, page};
use super::{Layout, columns, facts as inside, phrases};
use crate::model::{
    Document, Dossier, Entry, Exact, Exhibit, IndicatorRow, Lang, LockMatch, Locked, Noun,
    Observed, Period, Report, Rule, Severity, Status, Triple, Voids, Worth,
};
use crate::text::{date, say, words};

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
                Piece::new(Ink::Bold, format!("{}  {name}", rule.id)),
                Piece::new(Ink::Plain, format!(" — {summary}")),
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
    let name = format!("{} {}", rule.id, rule.name.get(lang));
    page.text(Ink::Bold, (0, 0), &name);
    page.text(Ink::Plain, (0, 0), rule.summary.get(lang));
    page.text(Ink::Dim, (0, 2), &gravity(rule, lang));
    for (head, text) in phrases::rule_parts(rule, lang) {
        page.blank();
        page.text(Ink::Bold, (0, 0), &head);
        page.text(Ink::Plain, (2, 2), text);
    }
    page.into_text()
}

/// Severities, what `--locked` does, and whether evidence is lost.
fn gravity(rule: &Rule, lang: Lang) -> String {
    let word = |severity: Severity| words::severity(severity).get(lang).to_owned();
    let list: Vec<String> = rule.severities.iter().map(|one| word(*one)).collect();
    let mut parts = vec![list.join(", ")];
    if rule.effect.locked == Locked::Raised {
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
            "buktinya tidak dihitung, kecuali ditangguhkan",
            "the evidence does not count unless waived"
        )),
    }
    parts.join(" · ")
}

/// One indicator with its arithmetic, each input with file and line.
#[must_use]
pub(crate) fn indicator(case: &IndicatorCase<'_>, layout: &Layout) -> String {
    let lang = layout.lang;
    let mut lines = ExplainPage(page(layout));
    asked(&mut lines, case, lang);
    answered(&mut lines, case, lang);
    evidence(&mut lines, case, lang);
    findings(&mut lines, case, lang);
    lines.0.into_text()
}

/// The page of an indicator while it is written.
struct ExplainPage(Page);

impl ExplainPage {
    fn head(&mut self, text: impl AsRef<str>) {
        self.0.blank();
        self.0.text(Ink::Bold, (0, 0), text.as_ref());
    }

    fn line(&mut self, text: impl AsRef<str>) {
        self.0.text(Ink::Plain, (2, 4), text.as_ref());
    }
}

fn asked(lines: &mut ExplainPage, case: &IndicatorCase<'_>, lang: Lang) {
    let indicator = &case.entry.indicator;
    let name = format!("{} {}", indicator.code.value, indicator.name);
    lines.0.text(Ink::Bold, (0, 2), &name);
    let (question, place) = (&indicator.question.value, &indicator.question.place);
    lines.line(format!("{question} ({place})"));
    let (weight, place) = (indicator.weight.value.plain(lang), &indicator.weight.place);
    lines.line(say!(
        lang,
        "bobot {weight} ({place})",
        "weight {weight} ({place})"
    ));
    if let Some(owner) = phrases::owner(indicator.owner.as_ref(), lang) {
        lines.line(owner);
    }
    if !indicator.basis.is_empty() {
        let list: Vec<&str> = indicator
            .basis
            .iter()
            .map(|basis| basis.value.as_str())
            .collect();
        let list = list.join("; ");
        lines.line(say!(lang, "dasar: {list}", "legal basis: {list}"));
    }
    if let Some(period) = &indicator.period {
        let (name, place) = (&period.value, &period.place);
        let days = match case.dossier.instrument.period_of(indicator) {
            Some(Period::Fixed { start, end }) => {
                let (start, end) = (date::long(*start, lang), date::long(*end, lang));
                say!(lang, "{start} sampai {end}", "{start} to {end}")
            }
            Some(Period::InForce) => say!(lang, "masih berlaku", "still in force"),
            None => words::DASH.to_owned(),
        };
        lines.line(say!(
            lang,
            "periode {name}: {days} ({place})",
            "period {name}: {days} ({place})"
        ));
    }
    lines.head(say!(lang, "Pilihan jawaban", "Options"));
    for option in indicator.options.iter() {
        let sum = match indicator.worth(option) {
            None => words::OUT_OF_COUNT.get(lang).to_owned(),
            Some(worth) => {
                let (points, unit) = (worth.plain(lang), unit(&worth, lang));
                let share = match &option.worth {
                    Worth::Share(share) => Some(share),
                    Worth::Points(_) | Worth::OutOfCount => None,
                };
                let weight = indicator.weight.value.plain(lang);
                // Where the organiser rounds an indicator's points, the product is not what counts.
                let equal = if indicator.decimals.is_some() {
                    "≈"
                } else {
                    "="
                };
                let product =
                    share.map(|share| format!("{} × {weight} {equal} ", share.plain(lang)));
                format!("{}{points} {unit}", product.unwrap_or_default())
            }
        };
        let meaning = option
            .meaning
            .as_ref()
            .map_or_else(String::new, |meaning| format!(" — {meaning}"));
        let (code, place) = (&option.code, &option.place);
        lines.line(say!(
            lang,
            "{code}: {sum}{meaning} ({place})",
            "{code}: {sum}{meaning} ({place})"
        ));
        if option.requirements.is_some() {
            let rows = indicator.asked_by(option).iter();
            let rows: Vec<String> = rows.map(|row| phrases::wanted(row, lang)).collect();
            let rows = rows.join("; ");
            lines.line(if rows.is_empty() {
                say!(
                    lang,
                    "  bukti {code}: tidak perlu",
                    "  evidence of {code}: none needed"
                )
            } else {
                say!(
                    lang,
                    "  bukti {code}: {rows}",
                    "  evidence of {code}: {rows}"
                )
            });
        }
    }
    lines.head(say!(lang, "Bukti yang diminta", "Evidence asked for"));
    let asked = case.entry.asked();
    if asked.is_empty() {
        lines.line(say!(lang, "tidak ada", "none"));
    }
    for row in asked {
        lines.line(phrases::wanted(row, lang));
    }
    if indicator.nil_allowed {
        lines.line(phrases::NIL_ACCEPTED.get(lang));
    }
}

fn answered(lines: &mut ExplainPage, case: &IndicatorCase<'_>, lang: Lang) {
    lines.head(say!(lang, "Hitungan", "Calculation"));
    let row = case.row;
    let place = case.entry.claim.as_ref().map(|claim| {
        claim
            .answer
            .as_ref()
            .map_or(&claim.code.place, |answer| &answer.place)
    });
    let answer = phrases::answer(row, lang);
    let place = place.map_or_else(String::new, |place| format!(" ({place})"));
    lines.line(say!(
        lang,
        "jawaban: {answer}{place}",
        "answer: {answer}{place}"
    ));
    if let Some(reason) = &row.reason {
        lines.line(say!(lang, "alasan: {reason}", "reason: {reason}"));
    }
    if let Some(target) = row.target {
        let day = date::long(target, lang);
        lines.line(say!(lang, "target: {day}", "target: {day}"));
    }
    if let Some(note) = &row.note {
        lines.line(say!(lang, "catatan: {note}", "remark: {note}"));
    }
    let status = words::status(row.status);
    let status = status.get(lang);
    lines.line(say!(lang, "keadaan: {status}", "status: {status}"));
    if row.status == Status::NotApplicable {
        lines.line(say!(
            lang,
            "di luar hitungan: tidak menambah dan tidak mengurangi nilai",
            "out of the count: it neither adds to the score nor takes from it"
        ));
        return;
    }
    let Some(own) = &row.points else {
        lines.line(say!(
            lang,
            "poinnya belum diketahui: ada pemetaan yang belum terbaca",
            "its points are not known: a mapping could not be read"
        ));
        return;
    };
    lines.line(points(own, lang));
    if let Some(in_total) = row.in_total.as_ref().filter(|in_total| *in_total != own) {
        let parts = points(in_total, lang);
        lines.line(say!(
            lang,
            "sumbangan pada nilai kuesioner: {parts}",
            "contribution to the questionnaire score: {parts}"
        ));
    }
}

/// What points are called behind their number: 1 is one point, 1.5 are points.
fn unit(points: &Exact, lang: Lang) -> &'static str {
    let one = *points == Exact::whole(1);
    Noun::new("poin", "point", "points").of(if one { 1 } else { 0 }, lang)
}

fn points(points: &Triple, lang: Lang) -> String {
    let unit = unit(&points.claimed, lang);
    let (claimed, supported, potential) = (
        points.claimed.plain(lang),
        points.supported.plain(lang),
        points.potential.plain(lang),
    );
    say!(
        lang,
        "klaim {claimed} {unit}, didukung {supported}, potensi {potential}",
        "claimed {claimed} {unit}, supported {supported}, potential {potential}"
    )
}

fn evidence(lines: &mut ExplainPage, case: &IndicatorCase<'_>, lang: Lang) {
    lines.head(say!(lang, "Bukti", "Evidence"));
    if case.row.evidence.is_empty() {
        lines.line(words::DASH);
    }
    for (exhibit, row) in case.entry.exhibits().zip(&case.row.evidence) {
        let mark = if row.acceptable { "+" } else { "-" };
        let (name, place) = (exhibit.name(), &exhibit.evidence.place);
        let name = columns::evidence::named(name, row);
        lines.line(format!("{mark} {name} ({place})"));
        let document = case.dossier.document_of(exhibit);
        let mut facts = facts(document, exhibit, row.acceptable, lang);
        facts.extend(match &row.facts {
            Some(seen) => inside::words(seen, lang),
            None => document
                .and_then(|document| unopened(document, lang))
                .into_iter()
                .collect(),
        });
        lines.0.text(Ink::Dim, (6, 6), &facts.join(" · "));
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
    if !exhibit.kinds.is_empty() {
        facts.push(phrases::kinds(exhibit.kinds, 1, lang));
    }
    if exhibit.link().is_some() {
        facts.push(say!(
            lang,
            "lamannya tidak dibuka",
            "the page was not opened"
        ));
    }
    if let Some(date) = &exhibit.evidence.date {
        let day = date::long(date.value, lang);
        facts.push(say!(lang, "tanggal {day}", "dated {day}"));
    }
    if let Some(until) = &exhibit.evidence.valid_until {
        let until = date::long(until.value, lang);
        facts.push(say!(
            lang,
            "berlaku sampai {until}",
            "in force until {until}"
        ));
    }
    if let Some(pages) = &exhibit.evidence.pages {
        let noun = phrases::page_or_pages(pages, lang);
        facts.push(format!("{noun} {pages}"));
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
                "content not checked: {why}"
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
        LockMatch::Same => say!(lang, "sama dengan kip.lock", "same as in kip.lock"),
        LockMatch::LineEndings => say!(
            lang,
            "sama dengan kip.lock kecuali akhir baris",
            "same as in kip.lock except for line endings"
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
        Observed::Unseen(_) => say!(lang, "git tidak terbaca", "git could not be read"),
    });
    facts
}

fn findings(lines: &mut ExplainPage, case: &IndicatorCase<'_>, lang: Lang) {
    let own = case
        .report
        .groups
        .iter()
        .find(|group| group.indicator.as_ref() == Some(case.entry.code()));
    let Some(own) = own else { return };
    lines.head(say!(lang, "Temuan", "Findings"));
    for one in case.report.findings_at(&own.findings) {
        let finding = &one.finding;
        let severity = phrases::severity(finding.severity, lang);
        let message = finding.message.get(lang);
        let place = &finding.place;
        lines.line(format!(
            "{severity} {}: {message} ({place})",
            finding.rule.id
        ));
        let waiver = phrases::waiver(one, lang);
        let after = waiver.unwrap_or_else(|| format!("→ {}", finding.hint.get(lang)));
        lines.0.text(Ink::Plain, (6, 6), &after);
    }
}
