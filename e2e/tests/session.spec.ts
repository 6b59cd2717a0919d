import { expectAccessible } from '../support/accessibility';
import { languages, type Language } from '../support/generated';
import { Frame } from '../support/pages/frame';
import { CUSTOMER_EMAIL, Wizard } from '../support/pages/wizard';
import { expectSaved } from '../support/saved';
import { serviceNames } from '../support/words';
import { expect, test } from '../support/world';

const says: Record<Language, { soon: string; unless: string; stays: string; goOn: string; over: string; logIn: string }> = {
  fi: {
    soon: 'Istuntosi päättyy pian',
    unless: 'Istunto päättyy 5 minuutin kuluttua, ellet jatka sitä.',
    stays: 'Kirjoittamasi säilyy tällä sivulla, vaikka istunto päättyisi.',
    goOn: 'Jatka istuntoa',
    over: 'Istuntosi on päättynyt',
    logIn: 'Kirjaudu uudelleen',
  },
  sv: {
    soon: 'Din session avslutas snart',
    unless: 'Sessionen avslutas om 5 minuter om du inte fortsätter den.',
    stays: 'Det du har skrivit finns kvar på den här sidan även om sessionen avslutas.',
    goOn: 'Fortsätt sessionen',
    over: 'Din session har avslutats',
    logIn: 'Logga in på nytt',
  },
  en: {
    soon: 'Your session is about to end',
    unless: 'The session ends in 5 minutes unless you continue it.',
    stays: 'What you have written stays on this page even if the session ends.',
    goOn: 'Continue the session',
    over: 'Your session has ended',
    logIn: 'Log in again',
  },
};

for (const language of languages) {
  test(`a dialog warns before the session expires and extends it, in ${language}`, async ({ page, world }) => {
    await page.clock.install();
    await world.enterAs({ as: 'managing-director', for: 'clinic' });
    await world.start('patient-data');
    const wizard = new Wizard(page, 'patient-data', language);
    await page.goto(`/applications/patient-data/customer?lang=${language}`);
    await wizard.text('customer-email').fill(CUSTOMER_EMAIL);
    await wizard.saveAndContinue();
    await expect(wizard.problems.region).toBeFocused();
    const dialog = page.getByRole('dialog');

    // Each answer extends the session, that of the save too: the last one has come.
    await expectSaved(page);
    await expect(wizard.otherOrganisations).toBeVisible();
    // Time goes on beside the clock that is moved.
    await page.clock.runFor('24:10');
    await expect(dialog, 'more than five minutes are left').toHaveCount(0);
    await page.clock.runFor('00:55');
    await expect(dialog.getByRole('heading', { name: says[language].soon })).toBeFocused();
    await expect(dialog).toContainText(says[language].unless);
    await expect(dialog).toContainText(says[language].stays);
    await expectAccessible(page);

    await dialog.getByRole('button', { name: says[language].goOn }).click();
    await page.clock.runFor('00:10');
    await expect(dialog).toHaveCount(0);
    await expect(wizard.problems.region).toBeFocused();
    await page.clock.runFor('24:00');
    await expect(dialog, 'going on has put the end off').toHaveCount(0);

    await page.clock.runFor('08:00');
    await expect(dialog.getByRole('heading', { name: says[language].over })).toBeVisible();
    await expect(dialog.getByRole('link', { name: says[language].logIn })).toHaveAttribute('target', '_blank');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(wizard.text('customer-email').control, 'what was typed is still there').toHaveValue(CUSTOMER_EMAIL);
  });
}

const away: Record<Language, string> = {
  fi: 'Kaikki, minkä olet tallentanut, on tallessa.',
  sv: 'Allt som du har sparat finns kvar.',
  en: 'Everything that you have saved is safe.',
};

test('after an expired session the log-in says so', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'clinic', go: '/services' });
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
  await world.clock.advance('PT31M');
  for (const language of languages) {
    await page.goto(`/services?lang=${language}`);
    await expect(page).toHaveURL(/\/login\?return=/);
    await expect(main.getByRole('heading', { name: says[language].over })).toBeVisible();
    await expect(main).toContainText(away[language]);
    await expectAccessible(page);
  }
});

test('after logging out, or without a log-in, no expired session is reported', async ({ page, world }) => {
  const over = page.getByRole('main').getByRole('heading', { name: says.fi.over });
  await page.goto('/services');
  await expect(page).toHaveURL(/\/login\?return=/);
  await expect(page.getByRole('link', { name: /^Pankkitunnukset/ })).toBeVisible();
  await expect(over).toHaveCount(0);

  await world.open({ as: 'managing-director', for: 'clinic', go: '/services' });
  const frame = new Frame(page);
  await frame.logOut.click();
  await expect(page).toHaveURL(/logged-out/);
  await page.goto('/login');
  await expect(page.getByRole('link', { name: /^Pankkitunnukset/ })).toBeVisible();
  await expect(over).toHaveCount(0);
});

test('extending the session without a connection fails with a message, and can be tried again', async ({ page, world }) => {
  await page.clock.install();
  await world.open({ as: 'managing-director', for: 'clinic', go: '/services' });
  const dialog = page.getByRole('dialog');
  // Each answer extends the session: the last one has come.
  await expect(page.getByRole('main').getByRole('heading', { name: serviceNames['patient-data'].fi })).toBeVisible();
  await expect(new Frame(page).otherOrganisations).toBeVisible();
  await page.clock.runFor('25:05');
  const goOn = dialog.getByRole('button', { name: says.fi.goOn });
  await expect(goOn).toBeVisible();

  await world.faults.plan({ path: '/api/v1/session', times: 'always', effect: 'drop-before' });
  await goOn.click();
  await expect(dialog.locator('.notice--error').filter({ hasText: 'palveluun ei saada yhteyttä' })).toBeVisible();
  await expectAccessible(page);
  await world.faults.clear();
  await goOn.click();
  await page.clock.runFor('00:10');
  await expect(dialog).toHaveCount(0);
});

test('the warning offers to log out', async ({ page, world }) => {
  await page.clock.install();
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await world.start('patient-data');
  const wizard = new Wizard(page, 'patient-data');
  await page.goto('/applications/patient-data/customer');
  await expect(wizard.text('customer-email').control).toBeVisible();
  await expect(wizard.otherOrganisations).toBeVisible();
  await page.clock.runFor('25:05');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Kirjaudu ulos' }).click();
  await expect(page).toHaveURL(/logged-out/);
});
