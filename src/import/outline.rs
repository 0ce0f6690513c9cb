//! What belongs to what: the lines of a table as a tree of headings, questions and parts of questions, by
//! their levels where the sheet tells them, else by the way their codes are written.

use std::collections::BTreeSet;

use super::code::{CodeStyle, Printed};
use super::role::words;
use super::stack::{OpenLine, Stack};

/// A line of a table, as far as the tree must know it.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    /// Its printed code.
    pub(super) printed: Option<Printed>,
    /// Its words.
    pub(super) text: String,
    /// Which of several columns its code or its words stand in, from 0.
    pub(super) column: usize,
    /// Whether its code stands in a column of codes, and not before its words.
    pub(super) in_column: bool,
    /// Whether it has neither code nor words, and goes on with the line above.
    pub(super) goes_on: bool,
    /// Whether its words go across several columns.
    pub(super) across: bool,
    /// What it belongs to beside this sheet's outline: its aspect and groups. A change begins a new outline.
    pub(super) within: Vec<String>,
    /// What the column of levels says: true for a question, false for a heading.
    pub(super) level: Option<(bool, usize)>,
    /// The code of its parent, where a column says so.
    pub(super) parent: Option<String>,
    pub(super) has_weight: bool,
    pub(super) has_answer: bool,
    pub(super) has_links: bool,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineKind {
    Heading,
    Question,
    /// A part of the question at this line.
    Part(usize),
}

/// A line in the tree.
#[derive(Debug, Clone)]
pub(super) struct OutlineNode {
    /// The line that it belongs to.
    pub(super) parent: Option<usize>,
    children: Vec<usize>,
    depth: usize,
    pub(super) kind: LineKind,
}

impl Line {
    /// Its printed code, or that it has none.
    pub(super) fn own(&self) -> Printed {
        self.printed.clone().unwrap_or(Printed {
            code: String::new(),
            style: CodeStyle::Bare,
            number: None,
        })
    }

    /// Whether anything is filled in that headings do not have.
    pub(super) fn has_data(&self) -> bool {
        self.has_weight || self.has_answer || self.has_links
    }

    /// Without code and data, and set apart as headings are.
    pub(super) fn looks_a_heading(&self) -> bool {
        let letters = self.text.chars().filter(|letter| letter.is_alphabetic());
        let large = letters.clone().count() > 3 && !letters.clone().any(char::is_lowercase);
        let begins = [
            "bagian",
            "aspek",
            "indikator",
            "kategori",
            "komponen",
            "bab",
        ];
        let said = words(&self.text);
        let first = said.split_whitespace().next().unwrap_or_default();
        !self.has_data() && (self.across || large || begins.contains(&first))
    }
}

/// The tree of the lines, each with what it is.
pub(super) fn tree(lines: &[Line]) -> Vec<OutlineNode> {
    let mut nodes: Vec<OutlineNode> = Vec::with_capacity(lines.len());
    let told = lines.iter().any(|line| line.level.is_some());
    let coded = lines.iter().filter(|line| line.in_column);
    let columns: BTreeSet<usize> = coded.map(|line| line.column).collect();
    let mut stack = Stack {
        uncoded: lines.iter().all(|line| line.printed.is_none()),
        ..Stack::default()
    };
    let mut within: &[String] = &[];
    for (at, line) in lines.iter().enumerate() {
        if line.within != within {
            within = &line.within;
            stack.open.clear();
        }
        let printed = if line.goes_on {
            line.own()
        } else if told {
            stack.by_level(line)
        } else if columns.len() > 1 {
            stack.by_column(line)
        } else {
            stack.by_style(line)
        };
        let parent = stack.open.last().map(|open| open.line);
        nodes.push(OutlineNode {
            parent,
            children: Vec::new(),
            depth: stack.open.len(),
            kind: LineKind::Question,
        });
        if let Some(node) = parent.and_then(|parent| nodes.get_mut(parent)) {
            node.children.push(at);
        }
        stack.open.push(OpenLine {
            line: at,
            column: line.column,
            printed,
            heading: if stack.uncoded {
                line.looks_a_heading()
            } else {
                !line.has_data()
            },
            level: line.level.map_or(0, |(_, level)| level),
        });
    }
    settle(lines, &mut nodes);
    nodes
}

/// Tells headings, questions and parts of questions from each other, from the top.
fn settle(lines: &[Line], nodes: &mut [OutlineNode]) {
    // How deep lines lie that have a weight and nothing below: what lies there with a weight is a question,
    // whatever stands below it.
    let leaves = nodes
        .iter()
        .zip(lines)
        .filter(|(node, line)| node.children.is_empty() && line.has_weight);
    let weighed: BTreeSet<usize> = leaves.map(|(node, _)| node.depth).collect();
    let below = below(lines, nodes);
    let mut parts: Vec<Option<usize>> = vec![None; nodes.len()];
    for at in 0..nodes.len() {
        let (Some(node), Some(line)) = (nodes.get(at), lines.get(at)) else {
            continue;
        };
        let of = node.parent.and_then(|parent| {
            let whole = parts.get(parent).copied().flatten();
            let asked = nodes
                .get(parent)
                .is_some_and(|parent| parent.kind == LineKind::Question);
            whole.or_else(|| asked.then_some(parent))
        });
        let found = below.get(at).copied().unwrap_or_default();
        let kind = match (of, line.level) {
            (Some(question), _) => LineKind::Part(question),
            (None, Some((true, _))) => LineKind::Question,
            (None, Some((false, _))) => LineKind::Heading,
            (None, None) => kind(lines, node, line, found, &weighed),
        };
        if let (LineKind::Part(question), Some(part)) = (kind, parts.get_mut(at)) {
            *part = Some(question);
        }
        if let Some(node) = nodes.get_mut(at) {
            node.kind = kind;
        }
    }
}

