//! The built program in a real window on a screen of its own, driven by a real keyboard's events.

#![allow(dead_code, reason = "each test uses its part")]

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::whole::{Act, Press};
use super::workshop::Do;

/// A screen without a monitor, gone with the test.
pub struct Screen {
    server: Child,
    display: String,
    pub home: tempfile::TempDir,
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The program on a screen.
pub struct Program<'a> {
    screen: &'a Screen,
    pub child: Child,
}

impl Drop for Program<'_> {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Screen {
    pub fn new() -> Self {
        let mut server = Command::new("Xvfb")
            // It stays as it is when its last program goes: while it begins anew, it takes no other.
            .args(["-displayfd", "1", "-noreset", "-screen", "0", "1280x800x24"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed");
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).expect("a number");
        let display = format!(":{}", number.trim());
        Self { server, display, home: tempfile::tempdir().unwrap() }
    }

    pub fn run(&self, program: &str, words: &[&str]) -> String {
        let output = Command::new(program).args(words).env("DISPLAY", &self.display).output().expect(program);
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// Puts words on the clipboard, as another program does.
    pub fn copy(&self, words: &str) {
        let path = self.home.path().join("clipboard");
        std::fs::write(&path, words).unwrap();
        let mut xclip = Command::new("xclip");
        xclip.args(["-selection", "clipboard", "-in"]).arg(&path).env("DISPLAY", &self.display);
        // It stays behind to hand the words out.
        let put = xclip.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("xclip is installed");
        assert!(put.success());
        sleep(Duration::from_millis(100));
    }

    pub fn layout(&self, name: &str) {
        self.run("setxkbmap", &[name]);
        sleep(Duration::from_millis(300));
    }

    /// The program with these words, on this screen and in this home, not started yet.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kengesh"));
        self.place(&mut command);
        command.args(words);
        command
    }

    /// Puts a program on this screen and into this home.
    pub fn place(&self, command: &mut Command) {
        command
            .env("DISPLAY", &self.display)
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("HOME", self.home.path())
            .env("LC_ALL", "ru_RU.UTF-8")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("XDG_DATA_HOME");
    }

    /// Starts the program and gives its window the keyboard: there is no window manager to do so.
    pub fn start(&self, words: &[&str]) -> Program<'_> {
        self.begin(&mut self.command(words))
    }

    /// Starts what was put on this screen, and gives its window the keyboard.
    pub fn begin(&self, command: &mut Command) -> Program<'_> {
        let program = Program { screen: self, child: command.spawn().unwrap() };
        program.wait("a window", || self.window().is_some());
        sleep(Duration::from_secs(2));
        self.run("xdotool", &["windowfocus", &self.window().expect("the window stays")]);
        sleep(Duration::from_millis(500));
        program
    }

    /// The program's window; the one in which a renderer is tried is of one point.
    pub fn window(&self) -> Option<String> {
        let windows = self.run("xdotool", &["search", "--onlyvisible", "--name", "."]);
        let large = |window: &&str| !self.run("xdotool", &["getwindowgeometry", window]).contains("Geometry: 1x1");
        windows.lines().find(large).map(str::to_owned)
    }
}

impl Program<'_> {
    pub fn wait(&self, what: &str, done: impl Fn() -> bool) {
        let begun = Instant::now();
        while !done() {
            assert!(begun.elapsed() < Duration::from_secs(60), "waited in vain for {what}");
            sleep(Duration::from_millis(100));
        }
    }

    /// Does it, and again every second, until the window's title says that something is unsaved: what comes before a
    /// busy computer has made the window ready is lost.
    pub fn until_unsaved(&self, act: impl Fn()) {
        self.wait("something unsaved", || {
            let title = || self.screen.window().map(|window| self.screen.run("xdotool", &["getwindowname", &window]));
            let unsaved = || title().is_some_and(|title| title.contains('•'));
            if !unsaved() {
                act();
                sleep(Duration::from_secs(1));
            }
            unsaved()
        });
    }

    pub fn key(&self, key: &str) {
        self.screen.run("xdotool", &["key", key]);
        sleep(Duration::from_millis(150));
    }

    /// A key, without waiting for what comes of it.
    pub fn press(&self, key: &str) {
        self.screen.run("xdotool", &["key", key]);
    }

    /// Words, without waiting for what comes of them.
    pub fn type_at_once(&self, words: &str) {
        self.screen.run("xdotool", &["type", "--delay", "12", words]);
    }

    pub fn type_text(&self, words: &str) {
        self.screen.run("xdotool", &["type", "--delay", "30", words]);
        sleep(Duration::from_millis(200));
    }

    pub fn carry_out(&self, step: Do) {
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
    pub fn act(&self, act: &Act) -> bool {
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
    pub fn save_as(&self, path: &Path) {
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
    pub fn chord(&self, code: &str) {
        self.screen.run("xdotool", &["keydown", "Control_L", "key", code, "keyup", "Control_L"]);
        sleep(Duration::from_millis(200));
    }

    /// Whether it ends within ten seconds.
    pub fn ended(mut self) -> bool {
        self.ends()
    }

    /// Waits for the end of the program.
    pub fn wait_for_end(&mut self) {
        assert!(self.ends(), "it does not end");
    }

    fn ends(&mut self) -> bool {
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
