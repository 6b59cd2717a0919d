//! A part of the data, to be filled in again and then checked.

use kanta_shared::api::customership::{ChangeRecord, Changed, CustomershipDetails};
use kanta_shared::application::ApplicationDraftStoreFields;
use kanta_shared::customership::Section;
use kanta_shared::filing::Filing;
use kanta_shared::texts::answers::row_name;
use kanta_shared::texts::vocabulary::{service_name, step_heading};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use super::check::Check;
use super::editing::{Editing, Outcome};
use super::texts;
use crate::form::{StepForm, use_consequences};
use crate::i18n::{label, t, use_language};
use crate::page::{Goal, LeaveQuestion, before_leaving, use_form_title};
use crate::route::Route;
use crate::sections::{
    BillingFields, Contacts, ContactsFields, CustomerFields, RegisterData, texts as parts,
};
use crate::session::use_session;
use crate::ui::{BuildNow, focus, reactive};
use crate::wizard::{Recovery, SaveStatus, SetAside};

/// The parameter of the address that says that the changes are being checked.
const CHECK: &str = "check";

/// A part while it is being changed: its form, and then old beside new.
#[component]
pub fn Edit(
    /// Which part.
    section: Section,
    details: RwSignal<CustomershipDetails>,
    /// The change that was made.
    receipt: RwSignal<Option<ChangeRecord>>,
    /// A change that was made after the user left its form.
    late: RwSignal<Option<Changed>>,
) -> impl IntoView {
    let session = use_session();
    let Some(acting) = untrack(|| session.acting()) else {
        return ().built();
    };
    let editing = Editing::new(section, details, acting.basis);
    editing.copies.keep_up();
    // The browser's *Back* does not ask.
    on_cleanup(move || editing.copies.keep());
    let service = details.with_untracked(|it| it.context.service);
    let form = Route::Customership(service, Some(section));
    let navigate = use_navigate();
    let navigate = Callback::new(move |href: String| navigate(&href, NavigateOptions::default()));
    let query = use_query_map();
    let asked = Memo::new(move |_| query.with(|it| it.get(CHECK)).is_some());
    // *Back* leads to the form or on to the summary. While a change is saved, nothing is typed into its form.
    let is_checked = move || asked.get() || editing.is_saving();
    let checking = Memo::new(move |_| is_checked() && untrack(|| editing.problems().is_empty()));
    Effect::watch(
        move || checking.get(),
        |_, _, _| focus::after_render(focus::focus_page_heading),
        false,
    );
    let leaving = RwSignal::new(None);
    before_leaving(
        move || editing.is_unsaved(),
        move |path| path == form.href(),
        Callback::new(move |goal| leaving.set(Some(goal))),
    );
    let leave = move |goal: Goal| {
        match goal {
            Goal::Page(_) => editing.reset(),
            // An old page is not left for good, and a log-out may fail.
            Goal::Reload | Goal::LogOut(_) => editing.copies.keep(),
        }
        goal.reach(navigate);
    };
    let go_on = move |()| {
        editing.status.set(SaveStatus::Unsaved);
        if editing.note_attempt() {
            navigate.run(form.href_with(&[(CHECK, "")]));
        }
    };
    let note = move |outcome| match outcome {
        Outcome::Saved(record) => {
            editing.reset();
            receipt.set(Some(record));
            navigate.run(Route::Customership(service, None).href());
        }
        Outcome::SavedLate(changed) => drop(late.try_set(Some(*changed))),
        Outcome::Rejected => navigate.run(form.href()),
        Outcome::NotYet => {}
    };
    let save = Callback::new(move |()| spawn_local(async move { note(editing.save().await) }));
    view! {
        {reactive(move || match checking.get() {
            true => view! { <Check editing back=form.href() on_save=save/> }.built(),
            false => view! { <Form editing on_save=Callback::new(go_on)/> }.built(),
        })}
        <LeaveQuestion leaving on_leave=Callback::new(leave)/>
        <Recovery copies=editing.copies/>
    }
    .built()
}

#[component]
fn Form(editing: Editing, on_save: Callback<()>) -> impl IntoView {
    let Editing {
        section,
        details,
        draft,
        ..
    } = editing;
    let context = details.with_untracked(|it| it.context.clone());
    let service = context.service;
    let problems = Memo::new(move |_| editing.shown_problems());
    let complete = Memo::new(move |_| editing.problems().is_empty());
    let hints = {
        let context = context.clone();
        Memo::new(move |_| draft.with(|it| it.hints_on(section.step(), &context)))
    };
    let consequences = {
        let context = RwSignal::new(context.clone());
        let heading = |step| Some(step_heading(step));
        use_consequences(draft, context, heading, texts::KEPT_UNTIL_SAVED)
    };
    let language = use_language();
    use_form_title(texts::titled(section, service), problems.into());
    view! {
        <StepForm
            position=label(service_name(service))
            heading=texts::section(section)
            back=Signal::stored(Some(Route::Customership(service, None).href()))
            back_words=texts::CANCEL_CHANGES
            problems
            complete
            hints
            consequences
            attempt=editing.attempt.failures()
            row_name=Callback::new(move |field| draft.with(|it| row_name(it, field, language.get())))
            busy=false
            on_save
            save_state=move || view! { <SetAside copies=editing.copies/> }
            has_rows=draft.with_untracked(|it| it.has_rows(section.step()))
        >
            {match section {
                Section::Contacts => view! { <ContactsPart editing/> }.built(),
                Section::Customer => view! {
                    <p>{t(parts::customer::INTRO)}</p>
                    <RegisterData organisation=context.organisation.clone()/>
                    <CustomerFields customer=draft.customer() kind=context.organisation.kind/>
                }
                .built(),
                Section::Billing => view! {
                    <BillingFields
                        billing=draft.billing()
                        customer=Signal::derive(move || draft.customer().get())
                        organisation=context.organisation.name.clone()
                        is_known=true
                    />
                }
                .built(),
            }}
        </StepForm>
    }
    .built()
}

#[component]
fn ContactsPart(editing: Editing) -> impl IntoView {
    let details = editing.details;
    let (service, organisation) =
        details.with_untracked(|it| (it.context.service, it.context.organisation.kind));
    let session = use_session();
    let contacts = Contacts {
        rows: editing.contacts,
        service,
        organisation,
        is_kept: Callback::new(move |row| editing.is_saved_contact(row)),
        other_services: Callback::new(move |row| {
            details.with_untracked(|it| it.other_services_of(row))
        }),
        me: Signal::derive(move || session.person()),
    };
    let is_shared = details.with_untracked(|it| it.in_use.len() > 1);
    view! {
        <p>{t(parts::contacts::INTRO_ROLES)}</p>
        {is_shared.then(|| view! { <p>{t(texts::CONTACTS_SHARED)}</p> })}
        <ContactsFields contacts/>
    }
    .built()
}
