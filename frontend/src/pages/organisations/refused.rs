//! Organisations that the user may not act for, and what can be done about it.

use kanta_shared::session::EntryRefusal;
use kanta_shared::texts::Text;
use leptos::prelude::*;

use super::texts;
use crate::i18n::{label, linked, t, worded};
use crate::pages::mandates::{self, MandateSteps};
use crate::ui::{BuildNow, Expander, StatusTag, TagKind};

/// Says why the user may not act for the organisation, and what to do.
#[component]
pub(super) fn Refused(organisation: String, reason: EntryRefusal) -> impl IntoView {
    let why = label(self::reason(reason));
    let advice = match reason {
        EntryRefusal::MandateRequired => view! {
            <p>{worded(move |language| texts::mandate_needed(language, &organisation))}</p>
            <MandateSteps/>
            <p>{linked(mandates::texts::READ_MORE)}</p>
        }
        .built(),
        EntryRefusal::NoMandate | EntryRefusal::PositionNotEnough => view! {
            <p>{t(mandates::texts::POSITIONS_IN_SHORT)}</p>
            <p>{t(texts::ASK_FOR_MANDATE)}</p>
            <p>{linked(mandates::texts::READ_MORE)}</p>
            <p>{linked(mandates::texts::MANAGE)}</p>
        }
        .built(),
        EntryRefusal::RegisterOutdated => view! {
            <p>{worded(move |language| texts::register_outdated(language, &organisation))}</p>
            <p>{linked(texts::REGISTER_OUTDATED_WHAT)}</p>
        }
        .built(),
        EntryRefusal::NoLicence => {
            view! { <p>{worded(move |language| texts::no_licence(language, &organisation))}</p> }
                .built()
        }
    };
    view! {
        <p>
            <StatusTag kind=TagKind::Closed text=label(texts::NOT_AVAILABLE)/>
        </p>
        <p class="sentence">{why}</p>
        <Expander summary=label(texts::WHAT_TO_DO)>{advice}</Expander>
    }
    .built()
}

/// The reason in a few words.
pub(super) fn reason(reason: EntryRefusal) -> Text {
    match reason {
        EntryRefusal::NoMandate
        | EntryRefusal::MandateRequired
        | EntryRefusal::PositionNotEnough => texts::REASON_MANDATE_NEEDED,
        EntryRefusal::RegisterOutdated => texts::REASON_REGISTER_OUTDATED,
        EntryRefusal::NoLicence => texts::REASON_NO_LICENCE,
    }
}
