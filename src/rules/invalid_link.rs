//! KIP601: a link that no browser or portal would take as it is written.

use std::cell::Cell;
use std::sync::Arc;

use url::{SyntaxViolation, Url};

use crate::model::{
    Dossier, Effect, Entry, Exhibit, Finding, Inspect, Rule, Severity, Text, is_blank,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP601",
    name: Text::new("tautan-tidak-sah", "invalid-link"),
    severities: &[Severity::Error],
    effect: Effect::VOIDS,
    summary: Text::new(
        "bentuk tautan tidak sah atau terlalu panjang",
        "a link is malformed or too long",
    ),
    checks: Text::new(
        "Setiap tautan diawali `https://` atau `http://`, memuat nama situs, tidak memuat spasi, karakter tak terlihat, nama pengguna, atau kata sandi, dan tidak lebih panjang dari `panjang_tautan_maks` dalam instrumen. Yang dinilai adalah tautan seperti yang tertulis.",
        "Every link begins with `https://` or `http://`, names a site, has no spaces, invisible characters, user name or password, and is not longer than the instrument's `panjang_tautan_maks`. What counts is the link as it is written.",
    ),
    why: Text::new(
        "Portal menolak atau memotong tautan seperti itu, dan tautan yang terpotong tidak membuka apa-apa saat diverifikasi. Kata sandi di dalam tautan akan terbaca oleh semua orang.",
        "A portal refuses or cuts off such a link, and a link that is cut off opens nothing when it is verified. A password inside a link can be read by everybody.",
    ),
    fix: Text::new(
        "Buka lamannya di peramban, lalu salin alamatnya utuh dari bilah alamat. Bila terlalu panjang, pakai alamat pendek resmi dari pengelola laman.",
        "Open the page in a browser and copy its whole address from the address bar. If it is too long, use an official short address of the site.",
    ),
    inspect: Inspect::Exhibit(inspect),
};

fn inspect(dossier: &Dossier, _: &Entry, exhibit: &Exhibit) -> Option<Finding> {
    let longest = dossier.instrument.files.link_length_max;
    let link: &Arc<str> = exhibit.link()?;
    let told =
        too_long(link, longest).or_else(|| fault(link).map(|fault| meant(link).unwrap_or(fault)));
    let (message, hint) = told?;
    Some(RULE.finding(&exhibit.evidence.place, message, hint))
}

fn too_long(link: &str, longest: Option<u32>) -> Option<(Text, Text)> {
    let longest = longest?;
    let length = link.chars().count();
    (u64::try_from(length).unwrap_or(u64::MAX) > u64::from(longest)).then(|| {
        (
            text!(
                "panjang tautan {length} karakter, melebihi batas {longest}",
                "the link is {length} characters long, over the limit of {longest}"
            ),
            Text::new(
                "pakai alamat yang lebih pendek, misalnya tanpa bagian sesudah `?` bila lamannya tetap terbuka",
                "use a shorter address, for instance without what follows `?` if the page still opens",
            ),
        )
    })
}

/// What a link that is none was meant for, where it can be told from how it is written. A name or a
/// password before `@` is never repeated.
fn meant(link: &str) -> Option<(Text, Text)> {
    if link.contains('@') {
        return None;
    }
    let words: Vec<&str> = link.split_whitespace().collect();
    let address = |word: &&str| word.starts_with("https://") || word.starts_with("http://");
    let around = ['<', '>', '(', ')', '[', ']', ',', ';', '"', '\''];
    let bare = |word: &str| word.trim_matches(around).to_owned();
    let links = words.iter().filter(|word| address(word));
    let links: Vec<String> = links.map(|word| bare(word)).collect();
    if let [first, second, ..] = links.as_slice() {
        return Some((
            Text::new(
                "beberapa tautan tertulis dalam satu butir",
                "several links stand in one item",
            ),
            text!(
                "tulis masing-masing sebagai bukti sendiri: `- tautan: {first}`, lalu `- tautan: {second}`",
                "write each as evidence of its own: `- tautan: {first}`, then `- tautan: {second}`"
            ),
        ));
    }
    let &[word] = words.as_slice() else {
        let message = Text::new(
            "tautan memuat teks lain selain alamatnya",
            "the link holds other text than its address",
        );
        let only = links
            .first()
            .filter(|only| fault(only).is_none() && !words.first().is_some_and(address))?;
        return Some((message, write(only)));
    };
    let inner = bare(word);
    if inner != word && fault(&inner).is_none() {
        let message = Text::new(
            "di sekitar alamat ini ada tanda yang bukan bagiannya",
            "there are signs round this address that are no part of it",
        );
        return Some((message, write(&inner)));
    }
    without_scheme(word)
}

