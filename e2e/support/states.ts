import { expect, type Page } from '@playwright/test';
import { rightContact, rightDraft, type Context, type Draft } from './drafts';
import type { Language, Service } from './generated';
import { Customership, type Part } from './pages/customership';
import { Frame } from './pages/frame';
import { GuidesPage } from './pages/guides';
import { Termination, type TerminationStep } from './pages/termination';
import { received } from './receipts';
import { Wizard } from './pages/wizard';
import { sendApplication } from './sent';
import { words } from './words';
import type { World } from './world';

/** A page in one of its states: how a user comes there. */
export interface State {
  name: string;
  arrive: (page: Page, world: World, language: Language) => Promise<void>;
}

/** Opens an address; the page is there when its heading is. */
async function open(page: Page, address: string, language: Language): Promise<void> {
  await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=${language}`);
  await expect(page.locator('#content h1')).toBeVisible();
  await expect(page.locator('main .loading')).toHaveCount(0);
}

function at(name: string, address: string, who?: Parameters<World['enterAs']>[0], press?: string): State {
  const arrive: State['arrive'] = async (page, world, language) => {
    if (who) {
      await world.enterAs(who);
    }
    await open(page, address, language);
    if (press) {
      await page.locator(press).first().waitFor();
      for (const target of await page.locator(press).all()) {
        await target.click();
      }
    }
  };
  return { name, arrive };
}

/** The clinic's application at a step, and what is done there. */
function applying(
  name: string,
  step: Parameters<Wizard['open']>[0],
  draft?: (context: Context) => Draft,
  act: (wizard: Wizard, page: Page, world: World) => Promise<unknown> = () => Promise.resolve(),
  service: Service = 'patient-data',
): State {
  const arrive: State['arrive'] = async (page, world, language) => {
    await world.enterAs({ as: 'managing-director', for: 'clinic' });
    await world.start(service, draft);
    const wizard = new Wizard(page, service, language);
    await open(page, `/applications/${service}/${step}`, language);
    await act(wizard, page, world);
  };
  return { name, arrive };
}

const asksAboutRenewals = (wizard: Wizard) => expect(wizard.radio('renewal_requests').button('yes')).toBeChecked();

const withErrors = async (wizard: Wizard) => {
  await wizard.saveAndContinue();
  await expect(wizard.problems.region).toBeFocused();
};

/** The application changes on the server, and the page knows nothing of it. */
async function saveAsAColleague(world: World): Promise<void> {
  const answer = await world.api('GET', 'services/patient-data');
  const { application } = (await answer.json()) as { application: { id: string; version: number; draft: Draft } };
  const [first, ...others] = application.draft.contacts;
  await world.save(application.id, application.version, {
    ...application.draft,
    contacts: first ? [{ ...first, title: 'Johtaja' }, ...others] : [],
  });
}

/** Something of the application that the clinic has sent, at an address. */
function sent(name: string, address: string, question?: string): State {
  const arrive: State['arrive'] = async (page, world, language) => {
    await world.enterAs({ as: 'managing-director', for: 'clinic' });
    const id = await sendApplication(world, 'patient-data');
    if (question) {
      await world.desk.ask(id, question);
    }
    await open(page, address, language);
  };
  return { name, arrive };
}

/** A part of a service in use, while it is being changed. */
function updated(name: string, part: Part, act: (customership: Customership, page: Page) => Promise<unknown>): State {
  const arrive: State['arrive'] = async (page, world, language) => {
    await world.enterAs({ as: 'managing-director', for: 'leaving' });
    const customership = new Customership(page, 'patient-data', language);
    await customership.openPart(part);
    await act(customership, page);
  };
  return { name, arrive };
}

/** A step of the termination, reached with right answers. */
function ending(
  step: TerminationStep | 'received',
  act: (termination: Termination) => Promise<unknown> = () => Promise.resolve(),
): State {
  const arrive: State['arrive'] = async (page, world, language) => {
    await world.enterAs({ as: 'managing-director', for: 'leaving' });
    const termination = new Termination(page, language);
    await termination.open('');
    await termination.goTo(step === 'received' ? 'confirmation' : step);
    if (step === 'received') {
      await termination.answer('confirmation');
      await termination.send();
      await expect(termination.heading).toContainText(received[language]);
    }
    await act(termination);
  };
  return { name: `the termination, ${step}`, arrive };
}

const leaving = { as: 'managing-director', for: 'leaving' } as const;
const clinic = { as: 'managing-director', for: 'clinic' } as const;
const homeCare = { as: 'managing-director', for: 'home-care' } as const;

const unsigned = (context: Context): Draft => ({ ...rightDraft(context), commitment: null });

const long = (context: Context): Draft => {
  const right = rightDraft(context);
  const name = 'Pohjois-Savolainen-Esimerkkiläinen Anna-Kaarina Elisabet';
  const email = 'potilastietojarjestelma.yllapito@esimerkkilaakarit-pohjola.example';
  return {
    ...right,
    customer: { ...right.customer, email },
    contacts: [{ ...rightContact('patient-data'), name, email }],
  };
};

/** Every page in each of its states. */
export const states: State[] = [
  at('the start page', '/'),
  at('the start page after logging out', '/?logged-out'),
  at('the log-in', '/login'),
  at('a failed log-in', '/login?failed=identification'),
  at('a log-in that was cancelled', '/login?failed=cancelled'),
  at('a log-in without connection to Suomi.fi', '/login?failed=outage'),
  at('the accessibility statement', '/accessibility'),
  at('a page that is not there', '/nowhere'),
  at('what mandates allow', '/mandates', undefined, 'main summary'),
  at('the organisations', '/organisations', { as: 'managing-director' }, 'main summary'),
  at('organisations for which a position is not enough', '/organisations', { as: 'board-member' }, 'main summary'),
  at('no organisation', '/organisations', { as: 'no-mandate' }),
  at('services in use', '/services', leaving),
  at('services of which some cannot be applied for', '/services', clinic, 'main summary'),
  at('services of a county', '/services', { as: 'mandate-holder', for: 'county' }),
  at('services for a reader of guidelines', '/services', { as: 'guidelines-reader', for: 'county' }),
  at('the question before a draft is deleted', '/services', homeCare, 'main .button--link'),
  at('the pharmacies', '/pharmacies', { as: 'pharmacist', for: 'pharmacy' }),
  at('papers and letters', '/documents', leaving),
  at('the guides', '/guides', clinic),
  {
    name: 'guides that were looked for',
    arrive: async (page, world, language) => {
      await world.enterAs(clinic);
      await open(page, '/guides', language);
      const guides = new GuidesPage(page, language);
      await guides.words.control.fill('pdf');
      await expect(guides.all).toBeVisible();
    },
  },
  at('a guide', '/guides/log-data-guideline', clinic),
  applying('the instructions', 'instructions'),
  applying('access points', 'access-points', rightDraft),
  applying('access points with the question about renewal requests', 'access-points', rightDraft, asksAboutRenewals, 'prescription'),
  applying('access points with errors', 'access-points', undefined, withErrors),
  applying('customer data', 'customer', long),
  applying('customer data with errors', 'customer', undefined, withErrors),
  applying('contacts that are cards', 'contacts', long),
  applying('contacts with errors', 'contacts', undefined, withErrors),
  applying('a contact that has been removed', 'contacts', rightDraft, async (wizard, page) => {
    await page.locator('main summary').first().click();
    await wizard.remove(await wizard.add('contacts')).click();
    await expect(wizard.undo('contacts')).toBeFocused();
  }),
  applying('the question before a contact is removed', 'contacts', rightDraft, async (wizard) => {
    await wizard.remove('contacts-1').click();
    await expect(wizard.removalQuestion).toBeVisible();
  }),
  applying('the same places changed by a colleague', 'contacts', rightDraft, async (wizard, page, world) => {
    await wizard.unfold();
    await saveAsAColleague(world);
    await wizard.text('contacts-1-title').type('Talonmies');
    await wizard.saveAndContinue();
    await expect(page.getByRole('dialog')).toBeVisible();
  }),
  applying('billing', 'billing', rightDraft),
  applying('billing with errors', 'billing', undefined, withErrors),
  applying('a step that could not be saved', 'billing', rightDraft, async (wizard, _, world) => {
    await world.session.expire();
    await wizard.text('billing-recipient').type('Talous');
    await wizard.saveAndContinue();
    await expect(wizard.alert).toBeVisible();
  }),
  {
    name: 'the warning before the session ends',
    arrive: async (page, world, language) => {
      await page.clock.install();
      await world.enterAs(clinic);
      await world.start('patient-data', rightDraft);
      await open(page, '/applications/patient-data/billing', language);
      // Each answer extends the session: the last one has come.
      await expect(new Frame(page, language).otherOrganisations).toBeVisible();
      await page.clock.runFor('25:05');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  applying('the service description', 'service-description', rightDraft, (wizard) =>
    expect(wizard.checkbox('service_description').control).toBeVisible(),
  ),
  applying('the commitment with errors', 'commitment', unsigned, async (wizard) => {
    await expect(wizard.checkbox('commitment').control).toBeVisible();
    await withErrors(wizard);
  }),
  applying('the summary', 'summary', long),
  sent('the receipt', '/applications/patient-data/received'),
  sent('an application that was sent', '/applications/patient-data/summary'),
  sent('a question from Kela', '/applications/patient-data/reply', 'Mikä järjestelmä on käytössä?'),
  sent('a service with a question', '/services', 'Mikä järjestelmä on käytössä?'),
  at('a service in use', '/customership/patient-data', leaving),
  updated('contacts of a service in use', 'contacts', () => Promise.resolve()),
  ...(['contacts', 'customer', 'billing'] as const).map((part) =>
    updated(`${part} of a service in use with errors`, part, async (customership) => {
      const needed = { contacts: 'contacts-1-email', customer: 'customer-email', billing: 'billing-street' };
      await customership.text(needed[part]).fill('');
      await withErrors(customership);
    }),
  ),
  updated('a change before it is saved', 'customer', async (customership) => {
    await customership.text('customer-email').fill('uusi@esimerkki.fi');
    await customership.check();
  }),
  updated('a change that was saved', 'customer', async (customership, page) => {
    await customership.text('customer-email').fill('uusi@esimerkki.fi');
    await customership.check();
    await customership.save();
    await expect(customership.receipt).toBeVisible();
    await page.locator('main summary').last().click();
  }),
  updated('the question before leaving', 'customer', async (customership, page) => {
    await customership.text('customer-email').fill('uusi@esimerkki.fi');
    await page.getByRole('main').getByRole('link', { name: words.cancelChanges[customership.language] }).click();
    await expect(page.getByRole('dialog').filter({ visible: true })).toHaveCount(1);
  }),
  ending('instructions'),
  ending('last-day', async (termination) => {
    await termination.next();
    await expect(termination.problems.region).toBeFocused();
  }),
  ending('contact'),
  ending('billing'),
  ending('summary'),
  ending('confirmation', async (termination) => {
    await termination.send();
    await expect(termination.problems.region).toBeFocused();
  }),
  ending('received'),
];
