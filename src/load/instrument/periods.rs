//! The periods that evidence must be dated in.

use std::collections::BTreeMap;

use crate::load::fields::{DELETE_ONE, Fields, Reader};
use crate::load::node::{KeyValue, Value};
use crate::model::{Period, Text};
use crate::text;

use super::keys::PERIOD;

pub(super) fn periods(fields: &Fields<'_>) -> BTreeMap<String, Period> {
    let reader = fields.reader;
    let Some(table) = fields
        .get("periode")
        .and_then(|node| reader.free_table(node))
    else {
        return BTreeMap::new();
    };
    table
        .entries
        .iter()
        .filter(|entry| is_named(reader, entry))
        .filter_map(|entry| {
            let period = period(&reader.table(&entry.node, PERIOD)?)?;
            Some((entry.key.to_string(), period))
        })
        .collect()
}

/// Whether this is a period and no key of one: `[periode]` without a name holds them itself.
fn is_named(reader: &Reader<'_>, entry: &KeyValue<'_>) -> bool {
    let named = matches!(entry.node.value, Value::Table(_)) || !PERIOD.contains(&&*entry.key);
    if !named {
        let key = &entry.key;
        reader.problem(
            &entry.key_span,
            text!(
                "`{key}` berada di bawah `[periode]` tanpa nama periodenya",
                "`{key}` is below `[periode]` without the period's name"
            ),
            Text::new(
                "beri nama di baris `[periode]`, misalnya `[periode.tahun-berjalan]`",
                "put a name into the line `[periode]`, for example `[periode.tahun-berjalan]`",
            ),
        );
    }
    named
}

fn period(fields: &Fields<'_>) -> Option<Period> {
    if fields.truth("masih_berlaku") {
        if let Some(node) = fields.get("mulai").or_else(|| fields.get("akhir")) {
            fields.reader.problem(
                &node.span,
                Text::new(
                    "periode `masih_berlaku` tidak punya tanggal mulai atau akhir",
                    "a `masih_berlaku` period has no first or last day",
                ),
                DELETE_ONE,
            );
        }
        return Some(Period::InForce);
    }
    let start = fields.reader.date(fields.need("mulai")?)?;
    let end_node = fields.need("akhir")?;
    let end = fields.reader.date(end_node)?;
    if end.value < start.value {
        fields.reader.problem(
            &end_node.span,
            Text::new(
                "`akhir` lebih dulu daripada `mulai`",
                "`akhir` is before `mulai`",
            ),
            Text::new(
                "tukar atau perbaiki tanggalnya",
                "swap or correct the dates",
            ),
        );
    }
    Some(Period::Fixed {
        start: start.value,
        end: end.value,
    })
}
