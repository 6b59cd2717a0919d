//! Why a file does not open, and what helps.

use kanta_shared::api::error::ErrorCode;
use kanta_shared::texts::Text;

pub(super) const HEADING: Text = Text {
    fi: "Asiakirja ei avautunut",
    sv: "Handlingen öppnades inte",
    en: "The document did not open",
};

/// Why a file does not open, by the code of the failure.
pub(super) const fn why(code: ErrorCode) -> Text {
    match code {
        ErrorCode::SessionEnded | ErrorCode::WorldGone => Text {
            fi: "Istuntosi on päättynyt. Kirjaudu uudelleen ja avaa asiakirja sitten.",
            sv: "Din session har avslutats. Logga in på nytt och öppna sedan handlingen.",
            en: "Your session has ended. Log in again and then open the document.",
        },
        ErrorCode::IdentityChanged => Text {
            fi: "Istunto on vaihtunut sen jälkeen, kun avasit sivun, jolla linkki on. Palaa sille sivulle: se kertoo, miten voit jatkaa.",
            sv: "Sessionen har bytts efter att du öppnade sidan med länken. Gå tillbaka till den sidan: den berättar hur du kan fortsätta.",
            en: "The session has changed since you opened the page with the link. Go back to that page: it says how you can continue.",
        },
        ErrorCode::OrganisationNotChosen => Text {
            fi: "Et ole valinnut organisaatiota. Valitse organisaatio ja avaa asiakirja sitten.",
            sv: "Du har inte valt organisation. Välj organisation och öppna sedan handlingen.",
            en: "You have not chosen an organisation. Choose the organisation and then open the document.",
        },
        ErrorCode::EntryRefused => Text {
            fi: "Oikeutesi asioida organisaation puolesta on päättynyt. Näet syyn, kun valitset organisaation uudelleen.",
            sv: "Din rätt att uträtta ärenden för organisationen har upphört. Du ser orsaken när du väljer organisation på nytt.",
            en: "Your right to act on behalf of the organisation has ended. You will see the reason when you choose the organisation again.",
        },
        ErrorCode::NotPermitted => Text {
            fi: "Oikeutesi asioida organisaation puolesta ei kata tätä asiakirjaa. Pyydä tarvittaessa organisaatiolta valtuus.",
            sv: "Din rätt att uträtta ärenden för organisationen omfattar inte den här handlingen. Be vid behov organisationen om en fullmakt.",
            en: "Your right to act on behalf of the organisation does not cover this document. If needed, ask the organisation for a mandate.",
        },
        ErrorCode::NotFound | ErrorCode::RemovedByYou | ErrorCode::RemovedByColleague => Text {
            fi: "Asiakirjaa ei ole, tai se on poistettu. Palaa sivulle, jolta avasit sen, ja lataa sivu uudelleen.",
            sv: "Handlingen finns inte, eller så har den tagits bort. Gå tillbaka till sidan där du öppnade den och ladda om sidan.",
            en: "There is no such document, or it has been removed. Go back to the page from which you opened it and reload that page.",
        },
        ErrorCode::TooManyRequests => Text {
            fi: "Asiakirjoja on avattu poikkeuksellisen monta kertaa lyhyessä ajassa. Odota hetki ja avaa asiakirja sitten uudelleen.",
            sv: "Handlingar har öppnats ovanligt många gånger på kort tid. Vänta en stund och öppna sedan handlingen på nytt.",
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
        | ErrorCode::Lapsed
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
