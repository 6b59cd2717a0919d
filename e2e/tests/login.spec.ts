import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { oids } from '../support/answers';
import { rightDraft } from '../support/drafts';
import { Gateway } from '../support/gateway';
import { languages, type Organisation, type Persona } from '../support/generated';
import { Frame } from '../support/pages/frame';
import { IdentificationPage, LogInPage, OrganisationsPage, organisationNames, type Means } from '../support/pages/log-in';
import { ServicesPage } from '../support/pages/services';
import { Wizard } from '../support/pages/wizard';
import { stepHeadings, words } from '../support/words';
import { expect, test } from '../support/world';

const checks = {
  mandate: 'Tarkista, että sinulla on oikea asiointivaltuus.',
  means: 'Kokeile tunnistautua eri tunnistautumisvälineillä.',
  registers: 'Tarkista, että palvelunantajan tiedot ovat ajantasaisina Kansallisessa koodistopalvelussa.',
  outage: 'Palvelussa voi olla hetkellinen yhteyskatkos. Kokeile tunnistautumista hetken kuluttua uudelleen.',
};
const prevented = 'tämän vuoksi et voi asioida';

/** From the log-in page to the choice of the organisation. */
async function identify(page: Page, as: Persona, means: Means = 'bank'): Promise<OrganisationsPage> {
  await page.goto('/login');
  await new LogInPage(page).means(means).click();
  await new IdentificationPage(page).identify(as);
  const organisations = new OrganisationsPage(page);
  await expect(organisations.heading).toHaveText('Kenen puolesta asioit?');
  return organisations;
}

for (const means of ['bank', 'mobile', 'card'] as const) {
  // Inventory: 11, 26
  test(`logging in with ${means} works`, async ({ page }) => {
    const organisations = await identify(page, 'managing-director', means);
    await organisations.choose('clinic').click();
    await expect(organisations.heading).toHaveText(words.services.fi);
    await expect(page.getByRole('banner')).toContainText('Maija Mallikas');
    await expect(page.getByRole('banner')).toContainText(organisationNames.clinic);
    await expect(organisations.announcements.filter({ hasText: 'Asioit nyt organisaation Lääkäriasema Malli Oy puolesta.' })).toHaveCount(1);
  });
}

// Inventory: 23, 25, 30
test('the link to the log-in opens a new tab and leads to every language', async ({ page, context }) => {
  for (const [language, heading] of [
    ['fi', 'Kirjaudu Kanta Ekstranetiin'],
    ['sv', 'Logga in på Kanta Extranätet'],
    ['en', 'Log in to Kanta Extranet'],
  ] as const) {
    await page.goto(`/?lang=${language}`);
    const opened = context.waitForEvent('page');
    await new Frame(page, language).logIn.click();
    const tab = await opened;
    await expect(new LogInPage(tab).heading).toHaveText(heading);
    await expect(tab.getByRole('main')).toContainText('kanta@kanta.fi');
    await tab.close();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.product[language]);
  }
});

// Inventory: 27, 29, 31, 159
test('the log-in page says what to check and where to get help before anything fails', async ({ page }) => {
  await page.goto('/login');
  const logIn = new LogInPage(page);
  for (const check of Object.values(checks)) {
    await expect(logIn.checks.filter({ hasText: check })).toHaveCount(1);
  }
  const main = page.getByRole('main');
  await expect(main).not.toContainText(prevented);
  const identification = main.getByRole('link', { name: /^Lue lisää tunnistuksesta/ });
  await expect(identification).toHaveAttribute('href', 'https://www.suomi.fi/ohjeet-ja-tuki/tunnistus');
  await expect(main.getByRole('heading', { name: 'Mitä tehdä, jos hakemuksen tekeminen ei onnistu?' })).toBeVisible();
  const kanta = main.getByRole('link', { name: /^kanta\.fi-sivustolta/ });
  await expect(kanta).toHaveAttribute('href', 'https://www.kanta.fi/ammattilaiset/kanta-ekstranet');
  await expect(main.getByRole('link', { name: 'kanta@kanta.fi' })).toHaveCount(2);
});

const failures = [
  { end: 'cancel', heading: 'Keskeytit tunnistautumisen', check: undefined },
  { end: 'fail', heading: 'Tunnistautuminen ei onnistunut', check: checks.means },
  { end: 'outage', heading: 'Palvelussa on hetkellinen yhteyskatkos', check: checks.outage },
] as const;

