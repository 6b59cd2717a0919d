import type { Page } from '@playwright/test';
import { rightDraft } from '../support/drafts';
import { hold } from '../support/hold';
import { ServicesPage, serviceStates } from '../support/pages/services';
import { CUSTOMER_EMAIL, maija, Wizard } from '../support/pages/wizard';
import { delivered } from '../support/receipts';
import { expectSaved } from '../support/saved';
import { open, SEND } from '../support/saving';
import { stepHeadings, words } from '../support/words';
import { expect, test, type World } from '../support/world';

test.describe('sending', () => {
  /** The application has arrived once, and so has its letter. */
  async function expectSentOnce(page: Page, world: World): Promise<void> {
    const applications = await world.desk.applications();
    const mine = applications.filter((it) => it.status === 'sent');
    expect(mine).toHaveLength(1);
    const letters = await world.outbox.letters();
    expect(letters.map(({ kind }) => kind)).toEqual(['application-received']);
    await expect(page.getByRole('main')).toContainText(mine[0]?.reference ?? '');
  }

  test('pressing twice sends once', async ({ page, world }) => {
    const wizard = await open(page, world, 'summary');
    const go = await hold(page, '**/submission');
    await wizard.button(words.send).dblclick();
    go();
    await expect(wizard.heading).toContainText(delivered.fi);
    await expectSentOnce(page, world);
    expect(await world.calls('POST', '/submission')).toHaveLength(1);
  });

  for (const effect of ['drop-before', 'drop-after'] as const) {
    test(`a lost answer (${effect}) is requested again, and it is sent once`, async ({ page, world }) => {
      const wizard = await open(page, world, 'summary');
      await world.faults.plan({ path: SEND, times: 'always', effect });
      await wizard.button(words.send).click();
      await expect(wizard.alert).toHaveText(
        'Emme saaneet varmistusta siitä, menikö hakemus perille. Paina Lähetä-painiketta uudelleen. Hakemus lähetetään vain kerran.',
      );
      await world.faults.clear();
      await wizard.button(words.send).click();
      await expect(wizard.heading).toContainText(delivered.fi);
      await expectSentOnce(page, world);
    });
  }

  const refusals: { status: number; retry_after: number; says: string }[] = [
    {
      status: 429,
      retry_after: 120,
      says: 'Hakemusta ei lähetetty. Olet tehnyt saman poikkeuksellisen monta kertaa lyhyessä ajassa. Jos kirjoitit jotain, se on tällä sivulla tallessa. Yritä 2 minuutin kuluttua uudelleen.',
    },
    {
      status: 503,
      retry_after: 30,
      says: 'Emme saaneet varmistusta siitä, menikö hakemus perille. Paina Lähetä-painiketta uudelleen. Hakemus lähetetään vain kerran. Yritä uudelleen aikaisintaan 30 sekunnin kuluttua.',
    },
  ];
  for (const { status, retry_after, says } of refusals) {
    test(`a refusal (${status}) says when to try again, and nothing is sent by itself`, async ({ page, world }) => {
      await page.clock.install();
      const wizard = await open(page, world, 'summary');
      await world.faults.plan({ path: SEND, retry_after, effect: { status } });
      await wizard.button(words.send).click();
      await expect(wizard.alert).toHaveText(says);
      await page.clock.runFor('03:00');
      expect(await world.calls('POST', '/submission')).toHaveLength(1);
      await wizard.button(words.send).click();
      await expect(wizard.heading).toContainText(delivered.fi);
      await expectSentOnce(page, world);
    });
  }

  test('an unknown outcome is cleared up under the same key, after a reload and in another tab', async ({ context, page, world }) => {
    const keys: (string | undefined)[] = [];
    context.on('request', (request) => {
      if (request.url().endsWith('/submission')) {
        keys.push(request.headers()['idempotency-key']);
      }
    });
    const wizard = await open(page, world, 'summary');
    const tab = await context.newPage();
    const other = new Wizard(tab, 'patient-data');
    await other.open('summary');
    await world.faults.plan({ path: SEND, times: 'always', effect: 'drop-before' });
    await wizard.button(words.send).click();
    await expect(wizard.alert).toBeVisible();
    await world.faults.plan({ path: SEND, effect: { 'status-after': 504 } });
    await page.reload();
    await wizard.button(words.send).click();
    await expect(wizard.alert).toBeVisible();
    await other.button(words.send).click();
    await expect(other.heading).toContainText(delivered.fi);
    await expectSentOnce(tab, world);
    expect(new Set(keys).size, keys.join()).toBe(1);
    await tab.close();
  });

  test('a change that is saved by sending is sent once too when the answer is lost', async ({ page, world }) => {
    const wizard = await open(page, world, 'summary');
    await wizard.steps.go(stepHeadings.customer.fi);
    await wizard.text('customer-street').fill('Uusikatu 2');
    await wizard.steps.go(stepHeadings.summary.fi);
    await world.faults.plan({ path: SEND, times: 'always', effect: 'drop-after' });
    await wizard.button(words.send).click();
    await expect(wizard.alert).toBeVisible();
    await world.faults.clear();
    await wizard.button(words.send).click();
    await expect(wizard.heading).toContainText(delivered.fi);
    await expectSentOnce(page, world);
  });

  test('after an answer that was lost, a page that is reloaded knows that it was sent', async ({ page, world }) => {
    const wizard = await open(page, world, 'summary');
    await world.faults.plan({ path: SEND, times: 'always', effect: 'drop-after' });
    await wizard.button(words.send).click();
    await expect(wizard.alert).toBeVisible();
    await page.reload();
    await expect(wizard.button(words.send)).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Hakemus on lähetetty 1.12.2026. Se odottaa käsittelyä.' })).toBeVisible();
    await expectSentOnce(page, world);
  });

  test('the receipt can be looked at again, and what was sent cannot be changed', async ({ page, world }) => {
    const wizard = await open(page, world, 'summary');
    await wizard.button(words.send).click();
    await expect(wizard.heading).toContainText(delivered.fi);
    await page.reload();
    await expect(wizard.heading).toContainText(delivered.fi);
    await page.goBack();
    await expect(wizard.heading).toContainText(stepHeadings.summary.fi);
    await expect(wizard.edit(/./)).toHaveCount(0);
    await wizard.open('customer');
    await expect(wizard.heading).toContainText(stepHeadings.summary.fi);
    await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  });

  // Inventory: 109
  test('what Kela asks is answered in the same application, under the same number', async ({ page, world }) => {
    const wizard = await open(page, world, 'summary');
    await wizard.button(words.send).click();
    await expect(wizard.heading).toContainText(delivered.fi);
    const [sent] = await world.desk.applications();
    await world.desk.take(sent?.id ?? '');
    await world.desk.ask(sent?.id ?? '', 'Onko liityntäpiste oikea?');
    const letter = await world.outbox.wait({ kind: 'information-requested', to: maija.email });
    expect(letter.text).toContain('Onko liityntäpiste oikea?');

    const services = new ServicesPage(page);
    await services.services.click();
    await expect(services.state('patient-data')).toHaveText(serviceStates['information-requested'].fi);
    await services.way('patient-data', 'reply').click();
    await expect(wizard.heading).toContainText(stepHeadings.reply.fi);
    await expect(page.getByText('Onko liityntäpiste oikea?')).toBeVisible();
    await expect(page.getByText('Jatka siitä, mihin jäit.')).toHaveCount(0);
    await wizard.saveAndContinue();
    await expect(page.locator('.error-summary')).toContainText('Kirjoita vastaus Kelan kysymykseen.');
    await wizard.text('reply').fill('On oikea.\nPuhelinnumero lisättiin.');
    await expectSaved(page);
    await wizard.open('customer');
    await wizard.text('customer-phone').fill('+358 9 123 4567');
    await wizard.saveAndContinue();
    await expect(wizard.heading).toContainText(stepHeadings.contacts.fi);
    await wizard.openStep('summary');
    await expect(wizard.summary.answer('Vastaus Kelan kysymykseen')).toHaveText('On oikea.\nPuhelinnumero lisättiin.');
    await wizard.button(words.send).click();
    await expect(wizard.heading).toContainText(delivered.fi);
    await expect(page.getByRole('main')).toContainText(sent?.reference ?? '-');
    await expect(page.getByRole('main')).toContainText('Hakemus ja vastaus Kelan kysymykseen on nyt lähetetty');
    const [again] = await world.desk.applications();
    expect(again?.reference).toBe(sent?.reference);
    expect(again?.status).toBe('sent');

    await page.getByRole('link', { name: 'Näytä lähetetty hakemus' }).click();
    const replied = page.locator('.history__item').last();
    await expect(replied).toContainText('Vastaus kysymykseen ja hakemus lähetetty Kelaan');
    await expect(replied).toContainText('On oikea.');
    await expect(replied.locator('.changes__after')).toContainText('+358 9 123 4567');
    await page.goto(`/_mock/desk/${again?.id ?? ''}`);
    for (const text of ['Onko liityntäpiste oikea?', 'On oikea.', 'After the change: +358 9 123 4567']) {
      await expect(page.locator('ol.history')).toContainText(text);
    }
    await world.desk.accept(again?.id ?? '');
    await page.goto('/customership/patient-data');
    await expect(page.locator('.history__item').last()).toContainText('Hakemus hyväksytty');
  });

  test('a sent application is taken back, corrected and sent again', async ({ page, world }) => {
    const wizard = await open(page, world, 'summary');
    await wizard.button(words.send).click();
    await page.getByRole('link', { name: 'Näytä lähetetty hakemus' }).click();
    await wizard.button(words.recall).click();
    const question = page.getByRole('dialog', { name: 'Otetaanko hakemus takaisin muokattavaksi?' });
    await question.getByRole('button', { name: words.recall.fi }).click();
    await expect(page.getByText('Kela ei käsittele hakemusta, ennen kuin lähetät sen uudelleen.').first()).toBeVisible();
    await expect(wizard.heading).toBeFocused();
    expect((await world.outbox.wait({ kind: 'application-recalled' })).to).toBe(CUSTOMER_EMAIL);
    const [recalled] = await world.desk.applications();
    expect(recalled?.status).toBe('recalled');
    // The receipt of before is not true any more.
    await page.goto('/applications/patient-data/received');
    await expect(page).toHaveURL(/summary$/);
    await page.goto('/services');
    await expect(new ServicesPage(page).state('patient-data')).toHaveText(serviceStates.recalled.fi);

    await wizard.open('customer');
    await wizard.text('customer-phone').fill('+358 9 123 4567');
    await wizard.saveAndContinue();
    await expect(wizard.heading).toContainText(stepHeadings.contacts.fi);
    await wizard.openStep('summary');
    await wizard.button(words.send).click();
    await expect(wizard.heading).toContainText(delivered.fi);
    await expect(page.getByRole('main')).toContainText(recalled?.reference ?? '-');
    await page.getByRole('link', { name: 'Näytä lähetetty hakemus' }).click();
    await expect(page.locator('.history__item').locator('h3')).toHaveText([
      'Hakemus lähetetty Kelaan',
      'Hakemus otettu takaisin muokattavaksi',
      'Hakemus lähetetty Kelaan',
    ]);
    await expect(page.locator('.changes__after')).toContainText('+358 9 123 4567');
  });

  test('back in the history of a sent application, the focus is on the heading', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer');
    await wizard.steps.go(stepHeadings.billing.fi);
    await wizard.steps.go(stepHeadings.summary.fi);
    await wizard.button(words.send).click();
    await expect(wizard.heading).toContainText(delivered.fi);
    for (const times of [1, 2, 3]) {
      await page.goBack();
      await expect(wizard.button(words.recall), `${times}`).toBeVisible();
      await expect(wizard.heading, `${times}`).toBeFocused();
    }
  });

  test('what Kela has taken in the meantime cannot be taken back', async ({ page, world }) => {
    const wizard = await open(page, world, 'summary');
    await wizard.button(words.send).click();
    await page.getByRole('link', { name: 'Näytä lähetetty hakemus' }).click();
    const [sent] = await world.desk.applications();
    await world.desk.take(sent?.id ?? '');
    await wizard.button(words.recall).click();
    await page.getByRole('dialog').getByRole('button', { name: words.recall.fi }).click();
    await expect(page.getByText('Hakemus on Kanta-palvelujen käsittelyssä.')).toBeVisible();
    await expect(wizard.button(words.recall)).toHaveCount(0);
  });

  // Inventory: 103
  test('a summary shows everything that was given', async ({ page, world }) => {
    await open(page, world, 'summary', (context) => {
      const right = rightDraft(context);
      return {
        ...right,
        customer: { ...right.customer, visiting_street: 'Käyntikatu 3', visiting_postal_code: '00200', visiting_post_office: 'Espoo', phone: '+358 9 123 4567' },
        billing: { ...right.billing, e_invoice_address: '003702462460', operator: '003723327487', reference: 'Viite 12' },
      };
    });
    const given = [
      '1.2.246.10.70100111.18.1', 'Potilas-Esimerkki', 'Ajanvaraus-Esimerkki',
      'Käyntikatu 3', '00200', 'Espoo', 'Esimerkkikatu 1', '00100', '+358 9 123 4567', CUSTOMER_EMAIL, 'suomi',
      maija.name, maija.title, maija.email, maija.phone, 'Arkistonhoitaja', maija.certificate,
      'Lääkäriasema Malli Oy', 'PL 12', '00101', '003702462460', '003723327487', 'Viite 12',
      'Hyväksytty, versio', 'Allekirjoitettu, versio',
    ];
    for (const text of given) {
      await expect.soft(page.getByRole('main')).toContainText(text);
    }
  });
});
