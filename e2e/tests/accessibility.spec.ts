import type { Locator, Page } from '@playwright/test';
import { brokenWords, contrastOfChoices, expectAccessible, expectForEverybody, hyphenated } from '../support/accessibility';
import { rolesOf } from '../support/answers';
import { rightDraft, type Context, type Draft } from '../support/drafts';
import { languages, type Step } from '../support/generated';
import { hold } from '../support/hold';
import { Frame } from '../support/pages/frame';
import { ServicesPage } from '../support/pages/services';
import { CUSTOMER_EMAIL, maija, Wizard } from '../support/pages/wizard';
import { stepHeadings, words } from '../support/words';
import { expect, test, type World } from '../support/world';

const PRODUCT = 'Kanta Ekstranet';

/** Opens the clinic's application for the patient data repository at a step. */
async function open(page: Page, world: World, step: Step, draft?: (context: Context) => Draft): Promise<Wizard> {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await world.start('patient-data', draft);
  return new Wizard(page, 'patient-data').openStep(step);
}

// The states of every page of the app are in contract.spec.ts.
test('the page of identification is accessible', async ({ page }) => {
  await page.goto('/suomi-fi/identification?means=bank&lang=fi&return=/organisations');
  await expectForEverybody(page, `Tunnistautuminen palveluun ${PRODUCT}`);
});

test('the title names the page in its language', async ({ page, world }) => {
  const wizard = await open(page, world, 'billing');
  await wizard.saveAndContinue();
  for (const [language, title] of [
    ['fi', 'Korjattavaa: Laskutustiedot – Potilastietovaranto – Kanta Ekstranet'],
    ['sv', 'Att åtgärda: Faktureringsuppgifter – Patientdatalagret – Kanta Extranätet'],
    ['en', 'Error: Billing information – Patient Data Repository – Kanta Extranet'],
  ] as const) {
    await wizard.inLanguage(language);
    await expect(page).toHaveTitle(title);
  }
});

test('on every new page the heading has the focus', async ({ page, world }) => {
  const wizard = await open(page, world, 'customer', rightDraft);
  const at = async (step: Step) => {
    await expect(wizard.heading).toContainText(stepHeadings[step].fi);
    await expect(wizard.heading).toBeFocused();
  };
  await wizard.saveAndContinue();
  await at('contacts');
  await page.getByRole('link', { name: words.previous.fi }).click();
  await at('customer');
  await wizard.steps.go(stepHeadings.billing.fi);
  await at('billing');
  await page.goBack();
  await at('customer');
  await wizard.services.click();
  await expect(wizard.heading).toHaveText(words.services.fi);
  await expect(wizard.heading).toBeFocused();
  // Until the services are shown the first link after the heading may be in the footer.
  await expect(new ServicesPage(page).way('patient-data', 'continue')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus'), 'from the heading the keyboard goes on into the page').toHaveCount(1);
});

test('the first stop of the keyboard leads past the header', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'clinic', go: '/services' });
  await expect(new ServicesPage(page).way('imaging', 'apply')).toBeVisible();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Siirry sisältöön' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});

for (const forcedColors of ['none', 'active'] as const) {
  test(`the keyboard focus is visible, with forced colours ${forcedColors}`, async ({ page, world }) => {
    await page.emulateMedia({ forcedColors });
    const wizard = await open(page, world, 'contacts');
    await wizard.saveAndContinue();
    await expect(wizard.problems.region).toBeFocused();
    if (forcedColors === 'active') {
      await expectAccessible(page);
    }
    await page.reload();
    await expect(wizard.button(words.saveAndContinue)).toBeVisible();
    const seen: string[] = [];
    do {
      await page.keyboard.press('Tab');
      seen.push(...(await page.evaluate(ringless)));
    } while (!(await isFocused(wizard.button(words.saveAndContinue))));
    expect(seen, 'has the focus, and nothing shows it').toEqual([]);
  });
}

/** What has the focus, if no ring is drawn around it. */
function ringless(): string[] {
  const focused = document.activeElement ?? document.body;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const isSeen = outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2;
  return isSeen ? [] : [`${focused.tagName} ${focused.id} ${focused.className}`];
}

