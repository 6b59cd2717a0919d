import type { Browser, Page } from '@playwright/test';
import { oids } from '../support/answers';
import { rightDraft, type Context, type Draft } from '../support/drafts';
import type { Service, Step } from '../support/generated';
import { hold } from '../support/hold';
import { Frame } from '../support/pages/frame';
import { IdentificationPage, LogInPage, OrganisationsPage } from '../support/pages/log-in';
import { ServicesPage, serviceStates } from '../support/pages/services';
import { CUSTOMER_EMAIL, maija, Wizard } from '../support/pages/wizard';
import { stepHeadings, words } from '../support/words';
import { expectSaved } from '../support/saved';
import { expect, test, type Fault, type World } from '../support/world';

const says = {
  unsaved: 'Muutoksia ei ole vielä tallennettu',
  saved: 'Tallennettu klo 9.00',
  offline: /^Ei tallennettu: ei verkkoyhteyttä\. Yritämme uudelleen (\d+ )?sekunnin kuluttua\.$/,
  notSaved: /^Ei tallennettu\. Yritämme uudelleen (\d+ )?sekunnin kuluttua\.$/,
  elsewhere: 'Ei tallennettu: samoja kohtia on muutettu muualla',
  savedWithProblems: 'Tallennettu klo 9.00. Joissakin kohdissa on vielä korjattavaa.',
  noConnection:
    'Ei tallennettu. Verkkoyhteys ei toimi. Kirjoittamasi on tällä sivulla tallessa. Tallennamme sen, kun yhteys palaa.',
  server: 'Ei tallennettu. Palvelussa on häiriö. Kirjoittamasi on tällä sivulla tallessa. Yritämme tallentaa sen uudelleen.',
  sessionEnded:
    'Ei tallennettu. Istuntosi on päättynyt. Kirjoittamasi on vielä tällä sivulla. Kirjaudu uudelleen uudessa välilehdessä ja tallenna sitten.',
  mandateEnded:
    'Ei tallennettu. Valtuutesi asioida organisaation Lääkäriasema Malli Oy puolesta on päättynyt. Muutoksia ei voi tallentaa. Pyydä organisaatiolta uusi valtuus.',
  alreadySent: 'Ei tallennettu. Tiedot on jo lähetetty. Niissä ei ole mukana sitä, mitä kirjoitit viimeksi.',
  showSent: { fi: 'Hylkää muutokset ja näytä lähetetyt tiedot', sv: '', en: '' },
  deleted: 'Ei tallennettu. Kollega on poistanut tämän luonnoksen.',
};
const saveAgain = { fi: 'Tallenna uudelleen', sv: 'Spara på nytt', en: 'Save again' };
const delivered = 'Hakemus on toimitettu Kelaan';

const SAVE = '/api/v1/applications/*/draft';
const SEND = '/api/v1/applications/*/submission';

/** Opens a step of the clinic's application, begun before, as the mandate-holder. */
async function open(
  page: Page,
  world: World,
  step: Step,
  draft: (context: Context) => Draft = rightDraft,
  service: Service = 'patient-data',
): Promise<Wizard> {
  await world.enterAs({ as: 'mandate-holder', for: 'clinic' });
  await world.start(service, draft);
  const wizard = new Wizard(page, service);
  await wizard.open(step);
  await expect(wizard.heading).toContainText(stepHeadings[step].fi);
  return wizard;
}

/** The draft as the server has it. */
async function kept(world: World, service: Service = 'patient-data'): Promise<Draft> {
  const answer = await world.api('GET', `services/${service}`);
  return ((await answer.json()) as { application: { draft: Draft } }).application.draft;
}

