import { IdentificationPage, LogInPage, OrganisationsPage } from '../support/pages/log-in';
import { kept, open, SAVE, saveAgain, says } from '../support/saving';
import { stepHeadings, words } from '../support/words';
import { expect, test, type Fault } from '../support/world';

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
      // Always, as the browser tries a broken connection again by itself.
      await world.faults.plan({ method: 'PUT', path: SAVE, times: 'always', effect: failure.effect });
      await wizard.text('customer-street').fill('Uusikatu 2');
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

  test('a save that fails while the user waits for the next one does not end the wait', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer');
    let refuse = (): void => undefined;
    let answer = (): void => undefined;
    const refused = new Promise<void>((resolve) => (refuse = resolve));
    const answered = new Promise<void>((resolve) => (answer = resolve));
    let saves = 0;
    await page.route('**/draft', async (route) => {
      saves += 1;
      if (saves === 1) {
        await refused;
        await route.fulfill({ status: 503 });
      } else {
        await answered;
        await route.continue();
      }
    });
    await wizard.text('customer-postal_code').type('0010');
    await wizard.saveAndContinue();
    await expect(wizard.problems.region).toBeFocused();
    await wizard.text('customer-postal_code').type('00100');
    await wizard.saveAndContinue();
    const button = wizard.button(words.saveAndContinue);
    await expect(button).toBeDisabled();
    refuse();
    await expect.poll(() => saves).toBe(2);
    await expect(wizard.saveState).toHaveText('Tallennetaan');
    await expect(button).toBeDisabled();
    await expect(wizard.alert).toHaveCount(0);
    answer();
    await expect(wizard.heading).toContainText(stepHeadings.contacts.fi);
  });

  test('the button that saves again does not lose the focus', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer');
    await world.faults.plan({ method: 'PUT', path: SAVE, retry_after: 600, effect: { status: 503 } });
    await wizard.text('customer-street').fill('Uusikatu 2');
    await wizard.button(saveAgain).press('Enter');
    await expect(wizard.saveState).toHaveText(says.saved);
    await expect(page.locator('.wizard__foot')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(wizard.button(words.saveAndContinue)).toBeFocused();
  });

  test('a repeated request after a lost answer is not taken for a colleague’s', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer');
    // Always, as the browser or the page may try again before the test has seen it.
    await world.faults.plan({ method: 'PUT', path: SAVE, times: 'always', effect: 'drop-after' });
    await wizard.text('customer-street').type('Uusikatu 2');
    await wizard.saveAndContinue();
    await expect(wizard.alert).toContainText('Ei tallennettu.');
    expect((await kept(world)).customer['street'], 'the server has it').toBe('Uusikatu 2');
    await world.faults.clear();
    await wizard.saveAndContinue();
    await expect(wizard.heading).toContainText(stepHeadings.contacts.fi);
  });

  test('it is tried again by itself, when the server wants it', async ({ page, world }) => {
    await page.clock.install();
    const wizard = await open(page, world, 'customer');
    const before = (await world.calls('PUT', '/draft')).length;
    await world.faults.plan({ method: 'PUT', path: SAVE, retry_after: 80, effect: { status: 503 } });
    // The seconds are counted to the last one, so the clock is stopped.
    await page.clock.pauseAt(Date.now() + 60_000);
    await wizard.text('customer-street').fill('Uusikatu 2');
    await page.clock.runFor(300);
    await expect(wizard.alert).toHaveText(says.server);
    await expect(wizard.saveState).toHaveText(/uudelleen (80|79|78|77) sekunnin kuluttua\.$/);
    await wizard.text('customer-post_office').type('Espoo');
    await page.clock.runFor('01:01');
    await expect(wizard.saveState).toHaveText(/uudelleen 1\d sekunnin kuluttua\.$/);
    expect(await world.calls('PUT', '/draft'), 'not before').toHaveLength(before + 1);
    await page.clock.runFor('00:20');
    await expect(page.locator('#content').getByText('Palvelu toimii taas. Muutokset on tallennettu 1.12.2026 klo 9.00.')).toBeVisible();
    await expect(wizard.saveState).toHaveText(says.saved);
    await expect(wizard.alert).toHaveCount(0);
    const { customer } = await kept(world);
    expect([customer['street'], customer['post_office']], 'with what was typed meanwhile').toEqual(['Uusikatu 2', 'Espoo']);
  });

  test('without a network, and it is saved as soon as there is one', async ({ page, context, world }) => {
    const wizard = await open(page, world, 'customer');
    await context.setOffline(true);
    await wizard.text('customer-street').fill('Uusikatu 2');
    await wizard.saveAndContinue();
    await expect(wizard.alert).toHaveText(says.noConnection);
    await context.setOffline(false);
    await expect(page.locator('#content').getByText('Yhteys palasi. Muutokset on tallennettu 1.12.2026 klo 9.00.')).toBeVisible();
    await expect(wizard.saveState).toHaveText(says.saved);
    expect((await kept(world)).customer['street']).toBe('Uusikatu 2');
  });

  test('when the session has ended, one logs in again in another tab and saves', async ({ page, context, world }) => {
    const wizard = await open(page, world, 'customer');
    await world.clock.advance('PT31M');
    await wizard.text('customer-street').fill('Uusikatu 2');
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
    await expect(wizard.saveState).toHaveText('Tallennettu 1.12.2026 klo 9.31');
    expect((await kept(world)).customer['street']).toBe('Uusikatu 2');
  });

  test('when the mandate has been revoked, the text stays on the page and is not sent', async ({ page, world }) => {
    const wizard = await open(page, world, 'customer');
    await world.session.revokeMandate();
    await wizard.text('customer-street').fill('Uusikatu 2');
    await wizard.saveAndContinue();
    await expect(wizard.alert).toHaveText(says.mandateEnded);
    await expect(wizard.text('customer-street').control).toHaveValue('Uusikatu 2');
    await expect(wizard.heading).toContainText(stepHeadings.customer.fi);
  });
});
