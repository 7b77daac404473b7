//! Spelling, beside the frame: one thread holds the dictionaries and answers. It lets them go when nobody has asked for a
//! while, and ends with who asks.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Read;
use std::ops::Range;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use flate2::read::GzDecoder;

use super::Waker;
use super::rest::give_back;
use crate::analysis::{Dictionary, Misspelt, all_misspelt, folded_word, folded_words};
use crate::model::{Language, NameForm, Passport, Plan};

/// The languages there is a dictionary for. Nobody has made one of Kyrgyz that may be passed on.
pub const SPELT: [Language; 3] = [Language::Ru, Language::Kk, Language::En];

/// So many words are offered for a misspelt one.
const MOST: usize = 5;

/// The texts whose answer is kept; above it all are asked anew.
const KEPT: usize = 20_000;

/// After so long without a question the dictionaries are let go: the Russian one takes a tenth of what the program does,
/// and is read again in a fraction of a second.
const REST: Duration = Duration::from_secs(20);

/// Which text in which language, without the text.
type Key = (Language, u64);

enum Ask {
    Text(Key, String),
    Word(Language, String),
    All(u64, Arc<Plan>),
}

enum Told {
    Text(Key, Vec<Range<usize>>),
    Word(Language, String, Vec<String>),
    All(u64, Vec<Misspelt>),
}

/// The misspelt words of the texts that are looked at.
pub struct Speller {
    asks: Sender<Ask>,
    told: Receiver<Told>,
    known: RefCell<Known>,
    /// The plan's own words and the names of its people and places, as they are compared.
    own: BTreeSet<String>,
    /// What those were taken from.
    own_of: Option<(Arc<BTreeSet<String>>, Arc<Passport>)>,
}

/// What was asked; none as long as it is not answered.
#[derive(Default)]
struct Known {
    texts: HashMap<Key, Option<Arc<[Range<usize>]>>>,
    words: HashMap<(Language, String), Option<Vec<String>>>,
    all: Option<(u64, Option<Vec<Misspelt>>)>,
}

impl Speller {
    /// Begins; the answers wake by this function. None where the computer gives no thread.
    #[must_use]
    pub fn new(waker: Waker) -> Option<Self> {
        let (asks, asked) = channel();
        let (tell, told) = channel();
        let begun = thread::Builder::new().name("spelling".to_owned()).spawn(move || answer(&asked, &tell, &waker));
        begun.inspect_err(|error| log::error!("no thread for spelling: {error}")).ok()?;
        Some(Self { asks, told, known: RefCell::default(), own: BTreeSet::new(), own_of: None })
    }

    /// Takes what was answered since, and the plan's own words as they are now.
    pub fn follow(&mut self, plan: &Plan) {
        let mut known = self.known.borrow_mut();
        for told in self.told.try_iter() {
            match told {
                Told::Text(key, ranges) => {
                    known.texts.insert(key, Some(ranges.into()));
                }
                Told::Word(language, word, meant) => {
                    known.words.insert((language, word), Some(meant));
                }
                Told::All(version, all) => {
                    // A later version may have been asked for since.
                    if known.all.as_ref().is_some_and(|(of, _)| *of == version) {
                        known.all = Some((version, Some(all)));
                    }
                }
            }
        }
        let same = |(words, passport): &(Arc<BTreeSet<String>>, Arc<Passport>)| {
            Arc::ptr_eq(words, &plan.words) && Arc::ptr_eq(passport, &plan.passport)
        };
        if !self.own_of.as_ref().is_some_and(same) {
            self.own = own_words(plan);
            self.own_of = Some((Arc::clone(&plan.words), Arc::clone(&plan.passport)));
        }
    }

    /// Where misspelt words stand in a text, in bytes; nothing as long as that is not known.
    #[must_use]
    pub fn misspelt(&self, language: Language, text: &str) -> Vec<Range<usize>> {
        if text.is_empty() || !SPELT.contains(&language) {
            return Vec::new();
        }
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        let key = (language, hasher.finish());
        let mut known = self.known.borrow_mut();
        if let Some(ranges) = known.texts.get(&key) {
            let wrong = |range: &&Range<usize>| text.get((*range).clone()).is_some_and(|word| !self.is_own(word));
            return ranges.iter().flat_map(|ranges| ranges.iter()).filter(wrong).cloned().collect();
        }
        if known.texts.len() >= KEPT {
            known.texts.retain(|_, answer| answer.is_none());
        }
        known.texts.insert(key, None);
        // The thread ends only with this.
        drop(self.asks.send(Ask::Text(key, text.to_owned())));
        Vec::new()
    }

