//! The field's nouns: no I/O, no formats. Every room knows these and no other room.

mod code;
mod companions;
mod coverage;
mod document;
mod documents;
mod dossier;
mod exact;
mod exhibit;
mod facts;
mod finding;
mod form;
mod gathered;
mod git;
mod instrument;
mod listing;
mod load_problem;
mod loaded;
mod lock;
mod mapping;
mod moves;
mod names;
mod nature;
mod nearest;
mod noun;
mod observed;
mod picture;
mod place;
mod presentation;
mod proposal;
mod quoted;
mod report;
mod rule;
mod score;
mod selection;
mod size;
mod text;
mod visible;

pub(crate) use code::Code;
pub(crate) use companions::{
    CLOUDS, DOWNLOADS, Keeper, copied, is_misnamed_mapping, kept_back, may_be_a_mapping,
};
pub(crate) use coverage::lacking;
pub(crate) use document::{Document, Filling, Form, Litter, LockMatch};
pub(crate) use documents::Documents;
pub(crate) use dossier::{
    Answer, Dossier, Entry, EntryId, OtherInstrument, Paper, days_until, is_near,
};
pub(crate) use exact::Exact;
pub(crate) use exhibit::{Exhibit, ExhibitId, Sameness};
pub(crate) use facts::{Condition, Extent, Facts, Inside, Oddity, Personal, PersonalKind};
pub(crate) use finding::{About, Finding, Found, JudgedFinding, Standing};
pub(crate) use form::{FORM_MARK, FORM_SHEET, FormBase, FormField, FormRow, resaved};
pub(crate) use gathered::{Block, EACH_MAX, Numbered, Run, Section};
pub(crate) use git::{GitFile, GitState, Sides};
pub(crate) use instrument::{
    Aspect, Band, Choice, FileRules, Formula, Indicator, Instrument, Kind, Period, Repeat,
    Requirement, Rounding, RoundingOf, Scale, Stage, Worth, meant,
};
pub(crate) use listing::{FolderListing, FoundFile, RawName};
pub(crate) use load_problem::{LoadProblem, UNREADABLE};
pub(crate) use loaded::Loaded;
pub(crate) use lock::{Digest, Lock, LockSides, LockedDocument, LockedIndicator};
pub(crate) use mapping::{Claim, Evidence, Mapping, Source, SuspectText, Suspicion, Waiver};
pub(crate) use moves::Moves;
pub(crate) use names::{extension, file_name, lower};
pub(crate) use nature::{ExportKind, Nature, OfficeKind, PictureKind, VideoKind};
pub(crate) use nearest::{Nearest, begins, choose_one, did_you_mean, one_of, range_of_aspect};
pub(crate) use noun::{Noun, count};
pub(crate) use observed::Observed;
pub(crate) use picture::{Picture, PictureCoding, Pictured};
pub(crate) use place::{Place, Placed};
pub(crate) use presentation::{Album, Presentation, Proof, Shot, Subject, Topic};
pub(crate) use proposal::{Proposal, Proposed};
pub(crate) use quoted::Quoted;
pub(crate) use report::{
    Act, AspectRow, Due, EvidenceRow, FindingGroup, GateDemands, Horizon, IndicatorRow,
    InstrumentHead, OwnerRow, Report, Summary, Verdict,
};
pub(crate) use rule::{Effect, Inspect, Locked, Rule, Severity, Stakes, Tells, Voids};
pub(crate) use score::{Judged, JudgedAspect, LeftOver, Score, StageScore, Status, Triple};
pub(crate) use selection::Selection;
pub(crate) use size::{size, sizes};
pub use text::Lang;
pub(crate) use text::Text;
pub(crate) use visible::{is_blank, is_hidden, is_unseen, shown, visible};
