//! A document with everything in it, and the pieces to make others.

use jiff::civil::date;
use kengesh::document::{
    Align, Block, Cell, Document, Front, Heading, List, ListItem, Marker, Orientation, Origin, Paragraph, Picture,
    Properties, Rows, Table, TableKind, Words,
};
use kengesh::model::{AssetId, Blob, DocumentSettings, Field, Id, Language, MediaType};

/// Words that have broken other programs.
pub const HOSTILE: &[&str] = &[
    "\\ # * _ < & > \" ' « » '' — №",
    "ң ө ү ә ғ қ ұ һ і Ң Ө Ү Ә Ғ Қ Ұ Һ І ₸",
    "е\u{301} и\u{306} мо\u{ad}жет не\u{2011}разрывный 20\u{a0}800\u{202f}км",
    "  пробелы  по краям  ",
    "первая\nвторая\n\nчетвёртая",
    "столбец\tстолбец",
    "]]> <!-- --> <?xml ?> &amp; &#10; {{ }} %1.",
    "👩‍🌾 🏔️ 🇰🇬",
    "",
    " ",
];

const SENTENCE: &str = "Город Кант расположен в центральной части Чуйской долины, в 20 км восточнее города Бишкек; \
    население составляет 20,8 тысячи человек, и женщин больше, чем мужчин.";

fn id(number: u128) -> Id {
    Id::from_u128(0x0199_0000_0000_0000_0000_0000_0000_0000 + number)
}

fn owned(number: u128, field: Field, text: &str) -> Words {
    Words { origin: Some(Origin { id: id(number), field }), ..Words::plain(text) }
}

pub fn heading(level: u8, label: Option<&str>, text: &str) -> Block {
    Block::Heading(Heading { level, label: label.map(str::to_owned), words: Words::plain(text), item: None })
}

pub fn section(label: Option<&str>, text: &str) -> Block {
    heading(1, label, text)
}

pub fn paragraph(text: &str) -> Block {
    Block::Paragraph(Paragraph::Body, Words::plain(text))
}

/// A list of items with these levels, markers and labels.
pub fn list_of(items: &[(u8, Marker, &str)]) -> Block {
    let items = items.iter().zip(1..).map(|((level, marker, label), number)| ListItem {
        level: *level,
        marker: *marker,
        label: (*label).to_owned(),
        words: Words::plain(format!(
            "Пункт {number}: обеспечить устойчивое водоснабжение жителей и предприятий города"
        )),
    });
    Block::List(List { items: items.collect() })
}

pub fn grid(widths: &[u16], header_rows: usize, rows: Vec<Vec<Cell>>) -> Block {
    Block::Table(Table { widths: widths.to_vec(), header_rows, rows, ..Table::default() })
}

/// A grey PNG of this many points, made of stored blocks: no compressor is needed.
pub fn picture(width: u32, height: u32, alternative: &str) -> Block {
    let bytes = png(width, height);
    Block::Picture(Picture {
        asset: AssetId::of(&bytes),
        media: MediaType::Png,
        data: Blob::from(bytes),
        caption: owned(900, Field::Caption, "Рисунок 1. Карта"),
        alternative: alternative.to_owned(),
    })
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    use std::io::Write as _;
    let mut data = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    for row in 0..height {
        data.write_all(&[0]).unwrap();
        let line: Vec<u8> =
            (0..width).map(|column| if (column / 50 + row / 50) % 2 == 0 { 0xdd } else { 0xaa }).collect();
        data.write_all(&line).unwrap();
    }
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend([8, 0, 0, 0, 0]);
    for (name, body) in [(b"IHDR", header), (b"IDAT", data.finish().unwrap()), (b"IEND", Vec::new())] {
        bytes.extend(u32::try_from(body.len()).unwrap().to_be_bytes());
        let chunk = [name.as_slice(), &body].concat();
        let mut sum = flate2::Crc::new();
        sum.update(&chunk);
        bytes.extend(&chunk);
        bytes.extend(sum.sum().to_be_bytes());
    }
    bytes
}

