//! Throwing a draft away, after a question.

use kanta_shared::api::Services;
use kanta_shared::service::KantaService;
use kanta_shared::texts::vocabulary;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::card::heading_id;
use super::texts;
use crate::api::{self, ApiError};
use crate::i18n::{t, use_language, worded};
use crate::page::{Load, words_for};
use crate::ui::{
    AlertKind, Announcer, Button, ButtonKind, InlineAlert, Modal, VisuallyHidden, focus,
};

/// The button and its question.
#[component]
pub(super) fn Discard(
    /// The service that the draft is for.
    service: KantaService,
    /// The draft's id.
    application: String,
    /// Where the news comes from when it is gone.
    load: Load<Services>,
) -> impl IntoView {
    let language = use_language();
    let announcer = expect_context::<Announcer>();
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let error = RwSignal::new(None);
    let close = move |()| {
        open.set(false);
        error.set(None);
    };
    let application = StoredValue::new(application);
    let discard = move |()| {
        busy.set(true);
        error.set(None);
        let application = application.get_value();
        spawn_local(async move {
            match discard(&application).await {
                Ok(()) => {
                    open.try_set(false);
                    announcer.say(texts::draft_deleted(language.get_untracked(), service));
                    load.refresh().await;
                    // The button that was pressed is gone with the draft.
                    focus::after_render(move || focus::focus_by_id(&heading_id(service)));
                }
                Err(failure) => {
                    busy.try_set(false);
                    error.try_set(Some(failure));
                }
            }
        });
    };
    let problem = move || error.get().map(|it| words_for(&it, language.get()));
    view! {
        <Button kind=ButtonKind::Link on_press=move |()| open.set(true)>
            {t(texts::DELETE_DRAFT)}
            <VisuallyHidden>": " {t(vocabulary::service_name(service))}</VisuallyHidden>
        </Button>
        <Modal
            id=["discard-", service.name()].concat()
            heading=worded(move |language| texts::delete_draft_title(language, service))
            open
            on_close=close
        >
            <p>{t(texts::DELETE_DRAFT_TEXT)}</p>
            <InlineAlert kind=AlertKind::Error text=Signal::derive(problem)/>
            <div class="button-row">
                <Button on_press=close>
                    {t(texts::DELETE_DRAFT_KEEP)}
                </Button>
                <Button kind=ButtonKind::Secondary busy on_press=discard>
                    {t(texts::DELETE_DRAFT)}
                </Button>
            </div>
        </Modal>
    }
    .into_any()
}

/// Throws the draft away as it is now. A colleague may have done so already, which is as good.
async fn discard(application: &str) -> Result<(), ApiError> {
    let discarded = async {
        let now = api::application(application).await?;
        api::discard_application(&now.id, now.version).await
    };
    match discarded.await {
        Err(ApiError::NotFound | ApiError::Removed { .. }) => Ok(()),
        result => result,
    }
}
