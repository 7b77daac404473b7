//! The built program in a real window on a screen of its own, driven by a real keyboard's events.
#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]
#![cfg(all(unix, not(target_os = "macos")))]

mod common;

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use common::whole::{self, Act, Press, Script};
use common::workshop::{self, Do};

/// A screen without a monitor, gone with the test.
struct Screen {
    server: Child,
    display: String,
    home: tempfile::TempDir,
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The program on a screen.
struct Program<'a> {
    screen: &'a Screen,
    child: Child,
}

impl Drop for Program<'_> {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Screen {
    fn new() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x800x24"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed");
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).expect("a number");
        let display = format!(":{}", number.trim());
        Self { server, display, home: tempfile::tempdir().unwrap() }
    }

    fn run(&self, program: &str, words: &[&str]) -> String {
        let output = Command::new(program).args(words).env("DISPLAY", &self.display).output().expect(program);
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// Puts words on the clipboard, as another program does.
    fn copy(&self, words: &str) {
        let path = self.home.path().join("clipboard");
        std::fs::write(&path, words).unwrap();
        let mut xclip = Command::new("xclip");
        xclip.args(["-selection", "clipboard", "-in"]).arg(&path).env("DISPLAY", &self.display);
        // It stays behind to hand the words out.
        let put = xclip.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("xclip is installed");
        assert!(put.success());
        sleep(Duration::from_millis(100));
    }

    fn layout(&self, name: &str) {
        self.run("setxkbmap", &[name]);
        sleep(Duration::from_millis(300));
    }

    /// Starts the program and gives its window the keyboard: there is no window manager to do so.
    fn start(&self, words: &[&str]) -> Program<'_> {
        let child = Command::new(env!("CARGO_BIN_EXE_kengesh"))
            .args(words)
            .env("DISPLAY", &self.display)
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("HOME", self.home.path())
            .env("LC_ALL", "ru_RU.UTF-8")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("XDG_DATA_HOME")
            .spawn()
            .unwrap();
        let program = Program { screen: self, child };
        program.wait("a window", || !self.run("xdotool", &["search", "--onlyvisible", "--name", "."]).is_empty());
        sleep(Duration::from_secs(2));
        let window = self.run("xdotool", &["search", "--onlyvisible", "--name", "."]);
        self.run("xdotool", &["windowfocus", window.lines().next().unwrap()]);
        sleep(Duration::from_millis(500));
        program
    }
}

impl Program<'_> {
    fn wait(&self, what: &str, done: impl Fn() -> bool) {
        let begun = Instant::now();
        while !done() {
            assert!(begun.elapsed() < Duration::from_secs(60), "waited in vain for {what}");
            sleep(Duration::from_millis(100));
        }
    }

    fn key(&self, key: &str) {
        self.screen.run("xdotool", &["key", key]);
        sleep(Duration::from_millis(150));
    }

    fn type_text(&self, words: &str) {
        self.screen.run("xdotool", &["type", "--delay", "30", words]);
        sleep(Duration::from_millis(200));
    }

    fn carry_out(&self, step: Do) {
        match step {
            Do::Type(words) => self.type_text(words),
            Do::Enter => self.key("Return"),
            Do::Tab => self.key("Tab"),
            Do::BackTab => self.key("shift+Tab"),
            Do::NextQuadrant => self.key("ctrl+Tab"),
            Do::NextSection => self.key("ctrl+Next"),
            // By the place of the keys, as fingers find them under the Russian layout: Z, Y.
            Do::Undo => self.chord("52"),
            Do::Redo => self.chord("29"),
        }
    }

    /// What the Russian layout has no key for is put on the clipboard and pasted. Says whether it was.
    fn act(&self, act: &Act) -> bool {
        let press = match act {
            Act::Type(words) if words.chars().all(is_on_russian_keyboard) => {
                self.screen.run("xdotool", &["type", "--delay", "12", words]);
                sleep(Duration::from_millis(150));
                return false;
            }
            Act::Type(words) => {
                self.screen.copy(words);
                self.chord("55");
                return true;
            }
            Act::Press(press) => press,
        };
        self.key(match press {
            Press::Enter => "Return",
            Press::Tab => "Tab",
            Press::BackTab => "shift+Tab",
            Press::Down => "Down",
            Press::Escape => "Escape",
            Press::Fields => "F2",
            Press::NextQuadrant => "ctrl+Tab",
            Press::NextSection => "ctrl+Next",
        });
        false
    }

    /// Saves by the field for a path: there is no system dialog here.
    fn save_as(&self, path: &Path) {
        // Ctrl+S by the key's place: the letter on it is «ы».
        self.chord("39");
        sleep(Duration::from_secs(4));
        self.screen.layout("us");
        self.key("ctrl+a");
        self.type_text(path.to_str().unwrap());
        self.key("Return");
        self.wait("the file", || path.is_file());
        sleep(Duration::from_secs(1));
    }

    /// Ctrl with the key of this code.
    fn chord(&self, code: &str) {
        self.screen.run("xdotool", &["keydown", "Control_L", "key", code, "keyup", "Control_L"]);
        sleep(Duration::from_millis(200));
    }

    fn ended(mut self) -> bool {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(10) {
            if self.child.try_wait().unwrap().is_some() {
                return true;
            }
            sleep(Duration::from_millis(100));
        }
        false
    }
}