test('with forced colours fields with problems and the current step are still marked', async ({ page, world }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const wizard = await open(page, world, 'customer');
  await wizard.saveAndContinue();
  await expect(wizard.text('customer-email').error).toBeVisible();
  await expect(wizard.text('customer-email').control).toHaveCSS('border-top-style', 'solid');
  await expect(wizard.steps.current).toContainText('Asiakastiedot');
  await expect(wizard.steps.current.locator('.step__status')).toBeVisible();
});

for (const [reducedMotion, moves] of [
  ['no-preference', true],
  ['reduce', false],
] as const) {
  test(`the sign of waiting ${moves ? 'moves' : 'is still'} when motion is ${reducedMotion}`, async ({ page, world }) => {
    await page.emulateMedia({ reducedMotion });
    await world.enterAs({ as: 'managing-director', for: 'clinic' });
    const go = await hold(page, '**/api/v1/services');
    await page.goto('/services');
    await expect(page.locator('.loading')).toBeVisible();
    const lasting = await page.evaluate(
      () => document.getAnimations().filter((it) => it.playState === 'running' && Number(it.effect?.getTiming().duration) > 100).length,
    );
    expect(lasting > 0).toBe(moves);
    go();
    await expect(new ServicesPage(page).way('imaging', 'apply')).toBeVisible();
  });
}

test('the keyboard alone leads from the services to the receipt', async ({ page, world }) => {
  test.slow();
  await world.open({ as: 'managing-director', for: 'clinic', go: '/services' });
  const wizard = new Wizard(page, 'prescription');
  const press = async (target: Locator, key: 'Enter' | 'Space') => {
    await tabTo(page, target);
    await page.keyboard.press(key);
  };
  const type = async (field: string, text: string) => {
    await tabTo(page, wizard.text(field).control);
    await page.keyboard.type(text);
  };
  const at = async (step: Step) => {
    await expect(wizard.heading).toContainText(stepHeadings[step].fi);
    await expect(wizard.heading).toBeFocused();
  };
  const goOn = () => press(wizard.button(words.saveAndContinue), 'Enter');

  await expect(new ServicesPage(page).way('prescription', 'apply')).toBeVisible();
  await press(new ServicesPage(page).way('prescription', 'apply'), 'Enter');
  await at('instructions');
  await press(wizard.button(words.start), 'Enter');

  await at('access-points');
  const accessPoint = await wizard.firstRow('access_points');
  await type(`${accessPoint}-oid`, '1.2.246.10.70100111.18.1');
  const system = wizard.system(accessPoint, 'Potilas-Esimerkki').control;
  await expect(system).toBeVisible();
  await press(system, 'Space');
  await press(wizard.radio('renewal_requests').button('yes'), 'Space');
  await goOn();

  await at('customer');
  await type('customer-street', 'Esimerkkikatu 1');
  await type('customer-postal_code', '00100');
  await type('customer-post_office', 'Helsinki');
  await type('customer-email', CUSTOMER_EMAIL);
  // Enter in a field goes on, as the button does.
  await page.keyboard.press('Enter');

  await at('contacts');
  const contact = await wizard.firstRow('contacts');
  await type(`${contact}-name`, maija.name);
  await type(`${contact}-title`, maija.title);
  await type(`${contact}-email`, maija.email);
  await type(`${contact}-phone`, maija.phone);
  for (const role of rolesOf('prescription', false)) {
    await press(wizard.role(contact, role).control, 'Space');
  }
  await goOn();

  await at('billing');
  await type('billing-recipient', 'Talousosasto');
  await type('billing-street', 'PL 12');
  await type('billing-postal_code', '00101');
  await type('billing-post_office', 'Helsinki');
  await goOn();

  await at('service-description');
  await expect(wizard.checkbox('service_description').control).toBeVisible();
  await press(wizard.checkbox('service_description').control, 'Space');
  await goOn();

  await at('commitment');
  await expect(wizard.checkbox('commitment').control).toBeVisible();
  await press(wizard.checkbox('commitment').control, 'Space');
  await goOn();

  await at('summary');
  await press(wizard.button(words.send), 'Enter');
  await expect(wizard.heading).toContainText('Hakemus on toimitettu Kelaan');
  await expect(wizard.heading).toBeFocused();
  await press(new Frame(page).logOut, 'Enter');
  await expect(page.getByRole('heading', { name: 'Olet kirjautunut ulos' })).toBeVisible();
});

