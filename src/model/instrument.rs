//! What is asked: the instrument with its aspects, indicators, weights, periods and bands.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;

use super::{Code, Exact, Noun, Place, Placed, Text, lower};

/// One organiser's questionnaire for one year.
#[derive(Debug, Clone)]
pub(crate) struct Instrument {
    /// `instrumen.id`: what a mapping names.
    pub(crate) id: Placed<String>,
    /// Its title.
    pub(crate) title: String,
    /// The assessment year.
    pub(crate) year: i16,
    /// The organiser's own version of it.
    pub(crate) version: Option<String>,
    /// Who holds the assessment.
    pub(crate) organiser: Option<String>,
    /// The kinds of units that it is for.
    pub(crate) audience: Vec<String>,
    /// Whether it is the organiser's official text.
    pub(crate) official: bool,
    /// The last day to submit, by its own calendar date.
    pub(crate) deadline: Option<Placed<Date>>,
    /// How points become a score.
    pub(crate) formula: Formula,
    /// Where the organiser rounds, if anywhere.
    pub(crate) rounding: Rounding,
    /// The best score there is (`nilai_maks`): bands, thresholds and stages are on a scale from 0 to it.
    pub(crate) full: Exact,
    /// Named periods that evidence must be dated in.
    pub(crate) periods: BTreeMap<String, Period>,
    /// What files and links the portal takes.
    pub(crate) files: FileRules,
    /// Stages of the assessment; the first is the questionnaire. Empty: the questionnaire is all.
    pub(crate) stages: Vec<Stage>,
    /// Qualification bands in the order of the file.
    pub(crate) bands: Vec<Band>,
    /// Answer scales, kept for the lint; indicators hold their options resolved.
    pub(crate) scales: Vec<Scale>,
    /// The aspects in the order of the file.
    pub(crate) aspects: Vec<Aspect>,
    /// Where an indicator has the code of one before it (KIP102): these indicators are in no aspect.
    pub(crate) repeats: Vec<Repeat>,
    /// The instrument's file.
    pub(crate) place: Place,
}

/// An indicator that has the code of one before it.
#[derive(Debug, Clone)]
pub(crate) struct Repeat {
    /// The code, where it stands for the second time.
    pub(crate) code: Placed<Code>,
    /// The code of the aspect that it is written in.
    pub(crate) aspect: Code,
    /// What it adds to the weights of that aspect; 0 for a bonus.
    pub(crate) weight: Exact,
}

impl Instrument {
    /// Each aspect's code, with the codes of its indicators.
    pub(crate) fn codes_by_aspect(&self) -> impl Iterator<Item = (&Code, Vec<&Code>)> {
        self.aspects.iter().map(|aspect| {
            let indicators = aspect.indicators.iter();
            let codes = indicators.map(|indicator| &indicator.code.value);
            (&aspect.code.value, codes.collect())
        })
    }

    /// All indicators with their aspect, in the order of the file.
    pub(crate) fn indicators(&self) -> impl Iterator<Item = (&Aspect, &Arc<Indicator>)> {
        self.aspects.iter().flat_map(|aspect| {
            aspect
                .indicators
                .iter()
                .map(move |indicator| (aspect, indicator))
        })
    }

    /// The period that an indicator names, if the instrument defines it.
    #[must_use]
    pub(crate) fn period_of(&self, indicator: &Indicator) -> Option<&Period> {
        let name = indicator.period.as_ref()?;
        self.periods.get(&name.value)
    }

    /// The bands from the highest down, for judging a score.
    #[must_use]
    pub(crate) fn bands_descending(&self) -> Vec<&Band> {
        let mut bands: Vec<&Band> = self.bands.iter().collect();
        bands.sort_by(|a, b| b.min.value.cmp(&a.min.value));
        bands
    }
}

/// How the points of answers become a score (contract, section 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Formula {
    /// `poin`: the sum of the points.
    Points,
    /// `proporsi`: per aspect, weight × earned ÷ possible.
    Proportion,
    /// `rerata`: the mean of the aspects' percentages.
    Mean,
}

impl Formula {
    /// The word in the instrument file.
    #[must_use]
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Points => "poin",
            Self::Proportion => "proporsi",
            Self::Mean => "rerata",
        }
    }
}

/// The organiser's rounding, half away from zero: what is rounded, and to how many decimals.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Rounding(pub(crate) BTreeMap<RoundingOf, u32>);