test.describe('coming and going', () => {
  // Inventory: 46
  test('a draft with problems is saved, and is there after a reload', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer');
    await expect(wizard.saveState).toHaveText(says.saved);
    await wizard.text('customer-email').type('kirjaamo');
    await expect(wizard.saveState).toHaveText(says.unsaved);
    await wizard.saveAndContinue();
    await expect(wizard.saveState).toHaveText(says.savedWithProblems);
    expect((await kept(world)).customer['email']).toBe('kirjaamo');

    await page.reload();
    await expect(wizard.text('customer-email').control).toHaveValue('kirjaamo');
    await expect(wizard.problems.region, 'problems show when one wants to go on').toHaveCount(0);
  });

  // Inventory: 47, 50, 156
  test('coming back resumes at the first incomplete step, with everything as it was', async ({ page, world }) => {
    await world.open({ as: 'managing-director', for: 'clinic' });
    const services = new ServicesPage(page);
    await services.way('patient-data', 'apply').click();
    const wizard = new Wizard(page, 'patient-data');
    await wizard.answerAll(['instructions', 'access-points', 'customer']);
    const row = await wizard.firstRow('contacts');
    await wizard.giveContact(row, { roles: ['technical'] });
    await wizard.button(words.saveAndLeave).click();
    await expect(services.state('patient-data')).toHaveText(serviceStates.draft.fi);

    await services.logOut.click();
    await new LogInPage(page).logIn.waitFor();
    await page.goto('/login');
    await new LogInPage(page).means('bank').click();
    await new IdentificationPage(page).identify('managing-director');
    await new OrganisationsPage(page).choose('clinic').click();
    await services.way('patient-data', 'continue').click();
    await expect(wizard.heading).toContainText(stepHeadings.contacts.fi);
    await expect(page.getByText('Jatka siitä, mihin jäit. Tiedot on tallennettu 1.12.2026 klo 9.00.')).toBeVisible();
    await wizard.unfold();
    await expect(wizard.text(`${row}-name`).control).toHaveValue(maija.name);
    await expect(wizard.role(row, 'technical').control).toBeChecked();
    await wizard.steps.go(stepHeadings.customer.fi);
    await expect(wizard.text('customer-email').control).toHaveValue(CUSTOMER_EMAIL);
  });

  test('Back and Forward keep what was typed, saved or not', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer');
    await wizard.text('customer-street').fill('Uusikatu 2');
    await wizard.steps.go(stepHeadings.billing.fi);
    await expect(wizard.heading).toContainText(stepHeadings.billing.fi);
    await wizard.text('billing-reference').fill('Viite 12');
    await page.goBack();
    await expect(wizard.heading).toContainText(stepHeadings.customer.fi);
    await expect(wizard.heading).toBeFocused();
    await expect(wizard.text('customer-street').control).toHaveValue('Uusikatu 2');
    await page.goForward();
    await expect(wizard.heading).toContainText(stepHeadings.billing.fi);
    await expect(wizard.text('billing-reference').control).toHaveValue('Viite 12');
  });

  test('going back is possible from every step, whatever is wrong on it', async ({ page, world }) => {
    const wizard = await open(page, world, 'summary');
    const steps: Step[] = ['commitment', 'service-description', 'billing', 'contacts', 'customer', 'access-points', 'instructions'];
    for (const step of steps) {
      if (step === 'contacts') {
        await wizard.text('billing-street').fill('');
      }
      if (step === 'access-points') {
        await wizard.text('customer-email').fill('a@b@c');
      }
      await page.getByRole('main').getByRole('link', { name: words.previous.fi, exact: true }).click();
      await expect(wizard.heading).toContainText(stepHeadings[step].fi);
    }
    await wizard.steps.go(stepHeadings.customer.fi);
    await expect(wizard.text('customer-email').control).toHaveValue('a@b@c');
  });

  // Inventory: 107, 156
  test('nothing is signed or sent before everything else is ready', async ({ page, world }) => {
    const wizard = await open(page, world, 'billing', (context) => {
      const right = rightDraft(context);
      return { ...right, customer: { ...right.customer, email: '' } };
    });
    await expect(wizard.steps.step(stepHeadings.summary.fi).getByRole('link')).toHaveCount(0);
    await wizard.open('summary');
    await expect(wizard.heading).toContainText(stepHeadings.customer.fi);
    await expect(page.getByText('Käy ensin läpi vaihe Asiakastiedot. Siirsimme sinut siihen.')).toBeVisible();
    await expect(page).toHaveURL(/\/customer/);
  });

  // Inventory: 104, 105
  test('what is changed from the summary leads back to it', async ({ page, world }) => {
    const wizard = await open(page, world, 'summary');
    await wizard.edit(stepHeadings.customer.fi).click();
    await expect(wizard.heading).toContainText(stepHeadings.customer.fi);
    await wizard.text('customer-street').fill('Uusikatu 2');
    await wizard.saveAndContinue();
    await expect(wizard.heading).toContainText(stepHeadings.summary.fi);
    await expect(page.getByText('Muutos on tallennettu.')).toBeVisible();
    await expect(wizard.summary.answer(/^Osoite$/).first()).toHaveText('Uusikatu 2, 00100 Helsinki');
  });

  test('a change that opens questions leads to them first, and then back to the summary', async ({ page, world }) => {
    const wizard = await open(page, world, 'summary');
    await wizard.edit(stepHeadings.contacts.fi).click();
    await expect(wizard.heading).toContainText(stepHeadings.contacts.fi);
    await wizard.unfold();
    await wizard.role('contacts-1', 'billing').control.uncheck();
    await wizard.saveAndContinue();
    await expect(wizard.problems.region).toBeFocused();
    await wizard.role('contacts-1', 'billing').tick();
    await wizard.saveAndContinue();
    await expect(wizard.heading).toContainText(stepHeadings.summary.fi);
  });

  test('following a link saves first, and asks only if that fails', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer');
    const question = page.getByRole('dialog').filter({ has: page.locator('#leaving-heading') });
    await wizard.text('customer-street').fill('Uusikatu 2');
    await wizard.services.click();
    await expect(wizard.heading).toHaveText(words.services.fi);
    expect((await kept(world)).customer['street']).toBe('Uusikatu 2');

    await wizard.open('customer');
    await world.faults.plan({ method: 'PUT', path: SAVE, times: 'always', effect: { status: 503 } });
    await wizard.text('customer-street').fill('Vanhakatu 3');
    await wizard.services.click();
    await expect(question.getByRole('heading', { name: 'Poistutaanko tallentamatta?' })).toBeFocused();
    await question.getByRole('button', { name: 'Jää sivulle' }).click();
    await expect(question).toBeHidden();
    await expect(wizard.text('customer-street').control).toHaveValue('Vanhakatu 3');

    await wizard.services.click();
    await question.getByRole('button', { name: 'Poistu tallentamatta' }).click();
    await expect(wizard.heading).toHaveText(words.services.fi);
    expect((await kept(world)).customer['street']).toBe('Uusikatu 2');
  });

  test('logging out without success leaves what could not be saved', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer');
    await wizard.text('customer-street').fill('Uusikatu 2');
    const refused: Pick<Fault, 'times' | 'effect' | 'retry_after'> = { times: 'always', retry_after: 600, effect: { status: 503 } };
    const session = '/api/v1/session';
    await world.faults.plan({ method: 'PUT', path: SAVE, ...refused }, { method: 'DELETE', path: session, ...refused });
    await new Frame(page).logOut.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Poistu tallentamatta' }).click();
    await expect(page.getByRole('banner')).toContainText('Uloskirjautuminen ei onnistunut');
    await expect(wizard.text('customer-street').control).toHaveValue('Uusikatu 2');
    await world.faults.clear();
    await wizard.button(saveAgain).click();
    await expect(wizard.saveState).toHaveText(says.saved);
    expect((await kept(world)).customer['street']).toBe('Uusikatu 2');
  });

  for (const success of [true, false]) {
    test(`while the user logs out without saving, nothing is saved, and it ${success ? 'succeeds' : 'fails'}`, async ({ page, world }) => {
      await page.clock.install();
      const wizard = await open(page, world, 'customer');
      const go = await hold(page, '**/api/v1/session');
      await world.faults.plan({ method: 'PUT', path: SAVE, times: 'always', effect: { status: 503 } });
      await wizard.text('customer-street').fill('Uusikatu 2');
      await new Frame(page).logOut.click();
      await page.getByRole('dialog').getByRole('button', { name: 'Poistu tallentamatta' }).click();
      await world.faults.clear();
      if (!success) {
        await world.faults.plan({ method: 'DELETE', path: '/api/v1/session', times: 'always', effect: { status: 503 } });
      }
      const before = await world.calls('PUT', '/draft');
      // The save would have been tried again.
      await page.clock.runFor('00:20');
      expect(await world.calls('PUT', '/draft')).toEqual(before);
      go();
      if (success) {
        await expect(page).toHaveURL(/logged-out/);
        expect(await world.calls('PUT', '/draft')).toEqual(before);
      } else {
        await expect(page.getByRole('banner')).toContainText('Uloskirjautuminen ei onnistunut');
        await page.clock.runFor('00:05');
        await expectSaved(page);
        expect((await kept(world)).customer['street']).toBe('Uusikatu 2');
      }
    });
  }

  test('the button awaits a save that is under way, and does not repeat it', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer');
    const before = (await world.calls('PUT', '/draft')).length;
    const go = await hold(page, '**/api/v1/applications/*/draft');
    const saving = page.waitForRequest((it) => it.method() === 'PUT');
    await wizard.text('customer-street').fill('Uusikatu 2');
    await saving;
    await wizard.button(words.saveAndContinue).click();
    await expect(wizard.button(words.saveAndContinue)).toBeDisabled();
    go();
    await expect(wizard.heading).toContainText(stepHeadings.contacts.fi);
    expect((await kept(world)).customer['street']).toBe('Uusikatu 2');
    expect(await world.calls('PUT', '/draft')).toHaveLength(before + 1);
  });

  test('a step that is opened while another is being saved stays open', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer', rightDraft);
    await world.faults.plan({ method: 'PUT', path: SAVE, effect: { delay: 1000 } });
    await wizard.text('customer-street').type('Uusikatu 2');
    await wizard.button(words.saveAndContinue).click();
    await wizard.steps.go(stepHeadings.billing.fi);
    await expect(wizard.saveState).toHaveText(says.saved);
    expect((await kept(world)).customer['street']).toBe('Uusikatu 2');
    await expect(wizard.heading).toContainText(stepHeadings.billing.fi);
  });

  test('closing the browser with unsaved text makes the browser ask', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer');
    const asked: string[] = [];
    page.on('dialog', async (dialog) => {
      asked.push(dialog.type());
      await dialog.accept();
    });
    await page.reload();
    await wizard.text('customer-street').fill('Uusikatu 2');
    expect(asked).toEqual([]);
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
  });

  // Inventory: 66, 67
  test('customer data is the same in all drafts', async ({ page, world }) => {
    await open(page, world, 'customer');
    await world.start('prescription');
    const prescription = new Wizard(page, 'prescription');
    await prescription.open('customer');
    await expect(prescription.text('customer-street').control).toHaveValue('Esimerkkikatu 1');
    await prescription.text('customer-street').fill('Yhteinen katu 3');
    await prescription.saveAndContinue();
    await expect(prescription.heading).toContainText(stepHeadings.contacts.fi);

    const wizard = new Wizard(page, 'patient-data');
    await wizard.open('customer');
    await expect(wizard.text('customer-street').control).toHaveValue('Yhteinen katu 3');
  });
});

