import type { Page } from '@playwright/test';
import { stepsOf } from '../support/answers';
import { rightContact, rightDraft, type Context, type Draft } from '../support/drafts';
import type { Organisation, Persona, Service, Step } from '../support/generated';
import {
  expectShown,
  expectThere,
  headers,
  held,
  hostile,
  onPaper,
  putRight,
  read,
  ROUNDS,
  test,
  textFields,
  texts,
  typeHostile,
  written,
  type Typed,
} from '../support/hostile';
import { Customership, type Part } from '../support/pages/customership';
import { DeskPage } from '../support/pages/desk';
import { GuidesPage } from '../support/pages/guides';
import { Termination, terminationHeadings, terminationSteps } from '../support/pages/termination';
import { Wizard } from '../support/pages/wizard';
import { sendApplication } from '../support/sent';
import { words } from '../support/words';
import { saved } from '../support/saved';
import { expect, type Letter, type World } from '../support/world';

/** The steps of an application on which something is typed. */
const typing: Step[] = ['access-points', 'customer', 'contacts', 'billing'];

/** In all of them together every field meets every text. */
const applicants: { service: Service; organisation: Organisation; as: Persona; rounds: number[] }[] = [
  { service: 'patient-data', organisation: 'clinic', as: 'managing-director', rounds: [0, 1, 2, 3] },
  { service: 'social-welfare', organisation: 'foundation', as: 'mandate-holder', rounds: [4, 5, 6] },
  { service: 'prescription', organisation: 'clinic', as: 'managing-director', rounds: [4, 5, 6] },
  { service: 'imaging', organisation: 'clinic', as: 'managing-director', rounds: [0] },
];

for (const { service, organisation, as, rounds } of applicants) {
  // Inventory: 46, 103
  test(`what is typed into an application is a text and nothing else: ${service}`, async ({ page, world }) => {
    await world.enterAs({ as, for: organisation });
    const id = await world.start(service, fullDraft);
    const wizard = new Wizard(page, service);
    const content = page.locator('#content');
    const accepted: Typed[] = [];
    for (const step of stepsOf(service, false)) {
      await wizard.open(step);
      await expect(wizard.steps.current).toBeVisible();
      const fields = textFields(content);
      if (!typing.includes(step)) {
        await expect(fields, `nothing is typed on ${step}`).toHaveCount(0);
        continue;
      }
      await expect(fields.first(), `something is typed on ${step}`).toBeVisible();
      const right = await texts(fields);
      let typed: Typed[] = [];
      for (const round of rounds) {
        typed = await typeHostile(fields, round);
        await saved(page, () => wizard.saveAndContinue());
        await expectRefused(wizard);
        await expectThere(page, typed);
        await expectKept(world, `applications/${id}`, typed);
      }
      const refused = await wizard.problems.fields();
      await page.reload();
      await expectThere(page, typed);
      accepted.push(...(await putRight(page, typed, refused, right)));
      await wizard.saveAndContinue();
      await expect(page, 'on to the next step').not.toHaveURL(new RegExp(`/${step}`));
    }
    expect(new Set(accepted.map(({ kind }) => kind)).size, 'kinds of text that were taken').toBeGreaterThan(2);
    await expectShown(content, accepted);
    await wizard.button(words.send).click();
    await expect(page).toHaveURL(/received/);
    await wizard.open('');
    await expectShown(content, accepted);

    const desk = new DeskPage(page);
    await desk.open();
    await desk.queue.getByRole('link').first().click();
    await expectShown(page.getByRole('main'), accepted);
    await expectPlainLetters(page, world);
  });
}

