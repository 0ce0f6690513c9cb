//! What was understood, for people: the columns, the questions as a table, what was left out and why, and
//! what is still to be said.

use comfy_table::{ContentArrangement, ContentLineStyle, LineStyle, Table, TableStyle};

use super::{QuestionRead, Role, Understood, shown_columns};
use crate::model::{Lang, Noun, visible};
use crate::text::say;

/// Only a rule below the head.
const STYLE: TableStyle = TableStyle::new()
    .header_lines(ContentLineStyle::none().junction(' '))
    .header_separator(LineStyle::none().fill('─').junction('─'))
    .content_lines(ContentLineStyle::none().junction(' '));
/// Letters of a question that the table shows.
const QUESTION: usize = 90;
/// Rows left out for one reason that are listed one by one with their words.
const LISTED: usize = 200;

/// The whole page.
pub(crate) fn shown(understood: &Understood, file: &str, width: u16, lang: Lang) -> String {
    let mut out = String::new();
    for sheet in &understood.sheets {
        let name = visible(&sheet.name);
        let words = match (sheet.hidden, sheet.header_row) {
            (true, _) => say!(lang, "tersembunyi, tidak dibaca", "hidden, not read"),
            (false, None) => say!(lang, "tidak dibaca", "not read"),
            (false, Some(row)) => {
                let columns = columns(&sheet.columns, lang);
                say!(
                    lang,
                    "kepala tabel di baris {row}; {columns}",
                    "head in row {row}; {columns}"
                )
            }
        };
        let line = match sheet.name.as_str() {
            "-" => format!("{file}: {words}\n"),
            _ => say!(
                lang,
                "{file}, lembar {name}: {words}\n",
                "{file}, sheet {name}: {words}\n"
            ),
        };
        out.push_str(&wrapped(&line, width));
    }
    for (at, aspect) in understood.aspects.iter().enumerate() {
        let rows = understood.rows_of(at);
        let (code, name) = (visible(&aspect.code), visible(&aspect.name));
        let count = Noun::QUESTION.counted(rows.len(), lang);
        out.push_str(&wrapped(&format!("\n{code}  {name} ({count})\n"), width));
        out.push_str(&table(&rows, width, lang));
    }
    left(understood, width, lang, &mut out);
    for slip in &understood.problems {
        let place = [slip.column.clone(), slip.row.map(|row| row.to_string())];
        let place: String = place.into_iter().flatten().collect();
        let (sheet, message) = (visible(&slip.sheet), visible(slip.message.get(lang)));
        let line = match (place.as_str(), sheet.as_str()) {
            ("", "-") => message,
            ("", _) => format!("{sheet}: {message}"),
            (place, "-") => format!("{place}: {message}"),
            (place, _) => format!("{sheet}!{place}: {message}"),
        };
        out.push_str(&wrapped(
            &say!(lang, "\nperhatikan  {line}\n", "\nnote  {line}\n"),
            width,
        ));
    }
    for ask in &understood.asks {
        let (place, why, how) = (
            visible(&ask.place),
            visible(ask.why.get(lang)),
            ask.how.get(lang),
        );
        let line = say!(
            lang,
            "\nbelum tertulis ({place})  {why}\n  {how}\n",
            "\nnot said ({place})  {why}\n  {how}\n"
        );
        out.push_str(&wrapped(&line, width));
    }
    out
}

fn wrapped(text: &str, width: u16) -> String {
    let options = textwrap::Options::new(usize::from(width)).subsequent_indent("  ");
    let lines = text
        .lines()
        .map(|line| textwrap::fill(line, &options) + "\n");
    lines.collect()
}

fn columns(columns: &[(Role, Vec<u32>)], lang: Lang) -> String {
    let named = columns.iter().filter_map(|(role, columns)| {
        let (en, id, _) = Role::NAMED.iter().find(|(_, _, known)| known == role)?;
        let word = match lang {
            Lang::Id => id,
            Lang::En => en,
        };
        Some(format!("{word} {}", shown_columns(columns)))
    });
    let named: Vec<String> = named.collect();
    named.join(", ")
}

fn table(rows: &[&QuestionRead], width: u16, lang: Lang) -> String {
    let mut drawn = Table::new();
    let heads: [&str; 6] = match lang {
        Lang::Id => ["baris", "kode", "bobot", "jawaban", "tautan", "pertanyaan"],
        Lang::En => ["row", "code", "weight", "answer", "links", "question"],
    };
    drawn
        .load_style(STYLE)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(width)
        .set_header(heads);
    for row in rows {
        let weight = row
            .weight
            .as_ref()
            .map_or_else(|| "?".to_owned(), |weight| weight.plain(lang));
        let links = if row.links.is_empty() {
            String::new()
        } else {
            row.links.len().to_string()
        };
        let question = visible(&row.question);
        let mut short: String = question.chars().take(QUESTION).collect();
        if short.len() < question.len() {
            short.push('…');
        }
        drawn.add_row([
            row.row.to_string(),
            visible(&row.code),
            weight,
            row.answer.as_deref().map(visible).unwrap_or_default(),
            links,
            short,
        ]);
    }
    let lines: Vec<String> = drawn
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect();
    lines.join("\n") + "\n"
}

/// Every row that was left out, with the reason.
fn left(understood: &Understood, width: u16, lang: Lang, out: &mut String) {
    if understood.left_out.is_empty() {
        return;
    }
    let count = Noun::ROW.counted(understood.left_out.len(), lang);
    out.push_str(&say!(
        lang,
        "\nBukan pertanyaan: {count}\n",
        "\nNot questions: {count}\n"
    ));
    let several = understood.sheets.len() > 1;
    for left in understood.left_out.iter().take(LISTED) {
        let (row, why, text) = (left.row, left.why.said(), visible(&left.text));
        let why = why.get(lang);
        let sheet = if several {
            format!("{}!", visible(&left.sheet))
        } else {
            String::new()
        };
        let line = format!("  {sheet}{row}  {why}  {text}");
        out.push_str(&wrapped(line.trim_end(), width));
    }
    if let Some(more) = understood
        .left_out
        .len()
        .checked_sub(LISTED)
        .filter(|more| *more > 0)
    {
        let more = Noun::ROW.counted(more, lang);
        out.push_str(&say!(lang, "  dan {more} lain\n", "  and {more} more\n"));
    }
}
