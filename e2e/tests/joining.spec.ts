import type { Page } from '@playwright/test';
import { customers, rolesOf, stepsOf, type Customer } from '../support/answers';
import { languages, type Language, type Organisation, type Persona, type Service, type Step } from '../support/generated';
import { IdentificationPage, LogInPage, OrganisationsPage, organisationNames } from '../support/pages/log-in';
import { Frame } from '../support/pages/frame';
import { ServicesPage, serviceStates } from '../support/pages/services';
import { CUSTOMER_EMAIL, maija, Wizard } from '../support/pages/wizard';
import { delivered } from '../support/receipts';
import { roleNames, serviceNames, stepHeadings, words } from '../support/words';
import { expect, test, type Letter, type World } from '../support/world';

const position: Record<Language, (n: number, m: number) => string> = {
  fi: (n, m) => `Vaihe ${n}/${m}`,
  sv: (n, m) => `Steg ${n}/${m}`,
  en: (n, m) => `Step ${n} of ${m}`,
};

const serviceSpecific = { fi: 'palvelukohtainen', sv: 'servicespecifik', en: 'service-specific' };

/** The first words of the letters about an application, in the languages of letters. */
const subjects = {
  fi: { received: 'Liittymishakemus vastaanotettu', accepted: 'hyväksytty' },
  sv: { received: 'Anslutningsansökan har tagits emot', accepted: 'godkän' },
};

/** The whole way in is gone once for each of these in each language; all others use the short cut. */
const theWholeWay = new Map<Persona, Customer>([
  ['mandate-holder', customers.foundation],
  ['managing-director', customers.clinic],
  ['trader', customers.practitioner],
  ['pharmacist', customers.pharmacy],
]);

for (const language of languages) {
  for (const customer of Object.values<Customer>(customers)) {
    for (const [index, service] of customer.services.entries()) {
      if (customer.organisation === 'county' && service === 'patient-data') {
        test(`${customer.organisation} has ${service} in use already, in ${language}`, async ({ page, world }) => {
          await world.open({ as: customer.persona, for: customer.organisation, lang: language, go: '/services' });
          const services = new ServicesPage(page, language);
          await expect(services.state(service)).toHaveText(serviceStates['in-use'][language]);
          await expect(services.way(service, 'apply')).toHaveCount(0);
        });
        continue;
      }
      const first = index === (customer.signed ? 1 : 0);
      const wholeWay = first && theWholeWay.get(customer.persona) === customer;
      const then = first ? ', is accepted, and goes on' : '';
      // Inventory: 1, 5, 6, 23, 25, 38, 45, 48, 58, 72, 77, 78, 81, 82, 83, 84, 88, 89, 91, 97, 101, 102, 106, 108, 110, 111, 116
      test(`${customer.organisation} joins ${service} in ${language}${then}`, async ({ page, context, world }) => {
        const into = wholeWay ? await logIn(page, language, customer) : page;
        if (!wholeWay) {
          await world.open({ as: customer.persona, for: customer.organisation, lang: language, go: '/services' });
        }
        const wizard = await apply(into, world, language, customer, service, customer.signed ?? false);

        const next = customer.services[index + 1];
        if (first) {
          await accept(into, world, language, service);
        }
        if (first && next) {
          await applyAgain(into, wizard, language, customer, next);
        }
        await Promise.all(context.pages().map((it) => it.close()));
      });
    }
  }
}

/** From the start page through Suomi.fi to the services; returns the tab that was opened on the way. */
async function logIn(page: Page, language: Language, { persona, organisation }: Customer): Promise<Page> {
  await page.goto(`/?lang=${language}`);
  const opened = page.context().waitForEvent('page');
  await new Frame(page, language).logIn.click();
  const tab = await opened;
  await new LogInPage(tab, language).means('bank').click();
  await new IdentificationPage(tab).identify(persona);
  const organisations = new OrganisationsPage(tab, language);
  await organisations.choose(organisation).click();
  await expect(organisations.heading).toHaveText(words.services[language]);
  return tab;
}

/** Makes an application from the services page to the receipt, looking at every step. */
async function apply(
  page: Page,
  world: World,
  language: Language,
  customer: Customer,
  service: Service,
  signed: boolean,
): Promise<Wizard> {
  const services = new ServicesPage(page, language);
  await expect(services.state(service)).toHaveText(/./);
  const begun = (await services.way(service, 'continue').count()) > 0;
  await services.way(service, begun ? 'continue' : 'apply').click();

  const wizard = new Wizard(page, service, language, customer.pharmacy);
  const steps = stepsOf(service, signed);
  if (begun) {
    await expect(wizard.heading).not.toContainText(stepHeadings.instructions[language]);
    await wizard.steps.go(stepHeadings.instructions[language]);
  }
  for (const [index, step] of steps.entries()) {
    await expect(wizard.heading).toHaveText(
      `${position[language](index + 1, steps.length)} ${stepHeadings[step][language]}`,
    );
    await expectSteps(wizard, language, steps, step);
    if (step === 'instructions' && begun) {
      await wizard.steps.go(stepHeadings['access-points'][language]);
      continue;
    }
    await expectWordsOf(wizard, language, step, customer);
    if (step !== 'summary') {
      await wizard.answer(step);
      await wizard.button(step === 'instructions' ? words.start : words.saveAndContinue).click();
    }
  }
  await wizard.button(words.send).click();
  await expect(wizard.heading).toContainText(delivered[language]);
  await expectLetters(page, world, language, customer.organisation, service, signed);
  return wizard;
}

