//! Texts for users who may read guides and nothing else.

use kanta_shared::texts::Text;

pub(super) const HEADING: Text = Text! {
    fi: "Valtuutesi kattaa tietosuojaohjeet",
    sv: "Din fullmakt omfattar dataskyddsanvisningar",
    en: "Your mandate covers data protection guidelines",
};
pub(super) const TEXT: Text = Text! {
    fi: "Valtuudellasi voit katsella tietosuojaohjeita, lomakkeita ja rekisteriselosteita. Hakemuksiin ja asiakastietoihin tarvitset valtuuden ”Sosiaali- ja terveydenhuollon digitaalisten palvelujen käyttöönotto”.",
    sv: "Med din fullmakt kan du läsa dataskyddsanvisningar, blanketter och registerbeskrivningar. För ansökningar och kunduppgifter behöver du fullmakten ”Ibruktagande av social- och hälsovårdens digitala tjänster”.",
    en: "With your mandate you can view data protection guidelines, forms and register descriptions. For applications and customer data you need the mandate “Deployment of digital services in social welfare and health care”.",
};
