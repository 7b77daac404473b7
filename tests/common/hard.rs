//! A plan in which every text is hard: everything that has ever broken a format, in every kind of field.

use std::sync::Arc;

use kengesh::model::*;

use super::everything::everything;

/// What breaks programs. Every text of the plan is one of these with a number, so that it is like no other.
pub const HARD: [&str; 30] = [
    "\\ # * _ < & > \" ' « » '' — №",
    "ң ө ү ә ғ қ ұ һ і Ң Ө Ү Ә Ғ Қ Ұ Һ І",
    "е\u{301}жик, и\u{306}од, о\u{308}, a\u{30a}",
    "мо\u{ad}жет\u{ad}быть, 20\u{a0}800\u{202f}км, не\u{2011}разрывный, ноль\u{200b}ширины",
    "👩\u{200d}🌾 🏔\u{fe0f} 🇰🇬",
    "= 1+1",
    "+996 555 12-34-56",
    "- пункт",
    "@имя",
    "1. первое",
    "1) второе",
    "первая строка\nвторая строка\nтретья строка",
    "<r>жирный</r>",
    "_x0041_ и _x000D_",
    "{{ a }} { $x } ${y} %1 $z$",
    "`код` ~~нет~~ **да** __да__ *и* _и_",
    "![а](б) [в](г) [д]: е [^1]",
    "| столбец | столбец |",
    ":smile: :+1: &amp; &#10; &nbsp;",
    "<!-- --> ]]> <?xml ?> <script>alert(1)</script> </style>",
    "    четыре пробела спереди",
    "***",
    "--- === ~~~",
    "# заголовок",
    "> цитата",
    "```",
    "\\newline \\textbf{x} #set text",
    "C:\\Планы\\Кант [черновик] *?/",
    "http://kant.kg/?a=1&b=2 www.kant.kg mail@kant.kg",
    "''кавычки'' “другие” ‘третьи’ „четвертые“ ʼ ’ `",
];

/// Every so many texts there is one that is a single word of 2,000 letters.
const LONG_EVERY: usize = 37;

/// The hard text of this number, at its beginning or at its end like no other.
pub fn hard(number: usize) -> String {
    if number % LONG_EVERY == LONG_EVERY - 1 {
        return format!("ж{number}{}", "ө".repeat(2_000));
    }
    let words = HARD[number % HARD.len()];
    if number.is_multiple_of(2) { format!("{words} ж{number}ж") } else { format!("ж{number}ж {words}") }
}

/// The smallest picture there is: one grey point, PNG.
const POINT: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNYBQAArACrZgvkawAAAABJRU5ErkJggg==";

/// Everything that a plan can have, each text of it hard: in Russian all, in Kyrgyz every second one.
pub fn hard_plan() -> Plan {
    let mut plan = everything();
    let passport = Arc::make_mut(&mut plan.passport);
    passport.approval.adopted = false;
    passport.languages = vec![Language::Ru, Language::Ky];
    // Patterns of phrases are no texts: what is hard in them stands in their slots.
    Arc::make_mut(&mut plan.wording).phrases.clear();
    show_all(&mut plan);
    let mut numbers = 1..;
    let mut next = || hard(numbers.next().unwrap());
    let mut places = Vec::new();
    plan.each_text(&mut |id, _, field, _| places.push((id, field)));
    let index = Places::of(&plan);
    for (place, (id, field)) in places.into_iter().enumerate() {
        if let Some(text) = plan.text_mut(id, field, &index) {
            *text = Text::new(Language::Ru, &next());
            if place.is_multiple_of(2) {
                text.set(Language::Ky, &next(), Language::Ru);
            }
        }
    }
    settings(&mut plan, &mut next);
    plan
}

/// Nothing is hidden, and the picture is one.
fn show_all(plan: &mut Plan) {
    pay(plan);
    let ids = |plan: &Plan| (plan.sections.iter().map(|s| s.id).collect(), plan.swots.iter().map(|s| s.id).collect());
    let (sections, swots): (Vec<Id>, Vec<Id>) = ids(plan);
    let data = Blob::from(data_encoding::BASE64.decode(POINT.as_bytes()).unwrap());
    let asset = AssetId::of(data.bytes());
    plan.assets = Arc::new([(asset, Asset { media: MediaType::Png, data })].into());
    for id in sections {
        let section = plan.sections.get_mut(id).unwrap();
        section.hidden = false;
        let blocks: Vec<Id> = section.opening.iter().map(|block| block.id).collect();
        for block in blocks {
            if let Content::Picture(picture) = &mut section.opening.get_mut(block).unwrap().content {
                picture.asset = asset;
            }
        }
    }
    for id in swots {
        plan.swots.get_mut(id).unwrap().hidden = false;
    }
}

/// Measures that are still to be done, with amounts that floating point cannot add exactly.
fn pay(plan: &mut Plan) {
    let places = Places::of(plan);
    let mut measures = Vec::new();
    plan.each_part(&mut |part, _| measures.extend((part.kind() == Kind::Measure).then(|| part.id())));
    for (number, id) in (1_i64..).zip(measures) {
        let Some(Item::Measure(measure)) = plan.item(id, &places) else { continue };
        let mut measure = Measure::clone(&measure);
        measure.cancelled = number == 3;
        let amount = |year| Amount {
            money: Money { minor: number * 1_234_567 + 10, currency: Currency::KGS },
            source: plan.sources.iter().nth(usize::try_from(number).unwrap() % 3).map(|source| source.id),
            year,
        };
        measure.money = vec![amount(Some(2015)), amount(Some(2016)), amount(None)];
        plan.list_mut(places.get(id).unwrap(), &places).unwrap().put(measure.into()).unwrap();
    }
}

/// The texts that belong to no item: titles of annexes and columns, and the numbers of acts and letters.
fn settings(plan: &mut Plan, next: &mut dyn FnMut() -> String) {
    let document = Arc::make_mut(&mut plan.document);
    *document = DocumentSettings { annexes: document.annexes.clone(), ..DocumentSettings::default() };
    document.contents = 3;
    for annex in &mut document.annexes {
        annex.title = Text::new(Language::Ru, &next());
        annex.columns.clear();
    }
    for column in [Column::Measure, Column::Lead, Column::Risk, Column::Term, Column::Money] {
        document.titles.insert(column, Text::new(Language::Ru, &next()));
    }
    Arc::make_mut(&mut plan.passport).approval.number = next();
}
