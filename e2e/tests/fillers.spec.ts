import type { Page } from '@playwright/test';
import { rightContact, rightDraft, type Context, type Draft } from '../support/drafts';
import { answers, controls, fillers, fillIn, slipIn, type Answers } from '../support/fillers';
import type { Service, Step } from '../support/generated';
import { Customership, type Part } from '../support/pages/customership';
import { GuidesPage } from '../support/pages/guides';
import { Termination } from '../support/pages/termination';
import { Wizard } from '../support/pages/wizard';
import { stepHeadings, words } from '../support/words';
import { expectSaved, saved } from '../support/saved';
import { open } from '../support/saving';
import { expect, test, type World } from '../support/world';

/** Right answers, for forms that take no others. */
const right = {
  name: 'Tiina Täyttö #',
  street: 'Täyttötie 3',
  postal_code: '00200',
  post_office: 'Espoo',
  phone: '+358 40 765 4321',
  email: 'taytto.#@esimerkki.fi',
  recipient: 'Täyttö Oy',
  e_invoice_address: '003702462460',
  operator: '003723327487',
  certificate_number: '00100000017',
  last_day: '30.12.2026',
};

for (const [how, heard] of Object.entries(fillers)) {
  test.describe(`a program fills in every field ${how}, and what is on the screen is on the server:`, () => {
    const filled: [Service, Step][] = [
      ['patient-data', 'access-points'],
      ['prescription', 'access-points'],
      ['imaging', 'access-points'],
      ['patient-data', 'customer'],
      ['patient-data', 'contacts'],
      ['patient-data', 'billing'],
      ['patient-data', 'service-description'],
      ['patient-data', 'commitment'],
    ];
    for (const [service, step] of filled) {
      test(`${service}, ${step}`, async ({ page, world }) => {
        const draft = (context: Context): Draft => ({ ...rightDraft(context), ...notYet[step] });
        const wizard = await open(page, world, step, draft, service);
        const all = controls(page.getByRole('main'));
        await expect(all.first()).toBeAttached();
        const given = await fillIn(all, heard);
        await saved(page, () => wizard.saveAndContinue());
        await expectKept(world, service, given);
        await wizard.open(step);
        await expect(all.first()).toBeAttached();
        await expectThere(await answers(all), given);
      });
    }

    const parts: Part[] = ['contacts', 'customer', 'billing'];
    for (const part of parts) {
      test(`${part} of a service in use`, async ({ page, world }) => {
        await world.enterAs({ as: 'managing-director', for: 'leaving' });
        const customership = new Customership(page, 'patient-data');
        await customership.openPart(part);
        const all = controls(page.getByRole('main')).and(page.locator('[type="text"], [type="tel"], [name="customer-letter_language"]'));
        const given = await fillIn(all, heard, right);
        await customership.check();
        await customership.save();
        await expect(customership.receipt).toBeVisible();
        await customership.openPart(part);
        await expectThere(await answers(all), given);
      });
    }

    test('termination', async ({ page, world }) => {
      await world.open({ as: 'managing-director', for: 'leaving', go: '/termination' });
      const termination = new Termination(page);
      const all = controls(termination.main);
      await termination.goTo('last-day');
      for (const step of ['last-day', 'contact', 'billing', 'confirmation'] as const) {
        await termination.open(step);
        await expect(all.first()).toBeAttached();
        const given = await fillIn(all, heard, right);
        await saved(page, () => (step === 'confirmation' ? termination.send() : termination.next()), step === 'confirmation' ? 'POST' : 'PUT');
        if (step !== 'confirmation') {
          const { termination: kept } = (await (await world.api('GET', 'termination')).json()) as { termination: unknown };
          expectTexts(kept, given);
          await termination.open(step);
          await expect(all.first()).toBeAttached();
          await expectThere(await answers(all), given);
        }
      }
      await expect(page).toHaveURL(/received/);
    });

    test('the search of the guides', async ({ page, world }) => {
      await world.open({ as: 'managing-director', for: 'clinic', go: '/guides' });
      const guides = new GuidesPage(page);
      await expect(guides.items).not.toHaveCount(0);
      const every = await guides.items.count();
      await fillIn(guides.words.control, heard, { words: 'loki' });
      // A control that has fired nothing is read with the next click.
      await guides.heading.click();
      await expect.poll(() => guides.items.count()).toBeLessThan(every);
      await guides.all.click();
      await fillIn(guides.kind.control.or(guides.service.control), heard, { kind: 'video', service: 'imaging' });
      await guides.heading.click();
      await expect.poll(() => guides.items.count()).toBeLessThan(every);
    });
  });
}

