//! Looks at MP4 and QuickTime videos: top-level boxes alone, so the cost does not grow with the size.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

use jiff::ToSpan as _;
use jiff::civil::{Date, date};

use crate::model::{Condition, Facts, Nature, Text};

use super::field::{be32, be64};

/// The most boxes that are looked at.
const BOXES_MAX: usize = 10_000;
/// How much of the box that describes the film is read, in bytes.
const DESCRIBED_MAX: u64 = 1024 * 1024;
/// The day that QuickTime counts from.
const FIRST_DAY: Date = date(1904, 1, 1);

/// What is inside a video of `size` bytes.
///
/// # Errors
/// When the file cannot be read.
pub(super) fn facts(file: &mut File, size: u64, nature: Nature) -> io::Result<Facts> {
    film(file, size, nature)
}

fn film(file: &mut (impl Read + Seek), size: u64, nature: Nature) -> io::Result<Facts> {
    let mut facts = Facts::of(nature);
    let boxes = boxes(file, size)?;
    facts.condition = condition(&boxes);
    if let Some(moov) = boxes.found.iter().find(|one| &one.kind == b"moov") {
        let mut described = Vec::new();
        file.seek(SeekFrom::Start(moov.start))?;
        file.by_ref()
            .take(DESCRIBED_MAX.min(moov.end - moov.start))
            .read_to_end(&mut described)?;
        if let Some(header) = header(&described) {
            facts.milliseconds = duration(header);
            facts.created = made(header);
        }
    }
    Ok(facts)
}

fn condition(boxes: &Boxes) -> Condition {
    let has = |kinds: &[&[u8; 4]]| boxes.found.iter().any(|one| kinds.contains(&&one.kind));
    let damaged = |id, en| Condition::Damaged(Text::new(id, en));
    match boxes.end {
        VideoEnd::Cut => damaged(
            "video terpotong, mungkin terputus saat diunduh atau disalin",
            "the video is cut off; a download or a copy may have broken",
        ),
        VideoEnd::Bound if !has(&[b"moov"]) => Condition::Unfinished(Text::new(
            "bagian videonya lebih dari 10.000",
            "the video has over 10,000 parts",
        )),
        VideoEnd::Whole if !has(&[b"moov"]) => damaged(
            "video belum selesai disimpan (keterangan filmnya tidak ada)",
            "the video was not saved to its end (what describes the film is missing)",
        ),
        VideoEnd::Whole if !has(&[b"mdat", b"moof"]) => {
            damaged("video tidak berisi gambar", "the video holds no pictures")
        }
        VideoEnd::Whole | VideoEnd::Bound => Condition::Sound,
    }
}

/// The top level of a file of the MP4 family (ISO 14496-12; HEIC photos too).
pub(super) struct Boxes {
    found: Vec<VideoBox>,
    /// How it ends.
    pub(super) end: VideoEnd,
}

/// How the top level ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum VideoEnd {
    /// With the file.
    Whole,
    /// Beyond the file.
    Cut,
    /// Nobody knows: there are too many boxes.
    Bound,
}

/// A box: its kind, and where its content begins and ends.
struct VideoBox {
    kind: [u8; 4],
    start: u64,
    end: u64,
}

/// The boxes at the top level.
///
/// # Errors
/// When the file cannot be read.
pub(super) fn boxes(file: &mut (impl Read + Seek), size: u64) -> io::Result<Boxes> {
    let mut found: Vec<VideoBox> = Vec::new();
    let mut at = 0;
    // A few bytes behind the last box are no box.
    while size.saturating_sub(at) >= 8 {
        if found.len() >= BOXES_MAX {
            return Ok(Boxes {
                found,
                end: VideoEnd::Bound,
            });
        }
        let mut head = Vec::new();
        file.seek(SeekFrom::Start(at))?;
        file.by_ref().take(16).read_to_end(&mut head)?;
        match one(&head, at, size) {
            Some(one) => {
                at = one.end;
                found.push(one);
            }
            // Players pass over what stands behind a film that is all there.
            None if complete(&found) && !known(&head) => break,
            None => {
                return Ok(Boxes {
                    found,
                    end: VideoEnd::Cut,
                });
            }
        }
    }
    Ok(Boxes {
        found,
        end: VideoEnd::Whole,
    })
}

