//! Cells of the page's tables: which class a column has, whether the search looks into it, and under
//! which head it stands where the table is cut into cards.

use askama::Template;

use super::Prose;
use crate::model::Lang;
use crate::report::columns::{Column, PageColumn, Record};

/// The cells of a row. They escape themselves: a template sets them as `safe`.
#[derive(Debug, Template)]
#[template(
    source = r#"{% for cell in cells %}<td role="cell"{% if !cell.class.is_empty() %} class="{{ cell.class }}"{% endif %}{% if cell.theirs %} lang="id"{% endif %} data-label="{{ cell.label }}"{% if cell.searched %} data-q{% endif %}>{% if let Some(pill) = cell.pill %}<span class="pill {{ pill }}">{{ cell.text|safe }}</span>{% else %}{{ cell.text|safe }}{% endif %}</td>{% endfor %}"#,
    ext = "html"
)]
pub(super) struct Cells {
    cells: Vec<CellView>,
}

#[derive(Debug)]
struct CellView {
    label: &'static str,
    class: &'static str,
    searched: bool,
    /// Whether its words are the instrument's or the team's, on a page in another language.
    theirs: bool,
    /// The word of ours by which the styles know it.
    pill: Option<&'static str>,
    text: Prose,
}

impl Cells {
    pub(super) fn of(columns: &[PageColumn], of: &Record<'_>) -> Self {
        let cell = |&(column, class, searched): &PageColumn| {
            let field = (column.field)(of);
            CellView {
                label: column.head(of.lang),
                class,
                searched,
                text: Prose::of_field(&field, of.lang),
                theirs: of.lang == Lang::En && field.is_theirs(),
                pill: field.term(),
            }
        };
        Self {
            cells: columns.iter().map(cell).collect(),
        }
    }
}

/// The heads of columns.
#[derive(Debug, Template)]
#[template(
    source = r#"{% for (head, number) in heads %}<th role="columnheader" scope="col"{% if *number %} class="n"{% endif %}>{{ head }}</th>{% endfor %}"#,
    ext = "html"
)]
pub(super) struct Heads {
    heads: Vec<(&'static str, bool)>,
}

impl Heads {
    /// How many there are: a row of details goes across all of them.
    pub(super) const fn count(&self) -> usize {
        self.heads.len()
    }

    /// That of the names, then those of what stands behind them.
    pub(super) fn of(name: Column, columns: &[PageColumn], lang: Lang) -> Self {
        let first = (name.head(lang), false);
        let head = |(column, class, _): &PageColumn| (column.head(lang), class.starts_with('n'));
        Self {
            heads: [first]
                .into_iter()
                .chain(columns.iter().map(head))
                .collect(),
        }
    }
}
