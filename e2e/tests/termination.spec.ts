import type { Page } from '@playwright/test';
import { expectAccessible, expectForEverybody } from '../support/accessibility';
import { oids } from '../support/answers';
import { rightDraft } from '../support/drafts';
import { billing } from '../support/errors/billing';
import { rounds, type Case } from '../support/errors/case';
import { email, freeText, missing, phone } from '../support/errors/texts';
import { expectProblems } from '../support/errors/problems';
import { languages, type Language } from '../support/generated';
import { names } from '../support/names';
import { Customership, updating } from '../support/pages/customership';
import { ServicesPage, serviceStates } from '../support/pages/services';
import {
  Termination,
  TERMINATION_EMAIL,
  terminationHeadings,
  terminationSteps,
  type TerminationStep,
} from '../support/pages/termination';
import { CUSTOMER_EMAIL, Wizard } from '../support/pages/wizard';
import { received } from '../support/receipts';
import { send, sendApplication } from '../support/sent';
import { stepHeadings, words } from '../support/words';
import { expect, test, type World } from '../support/world';

/** Opens a page as the managing director of the customer that is leaving. */
async function enter(page: Page, world: World, language: Language = 'fi', at?: string): Promise<Termination> {
  await world.open({ as: 'managing-director', for: 'leaving', lang: language, go: '/services', ...(at && { at }) });
  return new Termination(page, language);
}

/** The termination, filled in up to a step. */
async function begun(page: Page, world: World, step: TerminationStep): Promise<Termination> {
  const termination = await enter(page, world);
  await termination.menu.click();
  await termination.goTo(step);
  return termination;
}

// Inventory: 3, 134, 135, 136, 137, 138, 139, 141, 146, 147, 148, 149, 151, 152
for (const language of languages) {
  test(`the whole wizard, step by step, in ${language}`, async ({ page, world }) => {
    const termination = await enter(page, world, language);
    await termination.menu.click();
    const names = termination.steps.navigation.locator('.step__label');
    for (const step of terminationSteps) {
      await expect(termination.heading).toContainText(terminationHeadings[step][language]);
      await expect(names).toHaveText(terminationSteps.map((it) => terminationHeadings[it][language]));
      await expect(termination.steps.current).toContainText(terminationHeadings[step][language]);
      await expect(page).toHaveTitle(new RegExp(terminationHeadings[step][language]));
      await termination.answer(step);
      if (step === 'instructions') {
        const oneServiceOnly = termination.main.locator('a[href="https://www.kanta.fi/ammattilaiset/asiakkuuden-paattyminen"]');
        await expect(oneServiceOnly.first()).toBeVisible();
        await termination.button(words.start).click();
      } else if (step !== 'confirmation') {
        await termination.next();
      }
    }
    await expect(termination.tick.label).toHaveText(words.signNotice[language]);
    const notice = await world.api('GET', (await termination.notice.getAttribute('href'))?.replace('/api/v1/', '') ?? '');
    expect(notice.headers()['content-type']).toBe('application/pdf');
    await expect(termination.notice).toHaveAttribute('target', '_blank');
    await termination.send();

    await expect(termination.heading).toContainText(received[language]);
    await expect(termination.main).toContainText('1.1.2027');
    await expect(termination.main).toContainText(TERMINATION_EMAIL);
    await expect(page).toHaveTitle(new RegExp(received[language]));
    await expect(termination.button(words.printReceipt)).toBeVisible();
    const [letter] = (await world.outbox.letters()).filter((it) => it.kind === 'termination-received');
    expect(letter?.to).toBe(TERMINATION_EMAIL);
    expect(letter?.attachments.map((it) => it.media_type)).toEqual(['application/pdf']);
  });
}