test('what Kela asks is a text and nothing else', async ({ page, world }) => {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  const id = await sendApplication(world, 'patient-data');
  await page.goto(`/_mock/desk/${id}`);
  const desk = new DeskPage(page);
  await expect(textFields(page.getByRole('main')), 'the only field').toHaveCount(1);
  const { tooLong: _, ...questions } = hostile;
  const { tooLong: __, ...asRead } = { ...hostile, ...read };
  const question = Object.values(questions).join('\r\n');
  await desk.question.fill(question);
  await desk.button('Ask: see the letter first').click();
  const readable = held(Object.values(asRead).join('\n').replace(/\r\n/g, '\n')).replace(/[\0\u0007\u001b]/g, '');
  await expect(desk.question, 'it can still be changed').toHaveValue(readable);
  expect(await desk.letters.textContent()).toContain(readable);
  await desk.button('Send the letter').click();
  await expect(desk.answer('State')).toHaveText('more information requested');
  expect((await world.outbox.wait({ kind: 'information-requested' })).text).toContain(readable);
  await expectPlainLetters(page, world);
  await page.goto('/applications/patient-data');
  await expect(page.locator('.question')).toContainText(hostile.markup);
});

const parts: [Part, number][] = [
  ['contacts', 0],
  ['customer', 0],
  ['billing', 3],
];
for (const [part, round] of parts) {
  // Inventory: 117
  test(`what is typed into the data of a service in use is a text and nothing else: ${part}`, async ({ page, world }) => {
    await world.enterAs({ as: 'managing-director', for: 'leaving' });
    const customership = new Customership(page, 'patient-data');
    await customership.openPart(part);
    const content = page.locator('#content');
    const fields = textFields(content);
    await expect(fields.first()).toBeVisible();
    if (part === 'customer') {
      for (const [field, text] of Object.entries(visitingAddress)) {
        await customership.text(`customer-${field}`).fill(text);
      }
    }
    const right = await texts(fields);
    const typed = await typeHostile(fields, round);
    await customership.saveAndContinue();
    await expectRefused(customership);
    await expectThere(page, typed);
    const accepted = await putRight(page, typed, await customership.problems.fields(), right);
    expect(accepted).not.toEqual([]);
    await customership.check();
    await expectShown(page.locator('.changes'), accepted);
    await customership.save();
    await expect(customership.receipt).toBeVisible();
    await page.reload();
    await page.locator('details.expander > summary').last().click();
    await expectShown(content, accepted);
    await expectShown(page.locator('details.expander .history__item'), accepted);
  });
}

// Inventory: 152
test('what is typed into a termination is a text and nothing else', async ({ page, world }) => {
  await world.enterAs({ as: 'managing-director', for: 'leaving' });
  const termination = new Termination(page);
  const content = page.locator('#content');
  await termination.open('instructions');
  const accepted: Typed[] = [];
  for (const step of terminationSteps) {
    await expect(termination.heading).toContainText(terminationHeadings[step].fi);
    await termination.answer(step);
    const fields = textFields(content);
    if (step === 'instructions' || step === 'summary' || step === 'confirmation') {
      await expect(fields, `nothing is typed on ${step}`).toHaveCount(0);
    } else {
      if (step === 'last-day') {
        await termination.reason.choose('other');
      }
      const right = await texts(fields);
      let typed: Typed[] = [];
      for (let round = ROUNDS; round > 0; round -= 1) {
        typed = await typeHostile(fields, round);
        await saved(page, () => termination.next());
        await expectRefused(termination);
        await expectThere(page, typed);
        await expectKept(world, 'termination', typed);
      }
      const refused = await termination.problems.fields();
      await page.reload();
      await expectThere(page, typed);
      accepted.push(...(await putRight(page, typed, refused, right)));
    }
    if (step === 'summary') {
      await expectShown(content, accepted);
    }
    if (step === 'confirmation') {
      const notice = await page.request.get((await termination.notice.getAttribute('href')) ?? '');
      expectOnPaper(await notice.body(), accepted);
      await termination.send();
    } else {
      await (step === 'instructions' ? termination.button(words.start).click() : termination.next());
    }
  }
  await expect(page).toHaveURL(/received/);
  expect(accepted).not.toEqual([]);
  await termination.open('');
  await expectShown(content, accepted);
  const [letter] = await expectPlainLetters(page, world);
  const name = letter?.attachments[0]?.name ?? '';
  const notice = await page.request.get(`/_mock/outbox/${letter?.n}/attachments/${name}`);
  expectOnPaper(await notice.body(), accepted);
});

