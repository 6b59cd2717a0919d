//! Words of the step *Yhteyshenkilöt ja roolit*.

use kanta_shared::language::Language;
use kanta_shared::service::KantaService;
use kanta_shared::texts::Text;
use kanta_shared::texts::vocabulary::service_name;

pub(crate) const INTRO: Text = Text! {
    fi: "Yhteyshenkilöiden tietoja käytetään Kanta-palveluja koskevaan tiedottamiseen, häiriöviestintään ja asiakassuhteen hoitamiseen. Yhteystietona voit antaa joko luonnollisen henkilön tiedot tai organisaatiokohtaiset tiedot, kuten helpdeskin tai muun yleisen yhteystahon tiedot.",
    sv: "Uppgifterna om kontaktpersoner används för att informera om Kanta-tjänsterna, kommunicera om störningar och sköta kundrelationen. Som kontaktuppgift kan du ange uppgifter om antingen en fysisk person eller en organisation, till exempel uppgifter om organisationens helpdesk eller någon annan allmän kontaktpunkt.",
    en: "The contact persons’ details are used for information about the Kanta Services, for notices of disruptions and for managing the customer relationship. As a contact you can give either a natural person or an organisation contact, such as a helpdesk or another general contact point.",
};

pub(crate) const INTRO_ROLES: Text = Text! {
    fi: "Yhteyshenkilölle valitaan rooli, jonka perusteella Kanta-palveluista lähetettävää viestintää kohdennetaan oikealle yhteyshenkilölle. Samalla yhteyshenkilöllä voi olla monta roolia.",
    sv: "För kontaktpersonen väljs en roll, utifrån vilken kommunikationen från Kanta-tjänsterna riktas till rätt kontaktperson. Samma kontaktperson kan ha flera roller.",
    en: "Each contact person is given a role, so that messages from the Kanta Services reach the right person. One contact person can have several roles.",
};

pub(crate) const KEEP_CURRENT: Text = Text! {
    fi: "Pidä yhteystiedot jatkossa ajan tasalla Kanta Ekstranetissä.",
    sv: "I fortsättningen ska uppgifterna hållas uppdaterade på Kanta Extranätet.",
    en: "Keep the contacts up to date in Kanta Extranet from now on.",
};

pub(crate) const NOT_ACCESS_RIGHTS: Text = Text! {
    fi: "Rooli ei anna oikeutta käyttää Kanta Ekstranetiä. Käyttöoikeus annetaan Suomi.fi-valtuuksissa.",
    sv: "Rollen ger inte rätt att använda Kanta Extranätet. Rätten att använda tjänsten ges i Suomi.fi-fullmakter.",
    en: "Having a role does not give access to Kanta Extranet. Access is given in Suomi.fi e-Authorizations.",
};

pub(crate) const ROLES_NEEDED: Text = Text! {
    fi: "Tarvittavat roolit",
    sv: "Roller som behövs",
    en: "Roles needed",
};

pub(crate) fn uncovered(language: Language, role: &str) -> String {
    Sentence! { language, role;
        fi: "{role}: puuttuu vielä",
        sv: "{role}: saknas ännu",
        en: "{role}: not chosen yet",
    }
}

pub(crate) const WHAT_ROLES_MEAN: Text = Text! {
    fi: "Mitä roolit tarkoittavat?",
    sv: "Vad betyder rollerna?",
    en: "What do the roles mean?",
};

pub(crate) const ARCHIVIST_IN_SOCIAL: Text = Text! {
    fi: "Palvelunantaja, joka tallentaa asiakastietoja vain toisen palvelunantajan rekisteriin, ei näe asiakastietoja Arkistonhoitajan käyttöliittymässä.",
    sv: "En tjänstetillhandahållare som registrerar klientuppgifter endast i en annan tjänstetillhandahållares register har inte tillgång till klientuppgifter via Arkivariens användargränssnitt.",
    en: "A service provider that records client data only in another service provider’s register cannot see client data in the Archivist’s User Interface.",
};

pub(crate) const SERVICE_SPECIFIC: Text = Text! {
    fi: "palvelukohtainen",
    sv: "servicespecifik",
    en: "service-specific",
};

