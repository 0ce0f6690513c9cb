//! The command line: types only, no decisions.
//!
//! The doc comments here are the English help; `commands/help.rs` holds the Indonesian one for every
//! command and argument, and a test holds the two together.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

/// Checks a KIP self-assessment before submission: every indicator, every document, gaps and scores
#[derive(Debug, Parser)]
#[command(name = "kip", version, disable_help_subcommand = true)]
pub(crate) struct Cli {
    /// What everything shares.
    #[command(flatten)]
    pub(crate) global: Global,
    /// What to do; without it, where one is and what comes next.
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// Arguments that every command takes.
#[derive(Debug, Args)]
pub(crate) struct Global {
    /// Behave as if started in this folder
    #[arg(short = 'C', value_name = "FOLDER", global = true)]
    pub(crate) folder: Option<PathBuf>,
    /// Language of everything that people read
    #[arg(long, value_name = "id|en", global = true)]
    pub(crate) lang: Option<LangWord>,
    /// Use of colours: where suitable, always or never
    #[arg(
        long,
        value_name = "auto|always|never",
        global = true,
        default_value = "auto",
        hide_default_value = true
    )]
    pub(crate) color: ColorWord,
    /// Only the closing line
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Everything, including every note
    #[arg(short, long, global = true)]
    pub(crate) verbose: bool,
}

/// `--lang`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LangWord {
    /// Indonesian.
    Id,
    /// English.
    En,
}

/// `--color`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorWord {
    /// On a terminal that does not refuse them.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check the workspace before submission; fails on errors
    #[command(visible_aliases = ["periksa", "cek"])]
    Check(Check),
    /// Write the same result as documents
    #[command(visible_alias = "lapor")]
    Report(Report),
    /// Record the reviewed state of all evidence in kip.lock
    #[command(visible_alias = "kunci")]
    Lock(Lock),
    /// Show the scores and how they are calculated
    #[command(visible_alias = "nilai")]
    Score(Score),
    /// Explain a rule, or an indicator and how its points are calculated
    #[command(visible_alias = "jelaskan")]
    Explain(Explain),
    /// Answer an indicator, in its bukti.yaml
    #[command(visible_alias = "jawab")]
    Answer(Answer),
    /// Add evidence to an indicator: files, folders or links
    #[command(visible_alias = "tambah")]
    Add(Add),
    /// Propose indicators for files in the evidence folder that none lists
    #[command(visible_alias = "petakan")]
    Map(Map),
    /// Carry last year's answers and evidence over to this year's instrument
    #[command(visible_alias = "bawa")]
    Carry(Carry),
    /// Start a new workspace
    #[command(visible_alias = "mulai")]
    Init(Init),
    /// Make an instrument and mappings from an organiser's spreadsheet
    #[command(visible_alias = "impor")]
    Import(Import),
    /// Print the JSON Schema of a file, for editors
    Schema(Schema),
    /// Print command completions for a shell
    Completions(Completions),
    /// Print the manual page
    Man,
    /// Complete a command line, for the scripts of shells
    #[command(name = "__complete", hide = true)]
    Complete(Complete),
}

/// Arguments of every command that judges.
#[derive(Debug, Clone, Args)]
pub(crate) struct Judging {
    /// The instrument to judge, if there are several
    #[arg(short = 'i', long = "instrument", value_name = "ID")]
    pub(crate) instrument: Option<String>,
    /// Judge as of this date (default: today in Jakarta)
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<String>,
    /// Read every document again, without using what earlier checks remembered
    #[arg(long)]
    pub(crate) no_cache: bool,
}

/// Of a command that writes: whether it does.
#[derive(Debug, Args)]
pub(crate) struct Trial {
    /// Only show what would change
    #[arg(long = "dry-run")]
    pub(crate) dry: bool,
}

/// Scores of later stages.
#[derive(Debug, Args)]
pub(crate) struct Stages {
    /// Score of a later stage, such as presentasi=85,00 (repeatable)
    #[arg(long = "stage", value_name = "ID=SCORE")]
    pub(crate) stages: Vec<String>,
}