test.describe('without a connection', () => {
  test.use({ complaints: 'expected' });

  test('the question before leaving is there without a connection', async ({ context, page, world }) => {
    let isLost = true;
    await page.route('**/part-*.wasm', async (route) => {
      const address = await page.locator('link[data-areas="applications_questions"]').getAttribute('href');
      const isQuestion = new URL(route.request().url()).pathname === address;
      await (isQuestion && isLost ? route.abort() : route.continue());
    });
    const wizard = await open(page, world, 'customer', rightDraft);
    const areThere = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLLinkElement>('link[data-areas~="applications_questions"], link[data-areas~="session"]')]
          .filter(({ hreflang }) => ['', 'fi'].includes(hreflang))
          .every(({ href }) => performance.getEntriesByName(href).some((it) => (it as PerformanceResourceTiming).responseStatus === 200)),
      );
    expect(await areThere(), 'lost at first').toBe(false);
    isLost = false;
    await wizard.steps.go(stepHeadings.billing.fi);
    await expect.poll(areThere, 'fetched again on the next page').toBe(true);

    await context.setOffline(true);
    await wizard.text('billing-recipient').type('Talous');
    await wizard.services.click();
    const question = page.getByRole('dialog');
    await expect(question.getByRole('heading')).toBeFocused();
    await context.setOffline(false);
  });
});

