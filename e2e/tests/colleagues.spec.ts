import type { Browser, Page } from '@playwright/test';
import { oids } from '../support/answers';
import type { Step } from '../support/generated';
import { ServicesPage, serviceStates } from '../support/pages/services';
import { Wizard } from '../support/pages/wizard';
import { delivered } from '../support/receipts';
import { expectSaved } from '../support/saved';
import { kept, open, SAVE, says } from '../support/saving';
import { stepHeadings, words } from '../support/words';
import { expect, test, type World } from '../support/world';

test.describe('two colleagues', () => {
  /** The colleague's page on the same step of the same application. */
  async function colleague(browser: Browser, world: World, step: Step): Promise<{ page: Page; wizard: Wizard }> {
    const page = await browser.newPage();
    await world.letIn(page.context(), 'colleague', oids.clinic);
    return { page, wizard: await new Wizard(page, 'patient-data').openStep(step) };
  }

  const conflict = (page: Page) => page.getByRole('dialog').filter({ has: page.locator('#conflict-heading') });

  /** Both change the street; the colleague saves first, and changes the telephone number too. */
  async function disagree(page: Page, world: World, browser: Browser): Promise<Wizard> {
    const mine = await open(page, world, 'customer');
    const { page: other, wizard: theirs } = await colleague(browser, world, 'customer');
    await theirs.text('customer-street').fill('Kollegan katu 2');
    await theirs.text('customer-phone').fill('+358 9 123 4567');
    await theirs.saveAndContinue();
    await expect(theirs.heading).toContainText(stepHeadings.contacts.fi);
    await other.context().close();

    await mine.text('customer-street').type('Minun katu 1');
    await expect(mine.saveState, 'no question while typing').toHaveText(says.elsewhere);
    await expect(mine.text('customer-street').control).toBeFocused();
    await mine.saveAndContinue();
    await expect(conflict(page).getByRole('heading', { name: 'Samoja kohtia on muutettu muualla' })).toBeFocused();
    await expect(conflict(page)).toContainText('Kalle Kollega tallensi samat kohdat 1.12.2026 klo 9.00.');
    await expect(conflict(page)).toContainText('Tällä sivulla: Minun katu 1');
    return mine;
  }

  test('edits of different answers are joined, and it is said whose they are', async ({ page, world, browser }) => {
    const mine = await open(page, world, 'customer');
    const { page: other, wizard: theirs } = await colleague(browser, world, 'customer');
    await theirs.text('customer-street').fill('Kollegan katu 2');
    await expectSaved(other);
    await other.context().close();
    await mine.text('customer-post_office').fill('Espoo');
    await expect(page.getByRole('main')).toContainText('Kalle Kollega tallensi 1.12.2026 klo 9.00 muutoksia');
    await expect(page.getByRole('main')).toContainText('Postiosoite: Katuosoite tai postilokero.');
    await expect(mine.text('customer-street').control).toHaveValue('Kollegan katu 2');
    await expectSaved(page);
    const { customer } = await kept(world);
    expect([customer['street'], customer['post_office']]).toEqual(['Kollegan katu 2', 'Espoo']);
  });

  test('a row that a colleague has added is called as it is on the page', async ({ page, world, browser }) => {
    const mine = await open(page, world, 'access-points');
    const { page: other, wizard: theirs } = await colleague(browser, world, 'access-points');
    const added = await theirs.add('access_points');
    await theirs.text(`${added}-oid`).fill('1.2.246.10.70100111.18.2');
    await expectSaved(other);
    await other.context().close();
    const own = await mine.add('access_points');
    await mine.text(`${own}-oid`).fill('1.2.246.10.70100111.18.4');
    await expect(page.getByRole('main')).toContainText('yhdistetty sinun tietoihisi: lisätty Liityntäpiste 3.');
    await expect.poll(() => mine.rows('access_points')).toEqual(['access_points-1', own, added]);
  });

  test('the user can keep their own answer', async ({ page, world, browser }) => {
    const mine = await disagree(page, world, browser);
    await conflict(page).getByRole('button', { name: 'Tallenna valitut' }).click();
    await expect(conflict(page)).toBeHidden();
    await expect(mine.saveState).toHaveText(says.saved);
    await expect(mine.text('customer-street').control).toHaveValue('Minun katu 1');
    const { customer } = await kept(world);
    expect([customer['street'], customer['phone']]).toEqual(['Minun katu 1', '+358 9 123 4567']);
  });

  test('the user can take the colleague’s answer', async ({ page, world, browser }) => {
    const mine = await disagree(page, world, browser);
    await conflict(page).getByRole('radio', { name: 'Kalle Kollega: Kollegan katu 2' }).check();
    await conflict(page).getByRole('button', { name: 'Tallenna valitut' }).click();
    await expect(conflict(page)).toBeHidden();
    await expect(mine.text('customer-street').control).toHaveValue('Kollegan katu 2');
    await expect(mine.text('customer-phone').control).toHaveValue('+358 9 123 4567');
    await expectSaved(page);
    expect((await kept(world)).customer['street']).toBe('Kollegan katu 2');
  });

  test('the user can look first, and nothing is lost', async ({ page, world, browser }) => {
    const mine = await disagree(page, world, browser);
    await page.keyboard.press('Escape');
    await expect(conflict(page)).toBeHidden();
    await expect(mine.text('customer-street').control).toHaveValue('Minun katu 1');
    await expect(mine.saveState).toHaveText(says.elsewhere);
    expect((await kept(world)).customer['street']).toBe('Kollegan katu 2');
    await mine.saveAndContinue();
    await expect(conflict(page)).toBeVisible();
  });

  test('a contact that a colleague has removed and the user has edited is asked about', async ({ page, world, browser }) => {
    const mine = await open(page, world, 'contacts');
    const { page: other, wizard: theirs } = await colleague(browser, world, 'contacts');
    await theirs.remove('contacts-1').click();
    await theirs.confirmRemoval();
    await expectSaved(other);
    await other.context().close();
    await mine.text('contacts-1-title').fill('Johtaja');
    await expect(mine.saveState).toHaveText(says.elsewhere);
    await mine.saveAndContinue();
    await conflict(page).getByRole('radio', { name: 'Kalle Kollega: poistettu' }).check();
    await conflict(page).getByRole('button', { name: 'Tallenna valitut' }).click();
    await expectSaved(page);
    expect((await kept(world)).contacts).toEqual([]);
  });

  test('another tab takes over what is saved, and keeps what is typed there', async ({ context, page, world }) => {
    const wizard = await open(page, world, 'customer');
    const tab = await context.newPage();
    const other = new Wizard(tab, 'patient-data');
    await other.open('customer');
    await other.text('customer-street').fill('Uusikatu 2');
    await expectSaved(tab);
    await expect(wizard.text('customer-street').control).toHaveValue('Uusikatu 2');
    await expect(page.getByRole('main')).toContainText('Toisessa välilehdessä tai toisella laitteella tallennettiin 1.12.2026 klo 9.00');
    await tab.close();
  });

  test('typing on after a colleague has sent it is reported', async ({ page, world, browser }) => {
    const mine = await open(page, world, 'customer');
    const { page: other, wizard: theirs } = await colleague(browser, world, 'summary');
    await theirs.button(words.send).click();
    await expect(theirs.heading).toContainText(delivered.fi);
    await other.context().close();
    await mine.text('customer-street').fill('Minun katu 1');
    await mine.saveAndContinue();
    await expect(mine.alert).toHaveText(says.alreadySent);
    await expect(mine.text('customer-street').control).toHaveValue('Minun katu 1');
    await mine.button(says.showSent).click();
    await expect(mine.heading).toBeFocused();
    await expect(mine.button(words.recall)).toBeVisible();
    await expect(page.getByText('Minun katu 1')).toHaveCount(0);
  });

  test('what was sent and taken back meanwhile is shown as it is, and can be filled in', async ({ page, world, browser }) => {
    const mine = await open(page, world, 'customer');
    const { page: other, wizard: theirs } = await colleague(browser, world, 'summary');
    await theirs.button(words.send).click();
    await expect(theirs.heading).toContainText(delivered.fi);
    await mine.text('customer-street').fill('Minun katu 1');
    await mine.saveAndContinue();
    await expect(mine.alert).toHaveText(says.alreadySent);
    await theirs.open('summary');
    await theirs.button(words.recall).click();
    await other.getByRole('dialog').getByRole('button', { name: words.recall.fi }).click();
    await expect(theirs.button(words.send)).toBeVisible();
    await theirs.open('customer');
    await theirs.text('customer-email').fill('heidan@esimerkki.fi');
    await expectSaved(other);
    await other.context().close();

    await mine.button(says.showSent).click();
    await expect(mine.text('customer-email').control).toHaveValue('heidan@esimerkki.fi');
    await expect(mine.text('customer-street').control).not.toHaveValue('Minun katu 1');
    await expect(mine.alert).toHaveCount(0);
    await mine.text('customer-street').fill('Uusikatu 2');
    await expectSaved(page);
    const { customer } = await kept(world);
    expect([customer['street'], customer['email']]).toEqual(['Uusikatu 2', 'heidan@esimerkki.fi']);
  });

  test('another tab learns that it was sent, and that it was taken back', async ({ context, page, world }) => {
    const wizard = await open(page, world, 'summary');
    const [clean, typing] = [await context.newPage(), await context.newPage()];
    const [cleanWizard, typingWizard] = [new Wizard(clean, 'patient-data'), new Wizard(typing, 'patient-data')];
    await cleanWizard.open('summary');
    await typingWizard.open('customer');
    await world.faults.plan({ method: 'PUT', path: SAVE, times: 'always', retry_after: 600, effect: { status: 503 } });
    await typingWizard.text('customer-street').fill('Uusikatu 2');
    await expect(typingWizard.alert).toContainText('Ei tallennettu');
    await world.faults.clear();
    await wizard.button(words.send).click();
    await expect(wizard.heading).toContainText(delivered.fi);
    await expect(cleanWizard.button(words.recall)).toBeVisible();
    await expect(cleanWizard.heading).toBeFocused();
    await expect(typingWizard.alert).toHaveText(says.alreadySent);
    await expect(typingWizard.text('customer-street').control).toHaveValue('Uusikatu 2');

    await cleanWizard.button(words.recall).click();
    await clean.getByRole('dialog').getByRole('button', { name: words.recall.fi }).click();
    await expect(cleanWizard.button(words.send)).toBeVisible();
    // The receipt is not true any more.
    await expect(wizard.button(words.send)).toBeVisible();
    await expect(typingWizard.alert).toHaveCount(0);
    await expect.poll(async () => (await kept(world)).customer['street']).toBe('Uusikatu 2');
    await Promise.all([clean.close(), typing.close()]);
  });

  test('typing on after a colleague has discarded it is reported', async ({ page, world, browser }) => {
    const mine = await open(page, world, 'customer');
    const other = await browser.newPage();
    await world.letIn(other.context(), 'colleague', oids.clinic);
    const services = new ServicesPage(other);
    await other.goto('/services');
    await services.discard('patient-data').click();
    await other.getByRole('dialog').getByRole('button', { name: 'Poista luonnos', exact: true }).click();
    await expect(services.state('patient-data')).toHaveText(serviceStates['not-in-use'].fi);
    await other.context().close();
    await mine.text('customer-street').fill('Minun katu 1');
    await mine.saveAndContinue();
    await expect(mine.alert).toHaveText(says.deleted);
    await expect(mine.text('customer-street').control).toHaveValue('Minun katu 1');
    await expect(page.locator('.notice--error').getByRole('link', { name: 'Takaisin palveluihin' })).toHaveAttribute('href', '/services');
  });
});
