import type { BrowserContext, Page } from '@playwright/test';
import { oids } from '../support/answers';
import { rightDraft, type Draft } from '../support/drafts';
import { Customership, updating } from '../support/pages/customership';
import { ServicesPage } from '../support/pages/services';
import { Wizard } from '../support/pages/wizard';
import { expectSaved } from '../support/saved';
import { stepHeadings } from '../support/words';
import { expect, test, type World } from '../support/world';

const says = {
  title: 'Selaimessa on tallentamattomia vastauksia',
  recover: 'Käytä valittuja vastauksia',
  discard: 'Poista vastaukset selaimesta',
  show: 'Näytä vastaukset',
  updated: 'Palvelu on päivitetty. Lataa sivu uudelleen, kun se sopii sinulle. Kirjoittamasi ei häviä kysymättä.',
  reload: 'Lataa sivu uudelleen',
};

const offer = (page: Page) => page.getByRole('dialog', { name: says.title });

/** Opens a step of the clinic's application as the mandate-holder. */
async function open(page: Page, world: World): Promise<Wizard> {
  await world.enterAs({ as: 'mandate-holder', for: 'clinic' });
  await world.start('patient-data', rightDraft);
  return customer(page);
}

async function customer(page: Page): Promise<Wizard> {
  return new Wizard(page, 'patient-data').openStep('customer');
}

async function kept(world: World): Promise<Draft> {
  const answer = await world.api('GET', 'services/patient-data');
  return ((await answer.json()) as { application: { draft: Draft } }).application.draft;
}

/** The copies in the browser, as they can be read by anyone who opens its tools. */
async function copies(page: Page): Promise<string[]> {
  const entries = await page.evaluate(() => Object.entries<string>(localStorage));
  return entries.filter(([name]) => name.startsWith('unsaved.')).map(([, copy]) => copy);
}

/**
 * Waits until a copy has what was typed, and what an earlier page has left has been read. The page keeps a copy 300 ms
 * after a key, and does one thing after the other with its copies.
 */
async function copied(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { readCopy } = window as unknown as { readCopy(key: string): Promise<unknown> };
    await new Promise((done) => setTimeout(done, 400));
    await readCopy('none');
  });
}

/** Types without a connection, until the renderer dies. Returns another page of the browser. */
async function die(page: Page, context: BrowserContext, wizard = new Wizard(page, 'patient-data')): Promise<Page> {
  await context.setOffline(true);
  await wizard.text('customer-street').fill('Uusikatu 2');
  await wizard.text('customer-post_office').fill('Espoo');
  await copied(page);
  expect(await copies(page)).toHaveLength(1);
  return crash(page, context);
}

/** Kills the renderer of a page without a connection. Returns another page, with one. */
async function crash(page: Page, context: BrowserContext): Promise<Page> {
  const devTools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  devTools.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
  await context.setOffline(false);
  return context.newPage();
}

test('what was typed without a connection is offered after the page has died, to the same person only', async ({ context, page, world }) => {
  await open(page, world);
  const next = await die(page, context);

  await world.letIn(context, 'colleague', oids.clinic);
  await customer(next);
  const [copy] = await copies(next);
  expect(copy).not.toMatch(/Uusikatu|Espoo|Esimerkki/);
  await copied(next);
  await expect(offer(next)).toHaveCount(0);

  await world.letIn(context, 'mandate-holder', oids.clinic);
  await next.reload();
  await expect(offer(next).getByRole('heading', { name: says.title })).toBeFocused();
  for (const version of ['Selaimessa: Uusikatu 2', 'Palvelussa: Esimerkkikatu 1', 'Selaimessa: Espoo', 'Palvelussa: Helsinki']) {
    await expect(offer(next).getByRole('radio', { name: version })).toBeVisible();
  }
  await offer(next).getByRole('radio', { name: 'Palvelussa: Helsinki' }).check();
  await offer(next).getByRole('button', { name: says.recover }).click();
  const wizard = new Wizard(next, 'patient-data');
  await expect(wizard.text('customer-street').control).toHaveValue('Uusikatu 2');
  await expectSaved(next);
  const { customer: saved } = await kept(world);
  expect([saved['street'], saved['post_office']]).toEqual(['Uusikatu 2', 'Helsinki']);
  await expect.poll(() => copies(next), 'what is saved is not kept').toEqual([]);
  await next.reload();
  await expect(wizard.heading).toContainText(stepHeadings.customer.fi);
  await copied(next);
  await expect(offer(next)).toHaveCount(0);
});

