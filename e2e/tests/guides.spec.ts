import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { oids } from '../support/answers';
import { languages } from '../support/generated';
import { Frame } from '../support/pages/frame';
import { GuidesPage } from '../support/pages/guides';
import { IdentificationPage, LogInPage, OrganisationsPage } from '../support/pages/log-in';
import { words, type Text } from '../support/words';
import { expect, test } from '../support/world';

const ALL = 26;

const userGuide: Text = {
  fi: 'Kanta Ekstranetin käyttöohje sote-palvelunantajalle',
  sv: 'Kanta Extranätet, bruksanvisning',
  en: 'Kanta Extranet user guide for service providers',
};
const dataProtection: Text = { fi: 'Tietosuoja', sv: 'Dataskydd', en: 'Data protection' };
const logDataGuideline: Text = {
  fi: 'Ohje lokitietojen pyytämiseen',
  sv: 'Anvisning för begäran om logguppgifter',
  en: 'Guideline for requesting log data',
};
const onlyGuidelines = 'Valtuutesi kattaa tietosuojaohjeet';

/** Every place within the service that the page leads to. */
function ways(page: Page): Promise<string[]> {
  const links = page.locator('a[href^="/"]');
  return links.evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).pathname));
}

for (const language of languages) {
  // Inventory: 4, 22, 157, 160
  test(`instructions and forms can be read in ${language}`, async ({ page, world }) => {
    await world.open({ as: 'managing-director', for: 'clinic', lang: language });
    const guides = new GuidesPage(page, language);
    await guides.menu.click();
    await expect(page).toHaveURL(/\/guides(\?.*)?$/);
    await expect(guides.heading).toHaveText(words.guides[language]);
    await expect(guides.heading).toBeFocused();
    await expect(guides.items).toHaveCount(ALL);
    await expect(guides.count).toContainText(String(ALL));
    await expect(guides.guide(userGuide[language])).toHaveAttribute('href', /^https:\/\/www\.kanta\.fi\//);
    await expect(guides.part(dataProtection[language]).getByRole('link')).toHaveCount(4);
    await expectAccessible(page);

    await guides.guide(logDataGuideline[language]).click();
    await expect(page).toHaveURL(/\/guides\/log-data-guideline(\?.*)?$/);
    await expect(guides.heading).toHaveText(logDataGuideline[language]);
    await expect(page.locator('article')).toHaveAttribute('lang', language);
    await expect(guides.menu).toHaveAttribute('aria-current', 'true');
    await expectAccessible(page);
  });

  // Inventory: 21, 160
  test(`the page about mandates is public, in ${language}`, async ({ page }) => {
    await page.goto(`/?lang=${language}`);
    await page.getByRole('contentinfo').getByRole('link', { name: words.mandates[language] }).click();
    await expect(new Frame(page, language).heading).toHaveText(words.mandates[language]);
    await expect(page.getByRole('table')).toHaveCount(2);
    await expect(page.getByRole('main').locator('ol > li')).toHaveCount(3);
    await expectAccessible(page);
  });
}

test('a link says where it leads and in which language', async ({ page, world }) => {
  await world.open({ as: 'guidelines-reader', for: 'county', lang: 'sv', go: '/guides' });
  const guides = new GuidesPage(page, 'sv');
  const fees = guides.guide('Användningsavgifter (på finska) (öppnas i en ny flik)');
  await expect(fees).toHaveAttribute('hreflang', 'fi');
  await expect(fees).toHaveAttribute('target', '_blank');
  await expect(fees).toHaveAttribute('rel', /noopener/);
  const swedish = guides.guide('Införande av Recepttjänsten (öppnas i en ny flik)');
  await expect(swedish).toHaveAttribute('hreflang', 'sv');
  const ours = guides.guide(logDataGuideline.sv);
  await expect(ours).toHaveAttribute('hreflang', 'sv');
  await expect(ours).not.toHaveAttribute('target', '_blank');

  await guides.languageLink('fi').click();
  await expect(guides.guide('Käyttömaksut (avautuu uuteen välilehteen)')).toHaveAttribute('hreflang', 'fi');
  const video = guides.guide('Kanta Ekstranetin yleisesittely (ruotsiksi) (avautuu uuteen välilehteen)');
  await expect(video).toHaveAttribute('hreflang', 'sv');
});

// Inventory: 8, 42, 158
test('what the guides of Kela name is there: deployment pages, training videos, other services', async ({ page, world }) => {
  await world.open({ as: 'trader', for: 'practitioner', go: '/guides' });
  const guides = new GuidesPage(page);
  for (const [service, address] of [
    ['patient-data', 'potilastietovarannon-kayttoonotto'],
    ['social-welfare', 'sosiaalihuollon-asiakastietovarannon-kayttoonotto'],
    ['prescription', 'resepti-palvelun-kayttoonotto'],
    ['imaging', 'kuva-aineistojen-tietovarannon-kayttoonotto'],
  ] as const) {
    await guides.service.choose(service);
    const link = guides.items.locator(`a[href="https://www.kanta.fi/ammattilaiset/${address}"]`);
    await expect(link, service).toBeVisible();
  }
  await guides.service.choose('');
  await guides.kind.choose('video');
  await expect(guides.items).toHaveCount(3);
  for (const video of await guides.items.getByRole('link').all()) {
    await expect(video).toHaveAttribute('href', /^https:\/\/www\.youtube\.com\/watch\?v=/);
  }
  await guides.all.click();
  await expect(guides.guide('Muut Kanta-palvelut')).toHaveAttribute('href', 'https://www.kanta.fi/ammattilaiset');
});

test('the search follows typing, whatever the case and accents', async ({ page, world }) => {
  await world.open({ as: 'pharmacist', for: 'pharmacy', go: '/guides' });
  const guides = new GuidesPage(page);
  await expect(guides.items).toHaveCount(ALL);
  for (const [typed, title] of [
    ['uusimispyynto', 'Reseptin uusimispyyntöjen vastaanottaminen'],
    ['KÄYTTÖMAKSU', 'Käyttömaksut'],
    ['pyynto loki lomake', 'Lokitietopyyntö'],
    ['reseptipalvelun kayttoon', 'Resepti-palvelun käyttöönotto'],
  ] as const) {
    await guides.words.control.fill(typed);
    await expect(guides.guide(title), typed).toBeVisible();
    await expect(guides.items.first(), typed).toBeVisible();
    await expect.poll(() => guides.items.count(), typed).toBeLessThan(ALL / 3);
    await expect(guides.count).toHaveText(new RegExp(`^${await guides.items.count()} osuma`));
  }

  await guides.words.control.fill('qwertyuiop');
  await expect(guides.items).toHaveCount(0);
  await expect(guides.count).toContainText('Tarkista kirjoitusasu');
  await expectAccessible(page);
  await guides.all.press('Enter');
  await expect(guides.items).toHaveCount(ALL);
  await expect(guides.words.control).toBeFocused();
  await expect(guides.words.control).toHaveValue('');
});

test('the search stays when the language changes', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'clinic', go: '/guides' });
  const guides = new GuidesPage(page);
  await guides.words.control.fill('youtube');
  await guides.kind.choose('video');
  await expect(guides.items).toHaveCount(3);
  await guides.languageLink('en').press('Enter');
  await expect(guides.languageLink('en')).toBeFocused();
  await expect(new GuidesPage(page, 'en').guide(/How to apply for a Kanta service/)).toBeVisible();
  await expect(guides.items).toHaveCount(3);
  await expect(guides.words.control).toHaveValue('youtube');
  await expect(guides.kind.control).toHaveValue('video');
});

