//! A page as a strict reader takes it apart: every element ends, in its turn.

/// Elements that have nothing in them and no end.
const VOID: [&str; 5] = ["meta", "br", "img", "col", "hr"];

/// An element, or words (then the name is empty).
#[derive(Clone, Debug, Default)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    inside: Vec<Element>,
    words: String,
}

fn unescape(words: &str) -> String {
    assert!(!words.contains('<'), "{words}");
    words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

impl Element {
    pub fn parse(html: &str) -> Self {
        let mut rest = html.strip_prefix("<!doctype html>").expect("a page begins so");
        let mut open = vec![Self::default()];
        while let Some(at) = rest.find('<') {
            let raw = open.last().unwrap().name == "style";
            let at = if raw { rest.find("</style").unwrap() } else { at };
            open.last_mut().unwrap().push(&if raw { rest[..at].to_owned() } else { unescape(&rest[..at]) });
            let end = at + tag_end(&rest[at..]);
            let tag = &rest[at + 1..end];
            rest = &rest[end + 1..];
            if let Some(name) = tag.strip_prefix('/') {
                let done = open.pop().unwrap();
                assert_eq!(done.name, name, "elements end in their turn");
                open.last_mut().unwrap().inside.push(done);
                continue;
            }
            let element = Self::start(tag);
            if VOID.contains(&element.name.as_str()) {
                open.last_mut().unwrap().inside.push(element);
            } else {
                open.push(element);
            }
        }
        assert_eq!(open.len(), 1, "every element ends");
        open.pop().unwrap()
    }

    fn start(tag: &str) -> Self {
        let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut element = Self { name: name.to_owned(), ..Self::default() };
        while let Some((name, value)) = rest.split_once("=\"") {
            let (value, more) = value.split_once('"').expect("a value ends");
            element.attributes.push((name.trim().to_owned(), unescape(value)));
            rest = more;
        }
        if !rest.trim().is_empty() {
            let (name, value) = rest.trim().split_once('=').expect("a value");
            element.attributes.push((name.to_owned(), value.to_owned()));
        }
        element
    }

    fn push(&mut self, words: &str) {
        self.inside.push(Self { words: words.to_owned(), ..Self::default() });
    }

    /// An attribute's value.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The elements of this name anywhere within, in the order of the page; `*` for all.
    pub fn all<'a>(&'a self, name: &'a str) -> Box<dyn Iterator<Item = &'a Self> + 'a> {
        Box::new(self.inside.iter().flat_map(move |element| {
            let own = (!element.name.is_empty() && (name == "*" || element.name == name)).then_some(element);
            own.into_iter().chain(element.all(name))
        }))
    }

    /// The elements of this name right within.
    pub fn children<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.inside.iter().filter(move |element| element.name == name)
    }

    /// The words within; breaks are line feeds.
    pub fn text(&self) -> String {
        if self.name == "br" {
            return "\n".to_owned();
        }
        self.words.clone() + &self.inside.iter().map(Self::text).collect::<String>()
    }
}

/// Where a tag ends: values may hold any character but their own marks.
fn tag_end(rest: &str) -> usize {
    let mut quoted = false;
    for (at, c) in rest.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => return at,
            _ => {}
        }
    }
    panic!("a tag without an end");
}
