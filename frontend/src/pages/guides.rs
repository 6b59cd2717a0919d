//! *Ohjeita ja lomakkeita*: instructions, forms and videos.

use kanta_shared::guide::{Guide as Entry, GuideKind, GuideSubject};
use kanta_shared::language::Language;
use kanta_shared::service::KantaService;
use kanta_shared::sorted::sort_by_key;
use kanta_shared::texts::vocabulary;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use leptos_router::params::ParamsMap;
use reactive_stores::{Field, Store};

use super::only_guidelines::OnlyGuidelines;
use crate::i18n::{common, label, t, use_language, worded};
use crate::page::{Load, Loaded, Page};
use crate::route::Route;
use crate::session::use_session;
use crate::ui::{
    BuildNow, Button, ButtonKind, Choice, Dropdown, ExternalLink, FieldProps, InputKind, TextInput,
    Width, announce_changes, focus, shown_if,
};
use crate::{address, api};

mod reader;
mod search;
mod texts;

pub use reader::Guide;

/// The id of the search field.
const WORDS: &str = "guides-words";

/// The names of the parameters in the address.
mod in_address {
    pub(super) const WORDS: &str = "words";
    pub(super) const SERVICE: &str = "service";
    pub(super) const KIND: &str = "kind";
}

/// The search. It is in the address too, so that it comes back with the page, and goes along when
/// the address is shared.
#[derive(Clone, Copy)]
struct Wanted {
    words: Field<String>,
    service: RwSignal<Option<KantaService>>,
    kind: RwSignal<Option<GuideKind>>,
}

impl Wanted {
    /// The search in the address, now and whenever it changes.
    fn of_address() -> Wanted {
        let wanted = Wanted {
            words: Store::new(String::new()).into(),
            service: RwSignal::new(None),
            kind: RwSignal::new(None),
        };
        let location = use_location();
        let query = location.query;
        let read = move |query: &ParamsMap| {
            let value = |name| query.get(name).unwrap_or_default();
            wanted.words.set(value(in_address::WORDS));
            let service = KantaService::from_name(&value(in_address::SERVICE));
            wanted.service.set(service);
            wanted
                .kind
                .set(GuideKind::from_name(&value(in_address::KIND)));
        };
        query.with_untracked(read);
        Effect::watch(
            move || query.get(),
            move |query, _, _| {
                // On the way out the address is already another page's.
                if location.pathname.get_untracked() == Route::Guides.href() {
                    read(query);
                }
            },
            false,
        );
        Effect::watch(
            move || wanted.in_address(),
            |parameters, _, _| {
                address::change_query(|search| {
                    parameters.iter().fold(search.to_owned(), |search, it| {
                        let value = Some(it.1.as_str()).filter(|it| !it.is_empty());
                        address::with_parameter(&search, it.0, value)
                    })
                });
            },
            false,
        );
        wanted
    }

