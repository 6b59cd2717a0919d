//! What a form has to bring along to be filled in by a wizard.

use std::fmt::Debug;
use std::future::Future;

use kanta_shared::api::Filed;
use kanta_shared::field::FieldPath;
use kanta_shared::filing::Filing;
use kanta_shared::language::Language;
use kanta_shared::problem::Problem;
use kanta_shared::texts::Text;
use leptos::prelude::*;
use reactive_stores::Store;

use crate::api::ApiError;

/// A step of a wizard.
pub trait WizardStep: Copy + Debug + Ord + Send + Sync + 'static {
    /// The name in addresses.
    fn name(self) -> &'static str;

    fn heading(self) -> Text;
}

/// What has happened to a filing, and what the user has to do now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    pub heading: Text,
    /// The words of another party.
    pub quote: Option<String>,
    pub what_to_do: String,
}

/// A [`Filing`] that a wizard fills in: the requests to the server, and what only its page needs.
pub trait WizardForm: Filing<Step: WizardStep> {
    /// State of the page besides the draft, such as the rows of its lists.
    type Extras: Copy + Send + Sync + 'static;

    /// What the user has to know on every page of the filing.
    fn news(context: &Self::Context, language: Language) -> Option<News> {
        let _ = (context, language);
        None
    }

    fn extras(draft: Store<Self>) -> Self::Extras;

    /// Notes that the user has reviewed a step.
    fn mark_reviewed(draft: Store<Self>, step: Self::Step);

    /// The draft without rows that are empty and not saved either.
    fn without_empty_rows(&self, saved: &Self) -> Self {
        let _ = saved;
        self.clone()
    }

    /// Whether there is something to save.
    fn differs_from(&self, saved: &Self) -> bool {
        self.without_empty_rows(saved) != *saved
    }

    /// The name of the row that a field is in.
    fn row_name(&self, field: FieldPath, language: Language) -> Option<String> {
        let _ = (field, language);
        None
    }

    /// The context to use when the server sends a new one.
    fn renewed(before: &Self::Context, now: Self::Context) -> Self::Context {
        let _ = before;
        now
    }

    /// Fetches the current version.
    fn fetch(id: &str) -> impl Future<Output = Result<Filed<Self>, ApiError>>;

    /// Whether a problem is only that an answer is still awaited.
    fn is_awaited(&self, extras: Self::Extras, context: &Self::Context, problem: &Problem) -> bool {
        let _ = (extras, context, problem);
        false
    }

    /// Does what the user has asked for by saving, besides saving.
    fn after_save(
        extras: Self::Extras,
        draft: Store<Self>,
        context: RwSignal<Self::Context>,
    ) -> impl Future<Output = ()> {
        let _ = (extras, draft, context);
        async {}
    }
}