pub(crate) fn added(language: Language, n: usize) -> String {
    match n {
        1 => Sentence! { language;
            fi: "Uusi yhteystieto lisätty. Yhteystietoja on nyt 1.",
            sv: "En ny kontaktuppgift har lagts till. Det finns nu en kontaktuppgift.",
            en: "A new contact has been added. There is now one contact.",
        },
        _ => Sentence! { language, n;
            fi: "Uusi yhteystieto lisätty. Yhteystietoja on nyt {n}.",
            sv: "En ny kontaktuppgift har lagts till. Det finns nu {n} kontaktuppgifter.",
            en: "A new contact has been added. There are now {n} contacts.",
        },
    }
}

pub(crate) const NONE_YET: Text = Text! {
    fi: "Et ole vielä lisännyt yhteystietoja.",
    sv: "Du har ännu inte lagt till kontaktuppgifter.",
    en: "You have not added any contacts yet.",
};

pub(crate) const KIND_ORGANISATION: Text = Text! {
    fi: "Organisaation yhteystaho, esimerkiksi helpdesk",
    sv: "Organisationens kontaktpunkt, till exempel helpdesk",
    en: "Organisation contact point, for example a helpdesk",
};

pub(crate) const NAME_ORGANISATION: Text = Text! {
    fi: "Yhteystahon nimi",
    sv: "Kontaktpunktens namn",
    en: "Name of the contact point",
};

pub(crate) const NAME_ORGANISATION_HINT: Text = Text! {
    fi: "Esimerkiksi IT-tuki",
    sv: "Till exempel IT-stöd",
    en: "For example IT support",
};

pub(crate) const NAME_PERSON_HINT: Text = Text! {
    fi: "Etunimi ja sukunimi",
    sv: "Förnamn och efternamn",
    en: "First name and last name",
};

pub(crate) const PHONE_HINT: Text = Text! {
    fi: "Kirjoita ulkomainen numero muodossa +46 70 123 45 67.",
    sv: "Skriv ett utländskt nummer i formen +46 70 123 45 67.",
    en: "Enter a foreign number in the form +46 70 123 45 67.",
};

pub(crate) const PHONE_HINT_SMS: Text = Text! {
    fi: "Puhelinnumeroon pitää voida lähettää tekstiviestejä. Esimerkiksi 040 123 4567.",
    sv: "Telefonnumret måste kunna ta emot sms. Till exempel 040 123 4567.",
    en: "It must be possible to send text messages to the number. For example 040 123 4567.",
};

pub(crate) const CERTIFICATE_NUMBER_WHY: Text = Text! {
    fi: "Arkistonhoitaja kirjautuu varmennekortilla Arkistonhoitajan käyttöliittymään.",
    sv: "Arkivarien loggar in i Arkivariens användargränssnitt med certifikatkortet.",
    en: "The archivist logs in to the Archivist’s User Interface with the certificate card.",
};

pub(crate) const ONE_PERSON: Text = Text! {
    fi: "Sama henkilö on kaikissa rooleissa. Lisää tarvittaessa varahenkilö.",
    sv: "Samma person har alla roller. Lägg vid behov till en ersättare.",
    en: "The same person has all the roles. Add a deputy if needed.",
};

pub(crate) fn full(language: Language, most: usize) -> String {
    Sentence! { language, most;
        fi: "Yhteystietoja voi olla enintään {most}. Jos haluat lisätä uuden, poista ensin jokin nykyisistä.",
        sv: "Det kan finnas högst {most} kontaktuppgifter. Om du vill lägga till en ny, radera först en av de nuvarande.",
        en: "There can be at most {most} contacts. If you want to add a new one, delete one of the present ones first.",
    }
}

pub(crate) const ADD: Text = Text! {
    fi: "Lisää uusi yhteystieto",
    sv: "Lägg till ny kontaktuppgift",
    en: "Add new contact",
};

pub(crate) const ADD_ME: Text = Text! {
    fi: "Lisää minut",
    sv: "Lägg till mig",
    en: "Add me",
};

pub(crate) const DONE: Text = Text! {
    fi: "Valmis",
    sv: "Klar",
    en: "Done",
};

pub(crate) const COPY: Text = Text! {
    fi: "Kopioi uuden yhteystiedon pohjaksi",
    sv: "Kopiera som grund för en ny kontaktuppgift",
    en: "Copy as the basis of a new contact",
};

pub(crate) const REMOVE: Text = Text! {
    fi: "Poista yhteystieto",
    sv: "Radera kontaktuppgift",
    en: "Delete contact",
};

pub(crate) fn remove_title(language: Language, name: &str) -> String {
    Sentence! { language, name;
        fi: "Poistetaanko yhteystieto {name}?",
        sv: "Vill du radera kontaktuppgiften {name}?",
        en: "Delete the contact {name}?",
    }
}

