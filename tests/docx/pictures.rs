//! Pictures and drawings: how large they are and how they are turned.

use kengesh::document::{Anchor, Area, Block, Drawing, DrawingKind, Fill, Label, Point, Shape, Words};
use kengesh::model::MediaType;
use proptest::prelude::*;

use crate::big::{photo, picture, png, with};
use crate::package::{Element, Package};

/// EMU in a millimetre.
const MM: u64 = 36_000;

/// The size of every picture as its bytes lie, in EMU.
fn sizes(blocks: Vec<Block>) -> Vec<[u64; 2]> {
    let body = Package::of(&with(blocks)).part("word/document.xml");
    let sides = |extent: &Element| ["cx", "cy"].map(|side| extent.attribute(side).parse().unwrap());
    let sizes: Vec<_> = body.all("wp:extent").map(sides).collect();
    assert_eq!(sizes, body.all("a:ext").map(sides).collect::<Vec<_>>());
    sizes
}

/// A chunk put in behind the PNG's first.
fn with_chunk(png: &[u8], name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let chunk = [name.as_slice(), body].concat();
    let mut sum = flate2::Crc::new();
    sum.update(&chunk);
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    [&png[..33], &length, &chunk, &sum.sum().to_be_bytes(), &png[33..]].concat()
}

/// The beginning of a JPEG of this size: these segments, padding, the frame.
fn jpeg(width: u16, height: u16, segments: &[(u8, &[u8])]) -> Vec<u8> {
    let mut bytes = b"\xff\xd8".to_vec();
    for (marker, body) in segments {
        bytes.extend([0xff, *marker]);
        bytes.extend(u16::try_from(body.len() + 2).unwrap().to_be_bytes());
        bytes.extend(*body);
    }
    bytes.extend(b"\xff\xff\xc0\x00\x11\x08");
    bytes.extend([height.to_be_bytes(), width.to_be_bytes()].concat());
    bytes.extend([3; 12]);
    bytes
}

fn jfif(unit: u8, across: u16, down: u16) -> Vec<u8> {
    [b"JFIF\0\x01\x02".as_slice(), &[unit], &across.to_be_bytes(), &down.to_be_bytes(), &[0, 0]].concat()
}

/// EXIF with an orientation and a density, in either order of bytes.
fn exif(little: bool, orientation: u16, density: u32) -> Vec<u8> {
    let two = |n: u16| if little { n.to_le_bytes() } else { n.to_be_bytes() };
    let four = |n: u32| if little { n.to_le_bytes() } else { n.to_be_bytes() };
    let mut bytes = b"Exif\0\0".to_vec();
    bytes.extend(if little { *b"II" } else { *b"MM" });
    bytes.extend(two(42));
    bytes.extend(four(8));
    bytes.extend(two(4));
    let entry = |tag, kind, value: Vec<u8>| [two(tag).to_vec(), two(kind).to_vec(), four(1).to_vec(), value].concat();
    let short = |value| [two(value), [0, 0]].concat();
    bytes.extend(entry(0x0112, 3, short(orientation)));
    bytes.extend(entry(0x011a, 5, four(62).to_vec()));
    bytes.extend(entry(0x011b, 5, four(62).to_vec()));
    bytes.extend(entry(0x0128, 3, short(2)));
    bytes.extend(four(0));
    bytes.extend([four(density * 10), four(10)].concat());
    bytes
}

