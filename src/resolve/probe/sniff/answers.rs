//! Tells apart what servers and web applications give under a document's name: tables in HTML, XML of
//! Office 2003 and MHTML, which Excel and Word open after a warning, and messages of a fault.

use crate::model::{ExportKind, Nature};

use super::words::first_element;

/// What only XML of Office has near its beginning.
const OFFICE_XML: [&str; 4] = [
    "urn:schemas-microsoft-com:office:spreadsheet",
    "schemas.microsoft.com/office/word/2003/wordml",
    "schemas.microsoft.com/office/2006/xmlPackage",
    "<?mso-application",
];
/// What a page that an office program wrote, or that was written for one, has near its beginning.
const OFFICE_HTML: &str = "urn:schemas-microsoft-com:office:";
/// How elements end that messages of servers consist of: of stores, of web services, of map servers.
const FAULTS: [&str; 10] = [
    "error",
    "errors",
    "exception",
    "exceptionreport",
    "fault",
    "problem",
    "response",
    "result",
    "status",
    "envelope",
];
/// JSON that is one word: what a server answers where there is nothing.
const WORDS: [&str; 3] = ["null", "true", "false"];
/// What servers say in plain words in place of a document, in lower case.
const PLAIN: [&str; 26] = [
    "access denied",
    "akses ditolak",
    "bad gateway",
    "bad request",
    "belum login",
    "does not exist",
    "expired",
    "file not found",
    "forbidden",
    "gateway time",
    "internal server error",
    "invalid token",
    "login required",
    "method not allowed",
    "no such",
    "not found",
    "not authorized",
    "permission denied",
    "request timeout",
    "service unavailable",
    "sesi berakhir",
    "tidak ditemukan",
    "too many requests",
    "unauthenticated",
    "unauthorized",
    "unavailable",
];
/// The longest such answer, in bytes: a sentence, and a line that names the request.
const PLAIN_MAX: usize = 200;
/// Keys that JSON of a fault has.
const FAULT_KEYS: [&str; 4] = ["\"error", "\"message\"", "\"statuscode\"", "\"exception\""];

/// An office document's substitute that is one by its own words, whatever its name.
pub(super) fn export(text: &str) -> Option<Nature> {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    if is_mhtml(start) {
        return Some(Nature::Export(ExportKind::Mhtml));
    }
    let xml = start.starts_with("<?xml") || start.starts_with("<?mso");
    // A page made for Office names the same things, and is a page.
    let office = xml && OFFICE_XML.iter().any(|words| text.contains(words));
    (office && !super::words::page(text)).then_some(Nature::Export(ExportKind::Xml))
}

/// Heads of a letter that holds a page and its pictures, as Word, Excel and browsers save it.
fn is_mhtml(start: &str) -> bool {
    let head = start.split("\n\n").next().unwrap_or_default();
    let head = head.split("\r\n\r\n").next().unwrap_or_default();
    let head = head.to_ascii_lowercase();
    let related = head.contains("multipart/related") || head.contains("multipart/alternative");
    let begins = ["mime-version:", "from: <saved by", "from: \"saved by"];
    related && begins.iter().any(|word| head.starts_with(word))
}

/// What a page is under this name: under an office document's, one made for that program, or with a
/// table and no door to sign in at, is what a web application exported.
pub(super) fn page(text: &str, extension: &str) -> Nature {
    let lower = text.to_ascii_lowercase();
    let made = lower.contains(OFFICE_HTML);
    let door = lower.contains("<form") || lower.contains("type=\"password\"");
    let table = lower.contains("<table") && !door;
    if is_office(extension) && (made || table) {
        Nature::Export(ExportKind::Html)
    } else {
        Nature::Html
    }
}

fn is_office(extension: &str) -> bool {
    let promised = Nature::promised_by(extension);
    matches!(promised, Some(Nature::Office(_) | Nature::OldOffice))
}

/// Whether this is a server's message under the name of a document: JSON or XML of a fault, and any
/// JSON or a few plain words of one where the name promises what is no text.
pub(super) fn tells_of_a_fault(start: &str, extension: &str) -> bool {
    let tables = ["csv", "tsv"].contains(&extension);
    match Nature::promised_by(extension) {
        None | Some(Nature::PlainText) if !tables => return false,
        _ => {}
    }
    if is_json(start) {
        let lower = start.to_ascii_lowercase();
        return !tables || FAULT_KEYS.iter().any(|key| lower.contains(key));
    }
    let Some(element) = first_element(start) else {
        return !tables && is_plain_fault(start);
    };
    let name = element.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == ':'));
    let name = name.into_iter().next().unwrap_or_default();
    let local = name.rsplit(':').next().unwrap_or_default();
    let local = local.to_ascii_lowercase();
    FAULTS.iter().any(|fault| local.ends_with(fault))
}

/// Whether a few words say that a server has no document for whoever asked, or are the number of such an
/// answer: `404 Not Found`. A note of somebody is longer, or says something else.
fn is_plain_fault(start: &str) -> bool {
    let words = start.trim_end();
    if words.len() > PLAIN_MAX || words.lines().count() > 3 {
        return false;
    }
    let lower = words.to_lowercase();
    let code = |text: &str| text.parse().is_ok_and(|code| (400..600).contains(&code));
    let behind = lower.strip_prefix("error").map(str::trim_start);
    let coded = behind.is_some_and(|rest| rest.is_empty() || rest.get(..3).is_some_and(code));
    coded || code(&lower) || PLAIN.iter().any(|fault| lower.contains(fault))
}

