//! The questions to expect, asked as an assessor would, with the honest answer: first why something is not
//! there at all, with the reason that the team gave; then what the dearest findings invite.

use super::font::Font;
use super::pages::{LINES_MAX, REST, numbered, pages, say_rest};
use super::shape::{BODY, Color, Frame, SlideParagraph, TextBox};
use super::slide::{LEAST, Note, Slide, SlideShape, Title};
use super::{evidence, unclaimed};
use crate::model::{Code, IndicatorRow, JudgedFinding, Lang, Report, Status};
use crate::report::{phrases, tongue};
use crate::text::{say, words};

/// Space between the questions.
const GAP: usize = 10;
/// Space inside the box of a question.
const INSET: usize = 10;
/// The width of its text.
pub(super) const WIDE: usize = BODY.width - 2 * INSET;
/// The most lines of a name, of a question, of what was found and what is to be done, and of who sees to
/// it: together they fill a slide. The longest that the sample's rules say takes three.
const NAME: usize = 2;
pub(super) const QUESTION: usize = 3;
pub(super) const TEXT: usize = 4;
const WHO: usize = 3;
/// The most slides of questions of one kind, some two dozen: more are not practised before a day in front of the
/// jury. The sample's 11 take three. Those beyond are in the notes of the last.
const MOST: usize = 6;

/// One question with its answer.
pub(super) struct SlideQuestion {
    pub(super) paragraphs: Vec<SlideParagraph>,
    pub(super) notes: Vec<Note>,
}

impl SlideQuestion {
    /// What is asked of an indicator, each part of the answer behind its label, who sees to it; and in the notes
    /// what is said last, and the evidence.
    pub(super) fn new(
        (row, code): (Option<&IndicatorRow>, Option<&Code>),
        labelled: &[(String, &str)],
        [who, last]: [&str; 2],
        theirs: &[&str],
        lang: Lang,
    ) -> Self {
        let font = Font::bold(LEAST);
        let asked = |cut: &dyn Fn(&str) -> String| asked(row, code, cut, lang);
        // A long name leaves room for what is asked.
        let question = asked(&|name| font.fit(name, WIDE, NAME));
        let answers = labelled
            .iter()
            .map(|(label, text)| format!("{label} {text}"));
        let lines = std::iter::once(asked(&str::to_owned))
            .chain(answers)
            .chain([who.to_owned(), last.to_owned()]);
        let lines = lines.filter(|line| !line.is_empty());
        let mut notes: Vec<Note> = lines.map(|line| Note::mixed(&line, theirs, lang)).collect();
        notes.extend(row.into_iter().flat_map(|row| evidence::notes(row, lang)));
        let answers = labelled.iter().map(|(label, text)| {
            SlideParagraph::labelled(label, text, LEAST, (WIDE, TEXT)).below(2)
        });
        let question = SlideParagraph::new(&question, font, Color::Accent, (WIDE, QUESTION));
        let who = SlideParagraph::new(who, Font::of(LEAST), Color::Muted, (WIDE, WHO)).below(4);
        let paragraphs = std::iter::once(question).chain(answers).chain([who]);
        // The name may be cut, and then it is not found among theirs.
        let named = row.map(|row| font.fit(&row.name, WIDE, NAME));
        let theirs: Vec<&str> = theirs.iter().copied().chain(named.as_deref()).collect();
        Self {
            paragraphs: paragraphs.map(|line| line.with(&theirs, lang)).collect(),
            notes,
        }
    }

    fn height(&self) -> usize {
        let text: usize = self.paragraphs.iter().map(|line| line.height(WIDE)).sum();
        text + 2 * INSET + GAP
    }
}

/// The questions, as many on a slide as fit; no slide without one.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    let why = say!(
        lang,
        "Mengapa belum ada? Pertanyaan dan jawabannya",
        "Why is it not there yet? Questions and answers"
    );
    let declined = unclaimed::declined(report, lang);
    let expected = say!(
        lang,
        "Pertanyaan yang mungkin diajukan",
        "Questions to expect"
    );
    let found = report.findings_at(&report.presentation.questions);
    let found = found.map(|judged| question(report, judged, lang));
    let found = unclaimed::unanswered(report, lang)
        .into_iter()
        .chain(found)
        .collect();
    [spread(&why, declined, lang), spread(&expected, found, lang)].concat()
}

/// Questions on slides with this title; those that do not fit on [`MOST`] of them in the notes of the last.
fn spread(title: &str, questions: Vec<SlideQuestion>, lang: Lang) -> Vec<Slide> {
    let room = BODY.height + GAP;
    let mut all = pages(questions, (room, LINES_MAX), SlideQuestion::height);
    if all.len() > MOST {
        // Each slide keeps room for the line, for which is the last is known only then.
        let questions = all.into_iter().flatten().collect();
        all = pages(questions, (room - REST, LINES_MAX), SlideQuestion::height);
    }
    let rest = all.split_off(all.len().min(MOST)).into_iter().flatten();
    let rest: Vec<SlideQuestion> = rest.collect();
    let count = all.len();
    let mut slides: Vec<Slide> = (1..)
        .zip(all)
        .map(|(page, questions)| slide(numbered(title, page, count), questions, lang))
        .collect();
    let left = rest.len();
    if let Some(last) = slides.last_mut() {
        last.notes
            .extend(rest.into_iter().flat_map(|question| question.notes));
    }
    say_rest(&mut slides, left, lang);
    slides
}

