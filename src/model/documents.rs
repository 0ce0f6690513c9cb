//! All documents of a workspace.

use std::slice::Iter;
use std::sync::Arc;

use super::Document;

/// What lies below the evidence folder, in the order of paths; no two have the same.
#[derive(Debug, Clone, Default)]
pub(crate) struct Documents(Vec<Document>);

impl Documents {
    /// Of these; of two with one path, the first.
    #[must_use]
    pub(crate) fn of(mut documents: Vec<Document>) -> Self {
        if !documents.is_sorted_by(|a, b| a.path < b.path) {
            documents.sort_by(|a, b| a.path.cmp(&b.path));
            documents.dedup_by(|later, first| later.path == first.path);
        }
        Self(documents)
    }

    /// Where the document at `path` stands among them.
    #[must_use]
    pub(crate) fn position(&self, path: &str) -> Option<usize> {
        self.0
            .binary_search_by(|document| (*document.path).cmp(path))
            .ok()
    }

    /// The document at `path`.
    #[must_use]
    pub(crate) fn get(&self, path: &str) -> Option<&Document> {
        self.at(self.position(path)?)
    }

    /// The document that stands there.
    #[must_use]
    pub(crate) fn at(&self, position: usize) -> Option<&Document> {
        self.0.get(position)
    }

    /// All of them.
    pub(crate) fn iter(&self) -> Iter<'_, Document> {
        self.0.iter()
    }

    /// All their paths.
    pub(crate) fn paths(&self) -> impl ExactSizeIterator<Item = &Arc<str>> {
        self.iter().map(|document| &document.path)
    }
}

impl<'a> IntoIterator for &'a Documents {
    type Item = &'a Document;
    type IntoIter = Iter<'a, Document>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
impl Documents {
    /// Takes it for the one at its path, or adds it and says where: those behind it have moved on.
    pub(crate) fn put(&mut self, document: Document) -> Option<usize> {
        if let Some(known) = self.get_mut(&document.path.clone()) {
            *known = document;
            return None;
        }
        let at = self.0.partition_point(|known| known.path < document.path);
        self.0.insert(at, document);
        Some(at)
    }

    pub(crate) fn get_mut(&mut self, path: &str) -> Option<&mut Document> {
        let at = self.position(path)?;
        self.0.get_mut(at)
    }
}
