//! Codes of priorities, tasks and measures.
#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use common::cases;
use common::plans::plans;
use kengesh::analysis::Outline;
use kengesh::model::Places;
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn one_code_asked_for_alone_is_the_one_all_of_them_have(plan in plans()) {
        let (outline, places) = (Outline::of(&plan), Places::of(&plan));
        plan.each_part(&mut |part, _| {
            let alone = Outline::code_of(&plan, &places, part.id());
            assert_eq!(alone.as_deref(), outline.code(part.id()), "{:?}", part.kind());
        });
    }
}