impl Rounding {
    /// The decimals to which this is rounded, if the organiser rounds it.
    #[must_use]
    pub(crate) fn decimals(&self, of: RoundingOf) -> Option<u32> {
        self.0.get(&of).copied()
    }

    /// The value, rounded where the organiser rounds this.
    #[must_use]
    pub(crate) fn round(&self, of: RoundingOf, value: Exact) -> Exact {
        match self.decimals(of) {
            Some(decimals) => value.rounded(decimals),
            None => value,
        }
    }
}

/// What is rounded, in the order in which it is done (contract, section 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum RoundingOf {
    /// `indikator`: an indicator's own points, before any sum or ratio.
    Indicator,
    /// `aspek`: each aspect's points, before they are summed.
    Aspect,
    /// `total`: the questionnaire's score and the staged total.
    Total,
}

impl RoundingOf {
    /// All that can be rounded.
    pub(crate) const ALL: [Self; 3] = [Self::Indicator, Self::Aspect, Self::Total];

    /// The word in the instrument file.
    #[must_use]
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Indicator => "indikator",
            Self::Aspect => "aspek",
            Self::Total => "total",
        }
    }
}

/// When evidence must be dated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Period {
    /// `mulai` to `akhir`, both days included.
    Fixed {
        /// First day.
        start: Date,
        /// Last day.
        end: Date,
    },
    /// `masih_berlaku`: any date, as long as the document is still in force.
    InForce,
}

impl Period {
    /// Whether a document of this day is of the period, as far as its day tells.
    #[must_use]
    pub(crate) fn admits(&self, day: Date) -> bool {
        match self {
            Self::Fixed { start, end } => (*start..=*end).contains(&day),
            Self::InForce => true,
        }
    }
}

/// What the portal accepts; extensions in lower case without the dot.
#[derive(Debug, Clone)]
pub(crate) struct FileRules {
    /// Extensions that count as documents; default `pdf`.
    pub(crate) documents: Vec<String>,
    /// Extensions that count as photos or screenshots; default `jpg`, `jpeg`, `png`.
    pub(crate) photos: Vec<String>,
    /// Extensions that count as videos; default `mp4`.
    pub(crate) videos: Vec<String>,
    /// The largest file, in bytes; equal passes.
    pub(crate) size_max: Option<u64>,
    /// The largest video, in bytes; without it [`size_max`](Self::size_max) holds for videos too.
    pub(crate) video_size_max: Option<u64>,
    /// The longest link, in characters.
    pub(crate) link_length_max: Option<u32>,
    /// Whether two documents may not share a file name.
    pub(crate) unique_names: bool,
    /// The most files that the portal takes for one indicator (KIP218).
    pub(crate) files_max: Option<u32>,
    /// The most links that it takes for one indicator.
    pub(crate) links_max: Option<u32>,
    /// The most bytes that the files of one indicator may have together.
    pub(crate) indicator_size_max: Option<u64>,
    /// Globs, relative to the evidence folder, of files that are no evidence.
    pub(crate) ignore: Vec<String>,
}

impl Default for FileRules {
    fn default() -> Self {
        let words = |list: &[&str]| list.iter().map(|&word| word.to_owned()).collect();
        Self {
            documents: words(&["pdf"]),
            photos: words(&["jpg", "jpeg", "png"]),
            videos: words(&["mp4"]),
            size_max: None,
            video_size_max: None,
            link_length_max: None,
            unique_names: false,
            files_max: None,
            links_max: None,
            indicator_size_max: None,
            ignore: Vec::new(),
        }
    }
}

impl FileRules {
    /// The kind that an extension stands for; `None` when it is in no list (KIP207).
    #[must_use]
    pub(crate) fn kind_of(&self, extension: &str) -> Option<Kind> {
        let extension = extension.to_lowercase();
        let listed = |list: &[String]| list.contains(&extension);
        if listed(&self.documents) {
            Some(Kind::Document)
        } else if listed(&self.photos) {
            Some(Kind::Photo)
        } else if listed(&self.videos) {
            Some(Kind::Video)
        } else {
            None
        }
    }
}

/// One stage of the assessment.
#[derive(Debug, Clone)]
pub(crate) struct Stage {
    /// What `--stage` names.
    pub(crate) id: Placed<String>,
    /// Its name.
    pub(crate) name: String,
    /// Its share of the total, in per cent.
    pub(crate) weight: Placed<Exact>,
    /// The questionnaire score from which one is invited to this stage.
    pub(crate) threshold: Option<Exact>,
}

