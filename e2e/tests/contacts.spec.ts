import type { Locator, Page } from '@playwright/test';
import { rightContact, rightDraft, type ContactDraft, type Draft } from '../support/drafts';
import { hold } from '../support/hold';
import { maija, Wizard } from '../support/pages/wizard';
import { expectSaved } from '../support/saved';
import { roleNames, words } from '../support/words';
import { expect, test, type World } from '../support/world';

const noSms = 'Kirjoita ulkomainen numero muodossa +46 70 123 45 67.';
const sms = 'Puhelinnumeroon pitää voida lähettää tekstiviestejä. Esimerkiksi 040 123 4567.';

/** Opens the contacts of the clinic's application, with these in it. */
async function open(page: Page, world: World, contacts: ContactDraft[], service: Wizard['service'] = 'patient-data'): Promise<Wizard> {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await world.start(service, (context): Draft => ({ ...rightDraft(context), contacts }));
  const wizard = new Wizard(page, service);
  await wizard.open('contacts');
  await expect(wizard.button(words.addContact)).toBeVisible();
  return wizard;
}

const matti: ContactDraft = {
  ...rightContact('patient-data'),
  id: 2,
  name: 'Matti Mallikas',
  email: 'matti@esimerkki.fi',
  phone: '+358 50 123 4567',
  roles: ['technical'],
};

test('there is a contact from the start', async ({ page, world }) => {
  const wizard = await open(page, world, []);
  expect(await wizard.rows('contacts')).toHaveLength(1);
  await expect(page.getByRole('heading', { name: 'Yhteystieto 1' })).toBeVisible();
});

// Inventory: 90
test('a new contact comes last, has the focus, and is announced', async ({ page, world }) => {
  const wizard = await open(page, world, [rightContact('patient-data')]);
  const added = await wizard.add('contacts');
  expect(await wizard.rows('contacts')).toEqual(['contacts-1', added]);
  await expect(page.getByRole('heading', { name: 'Yhteystieto 2' })).toBeFocused();
  await expect(wizard.announcements.filter({ hasText: 'Uusi yhteystieto lisätty. Yhteystietoja on nyt 2.' })).toHaveCount(1);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(wizard.row(added).locator(':focus')).toHaveCount(1);
  await wizard.text(`${added}-name`).fill('Matti Mallikas');
  await expect(page.getByRole('heading', { name: 'Matti Mallikas' })).toBeVisible();
});

