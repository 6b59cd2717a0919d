//! The notice that a customer's data have been changed.

use kanta_shared::customership::{Change, Customership, Notice, notices};
use kanta_shared::language::{Language, LetterLanguage};
use kanta_shared::service::KantaService;
use kanta_shared::session::Act;
use kanta_shared::texts::changes::{AFTER, BEFORE, ChangeText, change_text};
use kanta_shared::texts::vocabulary::service_name;

use super::Matter;
use crate::storage::outbox::{Letter, LetterKind};
use crate::text::one_line;

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
    let (topic, paragraphs): (_, fn(&ChangedData<'_>, &str) -> Vec<String>) = match language {
        LetterLanguage::Fi => ("Organisaation tietoja on muutettu", finnish),
        LetterLanguage::Sv => ("Organisationens uppgifter har ändrats", swedish),
    };
    let topic = format!("{topic}: {}", it.act.organisation.name);
    let matter = Matter {
        organisation: &it.act.organisation,
        service: Some(it.service),
        reference: it.act.reference.as_deref().unwrap_or_default(),
        act: Some(it.act.clone()),
    };
    let letter = |Notice { to, changes }: Notice| {
        let changes = listed(&changes, language.into());
        let kind = LetterKind::DataChanged;
        super::letter(
            kind,
            &to,
            language,
            &topic,
            &matter,
            paragraphs(it, &changes),
        )
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

fn finnish(it: &ChangedData<'_>, changes: &str) -> Vec<String> {
    let organisation = one_line(&it.act.organisation.name);
    let service = service_name(it.service).fi;
    let news = match it.cause {
        Cause::Edited => format!(
            "Organisaation {organisation} Kanta-asiakkuuden tietoja on muutettu Kanta Ekstranetissä."
        ),
        Cause::Accepted => format!(
            "Organisaation {organisation} Kanta-asiakkuuden tiedot ovat muuttuneet, kun Kela hyväksyi \
             liittymishakemuksen. Palvelu: {service}. Uudet tiedot annettiin hakemuksessa."
        ),
    };
    vec![
        format!(
            "{news} Lähetämme tämän viestin hallinnolliselle yhteyshenkilölle, asiakkaan sähköpostiosoitteeseen sekä \
             vanhoihin ja uusiin osoitteisiin, joita muutos koskee."
        ),
        "Muutokset:".to_owned(),
        changes.to_owned(),
        "Muutokset ovat jo voimassa. Jos ne ovat oikein, sinun ei tarvitse tehdä mitään.".to_owned(),
        "Jos muutos on väärä tai et tunnista sitä:".to_owned(),
        "1. Kysy muutoksesta organisaatiossasi. Tiedot voi korjata Kanta Ekstranetissä kohdassa Palvelut ja \
         asiakastiedot se, jolla on oikeus päivittää niitä.\n\
         2. Jos organisaatiosi ei ole tehnyt muutosta, ilmoita siitä heti Kanta-palveluille: kanta@kanta.fi tai \
         020 634 7787 (arkisin klo 7–17)."
            .to_owned(),
    ]
}

fn swedish(it: &ChangedData<'_>, changes: &str) -> Vec<String> {
    let organisation = one_line(&it.act.organisation.name);
    let service = service_name(it.service).sv;
    let news = match it.cause {
        Cause::Edited => format!(
            "Uppgifterna om Kanta-kundrelationen för {organisation} har ändrats på Kanta Extranätet."
        ),
        Cause::Accepted => format!(
            "Uppgifterna om Kanta-kundrelationen för {organisation} ändrades när FPA godkände anslutningsansökan. \
             Tjänst: {service}. De nya uppgifterna gavs i ansökan."
        ),
    };
    vec![
        format!(
            "{news} Vi skickar det här meddelandet till den administrativa kontaktpersonen, till kundens e-postadress \
             och till de gamla och nya adresser som ändringen gäller."
        ),
        "Ändringar:".to_owned(),
        changes.to_owned(),
        "Ändringarna gäller redan. Om de är rätt behöver du inte göra något.".to_owned(),
        "Om en ändring är fel eller om du inte känner igen den:".to_owned(),
        "1. Fråga om ändringen i din organisation. Den som har rätt att uppdatera uppgifterna kan rätta dem på Kanta \
         Extranätet under Tjänster och kunduppgifter.\n\
         2. Om din organisation inte har gjort ändringen ska du genast anmäla det till Kanta-tjänsterna: \
         kanta@kanta.fi eller 020 634 7787 (vardagar kl. 7–17)."
            .to_owned(),
    ]
}
