//! What shows in a link itself that the public cannot open it: tables for KIP602.
//!
//! Only the form is read. No name is resolved and nothing is opened.

use std::net::{Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

use crate::model::Text;

/// Why the public cannot open a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closed {
    /// The address opens only in the network of the office or on one computer.
    Local,
    /// A page that one reaches only after signing in to an account.
    Account,
    /// The editing view of a document, which asks many visitors to sign in.
    Edit,
    /// The address that a work account shows, not a share link for everybody.
    Unshared,
    /// The back office of a website.
    BackOffice,
}

impl Closed {
    /// The next act.
    pub(super) const fn hint(self) -> Text {
        match self {
            Self::Local => Text::new(
                "pakai alamat laman yang dapat dibuka dari luar kantor",
                "use the address of a page that can be opened from outside the office",
            ),
            Self::Account => Text::new(
                "bagikan dokumennya untuk siapa saja yang memiliki tautan, lalu cantumkan tautan bagikannya, atau unggah ke laman resmi",
                "share the document with anyone who has the link and list that share link, or put it on the official site",
            ),
            Self::Edit => Text::new(
                "bagikan untuk siapa saja sebagai pelihat, lalu pakai tautan melihat (`/view` atau `/preview`), atau unggah PDF-nya",
                "share it with anyone as viewer and use the viewing link (`/view` or `/preview`), or list it as a PDF",
            ),
            Self::Unshared => Text::new(
                "buat tautan lewat Bagikan untuk siapa saja, lalu cantumkan tautan itu, atau unggah ke laman resmi",
                "make a link with Share for anyone and list that link, or put the document on the official site",
            ),
            Self::BackOffice => Text::new(
                "terbitkan halamannya, lalu salin alamat yang dilihat pengunjung",
                "publish the page, then copy the address that visitors see",
            ),
        }
    }
}

/// One form of address that the public cannot open.
struct AddressForm {
    /// The host, or with a dot in front every host that ends so; empty: any host.
    host: &'static str,
    /// Segments of the path that must all be there; `N` stands for a number.
    path: &'static [&'static str],
    /// Whether the segments must open the path.
    first: bool,
    closed: Closed,
}

