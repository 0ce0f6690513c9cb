//! The bytes of a picture to the bytes that the deck holds: upright, small, without what the camera wrote
//! beside it. All is calculated in whole numbers, and none of the libraries uses the vector instructions
//! of a processor, so that the same file gives the same bytes on every machine.

use std::io::Cursor;
use std::sync::{Mutex, PoisonError};

use jpeg_encoder::{ColorType, Encoder};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::pixels::Pixels;
use super::{strip, unopened};
use crate::model::{Picture, PictureCoding, Text};
use crate::resolve::probe::picture::tiff;

/// Pictures up to so many bytes stay as they are, but for what is written beside the picture (contract,
/// section 6); twenty of them leave a deck below 10 MB.
const PLAIN_MAX: usize = 300_000;
/// The most pixels that are decoded: photos of 50 megapixels, the most that phones take unasked, have 50.3
/// million. They take three bytes each, six more where they come in several passes.
const PIXELS_MAX: usize = 64_000_000;
/// From so many pixels on one is decoded at a time: it takes 100 MB.
const LARGE: usize = 16_000_000;
/// The longest side in pixels and the quality of what is coded anew, tried in this order until it has at
/// most [`PLAIN_MAX`] bytes. Half a slide is 850 pixels wide on a screen of full HD. Photos of rooms and
/// crowds fit at the first; pure noise, which no photo is, at the last.
const STEPS: [(usize, u8); 4] = [(1280, 82), (1280, 65), (1024, 55), (640, 40)];
/// The orientation of what lies as it is shown (EXIF 2.3, tag 274).
const UPRIGHT: u64 = 1;
/// The longest side of a JPEG, by its own fields of 16 bits.
const SIDE_MAX: usize = 65_535;

static ONE_LARGE: Mutex<()> = Mutex::new(());

/// A picture as it was decoded.
struct Decoded {
    pixels: Pixels,
    /// How it has to be turned, 1 to 8.
    orientation: u64,
}

/// The pixels of a picture that the deck holds.
#[cfg(test)]
pub(super) fn decoded(bytes: &[u8], coding: PictureCoding) -> Pixels {
    let decoded = match coding {
        PictureCoding::Jpeg => jpeg(bytes),
        PictureCoding::Png => png(bytes),
    };
    decoded.unwrap().pixels
}

/// The picture as the deck shows it.
///
/// # Errors
/// Why it cannot be shown.
pub(super) fn ready(bytes: Vec<u8>, coding: PictureCoding) -> Result<Picture, Text> {
    let decoded = match coding {
        PictureCoding::Jpeg => jpeg(&bytes),
        PictureCoding::Png => png(&bytes),
    }?;
    let Decoded {
        pixels,
        orientation,
    } = decoded;
    if bytes.len() <= PLAIN_MAX && orientation == UPRIGHT {
        let plain = match coding {
            PictureCoding::Jpeg => strip::jpeg(&bytes),
            PictureCoding::Png => strip::png(&bytes),
        };
        return Ok(Picture {
            coding,
            bytes: plain.ok_or_else(unopened)?,
            width: pixels.width,
            height: pixels.height,
        });
    }
    drop(bytes);
    anew(&pixels, orientation)
}

fn anew(pixels: &Pixels, orientation: u64) -> Result<Picture, Text> {
    let mut smallest = None;
    for (side, quality) in STEPS {
        let turned = pixels.shrunk(side).turned(orientation);
        let (width, height) = (turned.width, turned.height);
        let bytes = encoded(&turned, quality).ok_or_else(unopened)?;
        let fits = bytes.len() <= PLAIN_MAX;
        smallest = Some(Picture {
            coding: PictureCoding::Jpeg,
            bytes,
            width,
            height,
        });
        if fits {
            break;
        }
    }
    smallest.ok_or_else(unopened)
}

fn encoded(pixels: &Pixels, quality: u8) -> Option<Vec<u8>> {
    let (width, height) = (
        u16::try_from(pixels.width).ok()?,
        u16::try_from(pixels.height).ok()?,
    );
    let mut bytes = Vec::new();
    // With the usual tables of codes: in those made for a picture of few colours a code may stand alone,
    // which zune-jpeg 0.5 misreads, and perhaps others.
    let encoder = Encoder::new(&mut bytes, quality);
    encoder
        .encode(&pixels.rgb, width, height, ColorType::Rgb)
        .ok()?;
    Some(bytes)
}

