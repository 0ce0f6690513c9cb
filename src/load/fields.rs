//! Reads the fields of a table and gathers what is wrong with them: unknown and repeated keys,
//! missing and mistyped values, each with its place and the nearest known word.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use crate::model::{Exact, Nearest, Place, Placed, Text, did_you_mean, is_unseen};
use crate::text;

use super::node::{KeyValue, Node, Value};
use super::{Problem, Problems, SourceText, slips};

/// One file being read: its source and the problems so far.
pub(super) struct Reader<'a> {
    pub(super) source: Arc<SourceText>,
    problems: &'a RefCell<Problems>,
    /// The line that was asked for last; the next place mostly stands there or soon after.
    line: Cell<usize>,
}

/// The next act where of two only one may stand.
pub(super) const DELETE_ONE: Text = Text::new("hapus salah satunya", "delete one of the two");

/// A key that is written twice in a table, with the first of the two where it is known.
pub(super) fn repeated(
    source: &Arc<SourceText>,
    second: Range<usize>,
    first: Option<Range<usize>>,
    message: Text,
) -> Problem {
    let hint = Text::new(
        "hapus salah satunya, atau gabungkan isinya",
        "delete one of them, or merge their contents",
    );
    let problem = Problem::new(source, second, message, hint);
    match first {
        Some(first) => {
            let first_here = Text::new("pertama kali di sini", "first written here");
            problem.also(source, first, first_here)
        }
        None => problem,
    }
}

impl<'a> Reader<'a> {
    pub(super) fn new(source: &Arc<SourceText>, problems: &'a RefCell<Problems>) -> Self {
        Self {
            source: Arc::clone(source),
            problems,
            line: Cell::new(1),
        }
    }

    /// Notes a problem at `span`.
    pub(super) fn problem(&self, span: &Range<usize>, message: Text, hint: Text) {
        self.add(Problem::new(&self.source, span.clone(), message, hint));
    }

    pub(super) fn add(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }

    /// Counts a problem at `span` that nobody would see; whether it did.
    pub(super) fn unseen(&self, span: &Range<usize>) -> bool {
        let mut problems = self.problems.borrow_mut();
        problems.unseen(&self.source.path, span.start)
    }

    pub(super) fn place(&self, span: &Range<usize>) -> Place {
        let line = self.source.line_near(span.start, self.line.get());
        self.line.set(line);
        self.source.place_in(line, span.start)
    }

    pub(super) fn placed<T>(&self, value: T, span: &Range<usize>) -> Placed<T> {
        Placed::new(value, self.place(span))
    }

