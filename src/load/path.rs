//! What a path or link in a mapping means. Lexical only: the disk is not asked.

use std::borrow::Cow;
use std::sync::Arc;

use crate::model::Source;

use super::mapping::Folders;

/// The file, link, or path outside that `written` names: `/` and `\` both separate, `..` is resolved,
/// and what leaves the evidence folder or is absolute stays as written and is never read.
pub(super) fn found(folders: &Folders<'_>, written: &str) -> Source {
    let address = written.trim();
    let begins = |scheme: &str| {
        let begin = address.get(..scheme.len());
        begin.is_some_and(|begin| begin.eq_ignore_ascii_case(scheme))
    };
    if begins("http://") || begins("https://") {
        return Source::Link(Arc::from(address));
    }
    let slashed = if written.contains('\\') {
        Cow::Owned(written.replace('\\', "/"))
    } else {
        Cow::Borrowed(written)
    };
    let drive =
        slashed.get(1..2) == Some(":") && slashed.starts_with(|c: char| c.is_ascii_alphabetic());
    let home = slashed == "~" || slashed.starts_with("~/");
    if slashed.starts_with('/') || drive || home || begins("file:") {
        return Source::Outside(Arc::from(written));
    }
    let inside = normal(folders.own, &slashed).filter(|path| {
        path == folders.evidence
            || path
                .strip_prefix(folders.evidence)
                .is_some_and(|rest| rest.starts_with('/'))
    });
    match inside {
        Some(path) => Source::File(Arc::from(path)),
        None => Source::Outside(Arc::from(written)),
    }
}

/// `folder/relative` without `.` and `..`; `None` when it climbs above the workspace.
fn normal(folder: &str, relative: &str) -> Option<String> {
    let mut path = String::with_capacity(folder.len() + 1 + relative.len());
    for part in folder.split('/').chain(relative.split('/')) {
        match part {
            "" | "." => {}
            ".." if path.is_empty() => return None,
            ".." => path.truncate(path.rfind('/').unwrap_or(0)),
            part => {
                if !path.is_empty() {
                    path.push('/');
                }
                path.push_str(part);
            }
        }
    }
    Some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn means(written: &str) -> Source {
        let folders = Folders {
            evidence: "evidence",
            own: "evidence/1-kualitas",
        };
        found(&folders, written)
    }

    #[test]
    fn paths_stay_in_the_evidence_folder() {
        let file = |path: &str| Source::File(Arc::from(path));
        let outside = |path: &str| Source::Outside(Arc::from(path));
        assert_eq!(means("sk.pdf"), file("evidence/1-kualitas/sk.pdf"));
        assert_eq!(
            means(r".\sub\sk.pdf"),
            file("evidence/1-kualitas/sub/sk.pdf")
        );
        assert_eq!(means("../2-jenis/a.pdf"), file("evidence/2-jenis/a.pdf"));
        assert_eq!(
            means("../../instrument/a.toml"),
            outside("../../instrument/a.toml")
        );
        assert_eq!(
            means("../../../../etc/passwd"),
            outside("../../../../etc/passwd")
        );
        assert_eq!(
            means("../../evidence-lain/a.pdf"),
            outside("../../evidence-lain/a.pdf")
        );
        assert_eq!(means("/etc/passwd"), outside("/etc/passwd"));
        assert_eq!(means(r"C:\a.pdf"), outside(r"C:\a.pdf"));
        assert_eq!(means("C:a.pdf"), outside("C:a.pdf"));
        assert_eq!(means("~/a.pdf"), outside("~/a.pdf"));
        assert_eq!(means("file:///tmp/a.pdf"), outside("file:///tmp/a.pdf"));
        assert_eq!(means("~$a.xlsx"), file("evidence/1-kualitas/~$a.xlsx"));
        assert_eq!(means(r"\\server\a.pdf"), outside(r"\\server\a.pdf"));
        assert_eq!(means("sk.pdf "), file("evidence/1-kualitas/sk.pdf "));
        assert_eq!(means(" sk.pdf"), file("evidence/1-kualitas/ sk.pdf"));
        assert_eq!(
            means("HTTPS://ppid.example.go.id"),
            Source::Link(Arc::from("HTTPS://ppid.example.go.id"))
        );
    }
}
