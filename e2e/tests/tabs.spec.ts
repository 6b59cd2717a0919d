import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { languages, type Language, type Organisation, type Persona } from '../support/generated';
import { Frame } from '../support/pages/frame';
import { IdentificationPage, LogInPage, organisationNames, OrganisationsPage } from '../support/pages/log-in';
import { ServicesPage } from '../support/pages/services';
import { expect, test } from '../support/world';

/** The page on which something is typed: a contact of the organisation that is about to leave. */
const FORM = '/customership/patient-data/contacts';
const leaving = organisationNames.leaving;
const homeCare = organisationNames['home-care'];

interface Says {
  organisation: string;
  loggedOut: string;
  person: string;
  unchosen: string;
  goOnFor: (name: string) => string;
}

const says: Record<Language, Says> = {
  fi: {
    organisation: 'Organisaatio on vaihdettu toisessa välilehdessä',
    loggedOut: 'Olet kirjautunut ulos',
    person: 'Toinen henkilö on kirjautunut palveluun',
    unchosen: 'Organisaatio on valitsematta',
    goOnFor: (name) => `Jatka organisaation ${name} puolesta`,
  },
  sv: {
    organisation: 'Organisationen har bytts i en annan flik',
    loggedOut: 'Du har loggat ut',
    person: 'En annan person har loggat in i tjänsten',
    unchosen: 'Ingen organisation är vald',
    goOnFor: (name) => `Fortsätt uträtta ärenden för ${name}`,
  },
  en: {
    organisation: 'The organisation was changed in another tab',
    loggedOut: 'You have logged out',
    person: 'Another person has logged in',
    unchosen: 'No organisation has been chosen',
    goOnFor: (name) => `Continue on behalf of ${name}`,
  },
};

/** The name of the first contact. */
const name = (page: Page) => page.getByRole('main').getByRole('textbox', { name: 'Nimi' }).first();

async function changeOrganisation(tab: Page, to: Organisation = 'home-care'): Promise<void> {
  await tab.goto('/organisations');
  await new OrganisationsPage(tab).choose(to).click();
  await expect(tab).toHaveURL(/\/services/);
}

async function logIn(tab: Page, as: Persona): Promise<void> {
  await tab.goto('/login');
  await new LogInPage(tab).means('bank').click();
  await new IdentificationPage(tab).identify(as);
  await expect(tab).toHaveURL(/\/organisations/);
  await expect(new OrganisationsPage(tab).heading).toBeVisible();
}

/** A user who has typed a name that is not saved. */
async function typeName(page: Page): Promise<void> {
  await name(page).fill('Uusi Nimi');
}

