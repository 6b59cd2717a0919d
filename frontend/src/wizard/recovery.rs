//! The copy in the browser of what is typed and not saved yet. A page that dies takes nothing with it:
//! the next one offers what it does not have, beside what it has.

use std::time::Duration;

use derive_where::derive_where;
use kanta_shared::field::FieldPath;
use kanta_shared::merge::{Clash, merge_taking};
use kanta_shared::session::Basis;
use kanta_shared::sorted::SortedSet;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use reactive_stores::Store;

use super::form::WizardForm;
use super::questions::questions;
use super::recovered::{Recovered, recovered};
use super::texts;
use crate::api;
use crate::i18n::{label, t, use_language};
use crate::ui::{AlertKind, BuildNow, Button, ButtonKind, InlineAlert, Modal, focus};

/// How soon after a key a copy is kept, in milliseconds.
const AFTER_KEY: u64 = 300;

/// The copy of what is typed into a form, and what an earlier page has left in it.
#[derive_where(Clone, Copy)]
pub struct Copies<F: WizardForm> {
    basis: Basis,
    draft: Store<F>,
    /// The draft as the server has it.
    saved: Signal<F>,
    /// The key of the copy, for users who may change the form.
    key: Signal<Option<String>>,
    /// What an earlier page has left, before and after the typing, until the user has decided on it.
    pub(super) left: RwSignal<Option<(F, F)>>,
    /// Whether it is known what an earlier page has left. Nothing is kept in its place before.
    is_read: StoredValue<bool>,
    /// Whether the copy that is there is of this page, or was read by it. That of another tab stays.
    is_ours: StoredValue<bool>,
    /// Whether something was typed here and not saved when the copy was kept last.
    was_typed: StoredValue<bool>,
    /// Whether the user will decide later.
    is_aside: RwSignal<bool>,
}

impl<F: WizardForm> Copies<F> {
    pub fn new(
        basis: Basis,
        draft: Store<F>,
        saved: Signal<F>,
        key: Signal<Option<String>>,
    ) -> Copies<F> {
        Copies {
            basis,
            draft,
            saved,
            key,
            left: RwSignal::new(None),
            is_read: StoredValue::new(false),
            is_ours: StoredValue::new(false),
            was_typed: StoredValue::new(false),
            is_aside: RwSignal::new(false),
        }
    }

    /// Keeps a copy of what is not saved for as long as the form is open, and looks for one that
    /// another page has left.
    pub fn keep_up(self) {
        spawn_local(self.look());
        let is_due = StoredValue::new(false);
        let keep = move || {
            is_due.try_set_value(false);
            self.keep();
        };
        Effect::watch(
            move || self.draft.track(),
            move |(), _, _| {
                if !is_due.get_value() {
                    is_due.set_value(true);
                    set_timeout(keep, Duration::from_millis(AFTER_KEY));
                }
            },
            false,
        );
        Effect::watch(
            move || (self.saved.track(), self.left.track()),
            move |_, _, _| self.keep(),
            false,
        );
        let hidden = window_event_listener(ev::visibilitychange, move |_| {
            if document().hidden() {
                self.keep();
            }
        });
        on_cleanup(move || hidden.remove());
    }

    /// Keeps what is not saved, together with what an earlier page has left and the user has not
    /// decided on. Removes the copy if there is neither. What is only left stays as it is: another tab may
    /// have a newer copy, or have removed it.
    pub fn keep(self) {
        if self.left.is_disposed() || !self.is_read.get_value() {
            return;
        }
        let Some(key) = self.key.get_untracked() else {
            return;
        };
        // The page has all of it by now. A later answer there is newer.
        if untrack(|| self.offer()).is_none() && self.left.with_untracked(Option::is_some) {
            self.left.set(None);
        }
        let copy = untrack(|| self.unsaved());
        let is_ours = self.is_ours.get_value();
        self.is_ours.set_value(copy.is_some());
        let is_typed = untrack(|| self.is_typed());
        let is_changed = is_typed || self.was_typed.get_value();
        self.was_typed.set_value(is_typed);
        if let Some(copy) = copy.and_then(|it| serde_json::to_string(&it).ok()) {
            if is_changed {
                api::keep_copy(&key, &copy);
            }
        } else if is_ours {
            api::forget_copy(&key);
        }
    }

    async fn look(self) {
        let copy = match self.key.get_untracked() {
            Some(key) => api::read_copy(&key).await,
            None => None,
        };
        if self.left.is_disposed() {
            return;
        }
        self.is_read.set_value(true);
        // A copy of a shape that this page does not know is left for one that does.
        if let Some(copy) = copy.and_then(|it| api::read_json(&it)) {
            self.is_ours.set_value(true);
            self.left.set(Some(copy));
        }
    }

