import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { rightContact, rightDraft, type Context, type Draft } from '../support/drafts';
import { accessPoint, notLookedUp } from '../support/errors/access-points';
import { billing } from '../support/errors/billing';
import { chunks, rounds, rowRounds, type Case } from '../support/errors/case';
import { archivist, contact, disturbance } from '../support/errors/contacts';
import { customer } from '../support/errors/customer';
import { prepared } from '../support/errors/prepared';
import { expectProblems, type Expected } from '../support/errors/problems';
import { problems, typedFields, type ContactRole, type Language, type Step } from '../support/generated';
import { hold } from '../support/hold';
import { Wizard } from '../support/pages/wizard';
import { stepHeadings, words } from '../support/words';
import { expect, test, type World } from '../support/world';

/** Rounds of cases, one after another on the same step, in a form that else has nothing left to correct. */
interface Tour {
  name: string;
  step: Step;
  rounds: Case[][];
  draft: (context: Context) => Draft;
}

/** Rounds that take a while are tours of their own. */
const tours = (name: string, step: Step, rounds: Case[][], size: number, draft: Tour['draft']): Tour[] =>
  chunks(rounds, size).map((rounds, index) => ({ name: `${name}, ${index + 1}`, step, rounds, draft }));

/** Access points that the register knows. */
const oids = [1, 2, 3, 4].map((last) => `1.2.246.10.70100111.18.${last}`).concat('1.2.246.537.6.918.18.10.13.1');

/** As many contacts with one role as there are cases in a round, and after them a contact who has every role. */
const manyContacts = (roles: ContactRole[]) => (context: Context): Draft => {
  const all = rightContact(context.service);
  const rows = Array.from({ length: ROWS }, (_, index) => ({
    ...all,
    id: index + 1,
    name: `Henkilö ${index + 1}`,
    email: `henkilo${index + 1}@esimerkki.fi`,
    roles,
  }));
  return { ...rightDraft(context), contacts: [...rows, { ...all, id: ROWS + 1 }] };
};

const ROWS = 8;

const typed: Tour[] = [
  ...rowRounds(accessPoint, oids.length).map((round, index): Tour => ({
    name: `an access point, ${index + 1}`,
    step: 'access-points',
    rounds: [round.map((it, row) => ({ ...it, right: oids[row] ?? '' }))],
    draft: (context) => ({
      ...rightDraft(context),
      access_points: round.map((_, row) => ({ id: row + 1, oid: '', systems: [], viewer_systems: [] })),
    }),
  })),
  ...tours('the customer', 'customer', rounds(customer), 5, rightDraft),
  ...tours('a contact', 'contacts', rowRounds(contact, ROWS), 2, manyContacts(['technical'])),
  ...tours('an archivist', 'contacts', rowRounds(archivist, ROWS), 2, manyContacts(['archivist'])),
  ...tours('who hears of disturbances', 'contacts', rowRounds(disturbance, ROWS), 2, manyContacts(['disturbance'])),
  ...tours('billing', 'billing', rounds(billing), 5, rightDraft),
];

test('every kind of problem has a case', () => {
  const tried: string[] = [...typed.flatMap(({ rounds }) => rounds.flat()), ...prepared].map(({ code }) => code);
  const elsewhere = [
    // A user who saves has an answer; the test of the register that does not answer meets the same words.
    'not_looked_up',
    // The termination asks for a day; it has tests of its own.
    ...problems.filter((it) => it.startsWith('day')),
    // It takes another service in use; updating has a test of it.
    'role_missing_elsewhere',
    // No field of the application asks for a business ID.
    ...problems.filter((it) => it.startsWith('business_id.')),
  ];
  expect([...new Set([...tried, ...elsewhere])].sort()).toEqual([...problems].sort());
});

test('every field that is typed into has a case', () => {
  const tried = [accessPoint, customer, contact, archivist, disturbance, billing].flat().map(({ field }) => field);
  // The reply to Kela can only be missing; the test of the reply has it.
  expect([...new Set([...tried, 'reply'])].sort()).toEqual([...typedFields].sort());
});

