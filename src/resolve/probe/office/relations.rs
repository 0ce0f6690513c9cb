//! What a part of a Word, Excel or PowerPoint document points to: its `.rels`.

use std::collections::BTreeMap;

use crate::model::{Condition, Text};

use super::Checked;
use super::package::{OfficePackage, PARTS_MAX};
use super::xml::{self, XmlEvent};

/// One pointer of a part to another part of the document.
pub(super) struct PartRelation {
    /// The last word of its kind: `worksheet`, `notesSlide`.
    pub(super) kind: String,
    /// The name of the part that it points to.
    pub(super) target: String,
}

/// The relations of a part within the document, by their id; none when it has no `.rels`.
pub(super) fn of(
    package: &mut OfficePackage<'_>,
    part: &str,
) -> Checked<BTreeMap<String, PartRelation>> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let mut relations = BTreeMap::new();
    let rels = joined(folder, &format!("_rels/{file}.rels"));
    package.xml(&rels, &mut |node| {
        let XmlEvent::Open(tag) = node else {
            return Ok(());
        };
        if xml::name(tag) != "Relationship"
            || xml::attribute(tag, "TargetMode").as_deref() == Some("External")
        {
            return Ok(());
        }
        let (Some(id), Some(kind), Some(target)) = (
            xml::attribute(tag, "Id"),
            xml::attribute(tag, "Type"),
            xml::attribute(tag, "Target"),
        ) else {
            return Ok(());
        };
        if relations.len() >= PARTS_MAX {
            return Err(too_many());
        }
        let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
        let target = joined(folder, &target);
        relations.insert(id, PartRelation { kind, target });
        Ok(())
    })?;
    Ok(relations)
}

/// A document that points to more parts than it may have.
pub(super) fn too_many() -> Condition {
    Condition::Unfinished(Text::new(
        "menunjuk lebih dari 10.000 bagian",
        "it points to over 10,000 parts",
    ))
}

/// A target as seen from a folder; one that begins with `/` is seen from the top.
fn joined(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').filter(|step| !step.is_empty()).collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            name => steps.push(name),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn a_target_is_seen_from_its_folder_or_from_the_top() {
        assert_eq!(
            joined("ppt/slides", "../notesSlides/n.xml"),
            "ppt/notesSlides/n.xml"
        );
        assert_eq!(joined("xl", "/xl/worksheets/s.xml"), "xl/worksheets/s.xml");
        assert_eq!(joined("", "../../word/./d.xml"), "word/d.xml");
    }
}
