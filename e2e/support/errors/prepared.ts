import type { Context, Draft } from '../drafts';
import { rightContact } from '../drafts';
import type { ContactRole, Problem, Service, Step } from '../generated';
import type { Wizard } from '../pages/wizard';
import { roleNames, type Text } from '../words';

/** A rule that is not broken by typing a text: how to come to it, what is said, and a way out. */
export interface Prepared {
  step: Step;
  service: Service;
  field: string;
  code: Problem;
  /** The end of `data-problem`, where the code alone is ambiguous. */
  particular?: string;
  says: Text;
  /** What is saved before the step is opened, made from a draft with nothing to correct. */
  draft?: (right: Draft, context: Context) => Draft;
  putRight: (wizard: Wizard) => Promise<void>;
}

function roleMissing(service: Service, role: ContactRole): Prepared {
  const name = roleNames[role];
  return {
    step: 'contacts',
    service,
    field: 'contacts',
    code: 'role_missing',
    particular: role,
    says: {
      fi: `Valitse jollekin yhteyshenkilölle rooli ”${name.fi}”.`,
      sv: `Välj rollen ”${name.sv}” för någon av kontaktpersonerna.`,
      en: `Choose the role “${name.en}” for one of the contacts.`,
    },
    draft: (right) => ({
      ...right,
      contacts: right.contacts.map((it) => ({ ...it, roles: it.roles.filter((other) => other !== role) })),
    }),
    putRight: async (wizard) => wizard.role('contacts-1', role).tick(),
  };
}