/// A slide with these questions.
fn slide(title: String, questions: Vec<SlideQuestion>, lang: Lang) -> Slide {
    let (mut shapes, mut notes, mut top) = (Vec::new(), Vec::new(), BODY.top);
    for question in questions {
        let height = question.height() - GAP;
        let frame = Frame {
            top,
            height,
            ..BODY
        };
        let name = say!(lang, "Pertanyaan", "Question");
        let text = TextBox::new(name, frame, question.paragraphs);
        shapes.push(SlideShape::TextBox(text.on(Color::Field, INSET)));
        top += height + GAP;
        notes.extend(question.notes);
    }
    Slide::new(Title::own(title), shapes, notes).for_team()
}

fn question(report: &Report, judged: &JudgedFinding, lang: Lang) -> SlideQuestion {
    let finding = &judged.finding;
    let code = finding.indicator();
    let row = code.and_then(|code| report.indicators.iter().find(|row| row.code == *code));
    let state = state(row, judged, lang);
    let labelled = [
        (say!(lang, "Keadaan:", "Status:"), state.as_str()),
        (say!(lang, "Langkah:", "Next step:"), finding.hint.get(lang)),
    ];
    let (rule, name, place) = (finding.rule.id, finding.rule.name.get(lang), &finding.place);
    let found = say!(
        lang,
        "Temuan: {rule} {name}, di {place}",
        "Finding: {rule} {name}, at {place}"
    );
    let cost = phrases::at_risk(judged, lang);
    let who = who(row, cost.into_iter().chain([rule.to_owned()]), lang);
    let theirs = tongue::of_finding(judged, row);
    SlideQuestion::new((row, code), &labelled, [&who, &found], &theirs, lang)
}

/// The question that the state of the indicator invites; its name is cut by `cut`.
fn asked(
    row: Option<&IndicatorRow>,
    code: Option<&Code>,
    cut: &dyn Fn(&str) -> String,
    lang: Lang,
) -> String {
    let Some(row) = row else {
        let code = code.map_or(words::DASH, Code::as_str);
        return say!(
            lang,
            "Bagaimana keadaan indikator {code}?",
            "What is the status of indicator {code}?"
        );
    };
    let (code, name) = (&row.code, cut(&row.name));
    let answer = row.answer.as_deref().unwrap_or(words::DASH);
    match row.status {
        Status::Unanswered | Status::Unseen => say!(
            lang,
            "{code} {name}: mengapa belum dijawab?",
            "{code} {name}: why is there no answer yet?"
        ),
        Status::Declined => say!(
            lang,
            "{code} {name}: mengapa belum ada?",
            "{code} {name}: why is it not there yet?"
        ),
        Status::Unsupported => say!(
            lang,
            "{code} {name}: dijawab {answer}, mana buktinya?",
            "{code} {name}: answered {answer}, where is the evidence?"
        ),
        Status::Partial => say!(
            lang,
            "{code} {name}: dijawab {answer}, mengapa buktinya belum lengkap?",
            "{code} {name}: answered {answer}, why is the evidence incomplete?"
        ),
        Status::NotApplicable => say!(
            lang,
            "{code} {name}: mengapa pertanyaan ini tidak berlaku?",
            "{code} {name}: why does this question not apply?"
        ),
        Status::Supported | Status::Nil => say!(
            lang,
            "{code} {name}: apakah semua buktinya dapat dipakai?",
            "{code} {name}: can all of its evidence be used?"
        ),
    }
}

/// The status and what was found, as it is.
fn state(row: Option<&IndicatorRow>, judged: &JudgedFinding, lang: Lang) -> String {
    let message = judged.finding.message.get(lang);
    match row {
        None => message.to_owned(),
        Some(row) => format!("{}; {message}", words::status(row.status).get(lang)),
    }
}

/// Who sees to it, until when, and what more there is to say.
pub(super) fn who(
    row: Option<&IndicatorRow>,
    more: impl IntoIterator<Item = String>,
    lang: Lang,
) -> String {
    let owner = phrases::owner(row.and_then(|row| row.owner.as_ref()), lang)
        .unwrap_or_else(|| say!(lang, "PJ: belum ditetapkan", "owner: nobody yet"));
    let due = row.and_then(|row| row.due).map_or_else(
        || say!(lang, "target: belum ditetapkan", "target: not set yet"),
        |due| phrases::due(due, lang),
    );
    let parts: Vec<String> = [owner, due].into_iter().chain(more).collect();
    parts.join(" · ")
}
