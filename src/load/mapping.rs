//! A mapping file (`bukti.yaml`, contract 1.2) to a [`Mapping`].

use std::cell::RefCell;
use std::sync::Arc;

use crate::model::{
    Claim, Code, Evidence, Kind, Mapping, Place, Placed, Source, Text, Waiver, one_of,
};
use crate::text;

use super::fields::{Fields, Reader};
use super::node::{KeyValue, Node, Value};
use super::{Problem, SourceText, path, yaml};

pub(super) const ROOT: &[&str] = &["instrumen", "satker", "indikator", "pengecualian"];
pub(super) const CLAIM: &[&str] = &[
    "jawaban",
    "bukti",
    "nihil",
    "alasan",
    "target",
    "pengecualian",
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
    problems: &RefCell<Vec<Problem>>,
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
    let fields = reader.table(&root, ROOT)?;
    let mapper = Mapper {
        reader: &reader,
        folders,
    };
    let claims = fields
        .get("indikator")
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
        claims,
        waivers: mapper.waivers(&fields, None),
        place: Place::file(&source.path),
    })
}

struct Mapper<'a> {
    reader: &'a Reader<'a>,
    folders: &'a Folders<'a>,
}

impl Mapper<'_> {
    fn claim(&self, entry: &KeyValue<'_>) -> Option<Claim> {
        let code = self.reader.placed(Code::new(&entry.key), &entry.key_span);
        let mut claim = Claim {
            code,
            answer: None,
            short: false,
            evidence: Vec::new(),
            nil: None,
            reason: None,
            target: None,
            waivers: Vec::new(),
        };
        match &entry.node.value {
            Value::Null => {}
            Value::Text(_) => {
                claim.short = true;
                claim.evidence = self.evidence(&entry.node).into_iter().collect();
            }
            Value::Table(_) => self.fill(&mut claim, &self.reader.table(&entry.node, CLAIM)?),
            Value::Number(_) | Value::Bool(_) | Value::Date(_) | Value::List(_) => {
                self.reader.mistyped(
                    &entry.node,
                    &Text::new(
                        "satu berkas atau tautan, atau `jawaban:` dan `bukti:`",
                        "one file or link, or `jawaban:` and `bukti:`",
                    ),
                );
                return None;
            }
        }
        Some(claim)
    }

    fn fill(&self, claim: &mut Claim, fields: &Fields<'_>) {
        claim.answer = fields.text("jawaban");
        let listed = fields.list("bukti");
        // Hardly any is refused, and there may be many.
        claim.evidence.reserve_exact(listed.len());
        let evidence = listed.iter().filter_map(|node| self.evidence(node));
        claim.evidence.extend(evidence);
        claim.reason = fields
            .text("alasan")
            .map(|text| text.value)
            .filter(|reason| !reason.is_empty());
        claim.target = fields.date("target").map(|date| date.value);
        claim.waivers = self.waivers(fields, Some(&claim.code.value));
        if let Some(node) = fields.get("nihil") {
            claim.nil = self.evidence(node).map(Box::new);
            if claim.answer.is_some() {
                self.reader.problem(
                    &node.span,
                    Text::new(
                        "`nihil` tidak dapat berdampingan dengan `jawaban`",
                        "`nihil` cannot stand beside `jawaban`",
                    ),
                    Text::new(
                        "hapus `jawaban` bila memang nihil, atau pindahkan berkasnya ke `bukti:`",
                        "delete `jawaban` if there is nothing to show, or move the file to `bukti:`",
                    ),
                );
            }
        }
    }

    fn evidence(&self, node: &Node<'_>) -> Option<Evidence> {
        let place = self.reader.place(&node.span);
        if !matches!(node.value, Value::Table(_)) {
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
                        "write the link as evidence of its own: `- tautan: …`",
                    ),
                );
                None
            }
            (None, None) => {
                let _ = fields.need("berkas");
                None
            }
        }
    }

    /// A file, or a link when it begins as one.
    fn found(&self, node: &Node<'_>) -> Option<Source> {
        let written = self.reader.written(node)?;
        if written.is_empty() {
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
            .list("pengecualian")
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
            .text("berkas")
            .map(|written| Arc::clone(path::found(self.folders, &written.value).name()));
        Some(Waiver {
            rule,
            reason,
            until,
            file,
            indicator: indicator.cloned(),
        })
    }
}