fn write(link: &str) -> Text {
    text!("tulis `tautan: {link}`", "write `tautan: {link}`")
}

/// A link whose `https://` is missing or broken, or the name of a file.
fn without_scheme(word: &str) -> Option<(Text, Text)> {
    let rest = ["https", "http"].iter().find_map(|scheme| {
        let rest = word
            .strip_prefix(scheme)?
            .trim_start_matches([':', '/', ';', '.']);
        (rest.len() + scheme.len() < word.len()).then_some(rest)
    });
    let host = rest.unwrap_or(word);
    let right = format!("https://{host}");
    let site = host.split('/').next().unwrap_or_default();
    let end = site.rsplit('.').next().unwrap_or_default();
    let is_site = site.contains('.') && end.len() >= 2 && end.chars().all(char::is_alphabetic);
    if host.contains(':') || !is_site || fault(&right).is_some() {
        return None;
    }
    let files = [
        "pdf", "docx", "doc", "xlsx", "xls", "pptx", "jpg", "jpeg", "png", "mp4", "zip",
    ];
    if rest.is_none() && site == host && files.contains(&end.to_lowercase().as_str()) {
        return Some((
            Text::new(
                "ini nama berkas, bukan tautan",
                "this is the name of a file, not a link",
            ),
            text!("tulis `berkas: {word}`", "write `berkas: {word}`"),
        ));
    }
    let message = Text::new(
        "alamat ini tidak diawali `https://`",
        "this address does not begin with `https://`",
    );
    Some((message, write(&right)))
}

/// What is wrong with the form of a link, and the next act.
fn fault(link: &str) -> Option<(Text, Text)> {
    if link.chars().any(unseen) {
        return Some((
            Text::new(
                "tautan memuat spasi atau karakter yang tak terlihat",
                "the link has a space or an invisible character in it",
            ),
            Text::new(
                "salin ulang alamatnya dari peramban; tulis satu tautan per bukti, dan spasi sebagai `%20`",
                "copy the address from the browser again; write one link per piece of evidence, and a space as `%20`",
            ),
        ));
    }
    let crooked = Cell::new(false);
    let watch = |violation| {
        if violation == SyntaxViolation::ExpectedDoubleSlash
            || violation == SyntaxViolation::Backslash
        {
            crooked.set(true);
        }
    };
    let parsed = Url::options()
        .syntax_violation_callback(Some(&watch))
        .parse(link);
    match parsed {
        Ok(url) => of_scheme(&url)
            .or_else(|| of_user(&url))
            .or_else(|| of_host(&url))
            .or_else(|| (crooked.get() || link.contains(['<', '>', '"'])).then(malformed)),
        Err(_) => Some(malformed()),
    }
}

fn malformed() -> (Text, Text) {
    (
        Text::new(
            "tautan tidak dapat dibaca sebagai alamat laman",
            "the link cannot be read as the address of a page",
        ),
        Text::new(
            "salin ulang alamatnya dari peramban; bentuknya `https://nama-situs/halaman`",
            "copy the address from the browser again; its form is `https://site/page`",
        ),
    )
}

fn of_scheme(url: &Url) -> Option<(Text, Text)> {
    let scheme = url.scheme();
    (!matches!(scheme, "http" | "https")).then(|| {
        (
            text!(
                "tautan memakai `{scheme}:`, bukan `https://` atau `http://`",
                "the link uses `{scheme}:`, not `https://` or `http://`"
            ),
            Text::new(
                "cantumkan alamat laman yang diawali `https://`",
                "list the address of a page that begins with `https://`",
            ),
        )
    })
}

/// The message must not repeat what may be a password.
fn of_user(url: &Url) -> Option<(Text, Text)> {
    let host = url.host_str().unwrap_or_default();
    (!url.username().is_empty() || url.password().is_some()).then(|| {
        (
            text!(
                "tautan ke {host} memuat nama pengguna atau kata sandi",
                "the link to {host} has a user name or a password in it"
            ),
            Text::new(
                "hapus bagian sebelum `@`, dan ganti kata sandinya bila tautan ini sudah pernah dibagikan",
                "remove the part before `@`, and change the password if this link was ever shared",
            ),
        )
    })
}

fn of_host(url: &Url) -> Option<(Text, Text)> {
    let host = url.host_str().unwrap_or_default();
    // `https://https://…`, pasted twice, parses as a site named "https".
    if matches!(host, "http" | "https") {
        return Some((
            text!(
                "awalan `{host}:` tertulis dua kali dalam tautan",
                "`{host}:` is written twice at the start of the link"
            ),
            Text::new("hapus salah satu awalannya", "remove one of the two"),
        ));
    }
    let name = host.strip_suffix('.').unwrap_or(host);
    let sound = url.domain().is_none()
        || name
            .split('.')
            // RFC 1035, section 2.3.4: a label has 1 to 63 characters.
            .all(|label| (1..=63).contains(&label.len()));
    (!sound).then(|| {
        (
            text!(
                "nama situs `{host}` dalam tautan tidak sah",
                "the site name `{host}` in the link is not valid"
            ),
            Text::new(
                "periksa ejaan nama situsnya, terutama titik yang ganda",
                "check the spelling of the site name, especially double dots",
            ),
        )
    })
}

