//! The same work without a window: new, export, check, info. Messages go to standard error, in the system's language.

mod arguments;
mod speaker;

use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::Parser as _;
use jiff::civil::Date;

pub use self::arguments::{Arguments, Command, FormatChoice, Named, Output, PartChoice, RendererChoice, Source};
use crate::analysis::{self, Counts, Weight};
use crate::document::Scope;
use crate::export::Format;
use crate::i18n::{Translator, slots};
use crate::model::{Language, Plan};
use crate::storage::{self, Over, Previous, RealFiles};
use crate::work::{ExportRequest, MOST_REPAIRS, Progress, Sample, Target, export, repair_words};

/// How it ended: the exit status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// 0.
    Well,
    /// 1: faults, or it could not be done.
    Badly,
}

/// The language of messages: the system's, when it is one of ours; else Russian, the office's.
#[must_use]
pub fn system_language() -> Language {
    let locale = sys_locale::get_locale().unwrap_or_default();
    locale.get(..2).and_then(|code| code.parse().ok()).unwrap_or(Language::Ru)
}

/// Reads the arguments. Wrong ones end the program with status 2 and say what is right.
#[must_use]
pub fn arguments(words: impl IntoIterator<Item = OsString>) -> Arguments {
    Arguments::parse_from(words)
}

/// Does the work.
#[must_use]
pub fn run(command: Command) -> Ended {
    let translator = Translator::of(system_language());
    let done = match command {
        Command::New { template, output, language } => new(&template, &output, language, translator),
        Command::Export { plan, to, language, output, only, without_page_numbers, date } => {
            let request = ExportRequest {
                formats: formats(&to),
                languages: language,
                scopes: vec![only.map_or(Scope::Whole, |part| part.0)],
                folder: PathBuf::new(),
                stem: String::new(),
                replace: true,
                date: date.unwrap_or_else(today),
                page_numbers: !without_page_numbers,
            };
            export_to(request, output.as_deref(), &plan, translator)
        }
        Command::Check { plan, format, strict } => check(&plan, format, strict, translator),
        Command::Info { plan, format } => info(&plan, format, translator),
    };
    done.unwrap_or_else(|sentence| {
        say(&sentence);
        Ended::Badly
    })
}

/// Today where the computer is.
fn today() -> Date {
    jiff::Zoned::now().date()
}

/// Says something beside the answer itself.
pub fn say(sentence: &str) {
    // Whoever has closed standard error does not want to hear it.
    let _ = writeln!(std::io::stderr(), "{sentence}");
}

/// Gives the answer. A reader that has gone away (`| head`) wants no more of it.
fn answer(text: &str) {
    let _ = writeln!(std::io::stdout(), "{}", text.trim_end());
}

/// The sample of this name.
///
/// # Errors
/// A sentence that names those there are.
pub fn sample(name: &str, translator: &Translator) -> Result<Sample, String> {
    one_of(&Sample::SAMPLES, name, translator)
}

fn one_of(among: &[Sample], name: &str, translator: &Translator) -> Result<Sample, String> {
    Sample::find(among, name).ok_or_else(|| {
        let names = among.iter().map(|sample| sample.name).collect::<Vec<_>>().join(", ");
        translator.say_with("cli-unknown-sample", &slots([("name", name.to_owned().into()), ("names", names.into())]))
    })
}

/// Opens the file or sample, and says what an export of it is called.
///
/// # Errors
/// A sentence.
pub fn open(file: Option<&Path>, sample: Option<&str>, translator: &Translator) -> Result<(Plan, String), String> {
    if let Some(name) = sample {
        let sample = self::sample(name, translator)?;
        return Ok((sample.plan(translator)?, sample.stem.to_owned()));
    }
    let path = file.unwrap_or_else(|| Path::new(""));
    let (plan, _) = storage::open(&RealFiles, path).map_err(|error| error.sentence(translator))?;
    let stem = path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    Ok((plan, stem))
}

fn new(template: &str, output: &Path, language: Language, translator: &Translator) -> Result<Ended, String> {
    let template = one_of(&Sample::TEMPLATES, template, translator)?;
    let plan = template.copy_in(language, translator)?;
    // Nothing is written over, so nothing is to be kept.
    storage::save(&RealFiles, output, &plan, Over::Nothing, Previous::Kept(None))
        .map_err(|error| error.sentence(translator))?;
    written(output, translator);
    Ok(Ended::Well)
}

fn written(path: &Path, translator: &Translator) {
    say(&translator.say_with("cli-written", &slots([("file", path.display().to_string().into())])));
}

/// The formats asked for, each once.
fn formats(choices: &[FormatChoice]) -> Vec<Format> {
    let mut formats = Vec::new();
    for format in choices.iter().flat_map(|choice| choice.formats()) {
        if !formats.contains(format) {
            formats.push(*format);
        }
    }
    formats
}