/** The rules that are not about a text. */
export const prepared: Prepared[] = [
  {
    step: 'access-points',
    service: 'patient-data',
    field: 'access_points',
    code: 'too_many_rows',
    says: {
      fi: 'Hakemuksella voi olla enintään 100 liityntäpistettä. Poista ylimääräiset.',
      sv: 'Ansökan kan innehålla högst 100 anslutningspunkter. Ta bort de överflödiga.',
      en: 'An application can have at most 100 access points. Remove the extra ones.',
    },
    draft: (right) => ({
      ...right,
      access_points: [...right.access_points, ...hundred((id) => ({ id, oid: '', systems: [], viewer_systems: [] }))],
    }),
    putRight: async (wizard) => wizard.remove('access_points-100').click(),
  },
  {
    step: 'access-points',
    service: 'patient-data',
    field: 'access_points-2-oid',
    code: 'duplicate_access_point',
    says: {
      fi: 'Olet antanut saman liityntäpisteen kahdesti. Poista toinen ja valitse kaikki järjestelmät jäljelle jäävän alta.',
      sv: 'Du har angett samma anslutningspunkt två gånger. Ta bort den ena och välj alla system under den som blir kvar.',
      en: 'You have given the same access point twice. Remove one of them and choose all the systems under the other.',
    },
    draft: (right) => ({
      ...right,
      access_points: right.access_points.flatMap((it) => [it, { ...it, id: 2, oid: `urn:oid:${it.oid}` }]),
    }),
    putRight: async (wizard) => wizard.remove('access_points-2').click(),
  },
  {
    step: 'access-points',
    service: 'patient-data',
    field: 'access_points-1-systems',
    code: 'missing',
    says: {
      fi: 'Valitse vähintään yksi järjestelmä.',
      sv: 'Välj minst ett system.',
      en: 'Choose at least one system.',
    },
    draft: (right) => ({ ...right, access_points: right.access_points.map((it) => ({ ...it, systems: [] })) }),
    putRight: async (wizard) => wizard.system('access_points-1', 'Potilas-Esimerkki').tick(),
  },
  {
    step: 'access-points',
    service: 'patient-data',
    field: 'access_points-1-systems',
    code: 'no_system_for_service',
    says: {
      fi: 'Tällä liityntäpisteellä ei ole järjestelmää, jolla voi käyttää haettavaa palvelua. Tarkista OID-tunnus tai kysy järjestelmätoimittajalta.',
      sv: 'Anslutningspunkten har inget system för den tjänst som ansökan gäller. Kontrollera OID eller fråga systemleverantören.',
      en: 'This access point has no system for the service applied for. Check the OID or ask your system supplier.',
    },
    draft: (right) => ({
      ...right,
      access_points: [{ id: 1, oid: '1.2.246.10.70100111.18.4', systems: [], viewer_systems: [] }],
    }),
    putRight: async (wizard) => {
      await wizard.text('access_points-1-oid').fill('1.2.246.10.70100111.18.1');
      await wizard.system('access_points-1', 'Potilas-Esimerkki').tick();
    },
  },
  {
    step: 'access-points',
    service: 'patient-data',
    field: 'access_points-1-systems',
    code: 'system_not_offered',
    says: {
      fi: 'Järjestelmä ”Wanha-Esimerkki” ei ole enää valittavissa tämän liityntäpisteen kautta. Valitse toinen järjestelmä.',
      sv: 'Systemet ”Wanha-Esimerkki” kan inte längre väljas via den här anslutningspunkten. Välj ett annat system.',
      en: 'The system “Wanha-Esimerkki” can no longer be chosen through this access point. Choose another system.',
    },
    draft: (right) => ({
      ...right,
      access_points: right.access_points.map((it) => ({ ...it, systems: [...it.systems, 'Wanha-Esimerkki'] })),
    }),
    putRight: async (wizard) => wizard.system('access_points-1', 'Wanha-Esimerkki').control.click(),
  },
  {
    step: 'access-points',
    service: 'imaging',
    field: 'access_points-1-viewer_systems',
    code: 'missing',
    says: {
      fi: 'Valitse vähintään yksi katselinjärjestelmä.',
      sv: 'Välj minst ett bildvisarsystem.',
      en: 'Choose at least one viewer system.',
    },
    draft: (right) => ({ ...right, access_points: right.access_points.map((it) => ({ ...it, viewer_systems: [] })) }),
    putRight: async (wizard) => wizard.system('access_points-1', 'Katselin-Esimerkki', 'viewer_systems').tick(),
  },
  {
    step: 'access-points',
    service: 'imaging',
    field: 'access_points-1-viewer_systems',
    code: 'system_not_offered',
    says: {
      fi: 'Katselinjärjestelmä ”Wanha-Katselin” ei ole enää valittavissa. Valitse toinen.',
      sv: 'Bildvisarsystemet ”Wanha-Katselin” kan inte längre väljas. Välj ett annat.',
      en: 'The viewer system “Wanha-Katselin” can no longer be chosen. Choose another.',
    },
    draft: (right) => ({
      ...right,
      access_points: right.access_points.map((it) => ({ ...it, viewer_systems: [...it.viewer_systems, 'Wanha-Katselin'] })),
    }),
    putRight: async (wizard) => wizard.system('access_points-1', 'Wanha-Katselin', 'viewer_systems').control.click(),
  },
  {
    step: 'access-points',
    service: 'prescription',
    field: 'renewal_requests',
    code: 'missing',
    says: {
      fi: 'Valitse, otetaanko uusimispyyntöpalvelu käyttöön.',
      sv: 'Välj om tjänsten för begäran om förnyelse tas i bruk.',
      en: 'Choose whether you will start using the renewal request service.',
    },
    draft: (right) => ({ ...right, renewal_requests: null }),
    putRight: async (wizard) => wizard.radio('renewal_requests').button('no').click(),
  },
  {
    step: 'contacts',
    service: 'patient-data',
    field: 'contacts',
    code: 'too_many_rows',
    says: {
      fi: 'Yhteystietoja voi olla enintään 50. Poista ylimääräiset.',
      sv: 'Det kan finnas högst 50 kontaktuppgifter. Radera de överflödiga.',
      en: 'There can be at most 50 contacts. Delete the extra ones.',
    },
    draft: (right) => ({
      ...right,
      contacts: [
        ...right.contacts,
        ...hundred((id) => ({
          ...rightContact('patient-data'),
          id,
          name: `Henkilö ${id}`,
          roles: ['technical' as const],
        })).slice(0, 50),
      ],
    }),
    putRight: async (wizard) => {
      await wizard.remove('contacts-50').click();
      await wizard.confirmRemoval();
    },
  },
  roleMissing('patient-data', 'administrative'),
  roleMissing('patient-data', 'billing'),
  roleMissing('patient-data', 'archivist'),
  roleMissing('imaging', 'imaging-technical'),
  {
    step: 'contacts',
    service: 'patient-data',
    field: 'contacts-2-name',
    code: 'duplicate_contact',
    says: {
      fi: 'Sama nimi ja sähköpostiosoite on annettu jo toisessa yhteystiedossa. Poista toinen ja valitse kaikki roolit jäljelle jäävälle.',
      sv: 'Samma namn och e-postadress finns redan i en annan kontaktuppgift. Ta bort den ena och välj alla roller för den som blir kvar.',
      en: 'The same name and e-mail address are already in another contact. Delete one of them and choose all the roles for the other.',
    },
    draft: (right) => ({
      ...right,
      contacts: right.contacts.flatMap((it) => [it, { ...it, id: 2, name: it.name.toUpperCase() }]),
    }),
    putRight: async (wizard) => wizard.text('contacts-2-name').fill('Matti Mallikas'),
  },
  {
    step: 'contacts',
    service: 'patient-data',
    field: 'contacts-2-roles',
    code: 'missing',
    says: {
      fi: 'Valitse yhteyshenkilölle tai yhteystaholle vähintään yksi rooli.',
      sv: 'Välj minst en roll för kontaktpersonen eller kontaktpunkten.',
      en: 'Choose at least one role for the contact.',
    },
    draft: (right) => ({
      ...right,
      contacts: right.contacts.flatMap((it) => [it, { ...it, id: 2, name: 'Matti Mallikas', roles: [] }]),
    }),
    putRight: async (wizard) => wizard.role('contacts-2', 'technical').tick(),
  },
  {
    step: 'contacts',
    service: 'prescription',
    field: 'contacts-1-roles',
    code: 'role_not_offered',
    says: {
      fi: 'Rooli ”Arkistonhoitaja” ei kuulu tähän hakemukseen. Poista rooli.',
      sv: 'Rollen ”Arkivarie” hör inte till den här ansökan. Ta bort rollen.',
      en: 'The role “Archivist” does not belong to this application. Remove the role.',
    },
    draft: (right) => ({
      ...right,
      contacts: right.contacts.map((it) => ({ ...it, roles: [...it.roles, 'archivist' as const] })),
    }),
    putRight: async (wizard) => wizard.role('contacts-1', 'archivist').control.click(),
  },
  {
    step: 'service-description',
    service: 'patient-data',
    field: 'service_description',
    code: 'missing',
    says: {
      fi: 'Lue palvelukuvaus ja laita rasti ruutuun, jos hyväksyt sen.',
      sv: 'Läs tjänstebeskrivningen och markera rutan om du godkänner den.',
      en: 'Read the service description and tick the box if you approve it.',
    },
    draft: (right) => ({ ...right, service_description: null }),
    putRight: async (wizard) => wizard.checkbox('service_description').tick(),
  },
  {
    step: 'service-description',
    service: 'patient-data',
    field: 'service_description',
    code: 'document_changed',
    says: {
      fi: 'Palvelukuvaus on muuttunut sen jälkeen, kun hyväksyit sen. Lue uusi versio ja hyväksy se uudelleen.',
      sv: 'Tjänstebeskrivningen har ändrats efter att du godkände den. Läs den nya versionen och godkänn den på nytt.',
      en: 'The service description has changed since you approved it. Read the new version and approve it again.',
    },
    draft: (right) => ({ ...right, service_description: { version: '0.9', language: 'fi', hash: 'earlier' } }),
    putRight: async (wizard) => wizard.checkbox('service_description').tick(),
  },
  {
    step: 'commitment',
    service: 'patient-data',
    field: 'commitment',
    code: 'missing',
    says: {
      fi: 'Lue sitoumus ja laita rasti ruutuun, jos allekirjoitat sen.',
      sv: 'Läs förbindelsen och markera rutan om du undertecknar den.',
      en: 'Read the commitment and tick the box if you sign it.',
    },
    draft: (right) => ({ ...right, commitment: null }),
    putRight: async (wizard) => wizard.checkbox('commitment').tick(),
  },
  {
    step: 'commitment',
    service: 'patient-data',
    field: 'commitment',
    code: 'document_changed',
    says: {
      fi: 'Sitoumus on muuttunut sen jälkeen, kun allekirjoitit sen. Lue uusi versio ja allekirjoita se uudelleen.',
      sv: 'Förbindelsen har ändrats efter att du undertecknade den. Läs den nya versionen och underteckna den på nytt.',
      en: 'The commitment has changed since you signed it. Read the new version and sign it again.',
    },
    draft: (right) => ({ ...right, commitment: { version: '0.9', language: 'fi', hash: 'earlier' } }),
    putRight: async (wizard) => wizard.checkbox('commitment').tick(),
  },
];

/** A hundred rows, counted on from the second. */
function hundred<Row>(row: (id: number) => Row): Row[] {
  return Array.from({ length: 100 }, (_, index) => row(index + 2));
}