test('the guides can be searched and read with the keyboard alone', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'clinic', go: '/guides' });
  const guides = new GuidesPage(page);
  await expect(guides.items).toHaveCount(ALL);
  await guides.words.control.focus();
  await page.keyboard.type('rekisteriseloste');
  await expect(guides.items).toHaveCount(1);
  const order = [guides.service.control, guides.kind.control, guides.all, guides.items.getByRole('link')];
  for (const next of order) {
    await page.keyboard.press('Tab');
    await expect(next).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(guides.heading).toHaveText('Kanta Ekstranetin asiakasrekisterin rekisteriseloste');
  await expect(guides.heading).toBeFocused();

  await guides.languageLink('sv').press('Enter');
  await expect(guides.heading).toHaveText('Registerbeskrivning för Kanta Extranätets kundregister');
  await expect(page.locator('article')).toHaveAttribute('lang', 'sv');
  await page.getByRole('link', { name: 'Tillbaka till anvisningarna' }).press('Enter');
  await expect(guides.heading).toHaveText(words.guides.sv);
  await expect(guides.heading).toBeFocused();
});

// Inventory: 19, 20
test('a user who may only read guidelines sees the guides and nothing else', async ({ page, world }) => {
  await world.open({ as: 'guidelines-reader' });
  const organisations = new OrganisationsPage(page);
  await organisations.choose('county').click();
  const guides = new GuidesPage(page);
  await expect(guides.heading).toHaveText(words.guides.fi);
  await expect(page).toHaveURL(/\/guides(\?.*)?$/);
  await expect(page.getByRole('heading', { name: onlyGuidelines })).toBeVisible();
  await expect(guides.part(dataProtection.fi).getByRole('link').first()).toBeVisible();

  await expect(guides.menu).toBeVisible();
  await expect(guides.services).toHaveCount(0);
  const theirs = /^\/(guides|mandates|accessibility|login|organisations)?(\/[a-z-]+)?$/;
  for (const way of await ways(page)) {
    expect(way).toMatch(theirs);
  }
  await page.goto('/guides/there-is-none');
  await expect(page.locator('main .notice--error > p')).toContainText('Osoitteessa voi olla kirjoitusvirhe');
  for (const way of await ways(page)) {
    expect(way).toMatch(theirs);
  }
  for (const path of ['services', 'services/prescription', 'access-points/1.2.246.10.70100111.18.1']) {
    expect((await world.api('GET', path)).status(), path).toBe(403);
  }
  expect((await world.api('POST', 'applications', { service: 'prescription' })).status()).toBe(403);

  await page.goto('/services');
  await expect(page.getByRole('heading', { name: onlyGuidelines })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: words.guides.fi }).click();
  await expect(guides.heading).toHaveText(words.guides.fi);
});

