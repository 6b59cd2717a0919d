//! Words of the step *Asiakastiedot*.

use kanta_shared::texts::Text;

pub(crate) const INTRO_EMAIL: Text = Text! {
    fi: "Asiakastiedot-osassa annettuun sähköpostiosoitteeseen lähetetään ilmoitus liittymishakemuksen vastaanottamisesta ja kopio Kanta-asiakkuuden sitoumuksesta sekä ilmoitus Kanta-palvelun käyttäjäksi hyväksymisestä.",
    sv: "Till den e-postadress som du anger här skickas ett meddelande om att anslutningsansökan tagits emot, en kopia av förbindelsen angående Kanta-kundrelationen och ett meddelande om att anslutningsansökan godkänts.",
    en: "A notice that the application has been received, a copy of the commitment and a notice of acceptance as a user of the Kanta service are sent to the e-mail address you give here.",
};

pub(crate) const INTRO_EMAIL_NO_COMMITMENT: Text = Text! {
    fi: "Asiakastiedot-osassa annettuun sähköpostiosoitteeseen lähetetään ilmoitus liittymishakemuksen vastaanottamisesta ja ilmoitus Kanta-palvelun käyttäjäksi hyväksymisestä.",
    sv: "Till den e-postadress som du anger här skickas ett meddelande om att anslutningsansökan tagits emot och ett meddelande om att anslutningsansökan godkänts.",
    en: "A notice that the application has been received and a notice of acceptance as a user of the Kanta service are sent to the e-mail address you give here.",
};
