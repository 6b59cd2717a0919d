//! *Asiakirjat*: what the customer has sent, signed and changed, what Kela has decided, and the letters
//! that were sent.

use kanta_shared::api::papers::{LetterCopy, Paper, PaperContent};
use kanta_shared::api::paths;
use kanta_shared::language::Language;
use kanta_shared::session::{Act, Capability, Representative};
use kanta_shared::texts::act::REFERENCE;
use kanta_shared::texts::history;
use kanta_shared::texts::vocabulary::service_name;
use leptos::prelude::*;

use super::login::texts::HELP_SUPPORT;
use crate::api::{self, file_link};
use crate::i18n::{common, label, linked, t, use_language, worded};
use crate::page::{Load, Loaded, Page};
use crate::sections::{ActLines, Changes};
use crate::session::use_session;
use crate::ui::{BuildNow, Expander, ExternalLink, StatusTag, TagKind};

mod texts;

use texts::Group;

#[component]
pub fn Papers() -> impl IntoView {
    let load = Load::new(api::papers);
    let acting = untrack(|| use_session().acting());
    let sees_all = acting.is_some_and(|it| it.basis.may_view(Capability::Application));
    let list = move |papers: Vec<Paper>| {
        let note = match sees_all {
            true => papers.is_empty().then_some(texts::EMPTY),
            false => Some(texts::CHANGES_ONLY),
        };
        view! {
            {note.map(|it| view! { <p>{t(it)}</p> })}
            {groups(&papers)}
        }
        .built()
    };
    view! {
        <Page heading=common::PAPERS lead=texts::LEAD>
            <Loaded load children=list/>
            <section class="beside">
                <h2>{t(texts::LANGUAGE_HEADING)}</h2>
                <p>{t(texts::LANGUAGES)}</p>
                <h2>{t(texts::MISSING_HEADING)}</h2>
                <p>{linked(HELP_SUPPORT)}</p>
            </section>
        </Page>
    }
    .built()
}

/// The papers by what they are about, newest first in each group.
fn groups(papers: &[Paper]) -> AnyView {
    let group = |group: &Group| {
        let of_group = papers.iter().filter(|it| Group::of(&it.content) == *group);
        let items: Vec<_> = of_group.cloned().map(item).collect();
        (!items.is_empty()).then(|| {
            let id = group.name();
            view! {
                <section class="part" aria-labelledby=id>
                    <h2 id=id>{t(texts::group(*group))}</h2>
                    <ul class="line-list">{items}</ul>
                </section>
            }
        })
    };
    Group::ALL.iter().map(group).collect_view().built()
}

fn item(paper: Paper) -> AnyView {
    let Paper {
        at,
        service,
        reference,
        by,
        is_new,
        content,
    } = paper;
    let what = texts::what(&content);
    let date = at.date();
    let title = worded(move |language| {
        let service = service.map(|it| service_name(it).in_(language));
        let words = [Some(what.in_(language)), service];
        words.into_iter().flatten().collect::<Vec<_>>().join(": ")
    });
    let act = by.clone().and_then(|by| {
        let acting = untrack(|| use_session().acting())?;
        Some(Act::done(&acting.organisation, by, &at, &reference))
    });
    view! {
        <li>
            <p class="meta">
                {is_new.then(|| view! { <StatusTag kind=TagKind::Active text=label(texts::NEW)/> " " })}
                {date} " · " {t(REFERENCE)} " " <span class="identifier">{reference}</span> " · " {who(by)}
            </p>
            {paper_itself(content, title, act)}
        </li>
    }
    .built()
}

/// Who acted: a person for the customer, or Kela.
fn who(by: Option<Representative>) -> Signal<String> {
    worded(move |language| match &by {
        Some(by) => history::by(by, language),
        None => texts::KELA.in_(language).to_owned(),
    })
}

/// The link to a document, or what is read on the page: a change with who made it, or a letter.
fn paper_itself(content: PaperContent, title: Signal<String>, act: Option<Act>) -> AnyView {
    match content {
        PaperContent::Application { application } | PaperContent::Decision { application } => {
            link(title, move |it| paths::application_copy(&application, it))
        }
        PaperContent::Commitment { application } => {
            link(title, move |_| paths::signed_commitment(&application))
        }
        PaperContent::Notice { termination } => {
            link(title, move |it| paths::termination_notice(&termination, it))
        }
        PaperContent::Change { changes, .. } => view! {
            <Expander summary=title>
                {act.map(|act| view! { <ActLines act/> })}
                <Changes changes=Signal::stored(changes)/>
            </Expander>
        }
        .built(),
        PaperContent::Letter {
            language,
            subject,
            copies,
            ..
        } => {
            let lang = language.name();
            view! {
                <Expander summary=title>
                    <p lang=lang><strong>{subject}</strong></p>
                    {copies.into_iter().map(|it| copy(it, lang)).collect_view()}
                </Expander>
            }
            .built()
        }
    }
}

/// The link to a document, in the language of the page where there are several.
fn link(
    title: Signal<String>,
    path: impl Fn(Language) -> String + Send + Sync + 'static,
) -> AnyView {
    let language = use_language();
    let href = Signal::derive(move || file_link(&path(language.get())));
    view! {
        <p class="line-list__title">
            <ExternalLink href new_tab=label(common::OPENS_IN_NEW_TAB)>{title} " (pdf)"</ExternalLink>
        </p>
    }
    .built()
}

fn copy(LetterCopy { to, text }: LetterCopy, lang: &'static str) -> AnyView {
    view! {
        <p class="meta">{t(texts::TO)} " " {to.join(", ")}</p>
        <blockquote class="question" lang=lang>{text}</blockquote>
    }
    .built()
}