// Inventory: 19, 20
test('a user with two roles starts with each of them on its page', async ({ page, world }) => {
  await world.open({ as: 'two-hats' });
  const organisations = new OrganisationsPage(page);
  const guides = new GuidesPage(page);
  await organisations.choose('clinic').click();
  await expect(guides.heading).toHaveText(words.guides.fi);
  await expect(guides.services).toHaveCount(0);

  await page.getByRole('link', { name: 'Vaihda organisaatiota' }).click();
  await organisations.choose('county').click();
  await expect(guides.heading).toHaveText(words.services.fi);
  await guides.menu.click();
  await expect(guides.heading).toHaveText(words.guides.fi);
  await expect(page.getByRole('heading', { name: onlyGuidelines })).toHaveCount(0);
  await expect(guides.services).toBeVisible();
});

test('from the start page the guides are reached through the log-in', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'ohjeita ja lomakkeita' }).click();
  const logIn = new LogInPage(page);
  await logIn.means('bank').click();
  await new IdentificationPage(page).identify('managing-director');
  await new OrganisationsPage(page).choose('clinic').click();
  await expect(logIn.heading).toHaveText(words.guides.fi);
});

test('the guides need an organisation', async ({ world }) => {
  await world.enterAs({ as: 'managing-director' });
  expect((await world.api('GET', 'guides')).status()).toBe(403);
  expect((await world.api('PUT', 'session/organisation', oids.clinic)).status()).toBe(200);
  expect((await world.api('GET', 'guides')).status()).toBe(200);
  await world.begin();
  expect((await world.api('GET', 'guides')).status()).toBe(401);
});

// Inventory: 18, 19, 21
test('the table of mandates has the words of Suomi.fi', async ({ page }) => {
  await page.goto('/mandates');
  const table = page.getByRole('table', { name: 'Kanta Ekstranetin kaksi asiointivaltuutta' });
  await expect(table.getByRole('columnheader')).toHaveText(['Suomi.fi-valtuuskoodi', 'Kuvaus']);
  await expect(table.getByRole('rowheader')).toHaveText([
    'Sosiaali- ja terveydenhuollon digitaalisten palvelujen käyttöönotto',
    'Sosiaali- ja terveydenhuollon digitaalisten palvelujen tietosuojaohjeiden katselu',
  ]);
  await expect(table.getByRole('listitem')).toHaveText([
    'ottaa käyttöön sosiaali- ja terveydenhuollon digitaalisia palveluja',
    'allekirjoittaa asiakkuussopimuksia',
    'ilmoittaa ja ylläpitää hallinnollisia yhteystietoja ja teknisiä tietoja',
    'katsella laskutustietoja ja muuta hallinnollisiin tietoihin liittyvää sisältöä.',
  ]);
  await expect(table.getByRole('cell').last()).toHaveText(
    'Tällä valtuudella valtuutettu voi valtuuttajan puolesta katsella sosiaali- ja terveydenhuollon digitaalisten palvelujen tietosuojaan liittyviä ohjeita, lomakkeita ja rekisteriselosteita.',
  );
});