/// Whether it begins like JSON: an object, a list of such values, or one value alone.
fn is_json(start: &str) -> bool {
    let inside = start.trim_start_matches(|letter: char| letter == '[' || letter.is_whitespace());
    if let Some(inside) = inside.strip_prefix('{') {
        return inside.trim_start().starts_with(['"', '}']);
    }
    let list = start.starts_with('[') && inside.starts_with(['"', ']']);
    let whole = start.trim_end();
    let quoted = whole.len() > 1 && whole.starts_with('"') && whole.ends_with('"');
    let one = quoted && !whole.contains('\n') || WORDS.contains(&whole);
    list || one
}

#[cfg(test)]
mod tests {
    use crate::model::{ExportKind, Nature};
    use crate::resolve::probe::sniff::nature;

    const MADE: &str = r#"<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head></head><body><form><table border=1>"#;

    fn told(text: &str, name: &str) -> Nature {
        nature(text.as_bytes(), name)
    }

    #[test]
    fn a_page_under_an_office_name_is_an_export_or_a_door() {
        let export = Nature::Export(ExportKind::Html);
        let table = "<table border=1><tr><th>No</th></tr>";
        for name in ["a.xls", "a.xlsx", "a.doc", "a.docx", "a.ods"] {
            assert_eq!(told(MADE, name), export, "{name}");
            assert_eq!(told(table, name), export, "{name}");
            let door = format!("<html><form action=login>{table}");
            assert_eq!(told(&door, name), Nature::Html, "{name}");
            assert_eq!(told("<html><body>Masuk", name), Nature::Html, "{name}");
        }
        for name in ["a.pdf", "a.html", "a.jpg"] {
            assert_eq!(told(MADE, name), Nature::Html, "{name}");
            assert_eq!(told(table, name), Nature::Html, "{name}");
        }
        assert_eq!(told(table, "a.md"), Nature::PlainText);
    }

    #[test]
    fn office_xml_and_mhtml_are_known_by_their_own_words() {
        let sheet =
            "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook>";
        let plain = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">";
        let word = "\u{feff}<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\">";
        let one = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x";
        let blink =
            "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n--x";
        for name in ["a.xls", "a.doc", "a.xml", "a.pdf", "a"] {
            for text in [sheet, plain, word] {
                assert_eq!(told(text, name), Nature::Export(ExportKind::Xml), "{name}");
            }
            for text in [one, blink] {
                assert_eq!(
                    told(text, name),
                    Nature::Export(ExportKind::Mhtml),
                    "{name}"
                );
            }
        }
        let letter = "MIME-Version: 1.0\nContent-Type: text/plain\n\nmultipart/related";
        assert_eq!(told(letter, "a.txt"), Nature::PlainText);
        let page = format!("<?xml version=\"1.0\"?>{MADE}");
        assert_eq!(told(&page, "a.pdf"), Nature::Html);
    }

    #[test]
    fn a_servers_message_is_told_from_text_by_the_name() {
        let faults = [
            "{\"error\":\"Unauthenticated.\"}",
            "\u{feff}{ \"message\": \"Unauthorized\", \"status\": 401}",
            "<?xml version=\"1.0\"?>\n<Error><Code>AccessDenied</Code></Error>",
            "<s:Envelope xmlns:s=\"x\"><s:Body><s:Fault>",
            "[{\"error\":1}]",
            "<response><status>error</status></response>",
            "<problem xmlns=\"urn:ietf:rfc:7807\"><status>403</status></problem>",
            "<ns:ServiceException>Sesi habis</ns:ServiceException>",
        ];
        for text in faults {
            for name in [
                "a.pdf", "a.docx", "a.xls", "a.jpg", "a.mp4", "a.csv", "a.zip",
            ] {
                assert_eq!(told(text, name), Nature::Reply, "{name} {text}");
            }
            for name in ["a.json", "a.xml", "a.txt", "a", "a.kml"] {
                assert_eq!(told(text, name), Nature::PlainText, "{name} {text}");
            }
        }
        for text in [
            "{\"data\":[]}",
            "[]",
            " [ [\"a\"] ]",
            "null\n",
            "false",
            "\"Unauthorized\"",
        ] {
            assert_eq!(told(text, "a.pdf"), Nature::Reply, "{text}");
            assert_eq!(told(text, "a.csv"), Nature::PlainText, "{text}");
            assert_eq!(told(text, "a.json"), Nature::PlainText, "{text}");
        }
        for text in [
            "Unauthorized",
            "Not Found\n",
            "Access Denied",
            "404 page not found",
            "403",
            "Error 500: x",
            "Error",
            "Too Many Requests (ref 12)",
            "Berkas tidak ditemukan.",
            "The specified key does not exist.",
        ] {
            for name in ["a.pdf", "a.xlsx", "a.jpg", "a.mp4"] {
                assert_eq!(told(text, name), Nature::Reply, "{name} {text}");
            }
            for name in ["a.txt", "a.csv", "a.md", "a"] {
                assert_eq!(told(text, name), Nature::PlainText, "{name} {text}");
            }
        }
        for text in [
            "404 orang hadir",
            "4041",
            "Laporan bulan Mei",
            "200 OK",
            "Errata",
            "{catatan} 1",
            "[catatan] 1",
            "\"Kutipan\" di awal",
            "nullus",
            "<headline>x</headline>",
            "<errata>x</errata>",
            "nomor",
        ] {
            assert_eq!(told(text, "a.pdf"), Nature::PlainText, "{text}");
        }
    }
}
