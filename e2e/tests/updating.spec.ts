import type { Page } from '@playwright/test';
import { expectForEverybody } from '../support/accessibility';
import { hold } from '../support/hold';
import { Customership, updating } from '../support/pages/customership';
import { ServicesPage } from '../support/pages/services';
import { roleNames, words } from '../support/words';
import { expect, test, type World } from '../support/world';

/** The summary of a service of the customer that has two in use. */
async function open(page: Page, world: World, service: Customership['service'] = 'patient-data'): Promise<Customership> {
  await world.enterAs({ as: 'managing-director', for: 'leaving' });
  const customership = new Customership(page, service);
  await customership.openSummary();
  return customership;
}

// Inventory: 44, 121
test('a service in use leads to its summary', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'leaving', go: '/services' });
  const services = new ServicesPage(page);
  await services.card('patient-data').getByRole('link', { name: 'Näytä ja päivitä tiedot' }).click();
  const customership = new Customership(page, 'patient-data');
  await expect(customership.heading).toContainText('Yhteenveto');
  for (const place of ['', '/received', '/summary']) {
    await page.goto(`/applications/prescription${place}`);
    await expect(page).toHaveURL(/\/customership\/prescription$/);
    await expect(customership.heading).toContainText('Resepti-palvelu');
  }
});

// Inventory: 117, 119, 120, 122, 124, 125, 126
test('the summary shows the current data and what can be edited', async ({ page, world }) => {
  const customership = await open(page, world);
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
    'Liityntäpisteet ja järjestelmät',
    'Huom!',
    'Asiakastiedot',
    'Yhteystiedot',
    'Laskutustiedot',
    'Hakemuksen vaiheet tähän asti',
    'Muutoshistoria',
  ]);
  const technology = customership.part('Liityntäpisteet ja järjestelmät');
  await expect(technology.getByRole('link', { name: 'Muokkaa' })).toHaveCount(0);
  await expect(technology.getByRole('link', { name: /muutosilmoituslomakkeella/ })).toHaveAttribute(
    'href',
    'https://www.kanta.fi/ammattilaiset/asiakkaan-tekniset-tiedot',
  );
  for (const part of ['Palvelukohtaiset yhteyshenkilöt', 'Asiakastiedot', 'Yhteyshenkilöt', 'Laskutustiedot']) {
    await expect(customership.part(part).getByRole('link', { name: /^Muokkaa/ })).toHaveCount(1);
  }
  await expect(customership.part('Palvelukohtaiset yhteyshenkilöt')).toContainText('Arto Arkisto');

  await new Customership(page, 'prescription').openSummary();
  await expect(page.getByText('Arto Arkisto')).toHaveCount(0);
  await expect(page.getByText('Anna Asiakas').first()).toBeVisible();
});

// Inventory: 117, 131
test('customer data are changed: old beside new, a receipt, and a line in the history', async ({ page, world }) => {
  const customership = await open(page, world);
  await customership.edit('Asiakastiedot').click();
  await customership.text('customer-email').fill('uusi@esimerkki.fi');
  await customership.check();
  await expect(customership.heading).toBeFocused();
  const change = customership.change('Sähköpostiosoite');
  await expect(change.locator('.changes__before')).toContainText('kirjaamo@esimerkki.fi');
  await expect(change.locator('.changes__after')).toContainText('uusi@esimerkki.fi');

  await customership.back.click();
  await expect(customership.text('customer-email').control).toHaveValue('uusi@esimerkki.fi');
  await customership.text('customer-phone').fill('09 123 4567');
  await customership.check();
  await expect(customership.changes).toHaveCount(2);
  await page.goBack();
  await expect(customership.text('customer-phone').control).not.toHaveValue('');
  await customership.check();

  await customership.save();
  await expect(customership.receipt).toContainText('Muutokset on tallennettu');
  await expect(customership.receipt).toContainText(/Viitenumero [2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]/);
  await expect(customership.receipt).toBeFocused();
  await expect(customership.summary.answer('Sähköpostiosoite').filter({ hasText: 'uusi@esimerkki.fi' })).toHaveCount(1);
  await page.getByText('Mitä on muutettu, milloin ja kuka muutti').click();
  const entry = page.locator('details.expander .history__item');
  await expect(entry).toContainText('Asiakastiedot: 1.12.2026 klo 9.00');
  await expect(entry).toContainText('Maija Mallikas (toimitusjohtaja julkisen rekisterin mukaan)');
  await page.reload();
  await expect(customership.summary.answer('Sähköpostiosoite').filter({ hasText: 'uusi@esimerkki.fi' })).toHaveCount(1);

  const letters = await world.outbox.letters();
  expect(letters.map((it) => it.to).sort()).toEqual(['anna.asiakas@esimerkki.fi', 'kirjaamo@esimerkki.fi', 'uusi@esimerkki.fi']);
  for (const letter of letters) {
    expect(letter.kind).toBe('data-changed');
    expect(letter.text).toContain('- Aiemmin: kirjaamo@esimerkki.fi\n- Muutoksen jälkeen: uusi@esimerkki.fi');
    expect(letter.text).toContain('Jos organisaatiosi ei ole tehnyt muutosta, ilmoita siitä heti');
  }
});