test('a last day that passes before the notice is sent is put right like any other answer', async ({ page, world }) => {
  const termination = await enter(page, world, 'fi', '2026-12-01T23:55:00+02:00');
  await termination.menu.click();
  await termination.goTo('confirmation', '1.12.2026');
  await termination.answer('confirmation');
  await world.clock.advance('PT10M');
  await termination.send();
  await expect(termination.heading).toContainText(terminationHeadings['last-day'].fi);
  const says = 'Päivä on jo mennyt. Asiakkuutta ei voi irtisanoa takautuvasti. Kirjoita tämä päivä, 2.12.2026, tai myöhempi päivä.';
  const passed = { field: 'termination-last_day', problem: 'day_passed', says: { fi: says, sv: says, en: says } };
  await expectProblems(page, [{ ...passed, typed: '1.12.2026' }], 'fi');
  await expect(termination.main).toContainText('aikaisintaan tänään, 2.12.2026');
  await expect(termination.main).not.toContainText(names.allFixed.fi);
  await termination.lastDay.fill('2.12.2026');
  await expect(termination.main).not.toContainText(says);
  await expect(termination.main).toContainText(names.allFixed.fi);
});

test('a prefilled address has to be checked before the step is done', async ({ page, world }) => {
  const termination = await begun(page, world, 'contact');
  const billing = termination.steps.step(terminationHeadings.billing.fi);
  await expect(billing).toContainText('tarkistamatta');
  await termination.answer('contact');
  await termination.next();
  await expect(termination.steps.current).toContainText(terminationHeadings.billing.fi);
  await expect(billing).toContainText('nykyinen vaihe');
  // A user who comes back later is redirected to what is still to be checked, and cannot pass it by.
  await termination.open('confirmation');
  await expect(termination.heading).toContainText(terminationHeadings.billing.fi);
  await termination.next();
  await expect(termination.heading).toContainText(terminationHeadings.summary.fi);
  await expect(billing).toContainText('valmis');
});

// Inventory: 153, 154, 155
const days: [string, string, string, string][] = [
  ['today', '2026-12-01T09:00:00+02:00', '1.12.2026', '2026-12-02T00:00:00+02:00'],
  ['in three months', '2026-12-01T09:00:00+02:00', '1.3.2027', '2027-03-02T00:00:00+02:00'],
  ['on the last of December', '2026-12-01T09:00:00+02:00', '31.12.2026', '2027-01-01T00:00:00+02:00'],
  ['on the 29th of February', '2028-02-01T09:00:00+02:00', '29.2.2028', '2028-03-01T00:00:00+02:00'],
  ['when summer time begins', '2027-03-01T09:00:00+02:00', '28.3.2027', '2027-03-29T00:00:00+03:00'],
  ['when summer time ends', '2026-10-01T09:00:00+03:00', '25.10.2026', '2026-10-26T00:00:00+02:00'],
];
for (const [name, at, lastDay, end] of days) {
  test(`the services end when the last day is over: ${name}`, async ({ page, world }) => {
    const termination = await enter(page, world, 'fi', at);
    await termination.menu.click();
    await termination.goTo('confirmation', lastDay);
    await termination.tick.tick();
    await termination.send();
    await expect(termination.heading).toContainText(received.fi);

    const services = new ServicesPage(page);
    await services.services.click();
    await expect(services.state('patient-data')).toHaveText(serviceStates['in-use'].fi);
    await expect(services.card('patient-data')).toContainText(`Käytössä ${lastDay} asti`);
    await expect(page.getByRole('main')).toContainText('Kanta-palvelujen asiakkuus on irtisanottu');
    await expect(services.way('imaging', 'apply')).toHaveCount(0);

    await world.clock.set(end);
    const letters = (await world.outbox.letters()).filter((it) => it.kind === 'termination-effective');
    expect(letters.map((it) => it.to).sort()).toEqual([TERMINATION_EMAIL, CUSTOMER_EMAIL]);
    await world.call('POST', 'session/expire');
    await world.letIn(page.context(), 'managing-director', oids.leaving);
    await page.goto('/services');
    await expect(services.state('patient-data')).toHaveText(serviceStates['not-in-use'].fi);
    await expect(services.way('imaging', 'apply')).toBeVisible();
  });
}

// Inventory: 155
test('afterwards the customer applies again, and signs the commitment again', async ({ page, world }) => {
  const termination = await begun(page, world, 'confirmation');
  await termination.tick.tick();
  await termination.send();
  await expect(termination.heading).toContainText(received.fi);
  await world.clock.set('2027-01-01T00:00:00+02:00');
  await world.letIn(page.context(), 'managing-director', oids.leaving);
  await termination.open('');
  await expect(termination.main).toContainText('Kanta-palvelujen asiakkuus on päättynyt 1.1.2027.');
  await expectForEverybody(page, new RegExp(words.termination.fi));
  const services = new ServicesPage(page);
  await services.services.click();
  await services.way('prescription', 'apply').click();
  const wizard = new Wizard(page, 'prescription');
  await expect(wizard.steps.navigation).toContainText(stepHeadings.commitment.fi);
});

