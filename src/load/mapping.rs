//! A mapping file (`bukti.yaml`, contract 1.2) to a [`Mapping`].

use std::cell::RefCell;
use std::ops::Range;
use std::sync::Arc;

use crate::model::{
    Claim, Code, Evidence, Kind, Mapping, Place, Placed, Source, SuspectText, Suspicion, Text,
    Waiver, is_unseen, one_of,
};
use crate::text;

use super::fields::{Fields, Reader};
use super::node::{KeyValue, Node, Value};
use super::{Problems, SourceText, path, slips, yaml};

/// The key that `kip carry` writes: the instrument that it brought the answers from.
pub(crate) const CARRIED_FROM: &str = "dibawa_dari";
pub(super) const ROOT: &[&str] = &[
    "instrumen",
    "satker",
    CARRIED_FROM,
    "indikator",
    "penangguhan",
];
pub(super) const CLAIM: &[&str] = &[
    "jawaban",
    "bukti",
    "nihil",
    "alasan",
    "target",
    "catatan",
    "penangguhan",
];
pub(super) const EVIDENCE: &[&str] = &[
    "berkas",
    "tautan",
    "jenis",
    "tanggal",
    "berlaku_sampai",
    "halaman",
    "keterangan",
];
pub(super) const WAIVER: &[&str] = &["aturan", "alasan", "sampai", "berkas"];

/// Where a mapping's paths start, and where they must end.
pub(super) struct Folders<'a> {
    /// The evidence folder, relative to the workspace.
    pub(super) evidence: &'a str,
    /// The mapping's own folder, relative to the workspace.
    pub(super) own: &'a str,
}

/// Reads one mapping; `None` when it cannot even be read as YAML.
pub(super) fn read(
    source: &Arc<SourceText>,
    folders: &Folders<'_>,
    problems: &RefCell<Problems>,
) -> Option<Mapping> {
    let root = yaml::parse(source, &mut problems.borrow_mut())?;
    let reader = Reader::new(source, problems);
    if matches!(root.value, Value::Null) {
        reader.problem(
            &(0..0),
            Text::new("berkas ini masih kosong", "this file is empty"),
            Text::new(
                "tulis `instrumen:`, `satker:`, dan `indikator:`, atau hapus berkasnya",
                "write `instrumen:`, `satker:` and `indikator:`, or delete the file",
            ),
        );
        return None;
    }
    let text = source.text.get(root.span.start..).unwrap_or_default();
    if let Value::Text(_) = root.value
        && let Some((message, hint)) = slips::glued(text.lines().next().unwrap_or_default())
    {
        reader.problem(&root.span, message, hint);
        return None;
    }
    let fields = reader.table(&root, ROOT)?;
    let mapper = Mapper {
        reader: &reader,
        folders,
        suspect_texts: RefCell::default(),
    };
    mapper.notice(&fields, "satker", Writing::Words);
    let claims = fields
        .get("indikator")
        .filter(|node| !mapper.no_codes(node))
        .and_then(|node| reader.free_table(node))
        .map_or_else(Vec::new, |table| {
            table
                .entries
                .iter()
                .filter_map(|entry| mapper.claim(entry))
                .collect()
        });
    Some(Mapping {
        instrument: fields.need_text("instrumen"),
        unit: fields.text("satker").filter(|unit| !unit.value.is_empty()),
        carried_from: fields.text(CARRIED_FROM).map(|id| id.value),
        claims,
        waivers: mapper.waivers(&fields, None),
        suspect_texts: mapper.suspect_texts.take(),
        place: Place::file(&source.path),
    })
}

struct Mapper<'a> {
    reader: &'a Reader<'a>,
    folders: &'a Folders<'a>,
    suspect_texts: RefCell<Vec<SuspectText>>,
}

/// What a text is, for what may be odd about it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Writing {
    /// The name of a file, or a link.
    Name,
    /// Words.
    Words,
}

