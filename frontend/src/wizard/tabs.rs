//! Tabs of one browser that show the same filing tell each other which version of it there is.

use kanta_shared::api::etag;

use crate::api::{hear_tabs, post_to_tabs};

/// The channel on which a tab says which version of a filing there is; nothing of its content.
const CHANNEL: &str = "kanta-draft";

/// Says to the other tabs that this version of a filing has been saved, sent or taken back.
pub(super) fn announce(id: &str, version: u64) {
    // A tab that gets no message finds out when it saves.
    post_to_tabs(CHANNEL, &message(id, version));
}

/// Runs `follow` when another tab names a version that is not the `known` one of the same filing, for as
/// long as the owner lives.
pub(super) fn on_other_version(
    known: impl Fn() -> Option<(String, u64)> + 'static,
    follow: impl Fn() + 'static,
) {
    hear_tabs(CHANNEL, move |said| {
        if let Some((id, version)) = known()
            && said.starts_with(&[&id, " "].concat())
            && said != message(&id, version)
        {
            follow();
        }
    });
}

fn message(id: &str, version: u64) -> String {
    [id, " ", &etag(version)].concat()
}
