//! HTML: the page as a reader of HTML takes it apart.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod page;

use jiff::civil::date;
use kengesh::document::{
    Align, Anchor, Area, Block, Cell, Document, Drawing, DrawingKind, Fill, Front, Heading, Label, List, ListItem,
    Marker, Orientation, Origin, Paragraph, Picture, Point, Properties, Rows, Shape, Table, Words,
};
use kengesh::export::html;
use kengesh::model::{AssetId, Blob, DocumentSettings, Field, Id, Language, MediaType};
use page::Element;
use proptest::prelude::*;

fn document(blocks: Vec<Block>) -> Document {
    Document {
        language: Language::Ky,
        settings: DocumentSettings::default(),
        properties: Properties {
            title: "Кант & «шаары»".to_owned(),
            author: "Кеңеш".to_owned(),
            date: date(2026, 1, 15),
            plan: Id::from_u128(1),
            revision: 1,
            adopted: false,
        },
        header: None,
        blocks,
    }
}

fn page_of(blocks: Vec<Block>) -> Element {
    Element::parse(&html(&document(blocks)))
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading(Heading { level, label: None, words: Words::plain(text), item: None })
}

fn title(text: &str) -> Block {
    Block::Front(Front::Title, Words::plain(text))
}

fn paragraph(words: Words) -> Block {
    Block::Paragraph(Paragraph::Body, words)
}

fn cell(text: &str) -> Cell {
    Cell::of(Words::plain(text))
}

fn owned(text: &str) -> Words {
    Words { origin: Some(Origin { id: Id::from_u128(7), field: Field::Text }), ..Words::plain(text) }
}

#[test]
fn a_page_says_its_language_title_and_author_and_asks_for_nothing() {
    let page = page_of(vec![title("Стратегия"), paragraph(Words::plain("http://kant.kg"))]);
    assert_eq!(page.all("html").next().unwrap().get("lang"), Some("ky"));
    assert_eq!(page.all("title").next().unwrap().text(), "Кант & «шаары»");
    let author = page.all("meta").find(|meta| meta.get("name") == Some("author")).unwrap();
    assert_eq!(author.get("content"), Some("Кеңеш"));
    assert!(page.all("meta").any(|meta| meta.get("charset") == Some("utf-8")));
    for element in page.all("*") {
        assert!(!["script", "link", "iframe"].contains(&element.name.as_str()), "{}", element.name);
        for (name, value) in &element.attributes {
            assert!(!["src", "href"].contains(&name.as_str()) || value.starts_with(['#']), "{name}={value}");
        }
    }
}

#[test]
fn a_borrowed_text_says_its_own_language() {
    let borrowed = Words { borrowed: Some(Language::Ru), ..Words::plain("по-русски") };
    let own = Words { borrowed: Some(Language::Ky), ..Words::plain("кыргызча") };
    let page = page_of(vec![paragraph(borrowed), paragraph(own)]);
    let languages: Vec<_> = page.all("p").map(|p| p.get("lang")).collect();
    assert_eq!(languages, [Some("ru"), None]);
}

#[test]
fn headings_have_one_title_above_them_and_never_leave_a_level_out() {
    let levels = |blocks: Vec<Block>| {
        let page = page_of(blocks);
        let names = page.all("*").map(|element| element.name.clone());
        names.filter(|name| name.len() == 2 && name.starts_with('h') && name != "hr").collect::<Vec<_>>()
    };
    let blocks = vec![title("Т"), heading(1, "а"), heading(3, "б"), heading(2, "в"), heading(3, "г"), heading(1, "д")];
    assert_eq!(levels(blocks), ["h1", "h2", "h3", "h3", "h4", "h2"]);
    assert_eq!(levels(vec![heading(2, "а"), heading(3, "б")]), ["h1", "h2"], "without a title");
}

