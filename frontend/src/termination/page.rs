//! The page of the termination: it opens what there is, and draws the pages that are the
//! termination's own.

use kanta_shared::api::Filed;
use kanta_shared::api::termination::TerminationPage as Opened;
use kanta_shared::session::{Basis, Capability};
use kanta_shared::termination::texts::NAME;
use kanta_shared::termination::{
    TerminationContext, TerminationDraft, TerminationStatus, TerminationStep,
};
use leptos::prelude::*;

use super::parts;
use super::sent::NothingToEnd;
use super::steps::Instructions;
use super::store;
use super::texts;
use crate::i18n::{label, t};
use crate::page::{BackToServices, Load, NoSuchPlace, Page, awaited_page, use_page};
use crate::route::{Route, TERMINATION, WizardPage};
use crate::session::use_session;
use crate::ui::BuildNow;
use crate::wizard::{Shown, WizardSetup, WizardView};

/// The termination of the customership of the organisation that the user acts for.
#[component]
pub fn TerminationPage() -> impl IntoView {
    let at = use_page(TERMINATION, Route::termination);
    let exists = Memo::new(move |_| at.get().is_some());
    let page = Memo::new(move |_| at.get().unwrap_or(WizardPage::Start));
    let acting = use_session().last_acting();
    move || match (exists.get(), acting.get()) {
        (false, _) => view! { <div class="page"><NoSuchPlace/></div> }.built(),
        (true, None) => ().built(),
        (true, Some(acting)) if acting.basis.may_view(Capability::Termination) => {
            view! { <Fetched page basis=acting.basis/> }.built()
        }
        (true, Some(_)) => view! { <NotPermitted/> }.built(),
    }
}

#[component]
fn NotPermitted() -> impl IntoView {
    view! {
        <Page heading=NAME>
            <p>{t(texts::NOT_PERMITTED)}</p>
            <p>
                <BackToServices/>
            </p>
        </Page>
    }
}

#[component]
fn Fetched(page: Memo<WizardPage<TerminationStep>>, basis: Basis) -> impl IntoView {
    let load = Load::new(store::current);
    let opened = move |Opened {
                           context,
                           termination,
                       }: Opened| {
        // What has taken effect is over: another one may begin, if anything is in use again.
        let (ended, filed) = match termination {
            Some(it) => match it.status {
                TerminationStatus::Effective => (Some(it), None),
                TerminationStatus::Draft | TerminationStatus::Sent => (None, Some(it)),
            },
            None => (None, None),
        };
        Some(match context.services.is_empty() && filed.is_none() {
            true => view! { <NothingToEnd ended/> }.built(),
            false => {
                let setup = setup(filed, context, basis, load);
                view! { <WizardView setup page/> }.built()
            }
        })
    };
    awaited_page(label(NAME), load, opened)
}

fn setup(
    filed: Option<Filed<TerminationDraft>>,
    context: TerminationContext,
    basis: Basis,
    load: Load<Opened>,
) -> WizardSetup<TerminationDraft> {
    let is_inside = |path: String| Route::parse(&path).and_then(Route::termination).is_some();
    WizardSetup {
        filed,
        context: context.clone(),
        basis,
        title: label(NAME),
        name: label(NAME),
        steps: texts::STEPS,
        href: Callback::new(|page| Route::Termination(page).href()),
        is_inside: Callback::new(is_inside),
        closed_at: WizardPage::Start,
        questions: parts::questions(),
        draw: Callback::new(move |shown| draw(shown, &context, basis, load)),
    }
}

fn draw(
    shown: Shown<TerminationDraft>,
    context: &TerminationContext,
    basis: Basis,
    load: Load<Opened>,
) -> AnyView {
    let Shown {
        page, store, open, ..
    } = shown;
    let instructions = |store| {
        let context = context.clone();
        view! { <Instructions context store basis open load/> }.built()
    };
    let Some(store) = store else {
        return match page {
            WizardPage::Step(TerminationStep::Instructions) => instructions(None),
            WizardPage::Step(_) | WizardPage::Start | WizardPage::Received => ().built(),
        };
    };
    provide_context(store);
    let part = match page {
        WizardPage::Step(TerminationStep::Instructions) => return instructions(Some(store)),
        WizardPage::Start => parts::sent(),
        WizardPage::Received => parts::received(),
        WizardPage::Step(TerminationStep::LastDay) => parts::last_day(),
        WizardPage::Step(TerminationStep::Contact) => parts::contact(),
        WizardPage::Step(TerminationStep::Billing) => parts::billing(),
        WizardPage::Step(TerminationStep::Summary) => parts::summary(),
        WizardPage::Step(TerminationStep::Confirmation) => parts::confirmation(),
    };
    part.part()
}