    /// The table at `node`, checked against the keys it may have.
    pub(super) fn table<'r>(
        &'r self,
        node: &'r Node<'r>,
        keys: &'static [&'static str],
    ) -> Option<Fields<'r>> {
        let mut fields = self.free_table(node)?;
        fields.known = keys;
        let mut of_codes = false;
        let parted = self.parted_texts(node, fields.entries, keys);
        for (at, entry) in fields.entries.iter().enumerate() {
            let part = parted.partition_point(|part| part.end <= at);
            if parted.get(part).is_some_and(|part| part.contains(&at)) {
                continue;
            }
            // Of several codes in the wrong place the first stands for all.
            let key = &entry.key;
            let digit = key.starts_with(|c: char| c.is_ascii_digit());
            let code = self.is_yaml() && slips::is_code(key) && (digit || key.contains('.'));
            if keys.contains(&&*entry.key) || code && of_codes {
                continue;
            }
            self.unknown_key(entry, keys);
            of_codes |= code;
        }
        Some(fields)
    }

    /// The table at `node` with keys of the user's choice (codes, names of periods).
    pub(super) fn free_table<'r>(&'r self, node: &'r Node<'r>) -> Option<Fields<'r>> {
        let Value::Table(entries) = &node.value else {
            let wanted = if self.is_yaml() {
                Text::new("kumpulan isian (`nama: nilai`)", "a table (`key: value`)")
            } else {
                Text::new("kumpulan isian (`nama = nilai`)", "a table (`key = value`)")
            };
            self.mistyped(node, &wanted);
            return None;
        };
        if !short_and_different(entries) {
            self.refuse_repeats(entries);
        }
        Some(Fields {
            reader: self,
            span: &node.span,
            entries,
            known: &[],
        })
    }

    fn refuse_repeats(&self, entries: &[KeyValue<'_>]) {
        let mut sorted: Vec<&KeyValue<'_>> = entries.iter().collect();
        sorted.sort_by(|a, b| a.key.trim().cmp(b.key.trim()));
        for pair in sorted.windows(2) {
            if let [first, second] = pair
                && first.key.trim() == second.key.trim()
            {
                self.repeated_key(first, second);
            }
        }
    }

    fn unknown_key(&self, entry: &KeyValue<'_>, keys: &[&str]) {
        let key = &entry.key;
        if self.unseen(&entry.key_span) {
            return;
        }
        let alone = matches!(entry.node.value, Value::Null) && self.is_yaml();
        let slip = slips::glued(key)
            .or_else(|| slips::without_a_sign(key).filter(|_| alone))
            .or_else(|| slips::hidden_in(key, keys))
            .or_else(|| slips::elsewhere(key, keys));
        if let Some((message, hint)) = slip {
            self.problem(&entry.key_span, message, hint);
            return;
        }
        let hint = match keys.iter().find(|known| slips::means(key, known)) {
            Some(known) => did_you_mean(known),
            None => Nearest::among(keys.iter().copied()).hint(key, || {
                let list = keys.join(", ");
                text!("yang dikenal di sini: {list}", "known here: {list}")
            }),
        };
        self.problem(
            &entry.key_span,
            text!("isian `{key}` tidak dikenal", "unknown key `{key}`"),
            hint,
        );
    }

    fn repeated_key(&self, first: &KeyValue<'_>, second: &KeyValue<'_>) {
        if self.unseen(&second.key_span) {
            return;
        }
        let key = second.key.trim();
        let line = self.place(&first.key_span).line().unwrap_or_default();
        let message = text!(
            "isian `{key}` ditulis dua kali (pertama kali di baris {line})",
            "the key `{key}` is written twice (first on line {line})"
        );
        let is_evidence = matches!(key, "berkas" | "tautan");
        let [first, second] = [first, second].map(|entry| entry.key_span.clone());
        let mut problem = repeated(&self.source, second, Some(first), message);
        if key == "indikator" {
            problem.hint = Text::new(
                "hapus baris ini; kode di bawahnya tetap di bawah `indikator:` yang pertama",
                "delete this line; the codes below it stay below the first `indikator:`",
            );
        } else if is_evidence {
            problem.hint = text!(
                "bila ini bukti lain, awali dengan tanda hubung: `- {key}: …`; bila bukan, hapus salah satunya",
                "if this is other evidence, begin it with a dash: `- {key}: …`; if not, delete one of them"
            );
        }
        self.add(problem);
    }

    /// Text, trimmed.
    pub(super) fn text(&self, node: &Node<'_>) -> Option<Placed<String>> {
        let text = self.written(node)?.to_owned();
        Some(self.placed(text, &node.span))
    }

    /// Text, trimmed, of which nobody will ask where it stands.
    pub(super) fn written<'n>(&self, node: &'n Node<'_>) -> Option<&'n str> {
        self.untrimmed(node).map(str::trim)
    }

    /// Text as it is written: a file's name may begin or end with a space.
    pub(super) fn untrimmed<'n>(&self, node: &'n Node<'_>) -> Option<&'n str> {
        let text = node.value.text();
        if text.is_none() && !self.unquoted(node) {
            let wanted = if self.is_yaml() {
                Text::new("teks", "text")
            } else {
                Text::new("teks dalam tanda kutip", "text in quotes")
            };
            self.mistyped(node, &wanted);
        }
        text
    }

    /// Text or a list of texts.
    pub(super) fn texts(&self, node: &Node<'_>) -> Vec<Placed<String>> {
        node.each()
            .iter()
            .filter_map(|item| self.text(item))
            .collect()
    }

    /// The items of a list at `key`.
    pub(super) fn list<'n>(&self, key: &str, node: &'n Node<'n>) -> &'n [Node<'n>] {
        match &node.value {
            Value::List(items) => items,
            Value::Null => &[],
            Value::Text(_)
            | Value::Number(_)
            | Value::Bool(_)
            | Value::Date(_)
            | Value::Table(_) => {
                self.no_list(key, node);
                &[]
            }
        }
    }

    /// An exact decimal, 0 or more unless `signed`.
    pub(super) fn exact(&self, node: &Node<'_>, signed: bool) -> Option<Placed<Exact>> {
        let Some(written) = node.value.number() else {
            let wanted = Text::new("angka tanpa tanda kutip", "a number without quotes");
            self.no_number(node, &wanted);
            return None;
        };
        match Exact::parse(written) {
            Some(value) if signed || !value.is_negative() => Some(self.placed(value, &node.span)),
            Some(_) => {
                self.problem(
                    &node.span,
                    Text::new("angka ini kurang dari 0", "this number is below 0"),
                    Text::new("tulis 0 atau lebih", "write 0 or more"),
                );
                None
            }
            None => {
                self.problem(
                    &node.span,
                    Text::new(
                        "angka ini tidak ditulis sebagai desimal biasa",
                        "this number is not a plain decimal",
                    ),
                    Text::new(
                        "tulis dengan angka dan paling banyak satu titik, misalnya 2.50",
                        "write digits and at most one decimal point, for example 2.50",
                    ),
                );
                None
            }
        }
    }

    /// The same, or a fraction in quotes (`"1/3"`), which no decimal writes exactly.
    pub(super) fn number(&self, node: &Node<'_>, signed: bool) -> Option<Placed<Exact>> {
        let Value::Text(written) = &node.value else {
            return self.exact(node, signed);
        };
        if !written.contains('/') {
            return self.exact(node, signed);
        }
        let fraction = Exact::parse_fraction(written);
        if fraction.is_none() {
            self.problem(
                &node.span,
                text!(
                    "`{written}` bukan pecahan yang dapat dihitung",
                    "`{written}` is not a fraction that can be counted with"
                ),
                Text::new(
                    "tulis dua bilangan bulat, misalnya \"1/3\"; penyebutnya dari 1 sampai 1000000",
                    "write two whole numbers, for example \"1/3\"; the second from 1 to 1000000",
                ),
            );
        }
        Some(self.placed(fraction?, &node.span))
    }

    /// A whole number from 0 to `max`.
    pub(super) fn whole(&self, node: &Node<'_>, max: u32) -> Option<u32> {
        let number = whole(node).and_then(|number| number.try_into().ok());
        let number = number.filter(|number| *number <= max);
        if number.is_none() {
            self.no_number(
                node,
                &text!(
                    "bilangan bulat dari 0 sampai {max}",
                    "a whole number from 0 to {max}"
                ),
            );
        }
        number
    }

    pub(super) fn truth(&self, node: &Node<'_>) -> Option<bool> {
        if let Value::Bool(truth) = node.value {
            return Some(truth);
        }
        let written = self.source.text.get(node.span.clone()).unwrap_or_default();
        let meant = slips::truth_meant(written.trim_matches(['"', '\'', ' ']));
        self.mistyped_as(node, &Text::new("true atau false", "true or false"), meant);
        None
    }

    /// Whether the file is YAML.
    pub(super) fn is_yaml(&self) -> bool {
        self.source.path.ends_with(".yaml")
    }

    /// A calendar day; of a date-time, its own calendar date.
    pub(super) fn date(&self, node: &Node<'_>) -> Option<Placed<Date>> {
        let written = match &node.value {
            Value::Date(written) => written.get(..10).unwrap_or(written),
            Value::Text(written) => written,
            Value::Null | Value::Number(_) | Value::Bool(_) | Value::List(_) | Value::Table(_) => {
                self.source.text.get(node.span.clone()).unwrap_or_default()
            }
        };
        if let Some(date) = day(written).filter(|date| date.year() >= slips::YEAR_MIN) {
            return Some(self.placed(date, &node.span));
        }
        let (message, meant) = slips::day_told(written);
        let hint = match meant {
            Ok(date) => text!("tulis `{date}`", "write `{date}`"),
            Err(hint) => hint,
        };
        self.problem(&node.span, message, hint);
        None
    }
}

