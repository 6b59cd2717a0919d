import type { Page } from '@playwright/test';
import { expectForEverybody } from '../support/accessibility';
import { oids } from '../support/answers';
import { rightDraft } from '../support/drafts';
import { languages } from '../support/generated';
import { Frame } from '../support/pages/frame';
import { Wizard } from '../support/pages/wizard';
import { delivered } from '../support/receipts';
import { sendApplication } from '../support/sent';
import { words, type Text } from '../support/words';
import { expect, test } from '../support/world';

const title: Text = { fi: 'Asiakirjat', sv: 'Handlingar', en: 'Documents' };
const sent: Text = {
  fi: 'Lähetetty hakemus: Potilastietovaranto (pdf)',
  sv: 'Skickad ansökan: Patientdatalagret (pdf)',
  en: 'Application as sent: Patient Data Repository (pdf)',
};
const signed: Text = {
  fi: 'Allekirjoitettu sitoumus: Potilastietovaranto (pdf)',
  sv: 'Undertecknad förbindelse: Patientdatalagret (pdf)',
  en: 'Signed commitment: Patient Data Repository (pdf)',
};
const accepted: Text = {
  fi: 'Hyväksytty hakemus ja sen käsittely: Potilastietovaranto (pdf)',
  sv: 'Godkänd ansökan och dess handläggning: Patientdatalagret (pdf)',
  en: 'Accepted application and how it was processed: Patient Data Repository (pdf)',
};
const letter: Text = {
  fi: 'Hakemus on hyväksytty: Potilastietovaranto',
  sv: 'Ansökan har godkänts: Patientdatalagret',
  en: 'Application accepted: Patient Data Repository',
};

/** Expects a link to a PDF document that is there. */
async function expectPdf(page: Page, name: string): Promise<void> {
  const link = page.getByRole('main').getByRole('link', { name });
  const href = await link.getAttribute('href');
  const answer = await page.request.get(href ?? '');
  expect(answer.status(), name).toBe(200);
  expect(answer.headers()['content-type'], name).toBe('application/pdf');
}

for (const language of languages) {
  // Inventory: 110
  test(`what was sent, signed and decided is on one page with the letters, in ${language}`, async ({ page, world }) => {
    await world.enterAs({ as: 'managing-director', for: 'clinic' });
    const id = await sendApplication(world, 'patient-data');
    await world.desk.accept(id);
    await page.goto(`/services?lang=${language}`);
    await page.getByRole('banner').getByRole('link', { name: title[language], exact: true }).click();
    await expect(new Frame(page, language).heading).toHaveText(title[language]);
    for (const name of [sent, signed, accepted]) {
      await expectPdf(page, name[language]);
    }
    const main = page.getByRole('main');
    await main.getByText(letter[language], { exact: true }).click();
    const text = main.locator('blockquote').filter({ hasText: 'Tämä ilmoitus on osoitus siitä' });
    await expect(text).toBeVisible();
    await expect(text).toHaveAttribute('lang', 'fi');
    await expect(text).toContainText('Asioija: Maija Mallikas');
    await expectForEverybody(page, `${title[language]} – ${words.product[language]}`);
  });
}

test('what has come since the last visit is counted on the services and marked among the papers, once', async ({ page, world }) => {
  const main = page.getByRole('main');
  const visit = async () => {
    await world.letIn(page.context(), 'managing-director', oids.clinic);
    await page.goto('/services');
    await expect(new Frame(page).heading).toHaveText(words.services.fi);
    await expect(main.locator('.loading')).toHaveCount(0);
  };
  const since = main.getByText(/^Asioit tämän organisaation puolesta edellisen kerran/);
  const news = main.getByRole('heading', { name: 'Uutta edellisen käyntisi jälkeen' });
  const marked = main.getByRole('listitem').filter({ has: page.locator('.status-tag') });

  await visit();
  await expect(since).toHaveCount(0);
  const id = await sendApplication(world, 'patient-data');
  await world.clock.advance('P1D');
  await world.desk.accept(id);

  await visit();
  await expect(since).toContainText(' 1.12.2026 klo 9.00.');
  await expect(news).toBeVisible();
  await expectForEverybody(page, `${words.services.fi} – ${words.product.fi}`);
  await main.getByRole('link', { name: '2 uutta asiakirjaa ja kirjettä' }).click();
  await expect(new Frame(page).heading).toHaveText(title.fi);
  await expect(marked).toHaveCount(2);
  await expect(marked.filter({ hasText: letter.fi })).toContainText('uusi');
  await expectForEverybody(page, `${title.fi} – ${words.product.fi}`);

  await world.clock.advance('P1D');
  await visit();
  await expect(since).toContainText(' 2.12.2026 klo 9.00.');
  await expect(news).toHaveCount(0);
  await page.goto('/documents');
  await expect(main.getByRole('listitem').first()).toBeVisible();
  await expect(marked).toHaveCount(0);
});

test('a customer without papers reads how they come about', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'clinic', go: '/documents' });
  await expect(page.getByRole('main')).toContainText('Asiakirjoja ei vielä ole.');
  await expectForEverybody(page, `${title.fi} – ${words.product.fi}`);
});

test('a user who may not see all papers reads so', async ({ page, world }) => {
  await world.open({ scenario: 'katso', as: 'katso-technical', for: 'county', go: '/documents' });
  await expect(page.getByRole('main')).toContainText('Oikeutesi ei riitä hakemusten, sitoumuksen, irtisanomisilmoitusten eikä kirjeiden lukemiseen.');
  await expect(page.getByRole('main')).not.toContainText('Asiakirjoja ei vielä ole.');
  await expectForEverybody(page, `${title.fi} – ${words.product.fi}`);
});

test('a user who may only read guidelines sees no papers', async ({ page, world }) => {
  await world.open({ as: 'guidelines-reader', for: 'county', go: '/documents' });
  await expect(page.getByRole('main')).toContainText('Oikeutesi asioida organisaation puolesta ei kata tätä sivua.');
  await expect(page.getByRole('banner').getByRole('link', { name: title.fi, exact: true })).toHaveCount(0);
});

/** Sends an application on its page, and returns the reference number on the receipt. */
async function receive(page: Page): Promise<string> {
  const wizard = new Wizard(page, 'patient-data');
  await wizard.open('summary');
  await wizard.button(words.send).click();
  await expect(wizard.heading).toContainText(delivered.fi);
  return page.locator('.lead .identifier').innerText();
}

test('the receipt gives the application and the commitment to keep, and the number to copy', async ({ page, world, context }) => {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await world.start('patient-data', rightDraft);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const reference = await receive(page);
  await expectPdf(page, 'Hakemus sellaisena kuin se lähetettiin (pdf)');
  await expectPdf(page, 'Kopio sitoumuksesta (pdf)');
  await page.getByRole('button', { name: 'Kopioi viitenumero' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Viitenumero on kopioitu.' })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(reference);
  await page.getByRole('main').getByRole('link', { name: 'Kaikki asiakirjat' }).click();
  await expect(new Frame(page).heading).toHaveText(title.fi);
});

test('where the browser does not let it be copied, the number is selected', async ({ page, world }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await world.start('patient-data', rightDraft);
  const reference = await receive(page);
  await page.getByRole('button', { name: 'Kopioi viitenumero' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Viitenumero on valittu.' })).toHaveCount(1);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(reference);
});