    /// What an earlier page has left and this one does not have.
    pub(super) fn offer(self) -> Option<Recovered<F>> {
        self.left.with(|it| {
            let copy = it.as_ref()?;
            self.draft.with(|now| recovered(self.basis, copy, now))
        })
    }

    /// The draft of the server, and the same with what is typed here and what is offered. Where both are
    /// answers to the same question, what is typed stays in the copy until the server has it.
    pub(super) fn unsaved(self) -> Option<(F, F)> {
        let saved = self.saved.get();
        let now = self.draft.get();
        let all = match self.offer() {
            Some(offer) => F::merge(&saved, &now, &offer.mine),
            None => now,
        };
        all.differs_from(&saved).then_some((saved, all))
    }

    /// Whether something is typed here that the server does not have.
    fn is_typed(self) -> bool {
        self.draft
            .with(|now| self.saved.with(|saved| now.differs_from(saved)))
    }

    /// Takes over what a copy has, but the answers of the page in the `taken` places.
    pub(super) fn recover(self, taken: Vec<Clash>) {
        let Some(Recovered { theirs, mine, .. }) = untrack(|| self.offer()) else {
            return;
        };
        self.draft.set(merge_taking(&theirs, &mine, &theirs, taken));
        self.left.set(None);
        self.keep();
    }

    /// Removes a copy that the user does not want, or that belongs to a form that has been sent.
    pub(super) fn discard(self) {
        self.left.set(None);
        self.keep();
    }
}

/// Offers what another page has left, answer by answer, beside what is on the page. A user who closes it
/// decides later.
#[component]
pub fn Recovery<F: WizardForm>(copies: Copies<F>) -> impl IntoView {
    let taken = RwSignal::new(SortedSet::<FieldPath>::new());
    let offer = Memo::new(move |_| copies.offer());
    let clashes = Memo::new(move |_| {
        let found = offer.with(|it| it.as_ref().map(|it| it.clashes.clone()));
        found.unwrap_or_default()
    });
    let versions = Memo::new(move |_| {
        let found = offer.get().map(|it| [it.mine, it.theirs]);
        found.unwrap_or_default()
    });
    let recover = move |()| {
        let taken = taken.get_untracked();
        let clashes = clashes.get_untracked().into_iter();
        copies.recover(clashes.filter(|it| taken.contains(&it.field())).collect());
    };
    let whose = move |language| {
        let here = match copies.is_typed() {
            true => texts::ON_PAGE,
            false => texts::IN_SERVICE,
        };
        [texts::IN_BROWSER, here].map(|it| it.in_(language).to_owned())
    };
    // What is saved meanwhile changes neither the questions that remain nor what the user has chosen.
    let questions = move || {
        let clashes = clashes.get();
        taken.update(|it| it.retain(|field| clashes.iter().any(|it| it.field() == *field)));
        // A row that was added here has never been there, and is not deleted.
        questions(versions.into(), clashes, whose, taken, texts::NOT_THERE)
    };
    let is_open = Memo::new(move |_| offer.with(Option::is_some) && !copies.is_aside.get());
    // It opens with the page, when nothing has the focus that could get it back.
    Effect::watch(
        move || is_open.get(),
        |is_open, _, _| {
            if !is_open {
                focus::after_render(focus::focus_heading);
            }
        },
        false,
    );
    view! {
        <Modal
            id="recovery"
            heading=label(texts::RECOVERY_TITLE)
            open=is_open
            on_close=Callback::new(move |()| copies.is_aside.set(true))
        >
            <p>{t(texts::RECOVERY_TEXT)}</p>
            {questions}
            <div class="button-row">
                <Button on_press=Callback::new(recover)>{t(texts::RECOVER)}</Button>
                <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| copies.discard())>
                    {t(texts::DISCARD_COPY)}
                </Button>
            </div>
        </Modal>
    }
    .built()
}

/// Says that something is left to decide on, and leads to it.
#[component]
pub fn SetAside<F: WizardForm>(copies: Copies<F>) -> impl IntoView {
    let language = use_language();
    let text = Signal::derive(move || {
        let is_there = copies.is_aside.get() && copies.offer().is_some();
        is_there.then(|| texts::SET_ASIDE.in_(language.get()).to_owned())
    });
    let show = Callback::new(move |()| copies.is_aside.set(false));
    let actions = move || {
        view! {
            <Button kind=ButtonKind::Secondary on_press=show>{t(texts::SHOW_ASIDE)}</Button>
        }
    };
    view! { <InlineAlert kind=AlertKind::Info text actions/> }.built()
}