/// What is said of a key that must be there.
pub(super) fn missing(key: &str) -> Text {
    text!("`{key}` belum diisi", "`{key}` is missing")
}

/// The whole number that is written, if it is one and not below 0.
pub(super) fn whole(node: &Node<'_>) -> Option<u64> {
    node.value.number()?.replace('_', "").parse().ok()
}

/// A day written as `YYYY-MM-DD` and in no other way.
#[must_use]
pub(crate) fn day(written: &str) -> Option<Date> {
    let shape = written.len() == 10
        && written.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    shape.then(|| written.parse().ok()).flatten()
}

/// Whether a key that is written means `key`, which has no outer spaces.
fn is(written: &str, key: &str) -> bool {
    written.len() >= key.len() && (written == key || written.trim() == key)
}

/// Whether a glance shows that no key is repeated; of long tables it never does.
fn short_and_different(entries: &[KeyValue<'_>]) -> bool {
    entries.len() <= 8
        && entries.iter().enumerate().all(|(at, entry)| {
            let key = entry.key.trim();
            let mut before = entries.iter().take(at);
            !before.any(|earlier| is(&earlier.key, key))
        })
}

/// A table being read.
pub(super) struct Fields<'r> {
    pub(super) reader: &'r Reader<'r>,
    span: &'r Range<usize>,
    pub(super) entries: &'r [KeyValue<'r>],
    /// The keys that it may have; none where the user chooses them.
    known: &'static [&'static str],
}

