//! What each mandate allows, who needs none, and how a mandate is given.

use kanta_shared::session::{Basis, Capability, Mandate, Position};
use kanta_shared::texts::{Text, vocabulary};
use leptos::prelude::*;

use crate::i18n::{common, label, linked, t};
use crate::page::{Contents, Page};
use crate::ui::{BuildNow, Expander, Row, Table};

pub(super) mod texts;

/// The columns of the table of rights. A position gives the rights of the first.
const BASES: [(Basis, Text); 2] = [
    (Basis::AdoptionMandate, texts::ADOPTION_OR_POSITION),
    (Basis::GuidelinesMandate, texts::GUIDELINES_IN_SHORT),
];

/// The parts of the page, by the ids of their headings.
const PARTS: [(&str, Text); 6] = [
    ("what", texts::WHAT_HEADING),
    ("public", texts::PUBLIC_HEADING),
    ("private", texts::PRIVATE_HEADING),
    ("rights", texts::RIGHTS_HEADING),
    ("separate", texts::SEPARATE_HEADING),
    ("several", texts::SEVERAL_HEADING),
];

/// The page about mandates; it needs no session.
#[component]
pub fn Mandates() -> impl IntoView {
    // The right to sign is named apart, as it has to be a right to sign alone.
    let is_listed = |it: &Position| it.is_enough() && *it != Position::Signatory;
    let positions = Position::ALL.iter().copied().filter(is_listed);
    let position = |it| view! { <li>{t(vocabulary::position(it))}</li> };
    let katso = texts::KATSO_ROLES.map(|it| view! { <li>{t(it)}</li> });
    let [what, public, private, rights, separate, several] =
        PARTS.map(|(id, heading)| view! { <h2 id=id>{t(heading)}</h2> });
    view! {
        <Page heading=common::MANDATES lead=texts::LEAD>
            <Contents parts=PARTS.map(|(id, heading)| (id.to_owned(), label(heading))).to_vec()/>
            {what}
            <MandateTable/>
            <p>{t(texts::ALSO_BILLING)}</p>
            {public}
            <p>{t(texts::PUBLIC)}</p>
            <MandateSteps/>
            <p>{t(texts::RIGHT_TO_AUTHORISE)}</p>
            {private}
            <p>{t(texts::PRIVATE)}</p>
            <ul>{positions.map(position).collect_view()}</ul>
            <p>{t(texts::SIGNATORY)}</p>
            <p>{t(texts::OTHERS_MAY_ACT)} " " {linked(texts::MANAGE)}</p>
            {rights}
            <RightsTable/>
            {separate}
            <p>{t(texts::SEPARATE)}</p>
            {several}
            <p>{t(texts::SEVERAL)}</p>
            <Expander summary=label(texts::HISTORY_HEADING)>
                <p>{t(texts::HISTORY)}</p>
                <ul>{katso}</ul>
                <p>{t(texts::HISTORY_RULES)}</p>
            </Expander>
        </Page>
    }
    .built()
}

/// What each mandate allows, in the words of Suomi.fi (seed 003).
#[component]
pub(super) fn MandateTable() -> impl IntoView {
    let allows = [
        texts::ADOPTION_1,
        texts::ADOPTION_2,
        texts::ADOPTION_3,
        texts::ADOPTION_4,
    ];
    let adoption = view! {
        <p>{t(texts::ADOPTION)}</p>
        <ul>{allows.map(|text| view! { <li>{t(text)}</li> })}</ul>
    };
    let row = |mandate, about| Row {
        heading: label(vocabulary::mandate(mandate)),
        cells: vec![about],
    };
    let rows = vec![
        row(Mandate::Adoption, adoption.built()),
        row(Mandate::Guidelines, t(texts::GUIDELINES).built()),
    ];
    let columns = [texts::CODE, texts::DESCRIPTION].map(label).into();
    view! { <Table caption=label(texts::MANDATES_CAPTION) columns rows/> }.built()
}

/// How a public organisation or a foundation can give a mandate (seed 003).
#[component]
pub(super) fn MandateSteps() -> impl IntoView {
    view! {
        <p>{t(texts::STEPS_HEADING)} ":"</p>
        <ol>
            <li>{linked(texts::STEP_1)}</li>
            <li>{linked(texts::STEP_2)}</li>
            <li>{linked(texts::STEP_3)}</li>
        </ol>
    }
    .built()
}

/// What users may see and do by the rights table, on each basis that exists today.
#[component]
fn RightsTable() -> impl IntoView {
    let row = |capability: &Capability| {
        let cell = |(basis, _): (Basis, Text)| t(texts::access(basis.access(*capability))).built();
        Row {
            heading: label(texts::capability(*capability)),
            cells: BASES.map(cell).into(),
        }
    };
    let rows = Capability::ALL.iter().map(row).collect();
    let columns = [texts::RIGHTS_ABOUT]
        .into_iter()
        .chain(BASES.map(|(_, name)| name));
    let columns = columns.map(label).collect();
    view! { <Table caption=label(texts::RIGHTS_CAPTION) columns rows/> }.built()
}