for (const { end, heading, check } of failures) {
  // Inventory: 29, 30, 34
  test(`after an identification that ends with ${end} the page says why and offers another try`, async ({ page }) => {
    await page.goto('/login');
    const logIn = new LogInPage(page);
    await logIn.means('mobile').click();
    const identification = new IdentificationPage(page);
    await (end === 'cancel' ? identification.button('cancel').click() : identification.end(end));

    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expect(page.getByText(prevented)).toHaveCount(check ? 1 : 0);
    await expect(page.getByRole('main').getByRole('link', { name: 'kanta@kanta.fi' }).first()).toBeVisible();
    if (check) {
      await expect(logIn.checks.filter({ hasText: check })).toContainText(prevented);
    }
    await logIn.means('card').click();
    await identification.identify('trader');
    await expect(new OrganisationsPage(page).card('practitioner')).toBeVisible();
  });
}

// Inventory: 12, 29
test('a user without an organisation is pointed to the mandate', async ({ page }) => {
  await identify(page, 'no-mandate');
  await expect(page.getByRole('heading', { name: 'Sinulla ei ole asiointivaltuutta' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: checks.mandate })).toContainText(prevented);
});

// Inventory: 15, 16
test('a position is not enough in a foundation, and three steps lead to a mandate', async ({ page }) => {
  const organisations = await identify(page, 'board-member');
  const card = organisations.card('foundation');
  await expect(organisations.choose('foundation')).toHaveCount(0);
  await expect(card).toContainText('ei valittavissa');
  await expect(card).toContainText('tarvitaan asiointivaltuus');
  await card.getByText('Mitä voin tehdä?').click();
  await expect(card.locator('ol').getByRole('listitem')).toContainText([
    'Valitkaa vähintään kaksi henkilöä',
    'Hakekaa valtuutusoikeus virkailijavaltuuttamispalvelussa.',
    'Antakaa Suomi.fi-asiointivaltuus henkilölle',
  ]);
});

const refused: [Organisation, string, string][] = [
  ['outdated', 'tiedot eivät ole ajan tasalla Kansallisessa koodistopalvelussa', 'Korjaa tiedot rekisteriin ja kirjaudu sitten uudelleen.'],
  ['unlicensed', 'ei voimassa olevaa toimilupaa', 'Kanta-palveluja voi hakea, kun lupa on voimassa'],
];

for (const [organisation, why, what] of refused) {
  // Inventory: 9, 10, 33
  test(`the ${organisation} organisation is refused with the reason`, async ({ page }) => {
    const organisations = await identify(page, 'managing-director');
    const card = organisations.card(organisation);
    await expect(organisations.choose(organisation)).toHaveCount(0);
    await expect(card).toContainText('ei valittavissa');
    await expect(card).toContainText(why);
    await card.getByText('Mitä voin tehdä?').click();
    await expect(card).toContainText(what);
  });
}

test('a user with two roles has the rights of each', async ({ page }) => {
  const organisations = await identify(page, 'two-hats');
  await expect(organisations.card('clinic')).toContainText('voit katsella tietosuojaohjeita');
  await organisations.choose('clinic').click();
  await expect(page.getByRole('heading', { name: 'Valtuutesi kattaa tietosuojaohjeet' })).toBeVisible();

  await page.getByRole('link', { name: 'Vaihda organisaatiota' }).click();
  await organisations.choose('county').click();
  await expect(new ServicesPage(page).way('prescription', 'apply')).toBeVisible();
  await expect(page.getByRole('banner')).toContainText(organisationNames.county);
});

// Inventory: 19, 20
test('the mandate to view guidelines opens no application', async ({ page, world }) => {
  await world.open({ as: 'guidelines-reader', for: 'county' });
  const services = new ServicesPage(page);
  await expect(page.getByRole('heading', { name: 'Valtuutesi kattaa tietosuojaohjeet' })).toBeVisible();
  await expect(services.card('prescription')).toHaveCount(0);

  await page.goto('/applications/prescription/customer');
  await expect(page.getByRole('main')).toContainText('Oikeutesi asioida');
  await expect(page.getByRole('main')).toContainText('ei kata tätä sivua.');
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
});

// Inventory: 28
test('logging out leaves nothing behind', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'clinic' });
  await new Frame(page).logOut.click();
  await expect(page.getByRole('heading', { name: 'Olet kirjautunut ulos' })).toBeVisible();

  await page.goBack();
  await expect(new LogInPage(page).heading).toHaveText('Kirjaudu Kanta Ekstranetiin');
  await expect(page.getByRole('banner')).not.toContainText('Maija Mallikas');
});

test('a link deep into the service is followed after the log-in', async ({ page, world }) => {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await world.start('prescription', rightDraft);
  await world.session.expire();

  const wizard = new Wizard(page, 'prescription', 'sv');
  await wizard.open('billing');
  const logIn = new LogInPage(page, 'sv');
  await expect(logIn.heading).toHaveText('Logga in på Kanta Extranätet');
  await logIn.means('bank').click();
  await new IdentificationPage(page).identify('managing-director');
  await new OrganisationsPage(page, 'sv').choose('clinic').click();
  await expect(wizard.heading).toContainText(stepHeadings.billing.sv);
  await expect(wizard.text('billing-street').control).toHaveValue('PL 12');
});