/// Writes every document that can be written, and says of each of the others why not.
fn export_to(
    request: ExportRequest,
    output: Option<&Path>,
    named: &Named,
    translator: &Translator,
) -> Result<Ended, String> {
    let (plan, stem) = open(named.file.as_deref(), named.sample.as_deref(), translator)?;
    let languages = chosen(&request.languages, &plan, translator)?;
    let request = ExportRequest { languages, stem, ..request };
    let targets = targets(request.clone(), output);
    if let Some(file) = named.file.as_deref().filter(|file| targets.iter().any(|t| same_file(file, &t.path))) {
        return Err(translator.say_with("cli-own-file", &slots([("file", file.display().to_string().into())])));
    }
    let done = export(&RealFiles, &plan, &targets, request.writing(), &Progress::default());
    let exported = done.map_err(|error| error.to_string())?;
    exported.written.iter().for_each(|path| written(path, translator));
    exported.failed.iter().for_each(|(target, error)| say(&error.sentence(target, translator)));
    Ok(if exported.failed.is_empty() { Ended::Well } else { Ended::Badly })
}

/// Several documents go into a folder; one goes into a file, unless a folder of that name is there or meant.
fn targets(mut request: ExportRequest, output: Option<&Path>) -> Vec<Target> {
    let Some(output) = output else { return request.targets() };
    let meant = output.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
    output.clone_into(&mut request.folder);
    let mut targets = request.targets();
    if let [only] = targets.as_mut_slice()
        && !meant
        && !output.is_dir()
    {
        output.clone_into(&mut only.path);
    }
    targets
}

/// The languages asked for, the plan's main one where none is.
fn chosen(asked: &[Language], plan: &Plan, translator: &Translator) -> Result<Vec<Language>, String> {
    let has = &plan.passport.languages;
    if let Some(wrong) = asked.iter().find(|language| !has.contains(language)) {
        let languages = has.iter().map(|language| language.code()).collect::<Vec<_>>().join(", ");
        let slots = slots([("language", wrong.code().into()), ("languages", languages.into())]);
        return Err(translator.say_with("cli-no-language", &slots));
    }
    if asked.is_empty() {
        return Ok(vec![plan.main_language()]);
    }
    let mut languages = asked.to_vec();
    let mut seen = std::collections::BTreeSet::new();
    languages.retain(|language| seen.insert(language.code()));
    Ok(languages)
}

fn same_file(one: &Path, other: &Path) -> bool {
    one == other || one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}

fn check(named: &Named, format: Output, strict: bool, translator: &Translator) -> Result<Ended, String> {
    let opened = open(named.file.as_deref(), named.sample.as_deref(), translator);
    let (plan, _) = opened.map_err(|sentence| with_repairs(sentence, named.file.as_deref(), translator))?;
    let findings = analysis::check(&plan);
    match format {
        Output::Json => answer(&json(&findings)),
        Output::Text => answer(&speaker::findings(&plan, &findings, translator)),
    }
    let faults = findings.iter().any(|finding| finding.weight == Weight::Fault);
    Ok(if faults || (strict && !findings.is_empty()) { Ended::Badly } else { Ended::Well })
}

/// Why a file cannot be opened, and what the window would repair in it.
fn with_repairs(sentence: String, file: Option<&Path>, translator: &Translator) -> String {
    let repaired = file.and_then(|file| storage::repair(&RealFiles, file));
    let Some(repaired) = repaired else { return sentence };
    let repairs = repair_words(&repaired, MOST_REPAIRS, translator);
    let lines = repairs.iter().map(|words| format!("  {words}"));
    [sentence, translator.say("repaired-file")].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

fn info(named: &Named, format: Output, translator: &Translator) -> Result<Ended, String> {
    let (plan, _) = open(named.file.as_deref(), named.sample.as_deref(), translator)?;
    let counts = analysis::count(&plan);
    answer(&match format {
        Output::Json => json(&counts),
        Output::Text => table(&counts, translator),
    });
    Ok(Ended::Well)
}

fn json<T: serde::Serialize + ?Sized>(value: &T) -> String {
    // Strings, numbers and lists: there is nothing in it that JSON cannot say.
    serde_json::to_string_pretty(value).unwrap_or_default()
}

fn table(counts: &Counts, translator: &Translator) -> String {
    let swot = &counts.swot;
    let swot = [swot.strengths, swot.weaknesses, swot.opportunities, swot.threats].map(|n| n.to_string()).join(" · ");
    let numbers = [
        ("info-sections", counts.sections.to_string()),
        ("info-subsections", counts.subsections.to_string()),
        ("info-facts", counts.facts.to_string()),
        ("info-swot", swot),
        ("info-problems", counts.problems.to_string()),
        ("info-goals", counts.goals.to_string()),
        ("info-priorities", counts.priorities.to_string()),
        ("info-tasks", counts.tasks.to_string()),
        ("info-measures", counts.measures.to_string()),
        ("info-results", counts.results.to_string()),
        ("info-risks", counts.risks.to_string()),
        ("info-indicators", counts.indicators.to_string()),
    ];
    let mut lines: Vec<String> = numbers.map(|(key, number)| format!("{}: {number}", translator.say(key))).to_vec();
    for (language, missing) in &counts.untranslated {
        let name = translator.say_with("info-untranslated", &slots([("language", (*language).into())]));
        lines.push(format!("{name}: {missing}"));
    }
    lines.join("\n")
}
