//! Answer options, of scales and of single indicators.

use std::sync::Arc;

use crate::load::fields::Fields;
use crate::load::node::Value;
use crate::model::{Choice, Placed, Scale, Text, Worth};

use super::keys::{OWN_OPTION, SCALE, SCALE_OPTION};
use super::tables;

pub(super) fn scales(fields: &Fields<'_>) -> Vec<Scale> {
    tables(fields, "skala", SCALE)
        .iter()
        .map(|table| Scale {
            id: table.need_text("id"),
            options: options(table, SCALE_OPTION).into(),
        })
        .collect()
}

fn options(table: &Fields<'_>, keys: &'static [&'static str]) -> Vec<Choice> {
    if let Some(node) = table.need("pilihan")
        && matches!(&node.value, Value::List(list) if list.is_empty())
    {
        // Nobody could answer, and every rule that looks at options would have nothing to look at.
        table.reader.problem(
            &node.span,
            Text::new(
                "belum ada pilihan jawaban di sini",
                "there are no options here",
            ),
            Text::new(
                "tulis sedikitnya satu pilihan, misalnya { kode = \"Ya\", nilai = 1 }",
                "write at least one option, for example { kode = \"Ya\", nilai = 1 }",
            ),
        );
    }
    tables(table, "pilihan", keys)
        .iter()
        .filter_map(|option| {
            Some(Choice {
                code: option.need_text("kode").value,
                worth: worth(option, keys)?,
                meaning: option.text("arti").map(|text| text.value),
                place: option.place(),
            })
        })
        .collect()
}

fn worth(option: &Fields<'_>, keys: &'static [&'static str]) -> Option<Worth> {
    let reader = option.reader;
    let points = keys.contains(&"poin").then(|| option.get("poin")).flatten();
    match (option.get("nilai"), points) {
        (Some(share), None) => Some(Worth::Share(reader.exact(share, true)?.value)),
        (None, Some(points)) => Some(Worth::Points(reader.exact(points, true)?.value)),
        (Some(_), Some(points)) => {
            reader.problem(
                &points.span,
                Text::new(
                    "pilihan ini punya `nilai` dan `poin` sekaligus",
                    "this option has both `nilai` and `poin`",
                ),
                Text::new("pakai salah satunya", "use one of them"),
            );
            None
        }
        (None, None) => {
            let _ = option.need("nilai");
            None
        }
    }
}

pub(super) fn indicator_options(
    table: &Fields<'_>,
    scale: Option<&Placed<String>>,
    scales: &[Scale],
) -> Arc<[Choice]> {
    match (scale, table.get("pilihan")) {
        (Some(scale), None) => scales
            .iter()
            .find(|known| known.id.value == scale.value)
            .map_or_else(Arc::default, |known| Arc::clone(&known.options)),
        (None, Some(_)) => options(table, OWN_OPTION).into(),
        (Some(_), Some(node)) => {
            table.reader.problem(
                &node.span,
                Text::new(
                    "indikator ini punya `skala` dan `pilihan` sekaligus",
                    "this indicator has both `skala` and `pilihan`",
                ),
                Text::new("pakai salah satunya", "use one of them"),
            );
            Arc::default()
        }
        (None, None) => {
            let _ = table.need("skala");
            Arc::default()
        }
    }
}
