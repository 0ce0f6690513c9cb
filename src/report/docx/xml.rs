//! XML as text, balanced by construction: an element is closed where its closure ends. It knows
//! nothing of Word. Every value passes [`visible`] and is escaped here, so that no name can bring markup
//! or a character that XML 1.0 forbids.

use std::fmt::Write as _;

use quick_xml::escape::escape;

use crate::model::visible;

/// Attributes of an element, in the order of writing.
type Attributes<'a> = [(&'a str, &'a str)];

/// A part of the package while it is written.
#[derive(Debug)]
pub(super) struct Xml {
    out: String,
}

impl Xml {
    /// A part with its declaration.
    pub(super) fn new() -> Self {
        Self {
            out: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned(),
        }
    }

    /// A piece of a part, to be [appended](Self::append).
    pub(super) const fn piece() -> Self {
        Self { out: String::new() }
    }

    /// Takes in what was written apart. The longer of the two stays where it is: the body of a document
    /// is most of it, and is not to be held twice.
    pub(super) fn append(&mut self, mut piece: Self) {
        if piece.out.len() > self.out.len() {
            std::mem::swap(&mut self.out, &mut piece.out);
            self.out.reserve_exact(piece.out.len());
            self.out.insert_str(0, &piece.out);
        } else {
            self.out.push_str(&piece.out);
        }
    }

    /// An element without content.
    pub(super) fn leaf(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.open(name, attributes);
        self.out.push_str("/>");
    }

    /// An element around what `inner` writes.
    pub(super) fn within(
        &mut self,
        name: &str,
        attributes: &Attributes<'_>,
        inner: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes);
        self.out.push('>');
        inner(self);
        // Writing to a String cannot fail.
        let _ = write!(self.out, "</{name}>");
    }

    /// An element around a text.
    pub(super) fn text(&mut self, name: &str, attributes: &Attributes<'_>, text: &str) {
        self.within(name, attributes, |xml| xml.out.push_str(&safe(text)));
    }

    /// The part as bytes.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.out.into_bytes()
    }

    fn open(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in attributes {
            let _ = write!(self.out, " {key}=\"{}\"", safe(value));
        }
    }
}

/// What people can see, escaped.
fn safe(text: &str) -> String {
    escape(visible(text).as_str()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_keep_their_order_whichever_is_longer() {
        for [first, second] in [["a", "long"], ["long", "a"], ["", "a"]] {
            let [mut xml, mut piece] = [Xml::piece(), Xml::piece()];
            xml.leaf("w", &[("k", first)]);
            piece.leaf("w", &[("k", second)]);
            xml.append(piece);
            let expected = format!("<w k=\"{first}\"/><w k=\"{second}\"/>");
            assert_eq!(xml.into_bytes(), expected.into_bytes());
        }
    }

    #[test]
    fn elements_close_and_values_are_harmless() {
        let mut xml = Xml::new();
        xml.within("a", &[("b", "\"<\u{202e}\n")], |xml| {
            xml.leaf("c", &[]);
            xml.text("d", &[], "</d>&\u{fffe}\u{0}");
        });
        let text = String::from_utf8(xml.into_bytes()).unwrap();
        let body = text.split_once('\n').unwrap().1;
        assert_eq!(
            body,
            "<a b=\"&quot;&lt;\\u{202e}\\n\"><c/><d>&lt;/d&gt;&amp;\\u{fffe}\\x00</d></a>"
        );
    }
}