    /// The search as parameters of the address.
    fn in_address(self) -> [(&'static str, String); 3] {
        let service = self.service.get().map(KantaService::name);
        let kind = self.kind.get().map(GuideKind::name);
        [
            (in_address::WORDS, self.words.get()),
            (in_address::SERVICE, service.unwrap_or_default().to_owned()),
            (in_address::KIND, kind.unwrap_or_default().to_owned()),
        ]
    }

    /// Clears the search.
    fn clear(self) {
        self.words.set(String::new());
        self.service.set(None);
        self.kind.set(None);
    }
}

#[component]
pub fn Guides() -> impl IntoView {
    let language = use_language();
    let session = use_session();
    let load = Load::new(move || api::guides(language.get_untracked()));
    Effect::watch(move || language.get(), move |_, _, _| load.again(), false);
    let wanted = Wanted::of_address();
    let only_guides = Memo::new(move |_| {
        let home = session.acting().map(|it| Route::home(it.basis));
        home == Some(Route::Guides)
    });
    let list = move |guides: Vec<Entry>| {
        let mut subjects = GuideSubject::ALL.to_vec();
        if only_guides.get_untracked() {
            // A user who may only read about data protection sees it first.
            sort_by_key(&mut subjects, |it| *it != GuideSubject::DataProtection);
        }
        view! { <Found guides subjects wanted/> }.built()
    };
    view! {
        <Page heading=common::GUIDES lead=texts::LEAD>
            {shown_if(only_guides, || view! { <OnlyGuidelines/> }.built())}
            <Search wanted/>
            <Loaded load children=list/>
        </Page>
    }
    .built()
}

/// The search form. Everything takes effect at once, so there is no button.
#[component]
fn Search(wanted: Wanted) -> impl IntoView {
    let language = use_language();
    let services = Signal::derive(move || {
        let choice = |it: &KantaService| {
            Choice::new(it.name(), vocabulary::service_name(*it).in_(language.get()))
        };
        KantaService::ALL.iter().map(choice).collect::<Vec<_>>()
    });
    let kinds = Signal::derive(move || {
        let choice = |it: &GuideKind| Choice::new(it.name(), texts::kind(*it).in_(language.get()));
        GuideKind::ALL.iter().map(choice).collect::<Vec<_>>()
    });
    let service = Signal::derive(move || wanted.service.get().map(|it| it.name().to_owned()));
    let kind = Signal::derive(move || wanted.kind.get().map(|it| it.name().to_owned()));
    let choose_service = move |name: Option<String>| {
        wanted
            .service
            .set(name.and_then(|it| KantaService::from_name(&it)));
    };
    let choose_kind = move |name: Option<String>| {
        wanted
            .kind
            .set(name.and_then(|it| GuideKind::from_name(&it)));
    };
    view! {
        <search>
            <TextInput
                field=FieldProps::new(WORDS, label(texts::WORDS)).hint(label(texts::WORDS_HINT))
                kind=InputKind::Search
                width=Width::Long
                value=wanted.words
            />
            <div class="field-row">
                <Dropdown
                    field=FieldProps::new("guides-service", label(texts::SERVICE))
                    filter=true
                    choices=services
                    nothing=label(texts::EVERY_SERVICE)
                    value=service
                    on_change=choose_service
                />
                <Dropdown
                    field=FieldProps::new("guides-kind", label(texts::KIND))
                    filter=true
                    choices=kinds
                    nothing=label(texts::EVERY_KIND)
                    value=kind
                    on_change=choose_kind
                />
            </div>
        </search>
    }
    .built()
}

/// The guides that match the search, and their number.
#[component]
fn Found(guides: Vec<Entry>, subjects: Vec<GuideSubject>, wanted: Wanted) -> impl IntoView {
    let language = use_language();
    let total = guides.len();
    let found = Memo::new(move |_| {
        let (words, service, kind) = (wanted.words.get(), wanted.service.get(), wanted.kind.get());
        let fits = |it: &&Entry| {
            service.is_none_or(|service| it.services.contains(&service))
                && kind.is_none_or(|kind| it.kind == kind)
                && search::finds(&words, &text_of(it, language.get()))
        };
        guides.iter().filter(fits).cloned().collect::<Vec<_>>()
    });
    let count = worded(move |language| texts::found(language, found.read().len(), total));
    announce_changes(Signal::derive(move || Some(count.get())));
    let clear = move |()| {
        wanted.clear();
        focus::after_render(|| {
            focus::focus_field(WORDS);
        });
    };
    let parts = move || {
        let found = found.get();
        let part = |subject: &GuideSubject| {
            let guides: Vec<_> = found
                .iter()
                .filter(|it| it.subject == *subject)
                .cloned()
                .collect();
            (!guides.is_empty()).then(|| view! { <Part subject=*subject guides/> })
        };
        subjects.iter().map(part).collect_view()
    };
    let is_narrow = Memo::new(move |_| found.read().len() < total);
    view! {
        <p class="guides__count">{count}</p>
        {shown_if(is_narrow, move || {
            view! {
                <Button kind=ButtonKind::Secondary on_press=clear>{t(texts::CLEAR)}</Button>
            }
            .built()
        })}
        {parts}
    }
    .built()
}

/// The text in which a guide is searched for.
fn text_of(guide: &Entry, language: Language) -> String {
    let services = guide
        .services
        .iter()
        .map(|it| vocabulary::service_name(*it));
    let names = services.chain([texts::kind(guide.kind), texts::subject(guide.subject)]);
    let names = names.map(|it| it.in_(language));
    let own = [&guide.title, &guide.about, &guide.keywords];
    let words: Vec<&str> = own.into_iter().map(String::as_str).chain(names).collect();
    words.join(" ")
}

/// The guides about one subject; those about one service are under its name.
#[component]
fn Part(subject: GuideSubject, guides: Vec<Entry>) -> impl IntoView {
    let (of_one, others): (Vec<_>, Vec<_>) =
        guides.into_iter().partition(|it| it.services.len() == 1);
    let of_service = |service: &KantaService| {
        let guides: Vec<_> = of_one
            .iter()
            .filter(|it| it.services == [*service])
            .cloned()
            .collect();
        (!guides.is_empty()).then(|| {
            view! {
                <h3>{t(vocabulary::service_name(*service))}</h3>
                <List guides/>
            }
        })
    };
    view! {
        <section class="part" aria-labelledby=subject.name()>
            <h2 id=subject.name()>{t(texts::subject(subject))}</h2>
            {(subject == GuideSubject::DataProtection)
                .then(|| view! { <p>{t(texts::DATA_PROTECTION_LEAD)}</p> })}
            {KantaService::ALL.iter().map(of_service).collect_view()}
            {(!others.is_empty() && !of_one.is_empty())
                .then(|| view! { <h3>{t(texts::ALL_SERVICES)}</h3> })}
            {(!others.is_empty()).then(|| view! { <List guides=others/> })}
        </section>
    }
    .built()
}

#[component]
fn List(guides: Vec<Entry>) -> impl IntoView {
    let item = |guide: Entry| view! { <li><Item guide/></li> };
    view! { <ul class="line-list">{guides.into_iter().map(item).collect_view()}</ul> }.built()
}

/// One guide: its link, what it is about, and its kind.
#[component]
fn Item(guide: Entry) -> impl IntoView {
    let page_language = use_language();
    let Entry {
        id,
        kind,
        title,
        about,
        href,
        language,
        dated,
        ..
    } = guide;
    let foreign = move || {
        let here = page_language.get();
        (language != here).then(|| [" ", texts::in_language(language).in_(here)].concat())
    };
    let new_tab = label(common::OPENS_IN_NEW_TAB);
    let href = href.unwrap_or_else(|| Route::guide(&id));
    let link = match href.starts_with("https:") {
        true => view! {
            <ExternalLink href new_tab hreflang=language.name()>
                {title}
                {foreign}
            </ExternalLink>
        }
        .built(),
        false => view! { <a href=href hreflang=language.name()>{title} {foreign}</a> }.built(),
    };
    let dated = dated.map(|it| [" · ", &it.written()].concat());
    view! {
        <p class="line-list__title">{link}</p>
        <p>{about}</p>
        <p class="meta">{t(texts::kind(kind))} " · " {t(vocabulary::language(language))} {dated}</p>
    }
    .built()
}
