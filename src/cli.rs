//! The command line: types only, no decisions.
//!
//! The doc comments here are the English help; `commands/help.rs` holds the Indonesian one for every
//! command and argument, and a test holds the two together.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

/// Checks a KIP self-assessment: every indicator, every document, gaps and scores before submission
#[derive(Debug, Parser)]
#[command(name = "kip", version, disable_help_subcommand = true)]
pub struct Cli {
    /// What everything shares.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Arguments that every command takes.
#[derive(Debug, Args)]
pub struct Global {
    /// Behave as if started in this folder
    #[arg(short = 'C', value_name = "FOLDER", global = true)]
    pub folder: Option<PathBuf>,
    /// Language of everything that people read
    #[arg(long, value_name = "id|en", global = true)]
    pub lang: Option<LangWord>,
    /// Colours: where wanted, always, or never
    #[arg(
        long,
        value_name = "auto|always|never",
        global = true,
        default_value = "auto",
        hide_default_value = true
    )]
    pub color: ColorWord,
    /// Only the closing line
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Everything, every note included
    #[arg(short, long, global = true)]
    pub verbose: bool,
}

/// `--lang`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LangWord {
    /// Indonesian.
    Id,
    /// English.
    En,
}

/// `--color`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColorWord {
    /// On a terminal that does not refuse them.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check the workspace: the gate before submission
    #[command(visible_alias = "periksa")]
    Check(Check),
    /// Write the same result as documents
    #[command(visible_alias = "lapor")]
    Report(Report),
    /// Record the reviewed state of all evidence in kip.lock
    #[command(visible_alias = "kunci")]
    Lock(Lock),
    /// Show the scores with their arithmetic
    #[command(visible_alias = "nilai")]
    Score(Score),
    /// Explain a rule, or an indicator with its arithmetic
    #[command(visible_alias = "jelaskan")]
    Explain(Explain),
    /// Begin a new workspace
    #[command(visible_alias = "mulai")]
    Init(Init),
    /// Print the JSON Schema of a file, for editors
    Schema(Schema),
    /// Print a shell's completions
    Completions(Completions),
    /// Print the manual page
    Man,
}

/// Arguments of every command that judges.
#[derive(Debug, Args)]
pub struct Judging {
    /// The instrument to judge, where there are several
    #[arg(short = 'i', long = "instrument", value_name = "ID")]
    pub instrument: Option<String>,
    /// Judge as on this day (default: today in Jakarta)
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    /// Read every document anew, whatever earlier runs saw
    #[arg(long)]
    pub no_cache: bool,
}

/// Scores of later stages.
#[derive(Debug, Args)]
pub struct Stages {
    /// Score of a later stage, such as presentasi=85,00 (repeatable)
    #[arg(long = "stage", value_name = "ID=SCORE")]
    pub stages: Vec<String>,
}

/// `kip check`.
#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    #[expect(missing_docs, reason = "a comment here would become help text")]
    pub judging: Judging,
    #[command(flatten)]
    #[expect(missing_docs, reason = "a comment here would become help text")]
    pub stages: Stages,
    /// From which severity on the check fails
    #[arg(
        long,
        value_name = "error|warning|never",
        default_value = "error",
        hide_default_value = true
    )]
    pub fail_on: FailOnWord,
    /// Fail when the supported score (the total, when known) is below this
    #[arg(long, value_name = "SCORE")]
    pub min_score: Option<String>,
    /// Fail when anything is not as kip.lock recorded it
    #[arg(long)]
    pub locked: bool,
    /// Form of the output
    #[arg(
        long,
        value_name = "terminal|json|junit|sarif|github",
        default_value = "terminal",
        hide_default_value = true
    )]
    pub format: FormatWord,
    /// Also write a report; the form follows the extension, as in `kip report` (repeatable)
    #[arg(long = "report", value_name = "FILE")]
    pub reports: Vec<PathBuf>,
    #[command(flatten)]
    #[expect(missing_docs, reason = "a comment here would become help text")]
    pub tables: Tables,
}