/// The editing or signed-in view stands anywhere in the path.
const fn within(host: &'static str, path: &'static [&'static str], closed: Closed) -> AddressForm {
    AddressForm {
        host,
        path,
        first: false,
        closed,
    }
}

/// The path begins so.
const fn under(host: &'static str, path: &'static [&'static str], closed: Closed) -> AddressForm {
    AddressForm {
        host,
        path,
        first: true,
        closed,
    }
}

/// Known from the addresses that the services themselves show; the first that fits counts.
///
/// Left out on purpose, since they are what "anyone with the link" gives: Drive `/file/d/ID/view` and
/// `/drive/folders/ID`, Microsoft `/:x:/g/`, `/:x:/s/`, `/:x:/p/`, Dropbox `/s/` and `/scl/`, Canva `/view`.
const SHAPES: &[AddressForm] = &[
    // Google counts the accounts that are signed in on this computer: `/u/0/`, `/u/1/`.
    within(".google.com", &["u", "N"], Closed::Account),
    under("accounts.google.com", &[], Closed::Account),
    under("mail.google.com", &[], Closed::Account),
    under("drive.google.com", &["drive", "home"], Closed::Account),
    under("drive.google.com", &["drive", "my-drive"], Closed::Account),
    under("drive.google.com", &["drive", "recent"], Closed::Account),
    under("drive.google.com", &["drive", "search"], Closed::Account),
    under(
        "drive.google.com",
        &["drive", "shared-drives"],
        Closed::Account,
    ),
    under(
        "drive.google.com",
        &["drive", "shared-with-me"],
        Closed::Account,
    ),
    under("drive.google.com", &["drive", "starred"], Closed::Account),
    within("docs.google.com", &["edit"], Closed::Edit),
    within("drive.google.com", &["edit"], Closed::Edit),
    // `r` is the plain address of a file: it gives nobody new access (":x:" names the kind of document).
    under(".sharepoint.com", &[":*:", "r"], Closed::Unshared),
    under("-my.sharepoint.com", &["personal"], Closed::Unshared),
    within(".sharepoint.com", &["_layouts"], Closed::Unshared),
    under("onedrive.live.com", &["edit"], Closed::Edit),
    under("onedrive.live.com", &["edit.aspx"], Closed::Edit),
    under("login.microsoftonline.com", &[], Closed::Account),
    under("login.live.com", &[], Closed::Account),
    under("outlook.live.com", &[], Closed::Account),
    under("outlook.office.com", &[], Closed::Account),
    under("mail.yahoo.com", &[], Closed::Account),
    under("www.dropbox.com", &["home"], Closed::Account),
    under("dropbox.com", &["home"], Closed::Account),
    under("web.whatsapp.com", &[], Closed::Account),
    under("web.telegram.org", &[], Closed::Account),
    under("www.canva.com", &["design", "*", "*", "edit"], Closed::Edit),
    under("www.canva.com", &["design", "*", "edit"], Closed::Edit),
    under("canva.com", &["design", "*", "*", "edit"], Closed::Edit),
    under("canva.com", &["design", "*", "edit"], Closed::Edit),
    // WordPress, which many units' sites run on: its administration needs a sign-in.
    within("", &["wp-admin"], Closed::BackOffice),
    within("", &["wp-login.php"], Closed::BackOffice),
];

/// Why the public cannot open this address, as far as its form shows.
pub(super) fn closed(url: &Url) -> Option<Closed> {
    if is_local(url) {
        return Some(Closed::Local);
    }
    let host = url.domain()?.trim_end_matches('.');
    let path: Vec<&str> = url
        .path()
        .split('/')
        .filter(|segment| !segment.is_empty())
        .collect();
    SHAPES
        .iter()
        .find(|form| form.fits(host, &path))
        .map(|form| form.closed)
}

impl AddressForm {
    fn fits(&self, host: &str, path: &[&str]) -> bool {
        let suffix = self.host.starts_with(['.', '-']);
        let at_home = self.host.is_empty()
            || (suffix && host.ends_with(self.host))
            || (!suffix && host == self.host);
        at_home
            && if self.first {
                begins(path, self.path)
            } else {
                (0..path.len()).any(|from| {
                    path.get(from..)
                        .is_some_and(|behind| begins(behind, self.path))
                })
            }
    }
}

fn begins(path: &[&str], form: &[&str]) -> bool {
    path.len() >= form.len()
        && path
            .iter()
            .zip(form)
            .all(|(segment, form)| serves(segment, form))
}

/// `N` is a number, `*` anything, `:*:` a Microsoft kind such as `:x:`.
fn serves(segment: &str, form: &str) -> bool {
    match form {
        "N" => segment.bytes().all(|byte| byte.is_ascii_digit()),
        "*" => true,
        ":*:" => segment.len() == 3 && segment.starts_with(':') && segment.ends_with(':'),
        word => segment.eq_ignore_ascii_case(word),
    }
}

/// Endings of names that exist only inside a network: RFC 6761 (`localhost`, `test`), RFC 6762
/// (`local`), RFC 8375 (`home.arpa`), ICANN's reservation of 2024 (`internal`), and what home and
/// office routers hand out (`lan`, `home`, `corp`, `localdomain`, `intranet`; none is delegated).
const LOCAL_ENDINGS: &[&str] = &[
    "corp",
    "home",
    "home.arpa",
    "internal",
    "intranet",
    "lan",
    "local",
    "localdomain",
    "localhost",
    "test",
];

fn is_local(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => is_local_v4(address),
        Some(Host::Ipv6(address)) => is_local_v6(address),
        Some(Host::Domain(name)) => is_local_name(name.trim_end_matches('.')),
        None => false,
    }
}

fn is_local_name(name: &str) -> bool {
    let ends = |ending: &&str| {
        name.strip_suffix(*ending)
            .is_some_and(|before| before.is_empty() || before.ends_with('.'))
    };
    !name.contains('.') || name.starts_with("intranet.") || LOCAL_ENDINGS.iter().any(ends)
}

fn is_local_v4(address: Ipv4Addr) -> bool {
    let [first, second, ..] = address.octets();
    // RFC 6598: 100.64.0.0/10 lies behind a provider's translation, RFC 791: 0.0.0.0/8 is "this network".
    let shared = first == 100 && (64..128).contains(&second);
    address.is_private() || address.is_loopback() || address.is_link_local() || first == 0 || shared
}

fn is_local_v6(address: Ipv6Addr) -> bool {
    address.is_loopback()
        || address.is_unspecified()
        || address.is_unique_local()
        || address.is_unicast_link_local()
        || address.to_ipv4_mapped().is_some_and(is_local_v4)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(link: &str) -> Option<Closed> {
        closed(&Url::parse(link).unwrap())
    }

    #[test]
    fn links_that_are_public_in_form_pass() {
        for link in [
            "https://ppid.example.go.id/dip",
            "https://drive.google.com/file/d/1AbC/view?usp=sharing",
            "https://drive.google.com/drive/folders/1AbC?usp=sharing",
            "https://docs.google.com/document/d/e/1AbC/pub",
            "https://docs.google.com/spreadsheets/d/1AbC/preview",
            "https://docs.google.com/forms/d/e/1AbC/viewform",
            "https://dinas.sharepoint.com/:b:/s/ppid/1AbC?e=x",
            "https://dinas-my.sharepoint.com/:w:/g/personal/ppid/1AbC?e=x",
            "https://www.dropbox.com/scl/fi/1AbC/dip.pdf",
            "https://www.canva.com/design/1AbC/XyZ/view",
            "https://1drv.ms/b/s!AbC",
            "https://ppid.example.go.id/edit/u/berita",
            "https://ppid.example.go.id/wp-content/uploads/2026/01/dip.pdf",
            "https://google.com.example.go.id/u/0/",
            "https://xn--mnchen-3ya.example/",
            "https://testing.example.go.id/local/",
            "https://8.8.8.8/",
            "https://172.32.0.1/",
            "https://[2001:4860::1]/",
        ] {
            assert_eq!(look(link), None, "{link}");
        }
    }

    #[test]
    fn shares_bound_to_an_account_or_to_editing_are_seen() {
        for (link, closed) in [
            (
                "https://docs.google.com/document/d/1AbC/edit?usp=sharing",
                Closed::Edit,
            ),
            (
                "https://docs.google.com/forms/d/1AbC/edit#responses",
                Closed::Edit,
            ),
            (
                "https://docs.google.com/document/u/1/d/1AbC/edit",
                Closed::Account,
            ),
            (
                "https://drive.google.com/drive/u/0/folders/1AbC",
                Closed::Account,
            ),
            ("https://drive.google.com/drive/my-drive", Closed::Account),
            (
                "https://accounts.google.com/ServiceLogin?continue=x",
                Closed::Account,
            ),
            ("https://mail.google.com/mail/u/0/#inbox", Closed::Account),
            (
                "https://dinas.sharepoint.com/:x:/r/sites/ppid/dip.xlsx",
                Closed::Unshared,
            ),
            (
                "https://dinas-my.sharepoint.com/personal/ppid/dip.pdf",
                Closed::Unshared,
            ),
            ("https://onedrive.live.com/edit.aspx?resid=1", Closed::Edit),
            ("https://www.dropbox.com/home/ppid", Closed::Account),
            ("https://web.whatsapp.com/", Closed::Account),
            (
                "https://www.canva.com/design/1AbC/XyZ/edit?utm=1",
                Closed::Edit,
            ),
            (
                "https://ppid.example.go.id/wp-admin/post.php?post=1",
                Closed::BackOffice,
            ),
        ] {
            assert_eq!(look(link), Some(closed), "{link}");
        }
    }

    #[test]
    fn local_addresses_are_seen() {
        for link in [
            "http://localhost:8000/",
            "http://ppid/dip",
            "http://ppid.local/",
            "http://ppid.kantor.lan./",
            "http://server.internal/",
            "http://intranet.example.go.id/",
            "http://ppid.test/",
            "http://router.home/",
            "http://127.0.0.1/",
            "http://10.1.2.3/",
            "http://172.16.0.1/",
            "http://192.168.1.10/ppid",
            "http://169.254.1.1/",
            "http://100.64.0.1/",
            "http://0.0.0.0/",
            // The decimal form of 127.0.0.1.
            "http://2130706433/",
            "http://[::1]/",
            "http://[fd00::1]/",
            "http://[fe80::1]/",
            "http://[::ffff:192.168.1.1]/",
        ] {
            assert_eq!(look(link), Some(Closed::Local), "{link}");
        }
    }
}