/// `kip check`.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Show only what belongs to these: a code, an aspect, a rule, a file or a folder
    #[arg(value_name = "WORD")]
    pub(crate) words: Vec<String>,
    /// Show only what this owner is responsible for
    #[arg(long, value_name = "NAME")]
    pub(crate) pj: Option<String>,
    #[command(flatten)]
    pub(crate) judging: Judging,
    #[command(flatten)]
    pub(crate) stages: Stages,
    /// Fail from this severity of findings upwards
    #[arg(
        long,
        value_name = "error|warning|never",
        default_value = "error",
        hide_default_value = true
    )]
    pub(crate) fail_on: FailOnWord,
    /// Fail if the supported score (the final score, once known) is below this
    #[arg(long, value_name = "SCORE")]
    pub(crate) min_score: Option<String>,
    /// Fail if anything does not match kip.lock
    #[arg(long)]
    pub(crate) locked: bool,
    /// Output format
    #[arg(
        long,
        value_name = "terminal|json|junit|sarif|github",
        default_value = "terminal",
        hide_default_value = true
    )]
    pub(crate) format: FormatWord,
    /// Also write a report; the format follows the extension, as in `kip report` (repeatable)
    #[arg(long = "report", value_name = "FILE")]
    pub(crate) reports: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) styles: Styles,
}

/// How forms are written that are there in two ways.
#[derive(Debug, Args)]
pub(crate) struct Styles {
    /// CSV for Excel with Indonesian settings, or plain for programs
    #[arg(
        long,
        value_name = "excel|plain",
        default_value = "excel",
        hide_default_value = true
    )]
    pub(crate) csv: CsvWord,
    /// Slides for the jury, with the team's part hidden behind them, or the team's part alone
    #[arg(
        long,
        value_name = "jury|team",
        default_value = "jury",
        hide_default_value = true
    )]
    pub(crate) deck: DeckWord,
}

/// `--deck`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DeckWord {
    /// For the jury.
    #[value(alias = "juri")]
    Jury,
    /// For the team.
    #[value(alias = "tim")]
    Team,
}

/// `--csv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CsvWord {
    /// `;`, a byte-order mark, decimal commas.
    Excel,
    /// `,`, no mark, decimal points.
    Plain,
}

/// `--fail-on`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOnWord {
    /// Errors.
    Error,
    /// Warnings and errors.
    Warning,
    /// Nothing.
    Never,
}

/// `--format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FormatWord {
    /// For people.
    Terminal,
    /// `kip-report/1`.
    Json,
    /// JUnit XML.
    Junit,
    /// SARIF 2.1.0.
    Sarif,
    /// GitHub's annotations.
    Github,
}

/// `kip report`.
#[derive(Debug, Args)]
pub(crate) struct Report {
    #[command(flatten)]
    pub(crate) judging: Judging,
    #[command(flatten)]
    pub(crate) stages: Stages,
    /// File to write; the format follows the extension: .html .xlsx .docx .pptx .md .csv .json .xml (JUnit) .sarif (repeatable)
    #[arg(short, long, value_name = "FILE", required = true)]
    pub(crate) output: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) styles: Styles,
}

/// `kip lock`.
#[derive(Debug, Args)]
pub(crate) struct Lock {
    /// Record only these: an indicator with its documents, or a document
    #[arg(value_name = "CODE|FILE")]
    pub(crate) subjects: Vec<String>,
    #[command(flatten)]
    pub(crate) judging: Judging,
    #[command(flatten)]
    pub(crate) trial: Trial,
    /// Print the contents of kip.lock in the format of sha256sum -c, and write nothing
    #[arg(long, conflicts_with_all = ["subjects", "dry"])]
    pub(crate) sha256sum: bool,
}

/// `kip score`.
#[derive(Debug, Args)]
pub(crate) struct Score {
    #[command(flatten)]
    pub(crate) judging: Judging,
    #[command(flatten)]
    pub(crate) stages: Stages,
    /// Score as if this indicator had this answer and complete evidence (repeatable)
    #[arg(long, value_name = "CODE=ANSWER")]
    pub(crate) assume: Vec<String>,
}

/// `kip explain`.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    #[command(flatten)]
    pub(crate) judging: Judging,
    /// A rule's id or name, or an indicator's code; without it, the list of rules
    #[arg(value_name = "RULE|CODE")]
    pub(crate) subject: Option<String>,
}

