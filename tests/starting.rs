//! Starting on any computer: with any renderer that works, with none, without a home, with broken settings.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::path::Path;
use std::process::Command;

use kengesh::app::{StartError, find_renderer};
use kengesh::i18n::Translator;
use kengesh::model::Language;
use kengesh::storage::{RealFiles, Renderer, mark_start, unmark_start};

fn english(key: &str) -> String {
    Translator::of(Language::En).say(key)
}

/// The program where there is no screen. The answer: how it ended, and what it said.
fn without_screen(home: &Path) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_kengesh"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("XDG_CONFIG_HOME")
        .env_remove("XDG_DATA_HOME")
        .env("LC_ALL", "en_US.UTF-8")
        .env("HOME", home)
        .output()
        .unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
#[cfg(all(unix, not(target_os = "macos")))]
fn a_home_that_cannot_be_there_keeps_nobody_from_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("file"), "").unwrap();
    let (status, said) = without_screen(&folder.path().join("file/home"));
    assert_eq!((status, said.trim()), (Some(1), english("cli-no-screen").as_str()));
}

#[test]
#[cfg(all(unix, not(target_os = "macos")))]
fn settings_that_cannot_be_read_are_set_aside() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join(".config/kengesh");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("settings.ron"), "(language: Some(").unwrap();
    let (status, said) = without_screen(home.path());
    assert_eq!((status, said.trim()), (Some(1), english("cli-no-screen").as_str()));
    assert!(folder.join("settings.ron.broken").is_file() && !folder.join("settings.ron").exists());
}

/// Programs that say of every renderer that it draws, or that it does not.
#[test]
#[cfg(unix)]
fn the_first_renderer_that_draws_is_taken_and_none_is_said() {
    assert_eq!(find_renderer(Path::new("true")).unwrap(), Renderer::Glow);
    assert!(matches!(find_renderer(Path::new("false")), Err(StartError::NoRenderer)));
}

#[test]
fn a_start_that_did_not_reach_its_window_is_known_at_the_next() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path().join("not/there/yet");
    assert!(!mark_start(&RealFiles, &data), "the first start");
    assert!(mark_start(&RealFiles, &data), "the one before has left its mark");
    unmark_start(&RealFiles, &data);
    assert!(!mark_start(&RealFiles, &data), "the window was there");
}

#[cfg(all(unix, not(target_os = "macos")))]
mod in_a_window {
    use std::path::PathBuf;
    use std::process::Stdio;

    use super::common::screen::Screen;
    use super::*;

    fn settings(screen: &Screen) -> PathBuf {
        screen.home.path().join(".config/kengesh/settings.ron")
    }

    fn mark(screen: &Screen) -> PathBuf {
        screen.home.path().join(".local/share/kengesh/starting")
    }

    /// How often what draws here was found by trying.
    fn tries(screen: &Screen) -> usize {
        let log = std::fs::read_to_string(screen.home.path().join(".local/share/kengesh/kengesh.log")).unwrap();
        log.matches(" draws here").count()
    }

    fn told(command: &mut Command) -> &mut Command {
        command.env("RUST_LOG", "info")
    }

    #[test]
    #[ignore = "opens a real window: needs Xvfb, xdotool and OpenGL"]
    fn what_draws_is_tried_once_and_again_only_after_a_start_without_a_window() {
        let screen = Screen::new();
        drop(screen.begin(told(&mut screen.command(&[]))));
        assert_eq!(tries(&screen), 1);
        assert!(std::fs::read_to_string(settings(&screen)).unwrap().contains("renderer: Glow"));
        assert!(!mark(&screen).exists(), "the window was there");
        drop(screen.begin(told(&mut screen.command(&[]))));
        assert_eq!(tries(&screen), 1, "it is remembered");
        std::fs::write(mark(&screen), "").unwrap();
        drop(screen.begin(told(&mut screen.command(&[]))));
        assert_eq!(tries(&screen), 2, "the last start had left its mark");
        assert!(!mark(&screen).exists());
    }

    #[test]
    #[ignore = "opens a real window: needs Xvfb, xdotool and a Vulkan device in software"]
    fn without_opengl_the_window_opens_all_the_same_also_when_it_was_remembered() {
        let screen = Screen::new();
        for begun_with in ["()", "(renderer: Glow)"] {
            std::fs::create_dir_all(settings(&screen).parent().unwrap()).unwrap();
            std::fs::write(settings(&screen), begun_with).unwrap();
            let mut command = screen.command(&[]);
            drop(screen.begin(told(command.env("LIBGL_DRIVERS_PATH", "/nonexistent"))));
            assert!(std::fs::read_to_string(settings(&screen)).unwrap().contains("renderer: Wgpu"));
        }
        assert_eq!(tries(&screen), 2);
    }

    #[test]
    #[ignore = "needs Xvfb"]
    fn without_anything_that_draws_a_sentence_says_what_to_do() {
        let screen = Screen::new();
        let mut command = screen.command(&[]);
        command.env("LIBGL_DRIVERS_PATH", "/nonexistent").env("VK_DRIVER_FILES", "/dev/null");
        // No window of the system's own, which a person would have to close.
        command.env("LC_ALL", "en_US.UTF-8").env("PATH", "").stderr(Stdio::piped());
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(&english("cli-no-renderer")), "{said}");
    }

    #[test]
    #[ignore = "opens a real window: needs Xvfb, xdotool and OpenGL"]
    fn the_window_opens_with_broken_settings_and_without_a_home() {
        let screen = Screen::new();
        std::fs::create_dir_all(settings(&screen).parent().unwrap()).unwrap();
        std::fs::write(settings(&screen), [0xff, 0xfe, 0x00]).unwrap();
        drop(screen.begin(&mut screen.command(&[])));
        assert!(settings(&screen).with_extension("ron.broken").is_file());
        let file = screen.home.path().join("file");
        std::fs::write(&file, "").unwrap();
        drop(screen.begin(screen.command(&[]).env("HOME", file.join("home"))));
    }
}