/** Expects the step list to have exactly these steps, and to mark the current one. */
async function expectSteps(wizard: Wizard, language: Language, steps: readonly Step[], current: Step): Promise<void> {
  const names = wizard.steps.navigation.locator('.step__label');
  await expect(names).toHaveText(steps.map((step) => stepHeadings[step][language]));
  await expect(wizard.steps.current).toContainText(stepHeadings[current][language]);
}

/** The words of the step that the customer has laid down. */
async function expectWordsOf(wizard: Wizard, language: Language, step: Step, customer: Customer): Promise<void> {
  const { service } = wizard;
  switch (step) {
    case 'instructions':
      await expect(wizard.button(words.start)).toBeVisible();
      return;
    case 'contacts': {
      await expect(wizard.button(words.addContact)).toBeVisible();
      await wizard.unfold();
      const row = await wizard.firstRow('contacts');
      const offered = rolesOf(service, customer.pharmacy ?? false).map((role) => {
        const own = role === 'archivist' || role === 'imaging-technical';
        return own ? `${roleNames[role][language]} (${serviceSpecific[language]})` : roleNames[role][language];
      });
      await expect(wizard.row(`${row}-roles`).locator('label.choice')).toHaveText(offered);
      break;
    }
    case 'service-description':
      await expect(wizard.checkbox('service_description').label).toHaveText(words.approve[language]);
      break;
    case 'commitment':
      await expect(wizard.checkbox('commitment').label).toHaveText(words.sign[language]);
      break;
    case 'summary': {
      const sections = stepsOf(service, customer.signed ?? false).filter((it) => it !== 'instructions' && it !== 'summary');
      for (const section of sections) {
        await expect(wizard.edit(stepHeadings[section][language])).toHaveCount(1);
      }
      await expect(wizard.button(words.send)).toBeVisible();
      return;
    }
    case 'access-points':
    case 'customer':
    case 'billing':
      break;
  }
  await expect(wizard.button(words.saveAndContinue)).toBeVisible();
}

/** The receipt has gone to the customer, in the language that was chosen for letters. */
async function expectLetters(
  page: Page,
  world: World,
  language: Language,
  organisation: Organisation,
  service: Service,
  signed: boolean,
): Promise<void> {
  const letters = language === 'sv' ? 'sv' : 'fi';
  const [application] = (await world.desk.applications()).filter((it) => it.service === service && it.status === 'sent');
  const reference = application?.reference ?? '';
  expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
  await expect(page.getByRole('main')).toContainText(reference);
  const sent = (await world.outbox.letters()).filter((it) => it.subject.includes(reference));
  expect(sent.map(({ kind, to, language }) => ({ kind, to, language }))).toEqual([
    { kind: 'application-received', to: CUSTOMER_EMAIL, language: letters },
  ]);
  const [letter] = sent;
  expect(letter?.subject).toContain(subjects[letters].received);
  expect(letter?.text).toContain(serviceNames[service][letters]);
  expect(letter?.text).toContain(organisationNames[organisation]);
  expect(letter?.attachments.length, 'a copy of the commitment, if it was signed').toBe(signed ? 0 : 1);
  for (const { name, media_type } of letter?.attachments ?? []) {
    expect(media_type).toBe('application/pdf');
    expect(await world.outbox.attachment(letter as Letter, name)).toMatch(/^%PDF-1\.7/);
  }
}

/** Kela accepts, and the service is in use. */
async function accept(page: Page, world: World, language: Language, service: Service): Promise<void> {
  const letters = language === 'sv' ? 'sv' : 'fi';
  const application = (await world.desk.applications()).find((it) => it.service === service && it.status === 'sent');
  await world.desk.take(application?.id ?? '');
  await world.desk.accept(application?.id ?? '');
  const letter = await world.outbox.wait({ kind: 'application-accepted', to: CUSTOMER_EMAIL });
  expect(letter.language).toBe(letters);
  expect(letter.subject).toContain(serviceNames[service][letters]);

  const services = new ServicesPage(page, language);
  await services.services.click();
  await expect(services.heading).toHaveText(words.services[language]);
  await expect(services.state(service)).toHaveText(serviceStates['in-use'][language]);
}

/** A later application has no commitment, and starts with the data of the first one. */
async function applyAgain(
  page: Page,
  first: Wizard,
  language: Language,
  customer: Customer,
  service: Service,
): Promise<void> {
  const services = new ServicesPage(page, language);
  await services.way(service, 'apply').click();
  const wizard = new Wizard(page, service, language, customer.pharmacy);
  const steps = stepsOf(service, true);
  await expect(wizard.heading).toContainText(stepHeadings.instructions[language]);
  await expectSteps(wizard, language, steps, 'instructions');
  await wizard.answerAll(['instructions', 'access-points']);

  await expect(wizard.heading).toContainText(stepHeadings.customer[language]);
  await expect(wizard.text('customer-email').control).toHaveValue(CUSTOMER_EMAIL);
  await wizard.saveAndContinue();

  await expect(wizard.heading).toContainText(stepHeadings.contacts[language]);
  const row = await wizard.firstRow('contacts');
  await expect(wizard.row(row)).toContainText(maija.email);
  await wizard.unfold();
  await expect(wizard.text(`${row}-name`).control).toHaveValue(maija.name);
  await wizard.answer('contacts');
  await wizard.saveAndContinue();

  if (steps.includes('billing')) {
    await expect(wizard.heading).toContainText(stepHeadings.billing[language]);
    if (stepsOf(first.service, true).includes('billing')) {
      await expect(wizard.text('billing-recipient').control).toHaveValue('Talousosasto');
    }
    await wizard.answer('billing');
    await wizard.saveAndContinue();
  }
  await wizard.answerAll(['service-description']);
  await wizard.button(words.send).click();
  await expect(wizard.heading).toContainText(delivered[language]);
}