/// White space, control characters, and the marks without width that come along when a link is
/// copied from a chat or a word processor.
fn unseen(c: char) -> bool {
    is_blank(c) || c.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    #[test]
    fn sound_links_pass() {
        for link in [
            "https://ppid.example.go.id/dip",
            "http://ppid.example.go.id:8080/a?b[]=c&d=%20#e",
            "HTTPS://PPID.EXAMPLE.GO.ID",
            "https://www.youtube.com/@ppid",
            "https://web.archive.org/web/2025/https://ppid.example.go.id/",
            "https://münchen.example/ä",
            "https://xn--mnchen-3ya.example/",
            "https://ppid.example.go.id./",
            "https://203.0.113.7/dip",
            "https://[2001:db8::1]/dip",
            "https://localhost/",
        ] {
            assert!(fault(link).is_none(), "{link}");
        }
    }

    #[test]
    fn malformed_links_are_refused() {
        for link in [
            "https://",
            "https:/ppid.example.go.id",
            "https:///ppid.example.go.id",
            "https:ppid.example.go.id",
            "https://ppid.example.go.id\\dip",
            "ppid.example.go.id",
            "",
            "ftp://ppid.example.go.id/a",
            "javascript:alert(1)",
            "mailto:ppid@example.go.id",
            "https://ppid.example.go.id/a b",
            " https://ppid.example.go.id",
            "https://ppid.example.go.id/\u{200b}",
            "https://ppid.exa\nmple.go.id",
            "https://admin:rahasia@ppid.example.go.id",
            "https://admin@ppid.example.go.id",
            "https://https://ppid.example.go.id",
            "https://ppid..go.id",
            "https://...",
            "https://999.1.1.1/",
            "https://ppid.example.go.id:99999/",
            "https://ppid.example.go.id/\"",
        ] {
            assert!(fault(link).is_some(), "{link}");
        }
    }

    #[test]
    fn what_was_meant_is_told_with_the_line_to_write() {
        for (link, right) in [
            (
                "ppid.example.go.id/dip",
                "`tautan: https://ppid.example.go.id/dip`",
            ),
            ("www.example.go.id", "`tautan: https://www.example.go.id`"),
            (
                "https:/ppid.example.go.id",
                "`tautan: https://ppid.example.go.id`",
            ),
            (
                "https//ppid.example.go.id/a",
                "`tautan: https://ppid.example.go.id/a`",
            ),
            (
                "<https://ppid.example.go.id>",
                "`tautan: https://ppid.example.go.id`",
            ),
            ("sk-dip.pdf", "`berkas: sk-dip.pdf`"),
            (
                "lihat https://ppid.example.go.id/a",
                "`tautan: https://ppid.example.go.id/a`",
            ),
            (
                "https://ppid.example.go.id/a, https://ppid.example.go.id/b",
                "`- tautan: https://ppid.example.go.id/a`, lalu `- tautan: https://ppid.example.go.id/b`",
            ),
        ] {
            let (_, hint) = fault(link).and_then(|_| meant(link)).unwrap();
            assert!(
                hint.get(Lang::Id).contains(right),
                "{link}: {}",
                hint.get(Lang::Id)
            );
        }
        for link in [
            "tidak ada",
            "https://ppid.example.go.id/a b",
            "ftp://a.example",
            "https://",
        ] {
            assert!(fault(link).is_some() && meant(link).is_none(), "{link}");
        }
    }

    #[test]
    fn no_password_is_repeated() {
        let (message, hint) = fault("https://admin:rahasia@ppid.example.go.id").unwrap();
        for lang in [Lang::Id, Lang::En] {
            assert!(!message.get(lang).contains("rahasia") && !hint.get(lang).contains("rahasia"));
        }
        assert!(message.get(Lang::Id).contains("ppid.example.go.id"));
    }

    #[test]
    fn length_counts_characters_and_the_limit_passes() {
        let link = format!("https://ppid.example.go.id/{}", "é".repeat(228));
        assert_eq!(link.chars().count(), 255);
        assert!(too_long(&link, Some(255)).is_none());
        assert!(too_long(&link, None).is_none());
        let (message, _) = too_long(&link, Some(254)).unwrap();
        assert_eq!(
            message.get(Lang::Id),
            "panjang tautan 255 karakter, melebihi batas 254"
        );
    }
}
