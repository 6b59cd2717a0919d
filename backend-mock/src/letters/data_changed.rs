//! The notice that a customer's data have been changed.

use kanta_shared::customership::{Change, Customership, Notice, notices};
use kanta_shared::language::Language;
use kanta_shared::service::KantaService;
use kanta_shared::session::Act;
use kanta_shared::texts::changes::{AFTER, BEFORE, ChangeText, change_text};
use kanta_shared::texts::vocabulary::service_name;

use super::Matter;
use crate::storage::outbox::{Letter, LetterKind};
use crate::text::one_line;

mod texts;

/// Changed data of a customer, before and after.
#[derive(Clone, Debug)]
pub struct ChangedData<'a> {
    /// What the customer has done to change them.
    pub act: Act,
    /// The service from which they were changed.
    pub service: KantaService,
    /// Why they are changed now.
    pub cause: Cause,
    /// What has changed.
    pub changes: &'a [Change],
    /// The data before the change.
    pub before: &'a Customership,
    /// The data after the change.
    pub after: &'a Customership,
}

/// Why the data of a customer have changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A user has edited them.
    Edited,
    /// Kela has accepted an application with newer ones.
    Accepted,
}

/// To everyone whom the change concerns, at the old and the new address: what has changed, who has
/// changed it, and what to do if it is wrong. Each address gets one letter, with no more of the
/// change than concerns it.
pub fn data_changed(it: &ChangedData<'_>) -> Vec<Letter> {
    let language = it.after.customer.letter_language;
    let organisation = one_line(&it.act.organisation.name);
    let news = match it.cause {
        Cause::Edited => texts::edited(language, &organisation),
        Cause::Accepted => {
            let service = service_name(it.service).in_(language.into());
            texts::accepted(language, &organisation, service)
        }
    };
    let topic = format!("{}: {}", texts::topic(language), it.act.organisation.name);
    let matter = Matter {
        organisation: &it.act.organisation,
        service: Some(it.service),
        reference: it.act.reference.as_deref().unwrap_or_default(),
        act: Some(it.act.clone()),
    };
    let letter = |Notice { to, changes }: Notice| {
        let changes = listed(&changes, language.into());
        let paragraphs = [
            texts::readers(language, &news),
            texts::changes(language, &changes),
            texts::what_to_do(language),
        ];
        let kind = LetterKind::DataChanged;
        super::letter(kind, &to, language, &topic, &matter, paragraphs)
    };
    let notices = notices(it.before, it.after, it.changes);
    notices.into_iter().map(letter).collect()
}

/// The changes, old beside new.
fn listed(changes: &[Change], language: Language) -> String {
    let change = |it: &Change| {
        let ChangeText {
            what,
            before,
            after,
        } = change_text(it, language);
        let side = |when, words: &str| {
            let words: Vec<_> = words.lines().map(one_line).collect();
            format!("\n- {when}: {}", words.join("; "))
        };
        let before = before.map(|it| side(BEFORE.in_(language), &it));
        let after = after.map(|it| side(AFTER.in_(language), &it));
        let sides = [before, after].into_iter().flatten().collect::<String>();
        one_line(&what) + &sides
    };
    changes.iter().map(change).collect::<Vec<_>>().join("\n\n")
}