#[test]
fn a_picture_is_kept_once_fits_the_text_and_says_what_it_shows() {
    let picture = || picture(2_000, 1_000, "Карта «города» & <окрестностей>\n\"1:5000\"");
    let file = Package::of(&with(vec![picture(), picture()]));
    assert_eq!(file.names().filter(|name| name.starts_with("word/media/")).count(), 1);
    let body = file.part("word/document.xml");
    let extent = body.all("wp:extent").next().unwrap();
    let size = ["cx", "cy"].map(|side| extent.attribute(side).parse::<u64>().unwrap());
    // 170 mm of text: 9,638 twips of 635 EMU.
    assert_eq!(size, [9_638 * 635, 9_638 * 635 / 2]);
    let described: Vec<_> = body.all("wp:docPr").map(|p| p.attribute("descr")).collect();
    assert_eq!(described, ["Карта «города» & <окрестностей>\n\"1:5000\""; 2]);
    assert_eq!(body.paragraphs().filter(|p| p.text() == "Рисунок 1. Карта").count(), 2);
}

#[test]
fn a_picture_is_as_large_as_its_density_says() {
    let plain = png(96, 48);
    let dense = with_chunk(&plain, b"pHYs", &[0, 0, 0x17, 0x12, 0, 0, 0x17, 0x12, 1]);
    let unit_less = with_chunk(&plain, b"pHYs", &[0, 0, 0x17, 0x12, 0, 0, 0x17, 0x12, 0]);
    let absurd = with_chunk(&plain, b"pHYs", &[0, 0, 0, 1, 0, 0, 0, 1, 1]);
    let pngs = [plain, dense, unit_less, absurd].map(|bytes| photo(MediaType::Png, bytes));
    // 96 to the inch; 5,906 to the metre are 150 to the inch.
    assert_eq!(sizes(pngs.to_vec()), [[914_400, 457_200], [585_470, 292_735], [914_400, 457_200], [914_400, 457_200]]);
    let jpegs = [
        jpeg(300, 150, &[]),
        jpeg(300, 150, &[(0xe0, &jfif(1, 300, 300))]),
        jpeg(300, 150, &[(0xe0, &jfif(2, 100, 50))]),
        jpeg(300, 150, &[(0xe0, &jfif(0, 1, 1))]),
        jpeg(300, 150, &[(0xe1, &exif(true, 1, 150))]),
        jpeg(300, 150, &[(0xe0, &jfif(1, 300, 300)), (0xe1, &exif(false, 1, 72))]),
    ];
    let found = sizes(jpegs.map(|bytes| photo(MediaType::Jpeg, bytes)).to_vec());
    let inch = 914_400;
    let usual = [inch * 300 / 96, inch * 150 / 96];
    let expected = [usual, [inch, inch / 2], [30 * MM, 30 * MM], usual, [inch * 2, inch], [inch, inch / 2]];
    for (found, expected) in found.iter().flatten().zip(expected.iter().flatten()) {
        // Twips are rounded.
        assert!(found.abs_diff(*expected) <= 635, "{found} {expected}");
    }
}

#[test]
fn a_photograph_is_turned_as_the_camera_was_held() {
    let turns = [
        ("", ""),
        ("", "1"),
        ("10800000", ""),
        ("10800000", "1"),
        ("16200000", "1"),
        ("5400000", ""),
        ("5400000", "1"),
        ("16200000", ""),
    ];
    for (orientation, (rotation, mirrored)) in (1..).zip(turns) {
        for little in [true, false] {
            let bytes = jpeg(4_000, 3_000, &[(0xe1, &exif(little, orientation, 300))]);
            let blocks = vec![photo(MediaType::Jpeg, bytes)];
            let body = Package::of(&with(blocks.clone())).part("word/document.xml");
            let turn = body.all("a:xfrm").next().unwrap();
            let said = ["rot", "flipH"].map(|name| turn.get(name).unwrap_or_default());
            assert_eq!(said, [rotation, mirrored], "{orientation}");
            let [[across, down]] = sizes(blocks)[..] else { panic!() };
            // Four to three, before it is turned; turned, it fits the text and four fifths of the page.
            assert!((across * 3).abs_diff(down * 4) < 10);
            let (width, height) = if orientation >= 5 { (down, across) } else { (across, down) };
            assert!(width <= 9_638 * 635 && height <= 14_570 * 635 * 4 / 5, "{width} {height}");
            assert!(width == 9_638 * 635 || height > 14_570 * 635 * 4 / 5 - 1_000);
        }
    }
}

