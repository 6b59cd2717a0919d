//! *Liityntäpisteet ja järjestelmät*.

use std::time::Duration;

use kanta_shared::application::access_points::{
    AccessPointDraft, AccessPointDraftStoreFields, InformationSystem, MAX_ACCESS_POINTS,
    RegisterEntry, asks_renewal,
};
use kanta_shared::application::{
    ApplicationContext, ApplicationDraft, ApplicationDraftStoreFields, Step,
};
use kanta_shared::field::{AccessPointField, FieldPath, RowId};
use kanta_shared::group::{Group, Heading};
use kanta_shared::language::Language;
use kanta_shared::problem::ProblemKind;
use kanta_shared::sorted::SortedSet;
use kanta_shared::texts::problems::problem;
use kanta_shared::texts::{Text, answers};
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use reactive_stores::Field;

use crate::api::new_row_id;
use crate::application::register::RegisterState;
use crate::application::store::ApplicationStore;
use crate::application::texts::access_points as texts;
use crate::form::{Control, Input, Inputs, TextControl};
use crate::i18n::{heading, linked, t, use_language};
use crate::sections::{Repeat, RepeatItem, Row, RowOf, use_remove_row};
use crate::ui::{BuildNow, Choice, Notification, focus, shown_if};
use crate::wizard::StepPage;

/// How long typing pauses before the register is asked.
const PAUSE: Duration = Duration::from_millis(400);

/// Through which access points and with which systems the service will be used.
#[component]
pub fn AccessPoints(store: ApplicationStore) -> impl IntoView {
    let context = store.context.get_untracked();
    let pharmacy = context.organisation.kind.is_pharmacy();
    let (intro, not_own_oid) = match pharmacy {
        true => (texts::INTRO_PHARMACY, texts::NOT_OWN_OID_PHARMACY),
        false => (texts::INTRO, texts::NOT_OWN_OID),
    };
    if untrack(|| store.extras.access_points.with(Vec::is_empty)) {
        store.extras.access_points.add(new_row_id());
    }
    look_up_when_typing_pauses(store);
    view! {
        <StepPage store step=Step::AccessPoints>
            <p>{t(intro)}</p>
            <p>{t(texts::INTRO_WHERE_FROM)}</p>
            <p><strong>{t(not_own_oid)}</strong></p>
            <p>{t(texts::INTRO_SYSTEMS)}</p>
            {context.service.asks_viewer_system().then(|| view! { <p>{t(texts::VIEWER_INTRO)}</p> })}
            <Repeat rows=store.extras.access_points let:row>
                <AccessPoint store row/>
            </Repeat>
            {asks_renewal(&context).then(|| view! { <RenewalRequests store/> })}
        </StepPage>
    }
}

impl Row for AccessPointDraft {
    type Draft = ApplicationDraft;
    const GROUP: FieldPath = FieldPath::AccessPoints;
    const ADD: Text = texts::ADD;
    const REMOVE: Text = texts::REMOVE;
    const LEAST: usize = 1;
    const MOST: usize = MAX_ACCESS_POINTS;

    fn new(id: RowId) -> AccessPointDraft {
        AccessPointDraft::new(id)
    }

    fn id(&self) -> RowId {
        self.id
    }

    fn name(&self, number: usize, language: Language) -> String {
        answers::access_point(language, number)
    }

    fn added(count: usize, language: Language) -> String {
        texts::added(language, count)
    }

    fn full(language: Language) -> String {
        texts::full(language, Self::MOST)
    }

    fn removed(&self, _: usize, language: Language) -> String {
        texts::removed(language, &self.oid)
    }

    fn restored(&self, _: &str, language: Language) -> String {
        texts::restored(language, &self.oid)
    }
}

fn look_up_when_typing_pauses(store: ApplicationStore) {
    let oids = Memo::new(move |_| {
        store.draft.with(|draft| {
            draft
                .access_points
                .iter()
                .map(|it| it.oid.clone())
                .collect::<Vec<_>>()
        })
    });
    let mut look_up = debounce(PAUSE, move |()| store.look_up());
    Effect::watch(move || oids.get(), move |_, _, _| look_up(()), true);
}

