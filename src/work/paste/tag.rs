//! What HTML's elements are to a reader of lists.

use html5gum::StartTag;

/// Whether an element stands on lines of its own.
pub(super) fn is_block(name: &str) -> bool {
    const BLOCKS: &str = "\
        address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|\
        footer|form|h1|h2|h3|h4|h5|h6|header|hr|li|main|nav|ol|p|pre|section|summary|table|td|th|tr|ul";
    BLOCKS.split('|').any(|block| block == name)
}

/// Elements whose words are one paragraph, in which `<br>` does not begin another item.
pub(super) const PARAGRAPHS: [&str; 12] = ["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "td", "th"];
/// Elements without words of the document.
pub(super) const UNSEEN: [&str; 12] = [
    "style", "script", "title", "template", "svg", "xml", "iframe", "object", "select", "noscript", "textarea", "math",
];
/// Elements that have no end.
pub(super) const VOID: [&str; 9] = ["area", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"];

/// The most attributes in double quotes that may follow each other in one tag.
const MOST_ATTRIBUTES: usize = 64;

/// Whether a tag has more attributes than any program writes: the tokenizer calls itself for each of them, and the
/// stack would not suffice. Between the values of one tag, which may be anything, stand names, and no `>`.
pub(super) fn is_crowded(html: &str) -> bool {
    // Whether a piece stands within quotation marks is not known, so both are taken for it.
    let (mut run, mut other) = (0, 0);
    html.split('"').any(|piece| {
        let is_name = !piece.contains('>') && piece.trim_end().ends_with('=');
        (run, other) = (other, if is_name { run + 1 } else { 0 });
        other > MOST_ATTRIBUTES
    })
}

/// The value of an attribute, empty when there is none.
pub(super) fn attribute(tag: &StartTag<()>, name: &str) -> String {
    tag.attributes.get(name.as_bytes()).map_or(String::new(), |value| String::from_utf8_lossy(value).into_owned())
}

/// The level of a paragraph that is an item of a list in Word: `mso-list:l0 level2 lfo1`.
pub(super) fn word_level(style: &str) -> Option<usize> {
    let (_, list) = style.split_once("mso-list:l")?;
    let (_, level) = list.split_once("level")?;
    let figures: String = level.chars().take_while(char::is_ascii_digit).take(2).collect();
    figures.parse().ok()
}