    /// What may have been meant by a word; none as long as that is not known.
    #[must_use]
    pub fn meant(&self, language: Language, word: &str) -> Option<Vec<String>> {
        let mut known = self.known.borrow_mut();
        let key = (language, word.to_owned());
        if let Some(meant) = known.words.get(&key) {
            return meant.clone();
        }
        known.words.insert(key, None);
        drop(self.asks.send(Ask::Word(language, word.to_owned())));
        None
    }

    /// All misspelt words of the plan in this version; none as long as that is not known.
    #[must_use]
    pub fn all(&self, plan: &Arc<Plan>, version: u64) -> Option<Vec<Misspelt>> {
        let mut known = self.known.borrow_mut();
        if let Some((_, all)) = known.all.as_ref().filter(|(of, _)| *of == version) {
            let all = all.as_ref()?;
            return Some(all.iter().filter(|found| !self.is_own(&found.word)).cloned().collect());
        }
        known.all = Some((version, None));
        drop(self.asks.send(Ask::All(version, Arc::clone(plan))));
        None
    }

    fn is_own(&self, word: &str) -> bool {
        self.own.contains(&folded_word(word))
    }
}

/// The plan's own words, and the names that stand in its passport.
fn own_words(plan: &Plan) -> BTreeSet<String> {
    let mut own: BTreeSet<String> = plan.words.iter().map(|word| folded_word(word)).collect();
    for text in NameForm::ALL.map(|form| plan.passport.municipality.form(form)) {
        for (_, version) in text.iter() {
            own.extend(folded_words(version.text()));
        }
    }
    own
}

/// The thread: answers as long as somebody asks.
fn answer(asked: &Receiver<Ask>, tell: &Sender<Told>, waker: &Waker) {
    let mut dictionaries: HashMap<Language, Option<Dictionary>> = HashMap::new();
    loop {
        let ask = match asked.recv_timeout(REST) {
            Err(RecvTimeoutError::Timeout) => {
                dictionaries.clear();
                give_back();
                asked.recv().ok()
            }
            heard => heard.ok(),
        };
        let Some(ask) = ask else { return };
        let told = match ask {
            Ask::Text(key, text) => {
                let found = loaded(&mut dictionaries, key.0).map_or_else(Vec::new, |words| words.misspelt(&text));
                Told::Text(key, found)
            }
            Ask::Word(language, word) => {
                let meant = loaded(&mut dictionaries, language).map_or_else(Vec::new, |words| words.meant(&word, MOST));
                Told::Word(language, word, meant)
            }
            Ask::All(version, plan) => {
                for language in &plan.passport.languages {
                    loaded(&mut dictionaries, *language);
                }
                let of = |language: Language| dictionaries.get(&language).and_then(Option::as_ref);
                Told::All(version, all_misspelt(&plan, of))
            }
        };
        if tell.send(told).is_err() {
            return;
        }
        waker();
    }
}

fn loaded(dictionaries: &mut HashMap<Language, Option<Dictionary>>, language: Language) -> Option<&Dictionary> {
    dictionaries.entry(language).or_insert_with(|| dictionary(language)).as_ref()
}

/// What the Russian dictionary lacks: кенеш, аким, видеонаблюдение.
const MORE: &str = include_str!("../../assets/dictionaries/ru.more.dic");

/// The dictionary of a language, where there is one.
#[must_use]
pub fn dictionary(language: Language) -> Option<Dictionary> {
    macro_rules! packed {
        ($language:literal) => {
            (
                include_bytes!(concat!("../../assets/dictionaries/", $language, ".aff.gz")).as_slice(),
                include_bytes!(concat!("../../assets/dictionaries/", $language, ".dic.gz")).as_slice(),
            )
        };
    }
    let (affixes, words) = match language {
        Language::Ru => packed!("ru"),
        Language::Kk => packed!("kk"),
        Language::En => packed!("en"),
        Language::Ky => return None,
    };
    let unpacked = |bytes: &[u8]| {
        let mut text = String::new();
        GzDecoder::new(bytes).read_to_string(&mut text).map(|_| text)
    };
    let more = if language == Language::Ru { MORE } else { "" };
    let more = more.lines().filter(|line| !line.starts_with('#')).flat_map(|line| ["\n", line]);
    let read = unpacked(affixes).and_then(|affixes| {
        let mut words = unpacked(words)?;
        words.extend(more);
        Ok((affixes, words))
    });
    match read.map(|(affixes, words)| Dictionary::new(language, &affixes, &words)) {
        Ok(Ok(dictionary)) => Some(dictionary),
        Ok(Err(error)) => {
            log::error!("{error}");
            None
        }
        Err(error) => {
            log::error!("a dictionary cannot be unpacked: {error}");
            None
        }
    }
}