test('the fiftieth contact is the last, and the form says so', async ({ page, world }) => {
  const many = Array.from({ length: 49 }, (_, index): ContactDraft => ({ ...matti, id: index + 1, email: `matti.${index}@esimerkki.fi` }));
  const wizard = await open(page, world, many);
  const added = await wizard.add('contacts');
  await expect(page.getByText('Yhteystietoja voi olla enintään 50. Jos haluat lisätä uuden, poista ensin jokin nykyisistä.')).toBeVisible();
  await expect(wizard.button(words.addContact)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Yhteystieto 50' })).toBeFocused();

  await wizard.remove(added).click();
  await expect(wizard.button(words.addContact)).toBeVisible();
});

test('a contact that was only just added is removed at once and can be brought back', async ({ page, world }) => {
  const wizard = await open(page, world, [rightContact('patient-data')]);
  // Once the server has it, its removal asks first.
  await hold(page, '**/draft');
  const added = await wizard.add('contacts');
  await wizard.giveContact(added, { name: 'Matti Mallikas', email: 'matti@esimerkki.fi', roles: ['technical'] });

  await wizard.remove(added).click();
  await expect.poll(() => wizard.rows('contacts')).toEqual(['contacts-1']);
  await expect(wizard.undo('contacts')).toBeFocused();
  await expect(wizard.announcements.filter({ hasText: 'Yhteystieto Matti Mallikas poistettu. Yhteystietoja on jäljellä 1.' })).toHaveCount(1);

  await wizard.undo('contacts').click();
  await expect.poll(() => wizard.rows('contacts')).toEqual(['contacts-1', added]);
  await expect(page.getByRole('heading', { name: 'Matti Mallikas' })).toBeFocused();
  await expect(wizard.announcements.filter({ hasText: 'Yhteystieto Matti Mallikas palautettu.' })).toHaveCount(1);
  await expect(wizard.text(`${added}-email`).control).toHaveValue('matti@esimerkki.fi');
  await expect(wizard.role(added, 'technical').control).toBeChecked();
});

test('removing a saved contact asks first, by name', async ({ page, world }) => {
  const wizard = await open(page, world, [rightContact('patient-data'), matti]);
  await wizard.remove('contacts-1').click();
  await expect(wizard.removalQuestion.getByRole('heading', { name: 'Poistetaanko yhteystieto Maija Mallikas?' })).toBeFocused();
  await expect(wizard.removalQuestion).toContainText('Poista yhteystieto vain, jos olet varma');
  await expect(wizard.removalQuestion).toContainText('Poiston jälkeen kenelläkään ei ole näitä rooleja: ');
  await expect(wizard.removalQuestion).toContainText(`”${roleNames.archivist.fi}”`);

  await page.keyboard.press('Escape');
  await expect(wizard.removalQuestion).toBeHidden();
  await expect(wizard.remove('contacts-1')).toBeFocused();
  expect(await wizard.rows('contacts')).toHaveLength(2);

  await wizard.remove('contacts-1').click();
  await wizard.confirmRemoval();
  await expect.poll(() => wizard.rows('contacts')).toEqual(['contacts-2']);
  await expect(wizard.undo('contacts')).toBeFocused();
});

test('contacts with the same name are numbered', async ({ page, world }) => {
  const other: ContactDraft = { ...matti, name: maija.name };
  const wizard = await open(page, world, [rightContact('patient-data'), matti, { ...other, id: 3, email: '' }]);
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(headings.filter({ hasText: /Mallikas/ })).toHaveText([`${maija.name} (1)`, matti.name, `${maija.name} (2)`]);
  await expect(wizard.remove('contacts-3')).toHaveAccessibleName(`${words.removeContact.fi} ${maija.name} (2)`);
  await wizard.saveAndContinue();
  await expect(wizard.problems.links).toHaveText([new RegExp(`^${maija.name} \\(2\\): `)]);

  await wizard.remove('contacts-3').click();
  await expect(wizard.removalQuestion.getByRole('heading')).toHaveText(`Poistetaanko yhteystieto ${maija.name} (2)?`);
  await wizard.confirmRemoval();
  await expect(headings.filter({ hasText: /Mallikas/ })).toHaveText([maija.name, matti.name]);
});

test('what was removed stays removed, and the first row can be typed into on', async ({ page, world }) => {
  const wizard = await open(page, world, [matti, { ...rightContact('patient-data'), id: 3 }]);
  await wizard.remove('contacts-2').click();
  await wizard.confirmRemoval();
  await wizard.text('contacts-3-title').fill('Arkistonhoitaja');
  await wizard.saveAndContinue();
  await expect(wizard.heading).toContainText('Laskutustiedot');

  await wizard.open('contacts');
  await expect(wizard.text('contacts-3-title').control).toHaveValue('Arkistonhoitaja');
  expect(await wizard.rows('contacts')).toEqual(['contacts-3']);
});

test('the last contact can be removed, and the page says that contacts are needed', async ({ page, world }) => {
  const wizard = await open(page, world, [matti]);
  await wizard.remove('contacts-2').click();
  await wizard.confirmRemoval();
  await expect(page.getByText('Et ole vielä lisännyt yhteystietoja.')).toBeVisible();
  await wizard.saveAndContinue();
  await expect(wizard.problems.of('contacts').first()).toBeVisible();
});

// Inventory: 85
test('the card number is asked exactly of archivists', async ({ page, world }) => {
  const wizard = await open(page, world, [matti]);
  const number = wizard.text('contacts-2-certificate_number');
  await expect(number.control).toHaveCount(0);

  await wizard.role('contacts-2', 'archivist').tick();
  await expect(number.control).toBeVisible();
  await expect(number.hint).toHaveText('11 merkkiä, varmennekortin etupuolelta');
  await number.fill('001 0000 0017');
  await expect(number.control).toHaveValue('00100000017');

  await wizard.role('contacts-2', 'archivist').control.uncheck();
  await expect(number.control).toHaveCount(0);
  await wizard.role('contacts-2', 'archivist').tick();
  await expect(number.control, 'what was typed is still there').toHaveValue('00100000017');
});

test('an answer says which questions it adds and removes, and their answers come back', async ({ page, world }) => {
  const wizard = await open(page, world, [rightContact('patient-data'), { ...matti, roles: ['archivist'], certificate_number: '00100000025' }]);
  const kind = wizard.radio('contacts-1-kind');
  await kind.choose('organisation');
  await expect(kind.status).toHaveText(
    'Tämän vastauksen vuoksi emme enää kysy seuraavaa: Tehtävänimike. ' +
      'Poistuneisiin kohtiin täyttämäsi tiedot säilyvät, kunnes lähetät lomakkeen, mutta niitä ei lähetetä Kelaan.',
  );
  await kind.choose('person');
  await expect(kind.status).toHaveText('Tämän vastauksen vuoksi kysymme myös seuraavaa: Tehtävänimike.');
  await expect(wizard.text('contacts-1-title').control).toHaveValue('Toiminnanjohtaja');

  await wizard.role('contacts-1', 'archivist').control.uncheck();
  const roles = wizard.radio('contacts-1-roles');
  await expect(roles.status).toContainText('emme enää kysy seuraavaa: Varmennekortin numero.');
  await expect(kind.status, 'only the last answer says so').toBeHidden();
  await wizard.saveAndContinue();
  await expect(wizard.heading).toContainText('Laskutustiedot');
  await wizard.open('contacts');
  await expect(wizard.text('contacts-1-certificate_number').control).toHaveCount(0);
  await expect(roles.status, 'nothing was changed now').toBeHidden();
  await wizard.role('contacts-1', 'archivist').tick();
  await expect(roles.status).toHaveText('Tämän vastauksen vuoksi kysymme myös seuraavaa: Varmennekortin numero.');
  await expect(wizard.text('contacts-1-certificate_number').control).toHaveValue('00100000017');
});

test('an odd card number is pointed out and does not block', async ({ page, world }) => {
  const wizard = await open(page, world, [rightContact('patient-data')]);
  const number = wizard.text('contacts-1-certificate_number');
  await number.fill('A0100000017');
  await expect(number.status).toHaveText(
    'Huomaa: Varmennekortin numerossa on tavallisesti vain numeroita. Tarkista se kortin etupuolelta.',
  );
  await wizard.saveAndContinue();
  await expect(wizard.heading).toContainText('Laskutustiedot');
});

// Inventory: 79
test('a number that takes text messages is required exactly of recipients of disturbance notices', async ({ page, world }) => {
  const wizard = await open(page, world, [{ ...matti, phone: '' }, rightContact('patient-data')]);
  const phone = wizard.text('contacts-2-phone');
  await expect(phone.hint).toHaveText(noSms);
  await expect(phone.label).toContainText('(valinnainen)');

  await wizard.role('contacts-2', 'disturbance').tick();
  await expect(phone.hint).toHaveText(sms);
  await expect(phone.label).not.toContainText('(valinnainen)');
  await phone.fill('040-1234567');
  await expect(phone.control).toHaveValue(maija.phone);

  await wizard.role('contacts-2', 'disturbance').control.uncheck();
  await expect(phone.hint).toHaveText(noSms);
});

test('a contact with a number that takes no text messages is marked as one to put right', async ({ page, world }) => {
  const wizard = await open(page, world, [{ ...rightContact('patient-data'), phone: '+358 9 123 4567' }]);
  await wizard.saveAndContinue();
  await expect(wizard.row('contacts-1').locator('.repeat__head')).toContainText('korjattavaa');
});

// Inventory: 74
test('a contact point is asked for no title', async ({ page, world }) => {
  const wizard = await open(page, world, [matti]);
  await expect(wizard.text('contacts-2-name').label).toHaveText('Nimi');
  await wizard.radio('contacts-2-kind').choose('organisation');
  await expect(wizard.text('contacts-2-name').label).toHaveText('Yhteystahon nimi');
  await expect(wizard.text('contacts-2-title').control).toHaveCount(0);
});

test('the required roles and their holders stay in view', async ({ page, world }) => {
  const wizard = await open(page, world, [matti]);
  const needed = page.getByRole('heading', { name: 'Tarvittavat roolit' }).locator('..').getByRole('listitem');
  await expect(needed).toHaveText([
    `${roleNames.administrative.fi}: puuttuu vielä`,
    `${roleNames.billing.fi}: puuttuu vielä`,
    `${roleNames.archivist.fi}: puuttuu vielä`,
  ]);
  await wizard.role('contacts-2', 'billing').tick();
  await expect(needed.nth(1)).toHaveText(`${roleNames.billing.fi}: Matti Mallikas`);
});

test('a missing role is marked where roles are chosen', async ({ page, world }) => {
  const wizard = await open(page, world, [{ ...rightContact('patient-data'), roles: ['technical'] }]);
  await wizard.saveAndContinue();
  await wizard.problems.links.filter({ hasText: roleNames.administrative.fi }).click();
  const roles = page.getByRole('group', { name: /^Roolit/ });
  await expect(wizard.role('contacts-1', 'administrative').control).toBeFocused();
  await expect(roles.locator('legend')).toBeInViewport();
});

// Inventory: 76, 89
test('each offered role is explained, and no other', async ({ page, world }) => {
  await open(page, world, [matti], 'prescription');
  await page.getByText('Mitä roolit tarkoittavat?').click();
  await expect(page.getByText('Olemme yhteydessä tietosuojavastaavaan tietosuojaan liittyvissä asioissa.')).toBeVisible();
  await expect(page.getByText('Arkistonhoitajan käyttöliittymän')).toHaveCount(0);
});

test('a repeated contact is a problem until it differs', async ({ page, world }) => {
  const wizard = await open(page, world, [rightContact('patient-data')]);
  const added = await wizard.add('contacts');
  await wizard.giveContact(added, { name: ' maija MALLIKAS ', roles: ['technical'] });
  await wizard.saveAndContinue();
  await expect(wizard.text(`${added}-name`).error).toContainText('Sama nimi ja sähköpostiosoite on annettu jo');
  await wizard.text(`${added}-email`).fill('toinen.maija@esimerkki.fi');
  await expect(wizard.text(`${added}-name`).error).toHaveCount(0);
  await wizard.saveAndContinue();
  await expect(wizard.heading).toContainText('Laskutustiedot');
});

test('text typed during a save is not lost', async ({ page, world }) => {
  const wizard = await open(page, world, [matti]);
  const answer = await hold(page, '**/draft');
  await wizard.saveAndContinue();
  await expect(wizard.problems.region).toBeFocused();
  const title = wizard.text('contacts-2-title').control;
  await title.fill('Talonmies');
  await expect(page.getByText('Tallennetaan')).toBeVisible();
  answer();
  await expectSaved(page);
  await expect(title).toBeFocused();
  await expect(title).toHaveValue('Talonmies');
});

/** The most nodes of the document that one contact may take. It goes down when the app does, and not up. */
const NODES = 69;

test('a contact takes no more of the page than its budget', async ({ page, world }) => {
  const wizard = await open(page, world, [rightContact('patient-data')]);
  const added = await wizard.add('contacts');
  expect(await nodesIn(wizard.row(added))).toBeLessThanOrEqual(NODES);
});

test('a browser that fills in forms goes through the controls of one contact at each key', async ({ page, world }) => {
  const wizard = await open(page, world, []);
  for (let count = 1; count < 5; count += 1) {
    await wizard.add('contacts');
  }
  const controls = await page.locator('main input').evaluateAll((all: HTMLInputElement[]) => all.map((it) => it.form?.elements.length ?? NaN));
  expect(controls.length).toBeGreaterThanOrEqual(60);
  expect(Math.max(...controls)).toBeLessThan(20);
});

test('typing changes texts and adds no node to the page', async ({ page, world }) => {
  await page.clock.install();
  const wizard = await open(page, world, [rightContact('patient-data'), matti]);
  const added = await wizard.add('contacts');
  const name = wizard.text(`${added}-name`).control;
  await name.pressSequentially('Ma');
  // What is announced a while after is not of the next key.
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.evaluate(() => {
    const added = Object.assign(window, { added: 0 });
    new MutationObserver((records) => (added.added += records.length)).observe(document.body, { childList: true, subtree: true });
  });
  await name.press('i');
  await expect(page.getByRole('heading', { name: 'Mai', exact: true })).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { added: number }).added)).toBe(0);
});

