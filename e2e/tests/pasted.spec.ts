import type { Locator } from '@playwright/test';
import { rightDraft } from '../support/drafts';
import type { TextInput } from '../support/elements';
import type { Step } from '../support/generated';
import { Termination, terminationHeadings } from '../support/pages/termination';
import { Wizard } from '../support/pages/wizard';
import pasted from '../support/pasted.json' with { type: 'json' };
import { stepHeadings } from '../support/words';
import { saved } from '../support/saved';
import { expect, test } from '../support/world';

/** Texts on one step, what the fields show when one moves on, and what is then to be put right, by the rules as they run natively. */
interface Round {
  step: string;
  typed: Record<string, string>;
  shown: Record<string, string>;
  problems: string[][];
}

const roundsOn = (step: string): Round[] => (pasted as unknown as Round[]).filter((it) => it.step === step);

const steps: Step[] = ['access-points', 'customer', 'contacts', 'billing'];
for (const step of steps) {
  test(`what is pasted is read in the browser as on the server: ${step}`, async ({ page, world }) => {
    await world.enterAs({ as: 'managing-director', for: 'clinic' });
    const id = await world.start('patient-data', rightDraft);
    const wizard = new Wizard(page, 'patient-data');
    for (const { typed, shown, problems } of roundsOn(step)) {
      await wizard.open(step);
      await expect(wizard.heading).toContainText(stepHeadings[step].fi);
      await paste((field) => wizard.text(field), typed, shown);
      await saved(page, () => wizard.saveAndContinue());
      if (problems.length > 0) {
        await expect(wizard.problems.region).toBeFocused();
      }
      await expect.poll(() => problemsIn(wizard.problems.links), JSON.stringify(typed)).toEqual(problems);
      const verdict = (await world.call('GET', `verdict/${id}`)) as { step: string; field: string; code: string }[];
      const onServer = verdict.filter((it) => it.step === step).map(({ field, code }) => [field, code]);
      expect(onServer, JSON.stringify(typed)).toEqual(problems);
    }
  });
}

test('a day that is pasted is read in the browser as on the server', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'leaving', go: '/services' });
  const termination = new Termination(page);
  await termination.menu.click();
  await termination.goTo('last-day');
  await termination.reason.choose('closing-down');
  for (const { typed, shown, problems } of roundsOn('last-day')) {
    await paste((field) => termination.text(field), typed, shown);
    await termination.next();
    if (problems.length > 0) {
      await expect(termination.problems.region).toBeFocused();
      await expect.poll(() => problemsIn(termination.problems.links), JSON.stringify(typed)).toEqual(problems);
    } else {
      await expect(termination.heading, JSON.stringify(typed)).toContainText(terminationHeadings.contact.fi);
      await termination.previous();
      await expect(termination.heading).toContainText(terminationHeadings['last-day'].fi);
    }
  }
});

test('text is not changed while it is being typed', async ({ page, world }) => {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await world.start('patient-data', rightDraft);
  const wizard = new Wizard(page, 'patient-data');
  await wizard.open('customer');
  const { control } = wizard.text('customer-street');
  await control.fill('');
  await control.pressSequentially('A\u030ake  O\u0308hman \u200b');
  await expect(control).toHaveValue('A\u030ake  O\u0308hman \u200b');
  await control.blur();
  await expect(control).toHaveValue('Åke Öhman');
});

/** Pastes each text, moves on, and sees what the fields show. */
async function paste(input: (field: string) => TextInput, typed: Record<string, string>, shown: Record<string, string>): Promise<void> {
  for (const [field, text] of Object.entries(typed)) {
    await input(field).fill(text);
  }
  for (const [field, text] of Object.entries(shown)) {
    await expect.soft(input(field).control, `${field}: ${JSON.stringify(typed[field])}`).toHaveValue(text);
  }
}

/** What is to be put right, by field and kind, in the order of the page. */
function problemsIn(links: Locator): Promise<string[][]> {
  return links.evaluateAll((all) =>
    all.map((link) => [link.getAttribute('href')?.slice(1) ?? '', link.getAttribute('data-problem') ?? '']),
  );
}
