//! Pictures and tables in running text: chosen, dropped, pasted; kept no larger than print needs.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use common::app::{Window, say};
use common::dialogs::{Answers, Played};
use egui::Key;
use egui_kittest::kittest::Queryable as _;
use image::ImageEncoder as _;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use kengesh::app::{NoDialogs, Opening};
use kengesh::model::{Asset, Content, MediaType, Picture, Table};
use kengesh::work::LONGEST;

const SIZE: egui::Vec2 = egui::vec2(1024.0, 768.0);

/// A plan with one empty section, open.
fn section(mut window: Window) -> Window {
    window.click(&say("start-blank"));
    window.click_containing(&format!("{}, ", say("section-title-narrative")));
    window
}

fn blank() -> Window {
    section(Window::with(Opening::Nothing, SIZE, Box::new(NoDialogs)))
}

/// A photograph of this size.
fn photograph(folder: &Path, name: &str, width: u32, height: u32) -> PathBuf {
    let path = folder.join(name);
    let image = RgbImage::from_fn(width, height, |x, y| Rgb([x as u8, y as u8, (x * y) as u8]));
    DynamicImage::from(image).save(&path).unwrap();
    path
}

fn contents(window: &Window) -> Vec<Content> {
    window.plan().sections.at(0).unwrap().opening.iter().map(|block| block.content.clone()).collect()
}

fn picture(window: &Window) -> Option<(Picture, Asset)> {
    let shown = contents(window).into_iter().find_map(|content| match content {
        Content::Picture(picture) => Some(picture),
        _ => None,
    })?;
    let asset = window.plan().assets.get(&shown.asset).cloned()?;
    Some((shown, asset))
}

fn table(window: &Window) -> Table {
    let found = contents(window).into_iter().find_map(|content| match content {
        Content::Table(table) => Some(table),
        _ => None,
    });
    found.expect("a table")
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn drop_on(window: &mut Window, path: PathBuf) {
    window.harness.input_mut().dropped_files.push(Arc::new(Dropped(path)));
    window.harness.step();
}

#[test]
fn a_picture_is_chosen_stands_in_the_text_and_gets_its_caption() {
    let folder = tempfile::tempdir().unwrap();
    let path = photograph(folder.path(), "map.png", 300, 200);
    let (dialogs, asked) = Played::new(Answers::At(Some(path.clone())));
    let mut window = section(Window::with(Opening::Nothing, SIZE, Box::new(dialogs)));
    window.click(&say("block-add"));
    window.click(&say("block-add-picture"));
    window.wait_for("the picture", |window| picture(window).is_some());
    assert_eq!(asked.picks.lock().unwrap()[0].extensions, ["png", "jpg", "jpeg", "webp", "gif"]);
    // The caret waits in the caption.
    window.type_text("Карта города");
    let (shown, asset) = picture(&window).unwrap();
    assert_eq!(shown.caption.get(window.plan().main_language()), Some("Карта города"));
    assert_eq!(asset.data.bytes(), std::fs::read(path).unwrap(), "a small picture stays as it is");
    let size = kengesh::i18n::slots([("kilobytes", asset.data.bytes().len().div_ceil(1024).into())]);
    let name = kengesh::i18n::Translator::of(kengesh::model::Language::Ru).say_with("picture-size", &size);
    window.wait_for("the small picture", |window| {
        let mut named = window.harness.query_all_by_label(&name);
        named.any(|node| node.rect().height() > 100.0)
    });
}

#[test]
fn a_telephones_photograph_is_made_as_large_as_print_needs() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = blank();
    drop_on(&mut window, photograph(folder.path(), "hall.JPG", 3000, 1500));
    window.wait_for("the picture", |window| picture(window).is_some());
    let (_, asset) = picture(&window).unwrap();
    assert_eq!(asset.media, MediaType::Jpeg);
    let image = image::load_from_memory_with_format(asset.data.bytes(), ImageFormat::Jpeg).unwrap();
    assert_eq!((image.width(), image.height()), (LONGEST, LONGEST / 2));
}

/// A document is circulated: where somebody stood with a telephone is nobody's business.
#[test]
fn a_small_photograph_is_turned_upright_and_keeps_nothing_of_where_it_was_taken() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("yard.jpg");
    // A TIFF head and one entry: the camera was turned to the right (6). Behind it, what a telephone adds.
    let mut exif = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    exif.extend(b"42.8911 N, 74.8508 E");
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new(&mut bytes);
    encoder.set_exif_metadata(exif).unwrap();
    RgbImage::from_pixel(60, 40, Rgb([90, 120, 60])).write_with_encoder(encoder).unwrap();
    std::fs::write(&path, &bytes).unwrap();
    let says_where = |bytes: &[u8]| bytes.windows(7).any(|part| part == b"42.8911");
    assert!(says_where(&bytes));
    let mut window = blank();
    drop_on(&mut window, path);
    window.wait_for("the picture", |window| picture(window).is_some());
    let (_, asset) = picture(&window).unwrap();
    let image = image::load_from_memory_with_format(asset.data.bytes(), ImageFormat::Jpeg).unwrap();
    assert_eq!((image.width(), image.height()), (40, 60));
    assert!(!says_where(asset.data.bytes()));
}

#[test]
fn a_photograph_kept_as_png_becomes_light() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("noise.png");
    let mut state = 1_u32;
    let noise = RgbImage::from_fn(1200, 900, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        Rgb(state.to_be_bytes()[..3].try_into().unwrap())
    });
    DynamicImage::from(noise).save(&path).unwrap();
    let heavy = std::fs::metadata(&path).unwrap().len();
    let mut window = blank();
    drop_on(&mut window, path);
    window.wait_for("the picture", |window| picture(window).is_some());
    let (_, asset) = picture(&window).unwrap();
    assert_eq!(asset.media, MediaType::Jpeg);
    assert!((asset.data.bytes().len() as u64) < heavy * 3 / 4, "even of noise, which JPEG likes least");
}