test.describe('another tab', () => {
  test.beforeEach(async ({ page, world }) => {
    await world.open({ as: 'managing-director', for: 'leaving', go: FORM });
    await typeName(page);
  });

  test('changes the organisation: nothing happens until the user decides, and typed text stays', async ({ context, page, world }) => {
    const other = await context.newPage();
    await changeOrganisation(other);
    const dialog = page.getByRole('dialog');
    for (const language of languages) {
      // The language can be changed only behind the dialog, which Escape puts aside.
      await expect(dialog.getByRole('heading')).toBeVisible();
      await page.keyboard.press('Escape');
      await new Frame(page).languageLink(language).click();
      await page.bringToFront();
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
      await expect(dialog.getByRole('heading', { name: says[language].organisation })).toBeFocused();
      await expect(dialog).toContainText(leaving);
      await expect(dialog).toContainText(homeCare);
      await expectAccessible(page);
    }
    const before = await world.calls('POST', '/changes');
    await dialog.getByRole('button', { name: says.en.goOnFor(leaving) }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('textbox', { name: 'Name' }).first()).toHaveValue('Uusi Nimi');
    expect(await world.calls('POST', '/changes'), 'nothing was saved meanwhile').toEqual(before);

    await expect(other.getByRole('dialog').getByRole('heading'), 'the other tab notices in its turn').toHaveText(
      says.fi.organisation,
    );
    await other.close();
  });

  test('changes the organisation, and the page goes on with the other', async ({ context, page }) => {
    const other = await context.newPage();
    await changeOrganisation(other);
    await page.getByRole('dialog').getByRole('button', { name: says.fi.goOnFor(homeCare) }).click();
    await expect(page).toHaveURL(/\/services/);
    await expect(page.getByRole('banner')).toContainText(homeCare);
    await expect(page.getByRole('main')).not.toContainText('Uusi Nimi');
    await other.close();
  });

  test('changes the organisation again, and logs out: the focus stays, and then goes to the new heading', async ({ context, page }) => {
    const other = await context.newPage();
    await changeOrganisation(other);
    const goOn = (to: Organisation) => page.getByRole('dialog').getByRole('button', { name: says.fi.goOnFor(organisationNames[to]) });
    await goOn('home-care').focus();
    await changeOrganisation(other, 'clinic');
    await expect(goOn('clinic')).toBeFocused();
    await new Frame(other).logOut.click();
    await expect(page.getByRole('dialog').getByRole('heading', { name: says.fi.loggedOut })).toBeFocused();
    // A tab that is closed before it has arrived may never close.
    await expect(other).toHaveURL(/logged-out/);
    await other.close();
  });

  test('logs out: the page is empty, and comes back with the typed text after logging in again', async ({ context, page }) => {
    const other = await context.newPage();
    await other.goto('/services');
    await new Frame(other).logOut.click();
    await expect(other).toHaveURL(/logged-out/);

    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('heading')).toHaveText(says.fi.loggedOut);
    await expect(page.locator('#content')).toBeEmpty();
    for (const personal of ['Uusi Nimi', 'Maija Mallikas', leaving, '@']) {
      expect(await page.locator('body').evaluate((it) => it.outerHTML.replaceAll('kanta@kanta.fi', ''))).not.toContain(personal);
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(dialog, 'there is nothing to go back to').toBeVisible();
    await expectAccessible(page);

    await logIn(other, 'managing-director');
    await expect(dialog.getByRole('heading')).toHaveText(says.fi.unchosen);
    await dialog.getByRole('button', { name: says.fi.goOnFor(leaving) }).click();
    await expect(dialog).toHaveCount(0);
    await expect(name(page)).toHaveValue('Uusi Nimi');
    await other.close();
  });

  test('logs in after the session has ended: the way back still names the organisation', async ({ context, page, world }) => {
    await world.session.expire();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await expect(new Frame(page).logIn).toBeVisible();
    const other = await context.newPage();
    await logIn(other, 'managing-director');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('heading')).toHaveText(says.fi.unchosen);
    await expect(dialog).toContainText(leaving);
    await dialog.getByRole('button', { name: says.fi.goOnFor(leaving) }).click();
    await expect(dialog).toHaveCount(0);
    await expect(name(page)).toHaveValue('Uusi Nimi');
    await other.close();
  });

  test('logs in as another person, who sees nothing of the page', async ({ context, page }) => {
    const other = await context.newPage();
    await logIn(other, 'colleague');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('heading')).toHaveText(says.fi.person);
    await expect(page.locator('#content')).toBeEmpty();
    await expect(page.locator('body')).not.toContainText('Maija Mallikas');
    await dialog.getByRole('button', { name: /^Jatka henkilönä/ }).click();
    await expect(page).toHaveURL(/\/organisations/);
    await expect(page.getByRole('banner')).not.toContainText('Maija Mallikas');
    await other.close();
  });
});

test('logging out with unsaved text asks first', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'leaving', go: FORM });
  await typeName(page);
  const frame = new Frame(page);
  await frame.logOut.click();
  const question = page.getByRole('dialog');
  await question.getByRole('button', { name: 'Jää sivulle' }).click();
  await expect(name(page)).toHaveValue('Uusi Nimi');
  await frame.logOut.click();
  await question.getByRole('button', { name: 'Poistu tallentamatta' }).click();
  await expect(page).toHaveURL(/logged-out/);
});

test('logging out without success leaves the unsaved text', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'leaving', go: FORM });
  await typeName(page);
  await world.faults.plan({ method: 'DELETE', path: '/api/v1/session', times: 'always', effect: { status: 503 } });
  const frame = new Frame(page);
  await frame.logOut.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Poistu tallentamatta' }).click();
  await expect(page.getByRole('banner')).toContainText('Uloskirjautuminen ei onnistunut');
  await expect(name(page)).toHaveValue('Uusi Nimi');
});

test('a document of another customer than the page’s is not opened, and the page says why', async ({ context, page, world }) => {
  await world.open({ as: 'mandate-holder', for: 'county', go: '/customership/patient-data' });
  const link = page.locator('a[href^="/api/v1/commitment/copy"]');
  const href = await link.getAttribute('href');
  expect(href).toContain('acting-as=');
  await world.letIn(context, 'mandate-holder', { oid: '1.2.246.10.70100023.10.0' });
  const [paper] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText([
    'Asiakirja ei avautunut',
    'Handlingen öppnades inte',
    'The document did not open',
  ]);
  await paper.close();
});

test('a page whose world is gone asks for its session once, and not for ever', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'leaving', go: '/services' });
  // An answer that comes after the world has gone would take the menu down. The header asks last.
  await expect(new ServicesPage(page).card('patient-data')).toBeVisible();
  await expect(new Frame(page).otherOrganisations).toBeVisible();
  await world.leave();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/v1/session')) {
      asked.push(request.method());
    }
  });
  await page.getByRole('banner').getByRole('link', { name: 'Ohjeita ja lomakkeita' }).click();
  await expect(page.locator('main .notice--error > p')).toBeVisible();
  // While these are asked one after another, a page that asks for ever does so as often.
  await page.evaluate(async () => {
    for (let times = 0; times < 10; times += 1) {
      await fetch('/api/v1/guides');
    }
  });
  expect(asked.length).toBeLessThan(4);
  await world.begin();
});
