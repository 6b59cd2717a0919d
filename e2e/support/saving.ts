import type { Page } from '@playwright/test';
import { rightDraft, type Context, type Draft } from './drafts';
import type { Service, Step } from './generated';
import { Wizard } from './pages/wizard';
import type { World } from './world';

/** The line about saving, and what else a page says about it. */
export const says = {
  unsaved: 'Muutoksia ei ole vielä tallennettu',
  saved: 'Tallennettu 1.12.2026 klo 9.00',
  offline: /^Ei tallennettu: ei verkkoyhteyttä\. Yritämme uudelleen (\d+ )?sekunnin kuluttua\.$/,
  notSaved: /^Ei tallennettu\. Yritämme uudelleen (\d+ )?sekunnin kuluttua\.$/,
  elsewhere: 'Ei tallennettu: samoja kohtia on muutettu muualla',
  savedWithProblems: 'Tallennettu 1.12.2026 klo 9.00. Joissakin kohdissa on vielä korjattavaa.',
  noConnection:
    'Ei tallennettu. Verkkoyhteys ei toimi. Kirjoittamasi on tällä sivulla tallessa. Tallennamme sen, kun yhteys palaa.',
  server: 'Ei tallennettu. Palvelussa on häiriö. Kirjoittamasi on tällä sivulla tallessa. Yritämme tallentaa sen uudelleen.',
  sessionEnded:
    'Ei tallennettu. Istuntosi on päättynyt. Kirjoittamasi on vielä tällä sivulla. Kirjaudu uudelleen uudessa välilehdessä ja tallenna sitten.',
  mandateEnded:
    'Ei tallennettu. Oikeutesi asioida organisaation Lääkäriasema Malli Oy puolesta on päättynyt. Muutoksia ei voi tallentaa. Ota yhteyttä organisaatioon, jos tarvitset uuden valtuuden.',
  alreadySent: 'Ei tallennettu. Tiedot on jo lähetetty. Niissä ei ole mukana sitä, mitä kirjoitit viimeksi.',
  showSent: { fi: 'Hylkää muutokset ja näytä lähetetyt tiedot', sv: '', en: '' },
  deleted:
    'Ei tallennettu. Kollega on poistanut tämän luonnoksen. Tällä sivulla olevia tietoja ei voi enää tallentaa. Palaa palveluihin, jos haluat aloittaa alusta.',
};
export const saveAgain = { fi: 'Tallenna uudelleen', sv: 'Spara på nytt', en: 'Save again' };

/** The paths of a save and of a sending. */
export const SAVE = '/api/v1/applications/*/draft';
export const SEND = '/api/v1/applications/*/submission';

/** Opens a step of the clinic's application, begun before, as the mandate-holder. */
export async function open(
  page: Page,
  world: World,
  step: Step,
  draft: (context: Context) => Draft = rightDraft,
  service: Service = 'patient-data',
): Promise<Wizard> {
  await world.enterAs({ as: 'mandate-holder', for: 'clinic' });
  await world.start(service, draft);
  return new Wizard(page, service).openStep(step);
}

/** The draft as the server has it. */
export async function kept(world: World, service: Service = 'patient-data'): Promise<Draft> {
  const answer = await world.api('GET', `services/${service}`);
  return ((await answer.json()) as { application: { draft: Draft } }).application.draft;
}
