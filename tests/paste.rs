//! What people copy elsewhere and paste becomes clean items: word processors, spreadsheets, messengers, web pages.
//!
//! What the clipboard held is in `tests/paste`, as text or as HTML, and beside it what becomes of it: an item a line,
//! four spaces a level, the cells of a table with ` | ` between them.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use kengesh::work::paste::{Column, Pasted, from_html, from_text, guess_columns};
use proptest::prelude::*;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/paste").join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(fixture(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn shown(pasted: &Pasted) -> String {
    let mut text = String::new();
    if pasted.is_table {
        let columns: Vec<_> = guess_columns(pasted).iter().map(|column| format!("{column:?}")).collect();
        text += &format!("columns: {}\n", columns.join(" "));
    }
    if !pasted.header.is_empty() {
        text += &format!("titles: {}\n", pasted.header.join(" | "));
    }
    for item in &pasted.items {
        let cells: Vec<_> = [&item.text].into_iter().chain(&item.cells).map(String::as_str).collect();
        text += &format!("{}{}\n", "    ".repeat(item.level.into()), cells.join(" | "));
    }
    text
}

/// What was copied becomes what is written beside it.
fn becomes(name: &str) {
    let copied = read(name);
    let pasted = match name.ends_with(".html") {
        true => from_html(&copied).unwrap_or_else(|| panic!("{name}: nothing usable")),
        false => from_text(&copied),
    };
    let expected = read(&format!("{name}.expected")).replace("\r\n", "\n");
    assert_eq!(shown(&pasted), expected, "{name}");
}

fn texts(text: &str) -> Vec<String> {
    from_text(text).items.into_iter().map(|item| item.text).collect()
}

fn all_become(names: &[&str]) {
    names.iter().for_each(|name| becomes(name));
}

#[test]
fn bullets_of_a_symbol_font_are_taken_off() {
    all_become(&["word-symbol-bullets.txt", "word-wingdings.txt"]);
}

#[test]
fn other_bullets_are_other_levels() {
    all_become(&["word-three-bullets.txt", "roman.txt", "kazakh.txt"]);
}

#[test]
fn numbers_of_several_parts_give_levels() {
    all_become(&["word-multilevel-numbers.txt", "word-numbers-without-stops.txt"]);
}

#[test]
fn indents_give_levels() {
    all_become(&["tabs-for-levels.txt", "spaces-for-levels.txt", "english.txt", "markdown-tasks.txt"]);
}

#[test]
fn letters_and_roman_numbers_are_marks() {
    all_become(&["letters.txt", "letters-with-stops.txt", "kyrgyz.txt", "roman-kazakh.txt"]);
}

#[test]
fn first_letters_of_names_are_no_marks() {
    becomes("first-names.txt");
}

#[test]
fn what_belongs_to_the_words_stays() {
    all_become(&["words-that-are-not-marks.txt", "dashes.txt"]);
}

#[test]
fn numbers_without_a_full_stop_are_marks_in_a_row() {
    becomes("counted-lines.txt");
    assert_eq!(texts("1 школа\n2 садика"), ["1 школа", "2 садика"]);
    assert_eq!(texts("• 1 школа\n• 2 садика\n• 3 клуба"), ["1 школа", "2 садика", "3 клуба"]);
}

#[test]
fn marks_without_a_space_are_marks_when_several_lines_have_them() {
    all_become(&["glued-marks.txt", "glued-dashes.txt", "glued-bullets.txt"]);
    assert_eq!(texts("-вода"), ["-вода"]);
    assert_eq!(texts("1.Вода"), ["1.Вода"]);
}

#[test]
fn wrapped_lines_are_joined_in_a_list_and_only_there() {
    all_become(&["wrapped-mail.txt", "word-soft-breaks.txt"]);
    assert_eq!(texts("новая школа\nновый мост"), ["новая школа", "новый мост"]);
}

#[test]
fn a_bullet_on_a_line_of_its_own_belongs_to_the_next() {
    becomes("bullets-on-own-lines.txt");
}

#[test]
fn ends_of_items_are_clean() {
    all_become(&["document-semicolons.txt", "several-sentences.txt"]);
}

#[test]
fn lines_that_only_divide_are_left_out() {
    becomes("separators.txt");
}

#[test]
fn who_wrote_when_is_left_out() {
    all_become(&["telegram-copied.txt", "telegram-brackets.txt", "whatsapp-export.txt", "whatsapp-phone.txt"]);
}

#[test]
fn pictures_are_bullets() {
    all_become(&["messenger-emoji.txt", "keycaps.txt"]);
}

#[test]
fn one_line_is_one_item() {
    becomes("one-line.txt");
    assert!(from_text("").items.is_empty());
    assert!(from_text(" \n\t\n").items.is_empty());
}

#[test]
fn cells_of_a_spreadsheet_are_a_table() {
    all_become(&["excel-plan.txt", "excel-kazakh.txt", "excel-years.txt", "libreoffice-calc-plan.txt"]);
    all_become(&["excel.html", "excel-fragment-only.html", "libreoffice-calc-plan.html", "google-sheets.html"]);
}