function nodesIn(row: Locator): Promise<number> {
  return row.evaluate((row) => {
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_ALL);
    let count = 1;
    while (walker.nextNode()) {
      count += 1;
    }
    return count;
  });
}

/**
 * The most memory of the wasm that forty contacts may take, in pages of 64 kB: signals, memos and effects of every field.
 * It goes down when the app does, and not up.
 */
const MEMORY = 43;

test('contacts take no more memory than their budget', async ({ page, world }) => {
  await page.addInitScript(keepMemory);
  await open(page, world, []);
  const before = await memoryWith(page, 10);
  expect((await memoryWith(page, 50)) - before).toBeLessThanOrEqual(MEMORY);
});

/** In the page: keeps the memory of the app where the test finds it. */
function keepMemory(): void {
  const instantiate = WebAssembly.instantiate as (...all: unknown[]) => Promise<WebAssembly.Instance>;
  const kept = async (...all: unknown[]): Promise<WebAssembly.Instance> => {
    const instance = await instantiate(...all);
    // A part of the app has none of its own.
    const { memory } = instance.exports;
    Object.assign(window, memory && { memory });
    return instance;
  };
  Object.assign(WebAssembly, { instantiate: kept });
}

/** The pages of memory that there are when the form has this many contacts. */
function memoryWith(page: Page, contacts: number): Promise<number> {
  return page.evaluate(async (contacts) => {
    while (document.querySelectorAll('.repeat__item').length < contacts) {
      document.querySelector<HTMLElement>('#contacts > .button--secondary')?.click();
      await new Promise(requestAnimationFrame);
    }
    return (window as unknown as { memory: WebAssembly.Memory }).memory.buffer.byteLength / 65_536;
  }, contacts);
}

