//! Words of the termination, by page.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;

pub(crate) mod discard;
pub(crate) mod instructions;
pub(crate) mod received;
pub(crate) mod steps;

pub(crate) const STEPS: Text = Text! {
    fi: "Irtisanomisilmoituksen vaiheet",
    sv: "Uppsägningsanmälans steg",
    en: "Steps of the notice of termination",
};

pub(crate) const NOT_PERMITTED: Text = Text! {
    fi: "Valtuutesi ei riitä Kanta-palvelujen asiakkuuden irtisanomiseen. Irtisanomiseen tarvitset valtuuden ”Sosiaali- ja terveydenhuollon digitaalisten palvelujen käyttöönotto” tai aseman, jolla voit toimia organisaation puolesta.",
    sv: "Din fullmakt räcker inte till för att säga upp kundrelationen till Kanta-tjänsterna. För uppsägningen behöver du fullmakten ”Ibruktagande av social- och hälsovårdens digitala tjänster” eller en ställning som ger dig rätt att företräda organisationen.",
    en: "Your mandate does not allow you to terminate the Kanta customer relationship. For that you need the mandate “Deployment of digital services in social welfare and health care”, or a position in which you can act for the organisation.",
};

pub(crate) const NOTHING_TO_END: Text = Text! {
    fi: "Organisaatiolla ei ole käytössä Kanta-palveluja, joten irtisanottavaa ei ole. Hakemuksen, jota ei ole vielä lähetetty, voit poistaa sivulla Palvelut ja asiakastiedot.",
    sv: "Organisationen har inga Kanta-tjänster i bruk, så det finns ingenting att säga upp. En ansökan som ännu inte har skickats kan du radera på sidan Tjänster och kunduppgifter.",
    en: "The organisation has no Kanta services in use, so there is nothing to terminate. On the page Services and customer data you can delete an application that has not been sent yet.",
};

pub(crate) const NOT_SENT_YET: Text = Text! {
    fi: "Irtisanomisilmoitusta ei ole vielä lähetetty.",
    sv: "Uppsägningsanmälan har ännu inte skickats.",
    en: "The notice of termination has not been sent yet.",
};

pub(crate) fn sent_on(language: Language, date: &str) -> String {
    Sentence! { language, date;
        fi: "Irtisanomisilmoitus on lähetetty {date}",
        sv: "Uppsägningsanmälan skickades {date}",
        en: "The notice of termination was sent on {date}",
    }
}

pub(crate) fn ended_on(language: Language, date: &str) -> String {
    Sentence! { language, date;
        fi: "Kanta-palvelujen asiakkuus on päättynyt {date}.",
        sv: "Kundrelationen till Kanta-tjänsterna upphörde {date}.",
        en: "The Kanta customer relationship ended on {date}.",
    }
}
