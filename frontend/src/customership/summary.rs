//! *Yhteenveto*: the data of a service in use.

use kanta_shared::api::customership::{ChangeRecord, CustomershipDetails};
use kanta_shared::api::paths;
use kanta_shared::application::{ApplicationDraft, Step};
use kanta_shared::customership::Section;
use kanta_shared::field::{FieldPath, TerminationField};
use kanta_shared::filing::Filing;
use kanta_shared::group::Group;
use kanta_shared::organisation::Organisation;
use kanta_shared::role::ContactRole;
use kanta_shared::session::Capability;
use kanta_shared::texts::Text;
use kanta_shared::texts::answers::row_name;
use kanta_shared::texts::fields;
use kanta_shared::texts::vocabulary::{service_name, step_heading};
use leptos::prelude::*;

use super::history::{CHANGES, History};
use super::texts;
use crate::api::file_link;
use crate::form::StepHeading;
use crate::i18n::{common, label, linked, t, use_language, worded};
use crate::page::{Contents, use_title};
use crate::route::Route;
use crate::sections::{ActLines, Answers, HistorySection};
use crate::ui::{
    AlertKind, BuildNow, ExternalLink, HeadingLevel, Notification, SummaryItem, SummaryList,
    effect, focus,
};
use crate::wizard::{Reference, SectionHead};

/// The data of a service, each part with a link to edit it where the user may.
#[component]
pub fn Summary(
    details: RwSignal<CustomershipDetails>,
    /// The change that was made last.
    receipt: RwSignal<Option<ChangeRecord>>,
    /// The parts that the user may change.
    editable: Vec<Section>,
    /// Whether the user may look at something.
    may_view: Callback<Capability, bool>,
) -> impl IntoView {
    let now = details.get_untracked();
    let service = now.context.service;
    use_title(texts::summary_of(service));
    let draft = now.draft();
    let specific = with_roles(&draft, ContactRole::is_service_specific);
    let common_to_all = with_roles(&draft, |role| !role.is_service_specific());
    let may_only_look = editable.is_empty();
    let part = |section: Section, id, heading, level, draft: &ApplicationDraft| Part {
        id,
        heading,
        view: {
            let groups = draft.groups(section.step(), &now.context);
            let draft = Signal::stored(draft.clone());
            let is_editable = editable.contains(&section);
            let edit = is_editable.then(|| Route::Customership(service, Some(section)).href());
            view! { <PartView id heading level edit groups draft/> }.built()
        },
    };
    let as_asked = |section: Section| {
        let heading = step_heading(section.step());
        part(section, section.name(), heading, HeadingLevel::H2, &draft)
    };
    let sees = |section: Section| may_view.run(section.capability());
    let mut parts = Vec::new();
    if may_view.run(Capability::AccessPoints) {
        parts.push(Part {
            id: TECHNOLOGY,
            heading: step_heading(Step::AccessPoints),
            view: view! { <Technology details=now.clone()/> }.built(),
        });
    }
    if sees(Section::Customer) {
        parts.push(as_asked(Section::Customer));
    }
    if sees(Section::Contacts) {
        let contacts = |id, heading, of: &ApplicationDraft| {
            part(Section::Contacts, id, heading, HeadingLevel::H3, of)
        };
        let heading = texts::section(Section::Contacts);
        let common = contacts(Section::Contacts.name(), heading, &common_to_all);
        parts.push(Part {
            view: view! {
                <h2>{t(texts::CONTACT_INFORMATION)}</h2>
                <p>{t(texts::CONTACTS_OF_ALL)}</p>
                {common.view}
            }
            .built(),
            ..common
        });
        if !specific.contacts.is_empty() {
            parts.push(contacts(
                SPECIFIC_CONTACTS,
                texts::SPECIFIC_CONTACTS,
                &specific,
            ));
        }
    }
    if sees(Section::Billing) && Section::Billing.is_asked_by(service) {
        parts.push(as_asked(Section::Billing));
    }
    parts.push(Part {
        id: CHANGES,
        heading: texts::HISTORY,
        view: view! {
            <HistorySection entries=now.context.history.clone()/>
            <History details/>
        }
        .built(),
    });
    let contents = parts.iter().map(|it| (it.id.to_owned(), label(it.heading)));
    view! {
        <a class="back-link" href=Route::Services.href()>{t(common::BACK_TO_SERVICES)}</a>
        <StepHeading position=label(service_name(service)) heading=texts::SUMMARY/>
        {receipt.get_untracked().map(|receipt| {
            let organisation = now.context.organisation.clone();
            view! { <Receipt receipt organisation/> }
        })}
        <Contents parts=contents.collect()/>
        {may_only_look.then(|| view! { <p>{t(texts::MAY_LOOK)}</p> })}
        <Facts details=now may_see_commitment=may_view.run(Capability::Commitment)/>
        {parts.into_iter().map(|it| it.view).collect_view()}
    }
    .built()
}

/// A part of the page with the id of its heading.
struct Part {
    id: &'static str,
    heading: Text,
    view: AnyView,
}