#[test]
fn columns_without_titles_are_known_by_what_stands_in_them() {
    becomes("excel-without-titles.txt");
}

#[test]
fn one_column_is_a_list() {
    all_become(&["one-column-of-cells.txt", "libreoffice-calc-column.html", "excel-one-column.html"]);
}

#[test]
fn a_column_of_numbers_gives_levels() {
    becomes("levels-in-a-number-column.txt");
}

#[test]
fn tables_of_word_processors_are_read() {
    all_become(&["word-table.html", "libreoffice-writer-table.html", "titles-in-th.html"]);
}

#[test]
fn lists_of_word_processors_are_read() {
    all_become(&["word-list.html", "word-numbers.html", "word-typed-marks.html", "word-online.html"]);
    all_become(&["libreoffice-writer-list.html", "libreoffice-writer-roman.html", "google-docs.html"]);
    all_become(&["libreoffice-writer-list.txt", "libreoffice-writer-roman.txt"]);
}

#[test]
fn web_pages_mail_and_chats_are_read() {
    all_become(&["web-page.html", "web-mail.html", "web-chat.html", "layout-table.html"]);
    all_become(&["paragraph-with-breaks.html", "unclosed.html"]);
}

#[test]
fn html_without_paragraphs_is_left_to_the_plain_text() {
    for html in [&read("running-text.html"), "", "<table></table>", "<p> </p>", "просто текст"] {
        assert_eq!(from_html(html), None, "{html}");
    }
}