const ended = {
  fi: {
    heading: 'Kanta-palvelujen asiakkuus on päättynyt',
    facts: 'Viimeinen voimassaolopäivä oli 1.12.2026. Sitoumus ja kaikki palvelut päättyivät 2.12.2026.',
    earlier: 'Aiempi asiakkuus',
  },
  sv: {
    heading: 'Kundrelationen till Kanta-tjänsterna har upphört',
    facts: 'Sista giltighetsdagen var 1.12.2026. Förbindelsen och alla tjänster upphörde 2.12.2026.',
    earlier: 'Tidigare kundrelation',
  },
  en: {
    heading: 'The Kanta customer relationship has ended',
    facts: 'The last day of validity was 1.12.2026. The commitment and all the services ended on 2.12.2026.',
    earlier: 'Earlier customer relationship',
  },
};

/** Gives notice of the end of the customership, from whatever page of it. */
async function giveNotice(termination: Termination, lastDay: string): Promise<void> {
  await termination.menu.click();
  await termination.goTo('confirmation', lastDay);
  await termination.tick.tick();
  await termination.send();
  await expect(termination.heading).toContainText(received.fi);
}

const notInUse = {
  fi: 'Palvelu ei ole organisaatiolla käytössä.',
  sv: 'Organisationen har inte tjänsten i bruk.',
  en: 'The organisation does not have the service in use.',
};

test('the end is shown until the customer joins again, and kept afterwards', async ({ page, world }) => {
  const termination = await enter(page, world);
  await giveNotice(termination, '1.12.2026');
  const reference = (await termination.main.locator('.identifier').textContent()) ?? '';
  await world.clock.set('2026-12-02T09:00:00+02:00');
  await world.letIn(page.context(), 'managing-director', oids.leaving);
  const main = page.getByRole('main');
  for (const language of languages) {
    const services = new ServicesPage(page, language);
    const { heading, facts } = ended[language];
    await page.goto(`/services?lang=${language}`);
    await expect(main.getByRole('heading', { name: heading })).toBeVisible();
    await expect(main).toContainText(facts);
    await expect(main).toContainText(reference);
    const notice = main.getByRole('link', { name: /pdf/ });
    const paper = await world.api('GET', (await notice.getAttribute('href'))?.replace('/api/v1/', '') ?? '');
    expect(paper.headers()['content-type']).toBe('application/pdf');
    await expect(services.way('prescription', 'apply')).toBeVisible();
    await expectForEverybody(page, new RegExp(words.services[language]));
    await page.goto(`/customership/prescription?lang=${language}`);
    await expect(main, 'a bookmark leads to what is so').toContainText(notInUse[language]);
  }

  const id = await world.start('prescription', rightDraft);
  await page.goto('/services?lang=fi');
  await expect(main.getByRole('heading', { name: ended.fi.heading }), 'a draft is not sent').toBeVisible();
  await send(world, id);
  for (const language of languages) {
    await page.goto(`/services?lang=${language}`);
    await expect(main.getByRole('heading', { name: ended[language].earlier })).toBeVisible();
    await expect(main).toContainText(ended[language].facts);
    await expect(main.getByRole('heading', { name: ended[language].heading })).toHaveCount(0);
  }
});

test('a change after the end is refused with the reason', async ({ page, world }) => {
  const termination = await enter(page, world);
  await giveNotice(termination, '1.12.2026');
  const customership = new Customership(page, 'patient-data');
  await customership.openPart('customer');
  await customership.text('customer-email').fill('uusi@esimerkki.fi');
  await customership.check();
  await world.clock.set('2026-12-02T09:00:00+02:00');
  await world.letIn(page.context(), 'managing-director', oids.leaving);
  await customership.save();
  await expect(customership.alert).toContainText(
    'Muutosta ei tallennettu, koska Kanta-palvelujen asiakkuus on päättynyt.',
  );
  await expect(customership.button(updating.save), 'it would not help to try again').toHaveCount(0);
  await expectAccessible(page);
  await expect(customership.changes, 'what was typed is still there').toContainText('uusi@esimerkki.fi');
  await expect(customership.back, 'nor to edit').toHaveCount(0);
  await expect(termination.main.getByRole('link', { name: 'Takaisin palveluihin' })).toBeVisible();
});

