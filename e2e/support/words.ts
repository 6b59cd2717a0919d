import type { ContactRole, Language, Service, Step } from './generated';

/** One text in every language. */
export type Text = Readonly<Record<Language, string>>;

/**
 * The words of frame, menus and buttons, as the customer has laid them down. They are written out
 * here and not taken from the product, so that they are not changed by accident.
 */
export const words = {
  product: { fi: 'Kanta Ekstranet', sv: 'Kanta Extranätet', en: 'Kanta Extranet' },
  slogan: {
    fi: 'Kanta-palvelujen sähköinen asiointipalvelu',
    sv: 'Kanta-tjänsternas elektroniska ärendehanteringstjänst',
    en: 'An online customer service within the Kanta Services',
  },
  logIn: { fi: 'Kirjaudu Ekstranetiin', sv: 'Logga in på Extranätet', en: 'Log in to the Extranet' },
  logOut: { fi: 'Kirjaudu ulos', sv: 'Logga ut', en: 'Log out' },
  services: { fi: 'Palvelut ja asiakastiedot', sv: 'Tjänster och kunduppgifter', en: 'Services and customer data' },
  guides: { fi: 'Ohjeita ja lomakkeita', sv: 'Anvisningar och blanketter', en: 'Instructions and forms' },
  mandates: {
    fi: 'Suomi.fi-valtuudet Kanta Ekstranetissä',
    sv: 'Suomi.fi-fullmakter på Kanta Extranätet',
    en: 'Suomi.fi mandates in Kanta Extranet',
  },
  start: { fi: 'Aloita', sv: 'Börja', en: 'Start' },
  saveAndContinue: { fi: 'Tallenna ja jatka', sv: 'Spara och fortsätt', en: 'Save and continue' },
  saveAndLeave: { fi: 'Tallenna ja poistu', sv: 'Spara och avsluta', en: 'Save and leave' },
  edit: { fi: 'Muokkaa', sv: 'Ändra', en: 'Edit' },
  send: { fi: 'Lähetä', sv: 'Sänd', en: 'Send' },
  recall: { fi: 'Ota takaisin muokattavaksi', sv: 'Återta för ändring', en: 'Take back to edit' },
  previous: { fi: 'Edellinen', sv: 'Föregående', en: 'Previous' },
  cancelChanges: { fi: 'Peruuta muutokset', sv: 'Ångra ändringarna', en: 'Discard the changes' },
  next: { fi: 'Seuraava', sv: 'Nästa', en: 'Next' },
  termination: {
    fi: 'Kanta-palveluiden irtisanominen',
    sv: 'Uppsägning av Kanta-tjänsterna',
    en: 'Termination of Kanta Services',
  },
  notice: {
    fi: 'Kanta-palvelujen asiakkuuden irtisanomisilmoitus (pdf)',
    sv: 'Uppsägningsanmälan för kundrelationen till Kanta-tjänsterna (pdf)',
    en: 'Notice of termination of the Kanta customer relationship (pdf)',
  },
  signNotice: {
    fi: 'Olen lukenut irtisanomisilmoituksen ja allekirjoitan sen',
    sv: 'Jag har läst uppsägningsanmälan och undertecknar den',
    en: 'I have read the notice of termination and sign it',
  },
  printReceipt: { fi: 'Tulosta vahvistus', sv: 'Skriv ut bekräftelsen', en: 'Print the confirmation' },
  addContact: { fi: 'Lisää uusi yhteystieto', sv: 'Lägg till ny kontaktuppgift', en: 'Add new contact' },
  removeContact: { fi: 'Poista yhteystieto', sv: 'Radera kontaktuppgift', en: 'Delete contact' },
  addAccessPoint: { fi: 'Lisää liityntäpiste', sv: 'Lägg till anslutningspunkt', en: 'Add access point' },
  removeAccessPoint: { fi: 'Poista liityntäpiste', sv: 'Ta bort anslutningspunkt', en: 'Remove access point' },
  undo: { fi: 'Kumoa', sv: 'Ångra', en: 'Undo' },
  approve: {
    fi: 'Olen lukenut palvelukuvauksen ja hyväksyn sen',
    sv: 'Jag har läst tjänstebeskrivningen och godkänner den',
    en: 'I have read the service description and approve it',
  },
  sign: {
    fi: 'Olen lukenut sitoumuslomakkeen ja allekirjoitan sen',
    sv: 'Jag har läst förbindelseblanketten och undertecknar den',
    en: 'I have read the commitment form and sign it',
  },
} satisfies Record<string, Text>;

