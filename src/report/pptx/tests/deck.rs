//! A reader of presentations for the tests.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

/// An element with its attributes and the text directly in it.
pub(super) struct DeckElement {
    pub(super) name: String,
    pub(super) attributes: BTreeMap<String, String>,
    pub(super) text: String,
}

impl DeckElement {
    fn of(tag: &BytesStart<'_>) -> Self {
        let attributes = tag
            .attributes()
            .map(|one| {
                let one = one.unwrap();
                let value = unescape(&one.value).unwrap().into_owned();
                (one.key.0.to_owned(), value)
            })
            .collect();
        Self {
            name: tag.name().0.to_owned(),
            attributes,
            text: String::new(),
        }
    }

    pub(super) fn get(&self, name: &str) -> String {
        self.attributes.get(name).cloned().unwrap_or_default()
    }
}

pub(super) struct Deck {
    pub(super) parts: BTreeMap<String, Vec<u8>>,
    pub(super) first: String,
}

impl Deck {
    pub(super) fn open(bytes: &[u8]) -> Self {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut parts = BTreeMap::new();
        let first = zip.by_index(0).unwrap().name().unwrap().into_owned();
        for at in 0..zip.len() {
            let mut file = zip.by_index(at).unwrap();
            let mut body = Vec::new();
            file.read_to_end(&mut body).unwrap();
            let twin = parts.insert(file.name().unwrap().into_owned(), body);
            assert!(twin.is_none());
        }
        Self { parts, first }
    }

    /// The elements of a part in the order of their beginnings; panics where it is not well formed.
    pub(super) fn elements(&self, part: &str) -> Vec<DeckElement> {
        let body = std::str::from_utf8(&self.parts[part]).unwrap();
        let mut reader = Reader::from_str(body);
        let (mut all, mut open): (Vec<DeckElement>, Vec<usize>) = (Vec::new(), Vec::new());
        loop {
            match reader.read_event().unwrap() {
                Event::Start(tag) => {
                    open.push(all.len());
                    all.push(DeckElement::of(&tag));
                }
                Event::Empty(tag) => all.push(DeckElement::of(&tag)),
                Event::End(_) => assert!(open.pop().is_some()),
                Event::Text(text) => {
                    if let Some(&at) = open.last() {
                        all[at].text.push_str(&text.xml10_content());
                    }
                }
                Event::GeneralRef(name) => {
                    let text = resolve_xml_entity(&name).unwrap();
                    all[*open.last().unwrap()].text.push_str(text);
                }
                Event::Eof => break,
                Event::Decl(_)
                | Event::Comment(_)
                | Event::CData(_)
                | Event::PI(_)
                | Event::DocType(_) => {}
            }
        }
        assert!(open.is_empty() && !all.is_empty(), "{part}");
        all
    }

    /// The paragraphs of a part, a line each; every text of a part without paragraphs.
    pub(super) fn text(&self, part: &str) -> String {
        let mut out = String::new();
        for element in self.elements(part) {
            if element.name == "a:p" {
                out.push('\n');
            }
            if element.name == "a:t" || element.name.starts_with("dc:") {
                out.push_str(&element.text);
            }
        }
        out
    }

    /// A part as it reads: a line per paragraph, and a line per row of a table.
    fn lines(&self, part: &str) -> Vec<String> {
        let (mut lines, mut in_table) = (Vec::new(), false);
        for element in self.elements(part) {
            match element.name.as_str() {
                "p:sp" | "p:graphicFrame" => in_table = false,
                "a:tr" => {
                    in_table = true;
                    lines.push("|".to_owned());
                }
                "a:p" if !in_table => lines.push(String::new()),
                "a:t" if in_table => {
                    let cell = [" ", &element.text, " |"].concat();
                    lines.last_mut().unwrap().push_str(&cell);
                }
                "a:t" => lines.last_mut().unwrap().push_str(&element.text),
                _ => {}
            }
        }
        lines
    }

    /// The deck as it reads: each slide, and below it what its speaker reads.
    pub(super) fn read(&self) -> String {
        let mut out = Vec::new();
        for number in 1..=self.slides() {
            let hidden = self.numbers(true).contains(&number);
            out.push(format!(
                "--- {number}{}",
                if hidden { " hidden" } else { "" }
            ));
            out.extend(self.lines(&format!("ppt/slides/slide{number}.xml")));
            let notes = self.lines(&format!("ppt/notesSlides/notesSlide{number}.xml"));
            out.extend(notes.into_iter().map(|line| format!("> {line}")));
        }
        out.join("\n")
    }

    /// The texts of all parts below a folder.
    pub(super) fn all(&self, folder: &str) -> String {
        self.parts
            .keys()
            .filter(|name| name.starts_with(folder) && name.ends_with(".xml"))
            .map(|name| self.text(name))
            .collect()
    }

    /// The numbers of the slides that are shown, or of those that are hidden.
    pub(super) fn numbers(&self, hidden: bool) -> Vec<usize> {
        let is_hidden = |number: &usize| {
            let all = self.elements(&format!("ppt/slides/slide{number}.xml"));
            all[0].get("show") == "0"
        };
        let numbers = 1..=self.slides();
        numbers
            .filter(|number| is_hidden(number) == hidden)
            .collect()
    }

    /// The texts of the slides that are shown, or of those that are hidden.
    pub(super) fn part(&self, hidden: bool) -> String {
        let numbers = self.numbers(hidden).into_iter();
        let parts = numbers.map(|number| self.text(&format!("ppt/slides/slide{number}.xml")));
        parts.collect::<String>().replace('\u{a0}', " ")
    }

    pub(super) fn slides(&self) -> usize {
        let slide = |name: &&String| name.starts_with("ppt/slides/slide");
        self.parts.keys().filter(slide).count()
    }

    /// The title of a slide, and how many of its placeholders are empty.
    pub(super) fn placeholders(&self, part: &str) -> (String, usize) {
        let (mut title, mut found): (String, Vec<(String, String)>) = (String::new(), Vec::new());
        let mut inside = false;
        for element in self.elements(part) {
            match element.name.as_str() {
                "p:sp" | "p:graphicFrame" => inside = false,
                "p:ph" => {
                    inside = true;
                    found.push((element.get("type"), String::new()));
                }
                "a:t" if inside => found.last_mut().unwrap().1.push_str(&element.text),
                _ => {}
            }
        }
        for (kind, text) in &found {
            if kind == "title" || kind == "ctrTitle" {
                title.push_str(text.trim());
            }
        }
        let empty = found.iter().filter(|(_, text)| text.trim().is_empty());
        (title, empty.count())
    }

    /// The cached values of a chart, in their order.
    pub(super) fn values(&self, part: &str) -> Vec<String> {
        let all = self.elements(part).into_iter();
        all.filter(|element| element.name == "c:v")
            .map(|element| element.text)
            .collect()
    }
}

/// Where a relation of a part leads.
pub(super) fn resolve(source: &str, target: &str) -> String {
    let mut way: Vec<&str> = source.split('/').collect();
    way.pop();
    for step in target.split('/') {
        if step == ".." {
            way.pop().unwrap();
        } else {
            way.push(step);
        }
    }
    way.join("/")
}

/// What no part may hold raw.
pub(super) fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