const pending = {
  fi: { heading: 'Kanta-palvelujen asiakkuus on irtisanottu', why: 'joten uutta hakemusta ei voi tehdä', first: 'tee ensin' },
  sv: { heading: 'Kundrelationen till Kanta-tjänsterna har sagts upp', why: 'så en ny ansökan kan inte göras', first: 'ansök först' },
  en: { heading: 'The Kanta customer relationship has been terminated', why: 'so a new application cannot be made', first: 'first.' },
};

test('before the end of the customership no application is suggested or started', async ({ page, world }) => {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await world.desk.accept(await sendApplication(world, 'prescription'));
  await page.goto('/services');
  await giveNotice(new Termination(page), '31.12.2026');
  const main = page.getByRole('main');
  for (const language of languages) {
    const { heading, why, first } = pending[language];
    const services = new ServicesPage(page, language);
    await page.goto(`/services?lang=${language}`);
    await expect(services.state('imaging')).toHaveText(serviceStates['not-in-use'][language]);
    await expect(services.card('imaging')).not.toContainText(first);
    await page.goto(`/applications/imaging/instructions?lang=${language}`);
    await expect(main.getByRole('heading', { name: heading })).toBeVisible();
    await expect(main).toContainText('31.12.2026');
    await expect(main).toContainText(why);
    await expect(main).not.toContainText(first);
    await expect(main.getByRole('button', { name: words.start[language], exact: true })).toHaveCount(0);
    await expectForEverybody(page, new RegExp(stepHeadings.instructions[language]));
  }
});

/** The clinic has a service in use, an application with Kela and another that has been started. */
async function applied(world: World): Promise<void> {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await world.desk.accept(await sendApplication(world, 'prescription'));
  await sendApplication(world, 'patient-data');
  await world.start('imaging', rightDraft);
}

const lapses = {
  fi: 'Hakemus raukeaa 1.1.2027, kun asiakkuus päättyy.',
  sv: 'Ansökan förfaller 1.1.2027 när kundrelationen upphör.',
  en: 'The application lapses on 1.1.2027, when the customer relationship ends.',
};

test('before the end of the customership an application is neither sent nor taken back, and says that it lapses', async ({
  page,
  world,
}) => {
  await applied(world);
  const [sent, draft] = [new Wizard(page, 'patient-data'), new Wizard(page, 'imaging')];
  await sent.open('summary');
  await expect(sent.button(words.recall)).toBeVisible();
  await draft.open('summary');
  await expect(draft.button(words.send)).toBeVisible();

  await page.goto('/services');
  await giveNotice(new Termination(page), '31.12.2026');
  const main = page.getByRole('main');
  for (const place of ['imaging/instructions', 'imaging/customer', 'imaging/service-description', 'patient-data/received']) {
    await page.goto(`/applications/${place}`);
    await expect(main, place).toContainText(lapses.fi);
    await expect(main, place).not.toContainText('Lähetämme ilmoituksen palvelun käyttäjäksi hyväksymisestä');
  }
  for (const language of languages) {
    for (const [wizard, deed] of [
      [sent, words.recall],
      [draft, words.send],
    ] as const) {
      await page.goto(`/applications/${wizard.service}/summary?lang=${language}`);
      await expect(main).toContainText(lapses[language]);
      await expect(main.getByRole('button', { name: deed[language], exact: true })).toHaveCount(0);
      await expectForEverybody(page, new RegExp(stepHeadings.summary[language]));
    }
  }
});