test.describe('saved while typing', () => {
  test('after a pause, without errors, and the focus stays', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer');
    const street = wizard.text('customer-street').control;
    await wizard.text('customer-email').fill('kirjaamo');
    await street.fill('Uusikatu 2');
    await expect(wizard.saveState).toHaveText(says.unsaved);
    await expect(wizard.saveState).toHaveText(says.saved);
    const draft = await kept(world);
    expect([draft.customer['street'], draft.customer['email']]).toEqual(['Uusikatu 2', 'kirjaamo']);
    await expect(street).toBeFocused();
    await expect(wizard.problems.region).toHaveCount(0);
  });

  test('text typed during a save stays, and is saved next', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer');
    const street = wizard.text('customer-street').control;
    await world.faults.plan({ method: 'PUT', path: SAVE, effect: { delay: 1500 } });
    await street.fill('Uusikatu');
    await expect(wizard.saveState).toHaveText('Tallennetaan');
    await street.pressSequentially(' 25');
    await expect(wizard.saveState).toHaveText(says.saved);
    await expect(street).toHaveValue('Uusikatu 25');
    expect((await kept(world)).customer['street']).toBe('Uusikatu 25');
    expect(await world.calls('PUT', '/draft')).toHaveLength(3);
  });

  test('when the page is hidden, at once', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer');
    await wizard.text('customer-street').fill('Uusikatu 2');
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { get: () => true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });
    await expect(wizard.saveState).not.toHaveText(says.unsaved, { timeout: 200 });
    await expect(wizard.saveState).toHaveText(says.saved);
    expect((await kept(world)).customer['street']).toBe('Uusikatu 2');
  });

  test('when the page is thrown away, without a question', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer');
    await wizard.text('customer-street').fill('Uusikatu 2');
    await page.close({ runBeforeUnload: false });
    await expect.poll(async () => (await kept(world)).customer['street']).toBe('Uusikatu 2');
  });

  test('nothing is sent when nothing has changed', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer');
    const before = await world.calls('PUT', '/draft');
    const street = wizard.text('customer-street').control;
    await street.press('End');
    await street.press('x');
    await street.press('Backspace');
    await street.blur();
    await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    await expect(wizard.saveState).toHaveText(says.saved);
    await expect.poll(() => world.calls('PUT', '/draft')).toEqual(before);
  });

  test('after the session has ended it says so, and asks no more until the user does', async ({ page, world }) => {
    await page.clock.install();
    const wizard = await open(page, world, 'customer');
    await world.session.expire();
    await wizard.text('customer-street').fill('Uusikatu 2');
    await expect(wizard.alert).toHaveText(says.sessionEnded);
    await expect(wizard.saveState).toHaveText('Ei tallennettu: istunto on päättynyt');
    const before = await world.calls('PUT', '/draft');
    await wizard.text('customer-street').type('Uusikatu 3');
    await wizard.text('customer-phone').type('09');
    await expect(wizard.text('customer-street').control).toHaveValue('Uusikatu 3');
    await page.clock.runFor('01:00');
    expect(await world.calls('PUT', '/draft')).toEqual(before);
  });
});