/** The most nodes of a contact that is a card. */
const NODES_OF_CARD = 27;

test('a contact that is filled in is a card until it is edited', async ({ page, world }) => {
  const wizard = await open(page, world, [rightContact('patient-data'), matti]);
  await page.reload();
  const card = page.getByRole('group', { name: 'Matti Mallikas' });
  await expect(card).toContainText(`Roolit: ${roleNames.technical.fi}`);
  await expect(card).toContainText('Sähköpostiosoite: matti@esimerkki.fi');
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  expect(await nodesIn(wizard.row('contacts-2'))).toBeLessThanOrEqual(NODES_OF_CARD);

  await card.getByRole('button', { name: 'Muokkaa Matti Mallikas' }).click();
  await expect(page.getByRole('heading', { name: 'Matti Mallikas' })).toBeFocused();
  await wizard.text('contacts-2-title').type('Talonmies');
  const done = card.getByRole('button', { name: 'Valmis Matti Mallikas' });
  await wizard.text('contacts-2-email').type('');
  await expect(done, 'what is not filled in cannot be folded').toHaveCount(0);
  await wizard.text('contacts-2-email').type('matti@esimerkki.fi');
  await done.click();
  await expect(page.getByRole('heading', { name: 'Matti Mallikas' })).toBeFocused();
  await expect(card).toContainText('Tehtävänimike: Talonmies');
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await wizard.saveAndContinue();
  await expect(wizard.heading).toContainText('Laskutustiedot');
});