#[test]
fn nothing_copied_lies_unused() {
    let source = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/paste.rs")).unwrap();
    let names = fs::read_dir(fixture("")).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let unused: BTreeSet<_> = names.filter(|name| !source.contains(name.trim_end_matches(".expected"))).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn titles_in_four_languages_are_known() {
    use Column::*;
    let known = [
        ("Мероприятие", Text),
        ("Наименование меры", Text),
        ("Наименование показателя", Indicator),
        ("Иш-чара", Text),
        ("Іс-шаралар", Text),
        ("Activity", Text),
        ("Ответственные за исполнение", Lead),
        ("Жооптуу аткаруучу", Lead),
        ("Жауапты орындаушы", Lead),
        ("Соисполнители", Other),
        ("Сроки реализации", Until),
        ("Срок начала", Other),
        ("Мөөнөтү", Until),
        ("Мерзімі", Until),
        ("Объём финансирования", Money),
        ("Источник финансирования", Other),
        ("Каржылоо булагы", Money),
        ("Сумма", Money),
        ("Показатель результата", Indicator),
        ("Ожидаемый результат", Result),
        ("Күтүлүүчү натыйжа", Result),
        ("Күтілетін нәтиже", Result),
        ("Форма завершения", Completion),
        ("№ п/п", Number),
        ("Р/с", Number),
        ("Цвет", Other),
    ];
    for (title, column) in known {
        let table = format!("{title}\t№\tМера\nслова\tслова\tслова и ещё слова\nречь\tречь\tречь и речь");
        let table = if matches!(column, Text | Number) {
            table.replace("\t№\tМера", "\tСрок\tСумма")
        } else {
            table
        };
        assert_eq!(guess_columns(&from_text(&table)).first(), Some(&column), "{title}");
    }
}

#[test]
fn a_list_has_one_column() {
    assert_eq!(guess_columns(&from_text("• вода\n• газ")), [Column::Text]);
}

/// Much longer than it takes, also without optimisation on a slow computer; what grows with the square takes minutes.
const AT_ONCE: Duration = Duration::from_secs(5);

#[test]
fn much_is_read_at_once() {
    let many = |piece: &str| piece.repeat(250_000 / piece.len());
    let million = "1. Построить мост;\n\t- из бетона\n".repeat(20_000);
    let texts = [
        &million,
        "а. а\nб. б\n",
        "a-\n",
        ".;",
        "• ",
        "\"\t",
        "\t\"\"",
        "((((",
        "1\tмост\t2026\n",
        "[12.05.2026 14:32] А: ",
        "1.1.1.1.1. ",
        "сло. Во.;",
        "\u{2028}а",
    ];
    for piece in texts {
        let text = if piece.len() < 100 { many(piece) } else { piece.to_owned() };
        let start = Instant::now();
        let _ = from_text(&text);
        assert!(start.elapsed() < AT_ONCE, "{:?}: {:?}", piece.get(..9), start.elapsed());
    }
    let html = [
        "<ul><li>мост",
        "<div>",
        "<b>",
        "<p>мост</b>",
        "<table><tr><td>",
        "<td colspan=64>",
        "<tr><th rowspan=9>а<th>б",
        "<br>",
        "</p>",
        "<td>а",
        "<!--",
        "<a b=",
        "<li>",
        "&shy;",
    ];
    for piece in html {
        let text = format!("<p>начало{}", many(piece));
        let start = Instant::now();
        let _ = from_html(&text);
        assert!(start.elapsed() < AT_ONCE, "{piece:?}: {:?}", start.elapsed());
    }
}

#[test]
fn what_is_too_long_is_cut() {
    let text = "• мост\n".repeat(1_000_000);
    let items = from_text(&text).items.len();
    assert!((100_000..300_000).contains(&items), "{items}");
}

/// Lines as people write them, and marks where nobody would put them.
fn lines() -> impl Strategy<Value = String> {
    let marks = [
        "",
        "",
        "• ",
        "- ",
        "– ",
        "o ",
        "o\t",
        "* ",
        "1. ",
        "2. ",
        "3) ",
        "1.1. ",
        "1.2 ",
        "1 ",
        "2 ",
        "3 ",
        "а) ",
        "б. ",
        "в. ",
        "I. ",
        "II. ",
        "№1 ",
        "(1) ",
        "✅ ",
        "\u{f0b7}\t",
        "-",
        "1.",
        "§ ",
        "[ ] ",
        "1️⃣ ",
        "К. ",
        "\t",
        "    ",
        "\u{a0}",
        "[12.05.2026 14:32] Аида: ",
        "\"",
    ];
    let words = [
        "вода",
        "Новый мост",
        "2015 год.",
        "5 школ;",
        "разви-",
        "тие",
        "г. Кант",
        "т. д.",
        "\t",
        "",
        "а\u{2028}б",
        "Да. Нет.",
        "\"",
    ];
    let line = (
        proptest::collection::vec(proptest::sample::select(marks.to_vec()), 0..4),
        proptest::sample::select(words.to_vec()),
    );
    let line = line.prop_map(|(marks, words)| marks.concat() + words);
    proptest::collection::vec(line, 0..12).prop_map(|lines| lines.join("\n"))
}

fn tags() -> impl Strategy<Value = String> {
    let pieces = [
        "<ul>",
        "</ul>",
        "<ol>",
        "</ol>",
        "<li>",
        "</li>",
        "<p>",
        "</p>",
        "<table>",
        "</table>",
        "<tr>",
        "</tr>",
        "<td>",
        "</td>",
        "<th>",
        "<br>",
        "<div>",
        "</div>",
        "<p style='mso-list:l0 level3 lfo1'>",
        "<![if !supportLists]>",
        "<![endif]>",
        "<span style='display:none'>",
        "</span>",
        "<td colspan=3 rowspan=2>",
        "<thead>",
        "</thead>",
        "<!--StartFragment-->",
        "<!--EndFragment-->",
        "вода",
        " мост ",
        "• ",
        "1. ",
        "&nbsp;",
        "\n",
        "<style>",
        "</style>",
        "<pre>",
        "</pre>",
        "<b",
        ">",
    ];
    proptest::collection::vec(proptest::sample::select(pieces.to_vec()), 0..40).prop_map(|pieces| pieces.concat())
}

fn sound(pasted: &Pasted) {
    let mut most = 0;
    for item in &pasted.items {
        assert!(item.level <= most, "{pasted:?}");
        most = item.level + 1;
        assert!(!item.text.is_empty() || item.cells.iter().any(|cell| !cell.is_empty()), "{pasted:?}");
        assert!(pasted.is_table || !item.text.is_empty() && item.cells.is_empty(), "{pasted:?}");
        for text in item.cells.iter().chain([&item.text]) {
            assert!(!text.contains(['\n', '\t', '\u{2028}', '\u{ad}']) && text.trim() == text, "{text:?}");
        }
        if !pasted.is_table {
            let marks = ["• ", "- ", "– ", "1. ", "3) ", "а) ", "✅", "\u{f0b7}", "(1) "];
            assert!(!marks.iter().any(|mark| item.text.starts_with(mark)), "{:?}", item.text);
        }
    }
    let _ = guess_columns(pasted);
}

/// The items as one would type them.
fn typed(pasted: &Pasted) -> String {
    let line = |item: &kengesh::work::paste::PastedItem| format!("{}• {}\n", "\t".repeat(item.level.into()), item.text);
    pasted.items.iter().map(line).collect()
}

/// So many cases; `PROPTEST_CASES` asks for more.
fn cases(cases: u32) -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|asked| asked.parse().ok()).unwrap_or(cases);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn whatever_is_pasted_is_sound(text in any::<String>(), lines in lines(), tags in tags()) {
        for text in [&text, &lines, &tags] {
            sound(&from_text(text));
            sound(&from_html(text).unwrap_or_default());
        }
    }

    #[test]
    fn items_pasted_again_are_the_same(lines in lines(), tags in tags()) {
        let once = [from_text(&lines), from_html(&tags).unwrap_or_default()];
        for once in once.iter().filter(|pasted| !pasted.is_table) {
            let text = typed(once);
            prop_assert_eq!(&from_text(&text), once, "{:?} after {:?}", text, lines);
        }
    }
}
