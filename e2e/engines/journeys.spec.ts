import { stepsOf } from '../support/answers';
import { expect, test } from '../support/engines/visit';
import type { Language } from '../support/generated';
import { updating } from '../support/pages/customership';
import { organisationNames } from '../support/pages/log-in';
import {
  TERMINATION_EMAIL,
  terminationAnswers,
  terminationHeadings,
  terminationSteps,
} from '../support/pages/termination';
import { CUSTOMER_EMAIL, groups, rightAnswers } from '../support/pages/wizard';
import { serviceNames, stepHeadings, words } from '../support/words';
import { delivered, received } from '../support/receipts';

const REFERENCE = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]/;

// Inventory: 1
test('a clinic joins, step by step, to the receipt', async ({ enter, person }) => {
  const language: Language = 'fi';
  const service = 'patient-data';
  const world = await enter({ as: 'managing-director', for: 'clinic', lang: language, go: '/services' });
  await person.pressIn(serviceNames[service][language], 'Tee hakemus');
  for (const step of stepsOf(service, false)) {
    await person.sees(stepHeadings[step][language]);
    const group = groups[step];
    const row = group ? await person.firstRow(group) : '';
    await person.give(rightAnswers(step, { service, language, pharmacy: false }, row));
    const on = { instructions: words.start, summary: words.send }[step as string] ?? words.saveAndContinue;
    await person.press(on[language]);
  }
  await person.sees(delivered[language]);
  const [reference = ''] = REFERENCE.exec(await person.shown()) ?? [];
  const letters = await world.outbox.letters();
  expect(letters.map(({ kind, to }) => ({ kind, to }))).toEqual([{ kind: 'application-received', to: CUSTOMER_EMAIL }]);
  expect(letters[0]?.subject).toContain(reference);
  expect(letters[0]?.text).toContain(organisationNames.clinic);
  expect(letters[0]?.attachments.map((it) => it.media_type)).toEqual(['application/pdf']);

  await person.reload();
  await person.sees(delivered[language]);
  await person.reads(reference);
});

// Inventory: 2
test('a contact of a service in use is changed, to the receipt', async ({ enter, person }) => {
  const language: Language = 'sv';
  await enter({ as: 'managing-director', for: 'leaving', lang: language, go: '/customership/patient-data/contacts' });
  await person.sees(updating.contacts[language]);
  await person.press(`${words.edit[language]} Anna Asiakas`);
  await person.type('contacts-1-name', 'Anna Ändrad');
  await person.type('contacts-1-email', 'anna.andrad@esimerkki.fi');
  await person.press(words.saveAndContinue[language]);
  await person.sees(updating.check[language]);
  await person.reads('Anna Ändrad');

  // The form is as it was left, and so is what it leads to.
  await person.back();
  await person.sees(updating.contacts[language]);
  await person.reads('Anna Ändrad');
  await person.forward();
  await person.sees(updating.check[language]);

  await person.press(updating.save[language]);
  await person.reads(updating.saved[language]);
  await expect.poll(() => person.focus()).toBe('receipt');
  expect(await person.shown()).toMatch(REFERENCE);
  await person.reload();
  await person.reads('anna.andrad@esimerkki.fi');
});

// Inventory: 3
test('a customership is ended, to the receipt', async ({ enter, person }) => {
  const language: Language = 'en';
  const world = await enter({ as: 'managing-director', for: 'leaving', lang: language, go: '/termination' });
  for (const step of terminationSteps) {
    await person.sees(terminationHeadings[step][language]);
    if (step === 'contact') {
      await person.press(`${words.edit[language]} Anna Asiakas`);
    }
    await person.give(terminationAnswers(step));
    const on = { instructions: words.start, confirmation: words.send }[step as string] ?? words.next;
    await person.press(on[language]);
  }
  await person.sees(received[language]);
  await person.reads(TERMINATION_EMAIL);
  await person.reads('31.12.2026');
  const letters = (await world.outbox.letters()).filter((it) => it.kind === 'termination-received');
  expect(letters.map(({ to }) => to)).toEqual([TERMINATION_EMAIL]);
  expect(letters[0]?.attachments.map((it) => it.media_type)).toEqual(['application/pdf']);
});

test('a visitor reads the start page in another language, and goes on to the log-in', async ({ person }) => {
  await person.open('/');
  await person.sees(words.product.fi);
  await person.mark();
  await person.pressAbove('Svenska');
  await person.sees(words.product.sv);
  expect(await person.isMarked(), 'changed in place').toBe(true);
  await person.press(words.logIn.sv);
  await person.sees('Logga in på Kanta Extranätet');
  await person.pressAbove('Suomi');
  await person.sees('Kirjaudu Kanta Ekstranetiin');
  await person.back();
  await person.sees(words.product.fi);
});
