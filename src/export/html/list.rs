//! Lists. Their marks are words like others: a browser's own would be other ones, and are lost when they are copied.

use super::{Page, Setting};
use crate::document::List;

impl Page<'_> {
    pub(super) fn list(&mut self, list: &List) {
        // The levels that are open; the items of a deeper one stand within the item before them.
        let mut open: Vec<u8> = Vec::new();
        for item in &list.items {
            while open.len() > 1 && open.last().is_some_and(|last| *last > item.level) {
                self.markup.raw("</li></ul>");
                open.pop();
            }
            match open.last_mut() {
                Some(last) if *last >= item.level => {
                    // A list that began deeper than it goes on.
                    *last = item.level;
                    self.markup.raw("</li>\n<li>");
                }
                _ => {
                    self.markup.raw("<ul role=\"list\">\n<li>");
                    open.push(item.level);
                }
            }
            self.markup.leaf("span", &[("class", Some("mark"))], &item.label);
            self.markup.raw(" ");
            self.words(Setting::plain("span"), &item.words);
        }
        for _ in open {
            self.markup.raw("</li></ul>");
        }
    }
}
