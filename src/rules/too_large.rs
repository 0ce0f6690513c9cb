//! KIP406: a document that the portal would refuse for its size.

use crate::model::{
    Document, Dossier, Effect, Entry, Exhibit, FileRules, Finding, Form, Inspect, Lang, Rule,
    Severity, Text, extension, sizes,
};

pub(super) static RULE: Rule = Rule {
    id: "KIP406",
    name: Text::new("terlalu-besar", "too-large"),
    severities: &[Severity::Error],
    effect: Effect::VOIDS_UNLESS_WAIVED,
    summary: Text::new(
        "berkas lebih besar daripada yang diterima penyelenggara",
        "a file is larger than the organiser accepts",
    ),
    checks: Text::new(
        "Ukuran setiap berkas bukti tidak melebihi `ukuran_maks` dalam instrumen (untuk video `ukuran_maks_video`, bila ada). Ukuran yang tepat sama masih diterima; 1 MB = 1.048.576 byte. Untuk penunjuk Git LFS dipakai ukuran yang tertulis di dalamnya.",
        "The size of every evidence file is at most the instrument's `ukuran_maks` (for videos `ukuran_maks_video`, if given). A file of exactly that size still passes; 1 MB = 1,048,576 bytes. For a Git LFS pointer, the size that it states counts.",
    ),
    why: Text::new(
        "Portal penilaian menolak unggahan yang melewati batas, sering tanpa pesan yang jelas dan baru pada hari terakhir.",
        "The portal refuses uploads over its limit, often without a clear message and only on the last day.",
    ),
    fix: Text::new(
        "Perkecil berkasnya: simpan ulang PDF dengan resolusi pindaian yang lebih rendah (150–200 dpi), potong bagian yang tidak diminta, atau kompres videonya. Bila portal menerima tautan, unggah ke laman resmi dan cantumkan tautannya.",
        "Make the file smaller: save the PDF again with a lower scan resolution (150–200 dpi), leave out parts that nobody asks for, or compress the video. If the portal accepts links, put the file on the official site and list its link.",
    ),
    inspect: Inspect::Present(inspect),
};

fn inspect(
    dossier: &Dossier,
    _: &Entry,
    exhibit: &Exhibit,
    document: &Document,
) -> Option<Finding> {
    if document.form != Form::File {
        return None;
    }
    let limit = exceeded(&dossier.instrument.files, &document.path, document.size)?;
    let message = too_large(&document.path, document.size, limit);
    let hint = Text::new(
        "perkecil berkasnya (resolusi pindaian atau video lebih rendah), atau cantumkan tautan ke laman resmi",
        "make the file smaller (lower resolution of scan or video), or list a link to the official site",
    );
    Some(RULE.finding(&exhibit.evidence.place, message, hint))
}

fn too_large(path: &str, size: u64, limit: u64) -> Text {
    Text::say(|lang| {
        let (size, limit) = sizes(size, limit, lang);
        match lang {
            Lang::Id => format!("ukuran {path} {size}, melebihi batas {limit}"),
            Lang::En => format!("{path} is {size}, over the limit of {limit}"),
        }
    })
}

/// The limit that a file of this name and size exceeds.
fn exceeded(rules: &FileRules, path: &str, size: u64) -> Option<u64> {
    // Most files are below every limit, whatever their names.
    let least = rules
        .size_max
        .into_iter()
        .chain(rules.video_size_max)
        .min()?;
    if size <= least {
        return None;
    }
    let extension = extension(path);
    let video = rules.videos.iter().any(|video| *video == extension);
    let limit = if video {
        rules.video_size_max.or(rules.size_max)
    } else {
        rules.size_max
    };
    limit.filter(|&limit| size > limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(size_max: Option<u64>, video_size_max: Option<u64>) -> FileRules {
        FileRules {
            size_max,
            video_size_max,
            ..FileRules::default()
        }
    }

    #[test]
    fn the_limit_itself_passes() {
        let rules = rules(Some(2_097_152), None);
        assert_eq!(exceeded(&rules, "evidence/a.pdf", 2_097_152), None);
        assert_eq!(
            exceeded(&rules, "evidence/a.pdf", 2_097_153),
            Some(2_097_152)
        );
        let text = too_large("a.pdf", 2_097_153, 2_097_152);
        assert_eq!(
            text.get(Lang::Id),
            "ukuran a.pdf 2,01 MB, melebihi batas 2,00 MB"
        );
    }

    #[test]
    fn videos_have_their_own_limit_only_where_it_is_given() {
        let own = rules(Some(10), Some(100));
        assert_eq!(exceeded(&own, "a.MP4", 50), None);
        assert_eq!(exceeded(&own, "a.pdf", 50), Some(10));
        assert_eq!(exceeded(&own, "a.mp4", 101), Some(100));
        assert_eq!(exceeded(&rules(Some(10), None), "a.mp4", 50), Some(10));
        assert_eq!(exceeded(&rules(None, Some(100)), "a.pdf", 500), None);
        assert_eq!(exceeded(&rules(None, None), "a.mp4", u64::MAX), None);
    }
}