/// A qualification band: from `min` up to the next band's `min`, which is no part of it.
#[derive(Debug, Clone)]
pub(crate) struct Band {
    /// Its name, kept untranslated.
    pub(crate) name: Placed<String>,
    /// The least score in it.
    pub(crate) min: Placed<Exact>,
}

/// A named answer scale.
#[derive(Debug, Clone)]
pub(crate) struct Scale {
    /// What indicators name.
    pub(crate) id: Placed<String>,
    /// Its options in the order of the file.
    pub(crate) options: Arc<[Choice]>,
}

/// One option of a scale or an indicator.
#[derive(Debug, Clone)]
pub(crate) struct Choice {
    /// The answer as it is given in a mapping.
    pub(crate) code: String,
    /// What it is worth.
    pub(crate) worth: Worth,
    /// What it means.
    pub(crate) meaning: Option<String>,
    /// What evidence it asks for in place of what its indicator asks for.
    pub(crate) requirements: Option<Arc<[Requirement]>>,
    /// Where it is written.
    pub(crate) place: Place,
}

/// What an option is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Worth {
    /// `nilai`: a share of the indicator's weight, 0 to 1.
    Share(Exact),
    /// `poin`: absolute points.
    Points(Exact),
    /// `di_luar_hitungan`: the question does not apply, and is neither earned nor possible.
    OutOfCount,
}

/// The option of this code; else the only one whose code differs from it in case alone (contract, 1.2).
pub(crate) fn meant<'o>(options: &'o [Choice], code: &str) -> Option<&'o Choice> {
    let exact = options.iter().find(|option| option.code.trim() == code);
    if exact.is_some() {
        return exact;
    }
    let folded = lower(code);
    let mut alike = options
        .iter()
        .filter(|option| lower(option.code.trim()) == folded);
    let only = alike.next()?;
    alike.next().is_none().then_some(only)
}

impl Worth {
    /// The points of the option on an indicator of this weight; `None` where it takes the question out
    /// of the count.
    #[must_use]
    pub(crate) fn points(&self, weight: &Exact) -> Option<Exact> {
        match self {
            Self::Share(share) => Some(share * weight),
            Self::Points(points) => Some(points.clone()),
            Self::OutOfCount => None,
        }
    }
}

/// A group of indicators with a weight.
#[derive(Debug, Clone)]
pub(crate) struct Aspect {
    /// Its code.
    pub(crate) code: Placed<Code>,
    /// Its name.
    pub(crate) name: String,
    /// Its weight.
    pub(crate) weight: Placed<Exact>,
    /// The least points that it must have (`ambang`, KIP217).
    pub(crate) minimum: Option<Placed<Exact>>,
    /// Its indicators in the order of the file.
    pub(crate) indicators: Vec<Arc<Indicator>>,
}

/// One question of the instrument.
#[derive(Debug, Clone)]
pub(crate) struct Indicator {
    /// Its code, unique in the instrument.
    pub(crate) code: Placed<Code>,
    /// Its short name.
    pub(crate) name: String,
    /// The question as asked.
    pub(crate) question: Placed<String>,
    /// Its weight: the points of a full answer.
    pub(crate) weight: Placed<Exact>,
    /// To how many decimals the organiser rounds its points, if that is done.
    pub(crate) decimals: Option<u32>,
    /// Its options, its own or its scale's; empty when the scale is unknown (KIP104).
    pub(crate) options: Arc<[Choice]>,
    /// The scale it names.
    pub(crate) scale: Option<Placed<String>>,
    /// The period it names.
    pub(crate) period: Option<Placed<String>>,
    /// Legal bases as written.
    pub(crate) basis: Vec<Placed<String>>,
    /// Who in the team sees to it (`penanggung_jawab`).
    pub(crate) owner: Option<String>,
    /// The headings inside the aspect that it stands below (`kelompok`), outermost first.
    pub(crate) groups: Vec<String>,
    /// What evidence it asks for, unless the option says it; empty: none needed.
    pub(crate) requirements: Vec<Requirement>,
    /// Whether a signed nil statement may stand in for the evidence.
    pub(crate) nil_allowed: bool,
    /// Whether its points come on top of the aspect's weight.
    pub(crate) bonus: bool,
    /// Whether its evidence is expected to hold personal data.
    pub(crate) personal_data: bool,
    /// A deadline of its own.
    pub(crate) deadline: Option<Placed<Date>>,
}