/// What the lines below a line have.
#[derive(Debug, Clone, Copy, Default)]
struct Below {
    weight: bool,
    answer: bool,
}

/// What the lines below each line have; children come behind their parents.
fn below(lines: &[Line], nodes: &[OutlineNode]) -> Vec<Below> {
    let mut found = vec![Below::default(); nodes.len()];
    for (at, (node, line)) in nodes.iter().zip(lines).enumerate().rev() {
        let own = found.get(at).copied().unwrap_or_default();
        if let Some(above) = node.parent.and_then(|parent| found.get_mut(parent)) {
            above.weight |= own.weight || line.has_weight;
            above.answer |= own.answer || line.has_answer;
        }
    }
    found
}

fn kind(
    lines: &[Line],
    node: &OutlineNode,
    line: &Line,
    below: Below,
    weighed: &BTreeSet<usize>,
) -> LineKind {
    if node.children.is_empty() {
        let heads = line.looks_a_heading() && line.own().style == CodeStyle::Bare;
        return if heads {
            LineKind::Heading
        } else {
            LineKind::Question
        };
    }
    let items = node.children.iter().all(|child| {
        let child = lines.get(*child);
        child.is_some_and(|child| {
            matches!(child.own().style, CodeStyle::Dash | CodeStyle::Bare) && !child.has_answer
        })
    });
    let parts = node
        .children
        .iter()
        .all(|child| lines.get(*child).is_some_and(|child| child.goes_on));
    let question = match (line.has_answer, line.has_weight) {
        _ if parts => true,
        _ if below.weight => false,
        (true, _) => true,
        (false, true) => weighed.contains(&node.depth) || (items && !below.answer),
        (false, false) => {
            !below.answer && items && line.printed.is_some() || (line.has_links && !below.answer)
        }
    };
    if question {
        LineKind::Question
    } else {
        LineKind::Heading
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::code;

    /// Lines written as `code text`, behind it `w` for a weight, `a` for an answer, `l` for a link.
    fn shown(lines: &[(&str, &str)]) -> Vec<String> {
        let lines: Vec<Line> = lines
            .iter()
            .map(|(code, fields)| Line {
                printed: code::read(code),
                in_column: !code.is_empty(),
                text: format!("{code}x"),
                has_weight: fields.contains('w'),
                has_answer: fields.contains('a'),
                has_links: fields.contains('l'),
                ..Line::default()
            })
            .collect();
        let nodes = tree(&lines);
        let shown = nodes.iter().zip(&lines).map(|(node, line)| {
            let mut path = vec![line.own().code];
            let mut above = node.parent;
            while let Some(parent) = above {
                path.push(lines[parent].own().code);
                above = nodes[parent].parent;
            }
            path.reverse();
            let kind = match node.kind {
                LineKind::Heading => "H",
                LineKind::Question => "Q",
                LineKind::Part(_) => "P",
            };
            format!("{kind} {}", path.join("/"))
        });
        shown.collect()
    }

    #[test]
    fn codes_that_restart_belong_to_what_stands_above() {
        assert_eq!(
            shown(&[
                ("I", ""),
                ("A", ""),
                ("1", "a"),
                ("2", "a"),
                ("B", ""),
                ("1", "a"),
                ("II", ""),
                ("A", ""),
                ("1", "a")
            ]),
            [
                "H I", "H I/A", "Q I/A/1", "Q I/A/2", "H I/B", "Q I/B/1", "H II", "H II/A",
                "Q II/A/1"
            ]
        );
        assert_eq!(
            shown(&[("H.", ""), ("1", "a"), ("I.", ""), ("1", "a")]),
            ["H H", "Q H/1", "H I", "Q I/1"]
        );
    }

    #[test]
    fn parts_of_a_question_are_no_questions() {
        assert_eq!(
            shown(&[("1", "wa"), ("a", "l"), ("b", "l"), ("2", "wa")]),
            ["Q 1", "P 1/a", "P 1/b", "Q 2"]
        );
        assert_eq!(
            shown(&[("1", ""), ("a", "a"), ("b", "a"), ("-", "")]),
            ["H 1", "Q 1/a", "Q 1/b", "P 1/b/"]
        );
        assert_eq!(
            shown(&[("1", "w"), ("a", "a"), ("b", "a")]),
            ["H 1", "Q 1/a", "Q 1/b"]
        );
        assert_eq!(
            shown(&[("1", ""), ("-", ""), ("-", ""), ("2", "")]),
            ["Q 1", "P 1/", "P 1/", "Q 2"]
        );
    }

    #[test]
    fn numbers_below_numbers_are_told_by_what_is_filled_in() {
        assert_eq!(
            shown(&[
                ("1", ""),
                ("1", "w"),
                ("2", "w"),
                ("2", ""),
                ("1", "w"),
                ("1.1", "w")
            ]),
            ["H 1", "Q 1/1", "Q 1/2", "H 2", "H 2/1", "Q 2/1/1.1"]
        );
        assert_eq!(
            shown(&[
                ("1", ""),
                ("1.1", "w"),
                ("1.2", "w"),
                ("2", ""),
                ("2.1", "w")
            ]),
            ["H 1", "Q 1/1.1", "Q 1/1.2", "H 2", "Q 2/2.1"]
        );
        assert_eq!(
            shown(&[("1.1", ""), ("1.2", ""), ("1.10", "")]),
            ["Q 1.1", "Q 1.2", "Q 1.10"]
        );
        assert_eq!(shown(&[("", ""), ("", ""), ("", "w")]), ["Q ", "Q ", "Q "]);
    }
}