test('before the end of the customership Kela’s question is not to be answered in the application', async ({ page, world }) => {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await world.desk.accept(await sendApplication(world, 'prescription'));
  const asked = await sendApplication(world, 'patient-data');
  await world.desk.take(asked);
  await world.desk.ask(asked, 'Onko liityntäpiste oikea?');
  await page.goto('/services');
  const services = new ServicesPage(page);
  await expect(services.way('patient-data', 'reply')).toBeVisible();
  await giveNotice(new Termination(page), '31.12.2026');

  await page.goto('/services');
  await expect(services.way('patient-data', 'reply')).toHaveCount(0);
  await expect(services.way('patient-data', 'show')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Palvelut, joita ei voi hakea' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Palvelut, joita voi hakea' })).toHaveCount(0);
  const main = page.getByRole('main');
  for (const step of ['customer', 'contacts', 'summary']) {
    await page.goto(`/applications/patient-data/${step}`);
    await expect(main, step).toContainText('Kelan kysymys: Onko liityntäpiste oikea?');
    await expect(main, step).toContainText('Kelan kysymykseen ei voi enää vastata Kanta Ekstranetissä.');
    await expect(main, step).not.toContainText('lähetä ne yhteenvedosta');
    await expect(main.getByRole('link', { name: stepHeadings.reply.fi })).toHaveCount(0);
  }
});

test('an application that has lapsed is not said to have been sent', async ({ page, world }) => {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await world.desk.accept(await sendApplication(world, 'prescription'));
  await world.start('imaging', rightDraft);
  const wizard = new Wizard(page, 'imaging');
  await page.goto('/services');
  await giveNotice(new Termination(page), '1.12.2026');
  await wizard.open('customer');
  await expect(wizard.text('customer-street').control).toBeVisible();
  await world.clock.set('2026-12-02T09:00:00+02:00');
  await world.letIn(page.context(), 'managing-director', oids.clinic);
  await wizard.text('customer-street').fill('Uusikatu 2');
  await expect(wizard.alert).toContainText('Hakemus on rauennut, koska Kanta-palvelujen asiakkuus on päättynyt.');
  await expect(wizard.alert).not.toContainText('lähetetty');
  await expect(page.getByRole('main').getByRole('button', { name: /lähetetyt|uudelleen/ })).toHaveCount(0);
});

test('a notice that a colleague has given meanwhile is shown when the application is sent or taken back', async ({
  page,
  world,
  browser,
}) => {
  await applied(world);
  const other = await page.context().newPage();
  const [sent, draft] = [new Wizard(page, 'patient-data'), new Wizard(other, 'imaging')];
  await sent.open('summary');
  await draft.open('summary');
  await expect(draft.button(words.send)).toBeVisible();
  const colleague = await browser.newPage();
  await world.letIn(colleague.context(), 'colleague', oids.clinic);
  await colleague.goto('/services');
  await giveNotice(new Termination(colleague), '31.12.2026');

  await draft.button(words.send).click();
  await expect(other.getByRole('main')).toContainText(lapses.fi);
  await expect(draft.button(words.send)).toHaveCount(0);
  await expect(draft.heading).toBeFocused();
  await sent.button(words.recall).click();
  await page.getByRole('dialog').getByRole('button', { name: words.recall.fi }).click();
  await expect(sent.announcements.filter({ hasText: 'Hakemusta ei otettu takaisin' })).toHaveCount(1);
  await expect(page.getByRole('main')).toContainText(lapses.fi);
  await expect(sent.button(words.recall)).toHaveCount(0);
  await expect(sent.heading).toBeFocused();
  await colleague.close();
});

test('a notice that is pending is shown, and how to have it corrected', async ({ page, world }) => {
  const termination = await begun(page, world, 'confirmation');
  await termination.tick.tick();
  await termination.send();
  await expect(termination.heading).toContainText(received.fi);
  for (const language of languages) {
    await termination.in(language).open('last-day');
    await expect(page).toHaveURL(/\/termination(\?|$)/);
    await expect(termination.main).toContainText('31.12.2026');
    await expect(termination.main.getByRole('link', { name: 'kanta@kanta.fi' })).toBeVisible();
    await expect(termination.in(language).notice).toBeVisible();
    await expect(termination.in(language).edit('')).toHaveCount(0);
    await expectForEverybody(page, new RegExp(words.termination[language]));
  }
});

test('the example of a last day is a day that can be chosen', async ({ page, world }) => {
  const termination = await enter(page, world, 'fi', '2027-02-15T09:00:00+02:00');
  await termination.menu.click();
  await termination.goTo('last-day');
  const { hint, control } = termination.text('termination-last_day');
  await expect(hint).toHaveText('Esimerkiksi 17.3.2027');
  await control.fill('17.3.2027');
  await expect(termination.text('termination-last_day').status).toHaveText('Sitoumus ja palvelut päättyvät 18.3.2027.');
});

