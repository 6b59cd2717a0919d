import { rightDraft } from '../support/drafts';
import type { Step } from '../support/generated';
import { hold } from '../support/hold';
import { Frame } from '../support/pages/frame';
import { IdentificationPage, LogInPage, OrganisationsPage } from '../support/pages/log-in';
import { ServicesPage, serviceStates } from '../support/pages/services';
import { CUSTOMER_EMAIL, maija, Wizard } from '../support/pages/wizard';
import { expectSaved } from '../support/saved';
import { kept, open, SAVE, saveAgain, says } from '../support/saving';
import { stepHeadings, words } from '../support/words';
import { expect, test, type Fault } from '../support/world';

test.describe('coming and going', () => {
  // Inventory: 46
  test('a draft with problems is saved, and is there after a reload', async ({ page, world }) => {
    await page.clock.install();
    const wizard = await open(page, world, 'customer');
    await expect(wizard.saveState).toHaveText(says.saved);
    await page.clock.pauseAt(Date.now() + 60_000);
    await wizard.text('customer-email').type('kirjaamo');
    await expect(wizard.saveState).toHaveText(says.unsaved);
    await page.clock.resume();
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
    const refused: Pick<Fault, 'times' | 'effect' | 'retry_after'> = { times: 'always', retry_after: 600, effect: { status: 503 } };
    const session = '/api/v1/session';
    await world.faults.plan({ method: 'PUT', path: SAVE, ...refused }, { method: 'DELETE', path: session, ...refused });
    await wizard.text('customer-street').fill('Uusikatu 2');
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
    const answer = await hold(page, '**/draft');
    await wizard.text('customer-street').type('Uusikatu 2');
    await wizard.button(words.saveAndContinue).click();
    await wizard.steps.go(stepHeadings.billing.fi);
    answer();
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
    await hold(page, '**/draft');
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
    await expect(wizard.heading).toContainText(stepHeadings.billing.fi);
    await expect.poll(areThere, 'fetched again on the next page').toBe(true);
    await page.unrouteAll({ behavior: 'wait' });

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
    const answer = await hold(page, '**/draft');
    await street.fill('Uusikatu 2');
    await expect(wizard.saveState).toHaveText('Tallennetaan');
    answer();
    await expect(wizard.saveState).toHaveText(says.saved);
    const draft = await kept(world);
    expect([draft.customer['street'], draft.customer['email']]).toEqual(['Uusikatu 2', 'kirjaamo']);
    await expect(street).toBeFocused();
    await expect(wizard.problems.region).toHaveCount(0);
  });

  test('text typed during a save stays, and is saved next', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer');
    const street = wizard.text('customer-street').control;
    const answer = await hold(page, '**/draft');
    await street.fill('Uusikatu');
    await expect(wizard.saveState).toHaveText('Tallennetaan');
    await street.pressSequentially(' 25');
    answer();
    await expect(wizard.saveState).toHaveText(says.saved);
    await expect(street).toHaveValue('Uusikatu 25');
    expect((await kept(world)).customer['street']).toBe('Uusikatu 25');
    expect(await world.calls('PUT', '/draft')).toHaveLength(3);
  });

  test('when the page is hidden, at once', async ({ page, world }) => {
    await page.clock.install();
    const wizard = await open(page, world, 'customer');
    await page.clock.pauseAt(Date.now() + 60_000);
    await wizard.text('customer-street').fill('Uusikatu 2');
    await expect(wizard.saveState).toHaveText(says.unsaved);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { get: () => true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });
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
    await page.clock.install();
    const wizard = await open(page, world, 'customer');
    await page.clock.pauseAt(Date.now() + 60_000);
    const before = await world.calls('PUT', '/draft');
    const street = wizard.text('customer-street').control;
    await street.press('End');
    await street.press('x');
    await street.press('Backspace');
    await street.blur();
    await page.clock.runFor('00:05');
    await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    await expect(wizard.saveState).toHaveText(says.saved);
    expect(await world.calls('PUT', '/draft')).toEqual(before);
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
