//! The page of the simulated identification.

use axum::response::Response;
use kanta_shared::language::Language;
use kanta_shared::session::Means;
use kanta_shared::texts::vocabulary::language_name;
use maud::{Markup, html};

use super::{Outcome, texts};
use crate::html;
use crate::local_path::LocalPath;
use crate::registers::{ListedPerson, Registers};

/// What the page is made of.
pub(super) struct Content<'a> {
    pub(super) registers: &'a Registers,
    pub(super) language: Language,
    pub(super) means: Means,
    pub(super) back: LocalPath,
}

/// The page; where the last identification was one too many, it says so.
pub(super) fn page(content: &Content<'_>, too_often: bool) -> Response {
    let Content {
        registers,
        language,
        means,
        back,
    } = content;
    let language = *language;
    let heading = texts::HEADING.in_(language);
    let body = html! {
        header {
            p.banner { (texts::BANNER.in_(language)) }
            (languages(content))
        }
        main {
            h1 { (heading) }
            @if too_often { p.problem role="alert" { (texts::TOO_OFTEN.in_(language)) } }
            p { (texts::INTRODUCTION.in_(language)) }
            p { (texts::MEANS.in_(language)) ": " (texts::means(*means).in_(language)) }
            form method="post" {
                input type="hidden" name="lang" value=(language);
                input type="hidden" name="return" value=(back.as_str());
                fieldset {
                    legend { (texts::PERSON.in_(language)) }
                    @for (index, person) in registers.people.iter().enumerate() {
                        (choice(registers, person, language, index == 0))
                    }
                }
                div.buttons {
                    (button(Outcome::Identify, language))
                    (button(Outcome::Cancel, language))
                }
                details {
                    summary { (texts::TROUBLE.in_(language)) }
                    div.buttons {
                        (button(Outcome::Fail, language))
                        (button(Outcome::Outage, language))
                    }
                }
            }
        }
    };
    html::page_beside_assets(language, heading, body)
}

/// The same page in the other languages.
fn languages(content: &Content<'_>) -> Markup {
    let address = |language: &Language| {
        let (means, back) = (content.means.name(), content.back.as_parameter());
        format!("?means={means}&lang={language}&return={back}")
    };
    html! {
        nav.languages aria-label=(texts::LANGUAGE.in_(content.language)) {
            ul {
                @for language in Language::ALL {
                    li {
                        @if *language == content.language {
                            strong lang=(language) aria-current="true" { (language_name(*language)) }
                        } @else {
                            a href=(address(language)) lang=(language) hreflang=(language) { (language_name(*language)) }
                        }
                    }
                }
            }
        }
    }
}

/// One person, with the organisations for which they may act, and by which right.
fn choice(
    registers: &Registers,
    person: &ListedPerson,
    language: Language,
    checked: bool,
) -> Markup {
    let id = format!("persona-{}", person.key);
    let holds_id = format!("{id}-holds");
    html! {
        div.choice {
            input type="radio" id=(id) name="persona" value=(person.key) checked[checked] aria-describedby=(holds_id);
            label for=(id) { (person.name) }
            @if person.holds.is_empty() {
                p id=(holds_id) { (texts::NOBODY.in_(language)) }
            } @else {
                ul id=(holds_id) {
                    @for (customer, held) in &person.holds {
                        @let name = registers.organisation(*customer).map(|it| it.organisation.name.as_str());
                        @for (what, which) in texts::held(held) {
                            li { (name.unwrap_or(customer.name())) " – " (what.in_(language)) ": " (which.in_(language)) }
                        }
                    }
                }
            }
        }
    }
}

fn button(outcome: Outcome, language: Language) -> Markup {
    let class = (outcome == Outcome::Identify).then_some("primary");
    html! {
        button class=[class] name="outcome" value=(outcome.name()) { (texts::button(outcome).in_(language)) }
    }
}