// Inventory: 118, 123, 127, 128
test('a contact is changed and one is added, and the other service shows it too', async ({ page, world }) => {
  const customership = await open(page, world);
  await customership.edit('Yhteyshenkilöt').last().click();
  await expect(customership.heading).toContainText(updating.contacts.fi);
  await customership.unfold();
  await expect(page.getByText('Osa näkymän yhteystiedoista voi koskea jonkin toisen Kanta-palvelun')).toBeVisible();
  await expect(customership.row('contacts-1')).toContainText('Yhteystiedolla on rooli myös palvelussa: Resepti-palvelu.');
  await expect(customership.row('contacts-3')).not.toContainText('Resepti-palvelu');
  await customership.text('contacts-1-name').fill('Anna Uusinimi');
  await customership.text('contacts-3-certificate_number').fill('00100000025');
  const added = await customership.add('contacts');
  await customership.giveContact(added, { name: 'Topi Tietosuoja', email: 'topi@esimerkki.fi', roles: ['data-protection-officer'] });
  await customership.check();
  await expect(customership.change('Anna Asiakas: Nimi')).toContainText('Anna Uusinimi');
  await expect(customership.change('Arto Arkisto: Varmennekortin numero')).toContainText('00100000025');
  await expect(customership.change('Lisätty: Topi Tietosuoja')).toContainText('topi@esimerkki.fi');
  await expect(customership.change('Lisätty: Topi Tietosuoja')).toContainText('Yhteystiedon tyyppi: Henkilö');
  await customership.save();
  await expect(customership.receipt).toBeVisible();

  await new Customership(page, 'prescription').openSummary();
  await expect(page.getByRole('heading', { name: 'Anna Uusinimi' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Topi Tietosuoja' })).toBeVisible();
});

// Inventory: 129, 130
test('a removal asks first, can be undone, and is gone from every service', async ({ page, world }) => {
  const customership = await open(page, world);
  await customership.openPart('contacts');
  await customership.remove('contacts-2').click();
  const question = customership.removalQuestion;
  await expect(question.getByRole('heading', { name: 'Poistetaanko yhteystieto Kanta-tuki?' })).toBeFocused();
  await expect(question).toContainText('Poista yhteystieto vain, jos olet varma, ettei yhteystaho ole enää käytössä.');
  await expect(question).toContainText('Yhteystieto poistuu kaikista Kanta-palveluista, myös palvelusta: Resepti-palvelu.');
  await page.keyboard.press('Escape');
  await expect(customership.remove('contacts-2')).toBeFocused();

  await customership.remove('contacts-2').click();
  await customership.confirmRemoval();
  await expect(customership.undo('contacts')).toBeFocused();
  await customership.undo('contacts').click();
  await expect.poll(() => customership.rows('contacts')).toEqual(['contacts-1', 'contacts-2', 'contacts-3']);
  await customership.remove('contacts-2').click();
  await customership.confirmRemoval();
  await customership.check();
  await expect(customership.change('Poistettu: Kanta-tuki')).toContainText('kanta-tuki@esimerkki.fi');
  await customership.save();
  await expect(customership.receipt).toBeVisible();
  await new Customership(page, 'prescription').openSummary();
  await expect(page.getByRole('heading', { name: 'Anna Asiakas' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Kanta-tuki' })).toHaveCount(0);
});

// Inventory: 118, 129
test('a change that leaves a required role empty is refused with the reason', async ({ page, world }) => {
  const customership = await open(page, world);
  await customership.openPart('contacts');
  await customership.remove('contacts-3').click();
  await expect(customership.removalQuestion).toContainText(`Poiston jälkeen kenelläkään ei ole roolia ”${roleNames.archivist.fi}”.`);
  await customership.confirmRemoval();
  await customership.text('contacts-2-phone').fill('09 123 4567');
  await customership.saveAndContinue();
  await expect(customership.problems.region).toBeFocused();
  expect(await customership.problems.fields()).toEqual(['contacts', 'contacts-2-phone']);

  await customership.undo('contacts').click();
  await expect(customership.problems.of('contacts')).toHaveCount(0);
  await customership.text('contacts-2-phone').fill('040 123 4567');
  await expect(customership.problems.region).toHaveCount(0);
  await customership.text('contacts-3-certificate_number').fill('');
  await customership.saveAndContinue();
  await expect(customership.problems.of('contacts-3-certificate_number')).toHaveCount(1);
  expect(await customership.problems.fields()).toEqual(['contacts-3-certificate_number']);
});

// Inventory: 118, 129
test('a change that leaves a role empty in another service names it, and leads to the roles', async ({ page, world }) => {
  const patientData = await open(page, world);
  await patientData.openPart('contacts');
  await patientData.role('contacts-3', 'data-protection-officer').tick();
  await patientData.check();
  await patientData.save();
  await expect(patientData.receipt).toBeVisible();

  const prescription = new Customership(page, 'prescription');
  await prescription.openPart('contacts');
  await prescription.remove('contacts-3').click();
  await prescription.confirmRemoval();
  await prescription.saveAndContinue();
  await expect(prescription.problems.region).toBeFocused();
  const link = page.locator('[data-problem="role_missing_elsewhere.archivist.patient-data"]');
  await expect(link).toHaveText(
    'Kenelläkään ei olisi enää roolia ”Arkistonhoitaja” toisessa käytössä olevassa palvelussa ' +
      '(Potilastietovaranto). Valitse rooli ensin toiselle yhteyshenkilölle sen palvelun tiedoissa.',
  );
  // The form of this service does not offer the role.
  await link.click();
  await expect(prescription.row('contacts-1-roles').getByRole('checkbox').first()).toBeFocused();
});

// Inventory: 132
test('billing data are changed with the same fields as in the application', async ({ page, world }) => {
  const customership = await open(page, world);
  await customership.edit('Laskutustiedot').click();
  await customership.text('billing-reference').fill('Kustannuspaikka 7');
  await customership.check();
  await expect(customership.changes).toContainText('Kustannuspaikka 7');
  await customership.save();
  await expect(customership.receipt).toContainText('Laskutustiedot');
});

test('a change without differences is reported as such', async ({ page, world }) => {
  const customership = await open(page, world);
  await customership.openPart('customer');
  await customership.check();
  await expect(page.getByText('Tiedot ovat samat kuin ennen.')).toBeVisible();
  await expect(customership.button(updating.save)).toHaveCount(0);
});

test('leaving with unsaved text asks first', async ({ page, world }) => {
  const customership = await open(page, world);
  await customership.openPart('customer');
  await customership.text('customer-phone').fill('09 123 4567');
  const question = page.getByRole('dialog').filter({ hasText: 'Poistutaanko tallentamatta?' });
  await page.getByRole('link', { name: words.cancelChanges.fi }).click();
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Jää sivulle' }).click();
  await expect(customership.text('customer-phone').control).not.toHaveValue('');
  await page.getByRole('link', { name: words.cancelChanges.fi }).click();
  await question.getByRole('button', { name: 'Poistu tallentamatta' }).click();
  await expect(customership.heading).toContainText('Yhteenveto');
});

test('the question before leaving closes when the user goes back', async ({ page, world }) => {
  const customership = await open(page, world);
  await customership.openPart('customer');
  await customership.text('customer-phone').fill('09 123 4567');
  await customership.check();
  const question = page.getByRole('dialog').filter({ hasText: 'Poistutaanko tallentamatta?' });
  await page.getByRole('banner').getByRole('link', { name: 'Ohjeita ja lomakkeita' }).click();
  await expect(question).toBeVisible();
  await page.goBack();
  await expect(question).toBeHidden();
  await expect(customership.text('customer-phone').control).toHaveValue('+358 9 123 4567');
});

test('a colleague’s change is merged, and no typed text is lost', async ({ page, world, browser }) => {
  const customership = await open(page, world);
  await customership.openPart('customer');
  await customership.text('customer-email').fill('minun@esimerkki.fi');
  await customership.check();

  const context = await browser.newContext();
  await world.letIn(context, 'colleague', { oid: '1.2.246.10.70100074.10.0' });
  const theirs = new Customership(await context.newPage(), 'patient-data');
  await theirs.openPart('customer');
  await theirs.text('customer-street').fill('Kollegankatu 2');
  await theirs.check();
  await theirs.save();
  await expect(theirs.receipt).toBeVisible();
  await context.close();

  await customership.save();
  const merged = page.locator('main .notice > p').filter({ hasText: /Kollega/ });
  await expect(merged).toContainText(/^Kalle Kollega muutti tietoja \d+\.\d+\.2026 klo [\d.]+: Postiosoite: Katuosoite tai postilokero\. Muutokset on yhdistetty\./);
  await expect(merged).toContainText('Jos muutitte samaa kohtaa, sinun muutoksesi korvaa aiemman.');
  await expect(customership.changes).toHaveCount(1);
  await customership.save();
  await expect(customership.receipt).toBeVisible();
  await expect(page.getByText('Kollegankatu 2').first()).toBeVisible();
  await expect(page.getByText('minun@esimerkki.fi').first()).toBeVisible();
});

test('a change whose answer was lost is made once, and ends in its receipt', async ({ page, world }) => {
  const customership = await open(page, world);
  await customership.openPart('customer');
  await customership.text('customer-street').fill('Uusikatu 2');
  await customership.check();
  await world.faults.plan({ method: 'POST', path: '/api/v1/customership', effect: { 'status-after': 504 } });
  await customership.save();
  await expect(customership.alert).toContainText('Yritä 5 sekunnin kuluttua uudelleen.');
  await customership.save();
  await expect(customership.receipt).toBeVisible();
  await expect(page.getByText('Uusikatu 2').first()).toBeVisible();
  const letters = (await world.outbox.letters()).filter((it) => it.kind === 'data-changed');
  expect(new Set(letters.map((it) => it.to)).size, 'one letter each').toBe(letters.length);
});

test.describe('a user who goes back while a change is saved', () => {
  async function saving(page: Page, world: World): Promise<{ customership: Customership; release: () => void }> {
    const customership = await open(page, world);
    await customership.edit('Asiakastiedot').click();
    await customership.text('customer-street').fill('Uusikatu 2');
    await customership.check();
    await expect(customership.heading).toBeFocused();
    const release = await hold(page, '**/changes');
    const asked = page.waitForRequest('**/changes');
    await customership.save();
    await asked;
    await page.goBack();
    await expect(page).toHaveURL(/\/customer$/);
    return { customership, release };
  }

  test('sees what is saved until it is, and then the receipt', async ({ page, world }) => {
    const { customership, release } = await saving(page, world);
    await expect(customership.change('Osoite')).toBeVisible();
    release();
    await expect(customership.receipt).toBeFocused();
    await expect(customership.part('Asiakastiedot')).toContainText('Uusikatu 2');
  });

  test('as far as the summary gets the receipt there', async ({ page, world }) => {
    const { customership, release } = await saving(page, world);
    await page.goBack();
    await expect(customership.heading).toContainText('Yhteenveto');
    await expect(customership.receipt).toHaveCount(0);
    release();
    await expect(customership.receipt).toBeFocused();
    await expect(customership.part('Asiakastiedot')).toContainText('Uusikatu 2');
  });

  test('and opens the form again does not undo the change', async ({ page, world }) => {
    const { customership, release } = await saving(page, world);
    await page.goBack();
    await customership.edit('Asiakastiedot').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Poista vastaukset selaimesta' }).click();
    await customership.text('customer-phone').fill('09 123 4567');
    const answered = page.waitForResponse('**/changes');
    release();
    await answered;
    await customership.check();
    await customership.save();
    await expect(customership.changes).toHaveCount(1);
    await expect(page.getByRole('main')).toContainText('Muutokset on yhdistetty.');
    await customership.save();
    await expect(customership.receipt).toBeFocused();
    await expect(customership.part('Asiakastiedot')).toContainText('Uusikatu 2');
    await expect(customership.part('Asiakastiedot')).toContainText('+358 9 123 4567');
  });
});

test('when the session has ended, typed text is still there', async ({ page, world }) => {
  const customership = await open(page, world);
  await customership.openPart('customer');
  await customership.text('customer-email').fill('uusi@esimerkki.fi');
  await customership.check();
  await world.faults.plan({ method: 'POST', path: '/api/v1/customership', effect: { status: 401 } });
  await customership.save();
  await expect(customership.alert).toContainText('Istuntosi on päättynyt.');
  await expect(customership.changes).toContainText('uusi@esimerkki.fi');
  await customership.save();
  await expect(customership.receipt).toBeVisible();
});

test('a user who may only view has a summary without buttons or billing data', async ({ page, world }) => {
  await world.enterAs({ scenario: 'katso', as: 'katso-technical', for: 'county' });
  const customership = new Customership(page, 'patient-data');
  await customership.openSummary();
  await expect(customership.part('Asiakastiedot')).toBeVisible();
  await expect(customership.part('Laskutustiedot')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('link', { name: /^Muokkaa/ })).toHaveCount(0);
  await expectForEverybody(page, /Yhteenveto/);
  await page.goto('/customership/patient-data/customer');
  await expect(customership.alert).toContainText('ei kata tätä sivua');
});
