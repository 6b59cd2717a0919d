import type { Page } from '@playwright/test';
import { rightDraft, type AccessPointDraft, type Draft } from '../support/drafts';
import { hold } from '../support/hold';
import type { Organisation, Persona } from '../support/generated';
import { Wizard } from '../support/pages/wizard';
import { words } from '../support/words';
import { expect, test, type World } from '../support/world';

const oid = (last: number) => `1.2.246.10.70100111.18.${last}`;

interface Who {
  as: Persona;
  for: Organisation;
}

const clinic: Who = { as: 'managing-director', for: 'clinic' };
const pharmacy: Who = { as: 'pharmacist', for: 'pharmacy' };

/** Opens the access points of an application for the service, with these in it. */
async function open(
  page: Page,
  world: World,
  service: Wizard['service'],
  accessPoints: AccessPointDraft[] = [],
  who: Who = clinic,
): Promise<Wizard> {
  await world.enterAs(who);
  await world.start(service, (context): Draft => ({
    ...rightDraft(context),
    access_points: accessPoints,
    renewal_requests: null,
  }));
  const wizard = new Wizard(page, service, 'fi', who === pharmacy);
  await wizard.open('access-points');
  await expect(wizard.button(words.addAccessPoint)).toBeVisible();
  return wizard;
}

const one = (id: number, last: number, systems: string[] = []): AccessPointDraft => ({
  id,
  oid: oid(last),
  systems,
  viewer_systems: [],
});

// Inventory: 51, 53
test('there is an access point from the start, with its hint', async ({ page, world }) => {
  const wizard = await open(page, world, 'patient-data');
  const row = await wizard.firstRow('access_points');
  await expect(page.getByRole('heading', { name: 'Liityntäpiste 1' })).toBeVisible();
  await expect(wizard.text(`${row}-oid`).hint).toHaveText(
    'Numeroita ja pisteitä, alkaa 1.2.246. Esimerkiksi 1.2.246.10.12345671.18.1',
  );
  await expect(page.getByText('Huomaa, että palvelunantajan oma OID-tunnus ei ole Kanta-liityntäpisteen OID-tunnus.')).toBeVisible();
});

// Inventory: 51, 55
test('the systems of an access point are looked up and chosen under it', async ({ page, world }) => {
  const wizard = await open(page, world, 'patient-data');
  const row = await wizard.firstRow('access_points');
  await wizard.text(`${row}-oid`).fill(` urn:oid:${oid(1)} `);
  await expect(wizard.text(`${row}-oid`).control, 'in its official form').toHaveValue(oid(1));
  await expect(wizard.text(`${row}-oid`).status).toHaveText('Liityntäpisteeltä löytyi 2 järjestelmää.');
  await expect(wizard.row(`${row}-systems`).getByRole('checkbox')).toHaveCount(2);
  await wizard.system(row, 'Ajanvaraus-Esimerkki').tick();
  await wizard.saveAndContinue();
  await expect(wizard.heading).toContainText('Asiakastiedot');

  await wizard.open('access-points');
  await expect(wizard.system(row, 'Ajanvaraus-Esimerkki').control).toBeChecked();
  await expect(wizard.system(row, 'Potilas-Esimerkki').control).not.toBeChecked();
});

test('the register is queried when typing pauses, without leaving the field', async ({ page, world }) => {
  const wizard = await open(page, world, 'social-welfare', [], { as: 'managing-director', for: 'home-care' });
  const row = await wizard.firstRow('access_points');
  await wizard.text(`${row}-oid`).control.pressSequentially(oid(2));
  await expect(wizard.text(`${row}-oid`).status).toHaveText('Liityntäpisteeltä löytyi yksi järjestelmä.');
  await expect(wizard.text(`${row}-oid`).control).toBeFocused();
});

const odd: [string, string, RegExp][] = [
  ['unknown', oid(5), /^Kanta-palveluissa ei ole liityntäpistettä, jolla on tämä OID-tunnus\./],
  ['closed', oid(9), /^Tämä liityntäpiste on suljettu\./],
  ['for pharmacies only', oid(4), /^Tällä liityntäpisteellä ei ole järjestelmää, jolla voi käyttää haettavaa palvelua\./],
];

for (const [what, typed, says] of odd) {
  // Inventory: 57
  test(`an access point that is ${what} is shown at once`, async ({ page, world }) => {
    const wizard = await open(page, world, 'patient-data');
    const row = await wizard.firstRow('access_points');
    await wizard.text(`${row}-oid`).fill(typed);
    await expect(wizard.text(`${row}-oid`).status).toHaveText(says);
    await expect(wizard.row(`${row}-systems`).getByRole('checkbox')).toHaveCount(0);
    await wizard.saveAndContinue();
    await expect(wizard.problems.region).toBeFocused();
  });
}

