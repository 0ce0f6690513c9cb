//! Walks the tree of pages once, without recursion: a tree that points back at itself ends the walk.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object};

use crate::model::Text;
use crate::text;

/// Trees are a few levels deep; the specification sets no bound.
const DEPTH_MAX: usize = 256;

/// One page.
pub(super) struct Page<'d> {
    /// Its own dictionary.
    pub(super) dictionary: &'d Dictionary,
    /// What its content names: its own, or that of the nearest node above.
    pub(super) resources: Option<&'d Dictionary>,
}

/// A node whose children are being looked at.
struct Node<'d> {
    kids: std::slice::Iter<'d, Object>,
    resources: Option<&'d Dictionary>,
}

/// All pages in order.
///
/// # Errors
/// Why the document cannot be shown.
pub(super) fn of(document: &Document) -> Result<Vec<Page<'_>>, Text> {
    let root = document
        .catalog()
        .ok()
        .and_then(|catalog| catalog.get(b"Pages").ok())
        .ok_or_else(unreadable)?;
    let mut seen = BTreeSet::new();
    let mut pages = Vec::new();
    let mut stack = vec![Node {
        kids: std::slice::from_ref(root).iter(),
        resources: None,
    }];
    while let Some(node) = stack.last_mut() {
        let Some(kid) = node.kids.next() else {
            stack.pop();
            continue;
        };
        let inherited = node.resources;
        let (id, dictionary) =
            dictionary(document, kid).ok_or_else(|| missing(pages.len(), stack.len()))?;
        let resources = inside(document, dictionary, b"Resources").or(inherited);
        let Some(kids) = kids(document, dictionary) else {
            pages.push(Page {
                dictionary,
                resources,
            });
            continue;
        };
        if id.is_some_and(|id| !seen.insert(id)) || stack.len() > DEPTH_MAX {
            return Err(circle());
        }
        stack.push(Node {
            kids: kids.iter(),
            resources,
        });
    }
    if pages.is_empty() {
        return Err(Text::new(
            "tidak ada satu halaman pun di dalamnya",
            "there is not a single page in it",
        ));
    }
    Ok(pages)
}

/// The dictionary that stands under a key, directly or by reference.
pub(super) fn inside<'d>(
    document: &'d Document,
    dictionary: &'d Dictionary,
    key: &[u8],
) -> Option<&'d Dictionary> {
    let object = dictionary.get_deref(key, document).ok()?;
    object.as_dict().ok()
}

fn dictionary<'d>(
    document: &'d Document,
    object: &'d Object,
) -> Option<(Option<lopdf::ObjectId>, &'d Dictionary)> {
    let (id, object) = document.dereference(object).ok()?;
    object.as_dict().ok().map(|dictionary| (id, dictionary))
}

/// The children of a node; none of a page.
fn kids<'d>(document: &'d Document, dictionary: &'d Dictionary) -> Option<&'d [Object]> {
    if dictionary.has_type(b"Page") {
        return None;
    }
    let kids = dictionary.get_deref(b"Kids", document).ok();
    match kids.and_then(|kids| kids.as_array().ok()) {
        Some(kids) => Some(kids),
        None if dictionary.has_type(b"Pages") => Some(&[]),
        None => None,
    }
}

fn missing(before: usize, depth: usize) -> Text {
    if depth <= 1 {
        return unreadable();
    }
    let number = before + 1;
    text!(
        "halaman {number} tidak ada di dalamnya",
        "page {number} is missing in it"
    )
}

fn unreadable() -> Text {
    Text::new(
        "daftar halamannya tak terbaca",
        "its list of pages cannot be read",
    )
}

fn circle() -> Text {
    Text::new(
        "daftar halamannya menunjuk kembali ke dirinya sendiri",
        "its list of pages points back at itself",
    )
}