/// Answers under a heading, with a link to edit them where the user may.
#[component]
fn PartView(
    id: &'static str,
    heading: Text,
    level: HeadingLevel,
    edit: Option<String>,
    groups: Vec<Group>,
    draft: Signal<ApplicationDraft>,
) -> impl IntoView {
    // The names of contacts and addresses are one level below the heading.
    let below = match level {
        HeadingLevel::H2 => HeadingLevel::H3,
        HeadingLevel::H3 | HeadingLevel::H4 => HeadingLevel::H4,
    };
    let none = groups
        .is_empty()
        .then(|| view! { <p>{t(texts::NO_CONTACTS)}</p> });
    view! {
        <section class="summary-section">
            <SectionHead id heading level edit/>
            {none}
            {groups.into_iter().map(|group| view! { <Answers group draft row_name level=below/> }).collect_view()}
        </section>
    }
    .built()
}

/// The ids of the headings of the parts that cannot be edited as a whole.
const TECHNOLOGY: &str = "access-points";
const SPECIFIC_CONTACTS: &str = "specific-contacts";

/// The data with those contacts that have such a role, and with such roles only.
fn with_roles(
    draft: &ApplicationDraft,
    is_meant: impl Fn(ContactRole) -> bool,
) -> ApplicationDraft {
    let mut draft = draft.clone();
    for contact in &mut draft.contacts {
        contact.roles.retain(|it| is_meant(*it));
    }
    draft.contacts.retain(|it| !it.roles.is_empty());
    draft
}

/// Since when the service is in use, and by what right.
#[component]
fn Facts(details: CustomershipDetails, may_see_commitment: bool) -> impl IntoView {
    let CustomershipDetails {
        since,
        reference,
        commitment_signed_at,
        in_use,
        context,
        ending,
        ..
    } = details;
    let others: Vec<_> = in_use
        .into_iter()
        .filter(|it| *it != context.service)
        .collect();
    let language = use_language();
    let others = (!others.is_empty()).then(|| {
        let names = move || {
            let names = others
                .iter()
                .map(|it| service_name(*it).in_(language.get()));
            names.collect::<Vec<_>>().join("\n")
        };
        view! { <SummaryItem label=label(texts::OTHER_SERVICES)>{names}</SummaryItem> }
    });
    view! {
        <SummaryList>
            <SummaryItem label=label(texts::CUSTOMER)>{context.organisation.name}</SummaryItem>
            <SummaryItem label=label(texts::IN_USE_SINCE)>{since.date()}</SummaryItem>
            <SummaryItem label=label(texts::APPLICATION)>
                <span class="identifier">{reference}</span>
            </SummaryItem>
            {commitment_signed_at.map(|at| view! {
                <SummaryItem label=label(texts::COMMITMENT)>
                    {worded(move |language| texts::signed(language, &at.date()))}
                    {may_see_commitment.then(|| view! {
                        <br/>
                        <ExternalLink
                            href=Signal::stored(file_link(paths::COMMITMENT_COPY))
                            new_tab=label(common::OPENS_IN_NEW_TAB)
                        >
                            {t(texts::COMMITMENT_COPY)}
                        </ExternalLink>
                    })}
                </SummaryItem>
            })}
            {ending.map(|ending| view! {
                <SummaryItem label=label(fields::label(FieldPath::from(TerminationField::LastDay)))>
                    {ending.last_day.written()}
                </SummaryItem>
            })}
            {others}
        </SummaryList>
    }
    .built()
}

/// Access points and systems, which are changed elsewhere.
#[component]
fn Technology(details: CustomershipDetails) -> impl IntoView {
    let draft = details.draft();
    let groups = draft.groups(Step::AccessPoints, &details.context);
    let draft = Signal::stored(draft);
    view! {
        <section class="summary-section">
            <h2 id=TECHNOLOGY>{t(step_heading(Step::AccessPoints))}</h2>
            {groups.into_iter().map(|group| view! { <Answers group draft row_name/> }).collect_view()}
            <Notification heading=label(texts::NOTE)>{linked(texts::TECHNOLOGY_CHANGES)}</Notification>
        </section>
    }
    .built()
}

/// Says that the change has been made, under which number, and what it means.
#[component]
fn Receipt(receipt: ChangeRecord, organisation: Organisation) -> impl IntoView {
    let act = receipt.act(&organisation);
    let ChangeRecord {
        reference,
        at,
        section,
        ..
    } = receipt;
    // The heading of the page takes the focus on coming here; the receipt takes it after that.
    effect(move || {
        focus::after_render(|| focus::after_render(|| focus::focus_by_id(RECEIPT)));
    });
    let when = worded(move |language| texts::saved_at(language, &at));
    view! {
        <section id=RECEIPT aria-label=label(texts::SAVED)>
            <Notification kind=AlertKind::Success heading=label(texts::SAVED)>
                <p>{t(texts::section(section))} ". " {when}</p>
                <Reference reference/>
                <ActLines act/>
                <p>{t(texts::WHAT_HAPPENS)}</p>
            </Notification>
        </section>
    }
    .built()
}

const RECEIPT: &str = "receipt";
