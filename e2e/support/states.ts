import { expect, type Page } from '@playwright/test';
import { rightContact, rightDraft, type Context, type Draft } from './drafts';
import type { Language } from './generated';
import { Customership } from './pages/customership';
import { Termination } from './pages/termination';
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
    for (const target of press ? await page.locator(press).all() : []) {
      await target.click();
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
): State {
  const arrive: State['arrive'] = async (page, world, language) => {
    await world.enterAs({ as: 'managing-director', for: 'clinic' });
    await world.start('patient-data', draft);
    const wizard = new Wizard(page, 'patient-data', language);
    await open(page, `/applications/patient-data/${step}`, language);
    await act(wizard, page, world);
  };
  return { name, arrive };
}

const withErrors = async (wizard: Wizard) => {
  await wizard.saveAndContinue();
  await expect(wizard.problems.region).toBeFocused();
};

/** A step of the termination, reached with right answers. */
function ending(
  step: Parameters<Termination['goTo']>[0],
  act: (termination: Termination) => Promise<unknown> = () => Promise.resolve(),
): State {
  const arrive: State['arrive'] = async (page, world, language) => {
    await world.enterAs({ as: 'managing-director', for: 'leaving' });
    const termination = new Termination(page, language);
    await termination.open('');
    await termination.goTo(step);
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
  at('the accessibility statement', '/accessibility'),
  at('a page that is not there', '/nowhere'),
  at('what mandates allow', '/mandates', undefined, 'main summary'),
  at('the organisations', '/organisations', { as: 'managing-director' }, 'main summary'),
  at('no organisation', '/organisations', { as: 'no-mandate' }),
  at('services in use', '/services', leaving),
  at('services of which some cannot be applied for', '/services', clinic, 'main summary'),
  at('the question before a draft is deleted', '/services', homeCare, 'main .button--link'),
  at('the pharmacies', '/pharmacies', { as: 'pharmacist', for: 'pharmacy' }),
  at('papers and letters', '/documents', leaving),
  at('the guides', '/guides', clinic),
  at('a guide', '/guides/log-data-guideline', clinic),
  applying('the instructions', 'instructions'),
  applying('access points', 'access-points', rightDraft),
  applying('access points with errors', 'access-points', undefined, withErrors),
  applying('customer data', 'customer', long),
  applying('customer data with errors', 'customer', undefined, withErrors),
  applying('contacts that are cards', 'contacts', long),
  applying('contacts with errors', 'contacts', undefined, withErrors),
  applying('the question before a contact is removed', 'contacts', rightDraft, async (wizard) => {
    await wizard.remove('contacts-1').click();
    await expect(wizard.removalQuestion).toBeVisible();
  }),
  applying('billing with errors', 'billing', undefined, withErrors),
  applying('a step that could not be saved', 'billing', rightDraft, async (wizard, _, world) => {
    await world.session.expire();
    await wizard.text('billing-recipient').type('Talous');
    await wizard.saveAndContinue();
    await expect(wizard.alert).toBeVisible();
  }),
  applying('the service description', 'service-description', rightDraft, (wizard) =>
    expect(wizard.checkbox('service_description').control).toBeVisible(),
  ),
  applying('the commitment with errors', 'commitment', unsigned, async (wizard) => {
    await expect(wizard.checkbox('commitment').control).toBeVisible();
    await withErrors(wizard);
  }),
  applying('the summary', 'summary', long),
  {
    name: 'the receipt',
    arrive: async (page, world, language) => {
      await world.enterAs(clinic);
      await sendApplication(world, 'patient-data');
      await open(page, '/applications/patient-data/received', language);
    },
  },
  {
    name: 'a question from Kela',
    arrive: async (page, world, language) => {
      await world.enterAs(clinic);
      await world.desk.ask(await sendApplication(world, 'patient-data'), 'Mikä järjestelmä on käytössä?');
      await open(page, '/applications/patient-data/reply', language);
    },
  },
  at('a service in use', '/customership/patient-data', leaving, 'main summary'),
  at('contacts of a service in use', '/customership/patient-data/contacts', leaving),
  {
    name: 'a change before it is saved',
    arrive: async (page, world, language) => {
      await world.enterAs(leaving);
      const customership = new Customership(page, 'patient-data', language);
      await customership.openPart('customer');
      await customership.text('customer-email').fill('uusi@esimerkki.fi');
      await customership.check();
    },
  },
  {
    name: 'the question before leaving',
    arrive: async (page, world, language) => {
      await world.enterAs(leaving);
      const customership = new Customership(page, 'patient-data', language);
      await customership.openPart('customer');
      await customership.text('customer-email').fill('uusi@esimerkki.fi');
      await page.getByRole('main').getByRole('link', { name: words.cancelChanges[language] }).click();
      await expect(page.getByRole('dialog').filter({ visible: true })).toHaveCount(1);
    },
  },
  ending('instructions'),
  ending('last-day', async (termination) => {
    await termination.next();
    await expect(termination.problems.region).toBeFocused();
  }),
  ending('summary'),
  ending('confirmation'),
];
