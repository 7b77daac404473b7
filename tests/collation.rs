//! The order of words in the four languages.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

use kengesh::i18n::Collation;
use kengesh::model::{Id, Item, Kind, Language, Text, main_field};

/// Sorts them from the far end, so that nothing stands in order by chance.
fn sorted<'a>(language: Language, words: &[&'a str]) -> Vec<&'a str> {
    let mut sorted: Vec<&str> = words.iter().rev().copied().collect();
    sorted.sort_by(|one, other| Collation::of(language).compare(one, other));
    sorted
}

fn stands_in_order(language: Language, words: &[&str]) {
    assert_eq!(sorted(language, words), words);
}

#[test]
fn kyrgyz_letters_stand_behind_those_they_come_from() {
    stands_in_order(Language::Ky, &["нан", "няня", "ңиң", "оба", "оюн", "өзөн", "пахта", "тоо", "уя", "үй", "фабрика"]);
}

#[test]
fn kazakh_letters_stand_where_the_alphabet_has_them() {
    let words = "а ә б в г ғ д е ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я";
    let letters: Vec<&str> = words.split(' ').collect();
    stands_in_order(Language::Kk, &letters);
}

#[test]
fn russian_yo_stands_with_ye() {
    stands_in_order(Language::Ru, &["едок", "ёж", "ель", "жук"]);
}

#[test]
fn capitals_and_figures_do_not_tear_a_list_apart() {
    stands_in_order(Language::En, &["apple", "Banana", "cherry"]);
    stands_in_order(Language::Ru, &["вода", "Газ", "дорога"]);
    stands_in_order(Language::Ru, &["Школа № 2", "Школа № 10"]);
}

#[test]
fn an_item_made_of_words_is_known_by_them() {
    let kinds = [
        Kind::Block,
        Kind::Card,
        Kind::Problem,
        Kind::Goal,
        Kind::Priority,
        Kind::Task,
        Kind::Measure,
        Kind::ExpectedResult,
        Kind::Risk,
        Kind::Act,
        Kind::Report,
        Kind::Meeting,
        Kind::Member,
        Kind::Body,
        Kind::Indicator,
        Kind::MoneySource,
        Kind::Term,
        Kind::Remark,
    ];
    for kind in kinds {
        let text = Text::new(Language::Ru, "слова");
        let item: Item = Item::of_words(kind, Id::new(), text.clone()).unwrap();
        let part = item.part().unwrap();
        assert_eq!(main_field(part).and_then(|field| part.text(field)), Some(&text), "{kind:?}");
    }
}
