//! Trees of pages, and pages whose content is not all there.

use flate2::{Compress, Compression, FlushCompress};

use super::{damaged, facts, three, zlib};
use crate::model::{Condition, Extent, Facts};
use crate::resolve::probe::pdf::writer::{PdfWriter, shown};

/// Three pages, of which the root says this.
fn rooted(root: &str) -> Facts {
    let mut writer = three();
    writer.replace(2, root);
    facts(&writer.bytes())
}

/// How much is seen, for each thing that is odd.
fn odd(facts: &Facts) -> Vec<Extent> {
    assert_eq!(facts.condition, Condition::Sound);
    facts.oddities.iter().map(|odd| odd.seen).collect()
}

#[test]
fn readers_show_as_many_pages_as_the_root_says() {
    let counted = |count: &str| {
        rooted(&format!(
            "<< /Type /Pages {count} /Kids [4 0 R 6 0 R 8 0 R] >>"
        ))
    };
    assert_eq!(odd(&counted("/Count 3")), []);
    assert_eq!(odd(&counted("/Count 4")), [Extent::Part]);
    for count in ["", "/Count 0", "/Count -3", "/Count (3)", "/Count 99 0 R"] {
        let seen = counted(count);
        assert_eq!(odd(&seen), [Extent::Whole], "{count}");
        assert_eq!((seen.pages, seen.pages_with_text), (Some(3), Some(3)));
    }
    assert!(damaged(
        &counted("/Count 1"),
        "hanya menampilkan 1 dari 3 halaman"
    ));
}

#[test]
fn a_page_that_is_missing_behind_the_last_one_is_not_missed() {
    let with = |kids: &str| rooted(&format!("<< /Type /Pages /Count 3 /Kids [{kids}] >>"));
    let seen = with("4 0 R 6 0 R 8 0 R 99 0 R");
    assert_eq!((odd(&seen), seen.pages), (vec![], Some(3)));
    assert!(damaged(
        &with("4 0 R 99 0 R 6 0 R 8 0 R"),
        "halaman 2 tidak ada"
    ));
}

#[test]
fn what_has_children_is_a_node_whatever_it_calls_itself() {
    for name in ["/Type /Pages", "/Type /Page", "/Type /Lain", ""] {
        let seen = rooted(&format!("<< {name} /Count 3 /Kids [4 0 R 6 0 R 8 0 R] >>"));
        assert_eq!(
            (odd(&seen), seen.pages_with_text),
            (vec![], Some(3)),
            "{name}"
        );
    }
}

/// A page of which this data, deflated, is the content.
fn drawn_by(data: &[u8]) -> Facts {
    let mut writer = PdfWriter::pages(&[""]);
    let number = writer.stream("/Filter /FlateDecode", data);
    writer.replace(
        4,
        &format!("<< /Type /Page /Parent 2 0 R /Contents {number} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"),
    );
    facts(&writer.bytes())
}

/// A long page, so that its data may break in the midst.
fn long() -> String {
    let lines = (0..2000).map(|line| format!("({line}) Tj T* "));
    format!("BT /F1 1 Tf 1 TL 72 720 Td {}ET", lines.collect::<String>())
}

#[test]
fn content_that_breaks_off_is_named_and_a_missing_sum_is_not() {
    let whole = zlib(long().into_bytes());
    let (half, end) = (whole.len() / 2, whole.len() - 4);
    let with = |end: &[u8]| [&whole[..half], end].concat();
    for (name, data) in [
        ("half", with(b"")),
        ("nothing from the middle on", with(&vec![0; half])),
        ("other bytes", with(&vec![0xff; half])),
        ("without its last byte", whole[..end - 1].to_vec()),
        ("a wrong sum", [&whole[..end], b"xxxx"].concat()),
    ] {
        let seen = drawn_by(&data);
        assert_eq!(odd(&seen), [Extent::Part], "{name}");
        assert_eq!(seen.pages_with_text, Some(1), "{name}");
    }
    for (name, data) in [
        ("whole", whole.clone()),
        ("without its sum", whole[..end].to_vec()),
        ("bytes behind", [&whole, b"\r\n\0".as_slice()].concat()),
        ("flushed and not ended", flushed(&long())),
    ] {
        let seen = drawn_by(&data);
        assert_eq!(
            (odd(&seen), seen.pages_with_text),
            (vec![], Some(1)),
            "{name}"
        );
    }
}

#[test]
fn a_page_of_no_data_is_blank() {
    for data in [b"".as_slice(), b"\n"] {
        assert!(matches!(drawn_by(data).condition, Condition::Blank(_)));
    }
}

#[test]
fn what_nobody_can_follow_is_not_blank() {
    let seen = |content: &str| facts(&PdfWriter::pages(&[content]).bytes());
    for content in [
        "BT /F1 12 Tf <48 (hal) Tj",
        "BT (surat keputusan",
        "kunci 3x9 {\u{7f}",
        "<<<<<<< HEAD\n=======\n>>>>>>> rekan\n",
    ] {
        let seen = seen(content);
        assert_eq!(seen.condition, Condition::Sound, "{content}");
        assert_eq!(odd(&seen), [Extent::Part], "{content}");
    }
    // Where something is drawn, readers go on, and so they do behind the marks of git.
    let letter = shown("surat");
    for content in [
        format!("kunci\n{letter}"),
        format!("<<<<<<< HEAD\n{letter}\n=======\n{letter}\n>>>>>>> rekan\n"),
    ] {
        let seen = seen(&content);
        assert_eq!((odd(&seen), seen.pages_with_text), (vec![], Some(1)));
    }
    for content in ["q Q", "BX EX", "/Span << /MCID 0 /A true >> BDC EMC"] {
        let blank = matches!(seen(content).condition, Condition::Blank(_));
        assert!(blank, "{content}");
    }
}

/// Deflated, and flushed as a program does that might yet write more.
fn flushed(content: &str) -> Vec<u8> {
    let mut deflate = Compress::new(Compression::default(), true);
    let mut out = Vec::with_capacity(2 * content.len());
    deflate
        .compress_vec(content.as_bytes(), &mut out, FlushCompress::Sync)
        .unwrap();
    out
}

#[test]
fn content_that_is_named_and_not_there_is_missed() {
    let with = |contents: &str| {
        let mut writer = PdfWriter::pages(&[&shown("satu"), &shown("dua")]);
        writer.replace(4, &format!("<< /Type /Page /Parent 2 0 R {contents} >>"));
        odd(&facts(&writer.bytes()))
    };
    let mut alone = PdfWriter::pages(&[""]);
    alone.replace(4, "<< /Type /Page /Parent 2 0 R /Contents 99 0 R >>");
    assert!(matches!(
        facts(&alone.bytes()).condition,
        Condition::Blank(_)
    ));
    assert_eq!(with("/Contents 99 0 R"), [Extent::Part]);
    assert_eq!(with("/Contents [5 0 R 99 0 R]"), [Extent::Part]);
    assert_eq!(with("/Contents [5 0 R]"), []);
    assert_eq!(with("/Contents []"), []);
    assert_eq!(with(""), []);
}