test.describe('when a save fails, typed text stays, and the message is true', () => {
  const failures: { name: string; effect: Fault['effect']; says: string }[] = [
    { name: 'the server refuses', effect: { status: 503 }, says: says.server },
    { name: 'the server is at fault', effect: { status: 500 }, says: says.server },
    { name: 'the connection breaks on the way', effect: 'drop-before', says: says.noConnection },
    { name: 'the connection breaks on the way back', effect: 'drop-after', says: says.noConnection },
    { name: 'the answer breaks off', effect: 'garbage', says: says.server },
    { name: 'a proxy on the way answers with a page', effect: 'html', says: says.server },
  ];
  for (const failure of failures) {
    test(failure.name, async ({ page, world }) => {
      const wizard = await open(page, world, 'customer');
      await wizard.text('customer-street').fill('Uusikatu 2');
      // Always, as the browser tries a broken connection again by itself.
      await world.faults.plan({ method: 'PUT', path: SAVE, times: 'always', effect: failure.effect });
      await wizard.saveAndContinue();

      await expect(wizard.alert).toHaveText(failure.says);
      await expect(wizard.saveState).toHaveText(failure.says === says.noConnection ? says.offline : says.notSaved);
      await expect(wizard.heading).toContainText(stepHeadings.customer.fi);
      await expect(wizard.text('customer-street').control).toHaveValue('Uusikatu 2');

      await world.faults.clear();
      await wizard.button(saveAgain).click();
      await expect(wizard.saveState).toHaveText(says.saved);
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(wizard.alert).toHaveCount(0);
      expect((await kept(world)).customer['street']).toBe('Uusikatu 2');
      await wizard.saveAndContinue();
      await expect(wizard.heading).toContainText(stepHeadings.contacts.fi);
    });
  }

  test('a repeated request after a lost answer is not taken for a colleague’s', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer');
    await world.faults.plan({ method: 'PUT', path: SAVE, effect: 'drop-after' });
    await wizard.text('customer-street').type('Uusikatu 2');
    await wizard.saveAndContinue();
    await expect(wizard.alert).toContainText('Ei tallennettu.');
    expect((await kept(world)).customer['street'], 'the server has it').toBe('Uusikatu 2');
    await wizard.saveAndContinue();
    await expect(wizard.heading).toContainText(stepHeadings.contacts.fi);
  });

  test('it is tried again by itself, when the server wants it', async ({ page, world }) => {
    await page.clock.install();
    const wizard = await open(page, world, 'customer');
    const before = (await world.calls('PUT', '/draft')).length;
    await world.faults.plan({ method: 'PUT', path: SAVE, retry_after: 80, effect: { status: 503 } });
    await wizard.text('customer-street').fill('Uusikatu 2');
    await expect(wizard.alert).toHaveText(says.server);
    await expect(wizard.saveState).toHaveText(/uudelleen (80|79|78|77) sekunnin kuluttua\.$/);
    await wizard.text('customer-post_office').type('Espoo');
    await page.clock.runFor('01:00');
    await expect(wizard.saveState).toHaveText(/uudelleen 1\d sekunnin kuluttua\.$/);
    expect(await world.calls('PUT', '/draft'), 'not before').toHaveLength(before + 1);
    await page.clock.runFor('00:20');
    await expect(page.locator('#content').getByText('Palvelu toimii taas. Muutokset on tallennettu klo 9.00.')).toBeVisible();
    await expect(wizard.saveState).toHaveText(says.saved);
    await expect(wizard.alert).toHaveCount(0);
    const { customer } = await kept(world);
    expect([customer['street'], customer['post_office']], 'with what was typed meanwhile').toEqual(['Uusikatu 2', 'Espoo']);
  });

  test('without a network, and it is saved as soon as there is one', async ({ page, context, world }) => {
    const wizard = await open(page, world, 'customer');
    await wizard.text('customer-street').fill('Uusikatu 2');
    await context.setOffline(true);
    await wizard.saveAndContinue();
    await expect(wizard.alert).toHaveText(says.noConnection);
    await context.setOffline(false);
    await expect(page.locator('#content').getByText('Yhteys palasi. Muutokset on tallennettu klo 9.00.')).toBeVisible();
    await expect(wizard.saveState).toHaveText(says.saved);
    expect((await kept(world)).customer['street']).toBe('Uusikatu 2');
  });

  test('when the session has ended, one logs in again in another tab and saves', async ({ page, context, world }) => {
    const wizard = await open(page, world, 'customer');
    await wizard.text('customer-street').fill('Uusikatu 2');
    await world.clock.advance('PT31M');
    await wizard.saveAndContinue();
    await expect(wizard.alert).toHaveText(says.sessionEnded);
    await expect(wizard.text('customer-street').control).toHaveValue('Uusikatu 2');

    const opened = context.waitForEvent('page');
    await page.getByRole('main').getByRole('link', { name: 'Kirjaudu uudelleen' }).click();
    const tab = await opened;
    await new LogInPage(tab).means('mobile').click();
    await new IdentificationPage(tab).identify('mandate-holder');
    const organisations = new OrganisationsPage(tab);
    await organisations.choose('clinic').click();
    await expect(organisations.heading).toHaveText(words.services.fi);
    await tab.close();

    await wizard.button(saveAgain).click();
    await expect(wizard.saveState).toHaveText('Tallennettu klo 9.31');
    expect((await kept(world)).customer['street']).toBe('Uusikatu 2');
  });

  test('when the mandate has been revoked, the text stays on the page and is not sent', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer');
    await wizard.text('customer-street').fill('Uusikatu 2');
    await world.session.revokeMandate();
    await wizard.saveAndContinue();
    await expect(wizard.alert).toHaveText(says.mandateEnded);
    await expect(wizard.text('customer-street').control).toHaveValue('Uusikatu 2');
    await expect(wizard.heading).toContainText(stepHeadings.customer.fi);
  });
});