/// `kip answer`.
#[derive(Debug, Args)]
pub(crate) struct Answer {
    /// The indicator's code
    #[arg(value_name = "CODE")]
    pub(crate) code: String,
    /// The answer, one of the indicator's options
    #[arg(value_name = "ANSWER")]
    pub(crate) answer: Option<String>,
    /// Why it is not there yet
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: Option<String>,
    /// When it will be there
    #[arg(long, value_name = "DATE")]
    pub(crate) target: Option<String>,
    /// A note; shown in reports
    #[arg(long, value_name = "TEXT")]
    pub(crate) note: Option<String>,
    /// Instead of an answer: the signed statement that there was nothing
    #[arg(long, value_name = "FILE", conflicts_with = "answer")]
    pub(crate) nil: Option<PathBuf>,
    /// The bukti.yaml to write to, if none has the code yet
    #[arg(long, value_name = "FILE")]
    pub(crate) to: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) trial: Trial,
    /// Replace what is there without asking
    #[arg(long)]
    pub(crate) yes: bool,
    #[command(flatten)]
    pub(crate) judging: Judging,
}

/// `kip add`.
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// The indicator's code
    #[arg(value_name = "CODE")]
    pub(crate) code: String,
    /// Files, folders or links; a file from elsewhere is copied in under a name that begins with the code
    #[arg(value_name = "FILE|LINK", required = true)]
    pub(crate) sources: Vec<PathBuf>,
    /// The document's date
    #[arg(long, value_name = "DATE")]
    pub(crate) date: Option<String>,
    /// The kind of evidence, where the extension does not tell
    #[arg(
        long,
        value_name = "dokumen|foto|tangkapan-layar|video|tautan|pernyataan-nihil"
    )]
    pub(crate) kind: Option<String>,
    /// What it is; its name in reports
    #[arg(long = "note", value_name = "TEXT")]
    pub(crate) remark: Option<String>,
    /// Which pages show the claim, such as 2-3
    #[arg(long, value_name = "PAGES")]
    pub(crate) pages: Option<String>,
    /// Also answer the indicator
    #[arg(long = "answer", value_name = "ANSWER")]
    pub(crate) answered: Option<String>,
    /// The bukti.yaml to write to, if none has the code yet
    #[arg(long, value_name = "FILE")]
    pub(crate) to: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) trial: Trial,
    /// Add it even if it would not be counted
    #[arg(long)]
    pub(crate) force: bool,
    /// Replace what is there, and take over the document's own date and title, without asking
    #[arg(long = "yes")]
    pub(crate) agree: bool,
    #[command(flatten)]
    pub(crate) judging: Judging,
}

/// `kip map`.
#[derive(Debug, Args)]
pub(crate) struct Map {
    /// The bukti.yaml to write to, where none has the code yet
    #[arg(long, value_name = "FILE")]
    pub(crate) to: Option<PathBuf>,
    /// Output format
    #[arg(
        long,
        value_name = "terminal|json",
        default_value = "terminal",
        hide_default_value = true,
        conflicts_with = "sure"
    )]
    pub(crate) format: ShownWord,
    #[command(flatten)]
    pub(crate) trial: Trial,
    /// List the sure ones without asking
    #[arg(long = "yes")]
    pub(crate) sure: bool,
    #[command(flatten)]
    pub(crate) judging: Judging,
}

/// `kip carry`.
#[derive(Debug, Args)]
pub(crate) struct Carry {
    /// Last year's instrument (default: the newest older one that is answered)
    #[arg(long, value_name = "ID")]
    pub(crate) from: Option<String>,
    /// This year's instrument (default: the newest)
    #[arg(short = 'i', long = "instrument", value_name = "ID")]
    pub(crate) onto: Option<String>,
    #[command(flatten)]
    pub(crate) trial: Trial,
    /// Write without asking
    #[arg(long)]
    pub(crate) yes: bool,
    /// Judge as of this date (default: today in Jakarta)
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<String>,
}

/// `kip init`.
#[derive(Debug, Args)]
pub(crate) struct Init {
    /// Start with this instrument (.toml, or a spreadsheet as `kip import` reads it) instead of the example
    #[arg(long, value_name = "FILE")]
    pub(crate) instrument: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) reading: SheetReading,
    /// Also write the file that makes a CI server check every change; in an existing workspace, only that file
    #[arg(long, value_name = "github|gitlab")]
    pub(crate) ci: Option<CiWord>,
    /// For that file: the folder of kip's release (https)
    #[arg(long, value_name = "URL", requires = "ci")]
    pub(crate) release: Option<String>,
    /// For that file: the source repository of kip, used if there is no release yet (https)
    #[arg(long, value_name = "URL", requires = "ci")]
    pub(crate) git: Option<String>,
}