test('a card opens when something in it is to be put right, and when a role is missing', async ({ page, world }) => {
  const wizard = await open(page, world, [matti, { ...matti, id: 3, phone: '' }]);
  await page.reload();
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await wizard.saveAndContinue();
  await expect(wizard.problems.region).toBeFocused();
  await wizard.problems.of('contacts-3-name').click();
  await expect(wizard.text('contacts-3-name').control).toBeFocused();
  await page.locator('[data-problem="role_missing.billing"]').click();
  await expect(wizard.role('contacts-2', 'billing').control).toBeFocused();
});

test('a new contact folds the ones that are filled in', async ({ page, world }) => {
  const wizard = await open(page, world, [matti, { ...matti, id: 3, name: '' }]);
  await wizard.text('contacts-2-title').type('Talonmies');
  await wizard.add('contacts');
  await expect(wizard.row('contacts-2')).toContainText('Tehtävänimike: Talonmies');
  await expect(wizard.text('contacts-2-title').control).toHaveCount(0);
  await expect(wizard.text('contacts-3-name').control).toBeVisible();
});

test('a contact in which something looks odd is no card', async ({ page, world }) => {
  const wizard = await open(page, world, [{ ...matti, email: 'matti@gmial.com' }]);
  await page.reload();
  await expect(wizard.text('contacts-2-email').status).toContainText('Tarkoititko @gmail.com?');
});

