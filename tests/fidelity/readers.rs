//! Other programs read files.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Runs a program and gives what it printed.
pub fn run(program: &str, words: &[&str]) -> String {
    let output = Command::new(program).args(words).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn word(path: &Path) -> &str {
    path.to_str().expect("Unicode")
}

/// The words of PDF files, in the order of reading.
pub fn pdftotext(path: &Path) -> String {
    run("pdftotext", &["-raw", "-enc", "UTF-8", word(path), "-"])
}

/// What a script of Python says of files.
pub fn python(script: &str, paths: &[PathBuf]) -> Vec<serde_json::Value> {
    let mut words = vec!["-c", script];
    words.extend(paths.iter().map(|path| word(path)));
    let answer: serde_json::Value = serde_json::from_str(&run("python3", &words)).expect("JSON");
    answer.as_array().expect("a list").clone()
}

/// The words of DOCX files as python-docx finds them: paragraphs and cells in their order.
pub fn python_docx(paths: &[PathBuf]) -> Vec<String> {
    let script = "
import sys, json, docx
from docx.oxml.ns import qn
def words(path):
    found = []
    for p in docx.Document(path).element.body.iter(qn('w:p')):
        # In order: words, breaks and tabs.
        line = ''
        for e in p.iter(qn('w:t'), qn('w:br'), qn('w:tab')):
            if e.tag == qn('w:t'): line += e.text or ''
            elif e.getparent().tag == qn('w:r'): line += '\\n'
        found.append(line)
    return '\\n'.join(found)
print(json.dumps([words(path) for path in sys.argv[1:]]))
";
    python(script, paths).iter().map(|words| words.as_str().unwrap().to_owned()).collect()
}

/// The files as LibreOffice converts them.
pub fn libreoffice(paths: &[PathBuf], to: &str, folder: &Path) -> Vec<PathBuf> {
    let profile = tempfile::tempdir().unwrap();
    let profile = format!("-env:UserInstallation=file://{}", word(profile.path()));
    let mut words = vec![profile.as_str(), "--headless", "--convert-to", to, "--outdir", word(folder)];
    words.extend(paths.iter().map(|path| word(path)));
    run("soffice", &words);
    let extension = to.split(':').next().unwrap();
    let converted = |path: &PathBuf| folder.join(path.file_name().unwrap()).with_extension(extension);
    paths.iter().map(converted).collect()
}

/// What pandoc makes of a Markdown file: the words of its tree, block by block.
pub fn pandoc(path: &Path) -> String {
    let tree = run("pandoc", &["-f", "gfm", "-t", "json", word(path)]);
    let tree: serde_json::Value = serde_json::from_str(&tree).expect("JSON");
    let mut words = String::new();
    inlines(&tree["blocks"], &mut words);
    words
}

/// Goes through pandoc's tree: whatever is not words is between words.
fn inlines(node: &serde_json::Value, words: &mut String) {
    use serde_json::Value;
    match node {
        Value::Array(nodes) => nodes.iter().for_each(|node| inlines(node, words)),
        Value::Object(fields) => match fields.get("t").and_then(Value::as_str) {
            Some("Str") => words.push_str(fields["c"].as_str().unwrap()),
            Some("Space" | "SoftBreak" | "LineBreak") => words.push('\n'),
            // Code, raw HTML and formulas: their words are the last of their parts.
            Some("RawInline" | "RawBlock") => {
                if fields["c"][1].as_str().unwrap().starts_with("<br") {
                    words.push('\n');
                }
            }
            Some("Code" | "CodeBlock" | "Math") => words.push_str(fields["c"][1].as_str().unwrap()),
            Some("Emph" | "Strong" | "Strikeout" | "Link" | "Image" | "Span" | "Quoted") => {
                inlines(&fields["c"], words)
            }
            _ => {
                words.push('\n');
                fields.values().for_each(|node| inlines(node, words));
                words.push('\n');
            }
        },
        _ => {}
    }
}

/// Runs Chromium on a page without a network and gives what it printed.
pub fn chromium(words: &[&str], page: &Path) -> String {
    let profile = tempfile::tempdir().unwrap();
    let profile = format!("--user-data-dir={}", word(profile.path()));
    let page = format!("file://{}", word(page));
    let mut all = vec![
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--disable-background-networking",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--virtual-time-budget=20000",
        &profile,
    ];
    all.extend(words);
    all.push(&page);
    run("chromium", &all)
}