impl Mapper<'_> {
    fn claim(&self, entry: &KeyValue<'_>) -> Option<Claim> {
        // In quotes it is a code, whatever it looks like.
        let quoted = self.written(&entry.key_span).starts_with(['"', '\'']);
        if !quoted && let Some((message, hint)) = slips::is_code_level(&entry.key) {
            self.reader.problem(&entry.key_span, message, hint);
            return None;
        }
        let known = self.suspect_texts.borrow().len();
        let claim = self.read_claim(entry)?;
        for text in self.suspect_texts.borrow_mut().iter_mut().skip(known) {
            text.indicator = Some(claim.code.value.clone());
        }
        Some(claim)
    }

    /// Notes what stands below `indikator:` in the place of codes; whether it does.
    fn no_codes(&self, node: &Node<'_>) -> bool {
        let message = match &node.value {
            Value::List(_) => Text::new(
                "kode ditulis tanpa tanda hubung di depannya",
                "codes are written without a dash in front",
            ),
            Value::Text(_) => Text::new(
                "di bawah `indikator:` harus ada kode",
                "below `indikator:` there must be codes",
            ),
            Value::Null | Value::Number(_) | Value::Bool(_) | Value::Date(_) | Value::Table(_) => {
                return false;
            }
        };
        let hint = Text::new(
            "tulis tiap kode di baris sendiri, dua spasi di depannya, misalnya `  \"1.1\":`",
            "write each code in a line of its own, two spaces in front, for example `  \"1.1\":`",
        );
        self.reader.problem(&node.span, message, hint);
        true
    }

    /// What is said of a list beside a code.
    fn no_claim(items: &[Node<'_>]) -> (Text, Text) {
        let of_keys = items.iter().any(|item| {
            matches!(&item.value, Value::Table(entries)
            if entries.iter().any(|entry| matches!(&*entry.key, "jawaban" | "bukti" | "nihil")))
        });
        if of_keys {
            return (
                Text::new(
                    "isian sebuah kode ditulis tanpa tanda hubung di depannya",
                    "the keys of a code are written without a dash in front",
                ),
                Text::new(
                    "hapus `- ` di depan `jawaban:`, `bukti:`, dan isian lain kode ini",
                    "delete `- ` before `jawaban:`, `bukti:` and the other keys of this code",
                ),
            );
        }
        (
            Text::new(
                "di sebelah kode hanya boleh satu berkas atau tautan",
                "beside a code there may be only one file or link",
            ),
            Text::new(
                "tulis `jawaban: …` di bawah kode ini, dan daftar ini di bawah `bukti:`",
                "write `jawaban: …` below this code, and this list below `bukti:`",
            ),
        )
    }

    /// Notes what is odd about the text at a key.
    fn notice(&self, fields: &Fields<'_>, key: &'static str, writing: Writing) {
        if let Some(node) = fields.get(key) {
            self.notice_text(node, key, writing);
        } else if let Some(span) = fields.emptied(key) {
            self.notice_lost(key, span.end);
        }
    }

    /// Notes what stands behind a key as nothing but a comment: `alasan: #12 belum turun`.
    fn notice_lost(&self, key: &'static str, end: usize) {
        let line = self.reader.source.line_behind(end).trim_end();
        let Some(whole) = line.strip_prefix(": ") else {
            return;
        };
        let comment = whole.strip_prefix('#').unwrap_or_default();
        if comment.is_empty() || comment.starts_with([' ', '\t', '#']) {
            return;
        }
        let start = end + line.len() - whole.len();
        self.suspect_texts.borrow_mut().push(SuspectText {
            key,
            place: self.reader.place(&(start..start + whole.len())),
            indicator: None,
            suspicion: Suspicion::Cut {
                read: String::new(),
                whole: whole.to_owned(),
                tight: true,
                file: None,
            },
        });
    }

    fn notice_text(&self, node: &Node<'_>, key: &'static str, writing: Writing) {
        let Value::Text(text) = &node.value else {
            return;
        };
        let text = text.strip_suffix('\n').unwrap_or(text);
        let edge = writing == Writing::Name && text.trim() != text;
        let is_link = || matches!(path::found(self.folders, text), Source::Link(_));
        let suspicion = if edge && !text.trim().is_empty() && !is_link() {
            Some(Suspicion::Edge(text.to_owned()))
        } else {
            self.cut(node, text, writing)
        };
        self.suspect_texts
            .borrow_mut()
            .extend(suspicion.map(|suspicion| SuspectText {
                key,
                place: self.reader.place(&node.span),
                indicator: None,
                suspicion,
            }));
    }

    /// What a comment behind a text without quotes may have cut from it.
    fn cut(&self, node: &Node<'_>, read: &str, writing: Writing) -> Option<Suspicion> {
        let source = &self.reader.source;
        let begin = source.text.get(node.span.start..)?.chars().next()?;
        if matches!(begin, '"' | '\'' | '|' | '>' | '*' | '&' | '!') {
            return None;
        }
        let line = source.line_behind(node.span.end).trim_end();
        let comment = line.trim_start();
        let (spaces, comment) = (line.len() - comment.len(), comment.strip_prefix('#')?);
        if spaces == 0 || comment.is_empty() {
            return None;
        }
        let whole = format!("{read}{line}");
        let file = match path::found(self.folders, &whole) {
            Source::File(path) if writing == Writing::Name => Some(path),
            Source::File(_) | Source::Outside(_) | Source::Link(_) => None,
        };
        Some(Suspicion::Cut {
            read: read.to_owned(),
            whole,
            tight: spaces == 1 && !comment.starts_with([' ', '\t']),
            file,
        })
    }

    fn read_claim(&self, entry: &KeyValue<'_>) -> Option<Claim> {
        let code = self.reader.placed(Code::new(&entry.key), &entry.key_span);
        let mut claim = Claim {
            code,
            answer: None,
            short: false,
            evidence: Vec::new(),
            nil: None,
            reason: None,
            target: None,
            note: None,
            waivers: Vec::new(),
        };
        match &entry.node.value {
            Value::Null => {}
            Value::Text(_) => {
                claim.short = true;
                self.notice_text(&entry.node, "berkas", Writing::Name);
                claim.evidence = self.evidence(&entry.node, false).into_iter().collect();
            }
            Value::Table(_) => self.fill(&mut claim, &self.reader.table(&entry.node, CLAIM)?),
            Value::List(items) => {
                let (message, hint) = Self::no_claim(items);
                self.reader.problem(&entry.node.span, message, hint);
                return None;
            }
            // None of these is a value of YAML here: each scalar is text.
            Value::Number(_) | Value::Bool(_) | Value::Date(_) => return None,
        }
        Some(claim)
    }

    fn fill(&self, claim: &mut Claim, fields: &Fields<'_>) {
        claim.answer = fields.text("jawaban");
        let listed = fields.list("bukti");
        // Hardly any is refused, and there may be many.
        claim.evidence.reserve_exact(listed.len());
        let evidence = listed.iter().filter_map(|node| self.evidence(node, true));
        claim.evidence.extend(evidence);
        self.notice(fields, "alasan", Writing::Words);
        self.notice(fields, "catatan", Writing::Words);
        self.notice(fields, "nihil", Writing::Name);
        let words = |key| {
            let text = fields.text(key).map(|text| text.value);
            text.filter(|text| !is_unseen(text))
        };
        claim.reason = words("alasan");
        claim.note = words("catatan");
        claim.target = fields.date("target").map(|date| date.value);
        claim.waivers = self.waivers(fields, Some(&claim.code.value));
        let one = |node: &&Node<'_>| {
            let list = matches!(node.value, Value::List(_));
            !(list && self.reader.no_one("nihil", node))
        };
        if let Some(node) = fields.get("nihil").filter(one) {
            claim.nil = self.evidence(node, false).map(Box::new);
            if claim.answer.is_some() {
                self.reader.problem(
                    &node.span,
                    Text::new(
                        "`nihil` tidak dapat berdampingan dengan `jawaban`",
                        "`nihil` cannot be used together with `jawaban`",
                    ),
                    Text::new(
                        "hapus `jawaban` bila memang nihil, atau pindahkan berkasnya ke `bukti:`",
                        "delete `jawaban` if this is a nil statement, or move the file to `bukti:`",
                    ),
                );
            }
        }
    }

    fn evidence(&self, node: &Node<'_>, listed: bool) -> Option<Evidence> {
        if let Some((message, hint)) = no_item(node) {
            self.reader.problem(&node.span, message, hint);
            return None;
        }
        if listed
            && let Some([only]) = node.value.table()
            && let Some((message, hint)) = only
                .node
                .value
                .text()
                .and_then(|value| slips::behind_words(&only.key, value))
        {
            self.reader.problem(&only.key_span, message, hint);
            return None;
        }
        let place = self.reader.place(&node.span);
        if !matches!(node.value, Value::Table(_)) {
            // Of the short form and of `nihil` it was noticed already.
            if listed {
                self.notice_text(node, "berkas", Writing::Name);
            }
            return Some(Evidence {
                source: self.found(node)?,
                kind: None,
                date: None,
                valid_until: None,
                pages: None,
                note: None,
                place,
            });
        }
        let fields = self.reader.table(node, EVIDENCE)?;
        self.notice(&fields, "berkas", Writing::Name);
        self.notice(&fields, "tautan", Writing::Words);
        self.notice(&fields, "keterangan", Writing::Words);
        Some(Evidence {
            source: self.named(&fields)?,
            kind: fields.get("jenis").and_then(|node| self.kind(node)),
            date: fields.date("tanggal"),
            valid_until: fields.date("berlaku_sampai"),
            pages: fields.text("halaman").map(|text| text.value),
            note: fields.text("keterangan").map(|text| text.value),
            place,
        })
    }

    /// The file or link of an entry that is a table.
    fn named(&self, fields: &Fields<'_>) -> Option<Source> {
        let several = |key| {
            fields
                .get(key)
                .is_some_and(|node| self.reader.no_one(key, node))
        };
        if several("berkas") || several("tautan") {
            return None;
        }
        match (fields.get("berkas"), fields.get("tautan")) {
            (Some(node), None) => self.found(node),
            (None, Some(node)) => {
                let address = self.reader.written(node)?;
                Some(Source::Link(Arc::from(address)))
            }
            (Some(_), Some(node)) => {
                self.reader.problem(
                    &node.span,
                    Text::new(
                        "satu bukti tidak dapat berupa berkas dan tautan sekaligus",
                        "one piece of evidence cannot be both a file and a link",
                    ),
                    Text::new(
                        "tulis tautannya sebagai bukti tersendiri: `- tautan: …`",
                        "write the link as a separate piece of evidence: `- tautan: …`",
                    ),
                );
                None
            }
            (None, None) => {
                self.unnamed(fields);
                None
            }
        }
    }

    /// Notes an entry that names neither file nor link.
    fn unnamed(&self, fields: &Fields<'_>) {
        let has = |key: &str| fields.entries.iter().any(|entry| entry.key.trim() == key);
        let first = fields
            .entries
            .first()
            .filter(|entry| EVIDENCE.contains(&&*entry.key));
        match first {
            _ if has("tautan") => drop(fields.need("tautan")),
            // It is told as a link under another name.
            _ if fields
                .entries
                .iter()
                .any(|entry| slips::means(&entry.key, "tautan")) => {}
            Some(first) if !has("berkas") && !has("jenis") => {
                let key = &first.key;
                self.reader.problem(
                    &first.key_span,
                    text!(
                        "butir ini tidak memuat `berkas` atau `tautan`",
                        "this item has neither `berkas` nor `tautan`"
                    ),
                    text!(
                        "bila `{key}` milik bukti di atasnya, ganti tanda hubung di depannya dengan spasi; bila ini bukti lain, tulis `berkas:`",
                        "if `{key}` belongs to the evidence above, put a space for the dash in front; if this is other evidence, write `berkas:`"
                    ),
                );
            }
            _ => drop(fields.need("berkas")),
        }
    }

    /// The bytes of the file that write something.
    fn written(&self, span: &Range<usize>) -> &str {
        let source = &self.reader.source.text;
        source.get(span.clone()).unwrap_or_default()
    }

    /// What is wrong with how a name is written: its parser took something else for a part of it.
    fn misread(&self, node: &Node<'_>) -> Option<(Range<usize>, Text, Text)> {
        let written = self.written(&node.span);
        if written.starts_with(['"', '\'', '|', '>']) {
            return None;
        }
        if let Some((message, hint)) = slips::glued(written) {
            return Some((node.span.clone(), message, hint));
        }
        let (line, (message, hint)) = slips::swallowed(written, self.column(node.span.start))?;
        let start = node.span.start + line;
        Some((start..node.span.end, message, hint))
    }

    /// How many bytes of its line stand before a byte.
    fn column(&self, at: usize) -> usize {
        self.reader.source.line_before(at).len()
    }

    /// A file, or a link when it begins as one.
    fn found(&self, node: &Node<'_>) -> Option<Source> {
        let written = self.name(node)?;
        if let Some((span, message, hint)) = self.misread(node) {
            self.reader.problem(&span, message, hint);
            return None;
        }
        if written.trim().is_empty() {
            self.reader.problem(
                &node.span,
                Text::new("nama berkas masih kosong", "the file name is empty"),
                Text::new(
                    "tulis nama berkas atau tautannya",
                    "write the file's name or the link",
                ),
            );
            return None;
        }
        Some(path::found(self.folders, written))
    }

    /// A file's name as it is written. The line end of a block (`|`, `>`) is YAML's own.
    fn name<'n>(&self, node: &'n Node<'_>) -> Option<&'n str> {
        let written = self.reader.untrimmed(node)?;
        Some(written.strip_suffix('\n').unwrap_or(written))
    }

    fn kind(&self, node: &Node<'_>) -> Option<Kind> {
        let written = self.reader.written(node)?;
        let kind = Kind::from_word(written);
        if kind.is_none() {
            self.reader.problem(
                &node.span,
                text!(
                    "jenis `{written}` tidak dikenal",
                    "unknown kind `{written}`"
                ),
                one_of(&Kind::ALL.map(Kind::word), written),
            );
        }
        kind
    }

    fn waivers(&self, fields: &Fields<'_>, indicator: Option<&Code>) -> Vec<Waiver> {
        fields
            .list("penangguhan")
            .iter()
            .filter_map(|node| self.waiver(node, indicator))
            .collect()
    }

    fn waiver(&self, node: &Node<'_>, indicator: Option<&Code>) -> Option<Waiver> {
        let fields = self.reader.table(node, WAIVER)?;
        let rule: Placed<String> = fields.need_text("aturan");
        let reason = fields.need_text("alasan").value;
        let until = self.reader.date(fields.need("sampai")?)?.value;
        let file = fields
            .get("berkas")
            .and_then(|node| self.name(node))
            .map(|written| Arc::clone(path::found(self.folders, written).name()));
        Some(Waiver {
            rule,
            reason,
            until,
            file,
            indicator: indicator.cloned(),
        })
    }
}

/// What is said of an item of evidence that is none: empty, or a list.
fn no_item(node: &Node<'_>) -> Option<(Text, Text)> {
    match &node.value {
        Value::Null => Some((
            Text::new("butir ini masih kosong", "this item is empty"),
            Text::new(
                "tulis nama berkas atau tautannya sesudah `- `, atau hapus baris ini",
                "write the file's name or the link behind `- `, or delete this line",
            ),
        )),
        Value::List(_) => Some((
            Text::new(
                "satu butir memuat satu berkas atau tautan, bukan daftar",
                "one item holds one file or link, not a list",
            ),
            Text::new(
                "tulis tiap berkas di baris sendiri dengan satu tanda hubung: `- sk.pdf`",
                "write each file in a line of its own after one dash: `- sk.pdf`",
            ),
        )),
        Value::Text(_) | Value::Number(_) | Value::Bool(_) | Value::Date(_) | Value::Table(_) => {
            None
        }
    }
}
