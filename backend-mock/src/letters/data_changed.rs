//! The notice that a customer's data have been changed.

use kanta_shared::api::customership::ChangeRecord;
use kanta_shared::customership::{Change, Customership, Notice, notices};
use kanta_shared::language::{Language, LetterLanguage};
use kanta_shared::organisation::Organisation;
use kanta_shared::texts::changes::{AFTER, BEFORE, ChangeText, change_text, section};
use kanta_shared::texts::vocabulary::basis;

use crate::storage::outbox::{Letter, LetterKind};
use crate::text::one_line;
use kanta_shared::texts::history::moment;

/// A change, with the data before and after it.
#[derive(Clone, Copy, Debug)]
pub struct ChangedData<'a> {
    /// Whose data they are.
    pub organisation: &'a Organisation,
    /// Who has changed what, and when.
    pub record: &'a ChangeRecord,
    /// The data before the change.
    pub before: &'a Customership,
    /// The data after the change.
    pub after: &'a Customership,
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
    let topic = format!("{topic}: {}", it.organisation.name);
    let letter = |Notice { to, changes }: Notice| {
        let changes = listed(&changes, language.into());
        super::letter(
            LetterKind::DataChanged,
            &to,
            language,
            &topic,
            &it.record.reference,
            paragraphs(it, &changes),
        )
    };
    let notices = notices(it.before, it.after, &it.record.changes);
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

/// What has been changed, under which number, for whom, when, by whom and by what right, each after
/// its label.
fn facts(it: &ChangedData<'_>, language: Language, labels: [&str; 6]) -> String {
    let ChangedData {
        organisation,
        record,
        ..
    } = it;
    let values = [
        section(record.section).in_(language).to_owned(),
        record.reference.clone(),
        organisation.business_id.to_string(),
        moment(&record.at, language),
        one_line(&record.person),
        basis(record.basis).in_(language).to_owned(),
    ];
    let lines = labels.iter().zip(values);
    let lines: Vec<_> = lines
        .map(|(label, value)| format!("{label}: {value}"))
        .collect();
    lines.join("\n")
}

fn finnish(it: &ChangedData<'_>, changes: &str) -> Vec<String> {
    let language = Language::Fi;
    vec![
        format!(
            "Organisaation {} Kanta-asiakkuuden tietoja on muutettu Kanta Ekstranetissä. Lähetämme tämän viestin \
             hallinnolliselle yhteyshenkilölle, asiakkaan sähköpostiosoitteeseen sekä vanhoihin ja uusiin osoitteisiin, \
             joita muutos koskee.",
            one_line(&it.organisation.name)
        ),
        facts(it, language, ["Muutetut tiedot", "Viitenumero", "Y-tunnus", "Muutettu", "Muuttaja", "Oikeuden peruste"]),
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
    let language = Language::Sv;
    vec![
        format!(
            "Uppgifterna om Kanta-kundrelationen för {} har ändrats på Kanta Extranätet. Vi skickar det här meddelandet \
             till den administrativa kontaktpersonen, till kundens e-postadress och till de gamla och nya adresser som \
             ändringen gäller.",
            one_line(&it.organisation.name)
        ),
        facts(it, language, ["Ändrade uppgifter", "Referensnummer", "FO-nummer", "Ändrat", "Ändrat av", "Grund för rätten"]),
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
