//! What the rules about a document's inside agree on: which documents they judge, and whose content
//! is another kind's than the name promises.

use crate::model::{
    Condition, Document, Extent, Facts, Filling, Form, Nature, VideoKind, extension,
};

/// What is inside, of a document whose inside is worth judging: litter and shortcuts are KIP407's,
/// pointers KIP308's, empty files KIP401's, folders and what was not read KIP408's.
pub(super) fn inside(document: &Document) -> Option<&Facts> {
    let judged = document.form == Form::File
        && document.litter.is_none()
        && !document.lfs_pointer
        && document.filling == Filling::Content;
    let facts = document.facts.seen().map(|facts| &**facts);
    facts.filter(|facts| judged && facts.nature != Nature::Shortcut)
}

/// What the name promises, where the content is something else (KIP402). `Some(None)`: an extension
/// that promises nothing here, on content that is certainly no document.
pub(super) fn broken_promise(document: &Document) -> Option<(&Facts, Option<Nature>)> {
    let facts = inside(document)?;
    let nature = facts.nature;
    if nature == Nature::Unknown {
        return None;
    }
    let extension = extension(&document.path);
    if extension.is_empty() || nature.extensions().contains(&&*extension) {
        return None;
    }
    let promised = Nature::promised_by(&extension);
    let certain =
        matches!(nature, Nature::Html | Nature::Program | Nature::Reply) || promised.is_some();
    let broken = certain && !excused(facts, promised);
    broken.then_some((facts, promised))
}

/// What the name promises, where the content begins like nothing that is known though every document
/// of that kind begins in its own way (KIP404). A pass would be a claim that somebody looked.
pub(super) fn unrecognised(document: &Document) -> Option<Nature> {
    let facts = inside(document)?;
    if facts.nature != Nature::Unknown || facts.condition != Condition::Sound {
        return None;
    }
    let promised = Nature::promised_by(&extension(&document.path))?;
    // Text has no beginning of its own, and there are more videos and archives than anybody knows.
    let open = matches!(
        promised,
        Nature::PlainText
            | Nature::Html
            | Nature::Video(VideoKind::QuickTime | VideoKind::Other)
            | Nature::OtherArchive
            | Nature::Program
            | Nature::Shortcut
            | Nature::Export(_)
    );
    (!open).then_some(promised)
}

/// Content that may well be what the name promises, though nobody can tell: KIP403's, 404's or 408's.
fn excused(facts: &Facts, promised: Option<Nature>) -> bool {
    let Some(promised) = promised else {
        return matches!(facts.condition, Condition::Unfinished(_));
    };
    match facts.condition {
        // Too large to be looked into: of Office documents the container alone is known.
        Condition::Sound if facts.oddities.iter().any(|odd| odd.seen == Extent::Part) => {
            matches!(facts.nature, Nature::Zip | Nature::OldOffice)
                && matches!(promised, Nature::Office(_))
        }
        Condition::Sound | Condition::Blank(_) | Condition::LockedByCertificate => false,
        // Word, Excel and PowerPoint lock a document by putting it into an OLE container.
        Condition::Locked => {
            let wrapped = matches!(promised, Nature::Office(kind) if !kind.is_open_document());
            facts.nature == Nature::OldOffice && wrapped
        }
        Condition::Damaged(_) => {
            facts.nature == Nature::Zip && matches!(promised, Nature::Office(_))
        }
        Condition::Unfinished(_) => true,
    }
}