pub fn photo(media: MediaType, bytes: Vec<u8>) -> Block {
    Block::Picture(Picture {
        asset: AssetId::of(&bytes),
        media,
        data: Blob::from(bytes),
        caption: Words::default(),
        alternative: "Площадь".to_owned(),
    })
}

fn front() -> Vec<Block> {
    let front = |kind, text: &str| Block::Front(kind, Words::plain(text));
    vec![
        front(Front::Draft, "ПРОЕКТ"),
        front(Front::Approval, "Утверждена"),
        front(Front::Approval, "постановлением Кантского городского кенеша"),
        front(Front::Approval, "от «___» __________ 20__ года № ____"),
        Block::Front(Front::Title, owned(1, Field::Title, "Стратегия развития города Кант")),
        front(Front::Line, "на 2026–2030 годы"),
        Block::Contents { title: "Содержание".to_owned(), depth: 2 },
    ]
}

fn situation() -> Vec<Block> {
    let mut blocks = vec![
        Block::Heading(Heading {
            level: 1, label: None, words: owned(2, Field::Title, "Введение"), item: Some(id(2))
        }),
        Block::Paragraph(Paragraph::Body, owned(3, Field::Text, SENTENCE)),
        Block::Paragraph(Paragraph::Quotation, owned(4, Field::Text, "«Вода есть, а напора нет», — сказали жители.")),
        section(Some("I."), "Потенциал города"),
    ];
    for (number, name) in (1..).zip(["Население", "Экономика", "Дороги и транспорт"])
    {
        blocks.push(Block::Heading(Heading {
            level: 2,
            label: Some(format!("1.{number}.")),
            words: Words::plain(name),
            item: Some(id(20 + number)),
        }));
        for part in 0..4 {
            blocks.push(Block::Paragraph(
                Paragraph::Body,
                owned(100 + number * 10 + part, Field::Text, &SENTENCE.repeat(2)),
            ));
        }
    }
    blocks.push(picture(1600, 900, "Карта города"));
    blocks
}

/// SWOT in a square: in every quarter its name, then its cards.
pub fn square() -> Block {
    let quarter = |name: &str, from: u128| {
        let cards = (from..from + 4).map(|n| owned(n, Field::Text, "– Близость к столице и железной дороге"));
        let paragraphs = std::iter::once(Words::plain(name)).chain(cards).collect();
        Cell { paragraphs, ..Cell::of(Words::default()) }
    };
    Block::Table(Table {
        kind: TableKind::Square,
        widths: vec![1, 1],
        header_rows: 0,
        rows: vec![
            vec![quarter("Сильные стороны", 300), quarter("Слабые стороны", 310)],
            vec![quarter("Возможности", 320), quarter("Угрозы", 330)],
        ],
        ..Table::default()
    })
}

fn swot() -> Vec<Block> {
    let lead = |text: &str| Block::Paragraph(Paragraph::Lead, Words::plain(text));
    vec![
        section(Some("II."), "SWOT-анализ"),
        Block::Paragraph(Paragraph::Label, Words::plain("SWOT города")),
        square(),
        lead("К проблемам отнесены:"),
        list_of(&[(0, Marker::Dash, "–"), (1, Marker::Dash, "–"), (2, Marker::Dash, "–"), (3, Marker::Dash, "–")]),
        lead("По порядку важности:"),
        list_of(&[
            (0, Marker::Number, "1."),
            (1, Marker::Letter, "а)"),
            (1, Marker::Letter, "б)"),
            (0, Marker::Number, "2."),
            (1, Marker::Letter, "а)"),
            (0, Marker::Number, "3-1."),
            (0, Marker::Number, "3."),
        ]),
        lead("И снова:"),
        list_of(&[(0, Marker::Number, "1."), (0, Marker::Number, "2."), (0, Marker::Dash, "–")]),
        section(Some("IV."), "Приоритеты"),
        heading(2, None, "Приоритет №1: «Чистая вода»"),
        paragraph(SENTENCE),
        heading(3, None, "Задача №1: Обновить водопровод"),
        list_of(&[(0, Marker::Number, "1."), (0, Marker::Number, "2.")]),
        section(Some("III."), "Ресурсы"),
        heading(2, Some("3.1."), "Бюджет"),
        heading(3, Some("3.1.1."), "Доходы"),
        paragraph(SENTENCE),
    ]
}