#[component]
fn AccessPoint(store: ApplicationStore, row: RowOf<AccessPointDraft>) -> impl IntoView {
    let id = row.key();
    let rows = store.extras.access_points;
    let remove_row = use_remove_row(rows);
    let service = store.context.with_untracked(|it| it.service);
    view! {
        <RepeatItem rows id on_remove=Callback::new(move |()| remove_row(id))>
            <Inputs
                groups=vec![Group::plain(AccessPointDraft::fields(id, service))]
                control=Callback::new(move |field| control(store, row, field))
            />
        </RepeatItem>
    }
    .built()
}

fn control(
    store: ApplicationStore,
    row: RowOf<AccessPointDraft>,
    field: FieldPath,
) -> Option<Control> {
    let at = field;
    let FieldPath::AccessPoint(id, field) = field else {
        return None;
    };
    let at = (id, at);
    Some(match field {
        AccessPointField::Oid => Control::Text(
            TextControl::new(row.oid())
                .status(found_out(store, id))
                .on_leave(Callback::new(move |()| store.look_up())),
        ),
        AccessPointField::Systems => systems(store, at, row.systems(), |entry, context| {
            entry.systems_for(context).cloned().collect()
        }),
        AccessPointField::ViewerSystems => {
            systems(store, at, row.viewer_systems(), |entry, context| {
                entry.viewer_systems_for(context).cloned().collect()
            })
        }
    })
}

/// The systems that can be chosen under an access point. One that was chosen and cannot be any
/// longer stays in sight, so that it can be taken away.
fn systems(
    store: ApplicationStore,
    (id, field): (RowId, FieldPath),
    names: impl Into<Field<SortedSet<String>>>,
    offered: fn(&RegisterEntry, &ApplicationContext) -> Vec<InformationSystem>,
) -> Control {
    let names: Field<SortedSet<String>> = names.into();
    let chosen = Memo::new(move |_| names.try_get().unwrap_or_default());
    let offered = Memo::new(move |_| match store.register(id) {
        RegisterState::Answered(entry) => Some(store.context.with(|it| offered(&entry, it))),
        RegisterState::NotAsked | RegisterState::Pending | RegisterState::Failed => None,
    });
    let is_awaited = move || offered.with(Option::is_none) && chosen.with(|it| it.is_empty());
    let change = move |(name, ticked): (String, bool)| {
        names.try_update(|names| match ticked {
            true => names.insert(name),
            false => names.remove(&name),
        });
    };
    // The Tab key leads from the OID here, and from here to the systems as soon as they are known.
    let waits_here = StoredValue::new(false);
    let appear_here = move || {
        let leave = move |_| {
            if untrack(is_awaited) {
                waits_here.set_value(false);
            }
        };
        let wait = move || {
            view! {
                <p
                    class="meta"
                    tabindex="0"
                    on:focus=move |_| waits_here.set_value(true)
                    on:blur=leave
                >
                    {t(texts::SYSTEMS_APPEAR_HERE)}
                </p>
            }
            .built()
        };
        shown_if(Signal::derive(is_awaited), wait)
    };
    Effect::watch(
        is_awaited,
        move |awaited, _, _| {
            if !awaited && waits_here.get_value() {
                waits_here.set_value(false);
                focus::after_render(move || {
                    focus::focus_field(&field.to_string());
                });
            }
        },
        false,
    );
    Control::Choices {
        choices: choices(store, offered, chosen),
        ticked: chosen.into(),
        change: Callback::new(change),
        reveal: ViewFn::from(appear_here),
    }
}

/// The offered systems, and after them what was chosen and is not offered.
fn choices(
    store: ApplicationStore,
    offered: Memo<Option<Vec<InformationSystem>>>,
    chosen: Memo<SortedSet<String>>,
) -> Signal<Vec<Choice>> {
    let tells_renewals = store.context.with_untracked(asks_renewal);
    let language = use_language();
    Signal::derive(move || {
        let language = language.get();
        let choice = |it: &InformationSystem| {
            let choice = Choice::new(&it.name, &it.name);
            match tells_renewals && it.renewal_requests {
                true => choice.described(texts::TAKES_RENEWALS.in_(language)),
                false => choice,
            }
        };
        let offered = offered.get().unwrap_or_default();
        let is_left = |name: &&String| !offered.iter().any(|it| it.name == **name);
        let left = chosen.get();
        let left = left.iter().filter(is_left).map(|it| Choice::new(it, it));
        offered.iter().map(choice).chain(left).collect()
    })
}

