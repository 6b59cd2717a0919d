//! *Palvelukuvauksen hyväksyminen* and *Sitoumuksen allekirjoittaminen*: a text is read, and what
//! was read is accepted.

use kanta_shared::application::{ApplicationDraft, ApplicationDraftStoreFields, Step};
use kanta_shared::document::{Document, DocumentVersion};
use kanta_shared::field::FieldPath;
use kanta_shared::texts::Text;
use leptos::prelude::*;
use reactive_stores::Subfield;

use crate::api;
use crate::application::store::ApplicationStore;
use crate::application::texts::documents as texts;
use crate::form::{Control, Input};
use crate::i18n::{t, use_language, worded};
use crate::page::{DocumentText, Load, Loaded, PrintButton};
use crate::sections::{Accepted, AcceptedDocument};
use crate::ui::BuildNow;
use crate::wizard::StepPage;

/// The description of the service is read and approved.
#[component]
pub fn ServiceDescription(store: ApplicationStore) -> impl IntoView {
    let language = use_language();
    let service = store.context.with_untracked(|it| it.service);
    let load = Load::new(move || api::service_description(service, language.get_untracked()));
    let in_force = Memo::new(move |_| {
        store
            .context
            .with(|it| it.documents.service_description.clone())
    });
    view! {
        <StepPage store step=Step::ServiceDescription>
            <p>{t(texts::INTRO)}</p>
            <p>{t(texts::INTRO_2)}</p>
            <p>{t(texts::LANGUAGE)}</p>
            <ReadAndAccept
                load
                in_force
                place=store.draft.service_description()
                field=FieldPath::ServiceDescription
                changed=texts::CHANGED
                end=texts::END
            />
        </StepPage>
    }
}

/// The commitment is read and signed.
#[component]
pub fn Commitment(store: ApplicationStore) -> impl IntoView {
    let language = use_language();
    let organisation = store
        .context
        .with_untracked(|it| it.organisation.name.clone());
    let load = Load::new(move || api::commitment(language.get_untracked()));
    let in_force = Memo::new(move |_| store.context.with(|it| it.documents.commitment.clone()));
    view! {
        <StepPage store step=Step::Commitment>
            <p>{t(texts::COMMITMENT_INTRO)}</p>
            <p>{t(texts::COMMITMENT_INTRO_2)}</p>
            <p>{worded(move |language| texts::signing_for(language, &organisation))}</p>
            <ReadAndAccept
                load
                in_force
                place=store.draft.commitment()
                field=FieldPath::Commitment
                changed=texts::COMMITMENT_CHANGED
                end=texts::COMMITMENT_END
            />
        </StepPage>
    }
}

/// The place of what was accepted, in the draft.
type Place =
    Subfield<reactive_stores::Store<ApplicationDraft>, ApplicationDraft, Option<DocumentVersion>>;

/// A text, and under it the box to tick. The tick is for the very text on the page. Reading it in
/// another language later changes nothing about what was accepted.
#[component]
fn ReadAndAccept(
    load: Load<Document>,
    #[prop(into)] in_force: Signal<Vec<DocumentVersion>>,
    place: Place,
    field: FieldPath,
    changed: Text,
    end: Text,
) -> impl IntoView {
    let language = use_language();
    Effect::watch(move || language.get(), move |_, _, _| load.again(), false);
    let accepted = Accepted::new(move || place.get(), in_force);
    let ticked = accepted.is_valid();
    let read = move |document: Document| {
        let version = document.version.clone();
        let accept = move |ticked: bool| place.set(ticked.then(|| version.clone()));
        let control = Control::Tick {
            ticked: ticked.into(),
            tick: Callback::new(accept),
        };
        view! {
            <p class="screen-only"><PrintButton words=texts::PRINT/></p>
            <DocumentText document/>
            <p class="meta">{t(end)}</p>
            <Input field control/>
        }
        .built()
    };
    view! {
        <AcceptedDocument accepted changed in_language=texts::accepted_in>
            <Loaded load children=read/>
        </AcceptedDocument>
    }
    .built()
}
