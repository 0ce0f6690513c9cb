//! Walks the tree of pages once, without recursion: a tree that points back at itself ends the walk.

use std::collections::BTreeSet;
use std::rc::Rc;

use lopdf::{Dictionary, Object};

use super::budget::Spent;
use super::file::{File, FoundObject};
use crate::model::Text;
use crate::text;

/// Trees are a few levels deep; the specification sets no bound.
const DEPTH_MAX: usize = 256;
/// The most pages; the largest of 4,520 collected files has 3,400.
const PAGES_MAX: usize = 100_000;

/// Left, bottom, right and top of a page.
pub(super) type Area = [f64; 4];

/// One page.
pub(super) struct PdfPage {
    /// Where it is found, or itself.
    pub(super) object: Object,
    /// What its content names: its own, or that of the nearest node above.
    pub(super) resources: Option<Rc<FoundObject>>,
    /// What of it is shown.
    pub(super) area: Area,
}

/// What a page has from the nodes above it.
#[derive(Clone)]
struct Inherited {
    resources: Option<Rc<FoundObject>>,
    area: Area,
}

/// A node whose children are being looked at.
struct PageNode {
    kids: Rc<FoundObject>,
    next: usize,
    inherited: Inherited,
}

impl PageNode {
    fn next(&mut self) -> Option<Object> {
        let kid = self.kids.as_array().ok()?.get(self.next)?;
        self.next += 1;
        Some(kid.clone())
    }
}

/// The pages of a document.
pub(super) struct PageTree {
    /// All of them, in order.
    pub(super) pages: Vec<PdfPage>,
    /// How many the document says it has, which is how many readers show.
    pub(super) said: Option<i64>,
}

/// All pages in order.
///
/// # Errors
/// Why the document cannot be shown.
pub(super) fn of(file: &File<'_>) -> Result<PageTree, Text> {
    let catalog = file.catalog();
    let catalog = catalog.as_ref().and_then(|found| found.dictionary());
    let root = catalog
        .and_then(|catalog| catalog.get(b"Pages").ok())
        .ok_or_else(unreadable)?;
    let said = file
        .follow(root)
        .dictionary()
        .and_then(|root| file.number(root, b"Count"));
    let pages = walked(file, root, said)?;
    if pages.is_empty() && file.budget.spent().is_none() {
        return Err(Text::new(
            "tidak ada satu halaman pun di dalamnya",
            "there is not a single page in it",
        ));
    }
    Ok(PageTree { pages, said })
}

fn walked(file: &File<'_>, root: &Object, said: Option<i64>) -> Result<Vec<PdfPage>, Text> {
    let mut seen = BTreeSet::new();
    let mut pages = Vec::new();
    let mut stack = vec![PageNode {
        kids: file.follow(&Object::Array(vec![root.clone()])),
        next: 0,
        inherited: Inherited {
            resources: None,
            area: [0.0, 0.0, 595.0, 842.0],
        },
    }];
    while let Some(node) = stack.last_mut() {
        let Some(kid) = node.next() else {
            stack.pop();
            continue;
        };
        if file.budget.spend(16).is_err() || pages.len() > PAGES_MAX {
            file.budget.too_much(Spent::Large);
            break;
        }
        let inherited = node.inherited.clone();
        let found = file.follow(&kid);
        if file.budget.spent().is_some() {
            break;
        }
        // Nobody asks for more pages than the document says it has.
        let complete = said == i64::try_from(pages.len()).ok();
        let Some(dictionary) = found.dictionary() else {
            if complete {
                break;
            }
            return Err(missing(pages.len(), stack.len()));
        };
        let inherited = inherited.by(file, dictionary);
        let Some(kids) = kids(file, dictionary) else {
            pages.push(PdfPage {
                object: kid,
                resources: inherited.resources,
                area: inherited.area,
            });
            continue;
        };
        if found.id.is_some_and(|id| !seen.insert(id)) || stack.len() > DEPTH_MAX {
            if complete {
                break;
            }
            return Err(circle());
        }
        stack.push(PageNode {
            kids,
            next: 0,
            inherited,
        });
    }
    Ok(pages)
}

impl Inherited {
    fn by(self, file: &File<'_>, dictionary: &Dictionary) -> Self {
        let boxes = [b"CropBox".as_slice(), b"MediaBox"];
        let area = boxes
            .into_iter()
            .find_map(|key| area(file, dictionary, key));
        Self {
            resources: file.inside(dictionary, b"Resources").or(self.resources),
            area: area.unwrap_or(self.area),
        }
    }
}

/// The box under a key, with its corners in order.
fn area(file: &File<'_>, dictionary: &Dictionary, key: &[u8]) -> Option<Area> {
    let found = file.key(dictionary, key)?;
    let sides = found.as_array().ok()?.first_chunk::<4>()?;
    let side = |object: &Object| file.follow(object).as_float().ok().map(f64::from);
    let [left, bottom, right, top] = sides;
    let (left, bottom, right, top) = (side(left)?, side(bottom)?, side(right)?, side(top)?);
    let area = [
        left.min(right),
        bottom.min(top),
        left.max(right),
        bottom.max(top),
    ];
    let [left, bottom, right, top] = area;
    (right > left && top > bottom).then_some(area)
}

/// The children of a node; none of a page. What has children is a node, whatever it calls itself.
fn kids(file: &File<'_>, dictionary: &Dictionary) -> Option<Rc<FoundObject>> {
    let kids = file.key(dictionary, b"Kids");
    match kids.filter(|kids| kids.as_array().is_ok()) {
        Some(kids) => Some(kids),
        None if dictionary.has_type(b"Pages") => Some(file.follow(&Object::Array(Vec::new()))),
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