// Inventory: 54
test('the customer’s own OID is no access point, however it is written', async ({ page, world }) => {
  const wizard = await open(page, world, 'patient-data');
  const row = await wizard.firstRow('access_points');
  await wizard.text(`${row}-oid`).fill('urn:oid:1.2.246.10.70100023.10.0');
  await wizard.saveAndContinue();
  await expect(wizard.text(`${row}-oid`).error).toContainText('Tämä on organisaation oma OID-tunnus.');
});

test('what looks like an organisation is pointed out', async ({ page, world }) => {
  const wizard = await open(page, world, 'patient-data');
  const row = await wizard.firstRow('access_points');
  await wizard.text(`${row}-oid`).fill('1.2.246.10.32213086.10.0');
  await expect(wizard.text(`${row}-oid`).status).toContainText('Huomaa: Tämä näyttää organisaation OID-tunnukselta.');
});

// Inventory: 56
test('access points are added, removed and brought back', async ({ page, world }) => {
  const wizard = await open(page, world, 'patient-data', [one(1, 1, ['Potilas-Esimerkki'])]);
  await expect(wizard.row('access_points-1')).toBeVisible();
  await expect(wizard.remove('access_points-1'), 'one is always needed').toHaveCount(0);
  const added = await wizard.add('access_points');
  await expect(page.getByRole('heading', { name: 'Liityntäpiste 2' })).toBeFocused();
  await expect(wizard.announcements.filter({ hasText: 'Liityntäpiste 2 lisätty.' })).toHaveCount(1);
  await wizard.text(`${added}-oid`).fill('1.2.246.537.6.918.18.10.13.1');

  await wizard.remove('access_points-1').click();
  await expect.poll(() => wizard.rows('access_points')).toEqual([added]);
  await expect(wizard.remove(added)).toHaveCount(0);
  await expect(wizard.undo('access_points')).toBeFocused();
  await expect(wizard.announcements.filter({ hasText: `Liityntäpiste ${oid(1)} poistettu.` })).not.toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Liityntäpiste 1' }), 'numbers follow the rows').toBeVisible();
  await expect(wizard.text(`${added}-oid`).control).toHaveValue('1.2.246.537.6.918.18.10.13.1');

  await wizard.undo('access_points').click();
  await expect.poll(() => wizard.rows('access_points')).toEqual(['access_points-1', added]);
  await expect(page.getByRole('heading', { name: 'Liityntäpiste 1' })).toBeFocused();
  await expect(wizard.announcements.filter({ hasText: `Liityntäpiste ${oid(1)} palautettu.` })).toHaveCount(1);
  await expect(wizard.system('access_points-1', 'Potilas-Esimerkki').control).toBeChecked();
});

test('an empty access point that was saved is gone only when that is saved too', async ({ page, world }) => {
  const wizard = await open(page, world, 'patient-data', [one(1, 1, ['Potilas-Esimerkki'])]);
  const added = await wizard.add('access_points');
  await wizard.saveAndContinue();
  await expect(wizard.saveState).toHaveText('Tallennettu 1.12.2026 klo 9.00. Joissakin kohdissa on vielä korjattavaa.');
  await wizard.remove(added).click();
  await wizard.saveAndContinue();
  await expect(wizard.heading).toContainText('Asiakastiedot');
  await wizard.open('access-points');
  await expect(wizard.row('access_points-1')).toBeVisible();
  expect(await wizard.rows('access_points')).toEqual(['access_points-1']);
});

test('a repeated access point is a problem', async ({ page, world }) => {
  const wizard = await open(page, world, 'patient-data', [one(1, 1, ['Potilas-Esimerkki'])]);
  const added = await wizard.add('access_points');
  await wizard.text(`${added}-oid`).fill(oid(1));
  await wizard.saveAndContinue();
  await expect(wizard.text(`${added}-oid`).error).toContainText('Olet antanut saman liityntäpisteen kahdesti.');
  await wizard.remove(added).click();
  await wizard.saveAndContinue();
  await expect(wizard.heading).toContainText('Asiakastiedot');
});