/// The box whose head this is, if it lies within the file.
fn one(head: &[u8], at: u64, size: u64) -> Option<VideoBox> {
    let kind = *head.get(4..)?.first_chunk()?;
    let (length, head) = match be32(head, 0)? {
        0 => (size.checked_sub(at)?, 8),
        1 => (be64(head, 8)?, 16),
        length => (u64::from(length), 8),
    };
    let end = at.checked_add(length)?;
    let fits = length >= head && end <= size;
    fits.then_some(VideoBox {
        kind,
        start: at + head,
        end,
    })
}

fn complete(found: &[VideoBox]) -> bool {
    let has = |kind: &[u8; 4]| found.iter().any(|one| &one.kind == kind);
    has(b"mdat") && (has(b"moov") || has(b"meta"))
}

/// Whether a box that does not fit is one of those that a film is made of.
fn known(head: &[u8]) -> bool {
    let kinds: [&[u8]; 5] = [b"mdat", b"moov", b"moof", b"meta", b"sidx"];
    head.get(4..8).is_some_and(|kind| kinds.contains(&kind))
}

/// The film's header (`mvhd`) in what describes it.
fn header(described: &[u8]) -> Option<&[u8]> {
    let mut rest = described;
    for _ in 0..BOXES_MAX {
        let length = usize::try_from(be32(rest, 0)?).ok()?;
        if rest.get(4..8)? == b"mvhd" {
            return rest.get(8..);
        }
        rest = rest.get(length.max(8)..)?;
    }
    None
}

/// How long the film is, in milliseconds; none where it does not say (a film in fragments).
fn duration(header: &[u8]) -> Option<u64> {
    let (scale, length) = match header.first()? {
        0 => {
            let length = be32(header, 16)?;
            let unknown = length == u32::MAX;
            (be32(header, 12)?, (!unknown).then_some(u64::from(length))?)
        }
        1 => {
            let length = be64(header, 24)?;
            (be32(header, 20)?, (length != u64::MAX).then_some(length)?)
        }
        _ => return None,
    };
    let milliseconds = u128::from(length) * 1000;
    let milliseconds = milliseconds.checked_div(u128::from(scale))?;
    u64::try_from(milliseconds)
        .ok()
        .filter(|length| *length > 0)
}