// Inventory: 12, 14, 15, 16, 17
test('the page says who needs a mandate and how it is given', async ({ page }) => {
  await page.goto('/mandates');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'Julkinen organisaatio tai säätiö' })).toBeVisible();
  await expect(main.locator('ol > li')).toContainText([
    'Valitkaa vähintään kaksi henkilöä, joille haetaan valtuutusoikeuden rekisteröintiä.',
    'Hakekaa valtuutusoikeus virkailijavaltuuttamispalvelussa.',
    'Antakaa Suomi.fi-asiointivaltuus henkilölle, joka hoitaa organisaation asioita Kanta Ekstranetissä. Valtuus annetaan Suomi.fin Valtuudet-palvelussa.',
  ]);
  await expect(main.getByRole('heading', { name: 'Yksityinen palvelunantaja tai apteekkari' })).toBeVisible();
  for (const position of ['elinkeinonharjoittaja', 'toimitusjohtaja', 'toimitusjohtajan sijainen', 'varatoimitusjohtaja']) {
    await expect(main.getByRole('listitem').filter({ hasText: new RegExp(`^${position}$`) })).toBeVisible();
  }
  await expect(main).toContainText('Jos haluat toisen henkilön tai yrityksen hoitavan asioita Kanta Ekstranetissä, anna asiointivaltuus.');
  await expect(main.getByRole('link', { name: /^Hallinnoi valtuuksia/ })).toHaveAttribute('href', 'https://www.suomi.fi/valtuudet');
});

// Inventory: 13, 18, 19, 20
test('the table of rights says what the rules say', async ({ page }) => {
  await page.goto('/mandates');
  const table = page.getByRole('table', { name: 'Mitä voit nähdä ja tehdä' });
  await expect(table.getByRole('rowheader')).toHaveCount(11);
  await expect(table.getByRole('columnheader').nth(1)).toHaveText('Asema tai käyttöönoton valtuus');
  const [edit, view, no] = ['voi tehdä ja muuttaa', 'voi katsella', 'ei oikeutta'];
  for (const [about, expected] of [
    ['Ohjeet ja lomakkeet', [view, view]],
    ['Liittymishakemus', [edit, no]],
    ['Laskutustiedot', [edit, no]],
    ['Kanta-palvelujen asiakkuuden irtisanominen', [edit, no]],
    ['Hakemusten tilanne ja yhteenvedot', [view, no]],
  ] as const) {
    const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: about, exact: true }) });
    await expect(row.getByRole('cell'), about).toHaveText(expected);
  }
});

// Inventory: 164, 165, 161, 162, 163
test('the page separates rights from contact persons, advises several people, and explains Katso', async ({ page }) => {
  await page.goto('/mandates');
  const main = page.getByRole('main');
  await expect(main).toContainText('Valtuuksilla määritellään vain Kanta Ekstranetin käyttöoikeudet.');
  await expect(main).toContainText('suositeltavaa antaa valtuus useammalle henkilölle');
  await expect(main).toContainText('perehdytetty tehtäviinsä huolellisesti');
  await main.locator('summary').click();
  await expect(main.locator('details')).toContainText('eikä Katso-rooleilla enää pääse Ekstranetiin');
  await expect(main.locator('details').getByRole('listitem')).toHaveCount(6);
  await expect(main.locator('details')).toContainText('pääkäyttäjällä oli kaikkia rooleja vastaavat oikeudet');
});

// Inventory: 29
test('the log-in and a refusal link to what mandates allow', async ({ page, world }) => {
  const link = page.getByRole('main').getByRole('link', { name: 'Lue, mitä kullakin valtuudella voi tehdä ja miten valtuus annetaan' });
  const frame = new Frame(page);
  await page.goto('/login');
  await link.click();
  await expect(frame.heading).toHaveText(words.mandates.fi);

  await world.open({ as: 'no-mandate', go: '/organisations' });
  await link.first().click();
  await expect(frame.heading).toHaveText(words.mandates.fi);

  await world.open({ as: 'board-member', go: '/organisations' });
  const card = new OrganisationsPage(page).card('foundation');
  await card.getByText('Mitä voin tehdä?').click();
  await card.getByRole('link', { name: /^Lue, mitä kullakin valtuudella/ }).click();
  await expect(frame.heading).toHaveText(words.mandates.fi);
});