/// Whether the Russian layout types it.
fn is_on_russian_keyboard(c: char) -> bool {
    matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё' | '0'..='9' | ' ' | '.' | ',' | ';' | ':' | '(' | ')' | '-' | '"')
}

fn plan_at(path: &Path) -> kengesh::model::Plan {
    kengesh::storage::read(&std::fs::read(path).expect("saved")).expect("a plan")
}

#[test]
#[ignore = "opens a real window: needs Xvfb, xdotool and setxkbmap"]
fn a_workshop_is_typed_in_a_real_window_under_the_russian_layout() {
    let screen = Screen::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    let program = screen.start(&[]);
    screen.layout("ru");
    for step in workshop::script() {
        program.carry_out(step);
    }
    program.save_as(&path);
    workshop::check(&plan_at(&path));
    program.key("ctrl+q");
    assert!(program.ended(), "nothing is unsaved, so it leaves at once");

    let again = screen.start(&[path.to_str().unwrap()]);
    screen.layout("ru");
    again.key("ctrl+Next");
    again.type_text("Цель стратегии");
    screen.layout("us");
    again.key("ctrl+q");
    sleep(Duration::from_secs(1));
    let mut again = again;
    assert!(again.child.try_wait().unwrap().is_none(), "unsaved work is asked about");
    workshop::check(&plan_at(&path));
}

#[test]
#[ignore = "opens a real window: needs Xvfb, xdotool, xclip and setxkbmap"]
fn half_a_strategy_is_built_in_a_real_window_and_exported_as_the_sample_is() {
    let screen = Screen::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    let sample = common::sample("kant-2014-2017.ron");
    let script = Script::of(&sample);
    let begun = Instant::now();
    let program = screen.start(&[]);
    screen.layout("ru");
    let pasted = script.acts.iter().filter(|act| program.act(act)).count();
    program.save_as(&path);
    whole::check(&plan_at(&path), &sample);
    let to = folder.path().join("document.md");
    let mut export = Command::new(env!("CARGO_BIN_EXE_kengesh"));
    export.arg("export").arg(&path).args(["--to", "md", "--language", "ru", "--date", "2026-01-15", "--output"]);
    assert!(export.arg(&to).output().unwrap().status.success());
    let expected = whole::exported(&whole::with_the_samples(&plan_at(&path), &sample));
    assert_eq!(std::fs::read_to_string(&to).unwrap(), expected);
    let (items, keys) = (script.items, script.keys());
    println!(
        "{items} items, {pasted} of them pasted; {keys} keys and chords beyond their text; {} s",
        begun.elapsed().as_secs()
    );
}