const lastDays: Case[] = [
  missing(
    'termination-last_day',
    {
      fi: 'Kirjoita viimeinen voimassaolopäivä.',
      sv: 'Skriv den sista giltighetsdagen.',
      en: 'Enter the last day of validity.',
    },
    '31.12.2026',
  ),
  day('day.format', 'joulukuussa', {
    fi: 'Kirjoita päivä numeroin muodossa päivä.kuukausi.vuosi.',
    sv: 'Skriv dagen med siffror i formen dag.månad.år.',
    en: 'Enter the day in digits as day.month.year.',
  }),
  day('day.short_year', '31.12.26', {
    fi: 'Kirjoita vuosi neljällä numerolla.',
    sv: 'Skriv året med fyra siffror.',
    en: 'Enter the year with four digits.',
  }),
  day('day.no_such_day', '29.2.2027', {
    fi: 'Kalenterissa ei ole tällaista päivää. Tarkista päivä ja kuukausi.',
    sv: 'Dagen finns inte i kalendern. Kontrollera dagen och månaden.',
    en: 'There is no such day in the calendar. Check the day and the month.',
  }),
  day('day.out_of_range', '31.12.2926', {
    fi: 'Tarkista vuosi. Sen pitää olla vuosien 2000 ja 2199 väliltä.',
    sv: 'Kontrollera året. Det ska vara mellan 2000 och 2199.',
    en: 'Check the year. It must be between 2000 and 2199.',
  }),
  day('day_passed', '30.11.2026', {
    fi: 'Päivä on jo mennyt. Asiakkuutta ei voi irtisanoa takautuvasti. Kirjoita tämä päivä, 1.12.2026, tai myöhempi päivä.',
    sv: 'Dagen har redan passerat. Kundrelationen kan inte sägas upp retroaktivt. Skriv dagens datum, 1.12.2026, eller en senare dag.',
    en: 'The day has passed. The customer relationship cannot be terminated retroactively. Enter today’s date, 1.12.2026, or a later day.',
  }),
  ...freeText('termination-explanation', 'Toiminta päättyy'),
];

const contact: Case[] = [
  missing(
    'termination-contact_name',
    {
      fi: 'Kirjoita irtisanomisen yhteyshenkilön nimi.',
      sv: 'Skriv namnet på kontaktpersonen för uppsägningen.',
      en: 'Enter the name of the contact person for the termination.',
    },
    'Irma Irtisanoja',
  ),
  ...freeText('termination-contact_name', 'Irma Irtisanoja'),
  ...phone('termination-contact_phone'),
  missing(
    'termination-contact_email',
    {
      fi: 'Kirjoita irtisanomisen yhteyshenkilön sähköpostiosoite.',
      sv: 'Skriv e-postadressen till kontaktpersonen för uppsägningen.',
      en: 'Enter the e-mail address of the contact person for the termination.',
    },
    TERMINATION_EMAIL,
  ),
  ...email('termination-contact_email'),
];

function day(code: Case['code'], wrong: string, says: Case['says']): Case {
  return { field: 'termination-last_day', code, wrong, says, right: '31.12.2026' };
}

// Inventory: 140, 142, 143, 144, 145
const asked: [TerminationStep, Case[]][] = [
  ['last-day', lastDays],
  ['contact', contact],
  ['billing', billing],
];
for (const [step, cases] of asked) {
  test(`problems on ${step} are shown at the field and in the summary, in three languages`, async ({ page, world }) => {
    test.slow();
    const termination = await begun(page, world, step);
    await termination.answer(step);
    for (const round of rounds(cases)) {
      await termination.inLanguage('fi');
      for (const { field, given = {}, wrong } of round) {
        for (const [other, text] of Object.entries(given)) {
          await termination.text(other).type(text);
        }
        await termination.text(field).type(wrong);
      }
      await termination.next();
      await expect(termination.problems.region).toBeFocused();
      await expect(termination.problems.links).toHaveCount(round.length);
      const expected = round.map(({ field, code, says, wrong, shown }) => ({ field, problem: code, says, typed: shown ?? wrong }));
      for (const language of ['sv', 'en', 'fi'] as const) {
        await termination.inLanguage(language);
        await expectProblems(page, expected, language);
      }
      await expectAccessible(page);
      for (const { field, right } of round) {
        await termination.text(field).type(right);
        await expect.soft(termination.text(field).error, field).toHaveCount(0);
      }
      await expect(termination.problems.region).toHaveCount(0);
    }
  });
}

