//! Exports as whole processes, beside what people do without this program: LibreOffice and pandoc. Run on a quiet
//! machine by `cargo bench --bench export`; programs that are not there are left out, with a line that says so.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a benchmark says what is wrong by panicking")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

mod sized;

/// So many rounds are counted; the programs take turns, so that a machine that slows down slows all of them.
const ROUNDS: usize = 7;

struct Contest {
    folder: PathBuf,
}

/// A program with its words.
type Call = Vec<String>;

fn call(words: &[&str]) -> Call {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn time(calls: &[Call], folder: &Path) -> Option<Duration> {
    let start = Instant::now();
    for words in calls {
        let (program, rest) = words.split_first()?;
        let run =
            Command::new(program).args(rest).current_dir(folder).stdout(Stdio::null()).stderr(Stdio::null()).status();
        assert!(run.ok()?.success(), "{words:?}");
    }
    Some(start.elapsed())
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

impl Contest {
    /// Times two ways to the same end in turn and prints how many times longer the other one takes.
    fn run(&self, name: &str, ours: &[Call], other_name: &str, others: &[Call]) {
        let (Some(_), Some(_)) = (time(ours, &self.folder), time(others, &self.folder)) else {
            println!("{name}: skipped, since {other_name} is not there");
            return;
        };
        let mut pairs: Vec<(Duration, Duration)> = Vec::new();
        for _ in 0..ROUNDS {
            pairs.push((time(ours, &self.folder).unwrap(), time(others, &self.folder).unwrap()));
        }
        let own = median(&mut pairs.iter().map(|pair| pair.0).collect::<Vec<_>>());
        let other = median(&mut pairs.iter().map(|pair| pair.1).collect::<Vec<_>>());
        let mut ratios: Vec<f64> = pairs.iter().map(|(own, other)| other.as_secs_f64() / own.as_secs_f64()).collect();
        ratios.sort_by(f64::total_cmp);
        println!(
            "{name}: {own:.0?} against {other:.0?} of {other_name}: {:.1} times as fast (median of {ROUNDS} pairs, {:.1}–{:.1})",
            ratios[ratios.len() / 2],
            ratios[0],
            ratios[ratios.len() - 1],
        );
    }

    /// Times one way alone.
    fn alone(&self, name: &str, ours: &[Call]) {
        let mut times: Vec<Duration> = (0..3).map(|_| time(ours, &self.folder).unwrap()).collect();
        println!("{name}: {:.2?} (median of 3)", median(&mut times));
    }
}

fn main() {
    // `cargo test --benches` only wants to know that it starts.
    if !std::env::args().any(|word| word == "--bench") {
        return;
    }
    let folder = std::env::temp_dir().join(format!("kengesh-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let contest = Contest { folder: folder.clone() };
    let program = env!("CARGO_BIN_EXE_kengesh");
    let export = |to: &str, more: &[&str]| {
        let mut words = call(&[program, "export", "--sample", "kant", "--to", to, "--date", "2026-01-15"]);
        words.extend(call(more));
        words.extend(call(&["--output", &format!("ours.{to}")]));
        words
    };
    time(&[export("docx", &[]), export("md", &[])], &folder).unwrap();
    std::fs::copy(folder.join("ours.docx"), folder.join("peer.docx")).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let office = |file: &str| call(&["soffice", &profile, "--headless", "--convert-to", "pdf", file]);
    let pandoc =
        |output: &str| call(&["pandoc", "ours.md", "--standalone", "--toc", "--metadata", "title=Кант", "-o", output]);

    contest.run("PDF", &[export("pdf", &[])], "LibreOffice", &[office("peer.docx")]);
    let peer = [pandoc("pandoc.docx"), office("pandoc.docx")];
    contest.run("DOCX with page numbers", &[export("docx", &[])], "pandoc and LibreOffice", &peer);
    contest.run("DOCX with page numbers", &[export("docx", &[])], "pandoc alone", &[pandoc("pandoc.docx")]);
    contest.run("HTML", &[export("html", &[])], "pandoc", &[pandoc("pandoc.html")]);

    for (nodes, size) in [("1,000", (10, 10, 9)), ("3,000", (15, 10, 19)), ("10,500", (20, 25, 20))] {
        let plan = sized::strategy(size.0, size.1, size.2);
        let file = folder.join("large.ron");
        std::fs::write(&file, kengesh::storage::write(&plan)).unwrap();
        let file = file.to_str().unwrap();
        let large = |to: &str, more: &[&str]| {
            let mut words = call(&[program, "export", file, "--to", to, "--date", "2026-01-15"]);
            words.extend(call(more));
            words.extend(call(&["--output", &format!("large.{to}")]));
            words
        };
        contest.alone(&format!("PDF of {nodes} nodes"), &[large("pdf", &[])]);
        contest.alone(
            &format!("DOCX of {nodes} nodes without page numbers"),
            &[large("docx", &["--without-page-numbers"])],
        );
    }
    std::fs::remove_dir_all(folder).unwrap();
}