/** Presses Tab until the target has the focus, which then is in sight. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    if (await isFocused(target)) {
      await expect(target).toBeInViewport();
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${target}.`);
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((it) => it === document.activeElement);
}

for (const forcedColors of ['none', 'active'] as const) {
  test(`boxes and buttons to choose by can be seen, chosen or not, with forced colours ${forcedColors}`, async ({ page, world }) => {
    await page.emulateMedia({ forcedColors });
    const wizard = await open(page, world, 'contacts');
    const row = await wizard.firstRow('contacts');
    await wizard.role(row, 'archivist').tick();
    await expect(wizard.role(row, 'archivist').control).toBeChecked();
    await expect(wizard.role(row, 'technical').control).not.toBeChecked();
    expect(await contrastOfChoices(page)).toBeGreaterThanOrEqual(3);
    await wizard.saveAndContinue();
    await expect(wizard.problems.region).toBeFocused();
    expect(await contrastOfChoices(page), 'with errors').toBeGreaterThanOrEqual(3);
    await page.goto('/suomi-fi/identification?means=bank&lang=fi&return=/organisations');
    expect(await contrastOfChoices(page), 'on the page of identification').toBeGreaterThanOrEqual(3);
  });
}

test('no browser puts a hyphen of its own into a value', async ({ page, world }) => {
  const email = 'potilastietojarjestelma.yllapito@esimerkkilaakarit-pohjola.example';
  const long = (context: Context): Draft => {
    const draft = rightDraft(context);
    const contacts = draft.contacts.map((it) => ({ ...it, email, name: 'Pohjois-Savolainen-Esimerkkiläinen' }));
    return { ...draft, contacts, customer: { ...draft.customer, email } };
  };
  const wizard = await open(page, world, 'contacts', long);
  const row = await wizard.firstRow('contacts');
  for (const step of ['contacts', 'customer', 'billing', 'summary'] as const) {
    await wizard.open(step);
    await expect(wizard.heading).toContainText(stepHeadings[step].fi);
    expect.soft(await hyphenated(page), step).toEqual([]);
  }
  await wizard.open('contacts');
  await wizard.text(`${row}-email`).fill(`${email}-`);
  await wizard.saveAndContinue();
  await expect(wizard.problems.region).toBeFocused();
  expect.soft(await hyphenated(page), 'what is to be put right').toEqual([]);

  await world.open({ as: 'managing-director', for: 'leaving', go: '/customership/patient-data' });
  await expect(page.getByRole('definition').first()).toBeVisible();
  expect.soft(await hyphenated(page), 'a service in use').toEqual([]);
  for (const address of ['/documents', '/termination', '/guides', '/login', '/organisations', '/mandates', '/accessibility']) {
    await page.goto(address);
    await expect(page.locator('main .loading')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect.soft(await hyphenated(page), address).toEqual([]);
  }
});

for (const language of languages) {
  test(`on a small screen no word of a heading, question, step or button is broken, in ${language}`, async ({ page, world }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const expectWholeWords = async (address: string) => {
      await page.goto(`${address}?lang=${language}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('main .loading')).toHaveCount(0);
      for (const toggle of await page.locator('.step-list__toggle').all()) {
        await toggle.click();
      }
      expect.soft(await brokenWords(page), address).toEqual([]);
    };
    for (const address of ['/', '/login', '/mandates', '/accessibility', '/nowhere']) {
      await expectWholeWords(address);
    }
    await world.enterAs({ as: 'managing-director', for: 'leaving' });
    for (const part of ['', '/contacts', '/customer', '/billing']) {
      await expectWholeWords(`/customership/patient-data${part}`);
    }
    for (const address of ['/organisations', '/services', '/documents', '/termination', '/guides']) {
      await expectWholeWords(address);
    }
    await world.enterAs({ as: 'managing-director', for: 'clinic' });
    await world.start('patient-data', rightDraft);
    for (const step of Object.keys(stepHeadings)) {
      await expectWholeWords(`/applications/patient-data/${step}`);
    }
  });
}
