//! Whether two texts say the same in nearly the same words.

use std::collections::{HashMap, HashSet};

use unicode_normalization::UnicodeNormalization;

/// How alike two texts are from which they say the same: stems in common among all stems of both.
///
/// From a trial with 52 pairs of cards as working groups write them, which are in the tests. The same thought in nearly
/// the same words («Нет сквера в центре», «В центре нет сквера») had 0.71 and more, but where one of the two says more;
/// different thoughts that share words («Высокий уровень жизни населения», «Низкий уровень жизни населения») had 0.60
/// at most, but where they differ in a number.
const ALIKE: f32 = 0.65;
/// The same, where all stems of one text stand in the other: who says more of it says the same.
const CONTAINED: f32 = 0.6;
/// Words that a text must have to be compared by its words; shorter ones must be equal.
const FEW: usize = 3;
/// Letters of a word that are compared, so that its ending does not count.
const STEM: usize = 5;

/// Words that say nothing of their own, in Russian, Kyrgyz, Kazakh and English.
const STOP_WORDS: &str = "\
    и|в|во|на|с|со|по|из|за|от|до|для|при|под|над|об|о|у|к|ко|а|но|или|как|что|это|так|же|ли|бы|их|его|\
    ее|мы|г|город|жана|менен|үчүн|боюнча|да|де|бул|эле|бар|болуп|шаар|және|мен|бен|пен|үшін|бойынша|\
    туралы|бұл|қала|the|a|an|of|and|in|on|to|for|at|by|with|from|is|are|our|города|городе|городу|шаардын|\
    шаарда|қаланың";

/// Texts that others are compared with.
///
/// ```
/// use kengesh::analysis::Likeness;
///
/// let cards = Likeness::of(["Старые водопроводные сети", "Нет сквера в центре города"]);
/// assert_eq!(cards.nearest("В центре города нет сквера.").map(|(card, _)| card), Some(1));
/// assert_eq!(cards.nearest("Нет детского сада в центре"), None);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Likeness {
    texts: Vec<Words>,
    /// Texts by all their words in order.
    equal: HashMap<String, usize>,
    /// Texts by stem.
    by_stem: HashMap<String, Vec<usize>>,
}

/// A text as it is compared.
#[derive(Clone, Debug, Default)]
struct Words {
    /// All words in order, small, without punctuation.
    all: String,
    stems: HashSet<String>,
    /// Numbers that stand in it: texts with other numbers speak of other things.
    numbers: HashSet<String>,
}

impl Likeness {
    /// Makes ready to compare with these texts.
    pub fn of<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Self {
        let mut likeness = Self::default();
        for text in texts {
            likeness.add(text.as_ref());
        }
        likeness
    }

    /// Adds a text; its place is the number of those before it.
    pub fn add(&mut self, text: &str) {
        let place = self.texts.len();
        let words = Words::of(text);
        if !words.all.is_empty() {
            self.equal.entry(words.all.clone()).or_insert(place);
        }
        for stem in &words.stems {
            self.by_stem.entry(stem.clone()).or_default().push(place);
        }
        self.texts.push(words);
    }

    /// The text that says the same as this one, by its place, and how alike they are: 1 when their words are equal.
    #[must_use]
    pub fn nearest(&self, text: &str) -> Option<(usize, f32)> {
        let words = Words::of(text);
        if let Some(place) = self.equal.get(&words.all) {
            return Some((*place, 1.0));
        }
        if words.stems.len() < FEW {
            return None;
        }
        let mut common = HashMap::<usize, usize>::new();
        for place in words.stems.iter().filter_map(|stem| self.by_stem.get(stem)).flatten() {
            *common.entry(*place).or_default() += 1;
        }
        let alike = |(place, common): (usize, usize)| {
            let other = self.texts.get(place)?;
            Some((place, words.likeness(other, common)?))
        };
        // Of texts that are equally alike the first, whatever order the map has them in.
        common.into_iter().filter_map(alike).max_by(|(a, x), (b, y)| x.total_cmp(y).then(b.cmp(a)))
    }
}

impl Words {
    fn of(text: &str) -> Self {
        let text: String = text.nfc().flat_map(char::to_lowercase).map(|c| if c == 'ё' { 'е' } else { c }).collect();
        let mut words = Self::default();
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            if !words.all.is_empty() {
                words.all.push(' ');
            }
            words.all.push_str(word);
            if word.starts_with(|c: char| c.is_ascii_digit()) {
                words.numbers.insert(word.to_owned());
            }
            if !STOP_WORDS.split('|').any(|stop| stop == word) {
                words.stems.insert(stem(word));
            }
        }
        words
    }

    /// How alike two texts with so many stems in common are, if they say the same.
    fn likeness(&self, other: &Self, common: usize) -> Option<f32> {
        let (own, others) = (self.stems.len(), other.stems.len());
        let few = own.min(others) < FEW;
        let numbers = self.numbers.is_empty() || other.numbers.is_empty() || self.numbers == other.numbers;
        if few || !numbers {
            return None;
        }
        let share = |part: usize, whole: usize| -> f32 {
            let number = |n: usize| u16::try_from(n).map_or(f32::MAX, f32::from);
            number(part) / number(whole)
        };
        let alike = share(common, own + others - common);
        let least = if common == own.min(others) { CONTAINED } else { ALIKE };
        (alike >= least).then_some(alike)
    }
}

/// The start of a word without its ending: five letters at most, and no vowel at the end of them.
fn stem(word: &str) -> String {
    let letters = word.chars().count();
    let start: String = word.chars().take(STEM).collect();
    let is_ending = |c: char| "аеиоуыэюяйьөүәіaeiouy".contains(c);
    // «садах», «домов»: the endings of a short word are among its first letters.
    let consonant = start.strip_suffix(['х', 'м', 'в']).filter(|before| letters <= STEM && before.ends_with(is_ending));
    let stem = consonant.unwrap_or(&start).trim_end_matches(is_ending);
    if letters >= 4 && stem.chars().count() >= 3 { stem.to_owned() } else { start }
}