// Inventory: 140, 142, 150
test('a reason has to be chosen and another one explained, and the notice ticked', async ({ page, world }) => {
  const termination = await begun(page, world, 'last-day');
  await termination.lastDay.fill('31.12.2026');
  await termination.next();
  await expect(termination.reason.error).toHaveText('Valitse irtisanomisen syy.');
  await expectAccessible(page);
  await termination.reason.choose('other');
  await expect(termination.reason.error).toHaveCount(0);
  await termination.next();
  const explanation = termination.text('termination-explanation');
  await expect(explanation.error).toHaveText('Kirjoita lyhyesti, miksi asiakkuus päättyy.');
  await explanation.fill('Toiminta siirtyy toiselle.');
  await expect(explanation.error).toHaveCount(0);
  await termination.next();
  await termination.answer('contact');
  await termination.next();
  await termination.next();
  await expect(termination.heading).toContainText(terminationHeadings.summary.fi);
  await termination.next();
  await termination.send();
  await expect(termination.tick.error).toHaveText(
    'Lue irtisanomisilmoitus ja laita rasti ruutuun, jos allekirjoitat sen.',
  );
  await expectForEverybody(page, /^Korjattavaa: /);
  expect(await world.calls('POST', '/submission')).toEqual([]);
  await termination.tick.tick();
  await expect(termination.tick.error).toHaveCount(0);
  await termination.send();
  await expect(termination.heading).toContainText(received.fi);
});

// Inventory: 139, 147
test('editing from the summary invalidates the ticked notice', async ({ page, world }) => {
  const termination = await begun(page, world, 'confirmation');
  await termination.tick.tick();
  await termination.previous();
  await expect(termination.heading).toContainText(terminationHeadings.summary.fi);
  await termination.previous();
  await expect(termination.heading).toContainText(terminationHeadings.billing.fi);
  await page.goBack();
  await expect(termination.heading).toContainText(terminationHeadings.summary.fi);

  await termination.edit(terminationHeadings['last-day'].fi).click();
  await termination.lastDay.fill('30.12.2026');
  await expect(termination.lastDay.status).toHaveText('Sitoumus ja palvelut päättyvät 31.12.2026.');
  await termination.next();
  await expect(termination.heading).toContainText(terminationHeadings.summary.fi);
  await expect(termination.main).toContainText('Muutos on tallennettu.');
  await termination.next();
  await expect(termination.main).toContainText('Irtisanomisilmoitus on muuttunut sen jälkeen, kun allekirjoitit sen.');
  await expect(termination.tick.control).not.toBeChecked();
  await termination.send();
  await expect(termination.tick.error).toHaveText(/Irtisanomisilmoitus on muuttunut/);
  await expectAccessible(page);
  await termination.tick.tick();
  await termination.send();
  await expect(termination.heading).toContainText(received.fi);
  await expect(termination.main).toContainText('31.12.2026');
});

test('leaving and coming back resumes at the same step, with everything as it was', async ({ page, world }) => {
  const termination = await begun(page, world, 'contact');
  await termination.text('termination-contact_name').fill('Irma Irtisanoja');
  await termination.button(words.saveAndLeave).click();
  await expect(termination.heading).toHaveText(words.services.fi);
  await termination.menu.click();
  await expect(termination.heading).toContainText(terminationHeadings.contact.fi);
  await expect(termination.main).toContainText('Jatka siitä, mihin jäit. Tiedot on tallennettu 1.12.2026 klo 9.00.');
  await page.reload();
  await expect(termination.main.getByRole('group', { name: 'Irma Irtisanoja' })).toBeVisible();
  await termination.unfold();
  await expect(termination.text('termination-contact_name').control).toHaveValue('Irma Irtisanoja');
  await termination.open('confirmation');
  await expect(termination.heading).toContainText(terminationHeadings.contact.fi);
  await expect(termination.main).toContainText('Käy ensin läpi vaihe Irtisanomisen yhteyshenkilö.');
});