/// A photograph for every way to hold a camera.
pub fn turned() -> Vec<Block> {
    let photograph = |orientation| jpeg(4_000, 3_000, &[(0xe1, &exif(true, orientation, 300))]);
    (1..=8).map(|orientation| photo(MediaType::Jpeg, photograph(orientation))).collect()
}

#[test]
fn a_picture_without_a_size_is_shown_as_wide_as_the_text() {
    let broken = [b"".as_slice(), b"\xff\xd8\xff\xe0\x00\x00", b"\xff\xd8\xff\xda\x00\x08abcdef"];
    for bytes in broken {
        assert_eq!(sizes(vec![photo(MediaType::Jpeg, bytes.to_vec())]), [[9_638 * 635, 9_638 * 3 / 4 * 635]]);
        assert_eq!(sizes(vec![photo(MediaType::Png, bytes.to_vec())]), [[9_638 * 635, 9_638 * 3 / 4 * 635]]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn damaged_pictures_do_no_harm(at in 0..200_usize, byte: u8, cut in 0..200_usize, little: bool) {
        let mut photograph = jpeg(400, 300, &[(0xe0, &jfif(1, 300, 300)), (0xe1, &exif(little, 6, 150))]);
        let mut scan = with_chunk(&png(20, 20), b"eXIf", &exif(little, 6, 150)[6..]);
        for bytes in [&mut photograph, &mut scan] {
            let place = at % bytes.len();
            bytes[place] = byte;
            bytes.truncate(bytes.len().saturating_sub(cut % 40));
        }
        let found = sizes(vec![photo(MediaType::Jpeg, photograph), photo(MediaType::Png, scan)]);
        prop_assert!(found.iter().flatten().all(|side| (1..=14_570 * 635).contains(side)));
    }
}

fn tree(width: u32, height: u32) -> Drawing {
    let at = Point { x: width / 4, y: height / 4 };
    let area = Area { at, width: width / 2, height: height / 2, fill: Fill::Tint, origin: None };
    let middle = Point { x: width / 2, y: height / 2 };
    let label = Label {
        at: middle, anchor: Anchor::Middle, size: 22, bold: false, text: "Суу жетишпейт".to_owned()
    };
    let line = Shape::Line { points: vec![Point::default(), at], arrow: true };
    Drawing {
        kind: DrawingKind::ProblemTree,
        width,
        height,
        shapes: vec![Shape::Area(area), line, Shape::Label(label)],
        caption: Words::plain("Рисунок 2. Дерево проблем"),
        alternative: "Проблема: «воды не хватает»".to_owned(),
    }
}

pub fn drawn() -> Block {
    Block::Drawing(tree(9_000, 4_000))
}

#[test]
fn a_drawing_is_as_large_as_it_is_and_no_larger_than_the_page() {
    let blocks = [(9_000, 4_000), (9_000, 4_000), (19_276, 4_000), (9_000, 140_000)];
    let blocks: Vec<_> = blocks.map(|(width, height)| Block::Drawing(tree(width, height))).to_vec();
    let file = Package::of(&with(blocks.clone()));
    assert_eq!(file.names().filter(|name| name.starts_with("word/media/")).count(), 3);
    let body = file.part("word/document.xml");
    let described: Vec<_> = body.all("wp:docPr").map(|p| p.attribute("descr")).collect();
    assert_eq!(described, ["Проблема: «воды не хватает»"; 4]);
    assert_eq!(body.paragraphs().filter(|p| p.style() == "Caption").count(), 4);
    let sizes = sizes(blocks);
    assert_eq!(sizes[0], [9_000 * 635, 4_000 * 635]);
    assert_eq!(sizes[2], [9_638 * 635, 2_000 * 635]);
    assert!(sizes[3][1] <= 14_570 * 635);
}
