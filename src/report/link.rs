//! Where a piece of evidence leads. Whatever could lead anywhere else than to a file of the
//! workspace or to a page on the web is not linked.

use url::Url;

use crate::model::visible;
use crate::report::escape::address;

/// The most characters of an address that Excel takes, in UTF-16 units.
pub(super) const OFFICE_MAX: usize = 2079;

/// The way from the report to a file of the workspace, each name percent-encoded; `None` where there
/// is no way or the path could leave the workspace.
pub(super) fn file(path: &str, to_root: Option<&str>) -> Option<String> {
    way(path, to_root).map(|way| address(&way))
}

/// The same with names as they are.
pub(super) fn way(path: &str, to_root: Option<&str>) -> Option<String> {
    let root = to_root.filter(|root| !root.starts_with('/'))?;
    let leaves = |name: &str| name.is_empty() || name == "." || name == ".." || name.contains('\\');
    if path.split('/').any(leaves) {
        return None;
    }
    let steps = root.split('/').filter(|name| !name.is_empty());
    let names: Vec<&str> = steps.chain([path]).collect();
    Some(names.join("/"))
}

/// An address on the web; `None` for any other scheme.
pub(super) fn web(link: &str) -> Option<String> {
    let url = Url::parse(link).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.to_string())
}

/// An address on the web that Office can take as it is written: of plain characters, and not too long.
pub(super) fn office(address: &str) -> Option<&str> {
    let plain =
        |character: char| character.is_ascii_graphic() && !"\"<>[]^`{}|\\".contains(character);
    let opens = ["http://", "https://"]
        .iter()
        .any(|scheme| address.starts_with(scheme))
        && address.len() <= OFFICE_MAX
        && address.matches('#').count() < 2
        && address.chars().all(plain)
        && visible(address) == address
        && Url::parse(address).is_ok();
    opens.then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_reached_from_the_folder_of_the_report() {
        let reached = |path, root| file(path, Some(root));
        assert_eq!(
            reached("evidence/SK DIP #1 50%.pdf", "").as_deref(),
            Some("evidence/SK%20DIP%20%231%2050%25.pdf")
        );
        assert_eq!(
            reached("evidence/é.pdf", "../..").as_deref(),
            Some("../../evidence/%C3%A9.pdf")
        );
        assert_eq!(
            reached("javascript:alert(1)", "").as_deref(),
            Some("javascript%3Aalert%281%29")
        );
        assert_eq!(file("evidence/a.pdf", None), None);
        assert_eq!(reached("evidence/a.pdf", "/srv"), None);
        for leaving in [
            "../a.pdf",
            "/etc/passwd",
            "evidence/../../a",
            "",
            "..\\a",
            "//host/a",
        ] {
            assert_eq!(reached(leaving, ".."), None, "{leaving}");
        }
    }

    #[test]
    fn only_the_web_is_linked() {
        assert_eq!(
            web("https://ppid.example.go.id/a b?q=\"x\"").as_deref(),
            Some("https://ppid.example.go.id/a%20b?q=%22x%22")
        );
        for other in [
            "javascript:alert(1)",
            " java\nscript:alert(1)",
            "data:text/html,x",
            "file:///etc",
            "x",
        ] {
            assert_eq!(web(other), None, "{other}");
        }
    }

    #[test]
    fn only_plain_web_addresses_open() {
        assert!(office("https://ppid.example.go.id/dip?a=1&b=%20#c").is_some());
        for refused in [
            "javascript:alert(1)",
            "ftp://example.go.id/a",
            "https://example.go.id/a b",
            "https://example.go.id/\"onclick",
            "https://example.go.id/#a#b",
            "https://",
            "https://example.go.id/\u{202e}",
            &format!("https://example.go.id/{}", "x".repeat(2079)),
        ] {
            assert!(office(refused).is_none(), "{refused}");
        }
    }
}