/// What the register has said about an OID, unless the same is shown as a problem already.
fn found_out(store: ApplicationStore, id: RowId) -> Signal<Option<String>> {
    let field = FieldPath::AccessPoint(id, AccessPointField::Oid);
    let language = use_language();
    Signal::derive(move || {
        let language = language.get();
        let is_here = |field| matches!(field, FieldPath::AccessPoint(row, _) if row == id);
        let is_shown = store
            .shown_problems(Step::AccessPoints)
            .iter()
            .any(|it| is_here(it.field));
        let words = |kind| (!is_shown).then(|| problem(language, field, &kind));
        match store.register(id) {
            RegisterState::NotAsked => None,
            RegisterState::Pending => Some(texts::LOOKING_UP.in_(language).to_owned()),
            RegisterState::Failed => {
                (!is_shown).then(|| texts::LOOK_UP_FAILED.in_(language).to_owned())
            }
            RegisterState::Answered(RegisterEntry::Unknown) => {
                words(ProblemKind::UnknownAccessPoint)
            }
            RegisterState::Answered(RegisterEntry::Closed) => words(ProblemKind::ClosedAccessPoint),
            RegisterState::Answered(entry) => {
                match store.context.with(|it| entry.systems_for(it).count()) {
                    0 => words(ProblemKind::NoSystemForService),
                    count => Some(texts::found(language, count)),
                }
            }
        }
    })
}

/// *Reseptin uusimispyynnöt*: asked where a chosen system can take them.
#[component]
fn RenewalRequests(store: ApplicationStore) -> impl IntoView {
    let asked = Memo::new(move |_| store.judged(ApplicationDraft::asks_renewal));
    let some_chosen = Memo::new(move |_| {
        store
            .draft
            .with(|it| it.access_points.iter().any(|it| !it.systems.is_empty()))
    });
    let answer = Memo::new(move |_| store.draft.renewal_requests().get());
    let language = use_language();
    let choices = Signal::derive(move || {
        let language = language.get();
        vec![
            Choice::new(YES, answers::RENEWAL_YES.in_(language)),
            Choice::new(NO, answers::RENEWAL_NO.in_(language)),
        ]
    });
    let control = move || Control::Choice {
        choices,
        chosen: Signal::derive(move || {
            let name = |yes| if yes { YES } else { NO };
            answer.get().map(|yes| name(yes).to_owned())
        }),
        choose: Callback::new(move |value: String| {
            store.draft.renewal_requests().set(Some(value == YES));
        }),
    };
    view! {
        <h2>{t(answers::heading(Heading::Renewal))}</h2>
        <p>{t(texts::RENEWAL_1)}</p>
        <p>{t(texts::RENEWAL_2)}</p>
        {shown_if(asked, move || view! {
            <Input field=FieldPath::RenewalRequests control=control()/>
        }.built())}
        {move || (asked.get() && answer.get() == Some(true)).then(|| view! {
            <Notification heading=heading(texts::IF_YES)>
                <ul>
                    <li>{linked(texts::IF_YES_1)}</li>
                    <li>{t(texts::IF_YES_2)}</li>
                </ul>
            </Notification>
        })}
        {move || (!asked.get()).then(|| match some_chosen.get() {
            true => view! { <p>{t(texts::RENEWAL_NOT_POSSIBLE)}</p> },
            false => view! { <p>{t(texts::RENEWAL_ASKED_LATER)}</p> },
        })}
        <p>{t(texts::RENEWAL_LATER)}</p>
        <p>{linked(texts::RENEWAL_LINK)}</p>
    }
    .built()
}

const YES: &str = "yes";
const NO: &str = "no";
