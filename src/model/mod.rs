//! The field's nouns: no I/O, no formats. Every room knows these and no other room.

mod code;
mod coverage;
mod document;
mod documents;
mod dossier;
mod exact;
mod exhibit;
mod facts;
mod finding;
mod fraction;
mod git;
mod instrument;
mod lock;
mod mapping;
mod names;
mod nearest;
mod observed;
mod place;
mod presentation;
mod report;
mod rule;
mod score;
mod size;
mod text;
mod visible;

pub use code::Code;
pub use coverage::{Coverage, coverage};
pub use document::{Document, Filling, Form, Litter, LockMatch};
pub use documents::Documents;
pub use dossier::{Answer, Dossier, Entry, Paper};
pub use exact::Exact;
pub use exhibit::{Exhibit, Sameness};
pub use facts::{Condition, Facts, Inside, Nature, Personal, PersonalKind};
pub use finding::{Finding, Found, JudgedFinding, Standing};
pub use git::{GitFile, GitState};
pub use instrument::{
    Aspect, Band, Choice, FileRules, Formula, Indicator, Instrument, Kind, Period, Requirement,
    Rounding, RoundingOf, Scale, Stage, Worth,
};
pub use lock::{Digest, Lock, LockedDocument, LockedIndicator};
pub use mapping::{Claim, Evidence, Mapping, Source, Waiver};
pub use names::{extension, file_name, lower};
pub use nearest::Nearest;
pub use observed::Observed;
pub use place::{Place, Placed};
pub use presentation::{Presentation, Proof, Strength, Subject, Topic};
pub use report::{
    Act, Asked, AspectRow, Due, EvidenceRow, FindingGroup, IndicatorRow, InstrumentHead, OwnerRow,
    Report, Summary, Verdict,
};
pub use rule::{Inspect, Rule, Severity, Stakes, Tells, Voids};
pub use score::{Judged, Score, StageScore, Status, Triple};
pub use size::{size, sizes};
pub use text::{Lang, Text};
pub use visible::{is_hidden, visible};
