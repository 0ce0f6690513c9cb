//! Parts into a ZIP file, as Office reads its documents: no times, no owner, always the same bytes.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::Unfit;

/// The bytes of a ZIP file that holds these parts, by name, in this order.
///
/// # Errors
/// [`Unfit`] when there is more than such a file can hold.
pub(super) fn zipped<Name: AsRef<str>, Body: AsRef<[u8]>>(
    parts: impl IntoIterator<Item = (Name, Body)>,
) -> Result<Vec<u8>, Unfit> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, body) in parts {
        zip.start_file(name.as_ref(), options).map_err(Unfit::of)?;
        zip.write_all(body.as_ref()).map_err(Unfit::of)?;
    }
    Ok(zip.finish().map_err(Unfit::of)?.into_inner())
}