pub(crate) fn remove_title_unnamed(language: Language, n: usize) -> String {
    Sentence! { language, n;
        fi: "Poistetaanko yhteystieto {n}?",
        sv: "Vill du radera kontaktuppgift {n}?",
        en: "Delete contact {n}?",
    }
}

pub(crate) const REMOVE_TEXT: Text = Text! {
    fi: "Poista yhteystieto vain, jos olet varma, ettei henkilö enää työskentele organisaatiossanne.",
    sv: "Radera kontaktuppgifter endast om du är helt säker på att personen inte arbetar i er organisation.",
    en: "Delete a contact only if you are sure that the person no longer works in your organisation.",
};

pub(crate) const REMOVE_TEXT_ORGANISATION: Text = Text! {
    fi: "Poista yhteystieto vain, jos olet varma, ettei yhteystaho ole enää käytössä.",
    sv: "Radera kontaktuppgiften endast om du är helt säker på att kontaktpunkten inte längre används.",
    en: "Delete the contact only if you are sure that the contact point is no longer in use.",
};

/// Says in which other services a contact has a role.
pub(crate) fn also_in(language: Language, services: &[KantaService]) -> String {
    let services = names(language, services);
    Sentence! { language, services;
        fi: "Yhteystiedolla on rooli myös palvelussa: {services}.",
        sv: "Kontaktuppgiften har en roll också i tjänsten: {services}.",
        en: "This contact also has a role in: {services}.",
    }
}

/// Says from which other services a contact goes with its removal.
pub(crate) fn removed_also_in(language: Language, services: &[KantaService]) -> String {
    let services = names(language, services);
    Sentence! { language, services;
        fi: "Yhteystieto poistuu kaikista Kanta-palveluista, myös palvelusta: {services}.",
        sv: "Kontaktuppgiften raderas från alla Kanta-tjänster, också från: {services}.",
        en: "The contact will be deleted from all your Kanta services, also from: {services}.",
    }
}

fn names(language: Language, services: &[KantaService]) -> String {
    let names: Vec<_> = services
        .iter()
        .map(|it| service_name(*it).in_(language))
        .collect();
    names.join(", ")
}

pub(crate) fn leaves_roles(language: Language, roles: &[&str]) -> String {
    match roles {
        [] => String::new(),
        [role] => Sentence! { language, role;
            fi: "Poiston jälkeen kenelläkään ei ole roolia ”{role}”.",
            sv: "Efter raderingen har ingen rollen ”{role}”.",
            en: "After this no one has the role “{role}”.",
        },
        _ => {
            let names = roles.join(match language {
                Language::Fi | Language::Sv => "”, ”",
                Language::En => "”, “",
            });
            Sentence! { language, names;
                fi: "Poiston jälkeen kenelläkään ei ole näitä rooleja: ”{names}”.",
                sv: "Efter raderingen har ingen dessa roller: ”{names}”.",
                en: "After this no one has these roles: “{names}”.",
            }
        }
    }
}

pub(crate) fn removed(language: Language, name: &str, n: usize) -> String {
    let gone = Sentence! { language, name;
        fi: "Yhteystieto {name} poistettu.",
        sv: "Kontaktuppgiften {name} har raderats.",
        en: "The contact {name} has been deleted.",
    };
    [gone, left(language, n)].join(" ")
}

pub(crate) fn removed_unnamed(language: Language, n: usize) -> String {
    let gone = Sentence! { language;
        fi: "Yhteystieto poistettu.",
        sv: "Kontaktuppgiften har raderats.",
        en: "The contact has been deleted.",
    };
    [gone, left(language, n)].join(" ")
}

fn left(language: Language, n: usize) -> String {
    match n {
        1 => Sentence! { language;
            fi: "Yhteystietoja on jäljellä 1.",
            sv: "Det finns en kontaktuppgift kvar.",
            en: "There is one contact left.",
        },
        _ => Sentence! { language, n;
            fi: "Yhteystietoja on jäljellä {n}.",
            sv: "Det finns {n} kontaktuppgifter kvar.",
            en: "There are {n} contacts left.",
        },
    }
}

pub(crate) fn restored(language: Language, name: &str) -> String {
    Sentence! { language, name;
        fi: "Yhteystieto {name} palautettu.",
        sv: "Kontaktuppgiften {name} har återställts.",
        en: "The contact {name} has been restored.",
    }
}