test('after a cancelled and a successful identification the wanted page is shown', async ({ page, world }) => {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await world.start('prescription', rightDraft);
  await world.session.expire();

  const wizard = new Wizard(page, 'prescription');
  await wizard.open('billing');
  const logIn = new LogInPage(page);
  const identification = new IdentificationPage(page);
  for (const end of ['cancel', 'fail'] as const) {
    await logIn.means('mobile').click();
    await (end === 'cancel' ? identification.button('cancel').click() : identification.end(end));
    await expect(logIn.heading).toHaveText('Kirjaudu Kanta Ekstranetiin');
  }
  await logIn.means('card').click();
  await identification.identify('managing-director');
  await new OrganisationsPage(page).choose('clinic').click();
  await expect(wizard.heading).toContainText(stepHeadings.billing.fi);
  await expect(wizard.text('billing-street').control).toHaveValue('PL 12');
});

test('another organisation’s application is not there', async ({ page, world }) => {
  await world.enterAs({ as: 'mandate-holder', for: 'clinic' });
  const id = await world.start('prescription', rightDraft);
  const answers = async () => {
    const theirs = await world.api('GET', `applications/${id}`);
    const nobodys = await world.api('GET', 'applications/there-is-none');
    const plain = async (it: typeof theirs) => ({ ...(await it.json()), instance: undefined });
    return [theirs.status(), await plain(theirs), nobodys.status(), await plain(nobodys)];
  };
  expect((await world.api('GET', `applications/${id}`)).status()).toBe(200);
  expect((await world.api('PUT', 'session/organisation', oids.county)).status()).toBe(200);
  const [theirs, body, nobodys, otherBody] = await answers();
  expect(theirs).toBe(404);
  expect(nobodys).toBe(404);
  expect(body).toEqual(otherBody);

  await page.goto('/services');
  await expect(new ServicesPage(page).state('prescription')).toHaveText('ei käytössä');
});

const forgotten = {
  fi: { heading: 'Tunnistauduit, mutta kirjautuminen ei onnistunut', help: 'Salli tämän sivuston evästeet selaimen asetuksissa' },
  sv: { heading: 'Du identifierade dig, men inloggningen lyckades inte', help: 'Tillåt kakor från den här webbplatsen' },
  en: { heading: 'You identified yourself, but the log-in did not succeed', help: 'Allow cookies from this site' },
};

test.describe('a browser that keeps no cookies', () => {
  let gateway: Gateway;
  test.beforeEach(async ({ baseURL }) => {
    gateway = await Gateway.to(baseURL ?? '');
    gateway.keepsSession = false;
  });
  test.afterEach(() => gateway.close());

  for (const language of languages) {
    test(`is given as the reason after identification, with help, in ${language}`, async ({ page }) => {
      await page.goto(`${gateway.origin}/login?return=%2Fguides%3Fwords%3Dloki&lang=${language}`);
      const logIn = new LogInPage(page, language);
      const notice = page.getByRole('heading', { name: forgotten[language].heading });
      await expect(logIn.means('bank')).toBeVisible();
      await expect(notice).toHaveCount(0);
      await logIn.means('bank').click();
      await new IdentificationPage(page).identify('managing-director');
      await expect(page).toHaveURL(/\/login\?identified/);
      await expect(notice).toBeVisible();
      await expect(page.getByRole('main')).toContainText(forgotten[language].help);
      await expectAccessible(page);

      gateway.keepsSession = true;
      await logIn.means('bank').click();
      await new IdentificationPage(page).identify('managing-director');
      await new OrganisationsPage(page, language).choose('clinic').click();
      await expect(logIn.heading).toHaveText(words.guides[language]);
      await expect(page, 'and one comes to where one wanted to go').toHaveURL(/\/guides\?words=loki/);
    });
  }

  test('is given as the reason after a scenario link too', async ({ page, world }) => {
    await world.leave();
    await page.goto(`${gateway.origin}/_mock/s/default?as=managing-director&for=clinic&go=/services`);
    await expect(page.getByRole('heading', { name: forgotten.fi.heading })).toBeVisible();
  });

  test('is not given as the reason after an expired session or without identification', async ({ page, world }) => {
    gateway.keepsSession = true;
    await world.leave();
    await page.goto(`${gateway.origin}/_mock/s/default?as=managing-director&for=clinic&go=/services`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.services.fi);
    await expect(page, 'the address may be kept').not.toHaveURL(/identified/);
    await world.session.expire();
    await page.goto(`${gateway.origin}/services?identified`);
    await expect(new LogInPage(page).means('bank')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Istuntosi on päättynyt' })).toBeVisible();
    await expect(page.getByRole('heading', { name: forgotten.fi.heading })).toHaveCount(0);
  });
});
