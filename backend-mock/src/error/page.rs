//! What a person sees where a link to a file of the API, such as the notice of termination, does
//! not open it. The server knows no language of the page, so it says the same in all three.

use axum::response::Response;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::language::Language;
use kanta_shared::texts::Text;
use maud::html;

use crate::html;

const HEADING: Text = Text {
    fi: "Asiakirja ei avautunut",
    sv: "Dokumentet öppnades inte",
    en: "The document did not open",
};

/// The page that says why, and what helps.
pub(super) fn page(code: ErrorCode) -> Response {
    let why = why(code);
    let body = html! {
        main {
            @for language in Language::ALL {
                section lang=(language) {
                    h1 { (HEADING.in_(*language)) }
                    p { (why.in_(*language)) }
                }
            }
        }
    };
    html::page(Language::Fi, HEADING.fi, body)
}

fn why(code: ErrorCode) -> Text {
    match code {
        ErrorCode::SessionEnded | ErrorCode::WorldGone => Text {
            fi: "Istuntosi on päättynyt. Kirjaudu uudelleen ja avaa asiakirja sitten.",
            sv: "Din session har avslutats. Logga in på nytt och öppna sedan dokumentet.",
            en: "Your session has ended. Log in again and then open the document.",
        },
        ErrorCode::IdentityChanged => Text {
            fi: "Asioit nyt toisen henkilön tai organisaation nimissä kuin sivulla, jolta avasit asiakirjan. Palaa sivulle: se kertoo, miten voit jatkaa.",
            sv: "Du uträttar nu ärenden i en annan persons eller organisations namn än på sidan där du öppnade dokumentet. Gå tillbaka till sidan: den berättar hur du kan fortsätta.",
            en: "You are now acting as another person or for another organisation than on the page from which you opened the document. Go back to that page: it says how you can continue.",
        },
        ErrorCode::OrganisationNotChosen | ErrorCode::NotPermitted | ErrorCode::EntryRefused => {
            Text {
                fi: "Oikeutesi asioida organisaation puolesta ei kata tätä asiakirjaa.",
                sv: "Din rätt att uträtta ärenden för organisationen omfattar inte det här dokumentet.",
                en: "Your right to act on behalf of the organisation does not cover this document.",
            }
        }
        ErrorCode::NotFound | ErrorCode::RemovedByYou | ErrorCode::RemovedByColleague => Text {
            fi: "Asiakirjaa ei ole, tai se on poistettu.",
            sv: "Dokumentet finns inte, eller så har det tagits bort.",
            en: "There is no such document, or it has been removed.",
        },
        ErrorCode::TooManyRequests => Text {
            fi: "Asiakirjoja on avattu lyhyessä ajassa poikkeuksellisen monta kertaa. Odota hetki ja avaa asiakirja sitten uudelleen.",
            sv: "Dokument har öppnats ovanligt många gånger på kort tid. Vänta en stund och öppna sedan dokumentet på nytt.",
            en: "Documents have been opened unusually many times in a short time. Wait a moment and then open the document again.",
        },
        ErrorCode::MalformedJson
        | ErrorCode::UnknownField
        | ErrorCode::UnsupportedMediaType
        | ErrorCode::TooLarge
        | ErrorCode::Validation
        | ErrorCode::CrossSite
        | ErrorCode::UnknownHost
        | ErrorCode::RequestTimeout
        | ErrorCode::MethodNotAllowed
        | ErrorCode::PreconditionRequired
        | ErrorCode::PreconditionFailed
        | ErrorCode::WrongState
        | ErrorCode::TooEarly
        | ErrorCode::Ending
        | ErrorCode::IdempotencyKeyMissing
        | ErrorCode::IdempotencyKeyReused
        | ErrorCode::Unavailable
        | ErrorCode::Internal => Text {
            fi: "Palvelussa on häiriö. Yritä hetken kuluttua uudelleen.",
            sv: "Det är en störning i tjänsten. Försök igen om en stund.",
            en: "There is a fault in the service. Try again in a moment.",
        },
    }
}
