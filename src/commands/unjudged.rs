//! What a run says that could judge nothing, or not all: on standard error for whoever looks, and in the
//! form that was asked for.

use std::path::Path;

use crate::cli::FormatWord;
use crate::error::{self, Error, ErrorStyle, Problems};
use crate::load::Workspace;
use crate::model::Lang;
use crate::report::{self, Format};
use crate::{resolve, text::say};

use super::outputs::{self, Outputs};
use super::{Ended, Invocation, Name};

impl FormatWord {
    /// The form that it names.
    pub(super) const fn format(self) -> Format {
        match self {
            Self::Terminal => Format::Terminal,
            Self::Json => Format::Json,
            Self::Junit => Format::Junit,
            Self::Sarif => Format::Sarif,
            Self::Github => Format::Github,
        }
    }
}

impl Invocation<'_> {
    /// How a run ends in which mappings may have been left out: whatever it says of the rest, nobody is to
    /// take it for the whole.
    pub(super) fn partly(&self, ended: Ended, problems: &Problems, lang: Lang) -> Ended {
        self.partly_shown(ended, problems, 0, lang)
    }

    /// The same of a page that tells itself that there are problems in `others`.
    pub(super) fn partly_shown(
        &self,
        ended: Ended,
        problems: &Problems,
        others: usize,
        lang: Lang,
    ) -> Ended {
        if problems.is_empty() {
            return ended;
        }
        let told = error::left_out(problems, others, self.error_style(lang));
        Ended {
            stderr: format!("{told}\n{}", ended.stderr),
            code: 2,
            ..ended
        }
    }

    /// How a run ends that could judge nothing: the forms for programs say so, too.
    ///
    /// # Errors
    /// A fault of the command line as it came, and what keeps a report from being written.
    pub(super) fn unjudged(
        &self,
        error: Error,
        format: Format,
        known: Option<(&Workspace, &Outputs)>,
    ) -> Result<Ended, Error> {
        let Some(problems) = error.problems() else {
            return Err(error);
        };
        let workspace = known.map(|(workspace, _)| workspace);
        let lang = self.lang(workspace);
        let prefix = workspace.and_then(|workspace| resolve::prefix(&workspace.root));
        let prefix = prefix.as_deref();
        let stdout = report::problems(&problems, format, prefix, lang)
            .transpose()
            .map_err(|unfit| outputs::refused(Path::new("--format"), &unfit))?;
        let mut unwritten = String::new();
        if let Some((_, outputs)) = known {
            outputs::write(&outputs.problems(&problems, prefix, lang)?)?;
            let takes = |format| report::problems(&[], format, None, lang).is_some();
            unwritten = outputs.unwritten(takes, lang);
        }
        let told = error.render(self.error_style(lang));
        Ok(Ended {
            stdout: stdout.unwrap_or_default(),
            stderr: format!("{told}\n{unwritten}"),
            code: 2,
        })
    }

    fn error_style(&self, lang: Lang) -> ErrorStyle {
        ErrorStyle {
            lang,
            width: self.environment.width,
            color: self.environment.color.1,
            verbose: self.cli.global.verbose,
        }
    }
}

impl Outputs {
    /// That files were left as they are whose form is made of the whole alone; empty where there is none.
    pub(super) fn unwritten(&self, takes: impl Fn(Format) -> bool, lang: Lang) -> String {
        let left = self.targets.iter().filter(|target| !takes(target.format));
        let names: Vec<String> = left
            .map(|target| Name::of(&target.name).to_string())
            .collect();
        if names.is_empty() {
            return String::new();
        }
        let names = names.join(", ");
        say!(
            lang,
            "\ntidak ditulis, karena belum semuanya dinilai: {names}; perbaiki masalah di atas, lalu jalankan lagi\n",
            "\nnot written, because not everything could be judged: {names}; fix the problems above, then run again\n"
        )
    }
}
