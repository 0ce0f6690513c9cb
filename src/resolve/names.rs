//! What a file's name alone says: no evidence at all, or litter of a program.
//!
//! It opens nothing. A glob of `abaikan` that can't be read is passed over here; load reports it.

use crate::model::{CLOUDS, DOWNLOADS, Litter, extension, file_name, lower};

/// `kip`'s own files in the evidence folder.
const OWN: [&str; 4] = ["bukti.yaml", "kip.lock", "tautan.lock", "verifikasi.yaml"];

/// What operating systems leave behind, in lower case.
const SYSTEM_JUNK: [&str; 13] = [
    "thumbs.db",
    "thumbs.db:encryptable",
    "ehthumbs.db",
    "ehthumbs_vista.db",
    "desktop.ini",
    ".ds_store",
    ".apdisk",
    ".localized",
    ".directory",
    "icon\r",
    "iconcache.db",
    "picasa.ini",
    ".picasa.ini",
];

/// Folders that operating systems leave behind, in lower case.
const SYSTEM_FOLDERS: [&str; 11] = [
    "__macosx",
    "$recycle.bin",
    "recycler",
    "system volume information",
    ".appledouble",
    ".spotlight-v100",
    ".fseventsd",
    ".temporaryitems",
    ".trashes",
    "@eadir",
    "lost+found",
];

/// What Windows, macOS and clouds keep beside a file, where a disk can't: `a.pdf:Zone.Identifier`, in
/// lower case.
const STREAMS: [&str; 7] = [
    "zone.identifier",
    "smartscreen",
    "afp_afpinfo",
    "afp_resource",
    "com.apple.quarantine",
    "com.dropbox.attributes",
    "com.dropbox.attrs",
];

/// Extensions of pointers to a document.
const SHORTCUTS: [&str; 21] = [
    "gdoc", "gsheet", "gslides", "gdraw", "gform", "gsite", "gmap", "gscript", "gjam", "gnote",
    "glink", "url", "website", "webloc", "lnk", "desktop", "alias", "pif", "scf", "icloud",
    "paper",
];

/// Extensions of files that a program is still writing, apart from downloads.
const UNFINISHED: [&str; 5] = ["tmp", "temp", "swp", "asd", "autosave"];

/// Tells which names are no evidence.
#[derive(Debug)]
pub(super) struct NameRules<'a> {
    evidence: &'a str,
    lock: &'a str,
    /// The patterns of `abaikan`, each ready for [`fast_glob::glob_match`].
    ignored: Vec<String>,
}

impl<'a> NameRules<'a> {
    /// For the evidence folder and lock (relative to the workspace) and the globs of `abaikan`.
    pub(super) fn new(evidence: &'a str, lock: &'a str, globs: &[String]) -> Self {
        Self {
            evidence,
            lock,
            ignored: globs.iter().flat_map(|glob| readings(glob)).collect(),
        }
    }

    /// True when the file at `path` (relative to the workspace), which is this litter, is never an
    /// orphan.
    pub(super) fn exempt(&self, path: &str, litter: Option<Litter>) -> bool {
        let below = self.below(path);
        let name = file_name(below);
        path == self.lock
            || is_own(name)
            || extension(name) == "md"
            || below.split('/').any(|part| part.starts_with('.'))
            || matches!(litter, Some(Litter::OfficeOwner | Litter::SystemJunk))
            || self
                .ignored
                .iter()
                .any(|glob| fast_glob::glob_match(glob, below))
    }

    /// Which litter the file at `path` is, by its name in any case.
    pub(super) fn litter(&self, path: &str) -> Option<Litter> {
        let below = lower(self.below(path));
        let name = file_name(&below);
        let extension = &*extension(name);
        let listed = |list: &[&str], word: &str| list.contains(&word);
        if name.starts_with("~$") || (name.starts_with(".~lock.") && name.ends_with('#')) {
            Some(Litter::OfficeOwner)
        } else if listed(&SYSTEM_JUNK, name)
            || name.starts_with("._")
            || is_stream(name)
            || below.split('/').any(|part| listed(&SYSTEM_FOLDERS, part))
        {
            Some(Litter::SystemJunk)
        } else if listed(&SHORTCUTS, extension) || listed(&CLOUDS, extension) {
            Some(Litter::Shortcut)
        } else if listed(&UNFINISHED, extension)
            || listed(&DOWNLOADS, extension)
            || is_sandboxed(name)
            || is_in_download(&below)
        {
            Some(Litter::Unfinished)
        } else {
            None
        }
    }

