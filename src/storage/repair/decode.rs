//! A file's bytes as text, whatever encoding an editor has saved them in.

use super::Repair;
use crate::storage::format::{is_utf16, is_windows_1251};

/// The letters of Windows-1251 from 0x80 on. 0x98 is none.
const WINDOWS_1251: &str = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{fffd}™љ›њќћџ\u{a0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{ad}®Ї°±Ііґµ¶·ё№є»јЅѕї\
                            АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";

/// The text, with line feeds alone and without a byte-order mark. None for what is empty.
pub(super) fn decode(bytes: &[u8], repairs: &mut Vec<Repair>) -> Option<String> {
    let text = if is_utf16(bytes) {
        repairs.push(Repair::Utf16);
        utf16(bytes)
    } else {
        match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            // A letter that the end of the file has torn.
            Err(error) if error.error_len().is_none() => {
                std::str::from_utf8(bytes.get(..error.valid_up_to())?).ok()?.to_owned()
            }
            Err(_) if is_windows_1251(bytes) => {
                repairs.push(Repair::Windows1251);
                windows_1251(bytes)
            }
            Err(error) => {
                let sound = bytes.get(..error.valid_up_to())?;
                let line = sound.split(|byte| *byte == b'\n').count();
                let count = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
                repairs.push(Repair::BadBytes { line, count });
                String::from_utf8_lossy(bytes).into_owned()
            }
        }
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).replace("\r\n", "\n");
    (!text.trim().is_empty()).then_some(text)
}

/// Big-endian where the mark or the first letter says so.
fn utf16(bytes: &[u8]) -> String {
    let big = matches!(bytes, [0xfe, 0xff, ..] | [0, _, ..]);
    let units = bytes.chunks_exact(2).filter_map(|pair| <[u8; 2]>::try_from(pair).ok());
    let units = units.map(|pair| if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) });
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn windows_1251(bytes: &[u8]) -> String {
    let letters: Vec<char> = WINDOWS_1251.chars().collect();
    let letter = |byte: &u8| match usize::from(*byte).checked_sub(0x80) {
        None => char::from(*byte),
        Some(at) => letters.get(at).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    bytes.iter().map(letter).collect()
}