/// How tables in text files are written.
#[derive(Debug, Args)]
pub struct Tables {
    /// CSV for Excel with Indonesian settings, or plain for programs
    #[arg(
        long,
        value_name = "excel|plain",
        default_value = "excel",
        hide_default_value = true
    )]
    pub csv: CsvWord,
}

/// `--csv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CsvWord {
    /// `;`, a byte-order mark, decimal commas.
    Excel,
    /// `,`, no mark, decimal points.
    Plain,
}

/// `--fail-on`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FailOnWord {
    /// Errors.
    Error,
    /// Warnings and errors.
    Warning,
    /// Nothing.
    Never,
}

/// `--format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormatWord {
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
pub struct Report {
    #[command(flatten)]
    #[expect(missing_docs, reason = "a comment here would become help text")]
    pub judging: Judging,
    #[command(flatten)]
    #[expect(missing_docs, reason = "a comment here would become help text")]
    pub stages: Stages,
    /// Where to write; the form follows the extension: .html .xlsx .docx .pptx .md .csv .json .xml (JUnit) .sarif (repeatable)
    #[arg(short, long, value_name = "FILE", required = true)]
    pub output: Vec<PathBuf>,
    #[command(flatten)]
    #[expect(missing_docs, reason = "a comment here would become help text")]
    pub tables: Tables,
}

/// `kip lock`.
#[derive(Debug, Args)]
pub struct Lock {
    #[command(flatten)]
    #[expect(missing_docs, reason = "a comment here would become help text")]
    pub judging: Judging,
    /// Print what kip.lock holds in the form of sha256sum -c, and write nothing
    #[arg(long)]
    pub sha256sum: bool,
}

/// `kip score`.
#[derive(Debug, Args)]
pub struct Score {
    #[command(flatten)]
    #[expect(missing_docs, reason = "a comment here would become help text")]
    pub judging: Judging,
    #[command(flatten)]
    #[expect(missing_docs, reason = "a comment here would become help text")]
    pub stages: Stages,
    /// What the scores would be with this answer and complete evidence (repeatable)
    #[arg(long, value_name = "CODE=ANSWER")]
    pub assume: Vec<String>,
}

/// `kip explain`.
#[derive(Debug, Args)]
pub struct Explain {
    #[command(flatten)]
    #[expect(missing_docs, reason = "a comment here would become help text")]
    pub judging: Judging,
    /// A rule's id or name, or an indicator's code; without it, the list of rules
    #[arg(value_name = "RULE|CODE")]
    pub subject: Option<String>,
}

/// `kip init`.
#[derive(Debug, Args)]
pub struct Init {
    /// Begin with this instrument instead of the example
    #[arg(long, value_name = "FILE")]
    pub instrument: Option<PathBuf>,
    /// Also write the file by which a CI server checks every change; alone in a workspace that is there
    #[arg(long, value_name = "github|gitlab")]
    pub ci: Option<CiWord>,
}

/// `--ci`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CiWord {
    /// GitHub Actions.
    Github,
    /// GitLab CI.
    Gitlab,
}

/// `kip schema`.
#[derive(Debug, Args)]
pub struct Schema {
    /// Which file
    #[arg(value_name = "instrument|mapping|lock|settings|report")]
    pub of: SchemaWord,
}

/// The files that have a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaWord {
    /// `instrument/*.toml`.
    Instrument,
    /// `bukti.yaml`.
    Mapping,
    /// `kip.lock`.
    Lock,
    /// `kip.toml`.
    Settings,
    /// `kip-report/1`.
    Report,
}

/// `kip completions`.
#[derive(Debug, Args)]
pub struct Completions {
    /// Which shell
    #[arg(value_name = "SHELL")]
    pub shell: Shell,
}