/// `--ci`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CiWord {
    /// GitHub Actions.
    Github,
    /// GitLab CI.
    Gitlab,
}

/// How a spreadsheet is read.
#[derive(Debug, Args)]
pub(crate) struct SheetReading {
    /// Sheet of the spreadsheet to read (repeatable; default: all that look alike)
    #[arg(long = "sheet", value_name = "NAME")]
    pub(crate) sheets: Vec<String>,
    /// Row in which the table's head begins
    #[arg(long, value_name = "ROW")]
    pub(crate) header_row: Option<u32>,
    /// What the columns hold, such as code=B,question=C,weight=D,answer=E,links=F
    #[arg(long, value_name = "ROLE=COLUMN,…")]
    pub(crate) columns: Option<String>,
    /// Weights that the spreadsheet lacks: shared equally, or from a CSV file (code;weight)
    #[arg(long, value_name = "equal|FILE")]
    pub(crate) weights: Option<String>,
    /// Options that the spreadsheet lacks: yes and no, or from a CSV file (code;value;meaning)
    #[arg(long, value_name = "yes-no|FILE")]
    pub(crate) scale: Option<String>,
    /// Bands: those in common use, none, or from a CSV file (name;least score)
    #[arg(long, value_name = "common|none|FILE")]
    pub(crate) bands: Option<String>,
    /// Write without asking
    #[arg(long)]
    pub(crate) yes: bool,
}

/// `kip import`.
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The spreadsheet: .xlsx, .ods, .xls or .csv
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) reading: SheetReading,
    /// Bring the filled-in sheet Form of a report back into the mappings
    #[arg(
        long,
        conflicts_with_all = ["sheets", "header_row", "columns", "weights", "scale", "bands"]
    )]
    pub(crate) into: bool,
    /// The bukti.yaml to write to, if none has the code yet
    #[arg(long, value_name = "FILE", requires = "into")]
    pub(crate) to: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) judging: Judging,
    /// Only show what was understood
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Output format
    #[arg(
        long,
        value_name = "terminal|json",
        default_value = "terminal",
        hide_default_value = true
    )]
    pub(crate) format: ShownWord,
}

/// `--format` of commands that show what they understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ShownWord {
    /// For people.
    Terminal,
    /// For programs.
    Json,
}

/// `kip schema`.
#[derive(Debug, Args)]
pub(crate) struct Schema {
    /// Which file
    #[arg(
        value_name = "instrument|mapping|lock|settings|report|problems|import|map",
        required_unless_present = "write"
    )]
    pub(crate) of: Option<SchemaWord>,
    /// Write the schemas of the files that people edit into the workspace's .kip folder, for editors
    #[arg(long, conflicts_with = "of")]
    pub(crate) write: bool,
}

/// The files that have a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaWord {
    /// `instrument/*.toml`.
    #[value(alias = "instrumen")]
    Instrument,
    /// `bukti.yaml`.
    #[value(aliases = ["pemetaan", "bukti"])]
    Mapping,
    /// `kip.lock`.
    #[value(alias = "kunci")]
    Lock,
    /// `kip.toml`.
    #[value(alias = "pengaturan")]
    Settings,
    /// `kip-report/1`.
    #[value(alias = "laporan")]
    Report,
    /// `kip-problems/1`.
    #[value(alias = "masalah")]
    Problems,
    /// `kip-import/1`.
    #[value(alias = "impor")]
    Import,
    /// `kip-map/1`.
    #[value(alias = "petakan")]
    Map,
}

/// `kip completions`.
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// Which shell
    #[arg(value_name = "SHELL")]
    pub(crate) shell: Shell,
}

/// `kip __complete`.
#[derive(Debug, Args)]
pub(crate) struct Complete {
    /// The word at the cursor, as far as it is typed
    #[arg(
        long,
        value_name = "WORD",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) word: OsString,
    /// The words before it, the program's name first
    #[arg(value_name = "WORD", last = true)]
    pub(crate) before: Vec<OsString>,
}