test('users add themselves, and a contact is the basis of another', async ({ page, world }) => {
  const wizard = await open(page, world, []);
  const addMe = page.getByRole('button', { name: 'Lisää minut' });
  await addMe.click();
  await expect(addMe).toBeHidden();
  const [mine] = await wizard.rows('contacts');
  await expect(wizard.text(`${mine}-name`).control).not.toHaveValue('');

  await wizard.text(`${mine}-title`).fill('Johtaja');
  await page.getByRole('button', { name: /^Kopioi uuden yhteystiedon pohjaksi/ }).click();
  await expect.poll(() => wizard.rows('contacts')).toHaveLength(2);
  const [, copied] = await wizard.rows('contacts');
  await expect(wizard.text(`${copied}-title`).control).toHaveValue('Johtaja');
  await expect(wizard.text(`${copied}-name`).control).toHaveValue('');
});

test('what looks odd in a copy from the start is not announced', async ({ page, world }) => {
  await page.clock.install();
  const wizard = await open(page, world, [matti]);
  await page.getByRole('button', { name: /^Kopioi uuden yhteystiedon pohjaksi/ }).click();
  await expect.poll(() => wizard.rows('contacts')).toHaveLength(2);
  const [, copied] = await wizard.rows('contacts');
  await expect(wizard.text(`${copied}-phone`).status).toContainText('Huomaa: ');
  await page.clock.runFor('00:05');
  await expect(wizard.announcements.filter({ hasText: 'Uusi yhteystieto lisätty' })).toHaveCount(1);
  await expect(wizard.announcements.filter({ hasText: 'Huomaa: ' })).toHaveCount(0);
});

test('what is valid but unlikely is pointed out and stops nothing', async ({ page, world }) => {
  const unlikely = { ...rightContact('patient-data'), name: 'Toimitusjohtaja Maija Mallikas', email: 'maija@gmial.com' };
  const wizard = await open(page, world, [unlikely]);
  const row = wizard.row('contacts-1');
  await expect(row).toContainText('Tarkoititko @gmail.com?');
  await expect(row).toContainText('Kirjoita tähän vain nimi.');
  await wizard.saveAndContinue();
  await expect(page).toHaveURL(/billing/);
});
