//! `kip-map/1`: where files that no mapping names may belong.

use crate::model::{Lang, Proposal, Proposed};

object! {
    /// What `kip map` proposes for the files that no mapping names.
    #[cfg_attr(test, schemars(title = "kip-map/1"))]
    Root<'a>(files: &'a [Proposed], lang: Lang) {
        /// Name and version of this format.
        #[cfg_attr(test, schemars(extend("const" = "kip-map/1")))]
        schema: &'static str = "kip-map/1",
        /// The files, in the order of their paths.
        files: Vec<File<'a>> = files.iter().map(|file| File::of(file, lang)).collect(),
    }

    /// A file of the evidence folder that no mapping names.
    File<'a>(file: &'a Proposed, lang: Lang) {
        /// The file, relative to the workspace.
        path: &'a str = &file.path,
        /// The indicators that it may serve, the likeliest first; none where nothing speaks for any.
        proposals: Vec<Candidate<'a>> =
            file.proposals.iter().map(|one| Candidate::of(one, lang)).collect(),
    }

    /// An indicator that a file may serve.
    Candidate<'a>(proposal: &'a Proposal, lang: Lang) {
        /// The indicator.
        code: &'a str = proposal.code.as_str(),
        /// Whether `kip map --yes` lists it.
        sure: bool = proposal.sure,
        /// What speaks for it, in the language of the run.
        why: &'a str = proposal.why.get(lang),
    }
}