test('text that could not be saved is kept, reported, and saved again', async ({ page, world }) => {
  const termination = await begun(page, world, 'last-day');
  await world.faults.plan({ path: '/api/v1/termination/*/draft', times: 'always', effect: { status: 503 } });
  await termination.answer('last-day');
  await termination.next();
  await expect(termination.main.locator('.notice--error > p')).toContainText(['Ei tallennettu. Palvelussa on häiriö.']);
  await expect(termination.lastDay.control).toHaveValue('31.12.2026');
  await world.faults.clear();
  await termination.next();
  await expect(termination.heading).toContainText(terminationHeadings.contact.fi);
});

test('a notice is sent once, also when its answer is lost', async ({ page, world }) => {
  const termination = await begun(page, world, 'confirmation');
  await termination.tick.tick();
  // Always, as the browser tries a broken connection again by itself.
  await world.faults.plan({ path: '/api/v1/termination/*/submission', times: 'always', effect: 'drop-after' });
  await termination.send();
  await expect(termination.main).toContainText('Emme saaneet varmistusta siitä, menikö irtisanomisilmoitus perille.');
  await world.faults.clear();
  await termination.send();
  await expect(termination.heading).toContainText(received.fi);
  expect((await world.outbox.letters()).filter((it) => it.kind === 'termination-received')).toHaveLength(1);
});

test('a colleague’s edits of the same notice are joined and reported', async ({ page, world, browser }) => {
  const termination = await begun(page, world, 'contact');
  const other = await browser.newContext();
  await world.letIn(other, 'colleague', oids.leaving);
  const theirs = new Termination(await other.newPage());
  await theirs.open('last-day');
  await theirs.lastDay.fill('28.12.2026');
  await theirs.next();
  await expect(theirs.heading).toContainText(terminationHeadings.contact.fi);
  await other.close();
  await termination.answer('contact');
  await expect(termination.main).toContainText(/Kalle Kollega tallensi 1\.12\.2026 klo \S+ muutoksia/);
  await expectAccessible(page);
  await termination.open('last-day');
  await expect(termination.lastDay.control).toHaveValue('28.12.2026');
});

test('a user who may not end the customership reads so, also with nothing in use', async ({ page, world }) => {
  const termination = new Termination(page);
  await world.open({ scenario: 'katso', as: 'katso-reader', for: 'county', go: '/services' });
  await expect(termination.services).toBeVisible();
  await expect(termination.menu).toHaveCount(0);
  for (const language of languages) {
    await termination.in(language).open('');
    await expect(termination.heading).toHaveText(words.termination[language]);
    await expectForEverybody(page, new RegExp(words.termination[language]));
  }
  await world.open({ as: 'managing-director', for: 'clinic', lang: 'fi', go: '/termination' });
  await expect(termination.main).toContainText('Organisaatiolla ei ole käytössä Kanta-palveluja');
  await expectForEverybody(page, new RegExp(words.termination.fi));
});

test('the wizard works with the keyboard alone', async ({ page, world }) => {
  const termination = await enter(page, world);
  await termination.open('instructions');
  await termination.button(words.start).press('Enter');
  await expect(termination.heading).toContainText(terminationHeadings['last-day'].fi);
  await expect(termination.heading).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(termination.lastDay.control).toBeFocused();
  await page.keyboard.type('31.12.2026');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(termination.reason.button('closing-down')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(termination.heading).toContainText(terminationHeadings.contact.fi);
  await expect(termination.heading).toBeFocused();
});

test('when the mandate is revoked meanwhile, typed text stays on the page and is not sent', async ({ page, world }) => {
  await world.open({ as: 'colleague', for: 'leaving', go: '/services' });
  const termination = new Termination(page);
  await termination.menu.click();
  await termination.goTo('contact');
  const name = termination.text('termination-contact_name');
  await world.session.revokeMandate();
  await name.fill('Matti Mallikas');
  await termination.next();
  await expect(termination.main).toContainText('Oikeutesi asioida organisaation Päättyvä Hoiva Oy puolesta on päättynyt.');
  await expect(name.control).toHaveValue('Matti Mallikas');
  await expect(termination.heading).toContainText(terminationHeadings.contact.fi);
});