test.describe('text that a program puts into a field without an event is there after', () => {
  const name = 'contacts-1-name';
  const text = 'Tiina Täyttö';

  const leaving: Record<string, (page: Page, wizard: Wizard) => Promise<unknown>> = {
    'saving and leaving': (_, wizard) => wizard.button(words.saveAndLeave).click(),
    'Enter in another field': async (_, wizard) => wizard.text('contacts-1-email').control.press('Enter'),
    'the browser’s Back': (page) => page.goBack(),
    'a link that leads away': (page) => page.getByRole('banner').getByRole('link', { name: words.guides.fi }).click(),
  };
  for (const [what, leave] of Object.entries(leaving)) {
    test(what, async ({ page, world }) => {
      await world.open({ as: 'managing-director', for: 'clinic', go: '/guides' });
      await world.start('patient-data', rightDraft);
      await page.goto('/services');
      await page.getByRole('banner').getByRole('link', { name: words.guides.fi }).waitFor();
      const wizard = new Wizard(page, 'patient-data');
      await page.evaluate((href) => history.pushState(null, '', href), wizard.address('contacts'));
      await page.reload();
      await wizard.unfold();
      await expect(wizard.text(name).control).toHaveValue('Maija Mallikas');
      await slipIn(page, name, text);
      await saved(page, () => leave(page, wizard));
      await expectKept(world, 'patient-data', { [name]: text });
    });
  }

  const staying: Record<string, (page: Page, wizard: Wizard) => Promise<unknown>> = {
    'adding a contact': (_, wizard) => wizard.add('contacts'),
    'taking the contact away and bringing it back': async (_, wizard) => {
      await wizard.remove('contacts-1').click();
      await wizard.confirmRemoval();
      await wizard.undo('contacts').click();
      await expect(wizard.row('contacts-1-heading')).toBeFocused();
    },
    'a tick beside it': (_, wizard) => wizard.role('contacts-1', 'billing').control.click(),
    'a key in another field': (_, wizard) => wizard.text('contacts-1-email').type('m@esimerkki.fi'),
    'another language': (_, wizard) => wizard.inLanguage('sv'),
    'another step and back': async (page, wizard) => {
      await wizard.steps.step('Laskutustiedot').getByRole('link').click();
      await wizard.heading.filter({ hasText: stepHeadings.billing.fi }).waitFor();
      await page.goBack();
      await wizard.heading.filter({ hasText: stepHeadings.contacts.fi }).waitFor();
    },
  };
  for (const [what, stay] of Object.entries(staying)) {
    test(what, async ({ page, world }) => {
      const wizard = await open(page, world, 'contacts');
      await slipIn(page, name, text);
      await stay(page, wizard);
      await wizard.unfold();
      await expect(wizard.text(name).control).toHaveValue(text);
      // The deed has read the field, so its text is saved without a button.
      await expectSaved(page);
      await expectKept(world, 'patient-data', { [name]: text });
    });
  }
});

test('a known operator that a program puts into the line counts, whatever the list of operators shows', async ({ page, world }) => {
  const wizard = await open(page, world, 'billing', (context) => {
    const draft = rightDraft(context);
    return { ...draft, billing: { ...draft.billing, operator: '' } };
  });
  const operator = wizard.text('billing-operator').control;
  await expect(operator).toHaveValue('');
  await slipIn(page, 'billing-operator', right.operator);
  await saved(page, () => wizard.saveAndContinue());
  await expectKept(world, 'patient-data', { 'billing-operator': right.operator });
});