fn jpeg(bytes: &[u8]) -> Result<Decoded, Text> {
    let options = DecoderOptions::default()
        .jpeg_set_out_colorspace(ColorSpace::RGB)
        .set_max_width(SIDE_MAX)
        .set_max_height(SIDE_MAX)
        .set_strict_mode(false)
        .set_use_unsafe(false);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let unreadable = |_| unopened();
    decoder.decode_headers().map_err(unreadable)?;
    let (width, height) = decoder.dimensions().ok_or_else(unopened)?;
    let _turn = turn(width, height)?;
    let exif = decoder.exif().and_then(|exif| tiff::orientation(exif));
    let rgb = decoder.decode().map_err(unreadable)?;
    Ok(Decoded {
        pixels: Pixels::of(width, height, rgb).ok_or_else(unopened)?,
        orientation: exif.unwrap_or(UPRIGHT),
    })
}

fn png(bytes: &[u8]) -> Result<Decoded, Text> {
    let unreadable = |_| unopened();
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    decoder.set_ignore_text_chunk(true);
    let mut reader = decoder.read_info().map_err(unreadable)?;
    let side = |side: u32| usize::try_from(side).unwrap_or(usize::MAX);
    let (width, height) = (side(reader.info().width), side(reader.info().height));
    let _turn = turn(width, height)?;
    let exif = reader.info().exif_metadata.as_deref();
    let exif = exif.and_then(tiff::orientation);
    let size = reader.output_buffer_size().ok_or_else(unopened)?;
    let mut samples = vec![0; size];
    let frame = reader.next_frame(&mut samples).map_err(unreadable)?;
    samples.truncate(frame.buffer_size());
    let rgb = match frame.color_type {
        png::ColorType::Grayscale => spread(&samples, |&[grey]: &[u8; 1]| [grey; 3]),
        png::ColorType::GrayscaleAlpha => spread(&samples, |&[grey, alpha]: &[u8; 2]| {
            on_white([grey; 3], alpha)
        }),
        png::ColorType::Rgba => spread(&samples, |&[red, green, blue, alpha]: &[u8; 4]| {
            on_white([red, green, blue], alpha)
        }),
        png::ColorType::Rgb => samples,
        // It was expanded.
        png::ColorType::Indexed => return Err(unopened()),
    };
    Ok(Decoded {
        pixels: Pixels::of(width, height, rgb).ok_or_else(unopened)?,
        orientation: exif.unwrap_or(UPRIGHT),
    })
}

/// Waits for one's turn where the picture is large.
///
/// # Errors
/// Where it is larger than any that is decoded.
fn turn(width: usize, height: usize) -> Result<Option<std::sync::MutexGuard<'static, ()>>, Text> {
    let pixels = width.saturating_mul(height);
    if pixels > PIXELS_MAX {
        let most = PIXELS_MAX / 1_000_000;
        return Err(crate::text!(
            "lebih dari {most} juta piksel; perkecil gambarnya",
            "over {most} million pixels; make the picture smaller"
        ));
    }
    let large = pixels > LARGE;
    Ok(large.then(|| ONE_LARGE.lock().unwrap_or_else(PoisonError::into_inner)))
}

/// Each pixel made of so many samples.
fn spread<const N: usize>(samples: &[u8], pixel: impl Fn(&[u8; N]) -> [u8; 3]) -> Vec<u8> {
    let (pixels, _) = samples.as_chunks::<N>();
    pixels.iter().flat_map(pixel).collect()
}

/// What is seen of a colour on white paper.
fn on_white(color: [u8; 3], alpha: u8) -> [u8; 3] {
    color.map(|sample| {
        let (sample, alpha) = (u16::from(sample), u16::from(alpha));
        let seen = (sample * alpha + 255 * (255 - alpha)) / 255;
        u8::try_from(seen).unwrap_or(u8::MAX)
    })
}
