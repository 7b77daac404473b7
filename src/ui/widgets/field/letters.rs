//! Letters that a Russian keyboard lacks: Ctrl+J turns the letter before the caret into the next of its row.

use crate::model::Language;

/// The letters that are turned into one another, by language: the last one turns into the first again.
const fn rows(language: Language) -> &'static [&'static [char]] {
    match language {
        Language::Ky => &[&['н', 'ң'], &['о', 'ө'], &['у', 'ү']],
        Language::Kk => &[
            &['а', 'ә'],
            &['г', 'ғ'],
            &['к', 'қ'],
            &['н', 'ң'],
            &['о', 'ө'],
            &['у', 'ұ', 'ү'],
            &['х', 'һ'],
            &['и', 'і'],
        ],
        Language::Ru => &[&['е', 'ё']],
        Language::En => &[],
    }
}

/// The words with the letter before the caret turned; none, when there is no other letter for it.
pub(super) fn turned(words: &str, caret: usize, language: Language) -> Option<String> {
    let place = caret.checked_sub(1)?;
    let letter = words.chars().nth(place)?;
    let small = letter.to_lowercase().next()?;
    let row = rows(language).iter().find(|row| row.contains(&small))?;
    let next = row.iter().cycle().skip_while(|other| **other != small).nth(1)?;
    let turned = if letter == small { *next } else { next.to_uppercase().next()? };
    Some(words.chars().enumerate().map(|(at, c)| if at == place { turned } else { c }).collect())
}