test('what is looked for among the guides is a text and nothing else', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'clinic', go: '/guides' });
  const guides = new GuidesPage(page);
  await expect(textFields(page.locator('#content')), 'the only field').toHaveCount(1);
  for (const text of Object.values(hostile)) {
    await guides.words.fill(text);
    await expect(guides.words.control).toHaveValue(held(text));
    await expect(guides.items).toHaveCount(0);
    await guides.all.click();
    await expect(guides.items).not.toHaveCount(0);
  }
});

test('no other page has a text field', async ({ page, world }) => {
  await world.enterAs({ as: 'managing-director', for: 'leaving' });
  const paths = ['/', '/login', '/organisations', '/services', '/customership/patient-data', '/mandates', '/accessibility'];
  for (const path of [...paths, '/suomi-fi/identification?means=bank&lang=fi&return=/organisations']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(textFields(page.locator('body')), path).toHaveCount(0);
  }
});

/** Required as a whole: a part of it requires the rest. */
const visitingAddress = {
  visiting_street: 'Esimerkkikatu 2',
  visiting_postal_code: '00100',
  visiting_post_office: 'Helsinki',
};

/** Every field has a right answer, also those that may be left empty. */
function fullDraft(context: Context): Draft {
  const right = rightDraft(context);
  const person = rightContact(context.service);
  return {
    ...right,
    customer: {
      ...right.customer,
      ...visitingAddress,
      phone: '+358 9 123 4567',
    },
    contacts: [
      person,
      { ...person, id: 2, kind: 'organisation', name: 'Kanta-tuki', title: '', email: 'tuki@esimerkki.fi', roles: ['technical'] },
    ],
    billing: { ...right.billing, e_invoice_address: '003702462460', operator: '003723327487', reference: 'Viite' },
  };
}

/** Not all of what was typed is right, and each field that is refused says why. */
async function expectRefused(form: Pick<Wizard, 'problems' | 'text'>): Promise<void> {
  await expect(form.problems.region).toBeFocused();
  for (const field of await form.problems.fields()) {
    await expect.soft(form.text(field).error, field).toHaveText(/\p{L}.*\./u);
  }
}

/** The server has what was typed, to the letter. */
async function expectKept(world: World, path: string, typed: Typed[]): Promise<void> {
  const kept: unknown[] = [];
  JSON.parse(await (await world.api('GET', path)).text(), (_, it) => void kept.push(it));
  expect.soft(kept).toEqual(expect.arrayContaining(typed.map(({ text }) => text)));
}

/** Letters are plain texts, with the headers that every letter has and no others. */
async function expectPlainLetters(page: Page, world: World): Promise<Letter[]> {
  const letters = await world.outbox.letters();
  expect(letters).not.toEqual([]);
  for (const { n, subject, attachments } of letters) {
    const message = await (await page.request.get(`/_mock/outbox/${n}/message`)).text();
    expect(headers(message)).toEqual([
      ...['From', 'To', 'Subject', 'Date', 'Message-ID', 'Content-Language', 'Auto-Submitted', 'MIME-Version', 'Content-Type'],
      ...(attachments.length === 0 ? ['Content-Transfer-Encoding'] : []),
    ]);
    await page.goto(`/_mock/outbox/${n}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject);
  }
  return letters;
}

function expectOnPaper(paper: Buffer, typed: Typed[]): void {
  const words = written(paper);
  for (const it of typed) {
    expect.soft(words, `${it.field}: ${it.kind}`).toContain(onPaper(it));
  }
}
