//! Spelling: which words are judged, and what the dictionaries say of them.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

use kengesh::analysis::{Dictionary, all_misspelt};
use kengesh::i18n::Translator;
use kengesh::model::Language;
use kengesh::work::{KANT, dictionary};
use proptest::prelude::*;

fn wrong(dictionary: &Dictionary, text: &str) -> Vec<String> {
    dictionary.misspelt(text).into_iter().map(|range| text[range].to_owned()).collect()
}

fn nothing_is_wrong(dictionary: &Dictionary, texts: &[&str]) {
    for text in texts {
        assert_eq!(wrong(dictionary, text), [""; 0], "{text}");
    }
}

#[test]
fn a_mistake_is_found_and_the_right_word_is_offered_first() {
    let russian = dictionary(Language::Ru).unwrap();
    assert_eq!(wrong(&russian, "Построить новую шкоулу и детскй сад"), ["шкоулу", "детскй"]);
    assert_eq!(russian.meant("детскй", 5)[0], "детский");
    let english = dictionary(Language::En).unwrap();
    assert_eq!(wrong(&english, "Bild a new school"), ["Bild"]);
    let kazakh = dictionary(Language::Kk).unwrap();
    assert_eq!(wrong(&kazakh, "жаңа мектеп"), [""; 0]);
    assert_eq!(wrong(&kazakh, "жаңа мектпе"), ["мектпе"]);
    assert!(dictionary(Language::Ky).is_none(), "then the window must say so no more");
}

#[test]
fn names_numbers_abbreviations_and_foreign_words_are_nobodys_mistakes() {
    let russian = dictionary(Language::Ru).unwrap();
    nothing_is_wrong(
        &russian,
        &[
            "дорога до Токмака и реки Красная Ысык-Ата",
            "ЖКХ, МСУ и ОсОО «Кантжол»",
            "в 2014–2017 гг. и 3,5 млн. сом, 20 тыс. чел.",
            "почта kant@gmail.com, сайт www.kant.kg и wi-fi",
            "социально-экономическое развитие, ёмкость и емкость",
            "а) в городе; б) на селе",
            "",
        ],
    );
}

#[test]
fn the_words_of_town_halls_and_workshops_are_known_in_all_their_forms() {
    let russian = dictionary(Language::Ru).unwrap();
    nothing_is_wrong(
        &russian,
        &[
            "постановление кенеша, кенешу, кенешом, кенешей, кенешами",
            "айыл окмоту, айылный кенеш, аким, акиму, акимами, акимат, маслихата",
            "камеры видеонаблюдения, бюджетирование по программам, цифровизацию услуг, софинансированием",
            "инклюзивного образования, инклюзивности, гендерному, маломобильных, безбарьерная среда",
            "муниципально-частное партнёрство, улично-дорожная сеть, машиноместа, парковочных мест",
            "экономика конкурентоспособна, системно, побратимских, демонополизации, энергоэффективностью",
            "госпрограммы, госпрограмме, госуслуг, госуслугами, госзакупок, телемедицины, стартапов",
        ],
    );
    assert_eq!(wrong(&russian, "решение кенеща, видионаблюдение"), ["кенеща", "видионаблюдение"]);
    assert!(russian.meant("видионаблюдение", 5).contains(&"видеонаблюдение".to_owned()));
}

#[test]
fn a_misspelt_word_at_the_beginning_of_a_sentence_is_found_in_spite_of_its_capital() {
    let russian = dictionary(Language::Ru).unwrap();
    assert_eq!(wrong(&russian, "Построить парк. Пастроить школу.\nПасадить сад"), ["Пастроить", "Пасадить"]);
}

#[test]
fn the_sample_has_hardly_a_word_that_is_called_wrong() {
    let plan = KANT.plan(Translator::of(Language::Ru)).unwrap();
    let russian = dictionary(Language::Ru).unwrap();
    let found = all_misspelt(&plan, |language| (language == Language::Ru).then_some(&russian));
    let words: std::collections::BTreeSet<&str> = found.iter().map(|found| found.word.as_str()).collect();
    println!("{} of the sample: {words:?}", found.len());
    assert!(words.len() < 5, "{words:?}");
}

proptest! {
    #[test]
    fn whatever_is_typed_its_misspelt_words_stand_whole_in_it(text in "([а-яёңөү]{1,9}|[А-ЯЁ]|[ .,!?\\-—«»()'’\n]|[0-9]|\\PC){0,40}") {
        static RUSSIAN: std::sync::LazyLock<Dictionary> = std::sync::LazyLock::new(|| dictionary(Language::Ru).unwrap());
        let mut end = 0;
        for range in RUSSIAN.misspelt(&text) {
            let word = text.get(range.clone());
            prop_assert!(word.is_some_and(|word| word.chars().count() > 1 && word.starts_with(char::is_alphabetic)));
            prop_assert!(range.start >= end);
            end = range.end;
        }
    }
}
