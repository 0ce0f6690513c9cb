//! Files that stand beside a document or in its place, told by their names: what a cloud or a browser
//! leaves until the document is here, copies that programs make of it, and mappings under a wrong name.

use std::borrow::Cow;

use super::{extension, file_name, lower};

/// Who keeps a document back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keeper {
    /// iCloud, which leaves `.name.pdf.icloud`.
    ICloud,
    /// Another cloud's program, which leaves `name.pdf.nextcloud` and the like.
    Cloud,
    /// A browser or downloader, which has not come to the end: `name.pdf.crdownload`.
    Download,
}

/// Extensions that clouds' programs append to what is not here.
pub(crate) const CLOUDS: [&str; 5] = ["nextcloud", "owncloud", "opencloud", "cloud", "cloudf"];

/// Extensions that browsers and downloaders append until they are done.
pub(crate) const DOWNLOADS: [&str; 14] = [
    "part",
    "partial",
    "crdownload",
    "opdownload",
    "download",
    "filepart",
    "aria2",
    "fdmdownload",
    "dtapart",
    "xltd",
    "unfinished",
    "!ut",
    "!qb",
    "ucas",
];

/// The name of the document that a file of this name stands for, and who keeps it back.
pub(crate) fn kept_back(name: &str) -> Option<(&str, Keeper)> {
    let (kept, _) = name.rsplit_once('.')?;
    let keeper = extension(name);
    let listed = |list: &[&str]| list.contains(&&*keeper);
    let (kept, keeper) = if keeper == "icloud" {
        (kept.strip_prefix('.')?, Keeper::ICloud)
    } else if listed(&CLOUDS) {
        (kept, Keeper::Cloud)
    } else if listed(&DOWNLOADS) {
        (kept, Keeper::Download)
    } else {
        return None;
    };
    (!extension(kept).is_empty()).then_some((kept, keeper))
}

/// What programs write before the name of what they copy, in lower case.
const BEFORE: [&str; 4] = ["copy of ", "salinan dari ", "salinan ", "kopi dari "];

/// What they write behind it, in lower case.
const BEHIND: [&str; 12] = [
    " - copy",
    " - salin",
    " - salinan",
    " - kopi",
    " copy",
    " salinan",
    "_copy",
    "-copy",
    "-salin",
    "-salinan",
    "_salinan",
    "-kopi",
];

/// What stands in the brackets of two computers' versions, in lower case.
const IN_BRACKETS: [&str; 5] = ["konflik", "conflict", "salinan", "copy", "berkonflik"];

/// The names that a copy of this name may be of, the likeliest first: `sk (1).pdf` and
/// `Salinan sk.pdf` are of `sk.pdf`, and so may `sk-NAMA-PC.pdf` be. Only one that is there counts.
pub(crate) fn copied(name: &str) -> Vec<String> {
    let (stem, end) = match name.rfind('.').filter(|&at| at > 0) {
        Some(at) => name.split_at_checked(at).unwrap_or((name, "")),
        None => (name, ""),
    };
    let mut found = Vec::new();
    let mut left = Cow::Borrowed(stem);
    // A copy of a copy of a copy: each step takes one mark away.
    for _ in 0..4 {
        let Some(shorter) = without_mark(&left) else {
            break;
        };
        found.push(format!("{shorter}{end}"));
        left = Cow::Owned(shorter);
    }
    let computers = left.match_indices('-').filter_map(|(at, _)| {
        let (before, computer) = left.split_at_checked(at)?;
        is_computer(computer.trim_start_matches('-')).then(|| format!("{before}{end}"))
    });
    found.extend(computers);
    found.retain(|original| original != end);
    found
}

/// The name without the mark of a copy; `None` where it has none.
fn without_mark(stem: &str) -> Option<String> {
    let low = lower(stem);
    // Letters that change their length in lower case would shift what is cut.
    if low.len() != stem.len() {
        return None;
    }
    if let Some(mark) = BEFORE.iter().find(|mark| low.starts_with(**mark)) {
        return stem.get(mark.len()..).map(str::to_owned);
    }
    if let Some(mark) = BEHIND.iter().find(|mark| low.ends_with(**mark)) {
        return Some(stem.get(..stem.len() - mark.len())?.to_owned());
    }
    if let Some(at) = low.find(".sync-conflict-") {
        return stem.get(..at).map(str::to_owned);
    }
    let inside = low.strip_suffix(')')?;
    let at = inside.rfind('(')?;
    let inside = inside.get(at + 1..)?;
    let number = !inside.is_empty() && inside.bytes().all(|byte| byte.is_ascii_digit());
    let conflict = IN_BRACKETS.iter().any(|word| inside.contains(word));
    let before = stem.get(..at).filter(|_| number || conflict)?;
    Some(before.trim_end().to_owned())
}

/// Whether `OneDrive` may have put it behind a name: what a computer is called.
fn is_computer(name: &str) -> bool {
    let ends = ["-pc", "-laptop", "-komputer", "-macbook"];
    let begins = ["DESKTOP-", "LAPTOP-"];
    let low = lower(name);
    let signs = name
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let given = !name.bytes().any(|byte| byte.is_ascii_lowercase())
        && name.bytes().any(|byte| byte.is_ascii_digit())
        && name.bytes().any(|byte| byte.is_ascii_uppercase());
    // Windows calls no computer by more than 15 signs.
    let short = (3..=15).contains(&name.len());
    signs
        && (begins.iter().any(|begin| name.starts_with(begin))
            || ends.iter().any(|end| low.ends_with(end))
            || (given && short && name.contains('-')))
}