#[test]
fn a_picture_of_another_kind_becomes_one_that_documents_have() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = blank();
    drop_on(&mut window, photograph(folder.path(), "scan.webp", 40, 30));
    window.wait_for("the picture", |window| picture(window).is_some());
    let (_, asset) = picture(&window).unwrap();
    assert_eq!(image::guess_format(asset.data.bytes()).unwrap(), ImageFormat::Jpeg);
}

#[test]
fn a_picture_on_the_clipboard_is_pasted() {
    let mut window = blank();
    let image = egui::ColorImage::filled([20, 10], egui::Color32::from_rgb(200, 30, 30));
    window.harness.event(egui::Event::PasteImage(Arc::new(image)));
    window.wait_for("the picture", |window| picture(window).is_some());
    let (_, asset) = picture(&window).unwrap();
    let image = image::load_from_memory_with_format(asset.data.bytes(), ImageFormat::Png).unwrap();
    assert_eq!((image.width(), image.height()), (20, 10));
    assert_eq!(image.to_rgba8().get_pixel(3, 3).0, [200, 30, 30, 255]);
}

#[test]
fn what_is_no_picture_is_said_and_nothing_is_added() {
    let folder = tempfile::tempdir().unwrap();
    let foreign = folder.path().join("letter.png");
    std::fs::write(&foreign, "Уважаемые коллеги").unwrap();
    let whole = std::fs::read(photograph(folder.path(), "whole.png", 64, 64)).unwrap();
    let broken = folder.path().join("broken.png");
    std::fs::write(&broken, &whole[..whole.len() / 2]).unwrap();
    let mut window = blank();
    for (path, key) in [(foreign, "picture-foreign"), (broken, "picture-broken")] {
        drop_on(&mut window, path);
        window.wait_for(key, |window| window.sees(&say(key)));
        window.click(&say("ok"));
    }
    assert!(contents(&window).is_empty());
    assert!(window.plan().assets.is_empty());
}

#[test]
fn a_deleted_picture_comes_back_with_undo_and_is_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = blank();
    drop_on(&mut window, photograph(folder.path(), "map.png", 30, 20));
    window.wait_for("the picture", |window| picture(window).is_some());
    let kind = kengesh::i18n::slots([("kind", say("block-picture").into())]);
    let menu = kengesh::i18n::Translator::of(kengesh::model::Language::Ru).say_with("block-menu", &kind);
    window.click(&menu);
    window.click(&say("delete"));
    assert!(picture(&window).is_none());
    let path = folder.path().join("plan.ron");
    window.press_with(egui::Modifiers::COMMAND, Key::S);
    window.type_path(&path);
    window.wait_for("the file", |window| !window.title().contains('•'));
    assert!(!std::fs::read_to_string(&path).unwrap().contains("assets"));
    window.press_with(egui::Modifiers::COMMAND, Key::Z);
    assert!(picture(&window).is_some());
    assert!(window.title().contains('•'), "what came back is still to be saved");
}

#[test]
fn a_plan_dropped_on_the_window_opens() {
    let mut window = Window::with(Opening::Nothing, SIZE, Box::new(NoDialogs));
    let kant = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_plans/kant-2014-2017.ron");
    drop_on(&mut window, kant);
    window.wait_for("the plan", |window| window.harness.state().plan().is_some());
    assert_eq!(window.plan().priorities.len(), 6);
}

#[test]
fn rows_and_columns_of_a_table_come_and_go_by_keys() {
    let mut window = blank();
    window.click(&say("block-add"));
    window.click(&say("block-add-table"));
    let cell = |row: usize, column: usize| {
        let place = kengesh::i18n::slots([("row", row.into()), ("column", column.into())]);
        kengesh::i18n::Translator::of(kengesh::model::Language::Ru).say_with("table-cell", &place)
    };
    let size = |window: &Window| (table(window).rows.len(), table(window).rows[0].len());
    assert_eq!(size(&window), (3, 3));
    window.focus(&cell(3, 3));
    window.type_text("последняя");
    window.press(Key::Enter);
    assert_eq!(size(&window), (4, 3));
    window.type_text("х");
    assert_eq!(table(&window).rows[3][0].get(window.plan().main_language()), Some("х"), "the caret is in the new row");
    window.press(Key::Backspace);
    window.press(Key::Backspace);
    assert_eq!(size(&window), (3, 3));
    window.focus(&cell(1, 2));
    window.press(Key::Backspace);
    assert_eq!(size(&window), (2, 3), "an empty row goes before an empty column");
    window.focus(&cell(1, 1));
    window.type_text("первая");
    window.focus(&cell(1, 2));
    window.press(Key::Backspace);
    assert_eq!(size(&window), (2, 2));
    window.press_with(egui::Modifiers::COMMAND, Key::Z);
    assert_eq!(size(&window), (2, 3));
}

#[test]
fn the_field_for_a_path_has_the_keyboard_when_it_was_asked_for_in_a_menu() {
    let folder = tempfile::tempdir().unwrap();
    let path = photograph(folder.path(), "map.png", 30, 20);
    // A system without windows for files says so only when it is asked.
    let (dialogs, _) = Played::new(Answers::At(None));
    let mut window = section(Window::with(Opening::Nothing, SIZE, Box::new(dialogs)));
    window.focus(&say("waiting-line"));
    window.type_text("Абзац");
    window.click(&say("block-add"));
    window.click(&say("block-add-picture"));
    window.type_text(path.to_str().unwrap());
    window.press(Key::Enter);
    window.wait_for("the picture", |window| picture(window).is_some());
}
