//! What a column of a table holds, by its title or by what stands in it.

use unicode_normalization::UnicodeNormalization;

use super::{Pasted, PastedItem, mark};

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// What is to be done: the words of the item.
    Text,
    /// Who is responsible.
    Lead,
    /// Until when.
    Until,
    /// How much money; there can be several such columns, one for a year.
    Money,
    /// By what it is measured.
    Indicator,
    /// What is expected of it.
    Result,
    /// In what form it is completed.
    Completion,
    /// The number of the row.
    Number,
    /// Something else.
    Other,
}

/// Starts of the words of titles; lowercase, in Russian, Kyrgyz, Kazakh and English. The one that stands first decides.
const TITLES: [(Column, &str); 8] = [
    (
        Column::Other,
        "бирге аткар|бірлесіп|co-exec|источник|булаг|булак|көзі|көздері|source|единиц|ед. изм|бирдиг|өлшем|unit|примечан|\
         эскертүү|ескерту|note|comment|статус|status|приоритетность",
    ),
    (Column::Completion, "форма заверш|вид документа|аякталуу|бүтүрүү|аяқтал|completion"),
    (Column::Indicator, "индикатор|показател|көрсөткүч|көрсеткіш|indicator|kpi"),
    (Column::Result, "результат|ожидаем|күтүл|күтіл|натыйжа|нәтиже|жыйынты|эффект|result|expected|outcome|output"),
    (Column::Lead, "ответствен|исполнител|жооптуу|аткаруучу|жауапты|орындаушы|respons|lead|owner|кто"),
    (
        Column::Money,
        "сумма|объем фин|финансир|бюджет|стоимост|затрат|расход|каражат|каржы|нарк|чыгым|қаржы|сома|құны|қаражат|шығын|\
         cost|budget|amount|funding|money|тыс.|млн|миң сом",
    ),
    (Column::Until, "срок|период|дата|мөөнөт|убакыт|мерзім|уақыт|deadline|due|until|when|term|date"),
    (
        Column::Text,
        "мероприят|мера|меры|иш-чара|иш чара|чаралар|іс-шара|іс шара|шара|activit|measure|action|задач|милдет|маселе|міндет|\
         мәселе|task|действи|проект|долбоор|жоба|project|проблем|көйгөй|problem|риск|тобокел|тәуекел|risk|направлен|багыт|\
         бағыт|приоритет|priorit|цель|goal|факт",
    ),
];
/// Words of titles that count where none of the others stands.
const PLAIN_TITLES: [(Column, &str); 2] = [
    (Column::Text, "наименован|аталыш|атауы|назван|name|title|содержан|мазмун|мазмұн|what"),
    (Column::Number, "№|п/п|р/с|к/с|реттік|номер|number|no.|#"),
];
/// Words that say wherever they stand that the column is not what the others say: «Срок начала».
const TURNS: &str = "начал|башталы|басталу|start|соисполн";
/// Words of those who answer for measures.
const BODIES: &str = "мэри|отдел|управлен|департ|акимиат|әкім|аким|кенеш|кеңеш|бөлүм|бөлім|башкарма|басқарма|водоканал|\
                      айыл өкмөт|office";
/// Words that stand beside figures in a date.
const TIMES: &str = "г|гг|год|года|годы|годов|кв|квартал|квартала|полугодие|до|с|по|конец|конца|ж|жж|жыл|жылы|жылдар|жылга|\
                     жылға|чейин|дейін|тоқсан|чейрек|чейреги|q|by|end|of|i|ii|iii|iv|year|ай|месяц|весна|лето|осень|зима";
/// Words of a date that needs no figures.
const ALWAYS: &str = "постоянно|ежегодно|ежеквартально|ежемесячно|весь период|в течение|жыл сайын|дайыма|жыл ичинде|тұрақты|\
                      жыл бойы|annually|ongoing|permanently";
/// First letters of the months in the four languages.
const MONTHS: &str = "янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек|қаң|ақп|нау|jan|feb|jul|dec";
/// Words that stand beside an amount of money.
const UNITS: &str = "сом|сома|сомов|тг|тенге|теңге|тыс|млн|млрд|миң|мың|руб|долл|usd|kgs|kzt|$|₸|₽";

/// Cells of a column that are looked at.
const SEEN: usize = 200;

/// Guesses what each column of a table holds; a list has one, of texts.
///
/// Every kind is given to one column, the first that fits, but for money and for what is not known. Where no title says
/// so, the column with the most words has the texts.
#[must_use]
pub fn guess_columns(pasted: &Pasted) -> Vec<Column> {
    if !pasted.is_table {
        return vec![Column::Text];
    }
    let width = pasted.items.iter().map(|item| item.cells.len() + 1).chain([pasted.header.len()]).max().unwrap_or(1);
    let mut found: Vec<Option<Column>> = Vec::with_capacity(width);
    for at in 0..width {
        let cells = pasted.items.iter().map(|item| cell(item, at)).filter(|cell| !cell.is_empty());
        let cells: Vec<&str> = cells.take(SEEN).collect();
        let by_title = pasted.header.get(at).and_then(|title| by_title(title, &cells));
        let guess = by_title.or_else(|| by_cells(&cells, at));
        let is_new = matches!(guess, Some(Column::Money | Column::Other)) || !found.contains(&guess);
        found.push(if is_new { guess } else { Some(Column::Other) });
    }
    if !found.contains(&Some(Column::Text)) {
        let words = |at: usize| {
            let letters = |item: &PastedItem| cell(item, at).chars().filter(|c| c.is_alphabetic()).count();
            pasted.items.iter().map(letters).sum::<usize>()
        };
        let free = found.iter().enumerate().filter(|(_, column)| column.is_none());
        let longest = free.map(|(at, _)| (words(at), at)).max_by_key(|(words, at)| (*words, width - at));
        if let Some(column) = longest.and_then(|(_, at)| found.get_mut(at)) {
            *column = Some(Column::Text);
        }
    }
    found.into_iter().map(|column| column.unwrap_or(Column::Other)).collect()
}

