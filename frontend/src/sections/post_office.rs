//! A postal code and its post office: the post office is filled in, and what was typed is compared
//! with it.

use kanta_shared::customer::PostOffice;
use kanta_shared::field::FieldPath;
use kanta_shared::language::Language;
use kanta_shared::problem::HintKind;
use kanta_shared::typed_text::is_empty;
use kanta_shared::values::PostalCode;
use leptos::prelude::*;
use leptos::task::spawn_local;
use reactive_stores::Field;

use super::texts::post_office as texts;
use crate::api;
use crate::form::{TextControl, hint_words};
use crate::i18n::use_language;
use crate::ui::focus;

/// The two fields of an address that belong together.
#[derive(Clone, Copy)]
pub struct PostOfficeOf {
    code: Field<String>,
    office: Field<String>,
    /// What Posti's list has about the code in the form, once it has answered.
    listed: RwSignal<Option<Option<PostOffice>>>,
    /// What was filled in here; the user has typed everything else.
    filled_in: RwSignal<String>,
    /// The post office when the user has left it last: what is being typed is not judged.
    left: RwSignal<String>,
}

impl PostOfficeOf {
    /// The fields with these texts; `office_field` is the name of the second. To be called while a
    /// component is set up.
    ///
    /// When the user types a code, its post office is filled in, unless the user has typed one.
    pub fn new(
        code: impl Into<Field<String>>,
        office: impl Into<Field<String>>,
        office_field: FieldPath,
    ) -> PostOfficeOf {
        let office = office.into();
        let fields = PostOfficeOf {
            code: code.into(),
            office,
            listed: RwSignal::new(None),
            filled_in: RwSignal::new(String::new()),
            left: RwSignal::new(office.get_untracked()),
        };
        let language = use_language();
        let typed = Memo::new(move |_| fields.code.with(|it| it.parse::<PostalCode>().ok()));
        let look_up = move |code: PostalCode, is_news: bool| async move {
            let answer = api::post_office(&code).await;
            // The user may have left, or typed another code, while the answer was awaited. Without
            // an answer the user types on.
            let is_awaited = typed.try_get_untracked().flatten() == Some(code);
            let (true, Ok(listed)) = (is_awaited, answer) else {
                return;
            };
            if let Some(office) = listed.as_ref().filter(|_| is_news) {
                fields.fill_in(office.name(language.get_untracked()), office_field);
            }
            fields.listed.set(Some(listed));
        };
        Effect::watch(
            move || typed.get(),
            move |code, before, _| {
                fields.listed.set(None);
                if let Some(code) = code.clone() {
                    spawn_local(look_up(code, before.is_some()));
                }
            },
            true,
        );
        fields
    }

    /// The control of the postal code.
    pub fn code(self) -> TextControl {
        let language = use_language();
        TextControl::new(self.code).status(Signal::derive(move || {
            let is_unknown = self.listed.with(|it| matches!(it, Some(None)));
            is_unknown.then(|| hint_words(language.get(), &HintKind::UnknownPostalCode))
        }))
    }

    /// The control of the post office.
    pub fn office(self) -> TextControl {
        let language = use_language();
        TextControl::new(self.office)
            .status(Signal::derive(move || self.found_out(language.get())))
            .on_leave(Callback::new(move |()| {
                self.left.set(self.office.get_untracked())
            }))
    }

    fn found_out(self, language: Language) -> Option<String> {
        let listed = self.listed.read();
        let listed = listed.as_ref()?.as_ref()?;
        let typed = self.office.read();
        match listed.hint(&typed, language) {
            Some(hint) => (*typed == *self.left.read()).then(|| hint_words(language, &hint)),
            None if *typed == *self.filled_in.read() && !typed.is_empty() => {
                Some(texts::filled_in(language, &listed.dated.written()))
            }
            None => None,
        }
    }

    /// Puts a name in the place of nothing, or of what was filled in before.
    fn fill_in(self, name: &str, field: FieldPath) {
        let is_free = self.office.with_untracked(|typed| {
            is_empty(typed) || self.filled_in.with_untracked(|it| it == typed)
        });
        if is_free {
            self.office.set(name.to_owned());
            self.filled_in.set(name.to_owned());
            // Users who have gone on to the field already would type behind the name.
            focus::after_render(move || focus::select_if_focused(&field.to_string()));
        }
    }
}