test('a user who decides later is asked again, and what is typed meanwhile is kept too', async ({ context, page, world }) => {
  await open(page, world);
  const next = await die(page, context);
  const wizard = await customer(next);
  await expect(offer(next)).toBeVisible();
  await next.keyboard.press('Escape');
  await expect(offer(next)).toBeHidden();
  await expect(wizard.heading).toBeFocused();
  await wizard.button({ fi: says.show, sv: '', en: '' }).click();
  await expect(offer(next)).toBeVisible();
  await next.keyboard.press('Escape');

  await wizard.text('customer-email').fill('uusi@esimerkki.fi');
  await expectSaved(next);
  await context.setOffline(true);
  await wizard.text('customer-post_office').fill('Vantaa');
  await copied(next);
  const last = await crash(next, context);

  await customer(last);
  for (const version of ['Selaimessa: Uusikatu 2', 'Selaimessa: Vantaa']) {
    await expect(offer(last).getByRole('radio', { name: version })).toBeVisible();
  }
  await expect(offer(last).getByText('uusi@esimerkki.fi'), 'the server has it').toHaveCount(0);
  await offer(last).getByRole('button', { name: says.recover }).click();
  await expectSaved(last);
  const { customer: saved } = await kept(world);
  expect([saved['street'], saved['post_office'], saved['email']]).toEqual(['Uusikatu 2', 'Vantaa', 'uusi@esimerkki.fi']);
  await expect.poll(() => copies(last)).toEqual([]);
});

test('of a contact that was never saved, the offer does not say that it was deleted', async ({ context, page, world }) => {
  await world.enterAs({ as: 'managing-director', for: 'leaving' });
  const customership = new Customership(page, 'patient-data');
  await customership.openPart('contacts');
  await customership.text(`${await customership.add('contacts')}-name`).fill('Uusi Ihminen');
  await copied(page);
  expect(await copies(page)).toHaveLength(1);
  const next = await crash(page, context);
  await next.goto('/customership/patient-data/contacts');
  const question = offer(next).getByRole('radiogroup', { name: 'Uusi Ihminen' });
  await expect(question.getByRole('radio', { name: 'Palvelussa: ei ole' })).toBeVisible();
});

test('a change of a service in use, of which nothing is saved by itself, is offered in its own part', async ({ context, page, world }) => {
  await world.enterAs({ as: 'managing-director', for: 'leaving' });
  const customership = new Customership(page, 'patient-data');
  await customership.openPart('customer');
  const next = await die(page, context, customership);

  const again = new Customership(next, 'patient-data');
  await again.openPart('billing');
  await copied(next);
  await expect(offer(next)).toHaveCount(0);
  await again.openPart('customer');
  await offer(next).getByRole('radio', { name: /^Palvelussa: / }).last().check();
  await offer(next).getByRole('button', { name: says.recover }).click();
  await expect(again.text('customer-street').control).toHaveValue('Uusikatu 2');
  await again.check();
  await expect(again.changes).toHaveCount(1);
  await again.save();
  await expect(again.receipt).toContainText(updating.saved.fi);
  await expect.poll(() => copies(next)).toEqual([]);
});

test('logging out removes the copy, and so do 24 hours and the user', async ({ context, page, world }) => {
  await open(page, world);
  const next = await die(page, context);
  await next.goto('/services');
  const services = new ServicesPage(next);
  await expect(services.logOut).toBeVisible();
  const copy = await next.evaluate(() => Object.entries<string>(localStorage).find(([name]) => name.startsWith('unsaved.')));
  const [name, text] = copy ?? ['', ''];
  const put = (value: string) => next.evaluate(([key, it]) => localStorage.setItem(key ?? '', it ?? ''), [name, value]);

  const { at, ...rest } = JSON.parse(text) as { at: number };
  await put(JSON.stringify({ at: at - 25 * 3_600_000, ...rest }));
  await next.reload();
  await expect(services.logOut).toBeVisible();
  expect(await copies(next)).toEqual([]);

  await put(text);
  await customer(next);
  await offer(next).getByRole('button', { name: says.discard }).click();
  await expect(offer(next)).toBeHidden();
  await expect.poll(() => copies(next)).toEqual([]);
  expect((await kept(world)).customer['street']).toBe('Esimerkkikatu 1');

  await put(text);
  const other = await context.newPage();
  await other.goto('/services');
  await new ServicesPage(other).logOut.click();
  await expect(other).toHaveURL(/logged-out/);
  expect(await copies(other)).toEqual([]);
  await other.close();
});

test('a browser that forbids to store anything saves as any other', async ({ page, world }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('storage is forbidden', 'SecurityError');
    };
    Object.defineProperty(Storage.prototype, 'setItem', { value: refuse });
    Object.defineProperty(Storage.prototype, 'getItem', { value: refuse });
  });
  const wizard = await open(page, world);
  await wizard.text('customer-street').fill('Uusikatu 2');
  await expectSaved(page);
  expect((await kept(world)).customer['street']).toBe('Uusikatu 2');
});

test('an old page saves, says that there is a new one, and loads it when the user wants', async ({ page, world }) => {
  const wizard = await open(page, world);
  await world.askForBuild('another');
  await wizard.text('customer-street').fill('Uusikatu 2');
  await expect(page.getByRole('main')).toContainText(says.updated);
  await expectSaved(page);
  await expect(wizard.text('customer-street').control, 'nothing is loaded without the user').toHaveValue('Uusikatu 2');
  await world.askForBuild();
  await wizard.text('customer-post_office').type('Espoo');
  await wizard.button({ fi: says.reload, sv: '', en: '' }).click();
  await expect(page.getByText(says.updated)).toHaveCount(0);
  await expect(wizard.text('customer-post_office').control).toHaveValue('Espoo');
  expect((await kept(world)).customer['post_office']).toBe('Espoo');
});
