//! The design system: what a screen is made of, in the manner of Suomi.fi.
//!
//! It knows Leptos and nothing of ours: no domain word, no request, no store, no language.
//! Every text comes in as a property, and as a signal, so that a change of language changes the
//! words in place and leaves focus and typed text alone.
//!
//! Each component has a folder: the component, its style sheet, and its examples, which the
//! gallery and the accessibility tests share. The style sheets are listed in `styles/index.css`.

/// Methods that set optional members, one each of the same name.
macro_rules! setters {
    ($( $(#[$doc:meta])* $name:ident: $Type:ty, )+) => { $(
        $(#[$doc])*
        pub fn $name(self, $name: impl Into<$Type>) -> Self {
            let $name = Some($name.into());
            Self { $name, ..self }
        }
    )+ };
}
pub(crate) use setters;

mod built;
pub mod button;
pub mod checkbox;
pub mod choice;
pub mod dropdown;
pub mod element;
pub mod error_summary;
pub mod expander;
pub mod focus;
pub mod form_group;
#[cfg(feature = "gallery")]
pub mod gallery;
pub mod heading;
mod in_browser;
pub mod inline_alert;
pub mod link;
pub mod live_region;
pub mod loading;
pub mod modal;
pub mod notification;
pub mod panel;
pub mod press;
pub mod radio_button_group;
pub mod reactive;
pub mod reading;
pub mod skip_link;
pub mod status_tag;
pub mod step_list;
pub mod summary_list;
pub mod table;
pub mod text_input;
pub mod translation;
pub mod visually_hidden;

pub use built::BuildNow;
pub use button::{Button, ButtonKind};
pub use checkbox::Checkbox;
pub use choice::Choice;
pub use dropdown::Dropdown;
pub use element::{Element, element};
pub use error_summary::{ErrorLink, ErrorSummary};
pub use expander::Expander;
pub use form_group::{FieldProps, field_set};
pub use heading::{Heading, HeadingLevel};
pub use inline_alert::{AlertKind, InlineAlert};
pub use link::{ExternalLink, LinkButton};
pub use live_region::{alert, announce, announce_changes};
pub use loading::Loading;
pub use modal::Modal;
pub use notification::Notification;
pub use panel::{Card, Panel, PanelKind};
pub use radio_button_group::RadioButtonGroup;
pub use reactive::{effect, reactive, shown_if};
pub use skip_link::SkipLink;
pub use status_tag::{StatusTag, TagKind};
pub use step_list::{StepItem, StepList, StepMark};
pub use summary_list::{ChangeLink, SummaryItem, SummaryList};
pub use table::{Row, Table};
pub use text_input::{InputKind, TextInput, TypingHelp, Width};
pub use visually_hidden::VisuallyHidden;
