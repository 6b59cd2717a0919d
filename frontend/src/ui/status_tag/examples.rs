//! Status tags, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::examples;
use crate::ui::*;

examples! {
    /// Each kind.
    "kinds": view! {
        <p>
            <StatusTag kind=TagKind::Neutral text="Ei käytössä"/> " "
            <StatusTag kind=TagKind::Closed text="Ei kuulu toimialaanne"/> " "
            <StatusTag kind=TagKind::Active text="Käsittelyssä"/> " "
            <StatusTag kind=TagKind::Success text="Käytössä"/> " "
            <StatusTag kind=TagKind::Attention text="Lisätietoja pyydetty"/> " "
            <StatusTag kind=TagKind::Error text="Päättynyt"/>
        </p>
    },
}
