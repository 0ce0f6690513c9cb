//! KIP204: a mapped file that is not in the evidence folder.
//!
//! The suggestions read the listing in the dossier; the disk is never asked.

use crate::model::{
    Dossier, Effect, Entry, Exhibit, Finding, Inspect, Keeper, Rule, Severity, Text, file_name,
    shown,
};
use crate::text;

use super::likely_file::{Likely, Listing};
use super::odd_entry::{cut_names, line};
use super::outside_evidence_folder::symlink_of;
use super::paths::{reading, told_apart};

pub(super) static RULE: Rule = Rule {
    id: "KIP204",
    name: Text::new("berkas-tidak-ada", "missing-file"),
    severities: &[Severity::Error],
    effect: Effect::VOIDS,
    summary: Text::new(
        "berkas yang dicantumkan tidak ada di folder bukti",
        "a listed file is not in the evidence folder",
    ),
    checks: Text::new(
        "Setiap berkas yang dicantumkan ada di folder bukti dengan nama yang persis sama, termasuk huruf besar dan kecilnya. Letaknya dihitung dari folder tempat bukti.yaml itu berada. Tanda `*` tidak dibaca sebagai pola.",
        "Every listed file is in the evidence folder under exactly that name, upper and lower case included. Its path starts at the folder of that bukti.yaml. A `*` is not read as a pattern.",
    ),
    why: Text::new(
        "Bukti yang tidak ada tidak dapat diverifikasi, jadi poinnya hilang. Nama yang hanya berbeda huruf besar-kecil terbuka di Windows, tetapi tidak terbuka di server.",
        "Evidence that isn't there can't be verified, so its points are lost. A name that differs only in case opens on Windows but not on a server.",
    ),
    fix: Text::new(
        "Taruh berkasnya di folder bukti, atau perbaiki nama dan letaknya di bukti.yaml. Berkas yang dipindahkan dikenali dari isinya bila sudah pernah dikunci dengan `kip lock`.",
        "Put the file into the evidence folder, or correct its name and path in bukti.yaml. A moved file is known by its content once it has been locked with `kip lock`.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let missing: Vec<(&Entry, &Exhibit)> = dossier
        .exhibits()
        .filter(|(_, exhibit)| exhibit.file().is_some() && exhibit.found.is_none())
        .filter(|(_, exhibit)| symlink_of(dossier, exhibit).is_none())
        .collect();
    if missing.is_empty() {
        return Vec::new();
    }
    let cut = cut_names(dossier);
    let mut listing = Listing::of(dossier);
    missing
        .into_iter()
        .map(|(entry, exhibit)| {
            let path = exhibit.name();
            if let Some(whole) = cut.get(&line(&exhibit.evidence.place)) {
                return cut_short(path, whole, exhibit).of_evidence(entry, exhibit);
            }
            let likely = listing.likely(path);
            let locks = dossier.lock.as_ref().map(|lock| &lock.documents);
            let was_there = locks.is_some_and(|locks| locks.contains_key(path));
            let hint = match likely {
                Some(
                    Likely::Moved(_)
                    | Likely::KeptBack(..)
                    | Likely::TwoForms
                    | Likely::ReadsAlike(_)
                    | Likely::OtherCase(_),
                ) => hint(exhibit, likely.as_ref()),
                Some(Likely::Elsewhere(_) | Likely::Spelt(_)) | None if was_there => {
                    restore(path, dossier.git.seen().is_some())
                }
                Some(Likely::Elsewhere(_) | Likely::Spelt(_)) | None => {
                    hint(exhibit, likely.as_ref())
                }
            };
            let message = message(path, likely.as_ref());
            let finding = RULE.finding(&exhibit.evidence.place, message, hint);
            // What is known of one file alone is told of each; the others have one next act.
            let finding = match likely {
                Some(Likely::Elsewhere(_) | Likely::Spelt(_)) | None if was_there => {
                    finding.for_many(&RESTORE_MANY)
                }
                None if is_plain(path) => finding.for_many(&PUT_MANY),
                Some(_) | None => finding,
            };
            finding.of_evidence(entry, exhibit)
        })
        .collect()
}

/// The next act for many at once that were there when they were locked.
static RESTORE_MANY: Text = Text::new(
    "kembalikan berkas-berkas ini dari cadangan, atau minta pengelola folder; `-v` menunjukkan tiap berkas dan perintahnya",
    "restore these files from a backup, or ask whoever keeps the folder; `-v` shows each file with its command",
);

/// The next act for many at once that were never there.
static PUT_MANY: Text = Text::new(
    "taruh berkas-berkas ini di folder bukti, atau perbaiki nama dan letaknya di bukti.yaml",
    "put these files into the evidence folder, or correct their names and paths in bukti.yaml",
);

/// Whether nothing in what is written tells why there is no such file.
fn is_plain(path: &str) -> bool {
    let name = file_name(path);
    name.contains('.') && !path.contains(['*', '\\', '"', '\'']) && several(path).is_none()
}

/// Of a name in YAML that a comment cut short.
fn cut_short(path: &str, whole: &str, exhibit: &Exhibit) -> Finding {
    let hint = text!(
        "namanya terpotong, karena tulisan sesudah ` #` dianggap komentar: apit dengan tanda kutip tunggal, '{whole}'",
        "its name is cut short, because what follows ` #` is taken as a comment: put it in single quotes, '{whole}'"
    );
    RULE.finding(&exhibit.evidence.place, message(path, None), hint)
}

/// `www.satker.go.id/dip`, or any path whose first part ends like a domain.
fn looks_like_an_address(written: &str) -> bool {
    let first = written.split('/').next().unwrap_or_default();
    let domain = [".id", ".com", ".org", ".net"]
        .iter()
        .any(|end| first.ends_with(end));
    first.starts_with("www.") || (domain && written.contains('/'))
}

/// Whether it is a word with which people answer, and none that they give to a file.
fn is_answer(written: &str) -> bool {
    let word = written.to_lowercase();
    let letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    letter || ["ya", "tidak", "ada", "belum", "sudah", "true", "yes", "no"].contains(&&*word)
}

/// The first two of several names in one: `a.pdf, b.pdf`.
fn several(written: &str) -> Option<(&str, &str)> {
    let is_name = |part: &str| {
        let end = part.rsplit_once('.').map(|(_, end)| end);
        end.is_some_and(|end| {
            (2..=5).contains(&end.len()) && end.chars().all(char::is_alphanumeric)
        })
    };
    let parts = [", ", "; ", " dan ", ",", ";", " & "];
    let halves = parts.iter().find_map(|sign| {
        let mut parts = written.split(sign).map(str::trim);
        let all = parts.clone().all(is_name);
        all.then(|| Some((parts.next()?, parts.next()?))).flatten()
    });
    // Only spaces between them: `a.pdf b.pdf`.
    halves.or_else(|| {
        let mut words = written.split_whitespace();
        let all = words.clone().all(is_name);
        all.then(|| Some((words.next()?, words.next()?))).flatten()
    })
}

/// For a file that was there when the evidence was locked. Git's commands are for who has git here.
fn restore(path: &str, with_git: bool) -> Text {
    if !with_git {
        return Text::new(
            "berkas ini ada ketika dikunci: kembalikan dari cadangan, atau minta kepada yang menyusun dokumennya",
            "it was there when it was locked: restore it from a backup, or ask whoever wrote the document",
        );
    }
    let path = super::paths::typed(path);
    text!(
        "berkas ini ada ketika dikunci: kembalikan dari cadangan, atau minta pengelola folder (`git restore {path}`; bila git menolak, cari commit yang masih memilikinya dengan `git log -- {path}`)",
        "it was there when it was locked: restore it from a backup, or ask whoever keeps the folder (`git restore {path}`; if git refuses, find the commit that still has it with `git log -- {path}`)"
    )
}

fn message(path: &str, likely: Option<&Likely<'_>>) -> Text {
    match likely {
        Some(Likely::Moved(to)) => text!(
            "berkas {path} tidak ada; dipindahkan ke {to}",
            "the file {path} is missing; it was moved to {to}"
        ),
        Some(Likely::KeptBack(there, keeper)) => match keeper {
            Keeper::ICloud => text!(
                "berkas {path} belum diunduh dari iCloud: yang ada baru penandanya, {there}",
                "the file {path} is not downloaded from iCloud yet: only its placeholder is here, {there}"
            ),
            Keeper::Cloud => text!(
                "berkas {path} belum diunduh dari awan: yang ada baru penandanya, {there}",
                "the file {path} is not downloaded from the cloud yet: only its placeholder is here, {there}"
            ),
            Keeper::Download => text!(
                "berkas {path} belum selesai diunduh: yang ada baru {there}",
                "the file {path} is not downloaded completely: only {there} is here"
            ),
        },
        Some(Likely::TwoForms) => text!(
            "berkas {path} tidak dapat ditentukan: dua berkas di disk bernama sama, tetapi huruf beraksennya ditulis berbeda",
            "the file {path} is ambiguous: two files on disk have that name, with their accented letters written differently"
        ),
        Some(Likely::ReadsAlike(on_disk)) => {
            let on_disk = told_apart(on_disk);
            text!(
                "berkas {path} tidak ada; nama di disk hanya terbaca sama: {on_disk}",
                "the file {path} is missing; its name on disk only looks the same: {on_disk}"
            )
        }
        Some(Likely::OtherCase(on_disk)) => text!(
            "berkas {path} tidak ada; nama di disk: {on_disk}",
            "the file {path} is missing; its name on disk is {on_disk}"
        ),
        Some(Likely::Elsewhere(_) | Likely::Spelt(_)) | None => text!(
            "berkas {path} tidak ada di folder bukti",
            "the file {path} is not in the evidence folder"
        ),
    }
}

fn hint(exhibit: &Exhibit, likely: Option<&Likely<'_>>) -> Text {
    let written = super::paths::as_written_in(&exhibit.evidence.place, exhibit.name());
    if let Some(straightened) = super::quotes::straightened(&written) {
        return straightened;
    }
    if looks_like_an_address(&written) {
        return text!(
            "bila ini tautan, awalan `https://`-nya belum ada: tulis `tautan: https://{written}`",
            "if this is a link, its `https://` is missing: write `tautan: https://{written}`"
        );
    }
    if let Some((first, second)) = several(&written) {
        return text!(
            "satu butir memuat satu berkas: tulis `- berkas: {first}`, lalu `- berkas: {second}`",
            "one item holds one file: write `- berkas: {first}`, then `- berkas: {second}`"
        );
    }
    if exhibit.name().contains(char::is_control) {
        return Text::new(
            "di dalam kutip ganda, `\\` memulai kode khusus: tulis pemisah folder sebagai `/`, atau pakai tanda kutip tunggal",
            "within double quotes a `\\` begins a special code: write `/` between folders, or use single quotes",
        );
    }
    if exhibit.name().contains('*') {
        return Text::new(
            "tanda `*` tidak dibaca sebagai pola; cantumkan nama tiap berkas",
            "`*` is not read as a pattern; list every file by its name",
        );
    }
    let write = |path: &str| super::paths::as_written_in(&exhibit.evidence.place, path);
    if let Some(Likely::Moved(other) | Likely::ReadsAlike(other) | Likely::Spelt(other)) = likely
        && reading(other) == reading(exhibit.name())
    {
        return written_alike(exhibit.name(), other, &write(other));
    }
    match likely {
        Some(Likely::KeptBack(_, Keeper::ICloud)) => Text::new(
            "unduh berkasnya (klik ikon awan di sampingnya di Finder), tunggu sampai selesai, lalu periksa lagi",
            "download it (click the cloud icon next to it in Finder), wait until it is done, then check again",
        ),
        Some(Likely::KeptBack(_, Keeper::Cloud)) => Text::new(
            "di program awannya pilih agar berkas ini selalu ada di komputer ini, tunggu sampai terunduh, lalu periksa lagi",
            "in the cloud program choose to always keep this file on this computer, wait until it is downloaded, then check again",
        ),
        Some(Likely::KeptBack(_, Keeper::Download)) => Text::new(
            "tunggu unduhannya selesai atau ulangi, lalu periksa lagi",
            "wait for the download to finish or start it again, then check again",
        ),
        Some(Likely::TwoForms) => Text::new(
            "sisakan satu dari kedua berkas itu, lalu periksa lagi",
            "keep one of the two files, then check again",
        ),
        Some(Likely::Moved(to) | Likely::ReadsAlike(to)) => {
            let path = shown(&write(to)).into_owned();
            text!("tulis letak barunya: {path}", "write its new path: {path}")
        }
        Some(Likely::OtherCase(on_disk)) => {
            let path = write(on_disk);
            text!(
                "tulis persis seperti di disk: {path}",
                "write it as on disk: {path}"
            )
        }
        Some(Likely::Elsewhere(other)) => {
            let path = told_apart(&write(other));
            text!(
                "ada berkas bernama sama, mungkin itu maksudnya: {path}",
                "there is a file of that name elsewhere, perhaps it was meant: {path}"
            )
        }
        Some(Likely::Spelt(near)) => {
            let path = told_apart(&write(near));
            text!(
                "tulis {path} di bukti.yaml, bila itu yang dimaksud",
                "write {path} in bukti.yaml, if that was meant"
            )
        }
        None if is_answer(&written) => text!(
            "bila `{written}` jawabannya, tulis `jawaban: {written}`; di sini nama berkas beserta akhirannya, misalnya `sk.pdf`",
            "if `{written}` is the answer, write `jawaban: {written}`; here stands a file's name with its end, for example `sk.pdf`"
        ),
        None => Text::new(
            "taruh berkasnya di folder bukti, atau perbaiki namanya",
            "put the file into the evidence folder, or correct its name",
        ),
    }
}

/// For a name that only reads like the one on disk: whoever is sent there would see no difference.
fn written_alike(name: &str, on_disk: &str, path: &str) -> Text {
    if told_apart(on_disk) == on_disk {
        let name = told_apart(file_name(name));
        text!(
            "tulis {path} di bukti.yaml dengan spasi dan tanda biasa; yang tertulis sekarang {name}",
            "write {path} in bukti.yaml with plain spaces and characters; it now has {name}"
        )
    } else {
        let (now, name) = (told_apart(file_name(on_disk)), file_name(name));
        let name = reading(name);
        text!(
            "ganti nama berkas {now} menjadi {name}",
            "rename the file {now} to {name}"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Form;
    use crate::rules::sample::{list, messages, plain, put, put_form};

    #[test]
    fn several_names_in_one_are_told_apart_and_one_name_is_not() {
        for (written, found) in [
            ("a.pdf, b.pdf", Some(("a.pdf", "b.pdf"))),
            ("a.pdf; b.docx; c.jpg", Some(("a.pdf", "b.docx"))),
            ("SK 1.pdf dan SK 2.pdf", Some(("SK 1.pdf", "SK 2.pdf"))),
            ("a.pdf b.pdf", Some(("a.pdf", "b.pdf"))),
            ("SK, lampiran.pdf", None),
            ("SK dan lampiran 2.pdf", None),
            ("Surat No. 1 b.pdf", None),
            ("a.pdf", None),
        ] {
            assert_eq!(several(written), found, "{written}");
        }
    }

    #[test]
    fn files_behind_a_symlink_belong_to_another_rule() {
        let mut dossier = plain();
        put(&mut dossier, "evidence/a.pdf", 1);
        put_form(&mut dossier, "evidence/luar", 2, Form::Symlink);
        for name in [
            "evidence/a.pdf",
            "evidence/luar/b.pdf",
            "../c.pdf",
            "https://a.id",
            "evidence/tidak-ada.pdf",
        ] {
            list(&mut dossier, 0, name);
        }
        assert_eq!(
            messages(&RULE, &dossier),
            ["berkas evidence/tidak-ada.pdf tidak ada di folder bukti"]
        );
    }
}