impl Indicator {
    /// The points of its best option, never below 0: options below it are KIP108's. With unknown
    /// options (KIP104) its weight, so that the gap is not hidden.
    #[must_use]
    pub(crate) fn best(&self) -> Exact {
        let worths = self.options.iter().filter_map(|option| self.worth(option));
        let best = worths.max();
        best.map_or_else(|| self.weight.value.clone(), |best| best.max(Exact::zero()))
    }

    /// The points of one of its options, rounded where the organiser rounds them; `None` where the
    /// option takes the question out of the count.
    #[must_use]
    pub(crate) fn worth(&self, option: &Choice) -> Option<Exact> {
        let points = option.worth.points(&self.weight.value)?;
        Some(match self.decimals {
            Some(decimals) => points.rounded(decimals),
            None => points,
        })
    }

    /// The first option that is worth most, if its options are known.
    #[must_use]
    pub(crate) fn best_option(&self) -> Option<&Choice> {
        let best = self.best();
        let mut options = self.options.iter();
        options.find(|option| self.worth(option).is_some_and(|worth| worth == best))
    }

    /// What evidence an answer must bring: the option's own list, else the indicator's. An option that
    /// takes the question out of the count asks for what itself says, and else for nothing.
    #[must_use]
    pub(crate) fn asked_by<'a>(&'a self, option: &'a Choice) -> &'a [Requirement] {
        match (&option.requirements, &option.worth) {
            (Some(own), _) => own,
            (None, Worth::OutOfCount) => &[],
            (None, Worth::Share(_) | Worth::Points(_)) => &self.requirements,
        }
    }

    /// What evidence its best option asks for: what an indicator that nobody answered yet must bring.
    #[must_use]
    pub(crate) fn asked(&self) -> &[Requirement] {
        self.best_option()
            .map_or(&self.requirements, |best| self.asked_by(best))
    }
}

/// One row of the evidence an indicator asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Requirement {
    /// The kinds that serve, either of them; all of [`Kind::ALL`] for "any".
    pub(crate) kinds: Vec<Kind>,
    /// What is asked for, in the organiser's words.
    pub(crate) name: Option<String>,
    /// How many at least.
    pub(crate) min: u32,
}

impl Requirement {
    /// One acceptable evidence of any kind: what an indicator without a `bukti` key asks for.
    #[must_use]
    pub(crate) fn any() -> Self {
        Self {
            kinds: Kind::ALL.to_vec(),
            name: None,
            min: 1,
        }
    }
}

/// The kind of a piece of evidence (`jenis`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// A document: decree, report, list.
    Document,
    /// A photo.
    Photo,
    /// A picture of a screen.
    Screenshot,
    /// A video.
    Video,
    /// A page on the web.
    Link,
    /// A signed statement that there is nothing to show.
    NilStatement,
}

impl Kind {
    /// Every kind, in the order of the contract.
    pub(crate) const ALL: [Self; 6] = [
        Self::Document,
        Self::Photo,
        Self::Screenshot,
        Self::Video,
        Self::Link,
        Self::NilStatement,
    ];

    /// This kind and no other.
    #[must_use]
    pub(crate) const fn alone(self) -> &'static [Self] {
        match self {
            Self::Document => &[Self::Document],
            Self::Photo => &[Self::Photo],
            Self::Screenshot => &[Self::Screenshot],
            Self::Video => &[Self::Video],
            Self::Link => &[Self::Link],
            Self::NilStatement => &[Self::NilStatement],
        }
    }

    /// The word in the users' files.
    #[must_use]
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Document => "dokumen",
            Self::Photo => "foto",
            Self::Screenshot => "tangkapan-layar",
            Self::Video => "video",
            Self::Link => "tautan",
            Self::NilStatement => "pernyataan-nihil",
        }
    }

    /// The kind that a word in the users' files names.
    #[must_use]
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The kind as people read it.
    #[must_use]
    pub(crate) const fn label(self) -> Text {
        self.noun().label()
    }

    /// The same behind a number.
    #[must_use]
    pub(crate) const fn noun(self) -> Noun {
        match self {
            Self::Document => Noun::DOCUMENT,
            Self::Photo => Noun::new("foto", "photo", "photos"),
            Self::Screenshot => Noun::new("tangkapan layar", "screenshot", "screenshots"),
            Self::Video => Noun::new("video", "video", "videos"),
            Self::Link => Noun::LINK,
            Self::NilStatement => Noun::new("pernyataan nihil", "nil statement", "nil statements"),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.word())
    }
}
