//! KIP602: a link whose form shows that the public cannot open it.

use url::Url;

use super::private_links::{Closed, closed};
use crate::model::{Dossier, Effect, Entry, Exhibit, Finding, Inspect, Rule, Severity, Text};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP602",
    name: Text::new("tautan-tidak-publik", "link-not-public"),
    severities: &[Severity::Warning],
    effect: Effect::NONE,
    summary: Text::new(
        "bentuk tautan menunjukkan bahwa masyarakat tidak dapat membukanya",
        "the form of a link shows that the public cannot open it",
    ),
    checks: Text::new(
        "Tautan bukan alamat menyunting (misalnya `/edit` di Google Docs atau Canva), bukan laman yang terikat akun (misalnya `/u/0/` di Google, `/:x:/r/` di SharePoint, `/home` di Dropbox), dan bukan alamat jaringan kantor (`localhost`, `192.168.…`, `intranet.…`). Hanya bentuknya yang dinilai; lamannya tidak dibuka.",
        "A link is not an editing address (such as `/edit` in Google Docs or Canva), not a page tied to an account (such as `/u/0/` at Google, `/:x:/r/` at SharePoint, `/home` at Dropbox), and not an address in the office network (`localhost`, `192.168.…`, `intranet.…`). Only its form is judged; the page is not opened.",
    ),
    why: Text::new(
        "Tautan seperti itu terbuka di komputer tim karena akunnya sedang masuk, tetapi verifikator hanya melihat halaman masuk atau permintaan izin. Bukti yang tidak terbuka dianggap tidak ada.",
        "Such a link opens on the team's computer, where the account is signed in, but the verifier sees only a sign-in page or a request for access. Evidence that does not open counts as missing.",
    ),
    fix: Text::new(
        "Buka tautannya di jendela penyamaran peramban. Bila diminta masuk, bagikan dokumennya untuk siapa saja yang memiliki tautan, atau unggah ke laman resmi dan cantumkan alamatnya.",
        "Open the link in a private window of the browser. If it asks to sign in, share the document with anyone who has the link, or put it on the official site and list that address.",
    ),
    inspect: Inspect::Exhibit(inspect),
};

fn inspect(_: &Dossier, _: &Entry, exhibit: &Exhibit) -> Option<Finding> {
    // A link that cannot be read is KIP601's.
    let url = Url::parse(exhibit.link()?).ok()?;
    let closed = closed(&url)?;
    let message = message(closed, url.host_str()?);
    Some(RULE.finding(&exhibit.evidence.place, message, closed.hint()))
}

fn message(closed: Closed, host: &str) -> Text {
    match closed {
        Closed::Local => text!(
            "{host} hanya dapat dibuka di komputer atau jaringan sendiri",
            "{host} opens only on your own computer or network"
        ),
        Closed::Account => text!(
            "tautan {host} terikat pada akun dan meminta orang lain masuk lebih dahulu",
            "the link to {host} is tied to an account and asks others to sign in"
        ),
        Closed::Edit => text!(
            "tautan {host} adalah alamat untuk menyunting, bukan untuk melihat",
            "the link to {host} is for editing, not for viewing"
        ),
        Closed::Unshared => text!(
            "tautan {host} adalah alamat di dalam akun kantor, bukan tautan yang dibagikan untuk umum",
            "the link to {host} is an address inside the office account, not one shared with everybody"
        ),
        Closed::BackOffice => text!(
            "tautan {host} menuju halaman pengelola laman, bukan halaman yang dilihat pengunjung",
            "the link to {host} leads to the site's administration, not to a page that visitors see"
        ),
    }
}