test.describe('a mistake is shown at the field and above the form, in three languages:', () => {
  for (const { name, step, rounds, draft } of typed) {
    test(name, async ({ page, world }) => {
      const wizard = await open(page, world, 'patient-data', step, draft);
      for (const cases of rounds) {
        await wizard.inLanguage('fi');
        for (const { field, given = {}, wrong } of cases) {
          for (const [other, text] of Object.entries(given)) {
            await wizard.text(other).type(text);
          }
          await wizard.text(field).type(wrong);
        }
        await wizard.saveAndContinue();

        await expect(wizard.problems.links).toHaveCount(cases.length);
        await expectProblemsInThreeLanguages(
          page,
          wizard,
          step,
          cases.map(({ field, code, says, wrong, shown }) => ({ field, problem: code, says, typed: shown ?? wrong })),
        );
        await expectAccessible(page);

        for (const { field, right } of cases) {
          await wizard.text(field).type(right);
          await expect.soft(wizard.text(field).error, field).toHaveCount(0);
        }
        await expect(wizard.problems.region).toHaveCount(0);
        await expect(page.locator('main [aria-invalid]')).toHaveCount(0);
      }
    });
  }
});

test.describe('problems of choices, repeated and missing answers are shown the same way:', () => {
  for (const { step, service, field, code, particular, says, draft, putRight } of prepared) {
    const problem = [code, particular].filter(Boolean).join('.');
    // Inventory: 57, 98, 102
    test(`${service}: ${field}: ${problem}`, async ({ page, world }) => {
      const wizard = await open(page, world, service, step, (context) => {
        const right = rightDraft(context);
        return draft ? draft(right, context) : right;
      });
      await wizard.saveAndContinue();

      const link = wizard.problems.of(field).and(page.locator(`[data-problem="${problem}"]`));
      await expect(link).toHaveCount(1);
      await expectProblemsInThreeLanguages(page, wizard, step, [{ field, problem, says }]);
      await expectAccessible(page);

      await wizard.inLanguage('en');
      await putRight(wizard.in('en'));
      await expect(link).toHaveCount(0);
    });
  }
});

test('fields whose problems have the same words are named in the summary', async ({ page, world }) => {
  const wizard = await open(page, world, 'patient-data', 'customer', rightDraft);
  await wizard.text('customer-visiting_street').type('Esimerkkikatu 1');
  await wizard.text('customer-visiting_postal_code').type('0010');
  await wizard.text('customer-postal_code').type('0020');
  await wizard.text('customer-visiting_post_office').type('Helsinki');
  await wizard.saveAndContinue();

  const shared = 'Postinumerossa on 5 numeroa. Nyt niitä on 4. Tarkista postinumero.';
  await expect(wizard.problems.links).toHaveText([
    `Käyntiosoite: Postinumero: ${shared}`,
    `Postiosoite: Postinumero: ${shared}`,
  ]);
  await wizard.text('customer-visiting_postal_code').type('00100');
  await expect(wizard.problems.links).toHaveText([shared]);
});

test('what is wrong shows before the server has answered', async ({ page, world }) => {
  const wizard = await open(page, world, 'patient-data', 'customer', rightDraft);
  await wizard.text('customer-postal_code').type('0010');
  const answer = await hold(page, '**/draft');
  await wizard.saveAndContinue();

  await expect(wizard.problems.links).toHaveCount(1);
  await expect(wizard.problems.region).toBeFocused();
  await expect(page.getByText('Tallennetaan')).toBeVisible();
  await wizard.text('customer-postal_code').type('00100');
  await expect(wizard.problems.region).toHaveCount(0);
  answer();
  await expect(page.getByText(/^Tallennettu/)).toBeVisible();
  await expect(wizard.text('customer-postal_code').control).toHaveValue('00100');
});

test('what is wrong can be corrected and saved while the save before is under way', async ({ page, world }) => {
  const wizard = await open(page, world, 'patient-data', 'customer', rightDraft);
  await wizard.text('customer-postal_code').type('0010');
  const answer = await hold(page, '**/draft');
  await wizard.saveAndContinue();
  await expect(wizard.problems.region).toBeFocused();
  await wizard.text('customer-postal_code').type('00100');
  await wizard.saveAndContinue();
  await expect(wizard.button(words.saveAndContinue), 'now the user waits').toBeDisabled();
  answer();
  await expect(wizard.heading).toContainText(stepHeadings.contacts.fi);
  await wizard.open('customer');
  await expect(wizard.text('customer-postal_code').control).toHaveValue('00100');
});