    /// The path relative to the evidence folder.
    fn below<'p>(&self, path: &'p str) -> &'p str {
        path.strip_prefix(self.evidence)
            .map_or(path, |rest| rest.trim_start_matches('/'))
    }
}

/// Whether a file of this name is one of `kip`'s own.
pub(super) fn is_own(name: &str) -> bool {
    OWN.contains(&name)
}

/// Whether it is what a system keeps beside a file. WSL writes the colon as a sign of its own, and some
/// programs as a dot.
fn is_stream(name: &str) -> bool {
    let beside = name
        .rsplit_once(':')
        .or_else(|| name.rsplit_once('\u{f03a}'));
    beside.is_some_and(|(_, stream)| STREAMS.contains(&stream))
        || name.ends_with(".zone.identifier")
}

/// Word on macOS writes to `a.docx.sb-1a2b3c4d-AbCdEf` before it puts that in the document's place.
fn is_sandboxed(name: &str) -> bool {
    let mark = name.len().checked_sub(".sb-1a2b3c4d-AbCdEf".len());
    let mark = mark.and_then(|at| name.get(at..)?.strip_prefix(".sb-"));
    mark.and_then(|mark| mark.split_once('-'))
        .is_some_and(|(number, rest)| {
            let hexadecimal = number.bytes().all(|byte| byte.is_ascii_hexdigit());
            let sign = |byte: u8| byte.is_ascii_alphanumeric();
            number.len() == 8 && hexadecimal && rest.bytes().all(sign)
        })
}

/// Safari downloads into a folder `a.pdf.download`, under the document's own name.
fn is_in_download(below: &str) -> bool {
    let (folder, name) = below.rsplit_once('/').unwrap_or_default();
    let whole = file_name(folder).strip_suffix(".download");
    whole.is_some_and(|whole| whole == name || name == "info.plist")
}