impl<'r> Fields<'r> {
    /// Where the table begins.
    pub(super) fn place(&self) -> Place {
        self.reader.place(self.span)
    }

    /// The value of a key, unless it is absent or empty.
    pub(super) fn get(&self, key: &str) -> Option<&'r Node<'r>> {
        let entry = self.entries.iter().find(|entry| is(&entry.key, key))?;
        (!matches!(entry.node.value, Value::Null)).then_some(&entry.node)
    }

    /// Where a key stands whose value is empty.
    pub(super) fn emptied(&self, key: &str) -> Option<&'r Range<usize>> {
        let entry = self.entries.iter().find(|entry| is(&entry.key, key))?;
        matches!(entry.node.value, Value::Null).then_some(&entry.key_span)
    }

    /// The value of a key that must be there.
    pub(super) fn need(&self, key: &str) -> Option<&'r Node<'r>> {
        let node = self.get(key);
        // Under another name it is an unknown key, and told as that.
        let otherwise = |entry: &KeyValue<'_>| {
            let written = entry.key.trim();
            let signless = || written.split(' ').next() == Some(key);
            !self.known.contains(&written)
                && (signless()
                    || slips::means(written, key)
                    || Nearest::among([key]).to(written).is_some())
        };
        if node.is_none() && !self.entries.iter().any(otherwise) {
            self.reader.problem(
                self.span,
                missing(key),
                text!(
                    "tambahkan `{key}` di bagian ini",
                    "add `{key}` to this part"
                ),
            );
        }
        node
    }

    pub(super) fn text(&self, key: &str) -> Option<Placed<String>> {
        let node = self.get(key)?;
        if self.reader.no_one(key, node) {
            return None;
        }
        self.reader.text(node)
    }

    /// Text that must be there and not be blank.
    pub(super) fn need_text(&self, key: &str) -> Placed<String> {
        let missing = || Placed::new(String::new(), self.place());
        let Some(node) = self.need(key) else {
            return missing();
        };
        let one = !self.reader.no_one(key, node);
        let Some(text) = one.then(|| self.reader.text(node)).flatten() else {
            return missing();
        };
        // What nobody can see says nothing, and would stand in reports as a gap.
        if is_unseen(&text.value) {
            self.reader.problem(
                &node.span,
                text!("`{key}` masih kosong", "`{key}` is empty"),
                text!("isi `{key}`", "fill in `{key}`"),
            );
        }
        text
    }

    pub(super) fn texts(&self, key: &str) -> Vec<Placed<String>> {
        self.get(key)
            .map_or_else(Vec::new, |node| self.reader.texts(node))
    }

    pub(super) fn list(&self, key: &str) -> &'r [Node<'r>] {
        self.get(key)
            .map_or(&[], |node| self.reader.list(key, node))
    }

    pub(super) fn truth(&self, key: &str) -> bool {
        self.get(key)
            .and_then(|node| self.reader.truth(node))
            .unwrap_or_default()
    }

    pub(super) fn date(&self, key: &str) -> Option<Placed<Date>> {
        let node = self.get(key)?;
        if self.reader.no_one(key, node) {
            return None;
        }
        self.reader.date(node)
    }

    /// A number of 0 or more that must be there.
    pub(super) fn need_exact(&self, key: &str) -> Placed<Exact> {
        self.need(key)
            .and_then(|node| self.reader.number(node, false))
            .unwrap_or_else(|| Placed::new(Exact::zero(), self.place()))
    }
}