test('an error that the register may take back waits for its answer', async ({ page, world }) => {
  const wizard = await open(page, world, 'patient-data', 'access-points', (context) => ({
    ...rightDraft(context),
    access_points: [{ id: 1, oid: '1.2.246.10.70100111.18.9', systems: [], viewer_systems: [] }],
  }));
  const answer = await hold(page, '**/draft');
  await wizard.saveAndContinue();
  await expect(wizard.button(words.saveAndContinue)).toBeDisabled();
  await expect(wizard.problems.region).toHaveCount(0);
  answer();
  await expect(wizard.problems.region).toBeFocused();
});

test('a register that does not answer is reported and does not block saving', async ({ page, world }) => {
  const wizard = await open(page, world, 'patient-data', 'access-points', (context) => ({
    ...rightDraft(context),
    access_points: [{ id: 1, oid: '', systems: [], viewer_systems: [] }],
  }));
  await world.faults.plan({ path: '/api/v1/access-points', times: 'always', effect: { status: 503 } });
  // The server asks the register as well, when it saves what was typed.
  const goSaving = await hold(page, '**/api/v1/applications/*/draft');
  const oid = wizard.text('access_points-1-oid');
  await oid.fill('1.2.246.10.70100111.18.1');
  for (const language of ['fi', 'sv', 'en'] as const) {
    await wizard.inLanguage(language);
    await expect(oid.status).toHaveText(notLookedUp[language]);
  }
  await wizard.inLanguage('fi');
  goSaving();
  await wizard.saveAndContinue();
  await expect(wizard.problems.of('access_points-1-systems')).toHaveCount(1);
  await expect(oid.status, 'the server has asked while it saved').toHaveText('Liityntäpisteeltä löytyi 2 järjestelmää.');
  await expect(oid.control).toHaveValue('1.2.246.10.70100111.18.1');
});

/** Opens a step of an application that was begun before. */
async function open(
  page: Page,
  world: World,
  service: Wizard['service'],
  step: Step,
  draft: (context: Context) => Draft,
): Promise<Wizard> {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await world.start(service, draft);
  return new Wizard(page, service).openStep(step);
}

/**
 * Expects the problems at their fields and in the summary, which has the focus and links to each of
 * them. A change of the language changes their texts and nothing else.
 */
async function expectProblemsInThreeLanguages(page: Page, wizard: Wizard, step: Step, expected: Expected[]): Promise<void> {
  await expect(wizard.problems.region).toBeFocused();
  await expectProblems(page, expected, 'fi');
  await expectDescribed(wizard, expected, 'fi');
  for (const it of expected) {
    await expectLinkLeadsToTheField(page, wizard, it);
  }
  await expect(page).toHaveTitle(/^Korjattavaa: /);
  const marks = await markControls(page);
  for (const language of ['sv', 'en'] as const) {
    await wizard.inLanguage(language);
    await expect(wizard.languageLink(language)).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`/${step}\\?lang=${language}$`));
    await expect(wizard.heading).toContainText(stepHeadings[step][language]);
    await expectProblems(page, expected, language);
    await expectDescribed(wizard, expected, language);
  }
  if (step !== 'service-description' && step !== 'commitment') {
    expect(await marksLeft(page), 'controls that the languages have left alone').toBe(marks);
  }
}

/** As the browser presents it to assistive technology. */
async function expectDescribed(wizard: Wizard, expected: Expected[], language: Language): Promise<void> {
  for (const { field, says } of expected.filter(({ typed }) => typed !== undefined)) {
    await expect.soft(wizard.text(field).control).toHaveAccessibleDescription(new RegExp(escaped(says[language])));
  }
}

async function expectLinkLeadsToTheField(page: Page, wizard: Wizard, { field, problem }: Expected): Promise<void> {
  await wizard.problems.of(field).and(page.locator(`[data-problem="${problem}"]`)).click();
  await expect.soft(wizard.row(field).and(page.locator(':focus')).or(wizard.row(field).locator(':focus')), field).toHaveCount(1);
  // A role without a contact is given to one where roles are chosen.
  const question = problem.startsWith('role_missing')
    ? wizard.row(field).getByRole('group', { name: /^Roolit/ }).first().locator('legend')
    : wizard.text(field).label;
  await expect.soft(question, `question of ${field}`).toBeInViewport();
}

async function markControls(page: Page): Promise<number> {
  return page.locator('main input').evaluateAll((all) => {
    all.forEach((it) => it.setAttribute('data-marked', ''));
    return all.length;
  });
}

function marksLeft(page: Page): Promise<number> {
  return page.locator('main input[data-marked]').count();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