test.describe('two colleagues', () => {
  /** The colleague's page on the same step of the same application. */
  async function colleague(browser: Browser, world: World, step: Step): Promise<{ page: Page; wizard: Wizard }> {
    const page = await browser.newPage();
    await world.letIn(page.context(), 'colleague', oids.clinic);
    const wizard = new Wizard(page, 'patient-data');
    await wizard.open(step);
    await expect(wizard.heading).toContainText(stepHeadings[step].fi);
    return { page, wizard };
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
    await expect(conflict(page)).toContainText('Kalle Kollega tallensi samat kohdat klo 9.00.');
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
    await expect(page.getByRole('main')).toContainText('Kalle Kollega tallensi klo 9.00 muutoksia');
    await expect(page.getByRole('main')).toContainText('Postiosoite: Katuosoite tai postilokero.');
    await expect(mine.text('customer-street').control).toHaveValue('Kollegan katu 2');
    await expectSaved(page);
    const { customer } = await kept(world);
    expect([customer['street'], customer['post_office']]).toEqual(['Kollegan katu 2', 'Espoo']);
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
    await expect(page.getByRole('main')).toContainText('Toisessa välilehdessä tai toisella laitteella tallennettiin klo 9.00');
    await tab.close();
  });

  test('typing on after a colleague has sent it is reported', async ({ page, world, browser }) => {
    const mine = await open(page, world, 'customer');
    const { page: other, wizard: theirs } = await colleague(browser, world, 'summary');
    await theirs.button(words.send).click();
    await expect(theirs.heading).toContainText(delivered);
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
    await expect(theirs.heading).toContainText(delivered);
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
    await expect(wizard.heading).toContainText(delivered);
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
  });
});

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
    await world.faults.plan({ path: SEND, effect: { delay: 200 } });
    await wizard.button(words.send).dblclick();
    await expect(wizard.heading).toContainText(delivered);
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
      await expect(wizard.heading).toContainText(delivered);
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
      await expect(wizard.heading).toContainText(delivered);
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
    await expect(other.heading).toContainText(delivered);
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
    await expect(wizard.heading).toContainText(delivered);
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
    await expect(wizard.heading).toContainText(delivered);
    await page.reload();
    await expect(wizard.heading).toContainText(delivered);
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
    await expect(wizard.heading).toContainText(delivered);
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
    await wizard.saveAndContinue();
    await expect(page.locator('.error-summary')).toContainText('Kirjoita vastaus Kelan kysymykseen.');
    await wizard.text('reply').fill('On oikea.\nPuhelinnumero lisättiin.');
    await expectSaved(page);
    await wizard.open('customer');
    await wizard.text('customer-phone').fill('+358 9 123 4567');
    await wizard.saveAndContinue();
    await wizard.open('summary');
    await expect(wizard.summary.answer('Vastaus Kelan kysymykseen')).toHaveText('On oikea.\nPuhelinnumero lisättiin.');
    await wizard.button(words.send).click();
    await expect(wizard.heading).toContainText(delivered);
    await expect(page.getByRole('main')).toContainText(sent?.reference ?? '-');
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
    await wizard.open('summary');
    await wizard.button(words.send).click();
    await expect(wizard.heading).toContainText(delivered);
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
    await expect(wizard.heading).toContainText(delivered);
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