/// The day that the film says it was made on; many say nothing, by a zero.
fn made(header: &[u8]) -> Option<Date> {
    let seconds = match header.first()? {
        0 => u64::from(be32(header, 4)?),
        1 => be64(header, 4)?,
        _ => return None,
    };
    let days = i32::try_from(seconds / 86_400)
        .ok()
        .filter(|days| *days > 0)?;
    FIRST_DAY.checked_add(days.days()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Lang, VideoKind};
    use std::io::Cursor;

    fn part(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
        let length = u32::try_from(body.len() + 8).unwrap().to_be_bytes();
        [&length, kind.as_slice(), body].concat()
    }

    /// 90 seconds, made on 2026-01-15.
    fn moov() -> Vec<u8> {
        let made: u32 = 3_851_280_000 + 600;
        let numbers = [0, made, made, 1000, 90_000];
        let header: Vec<u8> = numbers.into_iter().flat_map(u32::to_be_bytes).collect();
        part(
            b"moov",
            &[part(b"free", b"x"), part(b"mvhd", &header)].concat(),
        )
    }

    fn seen(bytes: &[u8]) -> Facts {
        let size = u64::try_from(bytes.len()).unwrap();
        film(&mut Cursor::new(bytes), size, Nature::Video(VideoKind::Mp4)).unwrap()
    }

    fn damage(bytes: &[u8]) -> String {
        match seen(bytes).condition {
            Condition::Damaged(why) => why.get(Lang::Id).to_owned(),
            other @ (Condition::Sound
            | Condition::Locked
            | Condition::LockedByCertificate
            | Condition::Unfinished(_)
            | Condition::Blank(_)) => {
                panic!("{other:?}")
            }
        }
    }

    #[test]
    fn a_whole_video_tells_its_length_and_day() {
        let start = part(b"ftyp", b"isom\0\0\0\0");
        let data = part(b"mdat", b"data");
        let endless = [&[0, 0, 0, 0], b"mdat".as_slice(), b"data"].concat();
        let long = [
            &[0, 0, 0, 1],
            b"mdat".as_slice(),
            &20_u64.to_be_bytes(),
            b"data",
        ]
        .concat();
        let (film, behind) = (moov(), b"behind it all".to_vec());
        for bytes in [
            vec![&start, &data, &film],
            vec![&start, &film, &data],
            vec![&start, &film, &endless],
            vec![&start, &long, &film],
            vec![&start, &data, &film, &behind],
        ] {
            let bytes: Vec<u8> = bytes.into_iter().flatten().copied().collect();
            let facts = seen(&bytes);
            assert_eq!(facts.condition, Condition::Sound);
            assert_eq!(facts.milliseconds, Some(90_000));
            assert_eq!(facts.created, Some(date(2026, 1, 15)));
        }
    }

    #[test]
    fn a_video_without_its_description_was_not_saved_to_the_end() {
        let bytes = [part(b"ftyp", b"isom"), part(b"mdat", b"data")].concat();
        assert!(damage(&bytes).contains("belum selesai disimpan"));
        assert!(damage(b"").contains("belum selesai disimpan"));
    }

    #[test]
    fn a_video_that_is_cut_is_damaged() {
        let whole = [part(b"ftyp", b"isom"), moov(), part(b"mdat", b"data")].concat();
        assert!(damage(&whole[..whole.len() - 1]).contains("terpotong"));
        assert!(damage(&whole[..40]).contains("terpotong"));
        let empty = [part(b"ftyp", b"isom"), moov()].concat();
        assert!(damage(&empty).contains("tidak berisi gambar"));
    }

    #[test]
    fn hostile_boxes_end() {
        let tiny = [
            part(b"ftyp", b"isom"),
            b"\0\0\0\x01free\0\0\0\0\0\0\0\0".to_vec(),
        ];
        assert!(damage(&tiny.concat()).contains("terpotong"));
        let many = part(b"free", b"").repeat(BOXES_MAX + 1);
        assert!(matches!(seen(&many).condition, Condition::Unfinished(_)));
        let huge = [b"\0\0\0\x01mdat".as_slice(), &[0xFF; 8]].concat();
        assert!(damage(&huge).contains("terpotong"));
        let timeless = part(b"moov", &part(b"mvhd", &[0; 20]));
        let facts = seen(&[timeless, part(b"mdat", b"d")].concat());
        assert_eq!((facts.milliseconds, facts.created), (None, None));
    }

    #[test]
    fn the_sample_videos_are_sound() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/evidence");
        let mut count = 0;
        for entry in walkdir::WalkDir::new(folder).into_iter().flatten() {
            if entry.path().extension().is_some_and(|kind| kind == "mp4") {
                let mut file = File::open(entry.path()).unwrap();
                let size = file.metadata().unwrap().len();
                let facts = facts(&mut file, size, Nature::Video(VideoKind::Mp4)).unwrap();
                assert_eq!(facts.condition, Condition::Sound, "{:?}", entry.path());
                assert!(facts.milliseconds.is_some(), "{:?}", entry.path());
                count += 1;
            }
        }
        assert!(count >= 2, "{count}");
    }
}
