//! The objects about aspects, indicators and their evidence.

use super::date;
use super::number::{Number, number};
use crate::model::{
    AspectRow, Digest, EvidenceRow, GitFile, IndicatorRow, Inside, Kind, Observed, Requirement,
};

object! {
    /// One aspect.
    Aspect<'a>(row: &'a AspectRow) {
        /// Its code.
        code: &'a str = row.code.as_str(),
        /// Its name.
        name: &'a str = &row.name,
        /// Its weight.
        weight: Number = Number::cut(&row.weight),
        /// Its part of the claimed score; null when nothing in it can be scored.
        claimed: Option<Number> = number(row.points.claimed.as_ref()),
        /// Its part of the supported score.
        supported: Option<Number> = number(row.points.supported.as_ref()),
        /// Its part of the potential score.
        potential: Option<Number> = number(row.points.potential.as_ref()),
        /// How many indicators it has.
        indicators: usize = row.indicators,
        /// How many of them are supported, nil or not applicable.
        met: usize = row.met,
        /// The least that its supported points must be (`ambang`).
        minimum: Option<Number> = number(row.minimum.as_ref()),
    }

    /// One indicator.
    Indicator<'a>(row: &'a IndicatorRow) {
        /// Its code: text, never a number.
        code: &'a str = row.code.as_str(),
        /// Its name.
        name: &'a str = &row.name,
        /// Code of its aspect.
        aspect: &'a str = row.aspect.as_str(),
        /// Its weight.
        weight: Number = Number::cut(&row.weight),
        /// Who is responsible for it.
        owner: Option<&'a str> = row.owner.as_deref(),
        /// The answer as given.
        answer: Option<&'a str> = row.answer.as_deref(),
        /// What became of it.
        #[cfg_attr(test, schemars(extend("enum" = ["unanswered", "declined", "unsupported", "partial", "supported", "nil", "not_applicable", "unseen"])))]
        status: &'static str = row.status.word(),
        /// Its own points by the answer; null where a mapping could not be read that may claim it, and where the question does not apply.
        claimed: Option<Number> = number(row.points.as_ref().map(|points| &points.claimed)),
        /// Its own points by evidence.
        supported: Option<Number> = number(row.points.as_ref().map(|points| &points.supported)),
        /// Its own points with the best option.
        potential: Option<Number> = number(row.points.as_ref().map(|points| &points.potential)),
        /// Its evidence, the nil statement last.
        evidence: Vec<Evidence<'a>> = row.evidence.iter().map(Evidence::of).collect(),
        /// Why it was declined.
        reason: Option<&'a str> = row.reason.as_deref(),
        /// When that is to change.
        #[cfg_attr(test, schemars(extend("format" = "date")))]
        target: Option<String> = date(row.target),
        /// The team's remark on it (`catatan`).
        note: Option<&'a str> = row.note.as_deref(),
        /// The question as asked.
        question: &'a str = &row.question,
        /// What the answer means (`arti`).
        meaning: Option<&'a str> = row.meaning.as_deref(),
        /// What evidence is asked for; empty where none is needed.
        asked: Vec<Wanted<'a>> = row.asked.iter().map(Wanted::of).collect(),
    }

    /// Evidence that an indicator asks for.
    Wanted<'a>(row: &'a Requirement) {
        /// What is asked for, in the organiser's words.
        name: Option<&'a str> = row.name.as_deref(),
        /// The kinds that serve, either of them.
        kinds: Vec<&'static str> = row.kinds.iter().map(|kind| kind.word()).collect(),
        /// How many at least.
        min: u32 = row.min,
    }

    /// One piece of evidence: a file (`path`) or a link (`url`).
    Evidence<'a>(row: &'a EvidenceRow) {
        /// What it serves as, in the word of the users' files; null when its extension is in no list.
        #[cfg_attr(test, schemars(extend("enum" = ["dokumen", "foto", "tangkapan-layar", "video", "tautan", "pernyataan-nihil", null])))]
        kind: Option<&'static str> = row.kind.map(Kind::word),
        /// Its path relative to the workspace, with `/`; only for a file.
        #[serde(skip_serializing_if = "Option::is_none")]
        path: Option<&'a str> = (!row.is_link).then_some(&*row.name),
        /// Its address; only for a link.
        #[serde(skip_serializing_if = "Option::is_none")]
        url: Option<&'a str> = row.is_link.then_some(&*row.name),
        /// SHA-256 of its content; null for a link or where it could not be read.
        sha256: Option<String> = row.sha256.as_ref().map(Digest::to_string),
        /// Its size in bytes, where it was seen.
        size: Option<u64> = row.size,
        /// The date given for it.
        #[cfg_attr(test, schemars(extend("format" = "date")))]
        date: Option<String> = date(row.date),
        /// Whether no voiding rule fired on it.
        acceptable: bool = row.acceptable,
        /// The state of it in git; null for a link or a file that is not there.
        #[cfg_attr(test, schemars(extend("enum" = ["clean", "modified", "untracked", "ignored", "unseen", null])))]
        git: Option<&'static str> = row.git.as_ref().map(git),
        /// Pages given for it (`halaman`), as written; how many pages it has is `facts.pages`.
        pages: Option<&'a str> = row.pages.as_deref(),
        /// What is inside it; null for a link, or where it was not checked (missing, empty, a Git LFS pointer).
        facts: Option<Facts<'a>> = row.facts.as_ref().map(Facts::of),
        /// Whether the link was opened; only for a link. This says nothing about whether it is alive.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(test, schemars(extend("enum" = ["not-checked", "checked"])))]
        // No page is opened in this version, and none is said to have been.
        link: Option<&'static str> = row.is_link.then_some("not-checked"),
        /// The remark on it in the mapping (`keterangan`).
        note: Option<&'a str> = row.note.as_deref(),
    }

    /// What a probe saw inside a document. Null: not known, or nothing that its kind has.
    Facts<'a>(inside: &'a Inside) {
        /// What it is by its content, whatever its name says.
        #[cfg_attr(test, schemars(extend("enum" = super::tests::natures())))]
        nature: &'static str = inside.nature().word(),
        /// Whether it opens: `locked` needs a password, `unfinished` was too much to be checked to the end, `blank` shows nothing.
        #[cfg_attr(test, schemars(extend("enum" = ["sound", "locked", "damaged", "unfinished", "blank"])))]
        condition: &'static str = inside.condition().word(),
        /// How many pages, slides or sheets it has.
        pages: Option<u32> = inside.pages(),
        /// How many of its pages show text (PDF).
        pages_with_text: Option<u32> = inside.pages_with_text(),
        /// Its size in pixels (pictures).
        pixels: Option<Pixels> = inside.pixels().map(Pixels::of),
        /// Its length in milliseconds (videos).
        milliseconds: Option<u64> = inside.milliseconds(),
        /// The title that it gives itself, with numbers of persons masked.
        title: Option<&'a str> = inside.title(),
        /// The day that it says it was made on.
        #[cfg_attr(test, schemars(extend("format" = "date")))]
        created: Option<String> = date(inside.created()),
        /// Whether it has signature fields; not whether a signature is valid.
        signature_fields: bool = inside.signature_fields(),
        /// Whether its owner forbids printing or copying, though it opens without a password.
        restricted: bool = inside.restricted(),
        /// How many finds of personal data its text has (KIP701); null where not all of it was read.
        personal_data: Option<u32> = inside.personal(),
    }

    /// A picture's size.
    Pixels(size: (u64, u64)) {
        /// From left to right.
        width: u64 = size.0,
        /// From top to bottom.
        height: u64 = size.1,
    }
}

fn git(git: &Observed<GitFile>) -> &'static str {
    match git {
        Observed::Seen(GitFile::Clean) => "clean",
        Observed::Seen(GitFile::Modified) => "modified",
        Observed::Seen(GitFile::Unmerged(_)) => "unmerged",
        Observed::Seen(GitFile::Untracked) => "untracked",
        Observed::Seen(GitFile::Ignored) => "ignored",
        Observed::Unseen(_) => "unseen",
    }
}
