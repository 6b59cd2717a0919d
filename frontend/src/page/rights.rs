//! What a user may do with applications, and on which basis.

use kanta_shared::application::Step;
use kanta_shared::session::{Access, Basis, Capability};
use kanta_shared::texts::vocabulary;
use leptos::prelude::*;

use super::texts;
use crate::i18n::{t, worded};

/// Says what a user who may not apply may do instead, and on which basis.
#[component]
pub fn Rights(basis: Basis) -> impl IntoView {
    let theirs: Vec<Step> = Step::ALL
        .iter()
        .copied()
        .filter(|it| basis.access_to(*it) == Access::Edit)
        .collect();
    let what = worded(move |language| {
        let steps: Vec<_> = theirs
            .iter()
            .map(|it| vocabulary::step_heading(*it).in_(language))
            .collect();
        match steps.as_slice() {
            [] => texts::MAY_LOOK.in_(language).to_owned(),
            steps => texts::may_change(language, &steps.join(", ")),
        }
    });
    (!basis.may_edit(Capability::Application)).then(|| {
        view! {
            <p>{what} " " {t(texts::BASIS)} ": " {t(vocabulary::basis(basis))} "."</p>
        }
    })
}