fn action_plan() -> Block {
    let centred = |text: &str| Cell { align: Align::Centre, ..Cell::of(Words::plain(text)) };
    let over = |rows, text: &str| Cell { rows, ..centred(text) };
    let mut rows = vec![
        vec![
            over(Rows::First, "№"),
            over(Rows::First, "Мероприятие"),
            over(Rows::First, "Ответственный"),
            Cell { columns: 3, ..centred("Сумма, тыс. сом") },
        ],
        vec![
            over(Rows::Further, ""),
            over(Rows::Further, ""),
            over(Rows::Further, ""),
            centred("2026"),
            centred("2027"),
            centred("Всего"),
        ],
    ];
    rows.push(vec![Cell {
        columns: 6, ..Cell::of(Words::plain("Приоритет №1: «Чистая вода»"))
    }]);
    for number in 1_u16..=30 {
        let money = |text: &str| Cell { align: Align::Right, ..Cell::of(Words::plain(text)) };
        rows.push(vec![
            centred(&format!("1.1.{number}")),
            Cell::of(owned(
                400 + u128::from(number),
                Field::Text,
                "Заменить трубы на улице Ленина и построить насосную станцию",
            )),
            Cell::of(owned(400 + u128::from(number), Field::Lead(0), "Мэрия; МП «Водоканал» (по согласованию)")),
            money("1\u{a0}200,5"),
            money("800"),
            money("2\u{a0}000,5"),
        ]);
    }
    grid(&[8, 40, 22, 10, 10, 10], 2, rows)
}

fn annexes() -> Vec<Block> {
    let small = |number: u16| {
        let cell = |row: u16, column: u16| {
            Cell::of(owned(800 + u128::from(number), Field::Cell(row, column), &format!("Ячейка {row}.{column}")))
        };
        grid(&[1, 2], 0, vec![vec![cell(0, 0), cell(0, 1)], vec![cell(1, 0), cell(1, 1)]])
    };
    vec![
        Block::Pages(Orientation::Landscape),
        Block::Paragraph(Paragraph::Right, Words::plain("Приложение 1 к Стратегии развития города Кант")),
        section(None, "План мероприятий"),
        action_plan(),
        Block::Pages(Orientation::Portrait),
        Block::Paragraph(Paragraph::Right, Words::plain("Приложение 2")),
        section(None, "Состав рабочей группы"),
        small(1),
        small(2),
        paragraph(SENTENCE),
        small(3),
        Block::Paragraph(Paragraph::Right, Words::plain("Приложение 3")),
        section(None, "Прочее"),
        small(4),
    ]
}

pub fn big() -> Document {
    Document {
        language: Language::Ru,
        settings: DocumentSettings::default(),
        properties: Properties {
            title: "Стратегия развития города Кант".to_owned(),
            author: "Кантский городской кенеш".to_owned(),
            date: date(2026, 3, 1),
            plan: id(0),
            revision: 12,
            adopted: false,
        },
        header: Some("Стратегия развития города Кант. Проект, редакция 2 от 1 марта 2026 года".to_owned()),
        blocks: [front(), situation(), swot(), annexes()].concat(),
    }
}

/// A document of these blocks and nothing else.
pub fn with(blocks: Vec<Block>) -> Document {
    Document { blocks, header: None, ..big() }
}
