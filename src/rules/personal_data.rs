//! KIP701: numbers of persons in a document that is meant for others to read.

use super::inside::inside;
use super::phrase::{joined, listed};
use crate::model::{
    Document, Dossier, Effect, Entry, Exhibit, Facts, Finding, Inspect, Lang, Noun, PersonalKind,
    Rule, Severity, Text,
};

/// How many finds a message shows.
const SHOWN: usize = 3;

pub(super) static RULE: Rule = Rule {
    id: "KIP701",
    name: Text::new("data-pribadi", "personal-data"),
    severities: &[Severity::Warning],
    effect: Effect::NONE,
    summary: Text::new(
        "dokumen memuat NIK, NPWP, atau nomor telepon",
        "a document shows identity numbers, tax numbers or phone numbers",
    ),
    checks: Text::new(
        "Teks dokumen yang dicantumkan tidak memuat NIK, NPWP, atau nomor ponsel. Tempatnya disebut, nomornya selalu disamarkan. Nomor surat, faktur, rekening, dan waktu bukan temuan. Pindaian tanpa teks tidak dapat diperiksa; alamat di balik tautan tidak diperiksa. Pada indikator dengan `data_pribadi = true` data seperti itu memang diharapkan.",
        "The text of listed documents shows no identity numbers (NIK), tax numbers (NPWP) or mobile phone numbers. The place is named, the number is always masked. Letter, invoice and account numbers and times are not findings. A scan without text can't be checked; the addresses behind links are not. For an indicator with `data_pribadi = true` such data is expected.",
    ),
    why: Text::new(
        "Bukti dibaca verifikator dan sering diumumkan. UU 27/2022 tentang Pelindungan Data Pribadi dan pasal 17 huruf h UU 14/2008 melarang data pribadi dibuka tanpa dasar.",
        "Verifiers read the evidence, and it is often published. UU 27/2022 on Personal Data Protection and article 17(h) of UU 14/2008 forbid disclosing personal data without a legal ground.",
    ),
    fix: Text::new(
        "Hitamkan nomornya di dokumen asal dan simpan ulang (menutupinya dengan kotak tidak menghapus teksnya), atau cantumkan rekapitulasi tanpa identitas. Nomor layanan resmi boleh tetap ada: beri penangguhan dengan alasannya.",
        "Redact the numbers in the original and save it again (a box drawn over them does not remove the text), or list a summary without identities. An official service number may stay: write a waiver with the reason.",
    ),
    inspect: Inspect::Present(inspect),
};

fn inspect(_: &Dossier, entry: &Entry, exhibit: &Exhibit, document: &Document) -> Option<Finding> {
    let facts = inside(document).filter(|facts| facts.personal_total > 0)?;
    let message = message(&document.path, facts);
    Some(RULE.finding(&exhibit.evidence.place, message, hint(entry)))
}

/// `a.xlsx memuat 3 data pribadi (NIK, nomor telepon): NIK 31************01 di lembar Pemohon sel C4, …`
fn message(path: &str, facts: &Facts) -> Text {
    let total = facts.personal_total;
    let mut kinds: Vec<PersonalKind> = facts.personal.iter().map(|one| one.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let kinds: Vec<Text> = kinds.iter().map(|kind| kind.label()).collect();
    let kinds = joined(&kinds, ", ");
    Text::say(|lang| {
        let kinds = kinds.get(lang);
        let first: Vec<String> = facts
            .personal
            .iter()
            .take(SHOWN)
            .map(|one| {
                let (masked, place) = (&one.masked, one.place.get(lang));
                format!("{masked} ({place})")
            })
            .collect();
        let first: Vec<&str> = first.iter().map(String::as_str).collect();
        let total_finds = usize::try_from(total).unwrap_or(usize::MAX);
        let first = listed(&first, total_finds);
        let first = first.get(lang);
        match lang {
            Lang::Id => format!("{path} memuat {total} data pribadi ({kinds}): {first}"),
            Lang::En => {
                let times = Noun::new("kali", "time", "times").counted(total_finds, lang);
                format!("{path} shows personal data {times} ({kinds}): {first}")
            }
        }
    })
}

fn hint(entry: &Entry) -> Text {
    if entry.indicator.personal_data {
        Text::new(
            "data seperti ini memang diharapkan pada indikator ini; lampirkan juga salinan yang sudah disamarkan untuk diumumkan",
            "such data is expected for this indicator; attach a redacted copy as well, for publication",
        )
    } else {
        Text::new(
            "samarkan nomornya di dokumen asal dan simpan ulang, atau cantumkan rekapitulasi tanpa identitas",
            "redact the numbers in the original and save it again, or list a summary without identities",
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Nature, OfficeKind, Personal};
    use crate::rules::sample::{asked, findings, holding, list, messages, plain};

    fn find(kind: PersonalKind, masked: &str, place: &str) -> Personal {
        Personal {
            kind,
            masked: masked.to_owned(),
            place: Text::same(place),
        }
    }

    #[test]
    fn one_finding_per_document_and_indicator() {
        let mut dossier = plain();
        let facts = Facts {
            personal: vec![
                find(PersonalKind::Phone, "08********12", "baris 1"),
                find(PersonalKind::Nik, "31************01", "baris 2"),
                find(PersonalKind::Nik, "31************02", "baris 3"),
                find(PersonalKind::Nik, "31************03", "baris 4"),
            ],
            personal_total: 25,
            ..Facts::of(Nature::Office(OfficeKind::Excel))
        };
        holding(&mut dossier, "a.xlsx", facts);
        holding(&mut dossier, "b.pdf", Facts::of(Nature::Pdf));
        list(&mut dossier, 1, "evidence/a.xlsx");
        asked(&mut dossier, 1).personal_data = true;
        let said = "evidence/a.xlsx memuat 25 data pribadi (NIK, nomor telepon): 08********12 (baris 1), 31************01 (baris 2), 31************02 (baris 3), dan 22 lainnya";
        assert_eq!(messages(&RULE, &dossier), [said, said]);
        let found = findings(&RULE, &dossier);
        assert!(found.iter().all(|finding| !finding.voids));
        assert!(found[0].hint.get(Lang::En).starts_with("redact"));
        assert!(found[1].hint.get(Lang::En).contains("expected"));
    }
}