/// Whether a file of this name would be a mapping if its name were written right: `bukti.yml`,
/// `bukti.yaml.txt`, `bukti (1).yaml`, `bukti .yaml`.
pub(crate) fn is_misnamed_mapping(path: &str) -> bool {
    let name = file_name(path);
    if name == "bukti.yaml" {
        return false;
    }
    let name = name.trim();
    let low = lower(name);
    let mut stem = &*low;
    let mut is_yaml = false;
    while let Some((rest, end)) = stem.rsplit_once('.') {
        match end.trim() {
            "yaml" | "yml" => is_yaml = true,
            "txt" => {}
            _ => break,
        }
        stem = rest.trim_end();
    }
    let is = |word: &str| word.eq_ignore_ascii_case("bukti");
    // Computers are told by their capitals.
    let written = name.get(..stem.len()).unwrap_or(stem);
    is_yaml && (is(written) || copied(written).iter().any(|original| is(original)))
}

/// Whether it is called much as a mapping is: one that was begun in Notepad, saved by Word or kept as a copy
/// (`bukti.txt`, `bukti.yaml.docx`, `bukti_yaml.txt`, `bukti.yaml~`), or a document that is called so.
pub(crate) fn may_be_a_mapping(path: &str) -> bool {
    let name = file_name(path);
    let letters = name.chars().filter(|letter| letter.is_alphanumeric());
    let letters = letters.collect::<String>().to_lowercase();
    let begun = ["buktiyaml", "buktiyml"];
    name != "bukti.yaml"
        && (letters == "buktitxt" || begun.iter().any(|begin| letters.starts_with(begin)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_a_document_that_is_not_here_is_known() {
        for (name, wanted) in [
            (".sk-dip.pdf.icloud", Some(("sk-dip.pdf", Keeper::ICloud))),
            ("sk.pdf.nextcloud", Some(("sk.pdf", Keeper::Cloud))),
            ("sk.pdf.crdownload", Some(("sk.pdf", Keeper::Download))),
            ("sk.pdf.PART", Some(("sk.pdf", Keeper::Download))),
            ("Unconfirmed 123.crdownload", None),
            ("sk.icloud", None),
            ("my.cloud", None),
            ("sk.pdf", None),
            (".gitkeep", None),
        ] {
            assert_eq!(kept_back(name), wanted, "{name}");
        }
    }

    #[test]
    fn a_copy_is_traced_to_its_name() {
        for name in [
            "sk-dip (1).pdf",
            "sk-dip(2).pdf",
            "sk-dip - Copy.pdf",
            "sk-dip - Copy (3).pdf",
            "sk-dip - Salin.pdf",
            "Copy of sk-dip.pdf",
            "Salinan sk-dip.pdf",
            "sk-dip copy.pdf",
            "sk-dip (konflik Laptop PPID 2026-02-01).pdf",
            "sk-dip (Salinan berkonflik Tim PPID).pdf",
            "sk-dip (Tim PPID's conflicted copy 2026-02-01).pdf",
            "sk-dip (case conflict).pdf",
            "sk-dip.sync-conflict-20260201-101112-ABCDEFG.pdf",
            "sk-dip-NAMA-PC.pdf",
            "sk-dip-DESKTOP-4AB12CD.pdf",
            "sk-dip-LAPTOP-1.pdf",
        ] {
            assert!(
                copied(name).iter().any(|original| original == "sk-dip.pdf"),
                "{name}"
            );
        }
        for name in [
            "sk-dip.pdf",
            "sk-dip-2026.pdf",
            "sk-dip-final.pdf",
            "sk-dip (final).pdf",
            "sk-dip-BPMP.pdf",
            "(1).pdf",
            ".pdf",
            "",
        ] {
            assert_eq!(copied(name), Vec::<String>::new(), "{name}");
        }
    }

    #[test]
    fn a_mapping_under_a_wrong_name_is_known() {
        for name in [
            "a/bukti.yaml.txt",
            "bukti.yaml.yaml",
            "Bukti.yml",
            "BUKTI.YAML",
            "bukti.yml.txt",
            "bukti (1).yaml",
            "bukti - Salin.yaml",
            "Copy of bukti.yaml",
            "bukti-DESKTOP-4AB12CD.yaml",
            "bukti .yaml",
            "bukti.yaml ",
            " bukti.yaml",
            "bukti. yaml",
            "bukti.yaml\u{a0}",
            "bukti.yaml .txt",
            "bukti-salinan.yaml",
            "bukti_copy.yml",
        ] {
            assert!(is_misnamed_mapping(name), "{name}");
        }
        for name in [
            "a/bukti.yaml",
            "bukti.txt",
            "bukti",
            "bukti.pdf",
            "data.yaml",
            "bukti-dip.yaml",
        ] {
            assert!(!is_misnamed_mapping(name), "{name}");
        }
        for name in [
            "a/bukti.txt",
            "Bukti .TXT",
            "bukti.txt ",
            "bukti.yaml.docx",
            "bukti_yaml.txt",
            "Bukti Yaml.txt",
            "bukti.yml.bak",
            "bukti.yaml~",
            "bukti.yaml (1)",
        ] {
            assert!(may_be_a_mapping(name), "{name}");
        }
        for name in [
            "bukti",
            "bukti.pdf",
            "bukti-dip.txt",
            "a.bukti.txt",
            "bukti.yaml",
        ] {
            assert!(!may_be_a_mapping(name), "{name}");
        }
    }
}