/// The globs that one line of `abaikan` stands for: the name itself and, if it is a folder, all in it.
/// Both are relative to the evidence folder: `*.bak` holds there alone, `**/*.bak` in every folder.
fn readings(glob: &str) -> Vec<String> {
    // Windows users write `\`; so nothing can be escaped by it, and `[*]` stands for a real star.
    let glob = glob.trim().replace('\\', "/");
    let glob = glob.trim_start_matches("./").trim_matches('/');
    if glob.is_empty() {
        return Vec::new();
    }
    // A `!` in front would turn the pattern round: every file but these would be ignored.
    let mark = if glob.starts_with('!') { "\\" } else { "" };
    vec![format!("{mark}{glob}"), format!("{mark}{glob}/**")]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exempt(globs: &[&str], path: &str) -> bool {
        let globs: Vec<String> = globs.iter().map(|&glob| glob.to_owned()).collect();
        let names = NameRules::new(".data/evidence", ".data/evidence/kip.lock", &globs);
        let path = format!(".data/evidence/{path}");
        names.exempt(&path, names.litter(&path))
    }

    #[test]
    fn names_that_are_never_orphans() {
        for path in [
            "bukti.yaml",
            "a/bukti.yaml",
            "kip.lock",
            "tautan.lock",
            "verifikasi.yaml",
            "a.pdf:Zone.Identifier",
            "a.pdf\u{f03a}Zone.Identifier",
            "a.pdf.Zone.Identifier",
            "a.pdf:SmartScreen",
            ".sk-dip.pdf.icloud",
            ".gitkeep",
            ".cache/a.pdf",
            "README.md",
            "a/BACA.MD",
            "Thumbs.db",
            "a/desktop.ini",
            "__MACOSX/a.pdf",
            "._a.pdf",
            "~$a.xlsx",
            ".~lock.a.odt#",
        ] {
            assert!(exempt(&[], path), "{path}");
        }
        for path in [
            "a.pdf",
            "a.gdoc",
            "a.tmp",
            "bukti.yml",
            "a.bukti.yaml",
            "md",
            "~a.pdf",
        ] {
            assert!(!exempt(&[], path), "{path}");
        }
    }

    #[test]
    fn ignored_globs_are_relative_to_the_evidence_folder() {
        assert!(exempt(&["**/*.bak"], "a/b/c.bak"));
        assert!(!exempt(&["*.bak"], "a/b/c.bak"));
        assert!(exempt(&["arsip/"], "arsip/2020/a.pdf"));
        assert!(exempt(&["arsip/**"], "arsip/a.pdf"));
        assert!(exempt(&[r"draf\*.docx"], "draf/a.docx"));
        assert!(!exempt(&["draf/*.docx"], "draf/b/a.docx"));
        assert!(exempt(&["**/draf"], "a/b/draf/c.docx"));
        assert!(exempt(&["lama-{2019,202[0-3]}"], "lama-2021/a.pdf"));
        assert!(!exempt(&["lama-{2019,202[0-3]}"], "lama-2024/a.pdf"));
        assert!(exempt(&["!a.pdf"], "!a.pdf"));
        assert!(!exempt(&["!a.pdf"], "b.pdf"), "nothing is turned round");
        assert!(!exempt(&["/draf.pdf"], "b/draf.pdf"));
        assert!(!exempt(&["evidence/*.pdf"], "a.pdf"));
        assert!(
            !exempt(&["[", "{a", "", "/"], "a.pdf"),
            "a broken glob ignores nothing"
        );
        assert!(
            exempt(&["[", "*.bak"], "a.bak"),
            "nor does it spoil the next"
        );
    }

    #[test]
    fn litter_is_known_in_any_case() {
        let names = NameRules::new("evidence", "evidence/kip.lock", &[]);
        let litter = |name: &str| names.litter(&format!("evidence/a/{name}"));
        assert_eq!(litter("~$Rekap.XLSX"), Some(Litter::OfficeOwner));
        assert_eq!(litter(".~lock.rekap.ods#"), Some(Litter::OfficeOwner));
        assert_eq!(litter("THUMBS.DB"), Some(Litter::SystemJunk));
        assert_eq!(litter("__MACOSX/x/rekap.pdf"), Some(Litter::SystemJunk));
        assert_eq!(litter("Laporan.GDoc"), Some(Litter::Shortcut));
        assert_eq!(litter("laporan.pdf.crdownload"), Some(Litter::Unfinished));
        assert_eq!(litter(".laporan.pdf.icloud"), Some(Litter::Shortcut));
        assert_eq!(litter("@eaDir/a.pdf/thumb.jpg"), Some(Litter::SystemJunk));
        assert_eq!(litter("a.pdf:Zone.Identifier"), Some(Litter::SystemJunk));
        for unfinished in [
            "~WRL0001.tmp",
            "AutoRecovery save of laporan.asd",
            "laporan.docx.sb-1a2b3c4d-AbCdEf",
            "sk.pdf.part",
            "sk.pdf.opdownload",
            "Unconfirmed 123456.crdownload",
            "sk.pdf.download/sk.pdf",
            "sk.pdf.download/Info.plist",
        ] {
            assert_eq!(litter(unfinished), Some(Litter::Unfinished), "{unfinished}");
        }
        assert_eq!(litter("sk.pdf.nextcloud"), Some(Litter::Shortcut));
        for sound in [
            "rapat 10:30.pdf",
            "laporan.sb-1.pdf",
            "a.sb-1a2b3c4d-AbCdEfg",
            "unduhan.download/sk.pdf",
            "zone.identifier.pdf",
        ] {
            assert_eq!(litter(sound), None, "{sound}");
        }
        assert_eq!(litter("laporan.pdf"), None);
        assert_eq!(litter(".gitkeep"), None);
    }
}
