//! The page of a wizard: it keeps the filing for as long as the user is in the wizard, and shows
//! the page of it that the address names, or leads to another one.

use kanta_shared::api::Filed;
use kanta_shared::problem::Problems;
use kanta_shared::session::Basis;
use kanta_shared::texts::Text;
use leptos::prelude::*;

use super::asking::has_questions;
use super::autosave::save_while_typing;
use super::form::WizardForm;
use super::guard::{Guard, Phase, guard};
use super::leaving::save_before_leaving;
use super::navigation::{Wizard, follow, provide_wizard, report_late_saves};
use super::recovery::SetAside;
use super::saving::SaveState;
use super::step_list::Steps;
use super::store::DraftStore;
use super::tabs;
use crate::on_demand::OnDemand;
use crate::page::NoSuchPlace;
use crate::route::WizardPage;
use crate::ui::BuildNow;

/// What makes one wizard out of the common one.
pub struct WizardSetup<F: WizardForm> {
    /// The filing that is under way, if any.
    pub filed: Option<Filed<F>>,
    /// What is known about one that has not been started.
    pub context: F::Context,
    pub basis: Basis,
    /// What the wizard is about, for the title of the window.
    pub title: Signal<String>,
    /// The name above the list of steps.
    pub name: Signal<String>,
    /// The accessible name of that list.
    pub steps: Text,
    /// The address of a page.
    pub href: Callback<WizardPage<F::Step>, String>,
    /// Whether an address is one of this wizard's.
    pub is_inside: Callback<String, bool>,
    /// The page on which a closed filing is viewed.
    pub closed_at: WizardPage<F::Step>,
    /// [`Questions`](super::Questions) about the filing.
    pub questions: OnDemand,
    /// Draws a page.
    pub draw: Callback<Shown<F>, AnyView>,
}

/// A page that is shown.
pub struct Shown<F: WizardForm> {
    pub page: WizardPage<F::Step>,
    /// The filing, if it has been started.
    pub store: Option<DraftStore<F>>,
    /// Whether the user may change and send it.
    pub is_open: bool,
    /// Takes the filing that has been started.
    pub open: Callback<Filed<F>>,
}

/// A wizard on the page that the address names.
#[component]
pub fn WizardView<F: WizardForm>(
    setup: WizardSetup<F>,
    page: Memo<WizardPage<F::Step>>,
) -> impl IntoView {
    let WizardSetup {
        filed,
        context,
        basis,
        title,
        name,
        steps,
        href,
        is_inside,
        closed_at,
        questions,
        draw,
    } = setup;
    let store = RwSignal::new(filed.map(|it| DraftStore::new(it, basis)));
    let owner = Owner::current();
    // What an event makes would be gone with the event; this lives as long as the page.
    let open = Callback::new(move |filed: Filed<F>| {
        tabs::announce(&filed.id, filed.version);
        let make = || DraftStore::new(filed, basis);
        store.set(Some(match &owner {
            Some(owner) => owner.with(make),
            None => make(),
        }));
    });
    Effect::new(move |_| store.get().map(DraftStore::follow_other_tabs));
    let wizard = provide_wizard::<F>(title, href, is_inside);
    let phase = Memo::new(move |_| match store.get() {
        None => Phase::NotStarted,
        Some(store) if store.is_open() => Phase::Open,
        Some(_) => Phase::Closed,
    });
    let journey = Memo::new(move |_| match store.get() {
        Some(store) => store.journey(),
        None => F::default().journey_for(basis, &context),
    });
    // A page is judged when the user comes to it. What changes later does not throw the user out.
    let shown = Memo::new(move |_| {
        let saved = store.get().map(|it| untrack(|| it.saved()));
        let has_receipt = saved.is_some_and(|it| it.receipt.is_some());
        let journey = journey.get_untracked();
        guard(page.get(), phase.get(), &journey, has_receipt, closed_at)
    });
    follow(shown, page, wizard, store);

    let content = Callback::new(move |()| match (shown.get(), store.get()) {
        (Guard::Show(page), store) => {
            let is_open = phase.get() == Phase::Open;
            let shown = Shown {
                page,
                store,
                is_open,
                open,
            };
            // A page stays while its filing is saved: it must not read more than the above here.
            untrack(|| draw.run(shown))
        }
        (Guard::NotFound, _) => view! { <NoSuchPlace/> }.built(),
        (Guard::Forward(_) | Guard::Redirect(_), _) => ().built(),
    });
    let is_filled_in =
        Memo::new(move |_| phase.get() != Phase::Closed && page.get() != WizardPage::Received);
    let list = Callback::new(move |()| {
        view! { <Steps name=steps store=store.get_untracked() journey page/> }.built()
    });
    let guarded = Callback::new(move |()| match store.get() {
        Some(store) => guards(store, wizard, page, questions),
        None => ().built(),
    });
    let save_state = Callback::new(move |()| store.get().map(|it| state_of(it, page)).built());
    frame(is_filled_in, name, list, content, save_state, guarded)
}

/// The two columns of a filing that is filled in, or the one of a filing that is viewed.
fn frame(
    is_filled_in: Memo<bool>,
    name: Signal<String>,
    list: Callback<(), AnyView>,
    content: Callback<(), AnyView>,
    save_state: Callback<(), AnyView>,
    guards: Callback<(), AnyView>,
) -> AnyView {
    let content = move || content.run(());
    let view = move || match is_filled_in.get() {
        false => view! { <div class="page">{content}</div> }.built(),
        true => {
            let guards = guards.run(());
            view! {
                <div class="wizard">
                    <div class="wizard__steps">
                        <p class="wizard__service">{name}</p>
                        {list.run(())}
                    </div>
                    <div class="wizard__content">{content} {save_state.run(())}</div>
                </div>
                {guards}
            }
            .built()
        }
    };
    view.built()
}

/// Whether the filing is saved.
fn state_of<F: WizardForm>(store: DraftStore<F>, page: Memo<WizardPage<F::Step>>) -> impl IntoView {
    let problems = Memo::new(move |_| match page.get() {
        WizardPage::Step(step) => store.shown_problems(step),
        WizardPage::Start | WizardPage::Received => Problems::default(),
    });
    view! {
        <SetAside copies=store.copies/>
        <SaveState saving=store.saving() problems/>
    }
}

/// Guards what is typed for as long as the filing is open, with the questions that this leads to.
fn guards<F: WizardForm>(
    store: DraftStore<F>,
    wizard: Wizard<F::Step>,
    page: Memo<WizardPage<F::Step>>,
    questions: OnDemand,
) -> AnyView {
    save_while_typing(store);
    store.copies.keep_up();
    report_late_saves(wizard, store, page);
    let leaving = save_before_leaving(store, wizard);
    provide_context(store);
    provide_context(leaving);
    questions.once_needed(has_questions(store, leaving))
}