#[test]
fn the_contents_lead_to_headings_as_deep_as_they_are_to_go() {
    let blocks = vec![
        title("Т"),
        Block::Contents { title: "Мазмуну".to_owned(), depth: 2 },
        heading(1, "Биринчи"),
        heading(2, "Ичинде"),
        heading(3, "Тереңде"),
        heading(1, "Биринчи"),
    ];
    let page = page_of(blocks);
    let nav = page.all("nav").next().unwrap();
    let links: Vec<_> = nav.all("a").map(|a| (a.text(), a.get("href").unwrap().to_owned())).collect();
    assert_eq!(links.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>(), ["Биринчи", "Ичинде", "Биринчи"]);
    for (text, target) in &links {
        let at = page.all("*").find(|element| element.get("id") == target.strip_prefix('#')).unwrap();
        assert_eq!(&at.text(), text);
    }
    assert_ne!(links[0].1, links[2].1, "headings with the same words");
    let inner = nav.all("ul").next().unwrap().all("ul").count();
    assert_eq!(inner, 1, "a list within its item");
}

#[test]
fn a_list_has_its_own_marks_once_and_its_depths_within_each_other() {
    let item =
        |level, marker, label: &str| ListItem { level, marker, label: label.to_owned(), words: Words::plain("сөз") };
    let items = vec![
        item(0, Marker::Number, "1."),
        item(1, Marker::Letter, "а)"),
        item(1, Marker::Letter, "б)"),
        item(3, Marker::Dash, "–"),
        item(0, Marker::Number, "3-1."),
    ];
    let page = page_of(vec![Block::List(List { items })]);
    let main = page.all("main").next().unwrap();
    assert_eq!(main.text().split_whitespace().collect::<Vec<_>>().join(" "), "1. сөз а) сөз б) сөз – сөз 3-1. сөз");
    let lists: Vec<_> = main.all("ul").map(|list| list.children("li").count()).collect();
    assert_eq!(lists, [2, 2, 1]);
    let marks: Vec<_> = main.all("span").filter(|span| span.get("class") == Some("mark")).collect();
    assert_eq!(marks.len(), 5);
}

#[test]
fn a_table_says_what_its_heads_are_about() {
    let head = |text: &str| Cell { align: Align::Centre, ..cell(text) };
    let right = |text: &str| Cell { align: Align::Right, ..cell(text) };
    let rows = vec![
        vec![
            Cell { rows: Rows::First, ..head("№") },
            Cell { rows: Rows::First, ..head("Чара") },
            Cell { columns: 2, ..head("Сумма") },
        ],
        vec![
            Cell { rows: Rows::Further, ..head("") },
            Cell { rows: Rows::Further, ..head("") },
            head("2014"),
            head("2015"),
        ],
        vec![Cell { columns: 4, ..cell("Артыкчылык") }],
        vec![Cell { align: Align::Centre, ..cell("1.1") }, cell("Куруу"), right("5"), right("6")],
        vec![Cell { columns: 4, ..cell("Дагы бири") }],
        vec![Cell { columns: 2, ..cell("Бардыгы") }, right("5"), right("6")],
    ];
    let table = Table { widths: vec![1, 5, 2, 2], header_rows: 2, rows, ..Table::default() };
    let page = page_of(vec![heading(1, "План"), Block::Table(table)]);
    let table = page.all("table").next().unwrap();
    let scopes: Vec<_> = table.all("th").map(|th| (th.text(), th.get("scope").unwrap().to_owned())).collect();
    let expected = [
        ("№", "col"),
        ("Чара", "col"),
        ("Сумма", "colgroup"),
        ("2014", "col"),
        ("2015", "col"),
        ("Артыкчылык", "rowgroup"),
        ("Куруу", "row"),
        ("Дагы бири", "rowgroup"),
        ("Бардыгы", "row"),
    ];
    assert_eq!(scopes, expected.map(|(text, scope)| (text.to_owned(), scope.to_owned())));
    assert_eq!(table.all("th").next().unwrap().get("rowspan"), Some("2"));
    assert_eq!(table.all("colgroup").map(|group| group.all("col").count()).collect::<Vec<_>>(), [1, 1, 2]);
    assert_eq!((table.all("thead").count(), table.all("tbody").count()), (1, 2), "a group of rows from each name on");
    for row in table.all("tr") {
        let cells = row.children("th").chain(row.children("td"));
        assert!(cells.count() > 0);
    }
    let named = page.all("*").find(|element| element.get("role") == Some("group")).unwrap();
    let name = page.all("*").find(|element| element.get("id") == named.get("aria-labelledby")).unwrap();
    assert_eq!(name.text(), "План");
}

