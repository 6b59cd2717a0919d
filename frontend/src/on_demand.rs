//! Pages, parts of pages and dialogs, whose code is fetched when they are first shown.
//!
//! They are grouped in areas. What only some areas need is in parts of the wasm of their own
//! (`frontend/parts.mjs`). The start script fetches those of the first page beside the rest, then the
//! dialogs and what is within the same area (`frontend/assets/boot.js`). A build for development stays
//! whole, and has every area at hand.

use std::future::Future;
use std::pin::Pin;

use leptos::ev;
use leptos::prelude::*;

use crate::api::ApiError;
use crate::i18n::{common, label};
use crate::page::{Load, Loaded, awaited, awaited_page};
use crate::ui::{BuildNow, shown_if};

/// A page, or a part of one, in an area.
#[derive(Clone, Copy)]
pub struct OnDemand {
    /// The area's name in the start script.
    #[cfg(test)]
    pub area: &'static str,
    pub fetch: fn() -> Fetching,
}

/// Draws what has been fetched.
pub type Draw = fn() -> AnyView;

pub type Fetching = Pin<Box<dyn Future<Output = Result<Draw, ApiError>>>>;

impl OnDemand {
    /// Shows a page once it is here. If it does not come, the page says so and tries again.
    pub fn page(self) -> AnyView {
        awaited_page(label(common::PRODUCT), self.load(), |draw| Some(draw()))
    }

    /// Shows a part of a page in the same way.
    pub fn part(self) -> AnyView {
        awaited(label(common::PRODUCT), self.load(), |draw| Some(draw()))
    }

    /// Shows something from when it is needed first. The start script has fetched it by then, as it may
    /// be about the connection.
    pub fn once_needed(self, is_needed: impl Into<Signal<bool>>) -> AnyView {
        let is_needed = is_needed.into();
        let was_needed = Memo::new(move |was: Option<&bool>| was == Some(&true) || is_needed.get());
        shown_if(was_needed, move || {
            view! { <Loaded load=self.load() children=|draw: Draw| draw()/> }.built()
        })
    }

    fn load(self) -> Load<Draw> {
        let load = Load::new(self.fetch);
        let online = window_event_listener(ev::online, move |_| load.again_if_failed());
        on_cleanup(move || online.remove());
        load
    }
}

/// Declares what is in an area: a function for each page or part of a page, with its view. What a part
/// needs comes through the context.
macro_rules! area {
    ($area:ident: $($name:ident: $view:expr,)+) => { $(
        pub fn $name() -> $crate::on_demand::OnDemand {
            use $crate::on_demand::{Draw, OnDemand};
            #[cfg(not(debug_assertions))]
            #[leptos::wasm_split::wasm_split($area, wasm_split_path = ::leptos::wasm_split, fallible)]
            fn $name() -> Result<Draw, leptos::wasm_split::SplitLoaderError> {
                Ok(|| $crate::ui::BuildNow::built($view))
            }
            #[cfg(debug_assertions)]
            async fn $name() -> Result<Draw, $crate::api::ApiError> {
                Ok(|| $crate::ui::BuildNow::built($view))
            }
            OnDemand {
                #[cfg(test)]
                area: stringify!($area),
                fetch: || Box::pin(async {
                    let draw = $name().await.map_err(|_| $crate::api::ApiError::Offline)?;
                    $crate::i18n::take_texts();
                    Ok(draw)
                }),
            }
        }
    )+ };
}
pub(crate) use area;

/// The area that the start script names for the pages under a path, or for a step within its own.
#[cfg(test)]
pub fn area_in_start_script(name: &str) -> Option<&'static str> {
    let mut lines = include_str!("../assets/boot.js").lines();
    lines.find_map(|line| {
        let (key, area) = line.trim().split_once(": \"")?;
        (key.trim_matches('"') == name).then(|| area.trim_end_matches("\","))
    })
}
