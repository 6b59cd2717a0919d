//! Whether the server asks for another build of the app than this page.

use std::cell::RefCell;

use leptos::prelude::Callable;
use leptos::prelude::Callback;

use crate::deployment;

thread_local! {
    static ON_OTHER: RefCell<Option<Callback<()>>> = const { RefCell::new(None) };
}

/// Runs `act` whenever the server says that another build of the app fits it.
pub fn on_other_build(act: Callback<()>) {
    ON_OTHER.set(Some(act));
}

/// Takes note of the build that an answer asks for. A page or a server that says none fits any.
pub(super) fn note(asked: &str) {
    let own = deployment::build();
    if is_other(&own, asked)
        && let Some(act) = ON_OTHER.with_borrow(Clone::clone)
    {
        act.run(());
    }
}

fn is_other(own: &str, asked: &str) -> bool {
    !own.is_empty() && !asked.is_empty() && own != asked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_old_if_both_say_their_build_and_they_differ() {
        for (own, asked, expected) in [
            ("b1", "b1", false),
            ("b1", "b2", true),
            ("b1", "", false),
            ("", "b2", false),
        ] {
            assert_eq!(is_other(own, asked), expected, "{own} {asked}");
        }
    }
}