#[test]
fn a_table_without_headings_has_none() {
    let rows = vec![vec![cell("а"), cell("б")]];
    let page = page_of(vec![Block::Table(Table { widths: vec![1, 1], rows, ..Table::default() })]);
    assert_eq!((page.all("th").count(), page.all("td").count(), page.all("thead").count()), (0, 2, 0));
}

#[test]
fn a_text_in_several_places_has_an_id_in_each() {
    let page = page_of(vec![paragraph(owned("сөз")), paragraph(owned("сөз")), heading(1, "а")]);
    let ids: Vec<_> = page.all("p").map(|p| p.get("id").unwrap().to_owned()).collect();
    let id = Id::from_u128(7);
    assert_eq!(ids, [format!("t{id}t"), format!("t{id}t_2")]);
}

#[test]
fn a_picture_is_in_the_page_with_its_words() {
    let data = Blob::from(vec![1, 2, 3]);
    let picture = Picture {
        asset: AssetId::of(data.bytes()),
        media: MediaType::Jpeg,
        data,
        caption: Words::plain("1-сүрөт"),
        alternative: "Шаардын \"картасы\"".to_owned(),
    };
    let page = page_of(vec![Block::Picture(picture)]);
    let image = page.all("img").next().unwrap();
    assert_eq!(image.get("src"), Some("data:image/jpeg;base64,AQID"));
    assert_eq!(image.get("alt"), Some("Шаардын \"картасы\""));
    assert_eq!(page.all("figcaption").next().unwrap().text(), "1-сүрөт");
}

#[test]
fn a_drawing_is_shapes_and_words() {
    let area = Area {
        at: Point { x: 10, y: 20 },
        width: 300,
        height: 100,
        fill: Fill::Tint,
        origin: Some(Origin { id: Id::from_u128(7), field: Field::Text }),
    };
    let label = Label {
        at: Point { x: 160, y: 90 },
        anchor: Anchor::Middle,
        size: 22,
        bold: true,
        text: "Суу <жок>".to_owned(),
    };
    let drawing = Drawing {
        kind: DrawingKind::ProblemTree,
        width: 1000,
        height: 500,
        shapes: vec![
            Shape::Area(area),
            Shape::Line { points: vec![Point { x: 1, y: 2 }, Point { x: 3, y: 4 }], arrow: true },
            Shape::Label(label),
        ],
        caption: Words::plain("Көйгөйлөр"),
        alternative: "Эмне эмнеден келип чыгат".to_owned(),
    };
    let page = page_of(vec![Block::Drawing(drawing.clone()), Block::Drawing(drawing)]);
    let drawings: Vec<_> = page.all("svg").collect();
    let [one, two] = drawings.as_slice() else { panic!("{}", drawings.len()) };
    for svg in [one, two] {
        assert_eq!((svg.get("role"), svg.get("viewBox")), (Some("img"), Some("0 0 1000 500")));
        let title = svg.all("title").next().unwrap();
        assert_eq!((title.text().as_str(), title.get("id")), ("Эмне эмнеден келип чыгат", svg.get("aria-labelledby")));
        assert_eq!(svg.all("text").next().unwrap().text(), "Суу <жок>");
        let line = svg.all("polyline").next().unwrap();
        assert_eq!(line.get("points"), Some("1,2 3,4"));
        let arrow = svg.all("marker").next().unwrap().get("id").unwrap();
        assert_eq!(line.get("marker-end"), Some(format!("url(#{arrow})").as_str()));
    }
    let ids: Vec<_> = page.all("*").filter_map(|element| element.get("id")).collect();
    let distinct: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(ids.len(), distinct.len(), "{ids:?}");
}

