//! The least that reading a folder's documents can take: SHA-256 of every file, over all processors,
//! and nothing else. `benches/side-by-side` measures `kip` against it.

use std::io::Read as _;
use std::path::PathBuf;

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use sha2::{Digest as _, Sha256};

/// As much as `kip` reads at a time.
const BUFFER: usize = 128 * 1024;

fn main() -> anyhow::Result<()> {
    let folder = std::env::args_os()
        .nth(1)
        .ok_or_else(|| anyhow::anyhow!("name a folder"))?;
    let files: Vec<PathBuf> = walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect();
    let digests = files
        .par_iter()
        .map_init(
            || vec![0; BUFFER],
            |buffer, file| -> std::io::Result<[u8; 32]> {
                let mut file = std::fs::File::open(file)?;
                let mut hash = Sha256::new();
                loop {
                    let length = file.read(buffer)?;
                    let Some(bytes) = buffer.get(..length).filter(|bytes| !bytes.is_empty()) else {
                        return Ok(hash.finalize().into());
                    };
                    hash.update(bytes);
                }
            },
        )
        .collect::<std::io::Result<Vec<_>>>()?;
    // The sum of all digests is used, so that no digest can be left out.
    let sum = digests
        .iter()
        .flatten()
        .fold(0_u64, |sum, &byte| sum + u64::from(byte));
    let mut out = std::io::stdout();
    std::io::Write::write_all(
        &mut out,
        format!("{} files, {sum}\n", digests.len()).as_bytes(),
    )?;
    Ok(())
}