/** The services. */
export const serviceNames: Record<Service, Text> = {
  'patient-data': { fi: 'Potilastietovaranto', sv: 'Patientdatalagret', en: 'Patient Data Repository' },
  'social-welfare': {
    fi: 'Sosiaalihuollon asiakastietovaranto',
    sv: 'Socialvårdens klientdatalager',
    en: 'Client Data Repository for Social Welfare Services',
  },
  prescription: { fi: 'Resepti-palvelu', sv: 'Recepttjänsten', en: 'Prescription Service' },
  imaging: { fi: 'Kuva-aineistojen tietovaranto', sv: 'Datalagret för bildmaterial', en: 'Imaging Data Repository' },
};

/** The headings of the steps. */
export const stepHeadings: Record<Step, Text> = {
  instructions: { fi: 'Käyttöönoton toimintaohje', sv: 'Anvisning för ibruktagandet', en: 'Before you start' },
  'access-points': {
    fi: 'Liityntäpisteet ja järjestelmät',
    sv: 'Anslutningspunkter och system',
    en: 'Access points and systems',
  },
  customer: { fi: 'Asiakastiedot', sv: 'Kunduppgifter', en: 'Customer data' },
  contacts: { fi: 'Yhteyshenkilöt ja roolit', sv: 'Kontaktpersoner', en: 'Contact persons and roles' },
  billing: { fi: 'Laskutustiedot', sv: 'Faktureringsuppgifter', en: 'Billing information' },
  'service-description': {
    fi: 'Palvelukuvauksen hyväksyminen',
    sv: 'Godkännande av tjänstebeskrivningen',
    en: 'Approval of the service description',
  },
  commitment: { fi: 'Sitoumuksen allekirjoittaminen', sv: 'Signering av förbindelsen', en: 'Signing of the commitment' },
  reply: { fi: 'Vastaus kysymykseen', sv: 'Svar på frågan', en: 'Reply to the question' },
  summary: {
    fi: 'Liittymishakemuksen yhteenveto',
    sv: 'Sammanfattning av anslutningsansökan',
    en: 'Summary of the application',
  },
};

/** The roles of contacts. */
export const roleNames: Record<ContactRole, Text> = {
  technical: {
    fi: 'Asiakkaan tekninen yhteyshenkilö/-taho',
    sv: 'Kundens tekniska kontaktperson/kontaktpunkt',
    en: 'Customer’s technical contact person/point',
  },
  disturbance: {
    fi: 'Häiriötiedotteen vastaanottaja',
    sv: 'Mottagare av störningsmeddelanden',
    en: 'Recipient of disruption notices',
  },
  'data-protection-officer': { fi: 'Tietosuojavastaava', sv: 'Dataskyddsombud', en: 'Data Protection Officer' },
  administrative: {
    fi: 'Hallinnollinen yhteyshenkilö',
    sv: 'Administrativ kontaktperson',
    en: 'Administrative contact person',
  },
  billing: {
    fi: 'Kanta-laskutuksen yhteyshenkilö',
    sv: 'Kontaktperson i faktureringsärenden',
    en: 'Contact person for billing',
  },
  archivist: { fi: 'Arkistonhoitaja', sv: 'Arkivarie', en: 'Archivist' },
  'imaging-technical': {
    fi: 'Kuva-aineistojen tietovarannon tekninen yhteystaho',
    sv: 'Teknisk kontaktpunkt för Datalagret för bildmaterial',
    en: 'Technical contact point for the Imaging Data Repository',
  },
};
