//! Numbers at a place in bytes, as binary formats hold them. Nothing outside the bytes is ever read.

/// The unsigned 16-bit number at `at`, least byte first.
pub(super) fn le16(bytes: &[u8], at: usize) -> Option<u16> {
    let field = bytes.get(at..)?.first_chunk()?;
    Some(u16::from_le_bytes(*field))
}

/// The unsigned 32-bit number at `at`, least byte first.
pub(super) fn le32(bytes: &[u8], at: usize) -> Option<u32> {
    let field = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes(*field))
}

/// The unsigned 64-bit number at `at`, least byte first.
pub(super) fn le64(bytes: &[u8], at: usize) -> Option<u64> {
    let field = bytes.get(at..)?.first_chunk()?;
    Some(u64::from_le_bytes(*field))
}

/// The unsigned 16-bit number at `at`, greatest byte first.
pub(super) fn be16(bytes: &[u8], at: usize) -> Option<u16> {
    let field = bytes.get(at..)?.first_chunk()?;
    Some(u16::from_be_bytes(*field))
}

/// The unsigned 32-bit number at `at`, greatest byte first.
pub(in crate::resolve) fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    let field = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_be_bytes(*field))
}

/// The unsigned 64-bit number at `at`, greatest byte first.
pub(super) fn be64(bytes: &[u8], at: usize) -> Option<u64> {
    let field = bytes.get(at..)?.first_chunk()?;
    Some(u64::from_be_bytes(*field))
}
