//! *Irtisanomisen toimintaohje*: what will happen, what is needed, and the way into the form.

use std::sync::Arc;

use kanta_shared::api::Filed;
use kanta_shared::api::paths;
use kanta_shared::api::termination::TerminationPage;
use kanta_shared::filing::Filing;
use kanta_shared::service::KantaService;
use kanta_shared::session::Basis;
use kanta_shared::termination::{TerminationContext, TerminationDraft, TerminationStep};
use kanta_shared::texts::Text;
use kanta_shared::texts::vocabulary::service_name;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api;
use crate::form::StepHeading;
use crate::i18n::{label, linked, t, use_language};
use crate::page::{Confirm, ConfirmWords, Load, Performing, use_title};
use crate::route::WizardPage;
use crate::termination::store::{TerminationStore, start};
use crate::termination::texts::{discard, instructions as texts};
use crate::ui::{AlertKind, BuildNow, LinkButton, Notification, announce, focus};
use crate::wizard::{Notices, StartButton, Wizard, WizardStep, first_of};

/// What to know before the notice is made.
#[component]
pub fn Instructions(
    context: TerminationContext,
    /// The termination, if one has been started.
    store: Option<TerminationStore>,
    basis: Basis,
    /// Takes the termination that has been started.
    open: Callback<Filed<TerminationDraft>>,
    /// Loads the state again after the draft is deleted.
    load: Load<TerminationPage>,
) -> impl IntoView {
    let step = TerminationStep::Instructions;
    let wizard: Wizard<TerminationStep> = expect_context();
    use_title(wizard.step_title(step));
    let context = store.map_or(context, |it| it.context.get_untracked());
    let count = TerminationDraft::default().journey(&context).steps().len();
    let lapsing = context.lapsing.clone();
    view! {
        <StepHeading position=first_of(count) heading=step.heading()/>
        <Notices store page=WizardPage::Step(step)/>
        <p class="lead">{t(texts::ABOUT)}</p>
        <p>{linked(texts::ONE_SERVICE)}</p>

        <h2>{t(texts::WHAT_HAPPENS)}</h2>
        <p>{t(texts::ENDING)}</p>
        {services(&context.services)}
        <p>{t(texts::WHEN)}</p>
        {(!lapsing.is_empty()).then(|| view! {
            <Notification kind=AlertKind::Warning heading=label(texts::LAPSING_HEADING)>
                <p>{t(texts::LAPSING)}</p>
                {services(&lapsing)}
            </Notification>
        })}
        <p>{t(texts::DATA)}</p>
        {context.asks_billing().then(|| view! { <p>{linked(texts::FEES)}</p> })}
        <p>{t(texts::AGAIN)}</p>

        <h2>{t(texts::STEPS)}</h2>
        <ol>{steps(&context).into_iter().map(|it| view! { <li>{t(it)}</li> }).collect_view()}</ol>
        <p>{t(texts::SAVING)}</p>
        <p>{linked(texts::SUPPORT)}</p>

        {match store {
            Some(store) => view! { <WayOn store load/> }.built(),
            None => view! { <StartButton request=start basis open refused=texts::REFUSED/> }.built(),
        }}
    }
    .built()
}

fn services(services: &[KantaService]) -> AnyView {
    let item = |it: &KantaService| view! { <li>{t(service_name(*it))}</li> };
    view! { <ul>{services.iter().map(item).collect_view()}</ul> }.built()
}

/// What one does, in the order of the steps.
fn steps(context: &TerminationContext) -> Vec<Text> {
    let billing = context.asks_billing().then_some(texts::STEP_BILLING);
    [texts::STEP_LAST_DAY, texts::STEP_CONTACT]
        .into_iter()
        .chain(billing)
        .chain([texts::STEP_SUMMARY, texts::STEP_CONFIRMATION])
        .collect()
}

/// Leads back to where the user stopped, or deletes the draft.
#[component]
fn WayOn(store: TerminationStore, load: Load<TerminationPage>) -> impl IntoView {
    let wizard: Wizard<TerminationStep> = expect_context();
    let resume = move || {
        let step = store.journey().resume_at();
        wizard.step_href(step.unwrap_or(TerminationStep::LastDay))
    };
    view! {
        <div class="wizard__foot">
            <div class="button-row">
                <LinkButton href=Signal::derive(resume)>{t(texts::CONTINUE)}</LinkButton>
                <Discard store load/>
            </div>
        </div>
    }
    .built()
}

/// Deletes the draft after a question.
#[component]
fn Discard(
    store: TerminationStore,
    /// Loads what there is when the draft is gone.
    load: Load<TerminationPage>,
) -> impl IntoView {
    let language = use_language();
    let delete = move |()| -> Performing {
        let saved = untrack(|| store.saved());
        Box::pin(async move { api::discard(&paths::termination(&saved.id), saved.version).await })
    };
    let deleted = move || {
        announce(discard::DONE.in_(language.get_untracked()));
        spawn_local(async move {
            load.refresh().await;
            // The button that was pressed is gone with the draft.
            focus::after_render(focus::focus_page_heading);
        });
    };
    let words = ConfirmWords {
        title: label(discard::TITLE),
        text: discard::TEXT,
        keep: discard::KEEP,
        confirm: discard::DELETE,
        about: None,
    };
    view! {
        <Confirm
            id="discard-termination"
            words
            act=Callback::new(delete)
            on_done=Arc::new(deleted)
        />
    }
}
