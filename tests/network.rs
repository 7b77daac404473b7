//! Nothing leaves the computer: no library that speaks over a network is built in, and the running program opens no
//! socket but to the screen and to the bus of its own computer.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::collections::BTreeSet;
use std::path::Path;

/// What speaks over a network, or is the usual first half of what does: HTTP, encryption on the wire, names of hosts,
/// telemetry, browsers within a window.
const NETWORK: &[&str] = &[
    "async-net",
    "async-std",
    "async-tungstenite",
    "attohttpc",
    "awc",
    "boring",
    "curl",
    "curl-sys",
    "dns-lookup",
    "ehttp",
    "fantoccini",
    "ftp",
    "git2",
    "gix-transport",
    "h2",
    "h3",
    "hickory-resolver",
    "http",
    "hyper",
    "hyper-rustls",
    "hyper-tls",
    "hyper-util",
    "isahc",
    "lettre",
    "libp2p",
    "minreq",
    "mio",
    "native-tls",
    "openssl",
    "openssl-sys",
    "opentelemetry",
    "posthog-rs",
    "quinn",
    "reqwest",
    "ring",
    "rustls",
    "s2n-quic",
    "self_update",
    "sentry",
    "smol",
    "socket2",
    "surf",
    "tiny_http",
    "tokio-rustls",
    "tokio-tungstenite",
    "tonic",
    "tower-http",
    "trust-dns-resolver",
    "tungstenite",
    "ureq",
    "wasm-bindgen-test",
    "webbrowser",
    "webpki",
    "websocket",
    "wry",
    "zeromq",
];

/// What sounds like a network and is none, each with its reason; these are known, whatever is new is asked about.
const HARMLESS: &[(&str, &str)] = &[
    ("data-url", "reads the pictures that stand within a drawing's own text"),
    ("form_urlencoded", "a part of `url`"),
    ("tokio", "for browsers alone, without its network part: see the test below"),
    ("url", "takes addresses apart for lists of literature and for opening a file in its program; opens nothing"),
    ("zbus", "the bus of the same computer: for screen readers, over a socket of the file system"),
    ("zbus-lockstep", "a part of `zbus`"),
    ("zbus-lockstep-macros", "a part of `zbus`"),
    ("zbus_macros", "a part of `zbus`"),
    ("zbus_names", "a part of `zbus`"),
    ("zbus_xml", "a part of `zbus`"),
];

/// What is asked about when it is part of a name.
const SUSPICIOUS: &[&str] =
    &["http", "socket", "tls", "ssl", "dns", "url", "tokio", "zbus", "ftp", "ssh", "telemetry", "sentry"];

/// In their names, too, and nothing to do with it.
const CHANCE: &[&str] = &["scoped-tls"];

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// Every package that any system's build or test may hold, and what it needs.
fn packages() -> Vec<(String, Vec<String>)> {
    let lock = read("Cargo.lock");
    let quoted = |line: &str| line.split('"').nth(1).unwrap_or("").split(' ').next().unwrap_or("").to_owned();
    lock.split("[[package]]")
        .skip(1)
        .map(|package| {
            let name = package.lines().find(|line| line.starts_with("name = ")).map(quoted).unwrap();
            (name, package.lines().filter(|line| line.starts_with(" \"")).map(quoted).collect())
        })
        .collect()
}

#[test]
fn no_library_that_speaks_over_a_network_is_built_in() {
    let packages = packages();
    assert!(packages.len() > 300, "the list is read: {}", packages.len());
    let names: BTreeSet<&str> = packages.iter().map(|(name, _)| name.as_str()).collect();
    let found: Vec<_> = NETWORK.iter().filter(|name| names.contains(*name)).collect();
    assert!(found.is_empty(), "these speak over a network: {found:?}");
    let known = |name: &str| HARMLESS.iter().any(|(harmless, _)| *harmless == name) || CHANCE.contains(&name);
    let unknown: Vec<_> =
        names.iter().filter(|name| SUSPICIOUS.iter().any(|part| name.contains(part)) && !known(name)).collect();
    assert!(unknown.is_empty(), "what are these for? {unknown:?}");
    let gone: Vec<_> = HARMLESS.iter().filter(|(name, _)| !names.contains(name)).collect();
    assert!(gone.is_empty(), "these are no longer built in, and need no reason: {gone:?}");
}

/// Its network part needs `mio` or `socket2`, which are on the list above; and nobody but the glue for browsers asks.
#[test]
fn the_library_of_many_network_programs_is_there_for_browsers_alone() {
    let packages = packages();
    let askers = packages.iter().filter(|(_, needs)| needs.iter().any(|need| need == "tokio"));
    let askers: Vec<&str> = askers.map(|(name, _)| name.as_str()).collect();
    assert_eq!(askers, ["wasm-bindgen-futures"]);
}

#[test]
fn no_line_of_the_program_names_the_network() {
    fn sources(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.path().is_dir() {
                sources(&entry.path(), found);
            } else if entry.path().extension().is_some_and(|end| end == "rs") {
                found.push(entry.path());
            }
        }
    }
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    assert!(files.len() > 100);
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap();
        for word in ["std::net", "TcpStream", "UdpSocket", "UnixStream", "::net::"] {
            assert!(!text.contains(word), "{} names {word}", path.display());
        }
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
mod running {
    use std::process::Command;

    use super::common::screen::Screen;

    /// Every call of the network's part of the system that the program and its children make.
    #[test]
    #[ignore = "opens a real window: needs Xvfb, xdotool, setxkbmap and strace"]
    fn the_running_program_opens_no_socket_but_to_its_own_computer() {
        let screen = Screen::new();
        let plan = screen.home.path().join("plan.ron");
        let mut new = Command::new(env!("CARGO_BIN_EXE_kengesh"));
        assert!(new.args(["new", "--template", "strategy", "--output"]).arg(&plan).status().unwrap().success());
        let before = std::fs::read(&plan).unwrap();
        let calls = screen.home.path().join("calls");
        let mut strace = Command::new("strace");
        strace.args(["--follow-forks", "--trace=network", "--output"]).arg(&calls);
        strace.arg(env!("CARGO_BIN_EXE_kengesh")).arg(&plan);
        screen.place(&mut strace);
        let mut program = screen.begin(&mut strace);
        program.until_unsaved(|| {
            program.key("ctrl+Next");
            program.type_text("Words of a plan");
        });
        program.key("ctrl+s");
        program.wait("the plan's new words", || std::fs::read(&plan).is_ok_and(|now| now != before));
        program.key("ctrl+e");
        program.key("Return");
        let exported = || {
            std::fs::read_dir(screen.home.path())
                .unwrap()
                .flatten()
                .any(|file| file.path().extension().is_some_and(|end| end == "docx"))
        };
        program.wait("the document", exported);
        program.key("Escape");
        program.key("F1");
        program.key("Escape");
        program.key("ctrl+q");
        program.wait_for_end();
        let calls = std::fs::read_to_string(&calls).unwrap();
        let sockets: Vec<&str> = calls.lines().filter(|line| line.contains("socket(")).collect();
        assert!(!sockets.is_empty(), "the screen's is seen, so others would be");
        let outside: Vec<_> = sockets.iter().filter(|line| !line.contains("AF_UNIX")).collect();
        assert!(outside.is_empty(), "{outside:#?}");
        let asks = |line: &&str| line.contains("connect(") && !line.contains("AF_UNIX");
        assert_eq!(calls.lines().find(asks), None);
    }
}
