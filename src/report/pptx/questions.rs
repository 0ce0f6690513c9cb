//! The questions to expect: the dearest findings, asked as an assessor would, with the honest answer.

use super::evidence;
use super::font::Font;
use super::pages::{numbered, pages};
use super::shape::{BODY, Color, Frame, SlideParagraph, TextBox};
use super::slide::{LEAST, Note, Slide, SlideShape, Title};
use crate::model::{Code, IndicatorRow, JudgedFinding, Lang, Report, Status};
use crate::report::{phrases, tongue};
use crate::text::{say, words};

/// Space between the questions.
const GAP: usize = 10;
/// Space inside the box of a question.
const INSET: usize = 10;
/// The most lines of a name, of a question, of what was found and what is to be done, and of who sees to
/// it: together they fill a slide. The longest that the sample's rules say takes three.
const NAME: usize = 2;
const QUESTION: usize = 3;
const TEXT: usize = 4;
const WHO: usize = 3;

/// One question with its answer.
struct SlideQuestion {
    paragraphs: Vec<SlideParagraph>,
    notes: Vec<Note>,
}

impl SlideQuestion {
    fn height(&self) -> usize {
        let wide = BODY.width - 2 * INSET;
        let text: usize = self.paragraphs.iter().map(|line| line.height(wide)).sum();
        text + 2 * INSET + GAP
    }
}

/// The questions, as many on a slide as fit; no slide without one.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    let title = say!(
        lang,
        "Pertanyaan yang mungkin diajukan",
        "Questions to expect"
    );
    let questions = report.findings_at(&report.presentation.questions);
    let questions: Vec<SlideQuestion> = questions
        .map(|judged| question(report, judged, lang))
        .collect();
    let all = pages(questions, BODY.height + GAP, SlideQuestion::height);
    let count = all.len();
    (1..)
        .zip(all)
        .map(|(page, questions)| slide(numbered(&title, page, count), questions, lang))
        .collect()
}

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
    let wide = BODY.width - 2 * INSET;
    let font = Font::bold(LEAST);
    let asked = |cut: &dyn Fn(&str) -> String| asked(row, code, cut, lang);
    // A long name leaves room for what is asked.
    let question = asked(&|name| font.fit(name, wide, NAME));
    let asked = asked(&str::to_owned);
    let labels = [
        say!(lang, "Keadaan:", "Status:"),
        say!(lang, "Langkah:", "Next step:"),
    ];
    let (state, hint) = (state(row, judged, lang), finding.hint.get(lang));
    let who = who(row, judged, lang);
    let [said, next] = [(&labels[0], state.as_str()), (&labels[1], hint)]
        .map(|(label, text)| SlideParagraph::labelled(label, text, LEAST, (wide, TEXT)).below(2));
    let (rule, name) = (finding.rule.id, finding.rule.name.get(lang));
    let place = &finding.place;
    let theirs = tongue::of_finding(judged, row);
    let lines = [
        asked,
        format!("{} {state}", labels[0]),
        format!("{} {hint}", labels[1]),
        who.clone(),
        say!(
            lang,
            "Temuan: {rule} {name}, di {place}",
            "Finding: {rule} {name}, at {place}"
        ),
    ];
    let lines = lines.iter().map(|line| Note::mixed(line, &theirs, lang));
    let mut notes: Vec<Note> = lines.collect();
    notes.extend(row.into_iter().flat_map(|row| evidence::notes(row, lang)));
    // The name may be cut, and then it is not found among theirs.
    let named = row.map(|row| font.fit(&row.name, wide, NAME));
    let theirs: Vec<&str> = theirs.into_iter().chain(named.as_deref()).collect();
    let paragraphs = [
        SlideParagraph::new(&question, font, Color::Accent, (wide, QUESTION)),
        said,
        next,
        SlideParagraph::new(&who, Font::of(LEAST), Color::Muted, (wide, WHO)).below(4),
    ];
    SlideQuestion {
        paragraphs: paragraphs.map(|line| line.with(&theirs, lang)).to_vec(),
        notes,
    }
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

/// Who sees to it, until when, and what it costs.
fn who(row: Option<&IndicatorRow>, judged: &JudgedFinding, lang: Lang) -> String {
    let owner = phrases::owner(row.and_then(|row| row.owner.as_ref()), lang)
        .unwrap_or_else(|| say!(lang, "PJ: belum ditetapkan", "owner: nobody yet"));
    let due = row.and_then(|row| row.due).map_or_else(
        || say!(lang, "target: belum ditetapkan", "target: not set yet"),
        |due| phrases::due(due, lang),
    );
    let cost = phrases::at_risk(judged, lang);
    let rule = judged.finding.rule.id.to_owned();
    [Some(owner), Some(due), cost, Some(rule)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}