// Inventory: 60, 62, 63
test('renewal requests are asked exactly where a chosen system can take them', async ({ page, world }) => {
  const wizard = await open(page, world, 'prescription', [one(1, 1)]);
  const question = wizard.radio('renewal_requests').group;
  await expect(page.getByRole('heading', { name: 'Reseptin uusimispyynnöt' })).toBeVisible();
  await expect(question).toHaveCount(0);
  const later = page.getByText('Kysymme tässä, otetaanko uusimispyyntöpalvelu käyttöön');
  await expect(later).toBeVisible();

  await wizard.system('access_points-1', 'Ajanvaraus-Esimerkki').tick();
  await expect(question).toHaveCount(0);
  await expect(page.getByText('Uusimispyyntöpalvelua ei voi valita')).toBeVisible();
  await expect(later).toHaveCount(0);

  await wizard.system('access_points-1', 'Potilas-Esimerkki').tick();
  await expect(question).toBeVisible();
  await expect(page.getByText('Uusimispyyntöpalvelua ei voi valita')).toHaveCount(0);
  await wizard.radio('renewal_requests').choose('yes');
  await expect(page.getByRole('heading', { name: 'Jos otat uusimispyyntöpalvelun käyttöön' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'koodistopalvelu@thl.fi' })).toHaveAttribute('href', 'mailto:koodistopalvelu@thl.fi');
  await wizard.saveAndContinue();
  await expect(wizard.heading).toContainText('Asiakastiedot');
});

// Inventory: 37, 38, 60
test('no other service asks about renewal requests, nor does the pharmacist’s application', async ({ page, world }) => {
  await open(page, world, 'patient-data', [one(1, 1, ['Potilas-Esimerkki'])]);
  await expect(page.getByRole('heading', { name: 'Reseptin uusimispyynnöt' })).toHaveCount(0);
  const wizard = await open(page, world, 'prescription', [], pharmacy);
  const row = await wizard.firstRow('access_points');
  await wizard.text(`${row}-oid`).fill(oid(4));
  await wizard.system(row, 'Apteekki-Esimerkki').tick();
  await expect(page.getByRole('heading', { name: 'Reseptin uusimispyynnöt' })).toHaveCount(0);
  await wizard.saveAndContinue();
  await expect(wizard.heading).toContainText('Asiakastiedot');
});

// Inventory: 59
test('the viewer system is asked for imaging and for nothing else', async ({ page, world }) => {
  const wizard = await open(page, world, 'imaging');
  const row = await wizard.firstRow('access_points');
  await wizard.text(`${row}-oid`).fill(oid(3));
  await wizard.system(row, 'Kuva-Esimerkki').tick();
  await expect(wizard.row(`${row}-viewer_systems-label`)).toContainText('Katselinjärjestelmä');
  await wizard.system(row, 'Katselin-Esimerkki', 'viewer_systems').tick();
  await wizard.saveAndContinue();
  await expect(wizard.heading).toContainText('Asiakastiedot');

  const other = await open(page, world, 'patient-data', [one(1, 1)]);
  await expect(other.row('access_points-1-systems')).toBeVisible();
  await expect(other.row('access_points-1-viewer_systems')).toHaveCount(0);
});

test('a button stays under the pointer while it is pressed, and what is found out about a field comes after', async ({ page, world }) => {
  await page.clock.install();
  const wizard = await open(page, world, 'patient-data');
  const line = wizard.text(`${await wizard.firstRow('access_points')}-oid`);
  // From now on no pause in typing is long enough to ask the register.
  await page.clock.pauseAt(Date.now() + 60_000);
  await line.control.fill(oid(9));
  await wizard.button(words.saveAndContinue).hover();
  await expect(line.status, 'nothing has been found out yet').toHaveCount(0);
  await page.mouse.down();
  await page.clock.runFor(160);
  expect(await world.calls('GET', oid(9)), 'nor is it asked while the button is pressed').toEqual([]);
  await page.mouse.up();
  await page.clock.resume();
  await expect(wizard.problems.links).not.toHaveCount(0);
});

test('a slow register is waited for while typing goes on', async ({ page, world }) => {
  const wizard = await open(page, world, 'patient-data');
  const row = await wizard.firstRow('access_points');
  const answer = await hold(page, '**/api/v1/access-points/**');
  await wizard.text(`${row}-oid`).fill(oid(1));
  await expect(wizard.text(`${row}-oid`).status).toHaveText('Haetaan järjestelmiä liityntäpisteen tiedoista');
  answer();
  await expect(wizard.text(`${row}-oid`).status).toHaveText('Liityntäpisteeltä löytyi 2 järjestelmää.');
  await expect(wizard.text(`${row}-oid`).control).toHaveValue(oid(1));
});