test('text that is dictated, undone or dropped into a field is on the server', async ({ page, world }) => {
  const wizard = await open(page, world, 'contacts');
  const [name, title, email] = ['name', 'title', 'email'].map((it) => wizard.text(`contacts-1-${it}`).control);
  if (!name || !title || !email) {
    throw new Error('The contact has no fields.');
  }
  await name.press('End');
  await page.keyboard.insertText(' Sanelu');
  await email.press('End');
  await page.keyboard.type('xyz');
  await page.keyboard.press('Control+Z');
  await expect(email).not.toHaveValue(/xyz/);
  await title.selectText();
  await title.dragTo(name);
  await expect(title, 'the text was dragged away').toHaveValue('');
  const given = await answers(controls(wizard.row('contacts-1')).and(page.locator('[type="text"]')));
  expect(given['contacts-1-name']).toContain('Toiminnanjohtaja');
  expect(given['contacts-1-name']).toMatch(/^Maija Mallikas Sanel.*u$/);
  await saved(page, () => wizard.saveAndContinue());
  await expectKept(world, 'patient-data', given);
});

test('an untouched form has no unsaved changes', async ({ page, world }) => {
  // A field of one line cannot hold the line break that a program has written over the API.
  const broken = (context: Context): Draft => ({
    ...rightDraft(context),
    contacts: [{ ...rightContact('patient-data'), title: 'Toiminnan\njohtaja' }],
  });
  const wizard = await open(page, world, 'contacts', broken);
  await wizard.heading.click();
  await expect(wizard.saveState).toHaveText(/^Tallennettu/);
});

/** A document that is on the step is neither accepted nor signed. */
const notYet: Partial<Record<Step, Partial<Draft>>> = {
  'service-description': { service_description: null },
  commitment: { commitment: null },
};

/** The server has the texts, and what was ticked under a document. */
async function expectKept(world: World, service: Service, given: Answers): Promise<void> {
  const answer = await world.api('GET', `services/${service}`);
  const { draft } = ((await answer.json()) as { application: { draft: Draft } }).application;
  expectTexts(draft, given);
  for (const document of ['service_description', 'commitment'] as const) {
    if (given[document]) {
      expect(draft[document], document).not.toBeNull();
    }
  }
}

/** All texts are in the server's answer, to the letter. */
function expectTexts(answer: unknown, given: Answers): void {
  const kept: unknown[] = [];
  JSON.parse(JSON.stringify(answer), (_, it) => void kept.push(it));
  const texts = Object.entries(given).flatMap(([id, it]) => (typeof it === 'string' && !isGone(id, given) ? [it] : []));
  expect(kept).toEqual(expect.arrayContaining(texts));
}

/** The form that the server's answer fills in holds the same, in all that is still asked. */
async function expectThere(there: Answers, given: Answers): Promise<void> {
  const asked = Object.entries(given).filter(([id]) => !isGone(id, given));
  expect(asked.length).toBeGreaterThan(0);
  expect(there).toEqual(expect.objectContaining(Object.fromEntries(asked)));
}

/** Whether another answer does away with the question. */
function isGone(id: string, given: Answers): boolean {
  const row = /^contacts-\d+/.exec(id)?.[0];
  return (
    (id === `${row}-title` && given[`${row}-kind-organisation`] === true) ||
    (id === `${row}-certificate_number` && given[`${row}-roles-archivist`] === false) ||
    // A system of another access point that is not chosen any more.
    (/^access_points-\d+-(viewer_)?systems-/.test(id) && given[id] === false) ||
    // A list of names beside a line of text: it is the line that is kept.
    id.endsWith('-known') ||
    // Asked only where a chosen system takes such requests.
    id.startsWith('renewal_requests-')
  );
}