#[test]
fn pages_that_lie_on_their_side_are_said_to() {
    let blocks = vec![
        title("Т"),
        heading(1, "а"),
        heading(1, "б"),
        Block::Pages(Orientation::Landscape),
        heading(1, "в"),
        Block::Pages(Orientation::Portrait),
        heading(1, "г"),
    ];
    let page = page_of(blocks);
    let parts = page
        .all("main")
        .next()
        .unwrap()
        .children("div")
        .map(|div| (div.get("class").unwrap().to_owned(), div.children("section").count()));
    let parts: Vec<_> = parts.collect();
    assert_eq!(parts, [("part".to_owned(), 2), ("part lying".to_owned(), 1), ("part".to_owned(), 1)]);
    let style = page.all("style").next().unwrap().text();
    // Margins of 30, 10, 20, 20 mm in points; the binding edge is on top of a page on its side.
    assert!(style.contains("@page { size: A4; margin: 56.7pt 28.35pt 56.7pt 85.05pt;"), "{style}");
    assert!(style.contains("@page lying { size: A4 landscape; margin: 85.05pt 56.7pt 28.35pt 56.7pt;"), "{style}");
}

#[test]
fn what_stands_in_the_header_of_printed_pages_cannot_end_the_style_sheet() {
    let mut document = document(vec![title("Т")]);
    document.header = Some("</style><b>\"; } \\ \u{2028} редакция 2".to_owned());
    document.settings.font = "a\"; } </style>".to_owned();
    let page = Element::parse(&html(&document));
    assert_eq!((page.all("style").count(), page.all("b").count()), (1, 0));
    assert!(page.all("style").next().unwrap().text().contains("редакция 2"));
    let header = page.all("header").next().unwrap();
    assert!(header.text().contains("</style><b>\"; } \\"), "{}", header.text());
}

#[test]
fn an_empty_document_is_a_page() {
    let page = page_of(Vec::new());
    assert_eq!((page.all("main").count(), page.all("header").count(), page.all("nav").count()), (1, 0, 0));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]
    #[test]
    fn any_words_come_back_from_any_place(words in "\\PC{0,40}|[<>&\"'/\\\\a-я\n -]{0,40}", alternative in "\\PC{0,20}") {
        let table = Table {
            widths: vec![1, 1],
            header_rows: 1,
            rows: vec![vec![cell(&words), cell("б")], vec![cell(&words), cell(&words)]],
            ..Table::default()
        };
        let data = Blob::from(vec![1]);
        let picture = Picture {
            asset: AssetId::of(data.bytes()), media: MediaType::Png, data, caption: Words::plain(&words), alternative: alternative.clone(),
        };
        let item = ListItem { level: 0, marker: Marker::Dash, label: words.clone(), words: Words::plain(&words) };
        let page = page_of(vec![
            Block::Front(Front::Title, Words::plain(&words)),
            paragraph(Words::plain(&words)),
            Block::List(List { items: vec![item] }),
            Block::Table(table),
            Block::Picture(picture),
        ]);
        let expected = kengesh::document::clean(&words).into_owned();
        prop_assert_eq!(page.all("h1").next().unwrap().text(), expected.clone());
        prop_assert_eq!(page.all("p").next().unwrap().text(), expected.clone());
        prop_assert_eq!(page.all("span").map(|span| span.text()).collect::<Vec<_>>(), [expected.clone(), expected.clone()]);
        let cells = page.all("*").filter(|e| ["td", "th"].contains(&e.name.as_str())).map(|e| e.text());
        prop_assert_eq!(cells.collect::<Vec<_>>(), [expected.clone(), "б".to_owned(), expected.clone(), expected.clone()]);
        let image = page.all("img").next().unwrap();
        prop_assert_eq!(image.get("alt").unwrap().to_owned(), kengesh::document::clean(&alternative).into_owned());
    }
}
