//! Reads the data of streams.

use lopdf::{Object, Stream};
use memchr::memmem;

use super::{File, FoundObject};
use crate::resolve::probe::pdf::budget::Stopped;
use crate::resolve::probe::pdf::content::blank;
use crate::resolve::probe::pdf::filters::{self, Data};

impl<'b> File<'b> {
    /// The data of a stream, unlocked and inflated; none if they cannot be read.
    ///
    /// # Errors
    /// [`Stopped`] at a bound.
    pub(in crate::resolve::probe::pdf) fn data(
        &self,
        found: &FoundObject,
    ) -> Result<Option<Data>, Stopped> {
        let Object::Stream(stream) = &found.object else {
            return Ok(None);
        };
        let raw = self.raw(stream);
        self.budget.spend(raw.len())?;
        let filters = filters::of(self, &stream.dict);
        let mut content = raw.to_vec();
        if let (Some(lock), Some(id)) = (&self.lock, found.id) {
            content = filters.unlock(lock, id, &stream.dict, content);
        }
        filters.decode(content, self.budget)
    }

    /// The data of a stream as they stand in the file: as long as it says, if its end stands there.
    pub(in crate::resolve::probe::pdf) fn raw(&self, stream: &Stream) -> &'b [u8] {
        let start = stream.start_position.unwrap_or(self.bytes.len());
        let there = self.bytes.get(start..).unwrap_or_default();
        let said = self.number(&stream.dict, b"Length");
        let said = said.and_then(|length| usize::try_from(length).ok());
        if let Some((data, after)) = said.and_then(|length| there.split_at_checked(length)) {
            let gap = after
                .iter()
                .take(4)
                .take_while(|byte| blank(**byte))
                .count();
            if after
                .get(gap..)
                .is_some_and(|end| end.starts_with(b"endstream"))
            {
                return data;
            }
        }
        // The end of the object is taken where that of the data is missing.
        let is_end = |at: &usize| {
            let there = there.get(*at..).unwrap_or_default();
            there.starts_with(b"endstream") || there.starts_with(b"endobj")
        };
        let length = memmem::find_iter(there, b"end").find(is_end);
        let length = length.unwrap_or(there.len());
        let data = there.get(..length).unwrap_or_default();
        let data = data.strip_suffix(b"\n").unwrap_or(data);
        data.strip_suffix(b"\r").unwrap_or(data)
    }
}
