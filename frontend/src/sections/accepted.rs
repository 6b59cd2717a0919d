//! What is to be known about a tick under a document: it counts for one version in one language.

use kanta_shared::document::DocumentVersion;
use kanta_shared::language::Language;
use kanta_shared::texts::{Text, vocabulary};
use leptos::prelude::*;

use crate::i18n::{label, use_language};
use crate::ui::{AlertKind, BuildNow, InlineAlert};

/// The version of a document that the user has accepted, and those that are in force.
#[derive(Clone, Copy)]
pub struct Accepted {
    accepted: Signal<Option<DocumentVersion>>,
    in_force: Signal<Vec<DocumentVersion>>,
}

impl Accepted {
    pub fn new(
        accepted: impl Fn() -> Option<DocumentVersion> + Send + Sync + 'static,
        in_force: Signal<Vec<DocumentVersion>>,
    ) -> Accepted {
        Accepted {
            accepted: Signal::derive(accepted),
            in_force,
        }
    }

    /// What is accepted and in force.
    fn valid(self) -> Option<DocumentVersion> {
        let accepted = self.accepted.get();
        accepted.filter(|it| self.in_force.with(|all| all.contains(it)))
    }

    /// Whether the tick counts.
    pub fn is_valid(self) -> Memo<bool> {
        Memo::new(move |_| self.valid().is_some())
    }
}

/// The document and its box, with a warning above if what was accepted is no longer in force, and a note
/// below if it was read in another language.
#[component]
pub fn AcceptedDocument(
    accepted: Accepted,
    /// Says that there is a newer version.
    changed: Text,
    /// Says in which language it was accepted: by the language of the page, the version and the
    /// language's name.
    in_language: fn(Language, &str, &str) -> String,
    children: Children,
) -> impl IntoView {
    let language = use_language();
    let changed = label(changed);
    let is_outdated = move || accepted.accepted.with(Option::is_some) && accepted.valid().is_none();
    let other_language = Signal::derive(move || {
        let language = language.get();
        let it = accepted.valid().filter(|it| it.language != language)?;
        let name = vocabulary::language(it.language).in_(language);
        Some(in_language(language, &it.version, name))
    });
    view! {
        <InlineAlert
            kind=Signal::stored(AlertKind::Warning)
            text=Signal::derive(move || is_outdated().then(|| changed.get()))
        />
        {children()}
        <InlineAlert kind=Signal::stored(AlertKind::Info) text=other_language/>
    }
    .built()
}