/// Whether a row has the titles of columns: at least two are known, and at least half of them.
pub(super) fn are_titles(row: &[String]) -> bool {
    let full = row.iter().filter(|cell| !cell.trim().is_empty());
    let known = full.clone().filter(|cell| cell.chars().count() <= 80 && known_title(&folded(cell)).is_some()).count();
    known >= 2 && known * 2 >= full.count()
}

fn cell(item: &PastedItem, at: usize) -> &str {
    if at == 0 { &item.text } else { item.cells.get(at - 1).map_or("", String::as_str) }
}

fn by_title(title: &str, cells: &[&str]) -> Option<Column> {
    let title = folded(title);
    let is_year = is_year(title.trim_matches(|c: char| !c.is_ascii_digit()));
    if is_year && most(cells, is_figures) {
        return Some(Column::Money);
    }
    known_title(&title)
}

fn known_title(title: &str) -> Option<Column> {
    let starts = |at: usize| {
        let before = title.get(..at).and_then(|before| before.chars().next_back());
        !before.is_some_and(char::is_alphanumeric)
    };
    let place = |word: &str| title.match_indices(word).map(|(at, _)| at).find(|at| starts(*at));
    if TURNS.split('|').any(|word| place(word).is_some()) {
        return Some(Column::Other);
    }
    let first = |titles: &[(Column, &str)]| {
        let places =
            titles.iter().filter_map(|(column, words)| Some((words.split('|').filter_map(place).min()?, *column)));
        places.min_by_key(|(at, _)| *at).map(|(_, column)| column)
    };
    first(&TITLES).or_else(|| first(&PLAIN_TITLES))
}

/// Lowercase, letters put together from several signs as one.
fn folded(text: &str) -> String {
    text.nfc().flat_map(char::to_lowercase).collect::<String>().replace('ё', "е")
}

fn by_cells(cells: &[&str], at: usize) -> Option<Column> {
    let is = |column, fits: fn(&str) -> bool| most(cells, fits).then_some(column);
    let counted =
        || (1..).zip(cells).all(|(number, cell): (usize, _)| cell.trim_end_matches('.') == number.to_string());
    let numbers = at == 0 && cells.len() > 1 && most(cells, |cell| mark::parts(cell) > 0 && !is_year(cell));
    let numbers = numbers && (counted() || cells.iter().any(|cell| mark::parts(cell) > 1));
    numbers
        .then_some(Column::Number)
        .or_else(|| is(Column::Until, is_time))
        .or_else(|| is(Column::Money, is_amount))
        .or_else(|| is(Column::Lead, is_body))
        .or_else(|| is(Column::Other, is_figures))
}

/// Whether at least seven in ten do so.
fn most(cells: &[&str], fits: fn(&str) -> bool) -> bool {
    !cells.is_empty() && cells.iter().filter(|cell| fits(cell)).count() * 10 >= cells.len() * 7
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse().is_ok_and(|year: u16| (1990..2100).contains(&year))
}

fn is_time(cell: &str) -> bool {
    let cell = folded(cell);
    if cell.chars().count() > 40 {
        return false;
    }
    let words = || cell.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_figure = |word: &str| word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
    let is_word = |word: &str| {
        TIMES.split('|').any(|time| time == word) || MONTHS.split('|').any(|month| word.starts_with(month))
    };
    let dated = words().any(|word| is_year(word) || is_word(word) && word.chars().count() > 1);
    ALWAYS.split('|').any(|always| cell.contains(always))
        || dated && words().all(|word| is_figure(word) || is_word(word))
}

fn is_amount(cell: &str) -> bool {
    let cell = folded(cell);
    let rest = cell.trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || ",.$".contains(c));
    let known = rest
        .split(|c: char| c.is_whitespace() || c == '.')
        .filter(|w| !w.is_empty())
        .all(|w| UNITS.split('|').any(|unit| unit == w));
    let digits: String = cell.chars().take_while(|c| !",.".contains(*c)).filter(char::is_ascii_digit).collect();
    known && (digits.len() > 2 || !rest.is_empty() && !digits.is_empty()) && !is_year(&cell)
}

fn is_body(cell: &str) -> bool {
    let cell = folded(cell);
    cell.chars().count() <= 60 && BODIES.split('|').any(|body| cell.contains(body))
}

fn is_figures(cell: &str) -> bool {
    cell.contains(|c: char| c.is_ascii_digit())
        && cell.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || ",.-–%".contains(c))
}
